/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found in the register. The entry stands in the window's header; its text is set here. */

#pragma once

#include "way-page.h"
#include "way-search-results.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEARCH_PAGE (way_search_page_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchPage, way_search_page, WAY, SEARCH_PAGE, WayPage)

/* Properties: "text" (string), "searching" (boolean, read only). Grabbing the focus goes to the
 * first result. */
GtkWidget *way_search_page_new (void);
/* NULL before the first search */
WaySearchResults *way_search_page_get_results (WaySearchPage *self);

G_END_DECLS
