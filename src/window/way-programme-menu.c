/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu with the programme's name: which programmes there are, and what can be done with them. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-programme-menu.h"

#include <glib/gi18n.h>

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/**
 * way_programme_menu_get_label:
 * @programme: a programme
 *
 * Returns: its short title; where it has none, its title
 */
const char *
way_programme_menu_get_label (const WayProgramme *programme)
{
  return *programme->short_title != '\0' ? programme->short_title : programme->title;
}

static GMenuModel *
make_list (GPtrArray *programmes)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < programmes->len; i++)
    {
      const WayProgramme *programme = g_ptr_array_index (programmes, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, programme->id);

      append_item (section, way_programme_menu_get_label (programme), "win.programme",
                   g_variant_new_string (id));
    }

  if (programmes->len > 1)
    append_item (section, _ ("_All Programmes"), "win.programme", g_variant_new_string ("0"));

  return G_MENU_MODEL (section);
}

static GMenuModel *
make_edit_section (void)
{
  GMenu *section = g_menu_new ();

  append_item (section, _ ("New _Objective…"), "win.new-objective", NULL);
  append_item (section, _ ("_Edit Programme…"), "win.edit-programme", NULL);
  append_item (section, _ ("_New Programme…"), "win.new-programme", NULL);

  return G_MENU_MODEL (section);
}

/**
 * way_programme_menu_new:
 * @programmes: (element-type WayProgramme): all of the register
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
way_programme_menu_new (GPtrArray *programmes)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) list = make_list (programmes);
  g_autoptr (GMenuModel) edit = make_edit_section ();

  g_menu_append_section (menu, NULL, list);
  g_menu_append_section (menu, NULL, edit);

  return G_MENU_MODEL (menu);
}
