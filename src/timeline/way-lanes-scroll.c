/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The adjustments of the lanes: the horizontal one stands for the axis, the vertical one for lanes
 * whose heights are partly guesses. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"

#define STEP 28

static double
get_total (WayLanes *self)
{
  double total = WAY_LANES_BELOW;

  for (guint i = 0; i < self->slots->len; i++)
    total += way_lanes_get_slot (self, i)->height;
  return total;
}

static double
get_top (WayLanes *self, guint index)
{
  double top = 0;

  for (guint i = 0; i < index; i++)
    top += way_lanes_get_slot (self, i)->height;
  return top;
}

/**
 * way_lanes_sync_vertical:
 * @self: the lanes
 * @page: how much of them is seen
 *
 * Tells the scroll bar where one is.
 */
void
way_lanes_sync_vertical (WayLanes *self, double page)
{
  double upper = MAX (get_total (self), page);
  double value = self->slots->len > 0 ? get_top (self, self->anchor) + self->offset : 0;

  if (self->adjustments[1] == NULL)
    return;
  self->wanting = TRUE;
  gtk_adjustment_configure (self->adjustments[1], MIN (value, upper - page), 0, upper, STEP,
                            page * 0.9, page);
  self->wanting = FALSE;
}

/**
 * way_lanes_sync_horizontal:
 * @self: the lanes
 *
 * Tells the scroll bar what of the time is seen.
 */
void
way_lanes_sync_horizontal (WayLanes *self)
{
  const WayScale *scale = &self->scene->scale;
  double margin = (self->scene->last - self->scene->first) / 2.0 + WAY_DAYS_PER_YEAR / 2;
  double first = MIN (self->scene->first - margin, scale->left);
  double last = MAX (self->scene->last + margin, way_scale_get_right (scale));
  double from = self->scene->mirrored ? last - way_scale_get_right (scale) : scale->left - first;

  if (self->adjustments[0] == NULL || scale->width <= 0)
    return;
  self->wanting = TRUE;
  gtk_adjustment_configure (self->adjustments[0], from * scale->density, 0,
                            (last - first) * scale->density, scale->width * 0.1, scale->width * 0.9,
                            scale->width);
  self->wanting = FALSE;
}

static void
jump_to (WayLanes *self, double value)
{
  self->anchor = 0;
  while (self->anchor + 1 < self->slots->len &&
         value >= way_lanes_get_slot (self, self->anchor)->height)
    value -= way_lanes_get_slot (self, self->anchor++)->height;
  self->offset = value;
}

static void
vertical_changed_cb (WayLanes *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double value, delta;

  if (self->wanting || self->slots->len == 0)
    return;
  value = gtk_adjustment_get_value (self->adjustments[1]);
  delta = value - get_top (self, self->anchor) - self->offset;
  if (value + page >= gtk_adjustment_get_upper (self->adjustments[1]) - 1)
    {
      /* To the end, wherever that will turn out to be. */
      self->anchor = self->slots->len - 1;
      self->offset = way_lanes_get_slot (self, self->anchor)->height;
    }
  else if (fabs (delta) > 3 * page)
    jump_to (self, value);
  else
    self->offset += delta;
  way_lanes_update (self);
  way_lanes_look_ahead (self, delta < 0 ? -1 : 1);
}

static void
horizontal_changed_cb (WayLanes *self)
{
  GtkAdjustment *adjustment = self->adjustments[0];
  WayScale scale = self->scene->scale;
  double margin = (self->scene->last - self->scene->first) / 2.0 + WAY_DAYS_PER_YEAR / 2;
  double first = MIN (self->scene->first - margin, scale.left);
  double last = MAX (self->scene->last + margin, way_scale_get_right (&scale));
  double from;

  if (self->wanting)
    return;
  from = gtk_adjustment_get_value (adjustment) / scale.density;
  scale.left = self->scene->mirrored ? last - from - scale.width / scale.density : first + from;
  way_scene_set_scale (self->scene, &scale);
}

/**
 * way_lanes_set_adjustment:
 * @self: the lanes
 * @orientation: which of the two
 * @adjustment: (nullable): an adjustment
 *
 * Scrolls by it from now on.
 */
void
way_lanes_set_adjustment (WayLanes *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GCallback callback = orientation == GTK_ORIENTATION_HORIZONTAL
                         ? G_CALLBACK (horizontal_changed_cb)
                         : G_CALLBACK (vertical_changed_cb);

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = adjustment;
  g_signal_connect_object (adjustment, "value-changed", callback, self, G_CONNECT_SWAPPED);
}
