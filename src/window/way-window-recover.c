/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovering what can still be read of a damaged register into a new file, which is opened then.
 * The damaged file stays as it is. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-file-chooser.h"
#include "way-recover.h"
#include "way-window-private.h"

#include "way-present.h"

/* What takes no longer than this, in milliseconds, is not worth a dialog that comes and goes. */
#define PATIENCE 1000

/* One recovery; closing the window makes it void. */
typedef struct
{
  WayWindow *window; /* weak */
  GFile *damaged;
  GFile *into;
  GCancellable *cancellable;
  guint delay;        /* source */
  AdwDialog *waiting; /* weak */
} Recovery;

static void
recovery_free (Recovery *recovery)
{
  g_clear_handle_id (&recovery->delay, g_source_remove);
  g_clear_weak_pointer (&recovery->window);
  g_clear_weak_pointer (&recovery->waiting);
  g_clear_object (&recovery->damaged);
  g_clear_object (&recovery->into);
  g_clear_object (&recovery->cancellable);
  g_free (recovery);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Recovery, recovery_free)

/* ---- waiting ---- */

static void
cancelled_cb (AdwAlertDialog *dialog, const char *response, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
show_waiting_cb (gpointer user_data)
{
  Recovery *recovery = user_data;
  GtkWidget *spinner = adw_spinner_new ();
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Recovering the Register…"), NULL);

  recovery->delay = 0;
  gtk_widget_set_size_request (spinner, 32, 32);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), spinner);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (cancelled_cb), recovery->cancellable, 0);
  g_set_weak_pointer (&recovery->waiting, dialog);
  way_present (dialog, GTK_WIDGET (recovery->window));
}

static void
stop_waiting (Recovery *recovery)
{
  g_clear_handle_id (&recovery->delay, g_source_remove);
  if (recovery->waiting == NULL)
    return;

  g_signal_handlers_disconnect_by_func (recovery->waiting, cancelled_cb, recovery->cancellable);
  adw_dialog_force_close (recovery->waiting);
}

/* ---- the recovery ---- */

static char *
describe_outcome (guint n_rows, guint n_lost)
{
  g_autofree char *rows =
    g_strdup_printf (ngettext ("%u row came over.", "%u rows came over.", n_rows), n_rows);
  g_autofree char *lost =
    n_lost > 0
      ? g_strdup_printf (ngettext ("%u row was lost.", "%u rows were lost.", n_lost), n_lost)
      : g_strdup (_ ("None is known to be lost."));

  /* Translators: "212 rows came over. 3 rows were lost." */
  return g_strdup_printf (C_ ("recovery", "%s %s\n\n%s"), rows, lost,
                          _ ("The damaged file was not changed."));
}

static void
say_recovered (WayWindow *self, guint n_rows, guint n_lost)
{
  g_autofree char *body = describe_outcome (n_rows, n_lost);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Register Recovered"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  way_present (dialog, GTK_WIDGET (self));
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Recovery) recovery = user_data;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0, n_lost = 0;
  gboolean done = way_recover_finish (result, &n_rows, &n_lost, &error);

  stop_waiting (recovery);
  if (recovery->window == NULL)
    return;

  if (done)
    {
      way_window_open (recovery->window, recovery->into, FALSE);
      say_recovered (recovery->window, n_rows, n_lost);
    }
  else if (g_cancellable_is_cancelled (recovery->cancellable))
    way_window_toast (recovery->window, _ ("Cancelled. Nothing was written."), FALSE);
  else
    way_window_say_error (recovery->window, _ ("Cannot Recover"), error, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) damaged = user_data;

  g_autoptr (GFile) into = way_window_finish_choice (WAY_WINDOW (source), result);

  if (into != NULL)
    way_window_recover_into (WAY_WINDOW (source), damaged, into);
}

static char *
suggest_name (GFile *damaged)
{
  g_autofree char *base = g_file_get_basename (damaged);
  char *suffix = strrchr (base, '.');
  g_autofree char *name = NULL;

  if (suffix != NULL)
    *suffix = '\0';
  name = g_strdup_printf (_ ("%s, recovered"), base);

  return way_window_make_file_name (name);
}

static void
recover_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GFile) damaged = NULL;

  if (self->session == NULL)
    return;

  damaged = g_file_new_for_path (way_register_get_path (way_session_get_register (self->session)));
  way_window_recover (self, damaged);
}

void
way_window_install_recover_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.recover", NULL, recover_action);
}

/**
 * way_window_recover:
 * @damaged: a register
 *
 * Asks where to, recovers what can still be read, and opens that.
 */
void
way_window_recover (WayWindow *self, GFile *damaged)
{
  g_autofree char *name = suggest_name (damaged);

  way_choose_files (GTK_WINDOW (self), WAY_CHOOSE_NEW_REGISTER, name, chosen_cb,
                    g_object_ref (damaged));
}

/**
 * way_window_recover_into:
 * @damaged: a register
 * @into: the file to be made
 */
void
way_window_recover_into (WayWindow *self, GFile *damaged, GFile *into)
{
  Recovery *recovery = g_new0 (Recovery, 1);

  g_set_weak_pointer (&recovery->window, self);
  recovery->damaged = g_object_ref (damaged);
  recovery->into = g_object_ref (into);
  recovery->cancellable = g_cancellable_new ();
  g_signal_connect_object (self, "destroy", G_CALLBACK (g_cancellable_cancel),
                           recovery->cancellable, G_CONNECT_SWAPPED);
  recovery->delay = g_timeout_add_once (PATIENCE, show_waiting_cb, recovery);
  way_recover_async (damaged, into, recovery->cancellable, recovered_cb, recovery);
}
