/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Further connections to the file of an open register, for worker threads: readers, the one writer
 * that is lent and taken back, and what checks the search tables. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-register-private.h"
#include "way-schema.h"

static gboolean
is_there (WayFile *file, const char *path, GError **error)
{
  gboolean there = way_file_is_at (file, path);

  if (!there)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO,
                         _ ("The register’s file was moved, deleted or replaced"));
  return there;
}

/* One more connection to the file of an open register, which was checked when it was opened. */
static WayRegister *
open_beside (WayRegister *self, gboolean read_only, GError **error)
{
  g_autoptr (WayRegister) other = g_object_new (WAY_TYPE_REGISTER, NULL);

  other->path = g_strdup (self->path);
  other->read_only = TRUE; /* until it is open */
  other->file = way_file_ref (self->file);
  if (!is_there (other->file, other->path, error))
    return NULL;
  other->database = way_database_open (other->path, !read_only, error);
  if (other->database == NULL)
    return NULL;
  other->read_only = read_only;
  return g_steal_pointer (&other);
}

/**
 * way_register_open_reader:
 * @self: a register; any thread may call
 * @cancellable: (nullable): when cancelled, whatever the reader is asked fails
 * @error: return location
 *
 * Opens another connection to the same file, only for reading, to be used and let go in one worker
 * thread. The file was checked when @self was opened and is not checked again.
 *
 * Returns: (transfer full) (nullable): a register that is read-only
 */
WayRegister *
way_register_open_reader (WayRegister *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayRegister) reader = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  reader = open_beside (self, TRUE, error);
  if (reader == NULL)
    return NULL;
  reader->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  way_database_set_cancellable (reader->database, reader->cancellable);
  return g_steal_pointer (&reader);
}

/**
 * way_register_lend:
 * @self: a register that may be written, with no act open
 * @error: return location
 *
 * Opens another connection to the same file for one worker thread, such as that of an import. Until
 * it comes back, acts of @self fail with %WAY_REGISTER_ERROR_BUSY; reading goes on, and sees what
 * the worker does once it is committed.
 *
 * Returns: (transfer full) (nullable): a register, for way_register_take_back()
 */
WayRegister *
way_register_lend (WayRegister *self, GError **error)
{
  g_autoptr (WayRegister) writer = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);
  g_return_val_if_fail (self->session == NULL, NULL);

  if (!way_register_may_write (self, error))
    return NULL;
  writer = open_beside (self, FALSE, error);
  if (writer == NULL)
    return NULL;
  writer->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) way_change_free);
  /* A cache that spills into the file in the midst of an act locks out whoever reads. */
  if (!way_database_execute (writer->database, "PRAGMA cache_spill = OFF", error))
    return NULL;
  self->lent = TRUE;
  return g_steal_pointer (&writer);
}

/**
 * way_register_take_back:
 * @self: the register that lent
 * @writer: (transfer full): what way_register_lend() returned, used by no thread any more
 *
 * Closes the writer and publishes what it did as acts of @self.
 */
void
way_register_take_back (WayRegister *self, WayRegister *writer)
{
  g_autoptr (WayRegister) keep = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_if_fail (WAY_IS_REGISTER (self));
  g_return_if_fail (WAY_IS_REGISTER (writer) && writer->changes != NULL);

  keep = g_object_ref (self);
  changes = g_ptr_array_ref (writer->changes);
  g_object_unref (writer);
  self->lent = FALSE;
  way_register_refresh_labels (self);
  for (guint i = 0; i < changes->len; i++)
    way_register_emit_changed (self, g_ptr_array_index (changes, i));
}

/* ---- the search tables ---- */

typedef struct
{
  char *path;
  WayFile *file;
} SearchCheck;

static void
search_check_free (SearchCheck *self)
{
  g_free (self->path);
  way_file_unref (self->file);
  g_free (self);
}

/* Nobody waits for the first look. What it finds may come of a change that was half written, so that
 * it is looked at again when nothing is being written. */
static gboolean
check_search (SearchCheck *self, gboolean locked, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayDatabase) database = NULL;

  if (!is_there (self->file, self->path, error))
    return FALSE;
  database = locked ? way_database_open (self->path, FALSE, error)
                    : way_database_open_unlocked (self->path, error);
  if (database == NULL)
    return FALSE;
  way_database_set_cancellable (database, cancellable);
  return way_schema_check_search (database, error);
}

static void
check_search_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (check_search (task_data, FALSE, cancellable, NULL) ||
      check_search (task_data, TRUE, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * way_register_check_search_async:
 * @self: a register
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread-default main context of the caller
 * @user_data: for @callback
 *
 * Checks in a worker thread whether the search tables are in order, which opening leaves out. The
 * register may be changed and closed meanwhile.
 */
void
way_register_check_search_async (WayRegister *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  SearchCheck *check;

  g_return_if_fail (WAY_IS_REGISTER (self));

  check = g_new0 (SearchCheck, 1);
  check->path = g_strdup (self->path);
  check->file = way_file_ref (self->file);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, way_register_check_search_async);
  g_task_set_task_data (task, check, (GDestroyNotify) search_check_free);
  g_task_run_in_thread (task, check_search_thread_cb);
}

/**
 * way_register_check_search_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: %FALSE with %WAY_REGISTER_ERROR_DAMAGED where something would not be found, or with
 *   another error where it could not be looked at
 */
gboolean
way_register_check_search_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
