/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the table shows where there is little room: never a part of a status, nor of when something
   was due before. */

#include "config.h"

#include "way-ui-test.h"

static const struct
{
  const char *name;
  int width, height;
  gboolean heads;
} windows[] = {
  { "wide", 1280, 800, TRUE },
  { "tight", 960, 800, TRUE },
  { "narrow", 370, 720, FALSE },
};

static GtkWidget *
get_view (WayWindow *window)
{
  return way_ui_find (way_window_get_page_widget (window, "table"), GTK_TYPE_COLUMN_VIEW);
}

static guint
count_whole (GtkWidget *widget, const char *style_class)
{
  guint n = 0;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, style_class) &&
      gtk_widget_get_mapped (widget))
    {
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
        g_error ("“%s” is cut", gtk_label_get_label (GTK_LABEL (widget)));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_whole (child, style_class);

  return n;
}

static void
settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 counter = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_resize (window);
  WAIT_FOR (gdk_frame_clock_get_frame_counter (clock) > counter + 2);
}

/* Of the action whose commitments have the longest timings and statuses; returns how many. */
static guint
show_long_ones (WayWindow *window)
{
  WayBoard *board = way_session_get_board (way_window_get_session (window));
  g_autoptr (WayArea) area = g_list_model_get_item (way_board_get_areas (board), 4);
  g_autoptr (WayLane) lane = g_list_model_get_item (way_area_get_lanes (area), 2);

  g_assert_cmpstr (way_lane_get_code (lane), ==, "5.2");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-scope", "(xx)",
                              (gint64) way_lane_get_objective (lane),
                              (gint64) way_lane_get_action (lane));
  return way_lane_get_counts (lane)->total;
}

static void
test_width (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  WayWindow *window = way_ui_show_sample (windows[i].width, windows[i].height);
  GtkWidget *heads;
  guint n_long;

  n_long = show_long_ones (window);
  WAIT_FOR (gtk_widget_get_mapped (get_view (window)));
  settle (GTK_WIDGET (window));
  heads = gtk_widget_get_first_child (get_view (window));
  g_assert_cmpint (gtk_widget_get_mapped (heads), ==, windows[i].heads);
  g_assert_cmpuint (count_whole (get_view (window), "status-text"), ==, n_long);
  count_whole (get_view (window), "slip");
  way_ui_close (window);
}

/* Numbers that begin with the code of their programme are as whole as others. */
static void
test_joint (void)
{
  WayWindow *window = way_ui_show_sample (1280, 800);
  WaySession *session = way_window_get_session (window);
  WayBoard *board = way_session_get_board (session);

  way_session_set_programme (session, 0);
  WAIT_FOR (way_session_get_board (session) != board);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  WAIT_FOR (gtk_widget_get_mapped (get_view (window)));
  settle (GTK_WIDGET (window));
  g_assert_cmpuint (count_whole (get_view (window), "dim-number"), >, 0);
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/table/widths/%s", windows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_width);
    }

  g_test_add_func ("/table/widths/joint", test_joint);

  return g_test_run ();
}
