/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text broken into lines of a width, measured without fitting to pixels. */

#include "config.h"

#include <hb.h>

#include "way-key.h"
#include "way-lines.h"
#include "way-words.h"

/* The box of a mark and the advance of its place, in sizes of the type beside it. */
#define MARK_BOX     0.98
#define MARK_ADVANCE 1.0

/* Superior figures in serif: their size, and how far they are raised, in sizes of the type
 * beside them. */
#define RAISED_SIZE WAY_FACE_SMALLEST
#define RAISED_BY   0.33

/* Widths are compared in Pango's units, which round. */
#define TOLERANCE 0.3

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const WayRun *run)
{
  attribute->start_index = run->start;
  attribute->end_index = run->end;
  pango_attr_list_insert (attributes, attribute);
}

static double
get_mark_advance (const WayRun *run, const WayFaceMetrics *face)
{
  double box = (run->flags & WAY_RUN_BRACKETED) != 0 ? WAY_MARK_BRACKETED_WIDTH : 1;

  return box * MARK_ADVANCE * face->size;
}

static void
add_mark (PangoAttrList *attributes, const WayRun *run, const WayFaceMetrics *face)
{
  PangoRectangle box = { 0, -PANGO_SCALE, get_mark_advance (run, face) * PANGO_SCALE, PANGO_SCALE };

  add_attribute (attributes, pango_attr_shape_new (&box, &box), run);
}

static void
add_run (PangoAttrList *attributes,
         const WayRun *run,
         const WayFaceMetrics *face,
         gboolean unbroken)
{
  /* A colour, though it is the pen that inks, keeps runs apart that are drawn apart. */
  if (run->address != NULL || run->note != NULL || (run->flags & WAY_RUN_COLOURED) != 0)
    add_attribute (attributes, pango_attr_foreground_new (run->start & 0xFFFF, 1, 0), run);
  if ((run->flags & WAY_RUN_BOLD) != 0)
    add_attribute (attributes, pango_attr_weight_new (face->serif ? 700 : 600), run);
  if ((run->flags & WAY_RUN_ITALIC) != 0)
    add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), run);
  if ((run->flags & WAY_RUN_UNBROKEN) != 0 && unbroken)
    add_attribute (attributes, pango_attr_allow_breaks_new (FALSE), run);
  if ((run->flags & WAY_RUN_RAISED) != 0)
    add_attribute (attributes, pango_attr_size_new_absolute (RAISED_SIZE * PANGO_SCALE), run);
  if ((run->flags & WAY_RUN_MARK) != 0)
    add_mark (attributes, run, face);
}

/* Figures alone are set on one width: the feature would stretch hyphens and points as well. */
static void
add_tabular_figures (PangoAttrList *attributes, const char *string)
{
  for (const char *p = string; *p != '\0';)
    {
      gsize before = strcspn (p, "0123456789");
      gsize figures = strspn (p + before, "0123456789");
      PangoAttribute *feature;

      p += before;
      if (figures == 0)
        break;
      feature = pango_attr_font_features_new ("tnum");
      feature->start_index = p - string;
      p += figures;
      feature->end_index = p - string;
      pango_attr_list_insert (attributes, feature);
    }
}

static PangoAttrList *
create_attributes (const WayText *text, gboolean unbroken)
{
  const WayFaceMetrics *face = way_face_get (text->face);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (!face->serif)
    {
      pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
      add_tabular_figures (attributes, text->string->str);
    }
  if (face->tracking > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (face->tracking * face->size *
                                                                       PANGO_SCALE));
  for (guint i = 0; i < text->runs->len; i++)
    add_run (attributes, &g_array_index (text->runs, WayRun, i), face, unbroken);

  return attributes;
}

static PangoLayout *
create_layout (PangoContext *context,
               const WayText *text,
               double width,
               PangoWrapMode wrap,
               gboolean unbroken)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = create_attributes (text, unbroken);
  PangoFontDescription *font = way_face_describe (text->face);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, wrap);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_text (layout, text->string->str, text->string->len);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);

  return layout;
}

static double
line_width (PangoLayout *layout, guint line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

static double
longest_line (PangoLayout *layout)
{
  double longest = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    longest = MAX (longest, line_width (layout, i));

  return longest;
}

/* At the end of a broken line Pango leaves a space without a glyph, which cairo writes as a piece
 * of text without ink, and readers of the structure stumble over that. A glyph that shows nothing
 * does no harm. */
static void
show_last_space (PangoLayoutLine *line)
{
  GSList *last = g_slist_last (line->runs);
  PangoGlyphItem *item = last != NULL ? last->data : NULL;
  PangoGlyphString *glyphs = item != NULL ? item->glyphs : NULL;
  hb_codepoint_t space;

  if (glyphs == NULL || glyphs->num_glyphs == 0 ||
      glyphs->glyphs[glyphs->num_glyphs - 1].glyph != PANGO_GLYPH_EMPTY)
    return;
  if (hb_font_get_nominal_glyph (pango_font_get_hb_font (item->item->analysis.font), ' ', &space))
    glyphs->glyphs[glyphs->num_glyphs - 1].glyph = space;
}

/**
 * way_lines_new:
 * @context: a context
 * @text: (transfer none): a text, which must outlive the lines
 * @width: the width, or less than 0 for lines as long as they are
 * @right: whether lines end at the right edge
 *
 * Breaks a text. What is never to be broken is broken all the same where it alone is wider than
 * @width: nothing may stand over the edge.
 *
 * Returns: (transfer full): the lines
 */
WayLines *
way_lines_new (PangoContext *context, const WayText *text, double width, gboolean right)
{
  WayLines *self = g_new0 (WayLines, 1);

  self->text = text;
  self->width = width;
  self->right = right;
  self->leading = way_face_get (text->face)->leading;
  self->layout = create_layout (context, text, width, PANGO_WRAP_WORD_CHAR, TRUE);
  if (width >= 0 && longest_line (self->layout) > width + TOLERANCE)
    {
      g_object_unref (self->layout);
      self->layout = create_layout (context, text, width, PANGO_WRAP_WORD_CHAR, FALSE);
    }
  self->n = text->string->len == 0 ? 0 : pango_layout_get_line_count (self->layout);
  for (guint i = 0; i + 1 < self->n; i++)
    show_last_space (pango_layout_get_line (self->layout, i));

  return self;
}

/**
 * way_lines_new_single:
 * @context: a context
 * @text: (transfer none): a text
 *
 * Returns: (transfer full): the text on one line, as wide as that is
 */
WayLines *
way_lines_new_single (PangoContext *context, const WayText *text)
{
  WayLines *self = way_lines_new (context, text, -1, FALSE);

  self->width = way_lines_get_longest (self);

  return self;
}

/**
 * way_lines_new_shortened:
 * @context: a context
 * @text: (transfer none): a text
 * @width: the width
 *
 * For running heads alone, which repeat what stands whole elsewhere.
 *
 * Returns: (transfer full): the text on one line, its end left out where it is longer than @width
 */
WayLines *
way_lines_new_shortened (PangoContext *context, const WayText *text, double width)
{
  WayLines *self = way_lines_new_single (context, text);

  if (self->width > width)
    {
      pango_layout_set_width (self->layout, width * PANGO_SCALE);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      self->width = width;
    }

  return self;
}

void
way_lines_free (WayLines *self)
{
  g_object_unref (self->layout);
  g_free (self);
}

double
way_lines_get_height (WayLines *self)
{
  return self->n * self->leading;
}

double
way_lines_get_line_width (WayLines *self, guint line)
{
  return line_width (self->layout, line);
}

double
way_lines_get_longest (WayLines *self)
{
  return longest_line (self->layout);
}

/**
 * way_lines_measure_minimum:
 * @context: a context
 * @text: a text
 *
 * Returns: the width of its longest part that is not broken
 */
double
way_lines_measure_minimum (PangoContext *context, const WayText *text)
{
  g_autoptr (PangoLayout) layout = create_layout (context, text, 0, PANGO_WRAP_WORD, TRUE);

  return longest_line (layout);
}

/**
 * way_lines_measure_natural:
 * @context: a context
 * @text: a text
 *
 * Returns: the width of the text on one line
 */
double
way_lines_measure_natural (PangoContext *context, const WayText *text)
{
  g_autoptr (PangoLayout) layout = create_layout (context, text, -1, PANGO_WRAP_WORD, TRUE);

  return longest_line (layout);
}

static const WayRun *
find_run (const WayText *text, guint at)
{
  for (guint i = 0; i < text->runs->len; i++)
    {
      const WayRun *run = &g_array_index (text->runs, WayRun, i);

      if (run->start <= at && at < run->end)
        return run;
    }

  return NULL;
}

/**
 * way_lines_list_notes:
 * @self: lines
 * @first: the first line
 * @n: how many
 * @notes: (element-type WayNote): an array
 *
 * Adds the notes that are called in these lines, unless they are there.
 */
void
way_lines_list_notes (WayLines *self, guint first, guint n, GPtrArray *notes)
{
  for (guint i = 0; i < self->text->runs->len; i++)
    {
      const WayRun *run = &g_array_index (self->text->runs, WayRun, i);
      int line = 0;

      if (run->note == NULL || g_ptr_array_find (notes, run->note, NULL))
        continue;
      pango_layout_index_to_line_x (self->layout, run->start, FALSE, &line, NULL);
      if (line >= (int) first && line < (int) (first + n))
        g_ptr_array_add (notes, run->note);
    }
}

/* A figure whose word is not beside it: its glyphs are one cluster that reads as the words. */
static void
show_spoken (cairo_t *cr, PangoGlyphItem *item, const char *spoken, double x, double y)
{
  PangoGlyphString *glyphs = item->glyphs;
  cairo_glyph_t *shown = g_new0 (cairo_glyph_t, glyphs->num_glyphs);
  cairo_text_cluster_t cluster = { (int) strlen (spoken), glyphs->num_glyphs };

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      shown[i].index = glyphs->glyphs[i].glyph;
      shown[i].x = x + (double) glyphs->glyphs[i].geometry.x_offset / PANGO_SCALE;
      shown[i].y = y;
      x += (double) glyphs->glyphs[i].geometry.width / PANGO_SCALE;
    }
  cairo_set_scaled_font (cr,
                         pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (item->item->analysis
                                                                               .font)));
  cairo_show_text_glyphs (cr, spoken, -1, shown, glyphs->num_glyphs, &cluster, 1, 0);
  g_free (shown);
}

/* Raised figures read as superior ones; the comma between two, of which fonts have no superior one,
 * as itself. */
static void
show_raised (WayLines *self,
             cairo_t *cr,
             const WayRun *run,
             PangoGlyphItem *item,
             double x,
             double y)
{
  g_autofree char *plain = g_strndup (self->text->string->str + run->start, run->end - run->start);
  g_autofree char *superior = way_words_superior (g_ascii_strtoull (plain, NULL, 10));

  show_spoken (cr, item, g_ascii_isdigit (plain[0]) ? superior : plain, x,
               y - RAISED_BY * way_face_get (self->text->face)->size);
}

static void
show_item (WayLines *self, cairo_t *cr, const WayRun *run, PangoGlyphItem *item, double x, double y)
{
  if (run != NULL && (run->flags & WAY_RUN_RAISED) != 0)
    {
      show_raised (self, cr, run, item, x, y);
      return;
    }
  if (self->text->spoken != NULL)
    {
      show_spoken (cr, item, self->text->spoken, x, y);
      return;
    }
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, self->text->string->str, item);
}

static void
show_call (WayLines *self, WayPen *pen, const WayRun *run, PangoGlyphItem *item, double x, double y)
{
  g_autofree char *note = g_strdup_printf ("note-%u-%u", run->note->id, pen->page);
  g_autofree char *call = g_strdup_printf ("call-%u-%u", run->note->id, pen->page);

  way_pen_begin (pen, "Reference", NULL);
  way_pen_mark_place (pen, call, x, y - self->leading);
  way_pen_begin_jump (pen, note);
  show_item (self, pen->cr, run, item, x, y);
  way_pen_end_link (pen);
  way_pen_end (pen, "Reference");
}

static void
show_run (WayLines *self, WayPen *pen, PangoGlyphItem *item, double x, double y)
{
  const WayRun *run = find_run (self->text, item->item->offset);
  gboolean coloured = run != NULL && (run->flags & WAY_RUN_COLOURED) != 0;

  if (run != NULL && (run->flags & WAY_RUN_MARK) != 0)
    return;

  way_ink_set (pen->cr, coloured ? run->ink : way_face_get (self->text->face)->ink);
  if (run != NULL && run->note != NULL)
    show_call (self, pen, run, item, x, y);
  else if (run != NULL && run->address != NULL)
    {
      way_pen_begin_link (pen, run->address);
      show_item (self, pen->cr, run, item, x, y);
      way_pen_end_link (pen);
    }
  else
    show_item (self, pen->cr, run, item, x, y);
}

static double
get_line_start (WayLines *self, guint line)
{
  return self->right ? self->width - line_width (self->layout, line) : 0;
}

/**
 * way_lines_draw:
 * @self: lines
 * @pen: a pen
 * @first: the first line to draw
 * @n: how many
 * @x: left edge
 * @y: upper edge of the first line drawn
 *
 * Draws the words of some lines, with their links. Marks are drawn apart, since they are no words.
 */
void
way_lines_draw (WayLines *self, WayPen *pen, guint first, guint n, double x, double y)
{
  double baseline = way_face_get_baseline (self->text->face);

  for (guint i = 0; i < n; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, first + i);
      double at = x + get_line_start (self, first + i);

      for (GSList *l = line->runs; l != NULL; l = l->next)
        {
          PangoGlyphItem *item = l->data;

          show_run (self, pen, item, at, y + i * self->leading + baseline);
          at += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
        }
    }
}

static void
draw_mark (WayLines *self, WayPen *pen, const WayRun *run, guint first, guint n, double x, double y)
{
  const WayFaceMetrics *face = way_face_get (self->text->face);
  int line = 0;
  int across = 0;
  double middle;

  pango_layout_index_to_line_x (self->layout, run->start, FALSE, &line, &across);
  if (line < (int) first || line >= (int) (first + n))
    return;

  middle = y + (line - first) * self->leading + self->leading / 2;
  way_mark_draw (pen->cr, run->klass,
                 (run->flags & WAY_RUN_BRACKETED) != 0 ? WAY_MARK_BRACKETED : WAY_MARK_PLAIN,
                 run->ink,
                 x + get_line_start (self, line) + (double) across / PANGO_SCALE +
                   get_mark_advance (run, face) / 2,
                 middle, MARK_BOX * face->size);
}

/**
 * way_lines_draw_marks:
 * @self: lines
 * @pen: a pen
 * @first: the first line to draw
 * @n: how many
 * @x: left edge
 * @y: upper edge of the first line drawn
 *
 * Draws the marks that stand in some lines.
 */
void
way_lines_draw_marks (WayLines *self, WayPen *pen, guint first, guint n, double x, double y)
{
  for (guint i = 0; i < self->text->runs->len; i++)
    {
      const WayRun *run = &g_array_index (self->text->runs, WayRun, i);

      if ((run->flags & WAY_RUN_MARK) != 0)
        draw_mark (self, pen, run, first, n, x, y);
    }
}
