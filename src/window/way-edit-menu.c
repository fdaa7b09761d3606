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

GMenuModel *
way_edit_menu_new (WayId id,
                   const char *edit_label,
                   const char *edit,
                   const char *delete_label,
                   const char *delete)
{
  GMenu *menu = g_menu_new ();

  append (menu, edit_label, edit, id);
  append (menu, delete_label, delete, id);

  return G_MENU_MODEL (menu);
}
