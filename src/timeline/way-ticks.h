/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the ruler says at each scale: which spans carry labels, and where ticks stand. */

#pragma once

#include "way-day.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_TICK_NONE,
  WAY_TICK_DECADE,
  WAY_TICK_LUSTRUM, /* five years */
  WAY_TICK_YEAR,
  WAY_TICK_QUARTER,
  WAY_TICK_MONTH,
  WAY_TICK_WEEK, /* from Monday */
  WAY_TICK_DAY,
} WayTickUnit;

/**
 * WayTickRule:
 * @from: the pixels a year takes at least for this rule to hold
 * @upper: the spans labelled above
 * @lower: the spans labelled below, or %WAY_TICK_NONE
 * @minor: the spans that begin with a small tick, or %WAY_TICK_NONE
 *
 * One row of the table of scales.
 */
typedef struct
{
  double      from;
  WayTickUnit upper;
  WayTickUnit lower;
  WayTickUnit minor;
} WayTickRule;

const WayTickRule *way_ticks_get_rule (double pixels_per_year);
WayDay             way_tick_floor (WayTickUnit unit, WayDay day);
WayDay             way_tick_next (WayTickUnit unit, WayDay start);
char              *way_tick_format (const WayTickRule *rule, gboolean upper, WayDay start);

G_END_DECLS
