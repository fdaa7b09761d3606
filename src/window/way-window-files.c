/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers in the window: opening one in the background, making one, the sample, copies, and what
   a banner says of it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-dialogs.h"
#include "way-file-chooser.h"
#include "way-import-dialog.h"
#include "way-start-page.h"
#include "way-window-private.h"

#define SUFFIX ".waymark"
#define SAMPLE "internal-security-strategy.waymark"

/* ---- opening ---- */

/* One opening of a file; closing the window, or opening another, makes it void. */
typedef struct
{
  WayWindow *window;
  GCancellable *cancellable;
  char *path;
  gboolean read_only;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_object (&opening->window);
  g_clear_object (&opening->cancellable);
  g_free (opening->path);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
take_register (WayWindow *self, WayRegister *reg)
{
  g_autoptr (WaySession) session = way_session_new (reg);

  way_window_set_session (self, session);
}

static void
open_failed (WayWindow *self, Opening *opening, const GError *error)
{
  g_autoptr (GFile) file = g_file_new_for_path (opening->path);

  if (!opening->read_only &&
      g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY))
    {
      way_window_open (self, file, TRUE);
      return;
    }

  way_window_build (self);
  way_window_show_start (self);
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY))
    way_start_page_set_busy (WAY_START_PAGE (adw_bin_get_child (self->start_bin)), file);
  else
    way_window_say_error (self, NULL, error, opening->path);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reg = way_register_open_finish (result, &error);
  WayWindow *self = opening->window;

  if (g_cancellable_is_cancelled (opening->cancellable))
    return;

  g_clear_object (&self->opening);
  if (reg != NULL && !self->painted)
    g_set_object (&self->opened, reg);
  else if (reg != NULL)
    take_register (self, reg);
  else
    open_failed (self, opening, error);
}

static void
open_path (WayWindow *self, const char *path, gboolean read_only)
{
  Opening *opening = g_new0 (Opening, 1);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();

  opening->window = g_object_ref (self);
  opening->cancellable = g_object_ref (self->opening);
  opening->path = g_strdup (path);
  opening->read_only = read_only;
  way_register_open_async (path, read_only, self->opening, opened_cb, opening);
}

/**
 * way_window_open:
 *
 * Shows the empty register view at once and fills it when the file has been read.
 */
void
way_window_open (WayWindow *self, GFile *file, gboolean read_only)
{
  const char *path;

  g_return_if_fail (WAY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path == NULL)
    {
      g_autoptr (GError) error =
        g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("Only files of this computer can be opened."));

      way_window_build (self);
      way_window_say_error (self, NULL, error, NULL);
      return;
    }

  if (self->painted)
    way_window_show_register (self);
  else
    self->wants_register = TRUE;
  open_path (self, path, read_only);
}

/* A person who starts the program sees a window at once; what is in it comes with the next
 * frames. */
static void
first_frame_cb (gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autoptr (WayRegister) opened = g_steal_pointer (&self->opened);

  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;

  self->painted = TRUE;
  way_window_build (self);
  if (self->wants_register)
    way_window_show_register (self);
  self->wants_register = FALSE;
  if (opened != NULL)
    take_register (self, opened);
}

static void
after_paint_cb (WayWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_idle_add_once (first_frame_cb, g_object_ref (self));
}

static void
realize_cb (WayWindow *self)
{
  if (!self->painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                             G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/* Until the first frame is painted the register waits, however fast it was read. */
void
way_window_watch_first_frame (WayWindow *self)
{
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
}

static gboolean
has_file (WayWindow *self, GFile *file)
{
  g_autoptr (GFile) own = NULL;

  if (self->session == NULL)
    return FALSE;

  own = g_file_new_for_path (way_register_get_path (way_session_get_register (self->session)));

  return g_file_equal (own, file);
}

static WayWindow *
find_window (GtkApplication *application, GFile *file)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (WAY_IS_WINDOW (each->data) && has_file (each->data, file))
      return each->data;

  return NULL;
}

static WayWindow *
find_empty_window (GtkApplication *application)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (WAY_IS_WINDOW (each->data) && WAY_WINDOW (each->data)->session == NULL &&
        WAY_WINDOW (each->data)->opening == NULL)
      return each->data;

  return NULL;
}

void
way_window_open_file (GtkApplication *application, GFile *file)
{
  WayWindow *window = find_window (application, file);

  if (window == NULL)
    {
      window = find_empty_window (application);
      if (window == NULL)
        window = way_window_new_frame (application);
      way_window_open (window, file, FALSE);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_from (WayWindow *self, GFile *file)
{
  way_window_open_file (gtk_window_get_application (GTK_WINDOW (self)), file);
}

/* The user closing the file dialog is not an error to talk about. */
static GFile *
finish_choice (WayWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = way_choose_files_finish (result, &error);

  if (files != NULL)
    return g_list_model_get_item (files, 0);
  if (error->domain != GTK_DIALOG_ERROR)
    way_window_say_error (self, _ ("Cannot Choose a File"), error, NULL);

  return NULL;
}

static void
register_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = finish_choice (self, result);

  if (file != NULL)
    open_from (self, file);
}

static void
open_register_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_choose_files (GTK_WINDOW (widget), WAY_CHOOSE_REGISTER, NULL, register_chosen_cb, NULL);
}

static void
open_file_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (argument, NULL));

  open_from (WAY_WINDOW (widget), file);
}

static void
open_read_only_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (argument, NULL));

  way_window_open (WAY_WINDOW (widget), file, TRUE);
}

/* ---- a new register ---- */

static gboolean
create_at (WayWindow *self, const char *path, const char *name, GError **error)
{
  g_autoptr (WayRegister) reg = way_register_create (path, error);

  return reg != NULL && way_register_set_setting (reg, "name", name, error);
}

/* The file dialog has asked before a file is replaced; the new register takes its place only when
   it is whole. */
static gboolean
create_register (WayWindow *self, GFile *file, const char *name, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *temporary = g_strdup_printf ("%s.new", path);
  g_autoptr (GFile) made = g_file_new_for_path (temporary);

  if (!create_at (self, temporary, name, error))
    {
      g_file_delete (made, NULL, NULL);
      return FALSE;
    }

  return g_file_move (made, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

static void
first_board_cb (WayWindow *self)
{
  if (self->session == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self, first_board_cb, NULL);
  if (way_session_get_programme (self->session) == 0)
    way_dialogs_edit_programme (GTK_WIDGET (self), way_session_get_register (self->session), 0);
}

static void
new_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *name = user_data;
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = finish_choice (self, result);
  g_autoptr (GError) error = NULL;
  WayWindow *window;

  if (file == NULL)
    return;
  if (!create_register (self, file, name, &error))
    {
      way_window_say_error (self, _ ("Cannot Save"), error, g_file_peek_path (file));
      return;
    }

  open_from (self, file);
  window =
    WAY_WINDOW (gtk_application_get_active_window (gtk_window_get_application (GTK_WINDOW (self))));
  g_signal_connect (window, "notify::session", G_CALLBACK (first_board_cb), NULL);
}

static char *
make_file_name (const char *name)
{
  g_autofree char *safe = g_strdup (name);

  g_strdelimit (safe, "/\\", '-');

  return g_strconcat (safe, SUFFIX, NULL);
}

static void
name_given_cb (AdwAlertDialog *dialog, const char *response, WayWindow *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog));
  const char *name = gtk_editable_get_text (entry);
  g_autofree char *file_name = make_file_name (name);

  if (g_str_equal (response, "choose"))
    way_choose_files (GTK_WINDOW (self), WAY_CHOOSE_NEW_REGISTER, file_name, new_file_chosen_cb,
                      g_strdup (name));
}

static void
name_changed_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (entry));

  adw_alert_dialog_set_response_enabled (dialog, "choose", *g_strstrip (name) != '\0');
}

static GtkWidget *
make_name_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Name"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);

  return entry;
}

static void
new_register_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  AdwAlertDialog *dialog =
    ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("New Register"), _ ("What will it be called?")));
  GtkWidget *entry = make_name_entry ();

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "choose", _ ("Choose _File…"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "choose", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "choose");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_response_enabled (dialog, "choose", FALSE);
  adw_alert_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (name_given_cb), widget, 0);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
  gtk_widget_grab_focus (entry);
}

/* ---- the sample ---- */

static char *
find_sample (void)
{
  const char *path = g_getenv ("WAYMARK_SAMPLE");

  return path != NULL ? g_strdup (path) : g_build_filename (PKGDATADIR, SAMPLE, NULL);
}

/* The copy is made once; whoever comes back finds what he did to it. */
static GFile *
copy_sample (GError **error)
{
  g_autofree char *path = find_sample ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "waymark", NULL);
  g_autofree char *copy = g_build_filename (folder, SAMPLE, NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_new_for_path (copy);
  g_autoptr (GError) local = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0 &&
      !g_file_copy (sample, file, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &local) &&
      !g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&file);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = copy_sample (&error);

  if (file != NULL)
    open_from (self, file);
  else
    way_window_say_error (self, _ ("The Sample Cannot Be Copied"), error, NULL);
}

/* ---- a copy ---- */

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

static void
copy_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    way_window_toast (self, _ ("Copy saved"), FALSE);
  else
    way_window_say_error (self, _ ("Cannot Save"), error, NULL);
}

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = finish_choice (self, result);
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
  copy = make_file_name (base);
  way_choose_files (GTK_WINDOW (self), WAY_CHOOSE_NEW_REGISTER, copy, copy_chosen_cb, NULL);
}

/* ---- import ---- */

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
      open_from (self, each->data);

  if (g_list_model_get_n_items (G_LIST_MODEL (tables)) == 0)
    return TRUE;
  if (self->session != NULL && way_session_is_editable (self->session))
    import_files (self, G_LIST_MODEL (tables));
  else
    way_window_toast (self, _ ("Open a register first to import tables into it"), FALSE);

  return TRUE;
}

/* ---- what the banner says ---- */

static char *
get_banner_title (WayWindow *self)
{
  WayRegister *reg = way_session_get_register (self->session);
  g_autofree char *day = NULL;

  if (way_session_is_past (self->session))
    {
      day = way_day_format (way_session_get_day (self->session), WAY_DAY_STYLE_LONG);
      return g_strdup_printf (_ ("As it stood on %s. Editing waits."), day);
    }
  if (way_register_is_read_only (reg))
    return g_strdup (_ ("Read-only: you may not write in this folder."));

  return NULL;
}

void
way_window_update_banner (WayWindow *self)
{
  g_autofree char *title = self->session != NULL ? get_banner_title (self) : NULL;

  adw_banner_set_revealed (self->banner, title != NULL);
  if (title == NULL)
    return;

  adw_banner_set_title (self->banner, title);
  adw_banner_set_button_label (self->banner, way_session_is_past (self->session)
                                               ? _ ("Return to Today")
                                               : _ ("Save a Copy…"));
}

void
way_window_banner_clicked (WayWindow *self)
{
  if (way_session_is_past (self->session))
    way_session_set_day (self->session, WAY_DAY_NONE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-copy", NULL);
}

/* ---- the recent ones ---- */

static char *
describe_counts (WayWindow *self)
{
  const WayCounts *counts = way_board_get_counts (way_session_get_board (self->session));

  return g_strdup_printf (_ ("%u of %u completed, %u overdue"), counts->of[WAY_CLASS_COMPLETED],
                          counts->total, counts->of[WAY_CLASS_OVERDUE]);
}

/* The start page shows the figures without opening the file. */
void
way_window_remember_recent (WayWindow *self)
{
  WayRegister *reg = way_session_get_register (self->session);
  g_autofree char *uri = g_filename_to_uri (way_register_get_path (reg), NULL, NULL);
  g_autofree char *name = way_register_get_name (reg);
  g_autofree char *description = describe_counts (self);
  GtkRecentData data = {
    .display_name = name,
    .description = description,
    .mime_type = (char *) "application/x-waymark",
    .app_name = (char *) "Waymark",
    .app_exec = (char *) "waymark %f",
  };

  if (uri != NULL && !way_session_is_past (self->session))
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
way_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-register", NULL, new_register_action);
  gtk_widget_class_install_action (widget_class, "win.open-register", NULL, open_register_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.open-read-only", "s", open_read_only_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
}
