/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Timings: what EDTF is understood and to which days, what is refused and why, their order, and
 * their words. */

#define G_LOG_DOMAIN "waymark-tests"

#include "config.h"

#include <locale.h>
#include <string.h>

#include "way-timing.h"

static WayTiming *
new_timing (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  WayTiming *timing = way_timing_new ("words", edtf, &error);

  if (timing == NULL)
    g_error ("%s: %s", edtf, error->message);
  g_assert_no_error (error);
  return timing;
}

static void
assert_day (WayDay day, const char *expected, const char *edtf)
{
  g_autofree char *iso = way_day_to_iso (day);

  if (!g_str_equal (iso, expected))
    g_error ("%s: got “%s”, expected “%s”", edtf, iso, expected);
}

static void
test_bounds (void)
{
  static const struct
  {
    const char *edtf, *earliest, *latest;
  } cases[] = {
    /* Level 0: years, months, days, with a time, intervals. */
    { "2012", "2012-01-01", "2012-12-31" },
    { "0001", "0001-01-01", "0001-12-31" },
    { "9999", "9999-01-01", "9999-12-31" },
    { "2012-01", "2012-01-01", "2012-01-31" },
    { "2012-12", "2012-12-01", "2012-12-31" },
    { "2012-02", "2012-02-01", "2012-02-29" },
    { "2011-02", "2011-02-01", "2011-02-28" },
    { "1900-02", "1900-02-01", "1900-02-28" },
    { "2000-02", "2000-02-01", "2000-02-29" },
    { "2012-02-29", "2012-02-29", "2012-02-29" },
    { "2012-07-31", "2012-07-31", "2012-07-31" },
    { "2012-07-31T10:00:00", "2012-07-31", "2012-07-31" },
    { "2012-07-31T23:59:60Z", "2012-07-31", "2012-07-31" },
    { "2012-07-31T00:00:00+02", "2012-07-31", "2012-07-31" },
    { "2012-07-31T00:00:00-03:30", "2012-07-31", "2012-07-31" },
    { "2013/2014", "2013-01-01", "2014-12-31" },
    { "2012-07/2012-12", "2012-07-01", "2012-12-31" },
    { "2016-09-20/2016-09-21", "2016-09-20", "2016-09-21" },
    { "2012/2012", "2012-01-01", "2012-12-31" },
    { "2012-06/2012", "2012-06-01", "2012-12-31" },
    { "2012/2012-06", "2012-01-01", "2012-06-30" },
    { "2012-06-30/2012-06", "2012-06-30", "2012-06-30" },
    /* Level 1: qualifiers, unspecified digits, seasons, open and unknown ends. */
    { "2014~", "2014-01-01", "2014-12-31" },
    { "2014?", "2014-01-01", "2014-12-31" },
    { "2014%", "2014-01-01", "2014-12-31" },
    { "2014-02~", "2014-02-01", "2014-02-28" },
    { "2014-02-03?", "2014-02-03", "2014-02-03" },
    { "201X", "2010-01-01", "2019-12-31" },
    { "20XX", "2000-01-01", "2099-12-31" },
    { "99XX", "9900-01-01", "9999-12-31" },
    { "2004-XX", "2004-01-01", "2004-12-31" },
    { "2004-02-XX", "2004-02-01", "2004-02-29" },
    { "2004-XX-XX", "2004-01-01", "2004-12-31" },
    { "201X~", "2010-01-01", "2019-12-31" },
    { "2013-21", "2013-03-01", "2013-05-31" },
    { "2013-22", "2013-06-01", "2013-08-31" },
    { "2013-23", "2013-09-01", "2013-11-30" },
    { "2013-24", "2013-12-01", "2014-02-28" },
    { "2011-24", "2011-12-01", "2012-02-29" },
    { "1899-24", "1899-12-01", "1900-02-28" },
    { "1999-24", "1999-12-01", "2000-02-29" },
    { "9998-24", "9998-12-01", "9999-02-28" },
    { "2013-24~", "2013-12-01", "2014-02-28" },
    { "2013-24/2014-01", "2013-12-01", "2014-01-31" },
    { "../2012-12-31", "", "2012-12-31" },
    { "../2012", "", "2012-12-31" },
    { "2011/..", "2011-01-01", "" },
    { "../..", "", "" },
    { "/2012", "", "2012-12-31" },
    { "2011/", "2011-01-01", "" },
    { "../", "", "" },
    { "/..", "", "" },
    { "2004-06~/2004-08?", "2004-06-01", "2004-08-31" },
    { "../2014~", "", "2014-12-31" },
    { "201X/202X", "2010-01-01", "2029-12-31" },
    /* Level 2: quarters and half-years. */
    { "2016-33", "2016-01-01", "2016-03-31" },
    { "2016-34", "2016-04-01", "2016-06-30" },
    { "2016-35", "2016-07-01", "2016-09-30" },
    { "2016-36", "2016-10-01", "2016-12-31" },
    { "9999-36", "9999-10-01", "9999-12-31" },
    { "2013-40", "2013-01-01", "2013-06-30" },
    { "2013-41", "2013-07-01", "2013-12-31" },
    { "2013-40/2014-33", "2013-01-01", "2014-03-31" },
    { "2013-41?", "2013-07-01", "2013-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTiming) timing = new_timing (cases[i].edtf);

      g_assert_cmpstr (way_timing_get_edtf (timing), ==, cases[i].edtf);
      assert_day (way_timing_get_earliest (timing), cases[i].earliest, cases[i].edtf);
      assert_day (way_timing_get_latest (timing), cases[i].latest, cases[i].edtf);
    }
}

static void
assert_refused (const char *edtf, WayTimingError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTiming) timing = way_timing_new ("words", edtf, &error);

  if (timing != NULL)
    g_error ("“%s” was not refused", edtf);
  if (!g_error_matches (error, WAY_TIMING_ERROR, (int) code))
    g_error ("“%s” was refused as %s", edtf, error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
test_syntax (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "2",
    "201",
    "20122",
    "2012-",
    "2012-1",
    "2012-001",
    "2012-07-",
    "2012-07-1",
    "2012-07-011",
    "2012-07-31-",
    "2012/07/31",
    "20120731",
    "201207",
    " 2012",
    "2012 ",
    "2012\n",
    "2012–07",
    "2012-07–31",
    "x",
    "dddd",
    "dddd-dd",
    "2012-dd",
    "201x",
    "XXXX",
    "2XXX",
    "X012",
    "20X2",
    "2012-X1",
    "2012-1X",
    "2012-XX-01",
    "2012-07-3X",
    "201X-07",
    "?",
    "~2012",
    "?2012",
    "2012??",
    "2012?~",
    "2012~-07",
    "2012-?07",
    "2012?-07-31",
    "/",
    "//",
    "2012//",
    "2012/2013/2014",
    "2012/..//",
    "..",
    "../..?",
    "..?/2012",
    "...",
    "../...",
    "2012/.",
    "2012/...",
    "2012..2014",
    "[2012,2013]",
    "{2012}",
    "2012-25",
    "2012-32",
    "2012-37",
    "2012-39",
    "2012-07-31T",
    "2012-07-31T1",
    "2012-07-31T10:00",
    "2012-07T10:00:00",
    "2012-07-31T24:00:00",
    "2012-07-31T10:60:00",
    "2012-07-31T10:00:61",
    "2012-07-31T10:00:00z",
    "2012-07-31T10:00:00+24",
    "2012-07-31T10:00:00+01:60",
    "2012-07-31T10:00:00+1",
    "2012-07-31 10:00:00",
    "2012-07-31T10:00:00?",
    "2012-07-31T10:00:00/2013",
    "P1Y",
    "2012/P1Y",
    "Y2012",
    "-12",
    "٢٠١٢",
    "\xff",
    "2012\xff",
    "2012/\xc3",
    "by 2012",
    "%",
    "20\xc3\xa9X",
    "%s%n",
    "T",
    "T10:00:00",
    "2012-07-31TT10:00:0",
  };
  g_autofree char *digits = g_strnfill (1000000, '9');
  g_autofree char *slashes = g_strnfill (1000000, '/');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i], WAY_TIMING_ERROR_SYNTAX);
  assert_refused (digits, WAY_TIMING_ERROR_SYNTAX);
  assert_refused (slashes, WAY_TIMING_ERROR_SYNTAX);
}

static void
test_range (void)
{
  static const char *const cases[] = {
    "0000",
    "0000-01",
    "0000-12-31",
    "000X",
    "00XX",
    "0000-24",
    "-0001",
    "-2012-07",
    "Y20120",
    "Y-20120",
    "9999-24",
    "2012-00",
    "2012-13",
    "2012-20",
    "2012-42",
    "2012-99",
    "2012-00-01",
    "2012-13-01",
    "2012-21-01",
    "2012-13-XX",
    "2012-00-XX",
    "2012-33-XX",
    "2012-01-00",
    "2012-01-32",
    "2012-04-31",
    "2011-02-29",
    "1900-02-29",
    "2012-02-30",
    "2011-02-29?",
    "2012-13~",
    "2012/2011",
    "2012-07/2012-06",
    "2012-07-02/2012-07-01",
    "2013/2012-12-31",
    "2013-24/2013-11",
    "2013-41/2013-40",
    "2012~/2011?",
    "2012/2013-13",
    "2011-02-29/2012",
    "../2012-13",
    "2012-13/..",
    "2012-13/",
    "2011-02-29T10:00:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i], WAY_TIMING_ERROR_RANGE);
}

static void
test_messages (void)
{
  static const struct
  {
    const char *edtf, *message;
  } cases[] = {
    { "0000", "Years go from 1 to 9999." },
    { "2012-13", "There is no month, season, quarter or half-year 13." },
    { "2012-13-07", "There is no month 13." },
    { "2011-02-29", "There is no day 29 in February 2011." },
    { "2012-07/2012-06", "The end, 30 June 2012, lies before the start, 1 July 2012." },
    { "soon",
      "“soon” is not a date that can be understood. Dates are written 2012, 2012-07 or 2012-07-31, "
      "spans 2012/2014, 2012/.. or ../2014." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (way_timing_new ("words", cases[i].edtf, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_ends (void)
{
  static const struct
  {
    const char *edtf;
    gboolean end; /* the end of it, not the start */
    const char *day, *unit_start;
    gboolean open, approximate, uncertain;
  } cases[] = {
    { "2013", FALSE, "2013-01-01", "2013-01-01", FALSE, FALSE, FALSE },
    { "2013", TRUE, "2013-12-31", "2013-01-01", FALSE, FALSE, FALSE },
    { "2013~", FALSE, "2013-01-01", "2013-01-01", FALSE, TRUE, FALSE },
    { "2013%", TRUE, "2013-12-31", "2013-01-01", FALSE, TRUE, TRUE },
    { "2013?", TRUE, "2013-12-31", "2013-01-01", FALSE, FALSE, TRUE },
    { "../2013-24", FALSE, "", "", TRUE, FALSE, FALSE },
    { "../2013-24", TRUE, "2014-02-28", "2013-12-01", FALSE, FALSE, FALSE },
    { "/2013", FALSE, "", "", FALSE, FALSE, FALSE },
    { "2013/..", TRUE, "", "", TRUE, FALSE, FALSE },
    { "2013/", TRUE, "", "", FALSE, FALSE, FALSE },
    { "2011~/2013-07?", FALSE, "2011-01-01", "2011-01-01", FALSE, TRUE, FALSE },
    { "2011~/2013-07?", TRUE, "2013-07-31", "2013-07-01", FALSE, FALSE, TRUE },
    { "201X", TRUE, "2019-12-31", "2010-01-01", FALSE, FALSE, FALSE },
    { NULL, FALSE, "", "", FALSE, FALSE, FALSE },
    { NULL, TRUE, "", "", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTiming) timing = new_timing (cases[i].edtf);
      WayTimingEnd end;

      (cases[i].end ? way_timing_get_end : way_timing_get_start) (timing, &end);
      assert_day (end.day, cases[i].day, cases[i].edtf);
      assert_day (end.unit_start, cases[i].unit_start, cases[i].edtf);
      g_assert_cmpint (end.open, ==, cases[i].open);
      g_assert_cmpint (end.approximate, ==, cases[i].approximate);
      g_assert_cmpint (end.uncertain, ==, cases[i].uncertain);
    }
}

static void
test_is_day (void)
{
  static const struct
  {
    const char *edtf;
    gboolean expected;
  } cases[] = {
    { "2012-07-31", TRUE }, { "2012-07-31~", TRUE },    { "2012-07-31/2012-07-31", TRUE },
    { "2012", FALSE },      { "2012-07", FALSE },       { "2012-07-30/2012-07-31", FALSE },
    { "../..", FALSE },     { "../2012-07-31", FALSE }, { "2012-07-31/..", FALSE },
    { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTiming) timing = new_timing (cases[i].edtf);

      g_assert_cmpint (way_timing_is_day (timing), ==, cases[i].expected);
    }
}

static void
test_words_only (void)
{
  g_autoptr (WayTiming) timing = way_timing_new ("in the coming months", NULL, NULL);
  g_autoptr (WayTiming) broken = way_timing_new ("a\xff"
                                                 "b",
                                                 NULL, NULL);

  g_assert_cmpstr (way_timing_get_text (timing), ==, "in the coming months");
  g_assert_null (way_timing_get_edtf (timing));
  g_assert_cmpint (way_timing_get_earliest (timing), ==, WAY_DAY_NONE);
  g_assert_cmpint (way_timing_get_latest (timing), ==, WAY_DAY_NONE);
  g_assert_cmpstr (way_timing_get_text (broken), ==, "a\357\277\275b");
}

static void
test_order (void)
{
  /* Each comes before the next. */
  static const char *const sorted[] = {
    "2011-06-30",      "2011",       "2012-01-01/2012-06-30",
    "2012-04/2012-06", "2012-06-30", "../2012-06-30",
    "2012-41",         "../2012",    "2010/..",
    "2011/..",         NULL,
  };
  g_autoptr (WayTiming) ongoing = new_timing ("../..");
  g_autoptr (WayTiming) words = new_timing (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        g_autoptr (WayTiming) a = new_timing (sorted[i]), b = new_timing (sorted[j]);
        int order = way_timing_compare (a, b);

        if ((order > 0) - (order < 0) != (i > j) - (i < j))
          g_error ("%s and %s are ordered %d", sorted[i], sorted[j], order);
      }

  g_assert_cmpint (way_timing_compare (ongoing, words), ==, 0);
  g_assert_cmpint (way_timing_compare (NULL, words), ==, 0);
  g_assert_cmpint (way_timing_compare (NULL, NULL), ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (WayTiming) a = way_timing_new ("2012", "2012", NULL);
  g_autoptr (WayTiming) same = way_timing_new ("2012", "2012", NULL);
  g_autoptr (WayTiming) other_text = way_timing_new ("in 2012", "2012", NULL);
  g_autoptr (WayTiming) other_value = way_timing_new ("2012", "2012~", NULL);
  g_autoptr (WayTiming) words = way_timing_new ("2012", NULL, NULL);
  g_autoptr (WayTiming) same_words = way_timing_new ("2012", NULL, NULL);

  g_assert_true (way_timing_equal (a, a));
  g_assert_true (way_timing_equal (a, same));
  g_assert_false (way_timing_equal (a, other_text));
  g_assert_false (way_timing_equal (a, other_value));
  g_assert_false (way_timing_equal (a, words));
  g_assert_true (way_timing_equal (words, same_words));
  g_assert_false (way_timing_equal (a, NULL));
  g_assert_false (way_timing_equal (NULL, a));
  g_assert_true (way_timing_equal (NULL, NULL));
}

static gpointer
take_references (gpointer data)
{
  for (guint i = 0; i < 10000; i++)
    way_timing_unref (way_timing_ref (data));
  return NULL;
}

static void
test_boxed (void)
{
  g_autoptr (WayTiming) timing = new_timing ("2012");
  g_auto (GValue) value = G_VALUE_INIT;
  GThread *threads[4];

  g_value_init (&value, WAY_TYPE_TIMING);
  g_value_set_boxed (&value, timing);
  g_assert_true (g_value_get_boxed (&value) == timing);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, take_references, timing);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_value_unset (&value);
  g_assert_cmpstr (way_timing_get_text (timing), ==, "words");
}

static void
test_describe (void)
{
  static const struct
  {
    const char *edtf, *words, *due;
  } cases[] = {
    { "2012-41", "1 July to 31 December 2012, due by 31 December", "due by 31 December 2012" },
    { "2012", "2012, due by 31 December", "due by 31 December 2012" },
    { "2012-02", "February 2012, due by 29 February", "due by 29 February 2012" },
    { "2016-11-09", "9 November 2016, due that day", "due on 9 November 2016" },
    { "2013/2014", "2013 to 2014, due by 31 December 2014", "due by 31 December 2014" },
    { "2013-24", "1 December 2013 to 28 February 2014, due by 28 February 2014",
      "due by 28 February 2014" },
    { "2016-09-20/2016-09-21", "20 to 21 September 2016, due by 21 September",
      "due by 21 September 2016" },
    { "../2012-12-31", "Due by 31 December 2012", "due by 31 December 2012" },
    { "/2012", "Start not known, due by 31 December 2012", "due by 31 December 2012" },
    { "../2012~", "Due by 31 December 2012 (approximate)", "due by 31 December 2012" },
    { "2013/..", "From 2013, never overdue", "never overdue" },
    { "2013-10/..", "From October 2013, never overdue", "never overdue" },
    { "2013-10-01/..", "From 1 October 2013, never overdue", "never overdue" },
    { "2013-23/..", "From 1 September 2013, never overdue", "never overdue" },
    { "201X/..", "From 1 January 2010, never overdue", "never overdue" },
    { "2013~/..", "From 2013 (approximate), never overdue", "never overdue" },
    { "2013/", "From 2013, end not known, never overdue", "never overdue" },
    { "../..", "Ongoing, never overdue", "never overdue" },
    { "../", "Start or end not known, never overdue", "never overdue" },
    { "2014~", "2014 (approximate), due by 31 December", "due by 31 December 2014" },
    { "2014?", "2014 (uncertain), due by 31 December", "due by 31 December 2014" },
    { "2014%", "2014 (approximate and uncertain), due by 31 December", "due by 31 December 2014" },
    { "2012~/2014", "2012 (approximate) to 2014, due by 31 December 2014",
      "due by 31 December 2014" },
    { "2014-05~/2014-08~", "1 May to 31 August 2014 (approximate), due by 31 August",
      "due by 31 August 2014" },
    { "201X", "2010 to 2019, due by 31 December 2019", "due by 31 December 2019" },
    { "0001", "1, due by 31 December", "due by 31 December 1" },
    { NULL, "Kept as written, with no due day", "no due day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (WayTiming) timing = new_timing (cases[i].edtf);
      g_autofree char *words = way_timing_describe (timing);
      g_autofree char *due = way_timing_describe_due (timing);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (due, ==, cases[i].due);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timing/bounds", test_bounds);
  g_test_add_func ("/timing/syntax", test_syntax);
  g_test_add_func ("/timing/range", test_range);
  g_test_add_func ("/timing/messages", test_messages);
  g_test_add_func ("/timing/ends", test_ends);
  g_test_add_func ("/timing/is-day", test_is_day);
  g_test_add_func ("/timing/words-only", test_words_only);
  g_test_add_func ("/timing/order", test_order);
  g_test_add_func ("/timing/equal", test_equal);
  g_test_add_func ("/timing/boxed", test_boxed);
  g_test_add_func ("/timing/describe", test_describe);
  return g_test_run ();
}
