/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings and themes, and where the detail of a commitment shows them and its promises. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"
#include "way-finding-dialog.h"
#include "way-findings-page.h"
#include "way-group.h"
#include "way-record-row.h"
#include "way-theme-dialog.h"

#define FINDING "Passengers’ files lie about unread"
#define OTHER   "Ports are asleep at noon"
#define THEME   "Rights of those who travel"
#define PNR     "Proposal for EU rules on air passenger name records (PNR)"

#define REPORT_DAY (way_day_new (2011, 11, 25))

static WayId
find (WayRegister *reg, WayRecord record, const char *code)
{
  WayId id = way_register_find (reg, record, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static WayId
add_finding (WayRegister *reg, const char *title, const char *klass, const char *source)
{
  g_autoptr (WayFinding) finding = way_finding_new ();
  WayLink link = { find (reg, WAY_RECORD_COMMITMENT, "ISS-1.1-1"), 0 };
  g_autoptr (GError) error = NULL;

  finding->programme = find (reg, WAY_RECORD_PROGRAMME, "ISS");
  way_set_text (&finding->title, title);
  way_set_text (&finding->klass, klass);
  way_set_text (&finding->evidence, "Nobody opened a drawer");
  way_set_text (&finding->response, "Drawers will be opened");
  finding->citation.source = find (reg, WAY_RECORD_SOURCE, source);
  way_set_text (&finding->citation.place, "point 78");
  g_array_append_val (finding->links, link);
  way_register_save_finding (reg, finding, &error);
  g_assert_no_error (error);

  return finding->id;
}

static WayId
add_theme (WayRegister *reg)
{
  g_autoptr (WayTheme) theme = way_theme_new ();
  WayLink link = { find (reg, WAY_RECORD_COMMITMENT, "ISS-1.1-1"), 0 };
  g_autoptr (GError) error = NULL;

  theme->programme = find (reg, WAY_RECORD_PROGRAMME, "ISS");
  way_set_text (&theme->title, THEME);
  way_set_text (&theme->text, "They go with whoever travels");
  g_array_append_val (theme->links, link);
  way_register_save_theme (reg, theme, &error);
  g_assert_no_error (error);

  return theme->id;
}

static void
add_entry (WayRegister *reg)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  WayLink link = { find (reg, WAY_RECORD_COMMITMENT, "ISS-1.2-1"), WAY_PROMISE_REPEATS };
  g_autoptr (GError) error = NULL;

  forward->programme = find (reg, WAY_RECORD_PROGRAMME, "ISS");
  way_set_text (&forward->text, "What was promised is promised");
  forward->citation.source = find (reg, WAY_RECORD_SOURCE, "COM-2011-790");
  way_set_text (&forward->citation.place, "point 79");
  g_array_append_val (forward->links, link);
  way_register_save_forward (reg, forward, &error);
  g_assert_no_error (error);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = page_fixture_find_type (root, WAY_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static void
show (PageFixture *self)
{
  add_finding (self->reg, FINDING, "gap", "COM-2011-790");
  add_finding (self->reg, OTHER, "strength", "COM-2016-670");
  add_theme (self->reg);
  page_fixture_show (self, way_findings_page_new (), REPORT_DAY);
}

/* The class is a pill, then what was found, what is answered, and who follows it up. */
static void
test_finding (PageFixture *self, gconstpointer data)
{
  GtkWidget *row, *list;

  show (self);
  row = find_row (self->page, FINDING);
  g_assert_nonnull (row);
  g_assert_nonnull (page_fixture_find_label (row, "gap"));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "COM(2011) 790, point 78");
  list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);
  g_assert_nonnull (page_fixture_find_label (list, "Nobody opened a drawer"));
  g_assert_nonnull (page_fixture_find_label (list, "Drawers will be opened"));
  g_assert_nonnull (find_row (list, PNR));
  gtk_widget_activate (find_row (list, PNR));
  g_assert_true (g_str_has_prefix (self->actions->str, "show-commitment("));
  page_fixture_take_picture (self, "findings", 1016, 800);
  page_fixture_take_picture (self, "findings", 360, 720);
}

/* What is found later is not known yet; the desk's own theme has no day. */
static void
test_as_of (PageFixture *self, gconstpointer data)
{
  show (self);
  g_assert_null (find_row (self->page, OTHER));
  way_session_set_day (self->session, way_day_new (2016, 12, 31));
  WAIT_FOR (find_row (self->page, OTHER) != NULL);
  /* Before the strategy, which has findings too. */
  way_session_set_day (self->session, way_day_new (2010, 11, 21));
  WAIT_FOR (page_fixture_find_label (self->page, "No Findings Yet") != NULL);
}

static void
test_theme (PageFixture *self, gconstpointer data)
{
  GtkWidget *kinds, *list;

  show (self);
  kinds = page_fixture_find_type (self->page, ADW_TYPE_TOGGLE_GROUP, 0);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (kinds), "themes");
  WAIT_FOR (find_row (self->page, THEME) != NULL);
  g_assert_null (find_row (self->page, FINDING));
  list = gtk_widget_get_ancestor (find_row (self->page, THEME), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (page_fixture_find_label (list, "They go with whoever travels"));
  g_assert_nonnull (page_fixture_find_label (list, "The desk’s own"));
  g_assert_nonnull (find_row (list, PNR));
}

static void
test_filter (PageFixture *self, gconstpointer data)
{
  GtkWidget *search;

  show (self);
  search = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "nothing of the kind");
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
  g_assert_null (find_row (self->page, FINDING));
  gtk_editable_set_text (GTK_EDITABLE (search), "DRAWER");
  WAIT_FOR (find_row (self->page, FINDING) != NULL);
  g_assert_null (page_fixture_find_label (self->page, "No Results"));
}

/* ---- the detail ---- */

static void
test_detail (PageFixture *self, gconstpointer data)
{
  WayId finding = add_finding (self->reg, FINDING, "gap", "COM-2011-790");
  WayId theme = add_theme (self->reg);
  g_autofree char *shown =
    g_strdup_printf ("show-finding(%" G_GINT64_FORMAT ") show-theme(%" G_GINT64_FORMAT ") ",
                     finding, theme);
  GtkWidget *row;

  way_session_set_selected (self->session, page_fixture_find (self, "ISS-1.1-1"));
  page_fixture_show (self, way_detail_new (), REPORT_DAY);
  g_assert_nonnull (page_fixture_find_label (self->page, "Finding: gap"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Findings it follows up"));
  row = find_row (self->page, FINDING);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Drawers will be opened");
  gtk_widget_activate (row);
  gtk_widget_activate (find_row (self->page, THEME));
  g_assert_cmpstr (self->actions->str, ==, shown);
  /* Before the report nothing had been found. */
  way_session_set_day (self->session, way_day_new (2010, 12, 1));
  WAIT_FOR (find_row (self->page, FINDING) == NULL);
  g_assert_null (page_fixture_find_label (self->page, "Finding: gap"));
}

static void
test_promises (PageFixture *self, gconstpointer data)
{
  GtkWidget *row;

  add_entry (self->reg);
  way_session_set_selected (self->session, page_fixture_find (self, "ISS-1.2-1"));
  page_fixture_show (self, way_detail_new (), REPORT_DAY);
  row = find_row (self->page, "What was promised is promised");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "COM(2011) 790, point 79 · 25 November 2011");
  g_assert_nonnull (page_fixture_find_label (gtk_widget_get_ancestor (row, WAY_TYPE_GROUP),
                                             "Promised twice, first for 2011"));
  gtk_widget_activate (row);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-source("));
  /* Once is no more than the origin says. */
  way_session_set_day (self->session, way_day_new (2011, 11, 24));
  WAIT_FOR (find_row (self->page, "What was promised is promised") == NULL);
  g_assert_null (page_fixture_find_label (self->page, "Promised t"));
}

/* ---- in the window ---- */

static AdwDialog *
get_dialog (WayWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

static void
close_dialog (WayWindow *window)
{
  adw_dialog_force_close (get_dialog (window));
  WAIT_FOR (get_dialog (window) == NULL);
}

static void
delete_and_undo (WayWindow *window, const char *action, WayId id, const char *title)
{
  GtkWidget *root = GTK_WIDGET (window);

  g_assert_true (gtk_widget_activate_action (root, action, "x", (gint64) id));
  WAIT_FOR (find_row (root, title) == NULL);
  g_assert_true (gtk_widget_activate_action (root, "win.undo", NULL));
  WAIT_FOR (find_row (root, title) != NULL);
}

static void
test_window (void)
{
  WayWindow *window = way_ui_show_sample (1280, 900);
  WayRegister *reg = way_session_get_register (way_window_get_session (window));
  GtkWidget *root = GTK_WIDGET (window);
  WayId finding = add_finding (reg, FINDING, "gap", "COM-2011-790");
  WayId theme = add_theme (reg);

  g_assert_true (gtk_widget_activate_action (root, "win.show-page", "s", "findings"));
  WAIT_FOR (find_row (root, FINDING) != NULL);
  gtk_widget_activate (find_row (root, FINDING));
  WAIT_FOR (WAY_IS_FINDING_DIALOG (get_dialog (window)));
  close_dialog (window);
  delete_and_undo (window, "win.delete-finding", finding, FINDING);
  g_assert_true (gtk_widget_activate_action (root, "win.new-finding", NULL));
  WAIT_FOR (WAY_IS_FINDING_DIALOG (get_dialog (window)));
  close_dialog (window);

  g_assert_true (gtk_widget_activate_action (root, "win.show-theme", "x", (gint64) theme));
  WAIT_FOR (find_row (root, THEME) != NULL);
  delete_and_undo (window, "win.delete-theme", theme, THEME);
  g_assert_true (gtk_widget_activate_action (root, "win.new-theme", NULL));
  WAIT_FOR (WAY_IS_THEME_DIALOG (get_dialog (window)));
  close_dialog (window);
  way_ui_close (window);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/window/findings/" path, PageFixture, NULL, page_fixture_set_up, test,              \
              page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  ADD ("finding", test_finding);
  ADD ("as-of", test_as_of);
  ADD ("theme", test_theme);
  ADD ("filter", test_filter);
  ADD ("detail", test_detail);
  ADD ("promises", test_promises);
  g_test_add_func ("/window/findings/window", test_window);

  return g_test_run ();
}
