/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What goes out of a register and comes into it: a copy of it, and tables. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-file-chooser.h"
#include "way-import-dialog.h"
#include "way-window-private.h"

static void
save_copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  WayRegister *reg = g_object_get_data (G_OBJECT (task), "register");
  GError *error = NULL;
  WayRegister *reader = way_register_open_reader (reg, cancellable, &error);
  gboolean saved = reader != NULL && way_register_save_copy (reader, data, cancellable, &error);

  g_clear_object (&reader);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* No worker can open a file whose name is gone or stands for another one; what has it open still
 * reads it. */
static gboolean
is_where_it_was (WayRegister *reg)
{
  g_autoptr (WayRegister) reader = way_register_open_reader (reg, NULL, NULL);

  return reader != NULL;
}

static void
copy_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  WayRegister *reg = g_object_get_data (G_OBJECT (result), "register");
  g_autoptr (GError) error = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  if (!saved && !is_where_it_was (reg))
    {
      g_clear_error (&error);
      saved = way_register_save_copy (reg, g_task_get_task_data (G_TASK (result)), NULL, &error);
    }
  if (saved)
    way_window_toast (self, _ ("Copy saved"), FALSE);
  else
    way_window_say_error (self, _ ("Cannot Save"), error, NULL);
}

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = way_window_finish_choice (self, result);
  g_autoptr (GTask) task = NULL;

  if (file == NULL || self->session == NULL)
    return;

  task = g_task_new (self, NULL, copy_saved_cb, NULL);
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_object_set_data_full (G_OBJECT (task), "register",
                          g_object_ref (way_session_get_register (self->session)), g_object_unref);
  g_task_run_in_thread (task, save_copy_in_thread);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autofree char *base = NULL;
  g_autofree char *copy = NULL;

  if (self->session == NULL)
    return;

  base = way_register_get_name (way_session_get_register (self->session));
  copy = way_window_make_file_name (base);
  way_choose_files (GTK_WINDOW (self), WAY_CHOOSE_NEW_REGISTER, copy, copy_chosen_cb, NULL);
}

static char **
list_paths (GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_strv_builder_add (paths, g_file_peek_path (file));
    }

  return g_strv_builder_end (paths);
}

static void
import_files (WayWindow *self, GListModel *files)
{
  g_auto (GStrv) paths = list_paths (files);

  way_import_dialog_present (GTK_WIDGET (self), way_session_get_register (self->session),
                             (const char *const *) paths);
}

static void
tables_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = way_choose_files_finish (result, &error);

  if (files != NULL && self->session != NULL)
    import_files (self, files);
  else if (error != NULL && error->domain != GTK_DIALOG_ERROR)
    way_window_say_error (self, _ ("Cannot Choose a File"), error, NULL);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_choose_files (GTK_WINDOW (widget), WAY_CHOOSE_TABLES, NULL, tables_chosen_cb, NULL);
}

static gboolean
is_table (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_suffix (name, ".csv");
}

gboolean
way_window_dropped (WayWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GListStore) tables = g_list_store_new (G_TYPE_FILE);

  for (GSList *each = files; each != NULL; each = each->next)
    if (is_table (each->data))
      g_list_store_append (tables, each->data);
    else
      way_window_open_in_own (self, each->data);

  if (g_list_model_get_n_items (G_LIST_MODEL (tables)) == 0)
    return TRUE;
  if (self->session != NULL && way_session_is_editable (self->session))
    import_files (self, G_LIST_MODEL (tables));
  else
    way_window_toast (self, _ ("Open a register first to import tables into it"), FALSE);

  return TRUE;
}

void
way_window_install_transfer_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
}
