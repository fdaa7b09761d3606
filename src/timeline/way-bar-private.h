/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a bar share. */

#pragma once

#include "way-bar.h"
#include "way-stage-marks.h"

G_BEGIN_DECLS

/**
 * WayBarLabel:
 * @mark_x: the middle of the mark
 * @mark_y: the middle of the mark
 * @sign_x: the middle of the sign of a dispute
 * @text_x: where the title begins
 * @text_width: what it may take; 0 when there is no room for it
 * @note_x: where the note begins
 * @has_note: whether there is room for the note
 * @x0: the left end of all of it
 * @x1: the right end of all of it
 *
 * Where the words of a bar stand, on the axis.
 */
typedef struct
{
  double   mark_x;
  double   mark_y;
  double   sign_x;
  double   text_x;
  double   text_width;
  double   note_x;
  gboolean has_note;
  double   x0;
  double   x1;
} WayBarLabel;

/**
 * WayBarWords:
 * @title: how wide the title is
 * @note: how wide the note is, 0 when there is none
 * @disputed: whether the sign of a dispute stands before the title
 * @view: how wide the visible axis is
 *
 * What has to find room.
 */
typedef struct
{
  double   title;
  double   note;
  gboolean disputed;
  double   view;
} WayBarWords;

/* What is further out of sight is not drawn. */
#define WAY_BAR_BEYOND 64.0

struct _WayBar
{
  GtkWidget parent_instance;

  WayScene    *scene;
  WayStanding *standing;
  PangoLayout *title;
  PangoLayout *note;
  PangoLayout *ghost;
  int          title_width;
  GArray      *stages;      /* of WayStageMark; NULL: none */
  GPtrArray   *stage_names; /* of PangoLayout, one for each, made when there is room for one */

  WayLaneMode    mode;
  WayBarGeometry geometry;
  WayBarLabel    label;
  gboolean       in_column;
  guint          group;
  double         origin;
  gboolean       selected;
};

PangoLayout *way_bar_make_words (WayBar *self, const char *text);
void         way_bar_append_words (WayBar        *self,
                                   GtkSnapshot   *snapshot,
                                   PangoLayout   *layout,
                                   double         x,
                                   double         width,
                                   double         middle,
                                   const GdkRGBA *color);
void         way_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void         way_bar_snapshot_stages (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors);
void way_bar_snapshot_stage_names (WayBar *self, GtkSnapshot *snapshot, const WayColors *colors);
void way_bar_label_init (WayBarLabel       *self,
                         const WayLaneItem *item,
                         WayLaneMode        mode,
                         const WayBarWords *words);

G_END_DECLS
