/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme as of a day: what it shows, and what follows from the rows of its lanes. Reading it
 * is in way-board-load.c, keeping it up to date in way-board-update.c. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayBoard, way_board, G_TYPE_OBJECT)

static void
way_board_finalize (GObject *object)
{
  WayBoard *self = WAY_BOARD (object);

  g_object_unref (self->areas);
  g_object_unref (self->lanes);
  g_object_unref (self->rows);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->standings);
  g_hash_table_unref (self->several);
  g_ptr_array_unref (self->all_lanes);

  G_OBJECT_CLASS (way_board_parent_class)->finalize (object);
}

static void
way_board_class_init (WayBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_board_finalize;

  /**
   * WayBoard::changed:
   * @self: the board
   *
   * Follows way_board_update (), once all models and counts are up to date.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_BOARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_board_init (WayBoard *self)
{
  self->areas = g_list_store_new (WAY_TYPE_AREA);
  self->lanes = g_list_store_new (WAY_TYPE_LANE);
  self->rows = way_rows_new ();
  self->all_lanes = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->standings = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->several = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
way_board_note_several (WayBoard *self, WayId commitment)
{
  if (!g_hash_table_contains (self->several, &commitment))
    g_hash_table_add (self->several, g_memdup2 (&commitment, sizeof commitment));
}

void
way_board_emit_changed (WayBoard *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

WayLane *
way_board_peek_lane (WayBoard *self, WayId objective, WayId action)
{
  return g_hash_table_lookup (self->places, action != 0 ? &action : &objective);
}

/* ---- what follows from the rows of the lanes ---- */

static gboolean
is_shown (WayLane *lane)
{
  return way_lane_get_action (lane) != 0 || way_rows_get_size (way_lane_get_rows (lane)) > 0;
}

static gboolean
is_at (GListStore *store, guint position, WayLane *lane)
{
  g_autoptr (WayLane) there = g_list_model_get_item (G_LIST_MODEL (store), position);

  return there == lane;
}

/* Puts the lane at the position or takes it away, as it is to be; returns the position of the
 * next. */
static guint
show_lane (GListStore *store, guint position, WayLane *lane)
{
  if (!is_shown (lane))
    {
      if (is_at (store, position, lane))
        g_list_store_remove (store, position);
      return position;
    }
  if (!is_at (store, position, lane))
    g_list_store_insert (store, position, lane);
  return position + 1;
}

/* One area, whose lanes begin at index @first of all; returns where the next area's lanes begin. */
static guint
follow_area (WayBoard *self, WayArea *area, guint first, guint *shown)
{
  gboolean is_stale = FALSE;
  guint position = 0, i;

  for (i = first; i < self->all_lanes->len; i++)
    {
      WayLane *lane = self->all_lanes->pdata[i];

      if (way_lane_get_objective (lane) != way_area_get_objective (area))
        break;
      position = show_lane (way_area_get_store (area), position, lane);
      *shown = show_lane (self->lanes, *shown, lane);
      if (way_lane_is_stale (lane))
        {
          way_lane_recount (lane);
          is_stale = TRUE;
        }
    }
  if (is_stale)
    way_area_recount (area);
  return i;
}

/* A commitment stands among the rows of the board at its main place; where that is in another
 * programme, at its first. */
static gboolean
is_first_place (WayBoard *self, WayLane *lane, WayStanding *standing, GHashTable *seen)
{
  WayLane *main_lane;

  if (standing->objective == way_lane_get_objective (lane) &&
      standing->action == way_lane_get_action (lane))
    return TRUE;
  main_lane = way_board_peek_lane (self, standing->objective, standing->action);
  return main_lane == NULL && g_hash_table_add (seen, standing);
}

void
way_board_follow_rows (WayBoard *self)
{
  g_autoptr (GPtrArray) items =
    g_ptr_array_new_full (g_hash_table_size (self->standings), g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  WayCounts counts = { 0 };

  for (guint i = 0; i < self->all_lanes->len; i++)
    {
      WayLane *lane = self->all_lanes->pdata[i];
      WayRows *rows = way_lane_get_rows (lane);

      for (guint j = 0; j < way_rows_get_size (rows); j++)
        {
          WayStanding *standing = way_rows_peek (rows, j);

          if (!is_first_place (self, lane, standing, seen))
            continue;
          g_ptr_array_add (items, g_object_ref (standing));
          way_counts_add (&counts, standing);
        }
    }
  self->counts = counts;
  way_rows_set (self->rows, g_steal_pointer (&items));
}

void
way_board_follow_lanes (WayBoard *self)
{
  guint n_areas = g_list_model_get_n_items (G_LIST_MODEL (self->areas));
  guint first = 0, shown = 0;

  for (guint i = 0; i < n_areas; i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (G_LIST_MODEL (self->areas), i);

      first = follow_area (self, area, first, &shown);
    }
}

/* ---- public ---- */

/**
 * way_board_get_programme:
 * @self: a board
 *
 * Returns: the key of its programme; 0 where it shows all of them
 */
WayId
way_board_get_programme (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), 0);
  return self->programme;
}

/**
 * way_board_get_day:
 * @self: a board
 *
 * Returns: the day it looks at
 */
WayDay
way_board_get_day (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), WAY_DAY_NONE);
  return self->day;
}

/**
 * way_board_get_begins:
 * @self: a board
 *
 * Returns: the first day of the programme
 */
WayDay
way_board_get_begins (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), WAY_DAY_NONE);
  return self->begins;
}

/**
 * way_board_get_ends:
 * @self: a board
 *
 * Returns: the last day of the programme
 */
WayDay
way_board_get_ends (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), WAY_DAY_NONE);
  return self->ends;
}

/**
 * way_board_get_counts:
 * @self: a board
 *
 * Returns: (transfer none): how many commitments are of each class, each counted once
 */
const WayCounts *
way_board_get_counts (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  return &self->counts;
}

/**
 * way_board_get_areas:
 * @self: a board
 *
 * Returns: (transfer none): the objectives, as a list of #WayArea
 */
GListModel *
way_board_get_areas (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  return G_LIST_MODEL (self->areas);
}

/**
 * way_board_get_lanes:
 * @self: a board
 *
 * Returns: (transfer none): the lanes of all objectives in order, as a list of #WayLane
 */
GListModel *
way_board_get_lanes (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  return G_LIST_MODEL (self->lanes);
}

/**
 * way_board_get_standings:
 * @self: a board
 *
 * Returns: (transfer none): the commitments in order of their main places, each once, as a list of
 * #WayStanding
 */
GListModel *
way_board_get_standings (WayBoard *self)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  return G_LIST_MODEL (self->rows);
}

/**
 * way_board_find:
 * @self: a board
 * @commitment: the key of a commitment
 *
 * Returns: (transfer none) (nullable): how it stands; %NULL when it is not on this board
 */
WayStanding *
way_board_find (WayBoard *self, WayId commitment)
{
  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  return g_hash_table_lookup (self->standings, &commitment);
}

/**
 * way_board_find_lane:
 * @self: a board
 * @objective: an objective
 * @action: one of its actions, or 0 for its own lane
 *
 * Returns: (transfer none) (nullable): the lane; %NULL when it is not on this board
 */
WayLane *
way_board_find_lane (WayBoard *self, WayId objective, WayId action)
{
  WayLane *lane;

  g_return_val_if_fail (WAY_IS_BOARD (self), NULL);
  lane = way_board_peek_lane (self, objective, action);
  return lane != NULL && is_shown (lane) ? lane : NULL;
}
