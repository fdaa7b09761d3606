/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the programme, a boxed list for each series. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_FIGURES_PAGE (way_figures_page_get_type ())
G_DECLARE_FINAL_TYPE (WayFiguresPage, way_figures_page, WAY, FIGURES_PAGE, WayPage)

/* Property: "shown" (int64: the series gone to last, 0 for none). */
GtkWidget *way_figures_page_new (void);

G_END_DECLS
