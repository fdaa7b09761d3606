/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a table, and what became of an import. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-import.h"

void
way_import_problem_free (WayImportProblem *self)
{
  g_free (self->table);
  g_free (self->column);
  g_free (self->what);
  g_free (self);
}

/**
 * way_import_problem_describe:
 * @self: a problem
 *
 * Returns: (transfer full): a sentence for the user that names the table, the row and the column.
 *   Rows are counted from the first below the head.
 */
char *
way_import_problem_describe (const WayImportProblem *self)
{
  if (*self->table == '\0')
    return g_strdup (self->what);
  if (self->row == 0)
    return g_strdup_printf ("%s: %s", self->table, self->what);
  if (*self->column == '\0')
    /* Translators: file name, row number, what is wrong */
    return g_strdup_printf (_ ("%s, row %u: %s"), self->table, self->row, self->what);
  /* Translators: file name, row number, column, what is wrong */
  return g_strdup_printf (_ ("%s, row %u, “%s”: %s"), self->table, self->row, self->column,
                          self->what);
}

/**
 * way_import_result_describe:
 * @self: a result
 *
 * Returns: (transfer full): how many rows there were and what becomes of them. How much was wrong
 *   with them is another number.
 */
char *
way_import_result_describe (const WayImportResult *self)
{
  g_autofree char *taken =
    g_strdup_printf (ngettext ("%u row: %u new, %u changed, %u as before",
                               "%u rows: %u new, %u changed, %u as before", self->rows),
                     self->rows, self->added, self->changed, self->unchanged);

  if (self->refused == 0)
    return g_strconcat (taken, ".", NULL);
  /* Translators: "26 rows: 15 new, 2 changed, 0 as before", then how many are refused */
  return g_strdup_printf (ngettext ("%s; %u row cannot be taken.", "%s; %u rows cannot be taken.",
                                    self->refused),
                          taken, self->refused);
}

void
way_import_result_free (WayImportResult *self)
{
  g_ptr_array_unref (self->problems);
  g_free (self);
}
