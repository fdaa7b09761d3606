/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A recycling viewport.  GtkListView would keep up to two hundred rows as widgets and arrange all
 * of them at each step of a zoom; here a step touches only what is seen.  Heights of lanes that
 * were never seen are guesses; the first lane in sight is the anchor, so nothing jumps when a guess
 * turns out wrong. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
  N_PROPS
};

enum
{
  WALKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (WayLanes,
                               way_lanes,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static gint64
get_key (WayId objective, WayId action)
{
  return action != 0 ? action : -objective;
}

static WayLaneMode
get_mode (WayLanes *self, gboolean opened)
{
  if (self->scene->compact && !opened)
    return WAY_LANE_COMPACT;
  if (self->scene->narrow)
    return WAY_LANE_NARROW;
  return opened ? WAY_LANE_OPENED : WAY_LANE_FULL;
}

static void
invalidate_views (WayLanes *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (way_lanes_get_slot (self, i)->view != NULL)
      way_lane_view_invalidate (way_lanes_get_slot (self, i)->view);
}

static void
update_states (WayLanes *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneView *view = way_lanes_get_slot (self, i)->view;

      if (view != NULL)
        way_lane_view_update_state (view);
    }
}

static void
scene_changed_cb (WayLanes *self, guint change)
{
  if (change & (WAY_SCENE_SCALE | WAY_SCENE_ROWS))
    {
      way_lanes_forget_ahead (self);
      invalidate_views (self);
      way_lanes_sync_horizontal (self);
      way_lanes_update (self);
    }
  if (change & WAY_SCENE_LOOK)
    {
      way_lanes_forget_ahead (self);
      update_states (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
way_lanes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayLanes *self = WAY_LANES (widget);

  if (self->adjustments[1] != NULL && gtk_adjustment_get_page_size (self->adjustments[1]) != height)
    way_lanes_update (self);
  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneSlot *slot = way_lanes_get_slot (self, i);

      if (!way_lanes_is_shown (self, i))
        continue;
      gtk_widget_measure (GTK_WIDGET (slot->view), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_allocate (GTK_WIDGET (slot->view), width, slot->height, -1,
                           gsk_transform_translate (NULL,
                                                    &GRAPHENE_POINT_INIT (0, (float)
                                                                               round (slot->y))));
    }
}

/* Tab enters the lanes where one was last, and leaves them; arrows walk within. */
static gboolean
way_lanes_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WayLanes *self = WAY_LANES (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return way_lanes_reveal (self, self->scene->selected, TRUE) ||
         (self->slots->len > 0 &&
          gtk_widget_grab_focus (GTK_WIDGET (way_lanes_ensure_view (self, self->anchor))));
}

static gboolean
way_lanes_grab_focus (GtkWidget *widget)
{
  return way_lanes_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
way_lanes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayLanes *self = WAY_LANES (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_lanes_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayLanes *self = WAY_LANES (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      way_lanes_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      way_lanes_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_lanes_dispose (GObject *object)
{
  WayLanes *self = WAY_LANES (object);
  GtkWidget *child;

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_array_set_size (self->slots, 0);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < 2; i++)
    g_clear_object (&self->adjustments[i]);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_lanes_parent_class)->dispose (object);
}

static void
way_lanes_finalize (GObject *object)
{
  WayLanes *self = WAY_LANES (object);

  g_array_unref (self->slots);
  g_ptr_array_unref (self->spare);
  g_hash_table_unref (self->opened);

  G_OBJECT_CLASS (way_lanes_parent_class)->finalize (object);
}

static void
way_lanes_class_init (WayLanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_lanes_dispose;
  object_class->finalize = way_lanes_finalize;
  object_class->get_property = way_lanes_get_property;
  object_class->set_property = way_lanes_set_property;
  widget_class->size_allocate = way_lanes_size_allocate;
  widget_class->snapshot = way_lanes_snapshot;
  widget_class->focus = way_lanes_focus;
  widget_class->grab_focus = way_lanes_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * WayLanes::walked:
   * @self: the lanes
   * @commitment: a commitment's key
   *
   * Emitted when the keyboard moved the focus to another bar.
   */
  signals[WALKED] = g_signal_new ("walked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "lanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
way_lanes_init (WayLanes *self)
{
  self->slots = g_array_new (FALSE, TRUE, sizeof (WayLaneSlot));
  self->spare = g_ptr_array_new ();
  self->opened = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * way_lanes_new:
 * @scene: what the timeline shows
 *
 * Makes a viewport without lanes.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
way_lanes_new (WayScene *scene)
{
  WayLanes *self = g_object_new (WAY_TYPE_LANES, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static int
guess_height (WayLanes *self, guint index)
{
  g_autoptr (WayLane) lane = g_list_model_get_item (self->model, index);
  gboolean opened =
    way_lanes_is_opened (self, way_lane_get_objective (lane), way_lane_get_action (lane));

  return way_lane_mode_estimate_height (get_mode (self, opened),
                                        g_list_model_get_n_items (G_LIST_MODEL (lane)));
}

static void
reset_slots (WayLanes *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  for (guint i = 0; i < self->slots->len; i++)
    way_lanes_release_view (self, i);
  g_array_set_size (self->slots, 0);
  g_array_set_size (self->slots, n);
  for (guint i = 0; i < n; i++)
    way_lanes_get_slot (self, i)->height = guess_height (self, i);
}

static void
find_anchor (WayLanes *self, gint64 key)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (self->model, i);

      if (get_key (way_lane_get_objective (lane), way_lane_get_action (lane)) != key)
        continue;
      self->anchor = i;
      return;
    }
  self->anchor = 0;
  self->offset = 0;
}

static gint64
get_anchor_key (WayLanes *self)
{
  g_autoptr (WayLane) lane = NULL;

  if (self->model == NULL || self->anchor >= self->slots->len)
    return 0;
  lane = g_list_model_get_item (self->model, self->anchor);
  return lane != NULL ? get_key (way_lane_get_objective (lane), way_lane_get_action (lane)) : 0;
}

/* Where the focus is, it is to be again when other widgets stand for the same commitments. */
static void
rebuild (WayLanes *self, GListModel *model)
{
  WayBar *bar = way_lanes_get_focused_bar (self);
  WayId focused = bar != NULL ? way_bar_get_commitment (bar) : 0;
  gint64 key = get_anchor_key (self);

  if (self->model != model)
    {
      if (self->model != NULL)
        g_signal_handlers_disconnect_by_data (self->model, self);
      g_set_object (&self->model, model);
      if (model != NULL)
        g_signal_connect_object (model, "items-changed", G_CALLBACK (way_lanes_reload), self,
                                 G_CONNECT_SWAPPED);
    }
  reset_slots (self);
  find_anchor (self, key);
  way_lanes_sync_horizontal (self);
  way_lanes_update (self);
  if (focused != 0)
    way_lanes_reveal (self, focused, TRUE);
}

/**
 * way_lanes_set_model:
 * @self: the lanes
 * @lanes: (nullable): a model of [class@Lane]
 *
 * Shows other lanes.  What is opened, seen and focused stays so, if it is among them.
 */
void
way_lanes_set_model (WayLanes *self, GListModel *lanes)
{
  g_return_if_fail (WAY_IS_LANES (self));

  rebuild (self, lanes);
}

/**
 * way_lanes_reload:
 * @self: the lanes
 *
 * Takes note that lanes were added or removed, or are shown otherwise.
 */
void
way_lanes_reload (WayLanes *self)
{
  rebuild (self, self->model);
}

/**
 * way_lanes_is_opened:
 * @self: the lanes
 * @objective: an objective's key
 * @action: an action's key, or 0 for the objective's own lane
 *
 * Returns: whether that lane is opened
 */
gboolean
way_lanes_is_opened (WayLanes *self, WayId objective, WayId action)
{
  gint64 key = get_key (objective, action);

  return g_hash_table_contains (self->opened, &key);
}

/**
 * way_lanes_set_opened:
 * @self: the lanes
 * @objective: an objective's key
 * @action: an action's key, or 0 for the objective's own lane
 * @opened: whether to open it
 *
 * Opens or closes a lane.
 */
void
way_lanes_set_opened (WayLanes *self, WayId objective, WayId action, gboolean opened)
{
  gint64 key = get_key (objective, action);

  if (way_lanes_is_opened (self, objective, action) == !!opened)
    return;
  if (opened)
    g_hash_table_add (self->opened, g_memdup2 (&key, sizeof key));
  else
    g_hash_table_remove (self->opened, &key);

  for (guint i = 0; i < self->slots->len; i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (self->model, i);

      if (get_key (way_lane_get_objective (lane), way_lane_get_action (lane)) == key)
        way_lanes_get_slot (self, i)->height = guess_height (self, i);
    }
  way_lanes_update (self);
}

/**
 * way_lanes_get_n_views:
 * @self: the lanes
 *
 * Returns: how many lanes are widgets at present
 */
guint
way_lanes_get_n_views (WayLanes *self)
{
  guint n = 0;

  for (guint i = 0; i < self->slots->len; i++)
    n += way_lanes_get_slot (self, i)->view != NULL;
  return n;
}
