/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One figure of a series: its value, its period, its share, and where it stands. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_FIGURE_ROW (way_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (WayFigureRow, way_figure_row, WAY, FIGURE_ROW, GtkListBoxRow)

/* Figures are those of the series, in order. */
GtkWidget *way_figure_row_new (WayPage         *page,
                               const WaySeries *series,
                               GPtrArray       *figures,
                               const WayFigure *figure);

G_END_DECLS
