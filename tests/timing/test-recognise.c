/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recognition: for each language what people write and what it means, and what must never be
 * guessed. */

#define G_LOG_DOMAIN "waymark-tests"

#include "config.h"

#include <locale.h>
#include <string.h>

#include "way-timing.h"

#define MONTH WAY_TIMING_PAIR_IS_MONTH
#define YEARS WAY_TIMING_PAIR_IS_YEARS

typedef struct
{
  const char *text;
  const char *edtf; /* readings with a space between them, "" for none */
} Case;

static void
assert_readings (const char *text, WayTimingPair pair, const char *expected)
{
  g_autoptr (GPtrArray) readings = way_timing_list_readings (text, pair);
  g_autoptr (WayTiming) timing = way_timing_recognise (text, pair);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < readings->len; i++)
    {
      const WayTiming *reading = g_ptr_array_index (readings, i);

      g_assert_cmpstr (way_timing_get_text (reading), ==, text);
      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", way_timing_get_edtf (reading));
    }
  if (!g_str_equal (found->str, expected))
    g_test_fail_printf ("“%s”: got “%s”, expected “%s”", text, found->str, expected);

  g_assert_cmpstr (way_timing_get_text (timing), ==, text);
  g_assert_cmpstr (way_timing_get_edtf (timing), ==, readings->len == 1 ? found->str : NULL);
}

static void
assert_cases (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    assert_readings (cases[i].text, MONTH, cases[i].edtf);
}

static void
use_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
}

static void
test_pair (void)
{
  static const struct
  {
    const char *text, *month, *years;
  } cases[] = {
    { "2011-12", "2011-12", "2011/2012" },
    { "2011–12", "2011-12", "2011/2012" },
    { "2011-11", "2011-11", "2011-11" },
    { "2011-01", "2011-01", "2011-01" },
    { "2009-10", "2009-10", "2009/2010" },
    { "2013-14", "2013/2014", "2013/2014" },
    { "2013/14", "2013/2014", "2013/2014" },
    { "2011/12", "2011/2012", "2011/2012" },
    { "2013-13", "", "" },
    { "2014-13", "", "" },
    { "2014-20", "2014/2020", "2014/2020" },
    { "1999-00", "1999/2000", "1999/2000" },
    { "1998-00", "", "" },
    { "9999-00", "", "" },
    { "2013-23", "2013-23", "2013-23 2013/2023" },
    { "2016-36", "2016-36", "2016-36 2016/2036" },
    { "2016-10", "2016-10", "2016-10" },
    { "2012-2016", "2012/2016", "2012/2016" },
    { "by 2011-12", "../2011-12", "../2012" },
    { "from 2013-14", "2013/..", "2013/.." },
    { "in 2011-12", "2011-12", "2011/2012" },
    { "winter 2011-12", "2011-24", "2011-24" },
    { "winter 2011/2012", "2011-24", "2011-24" },
    { "2011-12?", "2011-12?", "2011-12?" },
  };

  use_language ("en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_readings (cases[i].text, MONTH, cases[i].month);
      assert_readings (cases[i].text, YEARS, cases[i].years);
    }
}

static const Case english[] = {
  { "2011", "2011" },
  { "2012-2016", "2012/2016" },
  { "2012–2016", "2012/2016" },
  { "2012 – 2016", "2012/2016" },
  { "2012−2016", "2012/2016" },
  { "2012 to 2016", "2012/2016" },
  { "from 2012 to 2016", "2012/2016" },
  { "from 2012 until 2016", "2012/2016" },
  { "from 2012-2016", "2012/2016" },
  { "from 20 to 21 September 2016", "2016-09-20/2016-09-21" },
  { "between 20 and 21 September 2016", "2016-09-20/2016-09-21" },
  { "after 2012-2016", "" },
  { "between 2011 and 2013", "2011/2013" },
  { "2011 and 2012", "2011/2012" },
  { "Ongoing", "../.." },
  { "on-going", "../.." },
  { "continuous", "../.." },
  { "ongoing until 2014", "../2014" },
  { "ongoing from 2013", "2013/.." },
  { "2011 onwards", "2011/.." },
  { "from 2011 onwards", "2011/.." },
  { "2011, ongoing", "2011/.." },
  /* By. */
  { "by 2012", "../2012" },
  { "By 2012.", "../2012" },
  { "until 2014", "../2014" },
  { "no later than 2014", "../2014" },
  { "2014 at the latest", "../2014" },
  { "by the end of 2012", "../2012-12-31" },
  { "by end of 2012", "../2012-12-31" },
  { "by end 2012", "../2012-12-31" },
  { "by end-2012", "../2012-12-31" },
  { "until the end of 2012", "../2012-12-31" },
  { "before the end of 2012", "../2012-12-31" },
  { "by the end of November 2016", "../2016-11-30" },
  { "by the end of Q3 2016", "../2016-09-30" },
  { "by the end of the first half of 2013", "../2013-06-30" },
  { "by November 2016", "../2016-11" },
  { "by 9 November 2016", "../2016-11-09" },
  { "by 2012-07-01", "../2012-07-01" },
  { "by autumn 2016", "../2016-23" },
  { "by mid-2013", "../2013-06~" },
  { "by the middle of 2013", "../2013-06~" },
  { "by mid-December 2011", "../2011-12-15~" },
  { "by early 2017", "../2017-04~" },
  { "by the beginning of 2013", "../2013-01~" },
  { "by beginning 2013", "../2013-01~" },
  { "by 2012-2016", "../2016" },
  { "before 2014", "../2013-12-31" },
  { "before July 2014", "../2014-06-30" },
  { "before 1 March 2012", "../2012-02-29" },
  { "before 0001", "" },
  /* From. */
  { "from 2013", "2013/.." },
  { "since 2010", "2010/.." },
  { "as of 1 October 2013", "2013-10-01/.." },
  { "as of 2013", "2013/.." },
  { "as from November 2016", "2016-11/.." },
  { "starting in 2013", "2013/.." },
  { "after 2013", "2014-01-01/.." },
  { "after 9999", "" },
  { "from mid-2014", "2014-05~/.." },
  { "beginning 2013", "2013-01~ 2013/.." },
  /* Vague. */
  { "end of 2010", "2010-12~" },
  { "at the end of 2010", "2010-12~" },
  { "end 2012", "2012-12~" },
  { "beginning of 2012", "2012-01~" },
  { "start of 2012", "2012-01~" },
  { "mid-2014", "2014-05~/2014-08~" },
  { "mid 2014", "2014-05~/2014-08~" },
  { "Mid‑2014", "2014-05~/2014-08~" },
  { "middle of 2014", "2014-05~/2014-08~" },
  { "early 2017", "2017-01~/2017-04~" },
  { "early in 2017", "2017-01~/2017-04~" },
  { "late 2016", "2016-09~/2016-12~" },
  { "mid-December 2011", "2011-12-11~/2011-12-20~" },
  { "early February 2012", "2012-02-01~/2012-02-10~" },
  { "late February 2012", "2012-02-21~/2012-02-29~" },
  { "end of February 2011", "2011-02-21~/2011-02-28~" },
  { "early autumn 2016", "2016-09~" },
  { "end of Q3 2016", "2016-09~" },
  { "late winter 2011", "2012-02~" },
  { "mid-2012 to mid-2013", "2012-05~/2013-08~" },
  { "end 2012/beginning 2013", "" },
  { "end of 2012/beginning of 2013", "2012-12~/2013-01~" },
  { "early 9 November 2016", "" },
  { "around 2014", "2014~" },
  { "c. 2014", "2014~" },
  { "ca 2014", "2014~" },
  { "2014?", "2014?" },
  { "autumn 2014?", "2014-23?" },
  { "probably in 2014", "2014?" },
  /* Seasons, months, quarters, halves. */
  { "spring 2012", "2012-21" },
  { "summer of 2012", "2012-22" },
  { "autumn 2013", "2013-23" },
  { "in the autumn of 2013", "2013-23" },
  { "fall 2013", "2013-23" },
  { "winter 2013", "2013-24" },
  { "winter 2013-14", "2013-24" },
  { "winter 2013/14", "2013-24" },
  { "winter 2013-15", "" },
  { "spring to autumn 2013", "2013-21/2013-23" },
  { "November 2016", "2016-11" },
  { "NOVEMBER 2016", "2016-11" },
  { "Nov. 2016", "2016-11" },
  { "in November 2016", "2016-11" },
  { "December 2011", "2011-12" },
  { "Dec 2011", "2011-12" },
  { "November, 2016", "2016-11" },
  { "07/2012", "2012-07" },
  { "13/2012", "" },
  { "May-July 2017", "2017-05/2017-07" },
  { "November 2016 - January 2017", "2016-11/2017-01" },
  { "July-May 2017", "" },
  { "in the first half of 2013", "2013-40" },
  { "first half of 2013", "2013-40" },
  { "second half of 2012", "2012-41" },
  { "1st half 2013", "2013-40" },
  { "H2 2013", "2013-41" },
  { "2H 2013", "2013-41" },
  { "first half of November 2016", "2016-11-01/2016-11-15" },
  { "second half of February 2012", "2012-02-16/2012-02-29" },
  { "Q3 2016", "2016-35" },
  { "Q3/2016", "2016-35" },
  { "2016 Q3", "2016-35" },
  { "2016-Q3", "2016-35" },
  { "q1 2016", "2016-33" },
  { "Q5 2016", "" },
  { "first quarter of 2012", "2012-33" },
  { "in the last quarter of 2012", "2012-36" },
  { "Q2-Q3 2016", "2016-34/2016-35" },
  /* Days. */
  { "9 November 2016", "2016-11-09" },
  { "on 9 November 2016", "2016-11-09" },
  { "9th November 2016", "2016-11-09" },
  { "the 9th of November 2016", "2016-11-09" },
  { "November 9, 2016", "2016-11-09" },
  { "Wednesday, 9 November 2016", "2016-11-09" },
  { "29 February 2012", "2012-02-29" },
  { "29 February 2011", "" },
  { "31 April 2012", "" },
  { "20-21 September 2016", "2016-09-20/2016-09-21" },
  { "20–21 September 2016", "2016-09-20/2016-09-21" },
  { "20 and 21 September 2016", "2016-09-20/2016-09-21" },
  { "21-20 September 2016", "" },
  { "30/31 May 2017", "2017-05-30/2017-05-31" },
  { "30 May - 2 June 2017", "2017-05-30/2017-06-02" },
  { "30 December 2016 to 2 January 2017", "2016-12-30/2017-01-02" },
  { "September 20-21, 2016", "2016-09-20/2016-09-21" },
  { "26.7.2017", "2017-07-26" },
  { "26.07.2017", "2017-07-26" },
  { "7.26.2017", "" },
  { "25/11/2011", "2011-11-25" },
  { "11/25/2011", "2011-11-25" },
  { "3/4/2012", "2012-04-03 2012-03-04" },
  { "3/3/2012", "2012-03-03" },
  { "by 3/4/2012", "../2012-04-03 ../2012-03-04" },
  { "13/13/2012", "" },
  { "from 3/4/2012 to 5/6/2012",
    "2012-04-03/2012-06-05 2012-04-03/2012-05-06 2012-03-04/2012-06-05 2012-03-04/2012-05-06" },
  { "2012/07/31", "2012-07-31" },
  /* ISO 8601. */
  { "2012-07-01", "2012-07-01" },
  { "2012–07–01", "2012-07-01" },
  { "2012-07", "2012-07" },
  { "2013/2014", "2013/2014" },
  { "../2012-12-31", "../2012-12-31" },
  { "2011/..", "2011/.." },
  { "/2012", "/2012" },
  { " 2014~ ", "2014~" },
  { "201X", "201X" },
  { "201x", "201X" },
  { "2012-07-31T10:00:00Z", "2012-07-31T10:00:00Z" },
  { "2012-13-01", "" },
  { "2012-02-30", "" },
  { "2014/2012", "" },
  /* However it is typed. */
  { "  by   the\tend of\n2012  ", "../2012-12-31" },
  { "by\302\240the end of\342\200\2572012", "../2012-12-31" },
  { "BY THE END OF 2012", "../2012-12-31" },
  { "by 2012;", "../2012" },
  { "in 2012", "2012" },
  { "during 2012", "2012" },
  { "due by 2012", "../2012" },
  { "planned for 2012", "2012" },
  { "November\342\200\213 2016", "2016-11" },
  { "２０１２", "2012" },
  /* Never guessed. */
  { "", "" },
  { " ", "" },
  { ".", "" },
  { "in the coming months", "" },
  { "some weeks after adoption", "" },
  { "every year", "" },
  { "every year from 2012", "" },
  { "annually", "" },
  { "soon", "" },
  { "by", "" },
  { "by by 2012", "" },
  { "November", "" },
  { "9 November", "" },
  { "12", "" },
  { "201", "" },
  { "20112", "" },
  { "0000", "" },
  { "2012 2013", "" },
  { "not 2012", "" },
  { "by 2012 subject to a feasibility study", "" },
  { "2012\302\262", "" },
  { "November2016x", "" },
  { "mid-Mai 2012", "" },
  { "{year}", "" },
  { "%s%n", "" },
};

static void
test_english (void)
{
  use_language ("en");
  assert_cases (english, G_N_ELEMENTS (english));
}

static const Case german[] = {
  { "2011", "2011" },
  { "2013-14", "2013/2014" },
  { "2012-2016", "2012/2016" },
  { "laufend", "../.." },
  { "bis 2012", "../2012" },
  { "bis Ende 2012", "../2012-12-31" },
  { "bis zum Ende des Jahres 2012", "../2012-12-31" },
  { "bis Jahresende 2012", "../2012-12-31" },
  { "vor Ende 2012", "../2012-12-31" },
  { "vor 2014", "../2013-12-31" },
  { "spätestens 2012", "../2012" },
  { "bis spätestens 9. November 2016", "../2016-11-09" },
  { "bis Mitte 2013", "../2013-06~" },
  { "bis November 2016", "../2016-11" },
  { "Ende 2010", "2010-12~" },
  /* As "early 2017", for which German has no other words. */
  { "Anfang 2017", "2017-01~/2017-04~" },
  { "Anfang des Jahres 2017", "2017-01~/2017-04~" },
  { "bis Anfang 2017", "../2017-04~" },
  { "Anfang Februar 2012", "2012-02-01~/2012-02-10~" },
  { "zu Beginn des Jahres 2017", "2017-01~" },
  { "Jahresbeginn 2017", "2017-01~" },
  { "Mitte 2014", "2014-05~/2014-08~" },
  { "Mitte Dezember 2011", "2011-12-11~/2011-12-20~" },
  { "ab 2013", "2013/.." },
  { "ab dem 1. Oktober 2013", "2013-10-01/.." },
  { "seit 2010", "2010/.." },
  { "von 2013 an", "2013/.." },
  { "nach 2013", "2014-01-01/.." },
  { "im Jahr 2012", "2012" },
  { "im Laufe des Jahres 2012", "2012" },
  { "Herbst 2013", "2013-23" },
  { "im Frühjahr 2012", "2012-21" },
  { "FRUHJAHR 2012", "2012-21" },
  { "Winter 2013/14", "2013-24" },
  { "März 2012", "2012-03" },
  { "Marz 2012", "2012-03" },
  { "Maerz 2012", "2012-03" },
  { "Jänner 2012", "2012-01" },
  { "im November 2016", "2016-11" },
  { "im ersten Halbjahr 2013", "2013-40" },
  { "2. Halbjahr 2012", "2012-41" },
  { "3. Quartal 2016", "2016-35" },
  { "III. Quartal 2016", "2016-35" },
  { "Q3 2016", "2016-35" },
  { "9. November 2016", "2016-11-09" },
  { "am 9. November 2016", "2016-11-09" },
  { "Mittwoch, 9. November 2016", "2016-11-09" },
  { "20.-21. September 2016", "2016-09-20/2016-09-21" },
  { "20./21. September 2016", "2016-09-20/2016-09-21" },
  { "20.–21.9.2016", "2016-09-20/2016-09-21" },
  { "vom 20. bis 21. September 2016", "2016-09-20/2016-09-21" },
  { "ab 2012-2016", "" },
  { "30. Mai bis 2. Juni 2017", "2017-05-30/2017-06-02" },
  { "26.7.2017", "2017-07-26" },
  { "01.10.2013 - 31.12.2013", "2013-10-01/2013-12-31" },
  { "zwischen 2011 und 2013", "2011/2013" },
  { "von 2011 bis 2013", "2011/2013" },
  { "Mai bis Juli 2017", "2017-05/2017-07" },
  { "ca. 2014", "2014~" },
  { "voraussichtlich 2014", "2014?" },
  { "fällig bis Ende 2012", "../2012-12-31" },
  /* English is understood everywhere. */
  { "by the end of 2012", "../2012-12-31" },
  { "3/4/2012", "2012-04-03 2012-03-04" },
  { "in den kommenden Monaten", "" },
  { "jedes Jahr", "" },
  { "31. April 2012", "" },
};

static void
test_german (void)
{
  use_language ("de_AT.UTF-8:de");
  assert_cases (german, G_N_ELEMENTS (german));
}

static const Case french[] = {
  { "2011", "2011" },
  { "2013-14", "2013/2014" },
  { "en cours", "../.." },
  { "en 2012", "2012" },
  { "courant 2012", "2012" },
  { "dans le courant de l'année 2012", "2012" },
  { "d'ici 2012", "../2012" },
  { "d’ici à 2012", "../2012" },
  { "d'ici fin 2012", "../2012-12-31" },
  { "d'ici à la fin de 2012", "../2012-12-31" },
  { "avant la fin de l'année 2012", "../2012-12-31" },
  { "avant 2014", "../2013-12-31" },
  { "jusqu'en 2014", "../2014" },
  { "jusqu'au 31 décembre 2012", "../2012-12-31" },
  { "au plus tard en 2012", "../2012" },
  { "d'ici mi-2013", "../2013-06~" },
  { "à partir de 2013", "2013/.." },
  { "à compter du 1er octobre 2013", "2013-10-01/.." },
  { "dès 2013", "2013/.." },
  { "depuis 2010", "2010/.." },
  { "après 2013", "2014-01-01/.." },
  { "fin 2010", "2010-12~" },
  { "à la fin de 2010", "2010-12~" },
  { "début 2017", "2017-01~/2017-04~" },
  { "d'ici début 2017", "../2017-04~" },
  { "mi-2014", "2014-05~/2014-08~" },
  { "à la mi-décembre 2011", "2011-12-11~/2011-12-20~" },
  { "automne 2013", "2013-23" },
  { "à l'automne 2013", "2013-23" },
  { "été 2012", "2012-22" },
  { "ete 2012", "2012-22" },
  { "hiver 2013-2014", "2013-24" },
  { "novembre 2016", "2016-11" },
  { "au premier semestre 2013", "2013-40" },
  { "au cours du premier semestre de 2013", "2013-40" },
  { "1er semestre 2013", "2013-40" },
  { "3e trimestre 2016", "2016-35" },
  { "troisième trimestre 2016", "2016-35" },
  { "T3 2016", "2016-35" },
  { "9 novembre 2016", "2016-11-09" },
  { "le 9 novembre 2016", "2016-11-09" },
  { "1er mai 2012", "2012-05-01" },
  { "20-21 septembre 2016", "2016-09-20/2016-09-21" },
  { "du 20 au 21 septembre 2016", "2016-09-20/2016-09-21" },
  { "30/31 mai 2017", "2017-05-30/2017-05-31" },
  { "3/4/2012", "2012-04-03" },
  { "entre 2011 et 2013", "2011/2013" },
  { "de 2011 à 2013", "2011/2013" },
  { "vers 2014", "2014~" },
  { "by the end of 2012", "../2012-12-31" },
  { "dans les prochains mois", "" },
  { "chaque année", "" },
};

static void
test_french (void)
{
  use_language ("fr");
  assert_cases (french, G_N_ELEMENTS (french));
}

/* A language without rules of its own has the English ones. */
static void
test_other_languages (void)
{
  use_language ("tlh:../../en");
  assert_readings ("by 2012", MONTH, "../2012");
  assert_readings ("bis 2012", MONTH, "");
}

/* A phrase has an end: 256 bytes and 32 words are read, more are not. */
static void
test_length (void)
{
  g_autofree char *spaces = g_strnfill (256 - strlen ("by2012"), ' ');
  g_autofree char *stops = g_strnfill (31, '.');
  g_autofree char *longest = g_strconcat ("by", spaces, "2012", NULL);
  g_autofree char *too_long = g_strconcat ("by ", spaces, "2012", NULL);
  g_autofree char *most = g_strconcat ("2012", stops, NULL);
  g_autofree char *too_many = g_strconcat ("2012.", stops, NULL);

  use_language ("en");
  assert_readings (longest, MONTH, "../2012");
  assert_readings (too_long, MONTH, "");
  assert_readings (most, MONTH, "2012");
  assert_readings (too_many, MONTH, "");
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "by ",     "2012-", "the ", "(",    "1/", "2012 and ",
                                        "é",       "mid-",  "..",   "\xff", "1.", "from 2012 to ",
                                        "\xcc\x81" };
  gint64 start = g_get_monotonic_time ();

  use_language ("en");
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint n = 2; n <= 1 << 18; n *= 2)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (WayTiming) timing = NULL;

        for (guint j = 0; j < n; j++)
          g_string_append (text, pieces[i]);
        timing = way_timing_recognise (text->str, MONTH);
        g_assert_null (way_timing_get_edtf (timing));
        g_assert_true (g_utf8_validate (way_timing_get_text (timing), -1, NULL));
      }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognise/pair", test_pair);
  g_test_add_func ("/recognise/english", test_english);
  g_test_add_func ("/recognise/german", test_german);
  g_test_add_func ("/recognise/french", test_french);
  g_test_add_func ("/recognise/other-languages", test_other_languages);
  g_test_add_func ("/recognise/length", test_length);
  g_test_add_func ("/recognise/hostile", test_hostile);
  return g_test_run ();
}
