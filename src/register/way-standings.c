/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How single commitments stand, whatever programme they are of: for what links to them without
 * showing a whole board. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"
#include "way-register-private.h"
#include "way-standings.h"

static gboolean
read_standing (WayDatabase *database,
               WayStandingReader *reader,
               WayId id,
               GPtrArray *list,
               GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT * FROM board_row WHERE commitment_id = ?");
  WayStanding *standing = NULL;

  way_query_add_id (query, id);
  if (way_query_next (query))
    {
      standing = way_standing_reader_read (reader, query);
      g_ptr_array_add (list, standing);
    }
  return way_query_finish (query, error) &&
         (standing == NULL || way_board_place_elsewhere (database, standing, error));
}

static gboolean
read_standings (WayDatabase *database,
                const WayId *ids,
                guint n,
                WayDay day,
                GPtrArray *list,
                GError **error)
{
  g_autoptr (WayStandingReader) reader = NULL;

  if (!way_as_of_set (database, day, error))
    return FALSE;
  reader = way_standing_reader_new (database);
  for (guint i = 0; i < n; i++)
    if (!read_standing (database, reader, ids[i], list, error))
      return FALSE;
  return TRUE;
}

/**
 * way_register_list_standings:
 * @self: a register
 * @ids: (array length=n): keys of commitments of any programme
 * @n: how many
 * @day: the day to look at them
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayStanding) (nullable): how they stand, in the same order;
 *   those that were not promised by then are left out
 */
GPtrArray *
way_register_list_standings (WayRegister *self,
                             const WayId *ids,
                             guint n,
                             WayDay day,
                             GError **error)
{
  WayDatabase *database = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && day != WAY_DAY_NONE, NULL);

  database = way_register_get_database (self);
  list = g_ptr_array_new_with_free_func (g_object_unref);
  if (!way_board_begin_reading (database, error) ||
      !way_board_end_reading (database, read_standings (database, ids, n, day, list, error)))
    return NULL;
  return g_steal_pointer (&list);
}
