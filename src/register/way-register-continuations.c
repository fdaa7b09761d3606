/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How commitments continue one another, also from one programme to the next. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

static const WayColumn continuation_columns[] = {
  WAY_COLUMN (ID, WayContinuation, from, "from_id"),
  WAY_COLUMN (ID, WayContinuation, to, "to_id"),
  WAY_COLUMN_OF_WORDS (WayContinuation, relation, "relation", relation),
  WAY_COLUMN (BOOLEAN, WayContinuation, inferred, "inferred"),
  WAY_COLUMN (CITATION, WayContinuation, citation, NULL),
};

static const WayMapping continuation_mapping = {
  .table = "continuation",
  .make = (gpointer (*) (void)) way_continuation_new,
  .free = (GDestroyNotify) way_continuation_free,
  .columns = continuation_columns,
  .n_columns = G_N_ELEMENTS (continuation_columns),
};

static gboolean
check_unlinked (WayRegister *self, const WayContinuation *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    "SELECT count (*) FROM continuation WHERE from_id = ? AND to_id = ? AND id IS NOT ?");

  way_query_add_id (query, record->from);
  way_query_add_id (query, record->to);
  way_query_add_id (query, record->id);
  return way_validate_none (query, _ ("These two commitments are linked already"), error);
}

#define LEADS_BACK                                                                                 \
  "WITH RECURSIVE later (id) AS (SELECT ?1 UNION SELECT to_id FROM continuation "                  \
  "JOIN later ON from_id = later.id WHERE continuation.id IS NOT ?3) "                             \
  "SELECT count (*) FROM later WHERE id = ?2"

/* The earlier of the two must not continue, over however many steps, the later one. */
static gboolean
check_order (WayRegister *self, const WayContinuation *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LEADS_BACK);

  way_query_add_id (query, record->to);
  way_query_add_id (query, record->from);
  way_query_add_id (query, record->id);
  return way_validate_none (query, _ ("The earlier of the two continues the later one already"),
                            error);
}

/**
 * way_register_check_continuation:
 * @self: a register
 * @record: a continuation that is to be saved
 * @error: return location; its message says what is wrong
 *
 * Returns: whether it can be saved
 */
gboolean
way_register_check_continuation (WayRegister *self, const WayContinuation *record, GError **error)
{
  return way_validate (record->from != 0 && record->to != 0, _ ("Two commitments are needed"),
                       error) &&
         way_validate (record->from != record->to, _ ("A commitment cannot continue itself"),
                       error) &&
         way_validate (record->inferred || record->citation.source != 0,
                       _ ("A continuation needs a source, unless it is inferred"), error) &&
         check_unlinked (self, record, error) && check_order (self, record, error);
}

/**
 * way_register_get_continuation:
 * @self: a register
 * @id: the key of a continuation
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the continuation
 */
WayContinuation *
way_register_get_continuation (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&continuation_mapping, self, id, error);
}

/**
 * way_register_save_continuation:
 * @self: a register
 * @record: a continuation; a new one is given its key
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_continuation (WayRegister *self, WayContinuation *record, GError **error)
{
  return way_register_check_continuation (self, record, error) &&
         way_mapping_save (&continuation_mapping, self, record,
                           record->id == 0 ? _ ("Link commitments") : _ ("Edit link"), NULL, error);
}

#define BY_CODES                                                                                   \
  "ORDER BY (SELECT code FROM commitment WHERE id = from_id), "                                    \
  "(SELECT code FROM commitment WHERE id = to_id)"

/**
 * way_register_list_continuations:
 * @self: a register
 * @commitment: the key of a commitment that is one of the two; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayContinuation) (nullable): the continuations
 */
GPtrArray *
way_register_list_continuations (WayRegister *self, WayId commitment, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&continuation_mapping, self,
                       commitment != 0 ? "WHERE from_id = ?1 OR to_id = ?1 " BY_CODES : BY_CODES);

  if (commitment != 0)
    way_query_add_id (query, commitment);
  return way_mapping_collect (&continuation_mapping, self, query, error);
}

/* A link is as old as its source, if it has one, and no older than the later of the two. */
#define KNOWN                                                                                      \
  "SELECT id, from_id, to_id FROM continuation WHERE ?2 IS NULL OR max ("                          \
  "coalesce ((SELECT day FROM source WHERE source.id = source_id), ''), "                          \
  "(SELECT max (day) FROM commitment JOIN source ON source.id = commitment.source_id "             \
  "WHERE commitment.id IN (from_id, to_id))) <= ?2"

/* From a commitment to what it continues, and from there on; then the same in the other
 * direction. A commitment that is reached by two ways is followed once. */
#define LINE                                                                                        \
  "WHERE continuation.id IN (WITH RECURSIVE known AS (" KNOWN "), "                                 \
  "back (id) AS (SELECT ?1 UNION SELECT from_id FROM known JOIN back ON to_id = back.id), "         \
  "on_from (id) AS (SELECT ?1 UNION SELECT to_id FROM known JOIN on_from ON from_id = on_from.id) " \
  "SELECT id FROM known WHERE to_id IN (SELECT id FROM back) OR from_id IN "                        \
  "(SELECT id FROM on_from)) ORDER BY "                                                             \
  "(SELECT source.day FROM commitment JOIN source ON source.id = commitment.source_id "             \
  "WHERE commitment.id = from_id), "                                                                \
  "(SELECT source.day FROM commitment JOIN source ON source.id = commitment.source_id "             \
  "WHERE commitment.id = to_id), from_id, to_id"

/**
 * way_register_list_line:
 * @self: a register
 * @commitment: the key of a commitment
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * The line of a commitment: all it continues, over however many steps and programmes, and all that
 * continues it.
 *
 * Returns: (transfer full) (element-type WayContinuation) (nullable): the continuations, those of
 *   the earliest commitments first
 */
GPtrArray *
way_register_list_line (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (&continuation_mapping, self, LINE);

  way_query_add_id (query, commitment);
  way_query_add_day (query, until);
  return way_mapping_collect (&continuation_mapping, self, query, error);
}
