/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A series as a boxed list: its chart, its figures, its share, and what it measures. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

/* Figures are those of the series that are known on the page's day, in order. */
GtkWidget *way_series_group_new (WayPage *page, const WaySeries *series, GPtrArray *figures);

/* A row with nothing but the chart; NULL where there is nothing to draw. */
GtkWidget *way_series_chart_row_new (const WaySeries *series, GPtrArray *figures);

G_END_DECLS
