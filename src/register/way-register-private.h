/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the register share about an open one. */

#pragma once

#include "way-change.h"
#include "way-database.h"
#include "way-file.h"
#include "way-register.h"
#include "way-schema.h"

G_BEGIN_DECLS

struct _WayRegister
{
  GObject parent_instance;

  WayDatabase  *database;
  WayFile      *file; /* let go only after the connection is closed: way-file.c says why */
  char         *path;
  gboolean      read_only;
  GCancellable *cancellable; /* of a reader */

  gboolean   lent;    /* a writer is out: until it is back this connection only reads */
  GPtrArray *changes; /* of a writer: of WayChange, for the register to publish when it is back */

  /* the act that is open */
  sqlite3_session *session; /* NULL when there is none */
  char            *label;

  char *undo_label; /* NULL: nothing to undo */
  char *redo_label;
};

/* The register's own connection; borrowed. To be used in the thread that uses the register. */
WayDatabase *way_register_get_database (WayRegister *self);

/* Migrates an older file after a copy was put beside it; the steps are a parameter for the
 * tests. */
gboolean way_register_bring_up_to_date (WayDatabase         *database,
                                        const char          *path,
                                        gboolean             read_only,
                                        const WaySchemaStep *steps,
                                        guint                n_steps,
                                        GCancellable        *cancellable,
                                        GError             **error);

/* ---- acts inside the register ---- */

/* Whether an act could begin: the register is not open only for reading, and no writer is out. */
gboolean way_register_may_write (WayRegister *self, GError **error);

/* What every saving and deleting function does: way_register_enter () begins an act with this label
 * unless the caller has one open; way_register_leave () commits what enter began when ok, rolls it
 * back otherwise, and returns whether all went well:
 *
 *   gboolean own;
 *
 *   if (!way_register_enter (self, &own, _ ("Edit source “%s”"), title, error))
 *     return FALSE;
 *   return way_register_leave (self, own, write_source (self->database, record, error), error);
 *
 * The title stands where label has "%s"; it is shortened. */
gboolean way_register_enter (WayRegister *self,
                             gboolean    *own,
                             const char  *label,
                             const char  *title,
                             GError     **error);
gboolean way_register_leave (WayRegister *self, gboolean own, gboolean ok, GError **error);

/* What a saving function ends with: leaves, and takes back the key it gave when that failed. */
gboolean way_register_leave_saved (WayRegister *self,
                                   gboolean     own,
                                   gboolean     ok,
                                   WayId       *id,
                                   gboolean     is_new,
                                   GError     **error);
/* Runs what writes one record, and makes sure that there was one. */
gboolean way_register_write_row (WayRegister *self, WayQuery *query, GError **error);
gboolean way_register_fail_not_found (GError **error);

/* Reads all rows into a list of records. */
typedef gpointer (*WayReadRow) (WayRegister *self, WayQuery *query);
GPtrArray *way_register_collect (WayRegister   *self,
                                 WayQuery      *query,
                                 WayReadRow     read_row,
                                 GDestroyNotify free_row,
                                 GError       **error);
/* Reads the one row there is, or fails. */
gpointer way_register_read_one (WayRegister   *self,
                                WayQuery      *query,
                                WayReadRow     read_row,
                                GDestroyNotify free_row,
                                GError       **error);
/* Reads keys, each once. */
GArray *way_register_collect_ids (WayQuery *query, GError **error);
/* Reads rows of a key and a number. */
GHashTable *way_register_collect_counts (WayQuery *query, GError **error);

/* Who is responsible: for the tables commitment_party and statement_party. */
typedef struct
{
  const char *list;   /* id, party_id, role, position of an owner, in order */
  const char *insert; /* party_id, role, position, owner, id */
  const char *move;   /* position, id */
  const char *drop;   /* id */
} WayResponsibleTable;
void     way_register_read_responsible (WayRegister               *self,
                                        const WayResponsibleTable *table,
                                        WayId                      owner,
                                        GArray                    *responsible,
                                        WayQuery                  *record);
gboolean way_register_write_responsible (WayRegister               *self,
                                         const WayResponsibleTable *table,
                                         WayId                      owner,
                                         GArray                    *responsible,
                                         GError                   **error);

/* Reads the labels of undo and redo again, and notifies when they changed. */
void way_register_refresh_labels (WayRegister *self);
void way_register_emit_changed (WayRegister *self, const WayChange *change);

G_END_DECLS
