/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From what is written of a timing to the parts of a bar: what is solid, what fades, where the due
 * edge stands, where it slipped from.  Pure: days and pixels, no widget. */

#pragma once

#include "way-scale.h"
#include "way-timing.h"

G_BEGIN_DECLS

#define WAY_BAR_FADE         48.0
#define WAY_BAR_EDGE         3.0
#define WAY_BAR_DIAMOND_SIZE 16.0

typedef enum
{
  WAY_BAR_NOWHERE, /* no value: not on the axis */
  WAY_BAR_SPAN,
  WAY_BAR_DIAMOND, /* a single day */
} WayBarShape;

/**
 * WayBarTimes:
 * @shape: what is drawn
 * @first: the first solid day
 * @last: the last solid day
 * @open_start: fades in before @first, for the start is unknown
 * @open_end: fades out before @last, for there is no end
 * @approximate_start: the start is about then
 * @approximate_end: the end is about then
 * @uncertain: the source is not sure
 *
 * What a timing looks like, in days.
 */
typedef struct
{
  WayBarShape shape;
  WayDay      first;
  WayDay      last;
  guint       open_start : 1;
  guint       open_end : 1;
  guint       approximate_start : 1;
  guint       approximate_end : 1;
  guint       uncertain : 1;
} WayBarTimes;

/**
 * WayBarInput:
 * @times: the timing in force
 * @original: where it slipped from or was brought forward from; nowhere if it did not move
 * @disputed: the due day another place gives, or %WAY_DAY_NONE
 * @overdue: whether it is overdue
 * @conditional: whether the timing hangs on a condition
 *
 * All that a bar shows, apart from colours and words.
 */
typedef struct
{
  WayBarTimes times;
  WayBarTimes original;
  WayDay      disputed;
  guint       overdue : 1;
  guint       conditional : 1;
} WayBarInput;

/**
 * WayBarGeometry:
 * @shape: what is drawn
 * @x0: left end with fade; of a diamond its left corner
 * @x1: right end
 * @fade0: how many pixels fade in at the left
 * @fade1: how many pixels fade out at the right
 * @has_edge: whether there is a due edge at @x1
 * @edge_dashed: whether it is only about there
 * @outline_dashed: whether the outline is dashed
 * @has_ghost: whether there is a ghost
 * @ghost0: its left end
 * @ghost1: its right end
 * @has_disputed: whether there is another due edge
 * @disputed_x: its right side
 * @overdue_x: where the band of delay ends; not beyond @x1 when there is none
 * @condition_x: where the line of the condition stands; negative infinity when there is none
 * @extent0: the left end of everything
 * @extent1: the right end of everything, with the room a label needs at least
 *
 * The parts of a bar in pixels, laid from left to right.
 */
typedef struct
{
  WayBarShape shape;
  double      x0;
  double      x1;
  double      fade0;
  double      fade1;
  gboolean    has_edge;
  gboolean    edge_dashed;
  gboolean    outline_dashed;
  gboolean    has_ghost;
  double      ghost0;
  double      ghost1;
  gboolean    has_disputed;
  double      disputed_x;
  double      overdue_x;
  double      condition_x;
  double      extent0;
  double      extent1;
} WayBarGeometry;

void   way_bar_times_init (WayBarTimes     *self,
                           const WayTiming *timing,
                           WayDay           scope_first,
                           WayDay           scope_last);
void   way_bar_geometry_init (WayBarGeometry    *self,
                              const WayBarInput *input,
                              const WayScale    *scale,
                              WayDay             as_of);
double way_bar_geometry_get_content_x (const WayBarGeometry *self);
double way_bar_geometry_get_right (const WayBarGeometry *self);

G_END_DECLS
