/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about a commitment, for tooltips and screen readers. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-bar-words.h"

static char *
describe_move (WayStanding *standing)
{
  int months = way_standing_get_slip_months (standing);
  guint n = (guint) ABS (months);

  if (way_standing_is_slipped (standing))
    return n == 0 ? g_strdup (_ ("slipped by less than a month"))
                  : g_strdup_printf (ngettext ("slipped %u month", "slipped %u months", n), n);
  if (way_standing_is_brought_forward (standing))
    return n == 0 ? g_strdup (_ ("brought forward by less than a month"))
                  : g_strdup_printf (ngettext ("brought forward %u month",
                                               "brought forward %u months", n),
                                     n);
  return NULL;
}

/* A sentence begins with a capital, also where the words come from the middle of one. */
static char *
capitalise (const char *words)
{
  g_autofree char *first =
    g_utf8_strup (words, *words != '\0' ? g_utf8_next_char (words) - words : 0);

  return g_strconcat (first, *words != '\0' ? g_utf8_next_char (words) : "", NULL);
}

static char *
describe_due (WayStanding *standing)
{
  WayTiming *timing = way_standing_get_timing (standing);
  g_autofree char *move = describe_move (standing);
  g_autofree char *due = NULL;
  g_autofree char *words = NULL;

  if (timing == NULL)
    return g_strdup (_ ("No timing"));
  if (way_timing_get_edtf (timing) == NULL)
    /* Translators: %s is a timing as written that has no value. */
    return g_strdup_printf (_ ("No due day, “%s”"), way_timing_get_text (timing));

  due = way_timing_describe_due (timing);
  words = move != NULL ? g_strdup_printf ("%s, %s", due, move) : g_strdup (due);
  return capitalise (words);
}

/* A title that is already a sentence gets no second full stop. */
static void
append_sentence (GString *string, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (string->len > 0)
    g_string_append_c (string, ' ');
  g_string_append (string, words);
  if (!g_str_has_suffix (words, ".") && !g_str_has_suffix (words, "?"))
    g_string_append_c (string, '.');
}

static char *
format_due (WayTiming *timing)
{
  WayDay due = timing != NULL ? way_timing_get_latest (timing) : WAY_DAY_NONE;

  return due != WAY_DAY_NONE ? way_day_format (due, WAY_DAY_STYLE_SHORT) : NULL;
}

static char *
describe_dispute (WayStanding *standing)
{
  g_autofree char *one = format_due (way_standing_get_disputed_timing (standing));
  g_autofree char *two = format_due (way_standing_get_timing (standing));

  if (!way_standing_is_disputed (standing))
    return NULL;
  if (one == NULL || two == NULL || g_str_equal (one, two))
    return g_strdup (_ ("Disputed"));
  /* Translators: two places give different due days. */
  return g_strdup_printf (_ ("Disputed: due %s or %s"), one, two);
}

/* How far the file has come; NULL where it goes through no procedure or nothing was reached. */
static char *
describe_stage (WayStanding *standing)
{
  WayLadder *ladder = way_standing_get_ladder (standing);
  g_autofree char *furthest = ladder != NULL ? way_ladder_describe_furthest (ladder) : NULL;

  /* Translators: the furthest stage that a file has reached. */
  return furthest != NULL ? g_strdup_printf (_ ("Stage: %s"), furthest) : NULL;
}

static char *
describe_stall (WayStanding *standing)
{
  g_autofree char *day = NULL;

  if (!way_standing_is_stalled (standing))
    return NULL;
  day = way_day_format (way_standing_get_moved (standing), WAY_DAY_STYLE_SHORT);
  return g_strdup_printf (_ ("Stalled since %s"), day);
}

/**
 * way_bar_describe:
 * @standing: a commitment
 * @place: its place in the lane, from 1
 * @n: how many there are in the lane
 *
 * Returns: (transfer full): all that a bar shows, as a screen reader says it
 */
char *
way_bar_describe (WayStanding *standing, guint place, guint n)
{
  GString *string = g_string_new (NULL);
  g_autofree char *status = way_standing_describe_class (standing);
  g_autofree char *due = describe_due (standing);
  g_autofree char *dispute = describe_dispute (standing);
  g_autofree char *stage = describe_stage (standing);
  g_autofree char *stall = describe_stall (standing);
  const char *leads = way_standing_get_leads (standing);

  append_sentence (string, way_standing_get_title (standing));
  append_sentence (string, status);
  append_sentence (string, due);
  append_sentence (string, dispute);
  append_sentence (string, stage);
  append_sentence (string, stall);
  append_sentence (string, way_standing_get_condition (standing));
  if (leads != NULL && *leads != '\0')
    {
      /* Translators: who is responsible for a commitment. */
      g_autofree char *lead = g_strdup_printf (_ ("Lead: %s"), leads);

      append_sentence (string, lead);
    }
  if (n > 0)
    {
      /* Translators: the place among the commitments of an action, such as 1 of 3. */
      g_autofree char *position = g_strdup_printf (_ ("%u of %u"), place, n);

      append_sentence (string, position);
    }
  return g_string_free_and_steal (string);
}

static void
append_line (GString *string, const char *words)
{
  g_autofree char *escaped = NULL;

  if (words == NULL || *words == '\0')
    return;
  escaped = g_markup_escape_text (words, -1);
  g_string_append_printf (string, "\n%s", escaped);
}

static void
append_status (GString *string, WayStanding *standing)
{
  g_autofree char *status = way_standing_describe_class (standing);
  const char *leads = way_standing_get_leads (standing);
  g_autofree char *line = leads != NULL && *leads != '\0'
                            ? g_strdup_printf ("%s · %s", status, leads)
                            : g_strdup (status);

  append_line (string, line);
}

static void
append_timing (GString *string, WayTiming *timing)
{
  g_autofree char *meaning = NULL;
  g_autofree char *line = NULL;

  if (timing == NULL)
    return;
  meaning = way_timing_describe (timing);
  line = meaning != NULL && *meaning != '\0'
           ? g_strdup_printf ("%s · %s", way_timing_get_text (timing), meaning)
           : g_strdup (way_timing_get_text (timing));
  append_line (string, line);
}

/**
 * way_bar_describe_markup:
 * @standing: a commitment
 *
 * Returns: (transfer full): the tooltip of its bar, in Pango markup
 */
char *
way_bar_describe_markup (WayStanding *standing)
{
  GString *string = g_string_new (NULL);
  g_autofree char *title = g_markup_escape_text (way_standing_get_title (standing), -1);
  g_autofree char *dispute = describe_dispute (standing);
  g_autofree char *move = describe_move (standing);
  g_autofree char *stage = describe_stage (standing);
  g_autofree char *stall = describe_stall (standing);

  g_string_append_printf (string, "<b>%s</b>", title);
  append_status (string, standing);
  append_timing (string, way_standing_get_timing (standing));
  append_line (string, way_standing_get_condition (standing));
  append_line (string, dispute);
  append_line (string, stage);
  append_line (string, stall);
  if (move != NULL)
    {
      g_autofree char *was = way_bar_describe_ghost (standing);
      g_autofree char *line = g_strdup_printf ("%s, %s", move, was);
      g_autofree char *sentence = capitalise (line);

      append_line (string, sentence);
    }
  return g_string_free_and_steal (string);
}

/**
 * way_bar_describe_ghost:
 * @standing: a commitment that slipped or was brought forward
 *
 * Returns: (transfer full): when it was due at first, such as "was 2011"
 */
char *
way_bar_describe_ghost (WayStanding *standing)
{
  WayTiming *original = way_standing_get_original_timing (standing);

  /* Translators: the timing at first, as it is written. */
  return g_strdup_printf (_ ("was %s"), original != NULL ? way_timing_get_text (original) : "");
}

/**
 * way_bar_describe_note:
 * @standing: a commitment due on a single day
 *
 * Returns: (transfer full): the day, such as "forecast, 7 Dec 2011", for beside the title
 */
char *
way_bar_describe_note (WayStanding *standing)
{
  g_autofree char *due = format_due (way_standing_get_timing (standing));

  if (due == NULL)
    return NULL;
  if (!way_standing_is_forecast (standing))
    return g_steal_pointer (&due);
  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("forecast, %s"), due);
}
