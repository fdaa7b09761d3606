/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of the table as others can paste them: for text processors and for spreadsheets. */

#pragma once

#include "way-table-cells.h"

G_BEGIN_DECLS

/* Standings is of WayStanding, columns of WayColumn. */
char               *way_table_to_html (GPtrArray *standings, GArray *columns);
char               *way_table_to_tsv (GPtrArray *standings, GArray *columns);
GdkContentProvider *way_table_make_provider (GPtrArray *standings, GArray *columns);

G_END_DECLS
