/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a lane, and what is behind it. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-bar-paint.h"
#include "way-lane-view-private.h"

#define LINE            0.07f
#define LINE_OBJECTIVE  0.12f
#define DIMMED          0.55f
#define OPENED          0.05f
#define LIT             0.08f
#define CODE_X          28.0
#define TITLE_X         54.0
#define COMPACT_CODE_X  12.0
#define COMPACT_TITLE_X 42.0
#define MARGIN          12.0
#define GAP             8
#define HEAD_MIDDLE     14.0

static void
set_words (WayLaneView *self, WayLaneWords *words, const char *text, PangoWeight weight, int room)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  words->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_layout_set_attributes (words->layout, attributes);
  pango_layout_set_single_paragraph_mode (words->layout, TRUE);
  pango_layout_set_ellipsize (words->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (words->layout, room);
  pango_layout_get_pixel_size (words->layout, &words->width, &words->height);
  words->width += 1;
}

static const char *
get_title (WayLaneView *self)
{
  return way_lane_get_action (self->lane) != 0 ? way_lane_get_title (self->lane)
                                               : _ ("Under the objective itself");
}

static char *
describe_count (WayLaneView *self, gboolean compact)
{
  const WayCounts *counts = way_lane_get_counts (self->lane);

  if (compact)
    return g_strdup_printf ("%u", counts->total);
  return g_strdup_printf (_ ("%u of %u done"), counts->of[WAY_CLASS_COMPLETED], counts->total);
}

static double
get_title_x (WayLaneView *self, gboolean compact)
{
  return compact ? MAX (COMPACT_TITLE_X, COMPACT_CODE_X + self->code.width + 6)
                 : MAX (TITLE_X, CODE_X + self->code.width + 6);
}

static double
get_compact_room (WayLaneView *self)
{
  return MAX (WAY_SCENE_TITLES - 2 * GAP - self->count.width - get_title_x (self, TRUE), 0);
}

/* What a title may take of a compact lane is known before it is measured, and setting it in type a
 * second time is what takes longest when lanes scroll by. */
static void
ensure_words (WayLaneView *self, gboolean compact)
{
  g_autofree char *count = NULL;

  if (self->title.layout != NULL)
    return;
  count = describe_count (self, compact);
  set_words (self, &self->code, way_lane_get_code (self->lane), PANGO_WEIGHT_MEDIUM, -1);
  set_words (self, &self->count, count, PANGO_WEIGHT_NORMAL, -1);
  if (compact)
    set_words (self, &self->title, get_title (self), PANGO_WEIGHT_NORMAL,
               (int) (get_compact_room (self) * PANGO_SCALE));
  else
    set_words (self, &self->title, get_title (self), PANGO_WEIGHT_BOLD, -1);
}

/**
 * way_lane_view_clear_words:
 * @self: a lane
 *
 * Forgets what was set in type, after the words or the font changed.
 */
void
way_lane_view_clear_words (WayLaneView *self)
{
  g_clear_object (&self->code.layout);
  g_clear_object (&self->title.layout);
  g_clear_object (&self->count.layout);
  g_clear_object (&self->head);
}

/* Words in no more than a width, from where reading begins. */
static void
append_words (WayLaneView *self,
              GtkSnapshot *snapshot,
              WayLaneWords *words,
              double x,
              double width,
              double middle,
              const GdkRGBA *color)
{
  double all = gtk_widget_get_width (GTK_WIDGET (self));
  int wanted = words->width <= width ? -1 : (int) (width * PANGO_SCALE);
  int present = pango_layout_get_width (words->layout);
  PangoRectangle box;

  if (width < 1)
    return;
  if (present != wanted && present != (int) (width * PANGO_SCALE))
    pango_layout_set_width (words->layout, wanted);
  pango_layout_get_pixel_extents (words->layout, NULL, &box);
  x = way_scene_mirror (self->scene, x, MIN (width, words->width), all) - box.x;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (x),
                                                (float) round (middle - words->height / 2.0)));
  gtk_snapshot_append_layout (snapshot, words->layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_triangle (WayLaneView *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  g_autoptr (GskPath) path =
    gsk_path_parse (self->opened ? "M -4 -2 L 4 -2 L 0 2.5 Z" : "M -2 -4 L 2.5 0 L -2 4 Z");
  double x = way_scene_mirror (self->scene, 15, 0, gtk_widget_get_width (GTK_WIDGET (self)));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, HEAD_MIDDLE));
  if (self->scene->mirrored)
    gtk_snapshot_scale (snapshot, -1, 1);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_head (WayLaneView *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);
  double end = gtk_widget_get_width (GTK_WIDGET (self)) - MARGIN;
  double title_x;

  ensure_words (self, FALSE);
  append_triangle (self, snapshot, &dimmed);
  title_x = get_title_x (self, FALSE);
  append_words (self, snapshot, &self->code, CODE_X, self->code.width, HEAD_MIDDLE, &dimmed);
  if (self->opened)
    {
      end -= self->count.width;
      append_words (self, snapshot, &self->count, end, self->count.width, HEAD_MIDDLE, &dimmed);
      end -= MARGIN;
    }
  append_words (self, snapshot, &self->title, title_x, end - title_x, HEAD_MIDDLE, &colors->text);
}

/**
 * way_lane_view_paint_compact_head:
 * @self: a lane
 * @snapshot: where to paint
 *
 * Paints the code, the title and the count of a compact lane.
 */
void
way_lane_view_paint_compact_head (WayLaneView *self, GtkSnapshot *snapshot)
{
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);
  double middle = WAY_LANE_COMPACT_HEIGHT / 2.0;

  ensure_words (self, TRUE);
  append_words (self, snapshot, &self->code, COMPACT_CODE_X, self->code.width, middle, &dimmed);
  append_words (self, snapshot, &self->count, WAY_SCENE_TITLES - GAP - self->count.width,
                self->count.width, middle, &dimmed);
  append_words (self, snapshot, &self->title, get_title_x (self, TRUE), get_compact_room (self),
                middle, &colors->text);
}

/* In the compact timeline the whole lane of what is selected is set off. */
static gboolean
is_lit (WayLaneView *self)
{
  return way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT &&
         self->scene->selected != 0 &&
         way_lane_layout_find (self->layout, self->scene->selected) != G_MAXUINT;
}

/**
 * way_lane_view_paint_under:
 * @self: a lane
 * @snapshot: where to paint
 *
 * Paints what is behind the bars.
 */
void
way_lane_view_paint_under (WayLaneView *self, GtkSnapshot *snapshot)
{
  const WayColors *colors = way_scene_get_colors (self->scene);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA line = way_color_fade (&colors->text, self->first ? LINE_OBJECTIVE : LINE);
  GdkRGBA back = way_color_fade (&colors->accent, self->opened ? OPENED : LIT);

  if (self->opened || is_lit (self))
    gtk_snapshot_append_color (snapshot, &back, &GRAPHENE_RECT_INIT (0, 1, width, height - 1));
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, 0, width, 1));
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT)
    way_lane_view_snapshot_pictures (self, snapshot);
  else
    paint_head (self, snapshot, colors);
}

/**
 * way_lane_view_paint_over:
 * @self: a lane
 * @snapshot: where to paint
 *
 * Paints the ring of the focus round the head.
 */
void
way_lane_view_paint_over (WayLaneView *self, GtkSnapshot *snapshot)
{
  const WayColors *colors = way_scene_get_colors (self->scene);
  gboolean compact = way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT;
  float width = compact ? WAY_SCENE_TITLES : (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = compact ? WAY_LANE_COMPACT_HEIGHT : WAY_LANE_HEAD;
  float x =
    (float) way_scene_mirror (self->scene, 0, width, gtk_widget_get_width (GTK_WIDGET (self)));

  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    way_bar_paint_ring (snapshot, &GRAPHENE_RECT_INIT (x + 4, 4, width - 8, height - 7),
                        &colors->accent, 3, TRUE);
}
