/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline in a window: what is shown, walked, zoomed and brought up to date. */

#include "config.h"

#include <adwaita.h>

#include "way-bar-private.h"
#include "way-bar-words.h"
#include "way-lanes-private.h"
#include "way-timeline-fixture.h"
#include "way-mark.h"
#include "way-ruler-private.h"
#include "way-timeline-private.h"
#include "way-timeline-window.h"

typedef struct
{
  WayFixture *fixture;
  GtkWidget *window;
  WayTimeline *timeline;
  WayLanes *lanes;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  way_test_load_style (FALSE, FALSE);
  stage->fixture = way_fixture_new ();
  stage->timeline = WAY_TIMELINE (way_timeline_new ());
  way_timeline_set_board (stage->timeline, stage->fixture->board);
  stage->lanes = WAY_LANES (stage->timeline->lanes);
  stage->window = way_test_window_new (GTK_WIDGET (stage->timeline), 900, 700);
  way_test_settle (stage->window);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  gpointer timeline = stage->timeline;

  g_object_add_weak_pointer (G_OBJECT (stage->timeline), &timeline);
  gtk_window_destroy (GTK_WINDOW (stage->window));
  WAIT_FOR (timeline == NULL);
  g_clear_pointer (&stage->fixture, way_fixture_free);
}

static WayBar *
focus_bar (Stage *stage, const char *title)
{
  way_timeline_set_selected (stage->timeline, way_fixture_find (stage->fixture, title));
  g_assert_true (way_timeline_focus_selected (stage->timeline));
  return way_lanes_get_focused_bar (stage->lanes);
}

static const char *
get_focused_title (Stage *stage)
{
  WayBar *bar = way_lanes_get_focused_bar (stage->lanes);

  return bar != NULL ? way_standing_get_title (way_bar_get_standing (bar)) : "";
}

static void
count_notify (guint *n)
{
  (*n)++;
}

static void
test_properties (Stage *stage, gconstpointer data)
{
  guint selected = 0, classes = 0, density = 0;
  WayId id = way_fixture_find (stage->fixture, "Conference");
  WayId got = 0;

  g_signal_connect_swapped (stage->timeline, "notify::selected", G_CALLBACK (count_notify),
                            &selected);
  g_signal_connect_swapped (stage->timeline, "notify::classes", G_CALLBACK (count_notify),
                            &classes);
  g_signal_connect_swapped (stage->timeline, "notify::density", G_CALLBACK (count_notify),
                            &density);

  way_timeline_set_selected (stage->timeline, id);
  g_object_set (stage->timeline, "selected", id, NULL);
  g_assert_cmpuint (selected, ==, 1);
  g_object_get (stage->timeline, "selected", &got, NULL);
  g_assert_cmpint (got, ==, id);

  g_object_set (stage->timeline, "classes", 3u, NULL);
  way_timeline_set_classes (stage->timeline, 3);
  g_assert_cmpuint (classes, ==, 1);
  g_assert_cmpuint (way_timeline_get_classes (stage->timeline), ==, 3);

  g_object_set (stage->timeline, "density", WAY_TIMELINE_DENSITY_COMPACT, NULL);
  way_timeline_set_density (stage->timeline, WAY_TIMELINE_DENSITY_COMPACT);
  g_assert_cmpuint (density, ==, 1);
  g_assert_true (way_timeline_is_compact (stage->timeline));
}

static void
test_bars (Stage *stage, gconstpointer data)
{
  WayBar *bar = focus_bar (stage, "Confiscation law");
  WayLaneView *lane = way_lanes_get_focused_lane (stage->lanes);

  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_role (lane, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (lane, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1.3 Confiscate criminal assets, 0 of 3 done");
  gtk_test_accessible_assert_property (
    bar, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Confiscation law: third-party, extended and non-conviction-based. Not started. "
    "Due by 31 December 2012, slipped 12 months. 1 of 3.");
  gtk_test_accessible_assert_state (bar, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
test_walk (Stage *stage, gconstpointer data)
{
  focus_bar (stage, "EU PNR");
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_RIGHT));
  g_assert_cmpstr (get_focused_title (stage), ==,
                   "Get the PNR Directive adopted by the Parliament");
  g_assert_cmpint (way_timeline_get_selected (stage->timeline), ==,
                   way_fixture_find (stage->fixture, "Get the PNR"));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LEFT));
  g_assert_cmpstr (get_focused_title (stage), ==, "EU PNR: law on passenger name records");

  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_UP));
  g_assert_true (g_str_has_prefix (get_focused_title (stage), "Greater use"));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_DOWN));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LAST));
  g_assert_true (g_str_has_prefix (get_focused_title (stage), "Anti-money"));
  g_assert_false (way_lanes_walk (stage->lanes, WAY_WALK_RIGHT));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LANE_DOWN));
  g_assert_cmpstr (
    way_lane_get_code (way_lane_view_get_lane (way_lanes_get_focused_lane (stage->lanes))), ==,
    "1.2");
}

static void
test_walk_heads (Stage *stage, gconstpointer data)
{
  WayLaneView *view;

  focus_bar (stage, "Confiscation law");
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LEFT));
  view = way_lanes_get_focused_lane (stage->lanes);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_assert_null (way_lanes_get_focused_bar (stage->lanes));
  way_timeline_toggle_lane (stage->timeline, view);
  g_assert_true (way_lane_view_is_opened (view));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LANE_DOWN));
  g_assert_cmpstr (
    way_lane_get_code (way_lane_view_get_lane (way_lanes_get_focused_lane (stage->lanes))), ==,
    "2.1");
  g_assert_null (way_lanes_get_focused_bar (stage->lanes));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LANE_UP));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
}

/* The row below a head is the first of its lane, the row above it the last of the lane before. */
static void
test_walk_from_heads (Stage *stage, gconstpointer data)
{
  WayLaneView *view;

  focus_bar (stage, "Confiscation law");
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LEFT));
  view = way_lanes_get_focused_lane (stage->lanes);
  way_timeline_toggle_lane (stage->timeline, view);
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_DOWN));
  g_assert_true (g_str_has_prefix (get_focused_title (stage), "Confiscation law"));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_LEFT));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_UP));
  g_assert_nonnull (way_lanes_get_focused_bar (stage->lanes));
  g_assert_cmpstr (
    way_lane_get_code (way_lane_view_get_lane (way_lanes_get_focused_lane (stage->lanes))), ==,
    "1.2");
}

/* The bar changes, and nothing else is built anew: same widget, focus and scroll position. */
static void
test_update (Stage *stage, gconstpointer data)
{
  WayBar *bar = focus_bar (stage, "Rail security");
  WayId id = way_bar_get_commitment (bar);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (stage->timeline->scroller));
  double before;

  gtk_adjustment_set_value (adjustment, 40);
  way_test_settle (stage->window);
  before = gtk_adjustment_get_value (adjustment);
  way_fixture_say (stage->fixture, id, "2012-01-10", WAY_STATUS_COMPLETED, NULL);
  way_test_settle (stage->window);

  g_assert_cmpint (way_standing_get_class (way_bar_get_standing (bar)), ==, WAY_CLASS_COMPLETED);
  g_assert_true (way_lanes_get_focused_bar (stage->lanes) == bar);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, before);
}

static void
test_new_board (Stage *stage, gconstpointer data)
{
  WayId id = way_bar_get_commitment (focus_bar (stage, "Europol"));
  WayScale scale = stage->timeline->scene->scale;
  g_autoptr (WayBoard) board = way_fixture_load (stage->fixture, "2011-11-25");
  WayBar *bar;

  way_timeline_set_lane_opened (stage->timeline, way_fixture_find_action (stage->fixture, "1.3"),
                                TRUE);
  way_timeline_set_board (stage->timeline, board);
  way_test_settle (stage->window);
  bar = way_lanes_get_focused_bar (stage->lanes);
  g_assert_nonnull (bar);
  g_assert_cmpint (way_bar_get_commitment (bar), ==, id);
  g_assert_true (way_scale_equal (&scale, &stage->timeline->scene->scale));
  g_assert_cmpint (stage->timeline->scene->as_of, ==, way_day_new_from_iso ("2011-11-25"));
}

static void
test_zoom (Stage *stage, gconstpointer data)
{
  WayScale fit = stage->timeline->scene->scale, now;
  guint labels = 0;
  char *before = g_strdup (way_timeline_get_span_label (stage->timeline));

  g_signal_connect_swapped (stage->timeline, "notify::span-label", G_CALLBACK (count_notify),
                            &labels);
  way_timeline_zoom_in (stage->timeline);
  way_test_settle (stage->window);
  now = stage->timeline->scene->scale;
  g_assert_cmpfloat_with_epsilon (now.density, fit.density * 2, 1e-9);
  g_assert_cmpuint (labels, ==, 1);
  g_assert_cmpstr (before, !=, way_timeline_get_span_label (stage->timeline));
  way_timeline_pan (stage->timeline, 0.25);
  way_timeline_scroll_to_as_of (stage->timeline);
  now = stage->timeline->scene->scale;
  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&now, way_day_new_from_iso ("2012-01-16") + 0.5),
                                  now.width / 2, 0.01);
  way_timeline_zoom_fit (stage->timeline);
  now = stage->timeline->scene->scale;
  g_assert_cmpfloat_with_epsilon (now.density, fit.density, 1e-9);
  g_assert_cmpfloat_with_epsilon (now.left, fit.left, 1e-6);
  g_free (before);
}

static void
dots_wanted_cb (WayTimeline *timeline, gint64 commitment, guint *n)
{
  WayTimelineDot dot = { way_day_new (2011, 11, 25), WAY_STATUS_ONGOING, FALSE };

  (*n)++;
  way_timeline_set_dots (timeline, commitment, &dot, 1);
}

static double
get_day_at (Stage *stage, double x)
{
  return way_scale_get_day (&stage->timeline->scene->scale, x);
}

static gboolean
is_offered (Stage *stage)
{
  return stage->timeline->range_menu != NULL &&
         gtk_widget_get_visible (stage->timeline->range_menu);
}

static void
test_range (Stage *stage, gconstpointer data)
{
  double from = get_day_at (stage, 100), to = get_day_at (stage, 300);

  /* From right to left is as good as from left to right. */
  way_timeline_mark_range (stage->timeline, 300, 100);
  way_timeline_offer_range (stage->timeline, 100, 200);
  WAIT_FOR (is_offered (stage));
  gtk_popover_popdown (GTK_POPOVER (stage->timeline->range_menu));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->timeline), "timeline.fit-range",
                                             NULL));
  WAIT_FOR (way_motion_get_target (stage->timeline->motion).left ==
            stage->timeline->scene->scale.left);
  way_test_settle (stage->window);
  g_assert_cmpfloat_with_epsilon (get_day_at (stage, 0), from, 0.01);
  g_assert_cmpfloat_with_epsilon (way_scale_get_right (&stage->timeline->scene->scale), to, 0.01);
  g_assert_false (is_offered (stage));
}

static void
test_range_of_nothing (Stage *stage, gconstpointer data)
{
  way_timeline_mark_range (stage->timeline, 100, 102);
  way_timeline_offer_range (stage->timeline, 102, 200);
  g_assert_false (is_offered (stage));

  /* Beyond the axis there is nothing to mark. */
  way_timeline_mark_range (stage->timeline, -50, 100);
  g_assert_cmpfloat (stage->timeline->scene->range_from, ==, get_day_at (stage, 0));
}

static GPtrArray *
make_events (const char *const *days)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; days[i] != NULL; i++)
    {
      WayTimelineEvent *event = g_new0 (WayTimelineEvent, 1);

      event->title = (char *) "Conference";
      event->timing = way_timing_new (days[i], days[i], NULL);
      g_ptr_array_add (events, event);
    }
  return events;
}

static void
free_event (gpointer data, gpointer user_data)
{
  WayTimelineEvent *event = data;

  way_timing_unref (event->timing);
  g_free (event);
}

static WayDay
point_at_day (Stage *stage, WayDay day)
{
  WayRuler *ruler = WAY_RULER (stage->timeline->ruler);
  double x = way_scene_get_axis_x (stage->timeline->scene) +
             way_scale_get_x (&stage->timeline->scene->scale, day + 0.5);

  way_ruler_point_at (ruler, x, way_ruler_get_height (ruler) - WAY_RULER_EVENTS);
  return stage->timeline->scene->marked;
}

/* Diamonds that would lie on one another are one, until there is room for both. */
static void
test_events (Stage *stage, gconstpointer data)
{
  static const char *const days[] = { "2012-05-03", "2012-05-01", NULL };
  g_autoptr (GPtrArray) events = make_events (days);
  WayDay first = way_day_new (2012, 5, 1), second = way_day_new (2012, 5, 3);

  way_timeline_set_events (stage->timeline, events);
  g_assert_cmpint (point_at_day (stage, first), ==, first);
  g_assert_cmpint (point_at_day (stage, second), ==, first);

  stage->timeline->scene->scale = way_scale_show (first - 10, first + 10, 600);
  g_assert_cmpint (point_at_day (stage, first), ==, first);
  g_assert_cmpint (point_at_day (stage, second), ==, second);

  way_timeline_set_events (stage->timeline, NULL);
  g_ptr_array_foreach (events, free_event, NULL);
}

static void
test_opened (Stage *stage, gconstpointer data)
{
  WayId action = way_fixture_find_action (stage->fixture, "1.3");
  guint asked = 0;

  g_signal_connect (stage->timeline, "dots-wanted", G_CALLBACK (dots_wanted_cb), &asked);
  way_timeline_set_lane_opened (stage->timeline, action, TRUE);
  WAIT_FOR (asked == 3);
  way_test_settle (stage->window);
  g_assert_cmpuint (asked, ==, 3);
  way_timeline_set_lane_opened (stage->timeline, action, FALSE);
}

static WayBar *
open_lane_of (Stage *stage, WayId id)
{
  WayStanding *standing = way_board_find (stage->fixture->board, id);

  way_timeline_set_lane_opened (stage->timeline, way_standing_get_action (standing), TRUE);
  way_test_settle (stage->window);
  way_timeline_set_selected (stage->timeline, id);
  g_assert_true (way_timeline_focus_selected (stage->timeline));
  way_test_settle (stage->window);
  return way_lanes_get_focused_bar (stage->lanes);
}

/* What was planned of a stage that was reached, and what has no day, have no mark. */
static void
test_stages (Stage *stage, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *day;
    gboolean reached;
  } expected[] = {
    { "Proposed", "2011-02-28", TRUE },
    { "Trilogue", "2011-06-10", TRUE },
    { "Adopted", "2013-12-31", FALSE },
  };
  WayId id = way_fixture_find (stage->fixture, "Conference");
  WayBar *bar = NULL;
  g_autofree char *words = NULL;

  way_fixture_record (stage->fixture, id, "adopted", FALSE, "2013");
  way_fixture_record (stage->fixture, id, "proposed", TRUE, "February 2011");
  way_fixture_record (stage->fixture, id, "proposed", FALSE, "2010");
  way_fixture_record (stage->fixture, id, "trilogue", TRUE, NULL);
  way_fixture_record (stage->fixture, id, "trilogue", TRUE, "10 June 2011");
  bar = open_lane_of (stage, id);

  g_assert_nonnull (bar->stages);
  g_assert_cmpuint (bar->stages->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const WayStageMark *mark = &g_array_index (bar->stages, WayStageMark, i);
      WayDay day = way_day_new_from_iso (expected[i].day);

      g_assert_cmpstr (mark->name, ==, expected[i].name);
      g_assert_cmpint (mark->day, ==, day);
      g_assert_true (mark->reached == expected[i].reached);
      g_assert_cmpfloat_with_epsilon (mark->x,
                                      way_scale_get_x (&stage->timeline->scene->scale, day + 0.5),
                                      0.01);
    }
  words = way_bar_describe (way_bar_get_standing (bar), 1, 1);
  g_assert_nonnull (strstr (words, " Stage: Trilogue. "));
}

static void
test_scope (Stage *stage, gconstpointer data)
{
  g_autoptr (WayArea) area = g_list_model_get_item (way_board_get_areas (stage->fixture->board), 1);
  WayId objective = way_area_get_objective (area);
  WayId action = way_fixture_find_action (stage->fixture, "2.2");

  way_timeline_set_scope (stage->timeline, objective, 0);
  way_test_settle (stage->window);
  g_assert_cmpuint (way_lanes_get_n_views (stage->lanes), ==, 3);
  way_timeline_set_scope (stage->timeline, objective, action);
  g_assert_true (way_lanes_is_opened (stage->lanes, objective, action));
  way_timeline_set_scope (stage->timeline, 0, 0);
  g_assert_false (way_lanes_is_opened (stage->lanes, objective, action));
  way_test_settle (stage->window);
  g_assert_cmpuint (way_lanes_get_n_views (stage->lanes), >, 3);
}

static void
test_next (Stage *stage, gconstpointer data)
{
  way_timeline_select_next (stage->timeline);
  g_assert_cmpint (way_timeline_get_selected (stage->timeline), ==,
                   way_fixture_find (stage->fixture, "Greater use"));
  way_timeline_select_next (stage->timeline);
  g_assert_cmpint (way_timeline_get_selected (stage->timeline), ==,
                   way_fixture_find (stage->fixture, "EU PNR"));
  way_timeline_select_previous (stage->timeline);
  way_timeline_select_previous (stage->timeline);
  g_assert_cmpint (way_timeline_get_selected (stage->timeline), ==,
                   way_fixture_find (stage->fixture, "Greater use"));
}

static void
test_compact (Stage *stage, gconstpointer data)
{
  WayBar *bar;

  way_timeline_set_density (stage->timeline, WAY_TIMELINE_DENSITY_COMPACT);
  way_test_settle (stage->window);
  bar = focus_bar (stage, "National contact");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (bar)), ==, 14);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_true (way_lanes_walk (stage->lanes, WAY_WALK_DOWN));
  g_assert_true (g_str_has_prefix (get_focused_title (stage), "Confiscation"));
}

/* What is one of "+11" is no widget until it is chosen; then it stands in its year all the same. */
static void
test_crowded (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (2, 90);
  WayTimeline *timeline = WAY_TIMELINE (way_timeline_new ());
  GtkWidget *window;
  WayLaneLayout *layout;
  guint hidden = 0;

  way_test_load_style (FALSE, FALSE);
  way_timeline_set_density (timeline, WAY_TIMELINE_DENSITY_COMPACT);
  way_timeline_set_board (timeline, fixture->board);
  window = way_test_window_new (GTK_WIDGET (timeline), 900, 700);
  way_test_settle (window);
  layout = way_lane_view_get_layout (way_lanes_ensure_view (WAY_LANES (timeline->lanes), 0));
  for (guint i = 0; i < way_lane_layout_get_n_items (layout); i++)
    {
      const WayLaneItem *item = way_lane_layout_get_item (layout, i);

      if (item->in_column)
        continue;
      g_assert_cmpfloat (item->mark_x, <, way_lane_layout_get_group (layout, item->group)->x1);
      hidden += !item->shown;
    }
  g_assert_cmpuint (hidden, >, 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_mirrored (Stage *stage, gconstpointer data)
{
  WayBar *bar = focus_bar (stage, "EU PNR");
  graphene_rect_t before, after;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (bar), GTK_WIDGET (stage->timeline),
                                            &before));
  gtk_widget_set_direction (GTK_WIDGET (stage->timeline), GTK_TEXT_DIR_RTL);
  way_test_settle (stage->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (bar), GTK_WIDGET (stage->timeline),
                                            &after));
  g_assert_cmpfloat_with_epsilon (before.origin.x + before.size.width / 2,
                                  900 - after.origin.x - after.size.width / 2, 1.5);
}

static void
test_narrow (Stage *stage, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 360, 600);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (stage->timeline)) == 360);
  way_test_settle (stage->window);
  g_assert_true (stage->timeline->scene->narrow);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (focus_bar (stage, "EU PNR"))), ==, 34);
}

/* However many lanes there are, only those in sight are widgets. */
static void
test_many (void)
{
  g_autoptr (WayFixture) fixture = way_fixture_new_large (120, 4);
  WayTimeline *timeline = WAY_TIMELINE (way_timeline_new ());
  GtkWidget *window;
  GtkAdjustment *adjustment;

  way_test_load_style (FALSE, FALSE);
  way_timeline_set_density (timeline, WAY_TIMELINE_DENSITY_FULL);
  way_timeline_set_board (timeline, fixture->board);
  window = way_test_window_new (GTK_WIDGET (timeline), 900, 700);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (timeline->scroller));
  way_test_settle (window);
  g_assert_cmpuint (way_lanes_get_n_views (WAY_LANES (timeline->lanes)), <, 14);
  gtk_adjustment_set_value (adjustment, 1e9);
  way_test_settle (window);
  g_assert_cmpuint (way_lanes_get_n_views (WAY_LANES (timeline->lanes)), <, 14);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment) +
                                    gtk_adjustment_get_page_size (adjustment),
                                  gtk_adjustment_get_upper (adjustment), 1);
  for (double at = gtk_adjustment_get_upper (adjustment); at > -500; at -= 333)
    {
      gtk_adjustment_set_value (adjustment, at);
      way_test_frame (window);
    }
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_mark (void)
{
  GtkWidget *mark = g_object_ref_sink (way_mark_new (WAY_CLASS_ONGOING, FALSE));
  guint n = 0;

  g_signal_connect_swapped (mark, "notify::class", G_CALLBACK (count_notify), &n);
  g_signal_connect_swapped (mark, "notify::forecast", G_CALLBACK (count_notify), &n);
  g_signal_connect_swapped (mark, "notify::size", G_CALLBACK (count_notify), &n);
  g_assert_true (gtk_widget_has_css_class (mark, "status-ongoing"));
  way_mark_set_class (WAY_MARK (mark), WAY_CLASS_OVERDUE);
  g_object_set (mark, "class", (int) WAY_CLASS_OVERDUE, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gtk_widget_has_css_class (mark, "status-ongoing"));
  g_assert_true (gtk_widget_has_css_class (mark, "status-overdue"));
  g_object_set (mark, "forecast", TRUE, "size", 12, NULL);
  g_object_set (mark, "forecast", TRUE, "size", 12, NULL);
  g_assert_cmpuint (n, ==, 3);
  g_assert_finalize_object (mark);
}

static char *
draw_mark (WayClass klass, gboolean forecast)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;
  char *drawn;

  way_mark_snapshot (snapshot, klass, forecast, &(GdkRGBA) { 1, 0, 0, 1 },
                     &GRAPHENE_POINT_INIT (8, 8), 16);
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  drawn = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_bytes_unref (bytes);
  gsk_render_node_unref (node);
  return drawn;
}

/* A forecast has a mark of its own, until its day has passed: overdue replaces the mark. */
static void
test_mark_forecast (void)
{
  g_autofree char *ongoing = draw_mark (WAY_CLASS_ONGOING, FALSE);
  g_autofree char *promised = draw_mark (WAY_CLASS_ONGOING, TRUE);
  g_autofree char *overdue = draw_mark (WAY_CLASS_OVERDUE, FALSE);
  g_autofree char *broken = draw_mark (WAY_CLASS_OVERDUE, TRUE);

  g_assert_cmpstr (ongoing, !=, promised);
  g_assert_cmpstr (overdue, ==, broken);
}

#define ADD(path, function) g_test_add (path, Stage, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/timeline/widget/properties", test_properties);
  ADD ("/timeline/widget/bars", test_bars);
  ADD ("/timeline/widget/walk", test_walk);
  ADD ("/timeline/widget/walk-heads", test_walk_heads);
  ADD ("/timeline/widget/walk-from-heads", test_walk_from_heads);
  ADD ("/timeline/widget/update", test_update);
  ADD ("/timeline/widget/new-board", test_new_board);
  ADD ("/timeline/widget/zoom", test_zoom);
  ADD ("/timeline/widget/range", test_range);
  ADD ("/timeline/widget/range-of-nothing", test_range_of_nothing);
  ADD ("/timeline/widget/events", test_events);
  ADD ("/timeline/widget/opened", test_opened);
  ADD ("/timeline/widget/stages", test_stages);
  ADD ("/timeline/widget/scope", test_scope);
  ADD ("/timeline/widget/next", test_next);
  ADD ("/timeline/widget/compact", test_compact);
  ADD ("/timeline/widget/mirrored", test_mirrored);
  ADD ("/timeline/widget/narrow", test_narrow);
  g_test_add_func ("/timeline/widget/crowded", test_crowded);
  g_test_add_func ("/timeline/widget/many", test_many);
  g_test_add_func ("/timeline/mark", test_mark);
  g_test_add_func ("/timeline/mark/forecast", test_mark_forecast);
  return g_test_run ();
}
