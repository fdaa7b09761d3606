/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One register file: opening it safely, changing it one act at a time, undoing, and reading its
 * records. */

#pragma once

#include <gio/gio.h>

#include "way-ladder.h"
#include "way-records.h"

G_BEGIN_DECLS

#define WAY_TYPE_REGISTER  (way_register_get_type ())
#define WAY_REGISTER_ERROR (way_register_error_quark ())

G_DECLARE_FINAL_TYPE (WayRegister, way_register, WAY, REGISTER, GObject)

typedef enum
{
  /* some other file or database, or one with foreign tables or triggers in it */
  WAY_REGISTER_ERROR_NOT_A_REGISTER,
  WAY_REGISTER_ERROR_NEWER,     /* made by a newer Waymark */
  WAY_REGISTER_ERROR_DAMAGED,   /* SQLite finds it corrupt */
  WAY_REGISTER_ERROR_BUSY,      /* another process has it open for writing */
  WAY_REGISTER_ERROR_READ_ONLY, /* may be read but not written */
  WAY_REGISTER_ERROR_FULL,      /* no space left */
  WAY_REGISTER_ERROR_NO_LOCKS,  /* files cannot be locked where it lies */
  WAY_REGISTER_ERROR_MOVED,     /* moved, deleted or replaced while it was open */
  WAY_REGISTER_ERROR_IO,        /* cannot be read or written for another reason */
  WAY_REGISTER_ERROR_CANCELLED,
  /* the record breaks a rule of the register; the message says which, for the user */
  WAY_REGISTER_ERROR_INVALID,
  /* cannot be deleted: something else still refers to it; the message says what */
  WAY_REGISTER_ERROR_IN_USE,
  WAY_REGISTER_ERROR_NOT_FOUND, /* no such record */
  WAY_REGISTER_ERROR_CONFLICT,  /* undo or redo does not fit what is in the file now */
  WAY_REGISTER_ERROR_FAILED,
} WayRegisterError;

GQuark way_register_error_quark (void);

/* What a record is, where kinds of records are told apart. */
typedef enum
{
  WAY_RECORD_SOURCE,
  WAY_RECORD_PARTY,
  WAY_RECORD_KIND,
  WAY_RECORD_PROGRAMME,
  WAY_RECORD_OBJECTIVE,
  WAY_RECORD_ACTION,
  WAY_RECORD_COMMITMENT,
  WAY_RECORD_STATEMENT,
  WAY_RECORD_EVENT,
  WAY_RECORD_CONTINUATION,
  WAY_RECORD_SETTING,
  WAY_RECORD_PROCEDURE, /* with its stages */
  WAY_RECORD_STEP,
  WAY_RECORD_TAKE_UP,
  WAY_RECORD_SERIES,
  WAY_RECORD_FIGURE,
  WAY_RECORD_FINDING,
  WAY_RECORD_THEME,
  WAY_RECORD_FORWARD,
  WAY_N_RECORDS
} WayRecord;

/* ---- the file ---- */

/* Makes a new, empty register at path, which must not exist. */
WayRegister *way_register_create (const char *path, GError **error);

/* Opens a register for reading and writing, or only for reading. Checks that it is one, that it is
 * sound and not newer, and migrates an older one after a backup beside it. A file that is refused
 * is not changed. Never shows a dialog. */
WayRegister *way_register_open (const char   *path,
                                gboolean      read_only,
                                GCancellable *cancellable,
                                GError      **error);
void         way_register_open_async (const char         *path,
                                      gboolean            read_only,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
WayRegister *way_register_open_finish (GAsyncResult *result, GError **error);

/* Another, read-only connection to the same file, for use in one worker thread; unref it there. */
WayRegister *way_register_open_reader (WayRegister  *self,
                                       GCancellable *cancellable,
                                       GError      **error);

/* Another connection that may write, for long work in one worker thread. Until it is taken back the
 * register itself can be read, and refuses acts as busy; then the writer's acts are published and
 * the writer is closed. Both are called in the register's own thread. */
WayRegister *way_register_lend (WayRegister *self, GError **error);
void         way_register_take_back (WayRegister *self, WayRegister *writer);

const char *way_register_get_path (WayRegister *self);
/* the setting "name", else the file's name without suffix */
char    *way_register_get_name (WayRegister *self);
gboolean way_register_is_read_only (WayRegister *self);
gboolean way_register_save_copy (WayRegister  *self,
                                 const char   *path,
                                 GCancellable *cancellable,
                                 GError      **error);
/* What opening leaves out. */
void     way_register_check_search_async (WayRegister        *self,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean way_register_check_search_finish (GAsyncResult *result, GError **error);
/* Everything that can be checked: SQLite's integrity, foreign keys, stored bounds of timings,
 * search index, groups. Returns one sentence per problem; an empty array is a sound register; NULL
 * with an error if it could not be checked. */
GPtrArray *way_register_check (WayRegister *self, GCancellable *cancellable, GError **error);

/* ---- acts: one transaction, one label, one entry of the journal ---- */

/* Saving and deleting outside an act makes an act of each call, labelled by itself ("Edit
 * commitment “…”"). Between begin and commit they all belong to one act with the given label. Acts
 * do not nest. After a failed call inside an act the caller must roll back. */
gboolean way_register_begin (WayRegister *self, const char *label, GError **error);
gboolean way_register_commit (WayRegister *self, GError **error);
void     way_register_rollback (WayRegister *self);

/* Labels for the menus, in the words of the act; NULL when there is nothing to undo or redo. Also
 * properties "undo-label" and "redo-label", which notify. */
const char *way_register_get_undo_label (WayRegister *self);
const char *way_register_get_redo_label (WayRegister *self);
gboolean    way_register_undo (WayRegister *self, GError **error);
gboolean    way_register_redo (WayRegister *self, GError **error);
/* Takes what was done so far as what the register begins with: it can no longer be undone. */
gboolean way_register_settle (WayRegister *self, GError **error);

/* The signal "changed" (WayRegister *, const WayChange *) follows each committed act, undo and
 * redo. */
typedef struct _WayChange WayChange;
gboolean                  way_change_touches (const WayChange *self, WayRecord record);
/* more than commitments, statements and their parts */
gboolean way_change_is_structural (const WayChange *self);
/* Keys of the commitments that were added, changed or deleted, or of which something was said. */
const WayId *way_change_get_commitments (const WayChange *self, guint *n);

typedef struct
{
  gint64 number;
  gint64 at; /* microseconds since 1970 */
  char  *who;
  char  *act; /* change, undo, redo */
  char  *label;
  char  *state;
} WayJournalEntry;
void way_journal_entry_free (WayJournalEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayJournalEntry, way_journal_entry_free)
/* newest first */
GPtrArray *way_register_list_journal (WayRegister *self, guint limit, GError **error);

/* ---- records ---- */

/* _get returns a new record, or NULL and WAY_REGISTER_ERROR_NOT_FOUND. _save adds a record with id
 * 0 and sets id, code (and recorded) in it; otherwise it changes the one with that id. New rows
 * come last in their parent. */
#define WAY_DECLARE_REGISTER_RECORD(Type, name)                                                    \
  Type    *way_register_get_##name (WayRegister *self, WayId id, GError **error);                  \
  gboolean way_register_save_##name (WayRegister *self, Type *record, GError **error);             \
  gboolean way_register_delete_##name (WayRegister *self, WayId id, GError **error);

WAY_DECLARE_REGISTER_RECORD (WaySource, source)
WAY_DECLARE_REGISTER_RECORD (WayParty, party)
WAY_DECLARE_REGISTER_RECORD (WayKind, kind)
WAY_DECLARE_REGISTER_RECORD (WayProgramme, programme)
WAY_DECLARE_REGISTER_RECORD (WayObjective, objective)
WAY_DECLARE_REGISTER_RECORD (WayAction, action)
WAY_DECLARE_REGISTER_RECORD (WayCommitment, commitment)
WAY_DECLARE_REGISTER_RECORD (WayStatement, statement)
WAY_DECLARE_REGISTER_RECORD (WayEvent, event)
WAY_DECLARE_REGISTER_RECORD (WayContinuation, continuation)
WAY_DECLARE_REGISTER_RECORD (WayProcedure, procedure)
WAY_DECLARE_REGISTER_RECORD (WayStep, step)
WAY_DECLARE_REGISTER_RECORD (WayTakeUp, take_up)
WAY_DECLARE_REGISTER_RECORD (WaySeries, series)
WAY_DECLARE_REGISTER_RECORD (WayFigure, figure)
WAY_DECLARE_REGISTER_RECORD (WayFinding, finding)
WAY_DECLARE_REGISTER_RECORD (WayTheme, theme)
WAY_DECLARE_REGISTER_RECORD (WayForward, forward)

char    *way_register_get_setting (WayRegister *self, const char *name); /* NULL when not set */
gboolean way_register_set_setting (WayRegister *self,
                                   const char  *name,
                                   const char  *value,
                                   GError     **error);
char   **way_register_list_settings (WayRegister *self, GError **error); /* names, sorted */

/* Lists are GPtrArrays of records, in their order (position; sources and events by day, newest
 * source first). */
GPtrArray *way_register_list_sources (WayRegister *self, GError **error);
GPtrArray *way_register_list_reports (WayRegister *self, GError **error); /* among the sources */
GPtrArray *way_register_list_parties (WayRegister *self, GError **error);
GPtrArray *way_register_list_kinds (WayRegister *self, GError **error);
GPtrArray *way_register_list_programmes (WayRegister *self, GError **error);
GPtrArray *way_register_list_objectives (WayRegister *self, WayId programme, GError **error);
GPtrArray *way_register_list_actions (WayRegister *self, WayId objective, GError **error);
/* 0: all */
GPtrArray *way_register_list_events (WayRegister *self, WayId programme, GError **error);
/* 0: all */
GPtrArray *way_register_list_continuations (WayRegister *self, WayId commitment, GError **error);
/* Whether it may be saved; the error says in words what is wrong with it. */
gboolean way_register_check_continuation (WayRegister           *self,
                                          const WayContinuation *record,
                                          GError               **error);
/* All that a commitment continues and all that continues it, over however many steps. */
GPtrArray *way_register_list_line (WayRegister *self,
                                   WayId        commitment,
                                   WayDay       until,
                                   GError     **error);
/* Newest first: by day, then by time of recording; only those up to a day, or all for
 * WAY_DAY_NONE. */
GPtrArray *way_register_list_statements (WayRegister *self,
                                         WayId        commitment,
                                         WayDay       until,
                                         GError     **error);
GPtrArray *way_register_list_procedures (WayRegister *self, GError **error);
/* How many commitments go through each procedure, and of how many each stage is recorded: from
 * gint64 keys to numbers; those of none are not in it. */
GHashTable *way_register_count_procedures (WayRegister *self, GError **error);
GHashTable *way_register_count_stages (WayRegister *self, GError **error);
/* How far a commitment's file has come at a day; NULL without an error where it goes through no
 * procedure. */
WayLadder *way_register_get_ladder (WayRegister *self,
                                    WayId        commitment,
                                    WayDay       day,
                                    GError     **error);
/* In the order of the stages, then by day, then by time of recording. The until of these lists is
 * the day up to which sources are known, WAY_DAY_NONE for all; a key of 0 is all commitments,
 * programmes or series. */
GPtrArray *way_register_list_steps (WayRegister *self,
                                    WayId        commitment,
                                    WayDay       until,
                                    GError     **error);
/* Newest first: by day, then by time of recording; only those said up to a day. */
GPtrArray *way_register_list_take_ups (WayRegister *self,
                                       WayId        commitment,
                                       WayDay       until,
                                       GError     **error);
GPtrArray *way_register_list_series (WayRegister *self, WayId programme, GError **error);
/* Those that measure a commitment. */
GPtrArray *way_register_list_series_of (WayRegister *self, WayId commitment, GError **error);
/* By the day of the period, then by time of recording. */
GPtrArray *way_register_list_figures (WayRegister *self,
                                      WayId        series,
                                      WayDay       until,
                                      GError     **error);
GPtrArray *way_register_list_findings (WayRegister *self,
                                       WayId        programme,
                                       WayDay       until,
                                       GError     **error);
GPtrArray *way_register_list_themes (WayRegister *self,
                                     WayId        programme,
                                     WayDay       until,
                                     GError     **error);
/* Those that a commitment follows up, and to which it belongs. */
GPtrArray *way_register_list_findings_of (WayRegister *self,
                                          WayId        commitment,
                                          WayDay       until,
                                          GError     **error);
GPtrArray *way_register_list_themes_of (WayRegister *self,
                                        WayId        commitment,
                                        WayDay       until,
                                        GError     **error);
/* As the reports have them, one report after the other. */
GPtrArray *way_register_list_forwards (WayRegister *self,
                                       WayId        programme,
                                       WayDay       until,
                                       GError     **error);
/* Those addressed to a party. */
GPtrArray *way_register_list_forwards_to (WayRegister *self,
                                          WayId        party,
                                          WayDay       until,
                                          GError     **error);
/* The members of a group on a day, in the group's order, as WayParty. */
GPtrArray *way_register_list_members (WayRegister *self, WayId group, WayDay day, GError **error);
/* Keys of the commitments that cite a source, or in which a party has a part, each once, as GArray
 * of WayId. */
GArray *way_register_list_citing (WayRegister *self, WayId source, GError **error);
GArray *way_register_list_commitments_of (WayRegister *self, WayId party, GError **error);
/* How many these are, for all sources or all parties at once: from gint64 keys to numbers; those
 * with none are not in it. */
GHashTable *way_register_count_citing (WayRegister *self, GError **error);
GHashTable *way_register_count_commitments_of (WayRegister *self, GError **error);
/* All commitments' keys in order of programme, objective, action, position. */
GArray *way_register_list_commitments (WayRegister *self, WayId programme, GError **error);

/* The key of the record with that code, within its programme for objectives and actions (else pass
 * 0); 0 if none. */
WayId way_register_find (WayRegister *self, WayRecord record, WayId programme, const char *code);

/* The programme to which a record belongs; 0 where it is of none or of all. */
WayId way_register_find_programme_of (WayRegister *self,
                                      WayRecord    record,
                                      WayId        id,
                                      GError     **error);

/* Moves an objective, action, main placement of a commitment or entry of a way forward by one among
 * its siblings, -1 up or 1 down. */
gboolean way_register_move (WayRegister *self, WayRecord record, WayId id, int by, GError **error);

/* New statements, in one act. */
gboolean way_register_save_statements (WayRegister *self, GPtrArray *records, GError **error);

/* Moves the main place of commitments (GArray of WayId) to an action or objective, or with further
 * adds it as one more place, in one act; those that stand there already stay. */
gboolean way_register_move_commitments (WayRegister        *self,
                                        GArray             *commitments,
                                        const WayPlacement *place,
                                        gboolean            further,
                                        guint              *n_moved,
                                        GError            **error);
gboolean way_register_move_action (WayRegister *self,
                                   WayId        action,
                                   WayId        objective,
                                   GError     **error);

/* How words such as "2011-12" are read in this programme: years where it spans both, else a
 * month. */
WayTimingPair way_register_get_timing_pair (WayRegister *self, WayId programme, const char *text);

G_END_DECLS
