/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as numbers: made from parts and from ISO 8601, moved by months, and said in the user's
 * language. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-day.h"

#define FIRST_YEAR 1
#define LAST_YEAR  9999

/* 31 December 9999. */
#define LAST_DAY ((WayDay) 3652059)

/**
 * way_day_new:
 * @year: the year, 1 to 9999
 * @month: the month, 1 to 12
 * @day: the day of the month, from 1
 *
 * Makes a day of the proleptic Gregorian calendar, the calendar of ISO 8601.
 *
 * Returns: the day, or `WAY_DAY_NONE` when there is no such day
 */
WayDay
way_day_new (int year, int month, int day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return WAY_DAY_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return WAY_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (WayDay) g_date_get_julian (&date);
}

static int
parse_digits (const char *text, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    number = number * 10 + g_ascii_digit_value (text[i]);
  return number;
}

/**
 * way_day_new_from_iso:
 * @text: (nullable): a calendar date in the extended format of ISO 8601-1 §5.2.2.1, `2012-07-31`
 *
 * Reads a day strictly: ten characters, ASCII digits, nothing before or after.
 *
 * Returns: the day, or `WAY_DAY_NONE` when @text is not a day
 */
WayDay
way_day_new_from_iso (const char *text)
{
  static const char shape[] = "dddd-dd-dd";

  if (text == NULL)
    return WAY_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (shape) - 1; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return WAY_DAY_NONE;
  if (text[G_N_ELEMENTS (shape) - 1] != '\0')
    return WAY_DAY_NONE;

  return way_day_new (parse_digits (text, 4), parse_digits (text + 5, 2),
                      parse_digits (text + 8, 2));
}

/* The day that is taken for today in place of the clock's; WAY_DAY_NONE for none. */
static int pinned_today = WAY_DAY_NONE;

/**
 * way_day_pin_today:
 * @day: a day, or %WAY_DAY_NONE to go by the clock again
 *
 * Takes a day for today, so that tests and pictures do not change with the calendar.
 */
void
way_day_pin_today (WayDay day)
{
  g_atomic_int_set (&pinned_today, day);
}

/**
 * way_day_new_today:
 *
 * Returns: the day it is now in the local time zone
 */
WayDay
way_day_new_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  WayDay pinned = g_atomic_int_get (&pinned_today);
  int year, month, day;

  if (pinned != WAY_DAY_NONE)
    return pinned;
  if (now == NULL)
    return WAY_DAY_NONE;
  g_date_time_get_ymd (now, &year, &month, &day);
  return way_day_new (year, month, day);
}

/**
 * way_day_get_parts:
 * @self: a day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day: (out) (optional): the day of the month, from 1
 *
 * Takes a day apart. All parts of `WAY_DAY_NONE` are 0.
 */
void
way_day_get_parts (WayDay self, int *year, int *month, int *day)
{
  GDate date;
  gboolean valid = self > 0 && self <= LAST_DAY;

  g_date_clear (&date, 1);
  if (valid)
    g_date_set_julian (&date, (guint32) self);
  if (year != NULL)
    *year = valid ? g_date_get_year (&date) : 0;
  if (month != NULL)
    *month = valid ? (int) g_date_get_month (&date) : 0;
  if (day != NULL)
    *day = valid ? g_date_get_day (&date) : 0;
}

/**
 * way_day_get_year:
 * @self: a day
 *
 * Returns: the year of @self, 0 for `WAY_DAY_NONE`
 */
int
way_day_get_year (WayDay self)
{
  int year;

  way_day_get_parts (self, &year, NULL, NULL);
  return year;
}

/**
 * way_day_add_months:
 * @self: a day
 * @months: how many months later, negative for earlier
 *
 * Moves a day by whole months. Where the month reached is shorter, its last day is taken: one month
 * after 31 January 2012 is 29 February 2012.
 *
 * Returns: the day reached, or `WAY_DAY_NONE` when it lies outside the years 1 to 9999 or @self is
 *   no day
 */
WayDay
way_day_add_months (WayDay self, int months)
{
  int year, month, day;
  gint64 count;

  way_day_get_parts (self, &year, &month, &day);
  if (year == 0)
    return WAY_DAY_NONE;

  count = (gint64) year * 12 + (month - 1) + months;
  if (count < FIRST_YEAR * 12 || count >= (LAST_YEAR + 1) * 12)
    return WAY_DAY_NONE;
  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  return way_day_new (year, month, day);
}

/**
 * way_day_get_month_end:
 * @self: a day
 *
 * Returns: the last day of the month of @self, `WAY_DAY_NONE` for no day
 */
WayDay
way_day_get_month_end (WayDay self)
{
  int year, month;

  way_day_get_parts (self, &year, &month, NULL);
  if (year == 0)
    return WAY_DAY_NONE;
  return way_day_new (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

/**
 * way_day_to_iso:
 * @self: a day
 *
 * Returns: (transfer full): @self as `2012-07-31`, the empty string for `WAY_DAY_NONE`
 */
char *
way_day_to_iso (WayDay self)
{
  int year, month, day;

  way_day_get_parts (self, &year, &month, &day);
  if (year == 0)
    return g_strdup ("");
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

static const char *
get_pattern (WayDayStyle style)
{
  switch (style)
    {
    case WAY_DAY_STYLE_SHORT:
      /* Translators: a day with the month abbreviated, “16 Jan 2012”; see g_date_time_format(). */
      return C_ ("day", "%-d %b %Y");

    case WAY_DAY_STYLE_MONTH:
      /* Translators: a month without a day, “January 2012”; see g_date_time_format(). */
      return C_ ("day", "%OB %Y");

    case WAY_DAY_STYLE_LONG:
    default:
      /* Translators: a day in full, “16 January 2012”; see g_date_time_format(). */
      return C_ ("day", "%-d %B %Y");
    }
}

/**
 * way_day_format:
 * @self: a day
 * @style: how much of it to say
 *
 * Says a day in the user's language: the pattern is the translators', the names of months are the
 * locale's.
 *
 * Returns: (transfer full): the day in words, the empty string for `WAY_DAY_NONE`
 */
char *
way_day_format (WayDay self, WayDayStyle style)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day;

  way_day_get_parts (self, &year, &month, &day);
  if (year == 0)
    return g_strdup ("");
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (date, get_pattern (style));
}
