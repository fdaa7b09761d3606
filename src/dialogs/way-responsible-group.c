/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows follow the list; the button stays last. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-responsible-group.h"

#include "way-form-dialog.h"
#include "way-party-chooser.h"
#include "way-responsible-row.h"

struct _WayResponsibleGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *add;

  WayResponsibles *list;
  GPtrArray *rows; /* borrowed: they are children */
};

G_DEFINE_FINAL_TYPE (WayResponsibleGroup, way_responsible_group, ADW_TYPE_PREFERENCES_GROUP)

/* ---- choosing a party ---- */

static void
chosen_cb (WayResponsibleGroup *self, gint64 party)
{
  way_responsibles_add_party (self->list, party);
}

static void
named_cb (WayResponsibleGroup *self, const char *name)
{
  way_responsibles_add_name (self->list, name);
}

static void
add_cb (WayResponsibleGroup *self)
{
  WayPartyChooser *chooser = way_party_chooser_new (way_responsibles_get_draft (self->list));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chooser, "named", G_CALLBACK (named_cb), self, G_CONNECT_SWAPPED);
  way_party_chooser_open (chooser, GTK_WIDGET (self));
}

typedef struct
{
  WayResponsibles *list;
  WayResponsibleItem *item;
} WaySettling;

static void
settling_free (gpointer data, GClosure *closure)
{
  WaySettling *settling = data;

  g_object_unref (settling->list);
  g_object_unref (settling->item);
  g_free (settling);
}

static void
settled_cb (WayPartyChooser *chooser, gint64 party, gpointer user_data)
{
  WaySettling *settling = user_data;

  way_responsibles_settle (settling->list, settling->item, party);
}

static void
choose_cb (WayResponsibleGroup *self, WayResponsibleRow *row)
{
  WayResponsibleItem *item = way_responsible_row_get_item (row);
  WayPartyChooser *chooser = way_party_chooser_new (way_responsibles_get_draft (self->list));
  WaySettling *settling = g_new (WaySettling, 1);

  *settling = (WaySettling) { g_object_ref (self->list), g_object_ref (item) };
  g_signal_connect_data (chooser, "chosen", G_CALLBACK (settled_cb), settling, settling_free,
                         G_CONNECT_DEFAULT);
  way_party_chooser_set_name (chooser, way_responsible_item_get_name (item));
  way_party_chooser_open (chooser, GTK_WIDGET (self));
}

static void
remove_cb (WayResponsibleGroup *self, WayResponsibleRow *row)
{
  way_responsibles_remove (self->list, way_responsible_row_get_item (row));
  gtk_widget_grab_focus (self->add);
}

/* ---- rows ---- */

static GtkWidget *
make_row (WayResponsibleGroup *self, WayResponsibleItem *item)
{
  GtkWidget *row = way_responsible_row_new (self->list, item);

  g_signal_connect_object (row, "choose", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
items_changed_cb (WayResponsibleGroup *self,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *items)
{
  for (guint i = 0; i < removed; i++)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[position]);
      g_ptr_array_remove_index (self->rows, position);
    }
  /* New parties always come last, before the button. */
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (WayResponsibleItem) item = g_list_model_get_item (items, position + i);
      GtkWidget *row = make_row (self, item);

      g_ptr_array_add (self->rows, row);
      way_form_insert_row (ADW_PREFERENCES_GROUP (self), row, self->add);
    }
}

static void
list_changed_cb (WayResponsibleGroup *self)
{
  g_ptr_array_foreach (self->rows, (GFunc) way_responsible_row_update, NULL);
}

/* ---- the class ---- */

static void
way_responsible_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_RESPONSIBLE_GROUP);
  G_OBJECT_CLASS (way_responsible_group_parent_class)->dispose (object);
}

static void
way_responsible_group_finalize (GObject *object)
{
  WayResponsibleGroup *self = WAY_RESPONSIBLE_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (way_responsible_group_parent_class)->finalize (object);
}

static void
way_responsible_group_class_init (WayResponsibleGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_responsible_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_responsible_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-responsible-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResponsibleGroup, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_responsible_group_init (WayResponsibleGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_responsible_group_set_draft:
 * @self: a group, to which this is said once
 * @draft: where parties are looked up
 */
void
way_responsible_group_set_draft (WayResponsibleGroup *self, WayDraft *draft)
{
  g_return_if_fail (WAY_IS_RESPONSIBLE_GROUP (self) && self->list == NULL);

  self->list = way_responsibles_new (draft);
  g_signal_connect_object (way_responsibles_get_items (self->list), "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * way_responsible_group_get_list:
 * @self: a group
 *
 * Returns: (transfer none): those responsible
 */
WayResponsibles *
way_responsible_group_get_list (WayResponsibleGroup *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_GROUP (self), NULL);

  return self->list;
}
