/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a commitment, as a menu; the same over a bar and over a row. */

#pragma once

#include <gtk/gtk.h>

#include "way-records.h"

G_BEGIN_DECLS

GMenuModel *way_commitment_menu_new (WayId commitment, const char *other_view);

/* Pops the menu up over parent at a point; *menu is the popover before, taken away first. */
void way_commitment_menu_popup (GtkWidget **menu,
                                GtkWidget  *parent,
                                WayId       commitment,
                                const char *other_view,
                                double      x,
                                double      y);
/* Another menu in its place. */
void way_commitment_menu_popup_model (GtkWidget **menu,
                                      GtkWidget  *parent,
                                      GMenuModel *model,
                                      double      x,
                                      double      y);

G_END_DECLS
