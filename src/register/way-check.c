/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking everything in a register that can be checked, for the command line and for whoever
 * suspects a file. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-circles.h"
#include "way-register-private.h"

/* A check reads rows of one query and says of each what is wrong. */
typedef struct
{
  const char *sql;
  char *(*describe) (WayQuery *query); /* NULL: nothing is wrong with this row */
} Check;

/* ---- what is wrong ---- */

static char *
describe_integrity (WayQuery *query)
{
  const char *finding = way_query_get_text (query, 0);

  if (g_str_equal (finding, "ok"))
    return NULL;
  return g_strdup_printf (_ ("SQLite finds: %s"), finding);
}

static char *
describe_reference (WayQuery *query)
{
  return g_strdup_printf (_ ("A row of “%s” refers to a row of “%s” that is not there"),
                          way_query_get_text (query, 0), way_query_get_text (query, 2));
}

/* Columns: title, text, edtf, earliest, latest. */
static char *
describe_timing (WayQuery *query)
{
  const char *text = way_query_get_text (query, 1);
  const char *edtf = way_query_get_text (query, 2);
  g_autoptr (WayTiming) timing = way_timing_new (text, edtf, NULL);

  if (timing == NULL)
    return g_strdup_printf (_ ("The timing “%s” of “%s” has the value “%s”, which means nothing"),
                            text, way_query_get_text (query, 0), edtf);
  if (way_timing_get_earliest (timing) == way_query_get_day (query, 3) &&
      way_timing_get_latest (timing) == way_query_get_day (query, 4))
    return NULL;
  return g_strdup_printf (
    _ ("The timing “%s” of “%s” has other days stored than its value “%s” means"), text,
    way_query_get_text (query, 0), edtf);
}

static char *
describe_unsearchable (WayQuery *query)
{
  return g_strdup_printf (_ ("“%s” is missing from the search index"),
                          way_query_get_text (query, 0));
}

static char *
describe_stale (WayQuery *query)
{
  return g_strdup_printf (_ ("The search index has “%s”, which is not in the register"),
                          way_query_get_text (query, 0));
}

static char *
describe_homeless (WayQuery *query)
{
  return g_strdup_printf (_ ("The commitment “%s” has no main place"),
                          way_query_get_text (query, 0));
}

static char *
describe_simultaneous (WayQuery *query)
{
  return g_strdup_printf (_ ("Two statements were recorded at the same time: “%s” and “%s”"),
                          way_query_get_text (query, 0), way_query_get_text (query, 1));
}

static char *
describe_no_group (WayQuery *query)
{
  return g_strdup_printf (_ ("“%s” has members but is not a group"), way_query_get_text (query, 0));
}

static char *
describe_overlap (WayQuery *query)
{
  return g_strdup_printf (_ ("“%s” is twice at the same time a member of “%s”"),
                          way_query_get_text (query, 0), way_query_get_text (query, 1));
}

static char *
describe_return (WayQuery *query)
{
  return g_strdup_printf (_ ("“%s” continues, over others, itself"), way_query_get_text (query, 0));
}

static char *
describe_strange_stage (WayQuery *query)
{
  return g_strdup_printf (_ ("“%s” has the stage “%s”, which its procedure does not have"),
                          way_query_get_text (query, 0), way_query_get_text (query, 1));
}

static char *
describe_circle (WayQuery *query)
{
  return g_strdup_printf (_ ("The group “%s” is a member of its own members"),
                          way_query_get_text (query, 0));
}

/* ---- the checks ---- */

/* Every record that is searched for, and what can be searched, as key, kind and name. */
#define SEARCHABLE                                                                                 \
  "SELECT id, 'source' AS record, reference AS name FROM source UNION ALL "                        \
  "SELECT id, 'party', name FROM party UNION ALL "                                                 \
  "SELECT id, 'programme', title FROM programme UNION ALL "                                        \
  "SELECT id, 'objective', title FROM objective UNION ALL "                                        \
  "SELECT id, 'action', title FROM action UNION ALL "                                              \
  "SELECT id, 'commitment', title FROM commitment UNION ALL "                                      \
  "SELECT id, 'statement', code FROM statement UNION ALL "                                         \
  "SELECT id, 'event', title FROM event UNION ALL "                                                \
  "SELECT id, 'procedure', name FROM procedure UNION ALL "                                         \
  "SELECT id, 'step', code FROM step WHERE document <> '' UNION ALL "                              \
  "SELECT id, 'take-up', code FROM take_up WHERE note <> '' OR document <> '' UNION ALL "          \
  "SELECT id, 'series', title FROM series UNION ALL "                                              \
  "SELECT id, 'figure', code FROM figure WHERE note <> '' UNION ALL "                              \
  "SELECT id, 'finding', title FROM finding UNION ALL "                                            \
  "SELECT id, 'theme', title FROM theme UNION ALL "                                                \
  "SELECT id, 'forward', text FROM forward"
#define SEARCHED                                                                                   \
  "SELECT rowid AS id, 'commitment' AS record, title AS name FROM search_commitment UNION ALL "    \
  "SELECT rowid, 'statement', title FROM search_statement UNION ALL "                              \
  "SELECT rowid, record, title FROM search_other"

static const Check checks[] = {
  { "PRAGMA integrity_check (100)", describe_integrity },
  { "PRAGMA foreign_key_check", describe_reference },
  { "SELECT title, timing_text, timing_edtf, timing_earliest, timing_latest FROM commitment "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT code, timing_text, timing_edtf, timing_earliest, timing_latest FROM statement "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT title, timing_text, timing_edtf, timing_earliest, timing_latest FROM event "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT code, timing_text, timing_edtf, timing_earliest, timing_latest FROM step "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT code, timing_text, timing_edtf, timing_earliest, timing_latest FROM take_up "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT code, timing_text, timing_edtf, timing_earliest, timing_latest FROM figure "
    "WHERE timing_edtf IS NOT NULL UNION ALL "
    "SELECT code, timing_text, timing_edtf, timing_earliest, timing_latest FROM forward "
    "WHERE timing_edtf IS NOT NULL",
    describe_timing },
  { "SELECT title FROM commitment WHERE NOT EXISTS "
    "(SELECT 1 FROM placement WHERE commitment_id = commitment.id AND is_main = 1)",
    describe_homeless },
  { "SELECT min (code), max (code) FROM statement GROUP BY recorded HAVING count (*) > 1",
    describe_simultaneous },
  { "SELECT name FROM party WHERE is_group = 0 AND id IN (SELECT group_id FROM membership)",
    describe_no_group },
  { "SELECT member.name, team.name FROM membership AS a JOIN membership AS b "
    "ON a.group_id = b.group_id AND a.member_id = b.member_id AND a.id < b.id "
    "AND coalesce (a.since, '') <= coalesce (b.until, '~') "
    "AND coalesce (b.since, '') <= coalesce (a.until, '~') "
    "JOIN party AS member ON member.id = a.member_id JOIN party AS team ON team.id = a.group_id",
    describe_overlap },
  { "SELECT title, name FROM step JOIN commitment ON commitment.id = commitment_id "
    "JOIN stage ON stage.id = stage_id WHERE stage.procedure_id IS NOT commitment.procedure_id",
    describe_strange_stage },
  { "SELECT name FROM (" SEARCHABLE ") WHERE (id, record) NOT IN "
    "(SELECT id, record FROM (" SEARCHED "))",
    describe_unsearchable },
  { "SELECT name FROM (" SEARCHED ") WHERE (id, record) NOT IN "
    "(SELECT id, record FROM (" SEARCHABLE "))",
    describe_stale },
};

static gboolean
run_check (WayRegister *self, const Check *check, GPtrArray *problems, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, check->sql);

  while (way_query_next (query))
    {
      char *problem = check->describe (query);

      if (problem != NULL)
        g_ptr_array_add (problems, problem);
    }
  return way_query_finish (query, error);
}

/* ---- circles ---- */

/* Pairs of keys of which the first leads to the second, and what is said of a record that leads back
 * to itself. */
typedef struct
{
  const char *arrows;
  const char *name;
  char *(*describe) (WayQuery *query);
} Circle;

static const Circle circles[] = {
  { "SELECT group_id, member_id FROM membership", "SELECT name FROM party WHERE id = ?",
    describe_circle },
  { "SELECT from_id, to_id FROM continuation", "SELECT title FROM commitment WHERE id = ?",
    describe_return },
};

static GArray *
list_arrows (WayRegister *self, const char *sql, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, sql);
  g_autoptr (GArray) arrows = g_array_new (FALSE, FALSE, sizeof (WayArrow));

  while (way_query_next (query))
    {
      WayArrow arrow = { way_query_get_id (query, 0), way_query_get_id (query, 1) };

      g_array_append_val (arrows, arrow);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&arrows) : NULL;
}

static gboolean
check_circle (WayRegister *self, const Circle *circle, GPtrArray *problems, GError **error)
{
  g_autoptr (GArray) arrows = list_arrows (self, circle->arrows, error);
  g_autoptr (GArray) found = arrows != NULL ? way_circles_find (arrows) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (self->database, circle->name);

      way_query_add_id (query, g_array_index (found, WayId, i));
      if (way_query_next (query))
        g_ptr_array_add (problems, circle->describe (query));
      if (!way_query_finish (query, error))
        return FALSE;
    }
  return found != NULL;
}

static gboolean
run_checks (WayRegister *self, GPtrArray *problems, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!run_check (self, &checks[i], problems, error))
      return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (circles); i++)
    if (!check_circle (self, &circles[i], problems, error))
      return FALSE;
  return TRUE;
}

/**
 * way_register_check:
 * @self: a register
 * @cancellable: (nullable): to cancel
 * @error: return location
 *
 * Checks what can be checked: the integrity of the file, its references, the stored days of
 * timings, the search index, main places, times of recording, the memberships of groups, and that
 * nothing continues itself.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): a sentence per problem, none for a sound
 *   register; %NULL when it could not be checked
 */
GPtrArray *
way_register_check (WayRegister *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  GCancellable *before;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  problems = g_ptr_array_new_with_free_func (g_free);
  before = way_database_set_cancellable (self->database, cancellable);
  ok = run_checks (self, problems, error);
  way_database_set_cancellable (self->database, before);
  return ok ? g_steal_pointer (&problems) : NULL;
}
