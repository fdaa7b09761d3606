/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the table's rows. What is done to several is one act of the window. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-commitment-menu.h"
#include "way-drag.h"
#include "way-editing.h"
#include "way-table-copy.h"
#include "way-table-page-private.h"

static void
open_menu (WayTablePage *self, WayStanding *standing, double x, double y)
{
  guint row = way_table_page_find_row (self, way_standing_get_id (standing));

  if (row != GTK_INVALID_LIST_POSITION &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  if (self->selecting)
    way_commitment_menu_popup_model (&self->menu, GTK_WIDGET (self), self->selection_menu, x, y);
  else
    way_commitment_menu_popup (&self->menu, GTK_WIDGET (self), way_standing_get_id (standing),
                               "timeline", x, y);
}

void
way_table_page_open_menu_at (WayTablePage *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  WayStanding *standing = picked != NULL ? way_table_cell_find_standing (picked) : NULL;

  if (standing != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &point, &point))
    open_menu (self, standing, point.x, point.y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  WayStanding *standing = focus != NULL ? way_table_cell_find_standing (focus) : NULL;
  graphene_point_t point = GRAPHENE_POINT_INIT (24, 24);

  if (standing != NULL && gtk_widget_compute_point (focus, widget, &point, &point))
    open_menu (self, standing, point.x, point.y);
}

static GArray *
list_visible_columns (WayTablePage *self)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (WayColumn));

  for (WayColumn i = 0; i < WAY_N_COLUMNS; i++)
    if (self->narrow || gtk_column_view_column_get_visible (self->columns[i]))
      g_array_append_val (columns, i);

  return columns;
}

static GPtrArray *
list_all (WayTablePage *self)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    g_ptr_array_add (standings, g_list_model_get_item (G_LIST_MODEL (self->selection), i));

  return standings;
}

/* With nothing or only the current row selected, the whole table is meant by the button, the row by
   the key. */
static void
copy_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean in_rows = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
  g_autoptr (GPtrArray) selected = way_table_page_list_selected (self);
  g_autoptr (GPtrArray) copied = selected->len > 1 || (in_rows && selected->len == 1)
                                   ? g_ptr_array_ref (selected)
                                   : list_all (self);
  g_autoptr (GArray) columns = list_visible_columns (self);
  g_autoptr (GdkContentProvider) provider = way_table_make_provider (copied, columns);
  g_autofree char *done =
    g_strdup_printf (g_dngettext (NULL, "%u row copied", "%u rows copied", copied->len),
                     copied->len);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  gtk_widget_activate_action (widget, "win.toast", "s", done);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (WAY_TABLE_PAGE (widget)->selection));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (WAY_TABLE_PAGE (widget)->selection));
}

/* ---- changing ---- */

static GVariant *
make_ids (GPtrArray *standings)
{
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < standings->len; i++)
    g_variant_builder_add (&ids, "x", (gint64) way_standing_get_id (standings->pdata[i]));

  return g_variant_builder_end (&ids);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GPtrArray) selected = way_table_page_list_selected (WAY_TABLE_PAGE (widget));

  if (selected->len == 1)
    gtk_widget_activate_action (widget, "win.delete-commitment", "x",
                                (gint64) way_standing_get_id (selected->pdata[0]));
  else if (selected->len > 1)
    gtk_widget_activate_action_variant (widget, "win.delete-commitments", make_ids (selected));
}

static const struct
{
  const char *action, *of_window;
} changes[] = {
  { "table.set-status", "win.set-status" },
  { "table.set-responsible", "win.set-responsible" },
  { "table.move", "win.move-commitments" },
};

static void
change_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GPtrArray) selected = way_table_page_list_selected (WAY_TABLE_PAGE (widget));

  for (guint i = 0; selected->len > 0 && i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].action, name))
      gtk_widget_activate_action_variant (widget, changes[i].of_window, make_ids (selected));
}

/**
 * way_table_page_update_actions:
 * @self: a page
 *
 * Lets be done what can be done to the rows selected, on the day shown.
 */
void
way_table_page_update_actions (WayTablePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = self->session != NULL && way_session_is_editable (self->session);
  const char *hint = way_editing_get_hint (self->session, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (widget, changes[i].action, editable);
  gtk_widget_action_set_enabled (widget, "table.delete", editable);
  /* Where nothing is to be unselected, Escape is somebody else's. */
  gtk_widget_action_set_enabled (widget, "table.unselect", self->selecting);
  gtk_widget_set_tooltip_text (self->change_buttons, hint);
  gtk_widget_set_tooltip_text (self->change_menu_button, hint != NULL ? hint : _ ("Change"));
  gtk_widget_set_tooltip_text (self->delete_button, hint != NULL ? hint : _ ("Delete"));
}

/* ---- dragging ---- */

/* A row that is among those selected takes them along. */
static GArray *
list_dragged (WayTablePage *self, WayStanding *standing)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  guint row = way_table_page_find_row (self, way_standing_get_id (standing));
  g_autoptr (GPtrArray) selected = way_table_page_list_selected (self);
  gboolean together = self->selecting && row != GTK_INVALID_LIST_POSITION &&
                      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row);

  for (guint i = 0; i < (together ? selected->len : 1); i++)
    {
      WayId id = way_standing_get_id (together ? selected->pdata[i] : standing);

      g_array_append_val (ids, id);
    }

  return ids;
}

static GdkContentProvider *
drag_prepare_cb (WayTablePage *self, double x, double y, GtkDragSource *source)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  WayStanding *standing = picked != NULL ? way_table_cell_find_standing (picked) : NULL;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *count = NULL;

  if (standing == NULL || self->session == NULL || !way_session_is_editable (self->session))
    return NULL;

  ids = list_dragged (self, standing);
  count =
    g_strdup_printf (g_dngettext (NULL, "%u commitment", "%u commitments", ids->len), ids->len);

  return way_drag_make_content (source,
                                way_drag_new_commitments (GTK_WIDGET (self), ids,
                                                          ids->len > 1
                                                            ? count
                                                            : way_standing_get_title (standing)));
}

void
way_table_page_set_up_actions (WayTablePage *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (source));
  way_table_page_update_actions (self);
}

void
way_table_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "table.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "table.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_install_action (widget_class, changes[i].action, NULL, change_action);
}
