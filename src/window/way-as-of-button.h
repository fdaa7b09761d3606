/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button that says as of which day things are shown, and the popover to choose another. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_AS_OF_BUTTON (way_as_of_button_get_type ())
G_DECLARE_FINAL_TYPE (WayAsOfButton, way_as_of_button, WAY, AS_OF_BUTTON, AdwBin)

/* Properties: "session" (WaySession), "narrow" (boolean: only the icon). */
WaySession *way_as_of_button_get_session (WayAsOfButton *self);
void        way_as_of_button_set_session (WayAsOfButton *self, WaySession *session);
void        way_as_of_button_popup (WayAsOfButton *self);

G_END_DECLS
