/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Programmes, their objectives, and the actions under these. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

/* ---- programmes ---- */

#define PROGRAMME_COLUMNS                                                                          \
  "SELECT id, code, title, short_title, begins, ends, objective_label, action_label, "             \
  "published_key, source_id FROM programme "

static gpointer
read_programme (WayRegister *self, WayQuery *query)
{
  WayProgramme *programme = way_programme_new ();

  programme->id = way_query_get_id (query, 0);
  way_set_text (&programme->code, way_query_get_text (query, 1));
  way_set_text (&programme->title, way_query_get_text (query, 2));
  way_set_text (&programme->short_title, way_query_get_text (query, 3));
  programme->begins = way_query_get_day (query, 4);
  programme->ends = way_query_get_day (query, 5);
  way_set_text (&programme->objective_label, way_query_get_text (query, 6));
  way_set_text (&programme->action_label, way_query_get_text (query, 7));
  programme->published_key = way_query_get_int (query, 8) != 0;
  programme->source = way_query_get_id (query, 9);
  return programme;
}

static gboolean
check_programme (WayRegister *self, WayProgramme *record, GError **error)
{
  way_fill_code (self, &record->code, "pr-");
  return way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate (record->begins != WAY_DAY_NONE, _ ("A beginning is needed"), error) &&
         way_validate (record->ends != WAY_DAY_NONE, _ ("An end is needed"), error) &&
         way_validate (record->begins <= record->ends, _ ("The end lies before the beginning"),
                       error) &&
         way_validate_code (self, WAY_RECORD_PROGRAMME, 0, record->id, record->code, error);
}

#define INSERT_PROGRAMME                                                                           \
  "INSERT INTO programme (code, title, short_title, begins, ends, objective_label, action_label, " \
  "published_key, source_id, id, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "                 \
  "(SELECT coalesce (max (position) + 1, 0) FROM programme))"
#define UPDATE_PROGRAMME                                                                           \
  "UPDATE programme SET code = ?, title = ?, short_title = ?, begins = ?, ends = ?, "              \
  "objective_label = ?, action_label = ?, published_key = ?, source_id = ? WHERE id = ?"

static gboolean
write_programme (WayRegister *self, WayProgramme *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, is_new ? INSERT_PROGRAMME : UPDATE_PROGRAMME);

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->title);
  way_query_add_text (query, record->short_title);
  way_query_add_day (query, record->begins);
  way_query_add_day (query, record->ends);
  way_query_add_text (query, record->objective_label);
  way_query_add_text (query, record->action_label);
  way_query_add_int (query, record->published_key ? 1 : 0);
  way_query_add_id (query, record->source);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/**
 * way_register_get_programme:
 * @self: a register
 * @id: the key of a programme
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the programme
 */
WayProgramme *
way_register_get_programme (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, PROGRAMME_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_programme, (GDestroyNotify) way_programme_free,
                                error);
}

/**
 * way_register_save_programme:
 * @self: a register
 * @record: a programme; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_programme (WayRegister *self, WayProgramme *record, GError **error)
{
  gboolean own, is_new = record->id == 0;

  if (!check_programme (self, record, error) ||
      !way_register_enter (self, &own,
                           is_new ? _ ("New programme “%s”") : _ ("Edit programme “%s”"),
                           record->title, error))
    return FALSE;
  return way_register_leave_saved (self, own, write_programme (self, record, is_new, error),
                                   &record->id, is_new, error);
}

/**
 * way_register_list_programmes:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayProgramme) (nullable): all programmes, in order
 */
GPtrArray *
way_register_list_programmes (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, PROGRAMME_COLUMNS "ORDER BY position, id");

  return way_register_collect (self, query, read_programme, (GDestroyNotify) way_programme_free,
                               error);
}

/* "2011-12", "2011/12" or "2011–2012" at the beginning of a text. */
static gboolean
read_pair (const char *text, int *first, int *second)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("^\\s*(\\d{4})\\s*[-/–—]\\s*(\\d{2}|\\d{4})(?!\\d)", G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  one = g_match_info_fetch (match, 1);
  two = g_match_info_fetch (match, 2);
  *first = atoi (one);
  *second = strlen (two) == 4 ? atoi (two) : *first / 100 * 100 + atoi (two);
  return TRUE;
}

/**
 * way_register_get_timing_pair:
 * @self: a register
 * @programme: the key of the programme whose timing it is
 * @text: words such as "2011-12"
 *
 * Returns: %WAY_TIMING_PAIR_IS_YEARS where the programme spans both years, else
 *   %WAY_TIMING_PAIR_IS_MONTH
 */
WayTimingPair
way_register_get_timing_pair (WayRegister *self, WayId programme, const char *text)
{
  g_autoptr (WayProgramme) record = way_register_get_programme (self, programme, NULL);
  int first, second;

  if (record != NULL && read_pair (text, &first, &second) && first < second &&
      way_day_get_year (record->begins) <= first && second <= way_day_get_year (record->ends))
    return WAY_TIMING_PAIR_IS_YEARS;
  return WAY_TIMING_PAIR_IS_MONTH;
}

/* ---- objectives ---- */

#define OBJECTIVE_COLUMNS "SELECT id, programme_id, code, title FROM objective "

static gpointer
read_objective (WayRegister *self, WayQuery *query)
{
  WayObjective *objective = way_objective_new ();

  objective->id = way_query_get_id (query, 0);
  objective->programme = way_query_get_id (query, 1);
  way_set_text (&objective->code, way_query_get_text (query, 2));
  way_set_text (&objective->title, way_query_get_text (query, 3));
  return objective;
}

/* A code that is left empty is the next number: "6", or "3.4" for an action of objective 3. */
static void
fill_number (WayRegister *self, char **code, const char *sql, WayId parent)
{
  g_autoptr (WayQuery) query = NULL;

  if (**code != '\0')
    return;
  query = way_database_query (self->database, sql);
  way_query_add_id (query, parent);
  if (way_query_next (query))
    way_set_text (code, way_query_get_text (query, 0));
}

#define NEXT_OBJECTIVE                                                                             \
  "SELECT coalesce (max (CAST (code AS INTEGER)), 0) + 1 FROM objective WHERE programme_id = ?"

static gboolean
check_objective (WayRegister *self, WayObjective *record, GError **error)
{
  fill_number (self, &record->code, NEXT_OBJECTIVE, record->programme);
  return way_validate (record->programme != 0, _ ("A programme is needed"), error) &&
         way_validate_text (record->code, _ ("A code is needed"), error) &&
         way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate_code (self, WAY_RECORD_OBJECTIVE, record->programme, record->id, record->code,
                            error);
}

static gboolean
write_objective (WayRegister *self, WayObjective *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    is_new
      ? "INSERT INTO objective (programme_id, code, title, id, position) VALUES (?1, ?2, ?3, ?4, "
        "(SELECT coalesce (max (position) + 1, 0) FROM objective WHERE programme_id = ?1))"
      : "UPDATE objective SET programme_id = ?1, code = ?2, title = ?3 WHERE id = ?4");

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_id (query, record->programme);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->title);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/**
 * way_register_get_objective:
 * @self: a register
 * @id: the key of an objective
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the objective
 */
WayObjective *
way_register_get_objective (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, OBJECTIVE_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_objective, (GDestroyNotify) way_objective_free,
                                error);
}

/**
 * way_register_save_objective:
 * @self: a register
 * @record: an objective; a new one is given its key and, where it has none, the next number as its
 *   code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_objective (WayRegister *self, WayObjective *record, GError **error)
{
  gboolean own, is_new = record->id == 0;

  if (!check_objective (self, record, error) ||
      !way_register_enter (self, &own,
                           is_new ? _ ("New objective “%s”") : _ ("Edit objective “%s”"),
                           record->title, error))
    return FALSE;
  return way_register_leave_saved (self, own, write_objective (self, record, is_new, error),
                                   &record->id, is_new, error);
}

/**
 * way_register_list_objectives:
 * @self: a register
 * @programme: the key of a programme
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayObjective) (nullable): its objectives, in order
 */
GPtrArray *
way_register_list_objectives (WayRegister *self, WayId programme, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, OBJECTIVE_COLUMNS
                                                   "WHERE programme_id = ? ORDER BY position, id");

  way_query_add_id (query, programme);
  return way_register_collect (self, query, read_objective, (GDestroyNotify) way_objective_free,
                               error);
}

/* ---- actions ---- */

#define ACTION_COLUMNS "SELECT id, objective_id, code, title FROM action "

static gpointer
read_action (WayRegister *self, WayQuery *query)
{
  WayAction *action = way_action_new ();

  action->id = way_query_get_id (query, 0);
  action->objective = way_query_get_id (query, 1);
  way_set_text (&action->code, way_query_get_text (query, 2));
  way_set_text (&action->title, way_query_get_text (query, 3));
  return action;
}

#define NEXT_ACTION                                                                                \
  "SELECT objective.code || '.' || (coalesce (max (CAST (substr (action.code, "                    \
  "length (objective.code) + 2) AS INTEGER)), 0) + 1) FROM objective "                             \
  "LEFT JOIN action ON action.objective_id = objective.id AND "                                    \
  "substr (action.code, 1, length (objective.code) + 1) = objective.code || '.' "                  \
  "WHERE objective.id = ? GROUP BY objective.id"

static gboolean
check_action (WayRegister *self, WayAction *record, GError **error)
{
  g_autoptr (WayObjective) objective = way_register_get_objective (self, record->objective, NULL);

  fill_number (self, &record->code, NEXT_ACTION, record->objective);
  return way_validate (objective != NULL, _ ("An objective is needed"), error) &&
         way_validate_text (record->code, _ ("A code is needed"), error) &&
         way_validate_text (record->title, _ ("A title is needed"), error) &&
         way_validate_code (self, WAY_RECORD_ACTION, objective->programme, record->id, record->code,
                            error);
}

static gboolean
write_action (WayRegister *self, WayAction *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    is_new ? "INSERT INTO action (objective_id, code, title, id, position) VALUES (?1, ?2, ?3, ?4, "
             "(SELECT coalesce (max (position) + 1, 0) FROM action WHERE objective_id = ?1))"
           : "UPDATE action SET objective_id = ?1, code = ?2, title = ?3 WHERE id = ?4");

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_id (query, record->objective);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->title);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

/**
 * way_register_get_action:
 * @self: a register
 * @id: the key of an action
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the action
 */
WayAction *
way_register_get_action (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, ACTION_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_action, (GDestroyNotify) way_action_free, error);
}

/**
 * way_register_save_action:
 * @self: a register
 * @record: an action; a new one is given its key and, where it has none, the next number as its
 *   code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_action (WayRegister *self, WayAction *record, GError **error)
{
  gboolean own, is_new = record->id == 0;

  if (!check_action (self, record, error) ||
      !way_register_enter (self, &own, is_new ? _ ("New action “%s”") : _ ("Edit action “%s”"),
                           record->title, error))
    return FALSE;
  return way_register_leave_saved (self, own, write_action (self, record, is_new, error),
                                   &record->id, is_new, error);
}

/**
 * way_register_list_actions:
 * @self: a register
 * @objective: the key of an objective
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayAction) (nullable): its actions, in order
 */
GPtrArray *
way_register_list_actions (WayRegister *self, WayId objective, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, ACTION_COLUMNS
                                                   "WHERE objective_id = ? ORDER BY position, id");

  way_query_add_id (query, objective);
  return way_register_collect (self, query, read_action, (GDestroyNotify) way_action_free, error);
}
