/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row that stands for one record: edit it, delete it. */

#pragma once

#include <gtk/gtk.h>

#include "way-records.h"

G_BEGIN_DECLS

/* The labels are translated; the actions take the record's key. The menu is parented to the widget,
 * which unparents it when it is disposed. */
GtkWidget *way_edit_menu_new (GtkWidget  *parent,
                              WayId       id,
                              const char *edit_label,
                              const char *edit,
                              const char *delete_label,
                              const char *delete);
void       way_edit_menu_popup (GtkWidget *menu, double x, double y);

G_END_DECLS
