/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a recovery. Private to the register. */

#pragma once

#include "way-database.h"
#include "way-recover.h"

G_BEGIN_DECLS

/* Puts the schema of a new register at made in the place of that of the file at path. All registers
 * have the tables of version 1 at the same pages, and those that were made with a later version all
 * others too. */
gboolean way_recover_graft_schema (const char *path, const char *made, GError **error);

/* A copy of the damaged file. */
typedef struct
{
  const char  *path;
  WayDatabase *database; /* a connection to it */
  guint        version;  /* of its schema */
  gboolean     grafted;  /* the schema is that of a new register */
} WayRecoverSource;

/* Copies every row that can be read of the source and that the schema takes; references are not
 * looked at. Tables become what was copied, in the order of the schema. At the end the file is
 * spoilt. */
gboolean way_recover_copy_rows (const WayRecoverSource *source,
                                WayDatabase            *to,
                                GArray                 *tables,
                                GError                **error);

typedef struct _WayRecoverTable WayRecoverTable;

const char *way_recover_table_get_name (const WayRecoverTable *self);
/* How many columns the rows have that the first version wrote; 0: as many as all. A column that was
 * added later is not written into rows that were there. */
guint way_recover_table_get_least (const WayRecoverTable *self);

/* Copies those rows of a table whose keys are unread, and takes the keys of the others that came
 * over out. */
gboolean way_recover_copy_table (WayDatabase           *from,
                                 WayDatabase           *to,
                                 const WayRecoverTable *table,
                                 GHashTable            *unread,
                                 guint                 *n_rows,
                                 GError               **error);

/* The same from pages to which the table does not lead any more. */
gboolean way_recover_copy_loose (const char            *path,
                                 WayDatabase           *to,
                                 const WayRecoverTable *table,
                                 GHashTable            *unread,
                                 guint                 *n_rows,
                                 GError               **error);

/* The keys of all rows in the file that have as many columns as those of the table, or NULL. */
GHashTable *way_recover_list_loose (const char *path, const WayRecoverTable *table, GError **error);

/* What a new register is shipped with is put aside, for the damaged one has it too, perhaps
 * changed; mending the references brings back what is missing of it. */
gboolean way_recover_put_aside (WayDatabase *to, guint version, GError **error);

/* Makes every reference lead to something again: to a record that says what was lost where much
 * hangs on it, else what refers to a lost row is given up, and counted in tables as lost. */
gboolean way_recover_mend_references (WayDatabase *to,
                                      guint        version,
                                      GArray      *tables,
                                      GError     **error);

G_END_DECLS
