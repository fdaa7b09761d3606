/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The take-up page: commitments down, members across, walked by real keys. */

#include "config.h"

#include "page-fixture.h"
#include "way-record-row.h"
#include "way-take-up-page.h"
#include "way-take-up-view.h"
#include "way-test-keys.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))

/* In the order of the register: the other commitments that the states lead stand between. */
#define CENTRES    "ISS-1.3-2" /* counted, not named */
#define CYBERCRIME "ISS-3.1-2" /* named */
#define RISKS      "ISS-4.4-1" /* nothing is said */
#define PNR        "ISS-1.1-1" /* not asked of the states */
/* How many the annex gives to the Member States to lead, alone or with others. */
#define N_ROWS 10

typedef struct
{
  const char *commitment;
  const char *member; /* "": a bare count */
  WayTakeUpStatus status;
  const char *day;
  guint number;
  guint total;
} Said;

static const Said said[] = {
  { CENTRES, "", WAY_TAKE_UP_DONE, "2011-11-25", 16, 18 },
  { CYBERCRIME, "BEL", WAY_TAKE_UP_NOT_STARTED, "2011-11-25" },
  { CYBERCRIME, "BGR", WAY_TAKE_UP_DONE, "2011-11-25" },
  { CYBERCRIME, "CZE", WAY_TAKE_UP_UNDER_WAY, "2011-11-25" },
  { CYBERCRIME, "DNK", WAY_TAKE_UP_NOT_APPLICABLE, "2011-11-25" },
  { CYBERCRIME, "DEU", WAY_TAKE_UP_INFRINGEMENT, "2011-11-25" },
  { CYBERCRIME, "HRV", WAY_TAKE_UP_DONE, "2013-07-01" },
};

static void
say (PageFixture *self, const Said *what)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = page_fixture_find (self, what->commitment);
  record->group = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS");
  record->member = way_register_find (self->reg, WAY_RECORD_PARTY, 0, what->member);
  record->number = what->number;
  record->total = what->total;
  record->status = what->status;
  record->day = way_day_new_from_iso (what->day);
  record->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&record->citation.place, "II.3 fn 10");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

static WayTakeUpTable *
get_table (PageFixture *self)
{
  return way_take_up_page_get_table (WAY_TAKE_UP_PAGE (self->page));
}

static void
show (PageFixture *self, WayDay day)
{
  page_fixture_keep_annex (self);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    say (self, &said[i]);
  page_fixture_show (self, way_take_up_page_new (), day);
  WAIT_FOR (get_table (self) != NULL);
  page_fixture_settle (self);
}

static WayTakeUpLine *
get_focused_line (PageFixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? WAY_TAKE_UP_LINE (gtk_widget_get_ancestor (focus, WAY_TYPE_TAKE_UP_LINE))
                       : NULL;
}

/* The name of the line's cell that has the focus, as a screen reader says it. */
static gboolean
focus_is (PageFixture *self, const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  return focus != NULL &&
         gtk_test_accessible_has_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             name) == NULL;
}

static WayTakeUpLine *
find_line (PageFixture *self, const char *code)
{
  WayId id = page_fixture_find (self, code);
  GtkWidget *line;

  for (guint i = 0; (line = page_fixture_find_type (self->page, WAY_TYPE_TAKE_UP_LINE, i)) != NULL;
       i++)
    {
      WayTakeUpRow *row = way_take_up_line_get_row (WAY_TAKE_UP_LINE (line));

      if (row != NULL && way_take_up_row_get_commitment (row) == id)
        return WAY_TAKE_UP_LINE (line);
    }

  return NULL;
}

static void
assert_name (WayTakeUpLine *line, guint column, const char *expected)
{
  g_autofree char *name = way_take_up_line_name_column (line, column);

  g_assert_cmpstr (name, ==, expected);
}

/* Each cell says who, what and where; a bare count stands only in the totals. */
static void
test_cells (PageFixture *self, gconstpointer data)
{
  WayTakeUpLine *line;
  guint totals;

  show (self, REPORT_DAY);
  page_fixture_take_picture (self, "take-up", 1016, 700);
  page_fixture_take_picture (self, "take-up", 360, 700);
  totals = way_take_up_table_get_n_members (get_table (self)) + 1;
  g_assert_cmpuint (totals, ==, 28);

  line = find_line (self, CYBERCRIME);
  assert_name (line, 0, "National capacity to investigate and prosecute cybercrime, 2013");
  assert_name (line, 1,
               "Belgium, National capacity to investigate and prosecute cybercrime: "
               "not started, COM(2011) 790, II.3 fn 10");
  assert_name (line, 6,
               "Estonia, National capacity to investigate and prosecute cybercrime: not said");
  assert_name (line, totals,
               "National capacity to investigate and prosecute cybercrime: 1 done, 1 under way, "
               "1 not started, 1 in infringement, 1 not applicable, 22 not said. "
               "Named in COM(2011) 790, II.3 fn 10");

  line = find_line (self, CENTRES);
  assert_name (line, 1,
               "Belgium, Working Asset Recovery Offices and asset management arrangements: "
               "not said");
  assert_name (line, totals,
               "Working Asset Recovery Offices and asset management arrangements: "
               "16 of 18 done, 2 not said. Counted in COM(2011) 790, II.3 fn 10, not named");
  g_assert_nonnull (page_fixture_find_label (self->page, "27 members on 25 November 2011"));
}

/* Columns are summed up at the foot, with what is not said counted apart. */
static void
test_foot (PageFixture *self, gconstpointer data)
{
  WayTakeUpLine *foot = NULL;
  GtkWidget *line;

  show (self, REPORT_DAY);
  for (guint i = 0; (line = page_fixture_find_type (self->page, WAY_TYPE_TAKE_UP_LINE, i)) != NULL;
       i++)
    foot = WAY_TAKE_UP_LINE (line);
  assert_name (foot, 1, "Belgium: 1 not started, 9 not said");
  assert_name (foot, 2, "Bulgaria: 1 done, 9 not said");
  assert_name (foot, 28,
               "1 done, 1 under way, 1 not started, 1 in infringement, 1 not applicable, "
               "265 not said");
}

/* Croatia is a member from the first of July 2013. */
static void
test_members (PageFixture *self, gconstpointer data)
{
  show (self, way_day_new (2013, 6, 30));
  g_assert_nonnull (page_fixture_find_label (self->page, "27 members on 30 June 2013"));
  way_session_set_day (self->session, way_day_new (2013, 7, 1));
  WAIT_FOR (page_fixture_find_label (self->page, "28 members on 1 July 2013") != NULL);
  assert_name (find_line (self, CYBERCRIME), 11,
               "Croatia, National capacity to investigate and prosecute cybercrime: "
               "done, COM(2011) 790, II.3 fn 10");
}

static void
focus_first (PageFixture *self)
{
  WAIT_FOR (gtk_window_is_active (GTK_WINDOW (self->window)));
  way_take_up_line_go (find_line (self, CYBERCRIME), 1);
}

/* Arrows go from cell to cell, Home and End to title and totals, Page keys far. */
static void
test_keys (PageFixture *self, gconstpointer data)
{
  WayTakeUpLine *line;

  show (self, REPORT_DAY);
  focus_first (self);
  line = get_focused_line (self);
  WAIT_FOR (focus_is (self, "Belgium, National capacity to investigate and prosecute cybercrime: "
                            "not started, COM(2011) 790, II.3 fn 10"));
  KEYS ("Right");
  WAIT_FOR (focus_is (self, "Bulgaria, National capacity to investigate and prosecute cybercrime: "
                            "done, COM(2011) 790, II.3 fn 10"));
  g_assert_true (get_focused_line (self) == line);
  /* Up and down one stays in the column. */
  KEYS ("Down");
  WAIT_FOR (focus_is (self,
                      "Bulgaria, Cybercrime reporting arrangements and guidance for citizens: "
                      "not said"));
  KEYS ("Up");
  WAIT_FOR (get_focused_line (self) == line);
  KEYS ("Home");
  WAIT_FOR (focus_is (self, "National capacity to investigate and prosecute cybercrime, 2013"));
  KEYS ("Right", "Down");
  WAIT_FOR (focus_is (self, "Belgium, Cybercrime reporting arrangements and guidance for citizens: "
                            "not said"));
  KEYS ("Up", "Up");
  WAIT_FOR (focus_is (self, "Belgium, Carry out the explosives and CBRN action plans: not said"));
  KEYS ("Next");
  WAIT_FOR (focus_is (self, "Belgium, National risk management approaches: not said"));
  KEYS ("Down");
  WAIT_FOR (focus_is (self, "Belgium: 1 not started, 9 not said"));
  KEYS ("Up", "Prior");
  WAIT_FOR (focus_is (self, "Belgium, Greater use of Joint Investigation Teams, also at short "
                            "notice: not said"));
}

/* Enter shows what was said of a cell, with a button to record more. */
static void
test_open (PageFixture *self, gconstpointer data)
{
  GtkWidget *popover;
  g_autofree char *expected = NULL;

  show (self, REPORT_DAY);
  focus_first (self);
  KEYS ("Return");
  WAIT_FOR ((popover = page_fixture_find_type (self->page, GTK_TYPE_POPOVER, 0)) != NULL &&
            gtk_widget_get_mapped (popover));
  g_assert_nonnull (page_fixture_find_label (popover, "Belgium: not started"));
  /* What was said of the others is theirs. */
  g_assert_cmpuint (page_fixture_count_type (popover, WAY_TYPE_RECORD_ROW), ==, 1);
  g_assert_nonnull (page_fixture_find_label (popover, "COM(2011) 790, II.3 fn 10"));

  g_signal_emit_by_name (page_fixture_find_type (popover, GTK_TYPE_BUTTON, 0), "clicked");
  expected = g_strdup_printf ("record-take-up((%" G_GINT64_FORMAT ", %" G_GINT64_FORMAT
                              ", %" G_GINT64_FORMAT ")) ",
                              page_fixture_find (self, CYBERCRIME),
                              way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS"),
                              way_register_find (self->reg, WAY_RECORD_PARTY, 0, "BEL"));
  WAIT_FOR (strstr (self->actions->str, expected) != NULL);
  WAIT_FOR (page_fixture_find_type (self->page, GTK_TYPE_POPOVER, 0) == NULL);
}

/* Who closes it is in the cell again. */
static void
test_close (PageFixture *self, gconstpointer data)
{
  show (self, REPORT_DAY);
  focus_first (self);
  KEYS ("Return");
  WAIT_FOR (page_fixture_find_type (self->page, GTK_TYPE_POPOVER, 0) != NULL);
  page_fixture_settle (self);
  KEYS ("Escape");
  WAIT_FOR (page_fixture_find_type (self->page, GTK_TYPE_POPOVER, 0) == NULL);
  WAIT_FOR (focus_is (self, "Belgium, National capacity to investigate and prosecute cybercrime: "
                            "not started, COM(2011) 790, II.3 fn 10"));
  KEYS ("Right");
  WAIT_FOR (focus_is (self, "Bulgaria, National capacity to investigate and prosecute cybercrime: "
                            "done, COM(2011) 790, II.3 fn 10"));
}

/* A title leads to its commitment. */
static void
test_title (PageFixture *self, gconstpointer data)
{
  show (self, REPORT_DAY);
  focus_first (self);
  KEYS ("Home", "Return");
  WAIT_FOR (strstr (self->actions->str, "show-commitment(") != NULL);
}

static GtkDropDown *
find_choice (PageFixture *self, const char *tooltip)
{
  GtkWidget *choice;

  for (guint i = 0; (choice = page_fixture_find_type (self->page, GTK_TYPE_DROP_DOWN, i)) != NULL;
       i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (choice), tooltip) == 0)
      return GTK_DROP_DOWN (choice);

  g_assert_not_reached ();
}

static guint
find_group (PageFixture *self, const char *name)
{
  guint position = 0;

  while (!g_str_equal (way_take_up_table_get_nth_group (get_table (self), position)->name, name))
    position++;

  return position;
}

static GListModel *
get_rows (PageFixture *self)
{
  GtkWidget *view = way_ui_find (self->page, WAY_TYPE_TAKE_UP_VIEW);

  return way_take_up_view_get_rows (WAY_TAKE_UP_VIEW (view));
}

static gboolean
is_nth (PageFixture *self, guint nth, const char *code)
{
  g_autoptr (WayTakeUpRow) row = g_list_model_get_item (get_rows (self), nth);

  return row != NULL && way_take_up_row_get_commitment (row) == page_fixture_find (self, code);
}

static gboolean
is_done (PageFixture *self, const char *code, guint n)
{
  WayTakeUpLine *line = find_line (self, code);

  return line != NULL &&
         way_take_up_row_get_counts (way_take_up_line_get_row (line))->of[WAY_TAKE_UP_DONE] == n;
}

/* What is larger is so by its share: two of two have done more than sixteen of eighteen. */
static void
test_order (PageFixture *self, gconstpointer data)
{
  const Said few = { RISKS, "", WAY_TAKE_UP_DONE, "2011-11-25", 2, 2 };

  show (self, REPORT_DAY);
  say (self, &few);
  WAIT_FOR (is_done (self, RISKS, 2));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, N_ROWS);
  g_assert_true (is_nth (self, 2, CENTRES));
  gtk_drop_down_set_selected (find_choice (self, "Order"), 1);
  g_assert_true (is_nth (self, 0, "ISS-2.2-2")); /* Carry out the explosives … */
  gtk_drop_down_set_selected (find_choice (self, "Order"), 2);
  g_assert_true (is_nth (self, 0, RISKS) && is_nth (self, 1, CENTRES) &&
                 is_nth (self, 2, CYBERCRIME));
  gtk_drop_down_set_selected (find_choice (self, "Order"), 3);
  g_assert_true (is_nth (self, 0, "ISS-1.1-5") && is_nth (self, N_ROWS - 2, CENTRES) &&
                 is_nth (self, N_ROWS - 1, RISKS));
}

/* Done, under way, not started, in infringement, not applicable, not said; first none of them. */
static const guint n_with_status[] = { N_ROWS, 2, 1, 1, 1, 1, N_ROWS };

static void
test_filter_status (PageFixture *self, gconstpointer data)
{
  show (self, REPORT_DAY);
  for (guint i = 0; i < G_N_ELEMENTS (n_with_status); i++)
    {
      gtk_drop_down_set_selected (find_choice (self, "Only With This Status"), i);
      g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, n_with_status[i]);
    }
}

static void
test_filter (PageFixture *self, gconstpointer data)
{
  GtkWidget *search, *all;

  show (self, REPORT_DAY);
  search = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "INVESTIGATE AND");
  WAIT_FOR (g_list_model_get_n_items (get_rows (self)) == 1);
  g_assert_true (is_nth (self, 0, CYBERCRIME));
  gtk_drop_down_set_selected (find_choice (self, "Only With This Status"), 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  WAIT_FOR (g_list_model_get_n_items (get_rows (self)) == 2);
  gtk_drop_down_set_selected (find_choice (self, "Only With This Status"), 4);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (self)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "nothing is called so");
  WAIT_FOR (page_fixture_find_label (self->page, "No Commitments Like This") != NULL);
  all = page_fixture_find_label (self->page, "Show All");
  g_assert_nonnull (all);
  g_signal_emit_by_name (gtk_widget_get_ancestor (all, GTK_TYPE_BUTTON), "clicked");
  WAIT_FOR (g_list_model_get_n_items (get_rows (self)) == N_ROWS);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
}

/* Another group has other members, and its own columns. */
static void
test_group (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayParty) group = way_party_new ();
  WayMembership benelux[] = {
    { .member = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "BEL") },
    { .member = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "NLD") }
  };
  g_autoptr (GError) error = NULL;

  way_set_text (&group->name, "Benelux");
  group->is_group = TRUE;
  g_array_append_vals (group->members, benelux, G_N_ELEMENTS (benelux));
  way_register_save_party (self->reg, group, &error);
  g_assert_no_error (error);
  show (self, REPORT_DAY);
  g_assert_nonnull (page_fixture_find_label (self->page, "27 members on 25 November 2011"));
  gtk_drop_down_set_selected (find_choice (self, "Group"), find_group (self, "Benelux"));
  WAIT_FOR (page_fixture_find_label (self->page, "2 members on 25 November 2011") != NULL);
  g_assert_cmpint (way_take_up_table_get_group (get_table (self)), ==, group->id);
}

/* Before anything was said there is no table of dots, but a way to begin. */
static void
test_empty (PageFixture *self, gconstpointer data)
{
  show (self, way_day_new (2011, 11, 24));
  g_assert_nonnull (page_fixture_find_label (self->page, "Nobody Has Answered Yet"));
  way_session_set_day (self->session, REPORT_DAY);
  WAIT_FOR (page_fixture_find_label (self->page, "Nobody Has Answered Yet") == NULL);
}

/* What is recorded meanwhile comes in; whoever is in the table stays in their cell. */
static void
test_recorded (PageFixture *self, gconstpointer data)
{
  const Said more = { CYBERCRIME, "BEL", WAY_TAKE_UP_DONE, "2011-11-25" };

  show (self, REPORT_DAY);
  focus_first (self);
  say (self, &more);
  WAIT_FOR (focus_is (self, "Belgium, National capacity to investigate and prosecute cybercrime: "
                            "done, COM(2011) 790, II.3 fn 10"));
}

/* So they do when a row comes in above theirs. */
static void
test_recorded_above (PageFixture *self, gconstpointer data)
{
  const Said more = { PNR, "BEL", WAY_TAKE_UP_DONE, "2011-11-25" };

  show (self, REPORT_DAY);
  focus_first (self);
  say (self, &more);
  WAIT_FOR (g_list_model_get_n_items (get_rows (self)) == N_ROWS + 1);
  WAIT_FOR (focus_is (self, "Belgium, National capacity to investigate and prosecute cybercrime: "
                            "not started, COM(2011) 790, II.3 fn 10"));
  KEYS ("Right");
  WAIT_FOR (focus_is (self, "Bulgaria, National capacity to investigate and prosecute cybercrime: "
                            "done, COM(2011) 790, II.3 fn 10"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/take-up-page/" name, PageFixture, NULL, page_fixture_set_up, function,             \
              page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  ADD ("cells", test_cells);
  ADD ("foot", test_foot);
  ADD ("members", test_members);
  ADD ("keys", test_keys);
  ADD ("open", test_open);
  ADD ("close", test_close);
  ADD ("title", test_title);
  ADD ("order", test_order);
  ADD ("filter-status", test_filter_status);
  ADD ("filter", test_filter);
  ADD ("group", test_group);
  ADD ("empty", test_empty);
  ADD ("recorded", test_recorded);
  ADD ("recorded-above", test_recorded_above);

  return g_test_run ();
}
