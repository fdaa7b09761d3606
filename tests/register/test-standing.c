/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How commitments stand at a day: each definition of the design with its ties and edges. */

#include "config.h"

#include <locale.h>

#include "way-board.h"
#include "way-fixture.h"
#include "way-register-private.h"
#include "way-standing-private.h"
#include "way-standings.h"

/* What a statement says; what is left out it does not say. */
typedef struct
{
  WayStatus status;
  gboolean forecast;
  const char *timing;
  const char *title;
  WayId lead;
  WayId second_lead;
  const char *sentence;
} Said;

static void
add_lead (WayStatement *statement, WayId party)
{
  if (party == 0)
    return;
  statement->says_responsible = TRUE;
  fixture_append (statement->responsible, WayResponsible, { party, WAY_ROLE_LEAD });
}

static WayId
say (Fixture *self, WayId commitment, const char *day, Said said)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = way_day_new_from_iso (day);
  statement->status = said.status;
  statement->forecast = said.forecast;
  if (said.timing != NULL)
    statement->timing = way_timing_recognise (said.timing, WAY_TIMING_PAIR_IS_YEARS);
  way_set_text (&statement->title, said.title);
  way_set_text (&statement->sentence, said.sentence);
  add_lead (statement, said.lead);
  add_lead (statement, said.second_lead);
  statement->citation.source = self->late;
  way_set_text (&statement->citation.place, "II.1");
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
  return statement->id;
}

/* NULL when the commitment is not in scope. */
static WayStanding *
stand (Fixture *self, WayId commitment, const char *day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (self->reg, self->programme, way_day_new_from_iso (day), NULL, &error);
  WayStanding *standing;

  g_assert_no_error (error);
  standing = way_board_find (board, commitment);
  return standing != NULL ? g_object_ref (standing) : NULL;
}

static void
assert_class (Fixture *self, WayId commitment, const char *day, WayClass expected)
{
  g_autoptr (WayStanding) standing = stand (self, commitment, day);

  g_assert_nonnull (standing);
  g_assert_cmpstr (way_class_get_nick (way_standing_get_class (standing)), ==,
                   way_class_get_nick (expected));
}

/* ---- scope ---- */

static void
test_origin (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) before = stand (self, self->pnr, "2010-11-21");
  g_autoptr (WayStanding) on = stand (self, self->pnr, "2010-11-22");

  g_assert_null (before);
  g_assert_nonnull (on);
  g_assert_cmpint (way_standing_get_class (on), ==, WAY_CLASS_NOT_REPORTED);
  g_assert_cmpint (way_standing_get_status (on), ==, WAY_STATUS_NONE);
  g_assert_cmpint (way_standing_get_status_day (on), ==, WAY_DAY_NONE);
  g_assert_cmpint (way_standing_get_last_said (on), ==, WAY_DAY_NONE);
  g_assert_cmpint (way_standing_get_status_statement (on), ==, 0);
  g_assert_cmpstr (way_standing_get_source (on), ==, "");
}

static void
test_facts (Fixture *self, gconstpointer data)
{
  WayId id = say (self, self->pnr, "2011-11-25", (Said) { .status = WAY_STATUS_ONGOING });
  g_autoptr (WayStanding) standing = stand (self, self->pnr, "2011-12-01");

  g_assert_cmpstr (way_standing_get_number (standing), ==, "1.1.1");
  g_assert_cmpstr (way_standing_get_title (standing), ==, "PNR proposal");
  g_assert_true (way_standing_get_objective (standing) == self->one);
  g_assert_true (way_standing_get_action (standing) == self->one_one);
  g_assert_cmpstr (way_standing_get_kind (standing), !=, "");
  g_assert_cmpint (way_standing_get_modality (standing), ==, WAY_MODALITY_WILL);
  g_assert_cmpstr (way_standing_get_lead_abbreviations (standing), ==, "COM");
  g_assert_cmpstr (way_standing_get_supporting (standing), ==, "Europol");
  g_assert_cmpstr (way_standing_get_source (standing), ==, "COM(2011) 790, II.1");
  g_assert_true (way_standing_get_status_statement (standing) == id);
  g_assert_cmpint (way_standing_get_status_day (standing), ==, way_day_new (2011, 11, 25));
  g_assert_cmpint (way_standing_get_due (standing), ==, way_day_new (2011, 12, 31));
}

/* ---- status ---- */

static void
test_status_on_the_day (Fixture *self, gconstpointer data)
{
  say (self, self->network, "2011-11-25", (Said) { .status = WAY_STATUS_ONGOING });

  assert_class (self, self->network, "2011-11-24", WAY_CLASS_NOT_REPORTED);
  assert_class (self, self->network, "2011-11-25", WAY_CLASS_ONGOING);
}

static void
test_status_same_day (Fixture *self, gconstpointer data)
{
  say (self, self->network, "2011-11-25", (Said) { .status = WAY_STATUS_COMPLETED });
  say (self, self->network, "2011-11-25", (Said) { .status = WAY_STATUS_NOT_STARTED });

  /* The one recorded later. */
  assert_class (self, self->network, "2011-11-25", WAY_CLASS_NOT_STARTED);
}

static void
test_status_recorded_late (Fixture *self, gconstpointer data)
{
  say (self, self->network, "2012-06-01", (Said) { .status = WAY_STATUS_COMPLETED });
  say (self, self->network, "2011-11-25", (Said) { .status = WAY_STATUS_NOT_STARTED });

  /* What was true later counts, although it was recorded before. */
  assert_class (self, self->network, "2012-06-01", WAY_CLASS_COMPLETED);
  assert_class (self, self->network, "2012-05-31", WAY_CLASS_NOT_STARTED);
}

static void
test_status_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = NULL;

  say (self, self->network, "2011-11-25", (Said) { .status = WAY_STATUS_ONGOING });
  say (self, self->network, "2012-03-01", (Said) { .sentence = "The group met." });

  standing = stand (self, self->network, "2012-04-01");
  g_assert_cmpint (way_standing_get_class (standing), ==, WAY_CLASS_ONGOING);
  g_assert_cmpint (way_standing_get_status_day (standing), ==, way_day_new (2011, 11, 25));
  g_assert_cmpint (way_standing_get_last_said (standing), ==, way_day_new (2012, 3, 1));
}

/* A source may be older than the one in which the commitment was made. */
static void
test_status_before_origin (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) before = NULL;

  say (self, self->network, "2010-06-01", (Said) { .status = WAY_STATUS_ONGOING });
  before = stand (self, self->network, "2010-11-21");
  g_assert_null (before); /* there is nothing yet that could be ongoing */
  assert_class (self, self->network, "2010-11-22", WAY_CLASS_ONGOING);
}

/* ---- class ---- */

static const struct
{
  WayStatus status;
  gboolean forecast;
  WayClass before; /* the due day passes: at it and before */
  WayClass after;
  const char *words_before;
  const char *words_after;
} classes[] = {
  { WAY_STATUS_NONE, FALSE, WAY_CLASS_NOT_REPORTED, WAY_CLASS_OVERDUE, "Not reported",
    "Overdue, not reported" },
  { WAY_STATUS_NOT_STARTED, FALSE, WAY_CLASS_NOT_STARTED, WAY_CLASS_OVERDUE, "Not started",
    "Overdue, not started" },
  { WAY_STATUS_NOT_STARTED, TRUE, WAY_CLASS_NOT_STARTED, WAY_CLASS_OVERDUE, "Forecast: not started",
    "Overdue, forecast: not started" },
  { WAY_STATUS_ONGOING, FALSE, WAY_CLASS_ONGOING, WAY_CLASS_OVERDUE, "Ongoing",
    "Overdue, ongoing" },
  { WAY_STATUS_ONGOING, TRUE, WAY_CLASS_ONGOING, WAY_CLASS_OVERDUE, "Forecast: ongoing",
    "Overdue, forecast: ongoing" },
  { WAY_STATUS_COMPLETED, FALSE, WAY_CLASS_COMPLETED, WAY_CLASS_COMPLETED, "Completed",
    "Completed" },
  { WAY_STATUS_COMPLETED, TRUE, WAY_CLASS_EXPECTED, WAY_CLASS_OVERDUE, "Forecast: completed",
    "Overdue, forecast: completed" },
  { WAY_STATUS_SUPERSEDED, FALSE, WAY_CLASS_SUPERSEDED, WAY_CLASS_SUPERSEDED, "Superseded",
    "Superseded" },
  { WAY_STATUS_WITHDRAWN, FALSE, WAY_CLASS_WITHDRAWN, WAY_CLASS_WITHDRAWN, "Withdrawn",
    "Withdrawn" },
};

static void
assert_words (Fixture *self, const char *day, WayClass expected, const char *words)
{
  g_autoptr (WayStanding) standing = stand (self, self->pnr, day);
  g_autofree char *said = way_standing_describe_class (standing);

  g_assert_cmpint (way_standing_get_class (standing), ==, expected);
  g_assert_cmpstr (said, ==, words);
}

static void
test_classes (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (classes[i].status != WAY_STATUS_NONE)
        say (self, self->pnr, "2011-03-01",
             (Said) { .status = classes[i].status, .forecast = classes[i].forecast });
      assert_words (self, "2011-12-31", classes[i].before,
                    classes[i].words_before); /* due that day */
      assert_words (self, "2012-01-01", classes[i].after, classes[i].words_after);
    }
}

static void
test_never_overdue (Fixture *self, gconstpointer data)
{
  static const char *const timings[] = { "", "Ongoing", "from 2013", "in the coming months",
                                         "whenever the moon is full" };

  for (gsize i = 0; i < G_N_ELEMENTS (timings); i++)
    {
      WayId id = fixture_add_commitment (self, self->one_two, "Something", timings[i]);

      assert_class (self, id, "2099-12-31", WAY_CLASS_NOT_REPORTED);
    }
}

static void
test_deadline_moved (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-11-25", (Said) { .status = WAY_STATUS_ONGOING, .timing = "2012" });

  assert_class (self, self->pnr, "2012-12-31", WAY_CLASS_ONGOING);
  assert_class (self, self->pnr, "2013-01-01", WAY_CLASS_OVERDUE);
}

/* Moved forward, it is overdue earlier than its origin would have made it. */
static void
test_deadline_brought_forward (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-03-01",
       (Said) { .status = WAY_STATUS_ONGOING, .timing = "June 2011" });

  assert_class (self, self->pnr, "2011-06-30", WAY_CLASS_ONGOING);
  assert_class (self, self->pnr, "2011-07-01", WAY_CLASS_OVERDUE);
}

/* A deadline that passed is overdue; that it was moved later does not undo what was so before. */
static void
test_deadline_moved_after (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2012-03-01", (Said) { .timing = "2012" });

  assert_class (self, self->pnr, "2012-02-29", WAY_CLASS_OVERDUE);
  assert_class (self, self->pnr, "2012-03-01", WAY_CLASS_NOT_REPORTED);
  assert_class (self, self->pnr, "2013-01-01", WAY_CLASS_OVERDUE);
}

/* An open beginning has a due day all the same. */
static void
test_open_beginning (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_commitment (self, self->one_two, "Something", "by June 2012");

  assert_class (self, id, "2012-06-30", WAY_CLASS_NOT_REPORTED);
  assert_class (self, id, "2012-07-01", WAY_CLASS_OVERDUE);
}

/* What was overdue is so no longer from the day on which it is said to be ended, however it ended,
 * and is again when that is taken back. */
static void
test_ended_after_due (Fixture *self, gconstpointer data)
{
  static const struct
  {
    WayStatus status;
    WayClass expected;
  } ends[] = {
    { WAY_STATUS_WITHDRAWN, WAY_CLASS_WITHDRAWN },
    { WAY_STATUS_SUPERSEDED, WAY_CLASS_SUPERSEDED },
    { WAY_STATUS_COMPLETED, WAY_CLASS_COMPLETED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      WayId id = fixture_add_commitment (self, self->one_two, "Something", "2011");

      say (self, id, "2012-06-01", (Said) { .status = ends[i].status });
      say (self, id, "2013-06-01", (Said) { .status = WAY_STATUS_ONGOING });
      assert_class (self, id, "2012-05-31", WAY_CLASS_OVERDUE);
      assert_class (self, id, "2012-06-01", ends[i].expected);
      assert_class (self, id, "2013-05-31", ends[i].expected);
      assert_class (self, id, "2013-06-01", WAY_CLASS_OVERDUE);
    }
}

/* A forecast is overdue when its day passes unconfirmed, and completed when it is confirmed; a
 * forecast after the fact takes the fact back. */
static void
test_forecast_confirmed (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-11-25", (Said) { .status = WAY_STATUS_COMPLETED, .forecast = TRUE });
  say (self, self->pnr, "2012-02-01", (Said) { .status = WAY_STATUS_COMPLETED });
  say (self, self->pnr, "2012-03-01", (Said) { .status = WAY_STATUS_COMPLETED, .forecast = TRUE });

  assert_class (self, self->pnr, "2011-12-31", WAY_CLASS_EXPECTED);
  assert_class (self, self->pnr, "2012-01-31", WAY_CLASS_OVERDUE);
  assert_class (self, self->pnr, "2012-02-29", WAY_CLASS_COMPLETED);
  assert_class (self, self->pnr, "2012-03-01", WAY_CLASS_OVERDUE);
}

/* ---- timing ---- */

static void
assert_timing (Fixture *self, const char *day, const char *words, const char *disputed)
{
  g_autoptr (WayStanding) standing = stand (self, self->pnr, day);
  WayTiming *timing = way_standing_get_timing (standing);
  WayTiming *other = way_standing_get_disputed_timing (standing);

  g_assert_cmpstr (timing != NULL ? way_timing_get_text (timing) : NULL, ==, words);
  g_assert_cmpstr (other != NULL ? way_timing_get_text (other) : NULL, ==, disputed);
  g_assert_cmpint (way_standing_is_disputed (standing), ==, disputed != NULL);
}

static void
test_timing_in_force (Fixture *self, gconstpointer data)
{
  WayId id;
  g_autoptr (WayStanding) standing = NULL;

  say (self, self->pnr, "2010-11-23", (Said) { .timing = "2012" });
  id = say (self, self->pnr, "2011-11-25", (Said) { .timing = "2013" });

  assert_timing (self, "2010-11-22", "2011", NULL);
  assert_timing (self, "2010-11-23", "2012", NULL);
  assert_timing (self, "2011-11-24", "2012", NULL);
  assert_timing (self, "2011-11-25", "2013", NULL);
  standing = stand (self, self->pnr, "2011-11-25");
  g_assert_true (way_standing_get_timing_statement (standing) == id);
  g_assert_cmpstr (way_timing_get_text (way_standing_get_original_timing (standing)), ==, "2011");
}

static void
test_timing_on_origins_day (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = NULL;

  say (self, self->pnr, "2010-11-22", (Said) { .timing = "2012" });
  say (self, self->pnr, "2010-11-22", (Said) { .timing = "2013" });

  /* It does not replace the origin's but disputes it; the latest recorded is shown. */
  assert_timing (self, "2011-01-01", "2011", "2013");
  standing = stand (self, self->pnr, "2011-01-01");
  g_assert_cmpint (way_standing_get_timing_statement (standing), ==, 0);
  g_assert_false (way_standing_is_slipped (standing));
}

static void
test_timing_before_origin (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2010-11-01", (Said) { .timing = "2012" });

  assert_timing (self, "2011-01-01", "2011", NULL);
}

static void
test_timing_of_silent_origin (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_commitment (self, self->one_two, "Undated", "");
  g_autoptr (WayStanding) standing = NULL;

  say (self, id, "2010-11-22", (Said) { .timing = "2012" });
  standing = stand (self, id, "2011-01-01");
  g_assert_cmpint (way_standing_get_due (standing), ==, way_day_new (2012, 12, 31));
  g_assert_null (way_standing_get_original_timing (standing));
  g_assert_false (way_standing_is_slipped (standing));
  g_assert_false (way_standing_is_disputed (standing));
}

static void
test_timing_disputed (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2010-11-22", (Said) { .timing = "2014" });
  say (self, self->pnr, "2011-11-25", (Said) { .timing = "2012" });
  say (self, self->pnr, "2011-11-25", (Said) { .timing = "2013" });

  /* Only the day that decides matters. */
  assert_timing (self, "2011-11-24", "2011", "2014");
  assert_timing (self, "2011-11-25", "2013", "2012");
  say (self, self->pnr, "2012-01-01", (Said) { .timing = "2012" });
  assert_timing (self, "2012-01-01", "2012", NULL);
}

static void
test_timing_same_value (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-11-25", (Said) { .timing = "26.7.2012" });
  say (self, self->pnr, "2011-11-25", (Said) { .timing = "26 July 2012" });

  /* Other words for one value are no dispute. */
  assert_timing (self, "2011-11-25", "26 July 2012", NULL);

  say (self, self->pnr, "2011-11-26", (Said) { .timing = "2012" });
  say (self, self->pnr, "2011-11-26", (Said) { .timing = "by the end of 2012" });
  assert_timing (self, "2011-11-26", "by the end of 2012", NULL); /* one due day */
  say (self, self->pnr, "2011-11-26", (Said) { .timing = "Ongoing" });
  assert_timing (self, "2011-11-26", "Ongoing", "by the end of 2012");

  /* Of words without a value, the words count. */
  say (self, self->pnr, "2012-01-01", (Said) { .timing = "when the moon is full" });
  say (self, self->pnr, "2012-01-01", (Said) { .timing = "when the moon is full" });
  assert_timing (self, "2012-01-01", "when the moon is full", NULL);
  say (self, self->pnr, "2012-01-01", (Said) { .timing = "at new moon" });
  assert_timing (self, "2012-01-01", "at new moon", "when the moon is full");
}

/* ---- slips ---- */

static const struct
{
  const char *timing;
  gboolean slipped;
  gboolean forward;
  int months;
} slips[] = {
  { "2012", TRUE, FALSE, 12 },
  { "November 2012", TRUE, FALSE, 11 },
  { "14 January 2012", TRUE, FALSE, 0 },
  { "16 January 2012", TRUE, FALSE, 1 },
  { "2010", FALSE, TRUE, -12 },
  { "June 2011", FALSE, TRUE, -6 },
  { "31 December 2011", FALSE, FALSE, 0 },
  { "Ongoing", FALSE, FALSE, 0 },
  { "at new moon", FALSE, FALSE, 0 },
};

static void
test_slips (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (slips); i++)
    {
      g_autoptr (WayStanding) standing = NULL;

      say (self, self->pnr, "2011-11-25", (Said) { .timing = slips[i].timing });
      standing = stand (self, self->pnr, "2011-12-01");
      g_assert_cmpstr (way_timing_get_text (way_standing_get_timing (standing)), ==,
                       slips[i].timing);
      g_assert_cmpint (way_standing_is_slipped (standing), ==, slips[i].slipped);
      g_assert_cmpint (way_standing_is_brought_forward (standing), ==, slips[i].forward);
      g_assert_cmpint (way_standing_get_slip_months (standing), ==, slips[i].months);
    }
}

static void
test_slip_from_nothing (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_commitment (self, self->one_two, "Something", "Ongoing");
  g_autoptr (WayStanding) standing = NULL;

  say (self, id, "2011-11-25", (Said) { .timing = "2012" });
  standing = stand (self, id, "2011-12-01");
  g_assert_false (way_standing_is_slipped (standing));
  g_assert_false (way_standing_is_brought_forward (standing));
}

/* ---- titles and leads ---- */

static void
test_renamed (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) before = NULL;
  g_autoptr (WayStanding) after = NULL;
  g_autoptr (WayStanding) back = NULL;

  say (self, self->pnr, "2010-11-22", (Said) { .title = "Passenger names" });
  say (self, self->pnr, "2011-11-25", (Said) { .title = "Passenger records" });
  say (self, self->pnr, "2012-11-25", (Said) { .title = "PNR proposal" });

  before = stand (self, self->pnr, "2011-11-24");
  g_assert_cmpstr (way_standing_get_title (before), ==, "PNR proposal");
  g_assert_false (way_standing_is_renamed (before));
  after = stand (self, self->pnr, "2011-11-25");
  g_assert_cmpstr (way_standing_get_title (after), ==, "Passenger records");
  g_assert_cmpstr (way_standing_get_own_title (after), ==, "PNR proposal");
  g_assert_true (way_standing_is_renamed (after));
  g_assert_false (way_standing_is_disputed (after));
  back = stand (self, self->pnr, "2012-11-25");
  g_assert_false (way_standing_is_renamed (back));
}

/* Of two titles of one day the one recorded later is shown; two names are no dispute. */
static void
test_renamed_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = NULL;

  say (self, self->pnr, "2011-11-25", (Said) { .title = "Passenger records" });
  say (self, self->pnr, "2011-11-25", (Said) { .title = "Passenger names" });
  standing = stand (self, self->pnr, "2011-11-25");
  g_assert_cmpstr (way_standing_get_title (standing), ==, "Passenger names");
  g_assert_false (way_standing_is_disputed (standing));
}

static void
assert_leads (Fixture *self,
              const char *day,
              const char *leads,
              gboolean handed_over,
              gboolean disputed)
{
  g_autoptr (WayStanding) standing = stand (self, self->pnr, day);

  g_assert_cmpstr (way_standing_get_lead_abbreviations (standing), ==, leads);
  g_assert_cmpint (way_standing_is_handed_over (standing), ==, handed_over);
  g_assert_cmpint (way_standing_is_disputed (standing), ==, disputed);
}

/* Two ways to write one due day are no dispute; a due day and none are. */
static void
test_timing_disputed_by_due (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2010-11-22", (Said) { .timing = "by 2011" });
  assert_timing (self, "2010-11-22", "2011", NULL);
  say (self, self->pnr, "2010-11-22", (Said) { .timing = "from 2011" });
  assert_timing (self, "2010-11-22", "2011", "from 2011");
}

static void
test_handed_over (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2010-11-22", (Said) { .lead = self->europol });
  assert_leads (self, "2010-11-22", "COM", FALSE, TRUE);
  say (self, self->pnr, "2011-01-01", (Said) { .lead = self->com });
  assert_leads (self, "2011-01-01", "COM", FALSE, FALSE);
  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->europol, .second_lead = self->com });
  assert_leads (self, "2011-11-25", "Europol, COM", TRUE, FALSE);
  assert_leads (self, "2011-11-24", "COM", FALSE, FALSE);
  /* A set: another order is no dispute. */
  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->com, .second_lead = self->europol });
  assert_leads (self, "2011-11-25", "COM, Europol", TRUE, FALSE);
  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->europol });
  assert_leads (self, "2011-11-25", "Europol", TRUE, TRUE);
}

/* A group leads as one, whoever its members are. */
static void
test_handed_over_to_group (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) standing = NULL;

  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->states });
  standing = stand (self, self->pnr, "2011-11-25");
  g_assert_cmpstr (way_standing_get_lead_abbreviations (standing), ==, "Member States");
  g_assert_true (way_standing_is_handed_over (standing));
  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->austria });
  assert_leads (self, "2011-11-25", "AT", TRUE, TRUE);
}

static void
test_handed_over_as_set (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) pnr = way_register_get_commitment (self->reg, self->pnr, NULL);

  g_array_index (pnr->responsible, WayResponsible, 1).role = WAY_ROLE_LEAD;
  g_assert_true (way_register_save_commitment (self->reg, pnr, NULL));
  say (self, self->pnr, "2011-11-25", (Said) { .lead = self->europol, .second_lead = self->com });
  assert_leads (self, "2011-11-24", "COM, Europol", FALSE, FALSE);
  assert_leads (self, "2011-11-25", "Europol, COM", FALSE, FALSE);
}

static void
test_handed_over_from_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) pnr = way_register_get_commitment (self->reg, self->pnr, NULL);

  g_array_set_size (pnr->responsible, 0);
  g_assert_true (way_register_save_commitment (self->reg, pnr, NULL));
  assert_leads (self, "2010-11-22", "", FALSE, FALSE);
  say (self, self->pnr, "2010-11-22", (Said) { .lead = self->europol });
  assert_leads (self, "2010-11-22", "Europol", FALSE, FALSE);
}

static void
test_status_disputed (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) one = NULL;
  g_autoptr (WayStanding) agreed = NULL;
  g_autoptr (WayStanding) disputed = NULL;
  g_autoptr (WayStanding) over = NULL;

  say (self, self->pnr, "2011-11-24", (Said) { .status = WAY_STATUS_ONGOING });
  say (self, self->pnr, "2011-11-25", (Said) { .status = WAY_STATUS_COMPLETED });
  one = stand (self, self->pnr, "2011-11-25");
  g_assert_false (way_standing_is_disputed (one));
  say (self, self->pnr, "2011-11-25",
       (Said) { .status = WAY_STATUS_COMPLETED, .sentence = "Again." });
  say (self, self->pnr, "2011-11-25", (Said) { .sentence = "Without a status." });
  agreed = stand (self, self->pnr, "2011-11-25");
  g_assert_false (way_standing_is_disputed (agreed));
  say (self, self->pnr, "2011-11-25", (Said) { .status = WAY_STATUS_COMPLETED, .forecast = TRUE });
  disputed = stand (self, self->pnr, "2011-11-25");
  g_assert_true (way_standing_is_disputed (disputed));
  say (self, self->pnr, "2011-11-26", (Said) { .status = WAY_STATUS_COMPLETED });
  over = stand (self, self->pnr, "2011-11-26");
  g_assert_false (way_standing_is_disputed (over));
}

/* ---- silent and due soon ---- */

static gboolean
ask (Fixture *self, const char *sql, const char *day, const char *parameter)
{
  WayDatabase *database = way_register_get_database (self->reg);
  g_autoptr (WayQuery) set = NULL;
  g_autoptr (WayQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  gboolean answer;

  way_as_of_set (database, way_day_new_from_iso (day), &error);
  g_assert_no_error (error);
  set = way_database_query (database, "UPDATE temp.as_of SET since = ?1, horizon = ?1");
  way_query_add_text (set, parameter);
  way_query_run (set, &error);
  g_assert_no_error (error);
  query = way_database_query (database, sql);
  way_query_add_id (query, self->pnr);
  answer = way_query_run_int (query, &error) != 0;
  g_assert_no_error (error);
  return answer;
}

static gboolean
is_silent (Fixture *self, const char *day, const char *since)
{
  return ask (self, "SELECT is_silent FROM standing WHERE commitment_id = ?", day, since);
}

static gboolean
is_due_soon (Fixture *self, const char *day, const char *horizon)
{
  return ask (self, "SELECT is_due_soon FROM standing WHERE commitment_id = ?", day, horizon);
}

static void
test_silent (Fixture *self, gconstpointer data)
{
  g_assert_true (is_silent (self, "2011-12-01", "2011-01-01"));
  say (self, self->pnr, "2011-06-01", (Said) { .sentence = "Something was said." });
  g_assert_true (is_silent (self, "2011-05-31", "2011-01-01"));
  g_assert_false (is_silent (self, "2011-06-01", "2011-01-01"));
  g_assert_false (is_silent (self, "2011-12-01", "2011-05-31"));
  g_assert_true (is_silent (self, "2011-12-01", "2011-06-01")); /* not after S */
  g_assert_false (is_silent (self, "2011-12-01", NULL));
}

static void
test_due_soon (Fixture *self, gconstpointer data)
{
  g_assert_true (is_due_soon (self, "2011-10-01", "2011-12-31"));
  g_assert_false (is_due_soon (self, "2011-10-01", "2011-12-30"));
  g_assert_true (is_due_soon (self, "2011-12-31", "2012-12-31"));
  g_assert_false (is_due_soon (self, "2012-01-01", "2012-12-31"));
  g_assert_false (is_due_soon (self, "2011-10-01", NULL));
  say (self, self->pnr, "2011-10-01", (Said) { .status = WAY_STATUS_COMPLETED, .forecast = TRUE });
  g_assert_true (is_due_soon (self, "2011-10-01", "2011-12-31"));
  say (self, self->pnr, "2011-10-01", (Said) { .status = WAY_STATUS_COMPLETED });
  g_assert_false (is_due_soon (self, "2011-10-01", "2011-12-31"));
}

/* What has ended is due no more. */
static void
test_due_soon_ended (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-09-01", (Said) { .status = WAY_STATUS_WITHDRAWN });
  g_assert_true (is_due_soon (self, "2011-08-31", "2011-12-31"));
  g_assert_false (is_due_soon (self, "2011-09-01", "2011-12-31"));
  say (self, self->pnr, "2011-09-02", (Said) { .status = WAY_STATUS_SUPERSEDED });
  g_assert_false (is_due_soon (self, "2011-09-02", "2011-12-31"));
  say (self, self->pnr, "2011-09-03", (Said) { .status = WAY_STATUS_ONGOING });
  g_assert_true (is_due_soon (self, "2011-09-03", "2011-12-31"));
}

/* Due soon is asked of the timing in force. */
static void
test_due_soon_moved (Fixture *self, gconstpointer data)
{
  say (self, self->pnr, "2011-09-01", (Said) { .timing = "2012" });
  g_assert_true (is_due_soon (self, "2011-08-31", "2011-12-31"));
  g_assert_false (is_due_soon (self, "2011-09-01", "2012-12-30"));
  g_assert_true (is_due_soon (self, "2011-09-01", "2012-12-31"));
}

/* ---- comparing ---- */

static void
test_equal (Fixture *self, gconstpointer data)
{
  g_autoptr (WayStanding) before = stand (self, self->pnr, "2011-06-01");
  g_autoptr (WayStanding) same = stand (self, self->pnr, "2011-06-02");
  g_autoptr (WayStanding) other = stand (self, self->network, "2011-06-01");
  g_autoptr (WayStanding) after = NULL;

  say (self, self->pnr, "2011-06-03", (Said) { .timing = "2012" });
  after = stand (self, self->pnr, "2011-06-03");
  g_assert_true (way_standing_equal (before, same));
  g_assert_false (way_standing_equal (before, other));
  g_assert_false (way_standing_equal (before, after));
}

/* As they are asked for, each with its number; what is promised only later is left out. */
static void
test_of_keys (Fixture *self, gconstpointer data)
{
  WayId later = fixture_add_commitment (self, self->two_one, "Another", "2014");
  WayId ids[] = { later, self->pnr };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list =
    way_register_list_standings (self->reg, ids, 2, way_day_new (2012, 1, 1), &error);
  g_autoptr (GPtrArray) before =
    way_register_list_standings (self->reg, ids, 2, way_day_new (2010, 11, 21), NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (way_standing_get_id (list->pdata[0]), ==, later);
  g_assert_cmpstr (way_standing_get_number (list->pdata[0]), ==, "2.1.1");
  g_assert_cmpint (way_standing_get_class (list->pdata[0]), ==, WAY_CLASS_NOT_REPORTED);
  g_assert_cmpint (way_standing_get_class (list->pdata[1]), ==, WAY_CLASS_OVERDUE);
  g_assert_cmpuint (before->len, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/standing/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("origin", test_origin);
  ADD ("facts", test_facts);
  ADD ("status/on-the-day", test_status_on_the_day);
  ADD ("status/same-day", test_status_same_day);
  ADD ("status/recorded-late", test_status_recorded_late);
  ADD ("status/before-origin", test_status_before_origin);
  ADD ("status/kept", test_status_kept);
  ADD ("status/disputed", test_status_disputed);
  ADD ("class/table", test_classes);
  ADD ("class/never-overdue", test_never_overdue);
  ADD ("class/deadline-moved", test_deadline_moved);
  ADD ("class/forecast-confirmed", test_forecast_confirmed);
  ADD ("class/ended-after-due", test_ended_after_due);
  ADD ("class/open-beginning", test_open_beginning);
  ADD ("class/deadline-moved-after", test_deadline_moved_after);
  ADD ("class/deadline-brought-forward", test_deadline_brought_forward);
  ADD ("timing/in-force", test_timing_in_force);
  ADD ("timing/on-origins-day", test_timing_on_origins_day);
  ADD ("timing/before-origin", test_timing_before_origin);
  ADD ("timing/of-silent-origin", test_timing_of_silent_origin);
  ADD ("timing/disputed", test_timing_disputed);
  ADD ("timing/disputed-by-due", test_timing_disputed_by_due);
  ADD ("timing/same-value", test_timing_same_value);
  ADD ("slip/table", test_slips);
  ADD ("slip/from-nothing", test_slip_from_nothing);
  ADD ("renamed/once", test_renamed);
  ADD ("renamed/twice", test_renamed_twice);
  ADD ("handed-over/in-time", test_handed_over);
  ADD ("handed-over/to-group", test_handed_over_to_group);
  ADD ("handed-over/as-set", test_handed_over_as_set);
  ADD ("handed-over/from-nobody", test_handed_over_from_nobody);
  ADD ("silent", test_silent);
  ADD ("due-soon/edges", test_due_soon);
  ADD ("due-soon/moved", test_due_soon_moved);
  ADD ("due-soon/ended", test_due_soon_ended);
  ADD ("equal", test_equal);
  ADD ("of-keys", test_of_keys);
  return g_test_run ();
}
