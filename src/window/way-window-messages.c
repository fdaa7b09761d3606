/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saying what happened: toasts for what was done, dialogs for what could not be. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-window-private.h"

#include "way-present.h"

#define TOAST_SECONDS 5

void
way_window_toast (WayWindow *self, const char *text, gboolean undo)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (undo)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  /* Undo takes back what was done last: a toast that waits its turn would say something else. */
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static char *
describe_register_error (const GError *error, const char *name)
{
  switch ((WayRegisterError) error->code)
    {
    case WAY_REGISTER_ERROR_NOT_A_REGISTER:
      return g_strdup_printf (_ ("“%s” is not one of Waymark’s registers."), name);
    case WAY_REGISTER_ERROR_NEWER:
      return g_strdup (_ ("Update Waymark to open it."));
    case WAY_REGISTER_ERROR_FULL:
      return g_strdup (_ ("The disk is full. Free some space and try again; nothing is lost."));
    case WAY_REGISTER_ERROR_BUSY:
      return g_strdup (_ ("Another program is writing to it. Try again in a moment."));
    case WAY_REGISTER_ERROR_READ_ONLY:
      return g_strdup (_ ("You may not write in this folder."));
    case WAY_REGISTER_ERROR_MOVED:
    case WAY_REGISTER_ERROR_DAMAGED:
    case WAY_REGISTER_ERROR_NO_LOCKS:
    case WAY_REGISTER_ERROR_IO:
    case WAY_REGISTER_ERROR_CANCELLED:
    case WAY_REGISTER_ERROR_INVALID:
    case WAY_REGISTER_ERROR_IN_USE:
    case WAY_REGISTER_ERROR_NOT_FOUND:
    case WAY_REGISTER_ERROR_CONFLICT:
    case WAY_REGISTER_ERROR_FAILED:
    default:
      return g_strdup (error->message);
    }
}

static const char *
get_register_heading (const GError *error)
{
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_A_REGISTER))
    return _ ("Not a Register");
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NEWER))
    return _ ("Made by a Newer Waymark");
  if (g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED))
    return _ ("The Register Is Damaged");

  return NULL;
}

static void
recover_cb (AdwAlertDialog *dialog, const char *response, WayWindow *self)
{
  way_window_recover (self, g_object_get_data (G_OBJECT (dialog), "way-file"));
}

static void
offer_recovery (WayWindow *self, AdwAlertDialog *dialog, const char *path)
{
  adw_alert_dialog_add_response (dialog, "recover", _ ("_Recover into a New File…"));
  adw_alert_dialog_set_response_appearance (dialog, "recover", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (dialog, "close");
  g_object_set_data_full (G_OBJECT (dialog), "way-file", g_file_new_for_path (path),
                          g_object_unref);
  g_signal_connect_object (dialog, "response::recover", G_CALLBACK (recover_cb), self, 0);
}

/**
 * way_window_say_error:
 * @heading: (nullable): what could not be done; by default what the error is
 * @path: (nullable): the file it is about
 *
 * Of a file that is not there it need not be said that it was not changed.
 */
void
way_window_say_error (WayWindow *self, const char *heading, const GError *error, const char *path)
{
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup ("");
  g_autofree char *cause = error->domain == WAY_REGISTER_ERROR
                             ? describe_register_error (error, name)
                             : g_strdup (error->message);
  gboolean missing = path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS);
  g_autofree char *body = missing
                            ? g_strdup (cause)
                            : g_strdup_printf ("%s\n\n%s", cause, _ ("The file was not changed."));
  const char *known = get_register_heading (error);
  AdwDialog *dialog;
  gboolean damaged =
    path != NULL && g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED);

  if (known == NULL)
    known = heading != NULL ? heading : _ ("Cannot Open");
  dialog = adw_alert_dialog_new (known, body);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  if (damaged)
    offer_recovery (self, ADW_ALERT_DIALOG (dialog), path);
  way_present (dialog, GTK_WIDGET (self));
}
