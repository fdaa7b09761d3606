/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing tables in a worker thread, on a connection that the register lends for it. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include "way-import.h"

/* How often whoever waits is told how far it is, in milliseconds. */
#define TELL_INTERVAL 100

/* Under which name a task keeps what became of the rows. */
#define RESULT "way-import-result"

typedef struct
{
  char **paths;
  gboolean dry_run;
  WayRegister *writer; /* lent */
  WayImportResult *result;

  /* Written by the worker, read by who waits. */
  guint done;
  guint total;

  WayImportProgress progress;
  gpointer user_data;
  guint tell; /* source */
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->result, way_import_result_free);
  g_strfreev (self->paths);
  g_free (self);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  Job *self = user_data;

  g_atomic_int_set (&self->total, total);
  g_atomic_int_set (&self->done, done);
}

static gboolean
tell_cb (gpointer user_data)
{
  Job *self = user_data;
  guint total = g_atomic_int_get (&self->total);

  if (total > 0)
    self->progress (g_atomic_int_get (&self->done), total, self->user_data);
  return G_SOURCE_CONTINUE;
}

static void
import_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *self = data;
  GError *error = NULL;

  if (way_import_tables (self->writer, (const char *const *) self->paths, NULL, self->dry_run,
                         progress_cb, self, cancellable, &self->result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The writer is back, and what it did is published, before anybody is told that it is done. */
static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *self = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  g_clear_handle_id (&self->tell, g_source_remove);
  way_register_take_back (g_task_get_source_object (task), g_steal_pointer (&self->writer));
  g_object_set_data_full (G_OBJECT (task), RESULT, g_steal_pointer (&self->result),
                          (GDestroyNotify) way_import_result_free);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * way_import_tables_async:
 * @self: the register to import into; until it is done its acts fail as busy
 * @paths: files of comma-separated values
 * @dry_run: whether to find out only what would happen
 * @progress: (nullable): called now and then, in this thread
 * @progress_data: for @progress
 * @cancellable: (nullable): ends the import; nothing is changed then
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what way_import_tables() does in a worker thread.
 */
void
way_import_tables_async (WayRegister *self,
                         const char *const *paths,
                         gboolean dry_run,
                         WayImportProgress progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) work = NULL;
  GError *error = NULL;
  WayRegister *writer = way_register_lend (self, &error);
  Job *job;

  g_task_set_source_tag (task, way_import_tables_async);
  if (writer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (Job, 1);
  job->paths = g_strdupv ((char **) paths);
  job->dry_run = dry_run;
  job->writer = writer;
  job->progress = progress;
  job->user_data = progress_data;
  if (progress != NULL)
    job->tell = g_timeout_add (TELL_INTERVAL, tell_cb, job);
  /* The worker may let go of its task late, and is to keep no register open. */
  work = g_task_new (NULL, cancellable, imported_cb, g_steal_pointer (&task));
  g_task_set_check_cancellable (work, FALSE); /* cancelling has an error of its own */
  g_task_set_task_data (work, job, job_free);
  g_task_run_in_thread (work, import_thread);
}

/**
 * way_import_tables_finish:
 * @self: the register
 * @outcome: what the callback was given
 * @result: (out) (nullable): what became of the rows, also when the import failed; %NULL when it
 *   did not begin
 * @error: return location for an error
 *
 * Returns: whether the tables were imported
 */
gboolean
way_import_tables_finish (WayRegister *self,
                          GAsyncResult *outcome,
                          WayImportResult **result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (outcome, self), FALSE);

  *result = g_object_steal_data (G_OBJECT (outcome), RESULT);
  return g_task_propagate_boolean (G_TASK (outcome), error);
}
