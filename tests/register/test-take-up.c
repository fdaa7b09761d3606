/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up as of a day: what is in force of each member, and which counts are. */

#include "config.h"

#include <locale.h>

#include "way-fixture.h"
#include "way-register-private.h"
#include "way-take-up.h"

#define N_STATES 28
/* From July 2013 there are 28, and from February 2020 27 again. */
#define LATECOMER 28
#define LEAVER    1

#define NOT_STARTED    WAY_TAKE_UP_NOT_STARTED
#define UNDER_WAY      WAY_TAKE_UP_UNDER_WAY
#define DONE           WAY_TAKE_UP_DONE
#define NOT_APPLICABLE WAY_TAKE_UP_NOT_APPLICABLE
#define INFRINGEMENT   WAY_TAKE_UP_INFRINGEMENT

/* In the order it is recorded. A state of 0 is a bare count; a day of NULL ends. */
typedef struct
{
  const char *day;
  WayTakeUpStatus status;
  guint state;
  guint number;
  guint total;
} Said;

typedef struct
{
  const char *name;
  Said said[12];
  const char *day; /* to look at */
  WayTakeUpBasis basis;
  guint of[WAY_N_TAKE_UP_STATUSES]; /* not started, under way, done, not applicable, infringement */
  guint not_said;
  guint total;
} Case;

static const Case cases[] = {
  { "nothing is said", { { NULL } }, "2011-11-25", WAY_TAKE_UP_NOT_SAID, { 0 }, 27, 27 },
  { "named, and the others are not said to have done anything",
    { { "2011-11-25", NOT_STARTED, 1 },
      { "2011-11-25", NOT_STARTED, 2 },
      { "2011-11-25", DONE, 3 },
      { "2011-11-25", INFRINGEMENT, 4 },
      { "2011-11-25", NOT_APPLICABLE, 5 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 2, 0, 1, 1, 1 },
    22,
    27 },
  { "16 of 18, unnamed",
    { { "2011-11-25", DONE, 0, 16, 18 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 16 },
    2,
    18 },
  { "six have not, of as many as there are",
    { { "2011-11-25", NOT_STARTED, 0, 6 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 6 },
    21,
    27 },
  { "one works, two are expected, eleven have not begun, thirteen are not mentioned",
    { { "2011-11-25", DONE, 0, 1, 27 },
      { "2011-11-25", UNDER_WAY, 0, 2, 27 },
      { "2011-11-25", NOT_STARTED, 0, 11, 27 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 11, 2, 1 },
    13,
    27 },
  { "none has",
    { { "2011-11-25", DONE, 0, 0 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0 },
    27,
    27 },
  { "a count later than the names",
    { { "2011-06-30", DONE, 3 }, { "2011-11-25", DONE, 0, 16, 18 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 16 },
    2,
    18 },
  { "names later than a count",
    { { "2011-06-30", DONE, 0, 16, 18 }, { "2011-11-25", DONE, 3 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "before the names were given the count stands",
    { { "2011-06-30", DONE, 0, 16, 18 }, { "2011-11-25", DONE, 3 } },
    "2011-11-24",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 16 },
    2,
    18 },
  { "of one day, the names recorded later",
    { { "2011-11-25", DONE, 0, 16, 18 }, { "2011-11-25", DONE, 3 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "of one day, the count recorded later",
    { { "2011-11-25", DONE, 3 }, { "2011-11-25", DONE, 0, 16, 18 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 16 },
    2,
    18 },
  { "an older day recorded later",
    { { "2011-11-25", DONE, 3 }, { "2011-06-30", NOT_STARTED, 3 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "a state goes on",
    { { "2011-06-30", NOT_STARTED, 3 }, { "2011-11-25", DONE, 3 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "and had not, the day before",
    { { "2011-06-30", NOT_STARTED, 3 }, { "2011-11-25", DONE, 3 } },
    "2011-11-24",
    WAY_TAKE_UP_NAMED,
    { 1 },
    26,
    27 },
  { "corrected on the same day",
    { { "2011-11-25", NOT_STARTED, 3 }, { "2011-11-25", UNDER_WAY, 3 } },
    "2011-11-25",
    WAY_TAKE_UP_NAMED,
    { 0, 1 },
    26,
    27 },
  { "an older count does not complete a newer one",
    { { "2011-06-30", DONE, 0, 5, 27 },
      { "2011-06-30", NOT_STARTED, 0, 9, 27 },
      { "2011-11-25", DONE, 0, 7, 27 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 7 },
    20,
    27 },
  { "counted twice on one day",
    { { "2011-11-25", DONE, 0, 5, 27 }, { "2011-11-25", DONE, 0, 6, 27 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 6 },
    21,
    27 },
  { "more are counted than there are members",
    { { "2011-11-25", DONE, 0, 20 }, { "2011-11-25", NOT_STARTED, 0, 10 } },
    "2011-11-25",
    WAY_TAKE_UP_COUNTED,
    { 10, 0, 20 },
    0,
    30 },
  { "the day before the 28th joins",
    { { "2012-06-30", DONE, 3 } },
    "2013-06-30",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "the day the 28th joins",
    { { "2012-06-30", DONE, 3 } },
    "2013-07-01",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    27,
    28 },
  { "the 28th answers",
    { { "2012-06-30", DONE, 3 }, { "2013-07-01", NOT_STARTED, LATECOMER } },
    "2013-07-01",
    WAY_TAKE_UP_NAMED,
    { 1, 0, 1 },
    26,
    28 },
  { "a count without its own total, when there are 28",
    { { "2012-06-30", NOT_STARTED, 0, 6 } },
    "2013-07-01",
    WAY_TAKE_UP_COUNTED,
    { 6 },
    22,
    28 },
  { "who has left is no longer counted",
    { { "2019-06-30", DONE, LEAVER }, { "2019-06-30", DONE, 2 } },
    "2020-02-01",
    WAY_TAKE_UP_NAMED,
    { 0, 0, 1 },
    26,
    27 },
  { "nor makes its word the later one",
    { { "2019-05-31", DONE, 0, 20 }, { "2019-06-30", DONE, LEAVER } },
    "2020-02-01",
    WAY_TAKE_UP_COUNTED,
    { 0, 0, 20 },
    7,
    27 },
};

static WayId
add_state (Fixture *self, guint number)
{
  g_autoptr (WayParty) party = way_party_new ();
  g_autofree char *name = g_strdup_printf ("State %02u", number);
  g_autoptr (GError) error = NULL;

  way_set_text (&party->name, name);
  way_set_text (&party->abbreviation, name + strlen ("State "));
  party->kind = WAY_PARTY_STATE;
  way_register_save_party (self->reg, party, &error);
  g_assert_no_error (error);
  return party->id;
}

static WayId
add_group (Fixture *self, WayId *states)
{
  g_autoptr (WayParty) group = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&group->name, "The Twenty-Seven");
  group->kind = WAY_PARTY_GROUP;
  group->is_group = TRUE;
  for (guint i = 1; i <= N_STATES; i++)
    {
      states[i] = add_state (self, i);
      fixture_append (group->members, WayMembership,
                      { 0, states[i],
                        i == LATECOMER ? way_day_new (2013, 7, 1) : way_day_new (1995, 1, 1),
                        i == LEAVER ? way_day_new (2020, 1, 31) : WAY_DAY_NONE });
    }
  way_register_save_party (self->reg, group, &error);
  g_assert_no_error (error);
  return group->id;
}

static void
say (Fixture *self, WayId commitment, WayId group, WayId member, const Said *said)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = commitment;
  record->group = group;
  record->member = member;
  record->number = said->number;
  record->total = said->total;
  record->status = said->status;
  record->day = way_day_new_from_iso (said->day);
  way_set_text (&record->note, member != 0 ? "It was named" : "It was counted");
  record->citation.source = self->late;
  way_set_text (&record->citation.place, member != 0 ? "II.3 fn 10" : "annex");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

static WayId
tell (Fixture *self, const Case *one, WayId group, const WayId *states)
{
  WayId id = fixture_add_commitment (self, self->one_one, one->name, "2014");

  for (const Said *said = one->said; said->day != NULL; said++)
    say (self, id, group, states[said->state], said);
  return id;
}

static void
assert_counts (const char *name, const WayTakeUpCounts *counts, const Case *one)
{
  guint sum = 0;

  g_test_message ("%s", name);
  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    {
      g_assert_cmpuint (counts->of[i], ==, one->of[i]);
      sum += counts->of[i];
    }
  g_assert_cmpuint (counts->not_said, ==, one->not_said);
  g_assert_cmpuint (counts->total, ==, one->total);
  g_assert_cmpuint (sum + counts->not_said, ==, counts->total);
}

static WayTakeUpRow *
find_row (WayTakeUpTable *table, WayId commitment)
{
  GListModel *rows = way_take_up_table_get_rows (table);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WayTakeUpRow) row = g_list_model_get_item (rows, i);

      if (way_take_up_row_get_commitment (row) == commitment)
        return g_steal_pointer (&row);
    }
  return NULL;
}

static WayTakeUpTable *
load (Fixture *self, WayId programme, WayId group, const char *day)
{
  g_autoptr (GError) error = NULL;
  WayTakeUpTable *table =
    way_take_up_table_load (self->reg, programme, group, way_day_new_from_iso (day), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (table);
  return table;
}

static void
assert_case (Fixture *self, WayId group, WayId commitment, const Case *one)
{
  g_autoptr (WayTakeUpTable) table = load (self, self->programme, group, one->day);
  g_autoptr (WayTakeUpRow) row = find_row (table, commitment);

  /* What nobody was asked and nobody spoke of is no row. */
  g_assert_cmpint (row != NULL, ==, one->basis != WAY_TAKE_UP_NOT_SAID);
  if (row == NULL)
    return;
  g_assert_cmpuint (way_take_up_row_get_n_cells (row), ==, way_take_up_table_get_n_members (table));
  assert_counts (one->name, way_take_up_row_get_counts (row), one);
  g_assert_cmpint (way_take_up_row_get_basis (row), ==, one->basis);
  g_assert_cmpstr (way_take_up_row_get_citation (row), ==,
                   one->basis == WAY_TAKE_UP_NAMED ? "COM(2011) 790, II.3 fn 10"
                                                   : "COM(2011) 790, annex");
}

/* The detail of a commitment says the same as the page. */
static void
assert_alone (Fixture *self, WayId commitment, const Case *one)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables =
    way_take_up_list_of (self->reg, commitment, way_day_new_from_iso (one->day), &error);
  g_autoptr (WayTakeUpRow) row = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (tables->len, ==, one->basis != WAY_TAKE_UP_NOT_SAID ? 1 : 0);
  if (tables->len == 0)
    return;
  row = g_list_model_get_item (way_take_up_table_get_rows (tables->pdata[0]), 0);
  assert_counts (one->name, way_take_up_row_get_counts (row), one);
  g_assert_cmpint (way_take_up_row_get_basis (row), ==, one->basis);
}

static void
test_in_force (Fixture *self, gconstpointer data)
{
  WayId states[N_STATES + 1] = { 0 };
  WayId group = add_group (self, states);
  WayId commitments[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    commitments[i] = tell (self, &cases[i], group, states);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_case (self, group, commitments[i], &cases[i]);
      assert_alone (self, commitments[i], &cases[i]);
    }
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  const Said first = { "2011-11-25", NOT_STARTED }, second = { "2013-07-01", UNDER_WAY };
  g_autoptr (WayTakeUpTable) before = NULL;
  g_autoptr (WayTakeUpTable) after = NULL;
  g_autoptr (WayTakeUpRow) row = NULL;
  const WayTakeUpCell *cell;

  say (self, self->network, self->states, self->austria, &first);
  say (self, self->network, self->states, self->croatia, &second);

  before = load (self, self->programme, self->states, "2013-06-30");
  g_assert_cmpuint (way_take_up_table_get_n_members (before), ==, 1);
  after = load (self, self->programme, self->states, "2013-07-01");
  g_assert_cmpuint (way_take_up_table_get_n_members (after), ==, 2);
  g_assert_cmpint (way_take_up_table_get_member (after, 1)->id, ==, self->croatia);

  row = find_row (after, self->network);
  g_assert_cmpstr (way_take_up_row_get_title (row), ==, "A network");
  g_assert_cmpstr (way_timing_get_text (way_take_up_row_get_timing (row)), ==, "2013");
  cell = way_take_up_row_get_cell (row, 0);
  g_assert_cmpint (cell->status, ==, WAY_TAKE_UP_NOT_STARTED);
  g_assert_cmpint (cell->day, ==, way_day_new (2011, 11, 25));
  g_assert_cmpstr (cell->note, ==, "It was named");
  g_assert_cmpstr (cell->citation, ==, "COM(2011) 790, II.3 fn 10");
  g_assert_cmpint (way_take_up_row_get_cell (row, 1)->status, ==, WAY_TAKE_UP_UNDER_WAY);
}

static WayId
address (Fixture *self, const char *title, WayRole role)
{
  WayId id = fixture_add_commitment (self, self->one_two, title, "2012");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  g_autoptr (GError) error = NULL;

  fixture_append (commitment->responsible, WayResponsible, { self->states, role });
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  return id;
}

/* A row for what the group is asked and for what it was said to have done, each once, in the order
 * of the register. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = { "A network", "For them", "By them" };
  const Said said = { "2011-11-25", DONE };
  g_autoptr (WayTakeUpTable) table = NULL;
  GListModel *rows;
  WayTakeUpCounts counts;

  say (self, self->network, self->states, self->austria, &said);
  address (self, "For them", WAY_ROLE_ADDRESSEE);
  address (self, "With them", WAY_ROLE_WITH);
  address (self, "By them", WAY_ROLE_LEAD);

  table = load (self, 0, 0, "2011-11-25");
  rows = way_take_up_table_get_rows (table);
  g_assert_cmpint (way_take_up_table_get_group (table), ==, self->states);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (WayTakeUpRow) row = g_list_model_get_item (rows, i);

      g_assert_cmpstr (way_take_up_row_get_title (row), ==, expected[i]);
      g_assert_cmpuint (way_take_up_row_get_position (row), ==, i);
    }

  /* Totals per column; Croatia is not there yet. */
  g_assert_cmpuint (way_take_up_table_get_n_members (table), ==, 1);
  way_take_up_count_members (rows, 1, &counts);
  g_assert_cmpuint (counts.of[DONE], ==, 1);
  g_assert_cmpuint (counts.not_said, ==, 2);
  g_assert_cmpuint (counts.total, ==, 3);
}

/* Bare counts say nothing of any member. */
static void
test_column_totals (Fixture *self, gconstpointer data)
{
  const Said counted = { "2012-11-25", DONE, 0, 16, 18 }, named = { "2011-11-25", NOT_STARTED };
  g_autoptr (WayTakeUpTable) table = NULL;
  WayTakeUpCounts counts;

  say (self, self->network, self->states, self->austria, &named);
  say (self, self->network, self->states, 0, &counted);
  table = load (self, self->programme, 0, "2012-12-31");
  way_take_up_count_members (way_take_up_table_get_rows (table), 1, &counts);
  g_assert_cmpuint (counts.of[NOT_STARTED], ==, 1);
  g_assert_cmpuint (counts.of[DONE], ==, 0);
}

/* Nothing is said of a group until the first day on which something was. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  const Said said = { "2011-11-25", DONE };
  g_autoptr (WayTakeUpTable) before = NULL;
  g_autoptr (WayTakeUpTable) after = NULL;

  address (self, "For them", WAY_ROLE_ADDRESSEE);
  say (self, self->network, self->states, self->austria, &said);
  before = load (self, self->programme, self->states, "2011-11-24");
  g_assert_true (way_take_up_table_is_empty (before));
  after = load (self, self->programme, self->states, "2011-11-25");
  g_assert_false (way_take_up_table_is_empty (after));
}

/* The group of which most was said comes first; another can be asked for. */
static void
test_groups (Fixture *self, gconstpointer data)
{
  WayId states[N_STATES + 1] = { 0 };
  WayId group = add_group (self, states);
  const Said said = { "2011-11-25", DONE };
  g_autoptr (WayTakeUpTable) table = NULL;
  g_autoptr (WayTakeUpTable) other = NULL;

  say (self, self->network, group, states[2], &said);
  table = load (self, self->programme, 0, "2011-11-25");
  g_assert_cmpint (way_take_up_table_get_group (table), ==, group);
  g_assert_cmpuint (way_take_up_table_get_n_groups (table), ==, 2);
  g_assert_cmpint (way_take_up_table_get_nth_group (table, 1)->id, ==, self->states);

  other = load (self, self->programme, self->states, "2011-11-25");
  g_assert_cmpuint (way_take_up_table_get_n_members (other), ==, 1);
  g_assert_true (way_take_up_table_is_empty (other));
}

typedef struct
{
  WayTakeUpTable *table;
  GError *error;
  gboolean done;
} Loaded;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Loaded *self = user_data;

  self->table = way_take_up_table_load_finish (result, &self->error);
  self->done = TRUE;
}

/* The worker lets go of its task, and with it of the register, a moment after the answer came. */
static void
wait_for_worker (Fixture *self)
{
  for (guint i = 0; i < 5000 && G_OBJECT (self->reg)->ref_count > 1; i++)
    g_usleep (1000);
}

static void
test_worker (Fixture *self, gconstpointer data)
{
  const Said said = { "2011-11-25", DONE };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Loaded loaded = { 0 }, none = { 0 };

  say (self, self->network, self->states, self->austria, &said);
  way_take_up_table_load_async (self->reg, self->programme, 0, way_day_new (2011, 11, 25), NULL,
                                loaded_cb, &loaded);
  g_cancellable_cancel (cancelled);
  way_take_up_table_load_async (self->reg, self->programme, 0, way_day_new (2011, 11, 25),
                                cancelled, loaded_cb, &none);
  while (!loaded.done || !none.done)
    g_main_context_iteration (NULL, TRUE);

  g_assert_no_error (loaded.error);
  g_assert_false (way_take_up_table_is_empty (loaded.table));
  g_assert_null (none.table);
  g_assert_nonnull (none.error);
  g_object_unref (loaded.table);
  g_error_free (none.error);
  wait_for_worker (self);
}

/* A file from elsewhere may count more than a number holds: 2³² + 5 is not 5. */
static void
test_too_many (Fixture *self, gconstpointer data)
{
  const Said done = { "2011-11-25", DONE, 0, 1 }, under_way = { "2011-11-25", UNDER_WAY, 0, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (WayTakeUpRow) row = NULL;
  const WayTakeUpCounts *counts;

  say (self, self->network, self->states, 0, &done);
  say (self, self->network, self->states, 0, &under_way);
  way_database_execute (way_register_get_database (self->reg),
                        "UPDATE take_up SET number = 4294967301 WHERE status = 'done';"
                        "UPDATE take_up SET number = 4294967295 WHERE status = 'under-way'",
                        &error);
  g_assert_no_error (error);
  tables = way_take_up_list_of (self->reg, self->network, way_day_new_from_iso (done.day), &error);
  g_assert_no_error (error);
  row = g_list_model_get_item (way_take_up_table_get_rows (tables->pdata[0]), 0);
  counts = way_take_up_row_get_counts (row);
  g_assert_cmpuint (counts->of[DONE], >, 1000000);
  g_assert_cmpuint (counts->of[UNDER_WAY], <=, counts->total - counts->of[DONE]);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/take-up/in-force", Fixture, NULL, fixture_set_up, test_in_force, fixture_tear_down);
  g_test_add ("/take-up/cells", Fixture, NULL, fixture_set_up, test_cells, fixture_tear_down);
  g_test_add ("/take-up/rows", Fixture, NULL, fixture_set_up, test_rows, fixture_tear_down);
  g_test_add ("/take-up/column-totals", Fixture, NULL, fixture_set_up, test_column_totals,
              fixture_tear_down);
  g_test_add ("/take-up/empty", Fixture, NULL, fixture_set_up, test_empty, fixture_tear_down);
  g_test_add ("/take-up/groups", Fixture, NULL, fixture_set_up, test_groups, fixture_tear_down);
  g_test_add ("/take-up/too-many", Fixture, NULL, fixture_set_up, test_too_many, fixture_tear_down);
  g_test_add ("/take-up/worker", Fixture, NULL, fixture_set_up, test_worker, fixture_tear_down);
  return g_test_run ();
}
