/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the format, and a register into them. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "way-cells-private.h"

/* In the order in which they can be read: nothing refers to a later one. */
static const WayTableFormat *const formats[] = {
  &way_settings_format,    &way_sources_format,     &way_parties_format,
  &way_memberships_format, &way_kinds_format,       &way_procedures_format,
  &way_stages_format,      &way_programmes_format,  &way_objectives_format,
  &way_actions_format,     &way_commitments_format, &way_statements_format,
  &way_steps_format,       &way_take_up_format,     &way_series_format,
  &way_figures_format,     &way_findings_format,    &way_themes_format,
  &way_forwards_format,    &way_events_format,      &way_continuations_format,
};

/* The rank of a format in that order. */
guint
way_table_format_get_rank (const WayTableFormat *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i] == self)
      return i;
  g_return_val_if_reached (0);
}

/**
 * way_table_format_find: (skip)
 * @file_name: the name of a file, without folder
 *
 * Returns: (nullable): the format of the table that the file holds; "commitments.csv" and
 *   "commitments-2016.csv" are tables of commitments
 */
const WayTableFormat *
way_table_format_find (const char *file_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize length = strlen (formats[i]->name);

      if (g_ascii_strncasecmp (file_name, formats[i]->name, length) == 0 &&
          (file_name[length] == '.' || file_name[length] == '-'))
        return formats[i];
    }
  return NULL;
}

/* ---- rows and records ---- */

gpointer
way_table_format_find_record (const WayTableFormat *self, WayRow *row)
{
  const char *code = way_row_get (row, "code");
  WayId parent = self->parent != NULL ? self->parent (row) : 0;
  WayId id;

  if (self->find != NULL)
    return self->find (row);
  if (code == NULL || *code == '\0' || (self->parent != NULL && parent == 0))
    return NULL;
  id = way_register_find (row->names->target, self->record, parent, code);
  return id != 0 ? self->get (row->names->target, id) : NULL;
}

void
way_table_format_fill (const WayTableFormat *self, WayRow *row, gpointer record)
{
  for (const WayCell *cell = self->cells; cell->column != NULL; cell++)
    if (cell->fill != NULL)
      cell->fill (row, cell, record);
}

char **
way_table_format_write (const WayTableFormat *self, WayNames *names, gconstpointer record)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (const WayCell *cell = self->cells; cell->column != NULL; cell++)
    g_strv_builder_take (texts, cell->write (names, cell, record));
  return g_strv_builder_end (texts);
}

GPtrArray *
way_formats_list_below (WayRegister *reader,
                        GPtrArray *parents,
                        GPtrArray *(*list_children) (WayRegister *, WayId, GError **),
                        GDestroyNotify free_child,
                        GError **error)
{
  g_autoptr (GPtrArray) above = parents;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_child);

  for (guint i = 0; above != NULL && i < above->len; i++)
    {
      const WayId *parent = g_ptr_array_index (above, i);
      g_autoptr (GPtrArray) children = list_children (reader, *parent, error);

      if (children == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&children));
    }
  return above != NULL ? g_steal_pointer (&all) : NULL;
}

static int
compare_recorded (gconstpointer a, gconstpointer b, gpointer offset)
{
  gint64 first = G_STRUCT_MEMBER (gint64, a, GPOINTER_TO_SIZE (offset));
  gint64 second = G_STRUCT_MEMBER (gint64, b, GPOINTER_TO_SIZE (offset));

  return first < second ? -1 : first > second;
}

void
way_formats_sort_recorded (GPtrArray *records, gsize offset_of_recorded)
{
  if (records != NULL)
    g_ptr_array_sort_values_with_data (records, compare_recorded,
                                       GSIZE_TO_POINTER (offset_of_recorded));
}

/* ---- out of a register ---- */

static char **
list_columns (const WayTableFormat *format)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();

  for (const WayCell *cell = format->cells; cell->column != NULL; cell++)
    g_strv_builder_add (columns, cell->column);
  return g_strv_builder_end (columns);
}

static WayTable *
make_table (WayNames *names, const WayTableFormat *format, GError **error)
{
  g_autoptr (GPtrArray) records = format->list (names->target, error);
  g_autofree char *name = g_strconcat (format->name, ".csv", NULL);
  g_auto (GStrv) columns = list_columns (format);
  WayTable *table;

  if (records == NULL)
    return NULL;
  table = way_table_new (name, (const char *const *) columns);
  for (guint i = 0; i < records->len; i++)
    way_table_add_row (table,
                       way_table_format_write (format, names, g_ptr_array_index (records, i)));
  return table;
}

static gboolean
write_format (WayNames *names, const WayTableFormat *format, const char *folder, GError **error)
{
  g_autoptr (WayTable) table = make_table (names, format, error);
  g_autofree char *path = table != NULL ? g_build_filename (folder, table->name, NULL) : NULL;

  return table != NULL && way_table_write (table, path, error);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  g_set_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_FILE,
               _ ("The folder “%s” cannot be made: %s"), folder, g_strerror (errno));
  return FALSE;
}

/**
 * way_export_tables:
 * @reader: a register
 * @folder: the folder to write into; made when it is not there
 * @cancellable: (nullable): ends the export between two tables
 * @error: return location for an error
 *
 * Writes one file for each table of the format (RFC 4180), each whole or not at all.
 *
 * Returns: whether all were written
 */
gboolean
way_export_tables (WayRegister *reader,
                   const char *folder,
                   GCancellable *cancellable,
                   GError **error)
{
  WayNames names;
  gboolean done = make_folder (folder, error);

  way_names_init (&names, reader);
  for (guint i = 0; done && i < G_N_ELEMENTS (formats); i++)
    if (g_cancellable_is_cancelled (cancellable))
      {
        g_set_error_literal (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_CANCELLED,
                             _ ("Cancelled."));
        done = FALSE;
      }
    else
      done = write_format (&names, formats[i], folder, error);
  way_names_clear (&names);
  return done;
}

/**
 * way_export_list_there:
 * @folder: a folder to export into
 *
 * Returns: (transfer full): the names of the tables that lie in it; none where there is no such
 *   folder
 */
char **
way_export_list_there (const char *folder)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (16, g_free, TRUE);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv") && way_table_format_find (name) != NULL)
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  return (char **) g_ptr_array_steal (names, NULL);
}

/**
 * way_export_replaces:
 * @file_name: the name of a file, without folder
 *
 * Returns: whether an export writes a table of that name
 */
gboolean
way_export_replaces (const char *file_name)
{
  const WayTableFormat *format = way_table_format_find (file_name);
  g_autofree char *name = format != NULL ? g_strconcat (format->name, ".csv", NULL) : NULL;

  return g_strcmp0 (name, file_name) == 0;
}
