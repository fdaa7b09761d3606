/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of comma-separated values (RFC 4180) in memory: its head and its rows. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char      *name;    /* the file's name without folder, for messages */
  char     **columns; /* names of the head, as written */
  guint      n_columns;
  GPtrArray *rows;    /* of char **, each with n_columns cells */
  GArray    *numbers; /* of guint: which row below the head each was in the file */
} WayTable;

/* What stands in a table where it cannot be read: row 0 is the head. */
typedef struct
{
  guint row;
  char *what;
} WayTableFault;

WayTable *way_table_new (const char *name, const char *const *columns);
WayTable *way_table_read (const char *path, WayTableFault *fault, GError **error);
void      way_table_add_row (WayTable *self, char **cells);
gboolean  way_table_write (const WayTable *self, const char *path, GError **error);
void      way_table_free (WayTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTable, way_table_free)

/* Lists in a cell: items separated by ";", a ";" or "\" that belongs to an item preceded by "\". */
char **way_table_split_list (const char *cell);
char  *way_table_join_list (const char *const *items);

G_END_DECLS
