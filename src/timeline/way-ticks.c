/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which units the axis shows at which scale, and the calendar arithmetic it needs. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-ticks.h"

static const WayTickRule rules[] = {
  { 0, WAY_TICK_DECADE, WAY_TICK_NONE, WAY_TICK_LUSTRUM },
  { 24, WAY_TICK_LUSTRUM, WAY_TICK_NONE, WAY_TICK_YEAR },
  { 60, WAY_TICK_YEAR, WAY_TICK_NONE, WAY_TICK_QUARTER },
  { 240, WAY_TICK_YEAR, WAY_TICK_QUARTER, WAY_TICK_MONTH },
  { 720, WAY_TICK_YEAR, WAY_TICK_MONTH, WAY_TICK_WEEK },
  { 2800, WAY_TICK_MONTH, WAY_TICK_WEEK, WAY_TICK_DAY },
  { 11000, WAY_TICK_MONTH, WAY_TICK_DAY, WAY_TICK_NONE },
};

static guint
years_in (WayTickUnit unit)
{
  return unit == WAY_TICK_DECADE ? 10 : unit == WAY_TICK_LUSTRUM ? 5 : 1;
}

static guint
months_in (WayTickUnit unit)
{
  return unit == WAY_TICK_QUARTER ? 3 : 1;
}

static char *
format_date (WayDay day, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, number;

  way_day_get_parts (day, &year, &month, &number);
  time = g_date_time_new_utc (year, month, number, 0, 0, 0);
  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

static int
get_quarter (WayDay day)
{
  int year, month, number;

  way_day_get_parts (day, &year, &month, &number);
  return (month - 1) / 3 + 1;
}

/**
 * way_ticks_get_rule:
 * @pixels_per_year: how much a year takes
 *
 * Returns: (transfer none): what the ruler shows at that scale
 */
const WayTickRule *
way_ticks_get_rule (double pixels_per_year)
{
  guint i = G_N_ELEMENTS (rules) - 1;

  while (i > 0 && pixels_per_year < rules[i].from)
    i--;
  return &rules[i];
}

/**
 * way_tick_floor:
 * @unit: a unit other than %WAY_TICK_NONE
 * @day: a day
 *
 * Returns: the first day of the unit in which @day lies
 */
WayDay
way_tick_floor (WayTickUnit unit, WayDay day)
{
  int year, month, number;

  way_day_get_parts (day, &year, &month, &number);
  switch (unit)
    {
    case WAY_TICK_DECADE:
    case WAY_TICK_LUSTRUM:
    case WAY_TICK_YEAR:
      return way_day_new (MAX (year - year % (int) years_in (unit), 1), 1, 1);
    case WAY_TICK_QUARTER:
    case WAY_TICK_MONTH:
      return way_day_new (year, month - (month - 1) % (int) months_in (unit), 1);
    case WAY_TICK_WEEK:
      /* Day 1, 1 January of the year 1, was a Monday. */
      return day - (day - 1) % 7;
    case WAY_TICK_NONE:
    case WAY_TICK_DAY:
    default:
      return day;
    }
}

/**
 * way_tick_next:
 * @unit: a unit other than %WAY_TICK_NONE
 * @start: its first day
 *
 * Returns: the first day of the unit that follows
 */
WayDay
way_tick_next (WayTickUnit unit, WayDay start)
{
  int year, month, number;

  switch (unit)
    {
    case WAY_TICK_DECADE:
    case WAY_TICK_LUSTRUM:
    case WAY_TICK_YEAR:
      way_day_get_parts (start, &year, &month, &number);
      return way_day_new (year - year % (int) years_in (unit) + (int) years_in (unit), 1, 1);
    case WAY_TICK_QUARTER:
    case WAY_TICK_MONTH:
      return way_day_add_months (start, (int) months_in (unit));
    case WAY_TICK_WEEK:
      return start + 7;
    case WAY_TICK_NONE:
    case WAY_TICK_DAY:
    default:
      return start + 1;
    }
}

/**
 * way_tick_format:
 * @rule: the row of the table that holds
 * @upper: whether the label stands above
 * @start: the first day of the span
 *
 * Returns: (transfer full): the label of the span
 */
char *
way_tick_format (const WayTickRule *rule, gboolean upper, WayDay start)
{
  int year = way_day_get_year (start);

  switch (upper ? rule->upper : rule->lower)
    {
    case WAY_TICK_DECADE:
      /* Translators: a decade on the time axis, such as 2010s. */
      return g_strdup_printf (_ ("%ds"), year);
    case WAY_TICK_LUSTRUM:
      /* Translators: five years on the time axis, such as 2010–2014. */
      return g_strdup_printf (_ ("%d–%d"), year, year + 4);
    case WAY_TICK_YEAR:
      return g_strdup_printf ("%d", year);
    case WAY_TICK_QUARTER:
      /* Translators: a quarter of a year on the time axis; %d is 1 to 4. */
      return g_strdup_printf (_ ("Q%d"), get_quarter (start));
    case WAY_TICK_MONTH:
      return upper ? way_day_format (start, WAY_DAY_STYLE_MONTH) : format_date (start, "%b");
    case WAY_TICK_WEEK:
      return format_date (start, "%-e");
    case WAY_TICK_DAY:
      /* Translators: a day on the time axis, such as Mon 13 (strftime). */
      return format_date (start, _ ("%a %-e"));
    case WAY_TICK_NONE:
    default:
      return g_strdup ("");
    }
}
