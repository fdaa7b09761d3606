/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sort of deliverable a commitment is, and how strongly it was promised. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_KIND_ROW (way_kind_row_get_type ())
G_DECLARE_FINAL_TYPE (WayKindRow, way_kind_row, WAY, KIND_ROW, AdwPreferencesRow)

/* Properties: "orientation" (GtkOrientation). The signal "changed" follows every change. */
void        way_kind_row_load (WayKindRow *self, WayDraft *draft, WayId kind, WayModality modality);
WayId       way_kind_row_get_kind (WayKindRow *self, WayDraft *draft);
WayModality way_kind_row_get_modality (WayKindRow *self);
const char *way_kind_row_check (WayKindRow *self);

G_END_DECLS
