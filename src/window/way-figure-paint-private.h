/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that paint the chart of a series share: where its figures stand, and what is written
 * beside them. */

#pragma once

#include "way-figure-paint.h"

G_BEGIN_DECLS

#define WAY_FIGURE_AXIS_HEIGHT  18
#define WAY_FIGURE_LABEL_HEIGHT 24
#define WAY_FIGURE_DISC         5 /* the radius of a day's mark */
#define WAY_FIGURE_EDGE         3 /* the top of a bar is its value */
#define WAY_FIGURE_ARROW        4 /* half of what tells that it was more, or less */

/* How a figure stands on the widget. */
typedef struct
{
  const WayPlotItem *item;
  double             left, right;
  double             top, base; /* of its value, and of nothing */
  double             total_top; /* of its total */
} WayFigurePlace;

/* way-figure-place.c: all of them, in the order in which they are painted */
GArray *way_figure_list_places (const WayFigurePaint *self);
double  way_figure_get_axis_width (const WayFigurePaint *self);
double  way_figure_get_y (const WayFigurePaint *self, double value);

/* way-figure-label.c: taken are the places, of graphene_rect_t, where nothing more may be written */
PangoLayout *way_figure_make_layout (const WayFigurePaint *self, const char *text);
void         way_figure_append_layout (GtkSnapshot   *snapshot,
                                       PangoLayout   *layout,
                                       double         x,
                                       double         y,
                                       const GdkRGBA *color);
void         way_figure_keep_tops_free (GArray *places, GArray *taken);
void         way_figure_paint_value (const WayFigurePaint *self,
                                     GtkSnapshot          *snapshot,
                                     const WayFigurePlace *place,
                                     GArray               *taken);

G_END_DECLS
