/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same rules the register insists on, told before it has to refuse. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-checks.h"

#include <glib/gi18n-lib.h>

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
