/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many commitments are of each class: of rows that are there, or asked of a register for any
 * day. */

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

/* Three queries rather than one with conditions that may be off, so that each is answered from its
 * index. A scope names commitments that stand there in any of their places; the grouping counts
 * each once. */
static WayQuery *
query_scope (WayDatabase *database, WayId programme, WayId objective, WayId action)
{
  WayQuery *query;

  if (action != 0)
    {
      query =
        way_database_query (database, "SELECT class, count(*) FROM classed WHERE commitment_id IN "
                                      "(SELECT commitment_id FROM placed WHERE action_id = ?) "
                                      "GROUP BY class");
      way_query_add_id (query, action);
    }
  else if (objective != 0)
    {
      query =
        way_database_query (database, "SELECT class, count(*) FROM classed WHERE commitment_id IN "
                                      "(SELECT commitment_id FROM placed WHERE objective_id = ?) "
                                      "GROUP BY class");
      way_query_add_id (query, objective);
    }
  else
    {
      /* Where there is but one programme nothing has to be looked up. */
      query =
        way_database_query (database,
                            "SELECT class, count(*) FROM classed "
                            "WHERE NOT EXISTS (SELECT 1 FROM programme WHERE id <> ?1) OR EXISTS "
                            "(SELECT 1 FROM placed WHERE programme_id = ?1 "
                            "AND placed.commitment_id = classed.commitment_id) GROUP BY class");
      way_query_add_id (query, programme);
    }
  return query;
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
  while (way_query_next (query))
    {
      int klass = way_class_from_nick (way_query_get_text (query, 0));
      guint n = (guint) way_query_get_int (query, 1);

      counts->of[klass] += n;
      counts->total += n;
    }
  return way_query_finish (query, error);
}
