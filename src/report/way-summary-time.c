/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The status summary: status over time. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-words.h"

/* Beyond so many months there is a column per quarter. */
#define MOST_MONTHS 48

/* The caption names so many reports; of a longer series, the first and the last. */
#define MOST_NAMED 12

static int
count_months (WayDay from, WayDay until)
{
  int year, month, day;
  int last_year, last_month;

  way_day_get_parts (from, &year, &month, &day);
  way_day_get_parts (until, &last_year, &last_month, &day);

  return (last_year - year) * 12 + last_month - month + 1;
}

/* The last day of the month or quarter a day stands in. */
static WayDay
get_period_end (WayDay self, int months)
{
  int year, month, day;

  way_day_get_parts (self, &year, &month, &day);
  month = (month - 1) / months * months + months;

  return way_day_get_month_end (way_day_new (year, month, 1));
}

static GArray *
list_days (WayFacts *facts, int months)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (WayDay));
  WayDay begins = facts->programme->begins;

  while (begins <= facts->options.as_of)
    {
      WayDay end = get_period_end (begins, months);
      WayDay day = MIN (end, facts->options.as_of);

      g_array_append_val (days, day);
      begins = end + 1;
    }

  return days;
}

static gboolean
add_columns (WayFacts *facts,
             WayChartBlock *chart,
             int months,
             GCancellable *cancellable,
             GError **error)
{
  const WayReportOptions *options = &facts->options;
  g_autoptr (GArray) days = list_days (facts, months);
  g_autofree WayCounts *counts = g_new (WayCounts, days->len);

  if (!way_register_count_over_time (facts->reader, options->programme, options->objective,
                                     (const WayDay *) (gpointer) days->data, days->len, counts,
                                     cancellable, error))
    return FALSE;

  for (guint i = 0; i < days->len; i++)
    {
      WayChartColumn column = { g_array_index (days, WayDay, i), counts[i] };

      g_array_append_val (chart->columns, column);
    }

  return TRUE;
}

static void
add_lines (WayFacts *facts, WayChartBlock *chart)
{
  for (guint i = 0; i < facts->reports->len; i++)
    {
      const WaySource *report = g_ptr_array_index (facts->reports, i);
      g_autofree char *day = way_words_day (report->day, WAY_DAY_STYLE_SHORT);
      WayChartLine line = { report->day, g_strdup_printf ("%s, %s", report->reference, day) };

      g_array_append_val (chart->lines, line);
    }
}

static void
say_report (WayText *text, const WaySource *report)
{
  g_autofree char *day = way_words_day (report->day, WAY_DAY_STYLE_LONG);

  way_text_append (text, report->reference, WAY_RUN_UNBROKEN);
  way_text_append (text, ", ", WAY_RUN_PLAIN);
  way_text_append (text, day, WAY_RUN_UNBROKEN);
}

static void
say_series (GPtrArray *reports, WayText *text)
{
  g_autofree char *words =
    /* Translators: in a chart; the first report follows, then the last. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Vertical lines: %u report from ",
                                  "Vertical lines: %u reports from ", reports->len),
                     reports->len);

  way_text_append (text, words, WAY_RUN_PLAIN);
  say_report (text, g_ptr_array_index (reports, 0));
  /* Translators: stands between the first report of a series and the last. */
  way_text_append (text, _ (" to "), WAY_RUN_PLAIN);
  say_report (text, g_ptr_array_index (reports, reports->len - 1));
}

/* A line in the chart may have no room for its name. */
static void
say_lines (WayFacts *facts, WayText *text)
{
  GPtrArray *reports = facts->reports;

  if (reports->len == 0)
    return;

  way_text_append (text, " ", WAY_RUN_PLAIN);
  if (reports->len > MOST_NAMED)
    say_series (reports, text);
  else
    way_text_append (text,
                     /* Translators: in a chart; reports with their days follow. */
                     g_dngettext (GETTEXT_PACKAGE,
                                  "Vertical line:", "Vertical lines:", reports->len),
                     WAY_RUN_PLAIN);
  for (guint i = 0; reports->len <= MOST_NAMED && i < reports->len; i++)
    {
      way_text_append (text, i > 0 ? "; " : " ", WAY_RUN_PLAIN);
      say_report (text, g_ptr_array_index (reports, i));
    }
  way_text_append (text, ".", WAY_RUN_PLAIN);
}

static void
add_caption (WayFacts *facts, WayComposition *composition, gboolean monthly)
{
  const char *words =
    monthly ? _ ("Commitments by status at the end of each month, as the register would have "
                 "stood on that day. A status moves only when a statement says so, or when a "
                 "due day passes.")
            : _ ("Commitments by status at the end of each quarter, as the register would have "
                 "stood on that day. A status moves only when a statement says so, or when a "
                 "due day passes.");

  WayText *text = way_text_new (WAY_FACE_CAPTION, words);
  WayParagraphBlock *caption = way_composition_add_paragraph (composition, text);

  say_lines (facts, text);
  caption->below = 3.5;
  caption->block.keep = TRUE;
}

/* ---- sources ---- */

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const WaySource *one = *(WaySource *const *) a;
  const WaySource *other = *(WaySource *const *) b;

  return one->day != other->day ? (one->day > other->day) - (one->day < other->day)
                                : g_strcmp0 (one->reference, other->reference);
}

static GPtrArray *
list_sources (WayFacts *facts, GError **error)
{
  const WayReportOptions *options = &facts->options;
  g_autoptr (GArray) keys =
    way_register_list_status_sources (facts->reader, options->programme, options->objective,
                                      options->as_of, error);
  GPtrArray *sources;

  if (keys == NULL)
    return NULL;

  sources = g_ptr_array_new ();
  for (guint i = 0; i < keys->len; i++)
    {
      WaySource *source = g_hash_table_lookup (facts->sources, &g_array_index (keys, WayId, i));

      if (source != NULL)
        g_ptr_array_add (sources, source);
    }
  g_ptr_array_sort (sources, compare_sources);

  return sources;
}

static gboolean
add_sources (WayFacts *facts, WayComposition *composition, GError **error)
{
  g_autoptr (GPtrArray) used = list_sources (facts, error);
  WayText *text;

  if (used == NULL)
    return FALSE;
  if (used->len == 0)
    {
      text = way_text_new (WAY_FACE_CAPTION, _ ("No statement gives a status yet."));
      way_composition_add_paragraph (composition, text);
      return TRUE;
    }

  text = way_text_new (WAY_FACE_CAPTION, _ ("Sources of the statuses:"));
  for (guint i = 0; i < used->len; i++)
    {
      const WaySource *source = g_ptr_array_index (used, i);

      way_text_append (text, i > 0 ? "; " : " ", WAY_RUN_PLAIN);
      way_facts_cite (facts, text, source->id, "");
    }
  way_text_append (text, ".", WAY_RUN_PLAIN);
  way_composition_add_paragraph (composition, text);

  return TRUE;
}

/**
 * way_summary_add_time:
 * @facts: facts
 * @composition: a status summary
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Adds the chart of status over time, monthly, or quarterly beyond 48 months.
 *
 * Returns: %FALSE with an error when the register could not be read
 */
gboolean
way_summary_add_time (WayFacts *facts,
                      WayComposition *composition,
                      GCancellable *cancellable,
                      GError **error)
{
  gboolean monthly = count_months (facts->programme->begins, facts->options.as_of) <= MOST_MONTHS;
  WayChartBlock *chart;

  way_composition_add_heading (composition, 1, "2", _ ("Status over time"));
  if (facts->options.as_of < facts->programme->begins)
    {
      way_composition_add_paragraph (composition,
                                     way_text_new (WAY_FACE_TABLE,
                                                   _ ("The programme had not begun.")));
      return TRUE;
    }

  chart = way_composition_add_chart (composition);
  chart->block.keep = TRUE;
  chart->begins = facts->programme->begins;
  if (!add_columns (facts, chart, monthly ? 1 : 3, cancellable, error))
    return FALSE;
  add_lines (facts, chart);
  add_caption (facts, composition, monthly);

  return add_sources (facts, composition, error);
}
