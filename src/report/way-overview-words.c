/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview table: what a cell says of how a commitment stands. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

static char *
say_completed (WayFacts *facts, WayStanding *standing)
{
  g_autoptr (WayStatement) statement = way_facts_get_status_statement (facts, standing);
  g_autofree char *month =
    way_words_day (way_standing_get_status_day (standing), WAY_DAY_STYLE_MONTH);

  if (statement != NULL && statement->timing != NULL)
    /* Translators: when it was completed, as the source writes it. */
    return g_strdup_printf (_ ("Completed, %s"), way_timing_get_text (statement->timing));

  /* Translators: %s is a month: it was reported then. */
  return g_strdup_printf (_ ("Completed, by %s"), month);
}

static const char *
say_overdue (WayStanding *standing)
{
  switch (way_standing_get_status (standing))
    {
    case WAY_STATUS_NOT_STARTED:
      return _ ("Overdue; last reported not started");
    case WAY_STATUS_ONGOING:
      return _ ("Overdue; last reported ongoing");
    case WAY_STATUS_COMPLETED:
      /* Only a forecast of completion leaves a commitment overdue. */
      return _ ("Overdue; was expected");
    default:
      return _ ("Overdue; not reported");
    }
}

static char *
say_expected (WayStanding *standing)
{
  WayTiming *timing = way_standing_get_timing (standing);

  if (timing == NULL)
    return g_strdup (way_class_get_name (WAY_CLASS_EXPECTED));

  /* Translators: %s is a timing as written. */
  return g_strdup_printf (_ ("Expected, %s"), way_timing_get_text (timing));
}

/**
 * way_overview_say_class:
 * @facts: facts
 * @standing: a commitment
 *
 * Returns: (transfer full): its class in a cell, with when it was or will be completed
 */
char *
way_overview_say_class (WayFacts *facts, WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);

  if (klass == WAY_CLASS_COMPLETED)
    return say_completed (facts, standing);
  if (klass == WAY_CLASS_OVERDUE)
    return g_strdup (say_overdue (standing));
  if (klass == WAY_CLASS_EXPECTED)
    return say_expected (standing);
  if (way_facts_is_forecast (standing))
    /* Translators: the name of a status. */
    return g_strdup_printf (_ ("%s, forecast"), way_class_get_name (klass));

  return g_strdup (way_class_get_name (klass));
}
