/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding, revealing and walking: the keyboard goes over what is in the lanes, be it in sight or
 * not, and the lanes follow. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"

static guint
find_lane (WayLanes *self, WayLane *lane)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (WayLane) other = g_list_model_get_item (self->model, i);

      if (other == lane)
        return i;
    }
  return G_MAXUINT;
}

static gboolean
has_commitment (WayLane *lane, WayId commitment)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lane));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), i);

      if (way_standing_get_id (standing) == commitment)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_main_place (WayLane *lane, WayStanding *standing)
{
  return way_lane_get_objective (lane) == way_standing_get_objective (standing) &&
         way_lane_get_action (lane) == way_standing_get_action (standing);
}

/* A lane the commitment stands in: one in sight first, then its main place; G_MAXUINT for none. */
static guint
find_lane_of (WayLanes *self, WayId commitment)
{
  WayStanding *standing =
    self->scene->board != NULL ? way_board_find (self->scene->board, commitment) : NULL;
  guint any = G_MAXUINT;

  if (commitment == 0 || standing == NULL)
    return G_MAXUINT;
  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneView *view = g_array_index (self->slots, WayLaneSlot, i).view;

      if (view != NULL && has_commitment (way_lane_view_get_lane (view), commitment))
        return i;
    }
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (self->model, i);

      if (has_main_place (lane, standing))
        return i;
      if (any == G_MAXUINT && has_commitment (lane, commitment))
        any = i;
    }
  return any;
}

/**
 * way_lanes_scroll_to:
 * @self: the lanes
 * @index: a lane
 * @top: where what is to be seen begins in it
 * @bottom: where it ends
 *
 * Scrolls as little as brings it in sight.
 */
void
way_lanes_scroll_to (WayLanes *self, guint index, double top, double bottom)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double y = -self->offset;

  if (page <= 0)
    return;
  if (index < self->anchor)
    {
      self->anchor = index;
      self->offset = top;
    }
  else
    {
      for (guint i = self->anchor; i < index; i++)
        y += g_array_index (self->slots, WayLaneSlot, i).height;
      if (y + top < 0)
        self->offset += y + top;
      else if (y + bottom > page)
        self->offset += y + bottom - page;
    }
  way_lanes_update (self);
}

/* So much of the axis that the bar's beginning, or else its end, is seen; of a compact lane the
 * mark. */
static void
scroll_to_item (WayLanes *self, WayLaneMode mode, const WayLaneItem *item)
{
  const WayScale *scale = &self->scene->scale;
  double margin = MIN (48, scale->width / 8);
  double from = mode == WAY_LANE_COMPACT ? item->mark_x : item->geometry.x0;
  double to = mode == WAY_LANE_COMPACT ? item->mark_x : item->geometry.x1;
  WayScale panned;

  if (item->in_column || (from < scale->width - margin && to > margin))
    return;
  panned = way_scale_pan (scale, from >= scale->width - margin ? from - scale->width / 2
                                                               : to - scale->width / 2);
  way_scene_set_scale (self->scene, &panned);
}

static WayBar *
reveal_item (WayLanes *self, guint lane, guint index)
{
  WayLaneView *view = way_lanes_ensure_view (self, lane);
  WayLaneLayout *layout = way_lane_view_get_layout (view);
  const WayLaneItem *item = way_lane_layout_get_item (layout, index);
  WayId commitment = way_standing_get_id (item->standing);
  int top = way_lane_layout_get_row_y (layout, item->row);

  scroll_to_item (self, way_lane_layout_get_mode (layout), item);
  view = way_lanes_ensure_view (self, lane);
  layout = way_lane_view_get_layout (view);
  way_lane_view_keep (view, commitment);
  way_lanes_scroll_to (self, lane, item->row == 0 ? 0 : top - 3,
                       top + way_lane_layout_get_pitch (layout) + 3);
  return way_lane_view_get_bar (view, commitment);
}

/**
 * way_lanes_reveal:
 * @self: the lanes
 * @commitment: a commitment's key
 * @focus: whether its bar is to take the focus
 *
 * Brings a commitment in sight.
 *
 * Returns: whether it is in the lanes
 */
gboolean
way_lanes_reveal (WayLanes *self, WayId commitment, gboolean focus)
{
  guint lane = find_lane_of (self, commitment);
  WayLaneView *view;
  WayBar *bar;
  guint index;

  if (lane == G_MAXUINT)
    return FALSE;
  view = way_lanes_ensure_view (self, lane);
  index = way_lane_layout_find (way_lane_view_get_layout (view), commitment);
  if (index == G_MAXUINT)
    return FALSE;
  bar = reveal_item (self, lane, index);
  if (bar != NULL && focus)
    gtk_widget_grab_focus (GTK_WIDGET (bar));
  way_lane_view_keep (view, 0);
  return bar != NULL;
}

/**
 * way_lanes_reveal_lane:
 * @self: the lanes
 * @objective: an objective's key
 * @action: an action's key, or 0 for the objective's own lane
 *
 * Brings a lane in sight, as much of it as has room.
 */
void
way_lanes_reveal_lane (WayLanes *self, WayId objective, WayId action)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (self->model, i);

      if (way_lane_get_objective (lane) != objective || way_lane_get_action (lane) != action)
        continue;
      way_lanes_ensure_view (self, i);
      way_lanes_scroll_to (self, i, 0,
                           MIN (g_array_index (self->slots, WayLaneSlot, i).height, page));
      return;
    }
}

/**
 * way_lanes_get_focused_bar:
 * @self: the lanes
 *
 * Returns: (transfer none) (nullable): the bar with the focus
 */
WayBar *
way_lanes_get_focused_bar (WayLanes *self)
{
  WayLaneView *lane = way_lanes_get_focused_lane (self);
  GtkWidget *child = lane != NULL ? gtk_widget_get_focus_child (GTK_WIDGET (lane)) : NULL;

  return WAY_IS_BAR (child) && gtk_widget_is_focus (child) ? WAY_BAR (child) : NULL;
}

/**
 * way_lanes_get_focused_lane:
 * @self: the lanes
 *
 * Returns: (transfer none) (nullable): the lane in which the focus is
 */
WayLaneView *
way_lanes_get_focused_lane (WayLanes *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return WAY_IS_LANE_VIEW (child) ? WAY_LANE_VIEW (child) : NULL;
}

static gboolean
focus_item (WayLanes *self, guint lane, guint index)
{
  gboolean focused;
  WayBar *bar;

  if (index == G_MAXUINT)
    return FALSE;
  bar = reveal_item (self, lane, index);
  focused = bar != NULL && gtk_widget_grab_focus (GTK_WIDGET (bar));
  way_lane_view_keep (way_lanes_ensure_view (self, lane), 0);
  if (!focused)
    return FALSE;
  g_signal_emit_by_name (self, "walked", way_bar_get_commitment (bar));
  return TRUE;
}

static gboolean
focus_head (WayLanes *self, guint lane)
{
  WayLaneView *view = way_lanes_ensure_view (self, lane);

  way_lanes_scroll_to (self, lane, 0, WAY_LANE_HEAD);
  return gtk_widget_grab_focus (GTK_WIDGET (view));
}

static gboolean
is_walkable (WayLaneLayout *layout, guint index)
{
  return way_lane_layout_get_item (layout, index)->shown;
}

static guint
find_beside (WayLaneLayout *layout, guint index, int step)
{
  guint n = way_lane_layout_get_n_items (layout);
  guint i = index + (guint) step;

  while (i < n && !is_walkable (layout, i))
    i += (guint) step;
  return i < n ? i : G_MAXUINT;
}

static guint
find_end (WayLaneLayout *layout, gboolean last)
{
  guint n = way_lane_layout_get_n_items (layout);

  if (n == 0)
    return G_MAXUINT;
  return last ? find_beside (layout, n, -1) : find_beside (layout, G_MAXUINT, 1);
}

static WayDay
get_due (WayLaneLayout *layout, guint index)
{
  return index != G_MAXUINT
           ? way_standing_get_due (way_lane_layout_get_item (layout, index)->standing)
           : WAY_DAY_NONE;
}

/* The first of the top or the bottom row in which there is anything to walk to. */
static guint
find_in_outer_row (WayLaneLayout *layout, gboolean bottom)
{
  guint best = G_MAXUINT, best_row = 0;

  for (guint i = 0; i < way_lane_layout_get_n_items (layout); i++)
    {
      guint row = way_lane_layout_get_item (layout, i)->row;

      if (!is_walkable (layout, i) ||
          (best != G_MAXUINT && (bottom ? row <= best_row : row >= best_row)))
        continue;
      best = i;
      best_row = row;
    }
  return best;
}

/* The lane above or below that has anything in it, else its head. */
static gboolean
walk_to_lane (WayLanes *self, guint lane, int step, WayDay due)
{
  guint next = lane + (guint) step;
  WayLaneLayout *layout;
  guint rows;

  if (next >= self->slots->len)
    return FALSE;
  layout = way_lane_view_get_layout (way_lanes_ensure_view (self, next));
  rows = way_lane_layout_get_n_rows (layout);
  if (way_lane_layout_get_n_items (layout) == 0)
    return focus_head (self, next);
  return focus_item (self, next, way_lane_layout_find_near (layout, step > 0 ? 0 : rows - 1, due));
}

static gboolean
walk_to_head (WayLanes *self, guint lane, int step)
{
  guint next = lane + (guint) step;

  return next < self->slots->len && focus_head (self, next);
}

static gboolean
walk_rows (WayLanes *self, guint lane, WayLaneLayout *layout, guint index, int step)
{
  guint row = way_lane_layout_get_item (layout, index)->row + (guint) step;
  WayDay due = get_due (layout, index);
  guint near;

  if (row < way_lane_layout_get_n_rows (layout))
    {
      near = way_lane_layout_find_near (layout, row, due);
      if (near != G_MAXUINT)
        return focus_item (self, lane, near);
    }
  return walk_to_lane (self, lane, step, due);
}

/* A head has no due day to be near to. */
static gboolean
walk_up_from_head (WayLanes *self, guint lane)
{
  guint above;

  if (lane == 0)
    return FALSE;
  above =
    find_in_outer_row (way_lane_view_get_layout (way_lanes_ensure_view (self, lane - 1)), TRUE);
  return above != G_MAXUINT ? focus_item (self, lane - 1, above) : focus_head (self, lane - 1);
}

static gboolean
walk_from_head (WayLanes *self, guint lane, WayLaneLayout *layout, WayWalk walk)
{
  guint beside;

  switch (walk)
    {
    case WAY_WALK_RIGHT:
    case WAY_WALK_FIRST:
      return focus_item (self, lane, find_end (layout, FALSE));
    case WAY_WALK_LAST:
      return focus_item (self, lane, find_end (layout, TRUE));
    case WAY_WALK_UP:
      return walk_up_from_head (self, lane);
    case WAY_WALK_DOWN:
      beside = find_in_outer_row (layout, FALSE);
      return beside != G_MAXUINT ? focus_item (self, lane, beside) : walk_to_head (self, lane, 1);
    case WAY_WALK_LANE_UP:
    case WAY_WALK_LANE_DOWN:
      return walk_to_head (self, lane, walk == WAY_WALK_LANE_UP ? -1 : 1);
    case WAY_WALK_LEFT:
    default:
      return FALSE;
    }
}

static gboolean
walk_from_bar (WayLanes *self, guint lane, WayLaneLayout *layout, guint index, WayWalk walk)
{
  guint beside;

  switch (walk)
    {
    case WAY_WALK_LEFT:
      beside = find_beside (layout, index, -1);
      return beside != G_MAXUINT ? focus_item (self, lane, beside) : focus_head (self, lane);
    case WAY_WALK_RIGHT:
      return focus_item (self, lane, find_beside (layout, index, 1));
    case WAY_WALK_FIRST:
    case WAY_WALK_LAST:
      return focus_item (self, lane, find_end (layout, walk == WAY_WALK_LAST));
    case WAY_WALK_UP:
    case WAY_WALK_DOWN:
      return walk_rows (self, lane, layout, index, walk == WAY_WALK_UP ? -1 : 1);
    case WAY_WALK_LANE_UP:
    case WAY_WALK_LANE_DOWN:
      return walk_to_lane (self, lane, walk == WAY_WALK_LANE_UP ? -1 : 1, get_due (layout, index));
    default:
      return FALSE;
    }
}

/**
 * way_lanes_walk:
 * @self: the lanes
 * @walk: where to
 *
 * Moves the focus from bar to bar.  Left of the first bar of a lane, and above its first row, is its
 * head.
 *
 * Returns: whether there was somewhere to go
 */
gboolean
way_lanes_walk (WayLanes *self, WayWalk walk)
{
  WayLaneView *view = way_lanes_get_focused_lane (self);
  WayBar *bar = way_lanes_get_focused_bar (self);
  WayLaneLayout *layout;
  guint lane, index;

  if (view == NULL)
    return FALSE;
  lane = find_lane (self, way_lane_view_get_lane (view));
  if (lane == G_MAXUINT)
    return FALSE;
  layout = way_lane_view_get_layout (view);
  index = bar != NULL ? way_lane_layout_find (layout, way_bar_get_commitment (bar)) : G_MAXUINT;
  if (index == G_MAXUINT)
    return walk_from_head (self, lane, layout, walk);
  return walk_from_bar (self, lane, layout, index, walk);
}

static GtkWidget *
pick (WayLanes *self, double x, double y, GType type)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL ? gtk_widget_get_ancestor (widget, type) : NULL;
}

/**
 * way_lanes_pick_lane:
 * @self: the lanes
 * @x: a place in the widget
 * @y: a place in the widget
 *
 * Returns: (transfer none) (nullable): the lane there
 */
WayLaneView *
way_lanes_pick_lane (WayLanes *self, double x, double y)
{
  GtkWidget *view = pick (self, x, y, WAY_TYPE_LANE_VIEW);

  return view != NULL ? WAY_LANE_VIEW (view) : NULL;
}

/**
 * way_lanes_pick_bar:
 * @self: the lanes
 * @x: a place in the widget
 * @y: a place in the widget
 *
 * Returns: (transfer none) (nullable): the bar there
 */
WayBar *
way_lanes_pick_bar (WayLanes *self, double x, double y)
{
  GtkWidget *bar = pick (self, x, y, WAY_TYPE_BAR);
  WayLaneView *view = bar == NULL ? way_lanes_pick_lane (self, x, y) : NULL;
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (view != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (view), &point, &point))
    return way_lane_view_make_bar_at (view, point.x);
  return bar != NULL ? WAY_BAR (bar) : NULL;
}
