/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample register against numbers that were counted in the documents
 * (tests/sample/expected-counts.csv). */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "sample-tables.h"
#include "way-board.h"
#include "way-figure-words.h"

static WayRegister *sample;
static SampleTables tables;

static void
open_sample (void)
{
  g_autoptr (GError) error = NULL;

  sample = way_register_open (g_getenv ("WAYMARK_SAMPLE"), TRUE, NULL, &error);
  g_assert_no_error (error);
  sample_tables_init (&tables, sample);
}

static WayId
find_programme (const char *code)
{
  WayId programme = way_register_find (sample, WAY_RECORD_PROGRAMME, 0, code);

  g_assert_cmpint (programme, !=, 0);
  return programme;
}

/* ---- numbers that follow from what is there, as of a day ---- */

static int
count_members (const char *day)
{
  WayId group = way_register_find (sample, WAY_RECORD_PARTY, 0, "MS");
  g_autoptr (GPtrArray) members =
    way_register_list_members (sample, group, way_day_new_from_iso (day), NULL);

  return members->len;
}

static int
count_flag (const char *programme, const char *day, gboolean (*has_flag) (WayStanding *))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (sample, find_programme (programme), way_day_new_from_iso (day), NULL, &error);
  GListModel *standings = way_board_get_standings (board);
  int n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);
      n += has_flag (standing);
    }
  return n;
}

static gboolean
count_class (const char *programme, const char *day, const char *words, int *n)
{
  g_autofree char *nick = g_strdelimit (g_strdup (words), " ", '-');
  int class = way_class_from_nick (nick);
  WayCounts counts;
  g_autoptr (GError) error = NULL;

  if (class < 0)
    return FALSE;
  way_register_count_classes (sample, find_programme (programme), 0, 0, way_day_new_from_iso (day),
                              &counts, &error);
  g_assert_no_error (error);
  *n = counts.of[class];
  return TRUE;
}

static gboolean
count_standings (const char *programme, const char *day, const char *words, int *n)
{
  if (g_str_equal (words, "slipped"))
    *n = count_flag (programme, day, way_standing_is_slipped);
  else if (g_str_equal (words, "renamed"))
    *n = count_flag (programme, day, way_standing_is_renamed);
  else if (g_str_equal (words, "handed over"))
    *n = count_flag (programme, day, way_standing_is_handed_over);
  else
    return count_class (programme, day, words, n);
  return TRUE;
}

/* "members of MS on 2011-11-25", "SU overdue as of 2017-01-01" */
static gboolean
count_as_of (const char *what, int *n)
{
  const char *space = strchr (what, ' '), *as_of = strstr (what, " as of ");
  g_autofree char *programme = NULL, *words = NULL;

  if (g_str_has_prefix (what, "members of MS on "))
    {
      *n = count_members (what + strlen ("members of MS on "));
      return TRUE;
    }
  if (space == NULL || as_of == NULL || as_of <= space)
    return FALSE;
  programme = g_strndup (what, space - what);
  words = g_strndup (space + 1, as_of - space - 1);
  return count_standings (programme, as_of + strlen (" as of "), words, n);
}

/* ---- the tests ---- */

/* Whether the number of a line is that of the sample; a line that asks for nothing fails too. */
static gboolean
check_line (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", 3);
  int n = -1;

  g_assert_cmpuint (g_strv_length (cells), ==, 3);
  if (!sample_tables_count (&tables, cells[0], cells[1], &n) && !count_as_of (cells[1], &n))
    g_test_message ("%s: not understood", line);
  else if (n != atoi (cells[2]))
    g_test_message ("%s: there are %d", line, n);
  return n == atoi (cells[2]);
}

static void
test_counts (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "sample", "expected-counts.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    if (!check_line (lines[i]))
      g_test_fail ();
}

/* Every row of a table that names a place has one, and the document it is in. */
static void
check_places (const WayTable *table)
{
  int source = -1, place = -1;

  for (guint i = 0; i < table->n_columns; i++)
    {
      if (g_str_equal (table->columns[i], "source"))
        source = i;
      if (g_str_equal (table->columns[i], "place"))
        place = i;
    }
  for (guint i = 0; place >= 0 && i < table->rows->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);

      if (*row[source] != '\0' && *row[place] != '\0')
        continue;
      g_test_fail_printf ("%s, row %u: no place is named", table->name, i + 1);
    }
}

/* The tables that say what a document says; the others only name who and what it speaks of. */
static const char *const cited[] = {
  "commitments", "statements", "steps",       "take-up", "figures",
  "findings",    "themes",     "way-forward", "events",  "continuations",
};

static void
test_places (void)
{
  g_autoptr (GPtrArray) read = sample_tables_read (g_getenv ("WAYMARK_SAMPLE_TABLES"));

  for (guint i = 0; i < read->len; i++)
    check_places (g_ptr_array_index (read, i));
  for (guint i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      int n = 0, placed = 0;

      g_assert_true (sample_tables_count (&tables, cited[i], "all", &n));
      g_assert_true (sample_tables_count (&tables, cited[i], "with source and with place",
                                          &placed));
      g_assert_cmpint (n, >, 0);
      g_assert_cmpint (placed, ==, n);
    }
}

/* A series is traced by its figures, an objective or an action by its programme's document. */
static void
test_traced (void)
{
  int n = 0, traced = 0;

  g_assert_true (sample_tables_count (&tables, "series", "all", &n));
  g_assert_true (sample_tables_count (&tables, "figures", "each series once", &traced));
  g_assert_cmpint (traced, ==, n);
  g_assert_true (sample_tables_count (&tables, "programmes", "without source", &n));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (sample_tables_count (&tables, "sources", "without address", &n));
  g_assert_cmpint (n, ==, 0);
}

/* What was entered is what comes out: each row of the sample's tables is in the register. */
static void
test_rows (void)
{
  g_autoptr (GPtrArray) read = sample_tables_read (g_getenv ("WAYMARK_SAMPLE_TABLES"));

  for (guint i = 0; i < read->len; i++)
    {
      const WayTable *table = g_ptr_array_index (read, i);

      for (guint k = 0; k < table->rows->len; k++)
        if (!sample_tables_have (&tables, table, k))
          {
            g_test_message ("%s, row %u: not in the register so", table->name, k + 1);
            g_test_fail ();
          }
    }
}

/* What the README says of the sample. */
static const struct
{
  const char *words;
  const char *table;
  const char *what;
} told[] = {
  { "in %d objectives", "objectives", "programme=ISS" },
  { "and %d actions", "actions", "programme=ISS" },
  { "with %d commitments: the", "commitments", "programme=ISS" },
  { "the %d of its annex", "commitments", "source=COM-2010-673 and place begins annex" },
  { "%d that stand in its text alone", "commitments",
    "source=COM-2010-673 and place begins section" },
  { "%d that its first annual report", "commitments", "source=COM-2011-790" },
  { "in %d pillars", "objectives", "programme=SU" },
  { "and %d sections", "actions", "programme=SU" },
  { "with %d commitments, as", "commitments", "programme=SU" },
  { "%d statements", "statements", "all" },
  { "%d steps", "steps", "all" },
  { "%d entries of take-up", "take-up", "all" },
  { "%d figures", "figures", "all" },
  { "in %d series", "series", "all" },
  { "%d findings", "findings", "all" },
  { "%d themes", "themes", "all" },
  { "%d entries of the reports’ way forward", "way-forward", "all" },
  { "%d events", "events", "all" },
  { "%d continuations", "continuations", "all" },
  { "%d of them from the one programme", "continuations",
    "from.programme=ISS and to.programme=SU" },
};

static void
test_readme (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "README.md", NULL);
  g_autofree char *text = NULL;
  g_autofree char *flat = NULL;
  g_auto (GStrv) words = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  words = g_regex_split_simple ("\\s+", text, 0, 0);
  flat = g_strjoinv (" ", words);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_auto (GStrv) parts = g_strsplit (told[i].words, "%d", 2);
      g_autofree char *said = NULL;
      int n = 0;

      g_assert_true (sample_tables_count (&tables, told[i].table, told[i].what, &n));
      said = g_strdup_printf ("%s%d%s", parts[0], n, parts[1]);
      if (strstr (flat, said) != NULL)
        continue;
      g_test_message ("The README does not say “%s”", said);
      g_test_fail ();
    }
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = way_register_check (sample, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Where text and annex differ on a timing both are there, and the later due day does not become a
 * slip. */
static void
test_text_and_annex (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayBoard) board =
    way_board_load (sample, find_programme ("ISS"), way_day_new (2011, 11, 24), NULL, &error);
  WayStanding *standing =
    way_board_find (board, way_register_find (sample, WAY_RECORD_COMMITMENT, 0, "ISS-5.2-2"));

  g_assert_no_error (error);
  g_assert_cmpstr (way_timing_get_text (way_standing_get_timing (standing)), ==, "2011-12");
  g_assert_true (way_standing_is_disputed (standing));
  g_assert_cmpstr (way_timing_get_text (way_standing_get_disputed_timing (standing)), ==,
                   "by the end of 2011");
  g_assert_false (way_standing_is_slipped (standing));
}

/* Units are the sample's own words: of one there is no plural. */
static void
test_units (void)
{
  g_autoptr (GPtrArray) figures = way_register_list_figures (sample, 0, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (figures->len, >, 0);
  for (guint i = 0; i < figures->len; i++)
    {
      const WayFigure *figure = figures->pdata[i];
      g_autoptr (WaySeries) series = way_register_get_series (sample, figure->series, NULL);
      g_autofree char *words = way_figure_describe (figure, series);

      g_test_message ("%s", words);
      if (figure->value == 1 && series->currency[0] == '\0')
        g_assert_false (g_str_has_suffix (words, "s"));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  open_sample ();
  g_test_add_func ("/sample/counts", test_counts);
  g_test_add_func ("/sample/places", test_places);
  g_test_add_func ("/sample/traced", test_traced);
  g_test_add_func ("/sample/rows", test_rows);
  g_test_add_func ("/sample/readme", test_readme);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/units", test_units);
  g_test_add_func ("/sample/text-and-annex", test_text_and_annex);
  status = g_test_run ();
  sample_tables_clear (&tables);
  g_object_unref (sample);
  return status;
}
