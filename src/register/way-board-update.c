/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a board up to date. Everything is read first, so that a failure leaves the board as it
 * was; then the new rows are put in the place of the old ones. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"
#include "way-register-private.h"

typedef struct
{
  WayBoard *board;
  WayDatabase *database;

  GHashTable *touched; /* of WayId */
  GHashTable *fresh;   /* WayId to WayStanding: rows that may have to replace others */
  GHashTable *lanes;   /* WayLane to GArray of WayLanePlace: those whose rows are told anew */
  GHashTable *present; /* of WayId: what stands in one of these */
} Update;

static void
update_clear (Update *self)
{
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->fresh);
  g_hash_table_unref (self->lanes);
  g_hash_table_unref (self->present);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Update, update_clear)

static GHashTable *
id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gpointer
copy_id (WayId id)
{
  return g_memdup2 (&id, sizeof id);
}

/* ---- reading ---- */

static gboolean
read_touched (Update *self, const WayChange *change, GError **error)
{
  g_autoptr (WayStandingReader) reader = way_standing_reader_new (self->database);
  g_autoptr (WayQuery) query =
    way_database_query (self->database, "SELECT * FROM board_row WHERE commitment_id = ?");
  guint n;
  const WayId *ids = way_change_get_commitments (change, &n);

  for (guint i = 0; i < n; i++)
    {
      g_hash_table_add (self->touched, copy_id (ids[i]));
      way_query_add_id (way_query_at (query, 1), ids[i]);
      if (way_query_next (query))
        {
          WayStanding *standing = way_standing_reader_read (reader, query);

          g_hash_table_replace (self->fresh, &standing->id, standing);
        }
      if (!way_query_finish (query, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_lane (Update *self, WayLane *lane, GError **error)
{
  GArray *places;

  if (lane == NULL || g_hash_table_contains (self->lanes, lane))
    return TRUE;
  places = way_board_read_lane (self->database, lane, error);
  if (places == NULL)
    return FALSE;
  g_hash_table_insert (self->lanes, lane, places);
  return TRUE;
}

static gboolean
lane_has (WayLane *lane, WayStanding *standing)
{
  WayRows *rows = way_lane_get_rows (lane);

  for (guint i = 0; i < way_rows_get_size (rows); i++)
    if (way_rows_peek (rows, i) == standing)
      return TRUE;
  return FALSE;
}

/* Nearly all stand in one lane; only for the others all lanes are looked through. */
static gboolean
add_lanes_with (Update *self, WayStanding *standing, GError **error)
{
  GPtrArray *lanes = self->board->all_lanes;

  if (!g_hash_table_contains (self->board->several, &standing->id))
    return add_lane (self, way_board_peek_lane (self->board, standing->objective, standing->action),
                     error);
  for (guint i = 0; i < lanes->len; i++)
    if (lane_has (lanes->pdata[i], standing) && !add_lane (self, lanes->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
add_lanes_before (Update *self, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      WayStanding *standing = g_hash_table_lookup (self->board->standings, id);

      if (standing != NULL && !add_lanes_with (self, standing, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_lanes_of (Update *self, WayId commitment, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT objective_id, action_id FROM placed WHERE commitment_id = ?1 "
                        "AND (?2 IS NULL OR programme_id = ?2)");

  way_query_add_id (query, commitment);
  way_query_add_id (query, self->board->programme);
  while (way_query_next (query))
    {
      WayLane *lane =
        way_board_peek_lane (self->board, way_query_get_id (query, 0), way_query_get_id (query, 1));

      if (!add_lane (self, lane, error))
        return FALSE;
    }
  return way_query_finish (query, error);
}

static gboolean
add_lanes_after (Update *self, GError **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!add_lanes_of (self, *(WayId *) id, error))
      return FALSE;
  return TRUE;
}

/* ---- places ---- */

/* Gives the row at its main place its number. One that is on the board already and has another is
 * replaced by a copy. */
static void
number_row (Update *self, WayLane *lane, WayId id, guint position)
{
  g_autofree char *number = way_lane_make_number (lane, position);
  WayStanding *standing = g_hash_table_lookup (self->fresh, &id);

  if (standing == NULL)
    {
      WayStanding *shown = g_hash_table_lookup (self->board->standings, &id);

      if (shown == NULL || g_strcmp0 (shown->number, number) == 0)
        return;
      standing = way_standing_copy (shown);
      g_hash_table_replace (self->fresh, &standing->id, standing);
    }
  way_standing_set_place (standing, way_lane_get_objective (lane), way_lane_get_action (lane),
                          number);
}

static void
number_lane (Update *self, WayLane *lane, GArray *places)
{
  guint position = 0;

  for (guint i = 0; i < places->len; i++)
    {
      WayLanePlace *place = &g_array_index (places, WayLanePlace, i);

      g_hash_table_add (self->present, copy_id (place->commitment));
      if (place->is_main)
        number_row (self, lane, place->commitment, ++position);
      else
        way_board_note_several (self->board, place->commitment);
    }
}

/* Lets go of fresh rows that stand nowhere on the board or show nothing new. */
static gboolean
is_needless (gpointer key, gpointer value, gpointer user_data)
{
  Update *self = user_data;
  WayStanding *shown = g_hash_table_lookup (self->board->standings, key);

  return !g_hash_table_contains (self->present, key) ||
         (shown != NULL && way_standing_equal (shown, value));
}

static gboolean
place_fresh (Update *self, GError **error)
{
  GHashTableIter iter;
  gpointer lane, places, standing;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, &lane, &places))
    number_lane (self, lane, places);

  g_hash_table_iter_init (&iter, self->fresh);
  while (g_hash_table_iter_next (&iter, NULL, &standing))
    if (WAY_STANDING (standing)->number == NULL &&
        !way_board_place_elsewhere (self->database, standing, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_update (Update *self, const WayChange *change, GError **error)
{
  return way_as_of_set (self->database, self->board->day, error) &&
         read_touched (self, change, error) && add_lanes_before (self, error) &&
         add_lanes_after (self, error) && place_fresh (self, error);
}

/* ---- putting in place ---- */

/* What is gone: touched, and either not to be read any more or nowhere on the board. */
static void
drop_gone (Update *self, GHashTable *was_fresh)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->touched);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (was_fresh, id) || !g_hash_table_contains (self->present, id))
      g_hash_table_remove (self->board->standings, id);
}

static GHashTable *
list_ids (GHashTable *standings)
{
  GHashTable *ids = id_set_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, standings);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (ids, copy_id (*(WayId *) id));
  return ids;
}

/* Puts the fresh rows where the others are found; returns them by the rows of the board they
 * replace, which the lanes and the rows of the board still hold. */
static GHashTable *
adopt_fresh (Update *self)
{
  GHashTable *replacements = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer id, standing;

  g_hash_table_iter_init (&iter, self->fresh);
  while (g_hash_table_iter_next (&iter, &id, &standing))
    {
      WayStanding *shown = g_hash_table_lookup (self->board->standings, id);

      if (shown != NULL)
        g_hash_table_insert (replacements, shown, standing);
      g_hash_table_replace (self->board->standings, &WAY_STANDING (standing)->id,
                            g_object_ref (standing));
    }
  return replacements;
}

static GPtrArray *
list_rows (Update *self, GArray *places)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < places->len; i++)
    {
      WayStanding *standing =
        g_hash_table_lookup (self->board->standings,
                             &g_array_index (places, WayLanePlace, i).commitment);

      if (standing != NULL)
        g_ptr_array_add (items, g_object_ref (standing));
    }
  return items;
}

static gboolean
has_same_place (WayStanding *a, WayStanding *b)
{
  return a->id == b->id && a->objective == b->objective && a->action == b->action;
}

/* Whether a lane shows the same commitments in the same order as before, and none has another main
 * place. */
static gboolean
is_same_order (WayRows *rows, GPtrArray *items)
{
  if (way_rows_get_size (rows) != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (!has_same_place (way_rows_peek (rows, i), items->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Tells the lanes that were read anew; returns whether the order stayed. */
static gboolean
tell_lanes (Update *self)
{
  gboolean same_order = TRUE;
  GHashTableIter iter;
  gpointer lane, places;

  g_hash_table_iter_init (&iter, self->lanes);
  while (g_hash_table_iter_next (&iter, &lane, &places))
    {
      WayRows *rows = way_lane_get_rows (lane);
      GPtrArray *items = list_rows (self, places);

      same_order = is_same_order (rows, items) && same_order;
      way_rows_set (rows, items);
    }
  return same_order;
}

/* Rows that were only given another number may also stand in lanes that were not read. */
static void
replace_elsewhere (Update *self, GHashTable *replacements)
{
  GPtrArray *lanes = self->board->all_lanes;
  gboolean several = FALSE;
  GHashTableIter iter;
  gpointer standing;

  g_hash_table_iter_init (&iter, replacements);
  while (g_hash_table_iter_next (&iter, &standing, NULL))
    several = several || g_hash_table_contains (self->board->several, &WAY_STANDING (standing)->id);
  for (guint i = 0; several && i < lanes->len; i++)
    way_rows_replace (way_lane_get_rows (lanes->pdata[i]), replacements);
}

static void
replace_rows (Update *self, GHashTable *replacements)
{
  GHashTableIter iter;
  gpointer shown, standing;

  g_hash_table_iter_init (&iter, replacements);
  while (g_hash_table_iter_next (&iter, &shown, &standing))
    {
      way_counts_remove (&self->board->counts, shown);
      way_counts_add (&self->board->counts, standing);
    }
  way_rows_replace (self->board->rows, replacements);
}

static void
apply_update (Update *self)
{
  g_autoptr (GHashTable) was_fresh = list_ids (self->fresh);
  g_autoptr (GHashTable) replacements = NULL;
  gboolean same_order;

  g_hash_table_foreach_remove (self->fresh, is_needless, self);
  drop_gone (self, was_fresh);
  replacements = adopt_fresh (self);
  same_order = tell_lanes (self);
  replace_elsewhere (self, replacements);
  way_board_follow_lanes (self->board);
  if (same_order)
    replace_rows (self, replacements);
  else
    way_board_follow_rows (self->board);
}

/**
 * way_board_update:
 * @self: a board
 * @reader: the register it is of
 * @change: what was changed; not structural
 * @error: return location
 *
 * Reads the commitments again that a change touched, and the order of the lanes they stand or
 * stood in. Rows that show nothing new stay the same objects. A structural change needs a new
 * board: of such a change only the commitments it touches are brought up to date.
 *
 * Returns: whether the register could be read; if not, the board is as it was
 */
gboolean
way_board_update (WayBoard *self, WayRegister *reader, const WayChange *change, GError **error)
{
  g_auto (Update) update = {
    .board = self,
    .touched = id_set_new (),
    .fresh = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref),
    .lanes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref),
    .present = id_set_new (),
  };

  g_return_val_if_fail (WAY_IS_BOARD (self) && WAY_IS_REGISTER (reader) && change != NULL, FALSE);

  update.database = way_register_get_database (reader);
  if (!way_board_begin_reading (update.database, error) ||
      !way_board_end_reading (update.database, read_update (&update, change, error)))
    return FALSE;
  apply_update (&update);
  way_board_emit_changed (self);
  return TRUE;
}
