/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a series of figures. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_SERIES_DIALOG (way_series_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WaySeriesDialog, way_series_dialog, WAY, SERIES_DIALOG, WayFormDialog)

WayFormDialog *way_series_dialog_new (WayRegister *reg,
                                      WayId        id,
                                      WayId        programme,
                                      WayId        commitment,
                                      GError     **error);

G_END_DECLS
