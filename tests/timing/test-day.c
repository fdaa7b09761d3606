/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days: what there is and is not, moved by months, and in words. */

#define G_LOG_DOMAIN "waymark-tests"

#include "config.h"

#include <locale.h>

#include "way-day.h"

typedef struct
{
  const char *text;
  const char *expected; /* ISO, "" for no day */
} Case;

static void
assert_iso (WayDay day, const char *expected, const char *what)
{
  g_autofree char *iso = way_day_to_iso (day);

  if (!g_str_equal (iso, expected))
    g_error ("%s: got “%s”, expected “%s”", what, iso, expected);
}

static void
test_new (void)
{
  static const struct
  {
    int year, month, day;
    const char *expected;
  } cases[] = {
    { 1, 1, 1, "0001-01-01" },  { 9999, 12, 31, "9999-12-31" },
    { 0, 12, 31, "" },          { 10000, 1, 1, "" },
    { -1, 1, 1, "" },           { 65536 + 2012, 1, 1, "" },
    { 2012, 0, 1, "" },         { 2012, 13, 1, "" },
    { 2012, 1, 0, "" },         { 2012, 1, 32, "" },
    { 2012, 1, 256 + 1, "" },   { 2012, 4, 30, "2012-04-30" },
    { 2012, 4, 31, "" },        { 2012, 2, 29, "2012-02-29" },
    { 2012, 2, 30, "" },        { 2011, 2, 29, "" },
    { 1900, 2, 29, "" },        { 2000, 2, 29, "2000-02-29" },
    { 2100, 2, 29, "" },        { G_MAXINT, 1, 1, "" },
    { 2012, G_MININT, 1, "" },  { 2012, 1, G_MAXINT, "" },
    { 4, 2, 29, "0004-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *what =
        g_strdup_printf ("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);

      assert_iso (way_day_new (cases[i].year, cases[i].month, cases[i].day), cases[i].expected,
                  what);
    }

  g_assert_cmpint (way_day_new (1, 1, 1), ==, 1);
  g_assert_cmpint (way_day_new (2012, 3, 1) - way_day_new (2012, 2, 28), ==, 2);
  g_assert_cmpint (way_day_new (2013, 1, 1) - way_day_new (2012, 1, 1), ==, 366);
  g_assert_cmpint (way_day_new (1901, 1, 1) - way_day_new (1900, 1, 1), ==, 365);
}

static void
test_iso (void)
{
  static const Case cases[] = {
    { "2012-07-31", "2012-07-31" },
    { "0001-01-01", "0001-01-01" },
    { "9999-12-31", "9999-12-31" },
    { "2000-02-29", "2000-02-29" },
    { "1900-02-29", "" },
    { "0000-01-01", "" },
    { "2012-00-10", "" },
    { "2012-13-10", "" },
    { "2012-07-32", "" },
    { "2012-07-00", "" },
    { "", "" },
    { "2012", "" },
    { "2012-07", "" },
    { "2012-7-31", "" },
    { "2012-07-3", "" },
    { "2012-07-311", "" },
    { "2012-07-31 ", "" },
    { " 2012-07-31", "" },
    { "20120731", "" },
    { "2012/07/31", "" },
    { "2012-07-31T00:00:00", "" },
    { "+012-07-31", "" },
    { "-012-07-31", "" },
    { "2012-+7-31", "" },
    { "2012–07–31", "" },
    { "٢٠١٢-07-31", "" },
    { "\xff\xfe", "" },
  };

  g_assert_cmpint (way_day_new_from_iso (NULL), ==, WAY_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_iso (way_day_new_from_iso (cases[i].text), cases[i].expected, cases[i].text);
}

static void
test_parts (void)
{
  int year, month, day;

  way_day_get_parts (way_day_new (2012, 2, 29), &year, &month, &day);
  g_assert_cmpint (year, ==, 2012);
  g_assert_cmpint (month, ==, 2);
  g_assert_cmpint (day, ==, 29);
  way_day_get_parts (way_day_new (2012, 2, 29), NULL, NULL, NULL);

  way_day_get_parts (WAY_DAY_NONE, &year, &month, &day);
  g_assert_cmpint (year, ==, 0);
  g_assert_cmpint (month, ==, 0);
  g_assert_cmpint (day, ==, 0);
  way_day_get_parts (-5, &year, NULL, NULL);
  g_assert_cmpint (year, ==, 0);
  way_day_get_parts (way_day_new (9999, 12, 31), &year, NULL, NULL);
  g_assert_cmpint (year, ==, 9999);
  way_day_get_parts (way_day_new (9999, 12, 31) + 1, &year, NULL, NULL);
  g_assert_cmpint (year, ==, 0);

  g_assert_cmpint (way_day_get_year (way_day_new (1999, 12, 31)), ==, 1999);
  g_assert_cmpint (way_day_get_year (WAY_DAY_NONE), ==, 0);
}

static void
test_add_months (void)
{
  static const struct
  {
    const char *day;
    int months;
    const char *expected;
  } cases[] = {
    { "2012-01-31", 1, "2012-02-29" },
    { "2011-01-31", 1, "2011-02-28" },
    { "2012-01-31", 0, "2012-01-31" },
    { "2012-03-31", -1, "2012-02-29" },
    { "2012-12-31", 1, "2013-01-31" },
    { "2012-01-01", -1, "2011-12-01" },
    { "2012-02-29", 12, "2013-02-28" },
    { "2012-02-29", -12, "2011-02-28" },
    { "2012-05-15", 25, "2014-06-15" },
    { "2012-05-15", -29, "2009-12-15" },
    { "9999-12-31", 1, "" },
    { "9999-11-30", 1, "9999-12-30" },
    { "0001-01-01", -1, "" },
    { "0001-02-28", -1, "0001-01-28" },
    { "2012-01-01", G_MAXINT, "" },
    { "2012-01-01", G_MININT, "" },
    { "0001-01-31", 9998 * 12 + 11, "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_iso (way_day_add_months (way_day_new_from_iso (cases[i].day), cases[i].months),
                cases[i].expected, cases[i].day);
  g_assert_cmpint (way_day_add_months (WAY_DAY_NONE, 1), ==, WAY_DAY_NONE);
}

static void
test_month_end (void)
{
  static const Case cases[] = {
    { "2012-02-01", "2012-02-29" }, { "2011-02-28", "2011-02-28" }, { "1900-02-10", "1900-02-28" },
    { "2000-02-10", "2000-02-29" }, { "2012-04-30", "2012-04-30" }, { "2012-12-01", "2012-12-31" },
    { "9999-12-01", "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_iso (way_day_get_month_end (way_day_new_from_iso (cases[i].text)), cases[i].expected,
                cases[i].text);
  g_assert_cmpint (way_day_get_month_end (WAY_DAY_NONE), ==, WAY_DAY_NONE);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  WayDay today = way_day_new_today ();
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *last = g_date_time_format (after, "%Y-%m-%d");

  g_assert_cmpint (today, >=, way_day_new_from_iso (first));
  g_assert_cmpint (today, <=, way_day_new_from_iso (last));
}

static void
assert_format (WayDay day, WayDayStyle style, const char *expected)
{
  g_autofree char *words = way_day_format (day, style);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_format (void)
{
  WayDay day = way_day_new (2012, 1, 6);

  assert_format (day, WAY_DAY_STYLE_LONG, "6 January 2012");
  assert_format (day, WAY_DAY_STYLE_SHORT, "6 Jan 2012");
  assert_format (day, WAY_DAY_STYLE_MONTH, "January 2012");
  assert_format (way_day_new (9999, 12, 31), WAY_DAY_STYLE_LONG, "31 December 9999");
  assert_format (WAY_DAY_NONE, WAY_DAY_STYLE_LONG, "");

  /* The names of months are the locale's even where the pattern is not translated. */
  if (setlocale (LC_TIME, "de_DE.UTF-8") != NULL)
    assert_format (way_day_new (2012, 3, 6), WAY_DAY_STYLE_LONG, "6 März 2012");
  else
    g_test_skip ("de_DE.UTF-8 is not there");
  setlocale (LC_TIME, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/new", test_new);
  g_test_add_func ("/day/iso", test_iso);
  g_test_add_func ("/day/parts", test_parts);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/month-end", test_month_end);
  g_test_add_func ("/day/today", test_today);
  g_test_add_func ("/day/format", test_format);
  return g_test_run ();
}
