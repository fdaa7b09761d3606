/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says, as a tree of blocks. */

#include "config.h"

#include "way-block.h"

static void
text_free (gpointer text)
{
  if (text != NULL)
    way_text_free (text);
}

static void
column_clear (gpointer data)
{
  g_free (((WayColumn *) data)->head);
}

static void
cell_free (gpointer data)
{
  WayCell *cell = data;

  g_ptr_array_unref (cell->texts);
  g_free (cell);
}

static void
row_free (gpointer data)
{
  WayRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
chart_line_clear (gpointer data)
{
  g_free (((WayChartLine *) data)->name);
}

static void
grid_action_clear (gpointer data)
{
  WayGridAction *action = data;

  g_free (action->code);
  g_free (action->words);
  g_free (action->line);
}

static void
grid_cell_free (gpointer data)
{
  WayGridCell *cell = data;

  text_free (cell->label);
  text_free (cell->status);
  g_free (cell);
}

static void
grid_year_free (gpointer data)
{
  WayGridYear *year = data;

  text_free (year->label);
  text_free (year->line);
  g_ptr_array_unref (year->cells);
  g_free (year);
}

static void
title_free (WayTitleBlock *title)
{
  g_free (title->kicker);
  g_free (title->title);
  g_free (title->outline);
  text_free (title->line);
}

static void
heading_free (WayHeadingBlock *heading)
{
  g_free (heading->number);
  g_free (heading->words);
}

static void
paragraph_free (WayParagraphBlock *paragraph)
{
  text_free (paragraph->text);
  g_clear_pointer (&paragraph->asides, g_ptr_array_unref);
}

static void
table_free (WayTableBlock *table)
{
  g_free (table->outline);
  g_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
}

static void
chart_free (WayChartBlock *chart)
{
  g_array_unref (chart->columns);
  g_array_unref (chart->lines);
}

static void
grid_free (WayGridBlock *grid)
{
  g_free (grid->head);
  g_array_unref (grid->actions);
  g_ptr_array_unref (grid->years);
}

static void
block_free (gpointer data)
{
  WayBlock *block = data;

  switch (block->kind)
    {
    case WAY_BLOCK_TITLE:
      title_free (data);
      break;
    case WAY_BLOCK_HEADING:
      heading_free (data);
      break;
    case WAY_BLOCK_PARAGRAPH:
      paragraph_free (data);
      break;
    case WAY_BLOCK_TABLE:
      table_free (data);
      break;
    case WAY_BLOCK_LEGEND:
      text_free (((WayLegendBlock *) data)->lead);
      break;
    case WAY_BLOCK_CHART:
      chart_free (data);
      break;
    case WAY_BLOCK_GRID:
      grid_free (data);
      break;
    case WAY_BLOCK_FIGURES:
      break;
    }
  g_free (data);
}

/**
 * way_composition_new:
 *
 * Returns: (transfer full): a report that says nothing yet
 */
WayComposition *
way_composition_new (void)
{
  WayComposition *self = g_new0 (WayComposition, 1);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) way_note_free);

  return self;
}

void
way_composition_free (WayComposition *self)
{
  g_free (self->language);
  g_free (self->title);
  g_free (self->file_name);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->keywords);
  g_free (self->register_name);
  g_free (self->head_left);
  g_free (self->head_right);
  g_free (self->foot);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * way_composition_add_note:
 * @self: a report
 * @number: the note's number as printed; 0: none
 * @text: (transfer full): what it says
 *
 * Makes a note that a text of the report can call.
 *
 * Returns: (transfer none): the note
 */
WayNote *
way_composition_add_note (WayComposition *self, guint number, WayText *text)
{
  WayNote *note = way_note_new (self->notes->len + 1, number, text);

  g_ptr_array_add (self->notes, note);

  return note;
}

static gpointer
add_block (WayComposition *self, WayBlockKind kind, gsize size)
{
  WayBlock *block = g_malloc0 (size);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * way_composition_add_title:
 * @self: a report
 * @kicker: the name of the template
 * @title: the title
 *
 * Returns: (transfer none): a title
 */
WayTitleBlock *
way_composition_add_title (WayComposition *self, const char *kicker, const char *title)
{
  WayTitleBlock *block = add_block (self, WAY_BLOCK_TITLE, sizeof (WayTitleBlock));

  block->kicker = g_strdup (kicker);
  block->title = g_strdup (title);

  return block;
}

/**
 * way_composition_add_heading:
 * @self: a report
 * @level: 1 to 3
 * @number: its number, or ""
 * @words: its words
 *
 * Returns: (transfer none): a heading, which stays with what follows
 */
WayHeadingBlock *
way_composition_add_heading (WayComposition *self, int level, const char *number, const char *words)
{
  WayHeadingBlock *block = add_block (self, WAY_BLOCK_HEADING, sizeof (WayHeadingBlock));

  block->block.keep = TRUE;
  block->level = level;
  block->number = g_strdup (number);
  block->words = g_strdup (words);

  return block;
}

/**
 * way_composition_add_paragraph:
 * @self: a report
 * @text: (transfer full): what it says
 *
 * Returns: (transfer none): a paragraph across the body, with half a line below
 */
WayParagraphBlock *
way_composition_add_paragraph (WayComposition *self, WayText *text)
{
  WayParagraphBlock *block = add_block (self, WAY_BLOCK_PARAGRAPH, sizeof (WayParagraphBlock));

  block->text = text;
  block->below = 7;

  return block;
}

/**
 * way_composition_add_figures:
 * @self: a report
 * @counts: how many commitments are of each class
 *
 * Returns: (transfer none): the key figures
 */
WayFiguresBlock *
way_composition_add_figures (WayComposition *self, const WayCounts *counts)
{
  WayFiguresBlock *block = add_block (self, WAY_BLOCK_FIGURES, sizeof (WayFiguresBlock));

  block->counts = *counts;

  return block;
}

/**
 * way_composition_add_table:
 * @self: a report
 *
 * Returns: (transfer none): a table without columns
 */
WayTableBlock *
way_composition_add_table (WayComposition *self)
{
  WayTableBlock *block = add_block (self, WAY_BLOCK_TABLE, sizeof (WayTableBlock));

  block->columns = g_array_new (FALSE, TRUE, sizeof (WayColumn));
  g_array_set_clear_func (block->columns, column_clear);
  block->rows = g_ptr_array_new_with_free_func (row_free);

  return block;
}

/**
 * way_composition_add_legend:
 * @self: a report
 *
 * Returns: (transfer none): a legend of the six classes that are always shown
 */
WayLegendBlock *
way_composition_add_legend (WayComposition *self)
{
  WayLegendBlock *block = add_block (self, WAY_BLOCK_LEGEND, sizeof (WayLegendBlock));

  for (WayClass klass = 0; klass < WAY_CLASS_SUPERSEDED; klass++)
    block->has[klass] = TRUE;

  return block;
}

/**
 * way_composition_add_chart:
 * @self: a report
 *
 * Returns: (transfer none): a chart of status over time without columns
 */
WayChartBlock *
way_composition_add_chart (WayComposition *self)
{
  WayChartBlock *block = add_block (self, WAY_BLOCK_CHART, sizeof (WayChartBlock));

  block->columns = g_array_new (FALSE, TRUE, sizeof (WayChartColumn));
  block->lines = g_array_new (FALSE, TRUE, sizeof (WayChartLine));
  g_array_set_clear_func (block->lines, chart_line_clear);

  return block;
}

/**
 * way_composition_add_grid:
 * @self: a report
 *
 * Returns: (transfer none): an overview without actions
 */
WayGridBlock *
way_composition_add_grid (WayComposition *self)
{
  WayGridBlock *block = add_block (self, WAY_BLOCK_GRID, sizeof (WayGridBlock));

  block->actions = g_array_new (FALSE, TRUE, sizeof (WayGridAction));
  g_array_set_clear_func (block->actions, grid_action_clear);
  block->years = g_ptr_array_new_with_free_func (grid_year_free);

  return block;
}

/**
 * way_table_block_add_column:
 * @self: a table
 * @head: the head of the column
 * @rule: how its width is found
 * @width: its width, when fixed
 * @right: whether it holds figures, which end at the right
 *
 * Adds a column.
 */
void
way_table_block_add_column (WayTableBlock *self,
                            const char *head,
                            WayColumnWidth rule,
                            double width,
                            gboolean right)
{
  WayColumn column = { g_strdup (head), rule, width, right };

  g_array_append_val (self->columns, column);
}

/**
 * way_table_block_add_row:
 * @self: a table
 *
 * Returns: (transfer none): a row without cells
 */
WayRow *
way_table_block_add_row (WayTableBlock *self)
{
  WayRow *row = g_new0 (WayRow, 1);

  row->cells = g_ptr_array_new_with_free_func (cell_free);
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * way_row_add_text:
 * @self: a row
 * @text: (transfer full): what the cell says
 *
 * Returns: (transfer none): the cell, to which further texts may be added
 */
WayCell *
way_row_add_text (WayRow *self, WayText *text)
{
  WayCell *cell = g_new0 (WayCell, 1);

  cell->texts = g_ptr_array_new_with_free_func (text_free);
  g_ptr_array_add (cell->texts, text);
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/**
 * way_row_add_bar:
 * @self: a row
 * @counts: what the bar shows
 * @scale: the total that takes the whole width of the column
 *
 * Returns: (transfer none): the cell
 */
WayCell *
way_row_add_bar (WayRow *self, const WayCounts *counts, guint scale)
{
  WayCell *cell = g_new0 (WayCell, 1);

  cell->texts = g_ptr_array_new_with_free_func (text_free);
  cell->is_bar = TRUE;
  cell->counts = *counts;
  cell->scale = scale;
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/**
 * way_grid_block_add_action:
 * @self: an overview
 * @code: the action's code
 * @words: its title
 * @line: what stands under it
 * @units: how many units of width it takes
 *
 * Adds an action, before any year.
 */
void
way_grid_block_add_action (WayGridBlock *self,
                           const char *code,
                           const char *words,
                           const char *line,
                           guint units)
{
  WayGridAction action = { g_strdup (code), g_strdup (words), g_strdup (line), units };

  g_return_if_fail (self->years->len == 0);

  g_array_append_val (self->actions, action);
}

/**
 * way_grid_block_add_year:
 * @self: an overview
 * @label: (transfer full): the year
 *
 * Returns: (transfer none): a row of years without cells
 */
WayGridYear *
way_grid_block_add_year (WayGridBlock *self, WayText *label)
{
  WayGridYear *year = g_new0 (WayGridYear, 1);

  year->label = label;
  year->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < self->actions->len; i++)
    g_ptr_array_add (year->cells, g_ptr_array_new_with_free_func (grid_cell_free));
  g_ptr_array_add (self->years, year);

  return year;
}

/**
 * way_grid_year_add_cell:
 * @self: a year
 * @action: which action
 * @klass: the class of a commitment
 * @forecast: whether its status is a forecast, though its class is none by itself
 * @label: (transfer full): its label
 * @status: (transfer full): its status in words
 *
 * Adds a commitment.
 */
void
way_grid_year_add_cell (WayGridYear *self,
                        guint action,
                        WayClass klass,
                        gboolean forecast,
                        WayText *label,
                        WayText *status)
{
  WayGridCell *cell = g_new0 (WayGridCell, 1);

  cell->klass = klass;
  cell->forecast = forecast;
  cell->label = label;
  cell->status = status;
  g_ptr_array_add (g_ptr_array_index (self->cells, action), cell);
}

/* From this width on a segment has a number in it, if that is not wider: a figure takes so much. */
#define NUMBERED_FROM 9.0
#define FIGURE_WIDTH  5.0

/**
 * way_bar_is_numbered:
 * @count: what a segment of a bar shows
 * @scale: what the whole width shows
 * @width: the whole width
 *
 * Returns: whether the segment has its number in it; else only the caption says it
 */
gboolean
way_bar_is_numbered (guint count, guint scale, double width)
{
  double segment = count * width / MAX (scale, 1) - WAY_BAR_GAP;
  double number = FIGURE_WIDTH;

  for (guint rest = count / 10; rest > 0; rest /= 10)
    number += FIGURE_WIDTH;

  return segment >= MAX (NUMBERED_FROM, number + 1);
}
