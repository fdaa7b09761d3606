/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status summary: title, key figures, where each objective stands, and the parts that
 * follow. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

/* The column of the bars, and how much of it the longest takes. */
#define BARS        246.0
#define LONGEST_BAR (BARS - 10)

static WayText *
say_counts (WayFacts *facts)
{
  WayText *text = way_text_new (WAY_FACE_AS_OF, NULL);
  g_autofree char *as_of = way_words_day (facts->options.as_of, WAY_DAY_STYLE_LONG);
  g_autofree char *count = NULL;
  g_autofree char *under = NULL;

  /* Translators: %s is a day. */
  way_text_append_around (text, _ ("As of %s"), as_of, WAY_RUN_BOLD | WAY_RUN_UNBROKEN);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments",
                                        facts->counts.total),
                           facts->counts.total);
  /* Translators: follows "41 commitments". */
  under = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, " under %u objective",
                                        " under %u objectives", facts->areas->len),
                           facts->areas->len);
  way_text_append (text, " · ", WAY_RUN_PLAIN);
  way_text_append (text, count, WAY_RUN_UNBROKEN);
  way_text_append (text, under, WAY_RUN_PLAIN);

  return text;
}

static void
say_change (WayFacts *facts, WayText *text)
{
  g_autofree char *since = way_words_day (facts->options.since, WAY_DAY_STYLE_LONG);
  g_autofree char *words = NULL;

  if (facts->before.total == 0)
    /* Translators: %s is a day. */
    words =
      g_strdup_printf (_ ("beneath each figure, the change since %s, when there were none"), since);
  else
    words = g_strdup_printf (
      /* Translators: a day, and how many commitments there were on it. */
      g_dngettext (GETTEXT_PACKAGE, "beneath each figure, the change since %s, when there was %u",
                   "beneath each figure, the change since %s, when there were %u",
                   facts->before.total),
      since, facts->before.total);
  way_text_append (text, " · ", WAY_RUN_PLAIN);
  way_text_append_keeping (text, words, since);
}

static void
add_title (WayFacts *facts, WayComposition *composition)
{
  g_autofree char *kicker =
    way_words_capitals (way_report_template_get_name (WAY_REPORT_STATUS_SUMMARY));
  g_autofree char *scope = NULL;
  WayTitleBlock *title;
  WayFiguresBlock *figures;

  if (facts->options.objective != 0 && facts->areas->len > 0)
    {
      WayArea *area = g_ptr_array_index (facts->areas, 0);

      scope = g_strdup_printf ("%s · %s %s", kicker, way_facts_get_objective_label (facts),
                               way_area_get_code (area));
      title = way_composition_add_title (composition, scope, way_area_get_title (area));
    }
  else
    title = way_composition_add_title (composition, kicker, facts->programme->title);
  title->line = say_counts (facts);
  say_change (facts, title->line);

  figures = way_composition_add_figures (composition, &facts->counts);
  figures->before = facts->before;
  figures->has_before = TRUE;
}

/* ---- where each objective stands ---- */

static guint
get_scale (WayFacts *facts)
{
  guint most = 0;

  for (guint i = 0; i < facts->areas->len; i++)
    most = MAX (most, way_area_get_counts (g_ptr_array_index (facts->areas, i))->total);

  return most;
}

static WayText *
say_bold (const char *words)
{
  WayText *text = way_text_new (WAY_FACE_TABLE, NULL);

  way_text_append (text, words, WAY_RUN_BOLD);

  return text;
}

static void
add_objective_row (WayFacts *facts, WayTableBlock *table, WayArea *area, guint scale)
{
  const WayCounts *counts = way_area_get_counts (area);
  WayRow *row = way_table_block_add_row (table);
  WayText *pressing = way_summary_say_pressing (facts, area);
  WayCell *cell;
  g_autofree char *all = way_words_count (counts->total);
  g_autofree char *done = way_words_percent (counts->of[WAY_CLASS_COMPLETED], counts->total);

  way_row_add_text (row, say_bold (way_area_get_code (area)));
  cell = way_row_add_text (row, way_text_new (WAY_FACE_TABLE, way_area_get_title (area)));
  if (pressing != NULL)
    g_ptr_array_add (cell->texts, pressing);
  way_row_add_bar (row, counts, scale);
  way_row_add_text (row, way_text_new (WAY_FACE_TABLE, all));
  way_row_add_text (row, way_text_new (WAY_FACE_TABLE, done));
}

/* The superseded and the withdrawn are named only where there are any. */
static void
say_classes (WayText *text, const WayCounts *counts)
{
  /* Translators: "26 completed, 36 expected, …" follows. */
  way_text_append_inked (text, _ ("counted once each:"), WAY_RUN_PLAIN, WAY_INK_DIM);
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    {
      g_autofree char *words = way_words_class_count (klass, counts->of[klass]);

      if (counts->of[klass] == 0 && klass >= WAY_CLASS_SUPERSEDED)
        continue;
      way_text_append_inked (text, klass > 0 ? ", " : " ", WAY_RUN_PLAIN, WAY_INK_DIM);
      way_text_append_inked (text, words, WAY_RUN_UNBROKEN, WAY_INK_DIM);
    }
}

static void
add_sum_row (WayTableBlock *table, const WayCounts *counts)
{
  WayRow *row = way_table_block_add_row (table);
  WayText *text = way_text_new (WAY_FACE_TABLE, NULL);
  g_autofree char *all = way_words_count (counts->total);
  g_autofree char *done = way_words_percent (counts->of[WAY_CLASS_COMPLETED], counts->total);

  say_classes (text, counts);
  row->strong = TRUE;
  way_row_add_text (row, way_text_new (WAY_FACE_TABLE, NULL));
  way_row_add_text (row, say_bold (_ ("All")));
  way_row_add_text (row, text);
  way_row_add_text (row, say_bold (all));
  way_row_add_text (row, say_bold (done));
}

static void
add_legend (WayFacts *facts, WayComposition *composition)
{
  WayLegendBlock *legend = way_composition_add_legend (composition);

  legend->block.keep = TRUE;
  for (WayClass klass = WAY_CLASS_SUPERSEDED; klass < WAY_N_CLASSES; klass++)
    legend->has[klass] = facts->counts.of[klass] > 0;
}

/* What has no room in a bar is said below them all. */
static void
say_unnumbered (WayFacts *facts, WayText *text)
{
  gboolean any = FALSE;

  for (guint i = 0; i < facts->areas->len; i++)
    {
      WayArea *area = g_ptr_array_index (facts->areas, i);
      const WayCounts *counts = way_area_get_counts (area);

      for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
        {
          g_autofree char *words = way_words_class_count (klass, counts->of[klass]);

          if (counts->of[klass] == 0 ||
              way_bar_is_numbered (counts->of[klass], get_scale (facts), LONGEST_BAR))
            continue;
          /* Translators: codes of objectives, each with what its bar is too small to say,
           * follow. */
          way_text_append (text, any ? "; " : _ (" Too small for a number: "), WAY_RUN_PLAIN);
          way_text_append (text, way_area_get_code (area), WAY_RUN_PLAIN);
          way_text_append (text, ": ", WAY_RUN_PLAIN);
          way_text_append (text, words, WAY_RUN_UNBROKEN);
          any = TRUE;
        }
    }
  way_text_append (text, any ? "." : "", WAY_RUN_PLAIN);
}

static void
add_legend_caption (WayFacts *facts, WayComposition *composition)
{
  WayText *text = way_text_new (WAY_FACE_CAPTION, NULL);
  g_autofree char *as_of = way_words_day (facts->options.as_of, WAY_DAY_STYLE_LONG);

  way_text_append (text, _ ("All bars share one scale. A commitment counts once at each level."),
                   WAY_RUN_PLAIN);
  way_text_append (text, " ", WAY_RUN_PLAIN);
  /* Translators: %s is a day. */
  way_text_append_around (
    text,
    _ ("Overdue: due before %s and not completed, whatever its last reported "
       "status; a forecast that was not confirmed in time counts as overdue."),
    as_of, WAY_RUN_UNBROKEN);
  say_unnumbered (facts, text);
  way_composition_add_paragraph (composition, text)->below = 0;
}

static void
add_objectives (WayFacts *facts, WayComposition *composition)
{
  WayTableBlock *table;

  way_composition_add_heading (composition, 1, "1", _ ("Where each objective stands"));
  table = way_composition_add_table (composition);
  table->block.keep = TRUE;
  way_table_block_add_column (table, "", WAY_COLUMN_NATURAL, 0, FALSE);
  way_table_block_add_column (table, way_facts_get_objective_label (facts), WAY_COLUMN_FLEXIBLE, 0,
                              FALSE);
  way_table_block_add_column (table, _ ("Commitments by status"), WAY_COLUMN_FIXED, BARS, FALSE);
  way_table_block_add_column (table, _ ("All"), WAY_COLUMN_FIXED, 30, TRUE);
  way_table_block_add_column (table, _ ("Done"), WAY_COLUMN_FIXED, 32, TRUE);
  for (guint i = 0; i < facts->areas->len; i++)
    add_objective_row (facts, table, g_ptr_array_index (facts->areas, i), get_scale (facts));
  add_sum_row (table, &facts->counts);
  add_legend (facts, composition);
  add_legend_caption (facts, composition);
}

/**
 * way_summary_compose:
 * @facts: facts
 * @composition: a report that says nothing yet
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Says the status summary.
 *
 * Returns: %FALSE with an error when the register could not be read, or it was cancelled
 */
gboolean
way_summary_compose (WayFacts *facts,
                     WayComposition *composition,
                     GCancellable *cancellable,
                     GError **error)
{
  add_title (facts, composition);
  add_objectives (facts, composition);
  if (!way_summary_add_time (facts, composition, cancellable, error))
    return FALSE;
  way_summary_add_overdue (facts, composition);
  way_summary_add_due (facts, composition);
  if (!way_summary_add_period (facts, composition, cancellable, error))
    return FALSE;
  way_summary_add_silent (facts, composition);

  return TRUE;
}
