/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis as others move it: fitting, zooming by steps, panning, and what they zoom about. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-timeline-private.h"

#define STEP 2.0

static double
get_axis_width (WayTimeline *self, int width)
{
  return MAX (width - way_scene_get_axis_x (self->scene) - way_scene_get_column (self->scene), 60);
}

/**
 * way_timeline_update_span_label:
 * @self: a timeline
 *
 * Says how much time is seen.
 */
void
way_timeline_update_span_label (WayTimeline *self)
{
  g_autofree char *label = way_scale_describe_span (&self->scene->scale);

  if (g_set_str (&self->span_label, label))
    g_object_notify_by_pspec (G_OBJECT (self),
                              way_timeline_properties[WAY_TIMELINE_PROP_SPAN_LABEL]);
}

/**
 * way_timeline_update_axis:
 * @self: a timeline
 * @width: how wide it is
 *
 * Keeps the left end of the axis when the room for it changes, unless all is to be fitted in.
 */
void
way_timeline_update_axis (WayTimeline *self, int width)
{
  WayScene *scene = self->scene;
  double axis = get_axis_width (self, width);
  WayScale scale = way_scale_resize (&scene->scale, axis);

  if (width <= 0)
    return;
  if (self->fit_wanted)
    scale = way_scale_fit (scene->first, scene->last, axis);
  self->fit_wanted = FALSE;
  if (scene->scale.width != axis)
    way_motion_stop (self->motion);
  way_scene_set_scale (scene, &scale);
}

/**
 * way_timeline_zoom_about:
 * @self: a timeline
 * @factor: how much larger days become
 * @x: the place on the axis that stays
 * @animate: whether it takes its time
 *
 * Zooms about a point.
 */
void
way_timeline_zoom_about (WayTimeline *self, double factor, double x, gboolean animate)
{
  WayScale target = way_motion_get_target (self->motion);
  WayScale scale = way_scale_zoom (&target, factor, CLAMP (x, 0, target.width));

  way_motion_go (self->motion, &scale, animate);
}

static WayDay
get_selected_day (WayTimeline *self)
{
  WayStanding *standing = self->board != NULL && self->scene->selected != 0
                            ? way_board_find (self->board, self->scene->selected)
                            : NULL;
  WayDay due = standing != NULL ? way_standing_get_due (standing) : WAY_DAY_NONE;
  WayTiming *timing = standing != NULL ? way_standing_get_timing (standing) : NULL;

  return due == WAY_DAY_NONE && timing != NULL ? way_timing_get_earliest (timing) : due;
}

static gboolean
find_x (WayTimeline *self, WayDay day, double *x)
{
  if (day == WAY_DAY_NONE)
    return FALSE;
  *x = way_scale_get_x (&self->scene->scale, day + 0.5);
  return *x >= 0 && *x <= self->scene->scale.width;
}

/* Keys and buttons zoom about the selection, else the as-of line, else the middle. */
static double
find_zoom_point (WayTimeline *self)
{
  double x;

  if (find_x (self, get_selected_day (self), &x) || find_x (self, self->scene->as_of, &x))
    return x;
  return self->scene->scale.width / 2;
}

/**
 * way_timeline_zoom_in:
 * @self: a timeline
 *
 * Makes days twice as large.
 */
void
way_timeline_zoom_in (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_timeline_zoom_about (self, STEP, find_zoom_point (self), TRUE);
}

/**
 * way_timeline_zoom_out:
 * @self: a timeline
 *
 * Makes days half as large.
 */
void
way_timeline_zoom_out (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_timeline_zoom_about (self, 1 / STEP, find_zoom_point (self), TRUE);
}

/**
 * way_timeline_zoom_fit:
 * @self: a timeline
 *
 * Shows all of the scope.
 */
void
way_timeline_zoom_fit (WayTimeline *self)
{
  WayScale scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  scale = way_scale_fit (self->scene->first, self->scene->last, self->scene->scale.width);
  way_motion_go (self->motion, &scale, TRUE);
}

/**
 * way_timeline_scroll_to_as_of:
 * @self: a timeline
 *
 * Brings the as-of line to the middle.
 */
void
way_timeline_scroll_to_as_of (WayTimeline *self)
{
  WayScale scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  if (self->scene->as_of == WAY_DAY_NONE)
    return;
  scale = way_scale_center (&self->scene->scale, self->scene->as_of + 0.5);
  way_motion_go (self->motion, &scale, TRUE);
}

/**
 * way_timeline_pan:
 * @self: a timeline
 * @fraction: how far to the later days, of what is seen
 *
 * Pans.
 */
void
way_timeline_pan (WayTimeline *self, double fraction)
{
  WayScale target, scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  target = way_motion_get_target (self->motion);
  scale = way_scale_pan (&target, fraction * target.width);
  way_motion_go (self->motion, &scale, TRUE);
}
