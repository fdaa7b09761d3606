/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of a report on screen. The page is drawn once for each size by a worker; until it is there
 * the paper is empty. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-page-view.h"

struct _WayPageView
{
  GtkWidget parent_instance;

  WayPages *pages;
  guint page;
  GdkTexture *texture;
  int drawn_width; /* device pixels of the texture, or of the one being drawn */
  GCancellable *drawing;
};

G_DEFINE_FINAL_TYPE (WayPageView, way_page_view, GTK_TYPE_WIDGET)

/* Pages may be drawn by one thread at a time. */
static GMutex drawing_mutex;

typedef struct
{
  WayPages *pages;
  guint page;
  int width; /* device pixels */
} Drawing;

static void
drawing_free (Drawing *drawing)
{
  g_object_unref (drawing->pages);
  g_free (drawing);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes =
    g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) height * stride,
                                (GDestroyNotify) cairo_surface_destroy,
                                cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
draw (const Drawing *drawing)
{
  double width, height, scale;
  cairo_surface_t *surface;
  GdkTexture *texture;
  cairo_t *cr;

  way_pages_get_size (drawing->pages, &width, &height);
  scale = drawing->width / width;
  surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, drawing->width, (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  way_pages_draw (drawing->pages, drawing->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  texture = make_texture (surface);
  cairo_surface_destroy (surface);

  return texture;
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&drawing_mutex);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, draw (data), g_object_unref);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayPageView *self = WAY_PAGE_VIEW (source);
  GdkTexture *texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (texture == NULL)
    return;

  g_set_object (&self->texture, texture);
  g_object_unref (texture);
  g_clear_object (&self->drawing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
stop_drawing (WayPageView *self)
{
  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
}

static void
ensure_texture (WayPageView *self)
{
  int width =
    gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (GTask) task = NULL;
  Drawing *drawing;

  if (self->pages == NULL || width <= 0 || width == self->drawn_width)
    return;

  stop_drawing (self);
  self->drawn_width = width;
  self->drawing = g_cancellable_new ();
  task = g_task_new (self, self->drawing, drawn_cb, NULL);
  drawing = g_new0 (Drawing, 1);
  drawing->pages = g_object_ref (self->pages);
  drawing->page = self->page;
  drawing->width = width;
  g_task_set_task_data (task, drawing, (GDestroyNotify) drawing_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
way_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayPageView *self = WAY_PAGE_VIEW (widget);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  ensure_texture (self);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
  else /* Paper is white, in the dark as well. */
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, &bounds);
}

static GtkSizeRequestMode
way_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

#define LEAST_WIDTH   240
#define NATURAL_WIDTH 640

static void
way_page_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  WayPageView *self = WAY_PAGE_VIEW (widget);
  double width = 1, height = M_SQRT2;

  if (self->pages != NULL)
    way_pages_get_size (self->pages, &width, &height);
  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil ((for_size > 0 ? for_size : NATURAL_WIDTH) * height / width);
}

static void
way_page_view_dispose (GObject *object)
{
  WayPageView *self = WAY_PAGE_VIEW (object);

  stop_drawing (self);
  g_clear_object (&self->texture);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (way_page_view_parent_class)->dispose (object);
}

static void
way_page_view_class_init (WayPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_page_view_dispose;
  widget_class->snapshot = way_page_view_snapshot;
  widget_class->get_request_mode = way_page_view_get_request_mode;
  widget_class->measure = way_page_view_measure;

  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
way_page_view_init (WayPageView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "paper");
}

/**
 * way_page_view_set_page:
 * @self: a view
 * @pages: (nullable): the pages of a report
 * @page: which of them, from 0
 *
 * Shows a page, named "Page 1 of 3" to a screen reader.
 */
void
way_page_view_set_page (WayPageView *self, WayPages *pages, guint page)
{
  g_autofree char *label = NULL;

  g_return_if_fail (WAY_IS_PAGE_VIEW (self));

  stop_drawing (self);
  g_set_object (&self->pages, pages);
  self->page = page;
  self->drawn_width = 0;
  g_clear_object (&self->texture);
  if (pages != NULL)
    label = g_strdup_printf (_ ("Page %u of %u"), page + 1, way_pages_get_n_pages (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
