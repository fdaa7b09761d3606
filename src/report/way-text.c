/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text as a report says it. */

#include "config.h"

#include "way-text.h"
#include "way-words.h"

/* Where a mark stands; the character has no glyph and is never seen nor read. */
#define MARK_CHARACTER "\uFFFC"

static void
run_clear (gpointer data)
{
  WayRun *run = data;

  g_free (run->address);
}

/**
 * way_text_new:
 * @face: a face
 * @words: (nullable): its first words
 *
 * Returns: (transfer full): a text
 */
WayText *
way_text_new (WayFace face, const char *words)
{
  WayText *self = g_new0 (WayText, 1);

  self->face = face;
  self->string = g_string_new (words);
  self->runs = g_array_new (FALSE, TRUE, sizeof (WayRun));
  g_array_set_clear_func (self->runs, run_clear);

  return self;
}

void
way_text_free (WayText *self)
{
  g_string_free (self->string, TRUE);
  g_array_unref (self->runs);
  g_free (self->spoken);
  g_free (self);
}

static WayRun *
append_run (WayText *self, const char *words, WayRunFlags flags)
{
  WayRun run = { .start = self->string->len, .flags = flags };

  g_string_append (self->string, words);
  run.end = self->string->len;
  g_array_append_val (self->runs, run);

  return &g_array_index (self->runs, WayRun, self->runs->len - 1);
}

/**
 * way_text_append:
 * @self: a text
 * @words: more words
 * @flags: how they stand out
 *
 * Says more.
 */
void
way_text_append (WayText *self, const char *words, WayRunFlags flags)
{
  if (flags == WAY_RUN_PLAIN)
    g_string_append (self->string, words);
  else if (words[0] != '\0')
    append_run (self, words, flags);
}

/**
 * way_text_append_inked:
 * @self: a text
 * @words: more words
 * @flags: how they stand out
 * @ink: their colour
 *
 * Says more in another ink than that of the face.
 */
void
way_text_append_inked (WayText *self, const char *words, WayRunFlags flags, guint32 ink)
{
  if (words[0] != '\0')
    append_run (self, words, flags | WAY_RUN_COLOURED)->ink = ink;
}

/**
 * way_text_append_link:
 * @self: a text
 * @words: a reference
 * @address: where it leads; empty: nowhere
 *
 * Says a reference, which is never broken.
 */
void
way_text_append_link (WayText *self, const char *words, const char *address)
{
  if (words[0] == '\0')
    return;

  append_run (self, words, WAY_RUN_UNBROKEN)->address =
    address[0] != '\0' ? g_strdup (address) : NULL;
}

/**
 * way_text_append_mark:
 * @self: a text
 * @klass: a class
 * @forecast: whether the status is a forecast, so that the mark stands in brackets
 * @ink: the colour of the mark
 *
 * Leaves the place of a mark and a space after it, which does not break.
 */
void
way_text_append_mark (WayText *self, WayClass klass, gboolean forecast, guint32 ink)
{
  WayRun *run =
    append_run (self, MARK_CHARACTER, WAY_RUN_MARK | (forecast ? WAY_RUN_BRACKETED : 0));

  run->klass = klass;
  run->ink = ink;
  g_string_append (self->string, "\u00A0");
}

/**
 * way_text_append_superior:
 * @self: a text
 * @number: a number
 *
 * Says a number in superior figures. The sans has some drawn for their size; those of the serif do
 * not match each other, and plain ones are raised instead, which still read as superior.
 */
void
way_text_append_superior (WayText *self, guint number)
{
  g_autofree char *plain = g_strdup_printf ("%u", number);
  g_autofree char *superior = way_words_superior (number);

  if (way_face_get (self->face)->serif)
    append_run (self, plain, WAY_RUN_UNBROKEN | WAY_RUN_RAISED);
  else
    append_run (self, superior, WAY_RUN_UNBROKEN);
}

/**
 * way_text_append_keeping:
 * @self: a text
 * @words: more words
 * @part: what in them is not to be broken, such as a day
 *
 * Says more, keeping one part together.
 */
void
way_text_append_keeping (WayText *self, const char *words, const char *part)
{
  const char *place = strstr (words, part);
  g_autofree char *before = NULL;

  if (place == NULL || part[0] == '\0')
    {
      way_text_append (self, words, WAY_RUN_PLAIN);
      return;
    }
  before = g_strndup (words, place - words);
  way_text_append (self, before, WAY_RUN_PLAIN);
  way_text_append (self, part, WAY_RUN_UNBROKEN);
  way_text_append_keeping (self, place + strlen (part), part);
}

/* A day with its month, or what a hyphen joins. */
static GRegex *
get_group (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) g_regex_new ("\\b\\d{1,2}\\.?\\h\\p{L}+|\\w+(?:-\\w+)+",
                                                   G_REGEX_OPTIMIZE, 0, NULL));

  return (GRegex *) once;
}

static void
append_inked (WayText *self, const char *words, gsize length, WayRunFlags flags, guint32 ink)
{
  g_autofree char *part = g_strndup (words, length);

  if (flags == WAY_RUN_PLAIN)
    g_string_append (self->string, part);
  else if (length > 0)
    append_run (self, part, flags)->ink = ink;
}

/**
 * way_text_append_timing:
 * @self: a text
 * @words: more words, with a timing as written
 * @flags: how they stand out
 * @ink: their colour, where @flags has %WAY_RUN_COLOURED
 *
 * Says more, keeping a day with its month and what a hyphen joins: "7 December 2011" and
 * "mid-December 2011" break before the year alone.
 */
void
way_text_append_timing (WayText *self, const char *words, WayRunFlags flags, guint32 ink)
{
  g_autoptr (GMatchInfo) match = NULL;
  int done = 0;
  int start, end;

  g_regex_match (get_group (), words, 0, &match);
  for (; g_match_info_fetch_pos (match, 0, &start, &end); g_match_info_next (match, NULL))
    {
      append_inked (self, words + done, start - done, flags, ink);
      append_inked (self, words + start, end - start, flags | WAY_RUN_UNBROKEN, ink);
      done = end;
    }
  append_inked (self, words + done, strlen (words + done), flags, ink);
}

/**
 * way_text_append_note:
 * @self: a text
 * @note: (transfer none): a note, which must live as long as the report
 *
 * Calls a note, in the ink of the words before it. Two calls at one place are parted by a raised
 * comma.
 */
void
way_text_append_note (WayText *self, WayNote *note)
{
  WayRun before = { 0 };
  WayRun *run;

  if (self->runs->len > 0)
    before = g_array_index (self->runs, WayRun, self->runs->len - 1);
  if (before.end < self->string->len)
    before = (WayRun) { 0 };
  if (before.note != NULL)
    append_inked (self, ",\u202F", strlen (",\u202F"),
                  WAY_RUN_RAISED | (before.flags & WAY_RUN_COLOURED), before.ink);

  way_text_append_superior (self, note->number);
  run = &g_array_index (self->runs, WayRun, self->runs->len - 1);
  run->flags |= before.flags & WAY_RUN_COLOURED;
  run->note = note;
  run->ink = before.ink;
}

/**
 * way_text_append_around:
 * @self: a text
 * @words: a translated sentence that holds "%s" once
 * @inner: what stands there
 * @flags: how @inner stands out
 *
 * Says a sentence in which one part stands out, wherever the language puts it.
 */
void
way_text_append_around (WayText *self, const char *words, const char *inner, WayRunFlags flags)
{
  const char *place = strstr (words, "%s");
  g_autofree char *before = NULL;

  g_return_if_fail (place != NULL);

  before = g_strndup (words, place - words);
  way_text_append (self, before, WAY_RUN_PLAIN);
  way_text_append (self, inner, flags);
  way_text_append (self, place + 2, WAY_RUN_PLAIN);
}

/**
 * way_note_new:
 * @id: its number through the report
 * @number: its number as printed
 * @text: (transfer full): what it says
 *
 * Returns: (transfer full): a note
 */
WayNote *
way_note_new (guint id, guint number, WayText *text)
{
  WayNote *self = g_new0 (WayNote, 1);

  self->id = id;
  self->number = number;
  self->text = text;

  return self;
}

void
way_note_free (WayNote *self)
{
  way_text_free (self->text);
  g_free (self);
}
