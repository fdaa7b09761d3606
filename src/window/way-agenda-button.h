/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the agenda looks, in the header: ahead, and back for what is silent. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_AGENDA_BUTTON (way_agenda_button_get_type ())
G_DECLARE_FINAL_TYPE (WayAgendaButton, way_agenda_button, WAY, AGENDA_BUTTON, AdwBin)

/* Properties: "narrow" (boolean): only the icon is shown. */

G_END_DECLS
