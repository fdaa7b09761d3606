/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A stage of a procedure while the procedure is being written. */

#pragma once

#include <adwaita.h>

#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_STAGE_ROW (way_stage_row_get_type ())
G_DECLARE_FINAL_TYPE (WayStageRow, way_stage_row, WAY, STAGE_ROW, AdwExpanderRow)

/* The signal "changed" follows whatever is typed, "move" (int) and "remove" the buttons for
 * them. */
GtkWidget *way_stage_row_new (const WayStage *stage, gboolean beside);
gboolean   way_stage_row_is_beside (WayStageRow *self);
WayStage  *way_stage_row_store (WayStageRow *self);
gboolean   way_stage_row_check (WayStageRow *self);
void       way_stage_row_set_place (WayStageRow *self, gboolean first, gboolean last);
void       way_stage_row_open (WayStageRow *self);
void       way_stage_row_focus_move (WayStageRow *self, int by);

G_END_DECLS
