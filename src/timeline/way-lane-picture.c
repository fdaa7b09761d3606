/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of a compact lane: its head, and beside it the shared bars, their marks and the
 * column.  A lane has some twenty things to paint and there are thirty lanes in sight, so each is
 * painted once and copied while it scrolls by.  At every step of a zoom all are painted anew, which
 * is why they are put together of stamps and not of nodes. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-bar-paint.h"
#include "way-density.h"
#include "way-lane-view-private.h"

#define NEUTRAL       0.07f
#define NEUTRAL_EDGE  0.45f
#define DIMMED        0.55f
#define SMALL         0.92
#define SHARED_TOP    4
#define SHARED_HEIGHT 16
#define WIDEST_STAMP  600
#define MARGIN        8
#define REST_ROOM     60

/* What is beside the head: x counts from there, in the direction of reading. */
typedef struct
{
  WayLaneView *view;
  WayPalette *palette;
  cairo_t *cr;
  double scale;
  double width;
} Sheet;

static void
put (const Sheet *sheet, cairo_surface_t *stamp, double x, double y)
{
  double width = cairo_image_surface_get_width (stamp);
  double left = round (x * sheet->scale);

  if (sheet->view->scene->mirrored)
    left = round (sheet->width * sheet->scale) - left - width;
  cairo_set_source_surface (sheet->cr, stamp, left, round (y * sheet->scale));
  cairo_paint (sheet->cr);
}

/* Marks lie as they do in a bar, whose axis is turned round as a whole. */
static void
put_turned (const Sheet *sheet, cairo_surface_t *stamp, double x, double y)
{
  cairo_save (sheet->cr);
  if (sheet->view->scene->mirrored)
    {
      cairo_translate (sheet->cr, round (sheet->width * sheet->scale), 0);
      cairo_scale (sheet->cr, -1, 1);
    }
  cairo_set_source_surface (sheet->cr, stamp, round (x * sheet->scale), round (y * sheet->scale));
  cairo_paint (sheet->cr);
  cairo_restore (sheet->cr);
}

/* ---- words ---- */

static PangoLayout *
make_layout (WayLaneView *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static cairo_surface_t *
keep_words (const Sheet *sheet, const char *key, const char *text)
{
  GdkRGBA color = way_color_fade (&way_palette_get_colors (sheet->palette)->text, DIMMED);
  g_autoptr (PangoLayout) layout = make_layout (sheet->view, text);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_append_layout (snapshot, layout, &color);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return way_palette_keep_stamp (sheet->palette, key, node, width + 1, height);
}

/* Small words, if they have room, beginning or ending at a place. */
static void
put_words (const Sheet *sheet, const char *text, double x, gboolean ends, double room)
{
  g_autofree char *key = g_strconcat ("w", text, NULL);
  cairo_surface_t *stamp = way_palette_find_stamp (sheet->palette, key);
  double width, height;

  if (stamp == NULL)
    stamp = keep_words (sheet, key, text);
  width = cairo_image_surface_get_width (stamp) / sheet->scale;
  height = cairo_image_surface_get_height (stamp) / sheet->scale;
  if (width <= room)
    put (sheet, stamp, ends ? x - width : x, round ((WAY_LANE_COMPACT_HEIGHT - height) / 2));
}

static void
put_rest (const Sheet *sheet, guint rest, double x)
{
  g_autofree char *words = NULL;

  if (rest == 0)
    return;
  /* Translators: so many more are not shown. */
  words = g_strdup_printf (_ ("+%u"), rest);
  put_words (sheet, words, x, FALSE, REST_ROOM);
}

/* ---- shared bars ---- */

static gboolean
has_bar (WayLaneView *self, const WayLaneItem *item)
{
  WayId id;

  if (g_hash_table_size (self->bars) == 0)
    return FALSE;
  id = way_standing_get_id (item->standing);
  return g_hash_table_contains (self->bars, &id);
}

/* One of those that are only counted is selected, and its mark stands where the count would. */
static gboolean
is_covered (WayLaneView *self, guint group)
{
  if (g_hash_table_size (self->bars) == 0)
    return FALSE;
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      const WayLaneItem *item = way_lane_layout_get_item (self->layout, i);

      if (item->group == group && !item->in_column && !item->shown && has_bar (self, item))
        return TRUE;
    }
  return FALSE;
}

static GskRenderNode *
make_shared_node (const Sheet *sheet, float width)
{
  const WayColors *colors = way_palette_get_colors (sheet->palette);
  GdkRGBA fill = way_color_fade (&colors->text, NEUTRAL);
  GdkRGBA edge = way_color_fade (&colors->text, NEUTRAL_EDGE);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  gboolean mirrored = sheet->view->scene->mirrored;
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

static GskRenderNode *
make_ghost_node (const Sheet *sheet, float width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  way_bar_paint_ghost (snapshot, 0, width, 0, SHARED_HEIGHT,
                       way_palette_get_colors (sheet->palette));
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static GskRenderNode *
make_bar_node (const Sheet *sheet, gboolean ghost, int width)
{
  return ghost ? make_ghost_node (sheet, (float) width) : make_shared_node (sheet, (float) width);
}

/* A very wide bar is no stamp, for few of them are in sight. */
static void
draw_wide_bar (const Sheet *sheet, gboolean ghost, double x, int width)
{
  g_autoptr (GskRenderNode) node = make_bar_node (sheet, ghost, width);
  double left = sheet->view->scene->mirrored ? sheet->width - x - width : x;

  if (node == NULL)
    return;
  cairo_save (sheet->cr);
  cairo_scale (sheet->cr, sheet->scale, sheet->scale);
  cairo_translate (sheet->cr, round (left), SHARED_TOP);
  gsk_render_node_draw (node, sheet->cr);
  cairo_restore (sheet->cr);
}

/* All bars of a frame have one of few widths. */
static void
put_bar (const Sheet *sheet, const WayLaneGroup *group)
{
  gboolean ghost = group->n == 0;
  int width = (int) round (group->x1 - group->x0);
  char turned = sheet->view->scene->mirrored ? '<' : '>';
  g_autofree char *key = g_strdup_printf ("%c%c%d", ghost ? 'g' : 's', turned, width);
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *stamp;

  if (width < 1)
    return;
  if (width > WIDEST_STAMP)
    {
      draw_wide_bar (sheet, ghost, group->x0, width);
      return;
    }
  stamp = way_palette_find_stamp (sheet->palette, key);
  if (stamp == NULL)
    {
      node = make_bar_node (sheet, ghost, width);
      stamp = way_palette_keep_stamp (sheet->palette, key, node, width, SHARED_HEIGHT);
    }
  put (sheet, stamp, round (group->x0), SHARED_TOP);
}

static void
put_slipped (const Sheet *sheet, const WayLaneGroup *group)
{
  /* Translators: so many commitments were due then and are due later now. */
  g_autofree char *words =
    g_strdup_printf (ngettext ("%u slipped %s", "%u slipped %s", group->slipped), group->slipped,
                     sheet->view->scene->mirrored ? "←" : "→");

  put_words (sheet, words, group->x1 - MARGIN, TRUE,
             group->x1 - group->x0 - 2 * MARGIN - group->shown * WAY_DENSITY_PITCH);
}

static void
put_group (const Sheet *sheet, const WayLaneGroup *group, gboolean covered)
{
  if (group->n > 0 || (group->slipped > 0 && group->shown == group->n))
    put_bar (sheet, group);
  if (group->slipped > 0 && group->shown == group->n)
    put_slipped (sheet, group);
  put_rest (sheet, covered ? 0 : group->n - group->shown,
            group->x0 + WAY_LANE_MARK_INDENT - 6 + group->shown * WAY_DENSITY_PITCH);
}

/* ---- marks that are no widgets ---- */

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

static void
fill_runs (WayLaneView *self, GPtrArray *runs)
{
  for (guint i = 0; i < way_lane_layout_get_n_items (self->layout); i++)
    {
      const WayLaneItem *item = way_lane_layout_get_item (self->layout, i);
      char *run;

      if (!item->shown || has_bar (self, item))
        continue;
      run = g_ptr_array_index (runs, item->in_column ? runs->len - 1 : item->group);
      run[item->slot] = way_palette_get_run_mark (item->klass, item->forecast,
                                                  !way_scene_is_plain (self->scene, item->klass));
    }
}

static void
put_run (const Sheet *sheet, char *run, double x)
{
  gsize used = strlen (run);

  while (used > 0 && run[used - 1] == WAY_RUN_EMPTY)
    run[--used] = '\0';
  if (used > 0)
    put_turned (sheet, way_palette_get_run (sheet->palette, run),
                round (x + WAY_LANE_MARK_INDENT) - WAY_RUN_MARK / 2,
                (WAY_LANE_COMPACT_HEIGHT - WAY_RUN_MARK) / 2);
}

/* ---- the whole ---- */

static void
put_axis (const Sheet *sheet, GPtrArray *runs)
{
  WayLaneLayout *layout = sheet->view->layout;
  double view = sheet->view->scene->scale.width;
  double left = sheet->view->scene->mirrored ? sheet->width - view : 0;

  cairo_save (sheet->cr);
  cairo_rectangle (sheet->cr, round (left * sheet->scale), 0, round (view * sheet->scale),
                   ceil (WAY_LANE_COMPACT_HEIGHT * sheet->scale));
  cairo_clip (sheet->cr);
  for (guint i = 0; i < way_lane_layout_get_n_groups (layout); i++)
    {
      const WayLaneGroup *group = way_lane_layout_get_group (layout, i);

      if (group->x1 < 0 || group->x0 > view)
        continue;
      put_group (sheet, group, is_covered (sheet->view, i));
      put_run (sheet, g_ptr_array_index (runs, i), group->x0);
    }
  cairo_restore (sheet->cr);
}

static void
put_column (const Sheet *sheet, char *run)
{
  double column = way_scene_get_column (sheet->view->scene);
  guint rest = way_lane_layout_get_column_rest (sheet->view->layout);
  double x = sheet->width - column;

  if (column <= 0)
    return;
  put_run (sheet, run, x);
  put_rest (sheet, rest,
            x + WAY_LANE_MARK_INDENT - 6 +
              way_density_get_shown (column, G_MAXUINT16) * WAY_DENSITY_PITCH);
}

static GdkTexture *
make_picture (WayLaneView *self, int width)
{
  WayPalette *palette = self->scene->palette;
  cairo_surface_t *surface = way_palette_new_picture (palette, width, WAY_LANE_COMPACT_HEIGHT);
  Sheet sheet = { self, palette, cairo_create (surface), way_palette_get_scale (palette), width };
  g_autoptr (GPtrArray) runs = list_runs (self);

  if (self->scene->crowded)
    fill_runs (self, runs);
  put_axis (&sheet, runs);
  put_column (&sheet, g_ptr_array_index (runs, runs->len - 1));
  cairo_destroy (sheet.cr);
  return way_palette_take_picture (surface);
}

static GdkTexture *
make_head (WayLaneView *self, double left)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -left, 0));
  way_lane_view_paint_compact_head (self, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return way_palette_paint (self->scene->palette, node, WAY_SCENE_TITLES, WAY_LANE_COMPACT_HEIGHT);
}

/* A picture as wide as it came out, which a screen with fractions of pixels rounds up. */
static void
append_picture (WayLaneView *self, GtkSnapshot *snapshot, GdkTexture *picture, double left)
{
  double scale = self->pictured_scale;

  gtk_snapshot_append_texture (snapshot, picture,
                               &GRAPHENE_RECT_INIT ((float) left, 0,
                                                    (float) (gdk_texture_get_width (picture) /
                                                             scale),
                                                    (float) (gdk_texture_get_height (picture) /
                                                             scale)));
}

static double
get_head_left (WayLaneView *self)
{
  return way_scene_mirror (self->scene, 0, WAY_SCENE_TITLES,
                           gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
ensure_pictures (WayLaneView *self)
{
  int all = gtk_widget_get_width (GTK_WIDGET (self));
  int axis = (int) way_scene_get_axis_x (self->scene);
  double scale = way_palette_get_scale (self->scene->palette);

  if (self->pictured_scale != scale)
    way_lane_view_forget_pictures (self);
  self->pictured_scale = scale;
  if (self->head == NULL && !self->scene->narrow)
    self->head = make_head (self, get_head_left (self));
  if (self->picture == NULL && all > axis)
    self->picture = make_picture (self, all - axis);
}

/**
 * way_lane_view_forget_pictures:
 * @self: a lane
 *
 * Takes note that a compact lane would come out otherwise now.
 */
void
way_lane_view_forget_pictures (WayLaneView *self)
{
  g_clear_object (&self->head);
  g_clear_object (&self->picture);
}

/**
 * way_lane_view_snapshot_pictures:
 * @self: a compact lane
 * @snapshot: where to paint
 *
 * Paints the lane but for the bars that are widgets.
 */
void
way_lane_view_snapshot_pictures (WayLaneView *self, GtkSnapshot *snapshot)
{
  ensure_pictures (self);
  if (self->head != NULL)
    append_picture (self, snapshot, self->head, get_head_left (self));
  if (self->picture != NULL)
    append_picture (self, snapshot, self->picture,
                    self->scene->mirrored ? 0 : way_scene_get_axis_x (self->scene));
}

/**
 * way_lane_view_prepare:
 * @self: an arranged lane, out of sight
 * @width: how wide it will be
 *
 * Paints a compact lane before it comes in sight, if it was as wide when it was last in use.
 */
void
way_lane_view_prepare (WayLaneView *self, int width)
{
  if (way_lane_layout_get_mode (self->layout) == WAY_LANE_COMPACT &&
      gtk_widget_get_width (GTK_WIDGET (self)) == width)
    ensure_pictures (self);
}
