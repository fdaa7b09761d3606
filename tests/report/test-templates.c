/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The templates, from a register made here to the PDF, read back with the programs that others
 * read it with. */

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "fixture.h"

static char *
read_text (const char *path)
{
  return fixture_run ((const char *[]) { "pdftotext", "-layout", path, "-", NULL });
}

/* ---- words do not overlap ---- */

typedef struct
{
  double left, top, right, bottom;
} Box;

static double
read_number (const char *line, const char *name)
{
  const char *at = strstr (line, name);

  g_assert_nonnull (at);

  return g_ascii_strtod (at + strlen (name), NULL);
}

static Box
read_box (const char *line)
{
  return (Box) { read_number (line, "xMin=\""), read_number (line, "yMin=\""),
                 read_number (line, "xMax=\""), read_number (line, "yMax=\"") };
}

/* Boxes are as high as the font, lines a little less: only what covers half a line overlaps. */
static gboolean
overlap (const Box *a, const Box *b)
{
  double across = MIN (a->right, b->right) - MAX (a->left, b->left);
  double down = MIN (a->bottom, b->bottom) - MAX (a->top, b->top);
  double height = MIN (a->bottom - a->top, b->bottom - b->top);

  return across > 0.8 && down > height * 0.5;
}

static void
check_page_words (GArray *boxes, double width, double height)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const Box *box = &g_array_index (boxes, Box, i);

      g_assert_cmpfloat (box->left, >=, 40);
      g_assert_cmpfloat (box->right, <=, width - 40);
      g_assert_cmpfloat (box->top, >=, 20);
      g_assert_cmpfloat (box->bottom, <=, height - 10);
      for (guint j = 0; j < i; j++)
        if (overlap (box, &g_array_index (boxes, Box, j)))
          g_test_fail_printf ("words overlap at %.1f, %.1f", box->left, box->top);
    }
  g_array_set_size (boxes, 0);
}

static void
check_words (const char *path)
{
  g_autofree char *xml = fixture_run ((const char *[]) { "pdftotext", "-bbox", path, "-", NULL });
  g_auto (GStrv) lines = g_strsplit (xml, "\n", -1);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  double width = 0;
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (strstr (lines[i], "<page ") != NULL)
        {
          check_page_words (boxes, width, height);
          width = read_number (lines[i], "width=\"");
          height = read_number (lines[i], "height=\"");
        }
      if (strstr (lines[i], "<word ") != NULL)
        {
          Box box = read_box (lines[i]);

          g_array_append_val (boxes, box);
        }
    }
  check_page_words (boxes, width, height);
}

static void
check_file (const char *path)
{
  g_autofree char *sound = fixture_run ((const char *[]) { "qpdf", "--check", path, NULL });
  g_autofree char *info = fixture_run ((const char *[]) { "pdfinfo", path, NULL });

  fixture_assert_lacks (sound, "WARNING");
  fixture_assert_has (info, "Tagged:          yes");
  check_words (path);
}

/* ---- the strategy ---- */

static void
test_summary (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = fixture_export (fixture, &options);
  g_autofree char *text = read_text (path);
  g_autofree char *flow = fixture_read_flow (fixture, &options);

  check_file (path);
  fixture_assert_has (flow, "2013; was 2012");
  fixture_assert_has (text, "As of 10 April 2013");
  fixture_assert_has (text, "59 commitments under 5 objectives");
  fixture_assert_has (text, "Register “Internal security” · composed 12 April 2013");
  fixture_assert_has (text, "counted once each: 17 completed, 10 expected, 7 ongoing,");
  /* A number in a bar has its word, which stands nowhere near it. */
  fixture_assert_has (text, " 6 completed ");
  fixture_assert_has (text, "All bars share one scale. A commitment counts once at each level.");
  fixture_assert_has (text, "The 8 longest overdue of 18");
  fixture_assert_has (text, "Due in the next twelve months");
  fixture_assert_has (text, "What happened since 25 November 2011");
  fixture_assert_has (text, "Objective 1: Disrupt international crime networks");
  fixture_assert_has (text, "Silent since 25 November 2011");
  fixture_assert_has (text, "Silence is not");
  fixture_assert_has (text, "last: ongoing");
  fixture_assert_has (text, "no statement");
  fixture_assert_has (text, "COM(2013) 179, Second report on the implementation");
  fixture_assert_has (text, "1/6");
}

static void
test_overview (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  g_autofree char *path = fixture_export (fixture, &options);
  g_autofree char *text = read_text (path);

  check_file (path);
  fixture_assert_has (text, "OVERVIEW · OBJECTIVE 1");
  fixture_assert_has (text, "Action 1.1");
  fixture_assert_has (text, "4 of 14 completed");
  fixture_assert_has (text, "as of 10 Apr");
  fixture_assert_has (text, "Filled: fact. Dashed: forecast or no report.");
  fixture_assert_has (text, "Expected, 2013; moved from 2012");
  fixture_assert_has (text, "Overdue; was expected");
  fixture_assert_has (text, "Not shown: 1 commitment that is a");
  fixture_assert_has (text, "5/5");
}

/* Every class has its word beside its mark, so that black and white loses nothing. */
static void
test_black_and_white (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;

  options.black_and_white = TRUE;
  path = fixture_export (fixture, &options);
  check_file (path);
  text = read_text (path);
  options.black_and_white = FALSE;
  options.published_key = TRUE;
  g_free (path);
  path = fixture_export (fixture, &options);
  check_file (path);
  other = read_text (path);
  g_assert_cmpstr (text, ==, other);
}

/* As of the day of the first report nothing of the second is known. */
static void
test_as_of (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  options.as_of = way_day_new (2011, 11, 25);
  path = fixture_export (fixture, &options);
  text = read_text (path);
  fixture_assert_has (text, "As of 25 November 2011");
  fixture_assert_has (text, "What happened since 22 November 2010");
  fixture_assert_lacks (text, "COM(2013)");
}

/* ---- awkward registers ---- */

static void
check_both (Fixture *fixture)
{
  for (int paper = WAY_PAPER_A4; paper <= WAY_PAPER_LETTER; paper++)
    for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
      {
        WayReportOptions options = fixture_ask (fixture, template);
        g_autofree char *path = NULL;

        options.paper = paper;
        path = fixture_export (fixture, &options);
        check_file (path);
      }
}

static void
test_empty (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();

  check_both (fixture);
}

/* Of a day before the programme begins nothing can have changed since its beginning. */
static void
test_before_beginning (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  options.as_of = way_day_new (2010, 3, 1);
  path = fixture_export (fixture, &options);
  check_file (path);
  text = read_text (path);
  fixture_assert_has (text, "the change since");
  fixture_assert_has (text, "28 February 2010, when there were none");
  fixture_assert_has (text, "The programme had not begun.");
}

/* A list of what nobody spoke of stays a list: beyond two hundred it tells how many more. */
static void
test_many_silent (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayId action = fixture_add_action (fixture, objective, "1.1", "Action");
  WayReportOptions options;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  for (int i = 1; i <= 203; i++)
    fixture_add_commitment (fixture, 0, action, "Commitment", "2014", WAY_MODALITY_WILL);
  options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  path = fixture_export (fixture, &options);
  text = fixture_run ((const char *[]) { "pdftotext", path, "-", NULL });
  g_strdelimit (text, "\n", ' ');
  fixture_assert_has (text, "no statement was made on 203 commitments with a due day:");
  fixture_assert_has (text, "1.1.200 Commitment (2014) · and 3 more.");
  fixture_assert_lacks (text, "1.1.201");
}

/* Each year that is shown is named, the first one too, if only a few months of it are shown. */
static void
test_years (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  options.as_of = way_day_new (2011, 6, 30);
  path = fixture_export (fixture, &options);
  text = read_text (path);
  g_assert_true (g_regex_match_simple ("\n *2010 +2011\n", text, 0, 0));
}

static void
test_one_objective (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();

  fixture_add_objective (fixture, "1", "Only objective");
  check_both (fixture);
}

static void
test_many_objectives (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();

  for (int i = 1; i <= 30; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i);
      g_autofree char *first = g_strdup_printf ("%d.1", i);
      WayId objective =
        fixture_add_objective (fixture, code, "Raise levels of security for citizens");
      WayId action = fixture_add_action (fixture, objective, first, "Build capacity");

      for (int j = 0; j < i; j++)
        fixture_add_commitment (fixture, objective, action, "A commitment", "2012",
                                WAY_MODALITY_WILL);
    }
  check_both (fixture);
}

static void
test_full_year (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayId action = fixture_add_action (fixture, objective, "1.1", "Action");
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  WayReportOptions options;

  for (int i = 0; i < 100; i++)
    fixture_add_statement (fixture,
                           fixture_add_commitment (fixture, objective, action,
                                                   "One of a hundred commitments of a single year",
                                                   "2012", WAY_MODALITY_WILL),
                           1, "annex, objective 1, a place that takes some room",
                           WAY_STATUS_ONGOING, FALSE, "", NULL);
  check_both (fixture);
  options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  path = fixture_export (fixture, &options);
  text = read_text (path);
  fixture_assert_has (text, "Objective (continued)");
  fixture_assert_has (text, "2012 (continued)");
}

static void
test_many_actions (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  WayId objective = fixture_add_objective (fixture, "1", "Objective");
  WayReportOptions options;
  g_autoptr (WayPages) pages = NULL;

  for (int i = 1; i <= 9; i++)
    {
      g_autofree char *code = g_strdup_printf ("1.%d", i);
      WayId action = fixture_add_action (fixture, objective, code, "Action");

      fixture_add_commitment (fixture, objective, action, "Commitment", "2012", WAY_MODALITY_WILL);
    }
  check_both (fixture);
  options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  pages = way_report_lay_out (fixture->reg, &options, NULL, NULL);
  g_assert_cmpuint (way_pages_get_n_pages (pages), ==, 3);
}

static void
test_long_words (void)
{
  g_autoptr (Fixture) fixture = fixture_new_empty ();
  g_autofree char *title = g_strnfill (300, 'x');
  g_autofree char *words = NULL;
  WayId objective;
  WayId action;

  for (int i = 20; i < 300; i += 7 + i % 5)
    title[i] = ' ';
  words =
    g_strconcat (title, " Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungspolice",
                 NULL);
  objective = fixture_add_objective (fixture, "1", title);
  action = fixture_add_action (fixture, objective, "1.1", words);
  for (int i = 0; i < 20; i++)
    fixture_add_statement (fixture,
                           fixture_add_commitment (fixture, objective, action, words,
                                                   i % 2 ? "by the end of 2012" : "2013",
                                                   WAY_MODALITY_WILL),
                           2, title, WAY_STATUS_ONGOING, FALSE, words, NULL);
  check_both (fixture);
}

/* ---- errors ---- */

static void
test_errors (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPages) pages = way_report_lay_out (fixture->reg, &options, NULL, NULL);

  g_assert_false (way_pages_export_pdf (pages, "/no/such/folder/report.pdf", NULL, &error));
  g_assert_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_FILE);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  g_assert_null (way_report_lay_out (fixture->reg, &options, cancellable, &error));
  g_assert_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_CANCELLED);
  g_clear_error (&error);

  options.programme = 1;
  g_assert_null (way_report_lay_out (fixture->reg, &options, NULL, &error));
  g_assert_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_TEMPLATE);
  g_clear_error (&error);

  options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  options.objective = 1;
  g_assert_null (way_report_lay_out (fixture->reg, &options, NULL, &error));
  g_assert_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_TEMPLATE);
}

/* A cancelled or failed export leaves the file that was there. */
static void
test_file_kept (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autoptr (WayPages) pages = way_report_lay_out (fixture->reg, &options, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = fixture_get_path (fixture, "kept.pdf");
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (way_pages_export_pdf (pages, path, cancellable, &error));
  g_assert_error (error, WAY_REPORT_ERROR, WAY_REPORT_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

/* Of a part of the pages, or in another order, a sound file comes out too, though without tags. */
static void
test_part (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_STATUS_SUMMARY);
  g_autoptr (WayPages) pages = way_report_lay_out (fixture->reg, &options, NULL, NULL);
  static const int orders[][3] = { { 1, 2, 3 }, { 0, 1, 2 }, { 2, 1, 0 }, { 0, 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = fixture_get_path (fixture, "part.pdf");
      cairo_surface_t *surface = cairo_pdf_surface_create (path, 596, 842);
      cairo_t *cr = cairo_create (surface);
      g_autofree char *sound = NULL;

      for (guint j = 0; j < 3; j++)
        {
          way_pages_draw (pages, orders[i][j], cr);
          cairo_show_page (cr);
        }
      cairo_destroy (cr);
      cairo_surface_finish (surface);
      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (surface);
      sound = fixture_run ((const char *[]) { "qpdf", "--check", path, NULL });
      fixture_assert_lacks (sound, "WARNING");
    }
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WayPages **pages = data;

  *pages = way_report_lay_out_finish (result, NULL);
}

static void
test_async (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();
  WayReportOptions options = fixture_ask (fixture, WAY_REPORT_OVERVIEW_TABLE);
  g_autoptr (WayPages) pages = NULL;
  g_autofree char *path = fixture_get_path (fixture, "async.pdf");

  way_report_lay_out_async (fixture->reg, &options, NULL, laid_out_cb, &pages);
  while (pages == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (way_pages_get_n_pages (pages), ==, 5);
  g_assert_cmpstr (way_pages_get_title (pages), ==, "EU Internal Security Strategy 2011–2014");
  g_assert_true (way_pages_export_pdf (pages, path, NULL, NULL));
  check_file (path);
}

static void
test_csv (void)
{
  g_autoptr (Fixture) fixture = fixture_new_strategy ();

  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    {
      WayReportOptions options = fixture_ask (fixture, template);
      g_autofree char *path = fixture_get_path (fixture, "report.csv");
      g_autofree char *csv = NULL;
      g_autoptr (GError) error = NULL;

      way_report_export_csv (fixture->reg, &options, path, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
      g_assert_true (g_str_has_prefix (csv, "\"objective\","));
      g_assert_true (g_str_has_suffix (csv, "\r\n"));
      fixture_assert_has (
        csv, template == WAY_REPORT_STATUS_SUMMARY
               ? "\"1\",\"Disrupt international crime networks\",6,6,3,1,5,3,0,0,24\r\n"
               : "\"Eurojust reform\"");
    }
}

static void
test_names (void)
{
  for (int template = 0; template <WAY_N_REPORT_TEMPLATES; template ++)
    g_assert_cmpint (way_report_template_from_nick (way_report_template_get_nick (template)), ==,
                     template);
  g_assert_cmpint (way_report_template_from_nick ("nothing"), ==, -1);
  g_assert_true (way_report_template_is_landscape (WAY_REPORT_OVERVIEW_TABLE));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/names", test_names);
  g_test_add_func ("/report/summary", test_summary);
  g_test_add_func ("/report/overview", test_overview);
  g_test_add_func ("/report/black-and-white", test_black_and_white);
  g_test_add_func ("/report/as-of", test_as_of);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/before-beginning", test_before_beginning);
  g_test_add_func ("/report/many-silent", test_many_silent);
  g_test_add_func ("/report/years", test_years);
  g_test_add_func ("/report/one-objective", test_one_objective);
  g_test_add_func ("/report/many-objectives", test_many_objectives);
  g_test_add_func ("/report/full-year", test_full_year);
  g_test_add_func ("/report/many-actions", test_many_actions);
  g_test_add_func ("/report/long-words", test_long_words);
  g_test_add_func ("/report/errors", test_errors);
  g_test_add_func ("/report/file-kept", test_file_kept);
  g_test_add_func ("/report/part", test_part);
  g_test_add_func ("/report/async", test_async);
  g_test_add_func ("/report/csv", test_csv);

  return g_test_run ();
}
