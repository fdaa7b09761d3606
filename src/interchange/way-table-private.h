/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of comma-separated values (RFC 4180) in memory: its head and its rows. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands in a table where it cannot be read. */
typedef struct
{
  guint row;    /* 1 is the first below the head; 0: the table as a whole */
  char *column; /* "" for the whole row */
  char *what;
} WayTableFault;

typedef struct
{
  char       *name;    /* the file's name without folder, for messages */
  char      **columns; /* names of the head, as written; NULL where there is none */
  guint       n_columns;
  GPtrArray  *rows;    /* of char **, each with n_columns cells */
  GArray     *numbers; /* of guint: which row below the head each was in the file */
  GPtrArray  *faults;  /* of WayTableFault, in order */
  GHashTable *faulty;  /* numbers of the rows they are in */
  gboolean    whole;   /* whether it was read to its end */
} WayTable;

WayTable *way_table_new (const char *name, const char *const *columns);
/* Reads what can be read, and notes what cannot. */
WayTable *way_table_read (const char *path);
/* Whether a fault was found in the row of that number. */
gboolean way_table_has_fault (const WayTable *self, guint number);
void     way_table_add_row (WayTable *self, char **cells);
gboolean way_table_write (const WayTable *self, const char *path, GError **error);
void     way_table_free (WayTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayTable, way_table_free)

/* Lists in a cell: items separated by ";", a ";" or "\" that belongs to an item preceded by "\". */
char **way_table_split_list (const char *cell);
char  *way_table_join_list (const char *const *items);

G_END_DECLS
