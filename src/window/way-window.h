/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: the start page, or one register with its sidebar, pages and detail. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_WINDOW (way_window_get_type ())
G_DECLARE_FINAL_TYPE (WayWindow, way_window, WAY, WINDOW, AdwApplicationWindow)

/* Properties: "session" (WaySession, NULL on the start page), "page" (string: timeline, table,
   overview, agenda, parties, * sources, reports, search, way-forward, findings), "view" (string: timeline or table,
   whichever a scope was last looked at in), "place-title" * and "register-name" (string, read
   only). */
WayWindow  *way_window_new (GtkApplication *application);
WaySession *way_window_get_session (WayWindow *self);
const char *way_window_get_page (WayWindow *self);
/* made when it is not there yet */
GtkWidget *way_window_get_page_widget (WayWindow *self, const char *page);

void way_window_show_start (WayWindow *self);

/* Opens a register in the window, in the background; what goes wrong is said in it. */
void way_window_open (WayWindow *self, GFile *file, gboolean read_only);

/* Shows a register in a window of its own: the one that has it already, an empty one, or a new one.
   */
void way_window_open_file (GtkApplication *application, GFile *file);

G_END_DECLS
