/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the chart of a series: below the years, above them the figures, above each its value.
 * Figures without a period stand in columns of their own behind the years. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-paint.h"

#include <math.h>

#include "way-figure-words.h"

#define AXIS_HEIGHT   18
#define LABEL_HEIGHT  16
#define LABEL_GAP     6
#define COLUMN_WIDTH  84  /* of a figure without a period */
#define MOST_COLUMNS  0.5 /* of the width, beside an axis */
#define NARROWEST     8   /* of a bar */
#define WIDEST_COLUMN 48  /* of a bar in its column */
#define DISC          5   /* the radius of a day's mark */
#define EDGE          3   /* the top of a bar is its value */
#define ARROW         4   /* half of what tells that it was more, or less */
#define YEAR_WIDTH    44  /* below it years are left out */

/* How a figure stands on the widget. */
typedef struct
{
  const WayPlotItem *item;
  double left, right;
  double top, base; /* of its value, and of nothing */
  double total_top; /* of its total */
} Place;

/* ---- where things stand ---- */

static double
get_columns_width (const WayFigurePaint *self)
{
  double n = self->plot->dateless->len;

  if (n == 0)
    return 0;
  if (self->plot->dated->len == 0)
    return self->width;

  return MIN (n * COLUMN_WIDTH, self->width * MOST_COLUMNS);
}

static double
get_axis_width (const WayFigurePaint *self)
{
  return self->width - get_columns_width (self);
}

static double
get_y (const WayFigurePaint *self, double value)
{
  double bottom = self->height - (self->plot->dated->len > 0 ? AXIS_HEIGHT : 1);

  return bottom - value * (bottom - LABEL_HEIGHT - ARROW);
}

static void
widen (Place *place, double least)
{
  double middle = (place->left + place->right) / 2;

  if (place->right - place->left >= least)
    return;
  place->left = middle - least / 2;
  place->right = middle + least / 2;
}

static void
set_heights (const WayFigurePaint *self, Place *place)
{
  place->top = get_y (self, place->item->value);
  place->base = get_y (self, self->plot->zero);
  place->total_top = get_y (self, place->item->total);
}

static void
mirror (const WayFigurePaint *self, Place *place)
{
  double left = place->left;

  if (!self->mirrored)
    return;
  place->left = self->width - place->right;
  place->right = self->width - left;
}

static Place
place_dated (const WayFigurePaint *self, const WayPlotItem *item)
{
  double width = get_axis_width (self);
  Place place = { .item = item, .left = item->from * width, .right = item->to * width };

  set_heights (self, &place);
  widen (&place, NARROWEST);
  mirror (self, &place);

  return place;
}

static Place
place_dateless (const WayFigurePaint *self, const WayPlotItem *item, guint index)
{
  double column = get_columns_width (self) / self->plot->dateless->len;
  double middle = get_axis_width (self) + column * (index + 0.5);
  double half = MIN (column - LABEL_GAP, WIDEST_COLUMN) / 2;
  Place place = { .item = item, .left = middle - half, .right = middle + half };

  set_heights (self, &place);
  mirror (self, &place);

  return place;
}

/* All of them, in the order in which they are painted: high ones first, so that none is hidden. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return (one->top > other->top) - (one->top < other->top);
}

static GArray *
list_places (const WayFigurePaint *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < self->plot->dated->len; i++)
    {
      Place place = place_dated (self, &g_array_index (self->plot->dated, WayPlotItem, i));

      g_array_append_val (places, place);
    }
  for (guint i = 0; i < self->plot->dateless->len; i++)
    {
      Place place = place_dateless (self, &g_array_index (self->plot->dateless, WayPlotItem, i), i);

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);

  return places;
}

/* ---- texts ---- */

static PangoLayout *
make_layout (const WayFigurePaint *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* ---- the years ---- */

static int
find_year_step (const WayFigurePaint *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50 };
  int n = way_day_get_year (self->plot->last) - way_day_get_year (self->plot->first) + 1;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && get_axis_width (self) / n * steps[i] < YEAR_WIDTH)
    i++;

  return steps[i];
}

static void
paint_year (const WayFigurePaint *self, GtkSnapshot *snapshot, int year)
{
  double width = get_axis_width (self);
  double from = way_plot_find_day (self->plot, way_day_new (year, 1, 1)) * width;
  double to = way_plot_find_day (self->plot, way_day_new (year + 1, 1, 1)) * width;
  double middle = self->mirrored ? self->width - (from + to) / 2 : (from + to) / 2;
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = make_layout (self, text);
  GdkRGBA color = way_color_fade (&self->colors->text, 0.7f);
  int size;

  pango_layout_get_pixel_size (layout, &size, NULL);
  append_layout (snapshot, layout, round (middle - size / 2.0), self->height - AXIS_HEIGHT + 3,
                 &color);
}

static void
paint_axis (const WayFigurePaint *self, GtkSnapshot *snapshot)
{
  GdkRGBA color = way_color_fade (&self->colors->text, 0.25f);
  double y = floor (get_y (self, self->plot->zero));
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
            const Place *place,
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
      return 0.6f;
    case WAY_BASIS_NONE:
    case WAY_BASIS_GRANTED:
    case WAY_N_BASES:
    default:
      return self->colors->tint;
    }
}

/* An open end fades. */
static void
fill_bar (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place)
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
  stroke (snapshot, path, &self->colors->accent, dashed ? 2 : EDGE, dashed);
}

static void
paint_bar (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place)
{
  GdkRGBA outline = way_color_fade (&self->colors->accent, self->colors->outline);

  fill_bar (self, snapshot, place);
  if (!place->item->is_open_start && !place->item->is_open_end)
    stroke_box (snapshot, place, place->top, &outline, self->colors->outline_width,
                place->item->is_vague);
  paint_top (self, snapshot, place->left, place->right, place->top, FALSE);
}

static GskPath *
make_disc (const Place *place)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder,
                               &GRAPHENE_POINT_INIT ((float) (place->left + place->right) / 2,
                                                     (float) place->top),
                               DISC);

  return gsk_path_builder_to_path (builder);
}

/* A day has no width: a disc on a stem, hollow where it is only aimed for. */
static void
paint_day (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place)
{
  g_autoptr (GskPath) disc = make_disc (place);
  gboolean hollow = place->item->figure->target;
  float x = (float) round ((place->left + place->right) / 2);

  if (!hollow)
    gtk_snapshot_append_color (snapshot, &self->colors->accent,
                               &GRAPHENE_RECT_INIT (x - 1, (float) MIN (place->top, place->base), 2,
                                                    (float) fabs (place->base - place->top)));
  gtk_snapshot_append_fill (snapshot, disc, GSK_FILL_RULE_WINDING,
                            hollow ? &self->colors->background : &self->colors->accent);
  stroke (snapshot, disc, &self->colors->accent, 2, FALSE);
}

/* That it was more, or less. */
static void
paint_arrow (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place)
{
  WayQualifier qualifier = place->item->figure->qualifier;
  gboolean more = qualifier == WAY_QUALIFIER_OVER || qualifier == WAY_QUALIFIER_AT_LEAST;
  gboolean less = qualifier == WAY_QUALIFIER_ALMOST || qualifier == WAY_QUALIFIER_UP_TO;
  float x = (float) (place->left + place->right) / 2;
  float edge = place->item->is_day ? DISC : EDGE / 2.0f;
  float y = (float) place->top + (more ? -edge : edge);
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  if (!more && !less)
    return;
  gsk_path_builder_move_to (builder, x - ARROW, y);
  gsk_path_builder_line_to (builder, x + ARROW, y);
  gsk_path_builder_line_to (builder, x, y + (more ? -ARROW : ARROW));
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &self->colors->accent);
}

static void
paint_figure (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place)
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

/* ---- the values ---- */

static gboolean
is_taken (GArray *taken, const graphene_rect_t *wanted)
{
  for (guint i = 0; i < taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), wanted, NULL))
      return TRUE;

  return FALSE;
}

/* A value that would cover another is left to the list below the chart. */
static void
paint_value (const WayFigurePaint *self, GtkSnapshot *snapshot, const Place *place, GArray *taken)
{
  g_autofree char *text = way_figure_describe_value (place->item->figure, self->series);
  g_autoptr (PangoLayout) layout = make_layout (self, text);
  graphene_rect_t box;
  int width, height;
  double x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP ((place->left + place->right - width) / 2, 0, MAX (self->width - width, 0));
  y = MAX (MIN (place->top, place->base) - (place->item->is_day ? DISC : EDGE) - ARROW - height, 0);
  box = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  if (width > self->width || is_taken (taken, &box))
    return;

  g_array_append_val (taken, box);
  append_layout (snapshot, layout, round (x), round (y), &self->colors->text);
}

/**
 * way_figure_paint:
 * @self: what is painted
 * @snapshot: where to
 */
void
way_figure_paint (const WayFigurePaint *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) places = list_places (self);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  paint_axis (self, snapshot);
  for (guint i = 0; i < places->len; i++)
    paint_figure (self, snapshot, &g_array_index (places, Place, i));
  for (guint i = 0; i < places->len; i++)
    paint_value (self, snapshot, &g_array_index (places, Place, i), taken);
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
  g_autoptr (GArray) places = list_places (self);

  for (guint i = places->len; i > 0; i--)
    {
      const Place *place = &g_array_index (places, Place, i - 1);

      if (x >= place->left && x <= place->right && y >= MIN (place->top, place->base) - DISC - 1 &&
          y <= MAX (place->top, place->base))
        return place->item->figure;
    }

  return NULL;
}
