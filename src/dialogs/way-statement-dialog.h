/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records what a source said of a commitment, or edits what was recorded. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_STATEMENT_DIALOG (way_statement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayStatementDialog, way_statement_dialog, WAY, STATEMENT_DIALOG, WayFormDialog)

WayFormDialog *way_statement_dialog_new (WayRegister *reg,
                                         WayId        commitment,
                                         WayDay       day,
                                         GError     **error);
WayFormDialog *way_statement_dialog_new_for_several (WayRegister *reg,
                                                     GArray      *commitments,
                                                     WayDay       day,
                                                     gboolean     responsible,
                                                     GError     **error);
WayFormDialog *way_statement_dialog_new_for (WayRegister *reg, WayId id, GError **error);

G_END_DECLS
