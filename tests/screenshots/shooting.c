/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget, or a page of a report, into a PNG file. */

#include "config.h"

#include <math.h>

#include "shooting.h"

#define PAGE_DPI 110.0

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

void
shoot_iterate (void)
{
  guint id = g_timeout_add (10, wake_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, id) != NULL)
    g_source_remove (id);
}

static GskRenderNode *
take_node (GtkWidget *widget)
{
  GdkPaintable *paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  g_object_unref (paintable);
  return node;
}

/* A window that was just presented has nothing to show before its first frame. */
static GskRenderNode *
wait_for_node (GtkWidget *widget)
{
  GskRenderNode *node = NULL;

  SHOOT_WAIT (gtk_widget_get_width (widget) > 0 && (node = take_node (widget)) != NULL);
  return node;
}

static GdkTexture *
take_texture (GtkWidget *widget)
{
  GskRenderNode *node = wait_for_node (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  graphene_rect_t viewport =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkTexture *texture;

  texture = gsk_renderer_render_texture (renderer, node, &viewport);
  gsk_render_node_unref (node);
  return texture;
}

static GBytes *
take_bytes (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = take_texture (widget);

  return gdk_texture_save_to_png_bytes (texture);
}

/* Animations, workers and layout all end in a picture that stays: three times the same, with the
 * loop run in between. */
void
shoot_settle (GtkWidget *widget)
{
  g_autoptr (GBytes) last = NULL;
  guint same = 0;
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (same < 3 && g_get_monotonic_time () < end)
    {
      g_autoptr (GBytes) now = NULL;

      for (guint i = 0; i < 12; i++)
        shoot_iterate ();
      now = take_bytes (widget);
      same = last != NULL && g_bytes_equal (last, now) ? same + 1 : 0;
      g_clear_pointer (&last, g_bytes_unref);
      last = g_steal_pointer (&now);
    }
}

void
shoot_widget (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = NULL;

  shoot_settle (widget);
  texture = take_texture (widget);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
  g_print ("%s\n", path);
}

static void
shoot_page (WayPages *pages, guint page, const char *path)
{
  double width, height, scale = PAGE_DPI / 72.0;
  cairo_surface_t *surface;
  cairo_t *cr;

  way_pages_get_size (pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  way_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s cannot be written", path);
  cairo_surface_destroy (surface);
  g_print ("%s\n", path);
}

void
shoot_pages (WayPages *pages, const char *prefix)
{
  for (guint i = 0; i < way_pages_get_n_pages (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%u.png", prefix, i + 1);

      shoot_page (pages, i, path);
    }
}
