/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests and pictures of the timeline share that needs a display. */

#include "config.h"

#include <time.h>

#include <adwaita.h>

#include "way-timeline-private.h"
#include "way-timeline-window.h"

static GtkCssProvider *providers[4];

static void
load_sheet (guint i, const char *name, gboolean wanted)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "style", name, NULL);

  if (providers[i] != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                   GTK_STYLE_PROVIDER (providers[i]));
  g_clear_object (&providers[i]);
  if (!wanted)
    return;
  providers[i] = gtk_css_provider_new ();
  gtk_css_provider_load_from_path (providers[i], path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (providers[i]),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + i);
}

/* As AdwApplication does with its resources. */
void
way_test_load_style (gboolean dark, gboolean contrast)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  load_sheet (0, "style.css", TRUE);
  load_sheet (1, "style-dark.css", dark);
  load_sheet (2, "style-hc.css", contrast);
  load_sheet (3, "style-hc-dark.css", dark && contrast);
}

GtkWidget *
way_test_window_new (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (gtk_widget_get_mapped (window) && gtk_widget_get_width (child) > 0);
  return window;
}

static void
after_paint_cb (GdkFrameClock *clock, gboolean *done)
{
  *done = TRUE;
}

/* Milliseconds of work of this thread, which do not count what else the machine is doing. */
double
way_test_now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* Waits for the next frame. */
void
way_test_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean done = FALSE;
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &done);

  gtk_widget_queue_draw (window);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, after);
}

void
way_test_settle (GtkWidget *window)
{
  for (guint i = 0; i < 3; i++)
    way_test_frame (window);
}

void
way_test_shoot (GtkWidget *window, const char *path)
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (child), height = gtk_widget_get_height (child);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

void
way_test_zoom (GtkWidget *timeline, double factor)
{
  WayTimeline *self = WAY_TIMELINE (timeline);

  way_timeline_zoom_about (self, factor, self->scene->scale.width / 2, FALSE);
}

void
way_test_scroll (GtkWidget *timeline, double by)
{
  WayTimeline *self = WAY_TIMELINE (timeline);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

/* The first widget of a type at or below another. */
GtkWidget *
way_test_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = way_test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
