/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on pages to which no way leads: the page above them is damaged. Such a page is known by the
 * keys of its rows and what their columns hold, for the search index gives its rows the keys of
 * the records; put where its table begins, it is the whole of a small table that SQLite reads
 * as any other (https://sqlite.org/fileformat.html#b_tree_pages). */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "way-recover-private.h"
#include "way-register.h"

#define LEAF_TABLE_PAGE      0x0d
#define OFFSET_N_CELLS       3 /* of the header of a page */
#define OFFSET_CELL_POINTERS 8
#define LONGEST_VARINT       9

/* What a row says of a column: https://sqlite.org/fileformat.html#record_format. */
#define SERIAL_NULL       0
#define SERIAL_REAL       7
#define SERIAL_LAST_WHOLE 9
#define SERIAL_FIRST_BLOB 12

typedef struct
{
  char sort; /* of the type in the schema, its first letter */
  gboolean may_be_null;
} Column;

typedef struct
{
  const char *path;
  int descriptor;
  goffset size; /* of a page */
  goffset n_pages;
  goffset root;    /* where the page begins at which the table does */
  guint8 *first;   /* what stood on that page */
  GArray *columns; /* of Column */
  guint n_least;
  guint8 *page;
} Loose;

/* ---- the keys on a page ---- */

/* https://sqlite.org/fileformat.html#varint; 0 where the page ends before the number does. */
static gsize
read_varint (const guint8 *bytes, gsize length, guint64 *value)
{
  *value = 0;
  for (gsize i = 0; i < MIN (length, LONGEST_VARINT); i++)
    {
      if (i == LONGEST_VARINT - 1)
        {
          *value = *value << 8 | bytes[i];
          return LONGEST_VARINT;
        }
      *value = *value << 7 | (bytes[i] & 0x7f);
      if ((bytes[i] & 0x80) == 0)
        return i + 1;
    }
  return 0;
}

typedef struct
{
  const guint8 *at;
  gsize left; /* on the page */
} Cursor;

static gboolean
next_number (Cursor *cursor, guint64 *value)
{
  gsize n = read_varint (cursor->at, cursor->left, value);

  cursor->at += n;
  cursor->left -= n;
  return n > 0;
}

/* Texts are odd from the first blob on; a number that is whole may stand for any. */
static gboolean
fits (const Column *column, guint64 type)
{
  if (type == SERIAL_NULL)
    return column->may_be_null;
  switch (column->sort)
    {
    case 'T':
      return type > SERIAL_FIRST_BLOB && type % 2 == 1;
    case 'I':
      return type <= SERIAL_LAST_WHOLE && type != SERIAL_REAL;
    case 'R':
      return type <= SERIAL_LAST_WHOLE;
    default:
      return type >= SERIAL_FIRST_BLOB && type % 2 == 0;
    }
}

/* A row begins with the length of its head, in which each column has one number. */
static gboolean
is_row (const Loose *self, Cursor *cursor)
{
  const guint8 *start = cursor->at;
  guint64 length, type;
  guint n = 0;

  if (!next_number (cursor, &length))
    return FALSE;
  for (; (guint64) (cursor->at - start) < length && next_number (cursor, &type); n++)
    if (n >= self->columns->len || !fits (&g_array_index (self->columns, Column, n), type))
      return FALSE;
  return n >= self->n_least;
}

/* A cell is the length of the row, its key, and the row; 0 where the row is none of the table. */
static WayId
read_key (const Loose *self, gsize offset)
{
  gsize size = (gsize) self->size;
  Cursor cursor = { .at = self->page + MIN (offset, size), .left = size - MIN (offset, size) };
  guint64 length, key;

  return next_number (&cursor, &length) && next_number (&cursor, &key) && is_row (self, &cursor)
           ? (WayId) key
           : 0;
}

/* Adds the keys of the rows on the page. */
static void
read_keys (const Loose *self, GArray *keys)
{
  const guint8 *header = self->page;
  gsize n = (gsize) header[OFFSET_N_CELLS] << 8 | header[OFFSET_N_CELLS + 1];

  g_array_set_size (keys, 0);
  if (*header != LEAF_TABLE_PAGE || OFFSET_CELL_POINTERS + 2 * n > (gsize) self->size)
    return;
  for (gsize i = 0; i < n; i++)
    {
      const guint8 *pointer = header + OFFSET_CELL_POINTERS + 2 * i;
      WayId key = read_key (self, (gsize) pointer[0] << 8 | pointer[1]);

      if (key > 0)
        g_array_append_val (keys, key);
    }
}

static gboolean
has_unread (const GArray *keys, GHashTable *unread)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_hash_table_contains (unread, &g_array_index (keys, WayId, i)))
      return TRUE;
  return FALSE;
}

/* ---- the pages ---- */

static goffset
ask_number (WayDatabase *database, const char *sql, const char *name)
{
  g_autoptr (WayQuery) query = way_database_query (database, sql);

  if (name != NULL)
    way_query_add_text (query, name);
  return (goffset) way_query_run_int (query, NULL);
}

static gboolean
read_page (Loose *self, goffset number, guint8 *page)
{
  return pread (self->descriptor, page, (gsize) self->size, number * self->size) == self->size;
}

/* The page at which the table begins is written over, and what stood there may be of any table. */
static gboolean
load_page (Loose *self, goffset number)
{
  if (number * self->size != self->root)
    return read_page (self, number, self->page);
  memcpy (self->page, self->first, (gsize) self->size);
  return TRUE;
}

static void
ask_columns (Loose *self, WayDatabase *database, const WayRecoverTable *table)
{
  g_autoptr (WayQuery) query =
    way_database_query (database,
                        "SELECT type, \"notnull\" = 0 OR pk > 0 FROM pragma_table_info (?)");

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  way_query_add_text (query, way_recover_table_get_name (table));
  while (way_query_next (query))
    {
      Column column = { .sort = *way_query_get_text (query, 0),
                        .may_be_null = way_query_get_int (query, 1) != 0 };

      g_array_append_val (self->columns, column);
    }
  self->n_least = way_recover_table_get_least (table);
  if (self->n_least == 0)
    self->n_least = self->columns->len;
}

static gboolean
open_loose (Loose *self, const WayRecoverTable *table, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->path, FALSE, error);
  struct stat status;

  if (database == NULL)
    return FALSE;
  self->size = ask_number (database, "PRAGMA page_size", NULL);
  ask_columns (self, database, table);
  self->root =
    (ask_number (database, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?",
                 way_recover_table_get_name (table)) -
     1) *
    self->size;
  self->descriptor = open (self->path, O_RDWR | O_CLOEXEC);
  if (self->descriptor < 0 || fstat (self->descriptor, &status) != 0 || self->size <= 0 ||
      self->root <= 0)
    {
      g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, "“%s”: %s", self->path,
                   g_strerror (errno));
      return FALSE;
    }
  self->n_pages = status.st_size / self->size;
  self->page = g_malloc ((gsize) self->size);
  self->first = g_malloc0 ((gsize) self->size);
  read_page (self, self->root / self->size, self->first);
  return TRUE;
}

/* Another table may be sought on the page that was written over. */
static gboolean
close_loose (Loose *self)
{
  gboolean ok = self->first == NULL || pwrite (self->descriptor, self->first, (gsize) self->size,
                                               self->root) == self->size;

  if (self->descriptor >= 0)
    close (self->descriptor);
  g_clear_pointer (&self->columns, g_array_unref);
  g_free (self->page);
  g_free (self->first);
  return ok;
}

static gboolean
fail_as_unwritten (const Loose *self, GError **error)
{
  g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, "“%s”: %s", self->path,
               g_strerror (errno));
  return FALSE;
}

/* A connection of its own for each page: one that knew the file before would not look again. */
static gboolean
copy_page (Loose *self,
           WayDatabase *to,
           const WayRecoverTable *table,
           GHashTable *unread,
           guint *n_rows,
           GError **error)
{
  g_autoptr (WayDatabase) from = NULL;

  if (pwrite (self->descriptor, self->page, (gsize) self->size, self->root) != self->size)
    return fail_as_unwritten (self, error);
  from = way_database_open (self->path, FALSE, error);
  return from != NULL && way_recover_copy_table (from, to, table, unread, n_rows, error);
}

gboolean
way_recover_copy_loose (const char *path,
                        WayDatabase *to,
                        const WayRecoverTable *table,
                        GHashTable *unread,
                        guint *n_rows,
                        GError **error)
{
  Loose self = { .path = path, .descriptor = -1 };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (WayId));
  gboolean ok = open_loose (&self, table, error);

  for (goffset number = 1; ok && number < self.n_pages && g_hash_table_size (unread) > 0; number++)
    if (load_page (&self, number))
      {
        read_keys (&self, keys);
        if (has_unread (keys, unread))
          ok = copy_page (&self, to, table, unread, n_rows, error);
      }
  if (!close_loose (&self) && ok)
    ok = fail_as_unwritten (&self, error);
  return ok;
}

GHashTable *
way_recover_list_loose (const char *path, const WayRecoverTable *table, GError **error)
{
  Loose self = { .path = path, .descriptor = -1 };
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean ok = open_loose (&self, table, error);

  for (goffset number = 1; ok && number < self.n_pages; number++)
    if (load_page (&self, number))
      {
        read_keys (&self, keys);
        for (guint i = 0; i < keys->len; i++)
          g_hash_table_add (all, g_memdup2 (&g_array_index (keys, WayId, i), sizeof (WayId)));
      }
  if (!close_loose (&self) && ok)
    ok = fail_as_unwritten (&self, error);
  return ok ? g_steal_pointer (&all) : NULL;
}
