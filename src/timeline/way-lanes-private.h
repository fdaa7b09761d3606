/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What scrolling and walking over the lanes share. */

#pragma once

#include "way-lanes.h"

G_BEGIN_DECLS

/**
 * WayLaneSlot:
 * @view: the widget, when the lane is in sight
 * @height: its height, or a guess
 * @y: where the widget stands
 *
 * What is known of a lane.
 */
typedef struct
{
  WayLaneView *view;
  int          height;
  double       y;
} WayLaneSlot;

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
  gboolean            settling;
  gboolean            wanting; /* the adjustments are being set by us */
};

void         way_lanes_update (WayLanes *self);
WayLaneView *way_lanes_ensure_view (WayLanes *self, guint index);
void         way_lanes_scroll_to (WayLanes *self, guint index, double top, double bottom);

G_END_DECLS
