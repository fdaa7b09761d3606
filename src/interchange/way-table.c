/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of comma-separated values, read and written with libcsv. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "way-import.h"
#include "way-table-private.h"

G_DEFINE_QUARK (way-interchange-error-quark, way_interchange_error)

/* A table of a strategy has hundreds of rows; this is a bound for what is taken into memory, not
 * for what makes sense. */
#define MAX_TABLE_BYTES (256 * 1024 * 1024)

typedef struct
{
  WayTable *table;
  GPtrArray *cells; /* of the row being read */
  guint row;        /* 0 is the head */
  WayTableFault *fault;
} Reading;

/**
 * way_table_new: (skip)
 * @name: the file's name, for messages
 * @columns: names of the columns
 *
 * Returns: (transfer full): a table without rows
 */
WayTable *
way_table_new (const char *name, const char *const *columns)
{
  WayTable *self = g_new0 (WayTable, 1);

  self->name = g_strdup (name);
  self->columns = g_strdupv ((char **) columns);
  self->n_columns = columns != NULL ? g_strv_length ((char **) columns) : 0;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
way_table_free (WayTable *self)
{
  g_free (self->name);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_free (self);
}

/**
 * way_table_add_row: (skip)
 * @self: a table
 * @cells: (transfer full): as many cells as the table has columns
 *
 * Adds a row at the end.
 */
void
way_table_add_row (WayTable *self, char **cells)
{
  g_return_if_fail (g_strv_length (cells) == self->n_columns);

  g_ptr_array_add (self->rows, cells);
}

static void
set_fault (Reading *reading, char *what)
{
  if (reading->fault->what != NULL)
    {
      g_free (what);
      return;
    }
  reading->fault->row = reading->row;
  reading->fault->what = what;
}

static void
cell_cb (void *data, size_t length, void *user_data)
{
  Reading *reading = user_data;

  if (memchr (data, '\0', length) != NULL)
    set_fault (reading, g_strdup (_ ("a cell holds a character that is not text")));
  g_ptr_array_add (reading->cells, g_strndup (data, length));
}

static gboolean
row_is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;
  return TRUE;
}

static void
take_row (Reading *reading)
{
  guint n = reading->cells->len;

  g_ptr_array_add (reading->cells, NULL);
  if (reading->row == 0)
    {
      reading->table->columns = (char **) g_ptr_array_free (reading->cells, FALSE);
      reading->table->n_columns = n;
    }
  else if (n == reading->table->n_columns)
    {
      g_ptr_array_add (reading->table->rows, g_ptr_array_free (reading->cells, FALSE));
      g_array_append_val (reading->table->numbers, reading->row);
    }
  else
    {
      set_fault (reading, g_strdup_printf (ngettext ("the row has %u cell, the head has %u",
                                                     "the row has %u cells, the head has %u", n),
                                           n, reading->table->n_columns));
      g_strfreev ((char **) g_ptr_array_free (reading->cells, FALSE));
    }
  reading->cells = g_ptr_array_new ();
}

/* Spreadsheets leave rows of empty cells behind their data: they hold nothing and are passed
 * over. */
static void
row_cb (int separator, void *user_data)
{
  Reading *reading = user_data;

  if (row_is_blank (reading->cells) && reading->row > 0)
    {
      g_ptr_array_set_free_func (reading->cells, g_free);
      g_ptr_array_set_size (reading->cells, 0);
      g_ptr_array_set_free_func (reading->cells, NULL);
    }
  else
    take_row (reading);
  reading->row++;
}

static void
parse_bytes (Reading *reading, const char *bytes, gsize length)
{
  struct csv_parser parser;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("Out of memory");
  if (csv_parse (&parser, bytes, length, cell_cb, row_cb, reading) != length ||
      csv_fini (&parser, cell_cb, row_cb, reading) != 0)
    set_fault (reading, g_strdup (_ ("a quotation mark is missing or stands where it may not")));
  csv_free (&parser);
}

/* What spreadsheets of many countries save as CSV. Its quotation marks would be faulted first. */
static gboolean
has_other_separator (const char *text)
{
  gsize head = strcspn (text, "\r\n");

  return memchr (text, ',', head) == NULL &&
         (memchr (text, ';', head) != NULL || memchr (text, '\t', head) != NULL);
}

static gboolean
load_text (const char *path, char **bytes, gsize *length, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, NULL, &local);

  if (info != NULL && (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
                       g_file_info_get_size (info) > MAX_TABLE_BYTES))
    g_set_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_FILE,
                 _ ("“%s” is not a table."), path);
  else if (info != NULL && g_file_get_contents (path, bytes, length, &local))
    return TRUE;
  else
    g_set_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_FILE,
                 _ ("“%s” cannot be read: %s"), path, local->message);
  return FALSE;
}

/**
 * way_table_read: (skip)
 * @path: a file of comma-separated values (RFC 4180) in UTF-8
 * @fault: set when the file is no such table; `what` is to be freed
 * @error: return location for an error when the file cannot be read
 *
 * Returns: (transfer full) (nullable): the table; %NULL with either @fault or @error set
 */
WayTable *
way_table_read (const char *path, WayTableFault *fault, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (WayTable) table = way_table_new (name, NULL);
  Reading reading = { .table = table, .fault = fault };
  const char *start;
  gsize length;

  *fault = (WayTableFault) { 0 };
  if (!load_text (path, &bytes, &length, error))
    return NULL;
  start = g_str_has_prefix (bytes, "\xef\xbb\xbf") ? bytes + 3 : bytes;
  length -= start - bytes;
  if (!g_utf8_validate (start, length, NULL))
    {
      fault->what =
        g_strdup (_ ("the file is not text in UTF-8; save it again as CSV with this encoding"));
      return NULL;
    }
  if (has_other_separator (start))
    {
      fault->what = g_strdup (
        _ ("the cells are not separated by commas; save it again as CSV with commas between them"));
      return NULL;
    }
  reading.cells = g_ptr_array_new ();
  parse_bytes (&reading, start, length);
  g_ptr_array_set_free_func (reading.cells, g_free);
  g_ptr_array_unref (reading.cells);
  if (fault->what == NULL && table->columns == NULL)
    fault->what = g_strdup (_ ("the table is empty; its first row must name the columns"));
  return fault->what == NULL ? g_steal_pointer (&table) : NULL;
}

static void
append_cell (GString *text, const char *cell)
{
  gsize length = strlen (cell);
  g_autofree char *quoted = NULL;
  gsize n;

  if (strpbrk (cell, ",\"\r\n") == NULL && g_strcmp0 (cell, "") != 0 &&
      !g_ascii_isspace (cell[0]) && !g_ascii_isspace (cell[length - 1]))
    {
      g_string_append (text, cell);
      return;
    }
  if (length == 0)
    return;
  quoted = g_malloc (2 * length + 2);
  n = csv_write (quoted, 2 * length + 2, cell, length);
  g_string_append_len (text, quoted, n);
}

static void
append_row (GString *text, char **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_cell (text, cells[i]);
    }
  g_string_append (text, "\r\n");
}

/**
 * way_table_write: (skip)
 * @self: a table
 * @path: where to write it
 * @error: return location for an error
 *
 * Writes the table as RFC 4180 says, all of it or nothing.
 *
 * Returns: whether it was written
 */
gboolean
way_table_write (const WayTable *self, const char *path, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) local = NULL;

  append_row (text, self->columns);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, g_ptr_array_index (self->rows, i));
  if (g_file_set_contents_full (path, text->str, text->len,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                &local))
    return TRUE;
  g_set_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_FILE,
               _ ("“%s” cannot be written: %s"), path, local->message);
  return FALSE;
}

/**
 * way_table_split_list: (skip)
 * @cell: the text of a cell
 *
 * Returns: (transfer full): its items without the blanks around them; none for an empty cell
 */
char **
way_table_split_list (const char *cell)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GString) item = g_string_new (NULL);

  for (const char *p = cell;; p++)
    {
      if (*p == '\\' && (p[1] == ';' || p[1] == '\\'))
        g_string_append_c (item, *++p);
      else if (*p != ';' && *p != '\0')
        g_string_append_c (item, *p);
      else
        {
          if (*g_strstrip (item->str) != '\0')
            g_strv_builder_add (items, item->str);
          g_string_truncate (item, 0);
          if (*p == '\0')
            return g_strv_builder_end (items);
        }
    }
}

/**
 * way_table_join_list: (skip)
 * @items: items of a list
 *
 * Returns: (transfer full): the text of a cell that way_table_split_list() takes apart again
 */
char *
way_table_join_list (const char *const *items)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (cell, "; ");
      for (const char *p = items[i]; *p != '\0'; p++)
        {
          if (*p == ';' || *p == '\\')
            g_string_append_c (cell, '\\');
          g_string_append_c (cell, *p);
        }
    }
  return g_string_free (cell, FALSE);
}
