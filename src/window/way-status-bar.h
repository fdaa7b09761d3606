/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar below the timeline and the table: a chip for each class in scope, legend and filter at
   once. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_STATUS_BAR (way_status_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayStatusBar, way_status_bar, WAY, STATUS_BAR, AdwBin)

/* Properties: "session" (WaySession), "compact" (boolean: chips without words), "density-shown"
   (boolean). */
WaySession *way_status_bar_get_session (WayStatusBar *self);
void        way_status_bar_set_session (WayStatusBar *self, WaySession *session);

/* What pressing a chip makes of the classes shown: without add it keeps only that one, and pressed
   again all; with add it takes it in or out, and the last one taken out gives all. */
guint way_status_bar_toggle (guint shown, WayClass klass, gboolean add);

/* The counts of a scope: the board's, an objective's or a lane's. NULL when it is not on the board.
   */
const WayCounts *way_board_get_scope_counts (WayBoard *board, WayId objective, WayId action);

G_END_DECLS
