/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder of stages in the detail of a commitment. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

void way_detail_steps_init (WayGroup *group);
/* Stalled says since when nothing moved, or hides. */
void way_detail_steps_fill (WayGroup    *group,
                            GtkLabel    *stalled,
                            WayPage     *page,
                            WayStanding *standing);

G_END_DECLS
