/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text broken into lines of a width. */

#pragma once

#include "way-pen.h"
#include "way-text.h"

G_BEGIN_DECLS

typedef struct
{
  const WayText *text;
  PangoLayout   *layout;
  guint          n;
  double         width; /* what it was given */
  double         leading;
  gboolean       right; /* lines end at the right edge */
} WayLines;

WayLines *way_lines_new (PangoContext *context, const WayText *text, double width, gboolean right);
WayLines *way_lines_new_single (PangoContext *context, const WayText *text);
WayLines *way_lines_new_shortened (PangoContext *context, const WayText *text, double width);
void      way_lines_free (WayLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLines, way_lines_free)

double way_lines_get_height (WayLines *self);
double way_lines_get_line_width (WayLines *self, guint line);
double way_lines_get_longest (WayLines *self);
double way_lines_measure_minimum (PangoContext *context, const WayText *text);
double way_lines_measure_natural (PangoContext *context, const WayText *text);

/* The notes that are called in some lines are added to an array, each once. */
void way_lines_list_notes (WayLines *self, guint first, guint n, GPtrArray *notes);
/* Draws some lines, the upper left corner of the first at x, y. */
void way_lines_draw (WayLines *self, WayPen *pen, guint first, guint n, double x, double y);
void way_lines_draw_marks (WayLines *self, WayPen *pen, guint first, guint n, double x, double y);

G_END_DECLS
