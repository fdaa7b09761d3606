/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours, patterns and marks by which a page shows the class of a commitment. */

#pragma once

#include <cairo.h>

#include "way-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_KEY_COLOUR,
  WAY_KEY_PATTERN,   /* black and white */
  WAY_KEY_PUBLISHED, /* green, amber and red as the strategy's own reports print them */
  WAY_N_KEYS
} WayKey;

typedef enum
{
  WAY_FILL_SOLID,
  WAY_FILL_HATCH,
  WAY_FILL_DOTS,
  WAY_FILL_NONE,
} WayFill;

typedef enum
{
  WAY_FRAME_SOLID,
  WAY_FRAME_THICK,
  WAY_FRAME_DASHED, /* forecast, or no report */
} WayFrame;

typedef struct
{
  WayFill  fill;
  guint32  colour; /* of the fill */
  guint32  frame_colour;
  WayFrame frame;
  double   line; /* width of a hatch line or a dot */
  double   step; /* from one to the next */
  guint32  mark; /* on the fill */
  guint32  ink;  /* of words, on the tint */
  guint32  tint;
} WayInk;

const WayInk *way_key_get (WayKey key, WayClass klass);
WayInk        way_key_get_forecast (WayKey key, WayClass klass);
double        way_ink_contrast (guint32 a, guint32 b); /* WCAG 2.2, 1.4.3 */

/* A band, segment or swatch: fill and frame within the rectangle. */
void way_key_fill (cairo_t *cr, const WayInk *ink, double x, double y, double width, double height);
/* A segment of many that stand close together, as in a chart. */
void way_key_stack (cairo_t *cr,
                    WayKey   key,
                    WayClass klass,
                    double   x,
                    double   y,
                    double   width,
                    double   height);
/* The white behind a figure that stands on a pattern; nothing on a plain fill. */
void way_key_plate (cairo_t      *cr,
                    const WayInk *ink,
                    double        x,
                    double        y,
                    double        width,
                    double        height);
void way_key_frame (cairo_t      *cr,
                    const WayInk *ink,
                    double        x,
                    double        y,
                    double        width,
                    double        height);
typedef enum
{
  WAY_MARK_PLAIN = 0,
  WAY_MARK_BRACKETED = 1 << 0, /* of a forecast */
  WAY_MARK_ON_BAND = 1 << 1,   /* on the fill of its class */
} WayMarkFlags;

/* Of a bracketed mark, in sides of its box. */
#define WAY_MARK_BRACKETED_WIDTH 1.3

void way_mark_draw (cairo_t     *cr,
                    WayClass     klass,
                    WayMarkFlags flags,
                    guint32      ink,
                    double       x,
                    double       y,
                    double       size);

G_END_DECLS
