/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table: how each shows, sorts and copies a commitment. */

#pragma once

#include <gtk/gtk.h>

#include "way-board.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_COLUMN_NUMBER,
  WAY_COLUMN_COMMITMENT,
  WAY_COLUMN_KIND,
  WAY_COLUMN_RESPONSIBLE,
  WAY_COLUMN_TIMING,
  WAY_COLUMN_STATUS,
  WAY_COLUMN_SAID_ON,
  WAY_N_COLUMNS
} WayColumn;

const char *way_column_get_nick (WayColumn column);
const char *way_column_get_title (WayColumn column);
char       *way_column_get_text (WayColumn column, WayStanding *standing); /* as it is copied */
GtkListItemFactory *way_column_make_factory (WayColumn column);
/* Whether titles have status and timing below them; counts for rows bound from then on. */
void       way_column_factory_set_two_lines (GtkListItemFactory *factory, gboolean two_lines);
GtkSorter *way_column_make_sorter (WayColumn column);

/* The commitment a widget inside the table stands for; borrowed, NULL outside of rows. */
WayStanding *way_table_cell_find_standing (GtkWidget *widget);

G_END_DECLS
