/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits an objective of a programme. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_OBJECTIVE_DIALOG (way_objective_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayObjectiveDialog, way_objective_dialog, WAY, OBJECTIVE_DIALOG, WayFormDialog)

WayFormDialog *way_objective_dialog_new (WayRegister *reg,
                                         WayId        id,
                                         WayId        programme,
                                         GError     **error);

G_END_DECLS
