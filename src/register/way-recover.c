/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recovering a damaged register: into a copy of the file, which SQLite may write in, and from there
 * into a new register. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "way-copy.h"
#include "way-file.h"
#include "way-recover-private.h"
#include "way-register.h"
#include "way-schema.h"

/* What SQLite keeps beside a file: a transaction that is not finished, and the notes of one. */
static const char *const companions[] = { "-journal", "-wal", "-shm" };

typedef struct
{
  const char *damaged;
  char *copy; /* of the damaged file */
  char *made;
  guint version; /* of the schema */
  gboolean grafted;
  GArray *tables;
} Recovery;

/* ---- the copy ---- */

static void
remove_companions (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *beside = g_strconcat (path, companions[i], NULL);
      g_unlink (beside);
    }
}

/* With a transaction that was left unfinished beside it, the copy is put in order as the register
 * itself would have been. The notes of -shm are made anew. */
static void
copy_companions (const char *path, const char *copy)
{
  for (gsize i = 0; i < 2; i++)
    {
      g_autofree char *beside = g_strconcat (path, companions[i], NULL);
      g_autofree char *beside_copy = g_strconcat (copy, companions[i], NULL);
      g_autoptr (GFile) from = g_file_new_for_path (beside);
      g_autoptr (GFile) to = g_file_new_for_path (beside_copy);

      g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, NULL);
    }
}

/* The version is that of the header where that can be read; else the file is taken for one of this
 * program's. */
static gboolean
read_version (Recovery *self, WayFile *file, GError **error)
{
  WayFileHeader header = { 0 };
  g_autofree char *name = g_path_get_basename (self->damaged);
  gboolean ours = way_file_read_header (file, self->damaged, &header, NULL) &&
                  header.application_id == WAY_APPLICATION_ID;

  self->version = way_schema_get_version ();
  if (!ours || header.version < 1 || header.version == self->version)
    return TRUE;
  if (header.version > self->version)
    {
      g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NEWER,
                   _ ("“%s” was made by a newer Waymark. Update Waymark to recover it."), name);
      return FALSE;
    }
  self->version = header.version;
  return TRUE;
}

static gboolean
fail_as_same (GError **error)
{
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID,
                       _ ("The new register needs a file of its own"));
  return FALSE;
}

static gboolean
copy_damaged (Recovery *self, const char *into, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayFile) file = way_file_open (self->damaged, FALSE, error);

  if (file == NULL || !read_version (self, file, error))
    return FALSE;
  if (way_file_is_at (file, into))
    return fail_as_same (error);
  if (!way_copy_check_target (into, error))
    return FALSE;
  self->copy = way_file_make_beside (into, error);
  if (self->copy == NULL || !way_file_copy_to (file, self->copy, cancellable, error))
    return FALSE;
  copy_companions (self->damaged, self->copy);
  return TRUE;
}

/* ---- from one into the other ---- */

static gboolean
make_schema (Recovery *self, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->made, TRUE, error);
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  return database != NULL && way_schema_migrate (database, steps, self->version, error);
}

/* NULL when what it holds is not the schema of a register, word for word. */
static WayDatabase *
open_copy (Recovery *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->copy, TRUE, error);
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  if (database == NULL)
    return NULL;
  way_database_set_cancellable (database, cancellable);
  /* One damaged row must not make its whole page unreadable. */
  if (!way_database_execute (database, "PRAGMA cell_size_check = OFF", error) ||
      !way_schema_verify (database, steps, n_steps, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* Where the schema is damaged too, that of a new register takes its place: of what is in a file,
 * only rows are ever taken, no table, trigger or view. */
static WayDatabase *
open_readable_copy (Recovery *self, GCancellable *cancellable, GError **error)
{
  WayDatabase *database = open_copy (self, cancellable, NULL);

  if (database != NULL)
    return database;
  remove_companions (self->copy);
  self->grafted = TRUE;
  return way_recover_graft_schema (self->copy, self->made, error)
           ? open_copy (self, cancellable, error)
           : NULL;
}

/* References are followed again only when all rows are there. */
static gboolean
copy_rows (Recovery *self, WayDatabase *from, WayDatabase *to, GError **error)
{
  WayRecoverSource source = {
    .path = self->copy, .database = from, .version = self->version, .grafted = self->grafted
  };
  gboolean done;

  sqlite3_db_config (way_database_get_handle (to), SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  done = way_database_execute (to, "BEGIN IMMEDIATE", error) &&
         way_recover_put_aside (to, self->version, error) &&
         way_recover_copy_rows (&source, to, self->tables, error) &&
         way_recover_mend_references (to, self->version, self->tables, error) &&
         way_schema_check_references (to, error) && way_database_execute (to, "COMMIT", error);
  sqlite3_db_config (way_database_get_handle (to), SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return done;
}

static void
sum_rows (GArray *tables, guint *n_rows, guint *n_lost)
{
  *n_rows = *n_lost = 0;
  for (guint i = 0; i < tables->len; i++)
    {
      *n_rows += g_array_index (tables, WayRecoveredTable, i).n_rows;
      *n_lost += g_array_index (tables, WayRecoveredTable, i).n_lost;
    }
}

static gboolean
check_found (Recovery *self, GError **error)
{
  guint n_rows, n_lost;
  g_autofree char *name = g_path_get_basename (self->damaged);

  sum_rows (self->tables, &n_rows, &n_lost);
  if (n_rows > 0)
    return TRUE;
  g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_A_REGISTER,
               _ ("Nothing of a register can be read in “%s”"), name);
  return FALSE;
}

static gboolean
fill_made (Recovery *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayDatabase) from = open_readable_copy (self, cancellable, error);
  g_autoptr (WayDatabase) to = from != NULL ? way_database_open (self->made, TRUE, error) : NULL;
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  if (to == NULL)
    return FALSE;
  way_database_set_cancellable (to, cancellable);
  return copy_rows (self, from, to, error) && check_found (self, error) &&
         way_schema_migrate (to, steps, n_steps, error);
}

static gboolean
recover (Recovery *self, const char *into, GCancellable *cancellable, GError **error)
{
  if (!copy_damaged (self, into, cancellable, error))
    return FALSE;
  self->made = way_file_make_beside (into, error);
  return self->made != NULL && make_schema (self, error) && fill_made (self, cancellable, error) &&
         way_file_publish (self->made, into, TRUE, error);
}

static void
remove_file (char *path)
{
  if (path == NULL)
    return;
  g_unlink (path);
  remove_companions (path);
  g_free (path);
}

/**
 * way_recover:
 * @damaged: (type filename): a register that cannot be opened; it is not written
 * @into: (type filename): where the new register is to stand; a register there that nobody has open
 *   is replaced
 * @cancellable: (nullable): to cancel
 * @error: return location
 *
 * Reads what can be read of a damaged register into a new one, row by row past what cannot be. The
 * new register is sound: a row that breaks its rules is given up, and where a source, a party or a
 * place is lost to which others refer, a record stands in that says so. Its journal begins anew.
 *
 * Returns: (transfer full) (element-type WayRecoveredTable) (nullable): what became of the rows,
 *   table by table
 */
GArray *
way_recover (const char *damaged, const char *into, GCancellable *cancellable, GError **error)
{
  Recovery self = { .damaged = damaged };
  gboolean done;

  g_return_val_if_fail (damaged != NULL && into != NULL, NULL);

  self.tables = g_array_new (FALSE, FALSE, sizeof (WayRecoveredTable));
  done = recover (&self, into, cancellable, error);
  remove_file (self.copy);
  remove_file (self.made);
  if (!done)
    g_clear_pointer (&self.tables, g_array_unref);
  return self.tables;
}

/* ---- in a worker ---- */

typedef struct
{
  char *damaged;
  char *into;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->damaged);
  g_free (self->into);
  g_free (self);
}

static void
recover_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  GArray *tables = NULL;

  if (request->damaged == NULL || request->into == NULL)
    g_set_error_literal (&error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO,
                         _ ("A register can only be recovered between files of this computer"));
  else
    tables = way_recover (request->damaged, request->into, cancellable, &error);
  if (tables != NULL)
    g_task_return_pointer (task, tables, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_recover_async:
 * @damaged: a register that cannot be opened; it is not written
 * @into: where the new register is to stand
 * @cancellable: (nullable): to cancel
 * @callback: called when the new register stands there, or nothing does
 * @user_data: for @callback
 *
 * Recovers a register in a worker thread; see way_recover().
 */
void
way_recover_async (GFile *damaged,
                   GFile *into,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->damaged = g_file_get_path (damaged);
  request->into = g_file_get_path (into);
  g_task_set_source_tag (task, way_recover_async);
  g_task_set_check_cancellable (task, FALSE); /* cancelling has an error of its own */
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, recover_in_thread_cb);
}

/**
 * way_recover_finish:
 * @result: what the callback was given
 * @n_rows: (out) (optional): how many rows came over
 * @n_lost: (out) (optional): how many more are known to have been there
 * @error: return location
 *
 * Returns: whether the new register is there
 */
gboolean
way_recover_finish (GAsyncResult *result, guint *n_rows, guint *n_lost, GError **error)
{
  g_autoptr (GArray) tables = NULL;
  guint rows, lost;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  tables = g_task_propagate_pointer (G_TASK (result), error);
  if (tables == NULL)
    return FALSE;
  sum_rows (tables, &rows, &lost);
  if (n_rows != NULL)
    *n_rows = rows;
  if (n_lost != NULL)
    *n_lost = lost;
  return TRUE;
}
