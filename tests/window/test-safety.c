/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may go wrong with the file under a window, and what must not be lost when the window goes. */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "damage.h"
#include "way-dialogs.h"
#include "way-form-dialog.h"
#include "way-report-dialog.h"
#include "way-start-page.h"
#include "way-ui-test.h"
#include "way-window-private.h"

static AdwDialog *
get_dialog (WayWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static AdwAlertDialog *
wait_for_alert (WayWindow *window)
{
  WAIT_FOR (ADW_IS_ALERT_DIALOG (get_dialog (window)));

  return ADW_ALERT_DIALOG (get_dialog (window));
}

static WayWindow *
open_window (const char *path)
{
  WayWindow *window = way_window_new (GTK_APPLICATION (g_application_get_default ()));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_window_present (GTK_WINDOW (window));
  way_window_open (window, file, FALSE);

  return window;
}

static gboolean
has_board (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  return session != NULL && way_session_get_board (session) != NULL;
}

static const char *
get_banner (WayWindow *window)
{
  return adw_banner_get_revealed (window->banner) ? adw_banner_get_title (window->banner) : NULL;
}

static guint
count_pages (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return (guint) (status.st_size / 4096);
}

static void
test_damaged (void)
{
  g_autofree char *path = way_ui_make_sample ();
  Damage *damage = damage_file (path);
  WayWindow *window = open_window (path);
  AdwAlertDialog *alert = wait_for_alert (window);

  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, _ ("The Register Is Damaged"));
  g_assert_true (adw_alert_dialog_has_response (alert, "recover"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), _ ("The file was not changed.")));
  damage_free (damage);
  way_ui_close (window);
}

/* Of a file that is not there nothing is said of having been left as it was. */
static void
test_missing (void)
{
  WayWindow *window = open_window ("/no/such/folder/strategy.waymark");
  AdwAlertDialog *alert = wait_for_alert (window);

  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "strategy.waymark"));
  g_assert_null (strstr (adw_alert_dialog_get_body (alert), _ ("The file was not changed.")));
  way_ui_close (window);
}

/* The last pages hold no table of the schema, so most of the register is still there. */
static void
test_recover (void)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autofree char *copy = g_strconcat (path, ".recovered.waymark", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GFile) damaged = g_file_new_for_path (path);
  g_autoptr (GFile) into = g_file_new_for_path (copy);
  Damage *damage = damage_page (path, count_pages (path) - 3);
  WayWindow *window = open_window (path);
  AdwAlertDialog *alert;
  gsize n_before, n_after;

  adw_dialog_force_close (ADW_DIALOG (wait_for_alert (window)));
  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  way_window_recover_into (window, damaged, into);
  alert = wait_for_alert (window);
  g_assert_cmpstr (adw_alert_dialog_get_heading (alert), ==, _ ("Register Recovered"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (alert), "rows came over."));
  WAIT_FOR (has_board (window));
  g_assert_cmpstr (
    way_register_get_path (way_session_get_register (way_window_get_session (window))), ==, copy);
  g_assert_cmpuint (way_board_get_counts (way_session_get_board (way_window_get_session (window)))
                      ->total,
                    >, 0);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  damage_free (damage);
  way_ui_close (window);
}

static void
test_nothing_to_recover (void)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autofree char *copy = g_strconcat (path, ".recovered.waymark", NULL);
  g_autoptr (GFile) damaged = g_file_new_for_path (path);
  g_autoptr (GFile) into = g_file_new_for_path (copy);
  WayWindow *window;

  g_assert_true (g_file_set_contents (path, "nothing of a register", -1, NULL));
  window = open_window (path);
  adw_dialog_force_close (ADW_DIALOG (wait_for_alert (window)));
  way_window_recover_into (window, damaged, into);
  wait_for_alert (window);
  g_assert_null (way_window_get_session (window));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  way_ui_close (window);
}

static void
test_folder_read_only (void)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autofree char *folder = g_path_get_dirname (path);
  WayWindow *window;

  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  damage_obey_permissions (TRUE);
  window = open_window (path);
  WAIT_FOR (has_board (window));
  g_assert_cmpstr (get_banner (window), ==, "Read-only: you may not write in this folder.");
  g_assert_false (way_session_is_editable (way_window_get_session (window)));
  damage_obey_permissions (FALSE);
  way_ui_close (window);
}

/* All but the search can be relied on: it is shown, and the banner leads to a whole one. */
static void
test_unsearchable (void)
{
  g_autofree char *path = way_ui_make_sample ();
  WayWindow *window;

  damage_search (path);
  window = open_window (path);
  WAIT_FOR (has_board (window));
  WAIT_FOR (get_banner (window) != NULL);
  g_assert_cmpstr (get_banner (window), ==,
                   "Damaged: the search may miss records. Recover the register into a new file.");
  g_assert_cmpstr (adw_banner_get_button_label (window->banner), ==, "Recover…");
  g_assert_true (way_session_is_editable (way_window_get_session (window)));
  way_ui_close (window);
}

/* To the register it is the same whether it is this process or another that writes. */
static void
test_open_elsewhere (void)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) writer = way_register_open (path, FALSE, NULL, &error);
  WayWindow *window = open_window (path);
  GtkWidget *banner;

  g_assert_no_error (error);
  WAIT_FOR (way_ui_find (GTK_WIDGET (window), WAY_TYPE_START_PAGE) != NULL);
  banner = way_ui_find (way_ui_find (GTK_WIDGET (window), WAY_TYPE_START_PAGE), ADW_TYPE_BANNER);
  WAIT_FOR (adw_banner_get_revealed (ADW_BANNER (banner)));
  g_assert_cmpstr (adw_banner_get_title (ADW_BANNER (banner)), ==,
                   "Another Waymark has this register open for writing.");
  g_assert_cmpstr (adw_banner_get_button_label (ADW_BANNER (banner)), ==, "Open Read-only");
  g_signal_emit_by_name (banner, "button-clicked");
  WAIT_FOR (has_board (window));
  g_assert_false (way_session_is_editable (way_window_get_session (window)));
  g_assert_cmpstr (get_banner (window), ==,
                   "Read-only: another Waymark has this register open for writing.");
  way_ui_close (window);
}

/* Opened twice, a register comes to the front where it is. */
static void
test_same_file (void)
{
  WayWindow *window = way_ui_show_sample (1000, 700);
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_autoptr (GFile) file = g_file_new_for_path (
    way_register_get_path (way_session_get_register (way_window_get_session (window))));
  guint n = g_list_length (gtk_application_get_windows (application));

  way_window_open_file (application, file);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, n);
  way_ui_close (window);
}

static WayFormDialog *
open_commitment (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  way_dialogs_edit_commitment (GTK_WIDGET (window), way_session_get_register (session),
                               way_ui_find_commitment (session, "1.3.1"), 0, 0);
  WAIT_FOR (WAY_IS_FORM_DIALOG (get_dialog (window)));

  return WAY_FORM_DIALOG (get_dialog (window));
}

/* Closing a window asks first about what was typed in it, and only there. */
static void
test_dirty_dialog (void)
{
  WayWindow *window = way_ui_show_sample (1000, 700);
  WayWindow *other = way_ui_show_sample (1000, 700);
  WayFormDialog *dialog = open_commitment (window);
  GtkWidget *entry = way_ui_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Another title");
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  g_object_add_weak_pointer (G_OBJECT (other), (gpointer *) &other);
  gtk_window_close (GTK_WINDOW (other));
  gtk_window_close (GTK_WINDOW (window));
  g_assert_cmpstr (adw_alert_dialog_get_heading (wait_for_alert (window)), ==, "Discard Changes?");
  WAIT_FOR (other == NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));

  adw_dialog_close (ADW_DIALOG (wait_for_alert (window)));
  WAIT_FOR (get_dialog (window) == ADW_DIALOG (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Another title");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  way_ui_close (window);
}

static void
show_report_and_close (WayWindow *window)
{
  AdwDialog *dialog =
    way_report_dialog_new (way_window_get_session (window), WAY_REPORT_STATUS_SUMMARY);

  adw_dialog_present (dialog, GTK_WIDGET (window));
  WAIT_FOR (way_report_dialog_get_pages (WAY_REPORT_DIALOG (dialog)) != NULL);
  adw_dialog_close (dialog);
  WAIT_FOR (get_dialog (window) == NULL);
}

/* A file whose window is closed is let go, whatever was shown over it: the next one may write. */
static void
test_closed_register (void)
{
  static const int widths[] = { 1000, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      WayWindow *window = way_ui_show_sample (widths[i], 700);
      WaySession *session = way_window_get_session (window);
      WayRegister *reg = way_session_get_register (session);
      g_autofree char *path = g_strdup (way_register_get_path (reg));
      g_autoptr (WayRegister) again = NULL;
      g_autoptr (GError) error = NULL;

      adw_dialog_close (ADW_DIALOG (open_commitment (window)));
      WAIT_FOR (get_dialog (window) == NULL);
      show_report_and_close (window);

      g_object_add_weak_pointer (G_OBJECT (reg), (gpointer *) &reg);
      way_ui_close (window);
      WAIT_FOR (reg == NULL);
      again = way_register_open (path, FALSE, NULL, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/safety/damaged", test_damaged);
  g_test_add_func ("/safety/missing", test_missing);
  g_test_add_func ("/safety/recover", test_recover);
  g_test_add_func ("/safety/nothing-to-recover", test_nothing_to_recover);
  g_test_add_func ("/safety/folder-read-only", test_folder_read_only);
  g_test_add_func ("/safety/unsearchable", test_unsearchable);
  g_test_add_func ("/safety/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/safety/same-file", test_same_file);
  g_test_add_func ("/safety/dirty-dialog", test_dirty_dialog);
  g_test_add_func ("/safety/closed-register", test_closed_register);

  return g_test_run ();
}
