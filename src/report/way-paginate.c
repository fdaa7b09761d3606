/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a galley into pages. A page takes as many strips as fit together with
 * their notes, and ends where the next strip need not stand with the last. Only when nothing
 * else is possible is that overruled. */

#include "config.h"

#include <math.h>

#include "way-paginate.h"

typedef struct
{
  WayGalley *galley;
  double y;     /* where the next strip would begin, before its white */
  double below; /* white the last strip asks for */
  GPtrArray *notes;
  gboolean listed;
  gboolean empty;
  gboolean heading; /* the last strip is one */
  WayPage *page;    /* NULL while it is only tried */
} Filling;

static WayPage *
page_new (void)
{
  WayPage *self = g_new0 (WayPage, 1);

  self->placed = g_array_new (FALSE, FALSE, sizeof (WayPlaced));

  return self;
}

void
way_page_free (WayPage *self)
{
  g_array_unref (self->placed);
  g_free (self);
}

static WayStrip *
get_strip (WayGalley *galley, guint at)
{
  return g_ptr_array_index (galley->strips, at);
}

static void
record (Filling *filling, WayStrip *strip, double y, gboolean repeated)
{
  WayPlaced placed = { strip, y, repeated };

  if (filling->page != NULL)
    g_array_append_val (filling->page->placed, placed);
}

static void
place (Filling *filling, WayStrip *strip, gboolean repeated)
{
  double y = filling->y;

  if (!filling->empty)
    y += filling->heading && strip->heading ? MAX (filling->below, strip->above)
                                            : filling->below + strip->above;
  if (strip->snap)
    y = ceil (y / WAY_SHEET_UNIT - 0.001) * WAY_SHEET_UNIT;

  record (filling, strip, y, repeated);
  filling->y = y + strip->height;
  filling->below = strip->below;
  filling->heading = strip->heading;
  filling->listed |= strip->listed;
  filling->empty = FALSE;
  for (guint i = 0; !repeated && i < strip->notes->len; i++)
    if (!g_ptr_array_find (filling->notes, g_ptr_array_index (strip->notes, i), NULL))
      g_ptr_array_add (filling->notes, g_ptr_array_index (strip->notes, i));
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const WayNote *one = *(WayNote *const *) a;
  const WayNote *other = *(WayNote *const *) b;

  if ((one->number == 0) != (other->number == 0))
    return one->number == 0 ? 1 : -1;

  return (one->id > other->id) - (one->id < other->id);
}

static void
begin (Filling *filling, WayGalley *galley, guint first, WayPage *page)
{
  WayStrip *strip = get_strip (galley, first);

  *filling = (Filling) { .galley = galley, .empty = TRUE, .page = page };
  filling->notes = g_ptr_array_new ();
  for (guint i = 0; strip->resume != NULL && i < strip->resume->len; i++)
    place (filling, g_ptr_array_index (strip->resume, i), TRUE);
  /* What is resumed carries its own white; the strip's is for what it followed. */
  filling->empty = filling->below == 0;
}

static double
get_end (Filling *filling, const WayStrip *last)
{
  double end = filling->y;

  if (last->suspend != NULL)
    end += last->suspend->height;
  g_ptr_array_sort (filling->notes, compare_notes);

  return end + way_galley_measure_notes (filling->galley, filling->notes, filling->listed);
}

/* The strip with which the next page begins. */
static guint
find_break (WayGalley *galley, guint first)
{
  Filling filling;
  guint allowed = first;
  guint possible = first;

  begin (&filling, galley, first, NULL);
  for (guint i = first; i < galley->strips->len; i++)
    {
      WayStrip *strip = get_strip (galley, i);

      if (i > first && strip->fresh)
        {
          allowed = i;
          break;
        }
      place (&filling, strip, FALSE);
      if (get_end (&filling, strip) > galley->sheet->body_height + 0.01)
        break;
      possible = i + 1;
      allowed = strip->keep && i + 1 < galley->strips->len ? allowed : possible;
    }
  g_ptr_array_unref (filling.notes);

  /* A chain of strips that would stand together but does not fit a page is cut where it ends. */
  return allowed > first ? allowed : MAX (possible, first + 1);
}

static void
place_notes (Filling *filling)
{
  WayStrip *strip;
  double y = filling->y;

  if (filling->notes->len == 0)
    return;
  g_ptr_array_sort (filling->notes, compare_notes);
  strip = way_galley_set_notes (filling->galley, filling->notes, filling->listed);
  if (!filling->listed)
    y = MAX (y, filling->galley->sheet->body_height - strip->height);
  record (filling, strip, y, FALSE);
}

static WayPage *
make_page (WayGalley *galley, guint first, guint next, guint number)
{
  WayPage *page = page_new ();
  WayStrip *last = get_strip (galley, next - 1);
  Filling filling;

  begin (&filling, galley, first, page);
  for (guint i = first; i < next; i++)
    {
      place (&filling, get_strip (galley, i), FALSE);
      way_strip_used (get_strip (galley, i), number);
    }
  if (last->suspend != NULL)
    {
      record (&filling, last->suspend, filling.y, TRUE);
      filling.y += last->suspend->height;
    }
  place_notes (&filling);
  g_ptr_array_unref (filling.notes);

  return page;
}

/**
 * way_paginate:
 * @galley: a galley
 * @cancellable: (nullable): a cancellable, asked between pages
 *
 * Cuts a galley into pages. No strip is torn, and every note stands on the page of its call.
 *
 * Returns: (transfer full) (element-type WayPage) (nullable): the pages, or %NULL when cancelled
 */
GPtrArray *
way_paginate (WayGalley *galley, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) way_page_free);
  guint next;

  for (guint first = 0; first < galley->strips->len; first = next)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      next = find_break (galley, first);
      g_ptr_array_add (pages, make_page (galley, first, next, pages->len));
    }
  if (pages->len == 0)
    g_ptr_array_add (pages, page_new ());
  way_tag_used (galley->document, pages->len - 1);

  return g_steal_pointer (&pages);
}
