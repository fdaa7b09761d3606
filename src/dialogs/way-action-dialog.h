/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits an action of an objective. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_ACTION_DIALOG (way_action_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayActionDialog, way_action_dialog, WAY, ACTION_DIALOG, WayFormDialog)

WayFormDialog *way_action_dialog_new (WayRegister *reg, WayId id, WayId objective, GError **error);

G_END_DECLS
