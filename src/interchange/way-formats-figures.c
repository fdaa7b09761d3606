/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of figures: series, and the values they had. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- series ---- */

FORMAT_FUNCTIONS (series)

static const WayCell series_cells[] = {
  TEXT ("code", CODE, WaySeries, code),
  RECORD ("programme", PLAIN, WaySeries, programme, PROGRAMME),
  RECORD ("commitment", PLAIN, WaySeries, commitment, COMMITMENT),
  TEXT ("title", REQUIRED, WaySeries, title),
  TEXT ("unit", 0, WaySeries, unit),
  TEXT ("currency", PLAIN, WaySeries, currency),
  END,
};

static gboolean
is_currency (const char *text)
{
  for (guint i = 0; i < 3; i++)
    if (!g_ascii_isupper (text[i]))
      return FALSE;
  return text[3] == '\0';
}

static void
check_series (WayRow *row, gconstpointer record)
{
  const WaySeries *series = record;

  if (*series->currency != '\0' && !is_currency (series->currency))
    way_row_fail (row, "currency",
                  g_strdup_printf (_ ("“%s” is not a currency; write its three letters, like EUR"),
                                   series->currency));
}

static GPtrArray *
list_series (WayRegister *reader, GError **error)
{
  return way_register_list_series (reader, 0, error);
}

const WayTableFormat way_series_format = {
  .name = "series",
  .cells = series_cells,
  .record = WAY_RECORD_SERIES,
  .check = check_series,
  .list = list_series,
  FORMAT_MEMBERS (series),
};

/* ---- figures ---- */

FORMAT_FUNCTIONS (figure)
CELL_WORDS (qualifier, WAY_N_QUALIFIERS, WAY_QUALIFIER_NONE)
CELL_WORDS (basis, WAY_N_BASES, WAY_BASIS_NONE)

static WaySeries *
get_series_of (WayRow *row, const WayFigure *figure)
{
  return figure->series != 0 ? way_register_get_series (row->names->target, figure->series, NULL)
                             : NULL;
}

static WayId
get_programme (WayRow *row, gconstpointer record)
{
  g_autoptr (WaySeries) series = get_series_of (row, record);

  if (series == NULL || series->programme != 0)
    return series != NULL ? series->programme : 0;
  return way_formats_get_programme (row->names, series->commitment);
}

static const WayCell figure_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayFigure, code),
  RECORD ("series", REQUIRED, WayFigure, series, SERIES),
  WORD ("qualifier", PLAIN, WayFigure, qualifier, qualifier_words),
  REAL ("value", REQUIRED, WayFigure, value),
  SOME_REAL ("total", PLAIN, WayFigure, total),
  WORD ("basis", PLAIN, WayFigure, basis, basis_words),
  BOOLEAN ("target", PLAIN, WayFigure, target),
  TIMING (WayFigure, timing, get_programme),
  TEXT ("note", PLAIN, WayFigure, note),
  CITATION (REQUIRED, WayFigure, citation),
  END,
};

static void
check_figure (WayRow *row, gconstpointer record)
{
  const WayFigure *figure = record;
  const char *total = way_row_get (row, "total");
  g_autoptr (WaySeries) series = get_series_of (row, figure);

  if (total != NULL && *total != '\0' && figure->total <= 0 && !way_row_has_failed (row, "total"))
    way_row_fail (row, "total", g_strdup (_ ("a total is more than 0")));
  if (figure->basis != WAY_BASIS_NONE && series != NULL && *series->currency == '\0')
    way_row_fail (row, "basis",
                  g_strdup_printf (_ ("the series “%s” has no currency, and only money is "
                                      "proposed, granted or absorbed"),
                                   series->code));
}

static GPtrArray *
list_figures (WayRegister *reader, GError **error)
{
  GPtrArray *figures = way_register_list_figures (reader, 0, WAY_DAY_NONE, error);

  way_formats_sort_recorded (figures, G_STRUCT_OFFSET (WayFigure, recorded));
  return figures;
}

const WayTableFormat way_figures_format = {
  .name = "figures",
  .cells = figure_cells,
  .record = WAY_RECORD_FIGURE,
  .check = check_figure,
  .list = list_figures,
  FORMAT_MEMBERS (figure),
};
