/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A register that was open before. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_RECENT_ROW (way_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRecentRow, way_recent_row, WAY, RECENT_ROW, AdwPreferencesRow)

GtkWidget *way_recent_row_new (GtkRecentInfo *info);
GFile     *way_recent_row_get_file (WayRecentRow *self);
void       way_recent_row_set_missing (WayRecentRow *self);

G_END_DECLS
