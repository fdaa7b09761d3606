/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the stages of a file stand under its bar. Pure: days and pixels, no widget. */

#pragma once

#include "way-ladder.h"
#include "way-scale.h"

G_BEGIN_DECLS

#define WAY_STAGE_SIZE 8.0
/* From one mark to the next, where there is room for a name. */
#define WAY_STAGE_NAME_SPACING 90.0
#define WAY_STAGE_NAME_GAP     8.0

/**
 * WayStageMark:
 * @name: of the stage, borrowed from the ladder
 * @day: when it was reached or is planned, at the latest
 * @reached: whether it was reached
 * @x: the middle of the mark
 * @room: how wide its name may be; 0 where there is no room for it
 *
 * A stage on the axis.
 */
typedef struct
{
  const char *name;
  WayDay      day;
  gboolean    reached;
  double      x;
  double      room;
} WayStageMark;

/* Of WayStageMark, by day; NULL where nothing has a day. */
GArray *way_stage_marks_new (const WayLadder *ladder);
void    way_stage_marks_arrange (GArray *self, const WayScale *scale);

G_END_DECLS
