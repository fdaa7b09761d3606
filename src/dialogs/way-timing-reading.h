/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timing as written means: both days, when it is due, its value, how far it slipped, and
 * a small bar. */

#pragma once

#include <adwaita.h>

#include "way-timing-row.h"
#include "way-vocabulary.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMING_READING (way_timing_reading_get_type ())
G_DECLARE_FINAL_TYPE (WayTimingReading, way_timing_reading, WAY, TIMING_READING, AdwPreferencesRow)

/* Properties: "row" (WayTimingRow). */
void way_timing_reading_set_subject (WayTimingReading *self, const char *title, WayClass klass);

G_END_DECLS
