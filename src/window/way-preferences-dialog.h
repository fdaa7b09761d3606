/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person chooses once: for the program, and for the register. */

#pragma once

#include <adwaita.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_PREFERENCES_DIALOG (way_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WayPreferencesDialog,
                      way_preferences_dialog,
                      WAY,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

/* Without a register, or one that may not be changed, only those of the program are shown. */
AdwDialog *way_preferences_dialog_new (WayRegister *reg);

G_END_DECLS
