/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each meaning of a timing looks like, as arithmetic. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-geometry.h"

#define MINIMUM_WIDTH 6.0
#define GHOST_GAP     3.0
#define GHOST_MINIMUM 24.0
#define BAR_GAP       1.0
#define CONDITION_GAP 8.0
/* A mark with its margins; a narrower bar has it at its side. */
#define MARK_ROOM 24.0
/* What a label at the side gets at least, and the mark with it. */
#define LABEL_ROOM          60.0
#define MARK_AND_LABEL_ROOM 84.0
/* A narrower bar cannot hold a label worth reading. */
#define READABLE 64.0
/* How far into a fade the mark may stand. */
#define FADE_MARK 21.0

static void
init_bounded (WayBarTimes *self, const WayTimingEnd *start, const WayTimingEnd *end)
{
  self->first = start->day;
  self->last = end->day;
}

static void
init_open_start (WayBarTimes *self, const WayTimingEnd *end)
{
  self->first = end->unit_start != WAY_DAY_NONE ? end->unit_start : end->day;
  self->last = end->day;
  self->open_start = TRUE;
  self->approximate_start = FALSE;
}

static void
init_open_end (WayBarTimes *self, WayDay first, WayDay scope_last)
{
  self->first = first;
  self->last = MAX (scope_last, first + (WayDay) WAY_DAYS_PER_YEAR);
  self->open_end = TRUE;
  self->approximate_end = FALSE;
}

/**
 * way_bar_times_init:
 * @self: what is set
 * @timing: (nullable): a timing
 * @scope_first: the first day of what is shown
 * @scope_last: its last day, to which what has no end is drawn
 *
 * Finds what is solid and what fades.  What has neither start nor end goes on all through the
 * scope; what has no value is nowhere.
 */
void
way_bar_times_init (WayBarTimes *self,
                    const WayTiming *timing,
                    WayDay scope_first,
                    WayDay scope_last)
{
  WayTimingEnd start, end;

  *self = (WayBarTimes) { .shape = WAY_BAR_NOWHERE };
  if (timing == NULL || way_timing_get_edtf (timing) == NULL)
    return;

  way_timing_get_start (timing, &start);
  way_timing_get_end (timing, &end);
  self->shape = way_timing_is_day (timing) ? WAY_BAR_DIAMOND : WAY_BAR_SPAN;
  self->approximate_start = start.approximate;
  self->approximate_end = end.approximate;
  self->uncertain = start.uncertain || end.uncertain;

  if (start.day != WAY_DAY_NONE && end.day != WAY_DAY_NONE)
    init_bounded (self, &start, &end);
  else if (end.day != WAY_DAY_NONE)
    init_open_start (self, &end);
  else if (start.day != WAY_DAY_NONE)
    init_open_end (self, start.day, scope_last);
  else if (start.open || end.open)
    init_open_end (self, scope_first, scope_last);
  else
    self->shape = WAY_BAR_NOWHERE;
}

static void
init_diamond (WayBarGeometry *self, const WayBarTimes *times, const WayScale *scale)
{
  double center = way_scale_get_x (scale, times->first + 0.5);

  self->x0 = center - WAY_BAR_DIAMOND_SIZE / 2;
  self->x1 = center + WAY_BAR_DIAMOND_SIZE / 2;
  self->outline_dashed = times->uncertain || times->approximate_end;
}

static double
get_approximate_fade (double width)
{
  return MIN (CLAMP (width / 4, 12, WAY_BAR_FADE), width / 2);
}

static void
init_span (WayBarGeometry *self, const WayBarTimes *times, const WayScale *scale)
{
  double width;

  self->x0 = way_scale_get_x (scale, times->first);
  self->x1 = MAX (way_scale_get_x (scale, times->last + 1) - BAR_GAP, self->x0 + MINIMUM_WIDTH);
  width = self->x1 - self->x0;
  self->outline_dashed = times->uncertain;
  self->has_edge = !times->open_end;
  self->edge_dashed = times->approximate_end;

  if (times->approximate_start)
    self->fade0 = get_approximate_fade (width);
  if (times->open_end)
    self->fade1 = MIN (WAY_BAR_FADE, width);
  else if (times->approximate_end)
    self->fade1 = get_approximate_fade (width);
  if (times->open_start)
    {
      self->x0 -= WAY_BAR_FADE;
      self->fade0 = WAY_BAR_FADE;
    }
}

/* The ghost gives way to the bar, unless the bar stands in the midst of it. What is left of it stands
 * before a bar that slipped, and after one that was brought forward. */
static void
init_ghost (WayBarGeometry *self, const WayBarTimes *original, const WayScale *scale)
{
  double start = way_scale_get_x (scale, original->first);
  double end = MAX (way_scale_get_x (scale, original->last + 1) - BAR_GAP, start + MINIMUM_WIDTH);

  gboolean room_before = end < self->x0 || self->x0 - GHOST_GAP - start >= GHOST_MINIMUM;
  gboolean room_after = start > self->x1 || end - self->x1 - GHOST_GAP >= GHOST_MINIMUM;

  self->has_ghost = TRUE;
  self->ghost0 = start;
  self->ghost1 = end;
  if (room_after && (end > self->x1 || !room_before))
    self->ghost0 = MAX (start, self->x1 + GHOST_GAP);
  else if (room_before)
    self->ghost1 = MIN (end, self->x0 - GHOST_GAP);
  if (self->shape == WAY_BAR_DIAMOND && self->x0 > start && self->x1 <= end + GHOST_MINIMUM)
    self->ghost1 = end;
  self->ghost1 = MAX (self->ghost1, self->ghost0);
}

static void
init_extent (WayBarGeometry *self)
{
  double right = MAX (self->x1, self->overdue_x);
  double width = self->x1 - self->x0;

  self->extent0 = self->x0;
  self->extent1 = right;
  if (self->shape == WAY_BAR_DIAMOND || width < MARK_ROOM)
    self->extent1 = right + MARK_AND_LABEL_ROOM;
  else if (width < READABLE)
    self->extent1 = right + LABEL_ROOM;
  if (self->has_disputed)
    self->extent1 = MAX (self->extent1, self->disputed_x);
  if (self->has_ghost)
    {
      self->extent0 = MIN (self->extent0, self->ghost0);
      self->extent1 = MAX (self->extent1, self->ghost1);
    }
}

/**
 * way_bar_geometry_init:
 * @self: what is set
 * @input: what the bar shows
 * @scale: the axis
 * @as_of: the as-of day
 *
 * Lays the parts of a bar on the axis.
 */
void
way_bar_geometry_init (WayBarGeometry *self,
                       const WayBarInput *input,
                       const WayScale *scale,
                       WayDay as_of)
{
  const WayBarTimes *times = &input->times;

  *self = (WayBarGeometry) { .shape = times->shape, .condition_x = -INFINITY };
  if (times->shape == WAY_BAR_NOWHERE)
    return;

  if (times->shape == WAY_BAR_DIAMOND)
    init_diamond (self, times, scale);
  else
    init_span (self, times, scale);

  self->overdue_x = input->overdue ? way_scale_get_x (scale, as_of) : self->x1;
  if (input->conditional && self->has_edge)
    self->condition_x = self->x1 - WAY_BAR_EDGE - CONDITION_GAP;
  if (input->disputed != WAY_DAY_NONE)
    {
      self->has_disputed = TRUE;
      self->disputed_x = way_scale_get_x (scale, input->disputed + 1) - BAR_GAP;
    }
  if (input->original.shape != WAY_BAR_NOWHERE)
    init_ghost (self, &input->original, scale);
  init_extent (self);
}

/**
 * way_bar_geometry_get_content_x:
 * @self: a bar
 *
 * Where mark and label begin: at the start of the bar, or towards the end of its fade, where
 * there is something to stand on.
 *
 * Returns: the place in pixels
 */
double
way_bar_geometry_get_content_x (const WayBarGeometry *self)
{
  return self->x0 + MAX (self->fade0 - FADE_MARK, 0);
}

/**
 * way_bar_geometry_get_right:
 * @self: a bar
 *
 * Returns: where a label at the side may begin, short of its margin
 */
double
way_bar_geometry_get_right (const WayBarGeometry *self)
{
  double right = MAX (self->x1, self->overdue_x);

  if (self->has_disputed)
    right = MAX (right, self->disputed_x);
  if (self->has_ghost)
    right = MAX (right, self->ghost1);
  return right;
}
