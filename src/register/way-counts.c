/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many commitments are of each class: of rows that are there, or asked of a register for any
 * day or for many; and which sources say so. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"
#include "way-register-private.h"

void
way_counts_add (WayCounts *self, WayStanding *standing)
{
  self->total++;
  self->of[standing->klass]++;
}

void
way_counts_remove (WayCounts *self, WayStanding *standing)
{
  self->total--;
  self->of[standing->klass]--;
}

gboolean
way_counts_equal (const WayCounts *a, const WayCounts *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

/* What is asked of a view whose rows are commitments: all of a programme (?1), of an objective, or
 * of an action. Three queries rather than one with conditions that may be off, so that each is
 * answered from its index. A scope names commitments that stand there in any of their places; each
 * comes once. Where there is but one programme nothing has to be looked up. */
#define OF_PROGRAMME(view)                                                                         \
  "(NOT EXISTS (SELECT 1 FROM programme WHERE id <> ?1) OR EXISTS "                                \
  "(SELECT 1 FROM placed WHERE programme_id = ?1 AND placed.commitment_id = " view                 \
  ".commitment_id)) "
#define OF_OBJECTIVE "commitment_id IN (SELECT commitment_id FROM placed WHERE objective_id = ?1) "
#define OF_ACTION    "commitment_id IN (SELECT commitment_id FROM placed WHERE action_id = ?1) "

#define COUNT "SELECT class, count(*) FROM classed WHERE "

static WayQuery *
query_scope (WayDatabase *database, WayId programme, WayId objective, WayId action)
{
  WayQuery *query;

  if (action != 0)
    query = way_database_query (database, COUNT OF_ACTION "GROUP BY class");
  else if (objective != 0)
    query = way_database_query (database, COUNT OF_OBJECTIVE "GROUP BY class");
  else
    query = way_database_query (database, COUNT OF_PROGRAMME ("classed") "GROUP BY class");
  way_query_add_id (query, action != 0 ? action : objective != 0 ? objective : programme);
  return query;
}

static void
take_counts (WayQuery *query, int sign, WayCounts *counts)
{
  while (way_query_next (query))
    {
      int klass = way_class_from_nick (way_query_get_text (query, 0));
      int n = sign * (int) way_query_get_int (query, 1);

      counts->of[klass] += n;
      counts->total += n;
    }
}

/**
 * way_register_count_classes:
 * @self: a register
 * @programme: a programme
 * @objective: one of its objectives, or 0
 * @action: one of its actions, or 0
 * @day: the day to look at
 * @counts: (out caller-allocates): where to put the counts
 * @error: return location
 *
 * Counts the commitments of a programme, or of an objective or action alone, by their class at a
 * day. Each is counted once, in however many places of the scope it stands.
 *
 * Returns: whether the register could be read
 */
gboolean
way_register_count_classes (WayRegister *self,
                            WayId programme,
                            WayId objective,
                            WayId action,
                            WayDay day,
                            WayCounts *counts,
                            GError **error)
{
  WayDatabase *database;
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && counts != NULL, FALSE);

  *counts = (WayCounts) { 0 };
  database = way_register_get_database (self);
  if (!way_as_of_set (database, day, error))
    return FALSE;
  query = query_scope (database, programme, objective, action);
  take_counts (query, 1, counts);
  return way_query_finish (query, error);
}

/* ---- over time ---- */

#define LIST_TURNS                                                                                 \
  "INSERT INTO temp.turn SELECT DISTINCT day, commitment_id FROM turning "                         \
  "WHERE day > ?2 AND day <= ?3 AND "

static gboolean
list_turns (WayDatabase *database,
            WayId programme,
            WayId objective,
            WayDay first,
            WayDay last,
            GError **error)
{
  g_autoptr (WayQuery) query = NULL;

  if (!way_database_execute (database, "DELETE FROM temp.turn", error))
    return FALSE;
  if (objective != 0)
    query = way_database_query (database, LIST_TURNS OF_OBJECTIVE "ORDER BY day, commitment_id");
  else
    query = way_database_query (database,
                                LIST_TURNS OF_PROGRAMME ("turning") "ORDER BY day, commitment_id");
  way_query_add_id (query, objective != 0 ? objective : programme);
  way_query_add_day (query, first);
  way_query_add_day (query, last);
  return way_query_run (query, error);
}

/* Adds or takes away those that may have turned after one day and up to another, as they stand at
 * the day of as_of. */
static gboolean
count_turned (WayDatabase *database,
              WayDay after,
              WayDay until,
              int sign,
              WayCounts *counts,
              GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    database, "SELECT class, count(*) FROM classed WHERE commitment_id IN "
              "(SELECT commitment_id FROM temp.turn WHERE day > ? AND day <= ?) GROUP BY class");

  way_query_add_day (query, after);
  way_query_add_day (query, until);
  take_counts (query, sign, counts);
  return way_query_finish (query, error);
}

static gboolean
count_next (WayDatabase *database,
            WayDay before,
            WayDay day,
            const WayCounts *counts_before,
            WayCounts *counts,
            GError **error)
{
  *counts = *counts_before;
  return way_as_of_set (database, before, error) &&
         count_turned (database, before, day, -1, counts, error) &&
         way_as_of_set (database, day, error) &&
         count_turned (database, before, day, 1, counts, error);
}

static gboolean
count_all (WayRegister *self,
           WayId programme,
           WayId objective,
           const WayDay *days,
           guint n_days,
           WayCounts *counts,
           GError **error)
{
  WayDatabase *database = way_register_get_database (self);

  if (!way_register_count_classes (self, programme, objective, 0, days[0], &counts[0], error))
    return FALSE;
  if (n_days > 1 && !list_turns (database, programme, objective, days[0], days[n_days - 1], error))
    return FALSE;

  for (guint i = 1; i < n_days; i++)
    if (!count_next (database, days[i - 1], days[i], &counts[i - 1], &counts[i], error))
      return FALSE;
  return TRUE;
}

/**
 * way_register_count_over_time:
 * @self: a register
 * @programme: a programme
 * @objective: one of its objectives, or 0
 * @days: (array length=n_days): the days to look at, in order
 * @n_days: how many; one at least
 * @counts: (array length=n_days) (out caller-allocates): where to put the counts of each day
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Counts as way_register_count_classes() does, for many days. All commitments are looked at for the
 * first one; from day to day only those on which something was said or fell due in between.
 *
 * Returns: whether the register could be read
 */
gboolean
way_register_count_over_time (WayRegister *self,
                              WayId programme,
                              WayId objective,
                              const WayDay *days,
                              guint n_days,
                              WayCounts *counts,
                              GCancellable *cancellable,
                              GError **error)
{
  WayDatabase *database;
  GCancellable *before;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && days != NULL && counts != NULL, FALSE);
  g_return_val_if_fail (n_days > 0, FALSE);

  database = way_register_get_database (self);
  before = way_database_set_cancellable (database, cancellable);
  ok = way_board_begin_reading (database, error) &&
       way_board_end_reading (database,
                              count_all (self, programme, objective, days, n_days, counts, error));
  way_database_set_cancellable (database, before);
  return ok;
}

/* ---- sources ---- */

#define LIST_SOURCES                                                                               \
  "SELECT DISTINCT status_source_id FROM classed WHERE status_source_id IS NOT NULL AND "

/**
 * way_register_list_status_sources:
 * @self: a register
 * @programme: a programme
 * @objective: one of its objectives, or 0
 * @day: the day to look at
 * @error: return location
 *
 * Tells on what the statuses of a day rest.
 *
 * Returns: (transfer full) (element-type WayId) (nullable): the keys of the sources of the
 *   statements that give the commitments their status, each once, in no order
 */
GArray *
way_register_list_status_sources (WayRegister *self,
                                  WayId programme,
                                  WayId objective,
                                  WayDay day,
                                  GError **error)
{
  WayDatabase *database;
  g_autoptr (WayQuery) query = NULL;
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  database = way_register_get_database (self);
  if (!way_as_of_set (database, day, error))
    return NULL;
  if (objective != 0)
    query = way_database_query (database, LIST_SOURCES OF_OBJECTIVE);
  else
    query = way_database_query (database, LIST_SOURCES OF_PROGRAMME ("classed"));
  way_query_add_id (query, objective != 0 ? objective : programme);
  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, 0);

      g_array_append_val (sources, id);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&sources) : NULL;
}
