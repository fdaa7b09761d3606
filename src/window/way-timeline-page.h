/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a page of the window: with its zoom control, its menus and what it shows when it
   has nothing to show. */

#pragma once

#include "way-page.h"
#include "way-timeline.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMELINE_PAGE (way_timeline_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTimelinePage, way_timeline_page, WAY, TIMELINE_PAGE, WayPage)

/* Property: "narrow" (boolean: the zoom control shrinks to Fit). */
WayTimeline *way_timeline_page_get_timeline (WayTimelinePage *self);

G_END_DECLS
