/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records by the names that rows use for them, and the names of records. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-formats-private.h"

/* Stands in a map for a name that several records share. */
#define AMBIGUOUS ((WayId) - 1)

static gint64 *
key_new (WayId id)
{
  return g_memdup2 (&id, sizeof id);
}

void
way_names_init (WayNames *self, WayRegister *target)
{
  *self = (WayNames) { .target = target };
  self->codes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->programmes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->objectives = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->missed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
way_names_clear (WayNames *self)
{
  way_names_forget (self);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  g_clear_pointer (&self->programmes, g_hash_table_unref);
  g_clear_pointer (&self->objectives, g_hash_table_unref);
  g_clear_pointer (&self->missed, g_hash_table_unref);
}

void
way_names_forget (WayNames *self)
{
  g_clear_pointer (&self->parties, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->kinds, g_hash_table_unref);
  g_clear_pointer (&self->procedures, g_ptr_array_unref);
}

static char *
load_objective_code (WayNames *self, WayId id)
{
  g_autoptr (WayObjective) objective = way_register_get_objective (self->target, id, NULL);

  if (objective == NULL)
    return NULL;
  g_hash_table_insert (self->programmes, key_new (id), key_new (objective->programme));
  return g_strdup (objective->code);
}

static char *
load_action_code (WayNames *self, WayId id)
{
  g_autoptr (WayAction) action = way_register_get_action (self->target, id, NULL);

  if (action == NULL)
    return NULL;
  g_hash_table_insert (self->objectives, key_new (id), key_new (action->objective));
  return g_strdup (action->code);
}

#define LOAD_CODE(Type, name)                                                                      \
  static char *load_##name##_code (WayNames *self, WayId id)                                       \
  {                                                                                                \
    g_autoptr (Type) record = way_register_get_##name (self->target, id, NULL);                    \
    return record != NULL ? g_strdup (record->code) : NULL;                                        \
  }

LOAD_CODE (WaySource, source)
LOAD_CODE (WayParty, party)
LOAD_CODE (WayKind, kind)
LOAD_CODE (WayProgramme, programme)
LOAD_CODE (WayCommitment, commitment)
LOAD_CODE (WayProcedure, procedure)
LOAD_CODE (WaySeries, series)

static char *
load_code (WayNames *self, WayRecord record, WayId id)
{
  switch (record)
    {
    case WAY_RECORD_SOURCE:
      return load_source_code (self, id);
    case WAY_RECORD_PARTY:
      return load_party_code (self, id);
    case WAY_RECORD_KIND:
      return load_kind_code (self, id);
    case WAY_RECORD_PROGRAMME:
      return load_programme_code (self, id);
    case WAY_RECORD_OBJECTIVE:
      return load_objective_code (self, id);
    case WAY_RECORD_ACTION:
      return load_action_code (self, id);
    case WAY_RECORD_COMMITMENT:
      return load_commitment_code (self, id);
    case WAY_RECORD_PROCEDURE:
      return load_procedure_code (self, id);
    case WAY_RECORD_SERIES:
      return load_series_code (self, id);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * way_names_get_code: (skip)
 * @self: names
 * @record: kind of record
 * @id: its key, or 0
 *
 * Returns: (transfer full): its code; empty for 0
 */
char *
way_names_get_code (WayNames *self, WayRecord record, WayId id)
{
  const char *known = g_hash_table_lookup (self->codes, &id);
  char *code;

  if (id == 0)
    return g_strdup ("");
  if (known != NULL)
    return g_strdup (known);
  code = load_code (self, record, id);
  if (code == NULL)
    return g_strdup ("");
  g_hash_table_insert (self->codes, key_new (id), g_strdup (code));
  return code;
}

static WayId
get_parent (WayNames *self, GHashTable *parents, WayRecord record, WayId id)
{
  g_autofree char *code = NULL;
  const WayId *parent = g_hash_table_lookup (parents, &id);

  if (parent == NULL)
    {
      g_hash_table_remove (self->codes, &id);
      code = way_names_get_code (self, record, id);
      parent = g_hash_table_lookup (parents, &id);
    }
  return parent != NULL ? *parent : 0;
}

WayId
way_names_get_programme (WayNames *self, WayId objective)
{
  return get_parent (self, self->programmes, WAY_RECORD_OBJECTIVE, objective);
}

WayId
way_names_get_objective (WayNames *self, WayId action)
{
  return get_parent (self, self->objectives, WAY_RECORD_ACTION, action);
}

static GPtrArray *
get_procedures (WayNames *self)
{
  if (self->procedures == NULL)
    self->procedures = way_register_list_procedures (self->target, NULL);
  if (self->procedures == NULL)
    self->procedures = g_ptr_array_new ();
  return self->procedures;
}

const WayProcedure *
way_names_get_procedure (WayNames *self, WayId id)
{
  GPtrArray *procedures = get_procedures (self);

  for (guint i = 0; i < procedures->len; i++)
    {
      const WayProcedure *procedure = g_ptr_array_index (procedures, i);

      if (procedure->id == id)
        return procedure;
    }
  return NULL;
}

char *
way_names_get_stage_code (WayNames *self, WayId id)
{
  GPtrArray *procedures = get_procedures (self);

  for (guint i = 0; i < procedures->len; i++)
    {
      const WayProcedure *procedure = g_ptr_array_index (procedures, i);

      for (guint j = 0; j < procedure->stages->len; j++)
        {
          const WayStage *stage = g_ptr_array_index (procedure->stages, j);

          if (stage->id == id)
            return g_strdup (stage->code);
        }
    }
  return g_strdup ("");
}

static void
add_name (GHashTable *map, const char *name, WayId id)
{
  const WayId *known;

  if (*name == '\0')
    return;
  known = g_hash_table_lookup (map, name);
  if (known != NULL && *known != id)
    id = AMBIGUOUS;
  g_hash_table_replace (map, g_strdup (name), key_new (id));
}

static GHashTable *
map_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
map_parties (WayNames *self)
{
  g_autoptr (GPtrArray) parties = way_register_list_parties (self->target, NULL);

  self->parties = map_new ();
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const WayParty *party = g_ptr_array_index (parties, i);
      add_name (self->parties, party->abbreviation, party->id);
      add_name (self->parties, party->name, party->id);
    }
}

static void
map_sources (WayNames *self)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->target, NULL);

  self->sources = map_new ();
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const WaySource *source = g_ptr_array_index (sources, i);
      add_name (self->sources, source->reference, source->id);
    }
}

static void
map_kinds (WayNames *self)
{
  g_autoptr (GPtrArray) kinds = way_register_list_kinds (self->target, NULL);

  self->kinds = map_new ();
  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      const WayKind *kind = g_ptr_array_index (kinds, i);
      add_name (self->kinds, kind->name, kind->id);
    }
}

static GHashTable *
get_map (WayNames *self, WayRecord record)
{
  switch (record)
    {
    case WAY_RECORD_PARTY:
      if (self->parties == NULL)
        map_parties (self);
      return self->parties;
    case WAY_RECORD_SOURCE:
      if (self->sources == NULL)
        map_sources (self);
      return self->sources;
    case WAY_RECORD_KIND:
      if (self->kinds == NULL)
        map_kinds (self);
      return self->kinds;
    default:
      return NULL;
    }
}

static char *
make_missed (WayRecord record, const char *name)
{
  return g_strdup_printf ("%d %s", (int) record, name);
}

void
way_names_miss (WayNames *self, WayRecord record, const char *name)
{
  g_hash_table_add (self->missed, make_missed (record, name));
}

gboolean
way_names_is_missed (WayNames *self, WayRecord record, const char *name)
{
  g_autofree char *missed = make_missed (record, name);

  return (self->unread & 1u << record) != 0 || g_hash_table_contains (self->missed, missed);
}

static char *
say_unknown (WayRecord record, const char *name)
{
  switch (record)
    {
    case WAY_RECORD_SOURCE:
      return g_strdup_printf (_ ("no source has the code or reference “%s”"), name);
    case WAY_RECORD_PARTY:
      return g_strdup_printf (_ ("no party has the code, abbreviation or name “%s”"), name);
    case WAY_RECORD_KIND:
      return g_strdup_printf (_ ("no kind has the code or name “%s”"), name);
    case WAY_RECORD_PROGRAMME:
      return g_strdup_printf (_ ("no programme has the code “%s”"), name);
    case WAY_RECORD_OBJECTIVE:
      return g_strdup_printf (_ ("no objective of the programme has the code “%s”"), name);
    case WAY_RECORD_COMMITMENT:
      return g_strdup_printf (_ ("no commitment has the code “%s”"), name);
    case WAY_RECORD_PROCEDURE:
      return g_strdup_printf (_ ("no procedure has the code “%s”"), name);
    case WAY_RECORD_SERIES:
      return g_strdup_printf (_ ("no series has the code “%s”"), name);
    default:
      return g_strdup_printf (_ ("nothing has the code “%s”"), name);
    }
}

static char *
say_ambiguous (WayRecord record, const char *name)
{
  if (record == WAY_RECORD_PARTY)
    return g_strdup_printf (_ ("several parties are called “%s”; write the code"), name);
  return g_strdup_printf (_ ("“%s” names several records; write the code"), name);
}

/**
 * way_names_find: (skip)
 * @self: names
 * @record: kind of record
 * @programme: programme of an objective or action, else 0
 * @name: the text of a cell or of an item in it
 * @what: set to what is wrong when nothing, or more than one thing, has that name
 *
 * Returns: the key of the record, or 0
 */
WayId
way_names_find (WayNames *self, WayRecord record, WayId programme, const char *name, char **what)
{
  WayId id = way_register_find (self->target, record, programme, name);
  GHashTable *map = id == 0 ? get_map (self, record) : NULL;
  const WayId *known = map != NULL ? g_hash_table_lookup (map, name) : NULL;

  if (id == 0 && known != NULL)
    id = *known;
  if (id == 0)
    *what = say_unknown (record, name);
  else if (id == AMBIGUOUS)
    *what = say_ambiguous (record, name);
  return id == AMBIGUOUS ? 0 : id;
}
