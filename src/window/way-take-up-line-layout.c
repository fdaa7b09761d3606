/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of a line of the take-up table stand. Lines are bound anew with every frame while
 * the table scrolls, so that each text is laid out as seldom as can be. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-line-private.h"

#define ROW_HEIGHT  48
#define HEAD_HEIGHT 36
#define MARGIN      12
/* What the bar of the totals takes above their words. */
#define SUM_TOP 8

static void
place_child (WayTakeUpLine *self, GtkWidget *child, WayTakeUpSpan span, int y, int height)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int minimum;

  if (child == NULL || !gtk_widget_get_visible (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  span.width = MAX (span.width, minimum);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { mirrored ? width - span.x - span.width : span.x, y,
                                               span.width, height },
                            -1);
}

static int
get_height (GtkWidget *child, int width)
{
  int height = 0;

  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static WayTakeUpSpan
inset (WayTakeUpSpan span)
{
  return (WayTakeUpSpan) { span.x + MARGIN, MAX (0, span.width - 2 * MARGIN) };
}

/* What a text takes of the width and the lines that there are for it, in pixels. */
static void
measure_text (GtkWidget *text, int width, PangoRectangle *extents)
{
  GtkInscription *inscription = GTK_INSCRIPTION (text);
  g_autoptr (PangoLayout) layout =
    gtk_widget_create_pango_layout (text, gtk_inscription_get_text (inscription));

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, gtk_inscription_get_wrap_mode (inscription));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) gtk_inscription_get_min_lines (inscription));
  pango_layout_get_pixel_extents (layout, NULL, extents);
}

static void
measure_texts (WayTakeUpLine *self, int width)
{
  if (self->texts_width == width)
    return;

  self->texts_width = width;
  measure_text (self->title, width, &self->title_extents);
  measure_text (self->note, width, &self->note_extents);
}

/* They begin where the line does, whichever way they are written themselves. */
static void
place_titles (WayTakeUpLine *self, int height)
{
  WayTakeUpSpan span = inset (way_take_up_grid_get_span (self->grid, WAY_TAKE_UP_TITLE));
  int note = get_height (self->note, -1), top;

  measure_texts (self, span.width);
  top = (height - self->title_extents.height - note) / 2;
  place_child (self, self->title, (WayTakeUpSpan) { span.x, self->title_extents.width }, top,
               self->title_extents.height);
  place_child (self, self->note, (WayTakeUpSpan) { span.x, self->note_extents.width },
               top + self->title_extents.height, note);
}

static void
place_sum (WayTakeUpLine *self, int height)
{
  WayTakeUpSpan span =
    inset (way_take_up_grid_get_span (self->grid, way_take_up_grid_get_totals (self->grid)));
  int sum = get_height (self->sum, -1);
  int top = self->kind == WAY_TAKE_UP_LINE_HEAD ? 0 : SUM_TOP;

  self->bar_y = (height - top - sum) / 2;
  place_child (self, self->sum, span, self->bar_y + top, sum);
}

void
way_take_up_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);

  if (self->kind == WAY_TAKE_UP_LINE_HEAD)
    {
      way_take_up_grid_set_head_width (self->grid, way_take_up_line_measure_heads (self));
      way_take_up_grid_set_width (self->grid, width);
      gtk_widget_size_allocate (GTK_WIDGET (way_take_up_grid_get_palette (self->grid)),
                                &(GtkAllocation) { 0, 0, 0, 0 }, -1);
    }
  way_take_up_line_forget_texts (self);
  place_titles (self, height);
  place_sum (self, height);
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    place_child (self, self->cursors[i], way_take_up_grid_get_span (self->grid, self->column), 0,
                 height);
}

void
way_take_up_line_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);
  int least = self->kind == WAY_TAKE_UP_LINE_HEAD ? HEAD_HEIGHT : ROW_HEIGHT;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 0;
  else
    *minimum = *natural =
      MAX (least, MAX (get_height (self->title, -1) + get_height (self->note, -1),
                       SUM_TOP + get_height (self->sum, -1)) +
                    MARGIN / 2);
}
