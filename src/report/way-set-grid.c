/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting an overview: years down, actions across, commitments in the cells. A year is a row and is
 * not torn; one that takes most of a page is broken between its ranks, the cells that stand side by
 * side, and is carried on with its label repeated. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-galley.h"

#define YEAR_WIDTH   47.0
#define MOST_COLUMNS 8
#define PAD          3.5 /* within a column, at both sides */
#define GAP          3.3 /* between cells side by side */
#define RANK_GAP     2.0
#define YEAR_PAD     2.4
#define CELL_HEIGHT  30.0
#define TALLEST_YEAR 0.6 /* of a page: a taller one is broken between its ranks */
#define BAND         13.5
#define TEXT_GAP     4.8
#define CELL_PAD     3.0
#define HEAD_RULE    1.2
#define SECTION_RULE 0.6
#define LINE         0.35
#define LINE_INK     0x8A949E

typedef struct
{
  WayGalley *galley;
  const WayGridBlock *block;
  guint units; /* of all actions */
  double unit; /* width */
  WayTag *body;
  WayStrip *head;  /* repeated */
  WayStrip *close; /* when a page ends within */
} Grid;

static const WayGridAction *
get_action (const Grid *grid, guint action)
{
  return &g_array_index (grid->block->actions, WayGridAction, action);
}

static double
get_action_left (const Grid *grid, guint action)
{
  guint units = 0;

  for (guint i = 0; i < action; i++)
    units += get_action (grid, i)->units;

  return YEAR_WIDTH + units * grid->unit;
}

static double
get_cell_width (const Grid *grid, guint action)
{
  guint units = get_action (grid, action)->units;

  return (units * grid->unit - 2 * PAD - (units - 1) * GAP) / units;
}

/* ---- columns ---- */

typedef struct
{
  double height;
  guint n;
  double at[MOST_COLUMNS];
} Lines;

static void
paint_lines (cairo_t *cr, gpointer data, double x, double y)
{
  const Lines *lines = data;

  way_ink_set (cr, LINE_INK);
  for (guint i = 0; i < lines->n; i++)
    {
      cairo_rectangle (cr, x + lines->at[i] - LINE / 2, y, LINE, lines->height);
      cairo_fill (cr);
    }
}

static void
add_column_lines (Grid *grid, WayStrip *strip)
{
  Lines *lines = way_galley_keep (grid->galley, g_new0 (Lines, 1));

  lines->height = strip->height;
  for (guint i = 0; i < grid->block->actions->len && lines->n < MOST_COLUMNS; i++)
    lines->at[lines->n++] = get_action_left (grid, i);
  way_strip_add_paint (strip, paint_lines, lines, 0, 0);
}

/* ---- the head ---- */

static WayText *
say_action (WayGalley *self, const WayGridAction *action)
{
  WayText *text = way_galley_say (self, WAY_FACE_TABLE_HEAD, action->code);

  way_text_append (text, "\u2002", WAY_RUN_PLAIN);
  way_text_append (text, action->words, WAY_RUN_PLAIN);

  return text;
}

static double
fill_head_cell (Grid *grid, WayStrip *strip, guint at, WayTag *row)
{
  WayGalley *galley = grid->galley;
  const WayGridAction *action = get_action (grid, at);
  double left = get_action_left (grid, at) + PAD;
  double width = action->units * grid->unit - 2 * PAD;
  WayLines *words = way_galley_break (galley, say_action (galley, action), width, FALSE);
  WayText *line = way_galley_say (galley, WAY_FACE_RUNNING, action->line);
  WayLines *under = way_galley_break (galley, line, width, FALSE);
  double bottom = 3 + way_lines_get_height (words);
  WayTag *tag = row != NULL ? way_galley_add_tag (galley, "TH", row) : NULL;
  WayTag *first = row != NULL ? way_galley_add_tag (galley, "P", tag) : NULL;
  WayTag *second = row != NULL ? way_galley_add_tag (galley, "P", tag) : NULL;

  way_strip_add_all_lines (strip, words, left, 3, first);
  way_strip_add_all_lines (strip, under, left, bottom, second);

  return bottom + way_lines_get_height (under);
}

static void
fill_head (Grid *grid, WayStrip *strip, WayTag *row)
{
  WayGalley *galley = grid->galley;
  WayText *due = way_galley_say (galley, WAY_FACE_TABLE_HEAD, grid->block->head);
  WayLines *lines = way_galley_break (galley, due, YEAR_WIDTH - PAD, FALSE);
  double bottom = 3 + way_lines_get_height (lines);

  way_strip_add_all_lines (strip, lines, 0, 3,
                           row != NULL ? way_galley_add_tag (galley, "TH", row) : NULL);
  for (guint i = 0; i < grid->block->actions->len; i++)
    {
      double cell = fill_head_cell (grid, strip, i, row);

      bottom = MAX (bottom, cell);
    }
  strip->height = bottom + 3.5;
  strip->keep = TRUE;
  way_strip_add_rule (strip, galley, 0, 0, galley->sheet->body_width, HEAD_RULE, WAY_INK_HEADING);
  way_strip_add_rule (strip, galley, 0, strip->height, galley->sheet->body_width, HEAD_RULE - 0.2,
                      WAY_INK_HEADING);
}

/* ---- cells ---- */

typedef struct
{
  WayInk ink;
  WayClass klass;
  WayMarkFlags mark;
  double width;
  double height;
} Box;

static void
paint_box (cairo_t *cr, gpointer data, double x, double y)
{
  const Box *box = data;
  const WayInk *ink = &box->ink;
  double plate = (box->mark & WAY_MARK_BRACKETED) != 0 ? BAND - 1.6 : BAND - 3.4;
  double middle = y + box->height / 2;

  way_ink_set (cr, ink->tint);
  cairo_rectangle (cr, x, y, box->width, box->height);
  cairo_fill (cr);
  if (ink->fill != WAY_FILL_NONE)
    way_key_fill (cr, ink, x, y, BAND, box->height);
  way_key_plate (cr, ink, x + (BAND - plate) / 2, middle - plate / 2, plate, plate);
  way_key_frame (cr, ink, x, y, box->width, box->height);
  way_mark_draw (cr, box->klass, box->mark, ink->mark, x + BAND / 2, middle, 8.4);
}

typedef struct
{
  const WayGridCell *cell;
  WayLines *label;
  WayLines *status;
  double height;
} Broken;

static Broken
break_cell (Grid *grid, const WayGridCell *cell, double width)
{
  Broken broken = { cell };
  double room = width - BAND - TEXT_GAP - 3;

  broken.label = way_galley_break (grid->galley, cell->label, room, FALSE);
  broken.status = way_galley_break (grid->galley, cell->status, room, FALSE);
  broken.height = MAX (CELL_HEIGHT, way_lines_get_height (broken.label) +
                                      way_lines_get_height (broken.status) + CELL_PAD);

  return broken;
}

static void
add_cell (Grid *grid,
          WayStrip *strip,
          const Broken *broken,
          double x,
          double y,
          double width,
          WayTag *data)
{
  WayGalley *galley = grid->galley;
  Box *box = way_galley_keep (galley, g_new0 (Box, 1));
  double left = x + BAND + TEXT_GAP;
  double top = y + CELL_PAD / 2;
  WayTag *tag = way_galley_add_tag (galley, "P", data);

  box->klass = broken->cell->klass;
  box->ink = broken->cell->forecast ? way_key_get_forecast (galley->composition->key, box->klass)
                                    : *way_key_get (galley->composition->key, box->klass);
  box->mark = WAY_MARK_ON_BAND | (broken->cell->forecast ? WAY_MARK_BRACKETED : 0);
  box->width = width;
  box->height = broken->height;
  way_strip_add_paint (strip, paint_box, box, x, y);
  way_strip_add_all_lines (strip, broken->label, left, top, tag);
  way_strip_add_all_lines (strip, broken->status, left, top + way_lines_get_height (broken->label),
                           way_galley_add_tag (galley, "P", data));
}

/* ---- ranks ---- */

typedef struct
{
  Grid *grid;
  const WayGridYear *year;
} Year;

static guint
count_ranks (const Year *year)
{
  guint ranks = 1;

  for (guint i = 0; i < year->grid->block->actions->len; i++)
    {
      const GPtrArray *cells = g_ptr_array_index (year->year->cells, i);
      guint units = get_action (year->grid, i)->units;

      ranks = MAX (ranks, (cells->len + units - 1) / units);
    }

  return ranks;
}

/* A cell of the table that holds nothing is there all the same. */
static WayTag *
add_data (Grid *grid, WayStrip *strip, const char *name, WayTag *row)
{
  WayTag *tag = way_galley_add_tag (grid->galley, name, row);
  WayText *nothing = way_galley_say (grid->galley, WAY_FACE_CELL_LABEL, NULL);

  way_strip_add_all_lines (strip, way_galley_break (grid->galley, nothing, -1, FALSE), 0, 0, tag);

  return tag;
}

static double
add_action_rank (const Year *year,
                 WayStrip *strip,
                 guint action,
                 guint rank,
                 double y,
                 WayTag *data)
{
  Grid *grid = year->grid;
  const GPtrArray *cells = g_ptr_array_index (year->year->cells, action);
  guint units = get_action (grid, action)->units;
  double width = get_cell_width (grid, action);
  double x = get_action_left (grid, action) + PAD;
  double height = 0;

  for (guint i = rank * units; i < MIN ((rank + 1) * units, cells->len); i++)
    {
      Broken broken = break_cell (grid, g_ptr_array_index (cells, i), width);

      add_cell (grid, strip, &broken, x, y, width, data);
      height = MAX (height, broken.height);
      x += width + GAP;
    }

  return height;
}

static double
add_year_label (const Year *year, WayStrip *strip, double y, WayTag *tag)
{
  WayGalley *galley = year->grid->galley;
  WayLines *label = way_galley_break (galley, year->year->label, YEAR_WIDTH - 1, FALSE);
  double bottom = y + way_lines_get_height (label);

  way_strip_add_all_lines (strip, label, 0, y, way_galley_add_tag (galley, "P", tag));
  if (year->year->line != NULL)
    {
      WayLines *line = way_galley_break (galley, year->year->line, YEAR_WIDTH - 1, FALSE);

      way_strip_add_all_lines (strip, line, 0, bottom, way_galley_add_tag (galley, "P", tag));
      bottom += way_lines_get_height (line);
    }

  return bottom - y;
}

/* What begins a page within a year: the head, and the year again. */
static WayStrip *
create_year_again (const Year *year)
{
  WayGalley *galley = year->grid->galley;
  WayStrip *strip = way_galley_add_aside (galley);
  WayText *text = way_galley_say (galley, WAY_FACE_TABLE_SMALL, NULL);
  WayLines *lines;

  way_text_append (text, year->year->label->string->str, WAY_RUN_BOLD);
  way_text_append (text, " ", WAY_RUN_PLAIN);
  way_text_append (text, _ ("(continued)"), WAY_RUN_PLAIN);
  lines = way_galley_break (galley, text, galley->sheet->body_width, FALSE);
  way_strip_add_all_lines (strip, lines, 0, 2, NULL);
  strip->height = way_lines_get_height (lines) + 3;

  return strip;
}

static WayStrip *
add_rank_strip (const Year *year, guint rank, WayStrip *again)
{
  Grid *grid = year->grid;
  WayStrip *strip = way_galley_add_strip (grid->galley, 0);

  strip->listed = TRUE;
  strip->suspend = grid->close;
  strip->resume = g_ptr_array_copy (grid->galley->again, NULL, NULL);
  g_ptr_array_add (strip->resume, grid->head);
  if (rank > 0)
    g_ptr_array_add (strip->resume, again);

  return strip;
}

/* MAX () would set its arguments twice. */
static double
get_larger (double one, double other)
{
  return MAX (one, other);
}

static void
set_rank (const Year *year, guint rank, gboolean last, gboolean first_year, WayStrip *again)
{
  Grid *grid = year->grid;
  WayStrip *strip = add_rank_strip (year, rank, again);
  double top = rank == 0 ? YEAR_PAD : 0;
  double height = CELL_HEIGHT;
  WayTag *row = way_galley_add_tag (grid->galley, "TR", grid->body);
  WayTag *head = add_data (grid, strip, "TH", row);

  if (rank == 0)
    height = get_larger (height, add_year_label (year, strip, top + 2, head));
  for (guint i = 0; i < grid->block->actions->len; i++)
    {
      WayTag *data = add_data (grid, strip, "TD", row);

      height = get_larger (height, add_action_rank (year, strip, i, rank, top, data));
    }
  strip->height = top + height + (last ? YEAR_PAD : RANK_GAP);
  if (rank == 0 && !first_year)
    way_strip_add_rule (strip, grid->galley, 0, 0, grid->galley->sheet->body_width, SECTION_RULE,
                        LINE_INK);
  add_column_lines (grid, strip);
}

/* ---- years ---- */

static double
measure_action (const Year *year, guint action)
{
  Grid *grid = year->grid;
  const GPtrArray *cells = g_ptr_array_index (year->year->cells, action);
  guint units = get_action (grid, action)->units;
  double height = 0;
  double rank = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      Broken broken =
        break_cell (grid, g_ptr_array_index (cells, i), get_cell_width (grid, action));

      height += i % units == 0 ? rank + RANK_GAP : 0;
      rank = i % units == 0 ? broken.height : MAX (rank, broken.height);
    }

  return height + rank;
}

static double
measure_year (const Year *year)
{
  double height = CELL_HEIGHT;

  for (guint i = 0; i < year->grid->block->actions->len; i++)
    height = get_larger (height, measure_action (year, i));

  return height;
}

static double
stack_action (const Year *year, WayStrip *strip, guint action, WayTag *row)
{
  const GPtrArray *cells = g_ptr_array_index (year->year->cells, action);
  guint units = get_action (year->grid, action)->units;
  WayTag *data = add_data (year->grid, strip, "TD", row);
  double y = YEAR_PAD;

  for (guint rank = 0; rank * units < cells->len; rank++)
    y += add_action_rank (year, strip, action, rank, y, data) + RANK_GAP;

  return y - RANK_GAP;
}

/* A year that fits a page is one row, in which each action's commitments stand close. */
static void
set_whole_year (const Year *year, gboolean first, WayStrip *again)
{
  Grid *grid = year->grid;
  WayStrip *strip = add_rank_strip (year, 0, again);
  WayTag *row = way_galley_add_tag (grid->galley, "TR", grid->body);
  WayTag *head = add_data (grid, strip, "TH", row);
  double label = YEAR_PAD + 2 + add_year_label (year, strip, YEAR_PAD + 2, head);
  double bottom = MAX (YEAR_PAD + CELL_HEIGHT, label);

  for (guint i = 0; i < grid->block->actions->len; i++)
    bottom = get_larger (bottom, stack_action (year, strip, i, row));
  strip->height = bottom + YEAR_PAD;
  if (!first)
    way_strip_add_rule (strip, grid->galley, 0, 0, grid->galley->sheet->body_width, SECTION_RULE,
                        LINE_INK);
  add_column_lines (grid, strip);
}

/* The room on a page below what is repeated there, when the notes of the strip stand on it too. */
static double
get_room (Grid *grid, const WayStrip *strip)
{
  WayGalley *galley = grid->galley;
  g_autoptr (GPtrArray) notes = g_ptr_array_copy (strip->notes, NULL, NULL);
  double room = galley->sheet->body_height - grid->head->height;

  for (guint i = 0; i < galley->again->len; i++)
    {
      const WayStrip *again = g_ptr_array_index (galley->again, i);

      room -= again->height + again->below;
    }
  if (grid->block->remark != NULL)
    g_ptr_array_add (notes, grid->block->remark);

  return room - way_galley_measure_notes (galley, notes, TRUE, NULL);
}

static void
set_year (Grid *grid, const WayGridYear *content, gboolean first)
{
  Year year = { grid, content };
  GPtrArray *strips = grid->galley->strips;
  WayStrip *again = create_year_again (&year);
  guint ranks = count_ranks (&year);

  if (measure_year (&year) < grid->galley->sheet->body_height * TALLEST_YEAR)
    {
      const WayStrip *whole;

      set_whole_year (&year, first, again);
      whole = g_ptr_array_index (strips, strips->len - 1);
      if (whole->height <= get_room (grid, whole))
        return;
      g_ptr_array_set_size (strips, strips->len - 1);
    }
  for (guint rank = 0; rank < ranks; rank++)
    set_rank (&year, rank, rank + 1 == ranks, first, again);
}

/* ---- the whole ---- */

static void
set_years (Grid *grid)
{
  WayGalley *galley = grid->galley;
  WayStrip *end;

  for (guint i = 0; i < grid->block->years->len; i++)
    set_year (grid, g_ptr_array_index (grid->block->years, i), i == 0);

  end = g_ptr_array_index (galley->strips, galley->strips->len - 1);
  way_strip_add_rule (end, galley, 0, end->height, galley->sheet->body_width, HEAD_RULE,
                      WAY_INK_HEADING);
  end->suspend = NULL;
  if (grid->block->remark != NULL)
    g_ptr_array_add (end->notes, grid->block->remark);
}

void
way_galley_set_grid (WayGalley *self, const WayGridBlock *block)
{
  Grid grid = { self, block };
  WayTag *table = way_galley_add_tag (self, "Table", self->section);
  WayTag *top = way_galley_add_tag (self, "THead", table);
  WayStrip *head = way_galley_add_strip (self, 0);

  for (guint i = 0; i < block->actions->len; i++)
    grid.units += get_action (&grid, i)->units;
  grid.unit = (self->sheet->body_width - YEAR_WIDTH) / MAX (grid.units, 1);
  grid.body = way_galley_add_tag (self, "TBody", table);
  grid.head = way_galley_add_aside (self);
  grid.close = way_galley_add_aside (self);
  fill_head (&grid, head, way_galley_add_tag (self, "TR", top));
  fill_head (&grid, grid.head, NULL);
  head->listed = TRUE;
  way_strip_add_rule (grid.close, self, 0, 0, self->sheet->body_width, HEAD_RULE, WAY_INK_HEADING);
  set_years (&grid);
}
