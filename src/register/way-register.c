/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The register as an object: making, opening and closing its file. Saving and reading its records
 * stand in the files named after them, acts in way-register-acts.c. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "way-copy.h"
#include "way-journal.h"
#include "way-register-private.h"
#include "way-schema.h"

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayRegister, way_register, G_TYPE_OBJECT)
G_DEFINE_QUARK (way-register-error-quark, way_register_error)

/* ---- the object ---- */

static void
way_register_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayRegister *self = WAY_REGISTER (object);

  switch (id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
way_register_finalize (GObject *object)
{
  WayRegister *self = WAY_REGISTER (object);

  if (self->database != NULL && self->session != NULL)
    way_register_rollback (self);
  g_clear_pointer (&self->database, way_database_close);
  g_clear_object (&self->cancellable);
  /* A writer that is lent has the lock of the register that lent it. */
  if (self->file != NULL && !self->read_only && self->changes == NULL)
    way_file_unlock (self->file);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->file, way_file_unref);
  g_free (self->path);
  g_free (self->label);
  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (way_register_parent_class)->finalize (object);
}

static void
way_register_class_init (WayRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = way_register_get_property;
  object_class->finalize = way_register_finalize;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Follows each committed act, undo and redo; the change lives as long as the emission. */
  signals[CHANGED] = g_signal_new ("changed", WAY_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
way_register_init (WayRegister *self)
{
}

void
way_register_emit_changed (WayRegister *self, const WayChange *change)
{
  g_signal_emit (self, signals[CHANGED], 0, change);
}

static void
refresh_label (WayRegister *self, char **label, WayJournalDirection direction, guint property)
{
  g_autofree char *now = way_journal_dup_label (self->database, direction);

  if (g_strcmp0 (now, *label) == 0)
    return;
  g_free (*label);
  *label = g_steal_pointer (&now);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
way_register_refresh_labels (WayRegister *self)
{
  refresh_label (self, &self->undo_label, WAY_JOURNAL_UNDO, PROP_UNDO_LABEL);
  refresh_label (self, &self->redo_label, WAY_JOURNAL_REDO, PROP_REDO_LABEL);
}

WayDatabase *
way_register_get_database (WayRegister *self)
{
  return self->database;
}

/* ---- opening ---- */

/* Before SQLite sees the file: is it one of ours, and of a version we know? */
static gboolean
check_header (WayFile *file, const char *path, GError **error)
{
  WayFileHeader header;
  g_autofree char *name = g_path_get_basename (path);

  if (!way_file_read_header (file, path, &header, error))
    return FALSE;
  if (header.application_id != WAY_APPLICATION_ID || header.version < 1)
    {
      g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_A_REGISTER,
                   _ ("“%s” is a database, but not one of Waymark’s"), name);
      return FALSE;
    }
  if (header.version > way_schema_get_version ())
    {
      g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NEWER,
                   _ ("“%s” was made by a newer Waymark. Update Waymark to open it."), name);
      return FALSE;
    }
  return TRUE;
}

/* SQLite keeps the journal of a transaction beside the file, so the folder has to be writable
 * too. */
static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (access (folder, W_OK | X_OK) == 0)
    return TRUE;
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY,
                       _ ("You may not write in this folder"));
  return FALSE;
}

/* Where the transaction that a killed process left behind cannot be rolled back, the file cannot be
 * read. */
static gboolean
explain_open_failure (GError **error)
{
  if (error != NULL && g_error_matches (*error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY))
    {
      g_clear_error (error);
      g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY,
                           _ ("The register was left in the middle of a change and must be opened "
                              "for writing once, so that it can be put in order"));
    }
  return FALSE;
}

/* Reads only, except that SQLite rolls back what a killed process left in a register of ours. */
static gboolean
check_content (WayRegister *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->path, !self->read_only, error);
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  if (database == NULL)
    return FALSE;
  way_database_set_cancellable (database, cancellable);
  return way_schema_verify (database, steps, n_steps, error) &&
         way_schema_check_pages (database, error);
}

/* "plan.v1.waymark" beside "plan.waymark", or "plan.v1-2.waymark" where that is taken. */
static char *
make_backup_path (const char *path, guint version)
{
  g_autofree char *stem = g_str_has_suffix (path, ".waymark")
                            ? g_strndup (path, strlen (path) - strlen (".waymark"))
                            : g_strdup (path);
  char *backup = g_strdup_printf ("%s.v%u.waymark", stem, version);

  for (guint i = 2; g_file_test (backup, G_FILE_TEST_EXISTS); i++)
    {
      g_free (backup);
      backup = g_strdup_printf ("%s.v%u-%u.waymark", stem, version, i);
    }
  return backup;
}

gboolean
way_register_bring_up_to_date (WayDatabase *database,
                               const char *path,
                               gboolean read_only,
                               const WaySchemaStep *steps,
                               guint n_steps,
                               GCancellable *cancellable,
                               GError **error)
{
  guint version = way_schema_read_version (database, NULL);
  g_autofree char *backup = NULL;

  if (version == n_steps)
    return TRUE;
  if (read_only)
    {
      g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY,
                           _ ("The register was made by an older Waymark and must be opened for "
                              "writing once"));
      return FALSE;
    }
  backup = make_backup_path (path, version);
  return way_database_copy_to (database, backup, FALSE, cancellable, error) &&
         way_schema_migrate (database, steps, n_steps, error);
}

/* A register that was checked may have been in WAL mode, for other programs can set that; ours are
 * one file alone. */
static gboolean
set_journal_mode (WayDatabase *database, GError **error)
{
  return way_database_execute (database, "PRAGMA journal_mode = DELETE", error);
}

static gboolean
prepare_database (WayRegister *self, GCancellable *cancellable, GError **error)
{
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  return (self->read_only || set_journal_mode (self->database, error)) &&
         way_register_bring_up_to_date (self->database, self->path, self->read_only, steps, n_steps,
                                        cancellable, error);
}

static gboolean
open_database (WayRegister *self, GCancellable *cancellable, GError **error)
{
  gboolean ok;

  if (!check_content (self, cancellable, error))
    return explain_open_failure (error);
  self->database = way_database_open (self->path, !self->read_only, error);
  if (self->database == NULL)
    return explain_open_failure (error);
  way_database_set_cancellable (self->database, cancellable);
  ok = prepare_database (self, cancellable, error);
  way_database_set_cancellable (self->database, NULL);
  return ok;
}

/* Takes the file first, the writer's lock next, and only then lets SQLite have it. */
static gboolean
open_file (WayRegister *self, gboolean read_only, GError **error)
{
  g_autoptr (WayFile) file = way_file_open (self->path, FALSE, error);
  g_autoptr (WayFile) writable = NULL;

  if (file == NULL || !check_header (file, self->path, error))
    return FALSE;
  if (!read_only)
    {
      writable = way_file_open (self->path, TRUE, error);
      if (writable == NULL || !check_folder (self->path, error) || !way_file_lock (writable, error))
        return FALSE;
    }
  self->read_only = read_only;
  self->file = read_only ? g_steal_pointer (&file) : g_steal_pointer (&writable);
  return TRUE;
}

/**
 * way_register_open:
 * @path: (type filename): the file
 * @read_only: whether it is only to be read
 * @cancellable: (nullable): to cancel; the checks of a large file take a moment
 * @error: return location
 *
 * Opens a register after checking that it is one, that it is sound, and that nothing foreign is in
 * it. An older one is brought up to date after a copy was put beside it. A file that is refused is
 * not changed.
 *
 * For writing, the register is locked against other processes until it is closed.
 *
 * Returns: (transfer full) (nullable): the register
 */
WayRegister *
way_register_open (const char *path, gboolean read_only, GCancellable *cancellable, GError **error)
{
  g_autoptr (WayRegister) self = g_object_new (WAY_TYPE_REGISTER, NULL);
  g_autofree char *real = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  /* Links are followed once, here, so that everything beside the file stands beside the real
   * one. */
  real = realpath (path, NULL);
  self->path = g_canonicalize_filename (real != NULL ? real : path, NULL);
  self->read_only = TRUE; /* until the lock is held */
  if (g_cancellable_set_error_if_cancelled (cancellable, NULL))
    {
      way_database_fail (NULL, SQLITE_INTERRUPT, error);
      return NULL;
    }
  if (!open_file (self, read_only, error) || !open_database (self, cancellable, error))
    return NULL;
  way_register_refresh_labels (self);
  return g_steal_pointer (&self);
}

typedef struct
{
  char *path;
  gboolean read_only;
} OpenRequest;

static void
open_request_free (OpenRequest *self)
{
  g_free (self->path);
  g_free (self);
}

static void
open_in_thread_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  GError *error = NULL;
  WayRegister *self = way_register_open (request->path, request->read_only, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_register_open_async:
 * @path: (type filename): the file
 * @read_only: whether it is only to be read
 * @cancellable: (nullable): to cancel
 * @callback: called when it is open or refused
 * @user_data: for @callback
 *
 * Opens a register in a worker thread; see [func@Way.Register.open].
 */
void
way_register_open_async (const char *path,
                         gboolean read_only,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->read_only = read_only;
  g_task_set_source_tag (task, way_register_open_async);
  g_task_set_check_cancellable (task, FALSE); /* cancelling has an error of its own */
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  g_task_run_in_thread (task, open_in_thread_cb);
}

/**
 * way_register_open_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the register
 */
WayRegister *
way_register_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- making ---- */

static gboolean
make_schema (const char *path, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (path, TRUE, error);
  guint n_steps;
  const WaySchemaStep *steps = way_schema_get_steps (&n_steps);

  return database != NULL && way_schema_migrate (database, steps, n_steps, error);
}

/**
 * way_register_create:
 * @path: (type filename): where the register is to stand; nothing may be there
 * @error: return location
 *
 * Makes a new, empty register. The file appears whole or not at all.
 *
 * Returns: (transfer full) (nullable): the register, open for writing
 */
WayRegister *
way_register_create (const char *path, GError **error)
{
  g_autofree char *made = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  made = way_file_make_beside (path, error);
  if (made == NULL)
    return NULL;
  if (!make_schema (made, error) || !way_file_publish (made, path, FALSE, error))
    {
      g_unlink (made);
      return NULL;
    }
  return way_register_open (path, FALSE, NULL, error);
}

/* ---- asking ---- */

/**
 * way_register_get_path:
 * @self: a register
 *
 * Returns: (type filename): the file, links followed
 */
const char *
way_register_get_path (WayRegister *self)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  return self->path;
}

/**
 * way_register_get_name:
 * @self: a register
 *
 * Returns: (transfer full): the setting "name", else the file's name without its suffix
 */
char *
way_register_get_name (WayRegister *self)
{
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  name = way_register_get_setting (self, "name");
  if (name != NULL && *name != '\0')
    return g_steal_pointer (&name);
  file = g_filename_display_basename (self->path);
  if (g_str_has_suffix (file, ".waymark") && strlen (file) > strlen (".waymark"))
    file[strlen (file) - strlen (".waymark")] = '\0';
  return g_steal_pointer (&file);
}

/**
 * way_register_is_read_only:
 * @self: a register
 *
 * Returns: whether it was opened only for reading
 */
gboolean
way_register_is_read_only (WayRegister *self)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), TRUE);

  return self->read_only;
}

/**
 * way_register_get_undo_label:
 * @self: a register
 *
 * Returns: (nullable): what undoing would undo, in the words of the act
 */
const char *
way_register_get_undo_label (WayRegister *self)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  return self->undo_label;
}

/**
 * way_register_get_redo_label:
 * @self: a register
 *
 * Returns: (nullable): what redoing would do again
 */
const char *
way_register_get_redo_label (WayRegister *self)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  return self->redo_label;
}
