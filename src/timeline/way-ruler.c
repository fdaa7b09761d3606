/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the axis.  Labels are set in type once and kept, for they come back at every step of a
 * pan. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-ruler.h"
#include "way-ticks.h"

#define HEIGHT            54
#define LOWER_HEIGHT      18
#define UPPER_MIDDLE      14.0
#define LOWER_MIDDLE      34.0
#define EVENT_FROM_BOTTOM 15.0
#define TICK_BOTTOM       25.0f
#define MINOR_TICK        6.0f
#define FLAG_TOP          3.0f
#define FLAG_HEIGHT       20.0f
#define FLAG_PADDING      9.0
#define LEAST_LABEL       36.0
#define LABEL_GAP         4.0
#define LOWER_FROM        240.0
#define DIMMED            0.55f
#define LINE              0.12f
#define TICK              0.2f
#define MOST_KEPT         400
#define MOST_TICKS        2000

struct _WayRuler
{
  GtkWidget parent_instance;

  WayScene *scene;
  GHashTable *labels; /* of Label, by font and words */
  GPtrArray *source;  /* of WayTimelineEvent, the caller's */
  GPtrArray *events;  /* the same in order of time */
  char *summary;
  const WayTimelineEvent *hovered;
};

G_DEFINE_FINAL_TYPE (WayRuler, way_ruler, GTK_TYPE_WIDGET)

typedef enum
{
  FONT_UPPER,
  FONT_LOWER,
  FONT_EVENT,
  FONT_FLAG,
  FONT_SUMMARY,
} Font;

static const struct
{
  PangoWeight weight;
  double scale; /* of the font of the style sheet, 9 pt */
} fonts[] = {
  [FONT_UPPER] = { PANGO_WEIGHT_BOLD, 1.08 },    [FONT_LOWER] = { PANGO_WEIGHT_NORMAL, 1 },
  [FONT_EVENT] = { PANGO_WEIGHT_NORMAL, 1 },     [FONT_FLAG] = { PANGO_WEIGHT_BOLD, 1 },
  [FONT_SUMMARY] = { PANGO_WEIGHT_SEMIBOLD, 1 },
};

/* Words that are measured once. */
typedef struct
{
  PangoLayout *layout;
  int width;
  int height;
} Label;

static void
free_label (gpointer data)
{
  Label *label = data;

  g_object_unref (label->layout);
  g_free (label);
}

static PangoLayout *
make_layout (WayRuler *self, Font font, const char *words)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_weight_new (fonts[font].weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (fonts[font].scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static Label *
get_label (WayRuler *self, Font font, const char *words)
{
  g_autofree char *key = g_strdup_printf ("%d%s", (int) font, words);
  Label *label = g_hash_table_lookup (self->labels, key);

  if (label != NULL)
    return label;
  if (g_hash_table_size (self->labels) > MOST_KEPT)
    g_hash_table_remove_all (self->labels);
  label = g_new0 (Label, 1);
  label->layout = make_layout (self, font, words);
  pango_layout_get_pixel_size (label->layout, &label->width, &label->height);
  g_hash_table_insert (self->labels, g_steal_pointer (&key), label);
  return label;
}

/* From a place counted from where reading begins. */
static double
to_left (WayRuler *self, double x, double width)
{
  return way_scene_mirror (self->scene, x, width, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
append_label (WayRuler *self,
              GtkSnapshot *snapshot,
              Label *label,
              double x,
              double width,
              double middle,
              const GdkRGBA *color)
{
  int wanted = width < label->width ? (int) ceil (width) * PANGO_SCALE : -1;

  if (pango_layout_get_width (label->layout) != wanted)
    pango_layout_set_width (label->layout, wanted);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (to_left (self, x, ceil (width))),
                                                (float) round (middle - label->height / 2.0)));
  gtk_snapshot_append_layout (snapshot, label->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_tick (WayRuler *self,
             GtkSnapshot *snapshot,
             double x,
             float top,
             float height,
             const GdkRGBA *color)
{
  double left = to_left (self, way_scene_get_axis_x (self->scene) + x, 1);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) round (left), top, 1, height));
}

static float
get_ticks_bottom (WayRuler *self)
{
  return TICK_BOTTOM + (float) (way_ruler_get_height (self) - HEIGHT);
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
  width = get_label (self, FONT_FLAG, *words)->width + 2 * FLAG_PADDING;
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
  GdkRGBA color = upper ? *text : way_color_fade (text, 0.75f);
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
      Label *label;

      next = way_tick_next (unit, day);
      from = MAX (way_scale_get_x (scale, day), 0);
      to = MIN (way_scale_get_x (scale, next), scale->width);
      give_way (&from, &to, flag0, flag1);
      if (to - from < LEAST_LABEL)
        continue;
      name = way_tick_format (rule, upper, day);
      label = get_label (self, upper ? FONT_UPPER : FONT_LOWER, name);
      width = label->width;
      if (width + 2 * LABEL_GAP <= to - from)
        append_label (self, snapshot, label, axis + (from + to - width) / 2, width,
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
  left = to_left (self, axis + x - 1, 2);
  gtk_snapshot_append_color (snapshot, &colors->asof,
                             &GRAPHENE_RECT_INIT ((float) round (left), FLAG_TOP + FLAG_HEIGHT, 2,
                                                  height - FLAG_TOP - FLAG_HEIGHT));
  left = round (to_left (self, axis + from, to - from));
  gsk_rounded_rect_init_from_rect (&flag,
                                   &GRAPHENE_RECT_INIT ((float) left, FLAG_TOP, (float) (to - from),
                                                        FLAG_HEIGHT),
                                   FLAG_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &flag);
  gtk_snapshot_append_color (snapshot, &colors->asof, &flag.bounds);
  gtk_snapshot_pop (snapshot);
  append_label (self, snapshot, get_label (self, FONT_FLAG, words), axis + from + FLAG_PADDING,
                to - from - 2 * FLAG_PADDING, FLAG_TOP + FLAG_HEIGHT / 2, &colors->asof_text);
}

static WayDay
get_event_day (const WayTimelineEvent *event)
{
  WayDay day = event->timing != NULL ? way_timing_get_earliest (event->timing) : WAY_DAY_NONE;

  return day == WAY_DAY_NONE && event->timing != NULL ? way_timing_get_latest (event->timing) : day;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return get_event_day (*(const WayTimelineEvent *const *) a) -
         get_event_day (*(const WayTimelineEvent *const *) b);
}

static void
append_diamond (GtkSnapshot *snapshot, float x, float y, gboolean held, const GdkRGBA *color)
{
  g_autoptr (GskPath) path = gsk_path_parse (held ? "M 0 -6 L 6 0 L 0 6 L -6 0 Z"
                                                  : "M 0 -5.25 L 5.25 0 L 0 5.25 L -5.25 0 Z");
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (held)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  else
    gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gtk_snapshot_restore (snapshot);
}

static double
get_event_x (WayRuler *self, guint i)
{
  WayDay day = get_event_day (g_ptr_array_index (self->events, i));

  return day != WAY_DAY_NONE ? way_scale_get_x (&self->scene->scale, day + 0.5) : -INFINITY;
}

static double
find_next_event (WayRuler *self, guint i)
{
  for (guint next = i + 1; next < self->events->len; next++)
    if (isfinite (get_event_x (self, next)))
      return get_event_x (self, next);
  return INFINITY;
}

static void
paint_event (WayRuler *self, GtkSnapshot *snapshot, guint i, const WayColors *colors)
{
  const WayTimelineEvent *event = g_ptr_array_index (self->events, i);
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);
  GdkRGBA strong = way_color_fade (&colors->text, 0.75f);
  double axis = way_scene_get_axis_x (self->scene);
  double middle = way_ruler_get_height (self) - EVENT_FROM_BOTTOM;
  double x = get_event_x (self, i);
  double room = MIN (find_next_event (self, i), self->scene->scale.width) - x - 18;
  Label *label;
  double width;

  if (!isfinite (x) || x < -6 || x > self->scene->scale.width + 6)
    return;
  append_diamond (snapshot, (float) to_left (self, axis + x, 0), (float) middle, event->held,
                  &strong);
  if (room < 24)
    return;
  label = get_label (self, FONT_EVENT, event->title);
  width = MIN (label->width, room);
  append_label (self, snapshot, label, axis + x + 10, width, middle,
                event == self->hovered ? &colors->text : &dimmed);
}

static void
paint_axis (WayRuler *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayTickRule *rule = way_ticks_get_rule (way_scale_get_year (&self->scene->scale));
  GdkRGBA tick = way_color_fade (&colors->text, TICK);
  float bottom = get_ticks_bottom (self);
  double left = to_left (self, way_scene_get_axis_x (self->scene), self->scene->scale.width);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) left, 0, (float) self->scene->scale.width,
                                               (float) way_ruler_get_height (self)));
  paint_ticks (self, snapshot, rule->upper, 0, &tick);
  paint_ticks (self, snapshot, rule->lower, bottom - LOWER_HEIGHT, &tick);
  paint_ticks (self, snapshot, rule->minor, bottom - MINOR_TICK, &tick);
  paint_labels (self, snapshot, rule, TRUE);
  paint_labels (self, snapshot, rule, FALSE);
  for (guint i = 0; self->events != NULL && i < self->events->len; i++)
    paint_event (self, snapshot, i, colors);
  paint_flag (self, snapshot, colors);
  gtk_snapshot_pop (snapshot);
}

static void
paint_columns (WayRuler *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  float height = (float) way_ruler_get_height (self);
  GdkRGBA line = way_color_fade (&colors->text, LINE);
  GdkRGBA strong = way_color_fade (&colors->text, 0.75f);
  double axis = way_scene_get_axis_x (self->scene);
  double column = way_scene_get_column (self->scene);
  double end = axis + self->scene->scale.width;
  double middle = height - EVENT_FROM_BOTTOM + 2;

  if (axis > 0)
    {
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT ((float) to_left (self, axis - 1, 1), 0, 1,
                                                      height));
      if (self->summary != NULL)
        append_label (self, snapshot, get_label (self, FONT_SUMMARY, self->summary), 12,
                      MIN (get_label (self, FONT_SUMMARY, self->summary)->width, axis - 20), middle,
                      &strong);
    }
  if (column > 0)
    {
      Label *label = get_label (self, FONT_SUMMARY, _ ("No due day"));

      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT ((float) to_left (self, end, 1), 0, 1,
                                                      height));
      append_label (self, snapshot, label, end + 12, MIN (label->width, column - 16), middle,
                    &strong);
    }
}

static void
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

static void
way_ruler_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural =
    orientation == GTK_ORIENTATION_VERTICAL ? way_ruler_get_height (WAY_RULER (widget)) : 0;
}

static void
way_ruler_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (way_ruler_parent_class)->css_changed (widget, change);
  g_hash_table_remove_all (WAY_RULER (widget)->labels);
}

static const WayTimelineEvent *
find_event (WayRuler *self, double x, double y)
{
  double at = to_left (self, x, 0) - way_scene_get_axis_x (self->scene);
  const WayTimelineEvent *found = NULL;

  if (self->events == NULL || y < way_ruler_get_height (self) - 28)
    return NULL;
  for (guint i = 0; i < self->events->len; i++)
    if (at > get_event_x (self, i) - 8 &&
        at < MIN (get_event_x (self, i) + 110, find_next_event (self, i) - 8))
      found = g_ptr_array_index (self->events, i);
  return found;
}

static gboolean
way_ruler_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const WayTimelineEvent *event = find_event (WAY_RULER (widget), x, y);
  g_autofree char *meaning = NULL;
  g_autofree char *markup = NULL;

  if (event == NULL)
    return FALSE;
  meaning = way_timing_describe (event->timing);
  markup = g_markup_printf_escaped ("<b>%s</b>\n%s", event->title, meaning);
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

static void
set_hovered (WayRuler *self, const WayTimelineEvent *event)
{
  if (self->hovered == event)
    return;
  self->hovered = event;
  self->scene->marked = event != NULL ? get_event_day (event) : WAY_DAY_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  way_scene_changed (self->scene, WAY_SCENE_LOOK);
}

static void
motion_cb (WayRuler *self, double x, double y)
{
  set_hovered (self, find_event (self, x, y));
}

static void
leave_cb (WayRuler *self)
{
  set_hovered (self, NULL);
}

static void
scene_changed_cb (WayRuler *self, guint change)
{
  double year = way_scale_get_year (&self->scene->scale);
  gboolean tall = year >= LOWER_FROM;

  if (tall != (gtk_widget_get_height (GTK_WIDGET (self)) > HEIGHT))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
way_ruler_dispose (GObject *object)
{
  WayRuler *self = WAY_RULER (object);

  self->hovered = NULL;
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_ruler_parent_class)->dispose (object);
}

static void
way_ruler_class_init (WayRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_ruler_dispose;
  widget_class->measure = way_ruler_measure;
  widget_class->snapshot = way_ruler_snapshot;
  widget_class->css_changed = way_ruler_css_changed;
  widget_class->query_tooltip = way_ruler_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_ruler_init (WayRuler *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_label);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * way_ruler_new:
 * @scene: what the timeline shows
 *
 * Returns: (transfer floating): a ruler without events
 */
GtkWidget *
way_ruler_new (WayScene *scene)
{
  WayRuler *self = g_object_new (WAY_TYPE_RULER, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * way_ruler_get_height:
 * @self: a ruler
 *
 * Returns: how high it is at the present scale; with lower labels it is higher
 */
int
way_ruler_get_height (WayRuler *self)
{
  return HEIGHT + (way_scale_get_year (&self->scene->scale) >= LOWER_FROM ? LOWER_HEIGHT : 0);
}

/**
 * way_ruler_set_events:
 * @self: a ruler
 * @events: (nullable) (element-type WayTimelineEvent): events
 *
 * Shows other events.
 */
void
way_ruler_set_events (WayRuler *self, GPtrArray *events)
{
  set_hovered (self, NULL);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_ptr_array_unref);
  if (events != NULL)
    {
      self->source = g_ptr_array_ref (events);
      self->events = g_ptr_array_new ();
      g_ptr_array_extend (self->events, events, NULL, NULL);
      g_ptr_array_sort (self->events, compare_events);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * way_ruler_set_summary:
 * @self: a ruler
 * @summary: what stands above the titles of a compact timeline
 *
 * Sets the words above the titles.
 */
void
way_ruler_set_summary (WayRuler *self, const char *summary)
{
  if (g_set_str (&self->summary, summary))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
