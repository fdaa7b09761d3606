/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rung of the ladder: the stages of one rank side by side, each with its steps. */

#pragma once

#include <gtk/gtk.h>

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_RUNG_ROW (way_rung_row_get_type ())
G_DECLARE_FINAL_TYPE (WayRungRow, way_rung_row, WAY, RUNG_ROW, GtkListBoxRow)

GtkWidget *way_rung_row_new (gboolean first);
void       way_rung_row_add_stage (WayRungRow *self, WayPage *page, const WayRung *rung);
void       way_rung_row_end (WayRungRow *self); /* the ladder ends with it */

G_END_DECLS
