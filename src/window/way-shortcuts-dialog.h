/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the window, shown; GtkShortcutsWindow is deprecated. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *way_shortcuts_dialog_new (void);

G_END_DECLS
