/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the figures of a series stand on their chart. Figures without a period stand in columns of
 * their own behind the years. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-paint-private.h"

#define LABEL_GAP     6
#define COLUMN_WIDTH  84  /* of a figure without a period */
#define MOST_COLUMNS  0.5 /* of the width, beside an axis */
#define NARROWEST     8   /* of a bar */
#define WIDEST_COLUMN 48  /* of a bar in its column */

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

double
way_figure_get_axis_width (const WayFigurePaint *self)
{
  return self->width - get_columns_width (self);
}

double
way_figure_get_y (const WayFigurePaint *self, double value)
{
  double bottom = self->height - (self->plot->dated->len > 0 ? WAY_FIGURE_AXIS_HEIGHT : 1);

  return bottom - value * (bottom - WAY_FIGURE_LABEL_HEIGHT - WAY_FIGURE_ARROW);
}

static void
widen (WayFigurePlace *place, double least)
{
  double middle = (place->left + place->right) / 2;

  if (place->right - place->left >= least)
    return;
  place->left = middle - least / 2;
  place->right = middle + least / 2;
}

static void
set_heights (const WayFigurePaint *self, WayFigurePlace *place)
{
  place->top = way_figure_get_y (self, place->item->value);
  place->base = way_figure_get_y (self, self->plot->zero);
  place->total_top = way_figure_get_y (self, place->item->total);
}

static void
mirror (const WayFigurePaint *self, WayFigurePlace *place)
{
  double left = place->left;

  if (!self->mirrored)
    return;
  place->left = self->width - place->right;
  place->right = self->width - left;
}

static WayFigurePlace
place_dated (const WayFigurePaint *self, const WayPlotItem *item)
{
  double width = way_figure_get_axis_width (self);
  WayFigurePlace place = { .item = item, .left = item->from * width, .right = item->to * width };

  set_heights (self, &place);
  widen (&place, NARROWEST);
  mirror (self, &place);

  return place;
}

static WayFigurePlace
place_dateless (const WayFigurePaint *self, const WayPlotItem *item, guint index)
{
  double column = get_columns_width (self) / self->plot->dateless->len;
  double middle = way_figure_get_axis_width (self) + column * (index + 0.5);
  double half = CLAMP (column - LABEL_GAP, NARROWEST / 2.0, WIDEST_COLUMN) / 2;
  WayFigurePlace place = { .item = item, .left = middle - half, .right = middle + half };

  set_heights (self, &place);
  mirror (self, &place);

  return place;
}

/* All of them, in the order in which they are painted: high ones first, so that none is hidden. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const WayFigurePlace *one = a, *other = b;

  return (one->top > other->top) - (one->top < other->top);
}

GArray *
way_figure_list_places (const WayFigurePaint *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (WayFigurePlace));

  for (guint i = 0; i < self->plot->dated->len; i++)
    {
      WayFigurePlace place = place_dated (self, &g_array_index (self->plot->dated, WayPlotItem, i));

      g_array_append_val (places, place);
    }
  for (guint i = 0; i < self->plot->dateless->len; i++)
    {
      WayFigurePlace place =
        place_dateless (self, &g_array_index (self->plot->dateless, WayPlotItem, i), i);

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);

  return places;
}
