/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the frame in which commitments stand: programmes, objectives, actions. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- programmes ---- */

FORMAT_FUNCTIONS (programme)

static const WayCell programme_cells[] = {
  TEXT ("code", CODE, WayProgramme, code),
  TEXT ("title", REQUIRED, WayProgramme, title),
  TEXT ("short_title", PLAIN, WayProgramme, short_title),
  DAY ("begins", REQUIRED, WayProgramme, begins),
  DAY ("ends", REQUIRED, WayProgramme, ends),
  TEXT ("objective_label", PLAIN, WayProgramme, objective_label),
  TEXT ("action_label", PLAIN, WayProgramme, action_label),
  BOOLEAN ("published_key", PLAIN, WayProgramme, published_key),
  RECORD ("source", PLAIN, WayProgramme, source, SOURCE),
  END,
};

static void
check_programme (WayRow *row, gconstpointer record)
{
  const WayProgramme *programme = record;

  if (programme->begins != WAY_DAY_NONE && programme->ends != WAY_DAY_NONE &&
      programme->ends < programme->begins)
    way_row_fail (row, "ends", g_strdup (_ ("the end lies before the beginning")));
}

const WayTableFormat way_programmes_format = {
  .name = "programmes",
  .cells = programme_cells,
  .record = WAY_RECORD_PROGRAMME,
  .check = check_programme,
  .list = way_register_list_programmes,
  FORMAT_MEMBERS (programme),
};

/* ---- objectives ---- */

FORMAT_FUNCTIONS (objective)

static const WayCell objective_cells[] = {
  RECORD ("programme", REQUIRED | WAY_CELL_KEY, WayObjective, programme, PROGRAMME),
  TEXT ("code", CODE, WayObjective, code),
  TEXT ("title", REQUIRED, WayObjective, title),
  END,
};

static GPtrArray *
list_objectives (WayRegister *reader, GError **error)
{
  return way_formats_list_below (reader, way_register_list_programmes (reader, error),
                                 way_register_list_objectives, (GDestroyNotify) way_objective_free,
                                 error);
}

const WayTableFormat way_objectives_format = {
  .name = "objectives",
  .cells = objective_cells,
  .record = WAY_RECORD_OBJECTIVE,
  .parent = way_cell_programme,
  .list = list_objectives,
  FORMAT_MEMBERS (objective),
};

/* ---- actions ---- */

FORMAT_FUNCTIONS (action)

static char *
write_programme (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const WayAction *action = record;

  return way_names_get_code (names, WAY_RECORD_PROGRAMME,
                             way_names_get_programme (names, action->objective));
}

static const WayCell action_cells[] = {
  SPECIAL ("programme", REQUIRED | WAY_CELL_KEY, way_cell_fill_programme, write_programme),
  RECORD_IN ("objective", REQUIRED, WayAction, objective, OBJECTIVE, way_cell_programme_of),
  TEXT ("code", CODE, WayAction, code),
  TEXT ("title", REQUIRED, WayAction, title),
  END,
};

static GPtrArray *
list_actions (WayRegister *reader, GError **error)
{
  return way_formats_list_below (reader, list_objectives (reader, error), way_register_list_actions,
                                 (GDestroyNotify) way_action_free, error);
}

const WayTableFormat way_actions_format = {
  .name = "actions",
  .cells = action_cells,
  .record = WAY_RECORD_ACTION,
  .parent = way_cell_programme,
  .list = list_actions,
  FORMAT_MEMBERS (action),
};
