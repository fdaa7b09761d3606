/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a connection and its queries know of each other. */

#pragma once

#include "way-database.h"

G_BEGIN_DECLS

/* Where the SQL files of this folder are found. */
#define WAY_REGISTER_RESOURCES RESOURCE_PATH "/register/"

struct _WayDatabase
{
  sqlite3 *handle;
  GHashTable
    *queries; /* from SQL to its query, which is in the cache whether it is in use or not */
  GCancellable *cancellable; /* borrowed */
};

void way_query_destroy (WayQuery *self);

G_END_DECLS
