/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting the notes of a page: footnotes under a short rule, or a list in columns under an
 * overview. */

#include "config.h"

#include "way-galley.h"

#define RULE_WIDTH  99.0
#define RULE        0.5
#define ABOVE_RULE  10.5
#define BELOW_RULE  6.0
#define INDENT      14.0
#define LIST_INDENT 8.0
#define WIDE_INDENT 11.5 /* for a number of three figures */

#define COLUMNS    4
#define COLUMN_GAP 12.0
#define LIST_ABOVE 5.0

static double
get_column_width (WayGalley *self)
{
  return (self->sheet->body_width - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS;
}

static double
get_indent (const WayNote *note, gboolean listed)
{
  if (note->number == 0)
    return 0;
  if (!listed)
    return INDENT;

  return note->number < 100 ? LIST_INDENT : WIDE_INDENT;
}

/* Notes are broken once, whichever page they come to. */
static WayLines *
break_note (WayGalley *self, const WayNote *note, gboolean listed)
{
  WayLines *lines = g_hash_table_lookup (self->broken, note);
  double width = listed ? get_column_width (self) : way_sheet_get_text_width (self->sheet);

  if (lines == NULL)
    {
      lines = way_galley_break (self, note->text, width - get_indent (note, listed), FALSE);
      g_hash_table_insert (self->broken, (gpointer) note, lines);
    }

  return lines;
}

/* Some lines of a note; its number stands before the first of all. */
static void
add_note_lines (WayGalley *self,
                WayStrip *strip,
                const WayNote *note,
                guint first,
                guint n,
                double x,
                double y,
                gboolean listed)
{
  WayLines *lines = break_note (self, note, listed);
  WayPiece *piece =
    way_strip_add_lines (strip, lines, first, n, x + get_indent (note, listed), y, NULL);
  WayText *number;

  piece->note = note;
  if (note->number == 0 || first > 0)
    return;
  number = way_galley_say (self, note->text->face, NULL);
  way_text_append_superior (number, note->number);
  piece->number = way_galley_break_single (self, number);
  piece->number_x = x;
}

static void
add_note (WayGalley *self,
          WayStrip *strip,
          const WayNote *note,
          double x,
          double y,
          gboolean listed)
{
  add_note_lines (self, strip, note, 0, break_note (self, note, listed)->n, x, y, listed);
}

/* ---- at the foot ---- */

static double
get_leading (WayGalley *self, const WayNote *note)
{
  return break_note (self, note, FALSE)->leading;
}

/* How many lines of a note of the page stand here. */
static guint
count_lines_here (WayGalley *self, GPtrArray *notes, guint at, const WayNoteSplit *split)
{
  if (split->last > 0 && at + 1 == notes->len)
    return split->last;

  return way_galley_count_note_lines (self, g_ptr_array_index (notes, at));
}

static double
measure_footnotes (WayGalley *self, GPtrArray *notes, const WayNoteSplit *split)
{
  double sum = ABOVE_RULE + BELOW_RULE;

  if (split->rest != NULL)
    sum += split->n * get_leading (self, split->rest);
  for (guint i = 0; i < notes->len; i++)
    sum +=
      count_lines_here (self, notes, i, split) * get_leading (self, g_ptr_array_index (notes, i));

  return sum;
}

static WayStrip *
set_footnotes (WayGalley *self, GPtrArray *notes, const WayNoteSplit *split)
{
  WayStrip *strip = way_galley_add_aside (self);
  double left = way_sheet_get_text_left (self->sheet);
  double y = ABOVE_RULE;

  way_strip_add_rule (strip, self, left, y, RULE_WIDTH, RULE, WAY_INK_TEXT);
  y += BELOW_RULE;
  if (split->rest != NULL)
    {
      add_note_lines (self, strip, split->rest, split->first, split->n, left, y, FALSE);
      y += split->n * get_leading (self, split->rest);
    }
  for (guint i = 0; i < notes->len; i++)
    {
      const WayNote *note = g_ptr_array_index (notes, i);
      guint n = count_lines_here (self, notes, i, split);

      add_note_lines (self, strip, note, 0, n, left, y, FALSE);
      y += n * get_leading (self, note);
    }
  strip->height = y;

  return strip;
}

/* ---- in columns ---- */

/* The last note has a column of its own where it is a remark. */
static guint
count_columns (GPtrArray *notes)
{
  const WayNote *last = g_ptr_array_index (notes, notes->len - 1);

  return last->number == 0 ? COLUMNS - 1 : COLUMNS;
}

static guint
count_numbered (GPtrArray *notes)
{
  return notes->len - (count_columns (notes) < COLUMNS ? 1 : 0);
}

/* Whether the numbered notes, in order, stand in the columns when none is higher than that. */
static gboolean
fits (WayGalley *self, GPtrArray *notes, double height)
{
  guint column = 0;
  double y = 0;

  for (guint i = 0; i < count_numbered (notes); i++)
    {
      double one = way_lines_get_height (break_note (self, g_ptr_array_index (notes, i), TRUE));

      if (y > 0 && y + one > height + 0.01)
        {
          column++;
          y = 0;
        }
      y += one;
    }

  return column < count_columns (notes) && y <= height + 0.01;
}

static double
get_list_height (WayGalley *self, GPtrArray *notes)
{
  const WayNote *last = g_ptr_array_index (notes, notes->len - 1);
  double height = 0;

  for (guint i = 0; i < notes->len; i++)
    height =
      MAX (height, way_lines_get_height (break_note (self, g_ptr_array_index (notes, i), TRUE)));
  while (!fits (self, notes, height))
    height += way_face_get (last->text->face)->leading;

  return height;
}

static WayStrip *
set_list (WayGalley *self, GPtrArray *notes)
{
  WayStrip *strip = way_galley_add_aside (self);
  double height = get_list_height (self, notes);
  double step = get_column_width (self) + COLUMN_GAP;
  double x = 0;
  double y = 0;

  for (guint i = 0; i < notes->len; i++)
    {
      const WayNote *note = g_ptr_array_index (notes, i);
      double one = way_lines_get_height (break_note (self, note, TRUE));

      if (note->number == 0)
        {
          x = step * (COLUMNS - 1);
          y = 0;
        }
      else if (y > 0 && y + one > height + 0.01)
        {
          x += step;
          y = 0;
        }
      add_note (self, strip, note, x, LIST_ABOVE + y, TRUE);
      y += one;
    }
  strip->height = LIST_ABOVE + height;

  return strip;
}

/* ---- on a page ---- */

/**
 * way_galley_count_note_lines:
 * @self: a galley
 * @note: a note at the foot of a page
 *
 * Returns: how many lines it takes
 */
guint
way_galley_count_note_lines (WayGalley *self, const WayNote *note)
{
  return break_note (self, note, FALSE)->n;
}

/**
 * way_galley_measure_notes:
 * @self: a galley
 * @notes: (element-type WayNote): the notes called on a page
 * @listed: whether they are listed in columns
 * @split: (nullable): what of them stands on other pages; those in columns are whole
 *
 * Returns: the height they take
 */
double
way_galley_measure_notes (WayGalley *self,
                          GPtrArray *notes,
                          gboolean listed,
                          const WayNoteSplit *split)
{
  if (notes->len == 0 && (split == NULL || split->rest == NULL))
    return 0;
  if (listed)
    return LIST_ABOVE + get_list_height (self, notes);

  return measure_footnotes (self, notes, split);
}

/**
 * way_galley_set_notes:
 * @self: a galley
 * @notes: (element-type WayNote): the notes called on a page
 * @listed: whether they are listed in columns
 * @split: what of them stands on other pages
 *
 * Returns: (transfer none): a strip with them
 */
WayStrip *
way_galley_set_notes (WayGalley *self, GPtrArray *notes, gboolean listed, const WayNoteSplit *split)
{
  return listed ? set_list (self, notes) : set_footnotes (self, notes, split);
}
