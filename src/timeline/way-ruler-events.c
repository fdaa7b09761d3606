/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events in the lower row of the ruler. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-ruler-private.h"

/* Half of a diamond, and how far apart two must be to be told from one another. */
#define HALF       6
#define LEAST_STEP 13.0
#define LABEL_AT   10.0
#define LABEL_GAP  4.0
#define LEAST_NAME 60.0
/* How far a name is taken to reach when it is pointed at. */
#define NAME_REACH 118.0

static WayDay
get_day (const WayTimelineEvent *event)
{
  WayDay day = event->timing != NULL ? way_timing_get_earliest (event->timing) : WAY_DAY_NONE;

  return day == WAY_DAY_NONE && event->timing != NULL ? way_timing_get_latest (event->timing) : day;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  return get_day (*(const WayTimelineEvent *const *) a) -
         get_day (*(const WayTimelineEvent *const *) b);
}

static const WayTimelineEvent *
get_event (WayRuler *self, guint i)
{
  return g_ptr_array_index (self->events, i);
}

static double
get_x (WayRuler *self, guint i)
{
  return way_scale_get_x (&self->scene->scale, get_day (get_event (self, i)) + 0.5);
}

/* Events whose diamonds would lie on one another share the first one's. */
static guint
find_end (WayRuler *self, guint i)
{
  guint end = i + 1;

  while (end < self->events->len && get_x (self, end) < get_x (self, i) + LEAST_STEP)
    end++;
  return end;
}

static gboolean
is_held (WayRuler *self, guint i, guint end)
{
  gboolean held = TRUE;

  for (; i < end; i++)
    held &= get_event (self, i)->held;
  return held;
}

static GskRenderNode *
make_diamond (gboolean held, const GdkRGBA *color)
{
  g_autoptr (GskPath) path = gsk_path_parse (held ? "M 6 0 L 12 6 L 6 12 L 0 6 Z"
                                                  : "M 6 0.75 L 11.25 6 L 6 11.25 L 0.75 6 Z");
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  if (held)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  else
    gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
append_diamond (WayRuler *self, GtkSnapshot *snapshot, double x, double y, gboolean held)
{
  WayPalette *palette = self->scene->palette;
  const char *key = held ? "held" : "planned";
  GdkTexture *texture = way_palette_find_texture (palette, key);
  GdkRGBA strong = way_color_fade (&way_palette_get_colors (palette)->text, WAY_RULER_STRONG);
  g_autoptr (GskRenderNode) node = NULL;

  if (texture == NULL)
    {
      node = make_diamond (held, &strong);
      texture = way_palette_keep_texture (palette, key, node, 2 * HALF, 2 * HALF);
    }
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) round (x) - HALF,
                                                    (float) round (y) - HALF, 2 * HALF, 2 * HALF));
}

/* The name of an event as far as there is room; of several how many they are. */
static WayRulerLabel *
find_label (WayRuler *self, guint i, guint n, double room)
{
  g_autofree char *events = NULL;
  g_autofree char *number = NULL;
  WayRulerLabel *label;

  if (n == 1)
    return room >= LEAST_NAME
             ? way_ruler_get_label (self, WAY_RULER_EVENT, get_event (self, i)->title)
             : NULL;
  /* Translators: so many events stand close together on the axis. */
  events = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  label = way_ruler_get_label (self, WAY_RULER_EVENT, events);
  if (label->width <= room)
    return label;
  number = g_strdup_printf ("%u", n);
  label = way_ruler_get_label (self, WAY_RULER_EVENT, number);
  return label->width <= room ? label : NULL;
}

static void
paint_heap (WayRuler *self, GtkSnapshot *snapshot, guint i, guint end)
{
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA dimmed = way_color_fade (&colors->text, WAY_RULER_DIMMED);
  double axis = way_scene_get_axis_x (self->scene), view = self->scene->scale.width;
  double middle = way_ruler_get_height (self) - WAY_RULER_EVENTS;
  double x = get_x (self, i);
  double next = end < self->events->len ? get_x (self, end) : INFINITY;
  double room = MIN (next - HALF - LABEL_GAP, view) - x - LABEL_AT;
  WayRulerLabel *label = find_label (self, i, end - i, room);

  if (x < -HALF || x > view + HALF)
    return;
  append_diamond (self, snapshot, way_ruler_to_left (self, axis + x, 0), middle,
                  is_held (self, i, end));
  if (label != NULL)
    way_ruler_append_label (self, snapshot, label, axis + x + LABEL_AT, MIN (label->width, room),
                            middle, get_event (self, i) == self->hovered ? &colors->text : &dimmed);
}

/**
 * way_ruler_paint_events:
 * @self: a ruler
 * @snapshot: where to paint
 *
 * Paints a diamond for each event, and its name where there is room.
 */
void
way_ruler_paint_events (WayRuler *self, GtkSnapshot *snapshot)
{
  guint end;

  for (guint i = 0; self->events != NULL && i < self->events->len; i = end)
    {
      end = find_end (self, i);
      paint_heap (self, snapshot, i, end);
    }
}

/* The first of the events that are pointed at, or G_MAXUINT. */
static guint
find_pointed (WayRuler *self, double x, double y)
{
  double at = way_ruler_to_left (self, x, 0) - way_scene_get_axis_x (self->scene);
  guint end;

  if (self->events == NULL || y < way_ruler_get_height (self) - 28)
    return G_MAXUINT;
  for (guint i = 0; i < self->events->len; i = end)
    {
      double from = get_x (self, i) - HALF - 2, to;

      end = find_end (self, i);
      to =
        MIN (from + NAME_REACH, end < self->events->len ? get_x (self, end) - HALF - 2 : INFINITY);
      if (at > from && at < to)
        return i;
    }
  return G_MAXUINT;
}

static char *
describe (WayRuler *self, guint i, guint end)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (; i < end; i++)
    {
      const WayTimelineEvent *event = get_event (self, i);
      g_autofree char *meaning = way_timing_describe (event->timing);
      g_autofree char *words = g_markup_printf_escaped ("<b>%s</b>\n%s", event->title, meaning);

      if (markup->len > 0)
        g_string_append_c (markup, '\n');
      g_string_append (markup, words);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/**
 * way_ruler_query_tooltip:
 * @widget: the ruler
 * @x: where the pointer is
 * @y: where the pointer is
 * @keyboard: whether it was asked for by a key
 * @tooltip: what to fill
 *
 * Names the events that are pointed at.
 *
 * Returns: whether there are any
 */
gboolean
way_ruler_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  WayRuler *self = WAY_RULER (widget);
  guint i = find_pointed (self, x, y);
  g_autofree char *markup = NULL;

  if (i == G_MAXUINT)
    return FALSE;
  markup = describe (self, i, find_end (self, i));
  gtk_tooltip_set_markup (tooltip, markup);
  return TRUE;
}

static void
set_hovered (WayRuler *self, const WayTimelineEvent *event)
{
  if (self->hovered == event)
    return;
  self->hovered = event;
  self->scene->marked = event != NULL ? get_day (event) : WAY_DAY_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  way_scene_changed (self->scene, WAY_SCENE_LOOK);
}

/**
 * way_ruler_point_at:
 * @self: a ruler
 * @x: where the pointer is
 * @y: where the pointer is
 *
 * Sets off what is pointed at.
 */
void
way_ruler_point_at (WayRuler *self, double x, double y)
{
  guint i = find_pointed (self, x, y);

  set_hovered (self, i != G_MAXUINT ? get_event (self, i) : NULL);
}

/**
 * way_ruler_leave:
 * @self: a ruler
 *
 * Takes note that nothing is pointed at.
 */
void
way_ruler_leave (WayRuler *self)
{
  set_hovered (self, NULL);
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
      for (guint i = 0; i < events->len; i++)
        if (get_day (g_ptr_array_index (events, i)) != WAY_DAY_NONE)
          g_ptr_array_add (self->events, g_ptr_array_index (events, i));
      g_ptr_array_sort (self->events, compare_events);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
