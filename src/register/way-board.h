/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme, or all of them one after the other, as of a day: its objectives and actions with their commitments and counts. What every
 * page shows comes from here, so that they cannot disagree. Loaded in a worker; brought up to date
 * by the changes of the register. */

#pragma once

#include "way-register.h"
#include "way-standing.h"

G_BEGIN_DECLS

#define WAY_TYPE_BOARD (way_board_get_type ())
G_DECLARE_FINAL_TYPE (WayBoard, way_board, WAY, BOARD, GObject)

/* How many commitments are of each class; each counted once. */
typedef struct
{
  guint total;
  guint of[WAY_N_CLASSES];
} WayCounts;

/* A lane: an action with its commitments, or an objective with those that stand under it directly.
 * It is a GListModel of WayStanding in order of position; the same commitment is the same object in
 * every lane it stands in. Counts notify through "counts-changed". */
#define WAY_TYPE_LANE (way_lane_get_type ())
G_DECLARE_FINAL_TYPE (WayLane, way_lane, WAY, LANE, GObject)

WayId            way_lane_get_objective (WayLane *self);
WayId            way_lane_get_action (WayLane *self); /* 0: the objective's own lane */
const char      *way_lane_get_objective_code (WayLane *self);
const char      *way_lane_get_objective_title (WayLane *self);
const char      *way_lane_get_code (WayLane *self); /* "1.3", or the objective's code */
const char      *way_lane_get_title (WayLane *self);
const WayCounts *way_lane_get_counts (WayLane *self);

/* An objective and its lanes; an own lane (action 0) is there only when it has commitments. */
#define WAY_TYPE_AREA (way_area_get_type ())
G_DECLARE_FINAL_TYPE (WayArea, way_area, WAY, AREA, GObject)

WayId            way_area_get_objective (WayArea *self);
const char      *way_area_get_code (WayArea *self);
const char      *way_area_get_title (WayArea *self);
const WayCounts *way_area_get_counts (WayArea *self);
GListModel      *way_area_get_lanes (WayArea *self); /* of WayLane */

WayBoard *way_board_load (WayRegister  *reader,
                          WayId         programme,
                          WayDay        day,
                          GCancellable *cancellable,
                          GError      **error);
void      way_board_load_async (WayRegister        *self,
                                WayId               programme,
                                WayDay              day,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data);
WayBoard *way_board_load_finish (GAsyncResult *result, GError **error);

WayId            way_board_get_programme (WayBoard *self); /* 0: all */
WayDay           way_board_get_day (WayBoard *self);
WayDay           way_board_get_begins (WayBoard *self); /* the programme's */
WayDay           way_board_get_ends (WayBoard *self);
const WayCounts *way_board_get_counts (WayBoard *self);
GListModel      *way_board_get_areas (WayBoard *self); /* of WayArea */
GListModel      *way_board_get_lanes (WayBoard *self); /* of WayLane, all in order */
/* of WayStanding, each commitment once, in order */
GListModel *way_board_get_standings (WayBoard *self);
/* borrowed; NULL when not on this board */
WayStanding *way_board_find (WayBoard *self, WayId commitment);
WayLane     *way_board_find_lane (WayBoard *self, WayId objective, WayId action);

/* Brings the board up to date after a change that is not structural: only the commitments touched
 * are read again, models are spliced minimally, "changed" is emitted once. A structural change
 * needs a new board. */
gboolean way_board_update (WayBoard        *self,
                           WayRegister     *reader,
                           const WayChange *change,
                           GError         **error);

/* Counts as of another day, without loading a board (for "change since", and status over time). An
 * action or objective of 0 means the whole programme. */
gboolean way_register_count_classes (WayRegister *self,
                                     WayId        programme,
                                     WayId        objective,
                                     WayId        action,
                                     WayDay       day,
                                     WayCounts   *counts,
                                     GError     **error);
/* The same of many days in order, in far less time. */
gboolean way_register_count_over_time (WayRegister  *self,
                                       WayId         programme,
                                       WayId         objective,
                                       const WayDay *days,
                                       guint         n_days,
                                       WayCounts    *counts,
                                       GCancellable *cancellable,
                                       GError      **error);
/* The keys of the sources on which the statuses of a day rest. */
GArray *way_register_list_status_sources (WayRegister *self,
                                          WayId        programme,
                                          WayId        objective,
                                          WayDay       day,
                                          GError     **error);

G_END_DECLS
