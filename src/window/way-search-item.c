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
  if (self->reference != NULL && self->place[0] != '\0')
    self->subtitle = g_strdup_printf (_ ("%s, %s"), self->reference, self->place);
  else
    self->subtitle = g_strdup (self->reference);
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

  if (event != NULL && event->timing != NULL)
    self->end = g_strdup (way_timing_get_text (event->timing));
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
read_record (WaySearchItem *self, WayRegister *reader, GError **error)
{
  if (self->record == WAY_RECORD_COMMITMENT)
    read_commitment (self, reader, error);
  else if (self->record == WAY_RECORD_OBJECTIVE)
    read_objective (self, reader, error);
  else if (self->record == WAY_RECORD_STATEMENT)
    read_statement (self, reader, error);
  else if (self->record == WAY_RECORD_SOURCE)
    read_source (self, reader, error);
  else if (self->record == WAY_RECORD_PARTY)
    read_party (self, reader, error);
  else if (self->record == WAY_RECORD_EVENT)
    read_event (self, reader, error);
  else if (self->record == WAY_RECORD_ACTION)
    read_action (self, reader, error);
}

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
  read_record (self, reader, error);

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
