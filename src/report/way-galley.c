/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report set in type but not yet cut into pages. The galley owns all that is set. */

#include "config.h"

#include "way-galley.h"

static void
strip_free (gpointer data)
{
  WayStrip *strip = data;

  g_array_unref (strip->pieces);
  g_ptr_array_unref (strip->notes);
  g_clear_pointer (&strip->resume, g_ptr_array_unref);
  g_free (strip->outline);
  g_free (strip);
}

static WayStrip *
strip_new (void)
{
  WayStrip *strip = g_new0 (WayStrip, 1);

  strip->pieces = g_array_new (FALSE, TRUE, sizeof (WayPiece));
  strip->notes = g_ptr_array_new ();

  return strip;
}

/**
 * way_galley_new:
 * @composition: (transfer none): what is said; it must outlive the galley
 *
 * Returns: (transfer full): a galley with nothing set
 */
WayGalley *
way_galley_new (const WayComposition *composition)
{
  WayGalley *self = g_new0 (WayGalley, 1);

  self->composition = composition;
  self->sheet = way_sheet_get (composition->paper, composition->landscape);
  self->context = way_face_create_context (composition->language);
  self->strips = g_ptr_array_new_with_free_func (strip_free);
  self->asides = g_ptr_array_new_with_free_func (strip_free);
  self->again = g_ptr_array_new ();
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) way_lines_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) way_text_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->data = g_ptr_array_new_with_free_func (g_free);
  self->widths = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->broken = g_hash_table_new (NULL, NULL);
  self->document = way_galley_add_tag (self, "Document", NULL);
  self->section = self->document;

  return self;
}

void
way_galley_free (WayGalley *self)
{
  g_ptr_array_unref (self->strips);
  g_ptr_array_unref (self->asides);
  g_ptr_array_unref (self->again);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->data);
  g_hash_table_unref (self->widths);
  g_hash_table_unref (self->broken);
  g_object_unref (self->context);
  g_free (self);
}

static void
set_block (WayGalley *self, const WayBlock *block)
{
  switch (block->kind)
    {
    case WAY_BLOCK_TITLE:
      way_galley_set_title (self, (const WayTitleBlock *) block);
      break;
    case WAY_BLOCK_HEADING:
      way_galley_set_heading (self, (const WayHeadingBlock *) block);
      break;
    case WAY_BLOCK_PARAGRAPH:
      way_galley_set_paragraph (self, (const WayParagraphBlock *) block);
      break;
    case WAY_BLOCK_FIGURES:
      way_galley_set_figures (self, (const WayFiguresBlock *) block);
      break;
    case WAY_BLOCK_TABLE:
      way_galley_set_table (self, (const WayTableBlock *) block);
      break;
    case WAY_BLOCK_LEGEND:
      way_galley_set_legend (self, (const WayLegendBlock *) block);
      break;
    case WAY_BLOCK_CHART:
      way_galley_set_chart (self, (const WayChartBlock *) block);
      break;
    case WAY_BLOCK_GRID:
      way_galley_set_grid (self, (const WayGridBlock *) block);
      break;
    }
}

/**
 * way_galley_set:
 * @self: a galley
 * @cancellable: (nullable): a cancellable, asked between blocks
 *
 * Sets every block of the report.
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
way_galley_set (WayGalley *self, GCancellable *cancellable)
{
  for (guint i = 0; i < self->composition->blocks->len; i++)
    {
      const WayBlock *block = g_ptr_array_index (self->composition->blocks, i);

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      set_block (self, block);
      if (block->keep && self->strips->len > 0)
        ((WayStrip *) g_ptr_array_index (self->strips, self->strips->len - 1))->keep = TRUE;
    }

  return TRUE;
}

/**
 * way_galley_add_tag:
 * @self: a galley
 * @name: a standard structure type
 * @parent: (nullable): the element it stands in
 *
 * Returns: (transfer none): a new element of the report's structure
 */
WayTag *
way_galley_add_tag (WayGalley *self, const char *name, WayTag *parent)
{
  WayTag *tag = way_tag_new (name, parent);

  g_ptr_array_add (self->tags, tag);

  return tag;
}

/**
 * way_galley_add_strip:
 * @self: a galley
 * @above: white above it
 *
 * Returns: (transfer none): a strip below all others
 */
WayStrip *
way_galley_add_strip (WayGalley *self, double above)
{
  WayStrip *strip = strip_new ();

  strip->above = above;
  g_ptr_array_add (self->strips, strip);

  return strip;
}

/**
 * way_galley_add_aside:
 * @self: a galley
 *
 * Returns: (transfer none): a strip that is not in the flow: a head to be repeated
 */
WayStrip *
way_galley_add_aside (WayGalley *self)
{
  WayStrip *strip = strip_new ();

  g_ptr_array_add (self->asides, strip);

  return strip;
}

WayLines *
way_galley_break (WayGalley *self, const WayText *text, double width, gboolean right)
{
  WayLines *lines = way_lines_new (self->context, text, width, right);

  g_ptr_array_add (self->lines, lines);

  return lines;
}

WayLines *
way_galley_break_single (WayGalley *self, const WayText *text)
{
  WayLines *lines = way_lines_new_single (self->context, text);

  g_ptr_array_add (self->lines, lines);

  return lines;
}

WayText *
way_galley_say (WayGalley *self, WayFace face, const char *words)
{
  WayText *text = way_text_new (face, words);

  g_ptr_array_add (self->texts, text);

  return text;
}

gpointer
way_galley_keep (WayGalley *self, gpointer data)
{
  g_ptr_array_add (self->data, data);

  return data;
}

/**
 * way_strip_add_lines:
 * @self: a strip
 * @lines: (transfer none): a text
 * @first: the first line
 * @n: how many
 * @x: left edge, from that of the strip
 * @y: upper edge, from that of the strip
 * @tag: (nullable): the element it is content of
 *
 * Puts some lines of a text into a strip, and their notes with them.
 *
 * Returns: (transfer none): the piece, until the next is added
 */
WayPiece *
way_strip_add_lines (WayStrip *self,
                     WayLines *lines,
                     guint first,
                     guint n,
                     double x,
                     double y,
                     WayTag *tag)
{
  WayPiece piece = { .x = x, .y = y, .tag = tag, .lines = lines, .first = first, .n = n };

  g_array_append_val (self->pieces, piece);
  way_lines_list_notes (lines, first, n, self->notes);

  return &g_array_index (self->pieces, WayPiece, self->pieces->len - 1);
}

WayPiece *
way_strip_add_all_lines (WayStrip *self, WayLines *lines, double x, double y, WayTag *tag)
{
  return way_strip_add_lines (self, lines, 0, lines->n, x, y, tag);
}

/**
 * way_strip_add_paint:
 * @self: a strip
 * @paint: what paints it
 * @data: (transfer none): what it is painted from
 * @x: left edge, from that of the strip
 * @y: upper edge, from that of the strip
 *
 * Puts something into a strip that is painted and is no content.
 */
void
way_strip_add_paint (WayStrip *self, WayPaint paint, gpointer data, double x, double y)
{
  WayPiece piece = { .x = x, .y = y, .paint = paint, .data = data };

  g_array_append_val (self->pieces, piece);
}

typedef struct
{
  double width;
  double weight;
  guint32 ink;
} Rule;

static void
paint_rule (cairo_t *cr, gpointer data, double x, double y)
{
  const Rule *rule = data;

  way_ink_set (cr, rule->ink);
  cairo_rectangle (cr, x, y - rule->weight / 2, rule->width, rule->weight);
  cairo_fill (cr);
}

/**
 * way_strip_add_rule:
 * @self: a strip
 * @galley: its galley
 * @x: left edge
 * @y: its middle
 * @width: how long it is
 * @weight: how thick
 * @ink: its colour
 *
 * Puts a level rule into a strip.
 */
void
way_strip_add_rule (WayStrip *self,
                    WayGalley *galley,
                    double x,
                    double y,
                    double width,
                    double weight,
                    guint32 ink)
{
  Rule *rule = way_galley_keep (galley, g_new0 (Rule, 1));

  rule->width = width;
  rule->weight = weight;
  rule->ink = ink;
  way_strip_add_paint (self, paint_rule, rule, x, y);
}

static void
draw_furniture (const WayPiece *piece, WayPen *pen, double x, double y, gboolean repeated)
{
  if (piece->paint != NULL)
    piece->paint (pen->cr, piece->data, x, y);
  else
    way_lines_draw_marks (piece->lines, pen, piece->first, piece->n, x, y);

  if (piece->lines != NULL && (repeated || (piece->tag == NULL && piece->note == NULL)))
    way_lines_draw (piece->lines, pen, piece->first, piece->n, x, y);
}

/* The number of a note leads back to its call. */
static void
draw_note_number (const WayPiece *piece, WayPen *pen, double x, double y)
{
  g_autofree char *call = g_strdup_printf ("call-%u-%u", piece->note->id, pen->page);
  g_autofree char *place = g_strdup_printf ("note-%u-%u", piece->note->id, pen->page);

  way_pen_mark_place (pen, place, x, y);
  way_pen_begin (pen, "Lbl", NULL);
  way_pen_begin_jump (pen, call);
  way_lines_draw (piece->number, pen, 0, piece->number->n, x, y);
  way_pen_end_link (pen);
  way_pen_end (pen, "Lbl");
}

/* A note belongs to whatever is open when the page ends: a paragraph that goes on overleaf stays
 * one. */
static void
draw_note (const WayPiece *piece, WayPen *pen, double x, double y)
{
  const char *tag = piece->note->number > 0 ? "Note" : "P";

  way_pen_begin (pen, tag, NULL);
  if (piece->number != NULL)
    draw_note_number (piece, pen, x - piece->x + piece->number_x, y);
  way_pen_begin (pen, "Span", NULL);
  way_lines_draw (piece->lines, pen, piece->first, piece->n, x, y);
  way_pen_end (pen, "Span");
  way_pen_end (pen, tag);
}

static void
draw_content (const WayPiece *piece, WayPen *pen, double x, double y)
{
  if (piece->note != NULL)
    draw_note (piece, pen, x, y);
  if (piece->lines == NULL || piece->tag == NULL)
    return;

  way_pen_enter (pen, piece->tag);
  way_lines_draw (piece->lines, pen, piece->first, piece->n, x, y);
}

/**
 * way_strip_draw:
 * @self: a strip
 * @pen: a pen, which tells whether content or furniture is to be drawn
 * @x: left edge
 * @y: upper edge
 * @repeated: whether this was drawn before, so that it is no content now
 *
 * Draws a strip.
 */
void
way_strip_draw (WayStrip *self, WayPen *pen, double x, double y, gboolean repeated)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const WayPiece *piece = &g_array_index (self->pieces, WayPiece, i);

      if (pen->furniture)
        draw_furniture (piece, pen, x + piece->x, y + piece->y, repeated);
      else if (!repeated)
        draw_content (piece, pen, x + piece->x, y + piece->y);
    }
}

/**
 * way_strip_used:
 * @self: a strip
 * @page: the page it stands on
 *
 * Tells the elements of its content that they reach to this page.
 */
void
way_strip_used (WayStrip *self, int page)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const WayPiece *piece = &g_array_index (self->pieces, WayPiece, i);

      if (piece->tag != NULL)
        way_tag_used (piece->tag, page);
    }
}
