/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way forward of reports: what each entry promises anew, and what it repeats. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

static const WayResponsibleTable addressee_table = {
  .list = "SELECT id, party_id, role, position FROM forward_party WHERE forward_id = ? "
          "ORDER BY position, id",
  .insert = "INSERT INTO forward_party (party_id, role, position, forward_id, id) "
            "VALUES (?, ?, ?, ?, ?)",
  .move = "UPDATE forward_party SET position = ? WHERE id = ?",
  .drop = "DELETE FROM forward_party WHERE id = ?",
};

static const WayLinkTable forward_links = {
  .list = "SELECT id, commitment_id, promise, position FROM forward_commitment "
          "WHERE forward_id = ? ORDER BY position, id",
  .insert = "INSERT INTO forward_commitment (commitment_id, promise, position, forward_id, id) "
            "VALUES (?, ?, ?, ?, ?)",
  .update = "UPDATE forward_commitment SET promise = ?, position = ? WHERE id = ?",
  .drop = "DELETE FROM forward_commitment WHERE id = ?",
};

static void
read_forward_parts (WayRegister *self, gpointer record, WayQuery *query)
{
  WayForward *forward = record;

  way_register_read_responsible (self, &addressee_table, forward->id, forward->addressees, query);
  way_register_read_links (self, &forward_links, forward->id, forward->links, query);
}

static gboolean
write_forward_parts (WayRegister *self, gpointer record, GError **error)
{
  WayForward *forward = record;

  return way_register_write_responsible (self, &addressee_table, forward->id, forward->addressees,
                                         error) &&
         way_register_write_links (self, &forward_links, forward->id, forward->links, error);
}

static const WayColumn forward_columns[] = {
  WAY_COLUMN (TEXT, WayForward, code, "code"),
  WAY_COLUMN (ID, WayForward, programme, "programme_id"),
  WAY_COLUMN (ID, WayForward, objective, "objective_id"),
  WAY_COLUMN_OF_WORDS (WayForward, modality, "modality", modality),
  WAY_COLUMN (TEXT, WayForward, text, "text"),
  WAY_COLUMN (TIMING, WayForward, timing, NULL),
  WAY_COLUMN (CITATION, WayForward, citation, NULL),
};

static const WayMapping forward_mapping = {
  .table = "forward",
  .make = (gpointer (*) (void)) way_forward_new,
  .free = (GDestroyNotify) way_forward_free,
  .has_position = TRUE,
  .columns = forward_columns,
  .n_columns = G_N_ELEMENTS (forward_columns),
  .read_parts = read_forward_parts,
  .write_parts = write_forward_parts,
};

static gboolean
check_addressees (WayForward *record, GError **error)
{
  for (guint i = 0; i < record->addressees->len; i++)
    g_array_index (record->addressees, WayResponsible, i).role = WAY_ROLE_ADDRESSEE;
  return way_validate_responsible (record->addressees, error);
}

static gboolean
check_objective (WayRegister *self, const WayForward *record, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT count (*) FROM objective WHERE id = ? AND programme_id = ?");

  if (record->objective == 0)
    return TRUE;
  way_query_add_id (query, record->objective);
  way_query_add_id (query, record->programme);
  return way_validate_any (query, _ ("The objective is not one of the programme"), error);
}

static gboolean
check_forward (WayRegister *self, WayForward *record, GError **error)
{
  way_fill_code (self, &record->code, "w-");
  return way_validate (record->programme != 0, _ ("A programme is needed"), error) &&
         way_validate_text (record->text, _ ("A text is needed"), error) &&
         way_validate (record->citation.source != 0, _ ("Every entry needs its report"), error) &&
         check_objective (self, record, error) && check_addressees (record, error) &&
         way_validate_links (record->links, error) &&
         way_validate_code (self, WAY_RECORD_FORWARD, 0, record->id, record->code, error);
}

/**
 * way_register_get_forward:
 * @self: a register
 * @id: the key of an entry of a way forward
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayForward *
way_register_get_forward (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&forward_mapping, self, id, error);
}

/**
 * way_register_save_forward:
 * @self: a register
 * @record: an entry; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_forward (WayRegister *self, WayForward *record, GError **error)
{
  return check_forward (self, record, error) &&
         way_mapping_save (&forward_mapping, self, record,
                           record->id == 0 ? _ ("New entry “%s”") : _ ("Edit entry “%s”"),
                           record->text, error);
}

/**
 * way_register_list_forwards:
 * @self: a register
 * @programme: the key of a programme; 0 for all
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayForward) (nullable): the entries, report by
 *   report, each as the report has them
 */
GPtrArray *
way_register_list_forwards (WayRegister *self, WayId programme, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &forward_mapping, self,
    "WHERE (?1 IS NULL OR programme_id = ?1) AND (?2 IS NULL OR "
    "(SELECT day FROM source WHERE source.id = source_id) <= ?2) ORDER BY "
    "(SELECT day FROM source WHERE source.id = source_id), source_id, position, id");

  way_query_add_id (query, programme);
  way_query_add_day (query, until);

  return way_mapping_collect (&forward_mapping, self, query, error);
}

/**
 * way_register_list_forwards_to:
 * @self: a register
 * @party: the key of a party
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayForward) (nullable): the entries of all programmes that
 *   are addressed to it, those of the newest report first
 */
GPtrArray *
way_register_list_forwards_to (WayRegister *self, WayId party, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (
    &forward_mapping, self,
    "WHERE id IN (SELECT forward_id FROM forward_party WHERE party_id = ?1) AND (?2 IS NULL OR "
    "(SELECT day FROM source WHERE source.id = source_id) <= ?2) ORDER BY "
    "(SELECT day FROM source WHERE source.id = source_id) DESC, source_id, position, id");

  way_query_add_id (query, party);
  way_query_add_day (query, until);

  return way_mapping_collect (&forward_mapping, self, query, error);
}
