/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the search results. */

#pragma once

#include <adwaita.h>

#include "way-board.h"
#include "way-search-item.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEARCH_ROW (way_search_row_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchRow, way_search_row, WAY, SEARCH_ROW, AdwBin)

GtkWidget *way_search_row_new (void);
/* Board, which may be NULL, tells how a commitment stands. */
void way_search_row_bind (WaySearchRow *self, WaySearchItem *item, WayBoard *board);
/* Where it stands in its section: its corners are round at the ends. */
void        way_search_row_set_ends (WaySearchRow *self, gboolean first, gboolean last);
const char *way_search_row_get_label (WaySearchRow *self);

G_END_DECLS
