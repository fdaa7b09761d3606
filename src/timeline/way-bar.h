/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment in a lane: a widget, so that it takes focus and has a name. */

#pragma once

#include <gtk/gtk.h>

#include "way-scene.h"

G_BEGIN_DECLS

#define WAY_TYPE_BAR (way_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayBar, way_bar, WAY, BAR, GtkWidget)

GtkWidget   *way_bar_new (WayScene *scene);
WayStanding *way_bar_get_standing (WayBar *self);
WayId        way_bar_get_commitment (WayBar *self);
guint        way_bar_get_group (WayBar *self);
gboolean     way_bar_is_in_column (WayBar *self);
void         way_bar_bind (WayBar *self, WayStanding *standing, guint place, guint n);
void         way_bar_place (WayBar            *self,
                            const WayLaneItem *item,
                            WayLaneMode        mode,
                            double             view,
                            double            *x,
                            double            *width);
void         way_bar_update_state (WayBar *self);

G_END_DECLS
