/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark of a status: the small shape that tells a class of commitments without its colour. */

#pragma once

#include <gtk/gtk.h>

#include "way-vocabulary.h"

G_BEGIN_DECLS

#define WAY_TYPE_MARK (way_mark_get_type ())
G_DECLARE_FINAL_TYPE (WayMark, way_mark, WAY, MARK, GtkWidget)

/* Properties: "class" (int, a WayClass), "forecast" (boolean), "size" (int, the side of the box in
 * pixels, 16). */
GtkWidget *way_mark_new (WayClass klass, gboolean forecast);
WayClass   way_mark_get_class (WayMark *self);
void       way_mark_set_class (WayMark *self, WayClass klass);
gboolean   way_mark_get_forecast (WayMark *self);
void       way_mark_set_forecast (WayMark *self, gboolean forecast);
int        way_mark_get_size (WayMark *self);
void       way_mark_set_size (WayMark *self, int size);

const char *way_mark_get_style_class (WayClass klass);
WayClass    way_mark_class_of_status (WayStatus status);
void        way_mark_snapshot (GtkSnapshot            *snapshot,
                               WayClass                klass,
                               gboolean                forecast,
                               const GdkRGBA          *color,
                               const graphene_point_t *center,
                               float                   size);

G_END_DECLS
