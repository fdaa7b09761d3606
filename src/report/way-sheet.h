/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets of paper a report may stand on, and where its parts stand on them. Lengths in
 * points. */

#pragma once

#include "way-report.h"

G_BEGIN_DECLS

/* Headings, spaces and running text are multiples of this. */
#define WAY_SHEET_UNIT 3.5

typedef struct
{
  double width; /* of the sheet */
  double height;
  double left; /* of the body */
  double top;
  double body_width;
  double body_height;
  double head; /* baselines of the running head and foot */
  double foot;
  double margin; /* width of the margin column; 0 in landscape */
  double gutter; /* between margin column and text column */
} WaySheet;

const WaySheet *way_sheet_get (WayPaper paper, gboolean landscape);
/* of the text column, from the body's left */
double way_sheet_get_text_left (const WaySheet *self);
double way_sheet_get_text_width (const WaySheet *self);

G_END_DECLS
