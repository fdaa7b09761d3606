/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda as a page: what is overdue, due soon, and happening, by month; what is silent since
 * the last report. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_AGENDA_PAGE (way_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (WayAgendaPage, way_agenda_page, WAY, AGENDA_PAGE, WayPage)

/* Property: "horizon" (int, months). */
GtkWidget *way_agenda_page_new (void);

G_END_DECLS
