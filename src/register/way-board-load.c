/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a board: all rows in one pass, then the lanes, each in the order of its index. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-board-private.h"
#include "way-register-private.h"

/* ---- one moment ---- */

/* A savepoint can also be set within an act that is open on the same connection. */
gboolean
way_board_begin_reading (WayDatabase *database, GError **error)
{
  return way_database_execute (database, "SAVEPOINT reading", error);
}

gboolean
way_board_end_reading (WayDatabase *database, gboolean ok)
{
  way_database_execute (database, "RELEASE reading", NULL);
  return ok;
}

/* ---- the programme and its lanes ---- */

static gboolean
read_programme (WayBoard *self, WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT min (begins), max (ends) FROM programme "
                                  "WHERE ?1 IS NULL OR id = ?1");
  gboolean found;

  way_query_add_id (query, self->programme);
  found = way_query_next (query) && !way_query_is_null (query, 0);
  if (found)
    {
      self->begins = way_query_get_day (query, 0);
      self->ends = way_query_get_day (query, 1);
    }
  if (!way_query_finish (query, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND,
                         _ ("The programme is not in the register"));
  return found;
}

static void
add_lane (WayBoard *self, WayId key, WayLane *lane)
{
  g_ptr_array_add (self->all_lanes, lane);
  g_hash_table_insert (self->places, g_memdup2 (&key, sizeof key), lane);
}

static void
add_area (WayBoard *self, WayId objective, const char *code, const char *title)
{
  g_autoptr (WayArea) area = way_area_new (objective, code, title);

  g_list_store_append (self->areas, area);
  add_lane (self, objective, way_lane_new (objective, 0, code, title, code, title));
}

/* Where all programmes are shown their codes tell objectives with the same number apart. */
static gboolean
read_lanes (WayBoard *self, WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    database,
    "SELECT objective.id, iif (?1 IS NULL, programme.code || ' ', '') || objective.code, "
    "objective.title, action.id, iif (?1 IS NULL, programme.code || ' ', '') || action.code, "
    "action.title FROM programme JOIN objective ON objective.programme_id = programme.id "
    "LEFT JOIN action ON action.objective_id = objective.id "
    "WHERE ?1 IS NULL OR programme.id = ?1 ORDER BY programme.position, programme.id, "
    "objective.position, objective.id, action.position, action.id");
  WayId last = 0;

  way_query_add_id (query, self->programme);
  while (way_query_next (query))
    {
      WayId objective = way_query_get_id (query, 0), action = way_query_get_id (query, 3);
      const char *code = way_query_get_text (query, 1), *title = way_query_get_text (query, 2);

      if (objective != last)
        add_area (self, objective, code, title);
      if (action != 0)
        add_lane (self, action,
                  way_lane_new (objective, action, code, title, way_query_get_text (query, 4),
                                way_query_get_text (query, 5)));
      last = objective;
    }
  return way_query_finish (query, error);
}

/* ---- the rows ---- */

/* All of the register that are promised by the day; those that prove to be of other programmes are
 * let go again. Where there is but one programme nothing has to be looked up. */
static gboolean
read_standings (WayBoard *self, WayDatabase *database, GError **error)
{
  g_autoptr (WayStandingReader) reader = way_standing_reader_new (database);
  g_autoptr (WayQuery) query =
    way_database_query (database,
                        "SELECT * FROM board_row "
                        "WHERE ?1 IS NULL OR NOT EXISTS (SELECT 1 FROM programme WHERE id <> ?1) "
                        "OR EXISTS "
                        "(SELECT 1 FROM placed WHERE programme_id = ?1 "
                        "AND placed.commitment_id = board_row.commitment_id)");

  way_query_add_id (query, self->programme);
  while (way_query_next (query))
    {
      WayStanding *standing = way_standing_reader_read (reader, query);

      g_hash_table_insert (self->standings, &standing->id, standing);
    }
  return way_query_finish (query, error);
}

#define LANE_OF_ACTION                                                                             \
  "SELECT commitment_id, is_main FROM placement WHERE action_id = ? ORDER BY position, id"
#define LANE_OF_OBJECTIVE                                                                          \
  "SELECT commitment_id, is_main FROM placement WHERE objective_id = ? ORDER BY position, id"

GArray *
way_board_read_lane (WayDatabase *database, WayLane *lane, GError **error)
{
  WayId action = way_lane_get_action (lane);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (WayLanePlace));
  g_autoptr (WayQuery) query =
    way_database_query (database, action != 0 ? LANE_OF_ACTION : LANE_OF_OBJECTIVE);

  way_query_add_id (query, action != 0 ? action : way_lane_get_objective (lane));
  while (way_query_next (query))
    {
      WayLanePlace place = { way_query_get_id (query, 0), way_query_get_int (query, 1) != 0 };

      g_array_append_val (places, place);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&places) : NULL;
}

gboolean
way_board_place_elsewhere (WayDatabase *database, WayStanding *standing, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    database,
    "SELECT placed.objective_id, placed.action_id, "
    "coalesce(action.code, objective.code || '.0') || '.' || "
    "(SELECT count(*) FROM placed AS before WHERE before.is_main = 1 "
    "AND before.objective_id = placed.objective_id AND before.action_id = placed.action_id "
    "AND (before.position, before.placement_id) <= (placed.position, placed.placement_id)) "
    "FROM placed JOIN objective ON objective.id = placed.objective_id "
    "LEFT JOIN action ON action.id = placed.action_id "
    "WHERE placed.commitment_id = ? AND placed.is_main = 1");

  way_query_add_id (query, standing->id);
  if (way_query_next (query))
    way_standing_set_place (standing, way_query_get_id (query, 0), way_query_get_id (query, 1),
                            way_query_get_text (query, 2));
  else
    way_standing_set_place (standing, 0, 0, ""); /* what way_register_check () complains of */
  return way_query_finish (query, error);
}

static void
set_number (WayLane *lane, WayStanding *standing, guint position)
{
  g_autofree char *number = way_lane_make_number (lane, position);

  way_standing_set_place (standing, way_lane_get_objective (lane), way_lane_get_action (lane),
                          number);
}

/* What has no number yet: its main place may come later, or be in another programme. */
static void
note_elsewhere (WayBoard *self, WayStanding *standing, GPtrArray *elsewhere)
{
  way_board_note_several (self, standing->id);
  if (standing->number == NULL)
    g_ptr_array_add (elsewhere, standing);
}

static gboolean
fill_lane (WayBoard *self,
           WayDatabase *database,
           WayLane *lane,
           GPtrArray *elsewhere,
           GError **error)
{
  g_autoptr (GArray) places = way_board_read_lane (database, lane, error);
  guint position = 0;

  if (places == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    {
      WayLanePlace *place = &g_array_index (places, WayLanePlace, i);
      WayStanding *standing = g_hash_table_lookup (self->standings, &place->commitment);

      position += place->is_main ? 1 : 0;
      if (standing == NULL)
        continue;
      if (place->is_main)
        set_number (lane, standing, position);
      else
        note_elsewhere (self, standing, elsewhere);
      way_rows_append (way_lane_get_rows (lane), standing);
    }
  return TRUE;
}

static gboolean
is_not_placed (gpointer key, gpointer value, gpointer user_data)
{
  return WAY_STANDING (value)->number == NULL;
}

static gboolean
fill_lanes (WayBoard *self, WayDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) elsewhere = g_ptr_array_new ();

  for (guint i = 0; i < self->all_lanes->len; i++)
    if (!fill_lane (self, database, self->all_lanes->pdata[i], elsewhere, error))
      return FALSE;
  for (guint i = 0; i < elsewhere->len; i++)
    {
      WayStanding *standing = elsewhere->pdata[i];

      if (standing->number == NULL && !way_board_place_elsewhere (database, standing, error))
        return FALSE;
    }
  g_hash_table_foreach_remove (self->standings, is_not_placed, NULL);
  return TRUE;
}

/* ---- loading ---- */

static gboolean
read_board (WayBoard *self, WayDatabase *database, GError **error)
{
  return read_programme (self, database, error) && read_lanes (self, database, error) &&
         way_as_of_set (database, self->day, error) && read_standings (self, database, error) &&
         fill_lanes (self, database, error);
}

/**
 * way_board_load:
 * @reader: a register
 * @programme: the programme; 0 for all of them, one after the other
 * @day: the day to look at it
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads a programme as it stands at a day.
 *
 * Returns: (transfer full) (nullable): the board, or %NULL with an error of %WAY_REGISTER_ERROR
 */
WayBoard *
way_board_load (WayRegister *reader,
                WayId programme,
                WayDay day,
                GCancellable *cancellable,
                GError **error)
{
  WayDatabase *database;
  GCancellable *before;
  g_autoptr (WayBoard) self = NULL;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (reader) && day != WAY_DAY_NONE, NULL);

  self = g_object_new (WAY_TYPE_BOARD, NULL);
  self->programme = programme;
  self->day = day;
  database = way_register_get_database (reader);
  before = way_database_set_cancellable (database, cancellable);
  ok = way_board_begin_reading (database, error) &&
       way_board_end_reading (database, read_board (self, database, error));
  way_database_set_cancellable (database, before);
  if (!ok)
    return NULL;
  way_board_follow_lanes (self);
  way_board_follow_rows (self);
  return g_steal_pointer (&self);
}

/* ---- in a worker ---- */

typedef struct
{
  WayId programme;
  WayDay day;
} Request;

static void
load_thread_cb (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source_object, cancellable, &error);
  g_autoptr (WayBoard) board = NULL;

  if (reader != NULL)
    board = way_board_load (reader, request->programme, request->day, cancellable, &error);
  if (board != NULL)
    g_task_return_pointer (task, g_steal_pointer (&board), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_board_load_async:
 * @self: a register
 * @programme: the programme; 0 for all of them, one after the other
 * @day: the day to look at it
 * @cancellable: (nullable): a cancellable; cancelling interrupts the reading
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Reads a board in a worker thread, through a connection of its own.
 */
void
way_board_load_async (WayRegister *self,
                      WayId programme,
                      WayDay day,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE);

  request = g_new0 (Request, 1);
  request->programme = programme;
  request->day = day;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, way_board_load_async);
  g_task_set_task_data (task, request, g_free);
  g_task_run_in_thread (task, load_thread_cb);
}

/**
 * way_board_load_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the board, or %NULL with an error
 */
WayBoard *
way_board_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
