/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The faces of type on a report's pages: which font, how large, on what leading, in what ink. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define WAY_INK_TEXT      0x111111
#define WAY_INK_HEADING   0x17293D
#define WAY_INK_KICKER    0x3B5A78
#define WAY_INK_DIM       0x4A5866
#define WAY_INK_RULE      0xB4BCC4
#define WAY_INK_HEAD_RULE 0x8A949E
#define WAY_INK_AS_OF     0xBF281C

/* Nothing on a page is smaller than this. */
#define WAY_FACE_SMALLEST 6.6

typedef enum
{
  WAY_FACE_TITLE,
  WAY_FACE_TITLE_18,
  WAY_FACE_TITLE_16,
  WAY_FACE_KICKER,
  WAY_FACE_HEADING_1,
  WAY_FACE_HEADING_2,
  WAY_FACE_HEADING_3,
  WAY_FACE_TEXT,
  WAY_FACE_FOOTNOTE,
  WAY_FACE_AS_OF,
  WAY_FACE_TABLE,
  WAY_FACE_TABLE_HEAD,
  WAY_FACE_TABLE_SMALL,
  WAY_FACE_CELL_LABEL,
  WAY_FACE_CELL_STATUS,
  WAY_FACE_CAPTION,
  WAY_FACE_LEGEND,
  WAY_FACE_RUNNING,
  WAY_FACE_FIGURE,
  WAY_FACE_BAR,  /* a number in a bar */
  WAY_FACE_AXIS, /* the labels of a chart */
  WAY_FACE_YEAR, /* the years of an overview */
  WAY_N_FACES
} WayFace;

typedef struct
{
  gboolean serif;
  double   size;
  double   leading;
  int      weight;
  guint32  ink;
  double   tracking; /* in em */
} WayFaceMetrics;

const WayFaceMetrics *way_face_get (WayFace face);
double                way_face_get_baseline (WayFace face);

/* A context with a font map of its own, so that what is set with it may be drawn in any thread. */
PangoContext         *way_face_create_context (const char *language);
PangoFontDescription *way_face_describe (WayFace face);

void way_ink_set (cairo_t *cr, guint32 ink);

G_END_DECLS
