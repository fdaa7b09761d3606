/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the sidebar that come from a board: all objectives, each of them, and its actions. */

#pragma once

#include "way-sidebar-item.h"

G_BEGIN_DECLS

/* Of WaySidebarItem; none without a board. */
GPtrArray *way_sidebar_rows_list (WayBoard *board);
/* Those that stand for the same stay, and show what is new. */
void way_sidebar_rows_replace (GListStore *items, GPtrArray *rows);

G_END_DECLS
