/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the rows of a table and the records of a kind become one another, as a table of its columns.
 * A record begins with its key. Private to the register. */

#pragma once

#include "way-register-private.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_COLUMN_TEXT,
  WAY_COLUMN_ID,        /* 0 is NULL */
  WAY_COLUMN_NUMBER,    /* guint */
  WAY_COLUMN_SOME,      /* guint; 0 is NULL */
  WAY_COLUMN_REAL,      /* double */
  WAY_COLUMN_SOME_REAL, /* double; 0 is NULL */
  WAY_COLUMN_BOOLEAN,
  WAY_COLUMN_DAY,
  WAY_COLUMN_WORD,     /* an enumeration; an empty nick is NULL */
  WAY_COLUMN_RECORDED, /* the time of recording: given to a new row, kept by others */
  WAY_COLUMN_TIMING,   /* timing_text, timing_edtf, timing_earliest, timing_latest */
  WAY_COLUMN_CITATION, /* source_id, place */
} WayColumnSort;

typedef struct
{
  WayColumnSort sort;
  const char   *name; /* NULL for timings and citations, whose names are always the same */
  gsize         offset;
  const char *(*get_nick) (int value);
  int (*from_nick) (const char *nick);
} WayColumn;

#define WAY_COLUMN(SORT, Type, field, name)                                                        \
  { WAY_COLUMN_##SORT, name, G_STRUCT_OFFSET (Type, field), NULL, NULL }
/* A word of the vocabulary, by the name of its functions. */
#define WAY_COLUMN_OF_WORDS(Type, field, name, words)                                              \
  { WAY_COLUMN_WORD, name, G_STRUCT_OFFSET (Type, field),                                          \
    (const char *(*) (int) ) way_##words##_get_nick, way_##words##_from_nick }

typedef struct
{
  const char *table;
  gpointer (*make) (void);
  GDestroyNotify   free;
  gboolean         has_position; /* new rows come last */
  const WayColumn *columns;
  guint            n_columns;
  /* what of a record stands in other tables; NULL: nothing does */
  void (*read_parts) (WayRegister *self, gpointer record, WayQuery *query);
  gboolean (*write_parts) (WayRegister *self, gpointer record, GError **error);
} WayMapping;

/* A query of all columns, to bind what tail ("WHERE id = ?") asks for. */
WayQuery  *way_mapping_query (const WayMapping *self, WayRegister *reader, const char *tail);
GPtrArray *way_mapping_collect (const WayMapping *self,
                                WayRegister      *reader,
                                WayQuery         *query,
                                GError          **error);
gpointer   way_mapping_get (const WayMapping *self, WayRegister *reader, WayId id, GError **error);
/* Saves what was checked, as an act with this label unless one is open; a new record gets its
 * key. */
gboolean way_mapping_save (const WayMapping *self,
                           WayRegister      *target,
                           gpointer          record,
                           const char       *label,
                           const char       *title,
                           GError          **error);

/* Commitments that records of a kind are linked to. */
typedef struct
{
  const char *list;   /* id, commitment_id, promise (or NULL), position of an owner, in order */
  const char *insert; /* commitment, promise, position, owner, id */
  const char *update; /* promise, position, id */
  const char *drop;   /* id */
} WayLinkTable;
void     way_register_read_links (WayRegister        *self,
                                  const WayLinkTable *table,
                                  WayId               owner,
                                  GArray             *links,
                                  WayQuery           *record);
gboolean way_register_write_links (WayRegister        *self,
                                   const WayLinkTable *table,
                                   WayId               owner,
                                   const GArray       *links,
                                   GError            **error);

G_END_DECLS
