/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of paper a report may stand on. */

#include "config.h"

#include "way-sheet.h"

static const WaySheet sheets[2][2] = {
  [WAY_PAPER_A4] = {
    { 595.276, 841.890, 62.0, 70.0, 462.0, 700.0, 42.0, 802.0, 85.0, 14.0 },
    { 841.890, 595.276, 42.5, 50.0, 757.0, 504.0, 32.0, 573.0, 0.0, 0.0 },
  },
  [WAY_PAPER_LETTER] = {
    { 612.0, 792.0, 72.0, 70.0, 462.0, 644.0, 42.0, 754.0, 85.0, 14.0 },
    { 792.0, 612.0, 42.5, 50.0, 707.0, 518.0, 32.0, 590.0, 0.0, 0.0 },
  },
};

/**
 * way_sheet_get:
 * @paper: a size of paper
 * @landscape: whether it lies on its long side
 *
 * Looks up where head, body and foot stand on a sheet.
 *
 * Returns: (transfer none): the sheet
 */
const WaySheet *
way_sheet_get (WayPaper paper, gboolean landscape)
{
  g_return_val_if_fail (paper == WAY_PAPER_A4 || paper == WAY_PAPER_LETTER, NULL);

  return &sheets[paper][landscape ? 1 : 0];
}

/**
 * way_sheet_get_text_left:
 * @self: a sheet
 *
 * Running text, its headings and its footnotes stand in the text column; tables and charts take
 * the whole body.
 *
 * Returns: the distance of the text column from the left edge of the body
 */
double
way_sheet_get_text_left (const WaySheet *self)
{
  return self->margin + self->gutter;
}

/**
 * way_sheet_get_text_width:
 * @self: a sheet
 *
 * Returns: the width of the text column
 */
double
way_sheet_get_text_width (const WaySheet *self)
{
  return self->body_width - self->margin - self->gutter;
}
