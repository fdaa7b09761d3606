/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way forward: what each report promised, newest report first, by objective. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_FORWARD_PAGE (way_forward_page_get_type ())
G_DECLARE_FINAL_TYPE (WayForwardPage, way_forward_page, WAY, FORWARD_PAGE, WayPage)

GtkWidget *way_forward_page_new (void);

G_END_DECLS
