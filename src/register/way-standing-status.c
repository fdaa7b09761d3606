/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a commitment stands at a day: its status and class, its timing, and what became of it since
 * its origin. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-standing-private.h"

/* ---- its status ---- */

/**
 * way_standing_get_class:
 * @self: a standing
 *
 * Returns: the class, the first that fits
 */
WayClass
way_standing_get_class (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_CLASS_NOT_REPORTED);
  return self->klass;
}

/**
 * way_standing_get_status:
 * @self: a standing
 *
 * Returns: the status in force, be it a forecast; %WAY_STATUS_NONE when none was reported
 */
WayStatus
way_standing_get_status (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_STATUS_NONE);
  return self->status;
}

/**
 * way_standing_is_forecast:
 * @self: a standing
 *
 * Returns: whether the status in force is a forecast
 */
gboolean
way_standing_is_forecast (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), FALSE);
  return (self->flags & WAY_STANDING_FORECAST) != 0;
}

/**
 * way_standing_get_status_day:
 * @self: a standing
 *
 * Returns: the day of the statement that gives the status, or `WAY_DAY_NONE`
 */
WayDay
way_standing_get_status_day (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_DAY_NONE);
  return self->status_day;
}

/**
 * way_standing_get_status_statement:
 * @self: a standing
 *
 * Returns: the statement that gives the status, or 0
 */
WayId
way_standing_get_status_statement (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->status_statement;
}

/**
 * way_standing_get_last_said:
 * @self: a standing
 *
 * Returns: the day of the latest statement of any sort up to the day of the board, or
 * `WAY_DAY_NONE`
 */
WayDay
way_standing_get_last_said (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_DAY_NONE);
  return self->last_said;
}

static char *
describe_overdue (WayStanding *self)
{
  if (way_standing_is_forecast (self))
    switch (self->status)
      {
      case WAY_STATUS_COMPLETED:
        return g_strdup (_ ("Overdue, forecast: completed"));
      case WAY_STATUS_ONGOING:
        return g_strdup (_ ("Overdue, forecast: ongoing"));
      default:
        return g_strdup (_ ("Overdue, forecast: not started"));
      }

  switch (self->status)
    {
    case WAY_STATUS_ONGOING:
      return g_strdup (_ ("Overdue, ongoing"));
    case WAY_STATUS_NOT_STARTED:
      return g_strdup (_ ("Overdue, not started"));
    default:
      return g_strdup (_ ("Overdue, not reported"));
    }
}

static char *
describe_forecast (WayStanding *self)
{
  switch (self->status)
    {
    case WAY_STATUS_COMPLETED:
      return g_strdup (_ ("Forecast: completed"));
    case WAY_STATUS_ONGOING:
      return g_strdup (_ ("Forecast: ongoing"));
    default:
      return g_strdup (_ ("Forecast: not started"));
    }
}

/**
 * way_standing_describe_class:
 * @self: a standing
 *
 * Puts the class into words, with the last status where it is overdue and the mark of a forecast:
 * “Overdue, ongoing”, “Forecast: completed”, “Completed”.
 *
 * Returns: (transfer full): the words, in the user's language
 */
char *
way_standing_describe_class (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), NULL);

  if (self->klass == WAY_CLASS_OVERDUE)
    return describe_overdue (self);
  if (way_standing_is_forecast (self))
    return describe_forecast (self);
  return g_strdup (way_class_get_name (self->klass));
}

/* ---- its timing ---- */

/**
 * way_standing_get_timing:
 * @self: a standing
 *
 * Returns: (transfer none) (nullable): the timing in force; %NULL where nothing is written
 */
WayTiming *
way_standing_get_timing (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), NULL);
  return self->timing;
}

/**
 * way_standing_get_original_timing:
 * @self: a standing
 *
 * Returns: (transfer none) (nullable): the timing its origin gave the commitment
 */
WayTiming *
way_standing_get_original_timing (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), NULL);
  return self->original_timing;
}

/**
 * way_standing_get_disputed_timing:
 * @self: a standing
 *
 * Returns: (transfer none) (nullable): another timing given for the same day as the one in force,
 * the one recorded last where there are several; %NULL where there is none
 */
WayTiming *
way_standing_get_disputed_timing (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), NULL);
  return self->disputed_timing;
}

/**
 * way_standing_get_due:
 * @self: a standing
 *
 * Returns: the latest day of the timing in force, or `WAY_DAY_NONE`
 */
WayDay
way_standing_get_due (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_DAY_NONE);
  return self->timing != NULL ? way_timing_get_latest (self->timing) : WAY_DAY_NONE;
}

/**
 * way_standing_get_timing_statement:
 * @self: a standing
 *
 * Returns: the statement that gives the timing in force; 0 where it is the origin's
 */
WayId
way_standing_get_timing_statement (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->timing_statement;
}

/* ---- what became of it ---- */

static gboolean
has_flag (WayStanding *self, WayStandingFlags flag)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), FALSE);
  return (self->flags & flag) != 0;
}

/**
 * way_standing_is_slipped:
 * @self: a standing
 *
 * Returns: whether the due day in force is later than the original one, where there are both
 */
gboolean
way_standing_is_slipped (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_SLIPPED);
}

/**
 * way_standing_is_brought_forward:
 * @self: a standing
 *
 * Returns: whether the due day in force is earlier than the original one, where there are both
 */
gboolean
way_standing_is_brought_forward (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_BROUGHT_FORWARD);
}

/**
 * way_standing_get_slip_months:
 * @self: a standing
 *
 * Returns: by how many months, rounded, the due day moved; negative when it was brought forward
 */
int
way_standing_get_slip_months (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->slip_months;
}

/**
 * way_standing_is_renamed:
 * @self: a standing
 *
 * Returns: whether the title in force is not the commitment's own
 */
gboolean
way_standing_is_renamed (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_RENAMED);
}

/**
 * way_standing_is_handed_over:
 * @self: a standing
 *
 * Returns: whether others lead than the origin said
 */
gboolean
way_standing_is_handed_over (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_HANDED_OVER);
}

/**
 * way_standing_is_disputed:
 * @self: a standing
 *
 * Returns: whether two places differ, for the same day, in status, timing or leads in force
 */
gboolean
way_standing_is_disputed (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_DISPUTED);
}

/* ---- its file ---- */

/**
 * way_standing_get_ladder:
 * @self: a standing
 *
 * Returns: (transfer none) (nullable): the stages of its procedure with what was reached and aimed
 *   at by the day; %NULL where it goes through none
 */
WayLadder *
way_standing_get_ladder (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), NULL);
  return self->ladder;
}

/**
 * way_standing_get_moved:
 * @self: a standing
 *
 * Returns: the day on which a stage was last reached, else that of the origin's source;
 *   `WAY_DAY_NONE` where it goes through no procedure
 */
WayDay
way_standing_get_moved (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_DAY_NONE);
  return self->moved;
}

/**
 * way_standing_is_stalled:
 * @self: a standing
 *
 * Returns: whether it goes through a procedure, is not completed, superseded or withdrawn, and has
 *   not moved for the time set in the register
 */
gboolean
way_standing_is_stalled (WayStanding *self)
{
  return has_flag (self, WAY_STANDING_STALLED);
}
