/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people write them, figures in words, and shares of what is known. */

#include "config.h"

#include <locale.h>

#include "way-figure-words.h"

/* ---- numbers ---- */

static const struct
{
  const char *locale, *text;
  gboolean is_number;
  double value;
} typed[] = {
  { "en_GB.UTF-8", "3.8", TRUE, 3.8 },
  { "en_GB.UTF-8", " 50,000 ", TRUE, 50000 },
  { "en_GB.UTF-8", "50000", TRUE, 50000 },
  { "en_GB.UTF-8", "1 000 000.25", TRUE, 1000000.25 },
  { "en_GB.UTF-8", "-5", TRUE, -5 },
  { "en_GB.UTF-8", "−5", TRUE, -5 },
  /* Whoever types this may mean either. */
  { "en_GB.UTF-8", "3,8", FALSE, 0 },
  { "en_GB.UTF-8", "1,0000", FALSE, 0 },
  { "en_GB.UTF-8", "1000,000", FALSE, 0 },
  { "en_GB.UTF-8", "", FALSE, 0 },
  { "en_GB.UTF-8", "-", FALSE, 0 },
  { "en_GB.UTF-8", "3.", FALSE, 0 },
  { "en_GB.UTF-8", "12 people", FALSE, 0 },
  { "en_GB.UTF-8", "1e5", FALSE, 0 },
  { "en_GB.UTF-8", "inf", FALSE, 0 },
  { "de_DE.UTF-8", "3,8", TRUE, 3.8 },
  { "de_DE.UTF-8", "50.000", TRUE, 50000 },
  { "de_DE.UTF-8", "3.8", FALSE, 0 },
};

static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double value = 0;

      g_assert_nonnull (setlocale (LC_NUMERIC, typed[i].locale));
      g_test_message ("%s: “%s”", typed[i].locale, typed[i].text);
      g_assert_true (way_number_parse (typed[i].text, &value) == typed[i].is_number);
      if (typed[i].is_number)
        g_assert_cmpfloat (value, ==, typed[i].value);
    }
  setlocale (LC_NUMERIC, "en_GB.UTF-8");
}

static const struct
{
  const char *locale;
  double value;
  const char *text;
} written[] = {
  { "en_GB.UTF-8", 3.8, "3.8" },
  { "en_GB.UTF-8", 50000, "50,000" },
  { "en_GB.UTF-8", 0, "0" },
  { "en_GB.UTF-8", -1.25, "-1.25" },
  { "en_GB.UTF-8", 1234.5, "1,234.5" },
  { "de_DE.UTF-8", 1234.5, "1.234,5" },
};

/* What is written is understood again. */
static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autofree char *text = NULL;
      double value;

      g_assert_nonnull (setlocale (LC_NUMERIC, written[i].locale));
      text = way_number_format (written[i].value);
      g_assert_cmpstr (text, ==, written[i].text);
      g_assert_true (way_number_parse (text, &value));
      g_assert_cmpfloat (value, ==, written[i].value);
    }
  setlocale (LC_NUMERIC, "en_GB.UTF-8");
}

/* ---- figures ---- */

static const struct
{
  const char *currency, *unit;
  WayQualifier qualifier;
  double value, total;
  WayBasis basis;
  gboolean target;
  const char *words;
} figures[] = {
  { "EUR", "million", WAY_QUALIFIER_OVER, 3.8, 0, WAY_BASIS_GRANTED, FALSE,
    "over €3.8 million granted" },
  { "EUR", "", WAY_QUALIFIER_NONE, 3800000, 0, WAY_BASIS_ABSORBED, FALSE, "€3.8 million absorbed" },
  { "EUR", "euro", WAY_QUALIFIER_NONE, 2e9, 0, WAY_BASIS_PROPOSED, FALSE, "€2 billion proposed" },
  /* Nothing is rounded. */
  { "EUR", "EUR", WAY_QUALIFIER_NONE, 3847123, 0, WAY_BASIS_NONE, FALSE, "€3,847,123" },
  { "EUR", "thousand", WAY_QUALIFIER_NONE, 860, 0, WAY_BASIS_NONE, FALSE, "€860 thousand" },
  { "EUR", "million", WAY_QUALIFIER_NONE, 3.8, 70, WAY_BASIS_NONE, FALSE,
    "€3.8 million of €70 million" },
  { "SEK", "million", WAY_QUALIFIER_NONE, 12, 0, WAY_BASIS_NONE, FALSE, "SEK\u00a012 million" },
  { "", "centres", WAY_QUALIFIER_NONE, 16, 18, WAY_BASIS_NONE, FALSE, "16 of 18 centres" },
  { "", "people", WAY_QUALIFIER_OVER, 50000, 0, WAY_BASIS_NONE, FALSE, "over 50,000 people" },
  { "", "projects", WAY_QUALIFIER_ALMOST, 200, 0, WAY_BASIS_NONE, FALSE, "almost 200 projects" },
  { "", "projects", WAY_QUALIFIER_UP_TO, 200, 0, WAY_BASIS_NONE, FALSE, "up to 200 projects" },
  { "", "projects", WAY_QUALIFIER_AT_LEAST, 2, 0, WAY_BASIS_NONE, FALSE, "at least 2 projects" },
  { "", "projects", WAY_QUALIFIER_ABOUT, 2, 0, WAY_BASIS_NONE, FALSE, "about 2 projects" },
  { "", "%", WAY_QUALIFIER_NONE, 46, 0, WAY_BASIS_NONE, TRUE, "target: 46\u00a0%" },
  { "", "", WAY_QUALIFIER_NONE, 7, 0, WAY_BASIS_NONE, FALSE, "7" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const WaySeries series = {
        .unit = (char *) figures[i].unit,
        .currency = (char *) figures[i].currency,
      };
      const WayFigure figure = {
        .qualifier = figures[i].qualifier,
        .value = figures[i].value,
        .total = figures[i].total,
        .basis = figures[i].basis,
        .target = figures[i].target,
      };
      g_autofree char *words = way_figure_describe (&figure, &series);

      g_assert_cmpstr (words, ==, figures[i].words);
    }
}

/* ---- shares ---- */

typedef struct
{
  WayQualifier qualifier;
  double value, total;
  WayBasis basis;
  gboolean target;
  const char *period; /* as EDTF */
} Value;

static const struct
{
  const char *what;
  Value values[4];   /* a value of 0 and no period ends them */
  const char *share; /* NULL: none */
} shares[] = {
  { "of its total", { { .value = 16, .total = 18, .period = "2011" } }, "89\u00a0% of the total" },
  { "the newest that has one",
    { { .value = 9, .total = 18, .period = "2011" },
      { .value = 18, .total = 18, .period = "2012" } },
    "100\u00a0% of the total" },
  { "how exact the part is",
    { { .qualifier = WAY_QUALIFIER_OVER, .value = 1, .total = 4, .period = "2011" } },
    "over 25\u00a0% of the total" },
  { "absorbed in the period",
    { { .value = 10, .basis = WAY_BASIS_GRANTED, .period = "2011" },
      { .value = 9, .basis = WAY_BASIS_ABSORBED, .period = "2011" },
      { .value = 20, .basis = WAY_BASIS_GRANTED, .period = "2012" } },
    "90\u00a0% absorbed of what was granted for 2011" },
  { "an inexact whole",
    { { .qualifier = WAY_QUALIFIER_UP_TO,
        .value = 10,
        .basis = WAY_BASIS_GRANTED,
        .period = "2011" },
      { .value = 9, .basis = WAY_BASIS_ABSORBED, .period = "2011" } },
    "about 90\u00a0% absorbed of what was granted for 2011" },
  { "of other periods",
    { { .value = 40, .basis = WAY_BASIS_GRANTED, .period = "2010/2013" },
      { .value = 3, .basis = WAY_BASIS_ABSORBED, .period = "2011" } },
    "7.5\u00a0%: the latest absorbed, of the latest granted" },
  { "without periods",
    { { .value = 40, .basis = WAY_BASIS_GRANTED }, { .value = 10, .basis = WAY_BASIS_ABSORBED } },
    "25\u00a0%: the latest absorbed, of the latest granted" },
  /* Never over what nobody said, or over nothing. */
  { "a plain number", { { .value = 33, .period = "2011" } }, NULL },
  { "nothing granted",
    { { .value = 70, .basis = WAY_BASIS_PROPOSED, .period = "2011" },
      { .value = 10, .basis = WAY_BASIS_ABSORBED, .period = "2011" } },
    NULL },
  { "granted nothing",
    { { .value = 0, .basis = WAY_BASIS_GRANTED, .period = "2011" },
      { .value = 10, .basis = WAY_BASIS_ABSORBED, .period = "2011" } },
    NULL },
  { "a target", { { .value = 16, .total = 18, .target = TRUE, .period = "2011" } }, NULL },
  { "a granted target",
    { { .value = 40, .basis = WAY_BASIS_GRANTED, .target = TRUE, .period = "2011" },
      { .value = 10, .basis = WAY_BASIS_ABSORBED, .period = "2011" } },
    NULL },
};

static GPtrArray *
make_figures (const Value *values)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) way_figure_free);

  for (guint i = 0; i < 4 && (values[i].value > 0 || values[i].period != NULL); i++)
    {
      WayFigure *figure = way_figure_new ();

      figure->qualifier = values[i].qualifier;
      figure->value = values[i].value;
      figure->total = values[i].total;
      figure->basis = values[i].basis;
      figure->target = values[i].target;
      if (values[i].period != NULL)
        figure->timing = way_timing_new (values[i].period, values[i].period, NULL);
      g_ptr_array_add (list, figure);
    }

  return list;
}

static void
test_shares (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (GPtrArray) list = make_figures (shares[i].values);
      g_autofree char *words = NULL;
      WayShare share;

      g_test_message ("%s", shares[i].what);
      if (way_figures_find_share (list, &share))
        words = way_share_describe (&share);
      g_assert_cmpstr (words, ==, shares[i].share);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-words/typed", test_typed);
  g_test_add_func ("/figure-words/written", test_written);
  g_test_add_func ("/figure-words/words", test_words);
  g_test_add_func ("/figure-words/shares", test_shares);

  return g_test_run ();
}
