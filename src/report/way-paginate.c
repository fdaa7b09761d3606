/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cutting a galley into pages. A page takes as many strips as fit together with
 * their notes, and ends where the next strip need not stand with the last. Only when nothing
 * else is possible is that overruled. */

#include "config.h"

#include <math.h>

#include "way-paginate.h"

/* A note of more lines than these may be split, with so many lines at least on each side. */
#define LONG_NOTE 8
#define NOTE_KEPT 2

typedef struct
{
  WayGalley *galley;
  WayNoteSplit *split;
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
begin (Filling *filling, WayGalley *galley, WayNoteSplit *split, guint first, WayPage *page)
{
  WayStrip *strip;

  *filling = (Filling) { .galley = galley, .split = split, .empty = TRUE, .page = page };
  filling->notes = g_ptr_array_new ();
  if (first == galley->strips->len)
    return;
  strip = get_strip (galley, first);
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

  return end + way_galley_measure_notes (filling->galley, filling->notes, filling->listed,
                                         filling->split);
}

/* How many lines of the last note have room where not all have; 0 where it is not to be split. */
static guint
count_kept (Filling *filling, const WayStrip *strip)
{
  const WayNote *note;
  guint lines, over, kept;
  double leading;

  if (strip->keep || strip->notes->len == 0 || filling->listed)
    return 0;
  note = g_ptr_array_index (filling->notes, filling->notes->len - 1);
  lines = way_galley_count_note_lines (filling->galley, note);
  if (lines <= LONG_NOTE || !g_ptr_array_find (strip->notes, note, NULL))
    return 0;

  leading = way_face_get (note->text->face)->leading;
  over = (guint) ceil ((get_end (filling, strip) - filling->galley->sheet->body_height) / leading);
  kept = MIN (lines - MIN (over, lines), lines - NOTE_KEPT);

  return kept >= NOTE_KEPT ? kept : 0;
}

/* Whether what the page before left of a note ends on this one. */
static gboolean
ends_rest (WayGalley *galley, const WayNoteSplit *split)
{
  return split->rest == NULL ||
         split->first + split->n == way_galley_count_note_lines (galley, split->rest);
}

/* The strip with which the next page begins. A note is split only where that lets the last strip
 * stand on the page. */
static guint
find_break (WayGalley *galley, WayNoteSplit *split, guint first)
{
  Filling filling;
  guint allowed = first;
  guint possible = first;

  begin (&filling, galley, split, first, NULL);
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
        {
          split->last = ends_rest (galley, split) ? count_kept (&filling, strip) : 0;
          allowed = split->last > 0 ? i + 1 : allowed;
          break;
        }
      possible = i + 1;
      allowed = strip->keep && i + 1 < galley->strips->len ? allowed : possible;
    }
  g_ptr_array_unref (filling.notes);

  /* Where a note goes on and leaves too little room, it has the page to itself. */
  if (possible == first && allowed == first && split->rest != NULL)
    return first;
  /* A chain of strips that would stand together but does not fit a page is cut where it ends. */
  return allowed > first ? allowed : MAX (possible, first + 1);
}

static void
place_notes (Filling *filling)
{
  WayStrip *strip;
  double y = filling->y;

  if (filling->notes->len == 0 && filling->split->rest == NULL)
    return;
  g_ptr_array_sort (filling->notes, compare_notes);
  strip = way_galley_set_notes (filling->galley, filling->notes, filling->listed, filling->split);
  if (!filling->listed)
    y = MAX (y, filling->galley->sheet->body_height - strip->height);
  record (filling, strip, y, FALSE);
}

/* Of what is left of a note a page takes half its height at most: it must also get on. */
static void
take_rest (WayGalley *galley, WayNoteSplit *split)
{
  guint left = way_galley_count_note_lines (galley, split->rest) - split->first;
  double leading = way_face_get (split->rest->text->face)->leading;

  split->n = MIN (left, (guint) (galley->sheet->body_height / 2 / leading));
}

/* What the next page has to go on with. */
static void
carry_over (Filling *filling)
{
  WayNoteSplit *split = filling->split;
  WayNoteSplit next = { 0 };

  if (!ends_rest (filling->galley, split))
    {
      next.rest = split->rest;
      next.first = split->first + split->n;
    }
  else if (split->last > 0)
    {
      next.rest = g_ptr_array_index (filling->notes, filling->notes->len - 1);
      next.first = split->last;
    }
  *split = next;
  if (split->rest != NULL)
    take_rest (filling->galley, split);
}

static WayPage *
make_page (WayGalley *galley, WayNoteSplit *split, guint first, guint next, guint number)
{
  WayPage *page = page_new ();
  WayStrip *last = next > first ? get_strip (galley, next - 1) : NULL;
  Filling filling;

  begin (&filling, galley, split, first, page);
  for (guint i = first; i < next; i++)
    {
      place (&filling, get_strip (galley, i), FALSE);
      way_strip_used (get_strip (galley, i), number);
    }
  if (last != NULL && last->suspend != NULL)
    {
      record (&filling, last->suspend, filling.y, TRUE);
      filling.y += last->suspend->height;
    }
  place_notes (&filling);
  carry_over (&filling);
  g_ptr_array_unref (filling.notes);

  return page;
}

/**
 * way_paginate:
 * @galley: a galley
 * @cancellable: (nullable): a cancellable, asked between pages
 *
 * Cuts a galley into pages. No strip is torn, and every note stands on the page of its call; the end
 * of a long one may stand on the next.
 *
 * Returns: (transfer full) (element-type WayPage) (nullable): the pages, or %NULL when cancelled
 */
GPtrArray *
way_paginate (WayGalley *galley, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) way_page_free);
  WayNoteSplit split = { 0 };
  guint next;

  for (guint first = 0; first < galley->strips->len || split.rest != NULL; first = next)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      next = first < galley->strips->len ? find_break (galley, &split, first) : first;
      g_ptr_array_add (pages, make_page (galley, &split, first, next, pages->len));
    }
  if (pages->len == 0)
    g_ptr_array_add (pages, page_new ());
  way_tag_used (galley->document, pages->len - 1);

  return g_steal_pointer (&pages);
}
