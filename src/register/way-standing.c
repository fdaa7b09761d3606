/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one commitment stands at a day. What it says is decided in sql/standing.sql; here it is kept
 * and put into words. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

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
  g_clear_pointer (&self->ladder, way_ladder_unref);

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
  if (copy->ladder != NULL)
    way_ladder_ref (copy->ladder);
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
         a->status_statement == b->status_statement && a->timing_statement == b->timing_statement &&
         a->moved == b->moved;
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
  return numbers_equal (a, b) && way_ladder_equal (a->ladder, b->ladder);
}
