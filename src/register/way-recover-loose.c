/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on pages to which no way leads: the page above them is damaged. Such a page is known by the
 * keys of its rows and the number of their columns, for the search index gives its rows the keys of
 * the records; put where its table begins, it is the whole of a small table that SQLite reads
 * as any other (https://sqlite.org/fileformat.html#b_tree_pages). */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "way-recover-private.h"
#include "way-register.h"

#define LEAF_TABLE_PAGE      0x0d
#define OFFSET_N_CELLS       3 /* of the header of a page */
#define OFFSET_CELL_POINTERS 8
#define LONGEST_VARINT       9

typedef struct
{
  const char *path;
  int descriptor;
  goffset size; /* of a page */
  goffset n_pages;
  goffset root; /* where the page begins at which the table does */
  guint n_columns;
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

/* A row begins with the length of its head, in which each column has one number. */
static guint
count_columns (Cursor *cursor)
{
  const guint8 *start = cursor->at;
  guint64 length, type;
  guint n = 0;

  if (!next_number (cursor, &length))
    return 0;
  while ((guint64) (cursor->at - start) < length && next_number (cursor, &type))
    n++;
  return n;
}

/* A cell is the length of the row, its key, and the row. */
static gboolean
is_unread (const Loose *self, gsize offset, GHashTable *unread)
{
  gsize size = (gsize) self->size;
  Cursor cursor = { .at = self->page + MIN (offset, size), .left = size - MIN (offset, size) };
  guint64 length, key;

  return next_number (&cursor, &length) && next_number (&cursor, &key) &&
         g_hash_table_contains (unread, &key) && count_columns (&cursor) == self->n_columns;
}

static gboolean
has_unread (const Loose *self, GHashTable *unread)
{
  const guint8 *header = self->page;
  gsize n = (gsize) header[OFFSET_N_CELLS] << 8 | header[OFFSET_N_CELLS + 1];

  if (*header != LEAF_TABLE_PAGE || OFFSET_CELL_POINTERS + 2 * n > (gsize) self->size)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      const guint8 *pointer = header + OFFSET_CELL_POINTERS + 2 * i;

      if (is_unread (self, (gsize) pointer[0] << 8 | pointer[1], unread))
        return TRUE;
    }
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
open_loose (Loose *self, const char *table, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->path, FALSE, error);
  struct stat status;

  if (database == NULL)
    return FALSE;
  self->size = ask_number (database, "PRAGMA page_size", NULL);
  self->n_columns =
    (guint) ask_number (database, "SELECT count (*) FROM pragma_table_info (?)", table);
  self->root =
    (ask_number (database, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?",
                 table) -
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
  return TRUE;
}

static void
close_loose (Loose *self)
{
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self->page);
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
    {
      g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO, "“%s”: %s", self->path,
                   g_strerror (errno));
      return FALSE;
    }
  from = way_database_open (self->path, FALSE, error);
  return from != NULL && way_recover_copy_table (from, to, table, unread, n_rows, error);
}

gboolean
way_recover_copy_loose (const char *path,
                        WayDatabase *to,
                        const WayRecoverTable *table,
                        const char *name,
                        GHashTable *unread,
                        guint *n_rows,
                        GError **error)
{
  Loose self = { .path = path, .descriptor = -1 };
  gboolean ok = open_loose (&self, name, error);

  for (goffset number = 1; ok && number < self.n_pages && g_hash_table_size (unread) > 0; number++)
    if (pread (self.descriptor, self.page, (gsize) self.size, number * self.size) == self.size &&
        has_unread (&self, unread))
      ok = copy_page (&self, to, table, unread, n_rows, error);
  close_loose (&self);
  return ok;
}
