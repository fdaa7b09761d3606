/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Procedures, with their stages. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

#define LIST_STAGES                                                                                \
  "SELECT id, code, name, rank, repeatable FROM stage WHERE procedure_id = ? "                     \
  "ORDER BY rank, position, id"

/* ---- stages ---- */

static void
read_procedure_parts (WayRegister *self, gpointer record, WayQuery *whole)
{
  WayProcedure *procedure = record;
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_STAGES);

  way_query_add_id (query, procedure->id);
  while (way_query_next (query))
    {
      WayStage *stage = way_stage_new ();

      stage->id = way_query_get_id (query, 0);
      way_set_text (&stage->code, way_query_get_text (query, 1));
      way_set_text (&stage->name, way_query_get_text (query, 2));
      stage->rank = (guint) CLAMP (way_query_get_int (query, 3), 1, G_MAXINT);
      stage->repeatable = way_query_get_int (query, 4) != 0;
      g_ptr_array_add (procedure->stages, stage);
    }
  way_query_pass_on (query, whole);
}

static gboolean
is_kept (const WayProcedure *record, WayId id)
{
  for (guint i = 0; i < record->stages->len; i++)
    if (((const WayStage *) g_ptr_array_index (record->stages, i))->id == id)
      return TRUE;
  return FALSE;
}

static gboolean
check_unreached (WayRegister *self, WayId stage, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT count (*) FROM step WHERE stage_id = ?");

  way_query_add_id (query, stage);
  return way_validate_none (query,
                            _ ("A stage that is recorded of a commitment cannot be taken away"),
                            error);
}

static gboolean
drop_stage (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "DELETE FROM stage WHERE id = ?");

  way_query_add_id (query, id);
  return check_unreached (self, id, error) && way_query_run (query, error);
}

static gboolean
drop_stages (WayRegister *self, const WayProcedure *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_STAGES);
  g_autoptr (GArray) there = NULL;

  way_query_add_id (query, record->id);
  there = way_register_collect_ids (query, error);
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      WayId id = g_array_index (there, WayId, i);

      if (!is_kept (record, id) && !drop_stage (self, id, error))
        return FALSE;
    }
  return there != NULL;
}

static gboolean
write_stage (WayRegister *self, WayId procedure, WayStage *stage, guint position, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    stage->id == 0
      ? "INSERT INTO stage (procedure_id, code, name, rank, repeatable, position, id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"
      : "UPDATE stage SET procedure_id = ?, code = ?, name = ?, rank = ?, repeatable = ?, "
        "position = ? WHERE id = ?");

  if (stage->id == 0)
    stage->id = way_database_make_id (self->database);
  way_query_add_id (query, procedure);
  way_query_add_text (query, stage->code);
  way_query_add_text (query, stage->name);
  way_query_add_int (query, stage->rank);
  way_query_add_int (query, stage->repeatable ? 1 : 0);
  way_query_add_int (query, position);
  way_query_add_id (query, stage->id);
  return way_register_write_row (self, query, error);
}

/* The keys of new stages are taken back when one of them cannot be written. */
static gboolean
write_procedure_parts (WayRegister *self, gpointer record, GError **error)
{
  WayProcedure *procedure = record;
  g_autoptr (GArray) fresh = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean ok = drop_stages (self, procedure, error);

  for (guint i = 0; ok && i < procedure->stages->len; i++)
    {
      WayStage *stage = g_ptr_array_index (procedure->stages, i);

      if (stage->id == 0)
        g_array_append_val (fresh, i);
      ok = write_stage (self, procedure->id, stage, i, error);
    }
  for (guint i = 0; !ok && i < fresh->len; i++)
    ((WayStage *) g_ptr_array_index (procedure->stages, g_array_index (fresh, guint, i)))->id = 0;
  return ok;
}

/* ---- procedures ---- */

static const WayColumn procedure_columns[] = {
  WAY_COLUMN (TEXT, WayProcedure, code, "code"),
  WAY_COLUMN (TEXT, WayProcedure, name, "name"),
};

static const WayMapping procedure_mapping = {
  .table = "procedure",
  .make = (gpointer (*) (void)) way_procedure_new,
  .free = (GDestroyNotify) way_procedure_free,
  .has_position = TRUE,
  .columns = procedure_columns,
  .n_columns = G_N_ELEMENTS (procedure_columns),
  .read_parts = read_procedure_parts,
  .write_parts = write_procedure_parts,
};

static gboolean
check_stage (WayRegister *self, const WayProcedure *record, guint index, GError **error)
{
  WayStage *stage = g_ptr_array_index (record->stages, index);
  gboolean alone = TRUE;

  way_fill_code (self, &stage->code, "g-");
  for (guint i = 0; i < index; i++)
    {
      const WayStage *other = g_ptr_array_index (record->stages, i);

      alone = alone && !g_str_equal (other->code, stage->code);
    }
  return way_validate_text (stage->name, _ ("A stage needs a name"), error) &&
         way_validate (stage->rank > 0, _ ("Stages are counted from 1"), error) &&
         way_validate (alone, _ ("Two stages have the same code"), error);
}

static gboolean
check_procedure (WayRegister *self, WayProcedure *record, GError **error)
{
  way_fill_code (self, &record->code, "d-");
  if (!way_validate_text (record->name, _ ("A name is needed"), error) ||
      !way_validate_code (self, WAY_RECORD_PROCEDURE, 0, record->id, record->code, error))
    return FALSE;
  for (guint i = 0; i < record->stages->len; i++)
    if (!check_stage (self, record, i, error))
      return FALSE;
  return TRUE;
}

/**
 * way_register_get_procedure:
 * @self: a register
 * @id: the key of a procedure
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayProcedure *
way_register_get_procedure (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&procedure_mapping, self, id, error);
}

/**
 * way_register_save_procedure:
 * @self: a register
 * @record: a procedure with all of its stages; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_procedure (WayRegister *self, WayProcedure *record, GError **error)
{
  return check_procedure (self, record, error) &&
         way_mapping_save (&procedure_mapping, self, record,
                           record->id == 0 ? _ ("New procedure “%s”") : _ ("Edit procedure “%s”"),
                           record->name, error);
}

/**
 * way_register_list_procedures:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayProcedure) (nullable): all procedures, in order
 */
GPtrArray *
way_register_list_procedures (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&procedure_mapping, self, "ORDER BY position, name, id");

  return way_mapping_collect (&procedure_mapping, self, query, error);
}

/**
 * way_register_count_stages:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64 guint) (nullable): for the key of each stage that is
 *   recorded, of how many commitments it is
 */
GHashTable *
way_register_count_stages (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT stage_id, count (DISTINCT commitment_id) FROM step "
                                        "GROUP BY stage_id");

  return way_register_collect_counts (query, error);
}

/**
 * way_register_count_procedures:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64 guint) (nullable): for the key of each procedure
 *   that is used, how many commitments go through it
 */
GHashTable *
way_register_count_procedures (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT procedure_id, count (*) FROM commitment "
                                        "WHERE procedure_id IS NOT NULL GROUP BY procedure_id");

  return way_register_collect_counts (query, error);
}
