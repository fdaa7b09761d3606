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
#include "waymark-command-private.h"
#include "waymark-command.h"

/* A command takes the arguments that are no options, checked to be there. */
typedef struct
{
  const char *name;
  const char *arguments; /* for the usage line */
  const char *summary;
  const char *missing; /* what to say where there is no argument */
  GOptionEntry *options;
  guint most; /* 0 for any number */
  int (*run) (char **arguments);
} Command;

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
    return waymark_command_fail (error);
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
    return waymark_command_fail (error);
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
  waymark_command_fail (error);
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
print_problem (const WayImportProblem *problem)
{
  g_autofree char *text = way_import_problem_describe (problem);
  /* Translators: before something in a table that does not hinder the import */
  g_autofree char *note = g_strdup_printf (_ ("note: %s"), text);

  g_printerr ("%s\n", problem->weight == WAY_PROBLEM_WARNING ? note : text);
}

static void
print_problems (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    print_problem (g_ptr_array_index (problems, i));
}

/* What became of the rows is the result, or, when nothing was written, belongs to the complaint. */
static gboolean
import_tables (WayRegister *target, char **paths, GHashTable *mapping, GError **error)
{
  g_autoptr (WayImportResult) result = NULL;
  g_autofree char *words = NULL;
  gboolean done = way_import_tables (target, (const char *const *) paths, mapping, import_dry_run,
                                     NULL, NULL, NULL, &result, error);

  print_problems (result->problems);
  words = way_import_result_describe (result);
  if (done)
    g_print ("%s\n", words);
  else if (g_error_matches (*error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE))
    g_printerr ("%s\n", words);
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
  g_autoptr (WayRegister) target = NULL;
  gboolean done;

  if (!waymark_command_check_place (import_into, &error))
    return waymark_command_fail (error);
  target = is_new ? way_register_create (import_into, &error)
                  : way_register_open (import_into, FALSE, NULL, &error);
  done = target != NULL && (is_new ? import_into_new (target, paths, mapping, &error)
                                   : import_tables (target, paths, mapping, &error));

  if (is_new && target != NULL && (!done || import_dry_run))
    {
      g_autoptr (GFile) file = g_file_new_for_path (import_into);
      g_clear_object (&target);
      g_file_delete (file, NULL, NULL);
    }
  return done ? 0 : waymark_command_fail (error);
}

static int
run_import (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) mapping = NULL;
  g_autofree char *wrong = NULL;
  g_auto (GStrv) paths = NULL;

  if (import_into == NULL)
    return waymark_command_refuse (_ ("Say with --into=FILE which register to import into."));
  if (import_map != NULL && (mapping = read_mapping (import_map, &wrong)) == NULL)
    return waymark_command_refuse (_ ("“%s” in --map is not COLUMN:FIELD."), wrong);
  paths = list_tables (arguments, &error);
  if (paths == NULL)
    return waymark_command_fail (error);
  if (paths[0] == NULL)
    return waymark_command_refuse (_ ("There is no table (*.csv) in that folder."));
  return import_into_file (paths, mapping);
}

/* ---- export ---- */

static char *export_format;
static char *export_output;
static gboolean export_overwrite;

static GOptionEntry export_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &export_format, N_ ("What to write: csv"), N_ ("FORMAT") },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &export_output,
    N_ ("The folder to write the tables into"), N_ ("FOLDER") },
  { "overwrite", 0, 0, G_OPTION_ARG_NONE, &export_overwrite,
    N_ ("Replace the tables that are there"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* What an import of the folder would read together with what is written. */
static char *
list_in_the_way (guint *n)
{
  g_auto (GStrv) there = way_export_list_there (export_output);
  g_autoptr (GString) list = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; there[i] != NULL; i++)
    if (!export_overwrite || !way_export_replaces (there[i]))
      {
        g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", there[i]);
        (*n)++;
      }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
check_export_folder (void)
{
  guint n;
  g_autofree char *list = list_in_the_way (&n);

  if (n == 0)
    return TRUE;
  if (export_overwrite)
    waymark_command_refuse (
      ngettext ("“%s” holds another table, which would be read together with those written: "
                "%s. Move it away, or choose an empty folder.",
                "“%s” holds other tables, which would be read together with those written: "
                "%s. Move them away, or choose an empty folder.",
                n),
      export_output, list);
  else
    waymark_command_refuse (
      ngettext ("“%s” holds a table already: %s. Choose an empty folder, or say --overwrite to "
                "replace it.",
                "“%s” holds tables already: %s. Choose an empty folder, or say --overwrite to "
                "replace them.",
                n),
      export_output, list);
  return FALSE;
}

static int
run_export (char **arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = NULL;

  if (export_format != NULL && !g_str_equal (export_format, "csv"))
    return waymark_command_refuse (
      _ ("A register is exported with --format=csv; “%s” is not known."), export_format);
  if (export_output == NULL)
    return waymark_command_refuse (
      _ ("Say with --output=FOLDER where the tables are to be written."));
  if (!check_export_folder ())
    return STATUS_USAGE;
  reader = way_register_open (arguments[0], TRUE, NULL, &error);
  if (reader == NULL || !way_export_tables (reader, export_output, NULL, &error))
    return waymark_command_fail (error);
  return 0;
}

/* ---- which command ---- */

static const Command commands[] = {
  { "report", N_ ("REGISTER"), N_ ("Print a report into a file."),
    N_ ("Say which register to report on: waymark report REGISTER"), waymark_report_options, 1,
    waymark_report_run },
  { "import", N_ ("TABLE.csv…"), N_ ("Read tables into a register."),
    N_ ("Say which tables, or which folder of tables, to import: waymark import TABLE.csv…"),
    import_options, 0, run_import },
  { "export", N_ ("REGISTER"), N_ ("Write a register into tables."),
    N_ ("Say which register to export: waymark export REGISTER"), export_options, 1, run_export },
  { "check", N_ ("REGISTER"), N_ ("Look whether a register is sound."),
    N_ ("Say which register to look at: waymark check REGISTER"), check_options, 1, run_check },
  { "timing", N_ ("TEXT…"),
    N_ (
      "Tell how written timings are understood: the text, its EDTF value, its earliest and its latest day."),
    N_ ("Say which words to understand: waymark timing “by the end of 2012”"), timing_options, 0,
    run_timing },
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
    return waymark_command_refuse ("%s", error->message);
  drop_dashes (arguments);
  if (g_strv_length (arguments) < 2)
    return waymark_command_refuse ("%s", _ (command->missing));
  if (command->most > 0 && g_strv_length (arguments) > command->most + 1)
    return waymark_command_refuse (
      _ ("“%s” is one too many: “waymark %s” takes one register at a time."),
      arguments[command->most + 1], command->name);
  return command->run (arguments + 1);
}
