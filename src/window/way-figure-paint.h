/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the chart of a series. */

#pragma once

#include <gtk/gtk.h>

#include "way-figure-plot.h"
#include "way-palette.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget       *widget; /* for its fonts */
  const WaySeries *series;
  const WayPlot   *plot;
  const WayColors *colors;
  double           width, height;
  gboolean         mirrored;
} WayFigurePaint;

void way_figure_paint (const WayFigurePaint *self, GtkSnapshot *snapshot);
/* The figure that stands at a point, or NULL. */
const WayFigure *way_figure_paint_find (const WayFigurePaint *self, double x, double y);

G_END_DECLS
