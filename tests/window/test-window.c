/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on the sample: going places, other days, deleting and undoing, narrow and wide. */

#include "config.h"

#include <glib/gi18n.h>

#include "way-as-of-button.h"
#include "way-import-dialog.h"
#include "way-keys.h"
#include "way-sidebar-item.h"
#include "way-sidebar.h"
#include "way-status-bar.h"
#include "way-table-page.h"
#include "way-timeline-page.h"
#include "way-timeline-private.h"
#include "way-ruler.h"
#include "way-ui-test.h"

static WayWindow *window;
static WaySession *session;

static void
activate (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static gboolean
is_enabled (const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_insert_after (button, way_ui_find (GTK_WIDGET (window), GTK_TYPE_STACK), NULL);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

static void
set_up (int width)
{
  window = way_ui_show_sample (width, 800);
  session = way_window_get_session (window);
}

static void
tear_down (void)
{
  way_ui_close (window);
}

static guint
count_page_rows (GListModel *rows)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WaySidebarItem) item = g_list_model_get_item (rows, i);

      n += way_sidebar_item_get_kind (item) == WAY_SIDEBAR_PAGE;
    }

  return n;
}

static void
test_sidebar (void)
{
  GtkWidget *list;
  GListModel *model;
  guint pages;

  set_up (1280);
  list = way_ui_find (way_ui_find (GTK_WIDGET (window), WAY_TYPE_SIDEBAR), GTK_TYPE_LIST_VIEW);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  pages = count_page_rows (model);
  /* The pages, all objectives, five objectives and their actions. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, pages + 1 + 5 + 17);
  /* "All objectives" is where one is. */
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)), ==, pages);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (model), pages + 2);
  g_assert_cmpint (way_session_get_action (session), !=, 0);
  tear_down ();
}

static gboolean
is_at_end (GtkAdjustment *scroll)
{
  return gtk_adjustment_get_value (scroll) + gtk_adjustment_get_page_size (scroll) >
         gtk_adjustment_get_upper (scroll) - 30;
}

/* Of a long list the row of where one is is seen: here the last one. */
static void
test_sidebar_follows (void)
{
  WaySidebar *sidebar;
  GtkWidget *list;
  GtkAdjustment *scroll;
  WayId objective, action;

  set_up (1280);
  sidebar = WAY_SIDEBAR (way_ui_find (GTK_WIDGET (window), WAY_TYPE_SIDEBAR));
  list = way_ui_find (GTK_WIDGET (sidebar), GTK_TYPE_LIST_VIEW);
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  WAIT_FOR (gtk_adjustment_get_upper (scroll) > gtk_adjustment_get_page_size (scroll));
  g_assert_false (is_at_end (scroll));
  /* Before that, with all objectives in sight below the pages, the first page is too. */
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
  objective = way_register_find (way_session_get_register (session), WAY_RECORD_OBJECTIVE,
                                 way_session_get_programme (session), "5");
  action = way_register_find (way_session_get_register (session), WAY_RECORD_ACTION,
                              way_session_get_programme (session), "5.4");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-scope", "(xx)", objective, action);
  WAIT_FOR (is_at_end (scroll));
  tear_down ();
}

static gboolean
is_raised (void)
{
  GtkWidget *button = way_ui_find (GTK_WIDGET (window), WAY_TYPE_AS_OF_BUTTON);

  return gtk_widget_has_css_class (way_ui_find (button, GTK_TYPE_MENU_BUTTON), "raised");
}

/* The words of the chips that are shown. */
static guint
count_words (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "chip-word") && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_words (child);

  return n;
}

static guint
count_classes (void)
{
  const WayCounts *counts = way_board_get_counts (way_session_get_board (session));
  guint n = 0;

  for (guint i = 0; i < WAY_N_CLASSES; i++)
    n += counts->of[i] > 0;

  return n;
}

/* Beside the detail there is little room for the statuses, and their words are what the density can
 * do without. */
static void
test_past_keeps_words (void)
{
  GtkWidget *bar;

  set_up (1280);
  bar = way_ui_find (GTK_WIDGET (window), WAY_TYPE_STATUS_BAR);
  way_session_set_selected (session, way_ui_find_commitment (session, "ISS-1.3-1"));
  g_assert_false (is_raised ());
  way_session_set_day (session, way_day_new (2011, 11, 25));
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_true (is_raised ());
  WAIT_FOR (count_words (bar) == count_classes ());
  way_session_set_day (session, WAY_DAY_NONE);
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_false (is_raised ());
  tear_down ();
}

static void
test_places (void)
{
  set_up (1280);
  g_assert_cmpstr (way_window_get_page (window), ==, "timeline");
  activate ("win.switch-view");
  g_assert_cmpstr (way_window_get_page (window), ==, "table");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "timeline");
  g_assert_cmpstr (way_window_get_page (window), ==, "timeline");
  activate ("win.back");
  g_assert_cmpstr (way_window_get_page (window), ==, "table");
  activate ("win.back");
  activate ("win.forward");
  g_assert_cmpstr (way_window_get_page (window), ==, "table");
  activate ("win.show-home");
  g_assert_cmpstr (way_window_get_page (window), ==, "timeline");
  tear_down ();
}

static void
test_other_day (void)
{
  set_up (1280);
  g_assert_true (is_enabled ("win.new-commitment"));
  way_session_set_day (session, way_day_new (2011, 11, 25));
  g_assert_false (is_enabled ("win.new-commitment"));
  g_assert_false (is_enabled ("win.undo"));
  WAIT_FOR (!way_session_is_loading (session));
  way_session_set_day (session, WAY_DAY_NONE);
  g_assert_true (is_enabled ("win.new-commitment"));
  WAIT_FOR (!way_session_is_loading (session));
  tear_down ();
}

/* The table keeps its row selected while another day's rows come in. */
static void
test_table_on_another_day (void)
{
  GtkWidget *page;
  WayId id;

  set_up (1280);
  id = way_ui_find_commitment (session, "1.3.1");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  page = way_window_get_page_widget (window, "table");
  WAIT_FOR (gtk_widget_get_mapped (page));
  way_session_set_selected (session, id);
  way_session_set_day (session, way_day_new (2011, 11, 25));
  WAIT_FOR (!way_session_is_loading (session) &&
            way_board_get_day (way_session_get_board (session)) == way_day_new (2011, 11, 25));
  for (guint i = 0; i < 20; i++)
    way_ui_iterate ();
  g_assert_cmpint (way_session_get_selected (session), ==, id);
  tear_down ();
}

static guint
get_total (void)
{
  return way_board_get_counts (way_session_get_board (session))->total;
}

static WayRuler *
find_ruler (GtkWidget *root)
{
  if (WAY_IS_RULER (root))
    return WAY_RULER (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      WayRuler *ruler = find_ruler (child);

      if (ruler != NULL)
        return ruler;
    }

  return NULL;
}

/* As the strategy has them: what stands in two places is one commitment, and what stands under an
 * objective itself makes no action more. */
static void
test_summary (void)
{
  set_up (1280);
  g_assert_cmpstr (way_ruler_get_summary (find_ruler (GTK_WIDGET (window))), ==,
                   "17 actions, 107 commitments");
  tear_down ();
}

static void
test_delete_and_undo (void)
{
  guint total;
  WayId id;

  set_up (1280);
  total = get_total ();
  id = way_ui_find_commitment (session, "1.3.1");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-commitment", "x", id);
  WAIT_FOR (get_total () == total - 1);
  activate ("win.undo");
  WAIT_FOR (get_total () == total);
  g_assert_nonnull (way_board_find (way_session_get_board (session), id));
  activate ("win.redo");
  WAIT_FOR (get_total () == total - 1);
  tear_down ();
}

static WayId
record_stage (WayRegister *reg, WayId id)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, NULL);
  g_autoptr (WayProcedure) study =
    way_register_get_procedure (reg, way_register_find (reg, WAY_RECORD_PROCEDURE, 0, "study"),
                                NULL);
  g_autoptr (WayStep) step = way_step_new ();

  commitment->procedure = study->id;
  g_assert_true (way_register_save_commitment (reg, commitment, NULL));
  step->commitment = id;
  step->stage = ((const WayStage *) study->stages->pdata[0])->id;
  step->reached = TRUE;
  step->citation.source = commitment->origin.source;
  g_assert_true (way_register_save_step (reg, step, NULL));
  return step->id;
}

static guint
count_stages (WayRegister *reg, WayId id)
{
  g_autoptr (GPtrArray) steps = way_register_list_steps (reg, id, WAY_DAY_NONE, NULL);

  return steps->len;
}

static gboolean
shows_dialog (const char *title)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && g_strcmp0 (adw_dialog_get_title (dialog), title) == 0;
}

static void
close_dialog (void)
{
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

/* Recorded and edited in a dialog, deleted at once; on another day all of it waits. */
static void
test_stages (void)
{
  WayRegister *reg;
  WayId id, step;

  set_up (1280);
  reg = way_session_get_register (session);
  id = way_ui_find_commitment (session, "1.1.3");
  step = record_stage (reg, id);

  way_session_set_selected (session, id);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.record-step", "x", (gint64) 0);
  WAIT_FOR (shows_dialog ("Record Stage"));
  close_dialog ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-step", "x", step);
  WAIT_FOR (shows_dialog ("Edit Stage"));
  close_dialog ();
  activate ("win.edit-procedures");
  WAIT_FOR (shows_dialog ("Procedures"));
  close_dialog ();

  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-step", "x", step);
  g_assert_cmpuint (count_stages (reg, id), ==, 0);
  activate ("win.undo");
  g_assert_cmpuint (count_stages (reg, id), ==, 1);

  way_session_set_day (session, way_day_new (2012, 1, 16));
  WAIT_FOR (!way_session_is_loading (session));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-step", "x", step);
  g_assert_cmpuint (count_stages (reg, id), ==, 1);
  tear_down ();
}

static void
test_delete_several_is_one_act (void)
{
  GVariantBuilder ids;
  guint total;

  set_up (1280);
  total = get_total ();
  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  g_variant_builder_add (&ids, "x", way_ui_find_commitment (session, "1.1.1"));
  g_variant_builder_add (&ids, "x", way_ui_find_commitment (session, "1.1.2"));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.delete-commitments",
                                      g_variant_builder_end (&ids));
  WAIT_FOR (get_total () == total - 2);
  activate ("win.undo");
  WAIT_FOR (get_total () == total);
  tear_down ();
}

static void
test_table (void)
{
  WayTablePage *page;
  GtkWidget *view;
  GtkSelectionModel *model;

  set_up (1280);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  page = WAY_TABLE_PAGE (way_window_get_page_widget (window, "table"));
  view = way_ui_find (GTK_WIDGET (page), GTK_TYPE_COLUMN_VIEW);
  model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, get_total ());
  gtk_selection_model_select_item (model, 3, TRUE);
  g_assert_cmpint (way_session_get_selected (session), !=, 0);
  g_assert_false (way_table_page_is_selecting (page));
  gtk_selection_model_select_item (model, 4, FALSE);
  g_assert_true (way_table_page_is_selecting (page));
  way_session_set_classes (session, 1u << WAY_CLASS_COMPLETED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), <, get_total ());
  tear_down ();
}

static WayId
get_first (void)
{
  GListModel *standings = way_board_get_standings (way_session_get_board (session));
  g_autoptr (WayStanding) first = g_list_model_get_item (standings, 0);

  return way_standing_get_id (first);
}

static void
test_step (void)
{
  WayId first;

  set_up (1280);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  activate ("win.select-next");
  first = way_session_get_selected (session);
  g_assert_cmpint (first, ==, get_first ());
  activate ("win.select-next");
  g_assert_cmpint (way_session_get_selected (session), !=, first);
  activate ("win.select-previous");
  g_assert_cmpint (way_session_get_selected (session), ==, first);
  tear_down ();
}

static void
test_narrow (void)
{
  GtkWidget *split;

  set_up (360);
  split = way_ui_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  WAIT_FOR (adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (split)));
  g_assert_false (adw_navigation_split_view_get_show_content (ADW_NAVIGATION_SPLIT_VIEW (split)));
  activate ("win.show-home");
  g_assert_true (adw_navigation_split_view_get_show_content (ADW_NAVIGATION_SPLIT_VIEW (split)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  tear_down ();
}

static void
test_not_a_register (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "notes.waymark", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, "not a database", -1, NULL));
  window = way_window_new (NULL);
  gtk_window_present (GTK_WINDOW (window));
  way_window_open (window, file, FALSE);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL);
  g_assert_null (way_window_get_session (window));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "not a database");
  tear_down ();
}

static gboolean
shows (const char *text, GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (text, child))
      return TRUE;

  return FALSE;
}

/* What is given on the command line is read once there is a frame; when that fails one is where one
   can open something else. */
static void
test_fails_at_start (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "missing.waymark", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  window = way_window_new (NULL);
  way_window_open (window, file, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL);
  for (guint i = 0; i < 40; i++)
    way_ui_iterate ();
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  WAIT_FOR (shows (_ ("New Register…"), GTK_WIDGET (window)));
  tear_down ();
}

/* The line of what is selected is read where it is seen: on the timeline, and once that is shown. */
static void
test_line (void)
{
  WayTimelinePage *page;
  GArray *line;
  WayId commitment;

  set_up (1280);
  page = WAY_TIMELINE_PAGE (way_ui_find (GTK_WIDGET (window), WAY_TYPE_TIMELINE_PAGE));
  line = way_timeline_page_get_timeline (page)->scene->line;
  commitment =
    way_register_find (way_session_get_register (session), WAY_RECORD_COMMITMENT, 0, "ISS-1.1-1");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  way_session_set_selected (session, commitment);
  for (guint i = 0; i < 40; i++)
    way_ui_iterate ();
  g_assert_cmpuint (line->len, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "timeline");
  WAIT_FOR (line->len > 0);
  way_session_set_selected (session, 0);
  WAIT_FOR (line->len == 0);
  tear_down ();
}

/* Each action of a record opens the dialog of that. */
static const struct
{
  const char *action;
  WayRecord record; /* of an action that takes one */
  const char *code; /* NULL: it takes none */
  const char *dialog;
} dialogs[] = {
  { "win.new-objective", 0, NULL, "WayObjectiveDialog" },
  { "win.new-programme", 0, NULL, "WayProgrammeDialog" },
  { "win.new-source", 0, NULL, "WaySourceDialog" },
  { "win.new-party", 0, NULL, "WayPartyDialog" },
  { "win.new-event", 0, NULL, "WayEventDialog" },
  { "win.new-forward", 0, NULL, "WayForwardDialog" },
  { "win.new-finding", 0, NULL, "WayFindingDialog" },
  { "win.new-theme", 0, NULL, "WayThemeDialog" },
  { "win.edit-programme", 0, NULL, "WayProgrammeDialog" },
  { "win.new-series", WAY_RECORD_COMMITMENT, "ISS-1.1-1", "WaySeriesDialog" },
  { "win.record-figure", WAY_RECORD_SERIES, "S-ARO-PER-STATE", "WayFigureDialog" },
  { "win.edit-objective", WAY_RECORD_OBJECTIVE, "1", "WayObjectiveDialog" },
  { "win.edit-action", WAY_RECORD_ACTION, "1.1", "WayActionDialog" },
  { "win.edit-source", WAY_RECORD_SOURCE, "COM-2010-673", "WaySourceDialog" },
  { "win.edit-party", WAY_RECORD_PARTY, "COM", "WayPartyDialog" },
  { "win.edit-event", WAY_RECORD_EVENT, "EV-A13", "WayEventDialog" },
  { "win.edit-statement", WAY_RECORD_STATEMENT, "673-1.3-2", "WayStatementDialog" },
  { "win.edit-take-up", WAY_RECORD_TAKE_UP, "790-B3w-4-AUT", "WayTakeUpDialog" },
  { "win.edit-step", WAY_RECORD_STEP, "673-1.1-1-proposed", "WayStepDialog" },
  { "win.edit-series", WAY_RECORD_SERIES, "S-ARO-PER-STATE", "WaySeriesDialog" },
  { "win.edit-figure", WAY_RECORD_FIGURE, "673-F3", "WayFigureDialog" },
  { "win.edit-forward", WAY_RECORD_FORWARD, "790-II.1-12", "WayForwardDialog" },
  { "win.edit-finding", WAY_RECORD_FINDING, "F-A15", "WayFindingDialog" },
  { "win.edit-theme", WAY_RECORD_THEME, "T-A-COHERENCE", "WayThemeDialog" },
};

static void
test_dialogs (void)
{
  AdwApplicationWindow *shown;

  set_up (1280);
  shown = ADW_APPLICATION_WINDOW (window);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      WayId id = dialogs[i].code != NULL
                   ? way_register_find (way_session_get_register (session), dialogs[i].record,
                                        way_session_get_programme (session), dialogs[i].code)
                   : 0;

      g_test_message ("%s", dialogs[i].action);
      g_assert_true ((id != 0) == (dialogs[i].code != NULL));
      if (id != 0)
        gtk_widget_activate_action (GTK_WIDGET (window), dialogs[i].action, "x", id);
      else
        activate (dialogs[i].action);
      WAIT_FOR (adw_application_window_get_visible_dialog (shown) != NULL);
      g_assert_cmpstr (G_OBJECT_TYPE_NAME (adw_application_window_get_visible_dialog (shown)), ==,
                       dialogs[i].dialog);
      adw_dialog_force_close (adw_application_window_get_visible_dialog (shown));
      WAIT_FOR (adw_application_window_get_visible_dialog (shown) == NULL);
    }
  tear_down ();
}

/* Where there is nothing for a commitment to stand under, that is offered first. */
static void
test_nothing_to_stand_under (void)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (GError) error = NULL;
  WayRegister *reg = NULL;

  set_up (1280);
  reg = way_session_get_register (session);
  way_set_text (&programme->title, "Road Safety Strategy");
  programme->begins = way_day_new (2031, 1, 1);
  programme->ends = way_day_new (2040, 12, 31);
  way_register_save_programme (reg, programme, &error);
  g_assert_no_error (error);
  way_session_set_programme (session, programme->id);
  WAIT_FOR (shows (_ ("New Objective…"), GTK_WIDGET (window)));
  g_assert_false (shows (_ ("New Commitment…"), GTK_WIDGET (window)));
  activate ("win.new-commitment");
  WAIT_FOR (shows (_ ("An objective is needed first"), GTK_WIDGET (window)));
  tear_down ();
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A button of the dialog in front; there may be another dialog before it. */
static GtkWidget *
wait_for_button (const char *label)
{
  AdwApplicationWindow *over = ADW_APPLICATION_WINDOW (window);
  GtkWidget *button = NULL;

  while (button == NULL)
    {
      WAIT_FOR (adw_application_window_get_visible_dialog (over) != NULL);
      way_ui_iterate ();
      if (adw_application_window_get_visible_dialog (over) != NULL)
        button = find_button (GTK_WIDGET (adw_application_window_get_visible_dialog (over)), label);
    }

  return button;
}

/* A table is tried, asked about, and imported as one act; one with a fault is only spoken of. */
static void
test_import (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sources.csv", NULL);
  const char *const paths[] = { path, NULL };
  WayRegister *reg;
  AdwDialog *dialog;
  GtkWidget *button;

  set_up (1280);
  reg = way_session_get_register (session);
  g_assert_true (g_file_set_contents (path, "code,reference,title,day\nNEW,R,T,2012-01-01\n", -1,
                                      NULL));
  way_import_dialog_present (GTK_WIDGET (window), reg, paths);
  button = wait_for_button (_ ("_Import"));
  g_assert_cmpint (way_register_find (reg, WAY_RECORD_SOURCE, 0, "NEW"), ==, 0);
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (way_register_find (reg, WAY_RECORD_SOURCE, 0, "NEW") != 0);
  WAIT_FOR (way_register_get_undo_label (reg) != NULL);
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);

  g_assert_true (g_file_set_contents (path, "code,reference,title,day\nBAD,R,T,once\n", -1, NULL));
  way_import_dialog_present (GTK_WIDGET (window), reg, paths);
  wait_for_button (_ ("_Close"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_null (find_button (GTK_WIDGET (dialog), _ ("_Import")));
  adw_dialog_force_close (dialog);
  g_assert_cmpint (way_register_find (reg, WAY_RECORD_SOURCE, 0, "BAD"), ==, 0);
  tear_down ();
}

static void
got_text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static GtkWidget *
find_label (GtkWidget *root, const char *part)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), part) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Rows and complaints are counted apart; what has to be mended stands apart from what is only to be
   known, and all of it can be copied. */
static void
test_import_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "events.csv", NULL);
  const char *const paths[] = { path, NULL };
  g_autofree char *copied = NULL;
  AdwDialog *dialog;
  GtkWidget *button, *errors, *notes;

  set_up (1280);
  g_assert_true (g_file_set_contents (path,
                                      "code,title,timing,held,source,place\n"
                                      "E1,T,in due course,,COM(2010) 673,p\n"
                                      "E2,,2013,perhaps,nowhere,p\n",
                                      -1, NULL));
  way_import_dialog_present (GTK_WIDGET (window), way_session_get_register (session), paths);
  button = wait_for_button (_ ("Co_py"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (find_label (GTK_WIDGET (dialog), "2 rows: 1 new, 0 changed, 0 as before; "
                                                     "1 row cannot be taken."));
  errors = find_label (GTK_WIDGET (dialog), "row 2, “held”");
  notes = find_label (GTK_WIDGET (dialog), "row 1, “timing”");
  g_assert_true (errors != NULL && notes != NULL && errors != notes);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (errors)), "row 2, “source”"));

  g_signal_emit_by_name (button, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (button), NULL, got_text_cb, &copied);
  WAIT_FOR (copied != NULL);
  g_assert_nonnull (strstr (copied, gtk_label_get_text (GTK_LABEL (errors))));
  g_assert_nonnull (strstr (copied, gtk_label_get_text (GTK_LABEL (notes))));
  adw_dialog_force_close (dialog);
  tear_down ();
}

/* Every key can be read, none stands for two things, and each names an action that is there. */
static void
test_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const WayKey *keys;
  guint n;

  keys = way_keys_get (&n);
  for (guint i = 0; i < n; i++)
    if (keys[i].action != NULL)
      {
        GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (keys[i].triggers);

        g_assert_nonnull (trigger);
        g_assert_true (g_hash_table_add (seen, gtk_shortcut_trigger_to_string (trigger)));
        g_object_unref (trigger);
      }
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/window/sidebar", test_sidebar);
  g_test_add_func ("/window/sidebar-follows", test_sidebar_follows);
  g_test_add_func ("/window/past-keeps-words", test_past_keeps_words);
  g_test_add_func ("/window/places", test_places);
  g_test_add_func ("/window/other-day", test_other_day);
  g_test_add_func ("/window/table-on-another-day", test_table_on_another_day);
  g_test_add_func ("/window/delete-and-undo", test_delete_and_undo);
  g_test_add_func ("/window/stages", test_stages);
  g_test_add_func ("/window/delete-several-is-one-act", test_delete_several_is_one_act);
  g_test_add_func ("/window/table", test_table);
  g_test_add_func ("/window/step", test_step);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/not-a-register", test_not_a_register);
  g_test_add_func ("/window/fails-at-start", test_fails_at_start);
  g_test_add_func ("/window/nothing-to-stand-under", test_nothing_to_stand_under);
  g_test_add_func ("/window/line", test_line);
  g_test_add_func ("/window/dialogs", test_dialogs);
  g_test_add_func ("/window/import", test_import);
  g_test_add_func ("/window/import-refused", test_import_refused);
  g_test_add_func ("/window/summary", test_summary);
  g_test_add_func ("/window/keys", test_keys);

  return g_test_run ();
}
