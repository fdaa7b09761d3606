/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars are put together from rectangles, gradients and borders, which cost every renderer little;
 * paths are drawn only for what is dashed. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-paint.h"

#define GHOST_ALPHA 0.55f
#define HATCH_PALE  0.07f

static GdkRGBA
mix (const GdkRGBA *under, const GdkRGBA *over, float alpha)
{
  return (GdkRGBA) { under->red + (over->red - under->red) * alpha,
                     under->green + (over->green - under->green) * alpha,
                     under->blue + (over->blue - under->blue) * alpha, 1 };
}

static void
append_fading (GtkSnapshot *snapshot,
               const graphene_rect_t *rect,
               const GdkRGBA *color,
               gboolean in)
{
  GdkRGBA clear = way_color_fade (color, 0);
  GskColorStop stops[2] = { { 0, in ? clear : *color }, { 1, in ? *color : clear } };
  float right = rect->origin.x + rect->size.width;

  gtk_snapshot_append_linear_gradient (snapshot, rect,
                                       &GRAPHENE_POINT_INIT (rect->origin.x, rect->origin.y),
                                       &GRAPHENE_POINT_INIT (right, rect->origin.y), stops,
                                       G_N_ELEMENTS (stops));
}

/* Stripes at 135°, so many pixels on and off. */
static void
append_hatch (GtkSnapshot *snapshot,
              const graphene_rect_t *rect,
              const GdkRGBA *on,
              const GdkRGBA *off,
              float n_on,
              float n_off)
{
  float period = (n_on + n_off) * (float) M_SQRT1_2;
  float turn = n_on / (n_on + n_off);
  GskColorStop stops[4] = { { 0, *on }, { turn, *on }, { turn, *off }, { 1, *off } };
  float x = rect->origin.x, y = rect->origin.y;

  gtk_snapshot_append_repeating_linear_gradient (snapshot, rect, &GRAPHENE_POINT_INIT (x, y),
                                                 &GRAPHENE_POINT_INIT (x + period, y + period),
                                                 stops, G_N_ELEMENTS (stops));
}

/* One colour along the bar, fading at its ends as the bar does. */
static void
append_along (GtkSnapshot *snapshot,
              const WayBarGeometry *geometry,
              float y,
              float height,
              const GdkRGBA *color)
{
  float left = (float) (geometry->x0 + geometry->fade0);
  float right = (float) (geometry->x1 - geometry->fade1);

  if (geometry->fade0 > 0)
    append_fading (snapshot,
                   &GRAPHENE_RECT_INIT ((float) geometry->x0, y, (float) geometry->fade0, height),
                   color, TRUE);
  if (right > left)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (left, y, right - left, height));
  if (geometry->fade1 > 0)
    append_fading (snapshot, &GRAPHENE_RECT_INIT (right, y, (float) geometry->fade1, height), color,
                   FALSE);
}

static void
init_outline (GskRoundedRect *outline, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  float radius = MIN (WAY_BAR_RADIUS, (float) (geometry->x1 - geometry->x0) / 2);
  float left = geometry->fade0 > 0 ? 0 : radius;
  float right = geometry->fade1 > 0 ? 0 : radius;

  gsk_rounded_rect_init (outline,
                         &GRAPHENE_RECT_INIT ((float) geometry->x0, brush->top,
                                              (float) (geometry->x1 - geometry->x0), brush->height),
                         &GRAPHENE_SIZE_INIT (left, left), &GRAPHENE_SIZE_INIT (right, right),
                         &GRAPHENE_SIZE_INIT (right, right), &GRAPHENE_SIZE_INIT (left, left));
}

static void
paint_hatched (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  const WayColors *colors = brush->colors;
  GdkRGBA on = mix (&colors->background, brush->mark, colors->tint);
  GdkRGBA off = mix (&colors->background, brush->mark, HATCH_PALE);
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) geometry->x0, brush->top,
                                             (float) (geometry->x1 - geometry->x0), brush->height);
  gboolean fades = geometry->fade0 > 0 || geometry->fade1 > 0;

  if (fades)
    {
      gtk_snapshot_push_mask (snapshot, GSK_MASK_MODE_ALPHA);
      append_along (snapshot, geometry, brush->top, brush->height, &(GdkRGBA) { 0, 0, 0, 1 });
      gtk_snapshot_pop (snapshot);
    }
  append_hatch (snapshot, &rect, &on, &off, 4, 4);
  if (fades)
    gtk_snapshot_pop (snapshot);
}

static void
paint_fill (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  float tint = brush->colors->tint * (geometry->outline_dashed ? 0.5f : 1);
  GdkRGBA fill = mix (&brush->colors->background, brush->mark, tint);

  if (brush->forecast)
    paint_hatched (snapshot, geometry, brush);
  else
    append_along (snapshot, geometry, brush->top, brush->height, &fill);
}

static void
append_dashes (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y, float height, float n)
{
  for (float at = 0; at < height; at += 2 * n)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (x, y + at, WAY_BAR_EDGE, MIN (n, height - at)));
}

static void
paint_edge (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  float x = (float) (geometry->x1 - WAY_BAR_EDGE);

  if (geometry->edge_dashed)
    append_dashes (snapshot, brush->mark, x, brush->top, brush->height, 3);
  else if (geometry->has_edge)
    gtk_snapshot_append_color (snapshot, brush->mark,
                               &GRAPHENE_RECT_INIT (x, brush->top, WAY_BAR_EDGE, brush->height));
}

static void
paint_dashed_outline (GtkSnapshot *snapshot,
                      const GskRoundedRect *outline,
                      const GdkRGBA *color,
                      float width)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);
  g_autoptr (GskPath) path = NULL;
  GskRoundedRect inner = *outline;

  gsk_rounded_rect_shrink (&inner, width / 2, width / 2, width / 2, width / 2);
  gsk_path_builder_add_rounded_rect (builder, &inner);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 4, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
paint_border (GtkSnapshot *snapshot,
              const WayBarGeometry *geometry,
              const WayBarBrush *brush,
              const GskRoundedRect *outline)
{
  GdkRGBA color = way_color_fade (brush->mark, brush->colors->outline);
  float width = brush->colors->outline_width;
  gboolean fades = geometry->fade0 > 0 || geometry->fade1 > 0;
  float sides[4] = { fades ? 0 : width, geometry->fade1 > 0 ? 0 : width, fades ? 0 : width,
                     geometry->fade0 > 0 ? 0 : width };

  if (geometry->outline_dashed)
    {
      paint_dashed_outline (snapshot, outline, &color, width);
      return;
    }
  gtk_snapshot_append_border (snapshot, outline, sides,
                              (GdkRGBA[4]) { color, color, color, color });
  if (!fades)
    return;

  gtk_snapshot_push_rounded_clip (snapshot, outline);
  append_along (snapshot, geometry, brush->top, width, &color);
  append_along (snapshot, geometry, brush->top + brush->height - width, width, &color);
  gtk_snapshot_pop (snapshot);
}

static void
paint_condition (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  for (float y = brush->top + 3; y < brush->top + brush->height - 3; y += 3)
    gtk_snapshot_append_color (snapshot, brush->mark,
                               &GRAPHENE_RECT_INIT ((float) geometry->condition_x, y, 1.5f, 1.5f));
}

static void
paint_delay (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  GdkRGBA clear = way_color_fade (brush->mark, 0);
  float width = (float) (geometry->overdue_x - geometry->x1);

  append_hatch (snapshot,
                &GRAPHENE_RECT_INIT ((float) geometry->x1, brush->top + brush->height / 2 - 3,
                                     width, 6),
                brush->mark, &clear, 2, 3);
}

static void
paint_diamond (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA fill = mix (&brush->colors->background, brush->mark, brush->colors->tint);
  float x = (float) (geometry->x0 + geometry->x1) / 2;
  float y = brush->top + brush->height / 2;
  float r = MIN ((float) WAY_BAR_DIAMOND_SIZE, brush->height) / 2;

  gsk_path_builder_move_to (builder, x, y - r);
  gsk_path_builder_line_to (builder, x + r, y);
  gsk_path_builder_line_to (builder, x, y + r);
  gsk_path_builder_line_to (builder, x - r, y);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  if (geometry->outline_dashed)
    gsk_stroke_set_dash (stroke, (float[2]) { 4, 3 }, 2);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, path, stroke, brush->mark);
}

static void
append_sides (GtkSnapshot *snapshot,
              const GskRoundedRect *outline,
              float across,
              float right,
              const GdkRGBA *color)
{
  gtk_snapshot_append_border (snapshot, outline, (float[4]) { across, right, across, 0 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

/* Most bars: a border as wide as half the bar fills it, which is cheaper than to clip. */
static void
paint_plain_span (GtkSnapshot *snapshot,
                  const WayBarGeometry *geometry,
                  const WayBarBrush *brush,
                  const GskRoundedRect *outline)
{
  float tint = brush->colors->tint * (geometry->outline_dashed ? 0.5f : 1);
  GdkRGBA fill = mix (&brush->colors->background, brush->mark, tint);

  append_sides (snapshot, outline, brush->height / 2, 0, &fill);
  paint_border (snapshot, geometry, brush, outline);
  if (geometry->has_edge)
    append_sides (snapshot, outline, 0, WAY_BAR_EDGE, brush->mark);
}

static void
paint_fading_span (GtkSnapshot *snapshot,
                   const WayBarGeometry *geometry,
                   const WayBarBrush *brush,
                   const GskRoundedRect *outline)
{
  gtk_snapshot_push_rounded_clip (snapshot, outline);
  paint_fill (snapshot, geometry, brush);
  gtk_snapshot_pop (snapshot);
  paint_border (snapshot, geometry, brush, outline);
  if (!geometry->has_edge)
    return;
  gtk_snapshot_push_rounded_clip (snapshot, outline);
  paint_edge (snapshot, geometry, brush);
  gtk_snapshot_pop (snapshot);
}

static void
paint_span (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  GskRoundedRect outline;

  init_outline (&outline, geometry, brush);
  if (geometry->fade0 > 0 || geometry->fade1 > 0 || brush->forecast)
    paint_fading_span (snapshot, geometry, brush, &outline);
  else
    paint_plain_span (snapshot, geometry, brush, &outline);
  if (isfinite (geometry->condition_x) && geometry->condition_x > geometry->x0)
    paint_condition (snapshot, geometry, brush);
}

/**
 * way_bar_paint:
 * @snapshot: where to paint
 * @geometry: the parts of the bar
 * @brush: how to paint them
 *
 * Paints a bar without ghost, mark and words.
 */
void
way_bar_paint (GtkSnapshot *snapshot, const WayBarGeometry *geometry, const WayBarBrush *brush)
{
  if (geometry->shape == WAY_BAR_NOWHERE)
    return;
  if (geometry->overdue_x > geometry->x1)
    paint_delay (snapshot, geometry, brush);
  if (geometry->shape == WAY_BAR_DIAMOND)
    paint_diamond (snapshot, geometry, brush);
  else
    paint_span (snapshot, geometry, brush);
  if (geometry->has_disputed)
    append_dashes (snapshot, brush->mark, (float) (geometry->disputed_x - WAY_BAR_EDGE), brush->top,
                   brush->height, 4);
}

/**
 * way_bar_paint_ghost:
 * @snapshot: where to paint
 * @x0: its left end
 * @x1: its right end
 * @top: where it begins
 * @height: how high it is
 * @colors: the colours
 *
 * Paints the dashed outline of where something was.
 */
void
way_bar_paint_ghost (GtkSnapshot *snapshot,
                     float x0,
                     float x1,
                     float top,
                     float height,
                     const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, GHOST_ALPHA);
  GskRoundedRect outline;

  if (x1 - x0 < 2)
    return;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x0, top, x1 - x0, height),
                                   MIN (WAY_BAR_RADIUS, (x1 - x0) / 2));
  paint_dashed_outline (snapshot, &outline, &color, colors->outline_width);
}

/**
 * way_bar_paint_ring:
 * @snapshot: where to paint
 * @rect: what the ring goes round, a pixel away
 * @color: its colour
 * @radius: the radius of what it goes round
 * @dashed: whether it shows the focus
 *
 * Paints the ring of selection or focus.
 */
void
way_bar_paint_ring (GtkSnapshot *snapshot,
                    const graphene_rect_t *rect,
                    const GdkRGBA *color,
                    float radius,
                    gboolean dashed)
{
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, rect, radius);
  gsk_rounded_rect_shrink (&ring, -3, -3, -3, -3);
  if (dashed)
    paint_dashed_outline (snapshot, &ring, color, 2);
  else
    gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2, 2, 2, 2 },
                                (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
append_disc (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *color)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &box);
  gtk_snapshot_pop (snapshot);
}

/**
 * way_bar_paint_dot:
 * @snapshot: where to paint
 * @x: its middle
 * @y: its middle
 * @color: its colour
 * @colors: the colours, for its halo
 *
 * Paints the dot of a statement.
 */
void
way_bar_paint_dot (GtkSnapshot *snapshot,
                   float x,
                   float y,
                   const GdkRGBA *color,
                   const WayColors *colors)
{
  append_disc (snapshot, x, y, 4.5f, &colors->background);
  append_disc (snapshot, x, y, 3, color);
}
