/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which commitments the table shows: those of the scope, of the classes shown, with the words
   typed, that meet every condition added. */

#pragma once

#include <gtk/gtk.h>

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_TABLE_FILTER (way_table_filter_get_type ())
G_DECLARE_FINAL_TYPE (WayTableFilter, way_table_filter, WAY, TABLE_FILTER, GtkFilter)

/* A condition is written "kind:network", "lead:European Commission", "finding:slipped",
   "finding:renamed", "finding:handed-over", "finding:disputed" or "finding:no-due-day". Conditions of one sort add up ("or"), those of
   several sorts all have to be met ("and"). */
WayTableFilter *way_table_filter_new (void);
void            way_table_filter_set_scope (WayTableFilter *self,
                                            WayBoard       *board,
                                            WayId           objective,
                                            WayId           action);
void            way_table_filter_set_classes (WayTableFilter *self, guint classes);
void            way_table_filter_set_text (WayTableFilter *self, const char *text);
void            way_table_filter_add (WayTableFilter *self, const char *condition);
void            way_table_filter_remove (WayTableFilter *self, const char *condition);
GPtrArray      *way_table_filter_get_conditions (WayTableFilter *self); /* of char *, borrowed */
char           *way_table_filter_describe (const char *condition);
/* the conditions "finding:…", in the order of the menu; NULL after the last */
const char *way_table_filter_get_finding (guint index);

G_END_DECLS
