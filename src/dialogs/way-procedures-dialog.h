/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The procedures of a register, to be added, changed and deleted. */

#pragma once

#include <adwaita.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_PROCEDURES_DIALOG (way_procedures_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayProceduresDialog, way_procedures_dialog, WAY, PROCEDURES_DIALOG, AdwDialog)

AdwDialog *way_procedures_dialog_new (WayRegister *reg);

G_END_DECLS
