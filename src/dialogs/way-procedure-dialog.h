/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for a procedure with its stages. */

#pragma once

#include "way-form-dialog.h"

G_BEGIN_DECLS

#define WAY_TYPE_PROCEDURE_DIALOG (way_procedure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayProcedureDialog, way_procedure_dialog, WAY, PROCEDURE_DIALOG, WayFormDialog)

WayFormDialog *way_procedure_dialog_new (WayRegister *reg, WayId id, GError **error);

G_END_DECLS
