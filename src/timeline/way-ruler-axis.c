/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the axis: ticks, their labels, the flag of the as-of day, and the heads of the columns. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-ruler-private.h"
#include "way-ticks.h"

#define UPPER_MIDDLE 14.0
#define LOWER_MIDDLE 34.0
#define TICK_BOTTOM  25.0f
#define MINOR_TICK   6.0f
#define FLAG_TOP     3.0f
#define FLAG_HEIGHT  20.0f
#define FLAG_PADDING 9.0
#define LEAST_LABEL  36.0
#define LABEL_GAP    4.0
#define LINE         0.12f
#define TICK         0.2f
#define MOST_TICKS   2000

static void
append_tick (WayRuler *self,
             GtkSnapshot *snapshot,
             double x,
             float top,
             float height,
             const GdkRGBA *color)
{
  double left = way_ruler_to_left (self, way_scene_get_axis_x (self->scene) + x, 1);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) round (left), top, 1, height));
}

static float
get_ticks_bottom (WayRuler *self)
{
  return TICK_BOTTOM + (float) (way_ruler_get_height (self) - WAY_RULER_HEIGHT);
}

static void
paint_ticks (WayRuler *self,
             GtkSnapshot *snapshot,
             WayTickUnit unit,
             float top,
             const GdkRGBA *color)
{
  const WayScale *scale = &self->scene->scale;
  float bottom = get_ticks_bottom (self);
  WayDay day;
  guint n = 0;

  if (unit == WAY_TICK_NONE)
    return;
  day = way_tick_floor (unit, (WayDay) scale->left);
  for (; day < way_scale_get_right (scale) && n < MOST_TICKS; day = way_tick_next (unit, day), n++)
    if (day >= scale->left)
      append_tick (self, snapshot, way_scale_get_x (scale, day), top, bottom - top, color);
}

/* A label gives way to the flag: it moves to the larger part that is left of its span. */
static void
give_way (double *from, double *to, double flag0, double flag1)
{
  if (*to <= flag0 || *from >= flag1)
    return;
  if (flag0 - *from >= *to - flag1)
    *to = flag0;
  else
    *from = flag1;
}

static void
get_flag (WayRuler *self, double *from, double *to, char **words)
{
  const WayScale *scale = &self->scene->scale;
  WayDay today = way_day_new_today ();
  double x = way_scale_get_x (scale, self->scene->as_of + 0.5);
  g_autofree char *day = way_day_format (self->scene->as_of, WAY_DAY_STYLE_SHORT);
  double width;

  if (self->scene->as_of != today)
    *words = g_steal_pointer (&day);
  else if (scale->width < 480)
    *words = g_strdup (_ ("Today"));
  else
    {
      g_autoptr (GDateTime) now = NULL;
      int year, month, number;

      way_day_get_parts (today, &year, &month, &number);
      now = g_date_time_new_local (year, month, number, 12, 0, 0);
      /* Translators: the flag of the as-of line; the day without its year (strftime). */
      *words = g_date_time_format (now, _ ("Today, %-e %b"));
    }
  width = way_ruler_get_label (self, WAY_RULER_FLAG, *words)->width + 2 * FLAG_PADDING;
  *from = CLAMP (x - width / 2, MIN (0, x), MAX (scale->width - width, x - width));
  *to = *from + width;
}

static gboolean
has_flag (WayRuler *self)
{
  double x = way_scale_get_x (&self->scene->scale, self->scene->as_of + 0.5);

  return self->scene->as_of != WAY_DAY_NONE && x >= 0 && x <= self->scene->scale.width;
}

static void
paint_labels (WayRuler *self, GtkSnapshot *snapshot, const WayTickRule *rule, gboolean upper)
{
  const WayScale *scale = &self->scene->scale;
  const GdkRGBA *text = &way_scene_get_colors (self->scene)->text;
  WayTickUnit unit = upper ? rule->upper : rule->lower;
  GdkRGBA color = upper ? *text : way_color_fade (text, WAY_RULER_STRONG);
  double axis = way_scene_get_axis_x (self->scene);
  double flag0 = INFINITY, flag1 = INFINITY;
  g_autofree char *words = NULL;
  WayDay day, next;

  if (unit == WAY_TICK_NONE)
    return;
  if (upper && has_flag (self))
    get_flag (self, &flag0, &flag1, &words);
  day = way_tick_floor (unit, (WayDay) scale->left);
  for (guint n = 0; day < way_scale_get_right (scale) && n < MOST_TICKS; day = next, n++)
    {
      double from, to, width;
      g_autofree char *name = NULL;
      WayRulerLabel *label;

      next = way_tick_next (unit, day);
      from = MAX (way_scale_get_x (scale, day), 0);
      to = MIN (way_scale_get_x (scale, next), scale->width);
      give_way (&from, &to, flag0, flag1);
      if (to - from < LEAST_LABEL)
        continue;
      name = way_tick_format (rule, upper, day);
      label = way_ruler_get_label (self, upper ? WAY_RULER_UPPER : WAY_RULER_LOWER, name);
      width = label->width;
      if (width + 2 * LABEL_GAP <= to - from)
        way_ruler_append_label (self, snapshot, label, axis + (from + to - width) / 2, width,
                                upper ? UPPER_MIDDLE : LOWER_MIDDLE, &color);
    }
}

static void
paint_flag (WayRuler *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  double axis = way_scene_get_axis_x (self->scene);
  double x = way_scale_get_x (&self->scene->scale, self->scene->as_of + 0.5);
  float height = (float) way_ruler_get_height (self);
  g_autofree char *words = NULL;
  GskRoundedRect flag;
  double from, to, left;

  if (!has_flag (self))
    return;
  get_flag (self, &from, &to, &words);
  left = way_ruler_to_left (self, axis + x - 1, 2);
  gtk_snapshot_append_color (snapshot, &colors->asof,
                             &GRAPHENE_RECT_INIT ((float) round (left), FLAG_TOP + FLAG_HEIGHT, 2,
                                                  height - FLAG_TOP - FLAG_HEIGHT));
  left = round (way_ruler_to_left (self, axis + from, to - from));
  gsk_rounded_rect_init_from_rect (&flag,
                                   &GRAPHENE_RECT_INIT ((float) left, FLAG_TOP, (float) (to - from),
                                                        FLAG_HEIGHT),
                                   FLAG_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &flag);
  gtk_snapshot_append_color (snapshot, &colors->asof, &flag.bounds);
  gtk_snapshot_pop (snapshot);
  way_ruler_append_label (self, snapshot, way_ruler_get_label (self, WAY_RULER_FLAG, words),
                          axis + from + FLAG_PADDING, to - from - 2 * FLAG_PADDING,
                          FLAG_TOP + FLAG_HEIGHT / 2, &colors->asof_text);
}

static void
paint_axis (WayRuler *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayTickRule *rule = way_ticks_get_rule (way_scale_get_year (&self->scene->scale));
  GdkRGBA tick = way_color_fade (&colors->text, TICK);
  float bottom = get_ticks_bottom (self);
  double left =
    way_ruler_to_left (self, way_scene_get_axis_x (self->scene), self->scene->scale.width);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) left, 0, (float) self->scene->scale.width,
                                               (float) way_ruler_get_height (self)));
  paint_ticks (self, snapshot, rule->upper, 0, &tick);
  paint_ticks (self, snapshot, rule->lower, bottom - WAY_RULER_LOWER_HEIGHT, &tick);
  paint_ticks (self, snapshot, rule->minor, bottom - MINOR_TICK, &tick);
  paint_labels (self, snapshot, rule, TRUE);
  paint_labels (self, snapshot, rule, FALSE);
  way_ruler_paint_events (self, snapshot);
  paint_flag (self, snapshot, colors);
  gtk_snapshot_pop (snapshot);
}

static void
paint_columns (WayRuler *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  float height = (float) way_ruler_get_height (self);
  GdkRGBA line = way_color_fade (&colors->text, LINE);
  GdkRGBA strong = way_color_fade (&colors->text, WAY_RULER_STRONG);
  double axis = way_scene_get_axis_x (self->scene);
  double column = way_scene_get_column (self->scene);
  double end = axis + self->scene->scale.width;
  double middle = height - WAY_RULER_EVENTS + 2;

  if (axis > 0)
    {
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT ((float) way_ruler_to_left (self, axis - 1, 1),
                                                      0, 1, height));
      if (self->summary != NULL)
        way_ruler_append_label (self, snapshot,
                                way_ruler_get_label (self, WAY_RULER_SUMMARY, self->summary), 12,
                                MIN (way_ruler_get_label (self, WAY_RULER_SUMMARY, self->summary)
                                       ->width,
                                     axis - 20),
                                middle, &strong);
    }
  if (column > 0)
    {
      WayRulerLabel *label = way_ruler_get_label (self, WAY_RULER_SUMMARY, _ ("No due day"));

      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT ((float) way_ruler_to_left (self, end, 1), 0,
                                                      1, height));
      way_ruler_append_label (self, snapshot, label, end + 12, MIN (label->width, column - 16),
                              middle, &strong);
    }
}

/**
 * way_ruler_snapshot:
 * @widget: the ruler
 * @snapshot: where to paint
 *
 * Paints the ruler.
 */
void
way_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayRuler *self = WAY_RULER (widget);
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA line = way_color_fade (&colors->text, LINE);

  paint_columns (self, snapshot, colors);
  paint_axis (self, snapshot, colors);
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, (float) way_ruler_get_height (self) - 1,
                                                  (float) gtk_widget_get_width (widget), 1));
}
