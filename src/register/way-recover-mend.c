/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What refers to a row that is lost. On a source, a programme or an objective hangs much that was
 * read, and nothing of it may be lost with one row: a record stands in for it that says so in its
 * title, for the user to write again. What only ties two records together is given up with either
 * of them. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-recover-private.h"

/* ---- records that stand in ---- */

typedef struct
{
  const char *sql;
  const char *title; /* parameter 1; NULL: none */
  guint since;       /* the version that knows the tables first; 0: every one */
} StandIn;

/* Days are needed where nothing is known of them: those of what was said take their place. */
#define FIRST_DAY                                                                                  \
  "coalesce ((SELECT min (day) FROM statement), (SELECT min (day) FROM source), date ('now'))"
#define LAST_DAY                                                                                   \
  "coalesce ((SELECT max (day) FROM statement), (SELECT max (day) FROM source), date ('now'))"
#define HOMELESS "(SELECT id FROM commitment WHERE id NOT IN (SELECT commitment_id FROM placement))"

static const StandIn stand_ins[] = {
  { "INSERT INTO source (id, code, reference, title, day) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, ?1, "
    "coalesce ((SELECT min (day) FROM statement WHERE source_id = missing.id), " FIRST_DAY ") "
    "FROM (SELECT source_id AS id FROM commitment UNION SELECT source_id FROM statement "
    "UNION SELECT source_id FROM further_citation UNION SELECT source_id FROM event "
    "UNION SELECT source_id FROM continuation UNION SELECT source_id FROM programme) AS missing "
    "WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM source)",
    N_ ("A source that was lost") },
  { "INSERT INTO source (id, code, reference, title, day) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, ?1, " FIRST_DAY " "
    "FROM (SELECT source_id AS id FROM step UNION SELECT source_id FROM take_up "
    "UNION SELECT source_id FROM figure UNION SELECT source_id FROM finding "
    "UNION SELECT source_id FROM theme UNION SELECT source_id FROM forward) AS missing "
    "WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM source)",
    N_ ("A source that was lost"), 2 },
  { "INSERT INTO party (id, code, name, is_group) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, "
    "missing.id IN (SELECT group_id FROM membership) "
    "FROM (SELECT party_id AS id FROM commitment_party UNION SELECT party_id FROM statement_party "
    "UNION SELECT group_id FROM membership UNION SELECT member_id FROM membership) AS missing "
    "WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM party)",
    N_ ("A party that was lost") },
  { "INSERT INTO party (id, code, name, is_group) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, missing.id IN (SELECT group_id FROM take_up) "
    "FROM (SELECT body_id AS id FROM step UNION SELECT group_id FROM take_up "
    "UNION SELECT member_id FROM take_up UNION SELECT party_id FROM forward_party) AS missing "
    "WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM party)",
    N_ ("A party that was lost"), 2 },
  { "UPDATE commitment SET kind_id = NULL WHERE kind_id NOT IN (SELECT id FROM kind)", NULL },
  { "INSERT INTO programme (id, code, title, begins, ends) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, " FIRST_DAY ", " LAST_DAY " "
    "FROM (SELECT programme_id AS id FROM objective UNION SELECT programme_id FROM event) "
    "AS missing WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM programme)",
    N_ ("A programme that was lost") },
  { "INSERT INTO programme (id, code, title, begins, ends) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, " FIRST_DAY ", " LAST_DAY " "
    "FROM (SELECT programme_id AS id FROM series UNION SELECT programme_id FROM finding "
    "UNION SELECT programme_id FROM theme UNION SELECT programme_id FROM forward) "
    "AS missing WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM programme)",
    N_ ("A programme that was lost"), 2 },
  { "INSERT INTO programme (id, code, title, begins, ends) "
    "SELECT (random () & 0x3fffffffffffffff) | 1, 'lost', ?1, " FIRST_DAY ", " LAST_DAY " "
    "WHERE NOT EXISTS (SELECT 1 FROM programme) AND EXISTS (SELECT 1 FROM commitment)",
    N_ ("A programme that was lost") },
  { "INSERT INTO objective (id, programme_id, code, title, position) "
    "SELECT missing.id, (SELECT id FROM programme ORDER BY position, id LIMIT 1), "
    "'lost-' || missing.id, ?1, (SELECT coalesce (max (position), 0) + 1 FROM objective) "
    "FROM (SELECT objective_id AS id FROM action UNION SELECT objective_id FROM placement) "
    "AS missing WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM objective) "
    "AND EXISTS (SELECT 1 FROM programme)",
    N_ ("An objective that was lost") },
  /* Procedures of which every register is made. Where all are gone, all come back. */
  { "INSERT OR IGNORE INTO procedure SELECT * FROM temp.shipped_procedure "
    "WHERE id NOT IN (SELECT id FROM procedure) AND (NOT EXISTS (SELECT 1 FROM procedure) "
    "OR id IN (SELECT procedure_id FROM commitment UNION SELECT procedure_id FROM stage))",
    NULL, 2 },
  { "INSERT INTO procedure (id, code, name, position) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, "
    "(SELECT coalesce (max (position), 0) + 1 FROM procedure) "
    "FROM (SELECT procedure_id AS id FROM commitment UNION SELECT procedure_id FROM stage) "
    "AS missing WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM procedure)",
    N_ ("A procedure that was lost"), 2 },
  { "INSERT INTO stage SELECT * FROM temp.shipped_stage "
    "WHERE id NOT IN (SELECT id FROM stage) AND procedure_id IN (SELECT id FROM procedure) "
    "AND (procedure_id NOT IN (SELECT procedure_id FROM stage) "
    "OR id IN (SELECT stage_id FROM step))",
    NULL, 2 },
  { "INSERT INTO stage (id, procedure_id, code, name, rank) "
    "SELECT stage_id, min (commitment.procedure_id), 'lost-' || stage_id, ?1, 1 FROM step "
    "JOIN commitment ON commitment.id = commitment_id WHERE commitment.procedure_id IS NOT NULL "
    "AND stage_id NOT IN (SELECT id FROM stage) GROUP BY stage_id",
    N_ ("A stage that was lost"), 2 },
  { "INSERT INTO series (id, code, title, position) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, "
    "(SELECT coalesce (max (position), 0) + 1 FROM series) "
    "FROM (SELECT DISTINCT series_id AS id FROM figure) AS missing "
    "WHERE missing.id NOT IN (SELECT id FROM series)",
    N_ ("Figures whose title was lost"), 2 },
  { "UPDATE series SET commitment_id = NULL WHERE commitment_id NOT IN (SELECT id FROM commitment)",
    NULL, 2 },
  { "UPDATE forward SET objective_id = NULL WHERE objective_id NOT IN (SELECT id FROM objective)",
    NULL, 2 },
};

/* What was under an action that is lost, or whose place is lost itself. */
static const StandIn places[] = {
  { "UPDATE placement SET is_main = 1 WHERE id IN "
    "(SELECT min (id) FROM placement GROUP BY commitment_id HAVING max (is_main) = 0)",
    NULL },
  { "INSERT INTO objective (id, programme_id, code, title, position) "
    "SELECT (random () & 0x3fffffffffffffff) | 1, "
    "(SELECT id FROM programme ORDER BY position, id LIMIT 1), 'lost', ?1, "
    "(SELECT coalesce (max (position), 0) + 1 FROM objective) "
    "WHERE EXISTS " HOMELESS,
    N_ ("Commitments whose place was lost") },
  { "INSERT INTO placement (id, commitment_id, objective_id, is_main, position) "
    "SELECT (random () & 0x3fffffffffffffff) | 1, id, "
    "(SELECT id FROM objective WHERE code = 'lost' ORDER BY position DESC LIMIT 1), 1, "
    "row_number () OVER (ORDER BY code) FROM commitment WHERE id IN " HOMELESS,
    NULL },
};

static gboolean
run (WayDatabase *to, const StandIn *one, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (to, one->sql);

  if (one->title != NULL)
    way_query_add_text (query, _ (one->title));
  return way_query_run (query, error);
}

static gboolean
run_all (WayDatabase *to, guint version, const StandIn *list, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (list[i].since <= version && !run (to, &list[i], error))
      return FALSE;
  return TRUE;
}

/* ---- what is given up ---- */

static const struct
{
  const char *table;
  const char *sql;
  guint since; /* as with those that stand in */
} orphans[] = {
  { "membership", "DELETE FROM membership WHERE group_id NOT IN (SELECT id FROM party) "
                  "OR member_id NOT IN (SELECT id FROM party)" },
  { "objective", "DELETE FROM objective WHERE programme_id NOT IN (SELECT id FROM programme)" },
  { "action", "DELETE FROM action WHERE objective_id NOT IN (SELECT id FROM objective)" },
  { "commitment", "DELETE FROM commitment WHERE source_id NOT IN (SELECT id FROM source)" },
  { "placement", "DELETE FROM placement WHERE commitment_id NOT IN (SELECT id FROM commitment) "
                 "OR objective_id NOT IN (SELECT id FROM objective) "
                 "OR action_id NOT IN (SELECT id FROM action)" },
  { "commitment_party",
    "DELETE FROM commitment_party WHERE commitment_id NOT IN (SELECT id FROM commitment) "
    "OR party_id NOT IN (SELECT id FROM party)" },
  { "statement", "DELETE FROM statement WHERE commitment_id NOT IN (SELECT id FROM commitment) "
                 "OR source_id NOT IN (SELECT id FROM source)" },
  { "statement_party",
    "DELETE FROM statement_party WHERE statement_id NOT IN (SELECT id FROM statement) "
    "OR party_id NOT IN (SELECT id FROM party)" },
  { "further_citation",
    "DELETE FROM further_citation WHERE statement_id NOT IN (SELECT id FROM statement) "
    "OR source_id NOT IN (SELECT id FROM source)" },
  { "event", "DELETE FROM event WHERE source_id NOT IN (SELECT id FROM source) "
             "OR programme_id NOT IN (SELECT id FROM programme)" },
  { "continuation", "DELETE FROM continuation WHERE from_id NOT IN (SELECT id FROM commitment) "
                    "OR to_id NOT IN (SELECT id FROM commitment) "
                    "OR source_id NOT IN (SELECT id FROM source)" },
  { "step",
    "DELETE FROM step WHERE commitment_id NOT IN (SELECT id FROM commitment) "
    "OR source_id NOT IN (SELECT id FROM source) OR body_id NOT IN (SELECT id FROM party) "
    "OR stage_id NOT IN (SELECT id FROM stage) "
    "OR (SELECT procedure_id FROM stage WHERE stage.id = stage_id) IS NOT "
    "(SELECT procedure_id FROM commitment WHERE commitment.id = commitment_id)",
    2 },
  { "take_up",
    "DELETE FROM take_up WHERE commitment_id NOT IN (SELECT id FROM commitment) "
    "OR source_id NOT IN (SELECT id FROM source) OR group_id NOT IN (SELECT id FROM party) "
    "OR member_id NOT IN (SELECT id FROM party)",
    2 },
  { "series", "DELETE FROM series WHERE programme_id NOT IN (SELECT id FROM programme)", 2 },
  { "figure",
    "DELETE FROM figure WHERE series_id NOT IN (SELECT id FROM series) "
    "OR source_id NOT IN (SELECT id FROM source)",
    2 },
  { "finding",
    "DELETE FROM finding WHERE programme_id NOT IN (SELECT id FROM programme) "
    "OR source_id NOT IN (SELECT id FROM source)",
    2 },
  { "theme",
    "DELETE FROM theme WHERE programme_id NOT IN (SELECT id FROM programme) "
    "OR source_id NOT IN (SELECT id FROM source)",
    2 },
  { "forward",
    "DELETE FROM forward WHERE programme_id NOT IN (SELECT id FROM programme) "
    "OR source_id NOT IN (SELECT id FROM source)",
    2 },
  { "finding_commitment",
    "DELETE FROM finding_commitment WHERE finding_id NOT IN (SELECT id FROM finding) "
    "OR commitment_id NOT IN (SELECT id FROM commitment)",
    2 },
  { "theme_commitment",
    "DELETE FROM theme_commitment WHERE theme_id NOT IN (SELECT id FROM theme) "
    "OR commitment_id NOT IN (SELECT id FROM commitment)",
    2 },
  { "forward_party",
    "DELETE FROM forward_party WHERE forward_id NOT IN (SELECT id FROM forward) "
    "OR party_id NOT IN (SELECT id FROM party)",
    2 },
  { "forward_commitment",
    "DELETE FROM forward_commitment WHERE forward_id NOT IN (SELECT id FROM forward) "
    "OR commitment_id NOT IN (SELECT id FROM commitment)",
    2 },
};

static void
count_lost (GArray *tables, const char *table, guint n)
{
  for (guint i = 0; i < tables->len; i++)
    {
      WayRecoveredTable *one = &g_array_index (tables, WayRecoveredTable, i);

      if (g_str_equal (one->table, table))
        {
          one->n_rows -= n;
          one->n_lost += one->sought ? 0 : n; /* there may have been none such */
        }
    }
}

static gboolean
give_up_orphans (WayDatabase *to, guint version, GArray *tables, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orphans) && orphans[i].since <= version; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (to, orphans[i].sql);

      if (!way_query_run (query, error))
        return FALSE;
      count_lost (tables, orphans[i].table, (guint) way_database_get_changes (to));
    }
  return TRUE;
}

gboolean
way_recover_mend_references (WayDatabase *to, guint version, GArray *tables, GError **error)
{
  return run_all (to, version, stand_ins, G_N_ELEMENTS (stand_ins), error) &&
         give_up_orphans (to, version, tables, error) &&
         run_all (to, version, places, G_N_ELEMENTS (places), error);
}

/* ---- what a new register is shipped with ---- */

gboolean
way_recover_put_aside (WayDatabase *to, guint version, GError **error)
{
  return version < 2 || way_database_execute (
                          to,
                          "CREATE TEMP TABLE shipped_procedure AS SELECT * FROM main.procedure;"
                          "CREATE TEMP TABLE shipped_stage AS SELECT * FROM main.stage;"
                          "DELETE FROM main.stage; DELETE FROM main.procedure;",
                          error);
}
