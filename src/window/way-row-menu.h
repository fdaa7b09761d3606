/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row: it opens by right click, long press, Menu and Shift+F10. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes what is in the menu, or NULL where there is none; asked when it is opened first. */
typedef GMenuModel *(*WayRowMenuFunc) (GtkWidget *row);

/* While a class is initialised: the action "menu.popup" and its keys. */
void way_row_menu_install (GtkWidgetClass *widget_class);
/* While a row is initialised: the gestures. */
void way_row_menu_attach (GtkWidget *row, WayRowMenuFunc make_model);
/* While a row that has no layout manager is allotted its place. */
void way_row_menu_present (GtkWidget *row);

G_END_DECLS
