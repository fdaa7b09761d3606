/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents that are cited, newest first; a source opens what cites it. */

#pragma once

#include "way-records-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_SOURCES_PAGE (way_sources_page_get_type ())
G_DECLARE_FINAL_TYPE (WaySourcesPage, way_sources_page, WAY, SOURCES_PAGE, WayRecordsPage)

GtkWidget *way_sources_page_new (void);

G_END_DECLS
