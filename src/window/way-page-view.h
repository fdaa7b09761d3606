/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of a report on screen, drawn in a worker from the same pages that are printed. */

#pragma once

#include <gtk/gtk.h>

#include "way-report.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAGE_VIEW (way_page_view_get_type ())
G_DECLARE_FINAL_TYPE (WayPageView, way_page_view, WAY, PAGE_VIEW, GtkWidget)

void way_page_view_set_page (WayPageView *self, WayPages *pages, guint page);

G_END_DECLS
