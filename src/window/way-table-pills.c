/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the table's rows are narrowed down to: a menu of conditions, and a pill for each that holds. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-table-page-private.h"

/* ---- the menu ---- */

static void
append_condition (GMenu *menu, const char *condition)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *label = way_table_filter_describe (condition);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target_value (item, "table.add-filter",
                                           g_variant_new_string (condition));
  g_menu_append_item (menu, item);
}

static void
append_values (GMenu *menu, const char *label, const char *sort, GHashTable *values)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GList) keys =
    g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) g_utf8_collate);

  for (GList *each = keys; each != NULL; each = each->next)
    {
      g_autofree char *condition = g_strdup_printf ("%s:%s", sort, (char *) each->data);

      append_condition (submenu, condition);
    }
  if (keys != NULL)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static void
collect (GListModel *standings, GHashTable *kinds, GHashTable *leads)
{
  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);
      g_auto (GStrv) parts = g_strsplit (way_standing_get_leads (standing), ", ", -1);

      if (*way_standing_get_kind (standing) != '\0')
        g_hash_table_add (kinds, g_strdup (way_standing_get_kind (standing)));
      for (guint j = 0; parts[j] != NULL; j++)
        if (*parts[j] != '\0')
          g_hash_table_add (leads, g_strdup (parts[j]));
    }
}

static void
fill_filter_menu (GtkMenuButton *button, gpointer user_data)
{
  WayTablePage *self = user_data;
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) findings = g_menu_new ();

  if (board != NULL)
    collect (way_board_get_standings (board), kinds, leads);
  append_values (menu, _ ("Kind"), "kind", kinds);
  append_values (menu, _ ("Responsible"), "lead", leads);
  for (guint i = 0; way_table_filter_get_finding (i) != NULL; i++)
    append_condition (findings, way_table_filter_get_finding (i));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (findings));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* ---- pills ---- */

static void
pill_clicked_cb (GtkWidget *pill, WayTablePage *self)
{
  way_table_filter_remove (self->filter, g_object_get_data (G_OBJECT (pill), "way-condition"));
  adw_wrap_box_remove (self->pills, pill);
}

static GtkWidget *
make_pill (const char *condition)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = way_table_filter_describe (condition);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), text);

  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "filter-pill");
  gtk_widget_set_tooltip_text (pill, tooltip);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (pill), "way-condition", g_strdup (condition), g_free);

  return pill;
}

static void
add_filter_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  const char *condition = g_variant_get_string (argument, NULL);
  GtkWidget *pill;

  if (g_ptr_array_find_with_equal_func (way_table_filter_get_conditions (self->filter), condition,
                                        g_str_equal, NULL))
    return;

  way_table_filter_add (self->filter, condition);
  pill = make_pill (condition);
  g_signal_connect_object (pill, "clicked", G_CALLBACK (pill_clicked_cb), self, 0);
  adw_wrap_box_insert_child_after (self->pills, pill,
                                   gtk_widget_get_prev_sibling (GTK_WIDGET (self->filter_button)));
}

void
way_table_page_clear_filters (WayTablePage *self)
{
  GtkWidget *pill;

  gtk_editable_set_text (self->search_entry, "");
  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) !=
         GTK_WIDGET (self->filter_button))
    pill_clicked_cb (pill, self);
  way_table_filter_set_text (self->filter, "");
}

void
way_table_page_install_filter_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.add-filter", "s", add_filter_action);
}

void
way_table_page_set_up_filters (WayTablePage *self)
{
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filter_menu, self, NULL);
}
