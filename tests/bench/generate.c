/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers of any size to measure with: a new register, filled by the SQL of generate.sql in one
 * transaction. */

#include "config.h"

#include <sqlite3.h>

#include "generate.h"
#include "way-generate-resources.h"
#include "way-register.h"

#define GENERATE_SQL RESOURCE_PATH "/bench/generate.sql"

/* The file needs no safety against a loss of power: it can be made again. */
#define BEFORE                                                                                     \
  "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -200000;"             \
  "CREATE TEMP TABLE asked (commitments INTEGER); BEGIN;"

static gboolean
ask (sqlite3 *handle, guint n_commitments)
{
  sqlite3_stmt *statement = NULL;
  gboolean ok;

  ok = sqlite3_prepare_v2 (handle, "INSERT INTO temp.asked VALUES (?)", -1, &statement, NULL) ==
         SQLITE_OK &&
       sqlite3_bind_int64 (statement, 1, n_commitments) == SQLITE_OK &&
       sqlite3_step (statement) == SQLITE_DONE;
  sqlite3_finalize (statement);
  return ok;
}

static gboolean
fill (sqlite3 *handle, const char *sql, guint n_commitments)
{
  return sqlite3_exec (handle, BEFORE, NULL, NULL, NULL) == SQLITE_OK &&
         ask (handle, n_commitments) && sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
}

/**
 * way_generate_register:
 * @path: (type filename): where to make it; nothing may be there
 * @n_commitments: how many commitments it is to hold
 * @error: return location
 *
 * Makes a register with one programme (key 3) of 2011 to 2016, a hundred commitments to an action,
 * eight actions to an objective, about two statements to a commitment. The same number gives the
 * same register. There is nothing to undo in it.
 *
 * Returns: whether the register was made
 */
gboolean
way_generate_register (const char *path, guint n_commitments, GError **error)
{
  g_autoptr (WayRegister) made = way_register_create (path, error);
  g_autoptr (GBytes) sql = NULL;
  sqlite3 *handle = NULL;
  gboolean ok;

  if (made == NULL)
    return FALSE;
  g_clear_object (&made);
  sql = g_resource_lookup_data (way_generate_get_resource (), GENERATE_SQL,
                                G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (sql == NULL)
    return FALSE;

  ok = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
       fill (handle, g_bytes_get_data (sql, NULL), n_commitments);
  if (!ok)
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FAILED, "%s",
                 sqlite3_errmsg (handle));
  sqlite3_close (handle);
  return ok;
}
