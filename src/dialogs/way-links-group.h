/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commitments a record is linked to, with a button to choose another. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_LINKS_GROUP (way_links_group_get_type ())
G_DECLARE_FINAL_TYPE (WayLinksGroup, way_links_group, WAY, LINKS_GROUP, AdwPreferencesGroup)

/* Property: "promises" (boolean): whether each link says that it makes or repeats the commitment,
 * and a new commitment may be made. The signal "changed" follows every change; "create" says that a
 * new one is wanted. */
void    way_links_group_load (WayLinksGroup *self, WayDraft *draft, GArray *links);
GArray *way_links_group_store (WayLinksGroup *self);
void    way_links_group_add_new (WayLinksGroup *self, WayId commitment, const char *title);

G_END_DECLS
