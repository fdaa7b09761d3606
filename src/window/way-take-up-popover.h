/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said of one member and one commitment, and the button to say more. */

#pragma once

#include "way-page.h"
#include "way-take-up.h"

G_BEGIN_DECLS

/* Over the page; member is a column of the row, or G_MAXUINT for the bare counts. */
GtkWidget *way_take_up_popover_new (WayPage        *page,
                                    WayTakeUpTable *table,
                                    WayTakeUpRow   *row,
                                    guint           member);

G_END_DECLS
