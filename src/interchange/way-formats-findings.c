/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what reports say beside the commitments: findings, themes, the way forward. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include "way-cells-private.h"

/* ---- findings ---- */

FORMAT_FUNCTIONS (finding)

static const WayCell finding_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayFinding, code),
  RECORD ("programme", PLAIN, WayFinding, programme, PROGRAMME),
  TEXT ("title", REQUIRED, WayFinding, title),
  TEXT ("class", PLAIN, WayFinding, klass),
  TEXT ("evidence", PLAIN, WayFinding, evidence),
  TEXT ("response", PLAIN, WayFinding, response),
  LINKS ("commitments", WAY_PROMISE_MAKES, WayFinding, links),
  CITATION (REQUIRED, WayFinding, citation),
  END,
};

static GPtrArray *
list_findings (WayRegister *reader, GError **error)
{
  return way_register_list_findings (reader, 0, WAY_DAY_NONE, error);
}

const WayTableFormat way_findings_format = {
  .name = "findings",
  .cells = finding_cells,
  .record = WAY_RECORD_FINDING,
  .list = list_findings,
  FORMAT_MEMBERS (finding),
};

/* ---- themes ---- */

FORMAT_FUNCTIONS (theme)

static const WayCell theme_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayTheme, code),
  RECORD ("programme", PLAIN, WayTheme, programme, PROGRAMME),
  TEXT ("title", REQUIRED, WayTheme, title),
  TEXT ("text", PLAIN, WayTheme, text),
  LINKS ("commitments", WAY_PROMISE_MAKES, WayTheme, links),
  CITATION (PLAIN, WayTheme, citation),
  END,
};

static GPtrArray *
list_themes (WayRegister *reader, GError **error)
{
  return way_register_list_themes (reader, 0, WAY_DAY_NONE, error);
}

const WayTableFormat way_themes_format = {
  .name = "themes",
  .cells = theme_cells,
  .record = WAY_RECORD_THEME,
  .list = list_themes,
  FORMAT_MEMBERS (theme),
};

/* ---- the way forward ---- */

FORMAT_FUNCTIONS (forward)
CELL_WORDS (modality, WAY_N_MODALITIES, WAY_MODALITY_NONE)

static WayId
get_programme (WayRow *row, gconstpointer record)
{
  return ((const WayForward *) record)->programme;
}

static const WayCell forward_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayForward, code),
  RECORD ("programme", REQUIRED, WayForward, programme, PROGRAMME),
  RECORD_IN ("objective", PLAIN, WayForward, objective, OBJECTIVE, get_programme),
  ROLE ("addressee", WAY_ROLE_ADDRESSEE, way_cell_fill_role, WayForward, addressees),
  WORD ("modality", PLAIN, WayForward, modality, modality_words),
  TEXT ("text", REQUIRED, WayForward, text),
  TIMING (WayForward, timing, get_programme),
  LINKS ("makes", WAY_PROMISE_MAKES, WayForward, links),
  LINKS ("repeats", WAY_PROMISE_REPEATS, WayForward, links),
  CITATION (REQUIRED, WayForward, citation),
  END,
};

static GPtrArray *
list_forwards (WayRegister *reader, GError **error)
{
  return way_register_list_forwards (reader, 0, WAY_DAY_NONE, error);
}

const WayTableFormat way_forwards_format = {
  .name = "way-forward",
  .cells = forward_cells,
  .record = WAY_RECORD_FORWARD,
  .list = list_forwards,
  FORMAT_MEMBERS (forward),
};
