/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report set in type but not yet cut into pages: one long galley of strips, none of which is
 * ever torn. */

#pragma once

#include "way-block.h"
#include "way-lines.h"
#include "way-sheet.h"

G_BEGIN_DECLS

typedef void (*WayPaint) (cairo_t *cr, gpointer data, double x, double y);

/* Something in a strip: some lines of a text, or something painted that is no content. */
typedef struct
{
  double         x; /* from the upper left corner of the strip */
  double         y;
  WayTag        *tag; /* NULL: text that is no content, as in a repeated head */
  WayLines      *lines;
  guint          first;
  guint          n;
  const WayNote *note;   /* this is its text; or NULL */
  WayLines      *number; /* of the note */
  double         number_x;
  WayPaint       paint;
  gpointer       data;
} WayPiece;

typedef struct _WayStrip WayStrip;

struct _WayStrip
{
  double     above; /* white; none at the top of a page */
  double     below;
  double     height;
  gboolean   keep;    /* on one page with the next strip */
  gboolean   snap;    /* begins on a multiple of the sheet's unit */
  gboolean   fresh;   /* begins a page */
  gboolean   heading; /* the white between two headings is not summed */
  gboolean   listed;  /* its notes stand in columns right under the table, not at the foot */
  GArray    *pieces;  /* of WayPiece */
  GPtrArray *notes;   /* of WayNote: called here */
  GPtrArray *resume;  /* of WayStrip: repeated above when a page begins here; or NULL */
  WayStrip  *suspend; /* put below when a page ends here; or NULL */
  char      *outline;
  int        outline_level;
};

typedef struct
{
  const WayComposition *composition;
  const WaySheet       *sheet;
  PangoContext         *context;
  GPtrArray            *strips;
  GPtrArray            *asides; /* of WayStrip: heads to repeat, notes; kept with the galley */
  GPtrArray  *again; /* of WayStrip: title and legend of an overview, for its further pages */
  GPtrArray  *lines; /* of WayLines */
  GPtrArray  *texts; /* of WayText: what layout itself says, such as figures in bars */
  GPtrArray  *tags;  /* of WayTag */
  GPtrArray  *data;  /* of what is painted */
  WayTag     *document;
  WayTag     *section;
  GHashTable *widths; /* of tables that are measured together */
  GHashTable *broken; /* WayNote to its WayLines */
} WayGalley;

WayGalley *way_galley_new (const WayComposition *composition);
void       way_galley_free (WayGalley *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayGalley, way_galley_free)
gboolean way_galley_set (WayGalley *self, GCancellable *cancellable);

WayTag   *way_galley_add_tag (WayGalley *self, const char *name, WayTag *parent);
WayStrip *way_galley_add_strip (WayGalley *self, double above);
WayStrip *way_galley_add_aside (WayGalley *self);
WayLines *way_galley_break (WayGalley *self, const WayText *text, double width, gboolean right);
WayLines *way_galley_break_single (WayGalley *self, const WayText *text);
WayText  *way_galley_say (WayGalley *self, WayFace face, const char *words);
gpointer  way_galley_keep (WayGalley *self, gpointer data);

WayPiece *way_strip_add_lines (WayStrip *self,
                               WayLines *lines,
                               guint     first,
                               guint     n,
                               double    x,
                               double    y,
                               WayTag   *tag);
WayPiece *way_strip_add_all_lines (WayStrip *self,
                                   WayLines *lines,
                                   double    x,
                                   double    y,
                                   WayTag   *tag);
void      way_strip_add_paint (WayStrip *self, WayPaint paint, gpointer data, double x, double y);
void      way_strip_add_rule (WayStrip  *self,
                              WayGalley *galley,
                              double     x,
                              double     y,
                              double     width,
                              double     weight,
                              guint32    ink);
void      way_strip_draw (WayStrip *self, WayPen *pen, double x, double y, gboolean repeated);
void      way_strip_used (WayStrip *self, int page);

/* The notes of a page: at its foot, or listed in columns. One at the foot may be split: it begins
 * as the last of its page and goes on above those of the next. */
typedef struct
{
  const WayNote *rest; /* begun on the page before; or NULL */
  guint          first;
  guint          n;    /* lines of it, from the first */
  guint          last; /* lines of the last note that stand here; 0: all of them */
} WayNoteSplit;

guint     way_galley_count_note_lines (WayGalley *self, const WayNote *note);
double    way_galley_measure_notes (WayGalley          *self,
                                    GPtrArray          *notes,
                                    gboolean            listed,
                                    const WayNoteSplit *split);
WayStrip *way_galley_set_notes (WayGalley          *self,
                                GPtrArray          *notes,
                                gboolean            listed,
                                const WayNoteSplit *split);

/* The kinds of block. */
void way_galley_set_title (WayGalley *self, const WayTitleBlock *block);
void way_galley_set_heading (WayGalley *self, const WayHeadingBlock *block);
void way_galley_set_paragraph (WayGalley *self, const WayParagraphBlock *block);
void way_galley_set_figures (WayGalley *self, const WayFiguresBlock *block);
void way_galley_set_table (WayGalley *self, const WayTableBlock *block);
void way_galley_set_legend (WayGalley *self, const WayLegendBlock *block);
void way_galley_set_chart (WayGalley *self, const WayChartBlock *block);
void way_galley_set_grid (WayGalley *self, const WayGridBlock *block);
/* The same legend in a strip that is repeated. */
void way_galley_fill_legend (WayGalley            *self,
                             WayStrip             *strip,
                             const WayLegendBlock *block,
                             double                top,
                             gboolean              repeated);
/* A bar of a width in a strip; the numbers in it are content of the tag. */
void way_galley_set_bar (WayGalley       *self,
                         WayStrip        *strip,
                         const WayCounts *counts,
                         guint            scale,
                         double           x,
                         double           y,
                         double           width,
                         WayTag          *tag);

G_END_DECLS
