/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Renders the timeline to PNG in the states a designer looks at:
 *
 *   shoot FOLDER                 pictures
 *   shoot --bench LANES EACH     times of zoom and scroll frames
 */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "way-timeline-fixture.h"
#include "way-timeline-window.h"
#include "way-timeline.h"

static void
answer_dots_cb (WayTimeline *timeline, gint64 commitment)
{
  WayTimelineDot dot = { way_day_new (2011, 11, 25), WAY_STATUS_NOT_STARTED, FALSE };

  way_timeline_set_dots (timeline, commitment, &dot, 1);
}

static void
free_event (gpointer data)
{
  WayTimelineEvent *event = data;

  way_timing_unref (event->timing);
  g_free (event->title);
  g_free (event);
}

static void
add_event (GPtrArray *events, const char *title, const char *edtf, gboolean held)
{
  WayTimelineEvent *event = g_new0 (WayTimelineEvent, 1);

  event->title = g_strdup (title);
  event->timing = way_timing_new (edtf, edtf, NULL);
  event->held = held;
  g_ptr_array_add (events, event);
}

static void
set_up (WayTimeline *timeline, WayFixture *fixture)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);

  add_event (events, "Annual report", "2011-11-25", TRUE);
  add_event (events, "Strategy", "2010-11-22", TRUE);
  add_event (events, "Council", "2013-06-03", FALSE);
  g_signal_connect (timeline, "dots-wanted", G_CALLBACK (answer_dots_cb), NULL);
  way_timeline_set_events (timeline, events);
  way_timeline_set_board (timeline, fixture->board);
  way_timeline_set_selected (timeline, way_fixture_find (fixture, "Confiscation"));
}

typedef struct
{
  const char *name;
  int width, height;
  gboolean dark, contrast, mirrored, opened;
  WayTimelineDensity density;
  int zoom;
  guint classes;
} Picture;

static const Picture pictures[] = {
  { "light", 668, 707, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "dark", 668, 707, TRUE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "opened", 668, 707, FALSE, FALSE, FALSE, TRUE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "narrow", 360, 627, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "compact", 1016, 400, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_COMPACT, 0, 0 },
  { "compact-dark", 1016, 400, TRUE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_COMPACT, 0, 0 },
  { "mirrored", 668, 707, FALSE, FALSE, TRUE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "compact-mirrored", 1016, 400, FALSE, FALSE, TRUE, FALSE, WAY_TIMELINE_DENSITY_COMPACT, 0, 0 },
  { "contrast", 668, 500, FALSE, TRUE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0, 0 },
  { "zoomed-2", 668, 400, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 2, 0 },
  { "zoomed-4", 668, 400, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 4, 0 },
  { "zoomed-7", 668, 400, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 7, 0 },
  { "zoomed-out", 668, 500, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, -3, 0 },
  { "filtered", 668, 500, FALSE, FALSE, FALSE, FALSE, WAY_TIMELINE_DENSITY_AUTOMATIC, 0,
    1 << WAY_CLASS_ONGOING },
};

static void
take (const Picture *picture, WayFixture *fixture, const char *folder)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, picture->name);
  GtkWidget *timeline = way_timeline_new ();
  GtkWidget *window;

  way_test_load_style (picture->dark, picture->contrast);
  gtk_widget_set_direction (timeline, picture->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_widget_set_default_direction (picture->mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  way_timeline_set_density (WAY_TIMELINE (timeline), picture->density);
  set_up (WAY_TIMELINE (timeline), fixture);
  if (picture->classes != 0)
    way_timeline_set_classes (WAY_TIMELINE (timeline), picture->classes);
  window = way_test_window_new (timeline, picture->width, picture->height);
  way_test_settle (window);
  for (int i = 0; i < ABS (picture->zoom); i++)
    if (picture->zoom > 0)
      way_timeline_zoom_in (WAY_TIMELINE (timeline));
    else
      way_timeline_zoom_out (WAY_TIMELINE (timeline));
  if (picture->opened)
    way_timeline_set_lane_opened (WAY_TIMELINE (timeline), way_fixture_find_action (fixture, "1.2"),
                                  TRUE);
  way_test_settle (window);
  way_test_shoot (window, path);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
report (const char *what, GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%-28s median %5.2f ms  p95 %5.2f ms  most %5.2f ms\n", what,
           g_array_index (times, double, times->len / 2),
           g_array_index (times, double, times->len * 95 / 100),
           g_array_index (times, double, times->len - 1));
  g_array_set_size (times, 0);
}

static void
add_frame (GtkWidget *window, GArray *times, double since)
{
  double time;

  way_test_frame (window);
  time = way_test_now () - since;
  g_array_append_val (times, time);
}

static void
bench (guint n_lanes, guint n_each, WayTimelineDensity density, const char *name)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 start = g_get_monotonic_time ();
  g_autoptr (WayFixture) fixture = way_fixture_new_large (n_lanes, n_each);
  GtkWidget *timeline = way_timeline_new ();
  GtkWidget *window;
  double cpu;

  g_print ("%s, %u lanes of %u: made in %.1f s\n", name, n_lanes, n_each,
           (g_get_monotonic_time () - start) / 1e6);
  way_timeline_set_density (WAY_TIMELINE (timeline), density);
  way_test_load_style (FALSE, FALSE);
  window = way_test_window_new (timeline, 1280, 800);
  way_test_settle (window);
  cpu = way_test_now ();
  way_timeline_set_board (WAY_TIMELINE (timeline), fixture->board);
  way_test_frame (window);
  g_print ("%-28s %.2f ms\n", "first frame with the board", way_test_now () - cpu);
  for (guint i = 0; i < 120; i++)
    {
      cpu = way_test_now ();
      way_test_zoom (timeline, (i / 10) % 2 == 0 ? 1.12 : 1 / 1.12);
      add_frame (window, times, cpu);
    }
  report ("zoom", times);
  for (guint i = 0; i < 200; i++)
    {
      cpu = way_test_now ();
      way_test_scroll (timeline, 120);
      add_frame (window, times, cpu);
    }
  report ("scroll 120 px", times);
  for (guint i = 0; i < 100; i++)
    {
      cpu = way_test_now ();
      way_test_scroll (timeline, (i % 2 ? -1 : 1) * (3000.0 + 997.0 * i));
      add_frame (window, times, cpu);
    }
  report ("jump", times);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (WayFixture) fixture = NULL;

  adw_init ();
  if (argc == 4 && g_str_equal (argv[1], "--bench"))
    {
      guint lanes = (guint) atoi (argv[2]), each = (guint) atoi (argv[3]);

      bench (lanes, each, WAY_TIMELINE_DENSITY_AUTOMATIC, "automatic");
      bench (lanes, each, WAY_TIMELINE_DENSITY_FULL, "full");
      return 0;
    }
  fixture = way_fixture_new ();
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    take (&pictures[i], fixture, argc > 1 ? argv[1] : ".");
  return 0;
}
