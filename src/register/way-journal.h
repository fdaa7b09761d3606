/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The journal: recording an act as a changeset, and applying one backward or forward. Private to
 * the register. Everything here runs inside a transaction that the caller began. */

#pragma once

#include "way-change.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_JOURNAL_UNDO,
  WAY_JOURNAL_REDO,
} WayJournalDirection;

/* Begins to watch the tables of the records. */
sqlite3_session *way_journal_watch (WayDatabase *database, GError **error);

/* Writes down what was watched. Change is NULL when nothing was changed; then there is no entry
 * either. */
gboolean way_journal_record (WayDatabase     *database,
                             sqlite3_session *session,
                             const char      *label,
                             WayChange      **change,
                             GError         **error);

/* Undoes the last entry that is done, or redoes the first that was undone after it. */
gboolean way_journal_apply (WayDatabase        *database,
                            WayJournalDirection direction,
                            WayChange         **change,
                            GError            **error);

/* The label of the entry that would be applied; NULL when there is none. */
char *way_journal_dup_label (WayDatabase *database, WayJournalDirection direction);

G_END_DECLS
