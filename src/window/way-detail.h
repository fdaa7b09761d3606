/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail: everything the register knows of the selected commitment, as of the day that is
 * looked at. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_DETAIL (way_detail_get_type ())
G_DECLARE_FINAL_TYPE (WayDetail, way_detail, WAY, DETAIL, WayPage)

GtkWidget *way_detail_new (void);
/* The commitment shown, 0 for none. */
WayId way_detail_get_shown (WayDetail *self);

G_END_DECLS
