/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours and patterns of the classes, and how they fill a rectangle. */

#include "config.h"

#include <math.h>

#include "way-face.h"
#include "way-key.h"

#define WHITE        0xFFFFFF
#define FINE         0.35
#define FINE_PATTERN 0.5
#define FINE_INK     0xA4ABB2

/* Fill and its colour, the frame's colour and sort, a pattern's line and step, then the inks. */
#define INK(fill, colour, frame_colour, frame, line, step, mark, ink, tint)                        \
  { WAY_FILL_##fill, colour, frame_colour, WAY_FRAME_##frame, line, step, mark, ink, tint }

static const WayInk inks[WAY_N_KEYS][WAY_N_CLASSES] = {
  [WAY_KEY_COLOUR] = {
    [WAY_CLASS_COMPLETED]
    = INK (SOLID, 0x1E7B4F, 0x1E7B4F, SOLID, 0, 0, 0xFFFFFF, 0x0F5B3A, 0xDDEFE5),
    [WAY_CLASS_EXPECTED]
    = INK (HATCH, 0x1E7B4F, 0x1E7B4F, DASHED, 0.9, 3.2, 0x0F5B3A, 0x0F5B3A, 0xFFFFFF),
    [WAY_CLASS_ONGOING]
    = INK (SOLID, 0xE3A21A, 0xE3A21A, SOLID, 0, 0, 0x2B1A00, 0x704400, 0xFCEFD0),
    [WAY_CLASS_NOT_STARTED]
    = INK (SOLID, 0x8496AA, 0x8496AA, SOLID, 0, 0, 0x0F1D2B, 0x33475C, 0xE6ECF2),
    [WAY_CLASS_OVERDUE]
    = INK (SOLID, 0xBF281C, 0xBF281C, SOLID, 0, 0, 0xFFFFFF, 0x9B1C14, 0xFBE1DD),
    [WAY_CLASS_NOT_REPORTED]
    = INK (NONE, 0xFFFFFF, 0x777777, DASHED, 0, 0, 0x555555, 0x555555, 0xFFFFFF),
    [WAY_CLASS_SUPERSEDED]
    = INK (SOLID, 0xC4C4C4, 0xC4C4C4, SOLID, 0, 0, 0x000000, 0x5E5E5E, 0xF2F2F2),
    [WAY_CLASS_WITHDRAWN]
    = INK (SOLID, 0xC4C4C4, 0xC4C4C4, SOLID, 0, 0, 0x000000, 0x5E5E5E, 0xF2F2F2),
  },
  [WAY_KEY_PATTERN] = {
    [WAY_CLASS_COMPLETED]
    = INK (SOLID, 0x3A3A3A, 0x3A3A3A, SOLID, 0, 0, 0xFFFFFF, 0x000000, 0xD2D2D2),
    [WAY_CLASS_EXPECTED]
    = INK (DOTS, 0x3A3A3A, 0x3A3A3A, DASHED, 1.1, 2.6, 0x000000, 0x000000, 0xFFFFFF),
    [WAY_CLASS_ONGOING]
    = INK (HATCH, 0x3A3A3A, 0x9C9C9C, SOLID, 0.8, 2.6, 0x000000, 0x000000, 0xEBEBEB),
    [WAY_CLASS_NOT_STARTED]
    = INK (NONE, 0xFFFFFF, 0x808080, SOLID, 0, 0, 0x000000, 0x000000, 0xFFFFFF),
    [WAY_CLASS_OVERDUE]
    = INK (SOLID, 0x000000, 0x000000, THICK, 0, 0, 0xFFFFFF, 0x000000, 0xFFFFFF),
    [WAY_CLASS_NOT_REPORTED]
    = INK (NONE, 0xFFFFFF, 0x777777, DASHED, 0, 0, 0x333333, 0x333333, 0xFFFFFF),
    [WAY_CLASS_SUPERSEDED]
    = INK (NONE, 0xFFFFFF, 0xB0B0B0, SOLID, 0, 0, 0x000000, 0x333333, 0xFFFFFF),
    [WAY_CLASS_WITHDRAWN]
    = INK (NONE, 0xFFFFFF, 0xB0B0B0, SOLID, 0, 0, 0x000000, 0x333333, 0xFFFFFF),
  },
  /* Their reports know green, amber and red alone; what they do not know keeps its own colour. */
  [WAY_KEY_PUBLISHED] = {
    [WAY_CLASS_COMPLETED]
    = INK (SOLID, 0x1E7B4F, 0x1E7B4F, SOLID, 0, 0, 0xFFFFFF, 0x0F5B3A, 0xDDEFE5),
    [WAY_CLASS_EXPECTED]
    = INK (SOLID, 0x1E7B4F, 0x1E7B4F, DASHED, 0, 0, 0xFFFFFF, 0x0F5B3A, 0xDDEFE5),
    [WAY_CLASS_ONGOING]
    = INK (SOLID, 0xE3A21A, 0xE3A21A, SOLID, 0, 0, 0x2B1A00, 0x704400, 0xFCEFD0),
    [WAY_CLASS_NOT_STARTED]
    = INK (SOLID, 0xBF281C, 0xBF281C, SOLID, 0, 0, 0xFFFFFF, 0x9B1C14, 0xFBE1DD),
    [WAY_CLASS_OVERDUE]
    = INK (SOLID, 0xBF281C, 0xBF281C, THICK, 0, 0, 0xFFFFFF, 0x9B1C14, 0xFBE1DD),
    [WAY_CLASS_NOT_REPORTED]
    = INK (NONE, 0xFFFFFF, 0x777777, DASHED, 0, 0, 0x555555, 0x555555, 0xFFFFFF),
    [WAY_CLASS_SUPERSEDED]
    = INK (SOLID, 0xC4C4C4, 0xC4C4C4, SOLID, 0, 0, 0x000000, 0x5E5E5E, 0xF2F2F2),
    [WAY_CLASS_WITHDRAWN]
    = INK (SOLID, 0xC4C4C4, 0xC4C4C4, SOLID, 0, 0, 0x000000, 0x5E5E5E, 0xF2F2F2),
  },
};

/**
 * way_key_get:
 * @key: a key
 * @klass: a class
 *
 * Returns: (transfer none): how @key shows @klass
 */
const WayInk *
way_key_get (WayKey key, WayClass klass)
{
  g_return_val_if_fail (key < WAY_N_KEYS && klass < WAY_N_CLASSES, NULL);

  return &inks[key][klass];
}

/**
 * way_key_get_forecast:
 * @key: a key
 * @klass: a class
 *
 * What is forecast, and is not there, is not filled: white and dashed, in the colour of its class,
 * and hatched where the class itself is filled.
 *
 * Returns: how @key shows a forecast of @klass
 */
WayInk
way_key_get_forecast (WayKey key, WayClass klass)
{
  WayInk ink = *way_key_get (key, klass);
  const WayInk *expected = way_key_get (WAY_KEY_COLOUR, WAY_CLASS_EXPECTED);

  if (ink.fill == WAY_FILL_SOLID)
    {
      ink.fill = WAY_FILL_HATCH;
      ink.line = expected->line;
      ink.step = expected->step;
    }
  ink.frame = WAY_FRAME_DASHED;
  ink.frame_colour = ink.ink;
  ink.mark = ink.ink;
  ink.tint = WHITE;

  return ink;
}

static double
luminance (guint32 ink)
{
  double sum = 0;
  double weights[] = { 0.2126, 0.7152, 0.0722 };

  for (int i = 0; i < 3; i++)
    {
      double part = ((ink >> (16 - 8 * i)) & 0xFF) / 255.0;

      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return sum;
}

/**
 * way_ink_contrast:
 * @a: a colour
 * @b: another one
 *
 * Returns: the contrast of the two, 1 to 21, as WCAG 2.2 reckons it
 */
double
way_ink_contrast (guint32 a, guint32 b)
{
  double one = luminance (a);
  double other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* Lines at 45°, clipped to the rectangle, drawn as lines so that no printer makes pixels of
 * them. */
static void
hatch (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{
  double step = ink->step * G_SQRT2;

  for (double at = x - height; at < x + width; at += step)
    {
      cairo_move_to (cr, at, y + height);
      cairo_line_to (cr, at + height, y);
    }
  cairo_set_line_width (cr, ink->line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_stroke (cr);
}

static void
dots (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{
  cairo_set_line_width (cr, ink->line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (double down = y + ink->step / 2; down < y + height; down += ink->step)
    for (double across = x + ink->step / 2; across < x + width; across += ink->step)
      {
        cairo_move_to (cr, across, down);
        cairo_close_path (cr);
      }
  cairo_stroke (cr);
}

/**
 * way_key_frame:
 * @cr: a context
 * @ink: an ink
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Draws the frame of @ink just within the rectangle. Filled is fact; dashed is forecast or
 * silence.
 */
void
way_key_frame (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{
  double line = ink->frame == WAY_FRAME_THICK ? 1.1 : 0.7;
  double dashes[] = { 2.4, 1.6 };

  cairo_save (cr);
  way_ink_set (cr, ink->frame_colour);
  cairo_set_line_width (cr, line);
  if (ink->frame == WAY_FRAME_DASHED)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_rectangle (cr, x + line / 2, y + line / 2, MAX (width - line, 0), MAX (height - line, 0));
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
fill (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  way_ink_set (cr, ink->fill == WAY_FILL_SOLID ? ink->colour : WHITE);
  cairo_paint (cr);
  way_ink_set (cr, ink->colour);
  if (ink->fill == WAY_FILL_HATCH)
    hatch (cr, ink, x, y, width, height);
  else if (ink->fill == WAY_FILL_DOTS)
    dots (cr, ink, x, y, width, height);
  cairo_restore (cr);
}

/**
 * way_key_fill:
 * @cr: a context
 * @ink: an ink
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Fills a rectangle with the colour or pattern of @ink and frames it.
 */
void
way_key_fill (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{

  fill (cr, ink, x, y, width, height);
  if (ink->fill != WAY_FILL_SOLID || ink->frame != WAY_FRAME_SOLID)
    way_key_frame (cr, ink, x, y, width, height);
}

/**
 * way_key_stack:
 * @cr: a context
 * @key: a key
 * @klass: a class
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Fills a rectangle like way_key_fill(), with a fine line around it in place of the frame. Without
 * colour the line alone tells one white class from another: it is dashed where the frame is.
 */
void
way_key_stack (cairo_t *cr,
               WayKey key,
               WayClass klass,
               double x,
               double y,
               double width,
               double height)
{
  const WayInk *ink = way_key_get (key, klass);
  double line = key == WAY_KEY_PATTERN ? FINE_PATTERN : FINE;
  double dashes[] = { 1.6, 1.2 };

  fill (cr, ink, x, y, width, height);
  if (ink->fill == WAY_FILL_SOLID)
    return;

  cairo_save (cr);
  if (ink->frame == WAY_FRAME_DASHED && key == WAY_KEY_PATTERN)
    cairo_set_dash (cr, dashes, 2, 0);
  way_ink_set (cr,
               key != WAY_KEY_PATTERN && ink->fill == WAY_FILL_NONE ? FINE_INK : ink->frame_colour);
  cairo_set_line_width (cr, line);
  cairo_rectangle (cr, x + line / 2, y + line / 2, MAX (width - line, 0), MAX (height - line, 0));
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * way_key_plate:
 * @cr: a context
 * @ink: an ink
 * @x: left edge
 * @y: upper edge
 * @width: width
 * @height: height
 *
 * Clears the ground for a figure or mark that stands on a pattern, so that it can be read.
 */
void
way_key_plate (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height)
{
  if (ink->fill != WAY_FILL_HATCH && ink->fill != WAY_FILL_DOTS)
    return;

  way_ink_set (cr, WHITE);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}
