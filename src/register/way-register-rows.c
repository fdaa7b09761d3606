/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What reading and writing records of every kind has in common. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-register-private.h"

gboolean
way_register_fail_not_found (GError **error)
{
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND,
                       _ ("This is no longer in the register"));
  return FALSE;
}

gboolean
way_register_write_row (WayRegister *self, WayQuery *query, GError **error)
{
  if (!way_query_run (query, error))
    return FALSE;
  return way_database_get_changes (self->database) > 0 || way_register_fail_not_found (error);
}

gboolean
way_register_leave_saved (WayRegister *self,
                          gboolean own,
                          gboolean ok,
                          WayId *id,
                          gboolean is_new,
                          GError **error)
{
  ok = way_register_leave (self, own, ok, error);
  if (!ok && is_new)
    *id = 0;
  return ok;
}

GPtrArray *
way_register_collect (WayRegister *self,
                      WayQuery *query,
                      WayReadRow read_row,
                      GDestroyNotify free_row,
                      GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_row);

  while (way_query_next (query))
    g_ptr_array_add (list, read_row (self, query));
  return way_query_finish (query, error) ? g_steal_pointer (&list) : NULL;
}

gpointer
way_register_read_one (WayRegister *self,
                       WayQuery *query,
                       WayReadRow read_row,
                       GDestroyNotify free_row,
                       GError **error)
{
  gpointer record = way_query_next (query) ? read_row (self, query) : NULL;

  if (!way_query_finish (query, error))
    g_clear_pointer (&record, free_row);
  else if (record == NULL)
    way_register_fail_not_found (error);
  return record;
}

GHashTable *
way_register_collect_counts (WayQuery *query, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, 0);
      g_hash_table_insert (counts, g_memdup2 (&id, sizeof id),
                           GUINT_TO_POINTER ((guint) way_query_get_int (query, 1)));
    }
  return way_query_finish (query, error) ? g_steal_pointer (&counts) : NULL;
}

GArray *
way_register_collect_ids (WayQuery *query, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, 0);

      if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_array_append_val (list, id);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&list) : NULL;
}

/* ---- who is responsible ---- */

void
way_register_read_responsible (WayRegister *self,
                               const WayResponsibleTable *table,
                               WayId owner,
                               GArray *responsible,
                               WayQuery *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, table->list);

  way_query_add_id (query, owner);
  while (way_query_next (query))
    {
      WayResponsible one = { way_query_get_id (query, 1),
                             (WayRole) MAX (way_role_from_nick (way_query_get_text (query, 2)),
                                            0) };

      g_array_append_val (responsible, one);
    }
  way_query_pass_on (query, record);
}

/* A row as it stands in the file. */
typedef struct
{
  WayId id;
  WayResponsible what;
  gint64 position;
  gboolean wanted;
} Row;

static GArray *
read_rows (WayRegister *self, const WayResponsibleTable *table, WayId owner, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (WayQuery) query = way_database_query (self->database, table->list);

  way_query_add_id (query, owner);
  while (way_query_next (query))
    {
      Row row = { .id = way_query_get_id (query, 0), .position = way_query_get_int (query, 3) };

      row.what.party = way_query_get_id (query, 1);
      row.what.role = (WayRole) way_role_from_nick (way_query_get_text (query, 2));
      g_array_append_val (rows, row);
    }
  return way_query_finish (query, error) ? g_steal_pointer (&rows) : NULL;
}

static Row *
find_row (GArray *rows, const WayResponsible *what)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (row->what.party == what->party && row->what.role == what->role)
        return row;
    }
  return NULL;
}

static gboolean
insert_row (WayRegister *self,
            const WayResponsibleTable *table,
            WayId owner,
            const WayResponsible *what,
            guint position,
            GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, table->insert);

  way_query_add_id (query, what->party);
  way_query_add_text (query, way_role_get_nick (what->role));
  way_query_add_int (query, position);
  way_query_add_id (query, owner);
  way_query_add_id (query, way_database_make_id (self->database));
  return way_query_run (query, error);
}

static gboolean
move_row (WayRegister *self,
          const WayResponsibleTable *table,
          WayId id,
          guint position,
          GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, table->move);

  way_query_add_int (query, position);
  way_query_add_id (query, id);
  return way_query_run (query, error);
}

static gboolean
drop_unwanted (WayRegister *self, const WayResponsibleTable *table, GArray *rows, GError **error)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      g_autoptr (WayQuery) query = NULL;

      if (row->wanted)
        continue;
      query = way_database_query (self->database, table->drop);
      way_query_add_id (query, row->id);
      if (!way_query_run (query, error))
        return FALSE;
    }
  return TRUE;
}

/* Rows that are still wanted keep their keys, so that the journal shows only what really
 * changed. */
gboolean
way_register_write_responsible (WayRegister *self,
                                const WayResponsibleTable *table,
                                WayId owner,
                                GArray *responsible,
                                GError **error)
{
  g_autoptr (GArray) rows = read_rows (self, table, owner, error);
  gboolean ok = rows != NULL;

  for (guint i = 0; ok && i < responsible->len; i++)
    {
      const WayResponsible *what = &g_array_index (responsible, WayResponsible, i);
      Row *row = find_row (rows, what);

      if (row == NULL)
        {
          ok = insert_row (self, table, owner, what, i, error);
          continue;
        }
      row->wanted = TRUE;
      ok = row->position == i || move_row (self, table, row->id, i, error);
    }
  return ok && drop_unwanted (self, table, rows, error);
}
