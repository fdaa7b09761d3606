/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of the style sheet that only dialogs need, and what a sheet cannot say. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void way_dialogs_add_style (void);
void way_dialogs_loosen_clamp (GtkWidget *widget);

G_END_DECLS
