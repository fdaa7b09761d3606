/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timing while it is being typed, and days. No widget. */

#include "config.h"

#include "way-checks.h"
#include "way-day-words.h"
#include "way-timing-draft.h"

static void
test_readings (void)
{
  static const struct
  {
    const char *text;
    WayReading reading;
    const char *words;
  } cases[] = {
    { "", WAY_READING_EMPTY, "" },
    { "  ", WAY_READING_EMPTY, "" },
    { "second half of 2012", WAY_READING_CLEAR, "1 July to 31 December 2012, due by 31 December" },
    { "from 2013", WAY_READING_CLEAR, "From 2013, never overdue" },
    { "by the end of the yaer", WAY_READING_UNKNOWN,
      "Not recognised. It will be kept as written, with no due day, and marked." },
    { "3/4/2012", WAY_READING_SEVERAL, "Two readings: 3 April 2012 or 4 March 2012." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTimingDraft) draft = way_timing_draft_new ();
      g_autofree char *words = NULL;

      way_timing_draft_set_text (draft, cases[i].text);
      words = way_timing_draft_describe (draft);
      g_assert_cmpint (way_timing_draft_get_reading (draft), ==, cases[i].reading);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_slip (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *words;
  } cases[] = {
    { "2011", "2012", "Slipped 12 months from “2011”" },
    { "2011", "2011", NULL },
    { "2012", "November 2012", "Brought forward 1 month from “2012”" },
    { "2011", "from 2013", NULL },
    { "10 May 2012", "15 May 2012", "Slipped less than a month from “10 May 2012”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTimingDraft) draft = way_timing_draft_new ();
      g_autoptr (WayTiming) from = way_timing_recognise (cases[i].from, WAY_TIMING_PAIR_IS_MONTH);
      g_autofree char *words = NULL;

      way_timing_draft_set_original (draft, from);
      way_timing_draft_set_text (draft, cases[i].to);
      words = way_timing_draft_describe_slip (draft);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* A value set by hand comes back when its words are typed again. */
static void
test_by_hand (void)
{
  g_autoptr (WayTimingDraft) draft = way_timing_draft_new ();
  g_autoptr (GError) error = NULL;

  way_timing_draft_set_text (draft, "when ready");
  g_assert_false (way_timing_draft_set_edtf (draft, "not a day", &error));
  g_assert_nonnull (error);
  g_assert_true (way_timing_draft_set_edtf (draft, "2013-05/2013-06", NULL));
  g_assert_true (way_timing_draft_is_by_hand (draft));
  way_timing_draft_set_text (draft, "when read");
  g_assert_cmpint (way_timing_draft_get_reading (draft), ==, WAY_READING_UNKNOWN);
  way_timing_draft_set_text (draft, "when ready");
  g_assert_cmpstr (way_timing_get_edtf (way_timing_draft_get_timing (draft)), ==,
                   "2013-05/2013-06");
}

static void
test_make_edtf (void)
{
  WayDay first = way_day_new (2012, 3, 1);
  WayDay last = way_day_new (2012, 6, 30);
  g_autofree char *both = way_timing_draft_make_edtf (first, last);
  g_autofree char *until = way_timing_draft_make_edtf (WAY_DAY_NONE, last);
  g_autofree char *since = way_timing_draft_make_edtf (first, WAY_DAY_NONE);
  g_autofree char *day = way_timing_draft_make_edtf (first, first);

  g_assert_cmpstr (both, ==, "2012-03-01/2012-06-30");
  g_assert_cmpstr (until, ==, "../2012-06-30");
  g_assert_cmpstr (since, ==, "2012-03-01/..");
  g_assert_cmpstr (day, ==, "2012-03-01");
  g_assert_null (way_timing_draft_make_edtf (WAY_DAY_NONE, WAY_DAY_NONE));
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    int year, month, day;
    guint n;
  } cases[] = {
    { "16 January 2012", 2012, 1, 16, 1 },
    { "2012-01-16", 2012, 1, 16, 1 },
    { " 25.11.2011 ", 2011, 11, 25, 1 },
    { "29 February 2012", 2012, 2, 29, 1 },
    { "29 February 2013", 0, 0, 0, 0 },
    { "2012", 0, 0, 0, 0 },
    { "3/4/2012", 0, 0, 0, 2 },
    { "", 0, 0, 0, 0 },
    { "Thursday", 0, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = 99;
      WayDay day = way_day_from_words (cases[i].text, &n);

      g_assert_cmpint (day, ==,
                       cases[i].year != 0
                         ? way_day_new (cases[i].year, cases[i].month, cases[i].day)
                         : WAY_DAY_NONE);
      g_assert_cmpuint (n, ==, cases[i].n);
    }
}

static void
test_checks (void)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  WayDay today = way_day_new (2012, 1, 16);

  g_assert_nonnull (way_check_statement (statement));
  way_set_text (&statement->sentence, "Said.");
  g_assert_null (way_check_statement (statement));
  g_assert_nonnull (way_check_title (""));
  g_assert_null (way_check_title ("Title"));
  g_assert_null (way_check_forecast (today, FALSE, today));
  g_assert_nonnull (way_check_forecast (today + 1, FALSE, today));
  g_assert_null (way_check_forecast (today + 1, TRUE, today));
  g_assert_null (way_check_span (today, today));
  g_assert_nonnull (way_check_span (today, today - 1));
  g_assert_null (way_check_span (WAY_DAY_NONE, today));
  g_assert_true (way_status_may_be_forecast (WAY_STATUS_COMPLETED));
  g_assert_false (way_status_may_be_forecast (WAY_STATUS_WITHDRAWN));
  g_assert_false (way_status_may_be_forecast (WAY_STATUS_NONE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dialogs/timing-draft/readings", test_readings);
  g_test_add_func ("/dialogs/timing-draft/slip", test_slip);
  g_test_add_func ("/dialogs/timing-draft/by-hand", test_by_hand);
  g_test_add_func ("/dialogs/timing-draft/make-edtf", test_make_edtf);
  g_test_add_func ("/dialogs/timing-draft/days", test_days);
  g_test_add_func ("/dialogs/timing-draft/checks", test_checks);
  return g_test_run ();
}
