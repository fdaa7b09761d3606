/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline computes without a widget: scale, ticks, packing, bars and shared bars. */

#include "config.h"

#include <locale.h>
#include <math.h>

#include "way-bar-geometry.h"
#include "way-density.h"
#include "way-link-route.h"
#include "way-packing.h"
#include "way-scale.h"
#include "way-stage-marks.h"
#include "way-ticks.h"

static WayDay
day (const char *text)
{
  return way_day_new_from_iso (text);
}

/* A pixel a day from 1 January 2010 on, so that places are days. */
static WayScale
plain_scale (void)
{
  return (WayScale) { .left = day ("2010-01-01"), .density = 1, .width = 2000 };
}

static double
at (const char *text)
{
  return day (text) - day ("2010-01-01");
}

static void
test_scale_places (void)
{
  WayScale scale = plain_scale ();

  g_assert_cmpfloat (way_scale_get_x (&scale, day ("2010-01-11")), ==, 10);
  g_assert_cmpfloat (way_scale_get_day (&scale, 10), ==, day ("2010-01-11"));
  g_assert_cmpfloat (way_scale_get_right (&scale), ==, day ("2010-01-01") + 2000);
  g_assert_cmpfloat_with_epsilon (way_scale_get_year (&scale), 365.2425, 1e-9);
}

static void
test_scale_fit (void)
{
  WayScale scale = way_scale_fit (day ("2010-01-01"), day ("2010-04-10"), 550);

  /* A hundred days over ten elevenths of the width, five at each side. */
  g_assert_cmpfloat_with_epsilon (scale.density, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&scale, day ("2010-01-01")), 25, 1e-6);
  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&scale, day ("2010-04-11")), 525, 1e-6);

  scale = way_scale_fit (day ("2010-01-01"), day ("2010-01-01"), 550);
  g_assert_cmpfloat (scale.density, ==, WAY_SCALE_MAXIMUM);
  scale = way_scale_fit (day ("1000-01-01"), day ("2900-01-01"), 550);
  g_assert_cmpfloat (scale.density, ==, WAY_SCALE_MINIMUM);
}

static void
test_scale_show (void)
{
  WayScale scale = way_scale_show (day ("2010-01-01"), day ("2010-04-11"), 500);

  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&scale, day ("2010-01-01")), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&scale, day ("2010-04-11")), 500, 1e-6);

  /* Less than the axis can show stays in the middle. */
  scale = way_scale_show (day ("2010-01-01"), day ("2010-01-02"), 500);
  g_assert_cmpfloat_with_epsilon (way_scale_get_x (&scale, day ("2010-01-01") + 0.5), 250, 1e-6);
}

static void
test_scale_zoom (void)
{
  WayScale scale = plain_scale ();
  WayScale zoomed = way_scale_zoom (&scale, 4, 300);
  WayScale most = way_scale_zoom (&scale, 1e6, 300), least = way_scale_zoom (&scale, 1e-6, 300);

  g_assert_cmpfloat (zoomed.density, ==, 4);
  g_assert_cmpfloat_with_epsilon (way_scale_get_day (&zoomed, 300), way_scale_get_day (&scale, 300),
                                  1e-6);
  g_assert_cmpfloat (most.density, ==, 60);
  g_assert_cmpfloat_with_epsilon (way_scale_get_year (&least), 6, 1e-9);
}

static void
test_scale_mix (void)
{
  WayScale from = plain_scale ();
  WayScale to = way_scale_zoom (&from, 16, 500), half = way_scale_mix (&from, &to, 0.5);
  WayScale panned = way_scale_pan (&from, 100), middle = way_scale_mix (&from, &panned, 0.5);
  WayScale end = way_scale_mix (&from, &to, 1), begin = way_scale_mix (&from, &to, 0);

  /* By equal factors, and about the same point all the way. */
  g_assert_cmpfloat_with_epsilon (half.density, 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (way_scale_get_day (&half, 500), way_scale_get_day (&from, 500),
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (middle.left, from.left + 50, 1e-6);
  g_assert_true (way_scale_equal (&end, &to));
  g_assert_cmpfloat_with_epsilon (begin.left, from.left, 1e-6);
}

static void
test_scale_describe (void)
{
  static const struct
  {
    double days;
    const char *words;
  } cases[] = {
    { 0.4, "1 day" },     { 12, "12 days" },  { 59, "59 days" },        { 61, "2 months" },
    { 365, "12 months" }, { 731, "2 years" }, { 4.3 * 365, "4 years" }, { 36525, "100 years" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayScale scale = { .left = 700000, .density = 1, .width = cases[i].days };
      g_autofree char *words = way_scale_describe_span (&scale);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_ticks_rules (void)
{
  static const struct
  {
    double year;
    WayTickUnit upper, lower, minor;
  } cases[] = {
    { 6, WAY_TICK_DECADE, WAY_TICK_NONE, WAY_TICK_LUSTRUM },
    { 23.9, WAY_TICK_DECADE, WAY_TICK_NONE, WAY_TICK_LUSTRUM },
    { 24, WAY_TICK_LUSTRUM, WAY_TICK_NONE, WAY_TICK_YEAR },
    { 60, WAY_TICK_YEAR, WAY_TICK_NONE, WAY_TICK_QUARTER },
    { 239, WAY_TICK_YEAR, WAY_TICK_NONE, WAY_TICK_QUARTER },
    { 240, WAY_TICK_YEAR, WAY_TICK_QUARTER, WAY_TICK_MONTH },
    { 720, WAY_TICK_YEAR, WAY_TICK_MONTH, WAY_TICK_WEEK },
    { 2800, WAY_TICK_MONTH, WAY_TICK_WEEK, WAY_TICK_DAY },
    { 11000, WAY_TICK_MONTH, WAY_TICK_DAY, WAY_TICK_NONE },
    { 21900, WAY_TICK_MONTH, WAY_TICK_DAY, WAY_TICK_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WayTickRule *rule = way_ticks_get_rule (cases[i].year);

      g_assert_cmpint (rule->upper, ==, cases[i].upper);
      g_assert_cmpint (rule->lower, ==, cases[i].lower);
      g_assert_cmpint (rule->minor, ==, cases[i].minor);
    }
}

static void
test_ticks_spans (void)
{
  static const struct
  {
    WayTickUnit unit;
    const char *day, *floor, *next;
  } cases[] = {
    { WAY_TICK_DECADE, "2012-01-16", "2010-01-01", "2020-01-01" },
    { WAY_TICK_LUSTRUM, "2014-12-31", "2010-01-01", "2015-01-01" },
    { WAY_TICK_LUSTRUM, "2015-01-01", "2015-01-01", "2020-01-01" },
    { WAY_TICK_YEAR, "2012-02-29", "2012-01-01", "2013-01-01" },
    { WAY_TICK_QUARTER, "2012-12-31", "2012-10-01", "2013-01-01" },
    { WAY_TICK_QUARTER, "2012-02-29", "2012-01-01", "2012-04-01" },
    { WAY_TICK_MONTH, "2012-02-29", "2012-02-01", "2012-03-01" },
    { WAY_TICK_WEEK, "2012-01-16", "2012-01-16", "2012-01-23" }, /* a Monday */
    { WAY_TICK_WEEK, "2012-01-15", "2012-01-09", "2012-01-16" },
    { WAY_TICK_DAY, "2012-01-16", "2012-01-16", "2012-01-17" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayDay start = way_tick_floor (cases[i].unit, day (cases[i].day));

      g_assert_cmpint (start, ==, day (cases[i].floor));
      g_assert_cmpint (way_tick_next (cases[i].unit, start), ==, day (cases[i].next));
    }
}

static void
test_ticks_labels (void)
{
  static const struct
  {
    double year;
    gboolean upper;
    const char *day, *label;
  } cases[] = {
    { 10, TRUE, "2010-01-01", "2010s" },
    { 30, TRUE, "2010-01-01", "2010–2014" },
    { 100, TRUE, "2012-01-01", "2012" },
    { 300, FALSE, "2012-10-01", "Q4" },
    { 300, FALSE, "2012-01-01", "Q1" },
    { 800, FALSE, "2012-01-01", "Jan" },
    { 3000, TRUE, "2012-02-01", "February 2012" },
    { 3000, FALSE, "2012-02-13", "13" },
    { 12000, FALSE, "2012-02-13", "Mon 13" },
    { 3000, FALSE, "2012-02-06", "6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label =
        way_tick_format (way_ticks_get_rule (cases[i].year), cases[i].upper, day (cases[i].day));

      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_packing (void)
{
  WayStretch stretches[] = {
    { 0, 100, 0 }, { 0, 10, 0 }, { 10, 20, 0 }, { 15, 30, 0 }, { 21, 40, 0 }, { 100, 110, 0 },
  };
  const guint rows[] = { 0, 1, 1, 2, 1, 0 };

  g_assert_cmpuint (way_packing_first_fit (stretches, G_N_ELEMENTS (stretches), 0), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    g_assert_cmpuint (stretches[i].row, ==, rows[i]);

  g_assert_cmpuint (way_packing_first_fit (stretches, 0, 0), ==, 0);
  g_assert_cmpuint (way_packing_first_fit (&stretches[1], 2, 1), ==, 2);
}

/* Against the plain way of packing, on many stretches. */
static void
test_packing_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  WayStretch stretches[500];
  double ends[500];
  guint rows = 0;
  double start = 0;

  for (guint i = 0; i < 500; i++)
    {
      start += g_rand_double_range (rand, 0, 3);
      stretches[i] = (WayStretch) { start, start + g_rand_double_range (rand, 1, 60), 0 };
    }
  g_assert_cmpuint (way_packing_first_fit (stretches, 500, 2), >, 5);
  for (guint i = 0; i < 500; i++)
    {
      guint row = 0;

      while (row < rows && ends[row] + 2 > stretches[i].start)
        row++;
      g_assert_cmpuint (stretches[i].row, ==, row);
      rows = MAX (rows, row + 1);
      ends[row] = stretches[i].end;
    }
}

typedef struct
{
  const char *edtf;
  WayBarShape shape;
  const char *from, *to; /* of what is solid; to is the day after */
  double fade0, fade1;
  gboolean edge, edge_dashed, outline_dashed;
} BarCase;

static const BarCase bar_cases[] = {
  { "2012", WAY_BAR_SPAN, "2012-01-01", "2013-01-01", 0, 0, TRUE, FALSE, FALSE },
  { "2013/2014", WAY_BAR_SPAN, "2013-01-01", "2015-01-01", 0, 0, TRUE, FALSE, FALSE },
  { "../2013", WAY_BAR_SPAN, "2013-01-01", "2014-01-01", 48, 0, TRUE, FALSE, FALSE },
  { "../2012-12", WAY_BAR_SPAN, "2012-12-01", "2013-01-01", 48, 0, TRUE, FALSE, FALSE },
  { "2013/..", WAY_BAR_SPAN, "2013-01-01", "2015-01-01", 0, 48, FALSE, FALSE, FALSE },
  { "2014~", WAY_BAR_SPAN, "2014-01-01", "2015-01-01", 48, 48, TRUE, TRUE, FALSE },
  { "2014-03~", WAY_BAR_SPAN, "2014-03-01", "2014-04-01", 12, 12, TRUE, TRUE, FALSE },
  { "2014?", WAY_BAR_SPAN, "2014-01-01", "2015-01-01", 0, 0, TRUE, FALSE, TRUE },
};

static WayBarGeometry
lay (const char *edtf, const char *original, gboolean overdue, const char *disputed)
{
  g_autoptr (WayTiming) timing = edtf != NULL ? way_timing_new (edtf, edtf, NULL) : NULL;
  g_autoptr (WayTiming) before =
    original != NULL ? way_timing_new (original, original, NULL) : NULL;
  WayBarInput input = { .overdue = overdue };
  WayScale scale = plain_scale ();
  WayBarGeometry geometry;

  way_bar_times_init (&input.times, timing, day ("2010-01-01"), day ("2014-12-31"));
  way_bar_times_init (&input.original, before, day ("2010-01-01"), day ("2014-12-31"));
  if (disputed != NULL)
    input.disputed = day (disputed);
  way_bar_geometry_init (&geometry, &input, &scale, day ("2012-01-16"));
  return geometry;
}

static void
test_bar_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bar_cases); i++)
    {
      const BarCase *item = &bar_cases[i];
      WayBarGeometry geometry = lay (item->edtf, NULL, FALSE, NULL);
      double lead = g_str_has_prefix (item->edtf, "..") ? 48 : 0;

      g_test_message ("%s", item->edtf);
      g_assert_cmpint (geometry.shape, ==, item->shape);
      g_assert_cmpfloat (geometry.x0, ==, at (item->from) - lead);
      g_assert_cmpfloat (geometry.x1, ==, at (item->to) - 1);
      g_assert_cmpfloat (geometry.fade0, ==, item->fade0);
      g_assert_cmpfloat (geometry.fade1, ==, item->fade1);
      g_assert_cmpint (geometry.has_edge, ==, item->edge);
      g_assert_cmpint (geometry.edge_dashed, ==, item->edge_dashed);
      g_assert_cmpint (geometry.outline_dashed, ==, item->outline_dashed);
      g_assert_false (geometry.has_ghost);
    }
}

static void
test_bar_shapes (void)
{
  WayBarGeometry diamond = lay ("2011-12-07", NULL, FALSE, NULL);
  g_autoptr (WayTiming) words = way_timing_new ("in the coming months", NULL, NULL);
  WayBarTimes times;

  g_assert_cmpint (diamond.shape, ==, WAY_BAR_DIAMOND);
  g_assert_cmpfloat (diamond.x1 - diamond.x0, ==, 16);
  g_assert_cmpfloat ((diamond.x0 + diamond.x1) / 2, ==, at ("2011-12-07") + 0.5);
  g_assert_cmpint (lay (NULL, NULL, FALSE, NULL).shape, ==, WAY_BAR_NOWHERE);

  way_bar_times_init (&times, words, day ("2010-01-01"), day ("2014-12-31"));
  g_assert_cmpint (times.shape, ==, WAY_BAR_NOWHERE);
}

static void
test_bar_least_width (void)
{
  g_autoptr (WayTiming) timing = way_timing_new ("2012-01", "2012-01", NULL);
  WayScale scale = { .left = day ("2000-01-01"), .density = WAY_SCALE_MINIMUM, .width = 600 };
  WayBarInput input = { 0 };
  WayBarGeometry geometry;

  way_bar_times_init (&input.times, timing, day ("2010-01-01"), day ("2014-12-31"));
  way_bar_geometry_init (&geometry, &input, &scale, day ("2012-01-16"));
  g_assert_cmpfloat_with_epsilon (geometry.x1 - geometry.x0, 6, 1e-9);
}

static void
test_bar_ghosts (void)
{
  WayBarGeometry slipped = lay ("2012", "2011", FALSE, NULL);
  WayBarGeometry forward = lay ("2011", "2013", FALSE, NULL);
  WayBarGeometry within = lay ("2011-12-07", "2011", FALSE, NULL);
  WayBarGeometry sooner = lay ("../2011-12-31", "2011/2012", FALSE, NULL);

  g_assert_true (slipped.has_ghost);
  g_assert_cmpfloat (slipped.ghost0, ==, at ("2011-01-01"));
  g_assert_cmpfloat (slipped.ghost1, ==, at ("2012-01-01") - 3);
  g_assert_cmpfloat (slipped.extent0, ==, slipped.ghost0);
  g_assert_cmpfloat (slipped.extent1, ==, slipped.x1);

  g_assert_cmpfloat (forward.ghost0, ==, at ("2013-01-01"));
  g_assert_cmpfloat (forward.extent1, ==, forward.ghost1);

  /* What was brought forward came from the right, though there is room on both sides. */
  g_assert_cmpfloat (sooner.ghost0, >, sooner.x1);
  g_assert_cmpfloat (sooner.ghost1, ==, at ("2013-01-01") - 1);

  /* A diamond in the midst of it leaves it whole. */
  g_assert_cmpfloat (within.ghost0, ==, at ("2011-01-01"));
  g_assert_cmpfloat (within.ghost1, ==, at ("2012-01-01") - 1);
}

static void
test_bar_signs (void)
{
  WayBarGeometry overdue = lay ("2011", NULL, TRUE, NULL);
  WayBarGeometry disputed = lay ("2011", NULL, FALSE, "2012-12-31");
  WayBarGeometry open = lay ("../2013", NULL, FALSE, NULL);

  g_assert_cmpfloat (overdue.overdue_x, ==, at ("2012-01-16"));
  g_assert_true (disputed.has_disputed);
  g_assert_cmpfloat (disputed.disputed_x, ==, at ("2013-01-01") - 1);
  g_assert_cmpfloat (way_bar_geometry_get_right (&disputed), ==, disputed.disputed_x);
  g_assert_cmpfloat (way_bar_geometry_get_content_x (&open), ==, open.x0 + 27);
  g_assert_false (isfinite (open.condition_x));
}

static void
test_density (void)
{
  WayScale wide = plain_scale ();
  WayScale small = { .left = 700000, .density = WAY_SCALE_MINIMUM, .width = 600 };

  g_assert_cmpuint (way_density_get_rank (WAY_CLASS_OVERDUE), ==, 0);
  g_assert_cmpuint (way_density_get_rank (WAY_CLASS_NOT_STARTED), <,
                    way_density_get_rank (WAY_CLASS_COMPLETED));
  g_assert_cmpint (way_density_get_years (&wide), ==, 1);
  g_assert_cmpint (way_density_get_years (&small), ==, 5);
  g_assert_cmpint (way_density_get_group (2014, 1), ==, 2014);
  g_assert_cmpint (way_density_get_group (2014, 5), ==, 2010);

  /* Eleven pitches fit; of fourteen so many that "+5" has room. */
  g_assert_cmpuint (way_density_get_shown (8 + 11 * 14, 11), ==, 11);
  g_assert_cmpuint (way_density_get_shown (8 + 11 * 14, 14), ==, 9);
  g_assert_cmpuint (way_density_get_shown (10, 3), ==, 0);
}

/* A name stands beside its mark where the next is 90 pixels away, and ends before it. */
static void
test_stages (void)
{
  static const struct
  {
    const char *day;
    double room;
  } stages[] = {
    { "2010-01-11", 0 },        { "2010-01-11", 0 },
    { "2010-04-10", 0 },       /* 89 days before the next */
    { "2010-07-08", 90 - 16 }, /* 90 days before it */
    { "2010-10-06", INFINITY },
  };
  WayScale scale = plain_scale ();
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (WayStageMark));

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      WayStageMark mark = { .name = "Adopted", .day = day (stages[i].day) };

      g_array_append_val (marks, mark);
    }
  way_stage_marks_arrange (marks, &scale);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      const WayStageMark *mark = &g_array_index (marks, WayStageMark, i);

      g_assert_cmpfloat_with_epsilon (mark->x, at (stages[i].day) + 0.5, 1e-9);
      if (i != 1)
        g_assert_true (mark->room == stages[i].room);
    }
}

/* Out of the earlier bar's end, round an elbow of 6 pixels, into the later one; the arrow stands at
 * the later. Bars are 24 high. */
static void
test_link_route (void)
{
  static const WayLinkEnd earlier = { 100, 200, 50, 12 };
  static const struct
  {
    WayLinkEnd later;
    double tip_x, tip_y;
    int dx, dy;
  } cases[] = {
    { { 300, 400, 90, 12 }, 300, 90, 1, 0 },  /* after it, below: from the left */
    { { 300, 400, 10, 12 }, 300, 10, 1, 0 },  /* after it, above */
    { { 206, 400, 90, 12 }, 206, 90, 1, 0 },  /* just as far as the elbow */
    { { 150, 400, 90, 12 }, 206, 78, 0, 1 },  /* at the same time, below: from above */
    { { 150, 400, 10, 12 }, 206, 22, 0, -1 }, /* above: from below */
    { { 20, 150, 90, 12 }, 150, 90, -1, 0 },  /* over before it: from the right */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayLinkRoute route;

      way_link_route (&earlier, &cases[i].later, &route);
      g_assert_cmpfloat (route.x[0], ==, 200);
      g_assert_cmpfloat (route.y[0], ==, 50);
      g_assert_cmpfloat (route.x[1], ==, 206);
      g_assert_cmpfloat (route.x[route.n - 1], ==, cases[i].tip_x);
      g_assert_cmpfloat (route.y[route.n - 1], ==, cases[i].tip_y);
      g_assert_cmpint (route.dx, ==, cases[i].dx);
      g_assert_cmpint (route.dy, ==, cases[i].dy);
    }
}

/* In one row the line leaves the top of the one, stays clear of both and of what is between them, and
 * comes down upon the other. */
static void
test_link_route_beside (void)
{
  static const WayLinkEnd earlier = { 100, 114, 50, 6 };
  static const WayLinkEnd laters[] = {
    { 114, 128, 50, 6 }, /* the next mark */
    { 142, 156, 50, 6 }, /* the third after it */
    { 58, 72, 50, 6 },   /* due before it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (laters); i++)
    {
      WayLinkRoute route;

      way_link_route (&earlier, &laters[i], &route);
      g_assert_cmpuint (route.n, ==, 4);
      g_assert_cmpint (route.dx, ==, 0);
      g_assert_cmpint (route.dy, ==, 1);
      g_assert_cmpfloat (route.x[0], ==, 107);
      g_assert_cmpfloat (route.y[0], ==, 44);
      g_assert_cmpfloat (route.x[1], ==, 107);
      g_assert_cmpfloat (route.y[1], <, 44);
      g_assert_cmpfloat (route.y[2], ==, route.y[1]);
      g_assert_cmpfloat (route.x[3], ==, laters[i].x0 + 7);
      g_assert_cmpfloat (route.y[3], ==, 44);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/scale/places", test_scale_places);
  g_test_add_func ("/timeline/scale/fit", test_scale_fit);
  g_test_add_func ("/timeline/scale/show", test_scale_show);
  g_test_add_func ("/timeline/scale/zoom", test_scale_zoom);
  g_test_add_func ("/timeline/scale/mix", test_scale_mix);
  g_test_add_func ("/timeline/scale/describe", test_scale_describe);
  g_test_add_func ("/timeline/ticks/rules", test_ticks_rules);
  g_test_add_func ("/timeline/ticks/spans", test_ticks_spans);
  g_test_add_func ("/timeline/ticks/labels", test_ticks_labels);
  g_test_add_func ("/timeline/packing/first-fit", test_packing);
  g_test_add_func ("/timeline/packing/many", test_packing_many);
  g_test_add_func ("/timeline/bar/spans", test_bar_spans);
  g_test_add_func ("/timeline/bar/shapes", test_bar_shapes);
  g_test_add_func ("/timeline/bar/least-width", test_bar_least_width);
  g_test_add_func ("/timeline/bar/ghosts", test_bar_ghosts);
  g_test_add_func ("/timeline/bar/signs", test_bar_signs);
  g_test_add_func ("/timeline/stages", test_stages);
  g_test_add_func ("/timeline/link-route", test_link_route);
  g_test_add_func ("/timeline/link-route/beside", test_link_route_beside);
  g_test_add_func ("/timeline/density", test_density);
  return g_test_run ();
}
