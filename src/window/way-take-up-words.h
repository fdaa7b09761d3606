/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up in words and marks. */

#pragma once

#include "way-take-up.h"

G_BEGIN_DECLS

/* The class whose mark and colour a status shares. */
WayClass way_take_up_get_class (WayTakeUpStatus status);

/* In the order in which bars and sums show them. */
WayTakeUpStatus way_take_up_get_nth_status (guint nth);

/* Each is transfer full. */
char *way_take_up_name_cell (WayTakeUpTable *table, WayTakeUpRow *row, guint member);
char *way_take_up_describe_cell (WayTakeUpTable *table, WayTakeUpRow *row, guint member);
char *way_take_up_count_status (WayTakeUpStatus status, guint n); /* "9 not started" */
char *way_take_up_count_not_said (guint n);
/* "9 not started, 18 not said"; of a bare count "16 of 18 done" */
char *way_take_up_describe_counts (const WayTakeUpCounts *counts, WayTakeUpBasis basis);
/* In two lines, for the end of a row. */
char *way_take_up_sum_up (const WayTakeUpCounts *counts, WayTakeUpBasis basis);
/* "named in COM(2011) 790, II.3"; empty where nothing was said */
char       *way_take_up_describe_basis (WayTakeUpRow *row);
const char *way_take_up_get_short_name (const WayParty *party);

G_END_DECLS
