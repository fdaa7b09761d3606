/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Painting the cells and the texts of a row of the take-up table. To move each mark, dot and glyph
 * with each frame costs more than the table is worth; so the cells of a row are put together into
 * one texture, and so is each text. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <math.h>

#include "way-take-up-line-private.h"

#include "way-take-up-words.h"

#define MARK_SIZE 14
#define DOT_SIZE  2
/* How much of the text colour what is not said takes. */
#define DOT_ALPHA 0.45f
/* In pixels of the screen: what every renderer takes. */
#define MAX_TEXTURE 4096

static void
paint_cell (WayTakeUpLine *self, GtkSnapshot *snapshot, guint i, float x, float y)
{
  const WayTakeUpCell *cell = way_take_up_row_get_cell (self->row, i);
  GdkRGBA color;

  if (cell->id != 0)
    {
      way_palette_snapshot_mark (way_take_up_grid_get_palette (self->grid), snapshot,
                                 way_take_up_get_class (cell->status), FALSE, x, y, MARK_SIZE);
      return;
    }

  way_take_up_line_get_faded (self, DOT_ALPHA, &color);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (x - DOT_SIZE / 2.0f, y - DOT_SIZE / 2.0f,
                                                  DOT_SIZE, DOT_SIZE));
}

static void
paint_each (WayTakeUpLine *self, GtkSnapshot *snapshot, float y)
{
  for (guint i = 0; i < way_take_up_row_get_n_cells (self->row); i++)
    {
      WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, i + 1);

      if (way_take_up_line_shows (self, span))
        paint_cell (self, snapshot, i,
                    way_take_up_line_place (self, span) + (float) (span.width / 2), y);
    }
}

/* ---- all at once ---- */

/* From the left, as they stand on the screen. */
static GskRenderNode *
make_node (WayTakeUpLine *self, int width)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  guint n = way_take_up_row_get_n_cells (self->row);

  for (guint i = 0; i < n; i++)
    {
      guint place = self->cells_mirrored ? n - 1 - i : i;

      paint_cell (self, snapshot, i, (float) ((int) place * width + width / 2), MARK_SIZE / 2);
    }

  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
remember_cells (WayTakeUpLine *self, int width, gboolean mirrored, double scale)
{
  int whole = (int) way_take_up_row_get_n_cells (self->row) * width;
  g_autoptr (GskRenderNode) node = NULL;

  if (self->cells != NULL && self->cells_width == width && self->cells_mirrored == mirrored &&
      self->cells_scale == scale)
    return;

  self->cells_width = width;
  self->cells_mirrored = mirrored;
  self->cells_scale = scale;
  node = make_node (self, width);
  g_clear_object (&self->cells);
  self->cells =
    way_palette_paint (way_take_up_grid_get_palette (self->grid), node, whole, MARK_SIZE);
}

/* Where a pixel of ours is no whole number of the screen's, what is copied twice blurs. */
static gboolean
fits_texture (double scale, int width)
{
  return scale == floor (scale) && width > 0 && width * scale <= MAX_TEXTURE;
}

/**
 * way_take_up_line_paint_cells:
 *
 * Paints what is said of each member, or a dot where nothing is.
 */
void
way_take_up_line_paint_cells (WayTakeUpLine *self, GtkSnapshot *snapshot)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = (int) way_take_up_row_get_n_cells (self->row);
  int y = gtk_widget_get_height (GTK_WIDGET (self)) / 2;
  double scale = way_palette_get_scale (way_take_up_grid_get_palette (self->grid));
  WayTakeUpSpan span = way_take_up_grid_get_span (self->grid, 1);
  int width = span.width;

  span.width *= n;
  if (!fits_texture (scale, span.width))
    {
      paint_each (self, snapshot, (float) y);
      return;
    }

  remember_cells (self, width, mirrored, scale);
  gtk_snapshot_append_texture (snapshot, self->cells,
                               &GRAPHENE_RECT_INIT (way_take_up_line_place (self, span),
                                                    (float) (y - MARK_SIZE / 2), (float) span.width,
                                                    MARK_SIZE));
}

/**
 * way_take_up_line_forget_cells:
 *
 * Lets go of the picture of cells that look otherwise now.
 */
void
way_take_up_line_forget_cells (WayTakeUpLine *self)
{
  g_clear_object (&self->cells);
  way_take_up_line_forget_texts (self);
}

/* ---- texts ---- */

static void
remember_text (WayTakeUpLine *self, GtkWidget *text, WayTakeUpCopy *copy)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GskRenderNode) moved = NULL;
  GskTransform *move;

  gtk_widget_snapshot_child (GTK_WIDGET (self), text, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;

  gsk_render_node_get_bounds (node, &copy->box);
  graphene_rect_round_extents (&copy->box, &copy->box);
  move =
    gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (-copy->box.origin.x, -copy->box.origin.y));
  moved = gsk_transform_node_new (node, move);
  gsk_transform_unref (move);
  copy->texture = way_palette_paint (way_take_up_grid_get_palette (self->grid), moved,
                                     (int) copy->box.size.width, (int) copy->box.size.height);
}

/**
 * way_take_up_line_paint_text:
 *
 * Paints a text of a row, or a copy of it.
 */
void
way_take_up_line_paint_text (WayTakeUpLine *self,
                             GtkSnapshot *snapshot,
                             GtkWidget *text,
                             WayTakeUpCopy *copy)
{
  double scale = way_palette_get_scale (way_take_up_grid_get_palette (self->grid));

  if (self->kind != WAY_TAKE_UP_LINE_ROW ||
      !fits_texture (scale, gtk_widget_get_width (GTK_WIDGET (self))))
    {
      gtk_widget_snapshot_child (GTK_WIDGET (self), text, snapshot);
      return;
    }

  if (copy->texture == NULL || copy->scale != scale)
    {
      g_clear_object (&copy->texture);
      copy->scale = scale;
      remember_text (self, text, copy);
    }
  if (copy->texture != NULL)
    gtk_snapshot_append_texture (snapshot, copy->texture, &copy->box);
}

/**
 * way_take_up_line_forget_texts:
 *
 * Lets go of the copies of texts that look or stand otherwise now.
 */
void
way_take_up_line_forget_texts (WayTakeUpLine *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->copies); i++)
    g_clear_object (&self->copies[i].texture);
}
