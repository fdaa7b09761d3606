/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps a bar for each commitment in sight.  Bars that are not needed stay children without a
 * place, so that scrolling and zooming make no widgets. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lane-view-private.h"

/* How far out of sight a bar may be and still have its label in sight. */
#define BESIDE 400.0

static void
put_aside (WayLaneView *self, WayBar *bar)
{
  gtk_widget_set_child_visible (GTK_WIDGET (bar), FALSE);
  g_ptr_array_add (self->spare, bar);
  g_clear_object (&self->picture);
}

static WayBar *
take_bar (WayLaneView *self)
{
  GtkWidget *bar;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  bar = way_bar_new (self->scene);
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
  return WAY_BAR (bar);
}

static WayBar *
ensure_bar (WayLaneView *self, const WayLaneItem *item)
{
  WayId id = way_standing_get_id (item->standing);
  WayBar *bar = g_hash_table_lookup (self->bars, &id);

  if (bar == NULL)
    {
      bar = take_bar (self);
      g_clear_object (&self->picture);
      g_hash_table_insert (self->bars, g_memdup2 (&id, sizeof id), bar);
      gtk_widget_set_child_visible (GTK_WIDGET (bar), TRUE);
      way_bar_bind (bar, item->standing, item->place + 1,
                    way_lane_layout_get_n_items (self->layout));
    }
  else if (way_bar_get_standing (bar) != item->standing)
    way_bar_bind (bar, item->standing, item->place + 1, way_lane_layout_get_n_items (self->layout));
  return bar;
}

/* In a crowd marks are painted by the lane; where the focus is they are widgets all the same. */
static gboolean
is_painted (WayLaneView *self, const WayLaneItem *item)
{
  return self->scene->crowded && way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT &&
         gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL &&
         way_standing_get_id (item->standing) != self->scene->selected;
}

static gboolean
is_in_sight (WayLaneView *self, const WayLaneItem *item, double top, double bottom)
{
  int y = way_lane_layout_get_row_y (self->layout, item->row);
  double view = self->scene->scale.width;

  if (!item->shown || y + way_lane_layout_get_pitch (self->layout) < top || y > bottom)
    return FALSE;
  if (is_painted (self, item))
    return FALSE;
  if (item->in_column)
    return way_scene_get_column (self->scene) > 0 || self->scene->narrow;
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT)
    return item->mark_x > -BESIDE / 8 && item->mark_x < view + BESIDE / 8;
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_NARROW)
    return TRUE;
  /* Its stages may stand far from the bar. */
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_OPENED &&
      way_standing_get_ladder (item->standing) != NULL)
    return TRUE;
  return item->geometry.extent1 > -BESIDE && item->geometry.extent0 < view + BESIDE;
}

static void
allocate_bar (WayLaneView *self, WayBar *bar, const WayLaneItem *item)
{
  WayLaneMode mode = way_lane_layout_get_mode (self->layout);
  double all = gtk_widget_get_width (GTK_WIDGET (self));
  double view = self->scene->scale.width;
  int height = mode == WAY_LANE_NARROW ? WAY_LANE_NARROW_TITLE + WAY_LANE_NARROW_BAR : WAY_LANE_BAR;
  double x, width, left;
  GskTransform *move;

  way_bar_place (bar, item, mode, view, &x, &width);
  left = item->in_column && mode != WAY_LANE_NARROW ? all - way_scene_get_column (self->scene)
                                                    : way_scene_get_axis_x (self->scene);
  x = way_scene_mirror (self->scene, left + x, width, all);
  move =
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x,
                                                         way_lane_layout_get_row_y (self->layout,
                                                                                    item->row)));
  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (bar), (int) width, height, -1, move);
}

/**
 * way_lane_view_size_allocate:
 * @widget: a lane
 * @width: how wide it is
 * @height: how high it is
 * @baseline: not used
 *
 * Puts every bar in its place.
 */
void
way_lane_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayLaneView *self = WAY_LANE_VIEW (widget);

  if (self->lane == NULL || !self->arranged || g_hash_table_size (self->bars) == 0)
    return;
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      WayId id = way_standing_get_id (item->standing);
      WayBar *bar = g_hash_table_lookup (self->bars, &id);

      if (bar != NULL)
        allocate_bar (self, bar, item);
    }
}

static WayId
get_focused (WayLaneView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return WAY_IS_BAR (child) ? way_bar_get_commitment (WAY_BAR (child)) : 0;
}

/* Bars whose commitment is gone or out of sight are put aside; one with the focus stays. */
static void
drop_bars (WayLaneView *self, double top, double bottom)
{
  g_autoptr (GHashTable) old = NULL;
  WayId focused = get_focused (self);
  GHashTableIter iter;
  gpointer bar;

  if (g_hash_table_size (self->bars) == 0)
    return;
  old = g_steal_pointer (&self->bars);
  self->bars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      WayId id = way_standing_get_id (item->standing);
      gpointer key;

      if ((is_in_sight (self, item, top, bottom) || id == self->kept || id == focused) &&
          g_hash_table_steal_extended (old, &id, &key, &bar))
        g_hash_table_insert (self->bars, key, bar);
    }

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    put_aside (self, bar);
}

/* In a crowd most lanes have no bar at all. */
static gboolean
is_all_painted (WayLaneView *self)
{
  return self->scene->crowded && way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT &&
         gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL && self->scene->selected == 0 &&
         self->kept == 0;
}

/* A bar that stayed out of sight, for it has the focus, tells how its commitment stands now, too. */
static void
show_bars (WayLaneView *self, double top, double bottom)
{
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      WayId id = way_standing_get_id (item->standing);

      if (is_in_sight (self, item, top, bottom) || id == self->kept ||
          g_hash_table_contains (self->bars, &id))
        ensure_bar (self, item);
    }
}

/* While lanes scroll by, most are all in sight, and were so in the frame before. */
static gboolean
is_shown_already (WayLaneView *self, gboolean whole)
{
  return whole && self->shown && self->shown_selected == self->scene->selected &&
         self->shown_focus == gtk_widget_get_focus_child (GTK_WIDGET (self));
}

/**
 * way_lane_view_show:
 * @self: an arranged view
 * @top: where what is in sight begins, from the top of the lane
 * @bottom: where it ends
 *
 * Makes bars for what is in sight.
 */
void
way_lane_view_show (WayLaneView *self, double top, double bottom)
{
  gboolean whole = top <= 0 && bottom >= way_lane_layout_get_height (self->layout);

  if (is_shown_already (self, whole))
    return;
  drop_bars (self, top, bottom);
  if (!is_all_painted (self))
    show_bars (self, top, bottom);
  self->shown = whole;
  self->shown_selected = self->scene->selected;
  self->shown_focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * way_lane_view_get_bar:
 * @self: a view
 * @commitment: a commitment's key
 *
 * Returns: (transfer none) (nullable): its bar, if there is one at present
 */
WayBar *
way_lane_view_get_bar (WayLaneView *self, WayId commitment)
{
  return g_hash_table_lookup (self->bars, &commitment);
}

/**
 * way_lane_view_keep:
 * @self: a view
 * @commitment: a commitment's key, or 0
 *
 * Sees to it that a commitment has a bar though it be out of sight, so that it can take the focus.
 */
void
way_lane_view_keep (WayLaneView *self, WayId commitment)
{
  guint index = commitment != 0 ? way_lane_layout_find (self->layout, commitment) : G_MAXUINT;

  self->kept = commitment;
  self->shown = FALSE;
  if (index != G_MAXUINT)
    ensure_bar (self, way_lane_layout_get_item (self->layout, index));
}

/**
 * way_lane_view_update_state:
 * @self: a view
 *
 * Shows what is selected and what the filter leaves plain.
 */
void
way_lane_view_update_state (WayLaneView *self)
{
  GHashTableIter iter;
  gpointer bar;

  g_hash_table_iter_init (&iter, self->bars);
  while (g_hash_table_iter_next (&iter, NULL, &bar))
    way_bar_update_state (bar);
  way_lane_view_forget_pictures (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * way_lane_view_make_bar_at:
 * @self: a view
 * @x: a place in the widget
 *
 * Makes a widget of a mark that is only painted, because someone points at it.
 *
 * Returns: (transfer none) (nullable): the bar there
 */
WayBar *
way_lane_view_make_bar_at (WayLaneView *self, double x)
{
  double all = gtk_widget_get_width (GTK_WIDGET (self));
  double at = way_scene_mirror (self->scene, x, 0, all);
  WayBar *bar = NULL;

  if (way_lane_layout_get_mode (self->layout) != WAY_LANE_COMPACT)
    return NULL;
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      double left = item->in_column ? all - way_scene_get_column (self->scene)
                                    : way_scene_get_axis_x (self->scene);

      if (item->shown && ABS (left + item->mark_x - at) <= 7)
        bar = ensure_bar (self, item);
    }
  self->shown = FALSE; /* what was made for a moment goes with the next step */
  return bar;
}
