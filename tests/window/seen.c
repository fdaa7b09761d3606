/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a widget. */

#include "config.h"

#include "seen.h"

#include "page-fixture.h"
#include "way-test-keys.h"

/* An alpha that is more than the smoothing of an edge. */
#define INK 64

SeenPicture *
seen_take_picture (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  SeenPicture *self = g_new0 (SeenPicture, 1);

  self->width = gtk_widget_get_width (widget);
  self->height = gtk_widget_get_height (widget);
  self->pixels = g_new0 (guint32, (gsize) (self->width * self->height));
  gdk_paintable_snapshot (paintable, snapshot, self->width, self->height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return self;

  texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) self->width,
                                                      (float) self->height));
  gdk_texture_download (texture, (guchar *) self->pixels, (gsize) self->width * 4);

  return self;
}

void
seen_picture_free (SeenPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

guint32
seen_get_pixel (const SeenPicture *self, int x, int y)
{
  return self->pixels[y * self->width + x];
}

gboolean
seen_is_inked (const SeenPicture *self, int x, int y)
{
  return seen_get_pixel (self, x, y) >> 24 > INK;
}

guint
seen_count_ink (const SeenPicture *self, int x, int width)
{
  guint n = 0;

  for (int i = x; i < x + width; i++)
    for (int y = 0; y < self->height; y++)
      n += seen_is_inked (self, i, y);

  return n;
}

void
seen_point_at (GtkWidget *widget, int x, int y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t point;
  double left, top;
  g_autofree char *across = NULL;
  g_autofree char *down = NULL;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (native, &left, &top);
  across = g_strdup_printf ("%d", (int) (point.x + left));
  down = g_strdup_printf ("%d", (int) (point.y + top));
  way_test_press_keys ((const char *const[]) { "mousemove", across, down, NULL });
}

/* A tooltip is a child of its window. */
gboolean
seen_tooltip_is (GtkWidget *window, const char *text)
{
  GtkWidget *child = gtk_widget_get_first_child (window);

  while (child != NULL && !(g_str_equal (G_OBJECT_TYPE_NAME (child), "GtkTooltipWindow") &&
                            gtk_widget_get_mapped (child)))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL && page_fixture_find_label (child, text) != NULL;
}
