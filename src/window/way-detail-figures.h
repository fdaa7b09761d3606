/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The series that measure a commitment. */

#pragma once

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

void way_detail_figures_fill (WayGroup *group, WayPage *page, WayId commitment);

G_END_DECLS
