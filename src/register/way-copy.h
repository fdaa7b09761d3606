/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying a whole register into another file. Private to the register. */

#pragma once

#include "way-database.h"

G_BEGIN_DECLS

/* Writes all of the database into path, which appears whole or not at all. */
gboolean way_database_copy_to (WayDatabase  *self,
                               const char   *path,
                               gboolean      replace,
                               GCancellable *cancellable,
                               GError      **error);

/* Whether a file may be put at path: nothing is there, or a file that no Waymark has open. */
gboolean way_copy_check_target (const char *path, GError **error);

G_END_DECLS
