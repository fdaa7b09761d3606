/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives the words of a timing a value by hand: its first and last day, or EDTF. */

#pragma once

#include <gtk/gtk.h>

#include "way-timing-draft.h"

G_BEGIN_DECLS

#define WAY_TYPE_DAYS_POPOVER (way_days_popover_get_type ())
G_DECLARE_FINAL_TYPE (WayDaysPopover, way_days_popover, WAY, DAYS_POPOVER, GtkPopover)

void way_days_popover_set_draft (WayDaysPopover *self, WayTimingDraft *draft);

G_END_DECLS
