/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the key shows what is told apart without colour, and what is forecast. */

#include "way-face.h"
#include "way-key.h"

static cairo_surface_t *
create_ground (guint32 ink)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  way_ink_set (cr, ink);
  cairo_paint (cr);
  cairo_destroy (cr);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row;

  cairo_surface_flush (surface);
  row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xFFFFFF;
}

/* On its band the mark of what is overdue is white on the band's own red, without a white box. */
static void
test_mark_on_band (void)
{
  guint32 red = way_key_get (WAY_KEY_COLOUR, WAY_CLASS_OVERDUE)->colour;
  cairo_surface_t *surface = create_ground (red);
  cairo_t *cr = cairo_create (surface);

  way_mark_draw (cr, WAY_CLASS_OVERDUE, WAY_MARK_ON_BAND, 0xFFFFFF, 32, 32, 64);
  cairo_destroy (cr);
  g_assert_cmphex (get_pixel (surface, 16, 32), ==, red);
  g_assert_cmphex (get_pixel (surface, 48, 32), ==, red);
  g_assert_cmphex (get_pixel (surface, 32, 24), ==, 0xFFFFFF);
  cairo_surface_destroy (surface);
}

static guint
count_edge (WayClass klass, guint32 *ink)
{
  cairo_surface_t *surface = create_ground (0xFFFFFF);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_scale (cr, 4, 4);
  way_key_stack (cr, WAY_KEY_PATTERN, klass, 0, 0, 16, 16);
  cairo_destroy (cr);
  for (int y = 0; y < 64; y++)
    if (get_pixel (surface, 0, y) != 0xFFFFFF)
      {
        *ink = get_pixel (surface, 0, y);
        n++;
      }
  cairo_surface_destroy (surface);

  return n;
}

/* Two classes are white in a chart without colour: the line around them tells them apart. */
static void
test_white_classes (void)
{
  guint32 ink = 0;

  g_assert_cmpuint (count_edge (WAY_CLASS_NOT_STARTED, &ink), ==, 64);
  g_assert_cmphex (ink, ==, 0x808080);
  g_assert_cmpuint (count_edge (WAY_CLASS_NOT_REPORTED, &ink), <, 50);
  g_assert_cmphex (ink, ==, 0x777777);
}

/* Filled is fact: a forecast of any class is dashed and has no plain fill, and can be read. */
static void
test_forecast_ink (void)
{
  for (WayKey key = 0; key < WAY_N_KEYS; key++)
    for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
      {
        WayInk ink = way_key_get_forecast (key, klass);

        g_assert_cmpint (ink.fill, !=, WAY_FILL_SOLID);
        g_assert_cmpint (ink.frame, ==, WAY_FRAME_DASHED);
        g_assert_cmphex (ink.tint, ==, 0xFFFFFF);
        g_assert_cmpfloat (way_ink_contrast (ink.ink, ink.tint), >=, 4.5);
        g_assert_cmpfloat (way_ink_contrast (ink.mark, 0xFFFFFF), >=, 3);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/key/mark-on-band", test_mark_on_band);
  g_test_add_func ("/report/key/white-classes", test_white_classes);
  g_test_add_func ("/report/key/forecast-ink", test_forecast_ink);

  return g_test_run ();
}
