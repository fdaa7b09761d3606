/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of the classes, in the shapes they have on screen, drawn in a box of 16. */

#include "config.h"

#include "way-face.h"
#include "way-key.h"

#define BOX 16.0

static void
ring (cairo_t *cr, double radius, double line)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius - line / 2, 0, 2 * G_PI);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
disc (cairo_t *cr, double radius)
{
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_completed (cairo_t *cr)
{
  disc (cr, 6.5);
}

/* A ring of dashes with a dot: said to come, not there. */
static void
draw_expected (cairo_t *cr)
{
  double dashes[] = { 3.4, 1.9 };

  disc (cr, 3.2);
  cairo_set_dash (cr, dashes, 2, 0);
  ring (cr, 7, 1.6);
}

static void
draw_ongoing (cairo_t *cr)
{
  ring (cr, 6.5, 1.5);
  cairo_arc (cr, 0, 0, 6, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

static void
draw_not_started (cairo_t *cr)
{
  ring (cr, 6.5, 2);
}

static void
exclamation (cairo_t *cr)
{
  cairo_move_to (cr, -1.35, -4.4);
  cairo_line_to (cr, 1.35, -4.4);
  cairo_line_to (cr, 0.95, 1.4);
  cairo_line_to (cr, -0.95, 1.4);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 3.6, 1.3, 0, 2 * G_PI);
}

/* A square from which the exclamation mark is cut out. */
static void
draw_overdue (cairo_t *cr)
{
  double half = 6.5;
  double radius = 3;

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_new_sub_path (cr);
  cairo_arc (cr, half - radius, -half + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, half - radius, half - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, -half + radius, half - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, -half + radius, -half + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  exclamation (cr);
  cairo_fill (cr);
}

/* On a band, which is the square itself, the exclamation mark alone, in the size of the other marks. */
static void
draw_overdue_on_band (cairo_t *cr)
{
  cairo_scale (cr, 1.4, 1.4);
  exclamation (cr);
  cairo_fill (cr);
}

static void
draw_not_reported (cairo_t *cr)
{
  cairo_rectangle (cr, -5, -1.25, 10, 2.5);
  cairo_fill (cr);
}

static void
draw_superseded (cairo_t *cr)
{
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, -5 + 5.5 * i, -4.5);
      cairo_line_to (cr, -0.5 + 5.5 * i, 0);
      cairo_line_to (cr, -5 + 5.5 * i, 4.5);
    }
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
draw_withdrawn (cairo_t *cr)
{
  cairo_move_to (cr, -4.5, -4.5);
  cairo_line_to (cr, 4.5, 4.5);
  cairo_move_to (cr, 4.5, -4.5);
  cairo_line_to (cr, -4.5, 4.5);
  cairo_set_line_width (cr, 2.25);
  cairo_stroke (cr);
}

static void
brackets (cairo_t *cr)
{
  double radius = 9.4;

  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius, -0.8, 0.8);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, radius, G_PI - 0.8, G_PI + 0.8);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

/**
 * way_mark_draw:
 * @cr: a context
 * @klass: a class
 * @flags: how it stands
 * @ink: the colour of the mark
 * @x: its middle
 * @y: its middle
 * @size: the side of its box
 *
 * Draws the mark of @klass. It stands beside its word and has no text of its own.
 */
void
way_mark_draw (cairo_t *cr,
               WayClass klass,
               WayMarkFlags flags,
               guint32 ink,
               double x,
               double y,
               double size)
{
  static void (*const draw[WAY_N_CLASSES]) (cairo_t *cr) = {
    draw_completed, draw_expected,     draw_ongoing,    draw_not_started,
    draw_overdue,   draw_not_reported, draw_superseded, draw_withdrawn,
  };

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / BOX, size / BOX);
  way_ink_set (cr, ink);
  if ((flags & WAY_MARK_BRACKETED) != 0)
    brackets (cr);
  if ((flags & WAY_MARK_ON_BAND) != 0 && klass == WAY_CLASS_OVERDUE)
    draw_overdue_on_band (cr);
  else
    draw[klass](cr);
  cairo_restore (cr);
}
