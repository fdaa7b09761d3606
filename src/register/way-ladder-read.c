/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading ladders at the day of as_of. Stages are read once for all commitments of a procedure, and
 * those of which nothing is recorded share one ladder. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-ladder-private.h"
#include "way-register-private.h"
#include "way-standing-private.h"

#define STAGES                                                                                     \
  "SELECT stage.id, stage.code, stage.name, rank, repeatable, procedure.name "                     \
  "FROM main.procedure LEFT JOIN main.stage ON procedure_id = procedure.id "                       \
  "WHERE procedure.id = ? "                                                                        \
  "ORDER BY rank, stage.position, stage.id"
#define STEPS                                                                                      \
  "SELECT step.id, stage_id, reached, timing_text, timing_edtf, body_id, party.name, "             \
  "coalesce (nullif (party.abbreviation, ''), party.name), document, source_id, place, "           \
  "source.day, recorded FROM main.step JOIN main.source ON source.id = source_id "                 \
  "LEFT JOIN main.party ON party.id = body_id "                                                    \
  "WHERE commitment_id = ? AND source.day <= (SELECT day FROM temp.as_of)"

typedef struct
{
  char *name;
  GPtrArray *stages; /* of WayStage */
  WayLadder *empty;
} Procedure;

struct _WayLadderReader
{
  WayDatabase *database;
  GHashTable *procedures; /* WayId to Procedure */
};

static void
procedure_free (gpointer data)
{
  Procedure *self = data;

  g_clear_pointer (&self->empty, way_ladder_unref);
  g_ptr_array_unref (self->stages);
  g_free (self->name);
  g_free (self);
}

static WayStage *
read_stage (WayQuery *query)
{
  WayStage *stage = way_stage_new ();

  stage->id = way_query_get_id (query, 0);
  way_set_text (&stage->code, way_query_get_text (query, 1));
  way_set_text (&stage->name, way_query_get_text (query, 2));
  stage->rank = (guint) CLAMP (way_query_get_int (query, 3), 1, G_MAXINT);
  stage->repeatable = way_query_get_int (query, 4) != 0;
  return stage;
}

static Procedure *
read_procedure (WayLadderReader *self, WayId id, WayQuery *whole)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, STAGES);
  Procedure *procedure = g_new0 (Procedure, 1);

  procedure->name = g_strdup ("");
  procedure->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) way_stage_free);
  way_query_add_id (query, id);
  while (way_query_next (query))
    {
      g_set_str (&procedure->name, way_query_get_text (query, 5));
      if (!way_query_is_null (query, 0))
        g_ptr_array_add (procedure->stages, read_stage (query));
    }
  way_query_pass_on (query, whole);
  return procedure;
}

static Procedure *
find_procedure (WayLadderReader *self, WayId id, WayQuery *whole)
{
  Procedure *procedure = g_hash_table_lookup (self->procedures, &id);

  if (procedure == NULL)
    {
      procedure = read_procedure (self, id, whole);
      g_hash_table_insert (self->procedures, g_memdup2 (&id, sizeof id), procedure);
    }
  return procedure;
}

static WayRungStep *
read_step (WayQuery *query)
{
  WayRungStep *step = g_new0 (WayRungStep, 1);

  step->id = way_query_get_id (query, 0);
  step->stage = way_query_get_id (query, 1);
  step->reached = way_query_get_int (query, 2) != 0;
  step->timing = way_query_dup_timing (query, 3);
  step->body = way_query_get_id (query, 5);
  step->body_name = way_query_dup_text (query, 6);
  step->body_abbreviation = way_query_dup_text (query, 7);
  step->document = way_query_dup_text (query, 8);
  step->citation.source = way_query_get_id (query, 9);
  step->citation.place = way_query_dup_text (query, 10);
  step->said = way_query_get_day (query, 11);
  step->recorded = way_query_get_int (query, 12);
  return step;
}

static GPtrArray *
read_steps (WayLadderReader *self, WayId commitment, WayQuery *whole)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, STEPS);
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) way_rung_step_free);

  way_query_add_id (query, commitment);
  while (way_query_next (query))
    g_ptr_array_add (steps, read_step (query));
  way_query_pass_on (query, whole);
  return steps;
}

static WayLadder *
make_ladder (WayId id, Procedure *procedure, GPtrArray *steps)
{
  if (steps->len > 0)
    return way_ladder_new (id, procedure->name, procedure->stages, steps);
  if (procedure->empty == NULL)
    procedure->empty = way_ladder_new (id, procedure->name, procedure->stages, steps);
  return way_ladder_ref (procedure->empty);
}

WayLadder *
way_ladder_reader_read (WayLadderReader *self, WayId commitment, WayId procedure, WayQuery *whole)
{
  Procedure *found = procedure != 0 ? find_procedure (self, procedure, whole) : NULL;
  g_autoptr (GPtrArray) steps = NULL;

  if (found == NULL)
    return NULL;
  steps = read_steps (self, commitment, whole);
  return make_ladder (procedure, found, steps);
}

WayLadderReader *
way_ladder_reader_new (WayDatabase *database)
{
  WayLadderReader *self = g_new0 (WayLadderReader, 1);

  self->database = database;
  self->procedures = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, procedure_free);
  return self;
}

void
way_ladder_reader_free (WayLadderReader *self)
{
  g_hash_table_unref (self->procedures);
  g_free (self);
}

static WayLadder *
read_ladder (WayDatabase *database, WayId commitment, GError **error)
{
  g_autoptr (WayLadderReader) reader = way_ladder_reader_new (database);
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT procedure_id FROM main.commitment WHERE id = ?");
  g_autoptr (WayLadder) ladder = NULL;

  way_query_add_id (query, commitment);
  if (way_query_next (query))
    ladder = way_ladder_reader_read (reader, commitment, way_query_get_id (query, 0), query);
  return way_query_finish (query, error) ? g_steal_pointer (&ladder) : NULL;
}

/**
 * way_register_get_ladder:
 * @self: a register
 * @commitment: the key of a commitment
 * @day: the day up to which sources are known
 * @error: return location
 *
 * Returns: (transfer full) (nullable): how far its file has come; %NULL without an error where it
 *   goes through no procedure
 */
WayLadder *
way_register_get_ladder (WayRegister *self, WayId commitment, WayDay day, GError **error)
{
  WayDatabase *database;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE, NULL);

  database = way_register_get_database (self);
  return way_as_of_set (database, day, error) ? read_ladder (database, commitment, error) : NULL;
}
