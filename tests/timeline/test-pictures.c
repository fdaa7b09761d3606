/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lanes of a crowded timeline are painted once and copied.  Whatever happens to a timeline, it
 * has to look as one that is shown for the first time. */

#include "config.h"

#include <adwaita.h>

#include "way-lanes-private.h"
#include "way-timeline-fixture.h"
#include "way-timeline-private.h"
#include "way-timeline-window.h"

#define N_LANES 110
#define N_EACH  4

typedef struct
{
  GtkWidget *window;
  WayTimeline *timeline;
  WayLanes *lanes;
} View;

static View
show (WayBoard *board)
{
  View view;

  view.timeline = WAY_TIMELINE (way_timeline_new ());
  way_timeline_set_density (view.timeline, WAY_TIMELINE_DENSITY_COMPACT);
  way_timeline_set_board (view.timeline, board);
  view.lanes = WAY_LANES (view.timeline->lanes);
  view.window = way_test_window_new (GTK_WIDGET (view.timeline), 900, 700);
  way_test_settle (view.window);
  return view;
}

/* Lanes beyond sight are made ready while nothing else is to be done. */
static void
wait_until_ready (const View *view)
{
  WAIT_FOR (view->lanes->ahead_id == 0);
  way_test_settle (view->window);
}

static GBytes *
draw (const View *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (view->lanes));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (GTK_WIDGET (view->lanes));
  int height = gtk_widget_get_height (GTK_WIDGET (view->lanes));
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels = g_malloc0 ((gsize) width * (gsize) height * 4);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (view->window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  return g_bytes_new_take (pixels, (gsize) width * (gsize) height * 4);
}

/* ---- what may happen ---- */

static void
scroll (const View *view, WayFixture *fixture)
{
  way_test_scroll (GTK_WIDGET (view->timeline), 700);
}

static void
scroll_a_little (const View *view, WayFixture *fixture)
{
  way_test_scroll (GTK_WIDGET (view->timeline), 130);
}

static void
filter (const View *view, WayFixture *fixture)
{
  way_timeline_set_classes (view->timeline, 1u << WAY_CLASS_COMPLETED);
}

static void
choose (const View *view, WayFixture *fixture)
{
  way_timeline_set_selected (view->timeline,
                             way_fixture_find (fixture, "Commitment 2 of action 1.3"));
}

static void
zoom (const View *view, WayFixture *fixture)
{
  way_test_zoom (GTK_WIDGET (view->timeline), 1.7);
}

static void
turn_round (const View *view, WayFixture *fixture)
{
  gtk_widget_set_direction (view->window, GTK_TEXT_DIR_RTL);
  gtk_widget_set_direction (GTK_WIDGET (view->timeline), GTK_TEXT_DIR_RTL);
}

static void
open (const View *view, WayFixture *fixture)
{
  way_timeline_set_lane_opened (view->timeline, way_fixture_find_action (fixture, "1.2"), TRUE);
}

static void
widen (const View *view, WayFixture *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (view->window), 1100, 700);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (view->timeline)) == 1100);
}

typedef struct
{
  const char *name;
  void (*happen) (const View *view, WayFixture *fixture);
} Event;

static const Event events[] = {
  { "scrolled", scroll },  { "scrolled-a-little", scroll_a_little },
  { "filtered", filter },  { "selected", choose },
  { "zoomed", zoom },      { "turned-round", turn_round },
  { "lane-opened", open }, { "widened", widen },
};

static void
assert_same (const View *used, const View *fresh)
{
  g_autoptr (GBytes) one = draw (used);
  g_autoptr (GBytes) other = draw (fresh);

  g_assert_true (g_bytes_equal (one, other));
}

/* The one was scrolled to and fro before; in the other it happens at once. */
static void
test_as_fresh (gconstpointer data)
{
  const Event *event = data;
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  View used, fresh;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  way_test_load_style (FALSE, FALSE);
  used = show (fixture->board);
  for (guint i = 0; i < 4; i++)
    {
      way_test_scroll (GTK_WIDGET (used.timeline), i < 2 ? 400 : -400);
      wait_until_ready (&used);
    }
  before = draw (&used);
  event->happen (&used, fixture);
  wait_until_ready (&used);
  after = draw (&used);
  g_assert_false (g_bytes_equal (before, after));

  fresh = show (fixture->board);
  event->happen (&fresh, fixture);
  way_test_settle (fresh.window);
  assert_same (&used, &fresh);
  gtk_window_destroy (GTK_WINDOW (used.window));
  gtk_window_destroy (GTK_WINDOW (fresh.window));
}

static void
test_said (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  WayId commitment = way_fixture_find (fixture, "Commitment 1 of action 1.2");
  g_autoptr (WayBoard) board = NULL;
  g_autoptr (GBytes) before = NULL;
  View used, fresh;

  way_test_load_style (FALSE, FALSE);
  used = show (fixture->board);
  before = draw (&used);
  way_fixture_say (fixture, commitment, "2012-01-10", WAY_STATUS_WITHDRAWN, NULL);
  board = way_fixture_load (fixture, "2012-01-16");
  way_timeline_set_board (used.timeline, board);
  way_test_settle (used.window);
  fresh = show (board);
  assert_same (&used, &fresh);
  {
    g_autoptr (GBytes) after = draw (&used);
    g_assert_false (g_bytes_equal (before, after));
  }
  gtk_window_destroy (GTK_WINDOW (used.window));
  gtk_window_destroy (GTK_WINDOW (fresh.window));
}

static void
test_restyled (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  View used, fresh;

  way_test_load_style (FALSE, FALSE);
  used = show (fixture->board);
  way_test_load_style (TRUE, FALSE);
  way_test_settle (used.window);
  fresh = show (fixture->board);
  assert_same (&used, &fresh);
  way_test_load_style (FALSE, FALSE);
  gtk_window_destroy (GTK_WINDOW (used.window));
  gtk_window_destroy (GTK_WINDOW (fresh.window));
}

/* ---- what is made ready ---- */

static guint
count_ready (const View *view)
{
  guint n = 0;

  for (guint i = 0; i < view->lanes->slots->len; i++)
    n += way_lanes_get_slot (view->lanes, i)->ahead;
  return n;
}

/* What was ready is put aside when the style changes, as it does when a window becomes active. */
static void
scroll_until_ready (const View *view)
{
  for (guint i = 0; i < 5 && count_ready (view) <= 5; i++)
    {
      way_test_scroll (GTK_WIDGET (view->timeline), 48);
      wait_until_ready (view);
    }
  g_assert_cmpuint (count_ready (view), >, 5);
}

/* Nothing is ready before one scrolls; then some lanes are, which nobody can see or reach. */
static void
test_ahead (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  View view;
  WayLaneSlot *below;

  way_test_load_style (FALSE, FALSE);
  view = show (fixture->board);
  g_assert_cmpuint (count_ready (&view), ==, 0);
  scroll_until_ready (&view);
  below = way_lanes_get_slot (view.lanes, view.lanes->end);
  g_assert_true (below->ahead);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (below->view)));

  way_test_scroll (GTK_WIDGET (view.timeline), 120);
  way_test_frame (view.window);
  g_assert_false (below->ahead);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (below->view)));
  gtk_window_destroy (GTK_WINDOW (view.window));
}

/* However far one scrolls, and wherever one jumps, the lanes that are widgets stay few. */
static void
test_few (void)
{
  static const double steps[] = { 120, 130,   1200, -100, -700, 800, -90,
                                  500, -1500, 100,  900,  -600, -700 };
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  View view;

  way_test_load_style (FALSE, FALSE);
  view = show (fixture->board);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      way_test_scroll (GTK_WIDGET (view.timeline), steps[i]);
      wait_until_ready (&view);
      g_assert_cmpuint (way_lanes_get_n_views (view.lanes), <=, 700 / 24 + 2 + 2 * 12);
    }
  gtk_window_destroy (GTK_WINDOW (view.window));
}

/* A change makes what was made ready untrue. */
static void
test_ahead_forgotten (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (N_LANES, N_EACH);
  View view;

  way_test_load_style (FALSE, FALSE);
  view = show (fixture->board);
  scroll_until_ready (&view);
  filter (&view, fixture);
  g_assert_cmpuint (count_ready (&view), ==, 0);
  gtk_window_destroy (GTK_WINDOW (view.window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timeline/pictures/%s", events[i].name);

      g_test_add_data_func (path, &events[i], test_as_fresh);
    }
  g_test_add_func ("/timeline/pictures/said", test_said);
  g_test_add_func ("/timeline/pictures/restyled", test_restyled);
  g_test_add_func ("/timeline/ahead/ready", test_ahead);
  g_test_add_func ("/timeline/ahead/few", test_few);
  g_test_add_func ("/timeline/ahead/forgotten", test_ahead_forgotten);
  return g_test_run ();
}
