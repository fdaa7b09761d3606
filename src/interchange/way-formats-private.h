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
  GHashTable  *missed;     /* names of records whose rows failed, as way-names.c writes them */
  guint        unread;     /* a bit per WayRecord: a table of these was not read to its end */
} WayNames;

void  way_names_init (WayNames *self, WayRegister *target);
void  way_names_clear (WayNames *self);
void  way_names_forget (WayNames *self); /* after a source, party or kind was saved */
char *way_names_get_code (WayNames *self, WayRecord record, WayId id);
WayId way_names_get_programme (WayNames *self, WayId objective);
WayId way_names_get_objective (WayNames *self, WayId action);
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

/* A table of the format. A record is what its functions take for one: for memberships a party and
 * an index. */
typedef struct
{
  const char        *name;
  const char *const *columns;
  const char *const *required;
  const char *const *key;      /* columns that must not be the same in two rows */
  gboolean           by_party; /* what stands in the key names parties, each in one of its ways */
  WayRecord          record;
  const char *const *names;       /* columns by which other rows name the record; NULL: none does */
  gpointer (*find) (WayRow *row); /* the record the row names, or NULL */
  gpointer (*make) (WayRow *row);
  void (*fill) (WayRow *row, gpointer record);
  /* notes what is wrong between cells that are right each for itself; NULL: nothing can be */
  void (*check) (WayRow *row, gconstpointer record);
  char **(*write) (WayNames *names, gconstpointer record);
  gboolean (*save) (WayRegister *target, gpointer record, GError **error);
  GPtrArray *(*list) (WayRegister *reader, GError **error);
  GDestroyNotify free;
} WayTableFormat;

const WayTableFormat *way_table_format_find (const char *file_name);
/* Tables are read by rank: nothing refers to a table of a higher one. */
guint way_table_format_get_rank (const WayTableFormat *self);

G_END_DECLS
