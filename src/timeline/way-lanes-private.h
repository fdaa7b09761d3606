/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the lanes share. */

#pragma once

#include "way-lanes.h"

G_BEGIN_DECLS

/**
 * WayLaneSlot:
 * @view: the widget, when the lane is in sight or about to be
 * @height: its height, or a guess
 * @y: where the widget stands
 * @ahead: whether it is only made ready and not in sight
 *
 * What is known of a lane.
 */
typedef struct
{
  WayLaneView *view;
  int          height;
  double       y;
  gboolean     ahead;
} WayLaneSlot;

/* Room below the last lane, so that it comes free of the zoom control that floats there. */
#define WAY_LANES_BELOW 60

struct _WayLanes
{
  GtkWidget parent_instance;

  WayScene           *scene;
  GListModel         *model;
  GArray             *slots;  /* of WayLaneSlot, as the model */
  GPtrArray          *spare;  /* of WayLaneView without a lane */
  GHashTable         *opened; /* keys of lanes, action or else minus objective */
  GtkAdjustment      *adjustments[2];
  GtkScrollablePolicy policies[2];
  guint               anchor; /* the first lane in sight */
  double              offset; /* how much of it is above */
  guint               end;    /* the first lane below */
  int                 ahead;  /* in which direction one scrolls, 1 or -1 */
  guint               ahead_id;
  gboolean            settling;
  gboolean            wanting; /* the adjustments are being set by us */
};

static inline WayLaneSlot *
way_lanes_get_slot (WayLanes *self, guint index)
{
  return &g_array_index (self->slots, WayLaneSlot, index);
}

static inline gboolean
way_lanes_is_shown (WayLanes *self, guint index)
{
  return way_lanes_get_slot (self, index)->view != NULL && !way_lanes_get_slot (self, index)->ahead;
}

void         way_lanes_update (WayLanes *self);
void         way_lanes_release_view (WayLanes *self, guint index);
void         way_lanes_sync_vertical (WayLanes *self, double page);
void         way_lanes_sync_horizontal (WayLanes *self);
void         way_lanes_set_adjustment (WayLanes      *self,
                                       GtkOrientation orientation,
                                       GtkAdjustment *adjustment);
void         way_lanes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void         way_lanes_paint_line (WayLanes *self, GtkSnapshot *snapshot, const GdkRGBA *color);
WayLaneView *way_lanes_take_view (WayLanes *self, guint index);
WayLaneView *way_lanes_ensure_view (WayLanes *self, guint index);
void         way_lanes_look_ahead (WayLanes *self, int direction);
void         way_lanes_forget_ahead (WayLanes *self);
gboolean     way_lanes_is_ahead (WayLanes *self, guint index);
void         way_lanes_scroll_to (WayLanes *self, guint index, double top, double bottom);

G_END_DECLS
