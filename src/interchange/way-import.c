/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables into a register: every row of every table in one act, or nothing. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "way-formats-private.h"

typedef struct
{
  const WayTableFormat *format;
  WayTable *table;
  GHashTable *columns; /* column of the format to index + 1 */
  gboolean head_failed;
} Input;

typedef struct
{
  WayRegister *target;
  WayNames names;
  GPtrArray *inputs; /* of Input, in the order of reading */
  GHashTable *keys;  /* of every row so far, to where it stands */
  WayImportResult *result;
  guint n_rows;
  WayImportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
} Import;

static void
input_free (Input *self)
{
  g_clear_pointer (&self->table, way_table_free);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_free (self);
}

static void
add_problem (Import *self, const char *table, guint row, const char *column, char *what)
{
  WayImportProblem *problem = g_new0 (WayImportProblem, 1);

  problem->weight = WAY_PROBLEM_ERROR;
  problem->table = g_strdup (table);
  problem->row = row;
  problem->column = g_strdup (column);
  problem->what = what;
  g_ptr_array_add (self->result->problems, problem);
}

/* ---- the head of a table ---- */

static const char *
get_canonical (const WayTableFormat *format, GHashTable *mapping, const char *column)
{
  const char *mapped = mapping != NULL ? g_hash_table_lookup (mapping, column) : NULL;
  g_autofree char *name = g_strstrip (g_ascii_strdown (mapped != NULL ? mapped : column, -1));

  g_strdelimit (name, " ", '_');
  for (const WayCell *cell = format->cells; cell->column != NULL; cell++)
    if (g_str_equal (cell->column, name))
      return cell->column;
  return NULL;
}

static gboolean
has_column (const Input *input, const char *column)
{
  return g_hash_table_contains (input->columns, column);
}

/* The columns a new record needs that the table lacks, for the user; NULL: none. */
static char *
list_missing (const Input *input)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (const WayCell *cell = input->format->cells; cell->column != NULL; cell++)
    if ((cell->flags & WAY_CELL_REQUIRED) != 0 && !has_column (input, cell->column))
      g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", cell->column);
  return list->len > 0 ? g_strdup (list->str) : NULL;
}

/* One that is not known may be one that is missing, misspelt. */
static char *
describe_unknown (const Input *input, GHashTable *mapping, const char *column)
{
  const char *mapped = mapping != NULL ? g_hash_table_lookup (mapping, column) : NULL;
  g_autofree char *missing = list_missing (input);

  if (mapped != NULL)
    return g_strdup_printf (
      _ ("the column “%s” cannot stand for “%s”: this table has no such column"), column, mapped);
  if (missing != NULL)
    return g_strdup_printf (
      _ ("the column “%s” is not known here; rename it or take it out (missing: %s)"), column,
      missing);
  return g_strdup_printf (_ ("the column “%s” is not known here; rename it or take it out"),
                          column);
}

/* Of two columns of one name the first is read, so that the rows can be looked at all the same. */
static void
find_columns (Import *self, Input *input, GHashTable *mapping)
{
  const WayTable *table = input->table;

  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *column = get_canonical (input->format, mapping, table->columns[i]);

      if (column != NULL && has_column (input, column))
        add_problem (self, table->name, 0, "",
                     g_strdup_printf (_ ("the column “%s” stands there twice"), column));
      else if (column != NULL)
        g_hash_table_insert (input->columns, (gpointer) column, GUINT_TO_POINTER (i + 1));
    }
}

static void
read_head (Import *self, Input *input, GHashTable *mapping)
{
  const WayTable *table = input->table;
  guint n = self->result->problems->len;

  find_columns (self, input, mapping);
  for (guint i = 0; i < table->n_columns; i++)
    if (*table->columns[i] != '\0' &&
        get_canonical (input->format, mapping, table->columns[i]) == NULL)
      add_problem (self, table->name, 0, "", describe_unknown (input, mapping, table->columns[i]));
  input->head_failed = self->result->problems->len > n;
}

static gboolean
is_named (const WayTableFormat *format)
{
  for (const WayCell *cell = format->cells; cell->column != NULL; cell++)
    if ((cell->flags & WAY_CELL_NAME) != 0)
      return TRUE;
  return FALSE;
}

/* What rows refer to may stand in what could not be read. */
static void
note_unread (Import *self, const Input *input)
{
  if (input->format == NULL)
    self->names.unread = ~0u;
  else if (!input->table->whole && is_named (input->format))
    self->names.unread |= 1u << input->format->record;
}

static void
load_table (Import *self, Input *input, const char *path, GHashTable *mapping)
{
  WayTable *table = way_table_read (path);

  input->table = table;
  for (guint i = 0; i < table->faults->len; i++)
    {
      const WayTableFault *fault = g_ptr_array_index (table->faults, i);

      add_problem (self, table->name, fault->row, fault->column, g_strdup (fault->what));
    }
  if (table->columns != NULL)
    read_head (self, input, mapping);
  self->n_rows += table->rows->len;
}

static void
load_input (Import *self, const char *path, GHashTable *mapping)
{
  g_autofree char *name = g_path_get_basename (path);
  Input *input = g_new0 (Input, 1);

  g_ptr_array_add (self->inputs, input);
  input->columns = g_hash_table_new (g_str_hash, g_str_equal);
  input->format = way_table_format_find (name);
  if (input->format != NULL)
    load_table (self, input, path, mapping);
  else
    add_problem (
      self, name, 0, "",
      g_strdup (
        _ ("the file's name does not tell what the table holds, as “commitments.csv” does")));
  note_unread (self, input);
}

static gboolean
has_head (const Input *input, const char *column)
{
  for (guint i = 0; i < input->table->n_columns; i++)
    if (g_str_equal (input->table->columns[i], column))
      return TRUE;
  return FALSE;
}

/* Whether a table has the column, or could not be read and may have it. */
static gboolean
may_have_head (Import *self, const char *column)
{
  for (guint i = 0; i < self->inputs->len; i++)
    {
      const Input *input = g_ptr_array_index (self->inputs, i);

      if (input->table == NULL || input->table->columns == NULL || has_head (input, column))
        return TRUE;
    }
  return FALSE;
}

/* A column that is renamed and stands in no table is misspelt. */
static void
check_mapping (Import *self, GHashTable *mapping)
{
  GHashTableIter iter;
  gpointer column, field;

  g_hash_table_iter_init (&iter, mapping);
  while (g_hash_table_iter_next (&iter, &column, &field))
    if (!may_have_head (self, column))
      add_problem (self, "", 0, "",
                   g_strdup_printf (_ ("no table has the column “%s”, which is to stand for “%s”"),
                                    (const char *) column, (const char *) field));
}

/* A table itself comes before what was added to it: "kinds.csv" before "kinds-2016.csv". */
static int
compare_names (const char *a, const char *b)
{
  g_autofree char *first = g_strndup (a, strcspn (a, "."));
  g_autofree char *second = g_strndup (b, strcspn (b, "."));
  int by_stem = strcmp (first, second);

  return by_stem != 0 ? by_stem : strcmp (a, b);
}

static int
compare_inputs (gconstpointer a, gconstpointer b)
{
  const Input *first = *(Input *const *) a;
  const Input *second = *(Input *const *) b;

  if (first->format == NULL || second->format == NULL)
    return (first->format == NULL) - (second->format == NULL);
  if (first->format != second->format)
    return (int) way_table_format_get_rank (first->format) -
           (int) way_table_format_get_rank (second->format);
  return compare_names (first->table->name, second->table->name);
}

/* ---- a row ---- */

static gboolean
check_column (WayRow *row, const Input *input, const char *column)
{
  if (has_column (input, column) || !row->is_new)
    return TRUE;
  /* Said with the head already. */
  if (input->head_failed)
    row->hangs = TRUE;
  else
    way_row_fail (row, column,
                  g_strdup (_ ("a new record needs this column, and the table does not have it")));
  return FALSE;
}

/* A column that is missing is missing for every row, and said of the first that needs it. */
static void
check_required (WayRow *row, Input *input)
{
  gboolean whole = TRUE;

  for (const WayCell *cell = input->format->cells; cell->column != NULL; cell++)
    if ((cell->flags & WAY_CELL_REQUIRED) != 0)
      {
        const char *text = way_row_get (row, cell->column);

        whole = check_column (row, input, cell->column) && whole;
        if (text != NULL && *text == '\0')
          way_row_fail (row, cell->column, g_strdup (_ ("the cell is empty, and must not be")));
      }
  input->head_failed = input->head_failed || !whole;
}

/* The code of the party that a cell names by its code, abbreviation or name; else the cell. */
static char *
get_key_part (WayRow *row, const WayCell *cell)
{
  const char *text = way_row_get (row, cell->column);
  g_autofree char *what = NULL;
  WayId party = 0;

  if (cell->record == WAY_RECORD_PARTY && text != NULL)
    party = way_names_find (row->names, WAY_RECORD_PARTY, 0, text, &what);
  if (party != 0)
    return way_names_get_code (row->names, WAY_RECORD_PARTY, party);
  return g_strdup (text != NULL ? text : "");
}

/* NULL where the cell is empty that tells the rows of one kind apart, which column is set to. */
static char *
make_key (WayRow *row, const WayTableFormat *format, const char **column)
{
  const int wanted = WAY_CELL_KEY | WAY_CELL_REQUIRED;
  GString *key = g_string_new (format->name);
  const char *text;

  for (const WayCell *cell = format->cells; cell->column != NULL; cell++)
    {
      g_autofree char *part = (cell->flags & WAY_CELL_KEY) != 0 ? get_key_part (row, cell) : NULL;

      if (part != NULL)
        g_string_append_printf (key, "\x1f%s", part);
      if ((cell->flags & wanted) == wanted)
        *column = cell->column;
    }
  text = way_row_get (row, *column);
  return g_string_free (key, text == NULL || *text == '\0');
}

/* The one further down would change what the other added, and nobody would know which is meant. */
static void
check_key (Import *self, WayRow *row, const WayTableFormat *format)
{
  guint number = g_array_index (row->table->numbers, guint, row->row);
  const char *column = "";
  char *key = make_key (row, format, &column);
  const char *place = key != NULL ? g_hash_table_lookup (self->keys, key) : NULL;

  if (key == NULL)
    return;
  if (place == NULL)
    {
      g_hash_table_insert (self->keys, key,
                           g_strdup_printf (_ ("%s, row %u"), row->table->name, number));
      return;
    }
  way_row_fail (row, column,
                g_strdup_printf (_ ("“%s” stands in %s too"), way_row_get (row, column), place));
  g_free (key);
}

/* Others that name this record are not at fault. */
static void
miss_row (Import *self, WayRow *row, const WayTableFormat *format)
{
  for (const WayCell *cell = format->cells; cell->column != NULL; cell++)
    {
      const char *name = way_row_get (row, cell->column);

      if ((cell->flags & WAY_CELL_NAME) != 0 && name != NULL && *name != '\0')
        way_names_miss (&self->names, format->record, name);
    }
}

static gboolean
same_cells (char **a, char **b)
{
  return a != NULL && b != NULL && g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static void
save_row (Import *self, WayRow *row, const WayTableFormat *format, gpointer record, char **before)
{
  g_auto (GStrv) after = way_table_format_write (format, row->names, record);
  g_autoptr (GError) error = NULL;

  if (!row->is_new && same_cells (before, after))
    self->result->unchanged++;
  else if (!format->save (self->target, record, &error))
    way_row_fail (row, "", g_strdup (error->message));
  else if (row->is_new)
    self->result->added++;
  else
    self->result->changed++;
}

/* Everything that can be wrong with a row is looked for, whatever was found before. */
static void
read_row (Import *self, Input *input, WayRow *row)
{
  const WayTableFormat *format = input->format;
  gpointer record;
  g_auto (GStrv) before = NULL;

  check_key (self, row, format);
  record = way_table_format_find_record (format, row);
  before = record != NULL ? way_table_format_write (format, row->names, record) : NULL;
  row->is_new = record == NULL;
  check_required (row, input);
  if (row->is_new)
    record = format->make ();
  way_table_format_fill (format, row, record);
  if (format->check != NULL)
    format->check (row, record);
  if (!row->failed && !row->hangs)
    save_row (self, row, format, record, before);
  format->free (record);
}

static void
import_row (Import *self, Input *input, guint index)
{
  WayRow row = {
    .names = &self->names,
    .table = input->table,
    .columns = input->columns,
    .row = index,
    .problems = self->result->problems,
    .first = self->result->problems->len,
  };

  if (way_table_has_fault (input->table, g_array_index (input->table->numbers, guint, index)))
    row.hangs = TRUE;
  else
    read_row (self, input, &row);
  if (!row.failed && !row.hangs)
    return;
  self->result->refused++;
  miss_row (self, &row, input->format);
}

static gboolean
import_input (Import *self, Input *input, GError **error)
{
  for (guint i = 0; input->table != NULL && i < input->table->rows->len; i++)
    {
      if (g_cancellable_is_cancelled (self->cancellable))
        {
          g_set_error_literal (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_CANCELLED,
                               _ ("Cancelled. Nothing was written."));
          return FALSE;
        }
      import_row (self, input, i);
      self->result->rows++;
      if (self->progress != NULL)
        self->progress (self->result->rows, self->n_rows, self->user_data);
    }
  way_names_forget (&self->names);
  return TRUE;
}

/* ---- the whole ---- */

static gboolean
import_inputs (Import *self, GError **error)
{
  g_ptr_array_sort (self->inputs, compare_inputs);
  for (guint i = 0; i < self->inputs->len; i++)
    if (!import_input (self, g_ptr_array_index (self->inputs, i), error))
      return FALSE;
  return TRUE;
}

/* In the order in which tables are read, and of rows; what is wrong with the whole table first. */
static int
compare_places (const WayImportProblem *first, const WayImportProblem *second)
{
  const WayTableFormat *one = way_table_format_find (first->table);
  const WayTableFormat *other = way_table_format_find (second->table);
  int by_name = compare_names (first->table, second->table);

  if (one == NULL || other == NULL)
    return one != other ? (one != NULL) - (other != NULL) : by_name;
  if (one != other)
    return (int) way_table_format_get_rank (one) - (int) way_table_format_get_rank (other);
  return by_name != 0 ? by_name : (int) first->row - (int) second->row;
}

/* What has to be mended stands before what is only to be looked at. */
static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const WayImportProblem *first = a, *second = b;

  if (first->weight != second->weight)
    return (int) first->weight - (int) second->weight;
  return compare_places (first, second);
}

static gboolean
report_errors (const WayImportResult *result, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < result->problems->len; i++)
    if (((WayImportProblem *) g_ptr_array_index (result->problems, i))->weight == WAY_PROBLEM_ERROR)
      n++;
  if (n == 0)
    return TRUE;
  g_set_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE,
               ngettext ("%u thing in the tables was not understood. Nothing was changed.",
                         "%u things in the tables were not understood. Nothing was changed.", n),
               n);
  return FALSE;
}

static gboolean
run_act (Import *self, gboolean dry_run, GError **error)
{
  if (!way_register_begin (self->target, _ ("Import tables"), error))
    return FALSE;
  if (import_inputs (self, error) && report_errors (self->result, error))
    {
      if (!dry_run)
        return way_register_commit (self->target, error);
      way_register_rollback (self->target);
      return TRUE;
    }
  way_register_rollback (self->target);
  return FALSE;
}

/**
 * way_import_tables:
 * @self: the register to import into
 * @paths: files of comma-separated values; the name of each tells what it holds
 * @mapping: (nullable): names of columns in the files to columns of the format
 * @dry_run: whether to find out only what would happen
 * @progress: (nullable): called after each row
 * @user_data: for @progress
 * @cancellable: (nullable): ends the import; nothing is changed then
 * @result: (out): what became of the rows, also when the import fails; free with
 *   way_import_result_free()
 * @error: return location for an error
 *
 * Imports tables of the format of docs/import-tables.md in one act that can be undone. Files are
 * read as RFC 4180 says. Where anything is wrong, everything that is wrong is in @result, without
 * what only follows from it, and nothing is changed.
 *
 * Returns: whether the tables were imported
 */
gboolean
way_import_tables (WayRegister *self,
                   const char *const *paths,
                   GHashTable *mapping,
                   gboolean dry_run,
                   WayImportProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   WayImportResult **result,
                   GError **error)
{
  Import import = {
    .target = self, .progress = progress, .user_data = user_data, .cancellable = cancellable
  };
  gboolean done;

  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  import.result = g_new0 (WayImportResult, 1);
  import.result->problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) way_import_problem_free);
  import.inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);
  import.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  way_names_init (&import.names, self);
  for (guint i = 0; paths[i] != NULL; i++)
    load_input (&import, paths[i], mapping);
  if (mapping != NULL)
    check_mapping (&import, mapping);
  done = run_act (&import, dry_run, error);
  g_ptr_array_sort_values (import.result->problems, compare_problems);
  way_names_clear (&import.names);
  g_ptr_array_unref (import.inputs);
  g_hash_table_unref (import.keys);
  *result = import.result;
  return done;
}
