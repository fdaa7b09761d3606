/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says, as a tree of blocks, before anything is known of paper. */

#pragma once

#include "way-board.h"
#include "way-key.h"
#include "way-report.h"
#include "way-text.h"

G_BEGIN_DECLS

typedef enum
{
  WAY_BLOCK_TITLE,
  WAY_BLOCK_HEADING,
  WAY_BLOCK_PARAGRAPH,
  WAY_BLOCK_FIGURES,
  WAY_BLOCK_TABLE,
  WAY_BLOCK_LEGEND,
  WAY_BLOCK_CHART,
  WAY_BLOCK_GRID,
} WayBlockKind;

typedef struct
{
  WayBlockKind kind;
  gboolean     keep; /* on the page of the block that follows */
} WayBlock;

/* The name of the template, the title and a line on its day. */
typedef struct
{
  WayBlock block;
  char    *kicker;
  char    *title;
  WayText *line;    /* or NULL */
  gboolean beside;  /* kicker and title on one line, on a new page */
  char    *outline; /* as the outline names the page; NULL: not there */
} WayTitleBlock;

typedef struct
{
  WayBlock block;
  int      level; /* 1 to 3 */
  char    *number;
  char    *words;
  gboolean in_text; /* stands in the text column */
} WayHeadingBlock;

typedef struct
{
  WayBlock   block;
  WayText   *text;
  gboolean   in_text; /* stands in the text column; else takes the whole body */
  GPtrArray *asides;  /* of WayText, in the margin column beside it; may be NULL */
  double     above;
  double     below;
} WayParagraphBlock;

/* The key figures: one of each class, with what changed. */
typedef struct
{
  WayBlock  block;
  WayCounts counts;
  WayCounts before;
  gboolean  has_before;
} WayFiguresBlock;

typedef enum
{
  WAY_COLUMN_FLEXIBLE, /* shares what is left */
  WAY_COLUMN_FIXED,    /* of a given width */
  WAY_COLUMN_NATURAL,  /* as wide as its longest line */
} WayColumnWidth;

typedef struct
{
  char          *head;
  WayColumnWidth rule;
  double         width; /* when fixed */
  gboolean       right; /* figures */
} WayColumn;

/* Texts above each other, or a bar. */
typedef struct
{
  GPtrArray *texts; /* of WayText */
  gboolean   is_bar;
  WayCounts  counts;
  guint      scale; /* the total that takes the whole width */
} WayCell;

typedef struct
{
  GPtrArray *cells;   /* of WayCell */
  int        section; /* 0: a row; 1: an objective's row; 2: an action's */
  gboolean   strong;  /* a rule of the head above it: the sum */
} WayRow;

typedef struct
{
  WayBlock   block;
  char      *outline;
  GArray    *columns; /* of WayColumn */
  GPtrArray *rows;    /* of WayRow */
  guint      widths;  /* tables of one number, not 0, are measured together */
} WayTableBlock;

typedef struct
{
  WayBlock block;
  gboolean has[WAY_N_CLASSES];
  WayText *lead; /* at the left, the legend at the right; or NULL: the legend at the left */
} WayLegendBlock;

/* Status over time. */
typedef struct
{
  WayDay    day; /* the last of its month or quarter */
  WayCounts counts;
} WayChartColumn;

typedef struct
{
  WayDay day;
  char  *name;
} WayChartLine;

typedef struct
{
  WayBlock block;
  WayDay   begins;
  GArray  *columns; /* of WayChartColumn */
  GArray  *lines;   /* of WayChartLine */
} WayChartBlock;

/* The overview: years down, actions across. */
typedef struct
{
  WayClass klass;
  gboolean forecast; /* of a class that is not one by itself */
  WayText *label;
  WayText *status;
} WayGridCell;

typedef struct
{
  char *code;
  char *words;
  char *line;  /* "4 of 14 completed" */
  guint units; /* 1 or 2 */
} WayGridAction;

typedef struct
{
  WayText   *label;
  WayText   *line;  /* under it, or NULL */
  GPtrArray *cells; /* for each action a GPtrArray of WayGridCell */
} WayGridYear;

typedef struct
{
  WayBlock   block;
  char      *head;    /* of the years */
  GArray    *actions; /* of WayGridAction */
  GPtrArray *years;   /* of WayGridYear */
  WayNote   *remark;  /* after the last note; or NULL */
} WayGridBlock;

/* A whole report. */
typedef struct
{
  WayReportTemplate template;
  WayPaper   paper;
  gboolean   landscape;
  WayKey     key;
  char      *language;
  char      *title;
  char      *file_name; /* what a file of it may be called, without suffix */
  char      *author;
  char      *subject;
  char      *keywords;
  char      *register_name;
  char      *head_left;
  char      *head_right;
  char      *foot;
  WayDay     as_of;
  WayDay     composed; /* WAY_DAY_NONE: not given */
  GPtrArray *blocks;
  GPtrArray *notes; /* of WayNote: all that are called */
} WayComposition;

WayComposition *way_composition_new (void);
void            way_composition_free (WayComposition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayComposition, way_composition_free)
WayNote *way_composition_add_note (WayComposition *self, guint number, WayText *text);

WayTitleBlock     *way_composition_add_title (WayComposition *self,
                                              const char     *kicker,
                                              const char     *title);
WayHeadingBlock   *way_composition_add_heading (WayComposition *self,
                                                int             level,
                                                const char     *number,
                                                const char     *words);
WayParagraphBlock *way_composition_add_paragraph (WayComposition *self, WayText *text);
WayFiguresBlock   *way_composition_add_figures (WayComposition *self, const WayCounts *counts);
WayTableBlock     *way_composition_add_table (WayComposition *self);
WayLegendBlock    *way_composition_add_legend (WayComposition *self);
WayChartBlock     *way_composition_add_chart (WayComposition *self);
WayGridBlock      *way_composition_add_grid (WayComposition *self);

/* The gap after a segment of a bar. */
#define WAY_BAR_GAP 0.8
gboolean way_bar_is_numbered (guint count, guint scale, double width);

void     way_table_block_add_column (WayTableBlock *self,
                                     const char    *head,
                                     WayColumnWidth rule,
                                     double         width,
                                     gboolean       right);
WayRow  *way_table_block_add_row (WayTableBlock *self);
WayCell *way_row_add_text (WayRow *self, WayText *text);
WayCell *way_row_add_bar (WayRow *self, const WayCounts *counts, guint scale);

void         way_grid_block_add_action (WayGridBlock *self,
                                        const char   *code,
                                        const char   *words,
                                        const char   *line,
                                        guint         units);
WayGridYear *way_grid_block_add_year (WayGridBlock *self, WayText *label);
void         way_grid_year_add_cell (WayGridYear *self,
                                     guint        action,
                                     WayClass     klass,
                                     gboolean     forecast,
                                     WayText     *label,
                                     WayText     *status);

G_END_DECLS
