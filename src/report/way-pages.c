/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a report, laid out once: preview, print and PDF draw the same. */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "way-pages-private.h"

/* Between the running head and its rule, and the two parts of it. */
#define HEAD_RULE_DROP 6.0
#define HEAD_RULE      0.5
#define HEAD_GAP       14.0

struct _WayPages
{
  GObject parent_instance;

  WayComposition *composition;
  WayGalley *galley;
  GPtrArray *pages;   /* of WayPage */
  GPtrArray *running; /* of WayLines: for each page head and foot, left and right */
  GPtrArray *running_texts;
};

G_DEFINE_FINAL_TYPE (WayPages, way_pages, G_TYPE_OBJECT)

static void
way_pages_finalize (GObject *object)
{
  WayPages *self = WAY_PAGES (object);

  g_clear_pointer (&self->running, g_ptr_array_unref);
  g_clear_pointer (&self->running_texts, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->galley, way_galley_free);
  g_clear_pointer (&self->composition, way_composition_free);

  G_OBJECT_CLASS (way_pages_parent_class)->finalize (object);
}

static void
way_pages_class_init (WayPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_pages_finalize;
}

static void
way_pages_init (WayPages *self)
{
  self->running = g_ptr_array_new_with_free_func ((GDestroyNotify) way_lines_free);
  self->running_texts = g_ptr_array_new_with_free_func ((GDestroyNotify) way_text_free);
}

static WayLines *
add_running (WayPages *self, const char *words, WayRunFlags flags, double width)
{
  WayText *text = way_text_new (WAY_FACE_RUNNING, NULL);
  WayLines *lines;

  if (flags == WAY_RUN_BOLD)
    way_text_append_inked (text, words, flags, WAY_INK_TEXT);
  else
    way_text_append (text, words, flags);
  g_ptr_array_add (self->running_texts, text);
  lines = way_lines_new_shortened (self->galley->context, text, width);
  g_ptr_array_add (self->running, lines);

  return lines;
}

static void
set_running (WayPages *self)
{
  const WayComposition *composition = self->composition;
  double width = self->galley->sheet->body_width;

  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/%u", i + 1, self->pages->len);
      double taken = add_running (self, composition->head_right, 0, width / 2)->width;

      add_running (self, composition->head_left, 0, width - taken - HEAD_GAP);
      taken = add_running (self, number, WAY_RUN_BOLD, width / 2)->width;
      add_running (self, composition->foot, 0, width - taken - HEAD_GAP);
    }
}

/**
 * way_pages_new:
 * @composition: (transfer full): what the report says
 * @cancellable: (nullable): a cancellable, asked between blocks and pages
 *
 * Sets a report and cuts it into pages.
 *
 * Returns: (transfer full) (nullable): the pages, or %NULL when cancelled
 */
WayPages *
way_pages_new (WayComposition *composition, GCancellable *cancellable)
{
  g_autoptr (WayPages) self = g_object_new (WAY_TYPE_PAGES, NULL);

  self->composition = composition;
  self->galley = way_galley_new (composition);
  if (!way_galley_set (self->galley, cancellable))
    return NULL;
  self->pages = way_paginate (self->galley, cancellable);
  if (self->pages == NULL)
    return NULL;
  set_running (self);

  return g_steal_pointer (&self);
}

WayPage *
way_pages_get_page (WayPages *self, guint page)
{
  return g_ptr_array_index (self->pages, page);
}

const WaySheet *
way_pages_get_sheet (WayPages *self)
{
  return self->galley->sheet;
}

const char *
way_pages_get_language (WayPages *self)
{
  return self->composition->language;
}

/**
 * way_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, one at least
 */
guint
way_pages_get_n_pages (WayPages *self)
{
  g_return_val_if_fail (WAY_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * way_pages_get_size:
 * @self: pages
 * @width: (out): width of the sheet, in points
 * @height: (out): its height
 *
 * Tells the size of the sheets, which are all alike.
 */
void
way_pages_get_size (WayPages *self, double *width, double *height)
{
  g_return_if_fail (WAY_IS_PAGES (self));

  *width = self->galley->sheet->width;
  *height = self->galley->sheet->height;
}

/**
 * way_pages_get_title:
 * @self: pages
 *
 * Returns: (transfer none): the title of the report
 */
const char *
way_pages_get_title (WayPages *self)
{
  g_return_val_if_fail (WAY_IS_PAGES (self), NULL);

  return self->composition->title;
}

/**
 * way_pages_get_file_name:
 * @self: pages
 *
 * Returns: (transfer none): what a file of the report may be called: programme, template and day,
 *   without a suffix
 */
const char *
way_pages_get_file_name (WayPages *self)
{
  g_return_val_if_fail (WAY_IS_PAGES (self), NULL);

  return self->composition->file_name;
}

static void
draw_running_pair (WayPages *self, WayPen *pen, guint at, double baseline)
{
  const WaySheet *sheet = self->galley->sheet;
  WayLines *right = g_ptr_array_index (self->running, at);
  WayLines *left = g_ptr_array_index (self->running, at + 1);
  double top = baseline - way_face_get_baseline (WAY_FACE_RUNNING);

  way_lines_draw (left, pen, 0, left->n, sheet->left, top);
  way_lines_draw (right, pen, 0, right->n, sheet->left + sheet->body_width - right->width, top);
}

static void
draw_running (WayPages *self, WayPen *pen)
{
  const WaySheet *sheet = self->galley->sheet;

  draw_running_pair (self, pen, pen->page * 4, sheet->head);
  draw_running_pair (self, pen, pen->page * 4 + 2, sheet->foot);
  way_ink_set (pen->cr, WAY_INK_HEAD_RULE);
  cairo_rectangle (pen->cr, sheet->left, sheet->head + HEAD_RULE_DROP, sheet->body_width,
                   HEAD_RULE);
  cairo_fill (pen->cr);
}

static gboolean
holds_notes (const WayStrip *strip)
{
  return strip->pieces->len > 0 &&
         g_array_index (strip->pieces, WayPiece, strip->pieces->len - 1).note != NULL;
}

static void
draw_strips (WayPages *self, WayPen *pen)
{
  const WaySheet *sheet = self->galley->sheet;
  WayPage *page = g_ptr_array_index (self->pages, pen->page);

  for (guint i = 0; i < page->placed->len; i++)
    {
      const WayPlaced *placed = &g_array_index (page->placed, WayPlaced, i);

      if (!pen->furniture && holds_notes (placed->strip))
        way_pen_close_finished (pen);
      way_strip_draw (placed->strip, pen, sheet->left, sheet->top + placed->y, placed->repeated);
    }
}

static void
describe_file (WayPages *self, WayPen *pen)
{
  cairo_surface_t *surface = cairo_get_target (pen->cr);
  g_autofree char *label = g_strdup_printf ("%u", pen->page + 1);

  cairo_pdf_surface_set_page_label (surface, label);
  if (pen->page == 0)
    way_pdf_describe (surface, self->composition);
  if (pen->page + 1 == self->pages->len)
    way_pdf_add_outline (surface, self->galley->sheet, self->pages);
}

/**
 * way_pages_draw:
 * @self: pages
 * @page: which one, from 0
 * @cr: where to; its upper left corner is that of the sheet, and its unit a point
 *
 * Draws a page. Into a PDF surface that is given all pages in order, structure, links, outline and
 * metadata are written too; of a part, or in another order, only the page itself.
 */
void
way_pages_draw (WayPages *self, guint page, cairo_t *cr)
{
  WayPen pen;

  g_return_if_fail (WAY_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  cairo_save (cr);
  way_pen_init (&pen, cr, page, self->pages->len);
  if (way_pen_is_complete (&pen))
    describe_file (self, &pen);
  way_pen_begin_furniture (&pen, self->galley->document);
  draw_running (self, &pen);
  draw_strips (self, &pen);
  way_pen_end_furniture (&pen);
  draw_strips (self, &pen);
  way_pen_finish_page (&pen, page + 1 == self->pages->len);
  cairo_restore (cr);
}
