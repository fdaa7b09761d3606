/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar: the programme, the pages, the objectives and their actions. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_SIDEBAR (way_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WaySidebar, way_sidebar, WAY, SIDEBAR, AdwBin)

/* Properties: "session" (WaySession), "page" (string; which one the window shows), "collapsed"
   (boolean: it is a page of * its own, so that nothing is marked as current). */
WaySession *way_sidebar_get_session (WaySidebar *self);
void        way_sidebar_set_session (WaySidebar *self, WaySession *session);
void        way_sidebar_open_main_menu (WaySidebar *self);

G_END_DECLS
