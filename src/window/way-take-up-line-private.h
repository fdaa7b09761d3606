/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of a line share: how it is laid out and how it is painted. */

#pragma once

#include "way-take-up-line.h"

G_BEGIN_DECLS

/**
 * WayTakeUpCopy:
 * @texture: (nullable): how a text of the line came out
 * @box: where that is
 * @scale: for how many pixels of the screen in one of ours
 *
 * A text that is painted once, for of some there are a dozen parts in many fonts.
 */
typedef struct
{
  GdkTexture     *texture;
  graphene_rect_t box;
  double          scale;
} WayTakeUpCopy;

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

  /* What the title and the note take where they have a width; 0: nobody knows yet. */
  int            texts_width;
  PangoRectangle title_extents;
  PangoRectangle note_extents;

  /* Of a row: its cells, as they were painted for columns of a width. */
  GdkTexture   *cells;
  int           cells_width;
  gboolean      cells_mirrored;
  double        cells_scale;
  WayTakeUpCopy copies[3]; /* title, note and sum */

  /* Of the foot: of each member, and of all. */
  WayTakeUpCounts *sums;
  guint            n_sums;
  WayTakeUpCounts  all;
};

void     way_take_up_line_size_allocate (GtkWidget *widget, int width, int height, int baseline);
void     way_take_up_line_measure (GtkWidget     *widget,
                                   GtkOrientation orientation,
                                   int            for_size,
                                   int           *minimum,
                                   int           *natural,
                                   int           *minimum_baseline,
                                   int           *natural_baseline);
float    way_take_up_line_place (WayTakeUpLine *self, WayTakeUpSpan span);
gboolean way_take_up_line_shows (WayTakeUpLine *self, WayTakeUpSpan span);
void     way_take_up_line_get_faded (WayTakeUpLine *self, float alpha, GdkRGBA *color);
void     way_take_up_line_paint_cells (WayTakeUpLine *self, GtkSnapshot *snapshot);
void     way_take_up_line_paint_text (WayTakeUpLine *self,
                                      GtkSnapshot   *snapshot,
                                      GtkWidget     *text,
                                      WayTakeUpCopy *copy);
void     way_take_up_line_forget_texts (WayTakeUpLine *self);
void     way_take_up_line_forget_cells (WayTakeUpLine *self);
void     way_take_up_line_paint (WayTakeUpLine *self, GtkSnapshot *snapshot);
int      way_take_up_line_measure_heads (WayTakeUpLine *self);

G_END_DECLS
