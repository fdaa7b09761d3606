/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts over time: on each day the same as those of a board loaded for that day, whatever was
 * said, fell due, was promised or was moved in between. */

#include "config.h"

#include <locale.h>

#include "way-board.h"
#include "way-fixture.h"

/* What is said, in the order it is recorded; NULL or none is not said. */
typedef struct
{
  guint commitment; /* as in commitments */
  const char *day;
  WayStatus status;
  gboolean forecast;
  const char *timing;
} Said;

static const struct
{
  const char *title;
  const char *timing;
} commitments[] = {
  { "Nothing is ever said of it", "2011" },
  { "Nothing is ever said of it, and it has no end", "" },
  { "Two statuses for one day", "2012" },
  { "The older status recorded later", "2012" },
  { "A forecast that comes true", "by the end of 2011" },
  { "A forecast that does not", "by the end of 2011" },
  { "It slips twice", "2011" },
  { "It is brought forward", "2013" },
  { "It loses its end", "2011" },
  { "It gets an end", "" },
  { "Two due days for one day", "2011" },
  { "Due on the day of a report", "25.11.2011" },
  { "Due at the end of a month, done on the day", "31.01.2012" },
  { "Done, and taken up again", "2012" },
  { "Withdrawn", "2011" },
  { "Superseded after it was overdue", "2011" },
};

static const Said said[] = {
  { 2, "2011-11-25", WAY_STATUS_ONGOING },
  { 2, "2011-11-25", WAY_STATUS_NOT_STARTED },
  { 3, "2012-06-01", WAY_STATUS_COMPLETED },
  { 3, "2011-11-25", WAY_STATUS_NOT_STARTED },
  { 4, "2011-06-30", WAY_STATUS_COMPLETED, TRUE },
  { 4, "2011-12-15", WAY_STATUS_COMPLETED },
  { 5, "2011-06-30", WAY_STATUS_COMPLETED, TRUE },
  { 5, "2012-02-29", WAY_STATUS_ONGOING, TRUE },
  { 6, "2011-11-25", WAY_STATUS_ONGOING, FALSE, "2012" },
  { 6, "2012-11-30", WAY_STATUS_NONE, FALSE, "mid-2013" },
  { 7, "2011-11-25", WAY_STATUS_ONGOING, FALSE, "2011" },
  { 8, "2012-03-31", WAY_STATUS_NONE, FALSE, "Ongoing" },
  { 9, "2012-03-31", WAY_STATUS_NONE, FALSE, "2011" },
  { 10, "2011-11-25", WAY_STATUS_NONE, FALSE, "2012" },
  { 10, "2011-11-25", WAY_STATUS_NONE, FALSE, "03.2012" },
  { 11, "2011-11-25", WAY_STATUS_ONGOING },
  { 12, "2012-01-31", WAY_STATUS_COMPLETED },
  { 13, "2011-12-31", WAY_STATUS_COMPLETED },
  { 13, "2012-01-31", WAY_STATUS_ONGOING },
  { 14, "2011-12-31", WAY_STATUS_WITHDRAWN },
  { 15, "2012-05-31", WAY_STATUS_SUPERSEDED },
  /* On the very day of the origin, and before it. */
  { 0, "2010-11-22", WAY_STATUS_NONE, FALSE, "2012" },
  { 1, "2010-11-01", WAY_STATUS_ONGOING },
};

static void
say (Fixture *self, WayId commitment, const Said *what)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = way_day_new_from_iso (what->day);
  statement->status = what->status;
  statement->forecast = what->forecast;
  if (what->timing != NULL)
    statement->timing = way_timing_recognise (what->timing, WAY_TIMING_PAIR_IS_YEARS);
  way_set_text (&statement->sentence, "It was reported.");
  statement->citation.source = self->late;
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

/* One that was promised later than the others. */
static void
add_late_commitment (Fixture *self)
{
  WayId id = fixture_add_commitment (self, self->one_two, "Promised in 2011", "2011");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  g_autoptr (GError) error = NULL;

  commitment->origin.source = self->late;
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
}

/* Another programme, whose commitment is none of the first's. */
static void
add_other_programme (Fixture *self)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (WayAction) action = way_action_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&programme->title, "Another strategy");
  programme->begins = way_day_new (2011, 1, 1);
  programme->ends = way_day_new (2012, 12, 31);
  way_register_save_programme (self->reg, programme, &error);
  g_assert_no_error (error);
  objective->programme = programme->id;
  way_set_text (&objective->title, "Another objective");
  way_register_save_objective (self->reg, objective, &error);
  g_assert_no_error (error);
  action->objective = objective->id;
  way_set_text (&action->title, "Another action");
  way_register_save_action (self->reg, action, &error);
  g_assert_no_error (error);
  fixture_add_commitment (self, action->id, "Another commitment", "2011");
}

static void
fill (Fixture *self)
{
  WayId ids[G_N_ELEMENTS (commitments)];

  for (guint i = 0; i < G_N_ELEMENTS (commitments); i++)
    ids[i] = fixture_add_commitment (self, i % 2 == 0 ? self->one_one : self->two_one,
                                     commitments[i].title, commitments[i].timing);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    say (self, ids[said[i].commitment], &said[i]);
  add_late_commitment (self);
}

static const WayCounts *
get_counts (WayBoard *board, WayId objective)
{
  GListModel *areas = way_board_get_areas (board);

  if (objective == 0)
    return way_board_get_counts (board);
  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      if (way_area_get_objective (area) == objective)
        return way_area_get_counts (area);
    }
  g_assert_not_reached ();
}

static void
assert_counts (Fixture *self, WayId objective, WayDay day, const WayCounts *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board = way_board_load (self->reg, self->programme, day, NULL, &error);
  const WayCounts *expected;

  g_assert_no_error (error);
  expected = get_counts (board, objective);
  g_assert_cmpuint (counts->total, ==, expected->total);
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    g_assert_cmpuint (counts->of[klass], ==, expected->of[klass]);
}

static void
assert_course (Fixture *self, WayId objective, GArray *days)
{
  g_autofree WayCounts *counts = g_new (WayCounts, days->len);
  g_autoptr (GError) error = NULL;

  way_register_count_over_time (self->reg, self->programme, objective,
                                &g_array_index (days, WayDay, 0), days->len, counts, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < days->len; i++)
    assert_counts (self, objective, g_array_index (days, WayDay, i), &counts[i]);
}

/* From before anything was promised until all has fallen due. */
static GArray *
list_month_ends (void)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (WayDay));

  for (int month = 0; month < 42; month++)
    fixture_append (days, WayDay,
                    way_day_get_month_end (way_day_new (2010 + month / 12, month % 12 + 1, 1)));
  return days;
}

static void
test_months (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = list_month_ends ();

  fill (self);
  assert_course (self, 0, days);
  assert_course (self, self->one, days);
  assert_course (self, self->two, days);
}

static void
test_several_programmes (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = list_month_ends ();

  fill (self);
  add_other_programme (self);
  assert_course (self, 0, days);
}

/* On the day before, the day, and the day after each change. */
static void
test_each_day (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (WayDay));

  fill (self);
  for (WayDay day = way_day_new (2011, 11, 20); day < way_day_new (2012, 2, 5); day++)
    fixture_append (days, WayDay, day);
  assert_course (self, 0, days);
}

static void
test_one_day (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (WayDay));

  fill (self);
  fixture_append (days, WayDay, way_day_new (2012, 1, 1));
  assert_course (self, 0, days);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) days = list_month_ends ();
  g_autofree WayCounts *counts = g_new (WayCounts, days->len);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  fill (self);
  g_cancellable_cancel (cancellable);
  g_assert_false (way_register_count_over_time (self->reg, self->programme, 0,
                                                &g_array_index (days, WayDay, 0), days->len, counts,
                                                cancellable, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  assert_course (self, 0, days);
}

/* Only the sources of statements that decide, and only those of the scope. */
static void
test_status_sources (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) elsewhere = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  before = way_register_list_status_sources (self->reg, self->programme, 0,
                                             way_day_new (2011, 11, 24), NULL);
  after = way_register_list_status_sources (self->reg, self->programme, 0,
                                            way_day_new (2011, 11, 25), NULL);
  elsewhere = way_register_list_status_sources (self->reg, self->programme, self->two,
                                                way_day_new (2011, 11, 25), NULL);

  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_true (g_array_index (after, WayId, 0) == self->late);
  g_assert_cmpuint (elsewhere->len, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/counts/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("over-time/months", test_months);
  ADD ("over-time/several-programmes", test_several_programmes);
  ADD ("over-time/each-day", test_each_day);
  ADD ("over-time/one-day", test_one_day);
  ADD ("over-time/cancelled", test_cancelled);
  ADD ("status-sources", test_status_sources);
  return g_test_run ();
}
