/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview: the report's table, a card for each objective. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_OVERVIEW_PAGE (way_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (WayOverviewPage, way_overview_page, WAY, OVERVIEW_PAGE, WayPage)

GtkWidget *way_overview_page_new (void);

G_END_DECLS
