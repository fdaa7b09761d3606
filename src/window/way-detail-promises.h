/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often a commitment was promised, and where, in the detail. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

/* Fills the group anew; it is hidden for what was promised only once. */
void way_detail_promises_fill (WayGroup *group, WayPage *page, WayId commitment);

G_END_DECLS
