/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar and its ghost are painted by the timeline's own code, so that they look here as they
 * will look there.  To a screen reader this is decoration: the reading says the same in words. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-timing-bar.h"

#include "way-bar-geometry.h"
#include "way-bar-paint.h"
#include "way-mark.h"
#include "way-palette.h"
#include "way-ticks.h"

#define AXIS_HEIGHT 22
#define BAR_HEIGHT  24
#define TICK_HEIGHT 6
#define MARK_SIZE   16
#define MARK_INDENT 5
#define LABEL_GAP   6
/* Days left free beside a bar that has only one end. */
#define OPEN_MARGIN 366
/* Of where it slipped from the last days are enough, so that the bar itself is not small. */
#define GHOST_DAYS 120

struct _WayTimingBar
{
  GtkWidget parent_instance;

  WayPalette *palette;

  WayTiming *timing;
  WayTiming *original;
  char *title;
  WayClass klass;
};

G_DEFINE_FINAL_TYPE (WayTimingBar, way_timing_bar, GTK_TYPE_WIDGET)

/* ---- where things stand ---- */

static void
include_day (WayDay day, WayDay *first, WayDay *last)
{
  if (day == WAY_DAY_NONE)
    return;
  *first = *first == WAY_DAY_NONE ? day : MIN (*first, day);
  *last = *last == WAY_DAY_NONE ? day : MAX (*last, day);
}

static void
include_timing (const WayTiming *timing, WayDay *first, WayDay *last)
{
  WayTimingEnd start, end;

  if (timing == NULL || way_timing_get_edtf (timing) == NULL)
    return;
  way_timing_get_start (timing, &start);
  way_timing_get_end (timing, &end);
  include_day (start.day, first, last);
  include_day (end.unit_start, first, last);
  include_day (end.day, first, last);
  if (end.day == WAY_DAY_NONE && *last != WAY_DAY_NONE)
    *last += OPEN_MARGIN;
  if (start.day == WAY_DAY_NONE && *first != WAY_DAY_NONE)
    *first -= OPEN_MARGIN / 4;
}

static void
include_ghost (const WayTiming *original, WayDay *first, WayDay *last)
{
  WayDay from = WAY_DAY_NONE;
  WayDay due = WAY_DAY_NONE;

  if (original == NULL || way_timing_get_latest (original) == WAY_DAY_NONE)
    return;
  due = way_timing_get_latest (original);
  from = way_timing_get_earliest (original);
  include_day (due, first, last);
  include_day (from != WAY_DAY_NONE ? MAX (from, due - GHOST_DAYS) : due - GHOST_DAYS, first, last);
}

/* A single day or a month stands in the middle of some months of its year. */
static gboolean
find_range (WayTimingBar *self, WayDay *first, WayDay *last)
{
  *first = *last = WAY_DAY_NONE;
  include_timing (self->timing, first, last);
  include_ghost (self->original, first, last);
  if (*first == WAY_DAY_NONE)
    return FALSE;
  if (*last - *first < OPEN_MARGIN)
    {
      WayDay missing = OPEN_MARGIN - (*last - *first);

      *first -= missing / 2;
      *last += missing / 2;
    }
  return TRUE;
}

static void
find_geometry (WayTimingBar *self,
               const WayScale *scale,
               WayDay first,
               WayDay last,
               WayBarGeometry *geometry)
{
  WayBarInput input = { 0 };

  way_bar_times_init (&input.times, self->timing, first, last);
  if (self->original != NULL && !way_timing_equal (self->original, self->timing))
    way_bar_times_init (&input.original, self->original, first, last);
  way_bar_geometry_init (geometry, &input, scale, WAY_DAY_NONE);
}

/* ---- painting ---- */

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_mirrored (WayTimingBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
mirror (WayTimingBar *self, double x, double size)
{
  return is_mirrored (self) ? gtk_widget_get_width (GTK_WIDGET (self)) - x - size : x;
}

static void
snapshot_year (WayTimingBar *self,
               GtkSnapshot *snapshot,
               const WayScale *scale,
               const WayTickRule *rule,
               WayDay day)
{
  g_autofree char *text = way_tick_format (rule, TRUE, day);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA color = way_color_fade (&way_palette_get_colors (self->palette)->text, 0.65f);
  int width = 0, height = 0;
  double x = way_scale_get_x (scale, day) + LABEL_GAP;
  double end = MIN (way_scale_get_x (scale, way_tick_next (rule->upper, day)), scale->width);

  pango_layout_get_pixel_size (layout, &width, &height);
  if (x + width < end)
    append_layout (snapshot, layout, mirror (self, x, width), 0, &color);
}

static void
snapshot_tick (WayTimingBar *self, GtkSnapshot *snapshot, double x, float height)
{
  GdkRGBA color = way_color_fade (&way_palette_get_colors (self->palette)->text, 0.25f);

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (mirror (self, x, 1), 3, 1, height));
}

static void
snapshot_ticks (WayTimingBar *self,
                GtkSnapshot *snapshot,
                const WayScale *scale,
                WayTickUnit unit,
                float height)
{
  WayDay day = way_tick_floor (unit, (WayDay) scale->left);

  for (; day < way_scale_get_right (scale); day = way_tick_next (unit, day))
    if (way_scale_get_x (scale, day) >= 0)
      snapshot_tick (self, snapshot, way_scale_get_x (scale, day), height);
}

static void
snapshot_axis (WayTimingBar *self, GtkSnapshot *snapshot, const WayScale *scale)
{
  /* Years name themselves at any scale of this small axis. */
  const WayTickRule *rule = way_ticks_get_rule (MIN (way_scale_get_year (scale), 700));
  WayDay day = way_tick_floor (rule->upper, (WayDay) scale->left);

  if (rule->minor != WAY_TICK_NONE && rule->minor != WAY_TICK_WEEK)
    snapshot_ticks (self, snapshot, scale, rule->minor, TICK_HEIGHT - 2);
  snapshot_ticks (self, snapshot, scale, rule->upper, TICK_HEIGHT * 2);
  for (; day < way_scale_get_right (scale); day = way_tick_next (rule->upper, day))
    if (way_scale_get_x (scale, day) >= 0)
      snapshot_year (self, snapshot, scale, rule, day);
}

static void
snapshot_bar (WayTimingBar *self, GtkSnapshot *snapshot, const WayBarGeometry *geometry)
{
  const WayColors *colors = way_palette_get_colors (self->palette);
  WayBarBrush brush = { colors, &colors->mark[self->klass], AXIS_HEIGHT, BAR_HEIGHT,
                        self->klass == WAY_CLASS_EXPECTED };

  gtk_snapshot_save (snapshot);
  if (is_mirrored (self))
    {
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (gtk_widget_get_width (GTK_WIDGET (self)), 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  if (geometry->has_ghost)
    way_bar_paint_ghost (snapshot, geometry->ghost0, geometry->ghost1, AXIS_HEIGHT, BAR_HEIGHT,
                         colors);
  way_bar_paint (snapshot, geometry, &brush);
  gtk_snapshot_restore (snapshot);
}

/* The mark stands in the bar, the title beside it, within the bar or after it, whichever has
 * room. */
static void
snapshot_words (WayTimingBar *self, GtkSnapshot *snapshot, const WayBarGeometry *geometry)
{
  const WayColors *colors = way_palette_get_colors (self->palette);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->title);
  double x = way_bar_geometry_get_content_x (geometry) + MARK_INDENT;
  double y = AXIS_HEIGHT + BAR_HEIGHT / 2.0;
  double room = 0;
  int width = 0, height = 0;

  if (geometry->shape == WAY_BAR_SPAN && geometry->x1 - x > MARK_SIZE + MARK_INDENT)
    {
      way_mark_snapshot (snapshot, self->klass, FALSE, &colors->mark[self->klass],
                         &GRAPHENE_POINT_INIT (mirror (self, x, MARK_SIZE) + MARK_SIZE / 2.0, y),
                         MARK_SIZE);
      x += MARK_SIZE + LABEL_GAP;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  if (x + width > geometry->x1 - LABEL_GAP &&
      geometry->x1 + width + LABEL_GAP < gtk_widget_get_width (GTK_WIDGET (self)))
    x = geometry->x1 + LABEL_GAP;
  room = x < geometry->x1 ? geometry->x1 - LABEL_GAP - x : width;
  if (room < 24)
    return;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (MIN (room, width) + 1) * PANGO_SCALE);
  append_layout (snapshot, layout, mirror (self, x, MIN (room, width)), y - height / 2.0,
                 &colors->text);
}

static void
way_timing_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayTimingBar *self = WAY_TIMING_BAR (widget);
  double width = gtk_widget_get_width (widget);
  WayBarGeometry geometry;
  WayDay first, last;
  WayScale scale;

  if (width <= 0 || !find_range (self, &first, &last))
    return;
  scale = way_scale_fit (first, last, width);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, AXIS_HEIGHT + BAR_HEIGHT));
  snapshot_axis (self, snapshot, &scale);
  find_geometry (self, &scale, first, last, &geometry);
  snapshot_bar (self, snapshot, &geometry);
  if (geometry.shape != WAY_BAR_NOWHERE && self->title != NULL)
    snapshot_words (self, snapshot, &geometry);
  gtk_snapshot_pop (snapshot);
}

/* ---- the class ---- */

static void
way_timing_bar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? AXIS_HEIGHT + BAR_HEIGHT : 0;
}

static void
way_timing_bar_dispose (GObject *object)
{
  WayTimingBar *self = WAY_TIMING_BAR (object);

  g_clear_pointer ((GtkWidget **) &self->palette, gtk_widget_unparent);
  G_OBJECT_CLASS (way_timing_bar_parent_class)->dispose (object);
}

static void
way_timing_bar_finalize (GObject *object)
{
  WayTimingBar *self = WAY_TIMING_BAR (object);

  g_clear_pointer (&self->timing, way_timing_unref);
  g_clear_pointer (&self->original, way_timing_unref);
  g_free (self->title);
  G_OBJECT_CLASS (way_timing_bar_parent_class)->finalize (object);
}

static void
way_timing_bar_class_init (WayTimingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_timing_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_timing_bar_finalize;
  widget_class->measure = way_timing_bar_measure;
  widget_class->snapshot = way_timing_bar_snapshot;

  /* The style sheet gives the colours of bars to what stands within a timeline. */
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_timing_bar_init (WayTimingBar *self)
{
  self->klass = WAY_CLASS_NOT_REPORTED;
  self->palette = WAY_PALETTE (way_palette_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->palette), GTK_WIDGET (self));
  g_signal_connect_object (self->palette, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "preview");
}

static void
keep (WayTiming **place, WayTiming *timing)
{
  g_autoptr (WayTiming) old = *place;

  *place = timing != NULL ? way_timing_ref (timing) : NULL;
}

/**
 * way_timing_bar_set_timing:
 * @self: a bar
 * @timing: (nullable): what it shows
 * @original: (nullable): where that slipped from
 */
void
way_timing_bar_set_timing (WayTimingBar *self, WayTiming *timing, WayTiming *original)
{
  g_return_if_fail (WAY_IS_TIMING_BAR (self));

  keep (&self->timing, timing);
  keep (&self->original, original);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * way_timing_bar_set_subject:
 * @self: a bar
 * @title: what it says
 * @klass: the class whose mark it carries
 */
void
way_timing_bar_set_subject (WayTimingBar *self, const char *title, WayClass klass)
{
  g_return_if_fail (WAY_IS_TIMING_BAR (self));

  g_set_str (&self->title, title);
  self->klass = klass;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * way_timing_bar_is_anywhere:
 * @self: a bar
 *
 * Returns: whether the timing has a place on the axis
 */
gboolean
way_timing_bar_is_anywhere (WayTimingBar *self)
{
  WayDay first, last;

  g_return_val_if_fail (WAY_IS_TIMING_BAR (self), FALSE);

  return self->timing != NULL && way_timing_get_edtf (self->timing) != NULL &&
         find_range (self, &first, &last);
}
