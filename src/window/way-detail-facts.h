/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a commitment in the detail: when, who, what sort, and where it was promised. */

#pragma once

#include "way-group.h"
#include "way-page.h"
#include "way-standing.h"

G_BEGIN_DECLS

/* Fills the group anew. Statements are those up to the as-of day, newest first. */
void way_detail_facts_fill (WayGroup            *group,
                            WayPage             *page,
                            WayStanding         *standing,
                            const WayCommitment *commitment,
                            GPtrArray           *statements);

G_END_DECLS
