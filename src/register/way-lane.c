/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An action with its commitments, or an objective with those that stand under it directly, as a
 * list model. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"

struct _WayLane
{
  GObject parent_instance;

  WayId objective;
  WayId action;
  char *objective_code;
  char *objective_title;
  char *code;
  char *title;

  WayRows *rows;
  WayCounts counts;
  gboolean is_stale; /* the rows have changed since they were counted */
};

enum
{
  SIGNAL_COUNTS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void way_lane_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayLane,
                               way_lane,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, way_lane_list_model_init))

/* ---- the list model ---- */

static GType
way_lane_get_item_type (GListModel *model)
{
  return WAY_TYPE_STANDING;
}

static guint
way_lane_get_n_items (GListModel *model)
{
  return way_rows_get_size (WAY_LANE (model)->rows);
}

static gpointer
way_lane_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (WAY_LANE (model)->rows), position);
}

static void
way_lane_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = way_lane_get_item_type;
  iface->get_n_items = way_lane_get_n_items;
  iface->get_item = way_lane_get_item;
}

/* ---- the object ---- */

static void
way_lane_finalize (GObject *object)
{
  WayLane *self = WAY_LANE (object);

  g_free (self->objective_code);
  g_free (self->objective_title);
  g_free (self->code);
  g_free (self->title);
  g_object_unref (self->rows);

  G_OBJECT_CLASS (way_lane_parent_class)->finalize (object);
}

static void
way_lane_class_init (WayLaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_lane_finalize;

  /**
   * WayLane::counts-changed:
   * @self: the lane
   *
   * Follows a change of the counts.
   */
  signals[SIGNAL_COUNTS_CHANGED] = g_signal_new ("counts-changed", WAY_TYPE_LANE, G_SIGNAL_RUN_LAST,
                                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
items_changed_cb (WayLane *self, guint position, guint removed, guint added)
{
  self->is_stale = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
way_lane_init (WayLane *self)
{
  self->is_stale = TRUE;
  self->rows = way_rows_new ();
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ---- private to the register ---- */

WayLane *
way_lane_new (WayId objective,
              WayId action,
              const char *objective_code,
              const char *objective_title,
              const char *code,
              const char *title)
{
  WayLane *self = g_object_new (WAY_TYPE_LANE, NULL);

  self->objective = objective;
  self->action = action;
  self->objective_code = g_strdup (objective_code);
  self->objective_title = g_strdup (objective_title);
  self->code = g_strdup (code);
  self->title = g_strdup (title);
  return self;
}

WayRows *
way_lane_get_rows (WayLane *self)
{
  return self->rows;
}

gboolean
way_lane_is_stale (WayLane *self)
{
  return self->is_stale;
}

void
way_lane_recount (WayLane *self)
{
  WayCounts counts = { 0 };

  self->is_stale = FALSE;
  for (guint i = 0; i < way_rows_get_size (self->rows); i++)
    way_counts_add (&counts, way_rows_peek (self->rows, i));
  if (way_counts_equal (&self->counts, &counts))
    return;
  self->counts = counts;
  g_signal_emit (self, signals[SIGNAL_COUNTS_CHANGED], 0);
}

char *
way_lane_make_number (WayLane *self, guint position)
{
  return g_strdup_printf (self->action != 0 ? "%s.%u" : "%s.0.%u", self->code, position);
}

/* ---- public ---- */

/**
 * way_lane_get_objective:
 * @self: a lane
 *
 * Returns: the objective it stands under
 */
WayId
way_lane_get_objective (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), 0);
  return self->objective;
}

/**
 * way_lane_get_action:
 * @self: a lane
 *
 * Returns: its action; 0 for the objective's own lane
 */
WayId
way_lane_get_action (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), 0);
  return self->action;
}

/**
 * way_lane_get_objective_code:
 * @self: a lane
 *
 * Returns: the code of its objective
 */
const char *
way_lane_get_objective_code (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), "");
  return self->objective_code;
}

/**
 * way_lane_get_objective_title:
 * @self: a lane
 *
 * Returns: the title of its objective
 */
const char *
way_lane_get_objective_title (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), "");
  return self->objective_title;
}

/**
 * way_lane_get_code:
 * @self: a lane
 *
 * Returns: the code of its action, `1.3`, or of the objective whose own lane it is
 */
const char *
way_lane_get_code (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), "");
  return self->code;
}

/**
 * way_lane_get_title:
 * @self: a lane
 *
 * Returns: the title of its action, or of the objective whose own lane it is
 */
const char *
way_lane_get_title (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), "");
  return self->title;
}

/**
 * way_lane_get_counts:
 * @self: a lane
 *
 * Returns: (transfer none): how many of its commitments are of each class
 */
const WayCounts *
way_lane_get_counts (WayLane *self)
{
  g_return_val_if_fail (WAY_IS_LANE (self), NULL);
  return &self->counts;
}
