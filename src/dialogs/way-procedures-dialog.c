/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done here is done at once, as in the window: deleting never asks, a toast offers to undo
 * it. The window's toasts would stand under the dialog, so it shows its own. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-procedures-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-dialogs-style.h"
#include "way-dialogs.h"
#include "way-errors.h"
#include "way-form-dialog.h"
#include "way-present.h"

struct _WayProceduresDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwPreferencesGroup *procedures;
  GtkWidget *add;

  WayRegister *reg;
  GPtrArray *rows; /* borrowed */
};

G_DEFINE_FINAL_TYPE (WayProceduresDialog, way_procedures_dialog, ADW_TYPE_DIALOG)

/* ---- saying ---- */

static void
say_error (WayProceduresDialog *self, const char *heading, const GError *error)
{
  g_autofree char *words = way_errors_describe_saving (error);
  AdwDialog *alert = adw_alert_dialog_new (heading, words);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  way_present (alert, GTK_WIDGET (self));
}

static void
undo_cb (WayProceduresDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!way_register_undo (self->reg, &error))
    say_error (self, _ ("Cannot Undo"), error);
}

static void
say_done (WayProceduresDialog *self, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  say_done (WAY_PROCEDURES_DIALOG (widget), g_variant_get_string (argument, NULL));
}

/* ---- the rows ---- */

static WayId
get_procedure (GtkWidget *row)
{
  return *(WayId *) g_object_get_data (G_OBJECT (row), "way-procedure");
}

static void
edit_cb (GtkWidget *row, WayProceduresDialog *self)
{
  way_dialogs_edit_procedure (GTK_WIDGET (self), self->reg, get_procedure (row));
}

static void
delete_cb (GtkWidget *row, GtkWidget *button)
{
  WayProceduresDialog *self =
    WAY_PROCEDURES_DIALOG (gtk_widget_get_ancestor (row, WAY_TYPE_PROCEDURES_DIALOG));
  g_autoptr (GError) error = NULL;

  if (way_register_delete_procedure (self->reg, get_procedure (row), &error))
    {
      gtk_widget_grab_focus (self->add);
      say_done (self, _ ("Procedure deleted"));
    }
  else
    say_error (self, _ ("Cannot Delete"), error);
}

static char *
describe (const WayProcedure *procedure, guint n_used)
{
  guint n = procedure->stages->len;
  g_autofree char *stages =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage", "%u stages", n), n);
  g_autofree char *used = NULL;

  if (n_used == 0)
    return g_steal_pointer (&stages);
  used = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "used by %u commitment",
                                       "used by %u commitments", n_used),
                          n_used);
  return g_strdup_printf ("%s · %s", stages, used);
}

static GtkWidget *
make_delete_button (GtkWidget *row, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Delete %s"), name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Delete"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), row, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_row (WayProceduresDialog *self, const WayProcedure *procedure, guint n_used)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = describe (procedure, n_used);
  GtkWidget *next = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), procedure->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_delete_button (row, procedure->name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), next);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "way-procedure",
                          g_memdup2 (&procedure->id, sizeof procedure->id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (edit_cb), self, 0);
  return row;
}

static void
clear_rows (WayProceduresDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->procedures, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (WayProceduresDialog *self, GPtrArray *procedures, GHashTable *used)
{
  clear_rows (self);
  for (guint i = 0; i < procedures->len; i++)
    {
      const WayProcedure *procedure = procedures->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (used, &procedure->id));
      GtkWidget *row = make_row (self, procedure, n);

      g_ptr_array_add (self->rows, row);
      way_form_insert_row (self->procedures, row, self->add);
    }
}

static void
refill (WayProceduresDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) used = way_register_count_procedures (self->reg, &error);
  g_autoptr (GPtrArray) procedures =
    used != NULL ? way_register_list_procedures (self->reg, &error) : NULL;

  if (procedures != NULL)
    fill (self, procedures, used);
  else
    say_error (self, _ ("Cannot Read"), error);
}

static void
changed_cb (WayProceduresDialog *self, const WayChange *change)
{
  if (way_change_touches (change, WAY_RECORD_PROCEDURE))
    refill (self);
}

static void
add_cb (WayProceduresDialog *self)
{
  way_dialogs_edit_procedure (GTK_WIDGET (self), self->reg, 0);
}

/* ---- the class ---- */

static void
way_procedures_dialog_dispose (GObject *object)
{
  WayProceduresDialog *self = WAY_PROCEDURES_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_PROCEDURES_DIALOG);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (way_procedures_dialog_parent_class)->dispose (object);
}

static void
way_procedures_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_PROCEDURES_DIALOG (object)->rows);
  G_OBJECT_CLASS (way_procedures_dialog_parent_class)->finalize (object);
}

static void
way_procedures_dialog_class_init (WayProceduresDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_procedures_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_procedures_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-procedures-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, WayProceduresDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, WayProceduresDialog, procedures);
  gtk_widget_class_bind_template_child (widget_class, WayProceduresDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  way_dialogs_add_style ();
}

static void
way_procedures_dialog_init (WayProceduresDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_procedures_dialog_new:
 * @reg: the register
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
way_procedures_dialog_new (WayRegister *reg)
{
  WayProceduresDialog *self = g_object_new (WAY_TYPE_PROCEDURES_DIALOG, NULL);

  self->reg = g_object_ref (reg);
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  refill (self);
  return ADW_DIALOG (self);
}
