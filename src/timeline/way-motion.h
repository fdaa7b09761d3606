/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moves the axis: at once, in 200 ms, or on with the pace of a hand that let go. */

#pragma once

#include <gtk/gtk.h>

#include "way-scene.h"

G_BEGIN_DECLS

#define WAY_TYPE_MOTION (way_motion_get_type ())
G_DECLARE_FINAL_TYPE (WayMotion, way_motion, WAY, MOTION, GObject)

WayMotion *way_motion_new (GtkWidget *widget, WayScene *scene);
void       way_motion_go (WayMotion *self, const WayScale *scale, gboolean animate);
WayScale   way_motion_get_target (WayMotion *self);
void       way_motion_stop (WayMotion *self);
void       way_motion_drag (WayMotion *self, double pixels);
void       way_motion_release (WayMotion *self);

G_END_DECLS
