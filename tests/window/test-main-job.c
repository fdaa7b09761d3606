/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job from end to end, in the real window: record a statement, see the bar change, undo
 * it, print to PDF, read the PDF back. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-bar.h"
#include "way-page-view.h"
#include "way-printing.h"
#include "way-report-dialog.h"
#include "way-ui-test.h"

static WayWindow *window;
static WaySession *session;

static WayStanding *
get_standing (WayId id)
{
  return way_board_find (way_session_get_board (session), id);
}

/* What a screen reader is told of the bar says how the commitment stands. */
static char *
get_bar_words (GtkWidget *root, WayId id)
{
  char *words = NULL;

  if (WAY_IS_BAR (root) && way_standing_get_id (way_bar_get_standing (WAY_BAR (root))) == id)
    return g_strdup (
      way_class_get_nick (way_standing_get_class (way_bar_get_standing (WAY_BAR (root)))));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = get_bar_words (child, id);

  return words;
}

static gboolean
bar_shows (WayId id, const char *nick)
{
  g_autofree char *words = get_bar_words (GTK_WIDGET (window), id);

  return g_strcmp0 (words, nick) == 0;
}

static void
record_completed (WayId id)
{
  WayRegister *reg = way_session_get_register (session);
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = id;
  statement->day = way_day_new_today ();
  statement->status = WAY_STATUS_COMPLETED;
  statement->citation.source = way_register_find (reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&statement->citation.place, "point 4");
  way_register_save_statement (reg, statement, &error);
  g_assert_no_error (error);
}

static void
test_bar_follows (void)
{
  WayId id;

  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  id = way_ui_find_commitment (session, "1.1.3");
  way_session_set_selected (session, id);
  WAIT_FOR (bar_shows (id, "not-reported"));
  record_completed (id);
  WAIT_FOR (bar_shows (id, "completed"));
  g_assert_cmpint (way_standing_get_class (get_standing (id)), ==, WAY_CLASS_COMPLETED);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  WAIT_FOR (bar_shows (id, "not-reported"));
  way_ui_close (window);
}

static char *
read_pdf (const char *path)
{
  const char *words[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The pages of the dialog's preview are those that are exported; what was recorded stands on
 * them. */
static void
test_print (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "summary.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  record_completed (way_ui_find_commitment (session, "1.1.3"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL));
  WAIT_FOR (WAY_IS_REPORT_DIALOG (
    dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))));
  WAIT_FOR (way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog)) != NULL);
  way_pages_export_pdf (way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog)), path, NULL,
                        &error);
  g_assert_no_error (error);
  text = read_pdf (path);
  g_assert_nonnull (strstr (text, "EU Internal Security Strategy"));
  g_assert_nonnull (strstr (text, "As of 16 January 2012"));
  g_assert_nonnull (strstr (text, "counted once each: 5 completed"));
  adw_dialog_force_close (dialog);
  way_ui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static AdwDialog *
show_report (WayReportTemplate template)
{
  AdwDialog *dialog;

  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  dialog = way_report_dialog_new (session, template);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  WAIT_FOR (way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog)) != NULL);

  return dialog;
}

static gboolean
row_says (GtkWidget *root, const char *title, const char *words)
{
  if (ADW_IS_COMBO_ROW (root) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return g_strcmp0 (
             gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (root))),
             words) == 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (row_says (child, title, words))
      return TRUE;

  return FALSE;
}

/* The day compared with is named, and the file is called by what is in it. */
static void
test_report_words (void)
{
  AdwDialog *dialog = show_report (WAY_REPORT_STATUS_SUMMARY);

  g_assert_true (row_says (GTK_WIDGET (dialog), "Changes _since",
                           "25 November 2011 · COM(2011) 790"));
  g_assert_cmpstr (
    way_pages_get_file_name (way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog))), ==,
    "ISS 2011–2014, Status summary 2012-01-16");
  adw_dialog_force_close (dialog);
  way_ui_close (window);
}

/* Pages of landscape reports are small: they can be enlarged, and brought back. */
static void
test_zoom (void)
{
  AdwDialog *dialog = show_report (WAY_REPORT_OVERVIEW_TABLE);
  GtkWidget *page = NULL;
  int fit;

  WAIT_FOR ((page = way_ui_find (GTK_WIDGET (dialog), WAY_TYPE_PAGE_VIEW)) != NULL &&
            gtk_widget_get_width (page) > 0);
  fit = gtk_widget_get_width (page);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "report.zoom-in", NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "report.zoom-in", NULL));
  WAIT_FOR (gtk_widget_get_width (page) > fit * 1.5);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "report.zoom-fit", NULL));
  WAIT_FOR (gtk_widget_get_width (page) == fit);
  adw_dialog_force_close (dialog);
  way_ui_close (window);
}

/* Only what went to a printer is said to have gone there. */
static void
test_printed_file (void)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GFile) file = NULL;

  g_assert_null (way_printing_get_file (NULL));
  g_assert_null (way_printing_get_file (settings));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///tmp/report.pdf");
  file = way_printing_get_file (settings);
  g_assert_cmpstr (g_file_peek_path (file), ==, "/tmp/report.pdf");
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  way_day_pin_today (way_day_new (2012, 1, 16));

  g_test_add_func ("/main-job/bar-follows", test_bar_follows);
  g_test_add_func ("/main-job/print", test_print);
  g_test_add_func ("/main-job/report-words", test_report_words);
  g_test_add_func ("/main-job/zoom", test_zoom);
  g_test_add_func ("/main-job/printed-file", test_printed_file);

  return g_test_run ();
}
