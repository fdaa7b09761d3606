/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the search results. Made in the worker that searches, so that showing it reads
 * nothing. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-item.h"

#include <glib/gi18n.h>

struct _WaySearchItem
{
  GObject parent_instance;

  WayRecord record;
  guint total;
  guint left;
  WaySearchHit *hit;
  char *subtitle;
  char *reference;
  char *place;
  char *end;
  WayStatus status;
  gboolean forecast;
  WayId parent;
};

G_DEFINE_FINAL_TYPE (WaySearchItem, way_search_item, G_TYPE_OBJECT)

static void
read_citation (WaySearchItem *self,
               WayRegister *reader,
               const WayCitation *citation,
               GError **error)
{
  g_autoptr (WaySource) source = way_register_get_source (reader, citation->source, error);

  if (source == NULL)
    return;

  self->reference = g_strdup (source->reference);
  self->place = g_strdup (citation->place);
}

/* "COM(2011) 790, annex", where no words are found that say more. */
static void
show_citation (WaySearchItem *self)
{
  if (self->reference != NULL && self->place[0] != '\0')
    self->subtitle = g_strdup_printf (_ ("%s, %s"), self->reference, self->place);
  else
    self->subtitle = g_strdup (self->reference);
}

static void
show_timing (WaySearchItem *self, const WayTiming *timing)
{
  if (timing != NULL)
    self->end = g_strdup (way_timing_get_text (timing));
}

/* A commitment is on the board; where it was promised is told only where the words are found there.
 */
static void
read_commitment (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayCommitment) commitment = NULL;

  if (self->hit->excerpt_matches->len == 0)
    return;
  commitment = way_register_get_commitment (reader, self->hit->id, error);
  if (commitment != NULL)
    read_citation (self, reader, &commitment->origin, error);
}

static void
read_statement (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayStatement) statement = way_register_get_statement (reader, self->hit->id, error);

  if (statement == NULL)
    return;

  self->status = statement->status;
  self->forecast = statement->forecast;
  read_citation (self, reader, &statement->citation, error);
  show_citation (self);
  self->end = way_day_format (statement->day, WAY_DAY_STYLE_SHORT);
}

static void
read_source (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WaySource) source = way_register_get_source (reader, self->hit->id, error);

  if (source == NULL)
    return;

  self->subtitle = g_strdup (source->title);
  if (source->day != WAY_DAY_NONE)
    self->end = way_day_format (source->day, WAY_DAY_STYLE_SHORT);
}

static void
read_party (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayParty) party = way_register_get_party (reader, self->hit->id, error);

  if (party == NULL)
    return;

  self->subtitle = g_strdup (way_party_kind_get_name (party->kind));
  self->end = g_strdup (party->abbreviation);
}

static void
read_event (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayEvent) event = way_register_get_event (reader, self->hit->id, error);

  if (event != NULL)
    show_timing (self, event->timing);
}

static void
read_action (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayAction) action = way_register_get_action (reader, self->hit->id, error);

  if (action == NULL)
    return;

  self->parent = action->objective;
  self->end = g_strdup (action->code);
}

static void
read_objective (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayObjective) objective = way_register_get_objective (reader, self->hit->id, error);

  if (objective != NULL)
    self->end = g_strdup (objective->code);
}

static void
read_procedure (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayProcedure) procedure = way_register_get_procedure (reader, self->hit->id, error);
  guint n = procedure != NULL ? procedure->stages->len : 0;

  if (procedure != NULL)
    self->subtitle = g_strdup_printf (ngettext ("%u stage", "%u stages", n), n);
}

/* "Trilogue · Rules for lamps" */
static void
read_step (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayStep) step = way_register_get_step (reader, self->hit->id, error);
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WayProcedure) procedure = NULL;

  if (step != NULL)
    commitment = way_register_get_commitment (reader, step->commitment, error);
  if (commitment != NULL)
    procedure = way_register_get_procedure (reader, commitment->procedure, error);
  if (procedure == NULL)
    return;

  for (guint i = 0; i < procedure->stages->len; i++)
    {
      const WayStage *stage = g_ptr_array_index (procedure->stages, i);

      if (stage->id == step->stage)
        self->subtitle = g_strdup_printf ("%s · %s", stage->name, commitment->title);
    }
  show_timing (self, step->timing);
  read_citation (self, reader, &step->citation, error);
}

static char *
describe_who (WayRegister *reader, const WayTakeUp *take_up, GError **error)
{
  WayId id = take_up->member != 0 ? take_up->member : take_up->group;
  g_autoptr (WayParty) party = way_register_get_party (reader, id, error);
  const char *name = party != NULL ? party->name : "";

  if (take_up->member != 0)
    return g_strdup (name);
  if (take_up->total == 0)
    /* Translators: the name of a group, and how many of its members */
    return g_strdup_printf (_ ("%s: %u"), name, take_up->number);
  /* Translators: the name of a group, how many of its members, of how many */
  return g_strdup_printf (_ ("%s: %u of %u"), name, take_up->number, take_up->total);
}

/* "Croatia · Done", "Member States: 6 of 27 · Not started" */
static void
read_take_up (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayTakeUp) take_up = way_register_get_take_up (reader, self->hit->id, error);
  g_autofree char *who = NULL;

  if (take_up == NULL)
    return;

  who = describe_who (reader, take_up, error);
  self->subtitle = g_strdup_printf ("%s · %s", who, way_take_up_status_get_name (take_up->status));
  self->end = way_day_format (take_up->day, WAY_DAY_STYLE_SHORT);
  read_citation (self, reader, &take_up->citation, error);
}

static void
read_series (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WaySeries) series = way_register_get_series (reader, self->hit->id, error);

  if (series == NULL)
    return;

  self->subtitle = g_strdup (series->unit);
  self->end = g_strdup (series->currency);
}

static void
read_figure (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayFigure) figure = way_register_get_figure (reader, self->hit->id, error);
  g_autoptr (WaySeries) series = NULL;

  if (figure == NULL)
    return;

  series = way_register_get_series (reader, figure->series, error);
  if (series != NULL)
    self->subtitle = g_strdup (series->title);
  show_timing (self, figure->timing);
  read_citation (self, reader, &figure->citation, error);
}

static void
read_finding (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayFinding) finding = way_register_get_finding (reader, self->hit->id, error);

  if (finding == NULL)
    return;

  read_citation (self, reader, &finding->citation, error);
  show_citation (self);
  self->end = g_strdup (finding->klass);
}

/* One of the desk's own is of no document. */
static void
read_theme (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayTheme) theme = way_register_get_theme (reader, self->hit->id, error);

  if (theme == NULL || theme->citation.source == 0)
    return;

  read_citation (self, reader, &theme->citation, error);
  show_citation (self);
}

static void
read_forward (WaySearchItem *self, WayRegister *reader, GError **error)
{
  g_autoptr (WayForward) forward = way_register_get_forward (reader, self->hit->id, error);

  if (forward == NULL)
    return;

  read_citation (self, reader, &forward->citation, error);
  show_citation (self);
  show_timing (self, forward->timing);
}

static void (*const readers[WAY_N_RECORDS]) (WaySearchItem *, WayRegister *, GError **) = {
  [WAY_RECORD_SOURCE] = read_source,
  [WAY_RECORD_PARTY] = read_party,
  [WAY_RECORD_OBJECTIVE] = read_objective,
  [WAY_RECORD_ACTION] = read_action,
  [WAY_RECORD_COMMITMENT] = read_commitment,
  [WAY_RECORD_STATEMENT] = read_statement,
  [WAY_RECORD_EVENT] = read_event,
  [WAY_RECORD_PROCEDURE] = read_procedure,
  [WAY_RECORD_STEP] = read_step,
  [WAY_RECORD_TAKE_UP] = read_take_up,
  [WAY_RECORD_SERIES] = read_series,
  [WAY_RECORD_FIGURE] = read_figure,
  [WAY_RECORD_FINDING] = read_finding,
  [WAY_RECORD_THEME] = read_theme,
  [WAY_RECORD_FORWARD] = read_forward,
};

static void
way_search_item_finalize (GObject *object)
{
  WaySearchItem *self = WAY_SEARCH_ITEM (object);

  g_clear_pointer (&self->hit, way_search_hit_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->end, g_free);

  G_OBJECT_CLASS (way_search_item_parent_class)->finalize (object);
}

static void
way_search_item_class_init (WaySearchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_search_item_finalize;
}

static void
way_search_item_init (WaySearchItem *self)
{
}

WaySearchItem *
way_search_item_new (WayRegister *reader, WaySearchHit *hit, guint total, GError **error)
{
  WaySearchItem *self = g_object_new (WAY_TYPE_SEARCH_ITEM, NULL);

  self->record = hit->record;
  self->hit = hit;
  self->total = total;
  if (readers[self->record] != NULL)
    readers[self->record](self, reader, error);

  return self;
}

WaySearchItem *
way_search_item_new_more (WayRecord record, guint left, guint total)
{
  WaySearchItem *self = g_object_new (WAY_TYPE_SEARCH_ITEM, NULL);

  self->record = record;
  self->left = left;
  self->total = total;

  return self;
}

gboolean
way_search_item_is_more (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), FALSE);

  return self->hit == NULL;
}

guint
way_search_item_get_left (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), 0);

  return self->left;
}

WayRecord
way_search_item_get_record (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), WAY_N_RECORDS);

  return self->record;
}

guint
way_search_item_get_total (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), 0);

  return self->total;
}

const WaySearchHit *
way_search_item_get_hit (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), NULL);

  return self->hit;
}

const char *
way_search_item_get_subtitle (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), NULL);

  return self->subtitle;
}

/* The document in which the excerpt stands; NULL where it is of none. */
const char *
way_search_item_get_reference (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), NULL);

  return self->reference;
}

/* Where in the document. */
const char *
way_search_item_get_place (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), NULL);

  return self->place;
}

const char *
way_search_item_get_end (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), NULL);

  return self->end;
}

WayStatus
way_search_item_get_status (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), WAY_STATUS_NONE);

  return self->status;
}

gboolean
way_search_item_is_forecast (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), FALSE);

  return self->forecast;
}

WayId
way_search_item_get_parent (WaySearchItem *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ITEM (self), 0);

  return self->parent;
}
