/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same rules the register insists on, told before it has to refuse. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "way-figure-words.h"

/* A number that shows how thousands are grouped and where the point stands. */
#define EXAMPLE 1234.5

/**
 * way_check_title:
 * @title: a title
 *
 * Returns: (nullable): what is missing
 */
const char *
way_check_title (const char *title)
{
  return title == NULL || *title == '\0' ? _ ("A title is needed") : NULL;
}

/**
 * way_check_statement:
 * @statement: a statement
 *
 * Returns: (nullable): what is missing when it says nothing at all
 */
const char *
way_check_statement (const WayStatement *statement)
{
  g_return_val_if_fail (statement != NULL, NULL);

  if (statement->status != WAY_STATUS_NONE || *statement->sentence != '\0' ||
      statement->timing != NULL || *statement->title != '\0' || statement->says_responsible)
    return NULL;
  return _ ("A status, a sentence or a change is needed");
}

/**
 * way_check_forecast:
 * @day: the day of a statement
 * @forecast: whether it is marked a forecast
 * @today: today
 *
 * Returns: (nullable): what to ask when a statement is of a day to come
 */
const char *
way_check_forecast (WayDay day, gboolean forecast, WayDay today)
{
  if (day == WAY_DAY_NONE || day <= today || forecast)
    return NULL;
  return _ ("The day lies after today. Is it a forecast?");
}

/**
 * way_check_span:
 * @first: the first day, or %WAY_DAY_NONE
 * @last: the last day, or %WAY_DAY_NONE
 *
 * Returns: (nullable): what is wrong
 */
const char *
way_check_span (WayDay first, WayDay last)
{
  if (first == WAY_DAY_NONE || last == WAY_DAY_NONE || first <= last)
    return NULL;
  return _ ("The last day lies before the first");
}

/**
 * way_check_currency:
 * @code: a currency in capital letters, or nothing
 * @needed: whether there are figures that only money has
 *
 * Returns: (nullable): what is wrong
 */
const char *
way_check_currency (const char *code, gboolean needed)
{
  gsize length = strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  if (*code == '\0')
    return needed ? _ ("Its figures are of money, and a currency is needed") : NULL;

  return length == 3 && code[3] == '\0' ? NULL : _ ("A currency is three letters, such as EUR");
}

/**
 * way_check_number:
 * @text: what was typed for a number
 * @missing: (nullable): what is said where it is nothing, %NULL where that may be
 *
 * Returns: (transfer full) (nullable): what is wrong
 */
char *
way_check_number (const char *text, const char *missing)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autofree char *example = NULL;
  double value;

  if (*typed == '\0')
    return g_strdup (missing);
  if (way_number_parse (typed, &value))
    return NULL;
  example = way_number_format (EXAMPLE);

  /* Translators: the first %s is what was typed, the second a number such as “1,234.5”. */
  return g_strdup_printf (_ ("“%s” is not a number. Write it as in “%s”."), typed, example);
}

/**
 * way_status_may_be_forecast:
 * @status: a status
 *
 * Returns: whether a source can expect it rather than state it
 */
gboolean
way_status_may_be_forecast (WayStatus status)
{
  return status == WAY_STATUS_NOT_STARTED || status == WAY_STATUS_ONGOING ||
         status == WAY_STATUS_COMPLETED;
}
