/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one commitment stands at a day. What it says is decided in sql/standing.sql; here it is kept
 * and put into words. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-standing-private.h"

G_DEFINE_FINAL_TYPE (WayStanding, way_standing, G_TYPE_OBJECT)

/* The texts of a standing, so that they can be copied, compared and let go alike. */
static const gsize texts[] = {
  G_STRUCT_OFFSET (WayStanding, number),
  G_STRUCT_OFFSET (WayStanding, title),
  G_STRUCT_OFFSET (WayStanding, own_title),
  G_STRUCT_OFFSET (WayStanding, kind),
  G_STRUCT_OFFSET (WayStanding, condition),
  G_STRUCT_OFFSET (WayStanding, leads),
  G_STRUCT_OFFSET (WayStanding, lead_abbreviations),
  G_STRUCT_OFFSET (WayStanding, supporting),
  G_STRUCT_OFFSET (WayStanding, source),
};

static const gsize timings[] = {
  G_STRUCT_OFFSET (WayStanding, timing),
  G_STRUCT_OFFSET (WayStanding, original_timing),
  G_STRUCT_OFFSET (WayStanding, disputed_timing),
};

static char **
text_at (WayStanding *self, gsize i)
{
  return G_STRUCT_MEMBER_P (self, texts[i]);
}

static WayTiming **
timing_at (WayStanding *self, gsize i)
{
  return G_STRUCT_MEMBER_P (self, timings[i]);
}

static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

/* ---- the object ---- */

static void
way_standing_finalize (GObject *object)
{
  WayStanding *self = WAY_STANDING (object);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (text_at (self, i), g_ref_string_release);
  for (gsize i = 0; i < G_N_ELEMENTS (timings); i++)
    g_clear_pointer (timing_at (self, i), way_timing_unref);

  G_OBJECT_CLASS (way_standing_parent_class)->finalize (object);
}

static void
way_standing_class_init (WayStandingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_standing_finalize;
}

static void
way_standing_init (WayStanding *self)
{
}

/* ---- private to the register ---- */

void
way_standing_set_place (WayStanding *self, WayId objective, WayId action, const char *number)
{
  self->objective = objective;
  self->action = action;
  g_clear_pointer (&self->number, g_ref_string_release);
  self->number = g_ref_string_new (number);
}

WayStanding *
way_standing_copy (WayStanding *self)
{
  WayStanding *copy = g_object_new (WAY_TYPE_STANDING, NULL);
  gsize start = sizeof (GObject);

  memcpy ((char *) copy + start, (char *) self + start, sizeof *self - start);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*text_at (copy, i) != NULL)
      g_ref_string_acquire (*text_at (copy, i));
  for (gsize i = 0; i < G_N_ELEMENTS (timings); i++)
    if (*timing_at (copy, i) != NULL)
      way_timing_ref (*timing_at (copy, i));
  return copy;
}

/* ---- what it is ---- */

/**
 * way_standing_get_id:
 * @self: a standing
 *
 * Returns: the key of its commitment
 */
WayId
way_standing_get_id (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->id;
}

/**
 * way_standing_get_number:
 * @self: a standing
 *
 * The number of the commitment by its main place: the action's code and the position among the
 * commitments that have their main place there, `1.3.1`; the objective's code and 0 where it
 * stands under the objective itself, `1.0.2`. It does not change with the day: commitments that
 * are not yet promised are counted too.
 *
 * Returns: the number
 */
const char *
way_standing_get_number (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->number);
}

/**
 * way_standing_get_title:
 * @self: a standing
 *
 * Returns: the title in force: as last printed, else the commitment's own
 */
const char *
way_standing_get_title (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->title);
}

/**
 * way_standing_get_own_title:
 * @self: a standing
 *
 * Returns: the title its origin gave the commitment
 */
const char *
way_standing_get_own_title (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->own_title);
}

/**
 * way_standing_get_objective:
 * @self: a standing
 *
 * Returns: the objective of the main place
 */
WayId
way_standing_get_objective (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->objective;
}

/**
 * way_standing_get_action:
 * @self: a standing
 *
 * Returns: the action of the main place; 0 where the commitment stands under the objective itself
 */
WayId
way_standing_get_action (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), 0);
  return self->action;
}

/**
 * way_standing_get_kind:
 * @self: a standing
 *
 * Returns: the name of its kind, or an empty string
 */
const char *
way_standing_get_kind (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->kind);
}

/**
 * way_standing_get_modality:
 * @self: a standing
 *
 * Returns: how strongly it was promised
 */
WayModality
way_standing_get_modality (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), WAY_MODALITY_NONE);
  return self->modality;
}

/**
 * way_standing_get_condition:
 * @self: a standing
 *
 * Returns: the text the timing hangs on, or an empty string
 */
const char *
way_standing_get_condition (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->condition);
}

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

/* ---- who, and where it is said ---- */

/**
 * way_standing_get_leads:
 * @self: a standing
 *
 * Returns: the names of those who lead at the day, joined by commas; an empty string when nobody
 * does
 */
const char *
way_standing_get_leads (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->leads);
}

/**
 * way_standing_get_lead_abbreviations:
 * @self: a standing
 *
 * Returns: the abbreviations of those who lead, or the names of those who have none
 */
const char *
way_standing_get_lead_abbreviations (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->lead_abbreviations);
}

/**
 * way_standing_get_supporting:
 * @self: a standing
 *
 * Returns: the abbreviations, or else names, of those who have a part with the lead
 */
const char *
way_standing_get_supporting (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->supporting);
}

/**
 * way_standing_get_source:
 * @self: a standing
 *
 * Returns: where the status is said, “COM(2011) 790, II.1”; an empty string where none is
 */
const char *
way_standing_get_source (WayStanding *self)
{
  g_return_val_if_fail (WAY_IS_STANDING (self), "");
  return get_text (self->source);
}

/* ---- comparing ---- */

static gboolean
timing_equal (WayTiming *a, WayTiming *b)
{
  return a == b || (a != NULL && b != NULL && way_timing_equal (a, b) &&
                    g_str_equal (way_timing_get_text (a), way_timing_get_text (b)));
}

static gboolean
numbers_equal (WayStanding *a, WayStanding *b)
{
  return a->id == b->id && a->objective == b->objective && a->action == b->action &&
         a->klass == b->klass && a->status == b->status && a->modality == b->modality &&
         a->flags == b->flags && a->slip_months == b->slip_months &&
         a->status_day == b->status_day && a->last_said == b->last_said &&
         a->status_statement == b->status_statement && a->timing_statement == b->timing_statement;
}

/**
 * way_standing_equal:
 * @a: a standing
 * @b: another
 *
 * Returns: whether both show the same of the same commitment
 */
gboolean
way_standing_equal (WayStanding *a, WayStanding *b)
{
  g_return_val_if_fail (WAY_IS_STANDING (a) && WAY_IS_STANDING (b), FALSE);

  if (a == b)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (*text_at (a, i), *text_at (b, i)) != 0)
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (timings); i++)
    if (!timing_equal (*timing_at (a, i), *timing_at (b, i)))
      return FALSE;
  return numbers_equal (a, b);
}
