/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting tables: widths, rows that are not torn, heads that are repeated. */

#include "config.h"

#include "way-columns.h"
#include "way-galley.h"

#define PAD_ABOVE    3.0
#define PAD_BELOW    3.5
#define PAD_RIGHT    5.0
#define HEAD_RULE    1.2
#define ROW_RULE     0.35
#define SECTION_RULE 0.6
#define BAR_HEIGHT   14.0
#define BAR_DROP     1.2

/* A row that takes more of a page than this is broken between its lines. */
#define TALLEST_ROW 0.6

/* ---- widths ---- */

static void
measure_text (WayGalley *self, WayColumnMeasure *measure, const WayText *text)
{
  double natural = way_lines_measure_natural (self->context, text) + PAD_RIGHT;

  measure->natural = MAX (measure->natural, MIN (natural, WAY_COLUMN_NATURAL_MOST));
  measure->length += text->string->len;
  if (measure->rule != WAY_COLUMN_FIXED)
    measure->minimum =
      MAX (measure->minimum, way_lines_measure_minimum (self->context, text) + PAD_RIGHT);
}

static void
measure_heads (WayGalley *self, const WayTableBlock *block, WayColumnMeasure *measures)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      const WayColumn *column = &g_array_index (block->columns, WayColumn, i);
      WayText *head = way_galley_say (self, WAY_FACE_TABLE_HEAD, column->head);

      measures[i].rule = column->rule;
      measures[i].minimum = MAX (measures[i].minimum, column->width);
      measure_text (self, &measures[i], head);
      measures[i].length -= head->string->len;
    }
}

static void
measure_row (WayGalley *self, const WayRow *row, WayColumnMeasure *measures)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const WayCell *cell = g_ptr_array_index (row->cells, i);

      for (guint j = 0; j < cell->texts->len; j++)
        measure_text (self, &measures[i], g_ptr_array_index (cell->texts, j));
    }
}

static void
measure_table (WayGalley *self, const WayTableBlock *block, WayColumnMeasure *measures)
{
  measure_heads (self, block, measures);
  for (guint i = 0; i < block->rows->len; i++)
    measure_row (self, g_ptr_array_index (block->rows, i), measures);
}

static gboolean
is_measured_with (const WayBlock *block, const WayTableBlock *table)
{
  return block->kind == WAY_BLOCK_TABLE && block != &table->block &&
         ((const WayTableBlock *) block)->widths == table->widths &&
         ((const WayTableBlock *) block)->columns->len == table->columns->len;
}

static WayColumnMeasure *
measure (WayGalley *self, const WayTableBlock *block)
{
  WayColumnMeasure *measures = g_new0 (WayColumnMeasure, block->columns->len);

  measure_table (self, block, measures);
  for (guint i = 0; block->widths != 0 && i < self->composition->blocks->len; i++)
    {
      const WayBlock *other = g_ptr_array_index (self->composition->blocks, i);

      if (is_measured_with (other, block))
        measure_table (self, (const WayTableBlock *) other, measures);
    }
  way_columns_share (measures, block->columns->len, self->sheet->body_width);

  return measures;
}

/* Computed once per table, and once for those that are to look alike. */
static WayColumnMeasure *
get_widths (WayGalley *self, const WayTableBlock *block)
{
  gpointer key = block->widths != 0 ? GUINT_TO_POINTER (block->widths) : (gpointer) block;
  WayColumnMeasure *measures = g_hash_table_lookup (self->widths, key);

  if (measures == NULL)
    {
      measures = measure (self, block);
      g_hash_table_insert (self->widths, key, measures);
    }

  return measures;
}

/* ---- the head ---- */

static void
fill_head (WayGalley *self,
           const WayTableBlock *block,
           const WayColumnMeasure *widths,
           WayStrip *strip,
           WayTag *row)
{
  double x = 0;
  double height = 0;

  for (guint i = 0; i < block->columns->len; i++)
    {
      const WayColumn *column = &g_array_index (block->columns, WayColumn, i);
      gboolean last = i + 1 == block->columns->len;
      double width = widths[i].width - (last ? 0 : PAD_RIGHT);
      WayText *head = way_galley_say (self, WAY_FACE_TABLE_HEAD, column->head);
      WayLines *lines = way_galley_break (self, head, width, column->right);
      WayTag *tag = row != NULL ? way_galley_add_tag (self, "TH", row) : NULL;

      way_strip_add_all_lines (strip, lines, x, PAD_ABOVE, tag);
      height = MAX (height, way_lines_get_height (lines));
      x += widths[i].width;
    }
  strip->height = PAD_ABOVE + height + PAD_BELOW;
  strip->keep = TRUE;
  way_strip_add_rule (strip, self, 0, 0, self->sheet->body_width, HEAD_RULE, WAY_INK_HEADING);
  way_strip_add_rule (strip, self, 0, strip->height, self->sheet->body_width, SECTION_RULE,
                      WAY_INK_HEADING);
}

/* ---- rows ---- */

typedef struct
{
  WayGalley *galley;
  const WayTableBlock *block;
  const WayColumnMeasure *widths;
  WayTag *table;
  WayTag *body;
  GPtrArray *head; /* repeated */
  WayStrip *close; /* when a page ends within the table */
} Setting;

/* A text of a cell broken into lines, or its bar. */
typedef struct
{
  const WayCell *bar; /* or NULL */
  WayLines *lines;
  WayTag *tag;
  double x;
  double top;
  double width;
} Placed;

static double
get_drop (WayFace face)
{
  return MAX (way_face_get_baseline (WAY_FACE_TABLE) - way_face_get_baseline (face), 0);
}

static double
place_cell (Setting *setting, const WayCell *cell, Placed place, gboolean right, GArray *placed)
{
  if (cell->is_bar)
    {
      place.bar = cell;
      place.tag = way_galley_add_tag (setting->galley, "Figure", place.tag);
      place.top += BAR_DROP;
      g_array_append_val (placed, place);
      return place.top + BAR_HEIGHT + BAR_DROP;
    }
  for (guint i = 0; i < cell->texts->len; i++)
    {
      const WayText *text = g_ptr_array_index (cell->texts, i);
      Placed one = place;

      /* The first lines of all cells stand on one line, whatever their size. */
      if (i == 0)
        place.top += get_drop (text->face);
      one.top = place.top;
      one.lines = way_galley_break (setting->galley, text, place.width, right);
      if (cell->texts->len > 1)
        one.tag = way_galley_add_tag (setting->galley, "P", place.tag);
      g_array_append_val (placed, one);
      place.top += way_lines_get_height (one.lines);
    }

  return place.top;
}

static GArray *
place_row (Setting *setting, const WayRow *row, WayTag *tag, double *height)
{
  GArray *placed = g_array_new (FALSE, TRUE, sizeof (Placed));
  Placed place = { .top = PAD_ABOVE };

  *height = 0;
  for (guint i = 0; i < row->cells->len; i++)
    {
      const WayColumn *column = &g_array_index (setting->block->columns, WayColumn, i);
      double pad = i + 1 == row->cells->len ? 0 : PAD_RIGHT;
      double bottom;

      place.tag = way_galley_add_tag (setting->galley, "TD", tag);
      place.width = setting->widths[i].width - pad;
      bottom =
        place_cell (setting, g_ptr_array_index (row->cells, i), place, column->right, placed);
      *height = MAX (*height, bottom + PAD_BELOW);
      place.x += setting->widths[i].width;
    }

  return placed;
}

static WayStrip *
add_row_strip (Setting *setting)
{
  WayStrip *strip = way_galley_add_strip (setting->galley, 0);

  strip->resume = g_ptr_array_ref (setting->head);
  strip->suspend = setting->close;

  return strip;
}

static void
set_whole_row (Setting *setting, GArray *placed, double height)
{
  WayStrip *strip = add_row_strip (setting);

  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *place = &g_array_index (placed, Placed, i);

      if (place->bar != NULL)
        way_galley_set_bar (setting->galley, strip, &place->bar->counts, place->bar->scale,
                            place->x, place->top, place->width - PAD_RIGHT, place->tag);
      else
        way_strip_add_all_lines (strip, place->lines, place->x, place->top, place->tag);
    }
  strip->height = height;
}

/* The lines of all cells that begin between two levels. */
static void
add_slice (WayStrip *strip, GArray *placed, double from, double to)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *place = &g_array_index (placed, Placed, i);
      guint n = place->lines != NULL ? place->lines->n : 0;

      for (guint line = 0; line < n; line++)
        {
          double top = place->top + line * place->lines->leading;

          if (top >= from - 0.01 && top < to - 0.01)
            way_strip_add_lines (strip, place->lines, line, 1, place->x, top - from, place->tag);
        }
    }
}

static double
next_level (GArray *placed, double from, double height)
{
  double next = height;

  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *place = &g_array_index (placed, Placed, i);
      guint n = place->lines != NULL ? place->lines->n : 0;

      for (guint line = 0; line < n; line++)
        {
          double bottom = place->top + (line + 1) * place->lines->leading;

          if (bottom > from + 0.01)
            next = MIN (next, bottom);
        }
    }

  return next;
}

/* A row of more than a page breaks between lines, where no line of any cell is cut. */
static void
set_torn_row (Setting *setting, GArray *placed, double height)
{
  double from = 0;

  while (from < height - 0.01)
    {
      double to = next_level (placed, from, height - PAD_BELOW);
      WayStrip *strip = add_row_strip (setting);

      if (to >= height - PAD_BELOW - 0.01 || to <= from)
        to = height;
      add_slice (strip, placed, from, to);
      strip->height = to - from;
      from = to;
    }
}

static void
set_row (Setting *setting, const WayRow *row, gboolean first)
{
  WayGalley *galley = setting->galley;
  WayTag *tag = way_galley_add_tag (galley, "TR", setting->body);
  double height;
  g_autoptr (GArray) placed = place_row (setting, row, tag, &height);
  guint at = galley->strips->len;
  gboolean heavy = row->strong || row->section > 0;

  if (height > galley->sheet->body_height * TALLEST_ROW)
    set_torn_row (setting, placed, height);
  else
    set_whole_row (setting, placed, height);
  if (!first)
    way_strip_add_rule (g_ptr_array_index (galley->strips, at), galley, 0, 0,
                        galley->sheet->body_width, heavy ? SECTION_RULE : ROW_RULE,
                        heavy ? WAY_INK_HEADING : WAY_INK_RULE);
  ((WayStrip *) g_ptr_array_index (galley->strips, galley->strips->len - 1))->keep =
    row->section > 0;
}

/* Two rows at least stand on each side of a break. */
static void
keep_ends (GPtrArray *strips, guint first, guint second, guint last)
{
  for (guint i = first; i < second && second < strips->len; i++)
    ((WayStrip *) g_ptr_array_index (strips, i))->keep = second - first == 1;
  if (last > first && last < strips->len && last > second)
    ((WayStrip *) g_ptr_array_index (strips, last - 1))->keep = TRUE;
}

static void
set_rows (Setting *setting)
{
  GPtrArray *strips = setting->galley->strips;
  guint first = strips->len;
  guint second = first;
  guint last = first;

  for (guint i = 0; i < setting->block->rows->len; i++)
    {
      last = strips->len;
      second = i == 1 ? last : second;
      set_row (setting, g_ptr_array_index (setting->block->rows, i), i == 0);
    }
  if (setting->block->rows->len > 1)
    keep_ends (strips, first, second, last);
}

static const WayLegendBlock *
find_legend (WayGalley *self, const WayTableBlock *block)
{
  guint at;

  if (g_ptr_array_find (self->composition->blocks, block, &at) &&
      at + 1 < self->composition->blocks->len &&
      ((WayBlock *) g_ptr_array_index (self->composition->blocks, at + 1))->kind ==
        WAY_BLOCK_LEGEND)
    return g_ptr_array_index (self->composition->blocks, at + 1);

  return NULL;
}

/* What stands below the last row of a page when the table goes on: a rule, and the legend, which
 * every page with bars has. */
static WayStrip *
create_close (WayGalley *self, const WayTableBlock *block)
{
  WayStrip *close = way_galley_add_aside (self);
  const WayLegendBlock *legend = find_legend (self, block);

  way_strip_add_rule (close, self, 0, 0, self->sheet->body_width, SECTION_RULE, WAY_INK_HEADING);
  if (legend != NULL)
    way_galley_fill_legend (self, close, legend, 7, TRUE);

  return close;
}

static void
close_table (Setting *setting)
{
  WayGalley *galley = setting->galley;
  WayStrip *last = g_ptr_array_index (galley->strips, galley->strips->len - 1);

  way_strip_add_rule (last, galley, 0, last->height, galley->sheet->body_width, HEAD_RULE,
                      WAY_INK_HEADING);
  last->below = setting->block->block.keep ? WAY_SHEET_UNIT : 7;
  last->suspend = NULL;
}

void
way_galley_set_table (WayGalley *self, const WayTableBlock *block)
{
  Setting setting = { self, block, get_widths (self, block) };
  WayStrip *head = way_galley_add_strip (self, 0);
  WayStrip *again = way_galley_add_aside (self);
  WayTag *top;

  setting.table = way_galley_add_tag (self, "Table", self->section);
  top = way_galley_add_tag (self, "THead", setting.table);
  setting.body = way_galley_add_tag (self, "TBody", setting.table);
  fill_head (self, block, setting.widths, head, way_galley_add_tag (self, "TR", top));
  fill_head (self, block, setting.widths, again, NULL);
  head->outline = g_strdup (block->outline);
  head->outline_level = 2;

  setting.head = g_ptr_array_new ();
  g_ptr_array_add (setting.head, again);
  setting.close = create_close (self, block);
  set_rows (&setting);
  close_table (&setting);
  g_ptr_array_unref (setting.head);
}
