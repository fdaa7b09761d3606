/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ruler above the lanes: years, months and days, events, and the flag of the as-of day. */

#pragma once

#include <gtk/gtk.h>

#include "way-scene.h"

G_BEGIN_DECLS

#define WAY_TYPE_RULER (way_ruler_get_type ())
G_DECLARE_FINAL_TYPE (WayRuler, way_ruler, WAY, RULER, GtkWidget)

GtkWidget  *way_ruler_new (WayScene *scene);
int         way_ruler_get_height (WayRuler *self);
void        way_ruler_set_events (WayRuler *self, GPtrArray *events);
void        way_ruler_set_summary (WayRuler *self, const char *summary);
const char *way_ruler_get_summary (WayRuler *self);

G_END_DECLS
