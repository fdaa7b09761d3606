/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command that prints a report into a file. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n.h>
#include <gio/gio.h>
#include <string.h>

#include "way-report.h"
#include "waymark-command-private.h"

/* As far as the window lets a report look. */
#define MOST_MONTHS       60
#define HORIZON_NOT_GIVEN G_MININT

static char *report_template;
static char *report_programme;
static char *report_objective;
static char *report_as_of;
static char *report_since;
static char *report_composed;
static char *report_format;
static char *report_output;
static char *report_paper;
static gboolean report_black_and_white;
static gboolean report_published_key;
static int report_horizon = HORIZON_NOT_GIVEN;

GOptionEntry waymark_report_options[] = {
  { "template", 0, 0, G_OPTION_ARG_STRING, &report_template,
    N_ ("status-summary or overview-table"), N_ ("TEMPLATE") },
  { "programme", 0, 0, G_OPTION_ARG_STRING, &report_programme,
    N_ ("The programme, where the register has several"), N_ ("CODE") },
  { "objective", 0, 0, G_OPTION_ARG_STRING, &report_objective, N_ ("One objective only"),
    N_ ("CODE") },
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &report_as_of,
    N_ ("The day to report on; today if not given"), N_ ("DAY") },
  { "since", 0, 0, G_OPTION_ARG_STRING, &report_since, N_ ("The earlier day to compare with"),
    N_ ("DAY") },
  { "composed", 0, 0, G_OPTION_ARG_STRING, &report_composed,
    N_ ("The day printed as that of composing; today if not given"), N_ ("DAY") },
  { "horizon", 0, 0, G_OPTION_ARG_INT, &report_horizon,
    N_ ("How far to look ahead; 12 months if not given"), N_ ("MONTHS") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &report_paper, N_ ("a4 or letter"), N_ ("SIZE") },
  { "black-and-white", 0, 0, G_OPTION_ARG_NONE, &report_black_and_white,
    N_ ("Patterns in place of colours"), NULL },
  { "published-key", 0, 0, G_OPTION_ARG_NONE, &report_published_key,
    N_ ("Colours as the programme’s own reports use them"), NULL },
  { "format", 0, 0, G_OPTION_ARG_STRING, &report_format,
    N_ ("pdf or csv; as the file is called if not given"), N_ ("FORMAT") },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &report_output, N_ ("The file to write"), N_ ("FILE") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
read_day (const char *option, const char *text, WayDay *day)
{
  if (text == NULL)
    return TRUE;
  *day = way_day_new_from_iso (text);
  if (*day == WAY_DAY_NONE)
    waymark_command_refuse (_ ("“%s” in --%s is not a day; write it like 2011-11-25."), text,
                            option);
  return *day != WAY_DAY_NONE;
}

static gboolean
read_paper (WayPaper *paper)
{
  *paper = WAY_PAPER_A4;
  if (report_paper == NULL || g_ascii_strcasecmp (report_paper, "a4") == 0)
    return TRUE;
  *paper = WAY_PAPER_LETTER;
  if (g_ascii_strcasecmp (report_paper, "letter") == 0)
    return TRUE;
  waymark_command_refuse (_ ("“%s” in --paper is neither a4 nor letter."), report_paper);
  return FALSE;
}

static gboolean
read_template (WayReportTemplate *template)
{
  int nick = report_template != NULL ? way_report_template_from_nick (report_template) : -1;

  if (report_template == NULL)
    waymark_command_refuse (
      _ ("Say with --template which report to make: status-summary or overview-table."));
  else if (nick < 0)
    waymark_command_refuse (
      _ ("There is no template “%s”; there are status-summary and overview-table."),
      report_template);
  *template = (WayReportTemplate) nick;
  return nick >= 0;
}

static gboolean
read_format (gboolean *as_csv)
{
  const char *dot = report_output != NULL ? strrchr (report_output, '.') : NULL;
  const char *format = report_format != NULL ? report_format : dot != NULL ? dot + 1 : "";

  *as_csv = g_ascii_strcasecmp (format, "csv") == 0;
  if (*as_csv || g_ascii_strcasecmp (format, "pdf") == 0 || report_output == NULL)
    return TRUE;
  if (report_format != NULL)
    waymark_command_refuse (
      _ ("A report is written with --format=pdf or --format=csv; “%s” is not known."),
      report_format);
  else
    waymark_command_refuse (_ ("The name “%s” does not tell what to write: let it end in .pdf or "
                               ".csv, or say --format=pdf or --format=csv."),
                            report_output);
  return FALSE;
}

/* "ISS, SU" */
static char *
join_codes (GPtrArray *programmes)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < programmes->len; i++)
    {
      const WayProgramme *each = g_ptr_array_index (programmes, i);

      g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "", each->code);
    }
  return g_string_free (codes, FALSE);
}

static void
refuse_unnamed (GPtrArray *programmes)
{
  g_autofree char *codes = join_codes (programmes);

  waymark_command_refuse (
    _ ("The register has several programmes; say with --programme=CODE which one: %s."), codes);
}

static gboolean
find_programme (WayRegister *reader, WayId *programme)
{
  g_autoptr (GPtrArray) programmes = way_register_list_programmes (reader, NULL);

  if (report_programme != NULL)
    *programme = way_register_find (reader, WAY_RECORD_PROGRAMME, 0, report_programme);
  else if (programmes != NULL && programmes->len == 1)
    *programme = ((WayProgramme *) g_ptr_array_index (programmes, 0))->id;
  if (*programme != 0)
    return TRUE;
  if (report_programme != NULL)
    waymark_command_refuse (_ ("The register has no programme with the code “%s”."),
                            report_programme);
  else if (programmes != NULL && programmes->len > 1)
    refuse_unnamed (programmes);
  else
    waymark_command_refuse (
      _ ("The register has no programme yet; there is nothing to report on."));
  return FALSE;
}

static gboolean
find_objective (WayRegister *reader, WayReportOptions *options)
{
  if (report_objective == NULL)
    return TRUE;
  options->objective =
    way_register_find (reader, WAY_RECORD_OBJECTIVE, options->programme, report_objective);
  if (options->objective == 0)
    waymark_command_refuse (_ ("The programme has no objective with the code “%s”."),
                            report_objective);
  return options->objective != 0;
}

static gboolean
write_report (WayRegister *reader, const WayReportOptions *options, gboolean as_csv, GError **error)
{
  g_autoptr (WayPages) pages = NULL;

  if (as_csv)
    return way_report_export_csv (reader, options, report_output, NULL, error);
  pages = way_report_lay_out (reader, options, NULL, error);
  return pages != NULL && way_pages_export_pdf (pages, report_output, NULL, error);
}

/* A report takes the place of what was there, which must not be a register. */
static gboolean
check_output (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) there = NULL;

  if (report_output == NULL)
    {
      waymark_command_refuse (_ ("Say with --output=FILE where the report is to be written."));
      return FALSE;
    }
  if (!g_file_test (report_output, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  there = way_register_open (report_output, TRUE, NULL, &error);
  if (there == NULL && !g_str_has_suffix (report_output, ".waymark"))
    return TRUE;
  waymark_command_refuse (_ ("“%s” is a register; the report needs a file of its own."),
                          report_output);
  return FALSE;
}

static gboolean
check_horizon (void)
{
  if (report_horizon == HORIZON_NOT_GIVEN || (report_horizon >= 1 && report_horizon <= MOST_MONTHS))
    return TRUE;
  waymark_command_refuse (_ ("--horizon takes a number of months from 1 to %d; “%d” is none."),
                          MOST_MONTHS, report_horizon);
  return FALSE;
}

static gboolean
check_days (const WayReportOptions *options)
{
  if (options->since == WAY_DAY_NONE || options->since < options->as_of)
    return TRUE;
  waymark_command_refuse (_ ("The day in --since must be earlier than the one reported on."));
  return FALSE;
}

int
waymark_report_run (char **arguments)
{
  WayReportOptions options = {
    .as_of = way_day_new_today (),
    .black_and_white = report_black_and_white,
    .published_key = report_published_key,
    .horizon_months = report_horizon != HORIZON_NOT_GIVEN ? report_horizon : 0,
  };
  gboolean as_csv;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = NULL;

  if (!read_template (&options.template) || !read_day ("as-of", report_as_of, &options.as_of) ||
      !read_day ("since", report_since, &options.since) ||
      !read_day ("composed", report_composed, &options.composed) || !read_paper (&options.paper) ||
      !check_output () || !read_format (&as_csv) || !check_days (&options) || !check_horizon ())
    return STATUS_USAGE;
  if (!waymark_command_check_place (report_output, &error))
    return waymark_command_fail (error);
  reader = way_register_open (arguments[0], TRUE, NULL, &error);
  if (reader == NULL)
    return waymark_command_fail (error);
  if (!find_programme (reader, &options.programme) || !find_objective (reader, &options))
    return STATUS_USAGE;
  return write_report (reader, &options, as_csv, &error) ? 0 : waymark_command_fail (error);
}
