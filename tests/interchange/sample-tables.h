/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the sample register, and what is counted in them. */

#pragma once

#include "way-register.h"
#include "way-table-private.h"

G_BEGIN_DECLS

typedef struct
{
  GHashTable *tables; /* by name, "commitments", of WayTable */
  GHashTable *rows;   /* by table and code, "commitments ISS-1.1-1", of char ** */
} SampleTables;

/* All tables of a folder; "commitments-2016.csv" is one of several of its name. */
GPtrArray *sample_tables_read (const char *folder); /* of WayTable */

/* What a register is exported to. */
void sample_tables_init (SampleTables *self, WayRegister *reg);
void sample_tables_clear (SampleTables *self);

char **sample_tables_get (SampleTables *self, const char *table, char **row, const char *column);
/* Counts the rows of a table for which all clauses hold, joined by " and ". FALSE where a clause
 * means nothing. A column of the record that a cell names is written behind a stop, as in
 * "commitment.programme". */
gboolean sample_tables_count (SampleTables *self, const char *table, const char *what, int *n);

/* Whether a row of a table read elsewhere is one of those here. */
gboolean sample_tables_have (SampleTables *self, const WayTable *table, guint row);

G_END_DECLS
