/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rows of a dialog hold, as one text: as long as it is the same nothing was changed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *way_held_list (GtkWidget *content);

G_END_DECLS
