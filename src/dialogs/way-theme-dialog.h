/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a theme. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_THEME_DIALOG (way_theme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayThemeDialog, way_theme_dialog, WAY, THEME_DIALOG, WayFormDialog)

WayFormDialog *way_theme_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error);

G_END_DECLS
