/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the chart of a series: below the years, above them the figures, above each its value. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-paint-private.h"

#include <math.h>

#define YEAR_WIDTH 44 /* below it years are left out */

/* ---- the years ---- */

static int
find_year_step (const WayFigurePaint *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  int n = way_day_get_year (self->plot->last) - way_day_get_year (self->plot->first) + 1;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) &&
         way_figure_get_axis_width (self) / n * steps[i] < YEAR_WIDTH)
    i++;

  return steps[i];
}

static void
paint_year (const WayFigurePaint *self, GtkSnapshot *snapshot, int year)
{
  double width = way_figure_get_axis_width (self);
  double from = way_plot_find_day (self->plot, way_day_new (year, 1, 1)) * width;
  double to = way_plot_find_day (self->plot, way_day_new (year + 1, 1, 1)) * width;
  double middle = self->mirrored ? self->width - (from + to) / 2 : (from + to) / 2;
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = way_figure_make_layout (self, text);
  GdkRGBA color = way_color_fade (&self->colors->text, 0.7f);
  int size;

  pango_layout_get_pixel_size (layout, &size, NULL);
  way_figure_append_layout (snapshot, layout, round (middle - size / 2.0),
                            self->height - WAY_FIGURE_AXIS_HEIGHT + 3, &color);
}

static void
paint_axis (const WayFigurePaint *self, GtkSnapshot *snapshot)
{
  GdkRGBA color = way_color_fade (&self->colors->text, 0.25f);
  double y = floor (way_figure_get_y (self, self->plot->zero));
  int step;

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, (float) y, (float) self->width, 1));
  if (self->plot->dated->len == 0)
    return;

  step = find_year_step (self);
  for (int year = way_day_get_year (self->plot->first); year <= way_day_get_year (self->plot->last);
       year++)
    if (year % step == 0)
      paint_year (self, snapshot, year);
}

/* ---- the figures ---- */

static void
stroke (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *color, float width, gboolean dashed)
{
  static const float dash[] = { 4, 3 };
  GskStroke *pen = gsk_stroke_new (width);

  if (dashed)
    gsk_stroke_set_dash (pen, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (snapshot, path, pen, color);
  gsk_stroke_free (pen);
}

static void
stroke_box (GtkSnapshot *snapshot,
            const WayFigurePlace *place,
            double top,
            const GdkRGBA *color,
            float width,
            gboolean dashed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = (float) MIN (top, place->base);
  float half = width / 2;

  gsk_path_builder_add_rect (builder,
                             &GRAPHENE_RECT_INIT ((float) place->left + half, y + half,
                                                  (float) (place->right - place->left) - width,
                                                  (float) fabs (place->base - top) - half));
  path = gsk_path_builder_to_path (builder);
  stroke (snapshot, path, color, width, dashed);
}

/* What was proposed is an outline, what was absorbed is full. */
static float
get_fill (const WayFigurePaint *self, WayBasis basis)
{
  switch (basis)
    {
    case WAY_BASIS_PROPOSED:
      return 0;
    case WAY_BASIS_ABSORBED:
      return 0.45f;
    case WAY_BASIS_NONE:
    case WAY_BASIS_GRANTED:
    case WAY_N_BASES:
    default:
      return self->colors->tint;
    }
}

/* An open end fades. */
static void
fill_bar (const WayFigurePaint *self, GtkSnapshot *snapshot, const WayFigurePlace *place)
{
  const GdkRGBA color =
    way_color_fade (&self->colors->accent, get_fill (self, place->item->figure->basis));
  const GdkRGBA clear = way_color_fade (&color, 0);
  gboolean fades_left = self->mirrored ? place->item->is_open_end : place->item->is_open_start;
  gboolean fades_right = self->mirrored ? place->item->is_open_start : place->item->is_open_end;
  const GskColorStop stops[] = { { 0, fades_left ? clear : color },
                                 { 1, fades_right ? clear : color } };
  float y = (float) MIN (place->top, place->base);

  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT ((float) place->left, y,
                                                            (float) (place->right - place->left),
                                                            (float) fabs (place->base -
                                                                          place->top)),
                                       &GRAPHENE_POINT_INIT ((float) place->left, y),
                                       &GRAPHENE_POINT_INIT ((float) place->right, y), stops,
                                       G_N_ELEMENTS (stops));
}

static void
paint_top (const WayFigurePaint *self,
           GtkSnapshot *snapshot,
           double left,
           double right,
           double y,
           gboolean dashed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, (float) left, (float) y);
  gsk_path_builder_line_to (builder, (float) right, (float) y);
  path = gsk_path_builder_to_path (builder);
  stroke (snapshot, path, &self->colors->accent, dashed ? 2 : WAY_FIGURE_EDGE, dashed);
}

static void
paint_bar (const WayFigurePaint *self, GtkSnapshot *snapshot, const WayFigurePlace *place)
{
  GdkRGBA outline = way_color_fade (&self->colors->accent, self->colors->outline);

  fill_bar (self, snapshot, place);
  if (!place->item->is_open_start && !place->item->is_open_end)
    stroke_box (snapshot, place, place->top, &outline, self->colors->outline_width,
                place->item->is_vague);
  paint_top (self, snapshot, place->left, place->right, place->top, FALSE);
}

static GskPath *
make_disc (const WayFigurePlace *place)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder,
                               &GRAPHENE_POINT_INIT ((float) (place->left + place->right) / 2,
                                                     (float) place->top),
                               WAY_FIGURE_DISC);

  return gsk_path_builder_to_path (builder);
}

/* A day has no width: a disc on a stem, hollow where it is only aimed for. */
static void
paint_day (const WayFigurePaint *self, GtkSnapshot *snapshot, const WayFigurePlace *place)
{
  g_autoptr (GskPath) disc = make_disc (place);
  gboolean hollow = place->item->figure->target;
  float x = (float) round ((place->left + place->right) / 2);

  if (!hollow)
    {
      gtk_snapshot_append_fill (snapshot, disc, GSK_FILL_RULE_WINDING, &self->colors->accent);
      gtk_snapshot_append_color (snapshot, &self->colors->accent,
                                 &GRAPHENE_RECT_INIT (x - 1, (float) MIN (place->top, place->base),
                                                      2, (float) fabs (place->base - place->top)));
    }
  stroke (snapshot, disc, &self->colors->accent, 2, FALSE);
}

/* That it was more, or less. */
static void
paint_arrow (const WayFigurePaint *self, GtkSnapshot *snapshot, const WayFigurePlace *place)
{
  WayQualifier qualifier = place->item->figure->qualifier;
  gboolean more = qualifier == WAY_QUALIFIER_OVER || qualifier == WAY_QUALIFIER_AT_LEAST;
  gboolean less = qualifier == WAY_QUALIFIER_ALMOST || qualifier == WAY_QUALIFIER_UP_TO;
  float x = (float) (place->left + place->right) / 2;
  float edge = place->item->is_day ? WAY_FIGURE_DISC : WAY_FIGURE_EDGE / 2.0f;
  float y = (float) place->top + (more ? -edge : edge);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  if (!more && !less)
    return;
  gsk_path_builder_move_to (builder, x - WAY_FIGURE_ARROW, y);
  gsk_path_builder_line_to (builder, x + WAY_FIGURE_ARROW, y);
  gsk_path_builder_line_to (builder, x, y + (more ? -WAY_FIGURE_ARROW : WAY_FIGURE_ARROW));
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &self->colors->accent);
}

static void
paint_figure (const WayFigurePaint *self, GtkSnapshot *snapshot, const WayFigurePlace *place)
{
  GdkRGBA faint = way_color_fade (&self->colors->text, 0.35f);

  if (place->item->total > 0)
    stroke_box (snapshot, place, place->total_top, &faint, 1, FALSE);
  if (place->item->is_day)
    paint_day (self, snapshot, place);
  else if (place->item->figure->target)
    paint_top (self, snapshot, place->left, place->right, place->top, TRUE);
  else
    paint_bar (self, snapshot, place);
  paint_arrow (self, snapshot, place);
}

/**
 * way_figure_paint:
 * @self: what is painted
 * @snapshot: where to
 */
void
way_figure_paint (const WayFigurePaint *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) places = way_figure_list_places (self);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  paint_axis (self, snapshot);
  for (guint i = 0; i < places->len; i++)
    paint_figure (self, snapshot, &g_array_index (places, WayFigurePlace, i));
  way_figure_keep_tops_free (places, taken);
  for (guint i = 0; i < places->len; i++)
    way_figure_paint_value (self, snapshot, &g_array_index (places, WayFigurePlace, i), taken);
}

/**
 * way_figure_paint_find:
 * @self: what is painted
 * @x: a point
 * @y: a point
 *
 * Returns: (transfer none) (nullable): the figure on top there
 */
const WayFigure *
way_figure_paint_find (const WayFigurePaint *self, double x, double y)
{
  g_autoptr (GArray) places = way_figure_list_places (self);

  for (guint i = places->len; i > 0; i--)
    {
      const WayFigurePlace *place = &g_array_index (places, WayFigurePlace, i - 1);

      if (x >= place->left && x <= place->right &&
          y >= MIN (place->top, place->base) - WAY_FIGURE_DISC - 1 &&
          y <= MAX (place->top, place->base))
        return place->item->figure;
    }

  return NULL;
}
