/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source and the place in it. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_CITATION_ROW (way_citation_row_get_type ())
G_DECLARE_FINAL_TYPE (WayCitationRow, way_citation_row, WAY, CITATION_ROW, AdwPreferencesRow)

/* Properties: "orientation" (GtkOrientation), "removable" (boolean). The signal "changed"
 * follows whatever is typed or chosen, "remove" the button for it. */
GtkWidget *way_citation_row_new (WayDraft *draft);
void       way_citation_row_set_draft (WayCitationRow *self, WayDraft *draft);
void       way_citation_row_load (WayCitationRow *self, const WayCitation *citation);
void       way_citation_row_store (WayCitationRow *self, WayCitation *citation);
WayId      way_citation_row_get_source (WayCitationRow *self);
gboolean   way_citation_row_check (WayCitationRow *self, const char *reason);

G_END_DECLS
