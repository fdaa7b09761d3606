/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the style sheet that only dialogs need. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void way_dialogs_add_style (void);

G_END_DECLS
