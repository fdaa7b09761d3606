/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A boxed list under its heading. It shows only so many rows at first and more on demand, so that
 * however long it is, it costs no more than what is looked at. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_GROUP (way_group_get_type ())
G_DECLARE_FINAL_TYPE (WayGroup, way_group, WAY, GROUP, GtkWidget)

/* Makes the row of an item; the item is borrowed. */
typedef GtkWidget *(*WayGroupRowFunc) (gpointer item, gpointer user_data);

/* Properties: "title" and "note" (strings; the note stands dimmed behind the title). */
GtkWidget *way_group_new (const char *title, const char *note);
void       way_group_set_title (WayGroup *self, const char *title);
void       way_group_set_note (WayGroup *self, const char *note);
void       way_group_set_count (WayGroup *self, guint count); /* as the note; 0 is no note */
void       way_group_add_suffix (WayGroup *self, GtkWidget *widget);

/* A flat button of a plus sign for a heading. */
GtkWidget *way_group_add_button_new (const char *tooltip, const char *action);

/* Takes all rows away; hidden until a row is added. */
void way_group_clear (WayGroup *self);
void way_group_add (WayGroup *self, GtkWidget *row);
/* Instead of single rows: one for each item, first so many, then on Show More a screenful at a
 * time. Once opened it stays open when filled again. */
void way_group_fill (WayGroup       *self,
                     GPtrArray      *items,
                     guint           first,
                     WayGroupRowFunc make_row,
                     gpointer        user_data);
/* What the last row says instead of "Show 4 More". */
void way_group_set_more (WayGroup *self, const char *label);
/* Back to the first rows when it is filled the next time. */
void way_group_fold (WayGroup *self);
/* All rows at once. */
void        way_group_unfold (WayGroup *self);
GtkListBox *way_group_get_list (WayGroup *self);

G_END_DECLS
