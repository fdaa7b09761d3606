/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lane as a widget: which it shows, how, and what is at a place in it. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-lane-view-private.h"

G_DEFINE_FINAL_TYPE (WayLaneView, way_lane_view, GTK_TYPE_WIDGET)

static WayLaneMode
get_mode (WayLaneView *self)
{
  if (self->scene->compact && !self->opened)
    return WAY_LANE_COMPACT;
  if (self->scene->narrow)
    return WAY_LANE_NARROW;
  return self->opened ? WAY_LANE_OPENED : WAY_LANE_FULL;
}

static void
update_name (WayLaneView *self)
{
  const WayCounts *counts = way_lane_get_counts (self->lane);
  const char *title = way_lane_get_action (self->lane) != 0 ? way_lane_get_title (self->lane)
                                                            : _ ("Under the objective itself");
  /* Translators: code and title of an action, and how many of its commitments are completed. */
  g_autofree char *name =
    g_strdup_printf (_ ("%s %s, %u of %u done"), way_lane_get_code (self->lane), title,
                     counts->of[WAY_CLASS_COMPLETED], counts->total);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
items_changed_cb (WayLaneView *self)
{
  way_lane_view_reload (self);
  way_scene_changed (self->scene, WAY_SCENE_ROWS);
}

static void
counts_changed_cb (WayLaneView *self)
{
  way_lane_view_clear_words (self);
  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
snapshot_bars (WayLaneView *self, GtkSnapshot *snapshot, gboolean column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && way_bar_is_in_column (WAY_BAR (child)) == column)
      gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
}

static void
way_lane_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayLaneView *self = WAY_LANE_VIEW (widget);
  double view = self->scene->scale.width;
  double x = way_scene_mirror (self->scene, way_scene_get_axis_x (self->scene), view,
                               gtk_widget_get_width (widget));

  if (self->lane == NULL || !self->arranged)
    return;
  way_lane_view_paint_under (self, snapshot);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) x, -6, (float) view,
                                               (float) gtk_widget_get_height (widget) + 12));
  snapshot_bars (self, snapshot, FALSE);
  gtk_snapshot_pop (snapshot);
  snapshot_bars (self, snapshot, TRUE);
  way_lane_view_paint_over (self, snapshot);
}

static void
way_lane_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
way_lane_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (way_lane_view_parent_class)->css_changed (widget, change);
  way_lane_view_clear_words (WAY_LANE_VIEW (widget));
}

static void
way_lane_view_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (way_lane_view_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static gboolean
way_lane_view_query_tooltip (GtkWidget *widget,
                             int x,
                             int y,
                             gboolean keyboard,
                             GtkTooltip *tooltip)
{
  WayLaneView *self = WAY_LANE_VIEW (widget);

  if (self->lane == NULL || y > WAY_LANE_HEAD || way_lane_get_action (self->lane) == 0)
    return FALSE;
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT &&
      way_scene_mirror (self->scene, x, 0, gtk_widget_get_width (widget)) > WAY_SCENE_TITLES)
    return FALSE;
  gtk_tooltip_set_text (tooltip, way_lane_get_title (self->lane));
  return TRUE;
}

static void
way_lane_view_dispose (GObject *object)
{
  WayLaneView *self = WAY_LANE_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  way_lane_view_clear_words (self);
  way_lane_view_forget_pictures (self);
  g_clear_pointer (&self->bars, g_hash_table_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  g_clear_pointer (&self->layout, way_lane_layout_free);
  g_clear_object (&self->lane);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_lane_view_parent_class)->dispose (object);
}

static void
way_lane_view_class_init (WayLaneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_lane_view_dispose;
  widget_class->measure = way_lane_view_measure;
  widget_class->size_allocate = way_lane_view_size_allocate;
  widget_class->snapshot = way_lane_view_snapshot;
  widget_class->css_changed = way_lane_view_css_changed;
  widget_class->state_flags_changed = way_lane_view_state_flags_changed;
  widget_class->query_tooltip = way_lane_view_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "lane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
way_lane_view_init (WayLaneView *self)
{
  self->layout = way_lane_layout_new ();
  self->bars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->spare = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * way_lane_view_new:
 * @scene: what the timeline shows
 *
 * Makes a view without a lane.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
way_lane_view_new (WayScene *scene)
{
  WayLaneView *self = g_object_new (WAY_TYPE_LANE_VIEW, NULL);

  self->scene = g_object_ref (scene);
  return GTK_WIDGET (self);
}

static void
connect_lane (WayLaneView *self)
{
  g_signal_connect_object (self->lane, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lane, "counts-changed", G_CALLBACK (counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * way_lane_view_bind:
 * @self: a view
 * @lane: the lane to show
 * @opened: whether it is opened
 * @first: whether an objective begins with it
 *
 * Makes the view show a lane.
 */
void
way_lane_view_bind (WayLaneView *self, WayLane *lane, gboolean opened, gboolean first)
{
  if (self->lane != lane)
    {
      if (self->lane != NULL)
        g_signal_handlers_disconnect_by_data (self->lane, self);
      g_set_object (&self->lane, lane);
      connect_lane (self);
      way_lane_view_reload (self);
    }
  if (self->opened != opened)
    way_lane_view_invalidate (self);
  self->opened = opened;
  self->first = first;
}

/**
 * way_lane_view_get_lane:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the lane it shows
 */
WayLane *
way_lane_view_get_lane (WayLaneView *self)
{
  return self->lane;
}

/**
 * way_lane_view_is_opened:
 * @self: a view
 *
 * Returns: whether the lane is opened
 */
gboolean
way_lane_view_is_opened (WayLaneView *self)
{
  return self->opened;
}

/**
 * way_lane_view_reload:
 * @self: a view
 *
 * Takes note that other commitments are in the lane, or that they stand otherwise.
 */
void
way_lane_view_reload (WayLaneView *self)
{
  self->loaded = FALSE;
  way_lane_view_clear_words (self);
  update_name (self);
  way_lane_view_invalidate (self);
}

/**
 * way_lane_view_invalidate:
 * @self: a view
 *
 * Takes note that everything may have another place.
 */
void
way_lane_view_invalidate (WayLaneView *self)
{
  self->arranged = FALSE;
  self->shown = FALSE;
}

/**
 * way_lane_view_arrange:
 * @self: a view
 *
 * Gives everything its place, if that may have changed.
 *
 * Returns: the height of the lane
 */
int
way_lane_view_arrange (WayLaneView *self)
{
  WayLaneMode mode = get_mode (self);

  if (self->arranged)
    return way_lane_layout_get_height (self->layout);
  if (!self->loaded)
    way_lane_layout_load (self->layout, G_LIST_MODEL (self->lane), self->scene->first,
                          self->scene->last);
  if (mode != way_lane_layout_get_mode (self->layout))
    way_lane_view_clear_words (self);
  way_lane_layout_arrange (self->layout, mode, &self->scene->scale, self->scene->as_of,
                           way_scene_get_column (self->scene));
  self->loaded = self->arranged = TRUE;
  g_clear_object (&self->picture);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return way_lane_layout_get_height (self->layout);
}

/**
 * way_lane_view_get_layout:
 * @self: a view
 *
 * Returns: (transfer none): where everything stands
 */
WayLaneLayout *
way_lane_view_get_layout (WayLaneView *self)
{
  way_lane_view_arrange (self);
  return self->layout;
}

/**
 * way_lane_view_find_group:
 * @self: a view
 * @x: a place in the widget
 * @rect: (out): where the shared bar is
 *
 * Returns: the shared bar there, or %G_MAXUINT
 */
guint
way_lane_view_find_group (WayLaneView *self, double x, graphene_rect_t *rect)
{
  double all = gtk_widget_get_width (GTK_WIDGET (self));
  double axis = way_scene_get_axis_x (self->scene);
  double at = way_scene_mirror (self->scene, x, 0, all) - axis;

  for (guint i = 0; at >= 0 && i < way_lane_layout_get_n_groups (self->layout); i++)
    {
      const WayLaneGroup *group = way_lane_layout_get_group (self->layout, i);
      double width = group->x1 - group->x0;

      if (at < group->x0 || at > group->x1 || group->n == 0)
        continue;
      *rect =
        GRAPHENE_RECT_INIT ((float) way_scene_mirror (self->scene, axis + group->x0, width, all), 4,
                            (float) width, 16);
      return i;
    }
  return G_MAXUINT;
}

/**
 * way_lane_view_is_disclosure:
 * @self: a view
 * @x: a place in the widget
 * @y: a place in the widget
 *
 * Returns: whether the sign that opens the lane is there
 */
gboolean
way_lane_view_is_disclosure (WayLaneView *self, double x, double y)
{
  double at = way_scene_mirror (self->scene, x, 0, gtk_widget_get_width (GTK_WIDGET (self)));

  return way_lane_layout_get_mode (self->layout) != WAY_LANE_COMPACT && at < 28 &&
         y < WAY_LANE_HEAD;
}
