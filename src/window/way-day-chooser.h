/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any day, typed or chosen in a calendar. */

#pragma once

#include <adwaita.h>

#include "way-timing.h"

G_BEGIN_DECLS

#define WAY_TYPE_DAY_CHOOSER (way_day_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WayDayChooser, way_day_chooser, WAY, DAY_CHOOSER, AdwBin)

/* The signal "chosen" (int, the day) says that it shall be shown. */
void way_day_chooser_begin (WayDayChooser *self, WayDay day);

G_END_DECLS
