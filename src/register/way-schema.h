/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register's file is made of, version by version. Private to the register. */

#pragma once

#include "way-database.h"

G_BEGIN_DECLS

/* "WAY1": set in every register, so that other programs can tell the file by its header. */
#define WAY_APPLICATION_ID 0x57415931

/* What leads from one version to the next: SQL scripts, run one after the other in one transaction.
 * The last of them sets user_version. */
typedef struct
{
  const char *scripts[4]; /* NULL ends them */
} WaySchemaStep;

/* The steps of this program: step 0 makes version 1 out of nothing. */
const WaySchemaStep *way_schema_get_steps (guint *n_steps);
guint                way_schema_get_version (void);

guint way_schema_read_version (WayDatabase *database, GError **error);
/* Runs the steps that are missing, each in a transaction of its own. */
gboolean way_schema_migrate (WayDatabase         *database,
                             const WaySchemaStep *steps,
                             guint                n_steps,
                             GError             **error);
/* Whether the file holds exactly what the steps up to its version make: no table, index, trigger or
 * view more, none less, none different. */
gboolean way_schema_verify (WayDatabase         *database,
                            const WaySchemaStep *steps,
                            guint                n_steps,
                            GError             **error);
/* Whether each row that a row refers to is there. */
gboolean way_schema_check_references (WayDatabase *database, GError **error);
/* Whether SQLite finds the file sound. */
gboolean way_schema_check_pages (WayDatabase *database, GError **error);
gboolean way_schema_check_search (WayDatabase *database, GError **error);

G_END_DECLS
