/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The annex table of a scope: sorted, filtered, its rows selected, copied and deleted. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_TABLE_PAGE (way_table_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTablePage, way_table_page, WAY, TABLE_PAGE, AdwBin)

/* Properties: "session" (WaySession), "selecting" (boolean, read only: more than one row is
   selected), and how narrow the * window is: "compact", "collapsed", "narrow" (booleans). */
WaySession *way_table_page_get_session (WayTablePage *self);
void        way_table_page_set_session (WayTablePage *self, WaySession *session);
gboolean    way_table_page_is_selecting (WayTablePage *self);
void        way_table_page_select_step (WayTablePage *self, int by);

G_END_DECLS
