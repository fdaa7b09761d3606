/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said of take-up, as rows. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* A row that opens what was said for editing, and has a menu to do so or delete it. */
GtkWidget *way_take_up_said_row_new (WayPage *page, const WayTakeUp *record);

G_END_DECLS
