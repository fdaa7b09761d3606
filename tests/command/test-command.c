/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line as a script uses it: what is printed where, and the exit status. There is no
 * display here. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *register_path; /* a copy of the sample */
  char *out;
  char *err;
} Fixture;

static char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("WAYMARK_SAMPLE"));
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("waymark-command-XXXXXX", &error);
  fixture->register_path = in_folder (fixture, "copy.waymark");
  copy = g_file_new_for_path (fixture->register_path);
  g_file_copy (sample, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->register_path);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs the program with the arguments up to NULL and returns its exit status. */
G_GNUC_NULL_TERMINATED static int
run (Fixture *fixture, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  va_list arguments;
  char *word;

  g_ptr_array_add (words, (char *) g_getenv ("WAYMARK_PROGRAM"));
  va_start (arguments, fixture);
  while ((word = va_arg (arguments, char *)) != NULL)
    g_ptr_array_add (words, word);
  va_end (arguments);
  g_ptr_array_add (words, NULL);
  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static void
test_timing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "timing", "2011", "by the end of 2012", "in the coming months",
                        "2011-12", NULL),
                   ==, 0);
  g_assert_cmpstr (fixture->out, ==,
                   "2011\t2011\t2011-01-01\t2011-12-31\n"
                   "by the end of 2012\t../2012-12-31\t\t2012-12-31\n"
                   "in the coming months\t\t\t\n"
                   "2011-12\t2011-12\t2011-12-01\t2011-12-31\n");
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_cmpint (run (fixture, "timing", "--years", "2011-12", NULL), ==, 0);
  g_assert_cmpstr (fixture->out, ==, "2011-12\t2011/2012\t2011-01-01\t2012-12-31\n");
}

/* A line to a text, also where it begins as an option does or holds what parts the columns. */
static void
test_timing_lines (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "timing", "--", "-2013", "2013\t2014\nor so", "2014", NULL), ==,
                   0);
  g_assert_cmpstr (fixture->out, ==,
                   "-2013\t\t\t\n2013 2014 or so\t\t\t\n2014\t2014\t2014-01-01\t2014-12-31\n");
}

static void
test_check_sound (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check", fixture->register_path, NULL), ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_nonnull (strstr (fixture->out, "nothing is wrong"));
}

/* A page in the midst of the tables is gone. */
static void
damage (Fixture *fixture)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->register_path, &bytes, &length, NULL));
  memset (bytes + 4 * 4096, 0, 4096);
  g_assert_true (g_file_set_contents (fixture->register_path, bytes, (gssize) length, NULL));
}

static void
test_check_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = in_folder (fixture, "new.waymark");
  g_autofree char *recover = g_strconcat ("--recover=", target, NULL);

  damage (fixture);
  g_assert_cmpint (run (fixture, "check", fixture->register_path, NULL), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "--recover=NEW.waymark"));
  g_assert_cmpint (run (fixture, "check", fixture->register_path, recover, NULL), ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");
  g_assert_nonnull (strstr (fixture->out, "commitment: 178\n"));
  g_assert_cmpint (run (fixture, "check", target, NULL), ==, 0);
  g_assert_cmpint (run (fixture, "check", fixture->register_path, NULL), ==, 1);
}

static void
test_check_other_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "letter.waymark");
  g_autofree char *after = NULL;

  g_file_set_contents (path, "Dear all", -1, NULL);
  g_assert_cmpint (run (fixture, "check", path, NULL), ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_cmpstr (fixture->err, !=, "");
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, "Dear all");
}

static void
test_import_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "kinds.csv");
  g_autofree char *target = in_folder (fixture, "new.waymark");
  g_autofree char *into = g_strconcat ("--into=", target, NULL);

  g_file_set_contents (table, "code,name\nlaw,legislative proposal\n", -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, NULL), ==, 0);
  g_assert_cmpstr (fixture->out, ==, "1 row: 1 new, 0 changed, 0 as before.\n");
  g_assert_true (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_import_wrong (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "kinds.csv");
  g_autofree char *target = in_folder (fixture, "new.waymark");
  g_autofree char *into = g_strconcat ("--into=", target, NULL);

  g_file_set_contents (table, "code,name\nlaw,\n", -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, NULL), ==, 1);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "kinds.csv, row 1, “name”: "));
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Errors before notes, each told as what it is; rows are counted apart from what is wrong. */
static void
test_import_counts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "commitments.csv");
  g_autofree char *into = g_strconcat ("--into=", fixture->register_path, NULL);
  const char *errors, *note, *rows;

  g_file_set_contents (table,
                       "code,programme,under,title,timing,source,place\n"
                       "N1,ISS,1.1,T,in due course,COM(2010) 673,p\n"
                       "N2,ISS,1.1,,2013,nowhere,p\n",
                       -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, NULL), ==, 1);
  errors = strstr (fixture->err, "commitments.csv, row 2, “title”: ");
  note = strstr (fixture->err, "\nnote: commitments.csv, row 1, “timing”: ");
  rows = strstr (fixture->err, "\n2 rows: 1 new, 0 changed, 0 as before; 1 row cannot be taken.\n");
  g_assert_true (errors == fixture->err);
  g_assert_true (note > errors);
  g_assert_true (rows > note);
}

/* What is to be renamed and is in no table is misspelt. */
static void
test_import_map (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "kinds.csv");
  g_autofree char *into = g_strconcat ("--into=", fixture->register_path, NULL);

  g_file_set_contents (table, "code,name\nlaw2,another\n", -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, "--map=Bezeichnung:name", NULL), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "“Bezeichnung”"));
  g_file_set_contents (table, "code,Bezeichnung\nlaw2,another\n", -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, "--map=Bezeichnung:name", NULL), ==, 0);
}

static void
test_import_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "kinds.csv");
  g_autofree char *folder = in_folder (fixture, "nodir");
  g_autofree char *into = g_strconcat ("--into=", folder, "/x.waymark", NULL);
  g_autofree char *words = g_strconcat ("no folder “", folder, "”", NULL);

  g_file_set_contents (table, "code,name\nlaw,law\n", -1, NULL);
  g_assert_cmpint (run (fixture, "import", table, into, NULL), ==, 1);
  g_assert_nonnull (strstr (fixture->err, words));
}

/* It is said what to do. */
static void
test_import_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = in_folder (fixture, "kinds.csv");
  g_autofree char *into = g_strconcat ("--into=", fixture->register_path, NULL);

  g_file_set_contents (table, "code,name\nlaw,law\n", -1, NULL);
  g_chmod (fixture->register_path, 0444);
  if (g_access (fixture->register_path, W_OK) == 0)
    {
      g_test_skip ("this user may write everything");
      return;
    }
  g_assert_cmpint (run (fixture, "import", table, into, NULL), ==, 1);
  g_assert_nonnull (strstr (fixture->err, "may be read but not written"));
  g_assert_nonnull (strstr (fixture->err, "work on the copy"));
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = in_folder (fixture, "tables");
  g_autofree char *output = g_strconcat ("--output=", folder, NULL);
  g_autofree char *table = g_build_filename (folder, "actions.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpint (run (fixture, "export", fixture->register_path, "--format=csv", output, NULL),
                   ==, 0);
  g_assert_true (g_file_get_contents (table, &text, NULL, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + (17 + 7) + 1);
}

/* Tables that are there are not written over by the way, and none that is read together with the new
 * ones stays unnoticed. */
static void
test_export_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = in_folder (fixture, "tables");
  g_autofree char *output = g_strconcat ("--output=", folder, NULL);
  g_autofree char *table = g_build_filename (folder, "kinds.csv", NULL);
  g_autofree char *stale = g_build_filename (folder, "commitments-2016.csv", NULL);
  g_autofree char *text = NULL;

  g_mkdir (folder, 0777);
  g_file_set_contents (table, "my own", -1, NULL);
  g_assert_cmpint (run (fixture, "export", fixture->register_path, output, NULL), ==, 2);
  g_assert_nonnull (strstr (fixture->err, "kinds.csv"));
  g_assert_nonnull (strstr (fixture->err, "--overwrite"));
  g_file_get_contents (table, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "my own");
  g_assert_cmpint (run (fixture, "export", fixture->register_path, output, "--overwrite", NULL), ==,
                   0);
  g_file_set_contents (stale, "code\n", -1, NULL);
  g_assert_cmpint (run (fixture, "export", fixture->register_path, output, "--overwrite", NULL), ==,
                   2);
  g_assert_nonnull (strstr (fixture->err, "commitments-2016.csv"));
  g_assert_null (strstr (fixture->err, "kinds.csv"));
}

static void
test_export_format (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "export", fixture->register_path, "--format=xml", "--output=x",
                        NULL),
                   ==, 2);
  g_assert_nonnull (strstr (fixture->err, "xml"));
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  const char *const templates[] = { "status-summary", "overview-table" };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *path = in_folder (fixture, "report.pdf");
      g_autofree char *output = g_strconcat ("--output=", path, NULL);
      g_autofree char *template = g_strconcat ("--template=", templates[i], NULL);
      g_autofree char *bytes = NULL;

      g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS", template,
                            "--as-of=2012-01-16", output, NULL),
                       ==, 0);
      g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
      g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
      g_remove (path);
    }
}

/* Last year's report comes out the same next year. */
static void
test_report_again (Fixture *fixture, gconstpointer data)
{
  char *bytes[2] = { NULL };
  gsize length[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = in_folder (fixture, "report.pdf");
      g_autofree char *output = g_strconcat ("--output=", path, NULL);

      g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                            "--template=status-summary", "--as-of=2012-01-16",
                            "--composed=2012-01-17", output, NULL),
                       ==, 0);
      g_assert_true (g_file_get_contents (path, &bytes[i], &length[i], NULL));
    }
  g_assert_cmpmem (bytes[0], length[0], bytes[1], length[1]);
  g_free (bytes[0]);
  g_free (bytes[1]);
}

static const struct
{
  const char *name;
  const char *option;
} wrong_options[] = {
  { "template", "--template=poem" },   { "as-of", "--as-of=yesterday" },
  { "since", "--since=2011-13-01" },   { "format", "--format=docx" },
  { "paper", "--paper=napkin" },       { "programme", "--programme=XYZ" },
  { "objective", "--objective=nine" }, { "unknown-option", "--colour=red" },
  { "horizon", "--horizon=-3" },       { "no-horizon", "--horizon=0" },
};

static void
test_report_wrong (Fixture *fixture, gconstpointer data)
{
  const char *option = data;
  g_autofree char *path = in_folder (fixture, "report.pdf");
  g_autofree char *output = g_strconcat ("--output=", path, NULL);

  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", output, option, NULL),
                   ==, 2);
  g_assert_cmpstr (fixture->out, ==, "");
  g_assert_true (g_str_has_prefix (fixture->err, "waymark: "));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Where there are several programmes, none is guessed: it is said which there are. */
static void
test_report_which (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--template=status-summary",
                        "--output=report.pdf", NULL),
                   ==, 2);
  g_assert_nonnull (strstr (fixture->err, "--programme=CODE"));
  g_assert_nonnull (strstr (fixture->err, "ISS, SU"));
}

static void
test_report_nowhere (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", "--output=/nonexistent/report.pdf", NULL),
                   ==, 1);
  g_assert_nonnull (strstr (fixture->err, "“/nonexistent/report.pdf”"));
  g_assert_nonnull (strstr (fixture->err, "no folder “/nonexistent”"));
}

/* No name of a temporary file, but what to do. */
static void
test_report_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = in_folder (fixture, "folder.pdf");
  g_autofree char *closed = in_folder (fixture, "closed");
  g_autofree char *onto = g_strconcat ("--output=", folder, NULL);
  g_autofree char *into = g_strconcat ("--output=", closed, "/report.pdf", NULL);

  g_mkdir (folder, 0777);
  g_mkdir (closed, 0555);
  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", onto, NULL),
                   ==, 1);
  g_assert_nonnull (strstr (fixture->err, "folder.pdf” is a folder"));
  if (g_access (closed, W_OK) == 0)
    return;
  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", into, NULL),
                   ==, 1);
  g_assert_nonnull (strstr (fixture->err, "closed/report.pdf” cannot be written"));
}

/* A name that says nothing of what to write is no PDF. */
static void
test_report_called_txt (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "report.txt");
  g_autofree char *output = g_strconcat ("--output=", path, NULL);

  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", output, NULL),
                   ==, 2);
  g_assert_nonnull (strstr (fixture->err, ".pdf"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", output, "--format=csv", NULL),
                   ==, 0);
}

/* A register is not written over, be it by a report of its own. */
static void
test_report_over_register (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = g_strconcat ("--output=", fixture->register_path, NULL);

  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", output, NULL),
                   ==, 2);
  g_assert_nonnull (strstr (fixture->err, "is a register"));
  g_assert_cmpint (run (fixture, "check", fixture->register_path, NULL), ==, 0);
}

static void
test_report_called_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "report.csv");
  g_autofree char *output = g_strconcat ("--output=", path, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (run (fixture, "report", fixture->register_path, "--programme=ISS",
                        "--template=status-summary", output, NULL),
                   ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\"objective\""));
}

static void
test_one_too_many (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "check", fixture->register_path, "another.waymark", NULL), ==, 2);
  g_assert_nonnull (strstr (fixture->err, "another.waymark"));
}

/* What is missing is said, not where it can be read. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "report", "which register" }, { "import", "which tables" }, { "export", "which register" },
    { "check", "which register" },  { "timing", "which words" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (run (fixture, cases[i][0], NULL), ==, 2);
      g_assert_nonnull (strstr (fixture->err, cases[i][1]));
      g_assert_nonnull (strstr (fixture->err, cases[i][0]));
    }
}

/* A word that is no command is a file for the window, and there is none here. */
static void
test_no_display (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "foo", NULL), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->err, "waymark: "));
  g_assert_nonnull (strstr (fixture->err, "--help"));
  g_assert_null (strstr (fixture->err, "WARNING"));
}

static void
test_help (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "--help", NULL), ==, 0);
  g_assert_nonnull (strstr (fixture->out, "\n  import "));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/command/timing", test_timing);
  ADD ("/command/timing-lines", test_timing_lines);
  ADD ("/command/check-sound", test_check_sound);
  ADD ("/command/check-damaged", test_check_damaged);
  ADD ("/command/check-other-file", test_check_other_file);
  ADD ("/command/import-new", test_import_new);
  ADD ("/command/import-wrong", test_import_wrong);
  ADD ("/command/import-counts", test_import_counts);
  ADD ("/command/import-map", test_import_map);
  ADD ("/command/import-nowhere", test_import_nowhere);
  ADD ("/command/import-read-only", test_import_read_only);
  ADD ("/command/export", test_export);
  ADD ("/command/export-again", test_export_again);
  ADD ("/command/export-format", test_export_format);
  ADD ("/command/report", test_report);
  ADD ("/command/report-again", test_report_again);
  for (guint i = 0; i < G_N_ELEMENTS (wrong_options); i++)
    {
      g_autofree char *path = g_strconcat ("/command/report-wrong/", wrong_options[i].name, NULL);
      g_test_add (path, Fixture, wrong_options[i].option, set_up, test_report_wrong, tear_down);
    }
  ADD ("/command/report-which", test_report_which);
  ADD ("/command/report-nowhere", test_report_nowhere);
  ADD ("/command/report-no-file", test_report_no_file);
  ADD ("/command/report-called-txt", test_report_called_txt);
  ADD ("/command/report-over-register", test_report_over_register);
  ADD ("/command/report-called-csv", test_report_called_csv);
  ADD ("/command/one-too-many", test_one_too_many);
  ADD ("/command/nothing", test_nothing);
  ADD ("/command/no-display", test_no_display);
  ADD ("/command/help", test_help);
  return g_test_run ();
}
