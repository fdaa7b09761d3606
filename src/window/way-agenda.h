/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a board: what is overdue, what is due and what happens in the months to come, and
 * what is silent. Knows no widget. */

#pragma once

#include "way-board.h"

G_BEGIN_DECLS

/* One line: a commitment or an event. */
typedef struct
{
  WayStanding *standing; /* NULL: an event */
  WayEvent    *event;
  WayDay       day; /* by which it is sorted: due, or the event's latest */
} WayAgendaItem;

/* One month with its lines, by day. */
typedef struct
{
  WayDay     month; /* its first day */
  gboolean   vague; /* all of it is due some time in a longer span that ends here */
  GPtrArray *items; /* of WayAgendaItem */
} WayAgendaMonth;

typedef struct
{
  GPtrArray *overdue; /* of WayAgendaItem, longest first */
  GPtrArray *months;  /* of WayAgendaMonth, only those with lines */
  GPtrArray *silent;  /* of WayAgendaItem: the open ones of which nothing was said since that day */
} WayAgenda;

/* Events may be NULL; they are copied. Months go from that of the board's day to the day until.
 * Since WAY_DAY_NONE: nothing is called silent. */
WayAgenda *way_agenda_new (WayBoard *board, GPtrArray *events, WayDay until, WayDay since);
void       way_agenda_free (WayAgenda *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayAgenda, way_agenda_free)

/* Neither completed, superseded nor withdrawn. */
gboolean way_agenda_is_open (WayStanding *standing);

G_END_DECLS
