/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One menu for all rows that can be edited and deleted. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-edit-menu.h"

static void
append (GMenu *menu, const char *label, const char *action, WayId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", (gint64) id);
  g_menu_append_item (menu, item);
}

GtkWidget *
way_edit_menu_new (GtkWidget *parent,
                   WayId id,
                   const char *edit_label,
                   const char *edit,
                   const char *delete_label,
                   const char *delete)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  append (menu, edit_label, edit, id);
  append (menu, delete_label, delete, id);
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, parent);

  return popover;
}

void
way_edit_menu_popup (GtkWidget *menu, double x, double y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}
