/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is seen of a widget: its pixels, and the tooltip under the pointer. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 *pixels; /* premultiplied, as the renderer has them */
  int      width;
  int      height;
} SeenPicture;

/* Of the widget alone: where it paints nothing the picture is transparent. */
SeenPicture *seen_take_picture (GtkWidget *widget);
void         seen_picture_free (SeenPicture *self);
guint32      seen_get_pixel (const SeenPicture *self, int x, int y);
gboolean     seen_is_inked (const SeenPicture *self, int x, int y);
guint        seen_count_ink (const SeenPicture *self, int x, int width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeenPicture, seen_picture_free)

/* Moves the pointer of the display there; the window stands at its corner. */
void     seen_point_at (GtkWidget *widget, int x, int y);
gboolean seen_tooltip_is (GtkWidget *window, const char *text);

G_END_DECLS
