/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row for a timing as it is written.  Its reading stands in the row below. */

#pragma once

#include <adwaita.h>

#include "way-timing-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMING_ROW (way_timing_row_get_type ())
G_DECLARE_FINAL_TYPE (WayTimingRow, way_timing_row, WAY, TIMING_ROW, AdwEntryRow)

/* Properties: "draft" (WayTimingDraft, read only). */
WayTimingDraft *way_timing_row_get_draft (WayTimingRow *self);
WayTiming      *way_timing_row_dup_timing (WayTimingRow *self);
void            way_timing_row_set_timing (WayTimingRow *self, WayTiming *timing);

G_END_DECLS
