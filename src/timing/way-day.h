/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of the Gregorian calendar as a number, so that days can be compared, subtracted and
 * drawn. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WayDay:
 *
 * A day, counted as `GDate` counts it (1 January of the year 1 is 1).
 */
typedef gint32 WayDay;

/** WAY_DAY_NONE: no day at all. */
#define WAY_DAY_NONE ((WayDay) 0)

typedef enum
{
  WAY_DAY_STYLE_LONG,  /* 16 January 2012 */
  WAY_DAY_STYLE_SHORT, /* 16 Jan 2012 */
  WAY_DAY_STYLE_MONTH, /* January 2012 */
} WayDayStyle;

WayDay way_day_new (int year, int month, int day);
WayDay way_day_new_from_iso (const char *text);
WayDay way_day_new_today (void);
void   way_day_pin_today (WayDay day); /* for tests and pictures */
void   way_day_get_parts (WayDay self, int *year, int *month, int *day);
int    way_day_get_year (WayDay self);
WayDay way_day_add_months (WayDay self, int months);
WayDay way_day_get_month_end (WayDay self);
char  *way_day_to_iso (WayDay self);
char  *way_day_format (WayDay self, WayDayStyle style);

G_END_DECLS
