/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a source. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_SOURCE_DIALOG (way_source_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WaySourceDialog, way_source_dialog, WAY, SOURCE_DIALOG, WayFormDialog)

WayFormDialog *way_source_dialog_new (WayRegister *reg, WayId id, GError **error);
WayFormDialog *way_source_dialog_new_in_draft (WayDraft *draft);

G_END_DECLS
