/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the members of a group have done: commitments down, members across. */

#pragma once

#include "way-page.h"
#include "way-take-up.h"

G_BEGIN_DECLS

#define WAY_TYPE_TAKE_UP_PAGE (way_take_up_page_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpPage, way_take_up_page, WAY, TAKE_UP_PAGE, WayPage)

/* Property: "shown" (int64: the group whose members are shown; 0 lets the page choose). */
GtkWidget      *way_take_up_page_new (void);
WayTakeUpTable *way_take_up_page_get_table (WayTakeUpPage *self); /* NULL while loading */

G_END_DECLS
