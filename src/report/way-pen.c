/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page is drawn with. The structure of a PDF is made of tags that open and close as the
 * pages are drawn; they must nest, and some stay open from page to page. A tagger, kept with the
 * surface, knows which are open. */

#include "config.h"

#include <cairo-pdf.h>

#include "way-pen.h"

struct _WayTagger
{
  GPtrArray *open; /* of WayTag */
  guint next_page;
  GHashTable *places; /* names of destinations, which must be unique */
};

static cairo_user_data_key_t tagger_key;

/**
 * way_tag_new:
 * @name: a standard structure type of PDF 1.7
 * @parent: (nullable): the element it stands in
 *
 * Returns: (transfer full): an element without content
 */
WayTag *
way_tag_new (const char *name, WayTag *parent)
{
  WayTag *self = g_new0 (WayTag, 1);

  self->name = name;
  self->parent = parent;
  self->last_page = -1;

  return self;
}

/**
 * way_tag_used:
 * @self: an element
 * @page: a page
 *
 * Notes that the element has content on the page, so that it stays open until then.
 */
void
way_tag_used (WayTag *self, int page)
{
  for (WayTag *tag = self; tag != NULL; tag = tag->parent)
    tag->last_page = MAX (tag->last_page, page);
}

static void
tagger_free (gpointer data)
{
  WayTagger *self = data;

  g_ptr_array_unref (self->open);
  g_hash_table_unref (self->places);
  g_free (self);
}

static WayTagger *
tagger_new (void)
{
  WayTagger *self = g_new0 (WayTagger, 1);

  self->open = g_ptr_array_new ();
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/* Tags are only written for a file that gets all pages from the first on: of a part, no element
 * could be said to be whole. */
static WayTagger *
get_tagger (cairo_surface_t *surface, guint page)
{
  WayTagger *tagger = cairo_surface_get_user_data (surface, &tagger_key);

  if (tagger == NULL)
    {
      tagger = tagger_new ();
      cairo_surface_set_user_data (surface, &tagger_key, tagger, tagger_free);
    }
  if (tagger->next_page != page)
    {
      tagger->next_page = G_MAXUINT;
      return NULL;
    }
  tagger->next_page++;

  return tagger;
}

/**
 * way_pen_init:
 * @self: a pen
 * @cr: what it draws on
 * @page: the page it is to draw, from 0
 * @n_pages: how many there are
 *
 * Takes up a pen for a page.
 */
void
way_pen_init (WayPen *self, cairo_t *cr, guint page, guint n_pages)
{
  cairo_surface_t *target = cairo_get_target (cr);

  self->cr = cr;
  self->page = page;
  self->furniture = FALSE;
  self->tagger = NULL;
  if (cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_PDF)
    self->tagger = get_tagger (target, page);
}

/**
 * way_pen_is_complete:
 * @self: a pen
 *
 * Returns: whether the file holds every page up to this one
 */
gboolean
way_pen_is_complete (WayPen *self)
{
  return self->tagger != NULL;
}

static void
close_last (WayPen *self)
{
  GPtrArray *open = self->tagger->open;
  WayTag *tag = g_ptr_array_index (open, open->len - 1);

  cairo_tag_end (self->cr, tag->name);
  g_ptr_array_remove_index (open, open->len - 1);
}

static gboolean
is_within (WayTag *tag, WayTag *around)
{
  while (tag != NULL && tag != around)
    tag = tag->parent;

  return tag != NULL;
}

static void
open_down_to (WayPen *self, WayTag *tag)
{
  GPtrArray *open = self->tagger->open;

  if (tag == NULL || (open->len > 0 && g_ptr_array_index (open, open->len - 1) == tag))
    return;
  open_down_to (self, tag->parent);
  cairo_tag_begin (self->cr, tag->name, NULL);
  g_ptr_array_add (open, tag);
}

/**
 * way_pen_enter:
 * @self: a pen
 * @tag: (nullable): an element
 *
 * Makes @tag the innermost open element, closing and opening what must be. What is drawn next
 * belongs to it.
 */
void
way_pen_enter (WayPen *self, WayTag *tag)
{
  GPtrArray *open;

  if (self->tagger == NULL || tag == NULL)
    return;

  open = self->tagger->open;
  while (open->len > 0 && !is_within (tag, g_ptr_array_index (open, open->len - 1)))
    close_last (self);
  open_down_to (self, tag);
}

/**
 * way_pen_begin_furniture:
 * @self: a pen
 * @document: the element of the whole document
 *
 * Begins what belongs to the page and not to the report: an artifact. An "Artifact" tag makes cairo
 * 1.18 write a damaged file, and what is drawn without a tag while the document is open cairo counts
 * to the innermost open element, which may be a table that goes on from the page before; so it is put
 * into an element of the type "Private", which readers pass over, and which way_pdf_amend() makes an
 * artifact of.
 */
void
way_pen_begin_furniture (WayPen *self, WayTag *document)
{
  self->furniture = TRUE;
  if (self->tagger == NULL)
    return;

  if (self->tagger->open->len == 0)
    open_down_to (self, document);
  cairo_tag_begin (self->cr, "Private", NULL);
}

void
way_pen_end_furniture (WayPen *self)
{
  self->furniture = FALSE;
  if (self->tagger != NULL)
    cairo_tag_end (self->cr, "Private");
}

/**
 * way_pen_close_finished:
 * @self: a pen
 *
 * Closes the elements that have no more content on later pages, but for the document.
 */
void
way_pen_close_finished (WayPen *self)
{
  GPtrArray *open;

  if (self->tagger == NULL)
    return;

  open = self->tagger->open;
  while (open->len > 1 &&
         ((WayTag *) g_ptr_array_index (open, open->len - 1))->last_page <= (int) self->page)
    close_last (self);
}

/**
 * way_pen_finish_page:
 * @self: a pen
 * @last: whether no page follows
 *
 * Closes all elements that end with the page; after the last page, the document.
 */
void
way_pen_finish_page (WayPen *self, gboolean last)
{
  way_pen_close_finished (self);
  while (last && self->tagger != NULL && self->tagger->open->len > 0)
    close_last (self);
}

void
way_pen_begin (WayPen *self, const char *name, const char *attributes)
{
  if (self->tagger != NULL && !self->furniture)
    cairo_tag_begin (self->cr, name, attributes);
}

void
way_pen_end (WayPen *self, const char *name)
{
  if (self->tagger != NULL && !self->furniture)
    cairo_tag_end (self->cr, name);
}

/**
 * way_pen_mark_place:
 * @self: a pen
 * @name: the name of a place; a second one of that name is not marked
 * @x: where it is
 * @y: where it is
 *
 * Marks a place that links can lead to.
 */
void
way_pen_mark_place (WayPen *self, const char *name, double x, double y)
{
  g_autofree char *attributes = NULL;
  char across[G_ASCII_DTOSTR_BUF_SIZE];
  char down[G_ASCII_DTOSTR_BUF_SIZE];

  if (self->tagger == NULL || self->furniture ||
      !g_hash_table_add (self->tagger->places, g_strdup (name)))
    return;

  g_ascii_formatd (across, sizeof across, "%.2f", x);
  g_ascii_formatd (down, sizeof down, "%.2f", y);
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", name, across, down);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/* Within an attribute a quotation mark or a backslash has a backslash before it. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *p);
    }

  return g_string_free (quoted, FALSE);
}

static void
begin_link (WayPen *self, const char *attribute, const char *value)
{
  g_autofree char *quoted = quote (value);
  g_autofree char *attributes = g_strdup_printf ("%s='%s'", attribute, quoted);

  way_pen_begin (self, CAIRO_TAG_LINK, attributes);
}

/**
 * way_pen_begin_link:
 * @self: a pen
 * @address: an address
 *
 * What is drawn until way_pen_end_link() leads to @address. An address is a web address; others,
 * which could start a program, are not followed.
 */
void
way_pen_begin_link (WayPen *self, const char *address)
{
  begin_link (self, "uri", address);
}

void
way_pen_begin_jump (WayPen *self, const char *place)
{
  begin_link (self, "dest", place);
}

void
way_pen_end_link (WayPen *self)
{
  way_pen_end (self, CAIRO_TAG_LINK);
}
