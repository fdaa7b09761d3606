/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing several at once, and moving: by the table's selection, by menus, by dragging. */

#include "config.h"

#include "way-drag.h"
#include "way-place-dialog.h"
#include "way-sidebar-row.h"
#include "way-statement-dialog.h"
#include "way-table-page.h"
#include "way-ui-test.h"

static WayWindow *window;
static WaySession *session;
static WayRegister *reg;

static void
set_up (void)
{
  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  reg = way_session_get_register (session);
}

static void
tear_down (void)
{
  way_ui_close (window);
}

static WayId
find (WayRecord record, const char *code)
{
  WayId id = way_register_find (reg, record, way_session_get_programme (session), code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static AdwDialog *
get_dialog (void)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* The numbers of where it stands, the main place first. */
static char *
list_places (WayId commitment)
{
  g_autoptr (WayCommitment) record = way_register_get_commitment (reg, commitment, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < record->placements->len; i++)
    {
      const WayPlacement *place = &g_array_index (record->placements, WayPlacement, i);
      g_autoptr (WayAction) action =
        place->action != 0 ? way_register_get_action (reg, place->action, NULL) : NULL;
      g_autoptr (WayObjective) objective =
        action == NULL ? way_register_get_objective (reg, place->objective, NULL) : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              action != NULL ? action->code : objective->code);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_places (WayId commitment, const char *expected)
{
  g_autofree char *places = list_places (commitment);

  g_assert_cmpstr (places, ==, expected);
}

/* ---- the table ---- */

/* Of the first action. */
static GtkWidget *
select_rows (guint n)
{
  GtkWidget *page, *view;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-scope", "(xx)",
                              find (WAY_RECORD_OBJECTIVE, "1"), find (WAY_RECORD_ACTION, "1.1"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  page = way_window_get_page_widget (window, "table");
  WAIT_FOR (gtk_widget_get_mapped (page));
  view = way_ui_find (page, GTK_TYPE_COLUMN_VIEW);
  gtk_selection_model_select_range (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)), 0, n, TRUE);

  return page;
}

/* A status is said by a source: that is asked for, for all of them at once. */
static void
test_set_status (void)
{
  GtkWidget *page;

  set_up ();
  page = select_rows (3);
  gtk_widget_activate_action (page, "table.set-status", NULL);
  WAIT_FOR (WAY_IS_STATEMENT_DIALOG (get_dialog ()));
  adw_dialog_force_close (get_dialog ());
  WAIT_FOR (get_dialog () == NULL);
  gtk_widget_activate_action (page, "table.set-responsible", NULL);
  WAIT_FOR (WAY_IS_STATEMENT_DIALOG (get_dialog ()));
  adw_dialog_force_close (get_dialog ());
  tear_down ();
}

static void
test_move_several (void)
{
  GtkWidget *page;
  GtkWidget *entry;

  set_up ();
  page = select_rows (2);
  gtk_widget_activate_action (page, "table.move", NULL);
  WAIT_FOR (WAY_IS_PLACE_DIALOG (get_dialog ()));
  entry = way_ui_find (GTK_WIDGET (get_dialog ()), GTK_TYPE_SEARCH_ENTRY);
  /* Enter counts for what was typed, however fast it follows. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "2.3");
  g_signal_emit_by_name (entry, "activate");
  WAIT_FOR (g_strcmp0 (way_register_get_undo_label (reg), "Move 2 commitments to 2.3") == 0);
  assert_places (find (WAY_RECORD_COMMITMENT, "ISS-1.1-1"), "2.3");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_places (find (WAY_RECORD_COMMITMENT, "ISS-1.1-1"), "1.1");
  tear_down ();
}

static gboolean
is_sensitive (GtkWidget *page, const char *name)
{
  GObject *child = gtk_widget_get_template_child (page, WAY_TYPE_TABLE_PAGE, name);

  return gtk_widget_is_sensitive (GTK_WIDGET (child));
}

/* On a day that is past nothing is changed, and the buttons say why. */
static void
test_past (void)
{
  GtkWidget *page;
  GObject *button;

  set_up ();
  page = select_rows (2);
  g_assert_true (is_sensitive (page, "delete_button"));
  way_session_set_day (session, way_day_new (2011, 11, 25));
  g_assert_false (is_sensitive (page, "delete_button"));
  button = gtk_widget_get_template_child (page, WAY_TYPE_TABLE_PAGE, "delete_button");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==,
                   "Editing waits until you return to today");
  WAIT_FOR (!way_session_is_loading (session));
  tear_down ();
}

/* ---- dragging ---- */

static GtkWidget *
find_row_below (GtkWidget *widget, const char *text)
{
  if (WAY_IS_SIDEBAR_ROW (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_label_get_label (GTK_LABEL (
                   gtk_widget_get_template_child (widget, WAY_TYPE_SIDEBAR_ROW, "code"))),
                 text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row_below (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_row (const char *code)
{
  GtkWidget *row = NULL;

  WAIT_FOR ((row = find_row_below (GTK_WIDGET (window), code)) != NULL);

  return row;
}

static gboolean
drop (WayDrag *drag, const char *code)
{
  GtkWidget *row = find_row (code);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;

  g_value_init (&value, WAY_TYPE_DRAG);
  g_value_set_object (&value, drag);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 6.0, 6.0, &dropped);
    }

  return dropped;
}

static WayDrag *
drag_commitment (WayId id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_array_append_val (ids, id);

  return way_drag_new_commitments (GTK_WIDGET (window), ids, "");
}

static void
test_drop_commitment (void)
{
  g_autoptr (WayDrag) drag = NULL;
  WayId id;

  set_up ();
  id = find (WAY_RECORD_COMMITMENT, "ISS-1.3-1");
  drag = drag_commitment (id);
  g_assert_true (drop (drag, "1.2"));
  assert_places (id, "1.2");
  /* With Ctrl it comes to stand there too. */
  g_assert_true (way_drag_drop (drag, find_row ("2"), find (WAY_RECORD_OBJECTIVE, "2"),
                                find (WAY_RECORD_ACTION, "2.3"), TRUE));
  assert_places (id, "1.2 2.3");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  assert_places (id, "1.3");
  tear_down ();
}

/* An action goes under another objective, not under an action, nor where it stands. */
static void
test_drop_action (void)
{
  g_autoptr (WayDrag) drag = NULL;
  g_autoptr (WayAction) action = NULL;
  WayId id;

  set_up ();
  id = find (WAY_RECORD_ACTION, "1.3");
  drag = way_drag_new_action (GTK_WIDGET (window), id, find (WAY_RECORD_OBJECTIVE, "1"), "");
  way_session_set_scope (session, find (WAY_RECORD_OBJECTIVE, "1"), id);
  g_assert_false (drop (drag, "1"));
  g_assert_false (drop (drag, "1.2"));
  g_assert_true (drop (drag, "2"));
  action = way_register_get_action (reg, id, NULL);
  g_assert_cmpint (action->objective, ==, find (WAY_RECORD_OBJECTIVE, "2"));
  /* Who looked at it goes with it. */
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpint (way_session_get_objective (session), ==, action->objective);
  g_assert_cmpint (way_session_get_action (session), ==, id);
  g_assert_nonnull (way_board_find_lane (way_session_get_board (session), action->objective, id));
  tear_down ();
}

/* Keys of one register mean nothing in another, and a past day is not changed. */
static void
test_no_drop (void)
{
  g_autoptr (WayDrag) strange = NULL;
  g_autoptr (WayDrag) drag = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (GtkWidget) elsewhere = g_object_ref_sink (gtk_button_new ());
  WayId id;

  set_up ();
  id = find (WAY_RECORD_COMMITMENT, "ISS-1.3-1");
  g_array_append_val (ids, id);
  strange = way_drag_new_commitments (elsewhere, ids, "");
  g_assert_false (drop (strange, "1.2"));
  drag = drag_commitment (id);
  way_session_set_day (session, way_day_new (2011, 11, 25));
  g_assert_false (drop (drag, "1.2"));
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_false (drop (drag, "1.2"));
  assert_places (id, "1.3");
  tear_down ();
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/moving/set-status", test_set_status);
  g_test_add_func ("/moving/move-several", test_move_several);
  g_test_add_func ("/moving/past", test_past);
  g_test_add_func ("/moving/drop-commitment", test_drop_commitment);
  g_test_add_func ("/moving/drop-action", test_drop_action);
  g_test_add_func ("/moving/no-drop", test_no_drop);

  return g_test_run ();
}
