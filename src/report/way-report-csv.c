/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table behind a report as comma-separated values (RFC 4180), in UTF-8, its head the names
 * of what is in the columns. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-facts.h"
#include "way-pages-private.h"
#include "way-report.h"

/* A value that begins like a formula would be reckoned by a spreadsheet; an apostrophe stops
 * that. */
static void
append_value (GString *csv, const char *value, gboolean last)
{
  gboolean formula = value[0] != '\0' && strchr ("=+-@\t\r", value[0]) != NULL;

  g_string_append_c (csv, '"');
  if (formula)
    g_string_append_c (csv, '\'');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append (csv, last ? "\"\r\n" : "\",");
}

static void
append_number (GString *csv, guint number, gboolean last)
{
  g_string_append_printf (csv, "%u%s", number, last ? "\r\n" : ",");
}

/* ---- status summary: an objective to a row ---- */

static void
append_counts (GString *csv, const char *code, const char *title, const WayCounts *counts)
{
  append_value (csv, code, FALSE);
  append_value (csv, title, FALSE);
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    append_number (csv, counts->of[klass], FALSE);
  append_number (csv, counts->total, TRUE);
}

static void
append_summary (GString *csv, WayFacts *facts)
{
  append_value (csv, "objective", FALSE);
  append_value (csv, "title", FALSE);
  for (WayClass klass = 0; klass < WAY_N_CLASSES; klass++)
    append_value (csv, way_class_get_nick (klass), FALSE);
  append_value (csv, "all", TRUE);
  for (guint i = 0; i < facts->areas->len; i++)
    {
      WayArea *area = g_ptr_array_index (facts->areas, i);

      append_counts (csv, way_area_get_code (area), way_area_get_title (area),
                     way_area_get_counts (area));
    }
  append_counts (csv, "", _ ("All"), &facts->counts);
}

/* ---- overview table: a commitment to a row ---- */

static void
append_standing (GString *csv, WayArea *area, WayLane *lane, WayStanding *standing)
{
  WayTiming *timing = way_standing_get_timing (standing);
  WayDay due = way_standing_get_due (standing);
  g_autofree char *day = due != WAY_DAY_NONE ? way_day_to_iso (due) : g_strdup ("");

  append_value (csv, way_area_get_code (area), FALSE);
  append_value (csv, way_lane_get_code (lane), FALSE);
  append_value (csv, way_standing_get_number (standing), FALSE);
  append_value (csv, way_standing_get_title (standing), FALSE);
  append_value (csv, way_standing_get_lead_abbreviations (standing), FALSE);
  append_value (csv, timing != NULL ? way_timing_get_text (timing) : "", FALSE);
  append_value (csv, day, FALSE);
  append_value (csv, way_class_get_nick (way_standing_get_class (standing)), FALSE);
  append_value (csv, way_standing_get_source (standing), TRUE);
}

static void
append_area (GString *csv, WayArea *area)
{
  GListModel *lanes = way_area_get_lanes (area);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (lane)); j++)
        {
          g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), j);

          append_standing (csv, area, lane, standing);
        }
    }
}

static void
append_overview (GString *csv, WayFacts *facts)
{
  static const char *const heads[] = { "objective", "action", "number", "title", "lead",
                                       "timing",    "due",    "status", "source" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    append_value (csv, heads[i], i + 1 == G_N_ELEMENTS (heads));
  for (guint i = 0; i < facts->areas->len; i++)
    append_area (csv, g_ptr_array_index (facts->areas, i));
}

/**
 * way_report_export_csv:
 * @reader: a register, used in this thread alone
 * @options: what is asked for
 * @path: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Writes the table behind a report (RFC 4180, lines end in CR LF, UTF-8).
 *
 * Returns: %FALSE with an error of %WAY_REPORT_ERROR, or of the register, when it was not written
 */
gboolean
way_report_export_csv (WayRegister *reader,
                       const WayReportOptions *options,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (WayFacts) facts = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (reader), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  facts = way_facts_gather (reader, options, cancellable, error);
  if (facts == NULL)
    return FALSE;
  if (options->template == WAY_REPORT_STATUS_SUMMARY)
    append_summary (csv, facts);
  else
    append_overview (csv, facts);

  return way_report_write_file (path, csv->str, csv->len, error);
}
