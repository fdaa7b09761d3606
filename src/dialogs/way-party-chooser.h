/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of a dialog on which a party is found by typing, or a new one made. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_PARTY_CHOOSER (way_party_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WayPartyChooser, way_party_chooser, WAY, PARTY_CHOOSER, AdwNavigationPage)

/* The signal "chosen" (gint64) tells the party; "named" (const char *) that Enter was pressed on
 * a name several parties have. Either closes the page. */
WayPartyChooser *way_party_chooser_new (WayDraft *draft);
void             way_party_chooser_set_name (WayPartyChooser *self, const char *name);
void             way_party_chooser_open (WayPartyChooser *self, GtkWidget *from);

G_END_DECLS
