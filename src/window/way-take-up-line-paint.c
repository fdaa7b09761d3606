/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting a line of the take-up table. Bars are textures that were painted once; of the heads and
 * sums only the columns in sight are painted at all. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-line-private.h"

#include "way-take-up-words.h"

#define BAR_HEIGHT 5
#define BAR_MARGIN 12
/* How much of the text colour lines and what is left of the totals take. */
#define RULE_ALPHA 0.1f
#define REST_ALPHA 0.18f

static gboolean
is_mirrored (WayTakeUpLine *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* From the beginning of the line to where it is on the screen. */
float
way_take_up_line_place (WayTakeUpLine *self, WayTakeUpSpan span)
{
  return (float) (is_mirrored (self)
                    ? gtk_widget_get_width (GTK_WIDGET (self)) - span.x - span.width
                    : span.x);
}

static graphene_rect_t
get_window (WayTakeUpLine *self)
{
  WayTakeUpSpan window = way_take_up_grid_get_window (self->grid);

  return GRAPHENE_RECT_INIT (way_take_up_line_place (self, window), 0, (float) window.width,
                             (float) gtk_widget_get_height (GTK_WIDGET (self)));
}

gboolean
way_take_up_line_shows (WayTakeUpLine *self, WayTakeUpSpan span)
{
  WayTakeUpSpan window = way_take_up_grid_get_window (self->grid);

  return span.x + span.width > window.x && span.x < window.x + window.width;
}

void
way_take_up_line_get_faded (WayTakeUpLine *self, float alpha, GdkRGBA *color)
{
  gtk_widget_get_color (GTK_WIDGET (self), color);
  color->alpha *= alpha;
}

/* ---- short texts in columns ---- */

static PangoLayout *
make_layout (WayTakeUpLine *self, const char *text, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  if (width > 0)
    {
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static void
paint_text (WayTakeUpLine *self,
            GtkSnapshot *snapshot,
            const char *text,
            WayTakeUpSpan span,
            double middle,
            float alpha)
{
  g_autoptr (PangoLayout) layout = make_layout (self, text, span.width);
  GdkRGBA color;
  int height;

  way_take_up_line_get_faded (self, alpha, &color);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (way_take_up_line_place (self, span),
                                                          (float) (middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
paint_heads (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  WayTakeUpTable *table = way_take_up_grid_get_table (self->grid);

  for (guint i = 0; i < way_take_up_grid_get_n_members (self->grid); i++)
    {
      WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, i + 1);

      if (way_take_up_line_shows (self, span))
        paint_text (self, snapshot,
                    way_take_up_get_short_name (way_take_up_table_get_member (table, i)), span,
                    gtk_widget_get_height (GTK_WIDGET (self)) / 2.0, 1);
    }
}

/* How many have done it, and below of how many commitments nothing is said. */
static void
paint_sums (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = 0; i < self->n_sums; i++)
    {
      WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, i + 1);
      g_autofree char *done = g_strdup_printf ("%u", self->sums[i].of[WAY_TAKE_UP_DONE]);
      g_autofree char *not_said = g_strdup_printf ("%u", self->sums[i].not_said);

      if (!way_take_up_line_shows (self, span))
        continue;
      paint_text (self, snapshot, done, span, height * 0.32, 1);
      paint_text (self, snapshot, not_said, span, height * 0.68, 0.55f);
    }
}

/**
 * way_take_up_line_measure_heads:
 *
 * Returns: how wide the widest of the members' short names is
 */
int
way_take_up_line_measure_heads (WayTakeUpLine *self)
{
  WayTakeUpTable *table = way_take_up_grid_get_table (self->grid);
  int widest = 0;

  for (guint i = 0; i < way_take_up_grid_get_n_members (self->grid); i++)
    {
      g_autoptr (PangoLayout) layout =
        make_layout (self, way_take_up_get_short_name (way_take_up_table_get_member (table, i)), 0);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

/* ---- totals ---- */

static void
paint_segments (WayTakeUpLine *self,
                GtkSnapshot *snapshot,
                const WayTakeUpCounts *counts,
                int width)
{
  const WayColors *colors = way_palette_get_colors (way_take_up_grid_get_palette (self->grid));
  double begin = 0;

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    {
      WayTakeUpStatus status = way_take_up_get_nth_status (i);
      double share = (double) width * counts->of[status] / counts->total;
      int x = (int) begin, seen = MAX (2, (int) share);

      if (counts->of[status] > 0)
        gtk_snapshot_append_color (snapshot, &colors->mark[way_take_up_get_class (status)],
                                   &GRAPHENE_RECT_INIT ((float) (is_mirrored (self)
                                                                   ? width - x - seen
                                                                   : x),
                                                        0, (float) seen, BAR_HEIGHT));
      begin += share;
    }
}

static GskRenderNode *
make_bar (WayTakeUpLine *self, const WayTakeUpCounts *counts, int width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  graphene_rect_t bar = GRAPHENE_RECT_INIT (0, 0, (float) width, BAR_HEIGHT);
  GskRoundedRect rounded;
  GdkRGBA rest;

  way_take_up_line_get_faded (self, REST_ALPHA, &rest);
  gsk_rounded_rect_init_from_rect (&rounded, &bar, BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &rest, &bar);
  if (counts->total > 0)
    paint_segments (self, snapshot, counts, width);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static char *
name_bar (WayTakeUpLine *self, const WayTakeUpCounts *counts, int width)
{
  GString *key = g_string_new (is_mirrored (self) ? "rtl" : "ltr");

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    g_string_append_printf (key, " %u", counts->of[i]);
  g_string_append_printf (key, " of %u in %d", counts->total, width);

  return g_string_free_and_steal (key);
}

/* Many commitments have the same totals. */
static void
paint_bar (WayTakeUpLine *self, GtkSnapshot *snapshot, const WayTakeUpCounts *counts)
{
  WayPalette *palette = way_take_up_grid_get_palette (self->grid);
  WayTakeUpSpan span =
    way_take_up_grid_get_span (self->grid, way_take_up_grid_get_totals (self->grid));
  int width = span.width - 2 * BAR_MARGIN;
  g_autofree char *key = name_bar (self, counts, width);
  GdkTexture *texture = way_palette_find_texture (palette, key);
  g_autoptr (GskRenderNode) node = NULL;

  span.x += BAR_MARGIN;
  span.width = width;
  if (texture == NULL)
    {
      node = make_bar (self, counts, span.width);
      texture = way_palette_keep_texture (palette, key, node, span.width, BAR_HEIGHT);
    }
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (way_take_up_line_place (self, span),
                                                    (float) self->bar_y, (float) span.width,
                                                    BAR_HEIGHT));
}

static void
paint_totals (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  if (self->kind == WAY_TAKE_UP_LINE_ROW && self->row != NULL)
    paint_bar (self, snapshot, way_take_up_row_get_counts (self->row));
  else if (self->kind == WAY_TAKE_UP_LINE_FOOT)
    paint_bar (self, snapshot, &self->all);
}

/* ---- the line ---- */

static void
paint_rule (WayTakeUpLine *self, GtkSnapshot *snapshot, int x)
{
  GdkRGBA color;

  way_take_up_line_get_faded (self, RULE_ALPHA, &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (way_take_up_line_place (self,
                                                                          (WayTakeUpSpan) { x, 1 }),
                                                  0, 1,
                                                  (float)
                                                    gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
paint_columns (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  switch (self->kind)
    {
    case WAY_TAKE_UP_LINE_HEAD:
      paint_heads (self, snapshot);
      break;
    case WAY_TAKE_UP_LINE_ROW:
      if (self->row != NULL)
        way_take_up_line_paint_cells (self, snapshot);
      break;
    case WAY_TAKE_UP_LINE_FOOT:
    default:
      paint_sums (self, snapshot);
      break;
    }
}

static void
paint_child (WayTakeUpLine *self, GtkSnapshot *snapshot, GtkWidget *child)
{
  if (child != NULL)
    gtk_widget_snapshot_child (GTK_WIDGET (self), child, snapshot);
}

static void
paint_words (WayTakeUpLine *self, GtkSnapshot *snapshot, GtkWidget *text, WayTakeUpCopy *copy)
{
  if (text != NULL)
    way_take_up_line_paint_text (self, snapshot, text, copy);
}

/* What scrolls does not reach over what is pinned. */
void
way_take_up_line_paint (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  graphene_rect_t window = get_window (self);
  guint totals = way_take_up_grid_get_totals (self->grid);
  gboolean pinned = way_take_up_grid_is_pinned (self->grid, totals);
  WayTakeUpSpan span = way_take_up_grid_get_window (self->grid);

  gtk_snapshot_push_clip (snapshot, &window);
  paint_columns (self, snapshot);
  if (!pinned)
    paint_totals (self, snapshot);
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    if (!way_take_up_grid_is_pinned (self->grid, self->column))
      paint_child (self, snapshot, self->cursors[i]);
  if (!pinned)
    paint_words (self, snapshot, self->sum, &self->copies[2]);
  gtk_snapshot_pop (snapshot);

  if (pinned)
    {
      paint_totals (self, snapshot);
      paint_words (self, snapshot, self->sum, &self->copies[2]);
      paint_rule (self, snapshot, span.x + span.width);
    }
  paint_rule (self, snapshot, span.x - 1);
  paint_words (self, snapshot, self->title, &self->copies[0]);
  paint_words (self, snapshot, self->note, &self->copies[1]);
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    if (way_take_up_grid_is_pinned (self->grid, self->column))
      paint_child (self, snapshot, self->cursors[i]);
}
