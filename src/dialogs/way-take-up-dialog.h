/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records what a member of a group has done about a commitment, or how many have. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_TAKE_UP_DIALOG (way_take_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpDialog, way_take_up_dialog, WAY, TAKE_UP_DIALOG, WayFormDialog)

WayFormDialog *way_take_up_dialog_new (WayRegister *reg,
                                       WayId        commitment,
                                       WayId        group,
                                       WayId        member,
                                       WayDay       day,
                                       GError     **error);
WayFormDialog *way_take_up_dialog_new_for (WayRegister *reg, WayId id, GError **error);

G_END_DECLS
