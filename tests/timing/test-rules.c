/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rule tables: how texts are taken apart, which languages there are, and that a mistake in a table
 * is found when it is read, not when somebody types. */

#define G_LOG_DOMAIN "waymark-tests"

#include "config.h"

#include <string.h>

#include "way-rules.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *words; /* with | between them */
  } cases[] = {
    { "", "" },
    { " \t\n\302\240", "" },
    { "By the END", "by|the|end" },
    { "Q3/2016", "q|3|/|2016" },
    { "1st", "1|st" },
    { "..", ".|." },
    { "mid–2014", "mid|-|2014" },
    { "d’ici été", "d|'|ici|ete" },
    { "FÉVR.", "fevr|." },
    { "Straße", "strasse" },
    { "a\314\201b", "ab" },
    { "٢٠١٢", "2012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = way_rules_split (cases[i].text, 10);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].words);
    }
  g_assert_null (way_rules_split ("a b c", 2));
  g_assert_null (way_rules_split ("a\xff", 10));
}

static void
test_languages (void)
{
  static const char *const languages[] = { "de", "en", "fr" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const WayRules *rules = way_rules_get (languages[i]);

      g_assert_nonnull (rules);
      g_assert_true (rules == way_rules_get (languages[i]));
    }
  g_assert_null (way_rules_get ("C"));
  g_assert_null (way_rules_get ("../rules-en"));
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *table;
    const char *problem; /* NULL where there is none */
  } cases[] = {
    { "[words m]\n1=a;b\n[values t]\n(x|y z) {m1} {m}={m1}-{m:last};{m}\n", NULL },
    { "", "there are none" },
    { "no table", "" },
    { "[things t]\na=b\n", "is no heading" },
    { "[values]\na=b\n", "is no heading" },
    { "[values t]\n{m}={m}\n", "names what no group" },
    { "[values t]\n{t}={t}\n", "names what no group" },
    { "[values t]\n{year={year}\n", "names what no group" },
    { "[values t]\n(a={year}\n", "not closed" },
    { "[values t]\na)=b\n", "not opened" },
    { "[values t]\n(a (b))=b\n", "brackets within" },
    { "[values t]\n|a=b\n", "has |" },
    { "[values t]\na|=b\n", "has |" },
    { "[values t]\n{year}|a=b\n", "has |" },
    { "[values t]\n{year}={month}\n", "its pattern has not" },
    { "[values t]\n{year}={year1}\n", "its pattern has not" },
    { "[values t]\n{year}={year\n", "not closed" },
    { "[values t]\n{year}={year:sometime}\n", "operation there is not" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WayRules) rules =
        way_rules_parse (cases[i].table, strlen (cases[i].table), &error);

      if (cases[i].problem == NULL)
        g_assert_no_error (error);
      else if (error == NULL || strstr (error->message, cases[i].problem) == NULL)
        g_error ("%s: %s", cases[i].table, error != NULL ? error->message : "was read");
      g_assert_true ((rules == NULL) == (error != NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/split", test_split);
  g_test_add_func ("/rules/languages", test_languages);
  g_test_add_func ("/rules/mistakes", test_mistakes);
  return g_test_run ();
}
