/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written beside the figures of a chart, where there is room. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-figure-paint-private.h"

#include <math.h>

#include "way-figure-words.h"

PangoLayout *
way_figure_make_layout (const WayFigurePaint *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

void
way_figure_append_layout (GtkSnapshot *snapshot,
                          PangoLayout *layout,
                          double x,
                          double y,
                          const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_taken (GArray *taken, const graphene_rect_t *wanted)
{
  for (guint i = 0; i < taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), wanted, NULL))
      return TRUE;

  return FALSE;
}

/* Where the top of a figure is nothing may be written. */
void
way_figure_keep_tops_free (GArray *places, GArray *taken)
{
  for (guint i = 0; i < places->len; i++)
    {
      const WayFigurePlace *place = &g_array_index (places, WayFigurePlace, i);
      double half = place->item->is_day ? WAY_FIGURE_DISC + 1 : WAY_FIGURE_EDGE / 2.0;
      double reach = place->item->is_day ? WAY_FIGURE_DISC + 1 : (place->right - place->left) / 2;
      double middle = (place->left + place->right) / 2;
      graphene_rect_t top =
        GRAPHENE_RECT_INIT ((float) (middle - reach), (float) (place->top - half),
                            (float) (2 * reach), (float) (2 * half));

      g_array_append_val (taken, top);
    }
}

/* Above the figure and its total, or below its top within the bar. */
static gboolean
write_value (const WayFigurePaint *self,
             GtkSnapshot *snapshot,
             const WayFigurePlace *place,
             const char *text,
             gboolean within,
             GArray *taken)
{
  g_autoptr (PangoLayout) layout = way_figure_make_layout (self, text);
  double top = MIN (place->top, place->base);
  double highest = place->item->total > 0 ? MIN (top, place->total_top) : top;
  double gap =
    (place->item->is_day ? WAY_FIGURE_DISC + 1 : WAY_FIGURE_EDGE) + (within ? 0 : WAY_FIGURE_ARROW);
  graphene_rect_t box;
  int width, height;
  double x, y;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP ((place->left + place->right - width) / 2, 0, MAX (self->width - width, 0));
  y = within ? top + gap : highest - gap - height;
  box = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  if (width > self->width || y < 0 || is_taken (taken, &box))
    return FALSE;
  if (within && (place->item->is_day || width > place->right - place->left ||
                 y + height > MAX (place->top, place->base)))
    return FALSE;

  g_array_append_val (taken, box);
  way_figure_append_layout (snapshot, layout, round (x), round (y), &self->colors->text);

  return TRUE;
}

/* All that the figure says, else its value; what would cover another is left to the list below the
 * chart. */
void
way_figure_paint_value (const WayFigurePaint *self,
                        GtkSnapshot *snapshot,
                        const WayFigurePlace *place,
                        GArray *taken)
{
  g_autofree char *all = way_figure_describe (place->item->figure, self->series);
  g_autofree char *value = way_figure_describe_value (place->item->figure, self->series);

  if (!write_value (self, snapshot, place, all, FALSE, taken) &&
      !write_value (self, snapshot, place, all, TRUE, taken) &&
      !write_value (self, snapshot, place, value, FALSE, taken))
    write_value (self, snapshot, place, value, TRUE, taken);
}
