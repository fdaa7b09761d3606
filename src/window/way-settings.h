/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program remembers between starts; opened once. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *way_settings_get (void);

/* Light or dark, as chosen, from now on. */
void way_settings_apply_color_scheme (void);

G_END_DECLS
