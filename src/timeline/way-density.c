/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the compact timeline groups and orders. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-density.h"

/* What stands before and after the marks of a bar, the due edge included. */
#define MARGINS 8.0
/* What "+12" takes. */
#define REST_ROOM 24.0

/**
 * way_density_get_rank:
 * @klass: a class
 *
 * Marks are shown worst first, so that what is cut off is what needs no one's care.
 *
 * Returns: 0 for the worst
 */
guint
way_density_get_rank (WayClass klass)
{
  static const guint ranks[WAY_N_CLASSES] = {
    [WAY_CLASS_OVERDUE] = 0,    [WAY_CLASS_NOT_STARTED] = 1,  [WAY_CLASS_ONGOING] = 2,
    [WAY_CLASS_EXPECTED] = 3,   [WAY_CLASS_NOT_REPORTED] = 4, [WAY_CLASS_COMPLETED] = 5,
    [WAY_CLASS_SUPERSEDED] = 6, [WAY_CLASS_WITHDRAWN] = 7,
  };

  return ranks[klass];
}

/**
 * way_density_get_years:
 * @scale: the axis
 *
 * A year must be wide enough for a mark, else five years share a bar.
 *
 * Returns: how many years share a bar, 1 or 5
 */
int
way_density_get_years (const WayScale *scale)
{
  return way_scale_get_year (scale) < WAY_DENSITY_PITCH + MARGINS ? 5 : 1;
}

/**
 * way_density_get_group:
 * @year: the year something is due
 * @years: how many years share a bar
 *
 * Returns: the first year of the bar in which @year lies
 */
int
way_density_get_group (int year, int years)
{
  return year - year % years;
}

/**
 * way_density_get_shown:
 * @width: the width of a bar
 * @n: how many commitments share it
 *
 * Returns: how many get a mark; when not all do, there is room to say how many do not
 */
guint
way_density_get_shown (double width, guint n)
{
  double room = width - MARGINS;

  if (n * WAY_DENSITY_PITCH <= room)
    return n;
  room = MAX (room - REST_ROOM, 0);
  return MIN ((guint) floor (room / WAY_DENSITY_PITCH), n);
}
