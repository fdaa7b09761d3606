/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a table: its cells, and what is wrong with them. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include "way-formats-private.h"

/**
 * way_row_get: (skip)
 * @self: a row
 * @column: a column of the format
 *
 * Returns: (nullable): the cell; %NULL when the table has no such column
 */
const char *
way_row_get (WayRow *self, const char *column)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, column));
  char **cells = g_ptr_array_index (self->table->rows, self->row);

  return index > 0 ? cells[index - 1] : NULL;
}

static gboolean
is_noted (WayRow *self, WayProblemWeight weight, const char *column, const char *what)
{
  for (guint i = self->first; i < self->problems->len; i++)
    {
      const WayImportProblem *problem = g_ptr_array_index (self->problems, i);

      if (problem->weight == weight && g_str_equal (problem->column, column) &&
          (what == NULL || g_str_equal (problem->what, what)))
        return TRUE;
    }
  return FALSE;
}

static void
add_problem (WayRow *self, WayProblemWeight weight, const char *column, char *what)
{
  WayImportProblem *problem;

  if (is_noted (self, weight, column, what))
    {
      g_free (what);
      return;
    }
  problem = g_new0 (WayImportProblem, 1);
  problem->weight = weight;
  problem->table = g_strdup (self->table->name);
  problem->row = g_array_index (self->table->numbers, guint, self->row);
  problem->column = g_strdup (column);
  problem->what = what;
  g_ptr_array_add (self->problems, problem);
}

/**
 * way_row_fail: (skip)
 * @self: a row
 * @column: the column that is wrong, or "" for the whole row
 * @what: (transfer full): what is wrong with it
 *
 * Notes that the row cannot be imported. Cells are looked at more than once; the same fault is
 * noted once.
 */
void
way_row_fail (WayRow *self, const char *column, char *what)
{
  self->failed = TRUE;
  add_problem (self, WAY_PROBLEM_ERROR, column, what);
}

void
way_row_warn (WayRow *self, const char *column, char *what)
{
  add_problem (self, WAY_PROBLEM_WARNING, column, what);
}

gboolean
way_row_has_failed (WayRow *self, const char *column)
{
  return is_noted (self, WAY_PROBLEM_ERROR, column, NULL);
}

/**
 * way_row_find: (skip)
 * @self: a row
 * @column: where the name stands
 * @record: kind of record
 * @programme: programme of an objective or action, else 0
 * @name: the name
 *
 * Returns: the key of the record; 0 where none has that name, which is noted as a fault of the row,
 *   unless it only follows from a fault of another row
 */
WayId
way_row_find (WayRow *self, const char *column, WayRecord record, WayId programme, const char *name)
{
  g_autofree char *what = NULL;
  WayId id = way_names_find (self->names, record, programme, name, &what);

  if (what == NULL)
    return id;
  if (way_names_is_missed (self->names, record, name))
    self->hangs = TRUE;
  else
    way_row_fail (self, column, g_steal_pointer (&what));
  return 0;
}
