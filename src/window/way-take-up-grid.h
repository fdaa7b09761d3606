/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the head, the rows and the foot of a take-up table share: whose columns they are, how wide,
 * and how far they are scrolled. */

#pragma once

#include <gtk/gtk.h>

#include "way-palette.h"
#include "way-take-up.h"

G_BEGIN_DECLS

#define WAY_TYPE_TAKE_UP_GRID (way_take_up_grid_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpGrid, way_take_up_grid, WAY, TAKE_UP_GRID, GObject)

/* Columns count from 0, which is the title; members follow, the totals are last. */
#define WAY_TAKE_UP_TITLE 0

typedef struct
{
  int x;
  int width;
} WayTakeUpSpan;

/* The signal "changed" follows whatever makes lines look otherwise. */
WayTakeUpGrid  *way_take_up_grid_new (void);
void            way_take_up_grid_set_palette (WayTakeUpGrid *self, WayPalette *palette);
WayPalette     *way_take_up_grid_get_palette (WayTakeUpGrid *self);
void            way_take_up_grid_set_table (WayTakeUpGrid *self, WayTakeUpTable *table);
WayTakeUpTable *way_take_up_grid_get_table (WayTakeUpGrid *self); /* NULL at first */
guint           way_take_up_grid_get_n_members (WayTakeUpGrid *self);
guint           way_take_up_grid_get_totals (WayTakeUpGrid *self); /* the last column */
void            way_take_up_grid_set_head_width (WayTakeUpGrid *self, int widest);
void            way_take_up_grid_set_width (WayTakeUpGrid *self, int width);
int             way_take_up_grid_get_width (WayTakeUpGrid *self);
GtkAdjustment  *way_take_up_grid_get_adjustment (WayTakeUpGrid *self);
/* Where a column is now, from the beginning of the line. */
WayTakeUpSpan way_take_up_grid_get_span (WayTakeUpGrid *self, guint column);
WayTakeUpSpan way_take_up_grid_get_window (WayTakeUpGrid *self); /* in which columns scroll */
gboolean      way_take_up_grid_is_pinned (WayTakeUpGrid *self, guint column);
guint         way_take_up_grid_find_column (WayTakeUpGrid *self, double x);
void          way_take_up_grid_show_column (WayTakeUpGrid *self, guint column);
/* That the keyboard was in last. */
guint way_take_up_grid_get_column (WayTakeUpGrid *self);
void  way_take_up_grid_set_column (WayTakeUpGrid *self, guint column);

G_END_DECLS
