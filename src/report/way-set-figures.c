/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting bars, legends and key figures: what shows counts by class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-galley.h"
#include "way-words.h"

#define BAR_HEIGHT 14.0

#define SWATCH_WIDTH  14.5
#define SWATCH_HEIGHT 10.5
#define SWATCH_GAP    5.0
#define LEGEND_GAP    14.0

#define FIGURE_GAP  9.0
#define FIGURE_RULE 2.2
#define FIGURE_TOP  4.6

typedef struct
{
  WayKey key;
  WayClass klass;
  double width;
  double height;
  double plate; /* white behind a number; 0: none */
  gboolean mark;
} Segment;

static void
paint_segment (cairo_t *cr, gpointer data, double x, double y)
{
  const Segment *segment = data;
  const WayInk *ink = way_key_get (segment->key, segment->klass);
  double plate = segment->mark ? SWATCH_HEIGHT - 1.6 : segment->plate;
  double tall = segment->mark ? SWATCH_HEIGHT - 1.6 : segment->height - 4;

  way_key_fill (cr, ink, x, y, segment->width, segment->height);
  if (plate > 0)
    way_key_plate (cr, ink, x + (segment->width - plate) / 2, y + (segment->height - tall) / 2,
                   plate, tall);
  if (segment->mark)
    way_mark_draw (cr, segment->klass, WAY_MARK_ON_BAND, ink->mark, x + segment->width / 2,
                   y + segment->height / 2, 7.6);
}

static Segment *
add_segment (WayGalley *self,
             WayStrip *strip,
             WayClass klass,
             double x,
             double y,
             double width,
             double height)
{
  Segment *segment = way_galley_keep (self, g_new0 (Segment, 1));

  segment->key = self->composition->key;
  segment->klass = klass;
  segment->width = width;
  segment->height = height;
  way_strip_add_paint (strip, paint_segment, segment, x, y);

  return segment;
}

/* The number reads as "8 completed": its word is nowhere near. */
static void
add_bar_number (WayGalley *self,
                WayStrip *strip,
                Segment *segment,
                guint count,
                double x,
                double y,
                WayTag *tag)
{
  g_autofree char *number = way_words_count (count);
  g_autofree char *name = way_words_class (segment->klass);
  WayText *text = way_galley_say (self, WAY_FACE_BAR, NULL);
  WayLines *lines;

  way_text_append_inked (text, number, WAY_RUN_PLAIN,
                         way_key_get (segment->key, segment->klass)->mark);
  text->spoken = g_strdup_printf ("%s %s", number, name);
  lines = way_galley_break_single (self, text);
  segment->plate = lines->width + 4;
  way_strip_add_all_lines (strip, lines, x + (segment->width - lines->width) / 2,
                           y + (BAR_HEIGHT - lines->leading) / 2, tag);
}

/**
 * way_galley_set_bar:
 * @self: a galley
 * @strip: where the bar stands
 * @counts: what it shows
 * @scale: the total that would take all the width
 * @x: left edge, from that of the strip
 * @y: upper edge
 * @width: the width of @scale
 * @tag: the element the numbers are content of
 *
 * Sets an objective's bar. All bars of a page have one scale.
 */
void
way_galley_set_bar (WayGalley *self,
                    WayStrip *strip,
                    const WayCounts *counts,
                    guint scale,
                    double x,
                    double y,
                    double width,
                    WayTag *tag)
{
  for (WayClass klass = 0; klass < WAY_N_CLASSES && scale > 0; klass++)
    {
      double share = counts->of[klass] * width / scale;
      Segment *segment;

      if (counts->of[klass] == 0)
        continue;
      segment =
        add_segment (self, strip, klass, x, y, MAX (share - WAY_BAR_GAP, WAY_BAR_GAP), BAR_HEIGHT);
      if (way_bar_is_numbered (counts->of[klass], scale, width))
        add_bar_number (self, strip, segment, counts->of[klass], x, y, tag);
      x += share;
    }
}

/* ---- the legend ---- */

static WayLines *
break_class_name (WayGalley *self, WayClass klass)
{
  const char *name =
    klass == WAY_CLASS_EXPECTED ? _ ("Expected (forecast)") : way_class_get_name (klass);
  WayText *text = way_galley_say (self, WAY_FACE_LEGEND, name);

  return way_galley_break_single (self, text);
}

/* The words of the classes shown, and how wide they are together. */
static GPtrArray *
break_legend (WayGalley *self, const WayLegendBlock *block, double *width)
{
  GPtrArray *words = g_ptr_array_new ();

  *width = 0;
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    {
      WayLines *lines = block->has[klass] ? break_class_name (self, klass) : NULL;

      g_ptr_array_add (words, lines);
      if (lines != NULL)
        *width += SWATCH_WIDTH + SWATCH_GAP + lines->width + (*width > 0 ? LEGEND_GAP : 0);
    }

  return words;
}

static void
add_legend_item (WayGalley *self,
                 WayStrip *strip,
                 WayClass klass,
                 WayLines *lines,
                 double x,
                 double y,
                 gboolean repeated)
{
  Segment *swatch = add_segment (self, strip, klass, x, y, SWATCH_WIDTH, SWATCH_HEIGHT);
  WayTag *tag = repeated ? NULL : way_galley_add_tag (self, "P", self->section);

  swatch->mark = TRUE;
  way_strip_add_all_lines (strip, lines, x + SWATCH_WIDTH + SWATCH_GAP, y, tag);
}

/* Where the legend stands: beside its lead at the right, or at the left below it. */
static void
set_legend_items (WayGalley *self,
                  WayStrip *strip,
                  GPtrArray *words,
                  double left,
                  double top,
                  gboolean repeated)
{
  double x = left;
  double y = top;

  for (WayClass klass = 0; klass < words->len; klass++)
    {
      WayLines *lines = g_ptr_array_index (words, klass);
      double width = lines != NULL ? SWATCH_WIDTH + SWATCH_GAP + lines->width : 0;

      if (lines == NULL)
        continue;
      if (x > 0 && x + width > self->sheet->body_width + 0.1)
        {
          x = 0;
          y += SWATCH_HEIGHT + WAY_SHEET_UNIT;
        }
      add_legend_item (self, strip, klass, lines, x, y, repeated);
      x += width + LEGEND_GAP;
    }
  strip->height = y + SWATCH_HEIGHT;
}

static double
set_legend_lead (WayGalley *self,
                 const WayLegendBlock *block,
                 WayStrip *strip,
                 double legend,
                 double top,
                 WayTag *tag)
{
  double room = self->sheet->body_width - legend - LEGEND_GAP;
  WayLines *lead = way_galley_break (self, block->lead, self->sheet->body_width, FALSE);
  gboolean beside = way_lines_get_longest (lead) <= room;

  way_strip_add_all_lines (strip, lead, 0, top, tag);

  return beside ? top : top + way_lines_get_height (lead) + WAY_SHEET_UNIT;
}

/**
 * way_galley_fill_legend:
 * @self: a galley
 * @strip: where the legend stands
 * @block: the legend
 * @top: how far below the upper edge of the strip
 * @repeated: whether it stood on a page before, so that it is no content here
 *
 * Sets a legend into a strip.
 */
void
way_galley_fill_legend (WayGalley *self,
                        WayStrip *strip,
                        const WayLegendBlock *block,
                        double top,
                        gboolean repeated)
{
  double width;
  g_autoptr (GPtrArray) words = break_legend (self, block, &width);
  double left = 0;
  WayTag *tag = repeated ? NULL : way_galley_add_tag (self, "P", self->section);

  if (block->lead != NULL)
    {
      left = MAX (self->sheet->body_width - width, 0);
      top = set_legend_lead (self, block, strip, width, top, tag);
    }
  set_legend_items (self, strip, words, left, top, repeated);
  strip->below = block->lead != NULL ? 4.6 : WAY_SHEET_UNIT;
}

void
way_galley_set_legend (WayGalley *self, const WayLegendBlock *block)
{
  double above = block->lead == NULL ? WAY_SHEET_UNIT : 0;

  way_galley_fill_legend (self, way_galley_add_strip (self, above), block, 0, FALSE);
  if (block->lead != NULL)
    {
      WayStrip *again = way_galley_add_aside (self);

      way_galley_fill_legend (self, again, block, 0, TRUE);
      g_ptr_array_add (self->again, again);
    }
}

/* ---- the key figures ---- */

typedef struct
{
  const WayInk *ink;
  double width;
} FigureRule;

static void
paint_figure_rule (cairo_t *cr, gpointer data, double x, double y)
{
  const FigureRule *rule = data;
  double dashes[] = { 5.2, 2.6 };
  gboolean light = rule->ink->fill != WAY_FILL_SOLID && rule->ink->frame == WAY_FRAME_SOLID;

  cairo_save (cr);
  way_ink_set (cr, rule->ink->fill == WAY_FILL_SOLID ? rule->ink->colour : rule->ink->frame_colour);
  if (rule->ink->frame == WAY_FRAME_DASHED)
    cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, light ? FIGURE_RULE / 2 : FIGURE_RULE);
  cairo_move_to (cr, x, y + FIGURE_RULE / 2);
  cairo_line_to (cr, x + rule->width, y + FIGURE_RULE / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static double
add_figure_line (WayGalley *self, WayStrip *strip, WayText *text, double x, double y, double width)
{
  WayLines *lines = way_galley_break (self, text, width, FALSE);

  way_strip_add_all_lines (strip, lines, x, y, way_galley_add_tag (self, "P", self->section));

  return y + way_lines_get_height (lines);
}

static WayText *
say_class (WayGalley *self, WayClass klass)
{
  const WayInk *ink = way_key_get (self->composition->key, klass);
  WayText *text = way_galley_say (self, WAY_FACE_TABLE, NULL);

  way_text_append_mark (text, klass, FALSE, ink->ink);
  way_text_append_inked (text, way_class_get_name (klass), WAY_RUN_PLAIN, ink->ink);

  return text;
}

static double
set_figure (WayGalley *self,
            const WayFiguresBlock *block,
            WayStrip *strip,
            WayClass klass,
            double x,
            double width)
{
  FigureRule *rule = way_galley_keep (self, g_new0 (FigureRule, 1));
  g_autofree char *count = way_words_count (block->counts.of[klass]);
  g_autofree char *change =
    way_words_change ((int) block->counts.of[klass] - (int) block->before.of[klass]);
  double y = FIGURE_TOP;

  rule->ink = way_key_get (self->composition->key, klass);
  rule->width = width;
  way_strip_add_paint (strip, paint_figure_rule, rule, x, 0);
  y = add_figure_line (self, strip, way_galley_say (self, WAY_FACE_FIGURE, count), x, y, width);
  y = add_figure_line (self, strip, say_class (self, klass), x, y + 1, width);
  if (block->has_before)
    y = add_figure_line (self, strip, way_galley_say (self, WAY_FACE_CAPTION, change), x, y, width);

  return y;
}

static gboolean
is_shown (const WayFiguresBlock *block, WayClass klass)
{
  return klass < WAY_CLASS_SUPERSEDED || block->counts.of[klass] + block->before.of[klass] > 0;
}

void
way_galley_set_figures (WayGalley *self, const WayFiguresBlock *block)
{
  WayStrip *strip = way_galley_add_strip (self, 14);
  guint n = 0;
  double x = 0;
  double width;

  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    n += is_shown (block, klass) ? 1 : 0;
  width = (self->sheet->body_width - (n - 1) * FIGURE_GAP) / n;
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    if (is_shown (block, klass))
      {
        double bottom = set_figure (self, block, strip, klass, x, width);

        strip->height = MAX (strip->height, bottom);
        x += width + FIGURE_GAP;
      }
}
