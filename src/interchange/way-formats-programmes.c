/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the frame in which commitments stand: programmes, objectives, actions. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- programmes ---- */

static const char *const programmes_columns[] = {
  "code",         "title",         "short_title", "begins", "ends", "objective_label",
  "action_label", "published_key", "source",      NULL,
};
static const char *const programmes_required[] = { "code", "title", "begins", "ends", NULL };
static const char *const programmes_key[] = { "code", NULL };
static const char *const programmes_names[] = { "code", NULL };

FORMAT_FUNCTIONS (WayProgramme, programme, WAY_RECORD_PROGRAMME)
#define free_programme way_programme_free

static void
fill_programme (WayRow *row, gpointer record)
{
  WayProgramme *programme = record;

  way_cell_text (row, "code", &programme->code);
  way_cell_text (row, "title", &programme->title);
  way_cell_text (row, "short_title", &programme->short_title);
  way_cell_day (row, "begins", &programme->begins);
  way_cell_day (row, "ends", &programme->ends);
  way_cell_text (row, "objective_label", &programme->objective_label);
  way_cell_text (row, "action_label", &programme->action_label);
  way_cell_boolean (row, "published_key", &programme->published_key);
  way_cell_record (row, "source", WAY_RECORD_SOURCE, 0, &programme->source);
}

static void
check_programme (WayRow *row, gconstpointer record)
{
  const WayProgramme *programme = record;

  if (programme->begins != WAY_DAY_NONE && programme->ends != WAY_DAY_NONE &&
      programme->ends < programme->begins)
    way_row_fail (row, "ends", g_strdup (_ ("the end lies before the beginning")));
}

static char **
write_programme (WayNames *names, gconstpointer record)
{
  const WayProgramme *programme = record;

  return way_cells_new (g_strdup (programme->code), g_strdup (programme->title),
                        g_strdup (programme->short_title), way_cell_write_day (programme->begins),
                        way_cell_write_day (programme->ends), g_strdup (programme->objective_label),
                        g_strdup (programme->action_label),
                        way_cell_write_boolean (programme->published_key),
                        way_names_get_code (names, WAY_RECORD_SOURCE, programme->source), NULL);
}

FORMAT (programmes,
        programme,
        way_register_list_programmes,
        .record = WAY_RECORD_PROGRAMME,
        .names = programmes_names,
        .check = check_programme);

/* ---- objectives ---- */

static const char *const objectives_columns[] = { "programme", "code", "title", NULL };
static const char *const objectives_required[] = { "programme", "code", "title", NULL };
static const char *const objectives_key[] = { "programme", "code", NULL };
static const char *const objectives_names[] = { "code", NULL };

static gpointer
find_objective (WayRow *row)
{
  WayId programme = way_cell_programme (row);
  WayId id = programme != 0 ? way_cell_find (row, WAY_RECORD_OBJECTIVE, programme) : 0;

  return id != 0 ? way_register_get_objective (row->names->target, id, NULL) : NULL;
}

static gpointer
make_objective (WayRow *row)
{
  return way_objective_new ();
}

#define free_objective way_objective_free

static void
fill_objective (WayRow *row, gpointer record)
{
  WayObjective *objective = record;

  objective->programme = way_cell_programme (row);
  way_cell_text (row, "code", &objective->code);
  way_cell_text (row, "title", &objective->title);
}

static gboolean
save_objective (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_objective (target, record, error);
}

static char **
write_objective (WayNames *names, gconstpointer record)
{
  const WayObjective *objective = record;

  return way_cells_new (way_names_get_code (names, WAY_RECORD_PROGRAMME, objective->programme),
                        g_strdup (objective->code), g_strdup (objective->title), NULL);
}

/* Adds to the list what list_children finds below each record of another list; the keys of records
 * come first in them. */
static GPtrArray *
list_below (WayRegister *reader,
            GPtrArray *parents,
            GPtrArray *(*list_children) (WayRegister *, WayId, GError **),
            GDestroyNotify free_child,
            GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_child);

  for (guint i = 0; i < parents->len; i++)
    {
      const WayId *parent = g_ptr_array_index (parents, i);
      g_autoptr (GPtrArray) children = list_children (reader, *parent, error);

      if (children == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&children));
    }
  return g_steal_pointer (&all);
}

static GPtrArray *
list_objectives (WayRegister *reader, GError **error)
{
  g_autoptr (GPtrArray) programmes = way_register_list_programmes (reader, error);

  if (programmes == NULL)
    return NULL;
  return list_below (reader, programmes, way_register_list_objectives,
                     (GDestroyNotify) way_objective_free, error);
}

FORMAT (objectives,
        objective,
        list_objectives,
        .record = WAY_RECORD_OBJECTIVE,
        .names = objectives_names);

/* ---- actions ---- */

static const char *const actions_columns[] = { "programme", "objective", "code", "title", NULL };
static const char *const actions_required[] = { "programme", "objective", "code", "title", NULL };
static const char *const actions_key[] = { "programme", "code", NULL };
static const char *const actions_names[] = { "code", NULL };

static gpointer
find_action (WayRow *row)
{
  WayId programme = way_cell_programme (row);
  WayId id = programme != 0 ? way_cell_find (row, WAY_RECORD_ACTION, programme) : 0;

  return id != 0 ? way_register_get_action (row->names->target, id, NULL) : NULL;
}

static gpointer
make_action (WayRow *row)
{
  return way_action_new ();
}

#define free_action way_action_free

static void
fill_action (WayRow *row, gpointer record)
{
  WayAction *action = record;
  WayId programme = way_cell_programme (row);

  /* Of which programme an objective is sought has to be known. */
  if (programme != 0)
    way_cell_record (row, "objective", WAY_RECORD_OBJECTIVE, programme, &action->objective);
  way_cell_text (row, "code", &action->code);
  way_cell_text (row, "title", &action->title);
}

static gboolean
save_action (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_action (target, record, error);
}

static char **
write_action (WayNames *names, gconstpointer record)
{
  const WayAction *action = record;
  WayId programme = way_names_get_programme (names, action->objective);

  return way_cells_new (way_names_get_code (names, WAY_RECORD_PROGRAMME, programme),
                        way_names_get_code (names, WAY_RECORD_OBJECTIVE, action->objective),
                        g_strdup (action->code), g_strdup (action->title), NULL);
}

static GPtrArray *
list_actions (WayRegister *reader, GError **error)
{
  g_autoptr (GPtrArray) objectives = list_objectives (reader, error);

  if (objectives == NULL)
    return NULL;
  return list_below (reader, objectives, way_register_list_actions,
                     (GDestroyNotify) way_action_free, error);
}

FORMAT (actions, action, list_actions, .record = WAY_RECORD_ACTION, .names = actions_names);
