/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the figures of a series stand in its chart. No widget. */

#pragma once

#include "way-records.h"

G_BEGIN_DECLS

/* Across from 0, the first day of the chart, to 1, its last; up from 0, the least value, to 1, the
 * most. */
typedef struct
{
  const WayFigure *figure; /* borrowed */
  double           from, to;
  gboolean         is_day;
  gboolean         is_open_start; /* nobody said since when */
  gboolean         is_open_end;
  gboolean         is_vague; /* approximate or uncertain */
  double           value;
  double           total; /* 0 where there is none */
} WayPlotItem;

typedef struct
{
  WayDay  first; /* 1 January; WAY_DAY_NONE where no figure has a period */
  WayDay  last;  /* 31 December */
  double  zero;  /* where nothing is, upwards */
  GArray *dated; /* of WayPlotItem, in the order of the figures */
  GArray *dateless;
} WayPlot;

/* Of WayFigure, borrowed by the plot. */
WayPlot *way_plot_new (GPtrArray *figures);
void     way_plot_free (WayPlot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayPlot, way_plot_free)

double   way_plot_find_day (const WayPlot *self, WayDay day);
gboolean way_plot_is_worth_drawing (GPtrArray *figures);

G_END_DECLS
