/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was planned of a stage that was reached is for the ladder to tell: here it would look like
 * something still to come. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-stage-marks.h"

static WayDay
find_day (const WayRungStep *step)
{
  WayDay latest = step->timing != NULL ? way_timing_get_latest (step->timing) : WAY_DAY_NONE;

  return latest != WAY_DAY_NONE || step->timing == NULL ? latest
                                                        : way_timing_get_earliest (step->timing);
}

static void
append_rung (GArray *self, const WayRung *rung)
{
  guint n = rung->n_reached;

  if (n == 0 || rung->stage->repeatable)
    n += rung->n_aims;
  for (guint i = 0; i < n; i++)
    {
      WayStageMark mark = { .name = rung->stage->name,
                            .day = find_day (rung->steps[i]),
                            .reached = rung->steps[i]->reached };

      if (mark.day != WAY_DAY_NONE)
        g_array_append_val (self, mark);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return ((const WayStageMark *) a)->day - ((const WayStageMark *) b)->day;
}

/**
 * way_stage_marks_new:
 * @ladder: (nullable): how far a file has come; it must outlive the marks
 *
 * Returns: (transfer full) (nullable) (element-type WayStageMark): its stages that have a day, by
 *   day; %NULL where there is none
 */
GArray *
way_stage_marks_new (const WayLadder *ladder)
{
  g_autoptr (GArray) self = g_array_new (FALSE, TRUE, sizeof (WayStageMark));

  for (guint i = 0; ladder != NULL && i < way_ladder_get_n_rungs (ladder); i++)
    append_rung (self, way_ladder_get_rung (ladder, i));
  g_array_sort (self, compare_days);
  return self->len > 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * way_stage_marks_arrange:
 * @self: (element-type WayStageMark): marks, by day
 * @scale: the axis
 *
 * Gives each its place, and its name room where the next is far enough.
 */
void
way_stage_marks_arrange (GArray *self, const WayScale *scale)
{
  for (guint i = self->len; i > 0; i--)
    {
      WayStageMark *mark = &g_array_index (self, WayStageMark, i - 1);
      double next = i < self->len ? g_array_index (self, WayStageMark, i).x : INFINITY;

      mark->x = way_scale_get_x (scale, mark->day + 0.5);
      mark->room =
        next - mark->x >= WAY_STAGE_NAME_SPACING ? next - mark->x - 2 * WAY_STAGE_NAME_GAP : 0;
    }
}
