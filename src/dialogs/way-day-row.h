/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a day, typed in any way days are written, or picked from a calendar. */

#pragma once

#include <adwaita.h>

#include "way-day.h"

G_BEGIN_DECLS

#define WAY_TYPE_DAY_ROW (way_day_row_get_type ())
G_DECLARE_FINAL_TYPE (WayDayRow, way_day_row, WAY, DAY_ROW, AdwEntryRow)

/* Properties: "required" (boolean). */
WayDay way_day_row_get_day (WayDayRow *self);
void   way_day_row_set_day (WayDayRow *self, WayDay day);
char  *way_day_row_check (WayDayRow *self);

G_END_DECLS
