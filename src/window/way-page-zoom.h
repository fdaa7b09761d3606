/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large the pages of a preview are. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void way_page_zoom (GtkScrolledWindow *scroller, GtkWidget *page, double zoom);
void way_page_zoom_all (GtkScrolledWindow  *scroller,
                        AdwClampScrollable *clamp,
                        GtkWidget          *list,
                        double              zoom);

G_END_DECLS
