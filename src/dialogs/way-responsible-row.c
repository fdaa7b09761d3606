/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While it is not clear who is meant there is no role to choose, but the party. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-responsible-row.h"

#include <glib/gi18n-lib.h>

struct _WayResponsibleRow
{
  AdwActionRow parent_instance;

  GtkDropDown *role;
  GtkStringList *roles;
  GtkWidget *choose;
  GtkWidget *remove;

  WayResponsibles *list; /* borrowed: the group keeps it */
  WayResponsibleItem *item;
};

enum
{
  CHOOSE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayResponsibleRow, way_responsible_row, ADW_TYPE_ACTION_ROW)

static void
role_cb (WayResponsibleRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->role);

  if (self->item != NULL && selected < WAY_N_ROLES)
    way_responsible_item_set_role (self->item, selected);
}

static void
choose_cb (WayResponsibleRow *self)
{
  g_signal_emit (self, signals[CHOOSE], 0);
}

static void
remove_cb (WayResponsibleRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
way_responsible_row_dispose (GObject *object)
{
  WayResponsibleRow *self = WAY_RESPONSIBLE_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_RESPONSIBLE_ROW);
  G_OBJECT_CLASS (way_responsible_row_parent_class)->dispose (object);
}

static void
way_responsible_row_class_init (WayResponsibleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_responsible_row_dispose;

  /**
   * WayResponsibleRow::choose:
   *
   * The user wants to choose who is meant.
   */
  signals[CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  /**
   * WayResponsibleRow::remove:
   *
   * The user wants the party removed.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-responsible-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResponsibleRow, role);
  gtk_widget_class_bind_template_child (widget_class, WayResponsibleRow, roles);
  gtk_widget_class_bind_template_child (widget_class, WayResponsibleRow, choose);
  gtk_widget_class_bind_template_child (widget_class, WayResponsibleRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, role_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
way_responsible_row_init (WayResponsibleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int role = 0; role < WAY_N_ROLES; role++)
    gtk_string_list_append (self->roles, way_role_get_name (role));
}

static void
show_title (WayResponsibleRow *self, gboolean clear)
{
  const char *name = way_responsible_item_get_name (self->item);
  g_autofree char *title = clear ? g_strdup (name)
                                 /* Translators: a name that several parties have. */
                                 : g_strdup_printf (_ ("%s · which one?"), name);
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
}

/**
 * way_responsible_row_update:
 * @self: a row
 *
 * Shows the party again, and what is wrong with it, which may be because of the others.
 */
void
way_responsible_row_update (WayResponsibleRow *self)
{
  g_autofree char *problem = NULL;
  gboolean clear = FALSE;

  g_return_if_fail (WAY_IS_RESPONSIBLE_ROW (self));

  problem = way_responsibles_check_item (self->list, self->item);
  clear = way_responsible_item_get_party (self->item) != 0;
  show_title (self, clear);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               problem != NULL ? problem
                                               : way_responsible_item_get_detail (self->item));
  gtk_drop_down_set_selected (self->role, way_responsible_item_get_role (self->item));
  gtk_widget_set_visible (GTK_WIDGET (self->role),
                          clear && !way_responsibles_has_only_role (self->list));
  gtk_widget_set_visible (self->choose, !clear);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
}

/**
 * way_responsible_row_new:
 * @list: all who are responsible
 * @item: one of them
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
way_responsible_row_new (WayResponsibles *list, WayResponsibleItem *item)
{
  WayResponsibleRow *self = g_object_new (WAY_TYPE_RESPONSIBLE_ROW, NULL);

  self->list = list;
  gtk_drop_down_set_selected (self->role, way_responsible_item_get_role (item));
  self->item = g_object_ref (item);
  way_responsible_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * way_responsible_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): the one it shows
 */
WayResponsibleItem *
way_responsible_row_get_item (WayResponsibleRow *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_ROW (self), NULL);

  return self->item;
}
