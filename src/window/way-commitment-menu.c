/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a commitment, as a menu. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-commitment-menu.h"

#include <glib/gi18n.h>

#include "way-register.h"

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenu *
append_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  /* The menu holds it. */
  return section;
}

static void
append_moves (GMenu *section, WayId commitment)
{
  gint64 id = commitment;

  append (section, _ ("Move _To…"), "win.move-commitments",
          g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, &id, 1, sizeof id));
  append (section, _ ("Move _Up"), "win.move-up",
          g_variant_new ("(ix)", WAY_RECORD_COMMITMENT, (gint64) commitment));
  append (section, _ ("Move Do_wn"), "win.move-down",
          g_variant_new ("(ix)", WAY_RECORD_COMMITMENT, (gint64) commitment));
}

/**
 * way_commitment_menu_new:
 * @other_view: (nullable): "table" or "timeline", offered as another way to see it
 */
GMenuModel *
way_commitment_menu_new (WayId commitment, const char *other_view)
{
  GMenu *menu = g_menu_new ();
  GMenu *section = append_section (menu);

  append (section, _ ("_Record Statement…"), "win.record-statement",
          g_variant_new_int64 (commitment));
  append (section, _ ("Record Ta_ke-up…"), "win.record-take-up",
          g_variant_new ("(xxx)", (gint64) commitment, (gint64) 0, (gint64) 0));
  append (section, _ ("Record Sta_ge…"), "win.record-step", g_variant_new_int64 (commitment));
  append (section, _ ("_Edit…"), "win.edit-commitment", g_variant_new_int64 (commitment));

  section = append_section (menu);
  append_moves (section, commitment);

  section = append_section (menu);
  append (section, _ ("_Copy Citation"), "win.copy-citation", g_variant_new_int64 (commitment));
  if (other_view != NULL)
    append (section,
            g_str_equal (other_view, "table") ? _ ("Show in Ta_ble") : _ ("Show in Ti_meline"),
            "win.show-page", g_variant_new_string (other_view));

  section = append_section (menu);
  append (section, _ ("_Delete"), "win.delete-commitment", g_variant_new_int64 (commitment));

  return G_MENU_MODEL (menu);
}

void
way_commitment_menu_popup_model (GtkWidget **menu,
                                 GtkWidget *parent,
                                 GMenuModel *model,
                                 double x,
                                 double y)
{
  g_clear_pointer (menu, gtk_widget_unparent);
  *menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (*menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (*menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (*menu, GTK_ALIGN_START);
  gtk_widget_set_parent (*menu, parent);
  gtk_popover_popup (GTK_POPOVER (*menu));
}

void
way_commitment_menu_popup (GtkWidget **menu,
                           GtkWidget *parent,
                           WayId commitment,
                           const char *other_view,
                           double x,
                           double y)
{
  g_autoptr (GMenuModel) model = way_commitment_menu_new (commitment, other_view);

  way_commitment_menu_popup_model (menu, parent, model, x, y);
}
