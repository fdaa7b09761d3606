/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Series of figures. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "way-mapping.h"
#include "way-validate.h"

/* ---- series ---- */

static const WayColumn series_columns[] = {
  WAY_COLUMN (TEXT, WaySeries, code, "code"),
  WAY_COLUMN (ID, WaySeries, programme, "programme_id"),
  WAY_COLUMN (ID, WaySeries, commitment, "commitment_id"),
  WAY_COLUMN (TEXT, WaySeries, title, "title"),
  WAY_COLUMN (TEXT, WaySeries, unit, "unit"),
  WAY_COLUMN (TEXT, WaySeries, currency, "currency"),
};

static const WayMapping series_mapping = {
  .table = "series",
  .make = (gpointer (*) (void)) way_series_new,
  .free = (GDestroyNotify) way_series_free,
  .has_position = TRUE,
  .columns = series_columns,
  .n_columns = G_N_ELEMENTS (series_columns),
};

/* ISO 4217 codes are three capital letters. */
static gboolean
is_currency (const char *code)
{
  return *code == '\0' || (strlen (code) == 3 && g_ascii_isupper (code[0]) &&
                           g_ascii_isupper (code[1]) && g_ascii_isupper (code[2]));
}

static gboolean
check_series (WayRegister *self, WaySeries *record, GError **error)
{
  way_fill_code (self, &record->code, "r-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (is_currency (record->currency),
                       _ ("A currency is three capital letters, such as EUR"), error) &&
         way_validate_code (self, WAY_RECORD_SERIES, 0, record->id, record->code, error);
}

/**
 * way_register_get_series:
 * @self: a register
 * @id: the key of a series
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WaySeries *
way_register_get_series (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&series_mapping, self, id, error);
}

/**
 * way_register_save_series:
 * @self: a register
 * @record: a series; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_series (WayRegister *self, WaySeries *record, GError **error)
{
  return check_series (self, record, error) &&
         way_mapping_save (&series_mapping, self, record,
                           record->id == 0 ? _ ("New figures “%s”") : _ ("Edit figures “%s”"),
                           record->title, error);
}

/**
 * way_register_list_series:
 * @self: a register
 * @programme: the key of a programme, whose series are listed with those of all
 *   programmes; 0 for every series
 * @error: return location
 *
 * Returns: (transfer full) (element-type WaySeries) (nullable): the series, in order
 */
GPtrArray *
way_register_list_series (WayRegister *self, WayId programme, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&series_mapping, self,
                       "WHERE ?1 IS NULL OR programme_id IS NULL OR programme_id = ?1 "
                       "ORDER BY position, title, id");

  way_query_add_id (query, programme);

  return way_mapping_collect (&series_mapping, self, query, error);
}

/**
 * way_register_list_series_of:
 * @self: a register
 * @commitment: the key of a commitment
 * @error: return location
 *
 * Returns: (transfer full) (element-type WaySeries) (nullable): the series that measure it, in
 *   order
 */
GPtrArray *
way_register_list_series_of (WayRegister *self, WayId commitment, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&series_mapping, self,
                       "WHERE commitment_id = ?1 ORDER BY position, title, id");

  way_query_add_id (query, commitment);

  return way_mapping_collect (&series_mapping, self, query, error);
}

/* ---- figures ---- */

static const WayColumn figure_columns[] = {
  WAY_COLUMN (TEXT, WayFigure, code, "code"),
  WAY_COLUMN (ID, WayFigure, series, "series_id"),
  WAY_COLUMN (RECORDED, WayFigure, recorded, "recorded"),
  WAY_COLUMN_OF_WORDS (WayFigure, qualifier, "qualifier", qualifier),
  WAY_COLUMN (REAL, WayFigure, value, "value"),
  WAY_COLUMN (SOME_REAL, WayFigure, total, "total"),
  WAY_COLUMN_OF_WORDS (WayFigure, basis, "basis", basis),
  WAY_COLUMN (BOOLEAN, WayFigure, target, "target"),
  WAY_COLUMN (TIMING, WayFigure, timing, NULL),
  WAY_COLUMN (TEXT, WayFigure, note, "note"),
  WAY_COLUMN (CITATION, WayFigure, citation, NULL),
};

static const WayMapping figure_mapping = {
  .table = "figure",
  .make = (gpointer (*) (void)) way_figure_new,
  .free = (GDestroyNotify) way_figure_free,
  .columns = figure_columns,
  .n_columns = G_N_ELEMENTS (figure_columns),
};

static gboolean
check_basis (WayRegister *self, const WayFigure *record, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database,
                        "SELECT count (*) FROM series WHERE id = ? AND currency <> ''");

  if (record->basis == WAY_BASIS_NONE)
    return TRUE;
  way_query_add_id (query, record->series);
  return way_validate_any (query, _ ("Only money is proposed, granted or absorbed"), error);
}

static gboolean
check_figure (WayRegister *self, WayFigure *record, GError **error)
{
  way_fill_code (self, &record->code, "f-");
  return way_validate (record->series != 0, _ ("A series is needed"), error) &&
         way_validate (isfinite (record->value) && isfinite (record->total) && record->total >= 0,
                       _ ("A number is needed"), error) &&
         check_basis (self, record, error) &&
         way_validate (record->citation.source != 0, _ ("Every figure needs a source"), error) &&
         way_validate_code (self, WAY_RECORD_FIGURE, 0, record->id, record->code, error);
}

/**
 * way_register_get_figure:
 * @self: a register
 * @id: the key of a figure
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayFigure *
way_register_get_figure (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&figure_mapping, self, id, error);
}

/**
 * way_register_save_figure:
 * @self: a register
 * @record: a figure; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_figure (WayRegister *self, WayFigure *record, GError **error)
{
  return check_figure (self, record, error) &&
         way_mapping_save (&figure_mapping, self, record,
                           record->id == 0 ? _ ("Record figure") : _ ("Edit figure"), NULL, error);
}

#define KNOWN_IN_ORDER                                                                             \
  "(?1 IS NULL OR (SELECT day FROM source WHERE source.id = source_id) <= ?1) ORDER BY "           \
  "(SELECT position FROM series WHERE series.id = series_id), "                                    \
  "coalesce (timing_latest, timing_earliest) NULLS LAST, recorded"

/**
 * way_register_list_figures:
 * @self: a register
 * @series: the key of a series; 0 for all
 * @until: the day up to which sources are known; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayFigure) (nullable): the figures, by the day of
 *   their period, then by time of recording
 */
GPtrArray *
way_register_list_figures (WayRegister *self, WayId series, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&figure_mapping, self,
                       series != 0 ? "WHERE series_id = ?2 AND " KNOWN_IN_ORDER
                                   : "WHERE " KNOWN_IN_ORDER);

  way_query_add_day (query, until);
  if (series != 0)
    way_query_add_id (query, series);

  return way_mapping_collect (&figure_mapping, self, query, error);
}
