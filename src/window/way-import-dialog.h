/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What importing tables would do, before it is done. */

#pragma once

#include <gtk/gtk.h>

#include "way-register.h"

G_BEGIN_DECLS

/* Tries the import, says what it would add and change and what it does not understand, and does it
   when told to. Parent is in a window that has "win.toast-undo". */
void way_import_dialog_present (GtkWidget *parent, WayRegister *self, const char *const *paths);

G_END_DECLS
