/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page is drawn with: a cairo context and, where the target is a PDF, the tags of its
 * structure. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* An element of the structure. It opens with its first content and closes on the page of its
 * last. */
typedef struct _WayTag
{
  const char     *name;
  struct _WayTag *parent;
  int             last_page; /* -1: on no page */
} WayTag;

typedef struct _WayTagger WayTagger;

typedef struct
{
  cairo_t   *cr;
  WayTagger *tagger;    /* NULL: no tags are written */
  gboolean   furniture; /* now drawing what is no content: rules, bands, marks, heads and feet */
  guint      page;
} WayPen;

WayTag *way_tag_new (const char *name, WayTag *parent);
void    way_tag_used (WayTag *self, int page); /* the tag and those around it have content there */

void     way_pen_init (WayPen *self, cairo_t *cr, guint page, guint n_pages);
gboolean way_pen_is_complete (WayPen *self); /* every page so far, in order */
void     way_pen_begin_furniture (WayPen *self, WayTag *document);
void     way_pen_end_furniture (WayPen *self);
void     way_pen_enter (WayPen *self, WayTag *tag);
void     way_pen_close_finished (WayPen *self);
void     way_pen_finish_page (WayPen *self, gboolean last);

/* A tag around what is drawn next, within the tag entered. */
void way_pen_begin (WayPen *self, const char *name, const char *attributes);
void way_pen_end (WayPen *self, const char *name);
void way_pen_mark_place (WayPen *self, const char *name, double x, double y);
void way_pen_begin_link (WayPen *self, const char *address);
void way_pen_begin_jump (WayPen *self, const char *place);
void way_pen_end_link (WayPen *self);

G_END_DECLS
