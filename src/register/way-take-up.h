/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the members of a group have done about commitments as of a day: the latest that was said of
 * each, and which counts are in force. Read in a worker, and immutable. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

/* How many are of each status, and how many there are of whom nothing is said. */
typedef struct
{
  guint of[WAY_N_TAKE_UP_STATUSES];
  guint not_said;
  guint total;
} WayTakeUpCounts;

/* On what the counts rest. */
typedef enum
{
  WAY_TAKE_UP_NOT_SAID,
  WAY_TAKE_UP_NAMED,   /* on what is said of members by name */
  WAY_TAKE_UP_COUNTED, /* on bare counts */
} WayTakeUpBasis;

/* The latest that was said of one member about one commitment. Strings are never NULL. */
typedef struct
{
  WayId           id; /* of the WayTakeUp; 0: nothing is said */
  WayTakeUpStatus status;
  WayDay          day;
  const char     *timing; /* when it was done, as written */
  const char     *document;
  const char     *note;
  const char     *citation; /* "COM(2011) 790, II.3 fn 10" */
} WayTakeUpCell;

/* A commitment, with a cell for each member. */
#define WAY_TYPE_TAKE_UP_ROW (way_take_up_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpRow, way_take_up_row, WAY, TAKE_UP_ROW, GObject)

WayId                  way_take_up_row_get_commitment (WayTakeUpRow *self);
guint                  way_take_up_row_get_position (WayTakeUpRow *self); /* in the register */
const char            *way_take_up_row_get_title (WayTakeUpRow *self);
WayTiming             *way_take_up_row_get_timing (WayTakeUpRow *self); /* borrowed; may be NULL */
guint                  way_take_up_row_get_n_cells (WayTakeUpRow *self);
const WayTakeUpCell   *way_take_up_row_get_cell (WayTakeUpRow *self, guint member);
const WayTakeUpCounts *way_take_up_row_get_counts (WayTakeUpRow *self);
WayTakeUpBasis         way_take_up_row_get_basis (WayTakeUpRow *self);
WayDay                 way_take_up_row_get_day (WayTakeUpRow *self);             /* of the counts */
const char            *way_take_up_row_get_citation (WayTakeUpRow *self);        /* of the counts */
gboolean               way_take_up_row_equal (WayTakeUpRow *a, WayTakeUpRow *b); /* show the same */

#define WAY_TYPE_TAKE_UP_TABLE (way_take_up_table_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpTable, way_take_up_table, WAY, TAKE_UP_TABLE, GObject)

WayId           way_take_up_table_get_group (WayTakeUpTable *self); /* 0: there is none */
guint           way_take_up_table_get_n_groups (WayTakeUpTable *self);
const WayParty *way_take_up_table_get_nth_group (WayTakeUpTable *self, guint position);
guint           way_take_up_table_get_n_members (WayTakeUpTable *self);
const WayParty *way_take_up_table_get_member (WayTakeUpTable *self, guint position);
GListModel     *way_take_up_table_get_rows (WayTakeUpTable *self); /* of WayTakeUpRow, in order */
gboolean        way_take_up_table_is_empty (WayTakeUpTable *self); /* nothing was said */

/* Of each member, how often it is of a status among these rows. */
void way_take_up_count_members (GListModel *rows, guint n_members, WayTakeUpCounts *counts);
void way_take_up_counts_add (WayTakeUpCounts *self, const WayTakeUpCell *cell);

WayTakeUpTable *way_take_up_table_load (WayRegister  *reader,
                                        WayId         programme,
                                        WayId         group,
                                        WayDay        day,
                                        GCancellable *cancellable,
                                        GError      **error);
void            way_take_up_table_load_async (WayRegister        *self,
                                              WayId               programme,
                                              WayId               group,
                                              WayDay              day,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
WayTakeUpTable *way_take_up_table_load_finish (GAsyncResult *result, GError **error);

/* A table of one row for each group of which something was said about a commitment, or to which it
 * is addressed. */
GPtrArray *way_take_up_list_of (WayRegister *self, WayId commitment, WayDay day, GError **error);

G_END_DECLS
