/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day is read by the rules that read timings, so that both entries understand the same words. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-day-words.h"

#include <glib/gi18n-lib.h>

/* The mean length of a month of the Gregorian calendar. */
#define DAYS_PER_MONTH (365.2425 / 12)

static char *
strip (const char *text)
{
  return g_strstrip (g_strdup (text));
}

/**
 * way_day_from_words:
 * @text: a day as typed: "16 January 2012", "2012-01-16", "16.1.2012"
 * @n_readings: (out) (optional): how many days it can be
 *
 * Returns: the day, or %WAY_DAY_NONE unless there is just one reading
 */
WayDay
way_day_from_words (const char *text, guint *n_readings)
{
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) readings = NULL;
  WayDay day = WAY_DAY_NONE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, WAY_DAY_NONE);

  words = strip (text);
  day = way_day_new_from_iso (words);
  if (day == WAY_DAY_NONE && *words != '\0')
    readings = way_timing_list_readings (words, WAY_TIMING_PAIR_IS_MONTH);
  for (guint i = 0; readings != NULL && i < readings->len; i++)
    if (way_timing_is_day (readings->pdata[i]))
      {
        day = way_timing_get_latest (readings->pdata[i]);
        n++;
      }
  if (n_readings != NULL)
    *n_readings = MAX (n, day != WAY_DAY_NONE ? 1 : 0);
  return n <= 1 ? day : WAY_DAY_NONE;
}

static char *
describe_reading (const WayTiming *timing)
{
  return way_timing_is_day (timing)
           ? way_day_format (way_timing_get_latest (timing), WAY_DAY_STYLE_LONG)
           : way_timing_describe (timing);
}

/**
 * way_day_describe_readings:
 * @text: words with two readings or more
 *
 * Returns: (transfer full): "Two readings: 3 April 2012 or 4 March 2012."
 */
char *
way_day_describe_readings (const char *text)
{
  g_autofree char *words = strip (text);
  g_autoptr (GPtrArray) readings = way_timing_list_readings (words, WAY_TIMING_PAIR_IS_MONTH);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (readings != NULL && readings->len >= 2, NULL);

  first = describe_reading (readings->pdata[0]);
  second = describe_reading (readings->pdata[1]);
  if (readings->len == 2)
    /* Translators: both are days, or stretches of time. */
    return g_strdup_printf (_ ("Two readings: %s or %s."), first, second);
  return g_strdup_printf (ngettext ("%u reading, among them %s and %s.",
                                    "%u readings, among them %s and %s.", readings->len),
                          readings->len, first, second);
}

/**
 * way_day_count_months:
 * @from: a day
 * @to: another
 *
 * Returns: the months between them, rounded; negative when @to is the earlier
 */
int
way_day_count_months (WayDay from, WayDay to)
{
  double months = (to - from) / DAYS_PER_MONTH;

  return (int) (months < 0 ? months - 0.5 : months + 0.5);
}
