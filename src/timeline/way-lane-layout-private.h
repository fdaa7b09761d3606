/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the layouts of lanes share. */

#pragma once

#include "way-lane-layout.h"

G_BEGIN_DECLS

struct _WayLaneLayout
{
  WayLaneMode mode;
  GArray     *items;  /* of WayLaneItem, by their left end, those without a place last */
  GArray     *groups; /* of WayLaneGroup, by year */
  GPtrArray  *worst;  /* of WayLaneItem, worst first, while the lane is compact */
  guint       n_rows;
  guint       column_rest; /* how many the column of a compact lane has no room for */
};

GPtrArray *way_lane_layout_list_sorted (WayLaneLayout *self, GCompareFunc compare);
void       way_lane_layout_pack_compact (WayLaneLayout *self, const WayScale *scale, double column);

G_END_DECLS
