/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choosing files, with the folder of the last time. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-file-chooser.h"

#include <glib/gi18n.h>

#include "way-portal.h"
#include "way-settings.h"

typedef struct
{
  GtkWindow *parent;
  GtkFileDialog *dialog;
  WayChoice choice;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_clear_object (&choosing->parent);
  g_clear_object (&choosing->dialog);
  g_free (choosing);
}

static void
add_filter (GListStore *filters, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  g_list_store_append (filters, filter);
}

static GtkFileDialog *
make_dialog (WayChoice choice, const char *name)
{
  static const char *const titles[] = { N_ ("Open a Register"), N_ ("New Register"),
                                        N_ ("Import Tables"), N_ ("Export as PDF") };
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *folder = g_settings_get_string (way_settings_get (), "folder");

  if (choice == WAY_CHOOSE_TABLES)
    add_filter (filters, _ ("Tables (.csv)"), "csv");
  else if (choice == WAY_CHOOSE_PDF)
    add_filter (filters, _ ("PDF Documents (.pdf)"), "pdf");
  else
    add_filter (filters, _ ("Registers (.waymark)"), "waymark");
  add_filter (filters, _ ("All Files"), NULL);
  gtk_file_dialog_set_title (dialog, _ (titles[choice]));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  if (*folder != '\0')
    {
      g_autoptr (GFile) file = g_file_new_for_uri (folder);

      gtk_file_dialog_set_initial_folder (dialog, file);
    }

  return dialog;
}

static gboolean
is_saved (WayChoice choice)
{
  return choice == WAY_CHOOSE_NEW_REGISTER || choice == WAY_CHOOSE_PDF;
}

static void
remember_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_settings_set_string (way_settings_get (), "folder", uri);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Choosing *choosing = g_task_get_task_data (task);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;

  if (is_saved (choosing->choice))
    file = gtk_file_dialog_save_finish (choosing->dialog, result, &error);
  else
    file = gtk_file_dialog_open_finish (choosing->dialog, result, &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  remember_folder (file);
  g_list_store_append (files, file);
  g_task_return_pointer (task, g_steal_pointer (&files), g_object_unref);
}

static void
several_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Choosing *choosing = g_task_get_task_data (task);
  GError *error = NULL;
  GListModel *files = gtk_file_dialog_open_multiple_finish (choosing->dialog, result, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
show_dialog (GTask *task)
{
  Choosing *choosing = g_task_get_task_data (task);

  if (is_saved (choosing->choice))
    gtk_file_dialog_save (choosing->dialog, choosing->parent, NULL, chosen_cb, task);
  else if (choosing->choice == WAY_CHOOSE_REGISTER)
    gtk_file_dialog_open (choosing->dialog, choosing->parent, NULL, chosen_cb, task);
  else
    gtk_file_dialog_open_multiple (choosing->dialog, choosing->parent, NULL, several_chosen_cb,
                                   task);
}

static void
portal_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Choosing *choosing = g_task_get_task_data (task);

  if (way_portal_find_finish (result))
    {
      show_dialog (task);
      return;
    }

  g_task_return_new_error_literal (
    task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
    is_saved (choosing->choice)
      ? _ ("This system has no file portal, which a sandboxed program needs to choose files.")
      : _ ("This system has no file portal, which a sandboxed program needs to choose files. Drop "
           "the file on the window, or name it on the command line."));
  g_object_unref (task);
}

void
way_choose_files (GtkWindow *parent,
                  WayChoice choice,
                  const char *name,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->parent = g_object_ref (parent);
  choosing->choice = choice;
  choosing->dialog = make_dialog (choice, name);
  g_task_set_source_tag (task, way_choose_files);
  g_task_set_task_data (task, choosing, (GDestroyNotify) choosing_free);
  way_portal_find_async (portal_found_cb, task);
}

GListModel *
way_choose_files_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
