/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A member of a group, with the days of its membership. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_MEMBER_ROW (way_member_row_get_type ())
G_DECLARE_FINAL_TYPE (WayMemberRow, way_member_row, WAY, MEMBER_ROW, AdwExpanderRow)

/* The signal "changed" follows whatever is typed, "remove" the button for it. */
GtkWidget    *way_member_row_new (WayDraft *draft, const WayMembership *membership);
WayMembership way_member_row_store (WayMemberRow *self);
gboolean      way_member_row_check (WayMemberRow *self);

G_END_DECLS
