/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The series that measure a commitment: of each the chart and what was said last. All of it stands on
 * the page of figures, where the row leads. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-figures.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-figure-words.h"
#include "way-record-row.h"
#include "way-series-group.h"

/* The newest that was measured; where all are targets, the newest of them. */
static const WayFigure *
find_latest (GPtrArray *figures)
{
  for (guint i = figures->len; i > 0; i--)
    {
      const WayFigure *figure = g_ptr_array_index (figures, i - 1);

      if (!figure->target)
        return figure;
    }

  return figures->len > 0 ? g_ptr_array_index (figures, figures->len - 1) : NULL;
}

/* "Over €3.8 million granted · 2012 · 54 % of the total" */
static char *
describe_latest (const WaySeries *series, GPtrArray *figures)
{
  const WayFigure *latest = find_latest (figures);
  g_autofree char *words = latest != NULL ? way_figure_describe (latest, series) : NULL;
  g_autofree char *begun = words != NULL ? way_vocabulary_begin_line (words) : NULL;
  g_autoptr (GString) text = g_string_new (begun != NULL ? begun : _ ("No figure yet"));
  g_autofree char *of = NULL;
  WayShare share;

  if (latest != NULL && latest->timing != NULL)
    g_string_append_printf (text, " · %s", way_timing_get_text (latest->timing));
  if (way_figures_find_share (figures, &share))
    {
      of = way_share_describe (&share);
      g_string_append_printf (text, " · %s", of);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_series (WayGroup *group, WayPage *page, const WaySeries *series)
{
  g_autoptr (GPtrArray) figures =
    way_register_list_figures (way_page_get_register (page), series->id, way_page_get_day (page),
                               way_page_catch (page));
  g_autofree char *latest = NULL;
  GtkWidget *chart, *row;

  if (figures == NULL || (figures->len == 0 && way_session_is_past (way_page_get_session (page))))
    return;

  latest = describe_latest (series, figures);
  row = way_record_row_new (series->id, series->title, latest);
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-series");
  way_record_row_set_edit_menu (WAY_RECORD_ROW (row), "win.edit-series", "win.delete-series");
  way_group_add (group, row);
  chart = way_series_chart_row_new (series, figures);
  if (chart != NULL)
    way_group_add (group, chart);
}

void
way_detail_figures_fill (WayGroup *group, WayPage *page, WayId commitment)
{
  g_autoptr (GPtrArray) series =
    way_register_list_series_of (way_page_get_register (page), commitment, way_page_catch (page));

  way_group_clear (group);
  for (guint i = 0; series != NULL && i < series->len; i++)
    add_series (group, page, g_ptr_array_index (series, i));
}
