/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a lane share. */

#pragma once

#include "way-lane-view.h"

G_BEGIN_DECLS

/**
 * WayLaneWords:
 * @layout: the words, set in type
 * @width: how wide they are in full
 * @height: how high they are
 *
 * Words that are measured once, for that is what takes time in a frame.
 */
typedef struct
{
  PangoLayout *layout;
  int          width;
  int          height;
} WayLaneWords;

struct _WayLaneView
{
  GtkWidget parent_instance;

  WayScene      *scene;
  WayLane       *lane;
  WayLaneLayout *layout;
  GHashTable    *bars;  /* commitment to WayBar */
  GPtrArray     *spare; /* of WayBar, children without a place */
  WayLaneWords   code;
  WayLaneWords   title;
  WayLaneWords   count;
  GdkTexture    *head;    /* of a compact lane, painted */
  GdkTexture    *picture; /* and what is beside it */
  double         pictured_scale;
  WayId          kept; /* stays, though it be out of sight */
  gboolean       opened;
  gboolean       first;
  gboolean       loaded;
  gboolean       arranged;
  gboolean       shown; /* everything in it has its bar, with this selected and focused: */
  WayId          shown_selected;
  gconstpointer  shown_focus; /* only compared */
};

void way_lane_view_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void way_lane_view_clear_words (WayLaneView *self);
void way_lane_view_paint_under (WayLaneView *self, GtkSnapshot *snapshot);
void way_lane_view_paint_compact_head (WayLaneView *self, GtkSnapshot *snapshot);
void way_lane_view_snapshot_pictures (WayLaneView *self, GtkSnapshot *snapshot);
void way_lane_view_forget_pictures (WayLaneView *self);
void way_lane_view_paint_over (WayLaneView *self, GtkSnapshot *snapshot);

G_END_DECLS
