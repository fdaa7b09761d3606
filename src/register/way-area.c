/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective with its lanes and the counts of all commitments in them. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"

struct _WayArea
{
  GObject parent_instance;

  WayId objective;
  char *code;
  char *title;

  GListStore *lanes;
  WayCounts counts;
};

enum
{
  SIGNAL_COUNTS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayArea, way_area, G_TYPE_OBJECT)

static void
way_area_finalize (GObject *object)
{
  WayArea *self = WAY_AREA (object);

  g_free (self->code);
  g_free (self->title);
  g_object_unref (self->lanes);

  G_OBJECT_CLASS (way_area_parent_class)->finalize (object);
}

static void
way_area_class_init (WayAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_area_finalize;

  /**
   * WayArea::counts-changed:
   * @self: the area
   *
   * Follows a change of the counts.
   */
  signals[SIGNAL_COUNTS_CHANGED] = g_signal_new ("counts-changed", WAY_TYPE_AREA, G_SIGNAL_RUN_LAST,
                                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_area_init (WayArea *self)
{
  self->lanes = g_list_store_new (WAY_TYPE_LANE);
}

/* ---- private to the register ---- */

WayArea *
way_area_new (WayId objective, const char *code, const char *title)
{
  WayArea *self = g_object_new (WAY_TYPE_AREA, NULL);

  self->objective = objective;
  self->code = g_strdup (code);
  self->title = g_strdup (title);
  return self;
}

GListStore *
way_area_get_store (WayArea *self)
{
  return self->lanes;
}

static gboolean
is_main_place (WayLane *lane, WayStanding *standing)
{
  return standing->action == way_lane_get_action (lane) &&
         standing->objective == way_lane_get_objective (lane);
}

/* A commitment may stand in several lanes of an area. In its main place it is counted without
 * looking; what has its main place elsewhere is counted once, and not at all when that is
 * elsewhere in this area. */
static void
count_lane (WayArea *self, WayLane *lane, GHashTable *seen, WayCounts *counts)
{
  WayRows *rows = way_lane_get_rows (lane);

  for (guint i = 0; i < way_rows_get_size (rows); i++)
    {
      WayStanding *standing = way_rows_peek (rows, i);

      if (is_main_place (lane, standing) ||
          (standing->objective != self->objective && g_hash_table_add (seen, standing)))
        way_counts_add (counts, standing);
    }
}

void
way_area_recount (WayArea *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GListModel *lanes = G_LIST_MODEL (self->lanes);
  WayCounts counts = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      count_lane (self, lane, seen, &counts);
    }
  if (way_counts_equal (&self->counts, &counts))
    return;
  self->counts = counts;
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}

/* ---- public ---- */

/**
 * way_area_get_objective:
 * @self: an area
 *
 * Returns: the key of its objective
 */
WayId
way_area_get_objective (WayArea *self)
{
  g_return_val_if_fail (WAY_IS_AREA (self), 0);
  return self->objective;
}

/**
 * way_area_get_code:
 * @self: an area
 *
 * Returns: the code of its objective
 */
const char *
way_area_get_code (WayArea *self)
{
  g_return_val_if_fail (WAY_IS_AREA (self), "");
  return self->code;
}

/**
 * way_area_get_title:
 * @self: an area
 *
 * Returns: the title of its objective
 */
const char *
way_area_get_title (WayArea *self)
{
  g_return_val_if_fail (WAY_IS_AREA (self), "");
  return self->title;
}

/**
 * way_area_get_counts:
 * @self: an area
 *
 * Returns: (transfer none): how many commitments of the objective are of each class, each counted
 * once
 */
const WayCounts *
way_area_get_counts (WayArea *self)
{
  g_return_val_if_fail (WAY_IS_AREA (self), NULL);
  return &self->counts;
}

/**
 * way_area_get_lanes:
 * @self: an area
 *
 * Returns: (transfer none): its lanes in order, the own one first where it has commitments
 */
GListModel *
way_area_get_lanes (WayArea *self)
{
  g_return_val_if_fail (WAY_IS_AREA (self), NULL);
  return G_LIST_MODEL (self->lanes);
}
