/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The axis of time: which day stands at which x. A plain value without a widget; x grows with the
 * days, and whoever draws from right to left mirrors it. */

#pragma once

#include "way-day.h"

G_BEGIN_DECLS

#define WAY_DAYS_PER_YEAR 365.2425

/* From 6 pixels a year to 60 pixels a day. */
#define WAY_SCALE_MINIMUM (6.0 / WAY_DAYS_PER_YEAR)
#define WAY_SCALE_MAXIMUM 60.0

/**
 * WayScale:
 * @left: the moment at x = 0, in days; a day begins at its number
 * @density: pixels per day
 * @width: pixels that are seen
 *
 * A stretch of time laid over pixels.
 */
typedef struct
{
  double left;
  double density;
  double width;
} WayScale;

double   way_scale_get_x (const WayScale *self, double day);
double   way_scale_get_day (const WayScale *self, double x);
double   way_scale_get_year (const WayScale *self);
double   way_scale_get_right (const WayScale *self);
gboolean way_scale_equal (const WayScale *a, const WayScale *b);
WayScale way_scale_fit (WayDay first, WayDay last, double width);
WayScale way_scale_show (double from, double to, double width);
WayScale way_scale_zoom (const WayScale *self, double factor, double x);
WayScale way_scale_pan (const WayScale *self, double pixels);
WayScale way_scale_resize (const WayScale *self, double width);
WayScale way_scale_center (const WayScale *self, double day);
WayScale way_scale_mix (const WayScale *from, const WayScale *to, double progress);
char    *way_scale_describe_span (const WayScale *self);

G_END_DECLS
