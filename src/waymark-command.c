/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line: report, import, export, check and timing. Results go to standard output,
 * complaints to standard error with status 1 for what failed and 2 for what was asked wrongly. No
 * display is needed. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n.h>
#include <gio/gio.h>
#include <string.h>

#include "way-import.h"
#include "way-recover.h"
#include "way-report.h"
#include "waymark-command.h"

#define STATUS_FAILED 1
#define STATUS_USAGE  2

/* A command takes the arguments that are no options, checked to be there. */
typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line */
  const char *summary;
  GOptionEntry *options;
  guint least;
  guint most; /* 0 for any number */
  int (*run) (char **arguments);
} Command;

static int
fail (const GError *error)
{
  g_printerr ("waymark: %s\n", error->message);
  return STATUS_FAILED;
}

G_GNUC_PRINTF (1, 2)
static int
refuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list values;

  va_start (values, format);
  text = g_strdup_vprintf (format, values);
  va_end (values);
  g_printerr ("waymark: %s\n", text);
  return STATUS_USAGE;
}

/* ---- timing ---- */

static gboolean timing_years;

static GOptionEntry timing_options[] = {
  { "years", 0, 0, G_OPTION_ARG_NONE, &timing_years,
    N_ ("Read “2011-12” as two years, not as December 2011"), NULL },
  G_OPTION_ENTRY_NULL,
};

static char *
get_iso (WayDay day)
{
  return day != WAY_DAY_NONE ? way_day_to_iso (day) : g_strdup ("");
}

/* One line and four columns, whatever is in the text. */
static char *
make_cell (const char *text)
{
  return g_strdelimit (g_strdup (text), "\t\n\v\f\r", ' ');
}

static void
print_timing (const char *text)
{
  g_autofree char *cell = make_cell (text);
  g_autoptr (WayTiming) timing =
    way_timing_recognise (text, timing_years ? WAY_TIMING_PAIR_IS_YEARS : WAY_TIMING_PAIR_IS_MONTH);
  const char *edtf = way_timing_get_edtf (timing);
  g_autofree char *earliest = get_iso (way_timing_get_earliest (timing));
  g_autofree char *latest = get_iso (way_timing_get_latest (timing));

  g_print ("%s\t%s\t%s\t%s\n", cell, edtf != NULL ? edtf : "", earliest, latest);
}

static int
run_timing (char **texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    print_timing (texts[i]);
  return 0;
}

/* ---- check ---- */

static char *check_recover;

static GOptionEntry check_options[] = {
  { "recover", 0, 0, G_OPTION_ARG_FILENAME, &check_recover,
    N_ ("Read what can be read of a damaged register into a new one"), N_ ("NEW") },
  G_OPTION_ENTRY_NULL,
};

static void
print_table (const WayRecoveredTable *table)
{
  if (table->n_lost == 0)
    g_print ("%s: %u\n", table->table, table->n_rows);
  else
    g_print (_ ("%s: %u, lost: %u\n"), table->table, table->n_rows, table->n_lost);
}

/* Recovers what is asked for, be the register damaged or not. */
static int
run_recover (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tables = way_recover (path, check_recover, NULL, &error);

  if (tables == NULL)
    return fail (error);
  for (guint i = 0; i < tables->len; i++)
    print_table (&g_array_index (tables, WayRecoveredTable, i));
  return 0;
}

static int
advise_to_recover (const char *path)
{
  g_printerr (_ ("“waymark check %s --recover=NEW.waymark” reads what can be read of it into a new "
                 "register and leaves the old one as it is.\n"),
              path);
  return STATUS_FAILED;
}

static int
check_open (WayRegister *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = way_register_check (self, NULL, &error);

  if (problems == NULL)
    return fail (error);
  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s: %s\n", path, (const char *) g_ptr_array_index (problems, i));
  if (problems->len > 0)
    return advise_to_recover (path);
  g_print (_ ("%s: nothing is wrong\n"), path);
  return 0;
}

static int
run_check (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) self = NULL;

  if (check_recover != NULL)
    return run_recover (arguments[0]);
  self = way_register_open (arguments[0], TRUE, NULL, &error);
  if (self != NULL)
    return check_open (self, arguments[0]);
  fail (error);
  return g_error_matches (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED)
           ? advise_to_recover (arguments[0])
           : STATUS_FAILED;
}

/* ---- import ---- */

static char *import_into;
static char *import_map;
static gboolean import_dry_run;

static GOptionEntry import_options[] = {
  { "into", 0, 0, G_OPTION_ARG_FILENAME, &import_into,
    N_ ("The register; a new one is made where there is none"), N_ ("FILE") },
  { "map", 0, 0, G_OPTION_ARG_STRING, &import_map,
    N_ ("What the tables’ own columns are called in the format"), N_ ("COLUMN:FIELD,…") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &import_dry_run, N_ ("Only tell what would happen"), NULL },
  G_OPTION_ENTRY_NULL,
};

static GHashTable *
read_mapping (const char *text, char **wrong)
{
  g_autoptr (GHashTable) mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) pairs = g_strsplit (text, ",", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *colon = strrchr (pairs[i], ':');

      if (colon == NULL || colon == pairs[i] || colon[1] == '\0')
        {
          *wrong = g_strdup (pairs[i]);
          return NULL;
        }
      g_hash_table_insert (mapping, g_strndup (pairs[i], colon - pairs[i]), g_strdup (colon + 1));
    }
  return g_steal_pointer (&mapping);
}

static gboolean
add_folder (const char *folder, GStrvBuilder *paths, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      g_strv_builder_take (paths, g_build_filename (folder, name, NULL));
  return TRUE;
}

/* A folder stands for the tables in it. */
static char **
list_tables (char **arguments, GError **error)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; arguments[i] != NULL; i++)
    if (!g_file_test (arguments[i], G_FILE_TEST_EXISTS))
      {
        g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _ ("There is no file or folder “%s”"),
                     arguments[i]);
        return NULL;
      }
    else if (!g_file_test (arguments[i], G_FILE_TEST_IS_DIR))
      g_strv_builder_add (paths, arguments[i]);
    else if (!add_folder (arguments[i], paths, error))
      return NULL;
  return g_strv_builder_end (paths);
}

static void
print_problems (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = way_import_problem_describe (g_ptr_array_index (problems, i));
      g_printerr ("%s\n", line);
    }
}

static void
print_result (const WayImportResult *result)
{
  g_print (ngettext ("%u row: %u new, %u changed, %u as before.\n",
                     "%u rows: %u new, %u changed, %u as before.\n", result->rows),
           result->rows, result->added, result->changed, result->unchanged);
}

static gboolean
import_tables (WayRegister *target, char **paths, GHashTable *mapping, GError **error)
{
  g_autoptr (WayImportResult) result = NULL;
  gboolean done = way_import_tables (target, (const char *const *) paths, mapping, import_dry_run,
                                     NULL, NULL, NULL, &result, error);

  print_problems (result->problems);
  if (done)
    print_result (result);
  return done;
}

/* What a register is made from is not for its user to undo. */
static gboolean
import_into_new (WayRegister *target, char **paths, GHashTable *mapping, GError **error)
{
  return import_tables (target, paths, mapping, error) && way_register_settle (target, error);
}

/* A register that the command itself made is taken away again when nothing came of the import. */
static int
import_into_file (char **paths, GHashTable *mapping)
{
  gboolean is_new = !g_file_test (import_into, G_FILE_TEST_EXISTS);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) target = is_new ? way_register_create (import_into, &error)
                                          : way_register_open (import_into, FALSE, NULL, &error);
  gboolean done = target != NULL && (is_new ? import_into_new (target, paths, mapping, &error)
                                            : import_tables (target, paths, mapping, &error));

  if (is_new && target != NULL && (!done || import_dry_run))
    {
      g_autoptr (GFile) file = g_file_new_for_path (import_into);
      g_clear_object (&target);
      g_file_delete (file, NULL, NULL);
    }
  return done ? 0 : fail (error);
}

static int
run_import (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) mapping = NULL;
  g_autofree char *wrong = NULL;
  g_auto (GStrv) paths = NULL;

  if (import_into == NULL)
    return refuse (_ ("Say with --into=FILE which register to import into."));
  if (import_map != NULL && (mapping = read_mapping (import_map, &wrong)) == NULL)
    return refuse (_ ("“%s” in --map is not COLUMN:FIELD."), wrong);
  paths = list_tables (arguments, &error);
  if (paths == NULL)
    return fail (error);
  if (paths[0] == NULL)
    return refuse (_ ("There is no table (*.csv) in that folder."));
  return import_into_file (paths, mapping);
}

/* ---- export ---- */

static char *export_format;
static char *export_output;

static GOptionEntry export_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &export_format, N_ ("What to write: csv"), N_ ("FORMAT") },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &export_output,
    N_ ("The folder to write the tables into"), N_ ("FOLDER") },
  G_OPTION_ENTRY_NULL,
};

static int
run_export (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = NULL;

  if (export_format != NULL && !g_str_equal (export_format, "csv"))
    return refuse (_ ("A register is exported with --format=csv; “%s” is not known."),
                   export_format);
  if (export_output == NULL)
    return refuse (_ ("Say with --output=FOLDER where the tables are to be written."));
  reader = way_register_open (arguments[0], TRUE, NULL, &error);
  if (reader == NULL || !way_export_tables (reader, export_output, NULL, &error))
    return fail (error);
  return 0;
}

/* ---- report ---- */

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
static int report_horizon;

static GOptionEntry report_options[] = {
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
    refuse (_ ("“%s” in --%s is not a day; write it like 2011-11-25."), text, option);
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
  refuse (_ ("“%s” in --paper is neither a4 nor letter."), report_paper);
  return FALSE;
}

static gboolean
read_template (WayReportTemplate *template)
{
  int nick = report_template != NULL ? way_report_template_from_nick (report_template) : -1;

  if (report_template == NULL)
    refuse (_ ("Say with --template which report to make: status-summary or overview-table."));
  else if (nick < 0)
    refuse (_ ("There is no template “%s”; there are status-summary and overview-table."),
            report_template);
  *template = (WayReportTemplate) nick;
  return nick >= 0;
}

static gboolean
read_format (gboolean *as_csv)
{
  if (report_format == NULL && report_output != NULL && g_str_has_suffix (report_output, ".csv"))
    report_format = g_strdup ("csv");
  *as_csv = g_strcmp0 (report_format, "csv") == 0;
  if (*as_csv || report_format == NULL || g_str_equal (report_format, "pdf"))
    return TRUE;
  refuse (_ ("A report is written with --format=pdf or --format=csv; “%s” is not known."),
          report_format);
  return FALSE;
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
    refuse (_ ("The register has no programme with the code “%s”."), report_programme);
  else if (programmes != NULL && programmes->len > 1)
    refuse (_ ("The register has several programmes; say with --programme=CODE which one."));
  else
    refuse (_ ("The register has no programme yet; there is nothing to report on."));
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
    refuse (_ ("The programme has no objective with the code “%s”."), report_objective);
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
      refuse (_ ("Say with --output=FILE where the report is to be written."));
      return FALSE;
    }
  if (!g_file_test (report_output, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  there = way_register_open (report_output, TRUE, NULL, &error);
  if (there == NULL && !g_str_has_suffix (report_output, ".waymark"))
    return TRUE;
  refuse (_ ("“%s” is a register; the report needs a file of its own."), report_output);
  return FALSE;
}

static gboolean
check_days (const WayReportOptions *options)
{
  if (options->since == WAY_DAY_NONE || options->since < options->as_of)
    return TRUE;
  refuse (_ ("The day in --since must be earlier than the one reported on."));
  return FALSE;
}

static int
run_report (char **arguments)
{
  WayReportOptions options = {
    .as_of = way_day_new_today (),
    .black_and_white = report_black_and_white,
    .published_key = report_published_key,
    .horizon_months = MAX (report_horizon, 0),
  };
  gboolean as_csv;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = NULL;

  if (!read_template (&options.template) || !read_day ("as-of", report_as_of, &options.as_of) ||
      !read_day ("since", report_since, &options.since) ||
      !read_day ("composed", report_composed, &options.composed) || !read_paper (&options.paper) ||
      !read_format (&as_csv) || !check_days (&options) || !check_output ())
    return STATUS_USAGE;
  reader = way_register_open (arguments[0], TRUE, NULL, &error);
  if (reader == NULL)
    return fail (error);
  if (!find_programme (reader, &options.programme) || !find_objective (reader, &options))
    return STATUS_USAGE;
  return write_report (reader, &options, as_csv, &error) ? 0 : fail (error);
}

/* ---- which command ---- */

static const Command commands[] = {
  { "report", N_ ("REGISTER"), N_ ("Print a report into a file."), report_options, 1, 1,
    run_report },
  { "import", N_ ("TABLE.csv…"), N_ ("Read tables into a register."), import_options, 1, 0,
    run_import },
  { "export", N_ ("REGISTER"), N_ ("Write a register into tables."), export_options, 1, 1,
    run_export },
  { "check", N_ ("REGISTER"), N_ ("Look whether a register is sound."), check_options, 1, 1,
    run_check },
  { "timing", N_ ("TEXT…"),
    N_ (
      "Tell how written timings are understood: the text, its EDTF value, its earliest and its latest day."),
    timing_options, 1, 0, run_timing },
};

static const Command *
find_command (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, word))
      return &commands[i];
  return NULL;
}

/**
 * waymark_command_is_one:
 * @word: the first argument of the program
 *
 * Returns: whether it is a command, and not the name of a file to open
 */
gboolean
waymark_command_is_one (const char *word)
{
  return find_command (word) != NULL;
}

/**
 * waymark_command_describe:
 *
 * Returns: (transfer full): what each command does, for the program's own help
 */
char *
waymark_command_describe (void)
{
  GString *text = g_string_new (_ ("Commands, without a window:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %-7s  %s", commands[i].name, _ (commands[i].summary));
  g_string_append_printf (text, "\n\n%s",
                          _ ("“waymark COMMAND --help” tells what a command takes."));
  return g_string_free (text, FALSE);
}

static GOptionContext *
make_context (const Command *command)
{
  GOptionContext *context = g_option_context_new (_ (command->arguments));

  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  return context;
}

/* "--" ends the options and is no argument itself; GOption leaves it where it stands. */
static void
drop_dashes (char **arguments)
{
  char **dashes = arguments;

  while (*dashes != NULL && !g_str_equal (*dashes, "--"))
    dashes++;
  if (*dashes == NULL)
    return;
  g_free (*dashes);
  do
    dashes[0] = dashes[1];
  while (*dashes++ != NULL);
}

/**
 * waymark_command_run:
 * @argc: the program's number of arguments
 * @argv: the program's arguments, of which the first after the program's name is a command
 *
 * Does what a command says, without a display.
 *
 * Returns: the program's exit status: 0 done, 1 failed, 2 asked wrongly
 */
int
waymark_command_run (int argc, char **argv)
{
  const Command *command = find_command (argv[1]);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (argv + 1);
  g_autofree char *name = g_strdup_printf ("waymark %s", command->name);

  g_set_prgname (name);
  context = make_context (command);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    return refuse ("%s", error->message);
  drop_dashes (arguments);
  if (g_strv_length (arguments) < command->least + 1)
    return refuse (_ ("“waymark %s --help” tells what is missing."), command->name);
  if (command->most > 0 && g_strv_length (arguments) > command->most + 1)
    return refuse (_ ("“%s” is one too many: “waymark %s” takes one register at a time."),
                   arguments[command->most + 1], command->name);
  return command->run (arguments + 1);
}
