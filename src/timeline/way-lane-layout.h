/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the commitments of a lane stand: rows, geometry, and in the compact timeline shared bars.
 * Without a widget; lane views draw it and keys walk on it. */

#pragma once

#include <gio/gio.h>

#include "way-bar-geometry.h"
#include "way-standing.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_LANE_FULL,    /* bars packed into rows */
  WAY_LANE_OPENED,  /* a row per commitment, by due, with dots */
  WAY_LANE_NARROW,  /* a row per commitment, its title above */
  WAY_LANE_COMPACT, /* one row with marks */
} WayLaneMode;

/* Heights in pixels; the line above a lane counts to its head. */
#define WAY_LANE_HEAD           27
#define WAY_LANE_FOOT           6
#define WAY_LANE_COMPACT_HEIGHT 24
#define WAY_LANE_BAR            24
#define WAY_LANE_NARROW_BAR     12
#define WAY_LANE_NARROW_TITLE   22
/* How far a mark is from the start of the column or of a shared bar. */
#define WAY_LANE_MARK_INDENT 10

/**
 * WayLaneItem:
 * @standing: the commitment
 * @place: its position in the lane
 * @klass: how it stands
 * @forecast: whether that is a forecast
 * @due: the day it is due, or %WAY_DAY_NONE
 * @year: the year of that
 * @original_year: the year it was due first, if it slipped, or 0
 * @group: the shared bar in which it is, or %G_MAXUINT
 * @slot: which place it has there
 * @shown: whether a shared bar or the column has room for it
 * @in_column: whether it has no place on the axis
 * @mark_x: in the compact timeline, the middle of its mark; in the column, from its start
 * @row: its row
 * @room: where the next in the row begins
 * @input: what its bar shows
 * @geometry: where that is
 *
 * A commitment in a lane.  What has no place on the axis stands in the column "No due day".  What a
 * step of a zoom asks of every commitment comes first, so that it lies close together.
 */
typedef struct
{
  WayStanding   *standing;
  guint          place;
  WayClass       klass;
  gboolean       forecast;
  WayDay         due;
  int            year;
  int            original_year;
  guint          group;
  guint          slot;
  gboolean       shown;
  gboolean       in_column;
  double         mark_x;
  guint          row;
  double         room;
  WayBarInput    input;
  WayBarGeometry geometry;
} WayLaneItem;

/**
 * WayLaneGroup:
 * @year: the first year of the bar
 * @x0: its left end
 * @x1: its right end
 * @n: how many commitments are due then
 * @shown: how many of them have a mark
 * @slipped: how many were due then and are no longer
 *
 * A bar shared by the commitments due in a year.
 */
typedef struct
{
  int    year;
  double x0;
  double x1;
  guint  n;
  guint  shown;
  guint  slipped;
} WayLaneGroup;

typedef struct _WayLaneLayout WayLaneLayout;

WayLaneLayout *way_lane_layout_new (void);
void           way_lane_layout_free (WayLaneLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLaneLayout, way_lane_layout_free)

void way_lane_layout_load (WayLaneLayout *self, GListModel *standings, WayDay first, WayDay last);
void way_lane_layout_arrange (WayLaneLayout  *self,
                              WayLaneMode     mode,
                              const WayScale *scale,
                              WayDay          as_of,
                              double          column);
WayLaneMode         way_lane_layout_get_mode (const WayLaneLayout *self);
int                 way_lane_layout_get_height (const WayLaneLayout *self);
int                 way_lane_layout_get_row_y (const WayLaneLayout *self, guint row);
int                 way_lane_layout_get_pitch (const WayLaneLayout *self);
guint               way_lane_layout_get_n_rows (const WayLaneLayout *self);
guint               way_lane_layout_get_n_items (const WayLaneLayout *self);
WayLaneItem        *way_lane_layout_get_item (const WayLaneLayout *self, guint index);
guint               way_lane_layout_find (const WayLaneLayout *self, WayId commitment);
guint               way_lane_layout_find_near (const WayLaneLayout *self, guint row, WayDay due);
guint               way_lane_layout_get_n_groups (const WayLaneLayout *self);
const WayLaneGroup *way_lane_layout_get_group (const WayLaneLayout *self, guint index);
guint               way_lane_layout_get_column_rest (const WayLaneLayout *self);
int                 way_lane_mode_estimate_height (WayLaneMode mode, guint n);

G_END_DECLS
