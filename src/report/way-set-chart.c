/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting status over time: stacked columns, lines where a report was made, labels at the right
 * edge instead of a legend. */

#include "config.h"

#include <math.h>

#include "way-galley.h"
#include "way-words.h"

#define AXIS          27.0 /* left of the columns */
#define LABELS        73.0 /* right of them */
#define NAMES         12.0 /* above */
#define PLOT          98.0
#define YEARS         13.0 /* below */
#define YEAR_GAP      3.0
#define GAP           0.5
#define NAME_GAP      3.0
#define LABEL_LEADING 9.5

typedef struct
{
  WayKey key;
  const WayChartBlock *block;
  double width; /* of the plot */
  guint top;    /* the number at the upper end of the scale */
  guint step;
} Chart;

/* The numbers of the scale are 1, 2 or 5 times a power of ten, four at most above nought. */
static void
scale (Chart *chart)
{
  static const guint steps[] = { 1, 2, 5 };
  guint most = 1;
  guint power = 1;

  for (guint i = 0; i < chart->block->columns->len; i++)
    most = MAX (most, g_array_index (chart->block->columns, WayChartColumn, i).counts.total);
  for (guint i = 0;; i++)
    {
      chart->step = steps[i % 3] * power;
      power *= i % 3 == 2 ? 10 : 1;
      if (chart->step * 4 >= most)
        break;
    }
  chart->top = most;
}

static double
get_height (const Chart *chart, guint number)
{
  return PLOT * number / chart->top;
}

static double
get_column_left (const Chart *chart, guint column)
{
  return AXIS + chart->width * column / chart->block->columns->len;
}

/* Where a day stands: within the column whose last day is the first not before it. */
static double
get_day_x (const Chart *chart, WayDay day)
{
  WayDay before = chart->block->begins;

  for (guint i = 0; i < chart->block->columns->len; i++)
    {
      WayDay until = g_array_index (chart->block->columns, WayChartColumn, i).day;
      double left = get_column_left (chart, i);

      if (day <= until && until > before)
        return left +
               (get_column_left (chart, i + 1) - left) * MAX (day - before, 0) / (until - before);
      before = until;
    }

  return AXIS + chart->width;
}

static void
paint_scale (cairo_t *cr, const Chart *chart, double x, double y)
{
  double base = y + NAMES + PLOT;

  way_ink_set (cr, 0xDDE1E5);
  for (guint number = chart->step; number <= chart->top; number += chart->step)
    {
      cairo_rectangle (cr, x + AXIS, base - get_height (chart, number) - 0.2, chart->width, 0.4);
      cairo_fill (cr);
    }
  way_ink_set (cr, WAY_INK_HEADING);
  cairo_rectangle (cr, x + AXIS, base, chart->width, 0.6);
  cairo_fill (cr);
}

static void
paint_column (cairo_t *cr, const Chart *chart, guint column, double x, double base)
{
  const WayCounts *counts = &g_array_index (chart->block->columns, WayChartColumn, column).counts;
  double left = get_column_left (chart, column);
  double width = get_column_left (chart, column + 1) - left - GAP;

  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    {
      double height = get_height (chart, counts->of[klass]);

      if (counts->of[klass] == 0)
        continue;
      base -= height;
      way_key_stack (cr, chart->key, klass, x + left, base, MAX (width, 0.4), height);
    }
}

static void
paint_lines (cairo_t *cr, const Chart *chart, double x, double y)
{
  way_ink_set (cr, WAY_INK_TEXT);
  for (guint i = 0; i < chart->block->lines->len; i++)
    {
      WayDay day = g_array_index (chart->block->lines, WayChartLine, i).day;

      cairo_rectangle (cr, x + get_day_x (chart, day) - 0.4, y, 0.8, NAMES + PLOT);
      cairo_fill (cr);
    }
}

static int
get_first_year (const Chart *chart)
{
  return way_day_get_year (chart->block->begins);
}

static int
get_last_year (const Chart *chart)
{
  guint last = chart->block->columns->len - 1;

  return way_day_get_year (g_array_index (chart->block->columns, WayChartColumn, last).day);
}

/* Where the columns of a year begin. */
static double
get_year_x (const Chart *chart, int year)
{
  return get_day_x (chart, MAX (way_day_new (year, 1, 1), chart->block->begins));
}

static void
paint_ticks (cairo_t *cr, const Chart *chart, double x, double y)
{
  way_ink_set (cr, WAY_INK_HEADING);
  for (int year = get_first_year (chart); year <= get_last_year (chart); year++)
    {
      cairo_rectangle (cr, x + get_year_x (chart, year) - 0.3, y, 0.6, 3.5);
      cairo_fill (cr);
    }
}

static void
paint_chart (cairo_t *cr, gpointer data, double x, double y)
{
  const Chart *chart = data;

  paint_scale (cr, chart, x, y);
  for (guint i = 0; i < chart->block->columns->len; i++)
    paint_column (cr, chart, i, x, y + NAMES + PLOT);
  paint_ticks (cr, chart, x, y + NAMES + PLOT);
  paint_lines (cr, chart, x, y);
}

static WayLines *
break_label (WayGalley *self, const char *words, WayRunFlags flags, guint32 ink)
{
  WayText *text = way_galley_say (self, WAY_FACE_AXIS, NULL);

  way_text_append_inked (text, words, flags, ink);

  return way_galley_break_single (self, text);
}

static void
set_scale_labels (WayGalley *self, const Chart *chart, WayStrip *strip, WayTag *tag)
{
  for (guint number = 0; number <= chart->top; number += chart->step)
    {
      g_autofree char *words = way_words_count (number);
      WayLines *lines = break_label (self, words, WAY_RUN_PLAIN, WAY_INK_DIM);

      way_strip_add_all_lines (strip, lines, AXIS - 6 - lines->width,
                               NAMES + PLOT - get_height (chart, number) - lines->leading / 2,
                               way_galley_add_tag (self, "Span", tag));
    }
}

/* Years that have no room are left out: every second, fifth or tenth stays. */
static int
get_year_step (const Chart *chart, int first, int last, double width)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (chart->width * steps[i] / MAX (last - first, 1) > width * 1.5)
      return steps[i];

  return 100;
}

/* The first year may have but a month or two, and the last: a label stands where it ends before the
 * next year does begin. */
static gboolean
has_room (const Chart *chart, int year, int step, double width)
{
  double end = AXIS + chart->width + LABELS;

  if (year == get_first_year (chart) && year < get_last_year (chart))
    end = get_year_x (chart, year + step) - YEAR_GAP;

  return get_year_x (chart, year) + width <= end;
}

static void
set_year_labels (WayGalley *self, const Chart *chart, WayStrip *strip, WayTag *tag)
{
  int first = get_first_year (chart);
  int last = get_last_year (chart);
  int step = get_year_step (chart, first, last, 20);

  for (int year = first; year <= last; year++)
    {
      g_autofree char *words = g_strdup_printf ("%d", year);
      WayLines *lines;

      if (year % step != 0)
        continue;
      lines = break_label (self, words, WAY_RUN_PLAIN, WAY_INK_DIM);
      if (has_room (chart, year, step, lines->width))
        way_strip_add_all_lines (strip, lines, get_year_x (chart, year), NAMES + PLOT + 4,
                                 way_galley_add_tag (self, "Span", tag));
    }
}

/* Where the next line stands, or the right edge of the body. */
static double
get_next_line_x (const Chart *chart, guint line)
{
  if (line + 1 < chart->block->lines->len)
    return get_day_x (chart, g_array_index (chart->block->lines, WayChartLine, line + 1).day);

  return AXIS + chart->width + LABELS;
}

/* A name stands left of its line, or right of it where there is no room; where it would meet a line
 * or another name it is left out, and the caption says it. */
static void
set_line_names (WayGalley *self, const Chart *chart, WayStrip *strip, WayTag *tag)
{
  double free_from = 0;

  for (guint i = 0; i < chart->block->lines->len; i++)
    {
      const WayChartLine *line = &g_array_index (chart->block->lines, WayChartLine, i);
      WayLines *lines = break_label (self, line->name, WAY_RUN_PLAIN, WAY_INK_TEXT);
      double x = get_day_x (chart, line->day);
      double left = x - NAME_GAP - lines->width;

      if (left < free_from)
        left = x + NAME_GAP;
      if (x >= free_from && (left < x || left + lines->width <= get_next_line_x (chart, i)))
        way_strip_add_all_lines (strip, lines, left, -0.5, way_galley_add_tag (self, "Span", tag));
      else
        left = x - lines->width;
      free_from = MAX (left + lines->width, x) + NAME_GAP;
    }
}

typedef struct
{
  WayClass klass;
  guint count;
  double y; /* of its middle */
} Label;

/* Pushes labels apart that would touch, from below upwards, then from above where they left the
 * plot. */
static void
part_labels (Label *labels, guint n)
{
  double floor = NAMES + PLOT - LABEL_LEADING / 2;
  double ceiling = LABEL_LEADING / 2;

  for (guint i = 0; i < n; i++)
    {
      labels[i].y = MIN (labels[i].y, floor);
      floor = labels[i].y - LABEL_LEADING;
    }
  for (guint i = n; i > 0; i--)
    {
      labels[i - 1].y = MAX (labels[i - 1].y, ceiling);
      ceiling = labels[i - 1].y + LABEL_LEADING;
    }
}

static guint
list_labels (const Chart *chart, Label *labels)
{
  const WayCounts *counts =
    &g_array_index (chart->block->columns, WayChartColumn, chart->block->columns->len - 1).counts;
  double base = NAMES + PLOT;
  guint n = 0;

  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    {
      double height = get_height (chart, counts->of[klass]);

      if (counts->of[klass] == 0)
        continue;
      labels[n].klass = klass;
      labels[n].count = counts->of[klass];
      labels[n++].y = base - height / 2;
      base -= height;
    }
  part_labels (labels, n);

  return n;
}

static void
set_labels (WayGalley *self, const Chart *chart, WayStrip *strip, WayTag *tag)
{
  Label labels[WAY_N_CLASSES];
  guint n = list_labels (chart, labels);

  for (guint i = n; i > 0; i--)
    {
      g_autofree char *count = way_words_count (labels[i - 1].count);
      g_autofree char *name = way_words_class (labels[i - 1].klass);
      g_autofree char *words = g_strdup_printf ("%s %s", count, name);
      WayLines *lines =
        break_label (self, words, WAY_RUN_BOLD, way_key_get (chart->key, labels[i - 1].klass)->ink);

      way_strip_add_all_lines (strip, lines, AXIS + chart->width + 5,
                               labels[i - 1].y - lines->leading / 2,
                               way_galley_add_tag (self, "Span", tag));
    }
}

void
way_galley_set_chart (WayGalley *self, const WayChartBlock *block)
{
  WayStrip *strip = way_galley_add_strip (self, 0);
  Chart *chart = way_galley_keep (self, g_new0 (Chart, 1));
  WayTag *figure = way_galley_add_tag (self, "Figure", self->section);

  g_return_if_fail (block->columns->len > 0);

  chart->key = self->composition->key;
  chart->block = block;
  chart->width = self->sheet->body_width - AXIS - LABELS;
  scale (chart);
  way_strip_add_paint (strip, paint_chart, chart, 0, 0);
  set_line_names (self, chart, strip, figure);
  set_scale_labels (self, chart, strip, figure);
  set_year_labels (self, chart, strip, figure);
  set_labels (self, chart, strip, figure);
  strip->height = NAMES + PLOT + YEARS;
  strip->below = 7;
  strip->keep = TRUE;
}
