/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status summary: what is overdue, what is due next, and what nobody spoke of. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

#define MOST_OVERDUE 8
#define MOST_DUE     6
#define MOST_NAMED   200
#define STATUS_WIDTH 68.0

/* The two tables stand below each other and are measured together. */
#define TOGETHER 1

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  WayDay one = way_standing_get_due (*(WayStanding *const *) a);
  WayDay other = way_standing_get_due (*(WayStanding *const *) b);

  return (one > other) - (one < other);
}

static GPtrArray *
list_by_due (WayFacts *facts, gboolean (*belongs) (WayFacts *, WayStanding *))
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < facts->standings->len; i++)
    {
      WayStanding *standing = g_ptr_array_index (facts->standings, i);

      if (belongs (facts, standing))
        g_ptr_array_add (list, standing);
    }
  /* The sort is stable: the same day leaves them in order of number. */
  g_ptr_array_sort (list, compare_dues);

  return list;
}

/* ---- rows ---- */

static const char *
get_last_word (WayStanding *standing)
{
  switch (way_standing_get_status (standing))
    {
    case WAY_STATUS_NOT_STARTED:
      return _ ("last: not started");
    case WAY_STATUS_ONGOING:
      return _ ("last: ongoing");
    case WAY_STATUS_COMPLETED:
      /* Only a forecast of completion leaves a commitment overdue. */
      return _ ("last: expected");
    default:
      return _ ("last: not reported");
    }
}

static void
add_status (WayComposition *composition, WayRow *row, WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);
  const WayInk *ink = way_key_get (composition->key, klass);
  WayText *text = way_text_new (WAY_FACE_TABLE, NULL);
  gboolean forecast = way_facts_is_forecast (standing);
  WayCell *cell;

  way_text_append_mark (text, klass, forecast, ink->ink);
  way_text_append_inked (text, way_class_get_name (klass), WAY_RUN_BOLD, ink->ink);
  if (forecast)
    way_text_append_inked (text, _ (", forecast"), WAY_RUN_PLAIN, ink->ink);
  cell = way_row_add_text (row, text);
  if (klass == WAY_CLASS_OVERDUE)
    g_ptr_array_add (cell->texts, way_text_new (WAY_FACE_TABLE_SMALL, get_last_word (standing)));
}

static void
add_source (WayFacts *facts, WayRow *row, WayStanding *standing)
{
  g_autoptr (WayStatement) statement = way_facts_get_status_statement (facts, standing);
  WayText *text = way_text_new (WAY_FACE_TABLE_SMALL, NULL);

  if (statement != NULL)
    way_facts_cite (facts, text, statement->citation.source, statement->citation.place);
  else
    way_text_append (text, _ ("no statement"), WAY_RUN_PLAIN);
  way_row_add_text (row, text);
}

static void
add_row (WayFacts *facts, WayComposition *composition, WayTableBlock *table, WayStanding *standing)
{
  WayRow *row = way_table_block_add_row (table);
  WayText *number = way_text_new (WAY_FACE_TABLE, NULL);

  way_text_append_inked (number, way_standing_get_number (standing), WAY_RUN_UNBROKEN, WAY_INK_DIM);
  way_row_add_text (row, number);
  way_row_add_text (row, way_text_new (WAY_FACE_TABLE, way_standing_get_title (standing)));
  way_row_add_text (row, way_facts_say_responsible (standing));
  way_row_add_text (row, way_facts_say_timing (standing));
  add_status (composition, row, standing);
  add_source (facts, row, standing);
}

static void
add_table (WayFacts *facts, WayComposition *composition, GPtrArray *standings, guint most)
{
  WayTableBlock *table = way_composition_add_table (composition);

  table->block.keep = TRUE;
  table->widths = TOGETHER;
  way_table_block_add_column (table, _ ("No"), WAY_COLUMN_NATURAL, 0, FALSE);
  way_table_block_add_column (table, _ ("Commitment"), WAY_COLUMN_FLEXIBLE, 0, FALSE);
  way_table_block_add_column (table, _ ("Responsible"), WAY_COLUMN_FLEXIBLE, 0, FALSE);
  way_table_block_add_column (table, _ ("Timing"), WAY_COLUMN_FLEXIBLE, 0, FALSE);
  way_table_block_add_column (table, _ ("Status"), WAY_COLUMN_FIXED, STATUS_WIDTH, FALSE);
  way_table_block_add_column (table, _ ("Source"), WAY_COLUMN_FLEXIBLE, 0, FALSE);
  for (guint i = 0; i < MIN (standings->len, most); i++)
    add_row (facts, composition, table, g_ptr_array_index (standings, i));
}

/* ---- named in a run of text ---- */

static void
say_named (WayText *text, WayStanding *standing, gboolean first)
{
  WayTiming *timing = way_standing_get_timing (standing);

  way_text_append (text, first ? " " : " · ", WAY_RUN_PLAIN);
  way_text_append (text, way_standing_get_number (standing), WAY_RUN_BOLD | WAY_RUN_UNBROKEN);
  /* No number ends a line. */
  way_text_append (text, "\u00A0", WAY_RUN_PLAIN);
  way_text_append (text, way_standing_get_title (standing), WAY_RUN_PLAIN);
  if (timing != NULL)
    {
      g_autofree char *when = g_strdup_printf (" (%s)", way_timing_get_text (timing));

      way_text_append_timing (text, when, WAY_RUN_PLAIN, 0);
    }
}

/* A list of thousands would be the whole register over again, and no summary. */
static void
say_more (WayText *text, guint n)
{
  g_autofree char *count = way_words_count (n);
  /* Translators: ends a list of commitments: " · and 1200 more". */
  g_autofree char *words =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, " · and %s more", " · and %s more", n), count);

  way_text_append (text, words, WAY_RUN_PLAIN);
}

static void
say_all_named (WayText *text, GPtrArray *standings)
{
  for (guint i = 0; i < MIN (standings->len, MOST_NAMED); i++)
    say_named (text, g_ptr_array_index (standings, i), i == 0);
  if (standings->len > MOST_NAMED)
    say_more (text, standings->len - MOST_NAMED);
  way_text_append (text, ".", WAY_RUN_PLAIN);
}

/* What has no row in a table, in order of number, so that the reader of one objective finds its
 * own together. */
static void
add_others (WayFacts *facts,
            WayComposition *composition,
            GPtrArray *all,
            guint shown,
            const char *beginning)
{
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  WayText *text;

  if (all->len <= shown)
    return;

  for (guint i = shown; i < all->len; i++)
    g_hash_table_add (left, g_ptr_array_index (all, i));
  for (guint i = 0; i < facts->standings->len; i++)
    if (g_hash_table_contains (left, g_ptr_array_index (facts->standings, i)))
      g_ptr_array_add (others, g_ptr_array_index (facts->standings, i));
  text = way_text_new (WAY_FACE_TABLE, beginning);
  say_all_named (text, others);
  way_composition_add_paragraph (composition, text)->above = 3.5;
}

static void
add_note_below (WayComposition *composition, const char *words)
{
  way_composition_add_paragraph (composition, way_text_new (WAY_FACE_CAPTION, words))->below = 0;
}

static void
add_sentence (WayComposition *composition, const char *words)
{
  way_composition_add_paragraph (composition, way_text_new (WAY_FACE_TABLE, words));
}

/* ---- overdue ---- */

static gboolean
is_overdue (WayFacts *facts, WayStanding *standing)
{
  return way_standing_get_class (standing) == WAY_CLASS_OVERDUE;
}

/**
 * way_summary_add_overdue:
 * @facts: facts
 * @composition: a status summary
 *
 * Adds the commitments that are overdue longest.
 */
void
way_summary_add_overdue (WayFacts *facts, WayComposition *composition)
{
  g_autoptr (GPtrArray) overdue = list_by_due (facts, is_overdue);
  g_autofree char *words = NULL;

  way_composition_add_heading (composition, 1, "3", _ ("Overdue longest"));
  if (overdue->len == 0)
    {
      add_sentence (composition, _ ("No commitment is overdue."));
      return;
    }
  add_table (facts, composition, overdue, MOST_OVERDUE);
  if (overdue->len > MOST_OVERDUE)
    words =
      g_strdup_printf (_ ("The %d longest overdue of %u, earliest due day first, then by number."),
                       MOST_OVERDUE, overdue->len);
  else
    words = g_strdup (_ ("All that are overdue, earliest due day first, then by number."));
  add_note_below (composition, words);
  /* Translators: a list of commitments follows. */
  add_others (facts, composition, overdue, MOST_OVERDUE, _ ("Also overdue:"));
}

/* ---- due next ---- */

static WayDay
get_horizon (WayFacts *facts)
{
  return way_day_add_months (facts->options.as_of, facts->options.horizon_months);
}

static gboolean
is_due (WayFacts *facts, WayStanding *standing)
{
  WayDay due = way_standing_get_due (standing);

  return due > facts->options.as_of && due <= get_horizon (facts) &&
         !way_facts_is_closed (standing);
}

static char *
name_horizon (WayFacts *facts)
{
  g_autofree char *months = way_words_spell (facts->options.horizon_months);

  if (facts->options.horizon_months == 1)
    return g_strdup (_ ("Due in the next month"));

  /* Translators: %s is a number, in words up to twelve. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Due in the next %s month",
                                       "Due in the next %s months", facts->options.horizon_months),
                          months);
}

/**
 * way_summary_add_due:
 * @facts: facts
 * @composition: a status summary
 *
 * Adds the commitments that are due next, within the horizon.
 */
void
way_summary_add_due (WayFacts *facts, WayComposition *composition)
{
  g_autoptr (GPtrArray) due = list_by_due (facts, is_due);
  g_autofree char *heading = name_horizon (facts);
  g_autofree char *day = way_words_day (get_horizon (facts), WAY_DAY_STYLE_LONG);
  g_autofree char *words = NULL;

  way_composition_add_heading (composition, 1, "4", heading);
  if (due->len == 0)
    {
      /* Translators: %s is a day. */
      words = g_strdup_printf (_ ("Nothing more is due by %s."), day);
      add_sentence (composition, words);
      return;
    }
  add_table (facts, composition, due, MOST_DUE);
  if (due->len > MOST_DUE)
    words = g_strdup_printf (_ ("The first %d of %u due by %s, earliest due day first."), MOST_DUE,
                             due->len, day);
  else
    words = g_strdup_printf (_ ("All that are due by %s, earliest due day first."), day);
  add_note_below (composition, words);
  /* Translators: a list of commitments follows. */
  add_others (facts, composition, due, MOST_DUE, _ ("Also due:"));
}

/* ---- an objective ---- */

static guint
count_due (WayFacts *facts, WayArea *area)
{
  GListModel *lanes = way_area_get_lanes (area);
  g_autoptr (GHashTable) due = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GListModel) lane = g_list_model_get_item (lanes, i);

      for (guint j = 0; j < g_list_model_get_n_items (lane); j++)
        {
          g_autoptr (WayStanding) standing = g_list_model_get_item (lane, j);

          if (is_due (facts, standing))
            g_hash_table_add (due, standing);
        }
    }

  return g_hash_table_size (due);
}

/**
 * way_summary_say_pressing:
 * @facts: facts
 * @area: an objective
 *
 * Returns: (transfer full) (nullable): how many are overdue and due next under it, or %NULL where
 *   none are
 */
WayText *
way_summary_say_pressing (WayFacts *facts, WayArea *area)
{
  g_autofree char *overdue =
    way_words_class_count (WAY_CLASS_OVERDUE, way_area_get_counts (area)->of[WAY_CLASS_OVERDUE]);
  guint n_due = count_due (facts, area);
  g_autofree char *number = way_words_count (n_due);
  /* Translators: how many commitments are due next: "3 due next". */
  g_autofree char *due =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s due next", "%s due next", n_due), number);
  gboolean any = way_area_get_counts (area)->of[WAY_CLASS_OVERDUE] > 0;
  WayText *text;

  if (!any && n_due == 0)
    return NULL;

  text = way_text_new (WAY_FACE_TABLE_SMALL, NULL);
  if (any)
    way_text_append (text, overdue, WAY_RUN_UNBROKEN);
  if (any && n_due > 0)
    way_text_append (text, " · ", WAY_RUN_PLAIN);
  if (n_due > 0)
    way_text_append (text, due, WAY_RUN_UNBROKEN);

  return text;
}

/* ---- silent ---- */

static gboolean
is_silent (WayFacts *facts, WayStanding *standing)
{
  return way_standing_get_last_said (standing) <= facts->options.since &&
         way_standing_get_due (standing) != WAY_DAY_NONE && !way_facts_is_closed (standing);
}

static char *
begin_silent (WayFacts *facts, guint n)
{
  g_autofree char *since = way_words_day (facts->options.since, WAY_DAY_STYLE_LONG);
  g_autofree char *as_of = way_words_day (facts->options.as_of, WAY_DAY_STYLE_LONG);

  /* Translators: two days and a number; a list follows. */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "From %s to %s no statement was made on %u commitment with a due day:",
                 "From %s to %s no statement was made on %u commitments with a due day:", n),
    since, as_of, n);
}

/**
 * way_summary_add_silent:
 * @facts: facts
 * @composition: a status summary
 *
 * Adds the commitments with a due day of which nothing was said in the period; the first of them
 * where there are more than a page or two can hold.
 */
void
way_summary_add_silent (WayFacts *facts, WayComposition *composition)
{
  g_autoptr (GPtrArray) silent = g_ptr_array_new ();
  g_autofree char *since = way_words_day (facts->options.since, WAY_DAY_STYLE_LONG);
  g_autofree char *heading = NULL;
  g_autofree char *beginning = NULL;
  WayText *text;

  for (guint i = 0; i < facts->standings->len; i++)
    if (is_silent (facts, g_ptr_array_index (facts->standings, i)))
      g_ptr_array_add (silent, g_ptr_array_index (facts->standings, i));

  /* Translators: %s is a day. */
  heading = g_strdup_printf (_ ("Silent since %s"), since);
  way_composition_add_heading (composition, 1, "6", heading);
  if (silent->len == 0)
    {
      add_sentence (composition, _ ("Something was said of every open commitment with a due day."));
      return;
    }

  beginning = begin_silent (facts, silent->len);
  text = way_text_new (WAY_FACE_TABLE, beginning);
  say_all_named (text, silent);
  way_text_append (text, " ", WAY_RUN_PLAIN);
  way_text_append (
    text, _ ("Silence is not a status: each keeps the last one reported, or “not reported”."),
    WAY_RUN_PLAIN);
  way_composition_add_paragraph (composition, text);
}
