/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for a stage that a commitment reached or is to reach. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_STEP_DIALOG (way_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayStepDialog, way_step_dialog, WAY, STEP_DIALOG, WayFormDialog)

/* A stage of 0 is the first that was not reached. */
WayFormDialog *way_step_dialog_new (WayRegister *reg,
                                    WayId        commitment,
                                    WayId        stage,
                                    GError     **error);
WayFormDialog *way_step_dialog_new_for (WayRegister *reg, WayId id, GError **error);

G_END_DECLS
