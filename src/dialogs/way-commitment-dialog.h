/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes or edits a commitment as its origin has it. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_COMMITMENT_DIALOG (way_commitment_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayCommitmentDialog, way_commitment_dialog, WAY, COMMITMENT_DIALOG,
                      WayFormDialog)

WayFormDialog *way_commitment_dialog_new (WayRegister        *reg,
                                          WayId               id,
                                          const WayPlacement *placement,
                                          GError            **error);
WayFormDialog *way_commitment_dialog_new_in_draft (WayDraft            *draft,
                                                   const WayCommitment *commitment);

G_END_DECLS
