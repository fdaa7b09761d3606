/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the templates say, and that what belongs together stands together, from a register made here
 * to the PDF read back. */

#include <locale.h>

#include "fixture.h"
#include "way-pages-private.h"

static char *
read_text (const char *path)
{
  return fixture_run ((const char *[]) { "pdftotext", "-layout", path, "-", NULL });
}

/* What has no row among the first is named below, each with the rest of its objective, and how much
 * there is under each objective stands beside its name. */
static void
test_nothing_left_unsaid (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *text = fixture_read_flow (fixture, &options);

  fixture_assert_has (text, "5 overdue · 7 due next");
  fixture_assert_has (text, "Also overdue: 1.1.3 Guidelines for using bank account registers to "
                            "trace criminal money (2012) · 1.1.4 Strategy for");
  fixture_assert_has (text, " · 5.3.2 General framework for protecting classified information "
                            "(2011).");
  fixture_assert_has (text, "Also due: 1.1.14 Two acts on new psychoactive substances");
  options.horizon_months = 1;
  g_free (text);
  text = fixture_read_flow (fixture, &options);
  fixture_assert_lacks (text, "Also due:");
}

/* Without a translation the pages are English wherever they are made: months and language too. */
static void
test_language (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("de_DE.UTF-8 is not there");
      return;
    }
  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    {
      WayReportOptions options = fixture_ask (fixture, template);
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;
      g_autofree char *objects = NULL;

      options.as_of = way_day_new (2011, 12, 30);
      path = fixture_export (fixture, &options);
      text = read_text (path);
      objects = fixture_run ((const char *[]) { "qpdf", "--qdf", "--object-streams=disable", path,
                                                "-", NULL });
      fixture_assert_has (text, "As of 30 December 2011");
      fixture_assert_lacks (text, "Dez");
      g_assert_nonnull (g_strstr_len (objects, -1, "/Lang (en)"));
    }
  setlocale (LC_ALL, "");
}

/* The head names the programme as its title does, whatever it is called for short. */
static void
test_running_head (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WayProgramme) programme =
    way_register_get_programme (fixture->reg, fixture->programme, &error);

  g_assert_no_error (error);
  way_set_text (&programme->short_title, "ISS");
  way_register_save_programme (fixture->reg, programme, &error);
  g_assert_no_error (error);
  fixture_add_objective (fixture, "1", "Objective");
  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    {
      WayReportOptions options = fixture_ask (fixture, template);
      g_autofree char *path = fixture_export (fixture, &options);
      g_autofree char *text = read_text (path);

      fixture_assert_has (text, template == WAY_REPORT_STATUS_SUMMARY
                                  ? "EU Internal Security Strategy 2011–2014 · Status summary"
                                  : "EU Internal Security Strategy 2011–2014 · Overview");
    }
}

/* The status and the timing of one commitment rest on two places: the calls ascend, parted by a
 * comma. */
static void
test_two_calls (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayId action = fixture_add_action (fixture, objective, "1.1", "Action");
  WayReportOptions options;
  g_autofree char *text = NULL;

  for (int i = 0; i < 2; i++)
    {
      WayId id =
        fixture_add_commitment (fixture, 0, action, "Commitment", "2012", WAY_MODALITY_WILL);

      fixture_add_statement (fixture, id, 1, i == 0 ? "3" : "1", WAY_STATUS_ONGOING, FALSE, "",
                             "2014");
      fixture_add_statement (fixture, id, 2, i == 0 ? "1" : "2", WAY_STATUS_ONGOING, FALSE, "",
                             NULL);
    }
  options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  text = fixture_read_flow (fixture, &options);
  fixture_assert_has (text, "¹,");
  fixture_assert_has (text, "³,");
  fixture_assert_lacks (text, "²,");
  fixture_assert_lacks (text, "⁴,");
}

static double
find_left (const char *xml, const char *word)
{
  g_autofree char *end = g_strdup_printf (">%s</word>", word);
  const char *at = strstr (xml, end);

  g_assert_nonnull (at);
  while (!g_str_has_prefix (at, "<word "))
    at--;

  at = strstr (at, "xMin=\"");
  g_assert_nonnull (at);

  return g_ascii_strtod (at + strlen ("xMin=\""), NULL);
}

/* In a period without a statement heading and sentence stand where those of the next part do. */
static void
test_empty_period (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  options.as_of = way_day_new (2011, 11, 20);
  options.since = way_day_new (2011, 11, 10);
  path = fixture_export (fixture, &options);
  xml = fixture_run ((const char *[]) { "pdftotext", "-bbox", path, "-", NULL });
  g_assert_cmpfloat_with_epsilon (find_left (xml, "What"), find_left (xml, "Silent"), 2);
  g_assert_cmpfloat_with_epsilon (find_left (xml, "period."), find_left (xml, "Silent") + 130, 60);
  g_assert_nonnull (strstr (xml, ">unchanged</word>"));
}

/* A day is not parted from its month, nor "mid-" from what it is the middle of. */
static void
test_days_together (void)
{
  static const char *const timings[] = { "07 December 2011", "mid-December 2011" };
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayId action = fixture_add_action (fixture, objective, "1.1", "Action");
  g_autofree char *title = g_strnfill (180, 'x');
  WayReportOptions options;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  for (int i = 8; i < 180; i += 9)
    title[i] = ' ';
  for (guint i = 0; i < G_N_ELEMENTS (timings); i++)
    fixture_add_statement (fixture,
                           fixture_add_commitment (fixture, 0, action, title, timings[i],
                                                   WAY_MODALITY_WILL),
                           1, title, WAY_STATUS_ONGOING, FALSE, "", NULL);
  options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  path = fixture_export (fixture, &options);
  text = read_text (path);
  fixture_assert_has (text, " 07 December ");
  fixture_assert_has (text, " mid-December ");
}

static guint
count_bracketed (WayPages *pages)
{
  guint n = 0;

  for (guint page = 0; page < way_pages_get_n_pages (pages); page++)
    {
      GArray *placed = way_pages_get_page (pages, page)->placed;

      for (guint i = 0; i < placed->len; i++)
        {
          const WayStrip *strip = g_array_index (placed, WayPlaced, i).strip;

          for (guint j = 0; j < strip->pieces->len; j++)
            {
              const WayLines *lines = g_array_index (strip->pieces, WayPiece, j).lines;

              for (guint k = 0; lines != NULL && k < lines->text->runs->len; k++)
                n += (g_array_index (lines->text->runs, WayRun, k).flags & WAY_RUN_BRACKETED) != 0;
            }
        }
    }

  return n;
}

/* A forecast of other than completion has its mark in brackets: in the table of what is due, and
 * beside what was said. */
static void
test_forecast (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayId action = fixture_add_action (fixture, objective, "1.1", "Action");
  WayReportOptions options;
  g_autoptr (WayPages) pages = NULL;
  g_autofree char *text = NULL;

  fixture_add_statement (fixture,
                         fixture_add_commitment (fixture, 0, action, "Law", "2013",
                                                 WAY_MODALITY_WILL),
                         2, "1", WAY_STATUS_ONGOING, TRUE, "", NULL);
  fixture_add_statement (fixture,
                         fixture_add_commitment (fixture, 0, action, "Fair", "2013",
                                                 WAY_MODALITY_WILL),
                         2, "1", WAY_STATUS_ONGOING, FALSE, "", NULL);
  options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  options.since = way_day_new (2013, 1, 1);
  pages = way_report_lay_out (fixture->reg, &options, NULL, NULL);
  g_assert_cmpuint (count_bracketed (pages), ==, 2);
  text = fixture_read_flow (fixture, &options);
  fixture_assert_has (text, "Ongoing, forecast");
}

/* Each line of the chart is named, though there are too many for their names to stand at them. */
static void
test_many_reports (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayReportOptions options;
  g_autofree char *text = NULL;

  for (int i = 1; i <= 12; i++)
    {
      g_autoptr (WaySource) source = way_source_new ();
      g_autofree char *reference = g_strdup_printf ("SEC-%d", i);
      g_autoptr (GError) error = NULL;

      way_set_text (&source->reference, reference);
      way_set_text (&source->title, "Monthly report");
      way_set_text (&source->kind, "report");
      source->day = way_day_new (2012, i, 3);
      way_register_save_source (fixture->reg, source, &error);
      g_assert_no_error (error);
    }
  options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  options.as_of = way_day_new (2012, 11, 1);
  text = fixture_read_flow (fixture, &options);
  fixture_assert_has (text, "SEC-2, 3 February 2012; SEC-3, 3 March 2012;");
  fixture_assert_has (text, "SEC-10, 3 October 2012.");
  options.as_of = way_day_new (2013, 4, 10);
  g_free (text);
  text = fixture_read_flow (fixture, &options);
  fixture_assert_has (text, "Vertical lines: 14 reports from COM(2011) 790, 25 November 2011 to "
                            "COM(2013) 179, 10 April 2013.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/words/nothing-left-unsaid", test_nothing_left_unsaid);
  g_test_add_func ("/report/words/language", test_language);
  g_test_add_func ("/report/words/running-head", test_running_head);
  g_test_add_func ("/report/words/two-calls", test_two_calls);
  g_test_add_func ("/report/words/empty-period", test_empty_period);
  g_test_add_func ("/report/words/days-together", test_days_together);
  g_test_add_func ("/report/words/forecast", test_forecast);
  g_test_add_func ("/report/words/many-reports", test_many_reports);

  return g_test_run ();
}
