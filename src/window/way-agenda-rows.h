/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the agenda, and what it takes to be the last report. */

#pragma once

#include "way-agenda.h"
#include "way-page.h"

G_BEGIN_DECLS

GtkWidget *way_agenda_row_new (const WayAgendaItem *item, WayPage *page);
GtkWidget *way_agenda_event_row_new (const WayEvent *event, WayPage *page);

/* The newest report before the page's day, else the newest source; NULL when there is neither. */
WaySource *way_agenda_find_last_report (WayPage *page);

G_END_DECLS
