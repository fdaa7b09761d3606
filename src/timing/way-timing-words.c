/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timing said in the user's language: the days it covers, how sure they are, and when it is
 * due. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-timing-private.h"

static char *
format_day (WayDay day, const char *pattern)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  way_day_get_parts (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  return g_date_time_format (date, pattern);
}

static gboolean
is_year_start (WayDay day)
{
  return day == way_day_new (way_day_get_year (day), 1, 1);
}

static gboolean
is_year_end (WayDay day)
{
  return day == way_day_new (way_day_get_year (day), 12, 31);
}

static gboolean
is_month_start (WayDay day)
{
  int day_of_month;

  way_day_get_parts (day, NULL, NULL, &day_of_month);
  return day_of_month == 1;
}

static gboolean
is_month (WayDay first, WayDay last)
{
  return is_month_start (first) && way_day_get_month_end (first) == last;
}

/* The day with as much of its date as the end of its span does not say already. */
static char *
describe_first_day (WayDay first, WayDay last)
{
  if (way_day_get_year (first) != way_day_get_year (last))
    return way_day_format (first, WAY_DAY_STYLE_LONG);
  if (way_day_get_month_end (first) != way_day_get_month_end (last))
    /* Translators: the first day of a span within one year, “1 July” in “1 July to 31 December
     * 2012”. */
    return format_day (first, C_ ("day", "%-d %B"));
  /* Translators: the first day of a span within one month, “20” in “20 to 21 September 2016”. */
  return format_day (first, C_ ("day", "%-d"));
}

static char *
join_span (char *first, char *last)
{
  g_autofree char *from = first, *to = last;

  /* Translators: a span of time, “1 July to 31 December 2012” or “2013 to 2014”. */
  return g_strdup_printf (C_ ("span", "%s to %s"), from, to);
}

/* The shortest words for the days from @first to @last: a year, a month, a day, or a span of
 * years or days. */
static char *
describe_span (WayDay first, WayDay last)
{
  int year = way_day_get_year (first), last_year = way_day_get_year (last);

  if (first == last)
    return way_day_format (first, WAY_DAY_STYLE_LONG);
  if (is_month (first, last))
    return way_day_format (first, WAY_DAY_STYLE_MONTH);
  if (!is_year_start (first) || !is_year_end (last))
    return join_span (describe_first_day (first, last), way_day_format (last, WAY_DAY_STYLE_LONG));
  if (year == last_year)
    return g_strdup_printf ("%d", year);
  return join_span (g_strdup_printf ("%d", year), g_strdup_printf ("%d", last_year));
}

/* The same for a span that is only begun: units that have no name of their own are named by
 * their first day. */
static char *
describe_beginning (const WayEdtfDate *date)
{
  gboolean year = is_year_start (date->first) && is_year_end (date->last) &&
                  way_day_get_year (date->first) == way_day_get_year (date->last);

  if (year || is_month (date->first, date->last))
    return describe_span (date->first, date->last);
  return way_day_format (date->first, WAY_DAY_STYLE_LONG);
}

static char *
qualify (char *words, const WayEdtfDate *date)
{
  g_autofree char *plain = words;

  if (date->approximate && date->uncertain)
    return g_strdup_printf (_ ("%s (approximate and uncertain)"), plain);
  if (date->approximate)
    return g_strdup_printf (_ ("%s (approximate)"), plain);
  if (date->uncertain)
    return g_strdup_printf (_ ("%s (uncertain)"), plain);
  return g_steal_pointer (&plain);
}

/* What is covered where both ends are known. A qualifier that holds for both is said once. */
static char *
describe_cover (const WayEdtfDate *start, const WayEdtfDate *end)
{
  if (start->approximate == end->approximate && start->uncertain == end->uncertain)
    return qualify (describe_span (start->first, end->last), end);
  return join_span (qualify (describe_span (start->first, start->last), start),
                    qualify (describe_span (end->first, end->last), end));
}

/* A year that @first has just named is not said again. */
static char *
describe_due_after (WayDay first, WayDay last)
{
  g_autofree char *day = NULL;

  if (first == last)
    return g_strdup (_ ("due that day"));
  if (way_day_get_year (first) != way_day_get_year (last))
    day = way_day_format (last, WAY_DAY_STYLE_LONG);
  else
    /* Translators: a day in a year just named, “31 December” in “2012, due by 31 December”. */
    day = format_day (last, C_ ("day", "%-d %B"));
  return g_strdup_printf (_ ("due by %s"), day);
}

static char *
describe_known (const WayEdtf *value)
{
  g_autofree char *cover = describe_cover (&value->start, &value->end);
  g_autofree char *due = describe_due_after (value->start.first, value->end.last);

  /* Translators: what a timing covers and when it is due: “2012, due by 31 December”. */
  return g_strdup_printf (C_ ("timing", "%s, %s"), cover, due);
}

static char *
describe_without_start (const WayEdtf *value)
{
  g_autofree char *day =
    qualify (way_day_format (value->end.last, WAY_DAY_STYLE_LONG), &value->end);

  if (value->start.open)
    return g_strdup_printf (_ ("Due by %s"), day);
  return g_strdup_printf (_ ("Start not known, due by %s"), day);
}

static char *
describe_without_end (const WayEdtf *value)
{
  g_autofree char *beginning = NULL;

  if (value->start.first == WAY_DAY_NONE && value->start.open && value->end.open)
    return g_strdup (_ ("Ongoing, never overdue"));
  if (value->start.first == WAY_DAY_NONE)
    return g_strdup (_ ("Start or end not known, never overdue"));

  beginning = qualify (describe_beginning (&value->start), &value->start);
  if (value->end.open)
    /* Translators: %s is a year, a month or a day: “From 2013, never overdue”. */
    return g_strdup_printf (_ ("From %s, never overdue"), beginning);
  return g_strdup_printf (_ ("From %s, end not known, never overdue"), beginning);
}

/**
 * way_timing_describe:
 * @self: a timing
 *
 * Says in the user's language what a timing means: the days it covers and when it is due, as in “1
 * July to 31 December 2012, due by 31 December” or “From 2013, never overdue”. The words as written
 * are not repeated.
 *
 * Returns: (transfer full): a phrase without a full stop
 */
char *
way_timing_describe (const WayTiming *self)
{
  const WayEdtf *value;

  g_return_val_if_fail (self != NULL, NULL);

  value = way_timing_get_value (self);
  if (way_timing_get_edtf (self) == NULL)
    return g_strdup (_ ("Kept as written, with no due day"));
  if (value->end.last == WAY_DAY_NONE)
    return describe_without_end (value);
  if (value->start.first == WAY_DAY_NONE)
    return describe_without_start (value);
  return describe_known (value);
}

/**
 * way_timing_describe_due:
 * @self: a timing
 *
 * Says in the user's language when a timing is due, to stand within a sentence: “due by 31 December
 * 2012”, “due on 9 November 2016”, “never overdue”, or “no due day” for words without a value.
 *
 * Returns: (transfer full): a phrase without a full stop
 */
char *
way_timing_describe_due (const WayTiming *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (way_timing_get_edtf (self) == NULL)
    return g_strdup (_ ("no due day"));
  if (way_timing_get_latest (self) == WAY_DAY_NONE)
    return g_strdup (_ ("never overdue"));
  day = way_day_format (way_timing_get_latest (self), WAY_DAY_STYLE_LONG);
  return g_strdup_printf (way_timing_is_day (self) ? _ ("due on %s") : _ ("due by %s"), day);
}
