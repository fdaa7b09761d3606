/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is behind the lanes and over them: the grid, the days to come and the as-of line. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"
#include "way-ticks.h"

#define SHADE      0.035f
#define GRID       0.07f
#define GRID_LINE  0.12f
#define ASOF_OVER  0.3f
#define ASOF_WIDTH 2.0f
#define RANGE      0.15f

static void
append_vertical (WayLanes *self, GtkSnapshot *snapshot, double x, float width, const GdkRGBA *color)
{
  float all = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = way_scene_mirror (self->scene, x, width, all);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) round (left), 0, width, height));
}

static void
paint_grid (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayScale *scale = &self->scene->scale;
  const WayTickRule *rule = way_ticks_get_rule (way_scale_get_year (scale));
  GdkRGBA color = way_color_fade (&colors->text, GRID);
  double axis = way_scene_get_axis_x (self->scene);
  WayDay day = way_tick_next (rule->upper, way_tick_floor (rule->upper, (WayDay) scale->left));

  for (; day < way_scale_get_right (scale); day = way_tick_next (rule->upper, day))
    append_vertical (self, snapshot, axis + way_scale_get_x (scale, day), 1, &color);
}

static void
paint_shade (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors, double x)
{
  GdkRGBA color = way_color_fade (&colors->text, SHADE);
  double from = MAX (x, 0);

  if (from < self->scene->scale.width)
    append_vertical (self, snapshot, way_scene_get_axis_x (self->scene) + from,
                     (float) (self->scene->scale.width - from), &color);
}

static void
paint_columns (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, GRID_LINE);
  double axis = way_scene_get_axis_x (self->scene);

  if (axis > 0)
    append_vertical (self, snapshot, axis - 1, 1, &color);
  if (way_scene_get_column (self->scene) > 0)
    append_vertical (self, snapshot, axis + self->scene->scale.width, 1, &color);
}

static void
paint_marked (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, 0.55f);
  double x = way_scale_get_x (&self->scene->scale, self->scene->marked + 0.5);
  float all = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = way_scene_mirror (self->scene, way_scene_get_axis_x (self->scene) + x, 1, all);

  if (self->scene->marked == WAY_DAY_NONE || x < 0 || x > self->scene->scale.width)
    return;
  for (float y = 0; y < height; y += 3)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) round (left), y, 1, 1));
}

static void
paint_range (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  WayScene *scene = self->scene;
  GdkRGBA fill = way_color_fade (&colors->accent, RANGE);
  double axis = way_scene_get_axis_x (scene);
  double from = way_scale_get_x (&scene->scale, scene->range_from);
  double to = way_scale_get_x (&scene->scale, scene->range_to);

  append_vertical (self, snapshot, axis + from, (float) (to - from), &fill);
  append_vertical (self, snapshot, axis + from, 1, &colors->accent);
  append_vertical (self, snapshot, axis + to - 1, 1, &colors->accent);
}

static void
paint_as_of (WayLanes *self, GtkSnapshot *snapshot, double x, const GdkRGBA *color)
{
  if (self->scene->as_of != WAY_DAY_NONE && x >= 0 && x < self->scene->scale.width)
    append_vertical (self, snapshot, way_scene_get_axis_x (self->scene) + x - 1, ASOF_WIDTH, color);
}

/**
 * way_lanes_snapshot:
 * @widget: the lanes
 * @snapshot: where to paint
 *
 * Paints the lanes and what goes through all of them.
 */
void
way_lanes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayLanes *self = WAY_LANES (widget);
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA over = way_color_fade (&colors->asof, ASOF_OVER);
  double as_of = way_scale_get_x (&self->scene->scale, self->scene->as_of + 0.5);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  if (self->scene->as_of != WAY_DAY_NONE)
    paint_shade (self, snapshot, colors, as_of);
  paint_grid (self, snapshot, colors);
  paint_as_of (self, snapshot, as_of, &colors->asof);
  for (guint i = 0; i < self->slots->len; i++)
    if (way_lanes_is_shown (self, i))
      gtk_widget_snapshot_child (widget, GTK_WIDGET (way_lanes_get_slot (self, i)->view), snapshot);
  paint_as_of (self, snapshot, as_of, &over);
  way_lanes_paint_line (self, snapshot, &colors->text);
  paint_marked (self, snapshot, colors);
  paint_columns (self, snapshot, colors);
  if (self->scene->has_range)
    paint_range (self, snapshot, colors);
  gtk_snapshot_pop (snapshot);
}
