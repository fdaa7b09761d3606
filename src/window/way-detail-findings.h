/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What findings a commitment follows up, and to what themes it belongs, in the detail. */

#pragma once

#include <adwaita.h>

#include "way-group.h"
#include "way-page.h"

G_BEGIN_DECLS

/* Fill both groups anew, each hidden where there is none, and add a pill for each class of
 * findings. */
void way_detail_findings_fill (WayGroup *group, AdwWrapBox *pills, WayPage *page, WayId commitment);
void way_detail_themes_fill (WayGroup *group, WayPage *page, WayId commitment);

G_END_DECLS
