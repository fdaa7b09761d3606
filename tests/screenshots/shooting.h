/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A widget, or a page of a report, into a PNG file. */

#pragma once

#include <gtk/gtk.h>

#include "way-report.h"

G_BEGIN_DECLS

/* Runs the main loop until the condition holds; ends the program with a message when it does not
 * within ten seconds. */
#define SHOOT_WAIT(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 shoot_end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                              \
    while (!(condition))                                                                           \
      if (g_get_monotonic_time () > shoot_end)                                                     \
        g_error ("This did not come about: %s", #condition);                                       \
      else                                                                                         \
        shoot_iterate ();                                                                          \
  }                                                                                                \
  G_STMT_END

void shoot_iterate (void);             /* one turn of the main loop, ten milliseconds at most */
void shoot_settle (GtkWidget *widget); /* until nothing has changed in what is painted */
void shoot_widget (GtkWidget *widget, const char *path);
void shoot_pages (WayPages *pages, const char *prefix); /* PREFIX-1.png and so on */

G_END_DECLS
