/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing how one commitment continues another. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTINUATION_DIALOG (way_continuation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  WayContinuationDialog, way_continuation_dialog, WAY, CONTINUATION_DIALOG, WayFormDialog)

/* Of a new one, or of id, seen from the commitment. */
WayFormDialog *way_continuation_dialog_new (WayRegister *reg,
                                            WayId        id,
                                            WayId        commitment,
                                            GError     **error);

G_END_DECLS
