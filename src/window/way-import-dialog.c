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
#define TEXT_WIDTH      72 /* characters */

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

/* ---- what is wrong ---- */

/* A line for each problem of a weight, up to @most of them; NULL: there is none. */
static char *
list_problems (GPtrArray *problems, WayProblemWeight weight, guint most)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const WayImportProblem *problem = problems->pdata[i];
      g_autofree char *text = way_import_problem_describe (problem);

      if (problem->weight == weight && n++ < most)
        g_string_append_printf (lines, lines->len > 0 ? "\n%s" : "%s", text);
    }
  if (n > most)
    g_string_append_printf (lines,
                            g_dngettext (NULL, "\n… and %u more, which Copy copies too",
                                         "\n… and %u more, which Copy copies too", n - most),
                            n - most);

  return n > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

static const char *
get_heading (WayProblemWeight weight)
{
  return weight == WAY_PROBLEM_ERROR ? _ ("To Be Mended") : _ ("Notes");
}

static GtkWidget *
make_text_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), TEXT_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* One text, not a label to a line: with Tab the buttons are never far. */
static void
add_section (GtkBox *box, GPtrArray *problems, WayProblemWeight weight)
{
  g_autofree char *lines = list_problems (problems, weight, MAX_PROBLEMS);
  GtkWidget *heading, *text;

  if (lines == NULL)
    return;

  heading = make_text_label (get_heading (weight));
  gtk_widget_add_css_class (heading, "heading");
  text = make_text_label (lines);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (box, heading);
  gtk_box_append (box, text);
}

static GtkWidget *
make_scrolled (GtkWidget *child)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), PROBLEMS_HEIGHT);

  return window;
}

/* All of it, for a letter to whoever made the tables. */
static char *
make_copy (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (WayProblemWeight weight = WAY_PROBLEM_ERROR; weight <= WAY_PROBLEM_WARNING; weight++)
    {
      g_autofree char *lines = list_problems (problems, weight, G_MAXUINT);

      if (lines != NULL)
        g_string_append_printf (text, text->len > 0 ? "\n%s\n%s\n" : "%s\n%s\n",
                                get_heading (weight), lines);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
copy_clicked_cb (GtkButton *button, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
}

static GtkWidget *
make_copy_button (GPtrArray *problems)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Co_py"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Copy the whole list"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_clicked_cb), make_copy (problems),
                         (GClosureNotify) g_free, 0);

  return button;
}

static GtkWidget *
make_problem_list (GPtrArray *problems)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  add_section (GTK_BOX (list), problems, WAY_PROBLEM_ERROR);
  add_section (GTK_BOX (list), problems, WAY_PROBLEM_WARNING);
  gtk_box_append (GTK_BOX (box), make_scrolled (list));
  gtk_box_append (GTK_BOX (box), make_copy_button (problems));

  return box;
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
  g_autofree char *summary = way_import_result_describe (result);
  AdwDialog *dialog =
    adw_alert_dialog_new (possible ? _ ("Import These Tables?") : _ ("Cannot Import"), NULL);
  g_autofree char *body =
    possible ? g_strdup (summary)
             : g_strdup_printf ("%s\n\n%s", summary, _ ("The file was not changed."));

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), body);
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), result->problems->len > 0);
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
      adw_alert_dialog_set_default_response (dialog, "close");
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
