/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New registers: an empty one, and the copy of the sample. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-dialogs.h"
#include "way-file-chooser.h"
#include "way-window-private.h"

#include "way-present.h"

#define SUFFIX ".waymark"
#define SAMPLE "internal-security-strategy.waymark"

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
  if (way_session_get_home (self->session) == 0)
    way_dialogs_edit_programme (GTK_WIDGET (self), way_session_get_register (self->session), 0);
}

static void
new_file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *name = user_data;
  WayWindow *self = WAY_WINDOW (source);
  g_autoptr (GFile) file = way_window_finish_choice (self, result);
  g_autoptr (GError) error = NULL;
  WayWindow *window;

  if (file == NULL)
    return;
  if (!create_register (self, file, name, &error))
    {
      way_window_say_error (self, _ ("Cannot Save"), error, g_file_peek_path (file));
      return;
    }

  way_window_open_in_own (self, file);
  window =
    WAY_WINDOW (gtk_application_get_active_window (gtk_window_get_application (GTK_WINDOW (self))));
  g_signal_connect (window, "notify::session", G_CALLBACK (first_board_cb), NULL);
}

char *
way_window_make_file_name (const char *name)
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
  g_autofree char *file_name = way_window_make_file_name (name);

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
  way_present (ADW_DIALOG (dialog), widget);
  gtk_widget_grab_focus (entry);
}

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
    way_window_open_in_own (self, file);
  else
    way_window_say_error (self, _ ("The Sample Cannot Be Copied"), error, NULL);
}

void
way_window_install_new_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-register", NULL, new_register_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
}
