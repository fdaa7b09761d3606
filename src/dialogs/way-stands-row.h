/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a commitment stands: its main place and further ones, each chosen in a row of its own. */

#pragma once

#include <adwaita.h>

#include "way-places.h"

G_BEGIN_DECLS

#define WAY_TYPE_STANDS_ROW (way_stands_row_get_type ())
G_DECLARE_FINAL_TYPE (WayStandsRow, way_stands_row, WAY, STANDS_ROW, AdwPreferencesRow)

/* The signal "changed" follows every change. */
void        way_stands_row_load (WayStandsRow *self, WayPlaces *places, GArray *placements);
GArray     *way_stands_row_store (WayStandsRow *self);
WayId       way_stands_row_get_programme (WayStandsRow *self);
const char *way_stands_row_check (WayStandsRow *self);

G_END_DECLS
