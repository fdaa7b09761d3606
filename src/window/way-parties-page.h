/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is responsible: the parties by kind; a party opens its commitments, a group also its
 * members. */

#pragma once

#include "way-records-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PARTIES_PAGE (way_parties_page_get_type ())
G_DECLARE_FINAL_TYPE (WayPartiesPage, way_parties_page, WAY, PARTIES_PAGE, WayRecordsPage)

GtkWidget *way_parties_page_new (void);

G_END_DECLS
