/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows into records and back. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-mapping.h"

#define FIELD(Type, record, column) G_STRUCT_MEMBER (Type, record, (column)->offset)

/* ---- names ---- */

/* What a column is called in a SELECT, and what in a row that is written. */
static const char *
name_read (const WayColumn *column)
{
  if (column->sort == WAY_COLUMN_TIMING)
    return "timing_text, timing_edtf";
  return column->sort == WAY_COLUMN_CITATION ? "source_id, place" : column->name;
}

static const char *const timing_names[] = { "timing_text", "timing_edtf", "timing_earliest",
                                            "timing_latest", NULL };
static const char *const citation_names[] = { "source_id", "place", NULL };

static void
add_written (GPtrArray *names, const WayColumn *column, gboolean is_new)
{
  const char *const *several = NULL;

  if (column->sort == WAY_COLUMN_TIMING)
    several = timing_names;
  else if (column->sort == WAY_COLUMN_CITATION)
    several = citation_names;
  else if (is_new || column->sort != WAY_COLUMN_RECORDED)
    g_ptr_array_add (names, (gpointer) column->name);
  for (; several != NULL && *several != NULL; several++)
    g_ptr_array_add (names, (gpointer) *several);
}

static GPtrArray *
list_written (const WayMapping *self, gboolean is_new)
{
  GPtrArray *names = g_ptr_array_new_null_terminated (24, NULL, TRUE);

  for (guint i = 0; i < self->n_columns; i++)
    add_written (names, &self->columns[i], is_new);
  g_ptr_array_add (names, (gpointer) "id");
  return names;
}

/* ---- reading ---- */

static int
read_word (const WayColumn *column, const char *nick)
{
  return MAX (column->from_nick (nick), 0);
}

/* Returns how many columns of the query the field took. */
static int
read_field (const WayColumn *column, gpointer record, WayQuery *query, int at)
{
  switch (column->sort)
    {
    case WAY_COLUMN_TEXT:
      way_set_text (&FIELD (char *, record, column), way_query_get_text (query, at));
      return 1;
    case WAY_COLUMN_ID:
      FIELD (WayId, record, column) = way_query_get_id (query, at);
      return 1;
    case WAY_COLUMN_NUMBER:
    case WAY_COLUMN_SOME:
      FIELD (guint, record, column) = (guint) CLAMP (way_query_get_int (query, at), 0, G_MAXINT);
      return 1;
    case WAY_COLUMN_REAL:
    case WAY_COLUMN_SOME_REAL:
      FIELD (double, record, column) = way_query_get_real (query, at);
      return 1;
    case WAY_COLUMN_BOOLEAN:
      FIELD (gboolean, record, column) = way_query_get_int (query, at) != 0;
      return 1;
    case WAY_COLUMN_DAY:
      FIELD (WayDay, record, column) = way_query_get_day (query, at);
      return 1;
    case WAY_COLUMN_WORD:
      FIELD (int, record, column) = read_word (column, way_query_get_text (query, at));
      return 1;
    case WAY_COLUMN_RECORDED:
      FIELD (gint64, record, column) = way_query_get_int (query, at);
      return 1;
    case WAY_COLUMN_TIMING:
      FIELD (WayTiming *, record, column) = way_query_dup_timing (query, at);
      return 2;
    case WAY_COLUMN_CITATION:
    default:
      FIELD (WayCitation, record, column).source = way_query_get_id (query, at);
      way_set_text (&FIELD (WayCitation, record, column).place, way_query_get_text (query, at + 1));
      return 2;
    }
}

static gpointer
read_record (const WayMapping *self, WayRegister *reader, WayQuery *query)
{
  gpointer record = self->make ();
  int at = 1;

  *(WayId *) record = way_query_get_id (query, 0);
  for (guint i = 0; i < self->n_columns; i++)
    at += read_field (&self->columns[i], record, query, at);
  if (self->read_parts != NULL)
    self->read_parts (reader, record, query);
  return record;
}

/**
 * way_mapping_query: (skip)
 * @self: a mapping
 * @reader: a register
 * @tail: what follows the table's name
 *
 * Returns: (transfer full): a query for way_mapping_collect()
 */
WayQuery *
way_mapping_query (const WayMapping *self, WayRegister *reader, const char *tail)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  g_string_append_printf (sql, "%s.id", self->table);
  for (guint i = 0; i < self->n_columns; i++)
    g_string_append_printf (sql, ", %s", name_read (&self->columns[i]));
  g_string_append_printf (sql, " FROM %s %s", self->table, tail);
  return way_database_query (reader->database, sql->str);
}

/**
 * way_mapping_collect: (skip)
 * @self: a mapping
 * @reader: a register
 * @query: of way_mapping_query()
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the records
 */
GPtrArray *
way_mapping_collect (const WayMapping *self, WayRegister *reader, WayQuery *query, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (self->free);

  while (way_query_next (query))
    g_ptr_array_add (list, read_record (self, reader, query));
  return way_query_finish (query, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * way_mapping_get: (skip)
 * @self: a mapping
 * @reader: a register
 * @id: the key of a record
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
way_mapping_get (const WayMapping *self, WayRegister *reader, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_mapping_query (self, reader, "WHERE id = ?");
  gpointer record;

  way_query_add_id (query, id);
  record = way_query_next (query) ? read_record (self, reader, query) : NULL;
  if (!way_query_finish (query, error))
    g_clear_pointer (&record, self->free);
  else if (record == NULL)
    way_register_fail_not_found (error);
  return record;
}

/* ---- writing ---- */

static void
add_word (const WayColumn *column, int value, WayQuery *query)
{
  const char *nick = column->get_nick (value);

  way_query_add_text (query, *nick != '\0' ? nick : NULL);
}

static void
add_real (const WayColumn *column, double value, WayQuery *query)
{
  if (column->sort == WAY_COLUMN_SOME_REAL && !(value > 0))
    way_query_add_text (query, NULL);
  else
    way_query_add_real (query, value);
}

static void
add_field (const WayColumn *column, gconstpointer record, WayQuery *query)
{
  switch (column->sort)
    {
    case WAY_COLUMN_TEXT:
      way_query_add_text (query, FIELD (char *, record, column));
      break;
    case WAY_COLUMN_ID:
      way_query_add_id (query, FIELD (WayId, record, column));
      break;
    case WAY_COLUMN_NUMBER:
      way_query_add_int (query, FIELD (guint, record, column));
      break;
    case WAY_COLUMN_SOME: /* as a key, 0 is NULL */
      way_query_add_id (query, FIELD (guint, record, column));
      break;
    case WAY_COLUMN_REAL:
    case WAY_COLUMN_SOME_REAL:
      add_real (column, FIELD (double, record, column), query);
      break;
    case WAY_COLUMN_BOOLEAN:
      way_query_add_int (query, FIELD (gboolean, record, column) ? 1 : 0);
      break;
    case WAY_COLUMN_DAY:
      way_query_add_day (query, FIELD (WayDay, record, column));
      break;
    case WAY_COLUMN_WORD:
      add_word (column, FIELD (int, record, column), query);
      break;
    case WAY_COLUMN_RECORDED:
      way_query_add_int (query, FIELD (gint64, record, column));
      break;
    case WAY_COLUMN_TIMING:
      way_query_add_timing (query, FIELD (WayTiming *, record, column));
      break;
    case WAY_COLUMN_CITATION:
    default:
      way_query_add_citation (query, &FIELD (WayCitation, record, column));
      break;
    }
}

static char *
make_insert (const WayMapping *self)
{
  g_autoptr (GPtrArray) names = list_written (self, TRUE);
  g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
  g_autoptr (GString) marks = g_string_new ("?");

  for (guint i = 1; i < names->len; i++)
    g_string_append (marks, ", ?");
  if (!self->has_position)
    return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", self->table, list, marks->str);
  return g_strdup_printf ("INSERT INTO %s (%s, position) VALUES (%s, "
                          "(SELECT coalesce (max (position) + 1, 0) FROM %s))",
                          self->table, list, marks->str, self->table);
}

static char *
make_update (const WayMapping *self)
{
  g_autoptr (GPtrArray) names = list_written (self, FALSE);
  g_autofree char *list = NULL;

  g_ptr_array_remove_index (names, names->len - 1);
  list = g_strjoinv (" = ?, ", (char **) names->pdata);
  return g_strdup_printf ("UPDATE %s SET %s = ? WHERE id = ?", self->table, list);
}

/* The time of recording grows with every row, even where the clock was put back. */
static gint64
next_recorded (const WayMapping *self, WayRegister *target)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (recorded) FROM %s", self->table);
  g_autoptr (WayQuery) query = way_database_query (target->database, sql);

  return MAX (g_get_real_time (), way_query_run_int (query, NULL) + 1);
}

static void
give_recorded (const WayMapping *self, WayRegister *target, gpointer record)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].sort == WAY_COLUMN_RECORDED)
      FIELD (gint64, record, &self->columns[i]) = next_recorded (self, target);
}

static gboolean
write_row (const WayMapping *self,
           WayRegister *target,
           gpointer record,
           gboolean is_new,
           GError **error)
{
  g_autofree char *sql = is_new ? make_insert (self) : make_update (self);
  g_autoptr (WayQuery) query = way_database_query (target->database, sql);

  for (guint i = 0; i < self->n_columns; i++)
    if (is_new || self->columns[i].sort != WAY_COLUMN_RECORDED)
      add_field (&self->columns[i], record, query);
  way_query_add_id (query, *(WayId *) record);
  return way_register_write_row (target, query, error) &&
         (self->write_parts == NULL || self->write_parts (target, record, error));
}

/**
 * way_mapping_save: (skip)
 * @self: a mapping
 * @target: a register
 * @record: a record that keeps the rules of its kind
 * @label: of the act, with "%s" where the title stands
 * @title: (nullable): the record's title
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_mapping_save (const WayMapping *self,
                  WayRegister *target,
                  gpointer record,
                  const char *label,
                  const char *title,
                  GError **error)
{
  WayId *id = record;
  gboolean own, is_new = *id == 0;

  if (!way_register_enter (target, &own, label, title, error))
    return FALSE;
  if (is_new)
    {
      *id = way_database_make_id (target->database);
      give_recorded (self, target, record);
    }
  return way_register_leave_saved (target, own, write_row (self, target, record, is_new, error), id,
                                   is_new, error);
}

/* ---- links ---- */

void
way_register_read_links (WayRegister *self,
                         const WayLinkTable *table,
                         WayId owner,
                         GArray *links,
                         WayQuery *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, table->list);

  way_query_add_id (query, owner);
  while (way_query_next (query))
    {
      WayLink link = { way_query_get_id (query, 1),
                       (WayPromise) MAX (way_promise_from_nick (way_query_get_text (query, 2)),
                                         0) };

      g_array_append_val (links, link);
    }
  way_query_pass_on (query, record);
}

/* The rows that stand in the file, from commitment to row. */
static GHashTable *
read_link_rows (WayRegister *self, const WayLinkTable *table, WayId owner, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (WayQuery) query = way_database_query (self->database, table->list);

  way_query_add_id (query, owner);
  while (way_query_next (query))
    {
      WayId row = way_query_get_id (query, 0), commitment = way_query_get_id (query, 1);

      g_hash_table_insert (rows, g_memdup2 (&commitment, sizeof commitment),
                           g_memdup2 (&row, sizeof row));
    }
  return way_query_finish (query, error) ? g_steal_pointer (&rows) : NULL;
}

static gboolean
write_link (WayRegister *self,
            const WayLinkTable *table,
            WayId owner,
            WayId row,
            const WayLink *link,
            guint position,
            GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, row != 0 ? table->update : table->insert);

  if (row == 0)
    way_query_add_id (query, link->commitment);
  way_query_add_text (query, way_promise_get_nick (link->promise));
  way_query_add_int (query, position);
  if (row == 0)
    way_query_add_id (query, owner);
  way_query_add_id (query, row != 0 ? row : way_database_make_id (self->database));
  return way_query_run (query, error);
}

static gboolean
drop_links (WayRegister *self, const WayLinkTable *table, GHashTable *rows, GError **error)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_autoptr (WayQuery) query = way_database_query (self->database, table->drop);

      way_query_add_id (query, *(WayId *) row);
      if (!way_query_run (query, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
way_register_write_links (WayRegister *self,
                          const WayLinkTable *table,
                          WayId owner,
                          const GArray *links,
                          GError **error)
{
  g_autoptr (GHashTable) rows = read_link_rows (self, table, owner, error);

  if (rows == NULL)
    return FALSE;
  for (guint i = 0; i < links->len; i++)
    {
      const WayLink *link = &g_array_index (links, WayLink, i);
      const WayId *row = g_hash_table_lookup (rows, &link->commitment);

      if (!write_link (self, table, owner, row != NULL ? *row : 0, link, i, error))
        return FALSE;
      g_hash_table_remove (rows, &link->commitment);
    }
  return drop_links (self, table, rows, error);
}
