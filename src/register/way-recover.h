/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what can still be read of a damaged register into a new one. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What became of the rows of one table. */
typedef struct
{
  const char *table;
  guint       n_rows; /* came over */
  guint       n_lost; /* known to have been there, and given up */
  gboolean    sought; /* row by row all over the file: what is lost of it is not known */
} WayRecoveredTable;

/* Reads a damaged register row by row into a new one at another path, which appears when it is
 * complete; a register there that nobody has open is replaced. The damaged file is never written.
 * The rows are those of all tables together; lost are those that are known to have been there.
 * Errors are those of WAY_REGISTER_ERROR: NOT_A_REGISTER when nothing of a register was found. */
void     way_recover_async (GFile              *damaged,
                            GFile              *into,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);
gboolean way_recover_finish (GAsyncResult *result, guint *n_rows, guint *n_lost, GError **error);

/* The same in this thread, table by table: an array of WayRecoveredTable. */
GArray *way_recover (const char   *damaged,
                     const char   *into,
                     GCancellable *cancellable,
                     GError      **error);

G_END_DECLS
