/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which lanes are widgets: those in sight, from the anchor down, and the one with the focus. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"

/**
 * way_lanes_release_view:
 * @self: the lanes
 * @index: which
 *
 * Puts the widget of a lane aside, if it has one.
 */
void
way_lanes_release_view (WayLanes *self, guint index)
{
  WayLaneSlot *slot = way_lanes_get_slot (self, index);

  if (slot->view == NULL)
    return;
  gtk_widget_set_child_visible (GTK_WIDGET (slot->view), FALSE);
  g_ptr_array_add (self->spare, slot->view);
  slot->view = NULL;
  slot->ahead = FALSE;
}

static gboolean
has_focus_within (WayLaneView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (focus == GTK_WIDGET (view) || gtk_widget_is_ancestor (focus, GTK_WIDGET (view)));
}

static gboolean
begins_objective (WayLanes *self, guint index, WayLane *lane)
{
  g_autoptr (WayLane) before = NULL;

  if (index == 0)
    return FALSE;
  before = g_list_model_get_item (self->model, index - 1);
  return way_lane_get_objective (before) != way_lane_get_objective (lane);
}

static WayLaneView *
take_spare (WayLanes *self)
{
  WayLaneView *view;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  view = WAY_LANE_VIEW (way_lane_view_new (self->scene));
  gtk_widget_set_child_visible (GTK_WIDGET (view), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (view), GTK_WIDGET (self));
  return view;
}

/**
 * way_lanes_take_view:
 * @self: the lanes
 * @index: which
 *
 * Returns: (transfer none): the widget of a lane, arranged, but not seen if it was not before
 */
WayLaneView *
way_lanes_take_view (WayLanes *self, guint index)
{
  g_autoptr (WayLane) lane = g_list_model_get_item (self->model, index);
  WayLaneSlot *slot = way_lanes_get_slot (self, index);

  if (slot->view == NULL)
    {
      slot->view = take_spare (self);
      slot->ahead = TRUE;
      way_lane_view_invalidate (slot->view);
    }
  way_lane_view_bind (slot->view, lane,
                      way_lanes_is_opened (self, way_lane_get_objective (lane),
                                           way_lane_get_action (lane)),
                      begins_objective (self, index, lane));
  slot->height = way_lane_view_arrange (slot->view);
  return slot->view;
}

/**
 * way_lanes_ensure_view:
 * @self: the lanes
 * @index: which
 *
 * Returns: (transfer none): the widget of a lane, arranged
 */
WayLaneView *
way_lanes_ensure_view (WayLanes *self, guint index)
{
  WayLaneView *view = way_lanes_take_view (self, index);
  WayLaneSlot *slot = way_lanes_get_slot (self, index);

  if (slot->ahead)
    gtk_widget_set_child_visible (GTK_WIDGET (view), TRUE);
  slot->ahead = FALSE;
  return view;
}

/* Moves the anchor to the lane that is first in sight, learning heights on the way. */
static void
settle_anchor (WayLanes *self, double page)
{
  guint n = self->slots->len;

  self->anchor = MIN (self->anchor, n - 1);
  while (self->offset < 0 && self->anchor > 0)
    {
      way_lanes_ensure_view (self, --self->anchor);
      self->offset += way_lanes_get_slot (self, self->anchor)->height;
    }
  self->offset = MAX (self->offset, 0);
  while (self->anchor + 1 < n)
    {
      way_lanes_ensure_view (self, self->anchor);
      if (self->offset < way_lanes_get_slot (self, self->anchor)->height)
        break;
      self->offset -= way_lanes_get_slot (self, self->anchor)->height;
      self->anchor++;
    }
}

/* Shows lanes from the anchor down; returns where the last one ends. */
static double
fill (WayLanes *self, double page, guint *end)
{
  double y = -self->offset;
  guint i;

  for (i = self->anchor; i < self->slots->len && y < page; i++)
    {
      WayLaneView *view = way_lanes_ensure_view (self, i);
      WayLaneSlot *slot = way_lanes_get_slot (self, i);

      slot->y = y;
      way_lane_view_show (view, -y, page - y);
      y += slot->height;
    }
  *end = i;
  return i == self->slots->len ? y + WAY_LANES_BELOW : INFINITY;
}

static void
release_unseen (WayLanes *self, guint end, double page)
{
  double y = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneSlot *slot = way_lanes_get_slot (self, i);

      if (slot->view == NULL || (i >= self->anchor && i < end) || way_lanes_is_ahead (self, i))
        continue;
      if (!has_focus_within (slot->view))
        {
          way_lanes_release_view (self, i);
          continue;
        }
      /* It keeps the focus, far from sight. */
      y = i < self->anchor ? -slot->height - 10000.0 : page + 10000.0;
      slot->y = y;
    }
}

/**
 * way_lanes_update:
 * @self: the lanes
 *
 * Shows what is to be seen at present.  It must not be called while children are allocated
 * elsewhere, for it may make some.
 */
void
way_lanes_update (WayLanes *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double bottom;
  guint end = 0;

  if (self->settling || page <= 0)
    return;
  self->settling = TRUE;
  if (self->slots->len > 0)
    {
      settle_anchor (self, page);
      bottom = fill (self, page, &end);
      /* Nothing is left empty at the end as long as something is above. */
      if (bottom < page && (self->anchor > 0 || self->offset > 0))
        {
          self->offset -= page - bottom;
          settle_anchor (self, page);
          fill (self, page, &end);
        }
    }
  self->end = end;
  release_unseen (self, end, page);
  way_lanes_sync_vertical (self, page);
  self->settling = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
