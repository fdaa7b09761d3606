/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments, with the places where they stand and who is responsible. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

static const WayResponsibleTable responsible_table = {
  .list = "SELECT id, party_id, role, position FROM commitment_party WHERE commitment_id = ? "
          "ORDER BY position, id",
  .insert = "INSERT INTO commitment_party (party_id, role, position, commitment_id, id) "
            "VALUES (?, ?, ?, ?, ?)",
  .move = "UPDATE commitment_party SET position = ? WHERE id = ?",
  .drop = "DELETE FROM commitment_party WHERE id = ?",
};

/* The main place first, the others as the programmes have them. */
#define LIST_PLACEMENTS                                                                            \
  "SELECT placement.id, placement.objective_id, placement.action_id, placement.is_main "           \
  "FROM placement LEFT JOIN action ON action.id = placement.action_id "                            \
  "LEFT JOIN objective ON objective.id = coalesce (placement.objective_id, action.objective_id) "  \
  "LEFT JOIN programme ON programme.id = objective.programme_id "                                  \
  "WHERE placement.commitment_id = ? ORDER BY placement.is_main DESC, programme.position, "        \
  "objective.position, action.position, placement.position, placement.id"

/* ---- reading ---- */

#define COMMITMENT_COLUMNS                                                                         \
  "SELECT id, code, title, kind_id, modality, condition, timing_text, timing_edtf, legal, "        \
  "source_id, place, procedure_id FROM commitment "

static void
read_placements (WayRegister *self, WayCommitment *commitment, WayQuery *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_PLACEMENTS);

  way_query_add_id (query, commitment->id);
  while (way_query_next (query))
    {
      WayPlacement placement = { way_query_get_id (query, 1), way_query_get_id (query, 2) };

      g_array_append_val (commitment->placements, placement);
    }
  way_query_pass_on (query, record);
}

static gpointer
read_commitment (WayRegister *self, WayQuery *query)
{
  WayCommitment *commitment = way_commitment_new ();

  commitment->id = way_query_get_id (query, 0);
  way_set_text (&commitment->code, way_query_get_text (query, 1));
  way_set_text (&commitment->title, way_query_get_text (query, 2));
  commitment->kind = way_query_get_id (query, 3);
  commitment->modality =
    (WayModality) MAX (way_modality_from_nick (way_query_get_text (query, 4)), 0);
  way_set_text (&commitment->condition, way_query_get_text (query, 5));
  commitment->timing = way_query_dup_timing (query, 6);
  way_set_text (&commitment->legal, way_query_get_text (query, 8));
  commitment->origin.source = way_query_get_id (query, 9);
  way_set_text (&commitment->origin.place, way_query_get_text (query, 10));
  commitment->procedure = way_query_get_id (query, 11);
  read_placements (self, commitment, query);
  way_register_read_responsible (self, &responsible_table, commitment->id, commitment->responsible,
                                 query);
  return commitment;
}

/**
 * way_register_get_commitment:
 * @self: a register
 * @id: the key of a commitment
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the commitment as its origin said it
 */
WayCommitment *
way_register_get_commitment (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, COMMITMENT_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_commitment, (GDestroyNotify) way_commitment_free,
                                error);
}

/* A commitment that stands in two programmes is listed in each, at its main place if that is in
 * this one. */
#define LIST_COMMITMENTS                                                                           \
  "SELECT placement.commitment_id FROM placement "                                                 \
  "LEFT JOIN action ON action.id = placement.action_id "                                           \
  "JOIN objective ON objective.id = coalesce (placement.objective_id, action.objective_id) "       \
  "JOIN programme ON programme.id = objective.programme_id "                                       \
  "WHERE ?1 IS NULL AND placement.is_main = 1 OR programme.id = ?1 AND (placement.is_main = 1 "    \
  "OR NOT EXISTS (SELECT 1 FROM placement AS main "                                                \
  "LEFT JOIN action AS a ON a.id = main.action_id "                                                \
  "JOIN objective AS o ON o.id = coalesce (main.objective_id, a.objective_id) "                    \
  "WHERE main.commitment_id = placement.commitment_id AND main.is_main = 1 "                       \
  "AND o.programme_id = ?1)) "                                                                     \
  "ORDER BY programme.position, programme.id, objective.position, objective.id, "                  \
  "action.position, action.id, placement.position, placement.id"

/**
 * way_register_list_commitments:
 * @self: a register
 * @programme: the key of a programme; 0 for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayId) (nullable): the keys of all commitments, each once,
 *   in order of programme, objective, action and position
 */
GArray *
way_register_list_commitments (WayRegister *self, WayId programme, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_COMMITMENTS);

  way_query_add_id (query, programme);
  return way_register_collect_ids (query, error);
}

/**
 * way_register_list_citing:
 * @self: a register
 * @source: the key of a source
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayId) (nullable): the keys of the commitments whose
 *   origin, statements, continuations, stages or take-up cite it, or that figures, findings, themes
 *   or entries of a way forward are linked to that do, each once
 */
GArray *
way_register_list_citing (WayRegister *self, WayId source, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    "SELECT id FROM commitment WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM statement WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM further_citation JOIN statement ON statement.id = statement_id "
    "WHERE further_citation.source_id = ?1 UNION "
    "SELECT from_id FROM continuation WHERE source_id = ?1 UNION "
    "SELECT to_id FROM continuation WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM step WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM take_up WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM figure JOIN series ON series.id = series_id "
    "WHERE source_id = ?1 AND commitment_id IS NOT NULL UNION "
    "SELECT commitment_id FROM finding JOIN finding_commitment ON finding_id = finding.id "
    "WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM theme JOIN theme_commitment ON theme_id = theme.id "
    "WHERE source_id = ?1 UNION "
    "SELECT commitment_id FROM forward JOIN forward_commitment ON forward_id = forward.id "
    "WHERE source_id = ?1");

  way_query_add_id (query, source);
  return way_register_collect_ids (query, error);
}

/**
 * way_register_list_commitments_of:
 * @self: a register
 * @party: the key of a party
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayId) (nullable): the keys of the commitments in which it
 *   has a part, each once: by their origin or a statement, as the body of a stage, in what was taken
 *   up, or as the addressee of an entry that makes or repeats them
 */
GArray *
way_register_list_commitments_of (WayRegister *self, WayId party, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    "SELECT commitment_id FROM commitment_party WHERE party_id = ?1 UNION "
    "SELECT commitment_id FROM statement_party JOIN statement ON statement.id = statement_id "
    "WHERE party_id = ?1 UNION "
    "SELECT commitment_id FROM step WHERE body_id = ?1 UNION "
    "SELECT commitment_id FROM take_up WHERE group_id = ?1 UNION "
    "SELECT commitment_id FROM take_up WHERE member_id = ?1 UNION "
    "SELECT commitment_id FROM forward_party "
    "JOIN forward_commitment ON forward_commitment.forward_id = forward_party.forward_id "
    "WHERE party_id = ?1");

  way_query_add_id (query, party);
  return way_register_collect_ids (query, error);
}

/* ---- counting ---- */

/**
 * way_register_count_citing:
 * @self: a register
 * @error: return location
 *
 * What way_register_list_citing() would list for each source, counted for all of them at once. In a
 * large register that takes a moment: it is for a worker.
 *
 * Returns: (transfer full) (element-type gint64 guint) (nullable): for the key of each source that
 *   is cited, how many commitments it is cited for
 */
GHashTable *
way_register_count_citing (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database, "SELECT source_id, count (*) FROM ("
                    "SELECT source_id, id FROM commitment UNION "
                    "SELECT source_id, commitment_id FROM statement UNION "
                    "SELECT further_citation.source_id, commitment_id FROM further_citation "
                    "JOIN statement ON statement.id = statement_id UNION "
                    "SELECT source_id, from_id FROM continuation WHERE source_id IS NOT NULL UNION "
                    "SELECT source_id, to_id FROM continuation WHERE source_id IS NOT NULL UNION "
                    "SELECT source_id, commitment_id FROM step UNION "
                    "SELECT source_id, commitment_id FROM take_up UNION "
                    "SELECT source_id, commitment_id FROM figure "
                    "JOIN series ON series.id = series_id WHERE commitment_id IS NOT NULL UNION "
                    "SELECT source_id, commitment_id FROM finding "
                    "JOIN finding_commitment ON finding_id = finding.id UNION "
                    "SELECT source_id, commitment_id FROM theme "
                    "JOIN theme_commitment ON theme_id = theme.id "
                    "WHERE source_id IS NOT NULL UNION "
                    "SELECT source_id, commitment_id FROM forward "
                    "JOIN forward_commitment ON forward_id = forward.id) GROUP BY source_id");

  return way_register_collect_counts (query, error);
}

/**
 * way_register_count_commitments_of:
 * @self: a register
 * @error: return location
 *
 * What way_register_list_commitments_of() would list for each party, counted for all of them at
 * once. In a large register that takes a moment: it is for a worker.
 *
 * Returns: (transfer full) (element-type gint64 guint) (nullable): for the key of each party that
 *   has a part in any commitment, in how many it has one
 */
GHashTable *
way_register_count_commitments_of (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT party_id, count (*) FROM ("
                        "SELECT party_id, commitment_id FROM commitment_party UNION "
                        "SELECT party_id, commitment_id FROM statement_party "
                        "JOIN statement ON statement.id = statement_id UNION "
                        "SELECT body_id, commitment_id FROM step WHERE body_id IS NOT NULL UNION "
                        "SELECT group_id, commitment_id FROM take_up UNION "
                        "SELECT member_id, commitment_id FROM take_up "
                        "WHERE member_id IS NOT NULL UNION "
                        "SELECT party_id, commitment_id FROM forward_party "
                        "JOIN forward_commitment "
                        "ON forward_commitment.forward_id = forward_party.forward_id) "
                        "GROUP BY party_id");

  return way_register_collect_counts (query, error);
}

/* ---- checking ---- */

static gboolean
check_placement (WayCommitment *record, guint index, GError **error)
{
  const WayPlacement *one = &g_array_index (record->placements, WayPlacement, index);
  gboolean alone = TRUE;

  for (guint i = 0; i < index; i++)
    {
      const WayPlacement *other = &g_array_index (record->placements, WayPlacement, i);

      alone = alone && (one->objective != other->objective || one->action != other->action);
    }
  return way_validate ((one->objective == 0) != (one->action == 0),
                       _ ("A commitment stands under an action or under an objective"), error) &&
         way_validate (alone, _ ("The commitment is there twice at the same place"), error);
}

/* Steps are of the procedure that the commitment goes through. */
static gboolean
check_procedure (WayRegister *self, const WayCommitment *record, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT count (*) FROM step JOIN stage ON stage.id = stage_id "
                        "WHERE commitment_id = ? AND procedure_id IS NOT ?");

  way_query_add_id (query, record->id);
  way_query_add_id (query, record->procedure);
  return way_validate_none (query,
                            _ ("Stages of another procedure are recorded of it; delete them first"),
                            error);
}

static gboolean
check_commitment (WayRegister *self, WayCommitment *record, GError **error)
{
  way_fill_code (self, &record->code, "c-");
  if (!way_validate_text (record->title, _ ("A title is needed"), error) ||
      !way_validate (record->origin.source != 0, _ ("Every commitment needs a source"), error) ||
      !way_validate (record->placements->len > 0,
                     _ ("A commitment stands under an action or under an objective"), error) ||
      !way_validate_code (self, WAY_RECORD_COMMITMENT, 0, record->id, record->code, error) ||
      !check_procedure (self, record, error))
    return FALSE;
  for (guint i = 0; i < record->placements->len; i++)
    if (!check_placement (record, i, error))
      return FALSE;
  return way_validate_responsible (record->responsible, error);
}

/* ---- writing ---- */

#define INSERT_COMMITMENT                                                                          \
  "INSERT INTO commitment (code, title, kind_id, modality, condition, timing_text, timing_edtf, "  \
  "timing_earliest, timing_latest, legal, source_id, place, procedure_id, id) "                    \
  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
#define UPDATE_COMMITMENT                                                                          \
  "UPDATE commitment SET code = ?, title = ?, kind_id = ?, modality = ?, condition = ?, "          \
  "timing_text = ?, timing_edtf = ?, timing_earliest = ?, timing_latest = ?, legal = ?, "          \
  "source_id = ?, place = ?, procedure_id = ? WHERE id = ?"

static gboolean
write_commitment_row (WayRegister *self, WayCommitment *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, is_new ? INSERT_COMMITMENT : UPDATE_COMMITMENT);

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->title);
  way_query_add_id (query, record->kind);
  way_query_add_text (query, record->modality != WAY_MODALITY_NONE
                               ? way_modality_get_nick (record->modality)
                               : NULL);
  way_query_add_text (query, record->condition);
  way_query_add_timing (query, record->timing);
  way_query_add_text (query, record->legal);
  way_query_add_citation (query, &record->origin);
  way_query_add_id (query, record->procedure);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/* A placement as it stands in the file. */
typedef struct
{
  WayId id;
  WayPlacement place;
  gboolean is_main;
} Row;

static GArray *
read_rows (WayRegister *self, WayId commitment, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_PLACEMENTS);

  way_query_add_id (query, commitment);
  while (way_query_next (query))
    {
      Row row = { way_query_get_id (query, 0),
                  { way_query_get_id (query, 1), way_query_get_id (query, 2) },
                  way_query_get_int (query, 3) != 0 };

      g_array_append_val (rows, row);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&rows) : NULL;
}

static gboolean
is_same_place (const WayPlacement *a, const WayPlacement *b)
{
  return a->objective == b->objective && a->action == b->action;
}

static gboolean
is_wanted (const WayCommitment *record, const WayPlacement *place)
{
  for (guint i = 0; i < record->placements->len; i++)
    if (is_same_place (&g_array_index (record->placements, WayPlacement, i), place))
      return TRUE;
  return FALSE;
}

static const Row *
find_row (GArray *rows, const WayPlacement *place)
{
  for (guint i = 0; i < rows->len; i++)
    if (is_same_place (&g_array_index (rows, Row, i).place, place))
      return &g_array_index (rows, Row, i);
  return NULL;
}

static gboolean
run_with_id (WayRegister *self, const char *sql, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, sql);

  way_query_add_id (query, id);
  return way_query_run (query, error);
}

#define INSERT_PLACEMENT                                                                           \
  "INSERT INTO placement (commitment_id, objective_id, action_id, is_main, id, position) "         \
  "VALUES (?1, ?2, ?3, ?4, ?5, CASE WHEN ?3 IS NULL "                                              \
  "THEN (SELECT coalesce (max (position) + 1, 0) FROM placement WHERE objective_id = ?2) "         \
  "ELSE (SELECT coalesce (max (position) + 1, 0) FROM placement WHERE action_id = ?3) END)"

static gboolean
insert_placement (WayRegister *self,
                  WayId commitment,
                  const WayPlacement *place,
                  gboolean is_main,
                  GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, INSERT_PLACEMENT);

  way_query_add_id (query, commitment);
  way_query_add_id (query, place->objective);
  way_query_add_id (query, place->action);
  way_query_add_int (query, is_main ? 1 : 0);
  way_query_add_id (query, way_database_make_id (self->database));
  return way_query_run (query, error);
}

/* No moment may have two main places, so what makes room comes first. */
static gboolean
make_room (WayRegister *self, const WayCommitment *record, GArray *rows, GError **error)
{
  const WayPlacement *main_place = &g_array_index (record->placements, WayPlacement, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (!is_wanted (record, &row->place))
        {
          if (!run_with_id (self, "DELETE FROM placement WHERE id = ?", row->id, error))
            return FALSE;
        }
      else if (row->is_main && !is_same_place (&row->place, main_place) &&
               !run_with_id (self, "UPDATE placement SET is_main = 0 WHERE id = ?", row->id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_placements (WayRegister *self, const WayCommitment *record, GError **error)
{
  g_autoptr (GArray) rows = read_rows (self, record->id, error);
  gboolean ok = rows != NULL && make_room (self, record, rows, error);

  for (guint i = 0; ok && i < record->placements->len; i++)
    {
      const WayPlacement *place = &g_array_index (record->placements, WayPlacement, i);
      const Row *row = find_row (rows, place);

      if (row == NULL)
        ok = insert_placement (self, record->id, place, i == 0, error);
      else if (i == 0 && !row->is_main)
        ok = run_with_id (self, "UPDATE placement SET is_main = 1 WHERE id = ?", row->id, error);
    }
  return ok;
}

/**
 * way_register_save_commitment:
 * @self: a register
 * @record: a commitment; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Saves a commitment with its places and parties. The first place is the main one.
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_commitment (WayRegister *self, WayCommitment *record, GError **error)
{
  gboolean own, ok, is_new = record->id == 0;

  if (!check_commitment (self, record, error) ||
      !way_register_enter (self, &own,
                           is_new ? _ ("New commitment “%s”") : _ ("Edit commitment “%s”"),
                           record->title, error))
    return FALSE;
  ok = write_commitment_row (self, record, is_new, error) &&
       write_placements (self, record, error) &&
       way_register_write_responsible (self, &responsible_table, record->id, record->responsible,
                                       error);
  return way_register_leave_saved (self, own, ok, &record->id, is_new, error);
}
