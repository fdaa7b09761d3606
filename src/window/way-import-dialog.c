/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What importing tables would do, before it is done. The trial is an import that is taken back, so
   that what it says is what will happen. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-import-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-import.h"
#include "way-present.h"

/* More than this nobody reads in a dialog. */
#define MAX_PROBLEMS    200
#define PROBLEMS_HEIGHT 240

/* What takes no longer than this, in milliseconds, is not worth a dialog that comes and goes. */
#define PATIENCE 300

/* An import on its way: tried first, then, when told to, done. Each step hands it to the next. */
typedef struct
{
  GtkWidget *parent; /* weak */
  WayRegister *reg;
  char **paths;
  gboolean trial;

  GCancellable *cancellable;
  guint delay;        /* source */
  AdwDialog *waiting; /* weak */
  GtkProgressBar *bar;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_handle_id (&import->delay, g_source_remove);
  g_clear_weak_pointer (&import->parent);
  g_clear_weak_pointer (&import->waiting);
  g_clear_object (&import->cancellable);
  g_clear_object (&import->reg);
  g_strfreev (import->paths);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void start (Import *import, gboolean trial);

static char *
describe_result (const WayImportResult *result)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, g_dngettext (NULL, "%u row", "%u rows", result->rows),
                          result->rows);
  g_string_append_printf (text, _ (": %u new, %u changed"), result->added, result->changed);
  if (result->unchanged > 0)
    g_string_append_printf (text, _ (", %u as before"), result->unchanged);
  if (result->problems->len > 0)
    g_string_append_printf (text, _ (", %u not understood"), result->problems->len);
  g_string_append_c (text, '.');

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
make_problem_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

static GtkWidget *
make_problem_list (GPtrArray *problems)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < problems->len && i < MAX_PROBLEMS; i++)
    {
      g_autofree char *text = way_import_problem_describe (problems->pdata[i]);

      gtk_box_append (GTK_BOX (box), make_problem_label (text));
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), PROBLEMS_HEIGHT);

  return window;
}

static void
say_done (GtkWidget *parent, const WayImportResult *result)
{
  guint n = result->added + result->changed;
  g_autofree char *done =
    g_strdup_printf (g_dngettext (NULL, "%u row imported", "%u rows imported", n), n);

  gtk_widget_activate_action (parent, "win.toast-undo", "s", done);
}

static void
say_failed (GtkWidget *parent, const GError *error)
{
  g_autofree char *body =
    g_strdup_printf ("%s\n\n%s", error->message, _ ("The file was not changed."));
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Cannot Import"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  way_present (dialog, parent);
}

static AdwDialog *
make_dialog (const WayImportResult *result, gboolean possible)
{
  g_autofree char *summary = describe_result (result);
  AdwDialog *dialog =
    adw_alert_dialog_new (possible ? _ ("Import These Tables?") : _ ("Cannot Import"), NULL);
  g_autofree char *body =
    possible ? g_strdup (summary)
             : g_strdup_printf ("%s\n\n%s", summary, _ ("The file was not changed."));

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  if (result->problems->len > 0)
    adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog),
                                      make_problem_list (result->problems));

  return dialog;
}

static void
add_responses (AdwAlertDialog *dialog, gboolean possible)
{
  if (!possible)
    {
      adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
      return;
    }

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "import", _ ("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "import");
  adw_alert_dialog_set_close_response (dialog, "cancel");
}

/* ---- asking ---- */

static void
asked_cb (GObject *source, GAsyncResult *outcome, gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (source);

  if (g_str_equal (adw_alert_dialog_choose_finish (dialog, outcome), "import") &&
      import->parent != NULL)
    start (g_steal_pointer (&import), FALSE);
}

static void
ask (Import *import, const WayImportResult *result, gboolean possible)
{
  AdwDialog *dialog = make_dialog (result, possible);

  add_responses (ADW_ALERT_DIALOG (dialog), possible);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), import->parent, NULL, asked_cb, import);
}

/* ---- waiting ---- */

static void
cancelled_cb (AdwAlertDialog *dialog, const char *response, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static gboolean
show_waiting_cb (gpointer user_data)
{
  Import *import = user_data;
  AdwDialog *dialog;

  import->delay = 0;
  if (import->parent == NULL)
    return G_SOURCE_REMOVE;

  dialog =
    adw_alert_dialog_new (import->trial ? _ ("Reading the Tables…") : _ ("Importing the Tables…"),
                          NULL);
  import->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (import->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress of the import"), -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (import->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (cancelled_cb), import->cancellable, 0);
  g_set_weak_pointer (&import->waiting, dialog);
  way_present (dialog, import->parent);

  return G_SOURCE_REMOVE;
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Import *import = user_data;

  if (import->waiting != NULL)
    gtk_progress_bar_set_fraction (import->bar, (double) done / total);
}

static void
stop_waiting (Import *import)
{
  g_clear_handle_id (&import->delay, g_source_remove);
  if (import->waiting == NULL)
    return;

  g_signal_handlers_disconnect_by_func (import->waiting, cancelled_cb, import->cancellable);
  adw_dialog_force_close (import->waiting);
  g_clear_weak_pointer (&import->waiting);
}

/* ---- the import ---- */

/* With rows that were not understood the trial has said why, and there is a result to show. */
static void
finished_cb (GObject *source, GAsyncResult *outcome, gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = way_import_tables_finish (import->reg, outcome, &result, &error);

  stop_waiting (import);
  if (import->parent == NULL ||
      g_error_matches (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_CANCELLED))
    return;

  if (!done && !g_error_matches (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE))
    say_failed (import->parent, error);
  else if (done && !import->trial)
    say_done (import->parent, result);
  else
    ask (g_steal_pointer (&import), result, done);
}

static void
start (Import *import, gboolean trial)
{
  import->trial = trial;
  g_clear_object (&import->cancellable);
  import->cancellable = g_cancellable_new ();
  /* Whoever closes the window does not wait for it. */
  g_signal_connect_object (import->parent, "destroy", G_CALLBACK (g_cancellable_cancel),
                           import->cancellable, G_CONNECT_SWAPPED);
  import->delay = g_timeout_add (PATIENCE, show_waiting_cb, import);
  way_import_tables_async (import->reg, (const char *const *) import->paths, trial, progress_cb,
                           import, import->cancellable, finished_cb, import);
}

/**
 * way_import_dialog_present:
 * @parent: a widget in a window that has "win.toast-undo"
 * @self: the register to import into
 * @paths: the tables
 *
 * Tries the import, says what it would add and change and what it does not understand, and does it
 * when told to. Both run in a worker; what takes long shows how far it is and can be cancelled.
 */
void
way_import_dialog_present (GtkWidget *parent, WayRegister *self, const char *const *paths)
{
  Import *import = g_new0 (Import, 1);

  g_set_weak_pointer (&import->parent, parent);
  import->reg = g_object_ref (self);
  import->paths = g_strdupv ((char **) paths);
  start (import, TRUE);
}
