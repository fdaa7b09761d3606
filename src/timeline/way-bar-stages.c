/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stages under a bar of an opened lane: squares on a line, filled when reached, hollow when
 * planned. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-private.h"

#define BELOW     6.0f
#define HOLLOW    1.5f
#define LINE      0.35f
#define DIMMED    0.6f
#define MOST_ROOM 240.0

static gboolean
is_in_view (WayBar *self, const WayStageMark *mark)
{
  return mark->x > -WAY_BAR_BEYOND && mark->x < self->scene->scale.width + WAY_BAR_BEYOND;
}

static PangoLayout *
make_name (WayBar *self, const char *name)
{
  PangoLayout *layout = way_bar_make_words (self, name);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static PangoLayout *
ensure_name (WayBar *self, guint index)
{
  if (self->stage_names == NULL)
    {
      self->stage_names = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < self->stages->len; i++)
        g_ptr_array_add (self->stage_names,
                         make_name (self, g_array_index (self->stages, WayStageMark, i).name));
    }
  return g_ptr_array_index (self->stage_names, index);
}

/* Where the line to the next mark begins: behind the name, which it would strike out. */
static double
get_line_start (WayBar *self, guint index)
{
  const WayStageMark *mark = &g_array_index (self->stages, WayStageMark, index);
  int width;

  if (mark->room <= 0 || !is_in_view (self, mark))
    return mark->x;
  pango_layout_set_width (ensure_name (self, index), -1);
  pango_layout_get_pixel_size (ensure_name (self, index), &width, NULL);
  return mark->x + 2 * WAY_STAGE_NAME_GAP + MIN (width, MIN (mark->room, MOST_ROOM));
}

static void
paint_line (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, LINE);

  for (guint i = 0; i + 1 < self->stages->len; i++)
    {
      double next = g_array_index (self->stages, WayStageMark, i + 1).x;
      double left = MAX (get_line_start (self, i), -WAY_BAR_BEYOND);
      double right = MIN (next, self->scene->scale.width + WAY_BAR_BEYOND);

      if (right > left)
        gtk_snapshot_append_color (snapshot, &color,
                                   &GRAPHENE_RECT_INIT ((float) left, WAY_LANE_BAR + BELOW - 0.5f,
                                                        (float) (right - left), 1));
    }
}

static void
paint_mark (GtkSnapshot *snapshot, const WayStageMark *mark, const WayColors *colors)
{
  float side = (float) WAY_STAGE_SIZE;
  graphene_rect_t box = GRAPHENE_RECT_INIT (roundf ((float) mark->x - side / 2),
                                            WAY_LANE_BAR + BELOW - side / 2, side, side);
  GskRoundedRect outline;

  if (mark->reached)
    {
      gtk_snapshot_append_color (snapshot, &colors->text, &box);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, &box, 0);
  gtk_snapshot_append_color (snapshot, &colors->background, &box);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { HOLLOW, HOLLOW, HOLLOW, HOLLOW },
                              (GdkRGBA[4]) { colors->text, colors->text, colors->text,
                                             colors->text });
}

/**
 * way_bar_snapshot_stages:
 * @self: a bar
 * @snapshot: where to paint, on the axis
 * @colors: the colours
 *
 * Paints the marks.
 */
void
way_bar_snapshot_stages (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  if (self->stages == NULL)
    return;
  way_stage_marks_arrange (self->stages, &self->scene->scale);
  paint_line (self, snapshot, colors);
  for (guint i = 0; i < self->stages->len; i++)
    {
      const WayStageMark *mark = &g_array_index (self->stages, WayStageMark, i);

      if (is_in_view (self, mark))
        paint_mark (snapshot, mark, colors);
    }
}

/**
 * way_bar_snapshot_stage_names:
 * @self: a bar whose marks were painted
 * @snapshot: where to paint
 * @colors: the colours
 *
 * Writes the names for which there is room.
 */
void
way_bar_snapshot_stage_names (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, DIMMED);

  for (guint i = 0; self->stages != NULL && i < self->stages->len; i++)
    {
      const WayStageMark *mark = &g_array_index (self->stages, WayStageMark, i);

      if (mark->room > 0 && is_in_view (self, mark))
        way_bar_append_words (self, snapshot, ensure_name (self, i), mark->x + WAY_STAGE_NAME_GAP,
                              MIN (mark->room, MOST_ROOM), WAY_LANE_BAR + BELOW, &color);
    }
}
