/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting titles, headings and paragraphs. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-galley.h"

/* Between a number and its heading, and a kicker and its title. */
#define AFTER_NUMBER "\u2002"
#define AFTER_KICKER 8.0

/* A title takes at most so many lines; then it is set smaller. */
#define TITLE_LINES 2

static WayLines *
break_title (WayGalley *self, const char *title)
{
  static const WayFace faces[] = { WAY_FACE_TITLE, WAY_FACE_TITLE_18, WAY_FACE_TITLE_16 };
  WayLines *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      WayText *text = way_galley_say (self, faces[i], title);

      lines = way_galley_break (self, text, self->sheet->body_width, FALSE);
      if (lines->n <= TITLE_LINES)
        break;
    }

  return lines;
}

static void
set_title_above (WayGalley *self, const WayTitleBlock *block)
{
  WayStrip *kicker = way_galley_add_strip (self, 0);
  WayStrip *title = way_galley_add_strip (self, 0);
  WayLines *lines = break_title (self, block->title);
  WayText *words = way_galley_say (self, WAY_FACE_KICKER, block->kicker);
  WayLines *name = way_galley_break (self, words, self->sheet->body_width, FALSE);

  way_strip_add_all_lines (kicker, name, 0, 0, way_galley_add_tag (self, "P", self->document));
  kicker->height = way_lines_get_height (name);
  kicker->keep = TRUE;
  way_strip_add_all_lines (title, lines, 0, 0, way_galley_add_tag (self, "H1", self->document));
  title->height = way_lines_get_height (lines);
  title->keep = TRUE;
}

static void
fill_title_beside (WayGalley *self,
                   const WayTitleBlock *block,
                   WayStrip *strip,
                   const char *words,
                   gboolean repeated)
{
  WayText *kicker = way_galley_say (self, WAY_FACE_KICKER, block->kicker);
  WayLines *name = way_galley_break_single (self, kicker);
  WayText *title = way_galley_say (self, WAY_FACE_HEADING_1, words);
  double left = name->width + AFTER_KICKER;
  double drop =
    way_face_get_baseline (WAY_FACE_HEADING_1) - way_face_get_baseline (WAY_FACE_KICKER);
  WayLines *lines = way_galley_break (self, title, self->sheet->body_width - left, FALSE);
  WayTag *tags[2] = { NULL };

  if (!repeated)
    {
      tags[0] = way_galley_add_tag (self, "P", self->section);
      tags[1] = way_galley_add_tag (self, "H1", self->section);
    }
  way_strip_add_all_lines (strip, name, 0, drop, tags[0]);
  way_strip_add_all_lines (strip, lines, left, 0, tags[1]);
  strip->height = way_lines_get_height (lines);
}

static void
set_title_beside (WayGalley *self, const WayTitleBlock *block)
{
  WayStrip *strip = way_galley_add_strip (self, 0);
  WayStrip *again = way_galley_add_aside (self);
  /* Translators: the title of an objective, on its second page. */
  g_autofree char *words = g_strdup_printf (_ ("%s (continued)"), block->title);

  self->section = way_galley_add_tag (self, "Sect", self->document);
  fill_title_beside (self, block, strip, block->title, FALSE);
  strip->fresh = TRUE;
  strip->keep = TRUE;
  strip->outline = g_strdup (block->outline);
  strip->outline_level = 1;
  fill_title_beside (self, block, again, words, TRUE);
  g_ptr_array_set_size (self->again, 0);
  g_ptr_array_add (self->again, again);
}

void
way_galley_set_title (WayGalley *self, const WayTitleBlock *block)
{
  WayStrip *strip;
  WayLines *lines;

  if (block->beside)
    {
      set_title_beside (self, block);
      return;
    }
  set_title_above (self, block);
  if (block->line == NULL)
    return;

  strip = way_galley_add_strip (self, WAY_SHEET_UNIT);
  lines = way_galley_break (self, block->line, self->sheet->body_width, FALSE);
  way_strip_add_all_lines (strip, lines, 0, 0, way_galley_add_tag (self, "P", self->document));
  strip->height = way_lines_get_height (lines);
}

static const struct
{
  WayFace face;
  double above;
  double below;
  const char *tag;
} headings[] = {
  { WAY_FACE_HEADING_1, 21, 7, "H1" },
  { WAY_FACE_HEADING_2, 14, 5, "H2" },
  { WAY_FACE_HEADING_3, 11, 3.5, "H3" },
};

void
way_galley_set_heading (WayGalley *self, const WayHeadingBlock *block)
{
  int level = CLAMP (block->level, 1, 3) - 1;
  WayStrip *strip = way_galley_add_strip (self, headings[level].above);
  const char *gap = block->number[0] != '\0' ? AFTER_NUMBER : "";
  char *words = g_strconcat (block->number, gap, block->words, NULL);
  WayText *text = way_galley_say (self, headings[level].face, words);
  double left = block->in_text ? way_sheet_get_text_left (self->sheet) : 0;
  WayLines *lines = way_galley_break (self, text, self->sheet->body_width - left, FALSE);

  if (level == 0)
    self->section = way_galley_add_tag (self, "Sect", self->document);
  way_strip_add_all_lines (strip, lines, left, 0,
                           way_galley_add_tag (self, headings[level].tag, self->section));
  strip->height = way_lines_get_height (lines);
  strip->below = headings[level].below;
  strip->keep = TRUE;
  strip->snap = TRUE;
  strip->heading = TRUE;
  strip->outline = level < 2 ? g_steal_pointer (&words) : NULL;
  strip->outline_level = block->level;
  g_free (words);
}

/* Words in the margin, right-aligned, the first beside the first line of the paragraph. */
static double
set_asides (WayGalley *self, const WayParagraphBlock *block, WayStrip *strip)
{
  double y =
    (way_face_get (block->text->face)->leading - way_face_get (WAY_FACE_TABLE)->leading) / 2;

  for (guint i = 0; block->asides != NULL && i < block->asides->len; i++)
    {
      WayText *text = g_ptr_array_index (block->asides, i);
      WayLines *lines = way_galley_break (self, text, self->sheet->margin, TRUE);

      way_strip_add_all_lines (strip, lines, 0, y, way_galley_add_tag (self, "P", self->section));
      y += way_lines_get_height (lines);
    }

  return block->asides != NULL ? y : 0;
}

/* Two lines at least stand on each side of a break, and what stands in the margin stays whole. */
static gboolean
is_kept (guint line, guint n, double leading, double beside)
{
  return line + 1 < n && (line == 0 || line + 2 == n || (line + 1) * leading < beside);
}

static void
add_paragraph_lines (WayGalley *self, const WayParagraphBlock *block, WayLines *lines)
{
  double left = block->in_text ? way_sheet_get_text_left (self->sheet) : 0;
  WayTag *tag = NULL;
  WayStrip *strip = NULL;
  double beside = 0;

  for (guint i = 0; i < lines->n; i++)
    {
      strip = way_galley_add_strip (self, i == 0 ? block->above : 0);
      strip->snap = i == 0 && way_face_get (block->text->face)->serif;
      if (i == 0)
        {
          beside = set_asides (self, block, strip);
          tag = way_galley_add_tag (self, "P", self->section);
        }
      way_strip_add_lines (strip, lines, i, 1, left, 0, tag);
      strip->height = lines->leading;
      strip->keep = is_kept (i, lines->n, lines->leading, beside);
    }
  strip->height = MAX (strip->height, beside - (lines->n - 1) * lines->leading);
  strip->below = block->below;
}

void
way_galley_set_paragraph (WayGalley *self, const WayParagraphBlock *block)
{
  double width = block->in_text ? way_sheet_get_text_width (self->sheet) : self->sheet->body_width;
  WayLines *lines = way_galley_break (self, block->text, width, FALSE);

  if (lines->n > 0)
    add_paragraph_lines (self, block, lines);
}
