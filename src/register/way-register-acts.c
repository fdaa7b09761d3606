/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts: one transaction, one label, one entry of the journal; undoing and redoing them. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-journal.h"
#include "way-register-private.h"

/* How much of a title a label shows, in characters. */
#define LABEL_TITLE 60

/* ---- transactions ---- */

/* After some failures (a full disk among them) SQLite has rolled back already. */
static void
end_transaction (WayRegister *self)
{
  if (!sqlite3_get_autocommit (way_database_get_handle (self->database)))
    way_database_execute (self->database, "ROLLBACK", NULL);
}

gboolean
way_register_may_write (WayRegister *self, GError **error)
{
  if (self->read_only)
    {
      g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY,
                           _ ("The register is open only for reading"));
      return FALSE;
    }
  if (self->lent)
    {
      g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY,
                           _ ("Tables are being imported into the register"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
begin_transaction (WayRegister *self, GError **error)
{
  if (!way_register_may_write (self, error))
    return FALSE;
  /* What is written into a file that has no name any more would be lost. */
  if (!way_file_is_at (self->file, self->path))
    {
      g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO,
                           _ ("The register’s file was moved, deleted or replaced"));
      return FALSE;
    }
  return way_database_execute (self->database, "BEGIN IMMEDIATE", error);
}

static void
publish (WayRegister *self, WayChange *change)
{
  g_autoptr (WayRegister) keep = NULL;
  g_autoptr (WayChange) owned = change;

  if (self->changes != NULL) /* another thread's; the register that lent it will tell */
    {
      g_ptr_array_add (self->changes, g_steal_pointer (&owned));
      return;
    }

  keep = g_object_ref (self);
  way_register_refresh_labels (self);
  way_register_emit_changed (self, change);
}

/* ---- labels ---- */

static char *
shorten (const char *title)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (title, -1) <= LABEL_TITLE)
    return g_strdup (title);
  start = g_utf8_substring (title, 0, LABEL_TITLE - 1);
  g_strchomp (start);
  return g_strconcat (start, "…", NULL);
}

/* The label is a translation, so it is not trusted as a format. */
static char *
make_label (const char *label, const char *title)
{
  g_auto (GStrv) parts = g_strsplit (label, "%s", 2);
  g_autofree char *short_title = shorten (title != NULL ? title : "");

  return g_strjoinv (short_title, parts);
}

/* ---- acts ---- */

/**
 * way_register_begin:
 * @self: a register
 * @label: what the act is, in the user's language, for the menus and the journal
 * @error: return location
 *
 * Begins an act. Everything saved and deleted until way_register_commit() belongs to it.
 *
 * Returns: whether it began
 */
gboolean
way_register_begin (WayRegister *self, const char *label, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (label != NULL && *label != '\0', FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (!begin_transaction (self, error))
    return FALSE;
  self->session = way_journal_watch (self->database, error);
  if (self->session == NULL)
    {
      end_transaction (self);
      return FALSE;
    }
  self->label = g_strdup (label);
  return TRUE;
}

static void
forget_act (WayRegister *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->label, g_free);
}

/**
 * way_register_commit:
 * @self: a register with an act open
 * @error: return location
 *
 * Ends the act and keeps what it did. If that fails, the act is rolled back: nothing was done. An
 * act that changed nothing leaves no trace.
 *
 * Returns: whether it is in the file
 */
gboolean
way_register_commit (WayRegister *self, GError **error)
{
  g_autoptr (WayChange) change = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (self->session != NULL, FALSE);

  if (!way_journal_record (self->database, self->session, self->label, &change, error) ||
      !way_database_execute (self->database, "COMMIT", error))
    {
      way_register_rollback (self);
      return FALSE;
    }
  forget_act (self);
  if (change != NULL)
    publish (self, g_steal_pointer (&change));
  return TRUE;
}

/**
 * way_register_rollback:
 * @self: a register with an act open
 *
 * Ends the act and drops what it did.
 */
void
way_register_rollback (WayRegister *self)
{
  g_return_if_fail (WAY_IS_REGISTER (self));
  g_return_if_fail (self->session != NULL);

  forget_act (self);
  end_transaction (self);
}

gboolean
way_register_enter (WayRegister *self,
                    gboolean *own,
                    const char *label,
                    const char *title,
                    GError **error)
{
  g_autofree char *made = NULL;

  *own = self->session == NULL;
  if (!*own)
    return TRUE;
  made = make_label (label, title);
  return way_register_begin (self, made, error);
}

gboolean
way_register_leave (WayRegister *self, gboolean own, gboolean ok, GError **error)
{
  if (!own)
    return ok;
  if (ok)
    return way_register_commit (self, error);
  way_register_rollback (self);
  return FALSE;
}

/* ---- undo and redo ---- */

static gboolean
apply (WayRegister *self, WayJournalDirection direction, GError **error)
{
  g_autoptr (WayChange) change = NULL;

  if (!begin_transaction (self, error))
    return FALSE;
  if (!way_journal_apply (self->database, direction, &change, error) ||
      !way_database_execute (self->database, "COMMIT", error))
    {
      end_transaction (self);
      return FALSE;
    }
  publish (self, g_steal_pointer (&change));
  return TRUE;
}

/**
 * way_register_undo:
 * @self: a register with no act open
 * @error: return location
 *
 * Undoes the last act that is not undone yet, be it of an earlier day. If the file no longer fits,
 * nothing is changed and the error is %WAY_REGISTER_ERROR_CONFLICT.
 *
 * Returns: whether it was undone
 */
gboolean
way_register_undo (WayRegister *self, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  return apply (self, WAY_JOURNAL_UNDO, error);
}

/**
 * way_register_redo:
 * @self: a register with no act open
 * @error: return location
 *
 * Does again what was undone last, as long as nothing else was done since.
 *
 * Returns: whether it was done again
 */
gboolean
way_register_redo (WayRegister *self, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  return apply (self, WAY_JOURNAL_REDO, error);
}

/* ---- the journal ---- */

/**
 * way_journal_entry_free:
 * @self: (nullable): an entry
 */
void
way_journal_entry_free (WayJournalEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->who);
  g_free (self->act);
  g_free (self->label);
  g_free (self->state);
  g_free (self);
}

static WayJournalEntry *
read_entry (WayQuery *query)
{
  WayJournalEntry *self = g_new0 (WayJournalEntry, 1);

  self->number = way_query_get_int (query, 0);
  self->at = way_query_get_int (query, 1);
  self->who = way_query_dup_text (query, 2);
  self->act = way_query_dup_text (query, 3);
  self->label = way_query_dup_text (query, 4);
  self->state = way_query_dup_text (query, 5);
  return self;
}

/**
 * way_register_list_journal:
 * @self: a register
 * @limit: how many entries at most
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayJournalEntry) (nullable): the last entries, newest
 *   first
 */
GPtrArray *
way_register_list_journal (WayRegister *self, guint limit, GError **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (WayQuery) query = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (self), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) way_journal_entry_free);
  query =
    way_database_query (self->database, "SELECT number, at, who, act, label, state FROM journal "
                                        "ORDER BY number DESC LIMIT ?");
  way_query_add_int (query, limit);
  while (way_query_next (query))
    g_ptr_array_add (list, read_entry (query));
  return way_query_finish (query, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * way_register_settle:
 * @self: a register with no act open
 * @error: return location
 *
 * Takes what was done so far as what the register begins with. The journal keeps it, but it can no
 * longer be undone: for a register that was made from tables and is then handed to somebody.
 *
 * Returns: whether it was written
 */
gboolean
way_register_settle (WayRegister *self, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  if (
    !way_database_execute (
      self->database,
      "UPDATE journal SET state = iif (state = 'done', 'settled', 'abandoned') WHERE act = 'change'",
      error))
    return FALSE;
  way_register_refresh_labels (self);
  return TRUE;
}
