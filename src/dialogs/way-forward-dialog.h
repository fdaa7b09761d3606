/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits an entry of a report's way forward. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_FORWARD_DIALOG (way_forward_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayForwardDialog, way_forward_dialog, WAY, FORWARD_DIALOG, WayFormDialog)

WayFormDialog *way_forward_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error);

G_END_DECLS
