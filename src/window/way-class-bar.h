/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thin bar of how many commitments are of each class. */

#pragma once

#include <gtk/gtk.h>

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_CLASS_BAR (way_class_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayClassBar, way_class_bar, WAY, CLASS_BAR, GtkWidget)

void way_class_bar_set_counts (WayClassBar *self, const WayCounts *counts);

/* The widths of the segments of a bar, with gaps of 1 px between and 3 px for the smallest. */
void way_class_bar_share_out (const WayCounts *counts, int width, int widths[WAY_N_CLASSES]);

/* "42 commitments: 10 completed, 21 ongoing" */
char *way_counts_describe (const WayCounts *counts);
guint way_counts_get_done (const WayCounts *counts);

G_END_DECLS
