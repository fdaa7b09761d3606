/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status summary: what happened in the period, objective by objective, each statement with
 * its footnote. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

typedef struct
{
  WayFacts *facts;
  WayComposition *composition;
  GPtrArray *spoken; /* of WayStanding: those of which something was said; borrowed */
  guint heading;     /* number of the next */
  guint note;
} Period;

/* ---- one statement ---- */

static WayClass
get_class (const WayStatement *statement)
{
  static const WayClass classes[WAY_N_STATUSES] = {
    WAY_CLASS_NOT_REPORTED, WAY_CLASS_NOT_STARTED, WAY_CLASS_ONGOING,
    WAY_CLASS_COMPLETED,    WAY_CLASS_SUPERSEDED,  WAY_CLASS_WITHDRAWN,
  };

  if (statement->forecast && statement->status == WAY_STATUS_COMPLETED)
    return WAY_CLASS_EXPECTED;

  return classes[statement->status];
}

static void
say_status (Period *period, WayText *text, const WayStatement *statement)
{
  WayClass klass = get_class (statement);
  const WayInk *ink = way_key_get (period->composition->key, klass);
  gboolean forecast = statement->forecast && klass != WAY_CLASS_EXPECTED;

  way_text_append_mark (text, klass, forecast, ink->ink);
  way_text_append_inked (text, way_class_get_name (klass), WAY_RUN_BOLD, ink->ink);
  if (forecast)
    way_text_append_inked (text, _ (", forecast"), WAY_RUN_PLAIN, ink->ink);
  way_text_append (text, " ", WAY_RUN_PLAIN);
}

/* In the margin: status as reported and number, then the day. */
static GPtrArray *
list_asides (Period *period, WayStanding *standing, const WayStatement *statement)
{
  GPtrArray *asides = g_ptr_array_new_with_free_func ((GDestroyNotify) way_text_free);
  WayText *status = way_text_new (WAY_FACE_TABLE_SMALL, NULL);
  g_autofree char *day = way_words_day (statement->day, WAY_DAY_STYLE_SHORT);

  if (statement->status != WAY_STATUS_NONE)
    say_status (period, status, statement);
  way_text_append_inked (status, way_standing_get_number (standing), WAY_RUN_UNBROKEN, WAY_INK_DIM);
  g_ptr_array_add (asides, status);
  g_ptr_array_add (asides, way_text_new (WAY_FACE_TABLE_SMALL, day));

  return asides;
}

/* What a statement says that has no sentence. */
static char *
describe (const WayStatement *statement)
{
  g_autofree char *klass = way_words_class (get_class (statement));

  if (statement->timing != NULL)
    /* Translators: %s is a timing as written. */
    return g_strdup_printf (_ ("The timing is given as “%s”."),
                            way_timing_get_text (statement->timing));
  if (statement->status != WAY_STATUS_NONE)
    /* Translators: %s is a status: "completed". */
    return g_strdup_printf (_ ("Reported as %s."), klass);
  if (statement->title[0] != '\0')
    /* Translators: %s is a title. */
    return g_strdup_printf (_ ("Printed there as “%s”."), statement->title);

  return g_strdup (_ ("Who is responsible is stated anew."));
}

static char *
end_sentence (const char *sentence)
{
  g_autofree char *stripped = g_strstrip (g_strdup (sentence));
  const char *last = g_utf8_find_prev_char (stripped, stripped + strlen (stripped));

  if (last != NULL && strchr (".!?", *last) == NULL && !g_str_has_prefix (last, "”"))
    return g_strconcat (stripped, ".", NULL);

  return g_steal_pointer (&stripped);
}

static WayNote *
cite (Period *period, const WayStatement *statement)
{
  WayText *text = way_text_new (WAY_FACE_FOOTNOTE, NULL);

  way_facts_cite_in_note (period->facts, text, statement->citation.source,
                          statement->citation.place);
  for (guint i = 0; i < statement->further->len; i++)
    {
      const WayCitation *further = g_ptr_array_index (statement->further, i);

      way_text_append (text, "; ", WAY_RUN_PLAIN);
      way_facts_cite_in_note (period->facts, text, further->source, further->place);
    }
  way_text_append (text, ".", WAY_RUN_PLAIN);

  return way_composition_add_note (period->composition, ++period->note, text);
}

static void
add_statement (Period *period, WayStanding *standing, const WayStatement *statement)
{
  WayText *text = way_text_new (WAY_FACE_TEXT, NULL);
  g_autofree char *title = end_sentence (way_standing_get_title (standing));
  g_autofree char *sentence =
    statement->sentence[0] != '\0' ? end_sentence (statement->sentence) : describe (statement);
  WayParagraphBlock *paragraph;

  way_text_append (text, title, WAY_RUN_BOLD);
  way_text_append (text, " ", WAY_RUN_PLAIN);
  way_text_append (text, sentence, WAY_RUN_PLAIN);
  way_text_append_note (text, cite (period, statement));
  paragraph = way_composition_add_paragraph (period->composition, text);
  paragraph->in_text = TRUE;
  paragraph->asides = list_asides (period, standing, statement);
}

/* ---- one objective ---- */

/* Oldest first; the register lists the newest first. */
static GPtrArray *
list_statements (Period *period, WayStanding *standing, GError **error)
{
  GPtrArray *chosen;
  g_autoptr (GPtrArray) all =
    way_register_list_statements (period->facts->reader, way_standing_get_id (standing),
                                  period->facts->options.as_of, error);

  if (all == NULL)
    return NULL;

  chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) way_statement_free);
  for (guint i = all->len; i > 0; i--)
    {
      const WayStatement *statement = g_ptr_array_index (all, i - 1);

      if (statement->day > period->facts->options.since)
        g_ptr_array_add (chosen, way_statement_copy (statement));
    }

  return chosen;
}

static void
add_objective_heading (Period *period, WayArea *area)
{
  g_autofree char *number = g_strdup_printf ("5.%u", period->heading++);
  /* Translators: what an objective is called, its code, its title. */
  g_autofree char *words =
    g_strdup_printf (_ ("%s %s: %s"), way_facts_get_objective_label (period->facts),
                     way_area_get_code (area), way_area_get_title (area));

  way_composition_add_heading (period->composition, 2, number, words)->in_text = TRUE;
}

static gboolean
add_standing (Period *period, WayArea *area, WayStanding *standing, gboolean *any, GError **error)
{
  g_autoptr (GPtrArray) statements = NULL;

  statements = list_statements (period, standing, error);
  if (statements == NULL)
    return FALSE;

  for (guint i = 0; i < statements->len; i++)
    {
      if (!*any)
        add_objective_heading (period, area);
      *any = TRUE;
      add_statement (period, standing, g_ptr_array_index (statements, i));
    }

  return TRUE;
}

/* A commitment that stands under several objectives is spoken of under its main one. */
static gboolean
is_told_under (Period *period, WayArea *area, WayStanding *standing)
{
  return way_standing_get_objective (standing) == way_area_get_objective (area) ||
         period->facts->options.objective != 0;
}

static gboolean
add_objective (Period *period, WayArea *area, GError **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < period->spoken->len; i++)
    {
      WayStanding *standing = g_ptr_array_index (period->spoken, i);

      if (is_told_under (period, area, standing) &&
          !add_standing (period, area, standing, &any, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
list_spoken (WayFacts *facts)
{
  GPtrArray *spoken = g_ptr_array_new ();

  for (guint i = 0; i < facts->standings->len; i++)
    {
      WayStanding *standing = g_ptr_array_index (facts->standings, i);

      if (way_standing_get_last_said (standing) > facts->options.since)
        g_ptr_array_add (spoken, standing);
    }

  return spoken;
}

/* An empty period has no text, beside which its heading would stand in the text column. */
static void
add_period_heading (WayFacts *facts, WayComposition *composition, gboolean empty)
{
  g_autofree char *since = way_words_day (facts->options.since, WAY_DAY_STYLE_LONG);
  /* Translators: %s is a day. */
  g_autofree char *words = g_strdup_printf (_ ("What happened since %s"), since);

  way_composition_add_heading (composition, 1, "5", words)->in_text = !empty;
  if (empty)
    way_composition_add_paragraph (composition,
                                   way_text_new (WAY_FACE_TABLE,
                                                 _ ("No statement was made in this period.")));
}

/**
 * way_summary_add_period:
 * @facts: facts
 * @composition: a status summary
 * @cancellable: (nullable): a cancellable, asked between objectives
 * @error: return location
 *
 * Adds what was stated after the earlier day and up to the as-of day.
 *
 * Returns: %FALSE with an error when the register could not be read, or it was cancelled
 */
gboolean
way_summary_add_period (WayFacts *facts,
                        WayComposition *composition,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GPtrArray) spoken = list_spoken (facts);
  Period period = { facts, composition, spoken, 1, 0 };

  add_period_heading (facts, composition, spoken->len == 0);
  for (guint i = 0; i < facts->areas->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !add_objective (&period, g_ptr_array_index (facts->areas, i), error))
        return FALSE;
    }

  return TRUE;
}
