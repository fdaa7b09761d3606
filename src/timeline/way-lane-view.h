/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lane: its head, and the bars of those of its rows that are in sight. */

#pragma once

#include <gtk/gtk.h>

#include "way-bar.h"

G_BEGIN_DECLS

#define WAY_TYPE_LANE_VIEW (way_lane_view_get_type ())
G_DECLARE_FINAL_TYPE (WayLaneView, way_lane_view, WAY, LANE_VIEW, GtkWidget)

GtkWidget *way_lane_view_new (WayScene *scene);
void       way_lane_view_bind (WayLaneView *self, WayLane *lane, gboolean opened, gboolean first);
WayLane   *way_lane_view_get_lane (WayLaneView *self);
gboolean   way_lane_view_is_opened (WayLaneView *self);
void       way_lane_view_reload (WayLaneView *self);
void       way_lane_view_invalidate (WayLaneView *self);
int        way_lane_view_arrange (WayLaneView *self);
void       way_lane_view_prepare (WayLaneView *self, int width);
void       way_lane_view_show (WayLaneView *self, double top, double bottom);
WayLaneLayout *way_lane_view_get_layout (WayLaneView *self);
WayBar        *way_lane_view_get_bar (WayLaneView *self, WayId commitment);
void           way_lane_view_keep (WayLaneView *self, WayId commitment);
void           way_lane_view_update_state (WayLaneView *self);
guint          way_lane_view_find_group (WayLaneView *self, double x, graphene_rect_t *rect);
WayBar        *way_lane_view_make_bar_at (WayLaneView *self, double x);
gboolean       way_lane_view_is_disclosure (WayLaneView *self, double x, double y);

G_END_DECLS
