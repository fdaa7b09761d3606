/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of a commitment in the detail: what it continues and what continues it, however many
 * steps away and in whatever programme. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

/* Fills the groups anew: what lies before the commitment, nearest first, and what lies after it. */
void way_detail_line_fill (WayGroup *before, WayGroup *after, WayPage *page, WayId commitment);
/* The button that links the commitment shown to another one. */
void way_detail_line_add_button (WayGroup *before);

G_END_DECLS
