/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks where commitments or an action are to stand. What is to be moved, and moving it, is the
 * caller's. */

#pragma once

#include <adwaita.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLACE_DIALOG (way_place_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayPlaceDialog, way_place_dialog, WAY, PLACE_DIALOG, AdwDialog)

/* The signal "chosen" (gint64 objective, gint64 action, gboolean further) follows the choice; one
 * of the two keys is 0. */
AdwDialog *way_place_dialog_new (WayRegister *reg, GArray *commitments, GError **error);
AdwDialog *way_place_dialog_new_for_action (WayRegister *reg, WayId action, GError **error);

G_END_DECLS
