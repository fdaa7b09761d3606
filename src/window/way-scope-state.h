/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page of a scope shows: its content, or why there is none. The same for timeline and table.
   */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCOPE_STATE (way_scope_state_get_type ())
G_DECLARE_FINAL_TYPE (WayScopeState, way_scope_state, WAY, SCOPE_STATE, AdwBin)

/* Properties: "session" (WaySession), "content" (GtkWidget). */
void way_scope_state_set_session (WayScopeState *self, WaySession *session);
void way_scope_state_set_content (WayScopeState *self, GtkWidget *content);

G_END_DECLS
