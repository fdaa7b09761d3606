/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status a source gives, if any, and whether that is a forecast. */

#pragma once

#include <adwaita.h>

#include "way-vocabulary.h"

G_BEGIN_DECLS

#define WAY_TYPE_STATUS_ROW (way_status_row_get_type ())
G_DECLARE_FINAL_TYPE (WayStatusRow, way_status_row, WAY, STATUS_ROW, AdwPreferencesRow)

/* Properties: "narrow" (boolean): one status above the other. The signal "changed" follows every
 * change. */
WayStatus way_status_row_get_status (WayStatusRow *self);
gboolean  way_status_row_is_forecast (WayStatusRow *self);
void      way_status_row_set_status (WayStatusRow *self, WayStatus status, gboolean forecast);

G_END_DECLS
