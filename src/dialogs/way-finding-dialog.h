/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a finding. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_FINDING_DIALOG (way_finding_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayFindingDialog, way_finding_dialog, WAY, FINDING_DIALOG, WayFormDialog)

WayFormDialog *way_finding_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error);

G_END_DECLS
