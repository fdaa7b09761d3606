/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of a series: its figures over time, each as wide as its period and as high as its value. A
 * target is dashed and hollow, what is part of a total stands within the outline of it. */

#pragma once

#include <gtk/gtk.h>

#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_FIGURE_CHART (way_figure_chart_get_type ())
G_DECLARE_FINAL_TYPE (WayFigureChart, way_figure_chart, WAY, FIGURE_CHART, GtkWidget)

/* The series is copied; the figures, of WayFigure in order, are kept. */
GtkWidget *way_figure_chart_new (const WaySeries *series, GPtrArray *figures);

G_END_DECLS
