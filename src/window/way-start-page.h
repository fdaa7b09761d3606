/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows without a register: how to get one, and the recent ones. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_START_PAGE (way_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WayStartPage, way_start_page, WAY, START_PAGE, AdwBin)

GtkWidget *way_start_page_new (void);

/* Says that this file is open for writing elsewhere, and offers to open it read-only. NULL: says
   nothing. */
void way_start_page_set_busy (WayStartPage *self, GFile *file);

G_END_DECLS
