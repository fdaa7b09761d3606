/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a file has come at a day: what was reached and aimed at of each stage, what is said of
 * the order, and what has stalled. */

#include "config.h"

#include <locale.h>

#include "way-board.h"
#include "way-fixture.h"

typedef enum
{
  NOBODY,
  COM,
  EUROPOL,
} Body;

/* A step as a source has it; the early source is of November 2010, the late one of November 2011. */
typedef struct
{
  const char *stage;
  gboolean reached;
  const char *timing;
  Body body;
  gboolean late;
} Step;

#define MOST_STEPS 6

/* ---- recording ---- */

static WayProcedure *
find_procedure (Fixture *self, const char *code)
{
  g_autoptr (GError) error = NULL;
  WayProcedure *procedure =
    way_register_get_procedure (self->reg,
                                way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, code),
                                &error);

  g_assert_no_error (error);
  return procedure;
}

static void
set_procedure (Fixture *self, WayId id, WayId procedure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, &error);

  g_assert_no_error (error);
  commitment->procedure = procedure;
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
}

static WayId
find_stage (const WayProcedure *procedure, const char *code)
{
  for (guint i = 0; i < procedure->stages->len; i++)
    {
      const WayStage *stage = procedure->stages->pdata[i];

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_assert_not_reached ();
}

static WayId
record (Fixture *self, WayId commitment, const WayProcedure *procedure, const Step *said)
{
  const WayId bodies[] = { 0, self->com, self->europol };
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = commitment;
  step->stage = find_stage (procedure, said->stage);
  step->reached = said->reached;
  step->body = bodies[said->body];
  if (said->timing != NULL)
    step->timing = way_timing_recognise (said->timing, WAY_TIMING_PAIR_IS_YEARS);
  step->citation.source = said->late ? self->late : self->early;
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
  return step->id;
}

/* A commitment with the ordinary procedure and these steps. */
static void
record_all (Fixture *self, WayId commitment, const Step *steps, guint n)
{
  g_autoptr (WayProcedure) ordinary = find_procedure (self, "ordinary");

  set_procedure (self, commitment, ordinary->id);
  for (guint i = 0; i < n && steps[i].stage != NULL; i++)
    record (self, commitment, ordinary, &steps[i]);
}

static WayStanding *
stand (Fixture *self, WayId commitment, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (self->reg, self->programme, way_day_new_from_iso (day), NULL, &error);

  g_assert_no_error (error);
  return g_object_ref (way_board_find (board, commitment));
}

/* ---- what a ladder shows ---- */

/* "+2012@COM" was reached, "-2012" is aimed at, "(2012)" was. */
static void
write_step (GString *text, const WayRung *rung, guint index)
{
  const WayRungStep *step = rung->steps[index];
  const char *timing = step->timing != NULL ? way_timing_get_text (step->timing) : "undated";

  if (index < rung->n_reached)
    g_string_append_printf (text, " +%s", timing);
  else if (index < rung->n_reached + rung->n_aims)
    g_string_append_printf (text, " -%s", timing);
  else
    g_string_append_printf (text, " (%s)", timing);
  if (*step->body_abbreviation != '\0')
    g_string_append_printf (text, "@%s", step->body_abbreviation);
}

/* "adopted +2012 +2013 ≠; in-force -2014". */
static char *
write_ladder (const WayLadder *ladder)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < way_ladder_get_n_rungs (ladder); i++)
    {
      const WayRung *rung = way_ladder_get_rung (ladder, i);

      if (rung->n_steps == 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", rung->stage->code);
      for (guint j = 0; j < rung->n_steps; j++)
        write_step (text, rung, j);
      if (rung->disputed)
        g_string_append (text, " ≠");
      if (rung->too_early != NULL)
        g_string_append_printf (text, " before %s", rung->too_early->code);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

typedef struct
{
  const char *name;
  Step steps[MOST_STEPS];
  const char *day;
  const char *shown;
  const char *furthest;
} Case;

static const Case cases[] = {
  { "nothing", { { NULL } }, "2012-01-01", "", NULL },
  { "as-of",
    { { "announced", TRUE, "2010" }, { "proposed", TRUE, "February 2011", COM, TRUE } },
    "2011-11-24",
    "announced +2010",
    "Announced" },
  { "as-of-the-day",
    { { "announced", TRUE, "2010" }, { "proposed", TRUE, "February 2011", COM, TRUE } },
    "2011-11-25",
    "announced +2010; proposed +February 2011@COM",
    "Proposed" },
  /* The order of the stages, not that of recording. */
  { "order",
    { { "adopted", FALSE, "2013" }, { "proposed", TRUE, "2010" } },
    "2012-01-01",
    "proposed +2010; adopted -2013",
    "Proposed" },
  { "planned-beside-actual",
    { { "proposed", FALSE, "2010" }, { "proposed", TRUE, "February 2011", NOBODY, TRUE } },
    "2012-01-01",
    "proposed +February 2011 -2010",
    "Proposed" },
  /* What was said last holds, whenever it was recorded. */
  { "aims",
    { { "adopted", FALSE, "2013", NOBODY, TRUE }, { "adopted", FALSE, "2012" } },
    "2012-01-01",
    "adopted -2013 (2012)",
    NULL },
  { "aims-same-day",
    { { "adopted", FALSE, "2012" }, { "adopted", FALSE, "2013" } },
    "2012-01-01",
    "adopted -2013 (2012)",
    NULL },
  { "aims-of-two-bodies",
    { { "adopted", FALSE, "2012", COM }, { "adopted", FALSE, "2013", EUROPOL } },
    "2012-01-01",
    "adopted -2013@Europol -2012@COM",
    NULL },
  { "co-legislators",
    { { "proposed", TRUE, "2010" },
      { "general-approach", TRUE, "June 2011", NOBODY, TRUE },
      { "committee", FALSE, "2012", NOBODY, TRUE } },
    "2012-01-01",
    "proposed +2010; committee -2012; general-approach +June 2011",
    "Council general approach" },
  { "side-by-side",
    { { "general-approach", TRUE, "June 2011", NOBODY, TRUE },
      { "committee", TRUE, "May 2011", NOBODY, TRUE } },
    "2012-01-01",
    "committee +May 2011; general-approach +June 2011",
    "Parliament committee, Council general approach" },
  { "neither-has-a-position",
    { { "proposed", TRUE, "2010" },
      { "committee", FALSE, NULL, NOBODY, TRUE },
      { "general-approach", FALSE, NULL, NOBODY, TRUE } },
    "2012-01-01",
    "proposed +2010; committee -undated; general-approach -undated",
    "Proposed" },
  { "three-undated-trilogues",
    { { "trilogue", TRUE, NULL, NOBODY, TRUE },
      { "trilogue", TRUE, NULL, NOBODY, TRUE },
      { "trilogue", TRUE, NULL, NOBODY, TRUE },
      { "trilogue", TRUE, "May 2011", NOBODY, TRUE },
      { "agreement", TRUE, "2010" } },
    "2012-01-01",
    "trilogue +May 2011 +undated +undated +undated; agreement +2010",
    "Political agreement" },
  /* Several of one source are all in force where the stage comes again and again. */
  { "planned-trilogues",
    { { "trilogue", FALSE, "2012", NOBODY, TRUE },
      { "trilogue", FALSE, "2013", NOBODY, TRUE },
      { "trilogue", FALSE, "2011" } },
    "2012-01-01",
    "trilogue -2013 -2012 (2011)",
    NULL },
  { "delegated-acts",
    { { "adopted", TRUE, "January 2011", NOBODY, TRUE },
      { "delegated-act", TRUE, "March 2011", NOBODY, TRUE },
      { "delegated-act", TRUE, "June 2011", NOBODY, TRUE },
      { "applies", TRUE, "May 2011", NOBODY, TRUE } },
    "2012-01-01",
    "adopted +January 2011; delegated-act +March 2011 +June 2011; applies +May 2011",
    "Applies" },
  { "two-dates",
    { { "adopted", TRUE, "18 November 2010" },
      { "adopted", TRUE, "15 December 2010", NOBODY, TRUE } },
    "2012-01-01",
    "adopted +18 November 2010 +15 December 2010 ≠",
    "Adopted" },
  { "two-dates-that-agree",
    { { "adopted", TRUE, "18 November 2010" }, { "adopted", TRUE, "November 2010" } },
    "2012-01-01",
    "adopted +18 November 2010 +November 2010",
    "Adopted" },
  { "two-dates-of-two-bodies",
    { { "adopted", TRUE, "18 November 2010", COM },
      { "adopted", TRUE, "15 December 2010", EUROPOL, TRUE } },
    "2012-01-01",
    "adopted +18 November 2010@COM +15 December 2010@Europol",
    "Adopted" },
  { "before-its-predecessor",
    { { "adopted", TRUE, "March 2011", NOBODY, TRUE },
      { "trilogue", TRUE, "June 2011", NOBODY, TRUE } },
    "2012-01-01",
    "trilogue +June 2011; adopted +March 2011 before trilogue",
    "Adopted" },
  /* What may have been in order is not said to be out of it. */
  { "perhaps-in-order",
    { { "adopted", TRUE, "2011", NOBODY, TRUE }, { "trilogue", TRUE, "June 2011", NOBODY, TRUE } },
    "2012-01-01",
    "trilogue +June 2011; adopted +2011",
    "Adopted" },
};

static void
test_ladder (Fixture *self, gconstpointer data)
{
  const Case *each = data;
  g_autoptr (WayStanding) standing = NULL;
  g_autofree char *shown = NULL, *furthest = NULL;

  record_all (self, self->pnr, each->steps, MOST_STEPS);
  standing = stand (self, self->pnr, each->day);
  shown = write_ladder (way_standing_get_ladder (standing));
  furthest = way_ladder_describe_furthest (way_standing_get_ladder (standing));

  g_assert_cmpstr (shown, ==, each->shown);
  g_assert_cmpstr (furthest, ==, each->furthest);
}

static void
test_no_procedure (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = stand (self, self->network, "2012-01-01");

  g_assert_null (way_standing_get_ladder (standing));
  g_assert_cmpint (way_standing_get_moved (standing), ==, WAY_DAY_NONE);
  g_assert_false (way_standing_is_stalled (standing));
}

static void
test_stages (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = NULL;
  WayLadder *ladder;

  record_all (self, self->pnr, NULL, 0);
  standing = stand (self, self->pnr, "2012-01-01");
  ladder = way_standing_get_ladder (standing);

  g_assert_cmpstr (way_ladder_get_name (ladder), ==, "Ordinary legislative procedure");
  g_assert_cmpuint (way_ladder_get_n_rungs (ladder), ==, 14);
  g_assert_false (way_ladder_is_beside (ladder, 2));
  g_assert_true (way_ladder_is_beside (ladder, 3));
  g_assert_false (way_ladder_is_beside (ladder, 4));
}

/* ---- before it is recorded ---- */

typedef struct
{
  const char *name;
  const char *stage;
  const char *timing;
  const char *other; /* NULL: in order */
  gboolean before;
} Draft;

/* Proposed in February 2011, trilogues in May and one without a day, adopted in September. */
static const Draft drafts[] = {
  { "in-order", "agreement", "June 2011", NULL, FALSE },
  { "too-early", "committee", "January 2011", "proposed", TRUE },
  { "too-late", "agreement", "October 2011", "adopted", FALSE },
  { "same-month", "committee", "February 2011", NULL, FALSE },
  { "undated", "committee", NULL, NULL, FALSE },
  { "of-the-same-rank", "proposed", "2015", "adopted", FALSE },
  /* The undated one may have been first. */
  { "beside-what-has-no-day", "committee", "July 2011", NULL, FALSE },
};

static void
test_draft (Fixture *self, gconstpointer data)
{
  static const Step steps[] = {
    { "proposed", TRUE, "February 2011", NOBODY, TRUE },
    { "trilogue", TRUE, "May 2011", NOBODY, TRUE },
    { "trilogue", TRUE, NULL, NOBODY, TRUE },
    { "adopted", TRUE, "September 2011", NOBODY, TRUE },
  };
  const Draft *draft = data;
  g_autoptr (WayProcedure) ordinary = find_procedure (self, "ordinary");
  g_autoptr (WayTiming) timing = NULL;
  g_autoptr (WayStanding) standing = NULL;
  const WayStage *other;
  gboolean before = FALSE;

  record_all (self, self->pnr, steps, G_N_ELEMENTS (steps));
  standing = stand (self, self->pnr, "2012-01-01");
  if (draft->timing != NULL)
    timing = way_timing_recognise (draft->timing, WAY_TIMING_PAIR_IS_YEARS);
  other = way_ladder_find_unordered (way_standing_get_ladder (standing),
                                     find_stage (ordinary, draft->stage), timing, 0, &before);

  g_assert_cmpstr (other != NULL ? other->code : NULL, ==, draft->other);
  if (other != NULL)
    g_assert_true (before == draft->before);
}

/* A step that is edited is not in its own way. */
static void
test_draft_edited (Fixture *self, gconstpointer data)
{
  const Step adopted = { "adopted", TRUE, "2010" };
  g_autoptr (WayProcedure) ordinary = find_procedure (self, "ordinary");
  g_autoptr (WayTiming) timing = way_timing_recognise ("2011", WAY_TIMING_PAIR_IS_YEARS);
  g_autoptr (WayStanding) standing = NULL;
  gboolean before = FALSE;
  WayId step;

  set_procedure (self, self->pnr, ordinary->id);
  step = record (self, self->pnr, ordinary, &adopted);
  standing = stand (self, self->pnr, "2012-01-01");

  g_assert_nonnull (way_ladder_find_unordered (way_standing_get_ladder (standing),
                                               find_stage (ordinary, "proposed"), timing, 0,
                                               &before));
  g_assert_null (way_ladder_find_unordered (way_standing_get_ladder (standing),
                                            find_stage (ordinary, "proposed"), timing, step,
                                            &before));
}

/* ---- stalled ---- */

typedef struct
{
  const char *name;
  Step steps[2];
  WayStatus status; /* said on 25 November 2011 */
  const char *months;
  const char *day;
  const char *moved;
  gboolean stalled;
} Stall;

static const Stall stalls[] = {
  { "since-promised", { { NULL } }, WAY_STATUS_NONE, NULL, "2011-11-23", "2010-11-22", TRUE },
  { "a-year-ago", { { NULL } }, WAY_STATUS_NONE, NULL, "2011-11-22", "2010-11-22", FALSE },
  { "moved",
    { { "proposed", TRUE, "2 February 2011", NOBODY, TRUE } },
    WAY_STATUS_ONGOING,
    NULL,
    "2012-02-02",
    "2011-02-02",
    FALSE },
  { "moved-long-ago",
    { { "proposed", TRUE, "2 February 2011", NOBODY, TRUE } },
    WAY_STATUS_ONGOING,
    NULL,
    "2012-02-03",
    "2011-02-02",
    TRUE },
  { "aimed-only",
    { { "proposed", FALSE, "2011", NOBODY, TRUE } },
    WAY_STATUS_NONE,
    NULL,
    "2012-01-01",
    "2010-11-22",
    TRUE },
  /* No later than the source that knows of it. */
  { "undated",
    { { "trilogue", TRUE, NULL, NOBODY, TRUE } },
    WAY_STATUS_NONE,
    NULL,
    "2012-01-01",
    "2011-11-25",
    FALSE },
  { "within-the-year",
    { { "trilogue", TRUE, "2011", NOBODY, TRUE } },
    WAY_STATUS_NONE,
    NULL,
    "2012-11-26",
    "2011-11-25",
    TRUE },
  { "not-known-yet",
    { { "proposed", TRUE, "2 February 2011", NOBODY, TRUE } },
    WAY_STATUS_NONE,
    NULL,
    "2011-11-24",
    "2010-11-22",
    TRUE },
  { "longer", { { NULL } }, WAY_STATUS_NONE, "24", "2011-11-23", "2010-11-22", FALSE },
  { "shorter", { { NULL } }, WAY_STATUS_NONE, "3", "2011-02-23", "2010-11-22", TRUE },
  { "no-number", { { NULL } }, WAY_STATUS_NONE, "soon", "2011-11-23", "2010-11-22", TRUE },
  { "completed", { { NULL } }, WAY_STATUS_COMPLETED, NULL, "2014-01-01", "2010-11-22", FALSE },
  { "superseded", { { NULL } }, WAY_STATUS_SUPERSEDED, NULL, "2014-01-01", "2010-11-22", FALSE },
  { "withdrawn", { { NULL } }, WAY_STATUS_WITHDRAWN, NULL, "2014-01-01", "2010-11-22", FALSE },
};

static void
test_stalled (Fixture *self, gconstpointer data)
{
  const Stall *each = data;
  g_autoptr (WayStanding) standing = NULL;
  g_autofree char *moved = NULL;
  g_autoptr (GError) error = NULL;

  record_all (self, self->pnr, each->steps, G_N_ELEMENTS (each->steps));
  if (each->status != WAY_STATUS_NONE)
    fixture_add_statement (self, self->pnr, "2011-11-25", each->status);
  if (each->months != NULL)
    way_register_set_setting (self->reg, WAY_STALLED_AFTER_SETTING, each->months, &error);
  g_assert_no_error (error);
  standing = stand (self, self->pnr, each->day);
  moved = way_day_to_iso (way_standing_get_moved (standing));

  g_assert_cmpstr (moved, ==, each->moved);
  g_assert_true (way_standing_is_stalled (standing) == each->stalled);
}

/* ---- a board that is kept up to date ---- */

static void
changed_cb (WayRegister *reg, const WayChange *change, WayBoard *board)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (way_change_is_structural (change));
  way_board_update (board, reg, change, &error);
  g_assert_no_error (error);
}

static void
assert_shown (WayBoard *board, WayId commitment, const char *expected)
{
  WayStanding *standing = way_board_find (board, commitment);
  g_autofree char *shown = write_ladder (way_standing_get_ladder (standing));

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_updated (Fixture *self, gconstpointer data)
{
  const Step proposed = { "proposed", TRUE, "2010" };
  g_autoptr (WayProcedure) ordinary = find_procedure (self, "ordinary");
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board = NULL;
  WayId step;

  set_procedure (self, self->pnr, ordinary->id);
  board = way_board_load (self->reg, self->programme, way_day_new (2012, 1, 1), NULL, &error);
  g_assert_no_error (error);
  g_signal_connect_object (self->reg, "changed", G_CALLBACK (changed_cb), board, 0);

  step = record (self, self->pnr, ordinary, &proposed);
  assert_shown (board, self->pnr, "proposed +2010");
  way_register_delete_step (self->reg, step, &error);
  g_assert_no_error (error);
  assert_shown (board, self->pnr, "");
  way_register_undo (self->reg, &error);
  g_assert_no_error (error);
  assert_shown (board, self->pnr, "proposed +2010");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer), gconstpointer data)
{
  g_test_add (name, Fixture, data, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ladder/", cases[i].name, NULL);

      add (path, test_ladder, &cases[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autofree char *path = g_strconcat ("/ladder/draft/", drafts[i].name, NULL);

      add (path, test_draft, &drafts[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stalls); i++)
    {
      g_autofree char *path = g_strconcat ("/ladder/stalled/", stalls[i].name, NULL);

      add (path, test_stalled, &stalls[i]);
    }
  add ("/ladder/no-procedure", test_no_procedure, NULL);
  add ("/ladder/stages", test_stages, NULL);
  add ("/ladder/draft/edited", test_draft_edited, NULL);
  add ("/ladder/updated", test_updated, NULL);
  return g_test_run ();
}
