/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lanes one below the other.  Only those in sight are widgets. */

#pragma once

#include <gtk/gtk.h>

#include "way-lane-view.h"

G_BEGIN_DECLS

#define WAY_TYPE_LANES (way_lanes_get_type ())
G_DECLARE_FINAL_TYPE (WayLanes, way_lanes, WAY, LANES, GtkWidget)

typedef enum
{
  WAY_WALK_LEFT, /* towards where reading begins: earlier */
  WAY_WALK_RIGHT,
  WAY_WALK_UP,
  WAY_WALK_DOWN,
  WAY_WALK_FIRST,
  WAY_WALK_LAST,
  WAY_WALK_LANE_UP,
  WAY_WALK_LANE_DOWN,
} WayWalk;

GtkWidget   *way_lanes_new (WayScene *scene);
void         way_lanes_set_model (WayLanes *self, GListModel *lanes);
void         way_lanes_reload (WayLanes *self);
gboolean     way_lanes_is_opened (WayLanes *self, WayId objective, WayId action);
void         way_lanes_set_opened (WayLanes *self, WayId objective, WayId action, gboolean opened);
gboolean     way_lanes_reveal (WayLanes *self, WayId commitment, gboolean focus);
void         way_lanes_reveal_lane (WayLanes *self, WayId objective, WayId action);
gboolean     way_lanes_walk (WayLanes *self, WayWalk walk);
WayBar      *way_lanes_get_focused_bar (WayLanes *self);
WayLaneView *way_lanes_get_focused_lane (WayLanes *self);
WayBar      *way_lanes_pick_bar (WayLanes *self, double x, double y);
WayLaneView *way_lanes_pick_lane (WayLanes *self, double x, double y);
guint        way_lanes_get_n_views (WayLanes *self);

/* Signals: "walked" (gint64 commitment): the focus went to another bar. */

G_END_DECLS
