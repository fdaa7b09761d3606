/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment in the overview's grid: its mark and title; or, dashed, where it slipped from. */

#pragma once

#include <gtk/gtk.h>

#include "way-standing.h"

G_BEGIN_DECLS

#define WAY_TYPE_OVERVIEW_CELL (way_overview_cell_get_type ())
G_DECLARE_FINAL_TYPE (WayOverviewCell, way_overview_cell, WAY, OVERVIEW_CELL, GtkButton)

GtkWidget   *way_overview_cell_new (WayStanding *standing, gboolean ghost);
WayStanding *way_overview_cell_get_standing (WayOverviewCell *self);
gboolean     way_overview_cell_is_ghost (WayOverviewCell *self);

G_END_DECLS
