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
} Input;

typedef struct
{
  WayRegister *target;
  WayNames names;
  GPtrArray *inputs; /* of Input, in the order of reading */
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

  for (guint i = 0; format->columns[i] != NULL; i++)
    if (g_str_equal (format->columns[i], g_strdelimit (name, " ", '_')))
      return format->columns[i];
  return NULL;
}

static char *
describe_unknown (GHashTable *mapping, const char *column)
{
  const char *mapped = mapping != NULL ? g_hash_table_lookup (mapping, column) : NULL;

  if (mapped != NULL)
    return g_strdup_printf (
      _ ("the column “%s” cannot stand for “%s”: this table has no such column"), column, mapped);
  return g_strdup_printf (_ ("the column “%s” is not known here; rename it or take it out"),
                          column);
}

static void
read_head (Import *self, Input *input, GHashTable *mapping)
{
  const WayTable *table = input->table;

  input->columns = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *column = get_canonical (input->format, mapping, table->columns[i]);

      if (column == NULL && *table->columns[i] == '\0')
        continue;
      if (column == NULL)
        add_problem (self, table->name, 0, "", describe_unknown (mapping, table->columns[i]));
      else if (!g_hash_table_insert (input->columns, (gpointer) column, GUINT_TO_POINTER (i + 1)))
        add_problem (self, table->name, 0, "",
                     g_strdup_printf (_ ("the column “%s” stands there twice"), column));
    }
}

static gboolean
load_input (Import *self, const char *path, GHashTable *mapping, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  Input *input = g_new0 (Input, 1);
  WayTableFault fault;

  g_ptr_array_add (self->inputs, input);
  input->format = way_table_format_find (name);
  if (input->format == NULL)
    {
      add_problem (
        self, name, 0, "",
        g_strdup (
          _ ("the file's name does not tell what the table holds, as “commitments.csv” does")));
      return TRUE;
    }
  input->table = way_table_read (path, &fault, error);
  if (fault.what != NULL)
    add_problem (self, name, fault.row, "", fault.what);
  if (input->table == NULL)
    return fault.what != NULL;
  read_head (self, input, mapping);
  self->n_rows += input->table->rows->len;
  return TRUE;
}

static int
compare_inputs (gconstpointer a, gconstpointer b)
{
  const Input *first = *(Input *const *) a;
  const Input *second = *(Input *const *) b;

  if (first->format != second->format)
    return (int) way_table_format_get_rank (first->format) -
           (int) way_table_format_get_rank (second->format);
  return strcmp (first->table->name, second->table->name);
}

/* ---- a row ---- */

static void
check_required (WayRow *row, const WayTableFormat *format)
{
  for (guint i = 0; format->required[i] != NULL; i++)
    {
      const char *cell = way_row_get (row, format->required[i]);

      if (cell != NULL ? *cell == '\0' : row->is_new)
        way_row_fail (row, format->required[i],
                      g_strdup (_ ("the cell is empty, and must not be")));
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
  g_auto (GStrv) after = format->write (row->names, record);
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

static void
import_row (Import *self, const Input *input, guint index)
{
  const WayTableFormat *format = input->format;
  WayRow row = {
    .names = &self->names,
    .table = input->table,
    .columns = input->columns,
    .row = index,
    .problems = self->result->problems,
  };
  gpointer record = format->find (&row);
  g_auto (GStrv) before = record != NULL ? format->write (row.names, record) : NULL;

  row.is_new = record == NULL;
  if (!row.failed)
    check_required (&row, format);
  if (!row.failed && row.is_new)
    record = format->make (&row);
  if (!row.failed)
    format->fill (&row, record);
  if (!row.failed)
    save_row (self, &row, format, record, before);
  g_clear_pointer (&record, format->free);
}

static gboolean
import_input (Import *self, const Input *input, GError **error)
{
  for (guint i = 0; i < input->table->rows->len; i++)
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
load_inputs (Import *self, const char *const *paths, GHashTable *mapping, GError **error)
{
  for (guint i = 0; paths[i] != NULL; i++)
    if (!load_input (self, paths[i], mapping, error))
      return FALSE;
  return report_errors (self->result, error);
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
 * read as RFC 4180 says. Where anything is wrong, everything that is wrong is in @result and
 * nothing is changed.
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
  way_names_init (&import.names, self);
  done = load_inputs (&import, paths, mapping, error) && run_act (&import, dry_run, error);
  way_names_clear (&import.names);
  g_ptr_array_unref (import.inputs);
  *result = import.result;
  return done;
}
