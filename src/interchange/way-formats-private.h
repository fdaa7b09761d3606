/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tables of the import format hold, and how a row and a record become one another. */

#pragma once

#include "way-import.h"
#include "way-table-private.h"

G_BEGIN_DECLS

/* The names by which rows refer to records, and what is known of them so far. */
typedef struct
{
  WayRegister *target;
  GHashTable  *codes;      /* WayId to code, of every kind of record */
  GHashTable  *programmes; /* WayId of an objective to that of its programme */
  GHashTable  *objectives; /* WayId of an action to that of its objective */
  GHashTable  *parties;    /* abbreviation or name to WayId; NULL until asked for */
  GHashTable  *sources;    /* reference to WayId; NULL until asked for */
  GHashTable  *kinds;      /* name to WayId; NULL until asked for */
  GPtrArray   *procedures; /* of WayProcedure; NULL until asked for */
  GHashTable  *missed;     /* names of records whose rows failed, as way-names.c writes them */
  guint        unread;     /* a bit per WayRecord: a table of these was not read to its end */
} WayNames;

void  way_names_init (WayNames *self, WayRegister *target);
void  way_names_clear (WayNames *self);
void  way_names_forget (WayNames *self); /* after one that they are read from was saved */
char *way_names_get_code (WayNames *self, WayRecord record, WayId id);
WayId way_names_get_programme (WayNames *self, WayId objective);
WayId way_names_get_objective (WayNames *self, WayId action);
/* The procedure with that key, or NULL; owned by the names. */
const WayProcedure *way_names_get_procedure (WayNames *self, WayId id);
char               *way_names_get_stage_code (WayNames *self, WayId stage);
/* Notes that a row which names such a record failed. */
void way_names_miss (WayNames *self, WayRecord record, const char *name);
/* Whether that nothing has this name only follows from something that was faulted already. */
gboolean way_names_is_missed (WayNames *self, WayRecord record, const char *name);
/* 0 with what set when there is none, or more than one. */
WayId way_names_find (WayNames   *self,
                      WayRecord   record,
                      WayId       programme,
                      const char *name,
                      char      **what);

/* One row on its way into the register. */
typedef struct
{
  WayNames       *names;
  const WayTable *table;
  GHashTable     *columns; /* column of the format to its index + 1 in the table */
  guint           row;     /* index in the table's rows */
  gboolean        is_new;
  gboolean        failed;
  gboolean        hangs;    /* on a record whose row failed: not faulted, and not saved either */
  GPtrArray      *problems; /* of WayImportProblem */
  guint           first;    /* of the problems that are this row's */
} WayRow;

const char *way_row_get (WayRow *self, const char *column); /* NULL: the table has no such column */
/* The same fault of a cell is noted once. */
void way_row_fail (WayRow *self, const char *column, char *what);
void way_row_warn (WayRow *self, const char *column, char *what);
/* Whether something is wrong with the cell. */
gboolean way_row_has_failed (WayRow *self, const char *column);
/* The record that a cell, or an item in it, names; 0 is noted as a fault, unless the row hangs. */
WayId way_row_find (WayRow     *self,
                    const char *column,
                    WayRecord   record,
                    WayId       programme,
                    const char *name);

typedef struct _WayCell WayCell;

typedef enum
{
  WAY_CELL_PLAIN = 0,
  WAY_CELL_REQUIRED = 1 << 0,
  /* No two rows may have the same in all cells with this flag; the last of them that is required
   * is the one that is said to stand there twice. */
  WAY_CELL_KEY = 1 << 1,
  WAY_CELL_NAME = 1 << 2, /* other rows name the record by it */
} WayCellFlags;

/* A closed list of words, as way-vocabulary.h has them. */
typedef struct
{
  int (*from_nick) (const char *nick);
  const char *(*get_nick) (int value);
  int n_values;
  int empty; /* what a new record has where the table says nothing */
} WayCellWords;

/* A column of a table: how what stands in it goes into a record and comes out of it. */
struct _WayCell
{
  const char  *column;
  WayCellFlags flags;
  gsize        offset; /* of the field in the record */
  /* NULL: another cell reads this one too */
  void (*fill) (WayRow *row, const WayCell *cell, gpointer record);
  char *(*write) (WayNames *names, const WayCell *cell, gconstpointer record); /* never NULL */

  WayRecord record; /* the kind of record that the cell names, if it names one */
  /* Within which programme it is sought, or how a timing's years are read; NULL: in none. */
  WayId (*programme) (WayRow *row, gconstpointer record);
  WayRole             role;    /* of the parties that the cell lists */
  WayPromise          promise; /* of the commitments that the cell lists */
  const WayCellWords *words;
};

/* A table of the format. A record is what its functions take for one: for memberships that is a
 * member of one group. */
typedef struct
{
  const char    *name;
  const WayCell *cells; /* in the order of the columns; ended by one without a column */
  WayRecord      record;
  /* In what the code names one record alone; NULL: in the whole register. */
  WayId (*parent) (WayRow *row);
  gpointer (*find) (WayRow *row); /* NULL: by the code */
  gpointer (*make) (void);
  gpointer (*get) (WayRegister *target, WayId id);
  /* Notes what is wrong between cells that are right each for itself; NULL: nothing can be. */
  void (*check) (WayRow *row, gconstpointer record);
  gboolean (*save) (WayRegister *target, gpointer record, GError **error);
  GPtrArray *(*list) (WayRegister *reader, GError **error);
  GDestroyNotify free;
} WayTableFormat;

/* The record that the row names, or NULL. */
gpointer way_table_format_find_record (const WayTableFormat *self, WayRow *row);
void     way_table_format_fill (const WayTableFormat *self, WayRow *row, gpointer record);
char   **way_table_format_write (const WayTableFormat *self, WayNames *names, gconstpointer record);

const WayTableFormat *way_table_format_find (const char *file_name);
/* Tables are read by rank: nothing refers to a table of a higher one. */
guint way_table_format_get_rank (const WayTableFormat *self);

G_END_DECLS
