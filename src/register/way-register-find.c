/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding records by their codes, and the programme of one; moving them among their siblings. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-register-private.h"

/* ---- finding ---- */

static const char *const find_queries[WAY_N_RECORDS] = {
  [WAY_RECORD_SOURCE] = "SELECT id FROM source WHERE code = ?1",
  [WAY_RECORD_PARTY] = "SELECT id FROM party WHERE code = ?1",
  [WAY_RECORD_KIND] = "SELECT id FROM kind WHERE code = ?1",
  [WAY_RECORD_PROGRAMME] = "SELECT id FROM programme WHERE code = ?1",
  [WAY_RECORD_OBJECTIVE] = "SELECT id FROM objective WHERE code = ?1 AND programme_id = ?2",
  [WAY_RECORD_ACTION] =
    "SELECT action.id FROM action JOIN objective ON objective.id = objective_id "
    "WHERE action.code = ?1 AND programme_id = ?2",
  [WAY_RECORD_COMMITMENT] = "SELECT id FROM commitment WHERE code = ?1",
  [WAY_RECORD_STATEMENT] = "SELECT id FROM statement WHERE code = ?1",
  [WAY_RECORD_EVENT] = "SELECT id FROM event WHERE code = ?1",
  [WAY_RECORD_PROCEDURE] = "SELECT id FROM procedure WHERE code = ?1",
  [WAY_RECORD_STEP] = "SELECT id FROM step WHERE code = ?1",
  [WAY_RECORD_TAKE_UP] = "SELECT id FROM take_up WHERE code = ?1",
  [WAY_RECORD_SERIES] = "SELECT id FROM series WHERE code = ?1",
  [WAY_RECORD_FIGURE] = "SELECT id FROM figure WHERE code = ?1",
  [WAY_RECORD_FINDING] = "SELECT id FROM finding WHERE code = ?1",
  [WAY_RECORD_THEME] = "SELECT id FROM theme WHERE code = ?1",
  [WAY_RECORD_FORWARD] = "SELECT id FROM forward WHERE code = ?1",
};

/**
 * way_register_find:
 * @self: a register
 * @record: what is looked for; continuations and settings have no code
 * @programme: the programme of an objective or action, else 0
 * @code: its code
 *
 * Returns: the key of the record with that code, or 0
 */
WayId
way_register_find (WayRegister *self, WayRecord record, WayId programme, const char *code)
{
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), 0);
  g_return_val_if_fail ((guint) record < WAY_N_RECORDS, 0);

  if (find_queries[record] == NULL)
    return 0;
  query = way_database_query (self->database, find_queries[record]);
  way_query_add_text (query, code);
  if (record == WAY_RECORD_OBJECTIVE || record == WAY_RECORD_ACTION)
    way_query_add_id (query, programme);
  return way_query_run_int (query, NULL);
}

/* ---- the programme of a record ---- */

static const char *const programme_queries[WAY_N_RECORDS] = {
  [WAY_RECORD_OBJECTIVE] = "SELECT programme_id FROM objective WHERE id = ?",
  [WAY_RECORD_ACTION] = "SELECT programme_id FROM action "
                        "JOIN objective ON objective.id = objective_id WHERE action.id = ?",
  [WAY_RECORD_COMMITMENT] =
    "SELECT programme_id FROM placement LEFT JOIN action ON action.id = action_id "
    "JOIN objective ON objective.id = coalesce (placement.objective_id, action.objective_id) "
    "WHERE commitment_id = ? AND is_main = 1",
  [WAY_RECORD_EVENT] = "SELECT programme_id FROM event WHERE id = ?",
  [WAY_RECORD_SERIES] = "SELECT programme_id FROM series WHERE id = ?",
  [WAY_RECORD_FIGURE] =
    "SELECT programme_id FROM figure JOIN series ON series.id = series_id WHERE figure.id = ?",
  [WAY_RECORD_FINDING] = "SELECT programme_id FROM finding WHERE id = ?",
  [WAY_RECORD_THEME] = "SELECT programme_id FROM theme WHERE id = ?",
  [WAY_RECORD_FORWARD] = "SELECT programme_id FROM forward WHERE id = ?",
};

/**
 * way_register_find_programme_of:
 * @self: a register
 * @record: what kind of record it is
 * @id: its key
 * @error: return location
 *
 * Returns: the key of the programme in which it stands, a commitment at its main place; 0 without an
 *   error where it is of all programmes, or of none
 */
WayId
way_register_find_programme_of (WayRegister *self, WayRecord record, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), 0);
  g_return_val_if_fail ((guint) record < WAY_N_RECORDS, 0);

  if (programme_queries[record] == NULL)
    return 0;
  query = way_database_query (self->database, programme_queries[record]);
  way_query_add_id (query, id);
  return way_query_run_int (query, error);
}

/* ---- moving ---- */

typedef struct
{
  const char *row;      /* from the record to the row whose position counts */
  const char *siblings; /* keys of that row and its siblings, in order */
  const char *peers;    /* those among them with which it may change places; NULL: all */
  const char *move;
  const char *title;
  const char *label;
} Order;

static const Order objective_order = {
  .row = "SELECT id FROM objective WHERE id = ?",
  .siblings = "SELECT id FROM objective WHERE programme_id = "
              "(SELECT programme_id FROM objective WHERE id = ?) ORDER BY position, id",
  .move = "UPDATE objective SET position = ?1 WHERE id = ?2 AND position <> ?1",
  .title = "SELECT title FROM objective WHERE id = ?",
  .label = N_ ("Move objective “%s”"),
};

static const Order action_order = {
  .row = "SELECT id FROM action WHERE id = ?",
  .siblings = "SELECT id FROM action WHERE objective_id = "
              "(SELECT objective_id FROM action WHERE id = ?) ORDER BY position, id",
  .move = "UPDATE action SET position = ?1 WHERE id = ?2 AND position <> ?1",
  .title = "SELECT title FROM action WHERE id = ?",
  .label = N_ ("Move action “%s”"),
};

static const Order commitment_order = {
  .row = "SELECT id FROM placement WHERE commitment_id = ? AND is_main = 1",
  .siblings = "SELECT other.id FROM placement AS one JOIN placement AS other "
              "ON other.action_id = one.action_id OR other.objective_id = one.objective_id "
              "WHERE one.id = ? ORDER BY other.position, other.id",
  .move = "UPDATE placement SET position = ?1 WHERE id = ?2 AND position <> ?1",
  .title = "SELECT title FROM commitment WHERE id = ?",
  .label = N_ ("Move commitment “%s”"),
};

/* A report's entries are shown by objective: a step leads past those of other objectives. */
static const Order forward_order = {
  .row = "SELECT id FROM forward WHERE id = ?",
  .siblings = "SELECT other.id FROM forward AS one JOIN forward AS other "
              "ON other.source_id = one.source_id WHERE one.id = ? "
              "ORDER BY other.position, other.id",
  .peers = "SELECT other.id FROM forward AS one JOIN forward AS other "
           "ON other.source_id = one.source_id AND other.programme_id = one.programme_id "
           "AND other.objective_id IS one.objective_id WHERE one.id = ? "
           "ORDER BY other.position, other.id",
  .move = "UPDATE forward SET position = ?1 WHERE id = ?2 AND position <> ?1",
  .title = "SELECT text FROM forward WHERE id = ?",
  .label = N_ ("Move entry “%s”"),
};

static const Order *
find_order (WayRecord record)
{
  switch ((int) record)
    {
    case WAY_RECORD_OBJECTIVE:
      return &objective_order;
    case WAY_RECORD_ACTION:
      return &action_order;
    case WAY_RECORD_COMMITMENT:
      return &commitment_order;
    case WAY_RECORD_FORWARD:
      return &forward_order;
    default:
      return NULL;
    }
}

static int
find_index (GArray *ids, WayId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, WayId, i) == id)
      return (int) i;
  return -1;
}

/* Numbers the siblings anew in their order; those that are right already are not written. */
static gboolean
write_order (WayRegister *self, const Order *order, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (self->database, order->move);

      way_query_add_int (query, i);
      way_query_add_id (query, g_array_index (ids, WayId, i));
      if (!way_query_run (query, error))
        return FALSE;
    }
  return TRUE;
}

static GArray *
list_ids (WayRegister *self, const char *sql, WayId row, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, sql);

  way_query_add_id (query, row);
  return way_register_collect_ids (query, error);
}

/* The one by which a row stands after it was moved; 0 at the end of the list. */
static WayId
find_neighbour (GArray *ids, WayId row, int by)
{
  int from = find_index (ids, row), to = from + by;

  return from < 0 || to < 0 || to >= (int) ids->len ? 0 : g_array_index (ids, WayId, to);
}

static gboolean
move_row (WayRegister *self, const Order *order, WayId row, int by, GError **error)
{
  g_autoptr (GArray) ids = list_ids (self, order->siblings, row, error);
  g_autoptr (GArray) peers = NULL;
  WayId other;
  int from;

  if (ids == NULL)
    return FALSE;
  peers = order->peers != NULL ? list_ids (self, order->peers, row, error) : g_array_ref (ids);
  if (peers == NULL)
    return FALSE;
  other = find_neighbour (peers, row, by);
  if (other == 0)
    return TRUE; /* at the end already */
  from = find_index (ids, row);
  g_array_index (ids, WayId, find_index (ids, other)) = row;
  g_array_index (ids, WayId, from) = other;
  return write_order (self, order, ids, error);
}

/**
 * way_register_move:
 * @self: a register
 * @record: %WAY_RECORD_OBJECTIVE, %WAY_RECORD_ACTION, %WAY_RECORD_COMMITMENT, which is moved at
 *   its main place, or %WAY_RECORD_FORWARD, which is moved among those of its report and objective
 * @id: its key
 * @by: -1 for up, 1 for down
 * @error: return location
 *
 * Moves a record by one among its siblings. At the end of the list nothing happens.
 *
 * Returns: whether all went well
 */
gboolean
way_register_move (WayRegister *self, WayRecord record, WayId id, int by, GError **error)
{
  const Order *order = find_order (record);
  g_autoptr (WayQuery) row = NULL;
  g_autoptr (WayQuery) title = NULL;
  WayId key;
  gboolean own;

  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (order != NULL && (by == -1 || by == 1), FALSE);

  row = way_database_query (self->database, order->row);
  way_query_add_id (row, id);
  key = way_query_run_int (row, NULL);
  title = way_database_query (self->database, order->title);
  way_query_add_id (title, id);
  if (key == 0 || !way_query_next (title))
    return way_register_fail_not_found (error);
  if (!way_register_enter (self, &own, _ (order->label), way_query_get_text (title, 0), error))
    return FALSE;
  way_query_finish (title, NULL); /* nothing may be read while the act is committed */
  return way_register_leave (self, own, move_row (self, order, key, by, error), error);
}
