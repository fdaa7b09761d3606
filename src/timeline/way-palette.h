/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the timeline as the style sheet gives them. */

#pragma once

#include <gtk/gtk.h>

#include "way-vocabulary.h"

G_BEGIN_DECLS

/* Marks in a row, in the compact timeline. */
#define WAY_RUN_MARK  12
#define WAY_RUN_PITCH 14
#define WAY_RUN_EMPTY ' '

#define WAY_TYPE_PALETTE (way_palette_get_type ())
G_DECLARE_FINAL_TYPE (WayPalette, way_palette, WAY, PALETTE, GtkWidget)

/**
 * WayColors:
 * @mark: the colour of each class
 * @text: the text colour
 * @background: what is behind the lanes
 * @asof: the as-of line and its flag
 * @asof_text: the words in the flag
 * @dispute: the sign of a dispute
 * @accent: selection
 * @tint: how opaque the fill of a bar is
 * @outline: how opaque its outline is
 * @outline_width: how wide
 *
 * Colours, read once per change of style.
 */
typedef struct
{
  GdkRGBA mark[WAY_N_CLASSES];
  GdkRGBA text;
  GdkRGBA background;
  GdkRGBA asof;
  GdkRGBA asof_text;
  GdkRGBA dispute;
  GdkRGBA accent;
  float   tint;
  float   outline;
  float   outline_width;
} WayColors;

GtkWidget       *way_palette_new (void);
const WayColors *way_palette_get_colors (WayPalette *self);
void             way_palette_snapshot_mark (WayPalette  *self,
                                            GtkSnapshot *snapshot,
                                            WayClass     klass,
                                            gboolean     forecast,
                                            double       x,
                                            double       y,
                                            int          size);
char             way_palette_get_run_mark (WayClass klass, gboolean forecast, gboolean faint);

double           way_palette_get_scale (WayPalette *self);
GdkTexture      *way_palette_paint (WayPalette *self, GskRenderNode *node, int width, int height);
GdkTexture      *way_palette_find_texture (WayPalette *self, const char *key);
GdkTexture      *way_palette_keep_texture (WayPalette    *self,
                                           const char    *key,
                                           GskRenderNode *node,
                                           int            width,
                                           int            height);
cairo_surface_t *way_palette_find_stamp (WayPalette *self, const char *key);
cairo_surface_t *way_palette_keep_stamp (WayPalette    *self,
                                         const char    *key,
                                         GskRenderNode *node,
                                         int            width,
                                         int            height);
cairo_surface_t *way_palette_get_run (WayPalette *self, const char *run);
cairo_surface_t *way_palette_new_picture (WayPalette *self, int width, int height);
GdkTexture      *way_palette_take_picture (cairo_surface_t *picture);

/* Signal "changed": the style sheet gives other colours. */

GdkRGBA way_color_fade (const GdkRGBA *color, float alpha);

G_END_DECLS
