/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who scrolls on will see the lanes beyond sight next.  They are made ready one by one while nothing
 * else is to be done, so that the frame in which they come has only to copy them. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-lanes-private.h"

/* More than a strong turn of the wheel brings in sight, and less than a page. */
#define AHEAD 12

/* The next that is not ready, nearest first, or G_MAXUINT. */
static guint
find_next (WayLanes *self)
{
  guint first = self->ahead > 0 ? self->end : self->anchor - 1;

  for (guint i = 0; i < AHEAD; i++)
    {
      guint index = self->ahead > 0 ? first + i : first - i;

      if (index >= self->slots->len)
        return G_MAXUINT;
      if (way_lanes_get_slot (self, index)->view == NULL)
        return index;
    }
  return G_MAXUINT;
}

static gboolean
look_ahead_cb (gpointer user_data)
{
  WayLanes *self = WAY_LANES (user_data);
  guint next = find_next (self);
  int height;

  if (next == G_MAXUINT)
    {
      self->ahead_id = 0;
      return G_SOURCE_REMOVE;
    }
  height = way_lanes_get_slot (self, next)->height;
  way_lane_view_prepare (way_lanes_take_view (self, next),
                         gtk_widget_get_width (GTK_WIDGET (self)));
  if (height != way_lanes_get_slot (self, next)->height)
    way_lanes_sync_vertical (self, gtk_widget_get_height (GTK_WIDGET (self)));
  return G_SOURCE_CONTINUE;
}

/**
 * way_lanes_look_ahead:
 * @self: the lanes
 * @direction: 1 when one scrolls down, -1 when up
 *
 * Takes note that one scrolls.  Only the many lanes of a compact timeline are made ready.
 */
void
way_lanes_look_ahead (WayLanes *self, int direction)
{
  self->ahead = direction;
  if (self->scene->compact && self->ahead_id == 0)
    self->ahead_id = g_idle_add (look_ahead_cb, self);
}

/**
 * way_lanes_is_ahead:
 * @self: the lanes
 * @index: which
 *
 * Returns: whether a lane was made ready and is still likely to come in sight next
 */
gboolean
way_lanes_is_ahead (WayLanes *self, guint index)
{
  return way_lanes_get_slot (self, index)->ahead && index + AHEAD >= self->anchor &&
         index < self->end + AHEAD;
}

/**
 * way_lanes_forget_ahead:
 * @self: the lanes
 *
 * Puts aside what was made ready, for it would come out otherwise now.
 */
void
way_lanes_forget_ahead (WayLanes *self)
{
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  for (guint i = 0; i < self->slots->len; i++)
    if (way_lanes_get_slot (self, i)->ahead)
      way_lanes_release_view (self, i);
}
