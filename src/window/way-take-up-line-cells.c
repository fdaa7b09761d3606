/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the cells of a row of the take-up table. Each is a mark or a dot, which to move with each
 * frame costs more than the table is worth; so those of a row are put together into one texture. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <math.h>

#include "way-take-up-line-private.h"

#include "way-take-up-words.h"

#define MARK_SIZE 14
#define DOT_SIZE  2
/* How much of the text colour what is not said takes. */
#define DOT_ALPHA 0.45f
/* In pixels of the screen: what every renderer takes. */
#define MAX_TEXTURE 4096

static void
paint_cell (WayTakeUpLine *self, GtkSnapshot *snapshot, guint i, float x, float y)
{
  const WayTakeUpCell *cell = way_take_up_row_get_cell (self->row, i);
  GdkRGBA color;

  if (cell->id != 0)
    {
      way_palette_snapshot_mark (way_take_up_grid_get_palette (self->grid), snapshot,
                                 way_take_up_get_class (cell->status), FALSE, x, y, MARK_SIZE);
      return;
    }

  way_take_up_line_get_faded (self, DOT_ALPHA, &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x - DOT_SIZE / 2.0f, y - DOT_SIZE / 2.0f,
                                                  DOT_SIZE, DOT_SIZE));
}

static void
paint_each (WayTakeUpLine *self, GtkSnapshot *snapshot, float y)
{
  for (guint i = 0; i < way_take_up_row_get_n_cells (self->row); i++)
    {
      WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, i + 1);

      if (way_take_up_line_shows (self, span))
        paint_cell (self, snapshot, i,
                    way_take_up_line_place (self, span) + (float) (span.width / 2), y);
    }
}

/* ---- all at once ---- */

static double
get_scale (WayTakeUpLine *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/* From the left, as they stand on the screen. */
static GskRenderNode *
make_node (WayTakeUpLine *self, int width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  guint n = way_take_up_row_get_n_cells (self->row);

  for (guint i = 0; i < n; i++)
    {
      guint place = self->cells_mirrored ? n - 1 - i : i;

      paint_cell (self, snapshot, i, (float) ((int) place * width + width / 2), MARK_SIZE / 2);
    }

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static GdkTexture *
make_texture (GskRenderNode *node, int width, int height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);

  return texture;
}

static void
remember_cells (WayTakeUpLine *self, int width, gboolean mirrored, double scale)
{
  int pixels = (int) way_take_up_row_get_n_cells (self->row) * width * (int) scale;
  g_autoptr (GskRenderNode) node = NULL;

  if (self->cells != NULL && self->cells_width == width && self->cells_mirrored == mirrored &&
      self->cells_scale == scale)
    return;

  self->cells_width = width;
  self->cells_mirrored = mirrored;
  self->cells_scale = scale;
  node = make_node (self, width);
  g_clear_object (&self->cells);
  self->cells = make_texture (node, pixels, MARK_SIZE * (int) scale, scale);
}

/* Where a pixel of ours is no whole number of the screen's, what is copied twice blurs. */
static gboolean
fits_texture (double scale, int width)
{
  return scale == floor (scale) && width > 0 && width * scale <= MAX_TEXTURE;
}

/**
 * way_take_up_line_paint_cells:
 *
 * Paints what is said of each member, or a dot where nothing is.
 */
void
way_take_up_line_paint_cells (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = (int) way_take_up_row_get_n_cells (self->row);
  int y = gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  double scale = get_scale (self);
  WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, 1);
  int width = span.width;

  span.width *= n;
  if (!fits_texture (scale, span.width))
    {
      paint_each (self, snapshot, (float) y);
      return;
    }

  remember_cells (self, width, mirrored, scale);
  gtk_snapshot_append_texture (snapshot, self->cells,
                               &GRAPHENE_RECT_INIT (way_take_up_line_place (self, span),
                                                    (float) (y - MARK_SIZE / 2), (float) span.width,
                                                    MARK_SIZE));
}

/**
 * way_take_up_line_forget_cells:
 *
 * Lets go of the picture of cells that look otherwise now.
 */
void
way_take_up_line_forget_cells (WayTakeUpLine *self)
{
  g_clear_object (&self->cells);
}
