/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of a take-up table: its head, a commitment, or the totals at its foot. It paints its
 * cells; what has the focus among them is a widget, so that a screen reader hears of it. */

#pragma once

#include "way-take-up-grid.h"

G_BEGIN_DECLS

#define WAY_TYPE_TAKE_UP_LINE (way_take_up_line_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpLine, way_take_up_line, WAY, TAKE_UP_LINE, GtkWidget)

typedef enum
{
  WAY_TAKE_UP_LINE_HEAD,
  WAY_TAKE_UP_LINE_ROW,
  WAY_TAKE_UP_LINE_FOOT,
} WayTakeUpLineKind;

/* The signal "move" (int) asks to go on so many lines below, "open" (uint) follows Enter or a click
 * on a column. */
GtkWidget    *way_take_up_line_new (WayTakeUpGrid *grid, WayTakeUpLineKind kind);
void          way_take_up_line_set_row (WayTakeUpLine *self, WayTakeUpRow *row);
WayTakeUpRow *way_take_up_line_get_row (WayTakeUpLine *self);
/* Of the foot: the rows it sums up. */
void way_take_up_line_set_sums (WayTakeUpLine *self, GListModel *rows);
/* Takes the focus to a column. */
void       way_take_up_line_go (WayTakeUpLine *self, guint column);
GtkWidget *way_take_up_line_get_cursor (WayTakeUpLine *self);
char      *way_take_up_line_name_column (WayTakeUpLine *self, guint column);

G_END_DECLS
