/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paints the parts of a bar.  Everything was decided before; x counts as in the geometry. */

#pragma once

#include <gtk/gtk.h>

#include "way-bar-geometry.h"
#include "way-palette.h"

G_BEGIN_DECLS

#define WAY_BAR_RADIUS 5.0f

/**
 * WayBarBrush:
 * @colors: the colours
 * @mark: the colour of the class
 * @top: where the bar begins
 * @height: how high it is
 * @forecast: whether it is filled with a hatch
 *
 * How a bar is painted.
 */
typedef struct
{
  const WayColors *colors;
  const GdkRGBA   *mark;
  float            top;
  float            height;
  gboolean         forecast;
} WayBarBrush;

void way_bar_paint (GtkSnapshot          *snapshot,
                    const WayBarGeometry *geometry,
                    const WayBarBrush    *brush);
void way_bar_paint_ghost (GtkSnapshot     *snapshot,
                          float            x0,
                          float            x1,
                          float            top,
                          float            height,
                          const WayColors *colors);
void way_bar_paint_ring (GtkSnapshot           *snapshot,
                         const graphene_rect_t *rect,
                         const GdkRGBA         *color,
                         float                  radius,
                         gboolean               dashed);
void way_bar_paint_dot (GtkSnapshot     *snapshot,
                        float            x,
                        float            y,
                        const GdkRGBA   *color,
                        const WayColors *colors);

G_END_DECLS
