/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only what stands before the first match is cut here; the end is for the label to cut, which knows
 * how wide it is. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-text.h"

#include <string.h>

#define ELLIPSIS "…"
/* Of the room there is, this part is left before a match that would not be seen. */
#define LEAD 2

static guint
count_chars (const char *from, const char *to)
{
  return (guint) g_utf8_strlen (from, to - from);
}

/* The beginning of a word, at most so many characters before the match. */
static const char *
find_start (const char *from, const char *match, guint lead)
{
  const char *start = match;

  for (; start > from && lead > 0; lead--)
    start = g_utf8_prev_char (start);
  while (start > from && start < match && !g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (start < match && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  return start;
}

static void
move_matches (GArray *matches, guint from, guint by)
{
  for (guint i = 0; i < matches->len; i++)
    {
      guint *position = &g_array_index (matches, guint, i);

      if (*position >= from)
        *position -= by;
    }
}

/**
 * way_search_text_cut:
 * @text: a text
 * @prefix: so many bytes of it always stay, such as a reference before the place in it
 * @matches: (element-type guint): starts and ends of matches in bytes, which are moved with the text
 * @room: how many characters can be seen
 *
 * Returns: (transfer full): the text; where the first match would not be seen, with "…" in place of
 * what stands before it
 */
char *
way_search_text_cut (const char *text, guint prefix, GArray *matches, guint room)
{
  const char *from = NULL, *match = NULL, *start = NULL;
  guint kept = 0;

  g_return_val_if_fail (text != NULL && matches != NULL, NULL);

  from = text + prefix;
  kept = count_chars (text, from);
  if (matches->len < 2 || g_array_index (matches, guint, 0) < prefix ||
      count_chars (text, text + g_array_index (matches, guint, 1)) < room)
    return g_strdup (text);

  match = text + g_array_index (matches, guint, 0);
  start = find_start (from, match, (room - MIN (room, kept)) / LEAD);
  if (start <= from + strlen (ELLIPSIS))
    return g_strdup (text);

  move_matches (matches, prefix, (guint) (start - from) - (guint) strlen (ELLIPSIS));
  return g_strdup_printf ("%.*s" ELLIPSIS "%s", (int) prefix, text, start);
}
