/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a programme. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_PROGRAMME_DIALOG (way_programme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayProgrammeDialog, way_programme_dialog, WAY, PROGRAMME_DIALOG, WayFormDialog)

WayFormDialog *way_programme_dialog_new (WayRegister *reg, WayId id, GError **error);

G_END_DECLS
