/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A connection to an SQLite file, its prepared statements, and what its errors mean. Private to the
 * register.
 *
 * The whole of a use looks like this; failures of preparing, binding and stepping are kept in the
 * query until way_query_finish () or way_query_run () hands them over, so that nothing has to be
 * checked in between:
 *
 *   g_autoptr (WayQuery) query
 *     = way_database_query (database, "SELECT id, title FROM source WHERE day <= ?");
 *
 *   way_query_add_day (query, day);
 *   while (way_query_next (query))
 *     add_source (list, way_query_get_id (query, 0), way_query_get_text (query, 1));
 *   return way_query_finish (query, error);
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "way-records.h"

G_BEGIN_DECLS

typedef struct _WayDatabase WayDatabase;
typedef struct _WayQuery    WayQuery;

/* ---- the connection ---- */

/* Opens a connection and configures it (way-database.c says how). With write, the file must be
 * there already. */
WayDatabase *way_database_open (const char *path, gboolean write, GError **error);
WayDatabase *way_database_open_unlocked (const char *path, GError **error);
WayDatabase *way_database_open_memory (GError **error);
void         way_database_close (WayDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayDatabase, way_database_close)

sqlite3 *way_database_get_handle (WayDatabase *self);

/* While a cancellable is set, whatever runs on the connection ends with
 * WAY_REGISTER_ERROR_CANCELLED once it is cancelled. Returns what was set before (borrowed), which
 * the caller puts back. */
GCancellable *way_database_set_cancellable (WayDatabase *self, GCancellable *cancellable);

/* Runs one or several statements that bind and return nothing: transactions and schema. Not
 * cached. */
gboolean way_database_execute (WayDatabase *self, const char *sql, GError **error);

int way_database_get_changes (WayDatabase *self); /* rows changed by the last statement */
/* A fresh key: random, positive, 63 bits. */
WayId way_database_make_id (WayDatabase *self);

/* Sets error from an SQLite result code of this connection. Returns FALSE, for return
 * statements. */
gboolean way_database_fail (WayDatabase *self, int result, GError **error);

/* ---- queries ---- */

/* Takes the prepared statement of this SQL from the cache, or prepares it. The SQL must be the same
 * text each time: values are bound, never written into it. Never NULL. Ends with way_query_free ()
 * (or autoptr), which gives it back. */
WayQuery *way_database_query (WayDatabase *self, const char *sql);
void      way_query_free (WayQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayQuery, way_query_free)

/* Binding. Each binds the next parameter, the first call the first one. way_query_at () and
 * way_query_named () say which parameter comes next: way_query_add_day (way_query_named (query,
 * ":day"), day). They return the query. */
WayQuery *way_query_at (WayQuery *self, int position); /* from 1 */
WayQuery *way_query_named (WayQuery *self, const char *name);
void      way_query_add_int (WayQuery *self, gint64 value);
void      way_query_add_real (WayQuery *self, double value);
void      way_query_add_id (WayQuery *self, WayId id);           /* 0 is NULL */
void      way_query_add_text (WayQuery *self, const char *text); /* copied; NULL is NULL */
void      way_query_add_day (WayQuery *self, WayDay day); /* as ISO text; WAY_DAY_NONE is NULL */
/* four: text, edtf, earliest, latest */
void way_query_add_timing (WayQuery *self, WayTiming *timing);
void way_query_add_citation (WayQuery *self, const WayCitation *citation); /* two: source, place */
void way_query_add_blob (WayQuery *self, gconstpointer data, gsize size);  /* not copied */

/* Binds what stands in a column of another query's row. Text that is not UTF-8 is made valid, the
 * bytes that are none replaced by U+FFFD. */
void way_query_add_column (WayQuery *self, WayQuery *from, int column);

/* TRUE while there is a row. FALSE at the end and after any failure. */
gboolean way_query_next (WayQuery *self);
/* Whether all went well until now; if not sets error. Also resets the query: it can be bound and
 * run again, the values bound stay until they are bound anew. */
gboolean way_query_finish (WayQuery *self, GError **error);
/* Finishes a query for a part of what another query reads. If it failed, so has the other from here
 * on: what was only half read is not read. */
void way_query_pass_on (WayQuery *self, WayQuery *whole);
/* For statements without rows: steps to the end, then finishes. */
gboolean way_query_run (WayQuery *self, GError **error);
/* For a single number: the first column of the first row, or 0; finishes. Failures are handed over
 * where error is given. */
gint64 way_query_run_int (WayQuery *self, GError **error);

/* Columns of the current row, from 0. */
int         way_query_get_n_columns (WayQuery *self);
gboolean    way_query_is_null (WayQuery *self, int column);
gint64      way_query_get_int (WayQuery *self, int column);
double      way_query_get_real (WayQuery *self, int column);
WayId       way_query_get_id (WayQuery *self, int column);   /* NULL is 0 */
const char *way_query_get_text (WayQuery *self, int column); /* until the next step; NULL is "" */
char       *way_query_dup_text (WayQuery *self, int column); /* NULL is "" */
WayDay      way_query_get_day (WayQuery *self, int column);  /* NULL is WAY_DAY_NONE */
/* reads column (text) and column + 1 (edtf); NULL: none */
WayTiming *way_query_dup_timing (WayQuery *self, int column);
GBytes    *way_query_dup_blob (WayQuery *self, int column);

G_END_DECLS
