/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting a bar: ghost, mark, words, rings and dots round what way-bar-paint draws. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-paint.h"
#include "way-bar-private.h"
#include "way-bar-words.h"
#include "way-mark.h"

#define COMPACT_MARK 12
#define FILTERED     0.15
#define DIMMED       0.55f
#define DOT_BELOW    6.0f

static float
to_local (WayBar *self, double x, double width)
{
  double local = x - self->origin;

  return (float) (self->scene->mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - local - width
                                        : local);
}

/**
 * way_bar_append_words:
 * @self: a bar
 * @snapshot: where to paint
 * @layout: (nullable): the words, set in type
 * @x: where they begin, on the axis
 * @width: what they may take
 * @middle: how far down their middle is
 * @color: their colour
 *
 * Paints words.
 */
void
way_bar_append_words (WayBar *self,
                      GtkSnapshot *snapshot,
                      PangoLayout *layout,
                      double x,
                      double width,
                      double middle,
                      const GdkRGBA *color)
{
  PangoRectangle box;
  int wanted = (int) floor (width * PANGO_SCALE);

  /* The font changed, and the lane is about to place its bars anew. */
  if (layout == NULL)
    return;
  if (pango_layout_get_width (layout) != wanted)
    pango_layout_set_width (layout, wanted);
  pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_extents (layout, NULL, &box);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (to_local (self, x, width)),
                                                (float) round (middle - box.height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static float
get_bar_top (WayBar *self)
{
  return self->mode == WAY_LANE_NARROW ? WAY_LANE_NARROW_TITLE : 0;
}

static float
get_bar_height (WayBar *self)
{
  return self->mode == WAY_LANE_NARROW ? WAY_LANE_NARROW_BAR : WAY_LANE_BAR;
}

/* What is late would strike out the words of a ghost in its way. */
static void
append_patch (WayBar *self, GtkSnapshot *snapshot, double x, double width, const WayColors *colors)
{
  float left = to_local (self, x - 3, width + 6);

  gtk_snapshot_append_color (snapshot, &colors->background,
                             &GRAPHENE_RECT_INIT (left, WAY_LANE_BAR / 2.0f - 4, (float) width + 6,
                                                  8));
}

/* Half of "was 2011" would say less than nothing, and the tooltip has it whole. */
static void
snapshot_ghost_words (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayBarGeometry *geometry = &self->geometry;
  GdkRGBA color = way_color_fade (&colors->text, DIMMED);
  g_autofree char *words = NULL;
  double x, width;
  int natural;

  if (self->ghost == NULL)
    {
      words = way_bar_describe_ghost (self->standing);
      self->ghost = way_bar_make_words (self, words);
    }
  pango_layout_set_width (self->ghost, -1);
  pango_layout_get_pixel_size (self->ghost, &natural, NULL);
  width = natural + 1;
  if (width > geometry->ghost1 - geometry->ghost0 - 16)
    return;

  /* On the side of the bar, unless the bar stands there. */
  x = geometry->ghost1 - width - 8;
  if (geometry->ghost0 > geometry->x0 || geometry->ghost1 > geometry->x0)
    x = geometry->ghost0 + 8;
  if (geometry->overdue_x > x && geometry->x1 < x)
    append_patch (self, snapshot, x, width, colors);
  way_bar_append_words (self, snapshot, self->ghost, x, width, WAY_LANE_BAR / 2.0, &color);
}

static void
snapshot_ghost (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  double width = self->geometry.ghost1 - self->geometry.ghost0;
  float x = to_local (self, self->geometry.ghost0, width);

  if (self->geometry.has_ghost && !self->in_column)
    way_bar_paint_ghost (snapshot, x, x + (float) width, get_bar_top (self), get_bar_height (self),
                         colors);
}

/* From here on x counts as in the geometry, until the snapshot is restored. */
static void
enter_axis (WayBar *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_save (snapshot);
  if (self->scene->mirrored)
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float)
                                                      gtk_widget_get_width (GTK_WIDGET (self)),
                                                    0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -self->origin, 0));
}

static void
snapshot_rings (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  gboolean focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  float radius = WAY_BAR_RADIUS;
  graphene_rect_t rect;

  if (!self->selected && !focused)
    return;
  if (self->mode == WAY_LANE_COMPACT)
    rect = GRAPHENE_RECT_INIT ((float) self->label.mark_x - 5, 7, 10, 10);
  else if (self->in_column)
    rect = GRAPHENE_RECT_INIT ((float) self->label.x0 + 4, 1,
                               (float) (self->label.x1 - self->label.x0) - 8, WAY_LANE_BAR - 2);
  else
    rect =
      GRAPHENE_RECT_INIT ((float) self->geometry.x0, get_bar_top (self),
                          (float) (self->geometry.x1 - self->geometry.x0), get_bar_height (self));
  if (self->selected)
    way_bar_paint_ring (snapshot, &rect, &colors->accent, radius, FALSE);
  if (self->selected && focused)
    {
      graphene_rect_inset (&rect, -3, -3);
      radius += 3;
    }
  if (focused)
    way_bar_paint_ring (snapshot, &rect, &colors->accent, radius, TRUE);
}

static void
snapshot_dots (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GArray *dots = way_scene_get_dots (self->scene, way_standing_get_id (self->standing));

  for (guint i = 0; dots != NULL && i < dots->len; i++)
    {
      const WayTimelineDot *dot = &g_array_index (dots, WayTimelineDot, i);
      double x = way_scale_get_x (&self->scene->scale, dot->day + 0.5);

      if (x > -WAY_BAR_BEYOND && x < self->scene->scale.width + WAY_BAR_BEYOND)
        way_bar_paint_dot (snapshot, (float) x, WAY_LANE_BAR + DOT_BELOW,
                           &colors->mark[way_mark_class_of_status (dot->status)], colors);
    }
}

static void
snapshot_axis (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors, gboolean plain)
{
  WayClass klass = way_standing_get_class (self->standing);
  WayBarBrush brush = { colors, &colors->mark[klass], get_bar_top (self), get_bar_height (self),
                        way_standing_is_forecast (self->standing) };
  int size = self->mode == WAY_LANE_COMPACT ? COMPACT_MARK : 16;

  enter_axis (self, snapshot);
  if (self->mode != WAY_LANE_COMPACT && !self->in_column)
    way_bar_paint (snapshot, &self->geometry, &brush);
  way_palette_snapshot_mark (self->scene->palette, snapshot, klass, brush.forecast,
                             round (self->label.mark_x), round (self->label.mark_y), size);
  snapshot_rings (self, snapshot, colors);
  if (self->mode == WAY_LANE_OPENED && !self->in_column && plain)
    {
      way_bar_snapshot_stages (self, snapshot, colors);
      snapshot_dots (self, snapshot, colors);
    }
  gtk_snapshot_restore (snapshot);
}

/* Two bars and a stroke: as a glyph it would not be found in every font. */
static void
snapshot_sign (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  float x = to_local (self, self->label.sign_x, 0), y = (float) self->label.mark_y;
  g_autoptr (GskPath) slash = gsk_path_parse ("M -3 5 L 3 -5");
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

  gtk_snapshot_append_color (snapshot, &colors->dispute,
                             &GRAPHENE_RECT_INIT (x - 5, y - 2.75f, 10, 1.5f));
  gtk_snapshot_append_color (snapshot, &colors->dispute,
                             &GRAPHENE_RECT_INIT (x - 5, y + 1.25f, 10, 1.5f));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_stroke (snapshot, slash, stroke, &colors->dispute);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_words (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);

  if (self->geometry.has_ghost && self->mode != WAY_LANE_NARROW && !self->in_column)
    snapshot_ghost_words (self, snapshot, colors);
  if (way_standing_is_disputed (self->standing))
    snapshot_sign (self, snapshot, colors);
  if (self->label.text_width > 0)
    way_bar_append_words (self, snapshot, self->title, self->label.text_x, self->label.text_width,
                          self->label.mark_y, &colors->text);
  if (self->label.has_note)
    way_bar_append_words (self, snapshot, self->note, self->label.note_x, INT_MAX / PANGO_SCALE / 4,
                          self->label.mark_y, &dimmed);
  else if (self->mode == WAY_LANE_NARROW && self->in_column)
    way_bar_append_words (self, snapshot, self->note, self->label.text_x,
                          MAX (self->scene->scale.width - self->label.text_x, 20),
                          WAY_LANE_NARROW_TITLE + WAY_LANE_NARROW_BAR / 2.0, &dimmed);
}

/**
 * way_bar_snapshot:
 * @widget: a bar
 * @snapshot: where to paint
 *
 * Paints the bar.
 */
void
way_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayBar *self = WAY_BAR (widget);
  const WayColors *colors = way_scene_get_colors (self->scene);
  gboolean plain;

  if (self->standing == NULL)
    return;
  plain = way_scene_is_plain (self->scene, way_standing_get_class (self->standing));
  if (!plain)
    gtk_snapshot_push_opacity (snapshot, FILTERED);
  if (self->mode != WAY_LANE_COMPACT)
    snapshot_ghost (self, snapshot, colors);
  snapshot_axis (self, snapshot, colors, plain);
  if (plain && self->mode != WAY_LANE_COMPACT)
    snapshot_words (self, snapshot, colors);
  if (plain && self->mode == WAY_LANE_OPENED && !self->in_column)
    way_bar_snapshot_stage_names (self, snapshot, colors);
  if (!plain)
    gtk_snapshot_pop (snapshot);
}
