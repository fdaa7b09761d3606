/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying a whole register into another file, page by page, and giving it its name only when it is
 * complete. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "way-copy.h"
#include "way-file.h"
#include "way-register-private.h"

/* Between two looks at the cancellable: about 4 MiB. */
#define PAGES_AT_ONCE 1024

/* One copy may find the file being written by others; it begins anew then, as SQLite's
 * documentation of the backup functions says, and waits a little in between. */
#define PAUSE_MS   50
#define MAX_PAUSES 100

static int
copy_pages (sqlite3_backup *backup, GCancellable *cancellable)
{
  int result = SQLITE_OK;
  int pauses = 0;

  while (result == SQLITE_OK || (result == SQLITE_BUSY && pauses++ < MAX_PAUSES))
    {
      if (g_cancellable_is_cancelled (cancellable))
        return SQLITE_INTERRUPT;
      if (result == SQLITE_BUSY)
        sqlite3_sleep (PAUSE_MS);
      result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
    }
  return result;
}

static gboolean
copy_database (WayDatabase *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayDatabase) copy = way_database_open (path, TRUE, error);
  sqlite3_backup *backup;
  int result, finished;

  if (copy == NULL)
    return FALSE;
  backup = sqlite3_backup_init (way_database_get_handle (copy), "main",
                                way_database_get_handle (self), "main");
  if (backup == NULL)
    return way_database_fail (copy, sqlite3_extended_errcode (way_database_get_handle (copy)),
                              error);
  result = copy_pages (backup, cancellable);
  finished = sqlite3_backup_finish (backup);
  if (result != SQLITE_DONE || finished != SQLITE_OK)
    return way_database_fail (copy, result != SQLITE_DONE ? result : finished, error);
  return TRUE;
}

/* Where the disk is full SQLite cannot take back what it began, and leaves its journal. */
static void
remove_unfinished (const char *made)
{
  g_autofree char *journal = g_strconcat (made, "-journal", NULL);

  g_unlink (made);
  g_unlink (journal);
}

gboolean
way_database_copy_to (WayDatabase *self,
                      const char *path,
                      gboolean replace,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autofree char *made = way_file_make_beside (path, error);

  if (made == NULL)
    return FALSE;
  if (copy_database (self, made, cancellable, error) &&
      way_file_publish (made, path, replace, error))
    return TRUE;
  remove_unfinished (made);
  return FALSE;
}

/* Nobody may lose the register they have open to a copy that takes its name. */
gboolean
way_copy_check_target (const char *path, GError **error)
{
  g_autoptr (WayFile) file = NULL;
  gboolean ok;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  file = way_file_open (path, TRUE, error);
  ok = file != NULL && way_file_lock (file, error);
  if (ok)
    way_file_unlock (file);
  return ok;
}

/**
 * way_register_save_copy:
 * @self: a register
 * @path: where the copy is to stand; a register there that nobody has open is replaced
 * @cancellable: (nullable): to cancel
 * @error: return location
 *
 * Writes all of the register, journal included, into another file. The file appears whole or not at
 * all.
 *
 * Returns: whether it was written
 */
gboolean
way_register_save_copy (WayRegister *self,
                        const char *path,
                        GCancellable *cancellable,
                        GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return way_copy_check_target (path, error) &&
         way_database_copy_to (way_register_get_database (self), path, TRUE, cancellable, error);
}
