/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which places disagree, and which only say more or later; and that whatever is in dispute is a
 * contradiction. */

#include "config.h"

#include <locale.h>

#include "way-board.h"
#include "way-contradictions.h"
#include "way-fixture.h"

#define DAY "2012-01-16"

static GPtrArray *
list_on (Fixture *self, const char *day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list =
    way_contradictions_list (self->reg, self->programme, way_day_new_from_iso (day), NULL, &error);

  g_assert_no_error (error);
  return list;
}

/* "Due: 2011 (COM(2010) 673, annex) / 2012 (COM(2011) 790, II.1)", one to a line. */
static char *
describe (Fixture *self, const char *day)
{
  g_autoptr (GPtrArray) list = list_on (self, day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const WayContradiction *pair = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s%s%s%s: %s (%s, %s) / %s (%s, %s)", i > 0 ? "\n" : "",
                              way_contradiction_field_get_name (pair->field),
                              pair->about[0] != '\0' ? " " : "", pair->about, pair->one.words,
                              pair->one.reference, pair->one.citation.place, pair->other.words,
                              pair->other.reference, pair->other.citation.place);
    }

  return g_strdup (text->str);
}

static void
assert_pairs (Fixture *self, const char *day, const char *expected)
{
  g_autofree char *found = describe (self, day);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- statements ---- */

/* What a statement says; what is left out it does not say. */
typedef struct
{
  const char *day; /* NULL: no such statement */
  WayStatus status;
  gboolean forecast;
  const char *timing;
  const char *title;
  const char *leads; /* letters: c(ommission), e(uropol); "" is nobody */
} Said;

static void
add_leads (Fixture *self, WayStatement *statement, const char *leads)
{
  statement->says_responsible = leads != NULL;
  for (; leads != NULL && *leads != '\0'; leads++)
    fixture_append (statement->responsible, WayResponsible,
                    { *leads == 'c' ? self->com : self->europol, WAY_ROLE_LEAD });
}

static void
say (Fixture *self, const Said *said, const char *place)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = self->pnr;
  statement->day = way_day_new_from_iso (said->day);
  statement->status = said->status;
  statement->forecast = said->forecast;
  if (said->timing != NULL)
    statement->timing = way_timing_recognise (said->timing, WAY_TIMING_PAIR_IS_YEARS);
  way_set_text (&statement->title, said->title);
  add_leads (self, statement, said->leads);
  way_set_text (&statement->sentence, "It was said.");
  statement->citation.source = self->late;
  way_set_text (&statement->citation.place, place);
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  Said one, other;
  const char *pairs;
} Case;

/* The commitment is of 22 November 2010, due 2011, led by the Commission. */
static const Case cases[] = {
  { "status",
    { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
    { .day = "2011-11-25", .status = WAY_STATUS_COMPLETED },
    "Status: Ongoing (COM(2011) 790, a) / Completed (COM(2011) 790, b)" },
  { "forecast",
    { .day = "2011-11-25", .status = WAY_STATUS_COMPLETED, .forecast = TRUE },
    { .day = "2011-11-25", .status = WAY_STATUS_COMPLETED },
    "Status: Forecast: Completed (COM(2011) 790, a) / Completed (COM(2011) 790, b)" },
  { "the same status",
    { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
    { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
    "" },
  { "another day",
    { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
    { .day = "2011-11-26", .status = WAY_STATUS_COMPLETED },
    "" },
  { "due",
    { .day = "2011-11-25", .timing = "2012" },
    { .day = "2011-11-25", .timing = "2013" },
    "Due: 2012 (COM(2011) 790, a) / 2013 (COM(2011) 790, b)" },
  /* Two ways to write one due day. */
  { "the same due day",
    { .day = "2011-11-25", .timing = "by 2013" },
    { .day = "2011-11-25", .timing = "2013" },
    "" },
  { "words",
    { .day = "2011-11-25", .timing = "in good time" },
    { .day = "2011-11-25", .timing = "2013" },
    "Due: in good time (COM(2011) 790, a) / 2013 (COM(2011) 790, b)" },
  { "with the origin",
    { .day = "2010-11-22", .timing = "2012" },
    { .day = NULL },
    "Due: 2011 (COM(2010) 673, annex) / 2012 (COM(2011) 790, a)" },
  { "as the origin",
    { .day = "2010-11-22", .timing = "2011", .title = "PNR proposal", .leads = "c" },
    { .day = NULL },
    "" },
  { "leads",
    { .day = "2011-11-25", .leads = "e" },
    { .day = "2011-11-25", .leads = "ce" },
    "Lead: Europol (COM(2011) 790, a) / Commission, Europol (COM(2011) 790, b)" },
  { "the same leads",
    { .day = "2011-11-25", .leads = "ec" },
    { .day = "2011-11-25", .leads = "ce" },
    "" },
  { "nobody leads",
    { .day = "2011-11-25", .leads = "" },
    { .day = "2011-11-25", .leads = "c" },
    "Lead: nobody (COM(2011) 790, a) / Commission (COM(2011) 790, b)" },
  { "leads of the origin",
    { .day = "2010-11-22", .leads = "e" },
    { .day = NULL },
    "Lead: Commission (COM(2010) 673, annex) / Europol (COM(2011) 790, a)" },
  { "titles",
    { .day = "2011-11-25", .title = "A system of records" },
    { .day = "2011-11-25", .title = "Passenger records" },
    "Title: “A system of records” (COM(2011) 790, a) / "
    "“Passenger records” (COM(2011) 790, b)" },
  { "not yet said",
    { .day = "2012-01-17", .status = WAY_STATUS_ONGOING },
    { .day = "2012-01-17", .status = WAY_STATUS_COMPLETED },
    "" },
};

static gboolean
has_disputable (Fixture *self)
{
  g_autoptr (GPtrArray) list = list_on (self, DAY);

  for (guint i = 0; i < list->len; i++)
    if (((WayContradiction *) g_ptr_array_index (list, i))->field <= WAY_CONTRADICTION_LEAD)
      return TRUE;

  return FALSE;
}

/* With two statements of the latest day, dispute and contradiction are the same. */
static void
test_statements (Fixture *self, gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board = NULL;

  say (self, &row->one, "a");
  if (row->other.day != NULL)
    say (self, &row->other, "b");
  assert_pairs (self, DAY, row->pairs);

  board = way_board_load (self->reg, self->programme, way_day_new_from_iso (DAY), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (way_standing_is_disputed (way_board_find (board, self->pnr)) ==
                 has_disputable (self));
}

/* What a later statement decided is no longer in dispute; the places still disagree. */
static void
test_decided_since (Fixture *self, gconstpointer data)
{
  const Said early[] = { { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
                         { .day = "2011-11-25", .status = WAY_STATUS_COMPLETED },
                         { .day = "2011-12-01", .status = WAY_STATUS_COMPLETED } };

  say (self, &early[0], "a");
  say (self, &early[1], "b");
  say (self, &early[2], "c");
  assert_pairs (self, DAY, "Status: Ongoing (COM(2011) 790, a) / Completed (COM(2011) 790, b)");
  assert_pairs (self, "2011-11-24", "");
}

/* Three places: every pair, the one recorded first before the other. */
static void
test_three_places (Fixture *self, gconstpointer data)
{
  const Said said[] = { { .day = "2011-11-25", .status = WAY_STATUS_ONGOING },
                        { .day = "2011-11-25", .status = WAY_STATUS_COMPLETED },
                        { .day = "2011-11-25", .status = WAY_STATUS_ONGOING } };

  say (self, &said[0], "a");
  say (self, &said[1], "b");
  say (self, &said[2], "c");
  assert_pairs (self, DAY,
                "Status: Ongoing (COM(2011) 790, a) / Completed (COM(2011) 790, b)\n"
                "Status: Completed (COM(2011) 790, b) / Ongoing (COM(2011) 790, c)");
}

/* A commitment that is not yet promised contradicts nobody; that of another programme is not asked
 * for. */
static void
test_scope (Fixture *self, gconstpointer data)
{
  const Said said[] = { { .day = "2010-11-01", .status = WAY_STATUS_ONGOING },
                        { .day = "2010-11-01", .status = WAY_STATUS_COMPLETED } };
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GPtrArray) all = NULL;
  WayDay day = way_day_new_from_iso (DAY);

  say (self, &said[0], "a");
  say (self, &said[1], "b");
  assert_pairs (self, "2010-11-21", "");
  elsewhere = way_contradictions_list (self->reg, self->programme + 1, day, NULL, NULL);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  all = way_contradictions_list (self->reg, 0, day, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_true (((WayContradiction *) g_ptr_array_index (all, 0))->commitment == self->pnr);
}

/* ---- stages ---- */

static WayId
use_procedure (Fixture *self, const char *code)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, self->pnr, NULL);
  WayId procedure = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, code);

  g_assert_cmpint (procedure, !=, 0);
  commitment->procedure = procedure;
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));
  return procedure;
}

static WayId
find_stage (Fixture *self, WayId procedure, const char *code)
{
  g_autoptr (WayProcedure) record = way_register_get_procedure (self->reg, procedure, NULL);

  for (guint i = 0; i < record->stages->len; i++)
    {
      const WayStage *stage = g_ptr_array_index (record->stages, i);

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_assert_not_reached ();
}

typedef struct
{
  const char *name;
  const char *stage;
  struct
  {
    const char *timing;
    gboolean aimed_at;
    char body; /* c, e or none */
  } one, other;
  const char *pairs;
} StageCase;

static const StageCase stage_cases[] = {
  { "text and footnote",
    "adopted",
    { .timing = "18 November 2015" },
    { .timing = "15 December 2015" },
    "Stage reached Adopted: 18 November 2015 (COM(2011) 790, a) / "
    "15 December 2015 (COM(2011) 790, b)" },
  { "a day and its month",
    "adopted",
    { .timing = "18 November 2015" },
    { .timing = "November 2015" },
    "" },
  { "planned and reached",
    "adopted",
    { .timing = "2014", .aimed_at = TRUE },
    { .timing = "15 December 2015" },
    "" },
  { "repeatable", "trilogue", { .timing = "May 2015" }, { .timing = "June 2015" }, "" },
  { "two bodies",
    "proposed",
    { .timing = "May 2015", .body = 'c' },
    { .timing = "June 2015", .body = 'e' },
    "" },
  { "one body named",
    "proposed",
    { .timing = "May 2015", .body = 'c' },
    { .timing = "June 2015" },
    "Stage reached Proposed: May 2015 (COM(2011) 790, a) / June 2015 (COM(2011) 790, b)" },
  { "words only", "adopted", { .timing = "in good time" }, { .timing = "June 2015" }, "" },
};

static void
reach (Fixture *self,
       WayId stage,
       const char *timing,
       gboolean aimed_at,
       char body,
       const char *place)
{
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = self->pnr;
  step->stage = stage;
  step->reached = !aimed_at;
  step->body = body == 'c' ? self->com : body == 'e' ? self->europol : 0;
  step->timing = way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS);
  step->citation.source = self->late;
  way_set_text (&step->citation.place, place);
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
}

static void
test_stages (Fixture *self, gconstpointer data)
{
  const StageCase *row = data;
  WayId stage = find_stage (self, use_procedure (self, "ordinary"), row->stage);

  reach (self, stage, row->one.timing, row->one.aimed_at, row->one.body, "a");
  reach (self, stage, row->other.timing, row->other.aimed_at, row->other.body, "b");
  assert_pairs (self, "2016-01-01", row->pairs);
  assert_pairs (self, "2011-11-24", "");
}

/* ---- take-up ---- */

static void
take_up (Fixture *self,
         WayId member,
         guint number,
         guint total,
         WayTakeUpStatus status,
         const char *day,
         const char *place)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = self->pnr;
  record->group = self->states;
  record->member = member;
  record->number = number;
  record->total = total;
  record->status = status;
  record->day = way_day_new_from_iso (day);
  record->citation.source = self->late;
  way_set_text (&record->citation.place, place);
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

static void
test_members (Fixture *self, gconstpointer data)
{
  take_up (self, self->austria, 0, 0, WAY_TAKE_UP_DONE, "2011-11-25", "a");
  take_up (self, self->austria, 0, 0, WAY_TAKE_UP_UNDER_WAY, "2011-11-26", "b");
  assert_pairs (self, DAY, "");
  take_up (self, self->austria, 0, 0, WAY_TAKE_UP_INFRINGEMENT, "2011-11-25", "c");
  assert_pairs (self, DAY,
                "Take-up Austria: Done (COM(2011) 790, a) / Infringement (COM(2011) 790, c)");
  assert_pairs (self, "2011-11-24", "");
}

static void
test_bare_counts (Fixture *self, gconstpointer data)
{
  take_up (self, 0, 6, 0, WAY_TAKE_UP_DONE, "2011-11-25", "a");
  take_up (self, 0, 9, 0, WAY_TAKE_UP_NOT_STARTED, "2011-11-25", "b");
  take_up (self, 0, 6, 18, WAY_TAKE_UP_DONE, "2011-11-25", "c");
  assert_pairs (self, DAY, "");
  take_up (self, 0, 6, 27, WAY_TAKE_UP_DONE, "2011-11-25", "d");
  assert_pairs (self, DAY,
                "Take-up Member States: Done: 6 of 18 (COM(2011) 790, c) / "
                "Done: 6 of 27 (COM(2011) 790, d)");
}

/* ---- figures ---- */

typedef struct
{
  const char *name;
  struct
  {
    double value, total;
    WayBasis basis;
    gboolean target;
    const char *period;
  } one, other;
  const char *pairs;
} FigureCase;

static const FigureCase figure_cases[] = {
  { "values",
    { .value = 3.8, .basis = WAY_BASIS_GRANTED, .period = "2015" },
    { .value = 4, .basis = WAY_BASIS_GRANTED, .period = "2015" },
    "Figures 2015: €3.8 million granted (COM(2011) 790, a) / "
    "€4 million granted (COM(2011) 790, b)" },
  { "totals",
    { .value = 3, .total = 18, .period = "2015" },
    { .value = 3, .total = 20, .period = "2015" },
    "Figures 2015: €3 million of €18 million (COM(2011) 790, a) / "
    "€3 million of €20 million (COM(2011) 790, b)" },
  { "a total that one does not say",
    { .value = 3, .total = 18, .period = "2015" },
    { .value = 3, .period = "2015" },
    "" },
  { "other bases",
    { .value = 70, .basis = WAY_BASIS_PROPOSED, .period = "2015" },
    { .value = 4, .basis = WAY_BASIS_GRANTED, .period = "2015" },
    "" },
  { "other periods", { .value = 3, .period = "2014" }, { .value = 4, .period = "2015" }, "" },
  { "a target",
    { .value = 3, .period = "2015", .target = TRUE },
    { .value = 4, .period = "2015" },
    "" },
  { "no period", { .value = 3 }, { .value = 4 }, "" },
};

static WayId
add_series (Fixture *self)
{
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;

  series->programme = self->programme;
  way_set_text (&series->title, "Money for records");
  way_set_text (&series->unit, "million");
  way_set_text (&series->currency, "EUR");
  way_register_save_series (self->reg, series, &error);
  g_assert_no_error (error);
  return series->id;
}

static void
add_figure (Fixture *self,
            WayId series,
            double value,
            double total,
            WayBasis basis,
            gboolean target,
            const char *period,
            const char *place)
{
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (GError) error = NULL;

  figure->series = series;
  figure->value = value;
  figure->total = total;
  figure->basis = basis;
  figure->target = target;
  if (period != NULL)
    figure->timing = way_timing_recognise (period, WAY_TIMING_PAIR_IS_YEARS);
  figure->citation.source = self->late;
  way_set_text (&figure->citation.place, place);
  way_register_save_figure (self->reg, figure, &error);
  g_assert_no_error (error);
}

static void
test_figures (Fixture *self, gconstpointer data)
{
  const FigureCase *row = data;
  WayId series = add_series (self);

  add_figure (self, series, row->one.value, row->one.total, row->one.basis, row->one.target,
              row->one.period, "a");
  add_figure (self, series, row->other.value, row->other.total, row->other.basis, row->other.target,
              row->other.period, "b");
  assert_pairs (self, DAY, row->pairs);
  assert_pairs (self, "2011-11-24", "");
}

/* ---- in a worker ---- */

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = way_contradictions_list_finish (result, NULL);
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
  GPtrArray *list = NULL;

  say (self, &cases[0].one, "a");
  say (self, &cases[0].other, "b");
  way_contradictions_list_async (self->reg, self->programme, way_day_new_from_iso (DAY), NULL,
                                 listed_cb, &list);
  while (list == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (list->len, ==, 1);
  g_ptr_array_unref (list);
  wait_for_worker (self);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

#define ADD_TABLE(folder, table, test)                                                             \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/contradictions/" folder "/%s", table[i].name);    \
                                                                                                   \
      add (path, &table[i], test);                                                                 \
    }

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD_TABLE ("statements", cases, test_statements);
  ADD_TABLE ("stages", stage_cases, test_stages);
  ADD_TABLE ("figures", figure_cases, test_figures);
  add ("/contradictions/decided-since", NULL, test_decided_since);
  add ("/contradictions/three-places", NULL, test_three_places);
  add ("/contradictions/scope", NULL, test_scope);
  add ("/contradictions/members", NULL, test_members);
  add ("/contradictions/bare-counts", NULL, test_bare_counts);
  add ("/contradictions/worker", NULL, test_worker);

  return g_test_run ();
}
