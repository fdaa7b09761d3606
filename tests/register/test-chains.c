/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers from elsewhere may hold chains of any length: whatever follows them takes a moment, and
 * says the same as of short ones. */

#include "config.h"

#include "way-circles.h"
#include "way-fixture.h"
#include "way-ladder.h"
#include "way-register-private.h"

#define LINKS 20000
/* The keys that are free for what a test adds. */
#define FIRST 1000

static void execute (Fixture *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
execute (Fixture *self, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  way_database_execute (way_register_get_database (self->reg), sql, &error);
  g_assert_no_error (error);
}

#define NUMBERS                                                                                    \
  "WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < %d) "

/* Commitments from FIRST on, each continued by the next. */
static void
add_chain (Fixture *self)
{
  execute (self, "BEGIN");
  execute (self,
           NUMBERS "INSERT INTO commitment (id, code, title, source_id) "
                   "SELECT %d + n, 'chain-' || n, 'Link ' || n, %" G_GINT64_FORMAT " FROM number",
           LINKS, FIRST, self->early);
  execute (self,
           "INSERT INTO placement (id, commitment_id, action_id, is_main, position) "
           "SELECT %d + id, id, %" G_GINT64_FORMAT ", 1, id FROM commitment "
           "WHERE code LIKE 'chain-%%'",
           FIRST, self->one_one);
  execute (self,
           NUMBERS "INSERT INTO continuation (id, from_id, to_id, relation, inferred) "
                   "SELECT %d + n, %d + n, %d + n + 1, 'carries-on', 1 FROM number WHERE n < %d",
           LINKS, FIRST, FIRST, FIRST, LINKS);
  execute (self, "COMMIT");
}

static GPtrArray *
check (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = way_register_check (self->reg, NULL, &error);

  g_assert_no_error (error);
  return problems;
}

/* ---- continuations ---- */

static void
test_chain (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (WayContinuation) back = way_continuation_new ();
  g_autoptr (GError) error = NULL;

  add_chain (self);
  problems = check (self);
  g_assert_cmpuint (problems->len, ==, 0);
  line = way_register_list_line (self->reg, FIRST + LINKS / 2, WAY_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (line->len, ==, LINKS);

  back->from = FIRST + LINKS;
  back->to = FIRST;
  back->relation = WAY_RELATION_CARRIES_ON;
  back->inferred = TRUE;
  g_assert_false (way_register_check_continuation (self->reg, back, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID);
}

/* Whoever is on the circle is told of, and nobody who only leads to it or away from it. */
static void
test_circle (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  add_chain (self);
  execute (self,
           "INSERT INTO continuation (id, from_id, to_id, relation, inferred) "
           "VALUES (1, %d, %d, 'carries-on', 1)",
           FIRST + LINKS - 1, FIRST + 1);
  problems = check (self);
  g_assert_cmpuint (problems->len, ==, LINKS - 1);
  g_assert_true (g_ptr_array_find_with_equal_func (problems,
                                                   "“Link 1” continues, over others, itself",
                                                   g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (problems,
                                                    "“Link 0” continues, over others, itself",
                                                    g_str_equal, NULL));
}

/* ---- circles ---- */

typedef struct
{
  const char *name;
  const char *arrows; /* "ab bc": a to b and b to c */
  const char *found;  /* in any order */
} Arrows;

static const Arrows arrows[] = {
  { "none", "", "" },
  { "chain", "ab bc cd", "" },
  { "itself", "ab bb bc", "b" },
  { "two", "ab ba", "ab" },
  { "with-tails", "ab bc cd db de", "bcd" },
  { "between-two", "ab ba bc cd dc", "abcd" },
  { "only-between", "ab ba bx xc cd dc", "abcd" },
  { "by-two-ways", "ab ac bd cd", "" },
  { "eight", "ab bc ca cd de ec", "abcde" },
};

static void
test_circles (gconstpointer data)
{
  const Arrows *one = data;
  g_auto (GStrv) words = g_strsplit (one->arrows, " ", -1);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (WayArrow));
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      WayArrow arrow = { words[i][0], words[i][1] };

      g_array_append_val (list, arrow);
    }
  found = way_circles_find (list);
  g_assert_cmpuint (found->len, ==, strlen (one->found));
  for (guint i = 0; i < found->len; i++)
    g_assert_nonnull (strchr (one->found, (int) g_array_index (found, WayId, i)));
}

/* ---- ladders ---- */

static void
add_procedure (Fixture *self, int stages)
{
  execute (self, "INSERT INTO procedure (id, code, name) VALUES (1, 'long', 'Long')");
  execute (self,
           NUMBERS "INSERT INTO stage (id, procedure_id, code, name, rank, position) "
                   "SELECT %d + n, 1, 'stage-' || n, 'Stage ' || n, n + 1, n FROM number",
           stages - 1, FIRST);
  execute (self, "UPDATE commitment SET procedure_id = 1 WHERE id = %" G_GINT64_FORMAT, self->pnr);
}

/* A stage for each step, all but the last of which were reached in order, on one day after the
 * other. */
static void
test_stages (Fixture *self, gconstpointer data)
{
  g_autoptr (WayLadder) ladder = NULL;
  g_autoptr (GError) error = NULL;

  execute (self, "BEGIN");
  add_procedure (self, LINKS);
  execute (self,
           NUMBERS "INSERT INTO step (id, code, commitment_id, recorded, stage_id, reached, "
                   "timing_text, timing_edtf, timing_earliest, timing_latest, source_id) "
                   "SELECT %d + n, 'step-' || n, %" G_GINT64_FORMAT ", n + 1, %d + n, 1, day, day, "
                   "day, day, %" G_GINT64_FORMAT " FROM (SELECT n, date ('1900-01-01', "
                   "iif (n = %d - 1, 5, n) || ' days') AS day FROM number)",
           LINKS - 1, FIRST, self->pnr, FIRST, self->early, LINKS);
  execute (self, "COMMIT");
  ladder = way_register_get_ladder (self->reg, self->pnr, way_day_new (2012, 1, 1), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (way_ladder_get_n_rungs (ladder), ==, LINKS);
  for (guint i = 0; i + 1 < LINKS; i++)
    g_assert_null (way_ladder_get_rung (ladder, i)->too_early);
  g_assert_cmpstr (way_ladder_get_rung (ladder, LINKS - 1)->too_early->name, ==, "Stage 6");
}

/* So many steps of one stage: aims of so many bodies, or times that it was reached. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  gboolean reached = GPOINTER_TO_INT (data);
  g_autoptr (WayLadder) ladder = NULL;
  g_autoptr (GError) error = NULL;
  const WayRung *rung = NULL;

  execute (self, "BEGIN");
  add_procedure (self, 1);
  execute (self,
           NUMBERS "INSERT INTO party (id, code, name, kind) "
                   "SELECT %d + n, 'body-' || n, 'Body ' || n, 'other' FROM number",
           LINKS - 1, FIRST);
  execute (self,
           NUMBERS "INSERT INTO step (id, code, commitment_id, recorded, stage_id, reached, "
                   "body_id, timing_text, timing_edtf, timing_earliest, timing_latest, source_id) "
                   "SELECT %d + n, 'step-' || n, %" G_GINT64_FORMAT ", n + 1, %d, %d, %d + n, day, "
                   "day, day, day, %" G_GINT64_FORMAT " FROM (SELECT n, date ('1900-01-01', "
                   "n || ' days') AS day FROM number)",
           LINKS - 1, FIRST, self->pnr, FIRST, reached, FIRST, self->early);
  execute (self, "COMMIT");
  ladder = way_register_get_ladder (self->reg, self->pnr, way_day_new (2012, 1, 1), &error);
  g_assert_no_error (error);
  rung = way_ladder_get_rung (ladder, 0);
  g_assert_cmpuint (rung->n_steps, ==, LINKS);
  g_assert_cmpuint (reached ? rung->n_reached : rung->n_aims, ==, LINKS);
  g_assert_false (rung->disputed);
}

#define ADD(path, data, function)                                                                  \
  g_test_add ("/chains/" path, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("chain", NULL, test_chain);
  ADD ("circle", NULL, test_circle);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/chains/circles/%s", arrows[i].name);

      g_test_add_data_func (path, &arrows[i], test_circles);
    }
  ADD ("stages", NULL, test_stages);
  ADD ("reached", GINT_TO_POINTER (TRUE), test_steps);
  ADD ("aims", GINT_TO_POINTER (FALSE), test_steps);
  return g_test_run ();
}
