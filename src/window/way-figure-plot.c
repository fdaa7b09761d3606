/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the figures of a series stand in its chart. It begins and ends with whole years, and the
 * line of nothing is always in it: bars that begin elsewhere would lie about their size. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-plot.h"

typedef struct
{
  double least, most;
} Range;

static gboolean
has_period (const WayFigure *figure)
{
  return figure->timing != NULL && (way_timing_get_earliest (figure->timing) != WAY_DAY_NONE ||
                                    way_timing_get_latest (figure->timing) != WAY_DAY_NONE);
}

static WayDay
begin_year (WayDay day, int by)
{
  return way_day_new (way_day_get_year (day) + by, 1, 1);
}

static void
include_day (WayPlot *self, WayDay day, int by)
{
  WayDay first = begin_year (day, MIN (by, 0));
  WayDay last = begin_year (day, MAX (by, 0) + 1) - 1;

  self->first = self->first == WAY_DAY_NONE ? first : MIN (self->first, first);
  self->last = MAX (self->last, last);
}

/* An open end gets a year to be seen in. */
static void
include_period (WayPlot *self, const WayTiming *timing)
{
  WayDay earliest = way_timing_get_earliest (timing);
  WayDay latest = way_timing_get_latest (timing);

  if (earliest != WAY_DAY_NONE)
    include_day (self, earliest, latest == WAY_DAY_NONE ? 1 : 0);
  if (latest != WAY_DAY_NONE)
    include_day (self, latest, earliest == WAY_DAY_NONE ? -1 : 0);
}

static Range
find_range (GPtrArray *figures)
{
  Range range = { 0, 0 };

  for (guint i = 0; i < figures->len; i++)
    {
      const WayFigure *figure = g_ptr_array_index (figures, i);

      range.least = MIN (range.least, figure->value);
      range.most = MAX (range.most, MAX (figure->value, figure->total));
    }
  if (range.most == range.least)
    range.most = range.least + 1;

  return range;
}

static double
find_height (const Range *range, double value)
{
  return (value - range->least) / (range->most - range->least);
}

static void
set_period (const WayPlot *self, WayPlotItem *item, const WayTiming *timing)
{
  WayTimingEnd start, end;

  way_timing_get_start (timing, &start);
  way_timing_get_end (timing, &end);
  item->is_open_start = way_timing_get_earliest (timing) == WAY_DAY_NONE;
  item->is_open_end = way_timing_get_latest (timing) == WAY_DAY_NONE;
  item->is_day = way_timing_is_day (timing);
  item->is_vague = start.approximate || start.uncertain || end.approximate || end.uncertain;
  item->from = item->is_open_start ? 0 : way_plot_find_day (self, way_timing_get_earliest (timing));
  item->to = item->is_open_end ? 1 : way_plot_find_day (self, way_timing_get_latest (timing) + 1);
}

static void
add_item (WayPlot *self, const WayFigure *figure, const Range *range)
{
  WayPlotItem item = { .figure = figure };

  item.value = find_height (range, figure->value);
  item.total = figure->total > 0 ? find_height (range, figure->total) : 0;
  if (has_period (figure))
    {
      set_period (self, &item, figure->timing);
      g_array_append_val (self->dated, item);
    }
  else
    g_array_append_val (self->dateless, item);
}

WayPlot *
way_plot_new (GPtrArray *figures)
{
  WayPlot *self = g_new0 (WayPlot, 1);
  const Range range = find_range (figures);

  self->zero = find_height (&range, 0);
  self->dated = g_array_new (FALSE, FALSE, sizeof (WayPlotItem));
  self->dateless = g_array_new (FALSE, FALSE, sizeof (WayPlotItem));
  for (guint i = 0; i < figures->len; i++)
    {
      const WayFigure *figure = g_ptr_array_index (figures, i);

      if (has_period (figure))
        include_period (self, figure->timing);
    }
  for (guint i = 0; i < figures->len; i++)
    add_item (self, g_ptr_array_index (figures, i), &range);

  return self;
}

void
way_plot_free (WayPlot *self)
{
  g_array_unref (self->dated);
  g_array_unref (self->dateless);
  g_free (self);
}

/**
 * way_plot_find_day:
 * @self: a plot with an axis
 * @day: a day
 *
 * Returns: where the day begins, 0 to 1
 */
double
way_plot_find_day (const WayPlot *self, WayDay day)
{
  return (double) (day - self->first) / (self->last + 1 - self->first);
}

/**
 * way_plot_is_worth_drawing:
 * @figures: (element-type WayFigure): the figures of a series
 *
 * Returns: whether a chart shows more than the number does: there are several to compare, it is
 *   part of a total, or it is of a period
 */
gboolean
way_plot_is_worth_drawing (GPtrArray *figures)
{
  const WayFigure *only = figures->len == 1 ? g_ptr_array_index (figures, 0) : NULL;

  return figures->len > 1 || (only != NULL && (only->total > 0 || has_period (only)));
}
