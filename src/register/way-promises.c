/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What counts as a promise of a commitment:
 *
 * - its origin: once, also where an entry of a way forward makes it, for that entry is the origin;
 * - each entry of a way forward that repeats it;
 * - the origin and the entries of each commitment that it restates, and of what that one restates
 *   in turn: what is restated is the same promise made again. The other relations are not followed:
 *   what carries on, replaces, splits, merges, is named anew or is a next stage promises something
 *   else. They are followed backward only: a later restatement is a promise of the later one.
 *
 * An entry counts once, and not at all where it makes one of these: it is that one's origin. What no
 * source had said by the day is not there; a continuation that is inferred and has no source is. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-promises.h"

#include <glib/gi18n-lib.h>

#include "way-register-private.h"

/* A root with all that is the same promise, how far back each is, and what promised it; the day is
 * ?1, and what is asked for ?2. Of what was promised on one day the restated comes before what
 * restates it. No line is so long as the depth allows; a circle ends there. */
#define PROMISES(roots, order)                                                                     \
  "WITH RECURSIVE path (root, id, depth) AS (" roots " UNION "                                     \
  "SELECT path.root, continuation.from_id, depth + 1 FROM path "                                   \
  "JOIN continuation ON continuation.to_id = path.id AND relation = 'restates' "                   \
  "LEFT JOIN source ON source.id = continuation.source_id "                                        \
  "WHERE depth < 64 AND (?1 IS NULL OR source.id IS NULL OR source.day <= ?1)), "                  \
  "family AS MATERIALIZED (SELECT root, id, max (depth) AS depth FROM path GROUP BY root, id), "   \
  "promised AS (SELECT root, commitment.id AS commitment_id, NULL AS forward_id, source.day, "     \
  "commitment.title AS text, timing_text, timing_edtf, source_id, place, -depth AS position "      \
  "FROM family JOIN commitment ON commitment.id = family.id "                                      \
  "JOIN source ON source.id = source_id WHERE ?1 IS NULL OR source.day <= ?1 "                     \
  "UNION ALL SELECT DISTINCT root, NULL, forward.id, source.day, "                                 \
  "text, timing_text, timing_edtf, source_id, place, 1 + forward.position "                        \
  "FROM family JOIN forward_commitment AS repeats ON repeats.commitment_id = family.id "           \
  "AND promise = 'repeats' JOIN forward ON forward.id = forward_id "                               \
  "JOIN source ON source.id = source_id WHERE (?1 IS NULL OR source.day <= ?1) "                   \
  "AND NOT EXISTS (SELECT 1 FROM forward_commitment AS makes JOIN family AS same "                 \
  "ON same.id = makes.commitment_id AND same.root = family.root "                                  \
  "WHERE makes.forward_id = forward.id AND makes.promise = 'makes')) "                             \
  "SELECT root, commitment_id, forward_id, day, text, timing_text, timing_edtf, source_id, "       \
  "place FROM promised WHERE EXISTS (SELECT 1 FROM commitment "                                    \
  "JOIN source ON source.id = source_id "                                                          \
  "WHERE commitment.id = root AND (?1 IS NULL OR source.day <= ?1)) "                              \
  "ORDER BY " order "day, position, coalesce (commitment_id, forward_id)"

#define PROMISES_OF_ONE PROMISES ("SELECT id, id, 0 FROM commitment WHERE id = ?2", "")
/* All others were promised once. */
#define PROMISES_OF_ALL                                                                            \
  PROMISES ("SELECT commitment_id, commitment_id, 0 FROM forward_commitment "                      \
            "WHERE promise = 'repeats' "                                                           \
            "UNION SELECT to_id, to_id, 0 FROM continuation WHERE relation = 'restates'",          \
            "root, ")

/**
 * way_promised_free: (skip)
 */
void
way_promised_free (WayPromised *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->timing, way_timing_unref);
  g_free (self->citation.place);
  g_free (self);
}

static gpointer
read_promised (WayRegister *reg, WayQuery *query)
{
  WayPromised *self = g_new0 (WayPromised, 1);

  self->commitment = way_query_get_id (query, 1);
  self->forward = way_query_get_id (query, 2);
  self->day = way_query_get_day (query, 3);
  self->text = way_query_dup_text (query, 4);
  self->timing = way_query_dup_timing (query, 5);
  self->citation.source = way_query_get_id (query, 7);
  self->citation.place = way_query_dup_text (query, 8);
  return self;
}

/**
 * way_register_list_promises:
 * @self: a register
 * @commitment: the key of a commitment
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayPromised) (nullable): each time it was promised, in order
 *   of day; empty where it was not promised by then
 */
GPtrArray *
way_register_list_promises (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  query = way_database_query (self->database, PROMISES_OF_ONE);
  way_query_add_day (query, until);
  way_query_add_id (query, commitment);
  return way_register_collect (self, query, read_promised, (GDestroyNotify) way_promised_free,
                               error);
}

static void
count_free (gpointer data)
{
  WayPromiseCount *self = data;

  g_clear_pointer (&self->first, way_timing_unref);
  g_free (self);
}

/* The first row of a commitment is its first promise. */
static void
add_to_counts (GHashTable *counts, WayQuery *query)
{
  WayId id = way_query_get_id (query, 0);
  WayPromiseCount *count = g_hash_table_lookup (counts, &id);

  if (count == NULL)
    {
      count = g_new0 (WayPromiseCount, 1);
      count->commitment = id;
      count->first = way_query_dup_timing (query, 5);
      g_hash_table_insert (counts, &count->commitment, count);
    }
  count->count++;
}

static gboolean
is_single (gpointer key, gpointer value, gpointer user_data)
{
  return ((WayPromiseCount *) value)->count < 2;
}

/**
 * way_register_count_promises:
 * @self: a register
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64 WayPromiseCount) (nullable): how often the
 *   commitments were promised that were promised more than once
 */
GHashTable *
way_register_count_promises (WayRegister *self, WayDay until, GError **error)
{
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, count_free);
  query = way_database_query (self->database, PROMISES_OF_ALL);
  way_query_add_day (query, until);
  while (way_query_next (query))
    add_to_counts (counts, query);
  if (!way_query_finish (query, error))
    return NULL;
  g_hash_table_foreach_remove (counts, is_single, NULL);
  return g_steal_pointer (&counts);
}

/* ---- words ---- */

static char *
describe_count (guint count)
{
  const char *const words[] = {
    NULL,
    NULL,
    N_ ("Promised twice"),
    N_ ("Promised three times"),
    N_ ("Promised four times"),
    N_ ("Promised five times"),
    N_ ("Promised six times"),
  };

  if (count < G_N_ELEMENTS (words))
    return g_strdup (_ (words[count]));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Promised %u time", "Promised %u times",
                                       count),
                          count);
}

/**
 * way_promises_describe:
 * @count: how often something was promised
 * @first: (nullable): what the first promise was for
 *
 * Returns: (transfer full) (nullable): that in words; %NULL where it was promised only once
 */
char *
way_promises_describe (guint count, WayTiming *first)
{
  g_autofree char *times = count > 1 ? describe_count (count) : NULL;
  const char *written = first != NULL ? way_timing_get_text (first) : "";

  if (times == NULL || *written == '\0')
    return g_steal_pointer (&times);
  /* A bare year reads on; words such as “by the end of 2012” bring a preposition of their own. */
  return g_strdup_printf (g_ascii_isdigit (*written)
                            /* Translators: “Promised three times, first for 2011”. */
                            ? _ ("%s, first for %s")
                            /* Translators: “Promised twice, first “by the end of 2012””. */
                            : _ ("%s, first “%s”"),
                          times, written);
}
