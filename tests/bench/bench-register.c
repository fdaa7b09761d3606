/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured without a window: search, saving, reports. */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>

#include "bench-register.h"
#include "way-report.h"
#include "way-search.h"

#define N_SAVES    41
#define N_SEARCHES 101
#define N_REPORTS  5

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
get_median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return values[n / 2];
}

static double
get_ms_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static WayRegister *
open_register (const char *path)
{
  g_autoptr (GError) error = NULL;
  WayRegister *self = way_register_open (path, FALSE, NULL, &error);

  if (self == NULL)
    g_error ("%s: %s", path, error->message);
  return self;
}

static double
measure_search (const char *path, const char *const *words)
{
  guint n_words = g_strv_length ((char **) words);
  g_autoptr (WayRegister) self = open_register (path);
  double times[N_SEARCHES];

  for (guint i = 0; i < N_SEARCHES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      guint counts[WAY_N_RECORDS];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) hits =
        way_register_search (self, words[i % n_words], 3, counts, NULL, &error);

      if (hits == NULL)
        g_error ("%s", error->message);
      times[i] = get_ms_since (start);
    }
  return get_median (times, N_SEARCHES);
}

double
bench_search (const char *path)
{
  static const char *const words[] = { "co",    "pro",        "sec", "net", "report",
                                       "strat", "border act", "an",  NULL };

  return measure_search (path, words);
}

/* Words that stand in nearly every statement and nowhere else. */
double
bench_search_common (const char *path)
{
  static const char *const words[] = { "the", "was the", "section", "section was", NULL };

  return measure_search (path, words);
}

static void
fill_statement (WayStatement *statement, WayId commitment, WayId source)
{
  statement->commitment = commitment;
  statement->day = way_day_new (2012, 1, 16);
  statement->status = WAY_STATUS_ONGOING;
  way_set_text (&statement->sentence, "The work goes on as it was planned.");
  statement->citation.source = source;
  way_set_text (&statement->citation.place, "point 4");
}

static WayId
get_first_source (WayRegister *self)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self, NULL);

  return ((WaySource *) g_ptr_array_index (sources, 0))->id;
}

double
bench_save (const char *path)
{
  g_autoptr (WayRegister) self = open_register (path);
  g_autoptr (GArray) ids = way_register_list_commitments (self, 0, NULL);
  WayId source = get_first_source (self);
  double times[N_SAVES];

  for (guint i = 0; i < N_SAVES; i++)
    {
      g_autoptr (WayStatement) statement = way_statement_new ();
      g_autoptr (GError) error = NULL;
      gint64 start;

      fill_statement (statement, g_array_index (ids, WayId, i % ids->len), source);
      start = g_get_monotonic_time ();
      if (!way_register_save_statement (self, statement, &error))
        g_error ("%s", error->message);
      times[i] = get_ms_since (start);
    }
  return get_median (times, N_SAVES);
}

static void
execute (sqlite3 *database, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (database, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
}

/* The bare transaction writes the same row into the same table of the same file, its indices and
 * search index with it. */
double
bench_save_bare (const char *path)
{
  sqlite3 *database;
  double times[N_SAVES];

  if (sqlite3_open_v2 (path, &database, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  execute (database,
           "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  for (guint i = 0; i < N_SAVES; i++)
    {
      gint64 start = g_get_monotonic_time ();

      execute (
        database,
        "BEGIN IMMEDIATE;"
        "INSERT INTO statement (id, code, commitment_id, day, recorded, status, sentence, source_id, place)"
        " SELECT abs (random ()), hex (randomblob (8)), (SELECT id FROM commitment LIMIT 1), '2012-01-16',"
        "  (SELECT max (recorded) FROM statement) + 1, 'ongoing', 'The work goes on as it was planned.',"
        "  (SELECT id FROM source LIMIT 1), 'point 4';"
        "COMMIT");
      times[i] = get_ms_since (start);
    }
  sqlite3_close (database);
  return get_median (times, N_SAVES);
}

static void
make_report (WayRegister *self, WayReportTemplate template)
{
  g_autoptr (GPtrArray) programmes = way_register_list_programmes (self, NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "waymark-bench.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPages) pages = NULL;
  WayReportOptions options = {
    .template = template,
    .programme = ((WayProgramme *) g_ptr_array_index (programmes, 0))->id,
    .as_of = way_day_new (2012, 1, 16),
  };

  pages = way_report_lay_out (self, &options, NULL, &error);
  if (pages == NULL || !way_pages_export_pdf (pages, path, NULL, &error))
    g_error ("%s", error->message);
  g_remove (path);
}

static double
measure_reports (const char *path, WayReportTemplate first, WayReportTemplate last)
{
  g_autoptr (WayRegister) self = open_register (path);
  double times[N_REPORTS];

  for (guint i = 0; i < N_REPORTS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      for (int template = (int) first; template <= (int) last; template ++)
        make_report (self, (WayReportTemplate) template);
      times[i] = get_ms_since (start);
    }
  return get_median (times, N_REPORTS);
}

double
bench_reports (const char *path)
{
  return measure_reports (path, WAY_REPORT_STATUS_SUMMARY, WAY_REPORT_OVERVIEW_TABLE);
}

double
bench_status_summary (const char *path)
{
  return measure_reports (path, WAY_REPORT_STATUS_SUMMARY, WAY_REPORT_STATUS_SUMMARY);
}
