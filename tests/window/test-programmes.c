/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several programmes in one register: the switcher, all of them together, and the line of a commitment
 * from one to the next. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"
#include "way-group.h"
#include "way-record-row.h"
#include "way-sidebar.h"

#define GUIDELINES "Guidelines for cooperating on illegal online content"
#define TAKEN_DOWN "Illegal hate speech taken down by the IT companies in less than a day"
#define REPORTED   "Report to the Justice and Home Affairs Council on the Code of Conduct"

static WayWindow *window;
static WaySession *session;
static WayRegister *reg;

static void
set_up (void)
{
  window = way_ui_show_sample (1280, 900);
  session = way_window_get_session (window);
  reg = way_session_get_register (session);
}

static WayId
find (WayRecord record, const char *code)
{
  WayId id = way_register_find (reg, record, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static gboolean
is_shown (WayId programme)
{
  WayBoard *board = way_session_get_board (session);

  return !way_session_is_loading (session) && board != NULL &&
         way_board_get_programme (board) == programme;
}

static void
choose (WayId programme)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, programme);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.programme", "s", id));
  WAIT_FOR (is_shown (programme));
}

/* ---- the switcher ---- */

static void
list_labels (GMenuModel *menu, GString *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (section != NULL)
        list_labels (section, labels);
      else if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (labels, "%s\n", label);
    }
}

/* On top of the sidebar. */
static GtkMenuButton *
get_switcher (void)
{
  GtkWidget *sidebar = way_ui_find (GTK_WIDGET (window), WAY_TYPE_SIDEBAR);

  return GTK_MENU_BUTTON (way_ui_find (sidebar, GTK_TYPE_MENU_BUTTON));
}

static guint
count_objectives (void)
{
  return g_list_model_get_n_items (way_board_get_areas (way_session_get_board (session)));
}

/* How many are shown all together are those of each. */
static void
test_switcher (void)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  WayId first, second;
  guint strategy, agenda;

  set_up ();
  first = find (WAY_RECORD_PROGRAMME, "ISS");
  second = find (WAY_RECORD_PROGRAMME, "SU");
  list_labels (gtk_menu_button_get_menu_model (get_switcher ()), labels);
  g_assert_nonnull (strstr (labels->str, "ISS 2011–2014\n"));
  g_assert_nonnull (strstr (labels->str, "Security Union\n"));
  g_assert_nonnull (strstr (labels->str, "_All Programmes\n"));

  choose (first);
  g_assert_nonnull (page_fixture_find_label (GTK_WIDGET (get_switcher ()), "ISS 2011–2014"));
  strategy = count_objectives ();
  choose (second);
  g_assert_nonnull (page_fixture_find_label (GTK_WIDGET (get_switcher ()), "Security Union"));
  agenda = count_objectives ();
  choose (0);
  g_assert_nonnull (page_fixture_find_label (GTK_WIDGET (get_switcher ()), "All Programmes"));
  g_assert_cmpuint (count_objectives (), ==, strategy + agenda);
  g_assert_cmpuint (strategy, ==, 5);
  /* A commitment of each is on the board at once. */
  g_assert_nonnull (way_board_find (way_session_get_board (session),
                                    find (WAY_RECORD_COMMITMENT, "ISS-1.1-1")));
  g_assert_nonnull (way_board_find (way_session_get_board (session),
                                    find (WAY_RECORD_COMMITMENT, "SU-3a-4")));
  way_ui_close (window);
}

/* Where there is one there is nothing to look at together. */
static void
test_one (void)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  set_up ();
  way_register_delete_programme (reg, find (WAY_RECORD_PROGRAMME, "SU"), &error);
  g_assert_no_error (error);
  WAIT_FOR (!way_session_is_loading (session));
  list_labels (gtk_menu_button_get_menu_model (get_switcher ()), labels);
  g_assert_nonnull (strstr (labels->str, "ISS 2011–2014\n"));
  g_assert_null (strstr (labels->str, "_All Programmes\n"));
  way_ui_close (window);
}

/* Another programme has other objectives: where one was, and what was selected, is left. */
static void
test_scope (void)
{
  WayId objective;

  set_up ();
  objective =
    way_register_find (reg, WAY_RECORD_OBJECTIVE, find (WAY_RECORD_PROGRAMME, "ISS"), "1");
  way_session_set_scope (session, objective, 0);
  way_session_set_selected (session, find (WAY_RECORD_COMMITMENT, "ISS-1.1-1"));
  choose (find (WAY_RECORD_PROGRAMME, "SU"));
  g_assert_cmpint (way_session_get_objective (session), ==, 0);
  g_assert_cmpint (way_session_get_selected (session), ==, 0);
  /* Together, what is new belongs to the programme of where one is. */
  choose (0);
  way_session_set_scope (session, objective, 0);
  g_assert_cmpint (way_session_get_home (session), ==, find (WAY_RECORD_PROGRAMME, "ISS"));
  way_ui_close (window);
}

/* ---- the line ---- */

static GtkWidget *
find_row (const char *title)
{
  GtkWidget *detail = way_ui_find (GTK_WIDGET (window), WAY_TYPE_DETAIL);
  GtkWidget *row;

  for (guint i = 0; (row = page_fixture_find_type (detail, WAY_TYPE_RECORD_ROW, i)) != NULL; i++)
    if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      return row;

  return NULL;
}

static void
assert_row (const char *title, const char *group, const char *subtitle, const char *tooltip)
{
  GtkWidget *row = find_row (title);

  g_assert_nonnull (row);
  g_assert_nonnull (page_fixture_find_label (gtk_widget_get_ancestor (row, WAY_TYPE_GROUP), group));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, subtitle);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, tooltip);
}

static void
show (const char *code)
{
  WayId id = find (WAY_RECORD_COMMITMENT, code);
  GtkWidget *detail = way_ui_find (GTK_WIDGET (window), WAY_TYPE_DETAIL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-commitment", "x",
                                             (gint64) id));
  WAIT_FOR (way_detail_get_shown (WAY_DETAIL (detail)) == id);
}

static gboolean
is_selected (const char *code, const char *programme)
{
  return is_shown (find (WAY_RECORD_PROGRAMME, programme)) &&
         way_session_get_selected (session) == find (WAY_RECORD_COMMITMENT, code);
}

/* Forward over two steps into the next programme, and from there back; each row leads there, and its
 * programme comes with it. */
static void
test_line (void)
{
  set_up ();
  show ("ISS-3.2-2");
  WAIT_FOR (find_row (REPORTED) != NULL);
  assert_row (TAKEN_DOWN, "Continued by", "Carries on · COM(2016) 670 · inferred",
              "COM(2016) 670, II.b");
  assert_row (REPORTED, "Continued by", "Is the next stage of · 8 December 2016 · COM(2016) 670",
              "COM(2016) 670, II.b");
  /* The further one is set in. */
  g_assert_cmpint (gtk_widget_get_margin_start (find_row (REPORTED)), >,
                   gtk_widget_get_margin_start (find_row (TAKEN_DOWN)));

  gtk_widget_activate (find_row (REPORTED));
  WAIT_FOR (is_selected ("SU-2b-4", "SU"));
  WAIT_FOR (find_row (GUIDELINES) != NULL);
  assert_row (TAKEN_DOWN, "Continues", "Is the next stage of · COM(2016) 670",
              "COM(2016) 670, II.b");
  assert_row (GUIDELINES, "Continues", "Carries on · 2011 · COM(2010) 673 · inferred",
              "COM(2016) 670, II.b");
  gtk_widget_activate (find_row (GUIDELINES));
  WAIT_FOR (is_selected ("ISS-3.2-2", "ISS"));
  way_ui_close (window);
}

/* Before the later report nobody knows how it goes on. */
static void
test_line_as_of (void)
{
  set_up ();
  show ("ISS-3.2-2");
  WAIT_FOR (find_row (TAKEN_DOWN) != NULL);
  way_session_set_day (session, way_day_new (2016, 10, 11));
  WAIT_FOR (find_row (TAKEN_DOWN) == NULL);
  way_session_set_day (session, way_day_new (2016, 10, 12));
  WAIT_FOR (find_row (TAKEN_DOWN) != NULL);
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add_func ("/programmes/switcher", test_switcher);
  g_test_add_func ("/programmes/one", test_one);
  g_test_add_func ("/programmes/scope", test_scope);
  g_test_add_func ("/programmes/line", test_line);
  g_test_add_func ("/programmes/line-as-of", test_line_as_of);

  return g_test_run ();
}
