/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a recovery. Private to the register. */

#pragma once

#include "way-database.h"
#include "way-recover.h"

G_BEGIN_DECLS

/* Puts the pages that hold the schema in a new register at made in the place of those of the file
 * at path. Registers of one version have their tables at the same pages. */
gboolean way_recover_graft_schema (const char *path, const char *made, GError **error);

/* Copies every row that can be read of the file at path, over the connection from, and that the
 * schema takes; references are not looked at. Tables become what was copied, in the order of the
 * schema. At the end the file is spoilt. */
gboolean way_recover_copy_rows (const char  *path,
                                WayDatabase *from,
                                WayDatabase *to,
                                GArray      *tables,
                                GError     **error);

typedef struct _WayRecoverTable WayRecoverTable;

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
                                 const char            *name,
                                 GHashTable            *unread,
                                 guint                 *n_rows,
                                 GError               **error);

/* Makes every reference lead to something again: to a record that says what was lost where much
 * hangs on it, else what refers to a lost row is given up, and counted in tables as lost. */
gboolean way_recover_mend_references (WayDatabase *to, GArray *tables, GError **error);

G_END_DECLS
