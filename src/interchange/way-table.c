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

/* Hundreds of printed pages: what is longer is no text of a record. */
#define MAX_CELL_BYTES (1024 * 1024)

typedef struct
{
  WayTable *table;
  GPtrArray *cells; /* of the row being read */
  guint row;        /* 0 is the head */
} Reading;

static void
fault_free (gpointer data)
{
  WayTableFault *self = data;

  g_free (self->column);
  g_free (self->what);
  g_free (self);
}

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
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  self->faulty = g_hash_table_new (NULL, NULL);
  return self;
}

void
way_table_free (WayTable *self)
{
  g_free (self->name);
  g_strfreev (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->numbers);
  g_ptr_array_unref (self->faults);
  g_hash_table_unref (self->faulty);
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

/* ---- reading ---- */

static void
add_fault (WayTable *self, guint row, const char *column, char *what)
{
  WayTableFault *fault = g_new0 (WayTableFault, 1);

  fault->row = row;
  fault->column = g_strdup (column);
  fault->what = what;
  g_ptr_array_add (self->faults, fault);
  g_hash_table_add (self->faulty, GUINT_TO_POINTER (row));
}

/**
 * way_table_has_fault: (skip)
 * @self: a table that was read
 * @number: number of a row
 *
 * Returns: whether what stands in the cells of the row may not be what was meant
 */
gboolean
way_table_has_fault (const WayTable *self, guint number)
{
  return g_hash_table_contains (self->faulty, GUINT_TO_POINTER (number));
}

static void
add_cell_fault (Reading *reading, char *what)
{
  guint index = reading->cells->len;
  gboolean is_named = reading->row > 0 && index < reading->table->n_columns;

  add_fault (reading->table, reading->row, is_named ? reading->table->columns[index] : "", what);
}

static void
cell_cb (void *data, size_t length, void *user_data)
{
  Reading *reading = user_data;

  if (memchr (data, '\0', length) != NULL)
    add_cell_fault (reading, g_strdup (_ ("the cell holds a character that is not text")));
  else if (length > MAX_CELL_BYTES)
    add_cell_fault (reading, g_strdup (_ ("the text is longer than any record can hold")));
  g_ptr_array_add (reading->cells, g_strndup (data, MIN (length, MAX_CELL_BYTES)));
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
take_head (Reading *reading)
{
  reading->table->n_columns = reading->cells->len;
  g_ptr_array_add (reading->cells, NULL);
  reading->table->columns = (char **) g_ptr_array_free (reading->cells, FALSE);
}

/* A row with too few or too many cells is kept for the code in it, so that others that name it are
 * not faulted too. */
static void
fit_cells (Reading *reading)
{
  guint n = reading->cells->len;

  if (n == reading->table->n_columns)
    return;
  add_fault (reading->table, reading->row, "",
             g_strdup_printf (ngettext ("the row has %u cell, the head has %u",
                                        "the row has %u cells, the head has %u", n),
                              n, reading->table->n_columns));
  while (reading->cells->len > reading->table->n_columns)
    g_free (g_ptr_array_steal_index (reading->cells, reading->cells->len - 1));
  while (reading->cells->len < reading->table->n_columns)
    g_ptr_array_add (reading->cells, g_strdup (""));
}

static void
take_row (Reading *reading)
{
  if (reading->row == 0)
    take_head (reading);
  else
    {
      fit_cells (reading);
      g_ptr_array_add (reading->cells, NULL);
      g_ptr_array_add (reading->table->rows, g_ptr_array_free (reading->cells, FALSE));
      g_array_append_val (reading->table->numbers, reading->row);
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

/* Where a quotation mark is missing, nobody knows what belongs to which cell from there on. */
static void
parse_bytes (Reading *reading, const char *bytes, gsize length)
{
  struct csv_parser parser;

  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    g_error ("Out of memory");
  reading->table->whole = csv_parse (&parser, bytes, length, cell_cb, row_cb, reading) == length &&
                          csv_fini (&parser, cell_cb, row_cb, reading) == 0;
  if (!reading->table->whole)
    add_fault (reading->table, reading->row, "",
               g_strdup (_ ("a quotation mark is missing or stands where it may not; from here on "
                            "the table cannot be read")));
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
load_text (WayTable *self, const char *path, char **bytes, gsize *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, NULL, &error);

  if (info != NULL && g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    add_fault (self, 0, "", g_strdup (_ ("this is a folder or a device, not a table")));
  else if (info != NULL && g_file_info_get_size (info) > MAX_TABLE_BYTES)
    add_fault (self, 0, "", g_strdup (_ ("the file is larger than any table")));
  else if (info != NULL && g_file_get_contents (path, bytes, length, &error))
    return TRUE;
  else
    add_fault (self, 0, "", g_strdup_printf (_ ("the file cannot be read: %s"), error->message));
  return FALSE;
}

/* A character 0 is faulted where it stands, as long as the file is text otherwise. */
static gboolean
is_utf8 (const char *text, gsize length)
{
  const char *end;

  while (!g_utf8_validate (text, (gssize) length, &end))
    {
      if (*end != '\0')
        return FALSE;
      length -= (gsize) (end + 1 - text);
      text = end + 1;
    }
  return TRUE;
}

/* UTF-16 has such characters from its head on. */
static gboolean
has_text_head (const char *text, gsize length)
{
  const char *end = memchr (text, '\n', length);

  return memchr (text, '\0', end != NULL ? (gsize) (end - text) : length) == NULL;
}

static gboolean
check_text (WayTable *self, const char *text, gsize length)
{
  if (!is_utf8 (text, length) || !has_text_head (text, length))
    add_fault (
      self, 0, "",
      g_strdup (_ ("the file is not text in UTF-8; save it again as CSV with this encoding")));
  else if (has_other_separator (text))
    add_fault (
      self, 0, "",
      g_strdup (_ (
        "the cells are not separated by commas; save it again as CSV with commas between them")));
  return self->faults->len == 0;
}

static void
parse_text (WayTable *self, const char *text, gsize length)
{
  Reading reading = { .table = self, .cells = g_ptr_array_new () };

  parse_bytes (&reading, text, length);
  g_ptr_array_set_free_func (reading.cells, g_free);
  g_ptr_array_unref (reading.cells);
  if (self->faults->len == 0 && self->columns == NULL)
    add_fault (self, 0, "",
               g_strdup (_ ("the table is empty; its first row must name the columns")));
}

/**
 * way_table_read: (skip)
 * @path: a file of comma-separated values (RFC 4180) in UTF-8
 *
 * Returns: (transfer full): the table, without columns where nothing of it can be read, and with
 *   all that is wrong with it
 */
WayTable *
way_table_read (const char *path)
{
  g_autofree char *bytes = NULL;
  g_autofree char *name = g_path_get_basename (path);
  WayTable *self = way_table_new (name, NULL);
  const char *start;
  gsize length;

  if (!load_text (self, path, &bytes, &length))
    return self;
  start = g_str_has_prefix (bytes, "\xef\xbb\xbf") ? bytes + 3 : bytes;
  length -= start - bytes;
  if (check_text (self, start, length))
    parse_text (self, start, length);
  return self;
}

/* ---- writing ---- */

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

/* ---- lists in a cell ---- */

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
