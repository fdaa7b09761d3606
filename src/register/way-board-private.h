/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the board share: its rows, lanes and areas while they are being made and
 * changed. */

#pragma once

#include "way-board.h"
#include "way-standing-private.h"

G_BEGIN_DECLS

/* ---- counts ---- */

void     way_counts_add (WayCounts *self, WayStanding *standing);
void     way_counts_remove (WayCounts *self, WayStanding *standing);
gboolean way_counts_equal (const WayCounts *a, const WayCounts *b);

/* ---- rows: a list model of standings ---- */

#define WAY_TYPE_ROWS (way_rows_get_type ())
G_DECLARE_FINAL_TYPE (WayRows, way_rows, WAY, ROWS, GObject)

WayRows     *way_rows_new (void);
WayStanding *way_rows_peek (WayRows *self, guint position); /* borrowed */
guint        way_rows_get_size (WayRows *self);
void         way_rows_append (WayRows *self, WayStanding *standing); /* while nobody watches */
/* Takes the array, of owned standings; emits as few and as small changes as tell the difference.
 * Whether there was one. */
gboolean way_rows_set (WayRows *self, GPtrArray *items);
/* Puts others in the place of some; a table of standings by those they replace. */
void way_rows_replace (WayRows *self, GHashTable *replacements);

/* ---- lanes ---- */

WayLane *way_lane_new (WayId       objective,
                       WayId       action,
                       const char *objective_code,
                       const char *objective_title,
                       const char *code,
                       const char *title);
WayRows *way_lane_get_rows (WayLane *self);
gboolean way_lane_is_stale (WayLane *self); /* its rows have changed since they were counted */
void     way_lane_recount (WayLane *self);
/* The number of the commitment at a position, from 1; transfer full. */
char *way_lane_make_number (WayLane *self, guint position);

/* ---- areas ---- */

WayArea    *way_area_new (WayId objective, const char *code, const char *title);
GListStore *way_area_get_store (WayArea *self);
void        way_area_recount (WayArea *self);

/* ---- the board ---- */

struct _WayBoard
{
  GObject parent_instance;

  WayId     programme;
  WayDay    day;
  WayDay    begins;
  WayDay    ends;
  WayCounts counts;

  GListStore *areas;
  GListStore *lanes; /* those that are shown */
  WayRows    *rows;  /* each commitment once */
  GPtrArray *
    all_lanes; /* in order, also objectives' own lanes that have no commitments and are not shown */
  GHashTable *places; /* WayId of an action, or of an objective for its own lane, to one of these */
  GHashTable *standings; /* WayId to WayStanding; the keys lie in the values */
  GHashTable
    *several; /* of WayId: at least all that stand in a lane which is not their main place */
};

/* The lane of an action, or the own one of an objective where action is 0, be it shown or not;
 * borrowed. */
WayLane *way_board_peek_lane (WayBoard *self, WayId objective, WayId action);

/* What stands in a lane, in order, whether promised yet or not. */
typedef struct
{
  WayId    commitment;
  gboolean is_main;
} WayLanePlace;
/* of WayLanePlace */
GArray *way_board_read_lane (WayDatabase *database, WayLane *lane, GError **error);

void way_board_note_several (WayBoard *self, WayId commitment);

/* Gives a standing its place where that is in another programme. */
gboolean way_board_place_elsewhere (WayDatabase *database, WayStanding *standing, GError **error);

/* Bring up to date what follows from the lanes' rows: their counts, which own lanes are shown; the
 * rows of the board and its counts. */
void way_board_follow_lanes (WayBoard *self);
void way_board_follow_rows (WayBoard *self);
void way_board_emit_changed (WayBoard *self);

/* All that is read between the two is of one moment. */
gboolean way_board_begin_reading (WayDatabase *database, GError **error);
gboolean way_board_end_reading (WayDatabase *database, gboolean ok);

G_END_DECLS
