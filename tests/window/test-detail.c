/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail: what it shows of a commitment on a day, and that it follows the session and the
 * register. */

#include "config.h"

#include "page-fixture.h"
#include "way-detail.h"
#include "way-statement-row.h"
#include "way-step-view.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))

static void
select_commitment (PageFixture *self, WayId id)
{
  way_session_set_selected (self->session, id);
  WAIT_FOR (way_detail_get_shown (WAY_DETAIL (self->page)) == id);
  page_fixture_settle (self);
}

static void
show (PageFixture *self, const char *code, WayDay day)
{
  page_fixture_show (self, way_detail_new (), day);
  select_commitment (self, page_fixture_find (self, code));
}

static WayId
find_disputed (PageFixture *self)
{
  GListModel *standings = way_board_get_standings (way_session_get_board (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      if (way_standing_get_disputed_timing (standing) != NULL)
        return way_standing_get_id (standing);
    }

  return 0;
}

static void
test_empty (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_detail_new (), REPORT_DAY);

  g_assert_cmpint (way_detail_get_shown (WAY_DETAIL (self->page)), ==, 0);
  g_assert_nonnull (page_fixture_find_label (self->page, "Nothing Selected"));
  page_fixture_take_picture (self, "detail-empty", 360, 720);
}

static void
test_commitment (PageFixture *self, gconstpointer data)
{
  show (self, "ISS-1.3-1", REPORT_DAY);

  g_assert_nonnull (page_fixture_find_label (self->page, "1.3 Confiscate criminal assets"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Responsible"));
  g_assert_nonnull (page_fixture_find_label (self->page, "European Commission (lead)"));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2010) 673, annex"));
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_STATEMENT_ROW), >, 0);
  page_fixture_take_picture (self, "detail", 348, 800);
}

static void
test_disputed (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_detail_new (), way_day_new (2010, 11, 22));
  g_assert_cmpint (find_disputed (self), !=, 0);
  select_commitment (self, find_disputed (self));

  g_assert_nonnull (page_fixture_find_label (self->page, "Disputed"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Timing, in two places"));
  page_fixture_take_picture (self, "detail-disputed", 348, 800);
}

/* Before anything was said the history says so. */
static void
test_before (PageFixture *self, gconstpointer data)
{
  show (self, "ISS-1.1-1", way_day_new (2010, 11, 23));

  g_assert_nonnull (page_fixture_find_label (self->page, "None by 23 November 2010."));
  g_assert_cmpuint (page_fixture_count_type (self->page, WAY_TYPE_STATEMENT_ROW), ==, 0);
}

static void
record (PageFixture *self, WayId commitment, WayStatus status, const char *sentence)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->reg, NULL);
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = REPORT_DAY;
  statement->status = status;
  way_set_text (&statement->sentence, sentence);
  statement->citation.source = ((WaySource *) g_ptr_array_index (sources, 0))->id;
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

/* Two places of one day that differ stand beside each other, each with its citation. */
static void
test_two_statuses (PageFixture *self, gconstpointer data)
{
  WayId id = page_fixture_find (self, "ISS-1.1-2");

  record (self, id, WAY_STATUS_COMPLETED, "Done, says one.");
  record (self, id, WAY_STATUS_ONGOING, "Under way, says another.");
  show (self, "ISS-1.1-2", REPORT_DAY);

  g_assert_nonnull (page_fixture_find_label (self->page, "Status, in two places"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Ongoing · 25 Nov 2011"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Completed · 25 Nov 2011"));
}

static void
print (PageFixture *self, WayId commitment, const char *title, const char *lead, const char *place)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  WayResponsible party = { way_register_find (self->reg, WAY_RECORD_PARTY, 0, lead),
                           WAY_ROLE_LEAD };
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = REPORT_DAY;
  way_set_text (&statement->title, title);
  statement->says_responsible = TRUE;
  g_array_append_val (statement->responsible, party);
  statement->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&statement->citation.place, place);
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

/* So do two titles, and two that are named to lead it. */
static void
test_two_titles_and_leads (PageFixture *self, gconstpointer data)
{
  WayId id = page_fixture_find (self, "ISS-1.1-5");

  print (self, id, "Called one thing", "EUROPOL", "quetzal, text");
  print (self, id, "Called another thing", "FRONTEX", "quetzal, table");
  show (self, "ISS-1.1-5", REPORT_DAY);

  g_assert_nonnull (page_fixture_find_label (self->page, "Title, in two places"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Called one thing"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Called another thing"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Responsible, in two places"));
  g_assert_nonnull (page_fixture_find_label (self->page, "European Police Office (lead)"));
  g_assert_nonnull (page_fixture_find_label (self->page, "European Agency for the Management"));
  g_assert_nonnull (page_fixture_find_label (self->page, "quetzal, text"));
  g_assert_nonnull (page_fixture_find_label (self->page, "quetzal, table"));
}

/* What is recorded appears by itself; above ten statements the rest is asked for. */
static void
test_many_statements (PageFixture *self, gconstpointer data)
{
  WayId id = page_fixture_find (self, "ISS-1.1-1");

  show (self, "ISS-1.1-1", REPORT_DAY);
  for (guint i = 0; i < 12; i++)
    record (self, id, WAY_STATUS_ONGOING, "Talks go on & on.");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STATEMENT_ROW) == 10);
  page_fixture_settle (self);
  g_assert_nonnull (page_fixture_find_label (self->page, "Talks go on & on."));
  g_assert_nonnull (page_fixture_find_label (self->page, "Show All"));

  gtk_widget_activate (gtk_widget_get_ancestor (page_fixture_find_label (self->page, "Show All"),
                                                GTK_TYPE_LIST_BOX_ROW));
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_STATEMENT_ROW) > 12);
}

static void
test_links (PageFixture *self, gconstpointer data)
{
  GtkWidget *label;
  gboolean handled;

  show (self, "ISS-1.3-1", REPORT_DAY);
  label = page_fixture_find_label (self->page, "European Commission");
  g_signal_emit_by_name (label, "activate-link", "party:12", &handled);
  g_assert_true (handled);
  g_signal_emit_by_name (label, "activate-link", "place:3:4", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (self->actions->str, ==, "show-party(12) show-scope((3, 4)) ");
}

/* Deleting what is shown empties the detail. */
static void
test_deleted (PageFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  show (self, "ISS-1.3-1", REPORT_DAY);
  way_register_delete_commitment (self->reg, page_fixture_find (self, "ISS-1.3-1"), &error);
  g_assert_no_error (error);
  WAIT_FOR (way_detail_get_shown (WAY_DETAIL (self->page)) == 0);
  page_fixture_settle (self);
  g_assert_nonnull (page_fixture_find_label (self->page, "Nothing Selected"));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

static void
say_take_up (PageFixture *self,
             const char *member,
             WayTakeUpStatus status,
             WayDay day,
             guint number)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = page_fixture_find (self, "ISS-1.3-2");
  record->group = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS");
  record->member = way_register_find (self->reg, WAY_RECORD_PARTY, 0, member);
  record->number = number;
  record->total = number > 0 ? 18 : 0;
  record->status = status;
  record->day = day;
  record->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&record->citation.place, "annex");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

/* The counts in force, and which source gives them; below, what each said. */
static void
test_take_up (PageFixture *self, gconstpointer data)
{
  say_take_up (self, "BEL", WAY_TAKE_UP_DONE, way_day_new (2011, 6, 30), 0);
  say_take_up (self, "", WAY_TAKE_UP_DONE, REPORT_DAY, 16);
  show (self, "ISS-1.3-2", way_day_new (2011, 6, 30));
  g_assert_nonnull (page_fixture_find_label (self->page, "1 done, 26 not said"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Named in COM(2011) 790, annex"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Belgium: done"));
  g_assert_null (page_fixture_find_label (self->page, "16 of 18 done"));

  way_session_set_day (self->session, REPORT_DAY);
  WAIT_FOR (page_fixture_find_label (self->page, "16 of 18 done, 2 not said") != NULL);
  g_assert_nonnull (page_fixture_find_label (self->page,
                                             "Counted in COM(2011) 790, annex, not named"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Belgium: done"));
  page_fixture_take_picture (self, "detail-take-up", 348, 900);
}

/* Whatever can be edited has its menu, and goes with it. */
static void
test_menus (PageFixture *self, gconstpointer data)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *actions;
  } rows[] = {
    { way_statement_row_get_type, "edit-statement delete-statement" },
    { way_step_view_get_type, "edit-step delete-step" },
  };

  page_fixture_show (self, way_detail_new (), REPORT_DAY);
  way_session_set_selected (self->session, page_fixture_find (self, "ISS-1.1-1"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actions = NULL;
      GtkWidget *row;

      WAIT_FOR ((row = page_fixture_find_type (self->page, rows[i].get_type (), 0)) != NULL &&
                gtk_widget_get_mapped (row));
      actions = page_fixture_read_menu (row);
      g_assert_cmpstr (actions, ==, rows[i].actions);
    }
  way_session_set_selected (self->session, page_fixture_find (self, "ISS-1.2-1"));
  page_fixture_settle (self);
}

/* Where editing waits what was said is read as on any other day, and its links lead on. */
static void
test_read_only (PageFixture *self, gconstpointer data)
{
  GtkWidget *row;

  page_fixture_set_enabled (self, "edit-statement", FALSE);
  page_fixture_set_enabled (self, "delete-statement", FALSE);
  show (self, "ISS-1.1-1", REPORT_DAY);
  row = page_fixture_find_type (self->page, way_statement_row_get_type (), 0);
  g_assert_true (gtk_widget_is_sensitive (row));
  gtk_widget_activate (row);
  g_assert_cmpstr (self->actions->str, ==, "");
}

/* Where nobody is asked and nothing was said there is no empty table of it. */
static void
test_no_take_up (PageFixture *self, gconstpointer data)
{
  show (self, "ISS-1.1-1", REPORT_DAY);
  g_assert_null (page_fixture_find_label (self->page, "Take-up"));
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/detail/empty", test_empty);
  ADD ("/detail/commitment", test_commitment);
  ADD ("/detail/disputed", test_disputed);
  ADD ("/detail/before", test_before);
  ADD ("/detail/two-statuses", test_two_statuses);
  ADD ("/detail/two-titles-and-leads", test_two_titles_and_leads);
  ADD ("/detail/many-statements", test_many_statements);
  ADD ("/detail/links", test_links);
  ADD ("/detail/deleted", test_deleted);
  ADD ("/detail/menus", test_menus);
  ADD ("/detail/read-only", test_read_only);
  ADD ("/detail/take-up", test_take_up);
  ADD ("/detail/no-take-up", test_no_take_up);

  return g_test_run ();
}
