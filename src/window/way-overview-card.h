/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective in the overview: years down, actions across, commitments in the cells. */

#pragma once

#include <gtk/gtk.h>

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_OVERVIEW_CARD (way_overview_card_get_type ())
G_DECLARE_FINAL_TYPE (WayOverviewCard, way_overview_card, WAY, OVERVIEW_CARD, GtkWidget)

/* Classes is the bit set of the classes shown plainly. */
GtkWidget *way_overview_card_new (WayArea *area, WayDay day, guint classes);

G_END_DECLS
