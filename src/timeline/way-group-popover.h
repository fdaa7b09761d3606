/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is behind the marks of a shared bar: its commitments with their titles. */

#pragma once

#include <gtk/gtk.h>

#include "way-lane-view.h"

G_BEGIN_DECLS

#define WAY_TYPE_GROUP_POPOVER (way_group_popover_get_type ())
G_DECLARE_FINAL_TYPE (WayGroupPopover, way_group_popover, WAY, GROUP_POPOVER, GtkPopover)

GtkWidget *way_group_popover_new (void);
void       way_group_popover_show (WayGroupPopover *self,
                                   WayLaneView     *view,
                                   guint            group,
                                   WayId            current,
                                   GdkRectangle    *rect);
void       way_group_popover_hide (WayGroupPopover *self, gboolean at_once);

/* Signal "chosen" (gint64 commitment). */

G_END_DECLS
