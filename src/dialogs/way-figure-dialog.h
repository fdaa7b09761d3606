/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records or edits a figure of a series. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_FIGURE_DIALOG (way_figure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayFigureDialog, way_figure_dialog, WAY, FIGURE_DIALOG, WayFormDialog)

WayFormDialog *way_figure_dialog_new (WayRegister *reg, WayId id, WayId series, GError **error);

G_END_DECLS
