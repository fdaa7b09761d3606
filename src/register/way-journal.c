/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal. An act is watched by an SQLite session, and its changeset written in the same
 * transaction. Undoing applies the inverse and writes that down too, so that the journal replayed
 * from its beginning always gives the register. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-journal.h"

typedef struct
{
  gint64 number;
  char *label;
  GBytes *changeset;
} Entry;

static void
entry_clear (Entry *self)
{
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->changeset, g_bytes_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

/* ---- writing ---- */

static const char *
get_who (void)
{
  const char *name = g_get_real_name ();

  return g_strcmp0 (name, "Unknown") != 0 ? name : g_get_user_name ();
}

#define INSERT_ENTRY                                                                               \
  "INSERT INTO journal (id, at, who, act, target, label, changeset) VALUES (?, ?, ?, ?, ?, ?, ?)"

static gboolean
write_entry (WayDatabase *database,
             const char *act,
             gint64 target,
             const char *label,
             gconstpointer changeset,
             int size,
             GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, INSERT_ENTRY);

  way_query_add_id (query, way_database_make_id (database));
  way_query_add_int (query, g_get_real_time ());
  way_query_add_text (query, get_who ());
  way_query_add_text (query, act);
  way_query_add_id (query, target);
  way_query_add_text (query, label);
  way_query_add_blob (query, changeset, (gsize) size);
  return way_query_run (query, error);
}

/* What was undone cannot be redone once something else was done. */
static gboolean
abandon_undone (WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    database, "UPDATE journal SET state = 'abandoned' WHERE act = 'change' AND state = 'undone'");

  return way_query_run (query, error);
}

sqlite3_session *
way_journal_watch (WayDatabase *database, GError **error)
{
  sqlite3_session *session = NULL;
  int result = sqlite3session_create (way_database_get_handle (database), "main", &session);

  for (const char *const *table = way_change_get_tables (); result == SQLITE_OK && *table != NULL;
       table++)
    result = sqlite3session_attach (session, *table);
  if (result == SQLITE_OK)
    return session;
  if (session != NULL)
    sqlite3session_delete (session);
  way_database_fail (database, result, error);
  return NULL;
}

gboolean
way_journal_record (WayDatabase *database,
                    sqlite3_session *session,
                    const char *label,
                    WayChange **change,
                    GError **error)
{
  gpointer changeset = NULL;
  int size = 0;
  int result = sqlite3session_changeset (session, &size, &changeset);
  gboolean ok = result == SQLITE_OK || way_database_fail (database, result, error);

  *change = NULL;
  if (ok && size > 0)
    ok = abandon_undone (database, error) &&
         write_entry (database, "change", 0, label, changeset, size, error) &&
         (*change = way_change_new (database, changeset, size, error)) != NULL;
  sqlite3_free (changeset);
  return ok;
}

/* ---- undo and redo ---- */

#define NEXT_UNDO                                                                                  \
  "SELECT number, label, changeset FROM journal WHERE act = 'change' AND state = 'done' "          \
  "ORDER BY number DESC LIMIT 1"
#define NEXT_REDO                                                                                  \
  "SELECT number, label, changeset FROM journal WHERE act = 'change' AND state = 'undone' "        \
  "ORDER BY number LIMIT 1"

static gboolean
read_entry (WayDatabase *database, WayJournalDirection direction, Entry *entry, GError **error)
{
  gboolean undo = direction == WAY_JOURNAL_UNDO;
  g_autoptr (WayQuery) query = way_database_query (database, undo ? NEXT_UNDO : NEXT_REDO);

  if (way_query_next (query))
    {
      entry->number = way_query_get_int (query, 0);
      entry->label = way_query_dup_text (query, 1);
      entry->changeset = way_query_dup_blob (query, 2);
    }
  if (!way_query_finish (query, error))
    return FALSE;
  if (entry->changeset == NULL)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND,
                         undo ? _ ("There is nothing to undo") : _ ("There is nothing to redo"));
  return entry->changeset != NULL;
}

static gboolean
set_state (WayDatabase *database, gint64 number, const char *state, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (database, "UPDATE journal SET state = ? WHERE number = ?");

  way_query_add_text (query, state);
  way_query_add_int (query, number);
  return way_query_run (query, error);
}

/* Whatever does not fit means that the file was changed behind the journal's back: better to do
 * nothing. */
static int
conflict_cb (gpointer user_data, int conflict, sqlite3_changeset_iter *iter)
{
  gboolean *conflicted = user_data;

  *conflicted = TRUE;
  return SQLITE_CHANGESET_ABORT;
}

/* A changeset may come with a file from elsewhere: nothing but records is ever written by one. */
static int
filter_cb (gpointer user_data, const char *table)
{
  return g_strv_contains (way_change_get_tables (), table);
}

static gboolean
apply_changeset (WayDatabase *database, gpointer changeset, int size, GError **error)
{
  gboolean conflicted = FALSE;
  int result = sqlite3changeset_apply_v2 (way_database_get_handle (database), size, changeset,
                                          filter_cb, conflict_cb, &conflicted, NULL, NULL,
                                          SQLITE_CHANGESETAPPLY_FKNOACTION);

  if (result == SQLITE_OK)
    return TRUE;
  if (!conflicted && (result & 0xff) != SQLITE_SCHEMA && (result & 0xff) != SQLITE_CONSTRAINT)
    return way_database_fail (database, result, error);
  g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CONFLICT,
                       _ ("This no longer fits what is in the register"));
  return FALSE;
}

static gboolean
apply_and_record (WayDatabase *database,
                  WayJournalDirection direction,
                  const Entry *entry,
                  gpointer changeset,
                  int size,
                  WayChange **change,
                  GError **error)
{
  gboolean undo = direction == WAY_JOURNAL_UNDO;

  if (!apply_changeset (database, changeset, size, error) ||
      !set_state (database, entry->number, undo ? "undone" : "done", error) ||
      !write_entry (database, undo ? "undo" : "redo", entry->number, entry->label, changeset, size,
                    error))
    return FALSE;
  *change = way_change_new (database, changeset, size, error);
  return *change != NULL;
}

gboolean
way_journal_apply (WayDatabase *database,
                   WayJournalDirection direction,
                   WayChange **change,
                   GError **error)
{
  g_auto (Entry) entry = { 0 };
  gpointer inverse = NULL, changeset;
  int size, result = SQLITE_OK;
  gboolean ok;

  *change = NULL;
  if (!read_entry (database, direction, &entry, error))
    return FALSE;
  changeset = (gpointer) g_bytes_get_data (entry.changeset, NULL);
  size = (int) g_bytes_get_size (entry.changeset);
  if (direction == WAY_JOURNAL_UNDO)
    result = sqlite3changeset_invert (size, changeset, &size, &inverse);
  ok = result == SQLITE_OK
         ? apply_and_record (database, direction, &entry, inverse != NULL ? inverse : changeset,
                             size, change, error)
         : way_database_fail (database, result, error);
  sqlite3_free (inverse);
  return ok;
}

char *
way_journal_dup_label (WayDatabase *database, WayJournalDirection direction)
{
  g_autoptr (WayQuery) query =
    way_database_query (database,
                        direction == WAY_JOURNAL_UNDO
                          ? "SELECT label FROM journal WHERE act = 'change' AND state = 'done' "
                            "ORDER BY number DESC LIMIT 1"
                          : "SELECT label FROM journal WHERE act = 'change' AND state = 'undone' "
                            "ORDER BY number LIMIT 1");

  return way_query_next (query) ? way_query_dup_text (query, 0) : NULL;
}
