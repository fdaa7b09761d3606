/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures Waymark on the sample and on generated registers, beside an empty window in the same
 * run, and prints medians, their ratios to that floor and whether the targets are met. It judges
 * nothing else: it ends with 0 when it could measure. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-register.h"
#include "bench-window.h"
#include "generate.h"

#define N_RUNS 5

/* ---- one process, one measurement ---- */

static const char *program;

static char *
run_child (const char *what, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *arguments[] = { program, "--child", what, started, path, NULL };
  g_autoptr (GSubprocess) child =
    g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  if (child == NULL || !g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error))
    g_error ("%s", error->message);
  if (!g_subprocess_get_successful (child))
    g_error ("Measuring “%s” of %s failed", what, path != NULL ? path : "nothing");
  return output;
}

static double
read_value (const char *output, const char *name)
{
  g_autofree char *field = g_strconcat (name, "=", NULL);
  const char *found = strstr (output, field);

  if (found == NULL)
    g_error ("“%s” was not measured", name);
  return g_ascii_strtod (found + strlen (field), NULL);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

/* The medians of the named values over several processes. */
static void
measure (const char *what, const char *path, const char *const *names, double *medians)
{
  double values[8][N_RUNS];

  for (guint run = 0; run < N_RUNS; run++)
    {
      g_autofree char *output = run_child (what, path);

      for (guint i = 0; names[i] != NULL; i++)
        values[i][run] = read_value (output, names[i]);
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      qsort (values[i], N_RUNS, sizeof (double), compare_doubles);
      medians[i] = values[i][N_RUNS / 2];
    }
}

/* ---- lines of the result ---- */

static void
print_head (void)
{
  printf ("%-52s %12s %9s  %s\n", "measure (median)", "value", "ratio", "target");
}

static void
print_line (const char *what,
            double value,
            const char *unit,
            double floor,
            const char *target,
            gboolean met)
{
  g_autofree char *amount = g_strdup_printf ("%.1f %s", value, unit);
  g_autofree char *ratio = floor > 0 ? g_strdup_printf ("%.2f×", value / floor) : g_strdup ("");

  printf ("%-52s %12s %10s  %s%s\n", what, amount, ratio, target,
          *target == '\0' ? ""
          : met           ? ": met"
                          : ": MISSED");
  fflush (stdout);
}

typedef struct
{
  const char *name;
  char *path;
  double first_target; /* ratio to the empty window; 0 for none */
} Subject;

enum
{
  FIRST,
  CONTENT,
  PSS,
  PRIVATE,
  N_START
};

static void
measure_start (const Subject *subject, const double *floor)
{
  static const char *const names[] = { "first", "content", "pss", "private", NULL };
  g_autofree char *first = g_strdup_printf ("%s: start to first frame", subject->name);
  g_autofree char *content = g_strdup_printf ("%s: start to the register shown", subject->name);
  g_autofree char *memory = g_strdup_printf ("%s: memory (proportional)", subject->name);
  g_autofree char *private = g_strdup_printf ("%s: memory (private dirty)", subject->name);
  g_autofree char *target = g_strdup_printf ("≤ %.1f×", subject->first_target);
  double values[N_START];

  measure ("start", subject->path, names, values);
  print_line (first, values[FIRST], "ms", floor[FIRST], subject->first_target > 0 ? target : "",
              values[FIRST] <= subject->first_target * floor[FIRST]);
  print_line (content, values[CONTENT], "ms", floor[FIRST], "", TRUE);
  print_line (memory, values[PSS], "MB", floor[PSS], "", TRUE);
  print_line (private, values[PRIVATE], "MB", floor[PRIVATE], "", TRUE);
}

static void
measure_frames (const Subject *subject, const char *what, const char *how)
{
  static const char *const names[] = { "frame", "frame95", NULL };
  g_autofree char *median = g_strdup_printf ("%s: timeline frame, %s", subject->name, how);
  g_autofree char *worst = g_strdup_printf ("%s: the same, 95th percentile", subject->name);
  double values[2];

  measure (what, subject->path, names, values);
  print_line (median, values[0], "ms", 0, "< 8 ms", values[0] < 8);
  print_line (worst, values[1], "ms", 0, "", TRUE);
}

static void
measure_take_up (const Subject *subject)
{
  static const char *const names[] = { "shown", "frame", "frame95", NULL };
  g_autofree char *shown = g_strdup_printf ("%s: take-up shown", subject->name);
  g_autofree char *median = g_strdup_printf ("%s: take-up frame, scrolling", subject->name);
  g_autofree char *worst = g_strdup_printf ("%s: the same, 95th percentile", subject->name);
  double values[3];

  measure ("take-up", subject->path, names, values);
  print_line (shown, values[0], "ms", 0, "", TRUE);
  print_line (median, values[1], "ms", 0, "< 8 ms", values[1] < 8);
  print_line (worst, values[2], "ms", 0, "", TRUE);
}

static void
measure_windows (const Subject *subjects, guint n)
{
  static const char *const names[] = { "first", "content", "pss", "private", NULL };
  double floor[N_START];

  measure ("empty", NULL, names, floor);
  print_line ("empty window: start to first frame", floor[FIRST], "ms", floor[FIRST], "", TRUE);
  print_line ("empty window: memory (proportional)", floor[PSS], "MB", floor[PSS], "", TRUE);
  for (guint i = 0; i < n; i++)
    {
      measure_start (&subjects[i], floor);
      if (subjects[i].first_target > 0)
        {
          measure_frames (&subjects[i], "zoom", "zooming");
          measure_frames (&subjects[i], "scroll", "scrolling");
          measure_take_up (&subjects[i]);
        }
    }
}

static void
measure_register (const Subject *subject)
{
  g_autofree char *search = g_strdup_printf ("%s: search", subject->name);
  g_autofree char *common = g_strdup_printf ("%s: search for a common word", subject->name);
  g_autofree char *bare_name = g_strdup_printf ("%s: bare SQLite transaction", subject->name);
  g_autofree char *save = g_strdup_printf ("%s: saving one statement", subject->name);
  g_autofree char *report = g_strdup_printf ("%s: status summary as PDF", subject->name);
  double found = bench_search (subject->path);
  double found_common = bench_search_common (subject->path);
  double bare = bench_save_bare (subject->path);
  double saved = bench_save (subject->path);

  print_line (search, found, "ms", 0, "< 20 ms", found < 20);
  print_line (common, found_common, "ms", 0, "< 20 ms", found_common < 20);
  print_line (bare_name, bare, "ms", bare, "", TRUE);
  print_line (save, saved, "ms", bare, "≤ 2.0×", saved <= 2 * bare);
  print_line (report, bench_status_summary (subject->path), "ms", 0, "", TRUE);
}

/* ---- what is measured ---- */

static char *
generate (const char *folder, guint n)
{
  g_autofree char *name = g_strdup_printf ("generated-%u.waymark", n);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  if (!way_generate_register (path, n, &error))
    g_error ("%s", error->message);
  return path;
}

static char *
copy_sample (const char *folder)
{
  char *path = g_build_filename (folder, "sample.waymark", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (g_getenv ("WAYMARK_SAMPLE"));
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  if (!g_file_copy (sample, copy, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
  return path;
}

/* In the folder of the build, which is on a disk: saving must be measured where it costs
 * something. */
static char *
make_folder (void)
{
  g_autofree char *here = g_path_get_dirname (program);
  char *folder = g_build_filename (here, "waymark-bench-XXXXXX", NULL);

  if (g_mkdtemp (folder) == NULL)
    g_error ("No folder can be made beside %s", program);
  return folder;
}

static void
measure_registers (const Subject *subjects, guint n)
{
  double reports;

  for (guint i = 0; i < n; i++)
    measure_register (&subjects[i]);
  reports = bench_reports (subjects[0].path);
  print_line ("sample: both reports as PDF", reports, "ms", 0, "< 1000 ms", reports < 1000);
}

/* Windows, registers, or both, as asked for. */
static void
measure_all (const char *part)
{
  g_autofree char *folder = make_folder ();
  Subject subjects[] = {
    { "sample", copy_sample (folder), 0 },
    { "5,000 commitments", generate (folder, 5000), 1.2 },
    { "100,000 commitments", generate (folder, 100000), 1.5 },
  };

  print_head ();
  if (part == NULL || g_str_equal (part, "windows"))
    measure_windows (subjects, G_N_ELEMENTS (subjects));
  if (part == NULL || g_str_equal (part, "registers"))
    measure_registers (subjects, G_N_ELEMENTS (subjects));
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_remove (subjects[i].path);
      g_free (subjects[i].path);
    }
  g_rmdir (folder);
}

/* For a profiler: a generated register that stays, to be measured by --child. */
static int
make_one (const char *n, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (way_generate_register (path, (guint) g_ascii_strtoull (n, NULL, 10), &error))
    return 0;
  fprintf (stderr, "%s\n", error->message);
  return 1;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  program = g_canonicalize_filename (argv[0], NULL);
  if (argc > 3 && g_str_equal (argv[1], "--child"))
    return bench_window_run (argv[2], argv[4], g_ascii_strtoll (argv[3], NULL, 10));
  if (argc == 4 && g_str_equal (argv[1], "--make"))
    return make_one (argv[2], argv[3]);
  measure_all (argc > 1 ? argv[1] : NULL);
  return 0;
}
