/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a line share: how it is laid out and how it is painted. */

#pragma once

#include "way-take-up-line.h"

G_BEGIN_DECLS

struct _WayTakeUpLine
{
  GtkWidget parent_instance;

  WayTakeUpGrid    *grid;
  WayTakeUpLineKind kind;
  WayTakeUpRow     *row;

  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *sum;
  GtkWidget *cursors[2]; /* take turns */
  guint      turn;
  guint      column; /* of the cursor */
  int        bar_y;  /* of the totals */

  /* Of the foot: of each member, and of all. */
  WayTakeUpCounts *sums;
  guint            n_sums;
  WayTakeUpCounts  all;
};

void way_take_up_line_paint (WayTakeUpLine *self, GtkSnapshot *snapshot);
int  way_take_up_line_measure_heads (WayTakeUpLine *self);

G_END_DECLS
