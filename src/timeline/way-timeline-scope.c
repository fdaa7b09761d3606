/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in scope: its lanes, how much time they take, and the commitments one after the other. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-timeline-private.h"

static WayArea *
find_area (WayTimeline *self)
{
  GListModel *areas = way_board_get_areas (self->board);

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      if (way_area_get_objective (area) == self->objective)
        return area; /* the board keeps it */
    }
  return NULL;
}

/**
 * way_timeline_find_lanes:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): the lanes in scope
 */
GListModel *
way_timeline_find_lanes (WayTimeline *self)
{
  WayArea *area;

  if (self->board == NULL)
    return NULL;
  if (self->objective == 0)
    return way_board_get_lanes (self->board);
  area = find_area (self);
  return area != NULL ? way_area_get_lanes (area) : NULL;
}

static void
widen (WayScene *scene, WayDay day)
{
  if (day == WAY_DAY_NONE)
    return;
  scene->first = scene->first == WAY_DAY_NONE ? day : MIN (scene->first, day);
  scene->last = scene->last == WAY_DAY_NONE ? day : MAX (scene->last, day);
}

static void
widen_by_timing (WayScene *scene, WayTiming *timing)
{
  WayTimingEnd end;

  if (timing == NULL)
    return;
  way_timing_get_end (timing, &end);
  widen (scene, way_timing_get_earliest (timing));
  widen (scene, way_timing_get_latest (timing));
  widen (scene, end.unit_start);
}

static void
survey_lane (WayTimeline *self, WayLane *lane)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (lane));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), i);
      WayTiming *timing = way_standing_get_timing (standing);

      widen_by_timing (self->scene, timing);
      widen_by_timing (self->scene, way_standing_get_original_timing (standing));
      self->without_due |= way_standing_get_due (standing) == WAY_DAY_NONE;
      self->without_value |= timing == NULL || way_timing_get_edtf (timing) == NULL;
    }
  self->total += n;
}

/* An objective's own lane is no action. */
static guint
count_actions (GListModel *lanes)
{
  guint n = 0;

  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      n += way_lane_get_action (lane) != 0 ? 1 : 0;
    }
  return n;
}

/* A commitment that stands in several lanes is one. */
static guint
count_commitments (WayTimeline *self)
{
  WayArea *area = self->board != NULL && self->objective != 0 ? find_area (self) : NULL;

  if (area != NULL)
    return way_area_get_counts (area)->total;
  return self->board != NULL && self->objective == 0 ? way_board_get_counts (self->board)->total
                                                     : 0;
}

static void
update_summary (WayTimeline *self, GListModel *lanes)
{
  guint n_actions = count_actions (lanes), n_commitments = count_commitments (self);
  g_autofree char *actions =
    g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  g_autofree char *commitments =
    g_strdup_printf (ngettext ("%u commitment", "%u commitments", n_commitments), n_commitments);
  /* Translators: two counts, such as "22 actions, 114 commitments". */
  g_autofree char *summary = g_strdup_printf (_ ("%s, %s"), actions, commitments);

  way_ruler_set_summary (WAY_RULER (self->ruler), summary);
}

/**
 * way_timeline_survey:
 * @self: a timeline
 * @lanes: (nullable): the lanes in scope
 *
 * Finds out how much is in scope, from when to when, and whether anything has no place on the axis.
 */
void
way_timeline_survey (WayTimeline *self, GListModel *lanes)
{
  WayScene *scene = self->scene;
  WayDay today = way_day_new_today ();

  self->total = 0;
  self->without_due = self->without_value = FALSE;
  scene->first = scene->last = WAY_DAY_NONE;
  if (self->board != NULL)
    {
      widen (scene, way_board_get_begins (self->board));
      widen (scene, way_board_get_ends (self->board));
    }
  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      survey_lane (self, lane);
    }
  if (scene->first == WAY_DAY_NONE)
    {
      widen (scene, way_day_add_months (today, -24));
      widen (scene, way_day_add_months (today, 24));
    }
  update_summary (self, lanes);
}

/* The commitments in scope one after the other, as the lanes have them. */
static GArray *
list_commitments (WayTimeline *self)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (WayId));
  GListModel *lanes = way_timeline_find_lanes (self);

  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (GListModel) lane = g_list_model_get_item (lanes, i);

      for (guint j = 0; j < g_list_model_get_n_items (lane); j++)
        {
          g_autoptr (WayStanding) standing = g_list_model_get_item (lane, j);
          WayId id = way_standing_get_id (standing);

          g_array_append_val (array, id);
        }
    }
  return array;
}

static void
select_beside (WayTimeline *self, int step)
{
  g_autoptr (GArray) array = list_commitments (self);
  guint i = 0;

  if (array->len == 0)
    return;
  while (i < array->len && g_array_index (array, WayId, i) != self->scene->selected)
    i++;
  if (i == array->len)
    i = step > 0 ? 0 : array->len - 1;
  else if ((step > 0 && i + 1 < array->len) || (step < 0 && i > 0))
    i += (guint) step;
  way_timeline_set_selected (self, g_array_index (array, WayId, i));
}

/**
 * way_timeline_select_next:
 * @self: a timeline
 *
 * Selects the next commitment in the order of the strategy.
 */
void
way_timeline_select_next (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  select_beside (self, 1);
}

/**
 * way_timeline_select_previous:
 * @self: a timeline
 *
 * Selects the previous commitment in the order of the strategy.
 */
void
way_timeline_select_previous (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  select_beside (self, -1);
}

static WayId
find_objective (WayTimeline *self, WayId action)
{
  GListModel *lanes = self->board != NULL ? way_board_get_lanes (self->board) : NULL;

  for (guint i = 0; lanes != NULL && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (way_lane_get_action (lane) == action)
        return way_lane_get_objective (lane);
    }
  return 0;
}

/**
 * way_timeline_set_lane_opened:
 * @self: a timeline
 * @action: an action's key
 * @opened: whether to open its lane
 *
 * Opens a lane, in which each commitment then has a row, or closes it.
 */
void
way_timeline_set_lane_opened (WayTimeline *self, WayId action, gboolean opened)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_lanes_set_opened (WAY_LANES (self->lanes), find_objective (self, action), action, opened);
}

/**
 * way_timeline_toggle_lane:
 * @self: a timeline
 * @view: a lane
 *
 * Opens or closes a lane.
 */
void
way_timeline_toggle_lane (WayTimeline *self, WayLaneView *view)
{
  WayLane *lane = way_lane_view_get_lane (view);
  WayId objective = way_lane_get_objective (lane), action = way_lane_get_action (lane);
  WayLanes *lanes = WAY_LANES (self->lanes);

  way_lanes_set_opened (lanes, objective, action, !way_lanes_is_opened (lanes, objective, action));
}
