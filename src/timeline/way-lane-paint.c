/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a lane, and the shared bars of a compact one. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-bar-paint.h"
#include "way-density.h"
#include "way-lane-view-private.h"

#define LINE            0.07f
#define LINE_OBJECTIVE  0.12f
#define DIMMED          0.55f
#define OPENED          0.05f
#define LIT             0.08f
#define NEUTRAL         0.07f
#define NEUTRAL_EDGE    0.45f
#define SHARED_TOP      4
#define SHARED_HEIGHT   16
#define WIDEST_COPY     600
#define CODE_X          28.0
#define TITLE_X         54.0
#define COMPACT_CODE_X  12.0
#define COMPACT_TITLE_X 42.0
#define MARGIN          12.0
#define HEAD_MIDDLE     14.0

static void
set_words (WayLaneView *self,
           WayLaneWords *words,
           const char *text,
           PangoWeight weight,
           double scale)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  words->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (words->layout, attributes);
  pango_layout_set_single_paragraph_mode (words->layout, TRUE);
  pango_layout_set_ellipsize (words->layout, PANGO_ELLIPSIZE_END);
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

static void
ensure_words (WayLaneView *self, gboolean compact)
{
  g_autofree char *count = NULL;

  if (self->title.layout != NULL)
    return;
  count = describe_count (self, compact);
  set_words (self, &self->code, way_lane_get_code (self->lane), PANGO_WEIGHT_MEDIUM, 1);
  set_words (self, &self->title, get_title (self),
             compact ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD, 1);
  set_words (self, &self->count, count, PANGO_WEIGHT_NORMAL, 1);
}

static void
free_words (gpointer data)
{
  WayLaneWords *words = data;

  g_clear_object (&words->layout);
  g_free (words);
}

static WayLaneWords *
get_small (WayLaneView *self, const char *text)
{
  WayLaneWords *words;

  if (self->small == NULL)
    self->small = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_words);
  words = g_hash_table_lookup (self->small, text);
  if (words != NULL)
    return words;
  words = g_new0 (WayLaneWords, 1);
  set_words (self, words, text, PANGO_WEIGHT_NORMAL, 0.92);
  g_hash_table_insert (self->small, g_strdup (text), words);
  return words;
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
  g_clear_pointer (&self->small, g_hash_table_unref);
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

  if (width < 1)
    return;
  if (pango_layout_get_width (words->layout) != wanted)
    pango_layout_set_width (words->layout, wanted);
  x = way_scene_mirror (self->scene, x, MIN (width, words->width), all);
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
  title_x = MAX (TITLE_X, CODE_X + self->code.width + 6);
  append_words (self, snapshot, &self->code, CODE_X, self->code.width, HEAD_MIDDLE, &dimmed);
  if (self->opened)
    {
      end -= self->count.width;
      append_words (self, snapshot, &self->count, end, self->count.width, HEAD_MIDDLE, &dimmed);
      end -= MARGIN;
    }
  append_words (self, snapshot, &self->title, title_x, end - title_x, HEAD_MIDDLE, &colors->text);
}

static void
paint_compact_head (WayLaneView *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA dimmed = way_color_fade (&colors->text, DIMMED);
  double middle = WAY_LANE_COMPACT_HEIGHT / 2.0;
  double title_x, end = WAY_SCENE_TITLES - 8;

  ensure_words (self, TRUE);
  end -= self->count.width;
  title_x = MAX (COMPACT_TITLE_X, COMPACT_CODE_X + self->code.width + 6);
  append_words (self, snapshot, &self->code, COMPACT_CODE_X, self->code.width, middle, &dimmed);
  append_words (self, snapshot, &self->count, end, self->count.width, middle, &dimmed);
  append_words (self, snapshot, &self->title, title_x, end - 8 - title_x, middle, &colors->text);
}

static void
append_small (WayLaneView *self,
              GtkSnapshot *snapshot,
              const char *text,
              double x,
              gboolean ends,
              double room)
{
  GdkRGBA color = way_color_fade (&way_scene_get_colors (self->scene)->text, DIMMED);
  WayLaneWords *words = get_small (self, text);

  if (words->width <= room)
    append_words (self, snapshot, words, ends ? x - words->width : x, words->width,
                  WAY_LANE_COMPACT_HEIGHT / 2.0, &color);
}

static void
paint_slipped (WayLaneView *self, GtkSnapshot *snapshot, const WayLaneGroup *group, double x)
{
  double width = group->x1 - group->x0;
  double left =
    way_scene_mirror (self->scene, x + group->x0, width, gtk_widget_get_width (GTK_WIDGET (self)));
  /* Translators: so many commitments were due then and are due later now. */
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u slipped %s", "%u slipped %s", group->slipped), group->slipped,
                     self->scene->mirrored ? "←" : "→");

  if (group->n == 0)
    way_bar_paint_ghost (snapshot, (float) left, (float) (left + width), SHARED_TOP, SHARED_HEIGHT,
                         way_scene_get_colors (self->scene));
  append_small (self, snapshot, words, x + group->x1 - 8, TRUE,
                width - 16 - group->shown * WAY_DENSITY_PITCH);
}

static GskRenderNode *
make_shared_node (WayLaneView *self, float width)
{
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA fill = way_color_fade (&colors->text, NEUTRAL);
  GdkRGBA edge = way_color_fade (&colors->text, NEUTRAL_EDGE);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  gboolean mirrored = self->scene->mirrored;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, SHARED_HEIGHT),
                                   MIN (5, width / 2));
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { SHARED_HEIGHT / 2, 0, SHARED_HEIGHT / 2, 0 },
                              (GdkRGBA[4]) { fill, fill, fill, fill });
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { 0, mirrored ? 0 : 2, 0, mirrored ? 2 : 0 },
                              (GdkRGBA[4]) { edge, edge, edge, edge });
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

/* All shared bars of a frame have one of few widths; each is painted once and copied.  A very wide
 * one is not, for few of them are in sight. */
static void
paint_shared (WayLaneView *self, GtkSnapshot *snapshot, const WayLaneGroup *group, double x)
{
  int width = (int) round (group->x1 - group->x0);
  double left = round (way_scene_mirror (self->scene, x + group->x0, width,
                                         gtk_widget_get_width (GTK_WIDGET (self))));
  g_autofree char *key = g_strdup_printf ("%s%d", self->scene->mirrored ? "<" : ">", width);
  GdkTexture *texture = way_palette_find_texture (self->scene->palette, key);
  g_autoptr (GskRenderNode) node = NULL;

  if (texture == NULL)
    node = make_shared_node (self, (float) width);
  if (texture == NULL && width <= WIDEST_COPY)
    texture = way_palette_keep_texture (self->scene->palette, key, node, width, SHARED_HEIGHT);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) left, SHARED_TOP));
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture,
                                 &GRAPHENE_RECT_INIT (0, 0, width, SHARED_HEIGHT));
  else
    gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
paint_rest (WayLaneView *self, GtkSnapshot *snapshot, guint rest, double x)
{
  g_autofree char *words = NULL;

  if (rest == 0)
    return;
  /* Translators: so many more are not shown. */
  words = g_strdup_printf (_ ("+%u"), rest);
  append_small (self, snapshot, words, x, FALSE, 60);
}

static void
paint_groups (WayLaneView *self, GtkSnapshot *snapshot)
{
  double axis = way_scene_get_axis_x (self->scene);
  double view = self->scene->scale.width;

  for (guint i = 0; i < way_lane_layout_get_n_groups (self->layout); i++)
    {
      const WayLaneGroup *group = way_lane_layout_get_group (self->layout, i);

      if (group->x1 < 0 || group->x0 > view)
        continue;
      if (group->n > 0)
        paint_shared (self, snapshot, group, axis);
      if (group->slipped > 0 && group->shown == group->n)
        paint_slipped (self, snapshot, group, axis);
      paint_rest (self, snapshot, group->n - group->shown,
                  axis + group->x0 + WAY_LANE_MARK_INDENT - 6 + group->shown * WAY_DENSITY_PITCH);
    }
}

/* Where the marks of each shared bar, and last of the column, are put together. */
static GPtrArray *
list_runs (WayLaneView *self)
{
  guint n = way_lane_layout_get_n_groups (self->layout);
  GPtrArray *runs = g_ptr_array_new_full (n + 1, g_free);

  for (guint i = 0; i <= n; i++)
    {
      guint room = i < n ? way_lane_layout_get_group (self->layout, i)->shown
                         : way_lane_layout_get_n_items (self->layout);
      char *run = g_malloc (room + 1);

      memset (run, WAY_RUN_EMPTY, room);
      run[room] = '\0';
      g_ptr_array_add (runs, run);
    }
  return runs;
}

static gboolean
has_bar (WayLaneView *self, const WayLaneItem *item)
{
  WayId id;

  if (g_hash_table_size (self->bars) == 0)
    return FALSE;
  id = way_standing_get_id (item->standing);
  return g_hash_table_contains (self->bars, &id);
}

static void
fill_runs (WayLaneView *self, GPtrArray *runs)
{
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      const WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      WayClass klass;
      char *run;

      if (!item->shown || has_bar (self, item))
        continue;
      klass = way_standing_get_class (item->standing);
      run = g_ptr_array_index (runs, item->in_column ? runs->len - 1 : item->group);
      run[item->slot] = way_palette_get_run_mark (klass, way_standing_is_forecast (item->standing),
                                                  !way_scene_is_plain (self->scene, klass));
    }
}

static void
paint_run (WayLaneView *self, GtkSnapshot *snapshot, char *run, double x)
{
  gsize used = strlen (run);

  while (used > 0 && run[used - 1] == WAY_RUN_EMPTY)
    run[--used] = '\0';
  if (used > 0)
    way_palette_snapshot_run (self->scene->palette, snapshot, run, round (x + WAY_LANE_MARK_INDENT),
                              WAY_LANE_COMPACT_HEIGHT / 2);
}

/* The marks that are no widgets. */
static void
paint_runs (WayLaneView *self, GtkSnapshot *snapshot)
{
  g_autoptr (GPtrArray) runs = list_runs (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double axis = way_scene_get_axis_x (self->scene), view = self->scene->scale.width;
  double column = way_scene_get_column (self->scene);

  fill_runs (self, runs);
  gtk_snapshot_save (snapshot);
  if (self->scene->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) axis, 0, (float) view,
                                                         WAY_LANE_COMPACT_HEIGHT));
  for (guint i = 0; i + 1 < runs->len; i++)
    {
      const WayLaneGroup *group = way_lane_layout_get_group (self->layout, i);

      if (group->x1 > 0 && group->x0 < view)
        paint_run (self, snapshot, g_ptr_array_index (runs, i), axis + group->x0);
    }
  gtk_snapshot_pop (snapshot);
  if (column > 0)
    paint_run (self, snapshot, g_ptr_array_index (runs, runs->len - 1), width - column);
  gtk_snapshot_restore (snapshot);
}

static void
push_axis_clip (WayLaneView *self, GtkSnapshot *snapshot)
{
  double view = self->scene->scale.width;
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = way_scene_mirror (self->scene, way_scene_get_axis_x (self->scene), view, width);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) x, -6, (float) view,
                                               (float) gtk_widget_get_height (GTK_WIDGET (self)) +
                                                 12));
}

static void
paint_compact (WayLaneView *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  double column = way_scene_get_column (self->scene);
  guint rest = way_lane_layout_get_column_rest (self->layout);
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  push_axis_clip (self, snapshot);
  paint_groups (self, snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->scene->crowded)
    paint_runs (self, snapshot);
  if (!self->scene->narrow)
    paint_compact_head (self, snapshot, colors);
  if (column > 0 && rest > 0)
    paint_rest (self, snapshot, rest,
                width - column + WAY_LANE_MARK_INDENT - 6 +
                  way_density_get_shown (column, G_MAXUINT16) * WAY_DENSITY_PITCH);
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
    paint_compact (self, snapshot, colors);
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
