/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the members of groups have done about a commitment, in its detail. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

/* Once, when the group is made. */
void way_detail_take_up_prepare (WayGroup *group);
void way_detail_take_up_fill (WayGroup *group, WayPage *page, WayId commitment);

G_END_DECLS
