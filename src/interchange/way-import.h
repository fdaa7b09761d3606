/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables into a register, and a register into tables (docs/import-tables.md; RFC 4180). */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_INTERCHANGE_ERROR (way_interchange_error_quark ())

typedef enum
{
  WAY_INTERCHANGE_ERROR_TABLE, /* something in the tables was not understood; see the problems */
  WAY_INTERCHANGE_ERROR_FILE,  /* a file could not be written */
  WAY_INTERCHANGE_ERROR_CANCELLED,
} WayInterchangeError;

GQuark way_interchange_error_quark (void);

typedef enum
{
  WAY_PROBLEM_ERROR,   /* the row cannot be imported, so nothing is */
  WAY_PROBLEM_WARNING, /* imported, but to be looked at: a timing kept as text */
} WayProblemWeight;

typedef struct
{
  WayProblemWeight weight;
  char            *table;  /* file name; "" where it is about no one table */
  guint            row;    /* 1 is the first row below the head; 0: the table as a whole */
  char            *column; /* "" where it is the whole row */
  char            *what;   /* what is wrong, for the user */
} WayImportProblem;

void way_import_problem_free (WayImportProblem *self);
/* "commitments.csv, row 14, “due”: …" */
char *way_import_problem_describe (const WayImportProblem *self);

typedef struct
{
  guint      rows;
  guint      added;
  guint      changed;
  guint      unchanged;
  guint      refused;  /* rows that cannot be taken, for what is wrong with them or with others */
  GPtrArray *problems; /* of WayImportProblem: errors, then warnings; by tables and rows */
} WayImportResult;

/* "26 rows: 15 new, 2 changed, 0 as before; 9 rows cannot be taken." */
char *way_import_result_describe (const WayImportResult *self);

void way_import_result_free (WayImportResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayImportResult, way_import_result_free)

typedef void (*WayImportProgress) (guint done, guint total, gpointer user_data);

/* Imports one or several tables in one act. The order of paths does not matter. Mapping, which may
 * be NULL, renames columns of the files to columns of the format ("Responsible" → "lead"). With any
 * error nothing is changed, result is set all the same, and FALSE with WAY_INTERCHANGE_ERROR_TABLE
 * returned. With dry_run nothing is ever changed. */
gboolean way_import_tables (WayRegister       *self,
                            const char *const *paths,
                            GHashTable        *mapping,
                            gboolean           dry_run,
                            WayImportProgress  progress,
                            gpointer           user_data,
                            GCancellable      *cancellable,
                            WayImportResult  **result,
                            GError           **error);

/* The same in a worker thread, with the columns of the format. Until the callback runs the
 * register's own acts fail as busy; the progress is told in this thread. */
void way_import_tables_async (WayRegister        *self,
                              const char *const  *paths,
                              gboolean            dry_run,
                              WayImportProgress   progress,
                              gpointer            progress_data,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);

/* The result is NULL when the import did not begin. */
gboolean way_import_tables_finish (WayRegister      *self,
                                   GAsyncResult     *outcome,
                                   WayImportResult **result,
                                   GError          **error);

/* Writes every table into a folder, each file atomically. The same tables imported into a new
 * register give the same rows. */
gboolean way_export_tables (WayRegister  *reader,
                            const char   *folder,
                            GCancellable *cancellable,
                            GError      **error);

/* The tables that lie in a folder already, by name, and whether an export writes one of that name
 * anew. The others would be read together with it when the folder is imported. */
char   **way_export_list_there (const char *folder);
gboolean way_export_replaces (const char *file_name);

G_END_DECLS
