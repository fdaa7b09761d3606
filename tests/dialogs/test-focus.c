/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tab goes to everything in a dialog that can be used, once, and comes back to where it began;
 * Shift+Tab does the same. So it is in every state of the dialogs: notes shown, timings read. Rows
 * go by whether they have the focus of the display, so no other test may run beside this one. */

#include "config.h"

#include "fixture.h"
#include "way-action-dialog.h"
#include "way-commitment-dialog.h"
#include "way-event-dialog.h"
#include "way-objective-dialog.h"
#include "way-party-dialog.h"
#include "way-programme-dialog.h"
#include "way-source-dialog.h"
#include "way-statement-dialog.h"

/* No dialog has as many stops. */
#define MANY 100

static WayFormDialog *
make_statement (Fixture *self)
{
  return way_statement_dialog_new (self->reg, self->commitment, way_day_new (2012, 1, 16), NULL);
}

static WayFormDialog *
make_new_commitment (Fixture *self)
{
  return way_commitment_dialog_new (self->reg, 0, &(WayPlacement) { 0, self->action }, NULL);
}

static WayFormDialog *
make_known_commitment (Fixture *self)
{
  return way_commitment_dialog_new (self->reg, self->commitment, NULL, NULL);
}

static WayFormDialog *
make_programme (Fixture *self)
{
  return way_programme_dialog_new (self->reg, 0, NULL);
}

static WayFormDialog *
make_objective (Fixture *self)
{
  return way_objective_dialog_new (self->reg, 0, self->programme, NULL);
}

static WayFormDialog *
make_action (Fixture *self)
{
  return way_action_dialog_new (self->reg, 0, self->objective, NULL);
}

static WayFormDialog *
make_party (Fixture *self)
{
  return way_party_dialog_new (self->reg, self->commission, NULL);
}

static WayFormDialog *
make_source (Fixture *self)
{
  return way_source_dialog_new (self->reg, 0, NULL);
}

static WayFormDialog *
make_event (Fixture *self)
{
  return way_event_dialog_new (self->reg, 0, self->programme, NULL);
}

static const struct
{
  const char *path;
  WayFormDialog *(*make) (Fixture *self);
  const char *row;   /* in which something is typed first */
  const char *text;  /* what is typed there */
  const char *shows; /* what is to be seen then */
} states[] = {
  { "statement", make_statement, NULL, NULL, NULL },
  { "statement-bad-day", make_statement, "day", "33 May", NULL },
  { "statement-timing", make_statement, "timing", "mid-2014", NULL },
  { "statement-unread-timing", make_statement, "timing", "when it suits", "Set Days…" },
  { "new-commitment", make_new_commitment, NULL, NULL, "Every commitment needs a source" },
  { "new-commitment-two-readings", make_new_commitment, "timing", "03/04/2012", "Choose…" },
  { "known-commitment", make_known_commitment, NULL, NULL, NULL },
  { "known-commitment-timing", make_known_commitment, "timing", "2012", NULL },
  { "known-commitment-unread", make_known_commitment, "timing", "when it suits", "Set Days…" },
  { "known-commitment-no-title", make_known_commitment, "title_row", "", "A title is needed" },
  { "programme", make_programme, NULL, NULL, "A title is needed" },
  { "objective", make_objective, NULL, NULL, "A title is needed" },
  { "action", make_action, NULL, NULL, "A title is needed" },
  { "party", make_party, NULL, NULL, NULL },
  { "source", make_source, NULL, NULL, NULL },
  { "event", make_event, NULL, NULL, "A title is needed" },
};

/* ---- what can be used ---- */

/* Of a group of toggles Tab comes to one, and the arrow keys go on from there; what only holds
 * others has the focus only where none of them can. */
static gboolean
is_stop (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && !GTK_IS_SCROLLED_WINDOW (widget) &&
         !GTK_IS_VIEWPORT (widget) && !GTK_IS_LIST_BOX (widget) && !ADW_IS_ENTRY_ROW (widget) &&
         !ADW_IS_EXPANDER_ROW (widget);
}

static void
list_stops (GtkWidget *widget, GPtrArray *stops)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_sensitive (widget) ||
      !gtk_widget_get_can_focus (widget) || GTK_IS_POPOVER (widget))
    return;
  if (is_stop (widget))
    g_ptr_array_add (stops, widget);
  if (ADW_IS_TOGGLE_GROUP (widget))
    {
      g_ptr_array_add (stops, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_stops (child, stops);
}

static GtkWidget *
get_stop (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *group = NULL;

  g_assert_nonnull (focus);
  group = gtk_widget_get_ancestor (focus, ADW_TYPE_TOGGLE_GROUP);
  return group != NULL ? group : focus;
}

/* ---- the walk ---- */

/* All that is wrong is said at once. */
G_GNUC_PRINTF (1, 2)
static void
fail (const char *format, ...)
{
  g_autofree char *words = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", words);
  g_test_fail ();
}

static char *
describe (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);
  const char *title =
    row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : "no row";

  return g_strdup_printf ("%s in “%s”", G_OBJECT_TYPE_NAME (widget), title);
}

/* Between two keys a person sees a frame, and where things stand in it decides what is next. */
static void
wait_for_frame (GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  WAIT_FOR (gdk_frame_clock_get_frame_counter (clock) > frame + 1 ||
            (gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT), FALSE));
}

/* What the key would do. */
static void
press_tab (GtkWindow *window, GtkDirectionType direction)
{
  g_signal_emit_by_name (window, "move-focus", direction);
  wait_for_frame (window);
}

static GPtrArray *
walk (GtkWindow *window, GtkDirectionType direction)
{
  GPtrArray *visited = g_ptr_array_new ();
  GtkWidget *begin = get_stop (window);
  GtkWidget *stop = begin;

  do
    {
      g_autofree char *words = describe (stop);

      g_test_message ("%s", words);
      if (g_ptr_array_find (visited, stop, NULL))
        {
          fail ("Tab comes a second time to %s", words);
          break;
        }
      g_ptr_array_add (visited, stop);
      press_tab (window, direction);
      stop = get_stop (window);
    }
  while (stop != begin && visited->len < MANY);
  return visited;
}

static void
assert_visited (GPtrArray *stops, GPtrArray *visited)
{
  for (guint i = 0; i < stops->len; i++)
    if (!g_ptr_array_find (visited, stops->pdata[i], NULL))
      {
        g_autofree char *words = describe (stops->pdata[i]);

        fail ("Tab does not come to %s", words);
      }
  if (visited->len != stops->len)
    fail ("Tab comes to %u of %u", visited->len, stops->len);
}

static gboolean
focus_is_within (GtkWindow *window, GtkWidget *dialog)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return gtk_window_is_active (window) && focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_ancestor (focus, dialog);
}

static void
test_state (Fixture *self, guint i)
{
  WayFormDialog *dialog = fixture_open (self, states[i].make (self));
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  g_autoptr (GPtrArray) forward = NULL;
  g_autoptr (GPtrArray) backward = NULL;

  g_test_message ("%s", states[i].path);
  if (states[i].row != NULL)
    fixture_type (fixture_child (dialog, states[i].row), states[i].text);
  WAIT_FOR (states[i].shows == NULL ||
            fixture_find_text (GTK_WIDGET (dialog), states[i].shows) != NULL);
  WAIT_FOR (focus_is_within (self->window, GTK_WIDGET (dialog)));
  wait_for_frame (self->window);
  list_stops (adw_dialog_get_child (ADW_DIALOG (dialog)), stops);
  g_assert_cmpuint (stops->len, >, 2);
  forward = walk (self->window, GTK_DIR_TAB_FORWARD);
  assert_visited (stops, forward);
  backward = walk (self->window, GTK_DIR_TAB_BACKWARD);
  assert_visited (stops, backward);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
}

static void
test_tab (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    test_state (self, i);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/focus/tab", test_tab);
  return g_test_run ();
}
