/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits an event. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_EVENT_DIALOG (way_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayEventDialog, way_event_dialog, WAY, EVENT_DIALOG, WayFormDialog)

WayFormDialog *way_event_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error);

G_END_DECLS
