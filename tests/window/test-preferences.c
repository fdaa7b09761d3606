/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each preference takes effect at once, in what is open already. */

#include "config.h"

#include "way-agenda-page.h"
#include "way-preferences-dialog.h"
#include "way-settings.h"
#include "way-timeline-page.h"
#include "way-ui-test.h"

static GtkWidget *
get_row (WayWindow *window, const char *name)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                    WAY_TYPE_PREFERENCES_DIALOG, name));
}

static WayWindow *
show (void)
{
  WayWindow *window = way_ui_show_sample (1280, 800);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-preferences", NULL);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL);

  return window;
}

static void
hide (WayWindow *window)
{
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  way_ui_close (window);
}

static void
test_color_scheme (void)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  WayWindow *window = show ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  way_settings_apply_color_scheme ();
  for (guint i = G_N_ELEMENTS (schemes); i-- > 0;)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (window, "color_scheme")), i);
      g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, schemes[i]);
    }
  hide (window);
}

static void
test_density (void)
{
  WayWindow *window = show ();
  WayTimelinePage *page = WAY_TIMELINE_PAGE (way_window_get_page_widget (window, "timeline"));
  int density;

  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (window, "density")), 2);
  g_object_get (way_timeline_page_get_timeline (page), "density", &density, NULL);
  g_assert_cmpint (density, ==, WAY_TIMELINE_DENSITY_COMPACT);
  hide (window);
}

static void
test_agenda (void)
{
  WayWindow *window = show ();
  GtkWidget *page;
  int horizon;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "agenda");
  page = way_window_get_page_widget (window, "agenda");
  adw_spin_row_set_value (ADW_SPIN_ROW (get_row (window, "agenda_horizon")), 6);
  g_object_get (page, "horizon", &horizon, NULL);
  g_assert_cmpint (horizon, ==, 6);
  hide (window);
}

static void
test_reports (void)
{
  WayWindow *window = show ();

  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (window, "report_paper")), 1);
  adw_spin_row_set_value (ADW_SPIN_ROW (get_row (window, "report_horizon")), 18);
  g_assert_cmpuint (g_settings_get_uint (way_settings_get (), "report-paper"), ==, 1);
  g_assert_cmpint (g_settings_get_int (way_settings_get (), "report-horizon"), ==, 18);
  hide (window);
}

/* The name stands over the window, the desk in what is printed; both can be undone. */
static void
test_register (void)
{
  WayWindow *window = show ();
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  g_autofree char *desk = NULL;

  gtk_editable_set_text (GTK_EDITABLE (get_row (window, "register_name")), "Our Strategy");
  g_signal_emit_by_name (get_row (window, "register_name"), "apply");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Our Strategy");
  gtk_editable_set_text (GTK_EDITABLE (get_row (window, "desk")), " Unit A.1 ");
  g_signal_emit_by_name (get_row (window, "desk"), "apply");
  desk = way_register_get_setting (reg, "desk");
  g_assert_cmpstr (desk, ==, "Unit A.1");
  g_assert_cmpstr (way_register_get_undo_label (reg), ==, "Change the desk");
  g_assert_true (way_register_undo (reg, NULL));
  g_assert_cmpstr (way_register_get_undo_label (reg), ==, "Rename the register");
  hide (window);
}

/* While the number is being found nothing is written; once it is left it is one act. */
static void
test_stalled_after (void)
{
  WayWindow *window = show ();
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  AdwSpinRow *row = ADW_SPIN_ROW (get_row (window, "stalled_after"));
  g_autofree char *before = NULL, *months = NULL, *undone = NULL;

  g_assert_cmpfloat (adw_spin_row_get_value (row), ==, 12);
  adw_spin_row_set_value (row, 17);
  adw_spin_row_set_value (row, 18);
  before = way_register_get_setting (reg, "stalled_after");
  g_assert_null (before);
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  months = way_register_get_setting (reg, "stalled_after");
  g_assert_cmpstr (months, ==, "18");
  g_assert_cmpstr (way_register_get_undo_label (reg), ==,
                   "Change after how many months a file is stalled");
  g_assert_true (way_register_undo (reg, NULL));
  undone = way_register_get_setting (reg, "stalled_after");
  g_assert_null (undone);

  WAIT_FOR (!way_session_is_loading (way_window_get_session (window)));
  way_ui_close (window);
}

/* On another day nothing of the register can be changed. */
static void
test_other_day (void)
{
  WayWindow *window = way_ui_show_sample (1280, 800);

  way_session_set_day (way_window_get_session (window), way_day_new (2011, 11, 25));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-preferences", NULL);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL);
  g_assert_false (gtk_widget_get_visible (get_row (window, "register_group")));
  WAIT_FOR (!way_session_is_loading (way_window_get_session (window)));
  hide (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/preferences/color-scheme", test_color_scheme);
  g_test_add_func ("/preferences/density", test_density);
  g_test_add_func ("/preferences/agenda", test_agenda);
  g_test_add_func ("/preferences/reports", test_reports);
  g_test_add_func ("/preferences/register", test_register);
  g_test_add_func ("/preferences/stalled-after", test_stalled_after);
  g_test_add_func ("/preferences/other-day", test_other_day);

  return g_test_run ();
}
