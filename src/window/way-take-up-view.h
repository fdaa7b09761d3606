/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The take-up table: commitments down, members across, totals at both ends. */

#pragma once

#include <adwaita.h>

#include "way-take-up-filter.h"
#include "way-take-up-line.h"

G_BEGIN_DECLS

#define WAY_TYPE_TAKE_UP_VIEW (way_take_up_view_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpView, way_take_up_view, WAY, TAKE_UP_VIEW, AdwBin)

/* The signal "open" (uint, WayTakeUpLine) follows Enter or a click in a column of a line, "shown" a
 * change of the rows that are shown. */
void             way_take_up_view_set_table (WayTakeUpView *self, WayTakeUpTable *table);
gboolean         way_take_up_view_enter (WayTakeUpView *self);
void             way_take_up_view_return_to (WayTakeUpView *self, WayId commitment);
WayTakeUpGrid   *way_take_up_view_get_grid (WayTakeUpView *self);
GListModel      *way_take_up_view_get_rows (WayTakeUpView *self);
WayTakeUpFilter *way_take_up_view_get_filter (WayTakeUpView *self);

G_END_DECLS
