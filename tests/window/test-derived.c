/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from statements and stages of itself: slipped, renamed, handed over, disputed and
 * stalled. Each is said in the detail, in the table, and can be filtered by. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"

static WayWindow *window;
static WaySession *session;
static WayRegister *reg;

static WayId
find (WayRecord record, const char *code)
{
  WayId id = way_register_find (reg, record, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

/* ---- what makes it so ---- */

static WayStatement *
make_statement (WayId commitment)
{
  WayStatement *statement = way_statement_new ();

  statement->commitment = commitment;
  statement->day = way_day_new (2016, 10, 12);
  statement->citation.source = find (WAY_RECORD_SOURCE, "COM-2016-670");
  return statement;
}

static void
save (WayStatement *statement)
{
  g_autoptr (GError) error = NULL;

  way_register_save_statement (reg, statement, &error);
  g_assert_no_error (error);
}

static void
slip (WayId id)
{
  g_autoptr (WayStatement) statement = make_statement (id);

  statement->timing = way_timing_new ("2099", "2099", NULL);
  save (statement);
}

static void
rename_it (WayId id)
{
  g_autoptr (WayStatement) statement = make_statement (id);

  way_set_text (&statement->title, "Called quite differently");
  save (statement);
}

static void
hand_over (WayId id)
{
  g_autoptr (WayStatement) statement = make_statement (id);
  WayResponsible lead = { find (WAY_RECORD_PARTY, "EUROPOL"), WAY_ROLE_LEAD };

  statement->says_responsible = TRUE;
  g_array_append_val (statement->responsible, lead);
  save (statement);
}

static void
dispute (WayId id)
{
  g_autoptr (WayStatement) one = make_statement (id);
  g_autoptr (WayStatement) other = make_statement (id);

  one->status = WAY_STATUS_ONGOING;
  other->status = WAY_STATUS_COMPLETED;
  save (one);
  save (other);
}

/* Promised years ago, and nothing was reached since. */
static void
stall (WayId id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, &error);

  commitment->procedure = find (WAY_RECORD_PROCEDURE, "study");
  way_register_save_commitment (reg, commitment, &error);
  g_assert_no_error (error);
}

static const struct
{
  const char *condition;
  const char *word; /* in the detail and of the filter */
  void (*happen) (WayId id);
} cases[] = {
  { "finding:slipped", "Slipped", slip },
  { "finding:renamed", "Renamed", rename_it },
  { "finding:handed-over", "Handed over", hand_over },
  { "finding:disputed", "Disputed", dispute },
  { "finding:stalled", "Stalled", stall },
};

/* One that is open, goes through no procedure, and of which none of this is true. */
static WayId
pick (void)
{
  GListModel *standings = way_board_get_standings (way_session_get_board (session));

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      if (way_standing_get_class (standing) == WAY_CLASS_OVERDUE &&
          way_standing_get_ladder (standing) == NULL && !way_standing_is_slipped (standing) &&
          !way_standing_is_brought_forward (standing) && !way_standing_is_renamed (standing) &&
          !way_standing_is_handed_over (standing) && !way_standing_is_disputed (standing))
        return way_standing_get_id (standing);
    }

  g_assert_not_reached ();
}

/* ---- where it is seen ---- */

static GtkWidget *
get_table (void)
{
  return way_window_get_page_widget (window, "table");
}

static GListModel *
get_rows (void)
{
  GtkWidget *view = way_ui_find (get_table (), GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static gboolean
is_listed (WayId id)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_rows ()); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (get_rows (), i);

      if (way_standing_get_id (standing) == id)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
find_pill (const char *word)
{
  GtkWidget *pill;

  for (guint i = 0; (pill = page_fixture_find_type (get_table (), GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_has_css_class (pill, "filter-pill") &&
        page_fixture_find_label (pill, word) != NULL)
      return pill;

  return NULL;
}

static gboolean
offers (GMenuModel *menu, const char *condition)
{
  gboolean found = FALSE;

  for (int i = 0; i < g_menu_model_get_n_items (menu) && !found; i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *target = NULL;

      found = (section != NULL && offers (section, condition)) ||
              (submenu != NULL && offers (submenu, condition)) ||
              (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &target) &&
               g_str_equal (target, condition));
    }

  return found;
}

static gboolean
menu_offers (const char *condition)
{
  GtkWidget *button;
  gboolean found = FALSE;

  for (guint i = 0;
       !found && (button = page_fixture_find_type (get_table (), GTK_TYPE_MENU_BUTTON, i)) != NULL;
       i++)
    {
      GMenuModel *menu;

      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
      found = menu != NULL && offers (menu, condition);
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    }

  return found;
}

static void
set_up (void)
{
  window = way_ui_show_sample (1280, 900);
  session = way_window_get_session (window);
  reg = way_session_get_register (session);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "table");
  WAIT_FOR (gtk_widget_get_mapped (get_table ()));
}

/* The filter is chosen from the menu and taken away by its pill. */
static void
test_filter (void)
{
  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayId id = pick ();
      guint all = g_list_model_get_n_items (get_rows ()), before;

      g_test_message ("%s", cases[i].condition);
      g_assert_true (menu_offers (cases[i].condition));
      g_assert_true (gtk_widget_activate_action (get_table (), "table.add-filter", "s",
                                                 cases[i].condition));
      WAIT_FOR (find_pill (cases[i].word) != NULL);
      before = g_list_model_get_n_items (get_rows ());
      g_assert_cmpuint (before, <, all);
      g_assert_false (is_listed (id));
      cases[i].happen (id);
      WAIT_FOR (is_listed (id));
      g_assert_cmpuint (g_list_model_get_n_items (get_rows ()), ==, before + 1);
      g_signal_emit_by_name (find_pill (cases[i].word), "clicked");
      WAIT_FOR (g_list_model_get_n_items (get_rows ()) == all);
    }
  way_ui_close (window);
}

/* It is derived: said as soon as it follows, and not any more once what it follows from is taken
 * back. */
static void
test_detail (void)
{
  GtkWidget *detail, *pills;

  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayId id = pick ();
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].condition);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-commitment", "x", (gint64) id);
      detail = way_ui_find (GTK_WIDGET (window), WAY_TYPE_DETAIL);
      WAIT_FOR (way_detail_get_shown (WAY_DETAIL (detail)) == id);
      pills = way_ui_find (detail, ADW_TYPE_WRAP_BOX);
      g_assert_null (page_fixture_find_label (pills, cases[i].word));
      cases[i].happen (id);
      WAIT_FOR (page_fixture_find_label (pills, cases[i].word) != NULL);
      g_assert_true (way_register_undo (reg, &error));
      if (cases[i].happen == dispute)
        g_assert_true (way_register_undo (reg, &error));
      WAIT_FOR (page_fixture_find_label (pills, cases[i].word) == NULL);
    }
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add_func ("/derived/filter", test_filter);
  g_test_add_func ("/derived/detail", test_detail);

  return g_test_run ();
}
