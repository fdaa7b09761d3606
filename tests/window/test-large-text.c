/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Large text in the narrowest window: libadwaita warns of what does not fit, and a warning ends the
   test. */

#include "config.h"

#include "way-ui-test.h"

#define LARGE_DPI (96 * 1024 * 3 / 2)

static void
settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 counter = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_resize (window);
  WAIT_FOR (gdk_frame_clock_get_frame_counter (clock) > counter);
}

static void
select_all_rows (WayWindow *window)
{
  GtkWidget *page = way_window_get_page_widget (window, "table");

  gtk_widget_activate_action (page, "table.select-all", NULL);
}

static void
test_pages (void)
{
  static const char *const pages[] = { "timeline", "table", "overview", "agenda" };
  WayWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_DPI, "gtk-decoration-layout",
                ":close", NULL);
  /* Without a compositor ten pixels of it are a border. */
  window = way_ui_show_sample (370, 720);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      WAIT_FOR (gtk_widget_get_mapped (way_window_get_page_widget (window, pages[i])));
      if (g_str_equal (pages[i], "table"))
        select_all_rows (window);
      for (guint frame = 0; frame < 3; frame++)
        settle (GTK_WIDGET (window));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 370);
    }
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/large-text/pages", test_pages);

  return g_test_run ();
}
