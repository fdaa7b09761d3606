/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the axis: placing, zooming about a point, fitting and moving between two. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-scale.h"

/* Beyond these no register lives; they keep a long pan from running out of the calendar. */
#define FIRST_MOMENT 366.0
#define LAST_MOMENT  (9990.0 * WAY_DAYS_PER_YEAR)

static WayScale
keep_within (WayScale scale)
{
  double span = scale.width / scale.density;

  scale.left = MIN (scale.left, LAST_MOMENT - span);
  scale.left = MAX (scale.left, FIRST_MOMENT);
  return scale;
}

/**
 * way_scale_get_x:
 * @self: a scale
 * @day: a moment in days
 *
 * Returns: where it stands, in pixels from the left
 */
double
way_scale_get_x (const WayScale *self, double day)
{
  return (day - self->left) * self->density;
}

/**
 * way_scale_get_day:
 * @self: a scale
 * @x: pixels from the left
 *
 * Returns: the moment that stands there, in days
 */
double
way_scale_get_day (const WayScale *self, double x)
{
  return self->left + x / self->density;
}

/**
 * way_scale_get_year:
 * @self: a scale
 *
 * Returns: how many pixels a year takes
 */
double
way_scale_get_year (const WayScale *self)
{
  return self->density * WAY_DAYS_PER_YEAR;
}

/**
 * way_scale_get_right:
 * @self: a scale
 *
 * Returns: the moment at the right end, in days
 */
double
way_scale_get_right (const WayScale *self)
{
  return way_scale_get_day (self, self->width);
}

/**
 * way_scale_equal:
 * @a: a scale
 * @b: another
 *
 * Returns: whether both draw the same
 */
gboolean
way_scale_equal (const WayScale *a, const WayScale *b)
{
  return a->left == b->left && a->density == b->density && a->width == b->width;
}

/**
 * way_scale_fit:
 * @first: the first day to be seen
 * @last: the last day to be seen
 * @width: the pixels there are
 *
 * Shows the days with a twentieth of their span left free at each side.
 *
 * Returns: the scale
 */
WayScale
way_scale_fit (WayDay first, WayDay last, double width)
{
  double span = MAX (last + 1 - first, 1);

  return way_scale_show (first - span * 0.05, first + span * 1.05, width);
}

/**
 * way_scale_show:
 * @from: the first moment to be seen, in days
 * @to: the last one
 * @width: the pixels there are
 *
 * Shows just what is between, or with limits of the axis in the way as much as they leave.
 *
 * Returns: the scale
 */
WayScale
way_scale_show (double from, double to, double width)
{
  WayScale scale = { .width = width };

  scale.density = CLAMP (width / MAX (to - from, 1), WAY_SCALE_MINIMUM, WAY_SCALE_MAXIMUM);
  return way_scale_center (&scale, (from + to) / 2);
}

/**
 * way_scale_zoom:
 * @self: a scale
 * @factor: how much larger days become
 * @x: the place that stays where it is
 *
 * Zooms about a point, within the limits of the axis.
 *
 * Returns: the new scale
 */
WayScale
way_scale_zoom (const WayScale *self, double factor, double x)
{
  double day = way_scale_get_day (self, x);
  WayScale scale = *self;

  scale.density = CLAMP (self->density * factor, WAY_SCALE_MINIMUM, WAY_SCALE_MAXIMUM);
  scale.left = day - x / scale.density;
  return keep_within (scale);
}

/**
 * way_scale_pan:
 * @self: a scale
 * @pixels: how far to the later days
 *
 * Returns: the new scale
 */
WayScale
way_scale_pan (const WayScale *self, double pixels)
{
  WayScale scale = *self;

  scale.left += pixels / self->density;
  return keep_within (scale);
}

/**
 * way_scale_resize:
 * @self: a scale
 * @width: the pixels there are now
 *
 * Returns: the scale with the same left end and the same density
 */
WayScale
way_scale_resize (const WayScale *self, double width)
{
  WayScale scale = *self;

  scale.width = width;
  return keep_within (scale);
}

/**
 * way_scale_center:
 * @self: a scale
 * @day: a moment in days
 *
 * Returns: the scale with @day in the middle
 */
WayScale
way_scale_center (const WayScale *self, double day)
{
  WayScale scale = *self;

  scale.left = day - scale.width / scale.density / 2;
  return keep_within (scale);
}

/**
 * way_scale_mix:
 * @from: where a movement begins
 * @to: where it ends
 * @progress: how far it has come, 0 to 1
 *
 * A step of an animation.  The density grows by equal factors, and the moment that stands at the
 * same place in both scales, if there is one, stays there all the way.
 *
 * Returns: the scale in between
 */
WayScale
way_scale_mix (const WayScale *from, const WayScale *to, double progress)
{
  double ratio = log (to->density / from->density);
  WayScale scale = *to;
  double fixed;

  if (progress >= 1.0)
    return *to;

  scale.density = from->density * exp (ratio * progress);
  if (fabs (ratio) < 1e-6)
    {
      scale.left = from->left + (to->left - from->left) * progress;
      return scale;
    }

  fixed = (from->left * from->density - to->left * to->density) / (from->density - to->density);
  scale.left = fixed - (fixed - from->left) * from->density / scale.density;
  return scale;
}

/**
 * way_scale_describe_span:
 * @self: a scale
 *
 * Says how much time is seen, in whole units, for the zoom control.
 *
 * Returns: (transfer full): the words, such as "4 years"
 */
char *
way_scale_describe_span (const WayScale *self)
{
  double days = self->width / self->density;
  guint n;

  if (days >= 700)
    {
      n = (guint) lround (days / WAY_DAYS_PER_YEAR);
      return g_strdup_printf (ngettext ("%u year", "%u years", n), n);
    }
  if (days >= 60)
    {
      n = (guint) lround (days / (WAY_DAYS_PER_YEAR / 12));
      return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
    }
  n = (guint) MAX (lround (days), 1);
  return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
}
