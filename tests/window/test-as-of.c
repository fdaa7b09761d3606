/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The as-of day, chosen by keyboard alone: from the list, and typed. */

#include "config.h"

#include "way-day-chooser.h"
#include "way-test-keys.h"
#include "way-ui-test.h"
#include "way-window-private.h"

static GtkWidget *
get_focus (WayWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

static gboolean
focus_is (WayWindow *window, GType type)
{
  GtkWidget *focus = get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
can_press (void)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    g_test_skip ("xdotool is not installed");

  return xdotool != NULL;
}

static WayWindow *
show (void)
{
  WayWindow *window = way_ui_show_sample (1280, 800);

  WAIT_FOR (gtk_window_is_active (GTK_WINDOW (window)) && window->painted);

  return window;
}

/* Opened a second time the list is made anew, and takes the keys all the same. */
static void
test_list (void)
{
  WayWindow *window;
  WaySession *session;

  if (!can_press ())
    return;

  window = show ();
  session = way_window_get_session (window);
  for (guint i = 0; i < 2; i++)
    {
      KEYS ("ctrl+d");
      WAIT_FOR (focus_is (window, GTK_TYPE_LIST_BOX_ROW));
      KEYS (i == 0 ? "Down" : "Up");
      KEYS ("Return");
      WAIT_FOR (way_session_is_past (session) == (i == 0));
      WAIT_FOR (!focus_is (window, GTK_TYPE_LIST_BOX_ROW));
      WAIT_FOR (!way_session_is_loading (session));
    }
  way_ui_close (window);
}

/* Down to the last row, which asks for a day. */
static void
open_chooser (WayWindow *window)
{
  KEYS ("ctrl+d");
  WAIT_FOR (focus_is (window, GTK_TYPE_LIST_BOX_ROW));
  KEYS ("End");
  KEYS ("Return");
  WAIT_FOR (focus_is (window, WAY_TYPE_DAY_CHOOSER));
}

static void
test_typed (void)
{
  static const char *const written[] = { "2011-11-25", "25.11.2011", "25 November 2011" };
  WayWindow *window;
  WaySession *session;

  if (!can_press ())
    return;

  window = show ();
  session = way_window_get_session (window);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      open_chooser (window);
      KEYS ("ctrl+a");
      TYPE (written[i]);
      KEYS ("Return");
      WAIT_FOR (way_session_get_day (session) == way_day_new (2011, 11, 25));
      WAIT_FOR (!way_session_is_loading (session));
      way_session_set_day (session, WAY_DAY_NONE);
      WAIT_FOR (!way_session_is_loading (session) && !focus_is (window, WAY_TYPE_DAY_CHOOSER));
    }
  way_ui_close (window);
}

static GtkWidget *
get_part (WayDayChooser *chooser, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (chooser), WAY_TYPE_DAY_CHOOSER,
                                                    name));
}

static void
count_cb (WayDayChooser *chooser, int day, guint *n)
{
  (*n)++;
}

/* What is no day, or could be two, is said and not shown; the calendar follows what is typed, and
 * what is typed the calendar. */
static void
test_meaning (void)
{
  static const struct
  {
    const char *text;
    const char *meaning;
  } cases[] = {
    { "2011-11-25", "25 November 2011" },
    { "3/4/2012", "Two readings: 3 April 2012 or 4 March 2012." },
    { "soon", "This is not recognised as a day" },
    { "2011", "This is not recognised as a day" },
    { " ", "A day is needed" },
  };
  g_autoptr (WayDayChooser) chooser = g_object_ref_sink (g_object_new (WAY_TYPE_DAY_CHOOSER, NULL));
  GtkCalendar *calendar = GTK_CALENDAR (get_part (chooser, "calendar"));
  g_autoptr (GDateTime) date = g_date_time_new_utc (2012, 2, 29, 0, 0, 0);
  guint n = 0, expected = 0;

  g_signal_connect (chooser, "chosen", G_CALLBACK (count_cb), &n);
  way_day_chooser_begin (chooser, way_day_new (2012, 1, 16));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (get_part (chooser, "entry")), cases[i].text);
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (get_part (chooser, "meaning"))), ==,
                       cases[i].meaning);
      gtk_widget_activate_action (GTK_WIDGET (chooser), "day.show", NULL);
      expected += i == 0;
      g_assert_cmpuint (n, ==, expected);
      g_assert_cmpint (gtk_calendar_get_year (calendar), ==, 2011);
    }
  gtk_calendar_select_day (calendar, date);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_part (chooser, "entry"))), ==,
                   "29 February 2012");
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/as-of/meaning", test_meaning);
  g_test_add_func ("/as-of/list", test_list);
  g_test_add_func ("/as-of/typed", test_typed);

  return g_test_run ();
}
