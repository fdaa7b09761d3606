/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A connection to an SQLite file: the one place where connections are opened and configured, and
 * where the result codes of SQLite become errors of the register. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "way-database-private.h"
#include "way-file.h"
#include "way-register.h"

/* How long to wait for readers in other connections before giving up, in milliseconds. */
#define BUSY_TIMEOUT 5000

/* How many steps of SQLite's virtual machine lie between two looks at the cancellable: well below a
 * millisecond. */
#define PROGRESS_STEPS 2000

typedef struct
{
  int option;
  int value;
} Setting;

/* What https://sqlite.org/security.html advises for files from elsewhere. */
static const Setting switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },       { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },     { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
  { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 }, { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },         { SQLITE_DBCONFIG_DQS_DML, 0 },
};

/* Far above what a register needs, far below what a made-up file could ask for. One changeset holds
 * all of an import, so that a single value may be long. */
static const Setting limits[] = {
  { SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 256 * 1024 },
  { SQLITE_LIMIT_COLUMN, 100 },
  { SQLITE_LIMIT_EXPR_DEPTH, 200 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 20 },
  { SQLITE_LIMIT_VDBE_OP, 50000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 32 },
  { SQLITE_LIMIT_ATTACHED, 0 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 200 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
};

/* ---- errors ---- */

/* A write that hits a quota or the largest file size allowed is for the user the same as a full
 * disk. */
static gboolean
is_full (sqlite3 *handle, int result)
{
  int number = handle != NULL ? sqlite3_system_errno (handle) : 0;

  return (result & 0xff) == SQLITE_FULL ||
         ((result & 0xff) == SQLITE_IOERR &&
          (number == ENOSPC || number == EDQUOT || number == EFBIG));
}

/* The document portal of an older system passes a file on without locks, and also trips over
 * SQLite's wish to follow no link. A link that leads in circles never comes as far as SQLite. */
static gboolean
is_without_locks (sqlite3 *handle, int result)
{
  return result == SQLITE_IOERR_LOCK || result == SQLITE_IOERR_RDLOCK ||
         result == SQLITE_IOERR_UNLOCK || result == SQLITE_IOERR_CHECKRESERVEDLOCK ||
         ((result & 0xff) == SQLITE_CANTOPEN && handle != NULL &&
          sqlite3_system_errno (handle) == ELOOP);
}

static WayRegisterError
code_of_result (sqlite3 *handle, int result)
{
  if (is_full (handle, result))
    return WAY_REGISTER_ERROR_FULL;
  if (result == SQLITE_CONSTRAINT_TRIGGER) /* how SQLite reports ON DELETE RESTRICT */
    return WAY_REGISTER_ERROR_IN_USE;
  if (result == SQLITE_READONLY_DBMOVED)
    return WAY_REGISTER_ERROR_MOVED;

  switch (result & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return WAY_REGISTER_ERROR_BUSY;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return WAY_REGISTER_ERROR_READ_ONLY;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      return WAY_REGISTER_ERROR_IO;
    case SQLITE_CORRUPT:
      return WAY_REGISTER_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return WAY_REGISTER_ERROR_NOT_A_REGISTER;
    case SQLITE_INTERRUPT:
      return WAY_REGISTER_ERROR_CANCELLED;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return WAY_REGISTER_ERROR_INVALID;
    default:
      return WAY_REGISTER_ERROR_FAILED;
    }
}

static const char *
phrase_of_code (WayRegisterError code)
{
  switch ((int) code)
    {
    case WAY_REGISTER_ERROR_NOT_A_REGISTER:
      return _ ("This is not a register of Waymark");
    case WAY_REGISTER_ERROR_DAMAGED:
      return _ ("The register is damaged");
    case WAY_REGISTER_ERROR_BUSY:
      return _ ("Another program is using the register");
    case WAY_REGISTER_ERROR_READ_ONLY:
      return _ ("The register may not be written");
    case WAY_REGISTER_ERROR_FULL:
      return _ ("The disk is full");
    case WAY_REGISTER_ERROR_MOVED:
      return _ ("The file was moved, deleted or replaced while it was open");
    case WAY_REGISTER_ERROR_IO:
      return _ ("The file cannot be read or written");
    case WAY_REGISTER_ERROR_CANCELLED:
      return _ ("Cancelled");
    case WAY_REGISTER_ERROR_INVALID:
      return _ ("This breaks a rule of the register");
    case WAY_REGISTER_ERROR_IN_USE:
      return _ ("Something else in the register refers to this");
    default:
      return _ ("SQLite refused");
    }
}

/* The plain cases need no more than their phrase; in the others SQLite's own words help whoever is
 * asked for help. */
static gboolean
speaks_for_itself (WayRegisterError code)
{
  return code == WAY_REGISTER_ERROR_FULL || code == WAY_REGISTER_ERROR_MOVED ||
         code == WAY_REGISTER_ERROR_CANCELLED || code == WAY_REGISTER_ERROR_IN_USE ||
         code == WAY_REGISTER_ERROR_BUSY;
}

gboolean
way_database_fail (WayDatabase *self, int result, GError **error)
{
  sqlite3 *handle = self != NULL ? self->handle : NULL;
  WayRegisterError code = code_of_result (handle, result);

  if (is_without_locks (handle, result))
    return way_file_fail_without_locks (error);
  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    g_set_error_literal (error, WAY_REGISTER_ERROR, (int) code,
                         _ ("This refers to something that is not in the register"));
  else if (speaks_for_itself (code))
    g_set_error_literal (error, WAY_REGISTER_ERROR, (int) code, phrase_of_code (code));
  else
    g_set_error (error, WAY_REGISTER_ERROR, (int) code, "%s (%s)", phrase_of_code (code),
                 handle != NULL && sqlite3_extended_errcode (handle) == result
                   ? sqlite3_errmsg (handle)
                   : sqlite3_errstr (result));
  return FALSE;
}

/* ---- opening ---- */

static void
configure_handle (sqlite3 *handle)
{
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (handle, switches[i].option, switches[i].value, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (handle, limits[i].option, limits[i].value);
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT);
}

/* None of these writes the file: whether it is a register is not known yet. */
#define PRAGMAS                                                                                    \
  "PRAGMA cell_size_check = ON;"                                                                   \
  "PRAGMA mmap_size = 0;"                                                                          \
  "PRAGMA synchronous = FULL;"                                                                     \
  "PRAGMA temp_store = MEMORY;"                                                                    \
  "PRAGMA recursive_triggers = OFF;"

static WayDatabase *
open_handle (const char *path, int flags, GError **error)
{
  g_autoptr (WayDatabase) self = g_new0 (WayDatabase, 1);
  int result = sqlite3_open_v2 (path, &self->handle, flags | SQLITE_OPEN_FULLMUTEX, NULL);

  self->queries = g_hash_table_new (g_str_hash, g_str_equal);
  if (result != SQLITE_OK)
    {
      way_database_fail (self, result, error);
      return NULL;
    }
  configure_handle (self->handle);
  if (!way_database_execute (self, PRAGMAS, error))
    return NULL;
  return g_steal_pointer (&self);
}

WayDatabase *
way_database_open (const char *path, gboolean write, GError **error)
{
  return open_handle (path, write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY, error);
}

/**
 * way_database_open_unlocked:
 * @path: a file
 * @error: return location
 *
 * Opens a file for reading without a lock, so that nobody has to wait for the reader. What is
 * written meanwhile may be read half.
 *
 * Returns: (transfer full) (nullable): the connection
 */
WayDatabase *
way_database_open_unlocked (const char *path, GError **error)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, error);
  g_autofree char *immutable = NULL;

  if (uri == NULL)
    return NULL;
  immutable = g_strconcat (uri, "?immutable=1", NULL);
  return open_handle (immutable, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

WayDatabase *
way_database_open_memory (GError **error)
{
  return open_handle (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error);
}

void
way_database_close (WayDatabase *self)
{
  GHashTableIter iter;
  gpointer query;

  g_hash_table_iter_init (&iter, self->queries);
  while (g_hash_table_iter_next (&iter, NULL, &query))
    way_query_destroy (query);
  g_hash_table_unref (self->queries);
  way_database_set_cancellable (self, NULL);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A query of a register outlived it");
  g_free (self);
}

sqlite3 *
way_database_get_handle (WayDatabase *self)
{
  return self->handle;
}

/* ---- use ---- */

static int
progress_cb (gpointer user_data)
{
  WayDatabase *self = user_data;

  return g_cancellable_is_cancelled (self->cancellable);
}

GCancellable *
way_database_set_cancellable (WayDatabase *self, GCancellable *cancellable)
{
  GCancellable *before = self->cancellable;

  self->cancellable = cancellable;
  if (self->handle != NULL)
    sqlite3_progress_handler (self->handle, PROGRESS_STEPS,
                              cancellable != NULL ? progress_cb : NULL, self);
  return before;
}

gboolean
way_database_execute (WayDatabase *self, const char *sql, GError **error)
{
  int result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    return way_database_fail (self, result, error);
  return TRUE;
}

int
way_database_get_changes (WayDatabase *self)
{
  return sqlite3_changes (self->handle);
}

WayId
way_database_make_id (WayDatabase *self)
{
  WayId id = 0;

  while (id == 0)
    {
      sqlite3_randomness (sizeof id, &id);
      id &= G_MAXINT64;
    }
  return id;
}
