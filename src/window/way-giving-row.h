/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of widgets of which some give way: they show when there is room for the others, or not at
 * all. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_GIVING_ROW (way_giving_row_get_type ())
G_DECLARE_FINAL_TYPE (WayGivingRow, way_giving_row, WAY, GIVING_ROW, GtkWidget)

GtkWidget *way_giving_row_new (int spacing);
void       way_giving_row_append (WayGivingRow *self, GtkWidget *child, gboolean gives_way);

G_END_DECLS
