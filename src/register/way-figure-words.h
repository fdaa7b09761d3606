/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, figures and shares in the user's language. */

#pragma once

#include "way-records.h"

G_BEGIN_DECLS

/* As the locale writes numbers: "3.8", "50,000". */
char    *way_number_format (double value);
gboolean way_number_parse (const char *text, double *value);

/* "over €3.8 million granted", "16 of 18 centres", "target: 40 %" */
char *way_figure_describe (const WayFigure *self, const WaySeries *series);
/* The value alone, with qualifier and unit: "over €3.8 million". */
char *way_figure_describe_value (const WayFigure *self, const WaySeries *series);
/* What it is counted in, for a heading: "million euros" is "€ million". */
char *way_series_describe_unit (const WaySeries *self);

typedef enum
{
  WAY_SHARE_OF_TOTAL,  /* of the figure's own total */
  WAY_SHARE_OF_PERIOD, /* absorbed, of what was granted for the same period */
  WAY_SHARE_OF_LATEST, /* the latest absorbed, of the latest granted */
} WayShareKind;

/* The figures are borrowed; the whole of a total is the part itself. */
typedef struct
{
  WayShareKind     kind;
  double           share; /* 1 is all */
  WayQualifier     qualifier;
  const WayFigure *part;
  const WayFigure *whole;
} WayShare;

/* Of a list of the figures of one series, by the day of their period. FALSE where there is no
 * share. */
gboolean way_figures_find_share (GPtrArray *figures, WayShare *share);
gboolean way_figures_find_share_of (GPtrArray *figures, const WayFigure *figure, WayShare *share);
/* "89 %" */
char *way_share_format (const WayShare *self);
/* "89 % of the total", "54 % absorbed of what was granted for 2012" */
char *way_share_describe (const WayShare *self);

G_END_DECLS
