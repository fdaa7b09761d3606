/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One responsible party with its role, or a name of which it is not clear who is meant. */

#pragma once

#include <adwaita.h>

#include "way-responsibles.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESPONSIBLE_ROW (way_responsible_row_get_type ())
G_DECLARE_FINAL_TYPE (WayResponsibleRow, way_responsible_row, WAY, RESPONSIBLE_ROW, AdwActionRow)

/* The signals "choose" and "remove" tell what the buttons want. */
GtkWidget          *way_responsible_row_new (WayResponsibles *list, WayResponsibleItem *item);
WayResponsibleItem *way_responsible_row_get_item (WayResponsibleRow *self);
void                way_responsible_row_update (WayResponsibleRow *self);

G_END_DECLS
