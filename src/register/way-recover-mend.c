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
  { "INSERT INTO party (id, code, name, is_group) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, "
    "missing.id IN (SELECT group_id FROM membership) "
    "FROM (SELECT party_id AS id FROM commitment_party UNION SELECT party_id FROM statement_party "
    "UNION SELECT group_id FROM membership UNION SELECT member_id FROM membership) AS missing "
    "WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM party)",
    N_ ("A party that was lost") },
  { "UPDATE commitment SET kind_id = NULL WHERE kind_id NOT IN (SELECT id FROM kind)", NULL },
  { "INSERT INTO programme (id, code, title, begins, ends) "
    "SELECT missing.id, 'lost-' || missing.id, ?1, " FIRST_DAY ", " LAST_DAY " "
    "FROM (SELECT programme_id AS id FROM objective UNION SELECT programme_id FROM event) "
    "AS missing WHERE missing.id > 0 AND missing.id NOT IN (SELECT id FROM programme)",
    N_ ("A programme that was lost") },
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
run_all (WayDatabase *to, const StandIn *list, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (to, list[i].sql);

      if (list[i].title != NULL)
        way_query_add_text (query, _ (list[i].title));
      if (!way_query_run (query, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- what is given up ---- */

static const struct
{
  const char *table;
  const char *sql;
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
          one->n_lost += n;
        }
    }
}

static gboolean
give_up_orphans (WayDatabase *to, GArray *tables, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orphans); i++)
    {
      g_autoptr (WayQuery) query = way_database_query (to, orphans[i].sql);

      if (!way_query_run (query, error))
        return FALSE;
      count_lost (tables, orphans[i].table, (guint) way_database_get_changes (to));
    }
  return TRUE;
}

gboolean
way_recover_mend_references (WayDatabase *to, GArray *tables, GError **error)
{
  return run_all (to, stand_ins, G_N_ELEMENTS (stand_ins), error) &&
         give_up_orphans (to, tables, error) && run_all (to, places, G_N_ELEMENTS (places), error);
}
