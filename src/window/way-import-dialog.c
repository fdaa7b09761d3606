/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What importing tables would do, before it is done. The trial is an import that is taken back, so
   that what it says is what will happen. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-import-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-import.h"

/* More than this nobody reads in a dialog. */
#define MAX_PROBLEMS    200
#define PROBLEMS_HEIGHT 240

typedef struct
{
  GtkWidget *parent;
  WayRegister *reg;
  char **paths;
} Import;

static void
import_free (gpointer data, GClosure *closure)
{
  Import *import = data;

  g_clear_weak_pointer (&import->parent);
  g_clear_object (&import->reg);
  g_strfreev (import->paths);
  g_free (import);
}

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
say_done (Import *import, const WayImportResult *result)
{
  g_autofree char *done = g_strdup_printf (g_dngettext (NULL, "%u row imported", "%u rows imported",
                                                        result->added + result->changed),
                                           result->added + result->changed);

  if (import->parent != NULL)
    gtk_widget_activate_action (import->parent, "win.toast-undo", "s", done);
}

static void
say_failed (GtkWidget *parent, const GError *error)
{
  g_autofree char *body =
    g_strdup_printf ("%s\n\n%s", error->message, _ ("The file was not changed."));
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Cannot Import"), body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, Import *import)
{
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "import"))
    return;

  if (way_import_tables (import->reg, (const char *const *) import->paths, NULL, FALSE, NULL, NULL,
                         NULL, &result, &error))
    say_done (import, result);
  else if (import->parent != NULL)
    say_failed (import->parent, error);
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

void
way_import_dialog_present (GtkWidget *parent, WayRegister *self, const char *const *paths)
{
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean possible;
  Import *import;
  AdwDialog *dialog;

  possible = way_import_tables (self, paths, NULL, TRUE, NULL, NULL, NULL, &result, &error);
  if (!possible && !g_error_matches (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE))
    {
      say_failed (parent, error);
      return;
    }

  import = g_new0 (Import, 1);
  g_set_weak_pointer (&import->parent, parent);
  import->reg = g_object_ref (self);
  import->paths = g_strdupv ((char **) paths);
  dialog = make_dialog (result, possible);
  add_responses (ADW_ALERT_DIALOG (dialog), possible);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), import, import_free, 0);
  adw_dialog_present (dialog, parent);
}
