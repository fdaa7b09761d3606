/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is painted once and copied from then on: textures for a snapshot, and stamps from which a
 * picture is put together.  They are as fine as the screen, and go when the style changes.  The
 * scale of the screen is asked for once per widget that is painted and not at every stamp. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-mark.h"
#include "way-palette-private.h"

#define LARGEST_MARK 16
#define MOST_COPIES  2000
#define FAINT        0.15

/**
 * way_palette_forget_copies:
 * @self: a palette
 *
 * Forgets what was painted, for it would come out otherwise now.
 */
void
way_palette_forget_copies (WayPalette *self)
{
  g_hash_table_remove_all (self->textures);
  g_hash_table_remove_all (self->stamps);
}

/**
 * way_palette_get_scale:
 * @self: a palette
 *
 * Returns: how many pixels of the screen one of the style has
 */
double
way_palette_get_scale (WayPalette *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1;

  if (self->scale != scale)
    {
      self->scale = scale;
      way_palette_forget_copies (self);
    }
  return scale;
}

static cairo_surface_t *
paint (WayPalette *self, GskRenderNode *node, int width, int height)
{
  cairo_surface_t *surface = way_palette_new_picture (self, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, cairo_image_surface_get_width (surface) / (double) width,
               cairo_image_surface_get_height (surface) / (double) height);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * way_palette_new_picture:
 * @self: a palette
 * @width: how wide it is
 * @height: how high it is
 *
 * Returns: (transfer full): an empty picture as fine as the screen was when
 *   [method@Palette.get_scale] asked
 */
cairo_surface_t *
way_palette_new_picture (WayPalette *self, int width, int height)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * self->scale),
                                     (int) ceil (height * self->scale));
}

/**
 * way_palette_take_picture:
 * @picture: (transfer full): a picture that is ready
 *
 * Returns: (transfer full): the same, for a snapshot
 */
GdkTexture *
way_palette_take_picture (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (picture);
  bytes =
    g_bytes_new_with_free_func (cairo_image_surface_get_data (picture), stride * (gsize) height,
                                (GDestroyNotify) cairo_surface_destroy, picture);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * way_palette_paint:
 * @self: a palette
 * @node: (nullable): how to paint it
 * @width: how wide it is
 * @height: how high it is
 *
 * Paints something as it comes out on the screen.
 *
 * Returns: (transfer full): the picture of it
 */
GdkTexture *
way_palette_paint (WayPalette *self, GskRenderNode *node, int width, int height)
{
  return way_palette_take_picture (paint (self, node, width, height));
}

static void
keep (GHashTable *copies, const char *key, gpointer copy)
{
  if (g_hash_table_size (copies) >= MOST_COPIES)
    g_hash_table_remove_all (copies);
  g_hash_table_insert (copies, g_strdup (key), copy);
}

/**
 * way_palette_find_texture:
 * @self: a palette
 * @key: what was painted
 *
 * Returns: (transfer none) (nullable): what was kept of it, if neither style nor screen changed
 */
GdkTexture *
way_palette_find_texture (WayPalette *self, const char *key)
{
  way_palette_get_scale (self);
  return g_hash_table_lookup (self->textures, key);
}

/**
 * way_palette_keep_texture:
 * @self: a palette
 * @key: what was painted
 * @node: (nullable): how to paint it
 * @width: how wide it is
 * @height: how high it is
 *
 * Paints something that is to be copied from then on.
 *
 * Returns: (transfer none): the copy, until the next is kept
 */
GdkTexture *
way_palette_keep_texture (WayPalette *self,
                          const char *key,
                          GskRenderNode *node,
                          int width,
                          int height)
{
  GdkTexture *texture = way_palette_paint (self, node, width, height);

  keep (self->textures, key, texture);
  return texture;
}

/**
 * way_palette_find_stamp:
 * @self: a palette
 * @key: what was painted
 *
 * Returns: (transfer none) (nullable): what was kept of it, if the style did not change, nor the
 *   screen until [method@Palette.get_scale] asked last
 */
cairo_surface_t *
way_palette_find_stamp (WayPalette *self, const char *key)
{
  return g_hash_table_lookup (self->stamps, key);
}

/**
 * way_palette_keep_stamp:
 * @self: a palette
 * @key: what was painted
 * @node: (nullable): how to paint it
 * @width: how wide it is
 * @height: how high it is
 *
 * Paints something of which pictures are put together from then on.
 *
 * Returns: (transfer none): the stamp, until the next is kept
 */
cairo_surface_t *
way_palette_keep_stamp (WayPalette *self,
                        const char *key,
                        GskRenderNode *node,
                        int width,
                        int height)
{
  cairo_surface_t *stamp = paint (self, node, width, height);

  keep (self->stamps, key, stamp);
  return stamp;
}

/* ---- marks ---- */

static GskRenderNode *
make_mark_node (WayPalette *self, WayClass klass, gboolean forecast, int size)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  float half = size / 2.0f;

  way_mark_snapshot (snapshot, klass, forecast, &way_palette_get_colors (self)->mark[klass],
                     &GRAPHENE_POINT_INIT (half, half), (float) size);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static GdkTexture *
get_mark (WayPalette *self, WayClass klass, gboolean forecast, int size)
{
  char key[] = { 'm', (char) ('@' + klass), forecast ? '?' : '!', (char) ('0' + size), '\0' };
  GdkTexture *texture = way_palette_find_texture (self, key);
  g_autoptr (GskRenderNode) node = NULL;

  if (texture != NULL)
    return texture;
  node = make_mark_node (self, klass, forecast, size);
  return way_palette_keep_texture (self, key, node, size, size);
}

/**
 * way_palette_snapshot_mark:
 * @self: a palette
 * @snapshot: where to draw
 * @klass: the class
 * @forecast: whether its status is a forecast
 * @x: the middle of the mark, a whole number lest it blur
 * @y: the middle of the mark
 * @size: the side of its box, an even number up to 16
 *
 * Draws a mark of which there are many.
 */
void
way_palette_snapshot_mark (WayPalette *self,
                           GtkSnapshot *snapshot,
                           WayClass klass,
                           gboolean forecast,
                           double x,
                           double y,
                           int size)
{
  float half = size / 2.0f;

  g_return_if_fail (size > 0 && size <= LARGEST_MARK);

  gtk_snapshot_append_texture (snapshot, get_mark (self, klass, forecast, size),
                               &GRAPHENE_RECT_INIT ((float) x - half, (float) y - half, size,
                                                    size));
}

/* ---- rows of marks ---- */

/**
 * way_palette_get_run_mark:
 * @klass: the class
 * @forecast: whether its status is a forecast
 * @faint: whether the filter leaves it out
 *
 * Returns: what stands for the mark in a run
 */
char
way_palette_get_run_mark (WayClass klass, gboolean forecast, gboolean faint)
{
  return (char) ('@' + klass * 4 + (forecast ? 2 : 0) + (faint ? 1 : 0));
}

static void
draw_run_mark (WayPalette *self, cairo_t *cr, char mark)
{
  guint code = (guint) (mark - '@');
  WayClass klass = code / 4;
  g_autoptr (GskRenderNode) node = make_mark_node (self, klass, (code & 2) != 0, WAY_RUN_MARK);

  if (code & 1)
    cairo_push_group (cr);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  if ((code & 1) == 0)
    return;
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, FAINT);
}

static cairo_surface_t *
get_run_mark_stamp (WayPalette *self, char mark)
{
  const char key[] = { mark, '\0' };
  cairo_surface_t *stamp = way_palette_find_stamp (self, key);
  cairo_t *cr;

  if (stamp != NULL)
    return stamp;
  stamp = way_palette_new_picture (self, WAY_RUN_MARK, WAY_RUN_MARK);
  cr = cairo_create (stamp);
  cairo_scale (cr, self->scale, self->scale);
  draw_run_mark (self, cr, mark);
  cairo_destroy (cr);
  keep (self->stamps, key, stamp);
  return stamp;
}

static cairo_surface_t *
make_run (WayPalette *self, const char *run)
{
  cairo_surface_t *stamp =
    way_palette_new_picture (self, (int) strlen (run) * WAY_RUN_PITCH, WAY_RUN_MARK);
  cairo_t *cr = cairo_create (stamp);

  for (int i = 0; run[i] != '\0'; i++)
    if (run[i] != WAY_RUN_EMPTY)
      {
        cairo_set_source_surface (cr, get_run_mark_stamp (self, run[i]),
                                  round (i * WAY_RUN_PITCH * self->scale), 0);
        cairo_paint (cr);
      }
  cairo_destroy (cr);
  return stamp;
}

/**
 * way_palette_get_run:
 * @self: a palette
 * @run: what stands in the row, of [func@palette_get_run_mark] and %WAY_RUN_EMPTY
 *
 * Draws a row of marks.  The same rows come back at every step of a zoom, so a row is put together
 * once and then copied as a whole.
 *
 * Returns: (transfer none): the stamp of the row, until the next is kept
 */
cairo_surface_t *
way_palette_get_run (WayPalette *self, const char *run)
{
  cairo_surface_t *stamp = way_palette_find_stamp (self, run);

  if (stamp != NULL)
    return stamp;
  if (run[0] != '\0' && run[1] == '\0')
    return get_run_mark_stamp (self, run[0]);
  stamp = make_run (self, run);
  keep (self->stamps, run, stamp);
  return stamp;
}
