/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small stretch of the timeline below a timing that is being typed: its bar, and the ghost of
 * where it was. */

#pragma once

#include <gtk/gtk.h>

#include "way-timing.h"
#include "way-vocabulary.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMING_BAR (way_timing_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayTimingBar, way_timing_bar, WAY, TIMING_BAR, GtkWidget)

void     way_timing_bar_set_timing (WayTimingBar *self, WayTiming *timing, WayTiming *original);
void     way_timing_bar_set_subject (WayTimingBar *self, const char *title, WayClass klass);
gboolean way_timing_bar_is_anywhere (WayTimingBar *self);

G_END_DECLS
