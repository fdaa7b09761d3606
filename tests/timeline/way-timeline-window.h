/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window to put a widget in, its frames, and pictures of it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Iterates the main loop until the condition holds, which must happen within ten seconds. */
#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 way_end_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                               \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, way_end_);                                    \
        g_main_context_iteration (NULL, FALSE);                                                    \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

void       way_test_load_style (gboolean dark, gboolean contrast);
GtkWidget *way_test_window_new (GtkWidget *child, int width, int height);
double     way_test_now (void);
void       way_test_frame (GtkWidget *window);
void       way_test_settle (GtkWidget *window);
void       way_test_shoot (GtkWidget *window, const char *path);
void       way_test_zoom (GtkWidget *timeline, double factor);
void       way_test_scroll (GtkWidget *timeline, double by);
GtkWidget *way_test_find (GtkWidget *widget, GType type);

G_END_DECLS
