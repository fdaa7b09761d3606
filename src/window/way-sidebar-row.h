/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the sidebar. */

#pragma once

#include <gtk/gtk.h>

#include "way-sidebar-item.h"

G_BEGIN_DECLS

#define WAY_TYPE_SIDEBAR_ROW (way_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (WaySidebarRow, way_sidebar_row, WAY, SIDEBAR_ROW, GtkWidget)

GtkWidget *way_sidebar_row_new (void);
void       way_sidebar_row_set_item (WaySidebarRow *self, WaySidebarItem *item);
gboolean   way_sidebar_row_activate (WaySidebarRow *self, gboolean deletes);

G_END_DECLS
