/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are. */

#pragma once

#include "way-block.h"

G_BEGIN_DECLS

/* The natural width of a column is not reckoned above this. */
#define WAY_COLUMN_NATURAL_MOST 200.0

typedef struct
{
  WayColumnWidth rule;
  double         minimum; /* of its longest part that is not broken; the width itself when fixed */
  double         natural; /* of its longest line */
  double         length;  /* of all its text */
  double         width;   /* the answer */
} WayColumnMeasure;

void way_columns_share (WayColumnMeasure *columns, guint n, double total);

G_END_DECLS
