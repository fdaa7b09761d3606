/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a party; of a group, its members and since and until when each is one. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_PARTY_DIALOG (way_party_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayPartyDialog, way_party_dialog, WAY, PARTY_DIALOG, WayFormDialog)

WayFormDialog *way_party_dialog_new (WayRegister *reg, WayId id, GError **error);
WayFormDialog *way_party_dialog_new_in_draft (WayDraft *draft, const char *name);

G_END_DECLS
