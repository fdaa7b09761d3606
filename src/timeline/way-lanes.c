/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A recycling viewport.  GtkListView would keep up to two hundred rows as widgets and arrange all
 * of them at each step of a zoom; here a step touches only what is seen.  Heights of lanes that
 * were never seen are guesses; the first lane in sight is the anchor, so nothing jumps when a guess
 * turns out wrong. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"
#include "way-ticks.h"

#define SHADE      0.035f
#define GRID       0.07f
#define GRID_LINE  0.12f
#define ASOF_OVER  0.3f
#define ASOF_WIDTH 2.0f
/* Room below the last lane, for the zoom control that floats there. */
#define BELOW 60
#define STEP  28

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

static WayLaneSlot *
get_slot (WayLanes *self, guint index)
{
  return &g_array_index (self->slots, WayLaneSlot, index);
}

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

static double
get_total (WayLanes *self)
{
  double total = BELOW;

  for (guint i = 0; i < self->slots->len; i++)
    total += get_slot (self, i)->height;
  return total;
}

static double
get_top (WayLanes *self, guint index)
{
  double top = 0;

  for (guint i = 0; i < index; i++)
    top += get_slot (self, i)->height;
  return top;
}

static void
release_view (WayLanes *self, guint index)
{
  WayLaneSlot *slot = get_slot (self, index);

  if (slot->view == NULL)
    return;
  gtk_widget_set_child_visible (GTK_WIDGET (slot->view), FALSE);
  g_ptr_array_add (self->spare, slot->view);
  slot->view = NULL;
}

static gboolean
has_focus_within (WayLaneView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         (focus == GTK_WIDGET (view) || gtk_widget_is_ancestor (focus, GTK_WIDGET (view)));
}

static gboolean
begins_objective (WayLanes *self, guint index, WayLane *lane)
{
  g_autoptr (WayLane) before = NULL;

  if (index == 0)
    return FALSE;
  before = g_list_model_get_item (self->model, index - 1);
  return way_lane_get_objective (before) != way_lane_get_objective (lane);
}

/**
 * way_lanes_ensure_view:
 * @self: the lanes
 * @index: which
 *
 * Returns: (transfer none): the widget of a lane, arranged
 */
WayLaneView *
way_lanes_ensure_view (WayLanes *self, guint index)
{
  g_autoptr (WayLane) lane = g_list_model_get_item (self->model, index);
  WayLaneSlot *slot = get_slot (self, index);

  if (slot->view == NULL)
    {
      if (self->spare->len > 0)
        slot->view = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
      else
        {
          slot->view = WAY_LANE_VIEW (way_lane_view_new (self->scene));
          gtk_widget_set_parent (GTK_WIDGET (slot->view), GTK_WIDGET (self));
        }
      way_lane_view_invalidate (slot->view);
      gtk_widget_set_child_visible (GTK_WIDGET (slot->view), TRUE);
    }
  way_lane_view_bind (slot->view, lane,
                      way_lanes_is_opened (self, way_lane_get_objective (lane),
                                           way_lane_get_action (lane)),
                      begins_objective (self, index, lane));
  slot->height = way_lane_view_arrange (slot->view);
  return slot->view;
}

/* Moves the anchor to the lane that is first in sight, learning heights on the way. */
static void
settle_anchor (WayLanes *self, double page)
{
  guint n = self->slots->len;

  self->anchor = MIN (self->anchor, n - 1);
  while (self->offset < 0 && self->anchor > 0)
    {
      way_lanes_ensure_view (self, --self->anchor);
      self->offset += get_slot (self, self->anchor)->height;
    }
  self->offset = MAX (self->offset, 0);
  while (self->anchor + 1 < n)
    {
      way_lanes_ensure_view (self, self->anchor);
      if (self->offset < get_slot (self, self->anchor)->height)
        break;
      self->offset -= get_slot (self, self->anchor)->height;
      self->anchor++;
    }
}

/* Shows lanes from the anchor down; returns where the last one ends. */
static double
fill (WayLanes *self, double page, guint *end)
{
  double y = -self->offset;
  guint i;

  for (i = self->anchor; i < self->slots->len && y < page; i++)
    {
      WayLaneView *view = way_lanes_ensure_view (self, i);
      WayLaneSlot *slot = get_slot (self, i);

      slot->y = y;
      way_lane_view_show (view, -y, page - y);
      y += slot->height;
    }
  *end = i;
  return i == self->slots->len ? y + BELOW : INFINITY;
}

static void
release_unseen (WayLanes *self, guint end, double page)
{
  double y = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneSlot *slot = get_slot (self, i);

      if (slot->view == NULL || (i >= self->anchor && i < end))
        continue;
      if (!has_focus_within (slot->view))
        {
          release_view (self, i);
          continue;
        }
      /* It keeps the focus, far from sight. */
      y = i < self->anchor ? -slot->height - 10000.0 : page + 10000.0;
      slot->y = y;
    }
}

static void
sync_vertical (WayLanes *self, double page)
{
  double upper = MAX (get_total (self), page);
  double value = self->slots->len > 0 ? get_top (self, self->anchor) + self->offset : 0;

  if (self->adjustments[1] == NULL)
    return;
  self->wanting = TRUE;
  gtk_adjustment_configure (self->adjustments[1], MIN (value, upper - page), 0, upper, STEP,
                            page * 0.9, page);
  self->wanting = FALSE;
}

static void
sync_horizontal (WayLanes *self)
{
  const WayScale *scale = &self->scene->scale;
  double margin = (self->scene->last - self->scene->first) / 2.0 + WAY_DAYS_PER_YEAR / 2;
  double first = MIN (self->scene->first - margin, scale->left);
  double last = MAX (self->scene->last + margin, way_scale_get_right (scale));
  double from = self->scene->mirrored ? last - way_scale_get_right (scale) : scale->left - first;

  if (self->adjustments[0] == NULL || scale->width <= 0)
    return;
  self->wanting = TRUE;
  gtk_adjustment_configure (self->adjustments[0], from * scale->density, 0,
                            (last - first) * scale->density, scale->width * 0.1, scale->width * 0.9,
                            scale->width);
  self->wanting = FALSE;
}

/**
 * way_lanes_update:
 * @self: the lanes
 *
 * Shows what is to be seen at present.  It must not be called while children are allocated
 * elsewhere, for it may make some.
 */
void
way_lanes_update (WayLanes *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double bottom;
  guint end = 0;

  if (self->settling || page <= 0)
    return;
  self->settling = TRUE;
  if (self->slots->len > 0)
    {
      settle_anchor (self, page);
      bottom = fill (self, page, &end);
      /* Nothing is left empty at the end as long as something is above. */
      if (bottom < page && (self->anchor > 0 || self->offset > 0))
        {
          self->offset -= page - bottom;
          settle_anchor (self, page);
          fill (self, page, &end);
        }
    }
  release_unseen (self, end, page);
  sync_vertical (self, page);
  self->settling = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
invalidate_views (WayLanes *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->view != NULL)
      way_lane_view_invalidate (get_slot (self, i)->view);
}

static void
update_states (WayLanes *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneView *view = get_slot (self, i)->view;

      if (view != NULL)
        way_lane_view_update_state (view);
    }
}

static void
scene_changed_cb (WayLanes *self, guint change)
{
  if (change & (WAY_SCENE_SCALE | WAY_SCENE_ROWS))
    {
      invalidate_views (self);
      sync_horizontal (self);
      way_lanes_update (self);
    }
  if (change & WAY_SCENE_LOOK)
    update_states (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
jump_to (WayLanes *self, double value)
{
  self->anchor = 0;
  while (self->anchor + 1 < self->slots->len && value >= get_slot (self, self->anchor)->height)
    value -= get_slot (self, self->anchor++)->height;
  self->offset = value;
}

static void
vertical_changed_cb (WayLanes *self)
{
  double page = gtk_widget_get_height (GTK_WIDGET (self));
  double value, delta;

  if (self->wanting || self->slots->len == 0)
    return;
  value = gtk_adjustment_get_value (self->adjustments[1]);
  delta = value - get_top (self, self->anchor) - self->offset;
  if (value + page >= gtk_adjustment_get_upper (self->adjustments[1]) - 1)
    {
      /* To the end, wherever that will turn out to be. */
      self->anchor = self->slots->len - 1;
      self->offset = get_slot (self, self->anchor)->height;
    }
  else if (fabs (delta) > 3 * page)
    jump_to (self, value);
  else
    self->offset += delta;
  way_lanes_update (self);
}

static void
horizontal_changed_cb (WayLanes *self)
{
  GtkAdjustment *adjustment = self->adjustments[0];
  WayScale scale = self->scene->scale;
  double margin = (self->scene->last - self->scene->first) / 2.0 + WAY_DAYS_PER_YEAR / 2;
  double first = MIN (self->scene->first - margin, scale.left);
  double last = MAX (self->scene->last + margin, way_scale_get_right (&scale));
  double from;

  if (self->wanting)
    return;
  from = gtk_adjustment_get_value (adjustment) / scale.density;
  scale.left = self->scene->mirrored ? last - from - scale.width / scale.density : first + from;
  way_scene_set_scale (self->scene, &scale);
}

static void
set_adjustment (WayLanes *self, guint which, GtkAdjustment *adjustment, GCallback callback)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[which], self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_object_ref_sink (adjustment);
  g_clear_object (&self->adjustments[which]);
  self->adjustments[which] = adjustment;
  g_signal_connect_object (adjustment, "value-changed", callback, self, G_CONNECT_SWAPPED);
}

static void
way_lanes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayLanes *self = WAY_LANES (widget);

  if (self->adjustments[1] != NULL && gtk_adjustment_get_page_size (self->adjustments[1]) != height)
    way_lanes_update (self);
  for (guint i = 0; i < self->slots->len; i++)
    {
      WayLaneSlot *slot = get_slot (self, i);

      if (slot->view == NULL)
        continue;
      gtk_widget_measure (GTK_WIDGET (slot->view), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_allocate (GTK_WIDGET (slot->view), width, slot->height, -1,
                           gsk_transform_translate (NULL,
                                                    &GRAPHENE_POINT_INIT (0, (float)
                                                                               round (slot->y))));
    }
}

static void
append_vertical (WayLanes *self, GtkSnapshot *snapshot, double x, float width, const GdkRGBA *color)
{
  float all = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = way_scene_mirror (self->scene, x, width, all);

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) round (left), 0, width, height));
}

static void
paint_grid (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  const WayScale *scale = &self->scene->scale;
  const WayTickRule *rule = way_ticks_get_rule (way_scale_get_year (scale));
  GdkRGBA color = way_color_fade (&colors->text, GRID);
  double axis = way_scene_get_axis_x (self->scene);
  WayDay day = way_tick_next (rule->upper, way_tick_floor (rule->upper, (WayDay) scale->left));

  for (; day < way_scale_get_right (scale); day = way_tick_next (rule->upper, day))
    append_vertical (self, snapshot, axis + way_scale_get_x (scale, day), 1, &color);
}

static void
paint_shade (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors, double x)
{
  GdkRGBA color = way_color_fade (&colors->text, SHADE);
  double from = MAX (x, 0);

  if (from < self->scene->scale.width)
    append_vertical (self, snapshot, way_scene_get_axis_x (self->scene) + from,
                     (float) (self->scene->scale.width - from), &color);
}

static void
paint_columns (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, GRID_LINE);
  double axis = way_scene_get_axis_x (self->scene);

  if (axis > 0)
    append_vertical (self, snapshot, axis - 1, 1, &color);
  if (way_scene_get_column (self->scene) > 0)
    append_vertical (self, snapshot, axis + self->scene->scale.width, 1, &color);
}

static void
paint_marked (WayLanes *self, GtkSnapshot *snapshot, const WayColors *colors)
{
  GdkRGBA color = way_color_fade (&colors->text, 0.55f);
  double x = way_scale_get_x (&self->scene->scale, self->scene->marked + 0.5);
  float all = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  double left = way_scene_mirror (self->scene, way_scene_get_axis_x (self->scene) + x, 1, all);

  if (self->scene->marked == WAY_DAY_NONE || x < 0 || x > self->scene->scale.width)
    return;
  for (float y = 0; y < height; y += 3)
    gtk_snapshot_append_color (snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) round (left), y, 1, 1));
}

static void
paint_as_of (WayLanes *self, GtkSnapshot *snapshot, double x, const GdkRGBA *color)
{
  if (self->scene->as_of != WAY_DAY_NONE && x >= 0 && x < self->scene->scale.width)
    append_vertical (self, snapshot, way_scene_get_axis_x (self->scene) + x - 1, ASOF_WIDTH, color);
}

static void
way_lanes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayLanes *self = WAY_LANES (widget);
  const WayColors *colors = way_scene_get_colors (self->scene);
  GdkRGBA over = way_color_fade (&colors->asof, ASOF_OVER);
  double as_of = way_scale_get_x (&self->scene->scale, self->scene->as_of + 0.5);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                         gtk_widget_get_height (widget)));
  if (self->scene->as_of != WAY_DAY_NONE)
    paint_shade (self, snapshot, colors, as_of);
  paint_grid (self, snapshot, colors);
  paint_as_of (self, snapshot, as_of, &colors->asof);
  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->view != NULL)
      gtk_widget_snapshot_child (widget, GTK_WIDGET (get_slot (self, i)->view), snapshot);
  paint_as_of (self, snapshot, as_of, &over);
  paint_marked (self, snapshot, colors);
  paint_columns (self, snapshot, colors);
  gtk_snapshot_pop (snapshot);
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
      set_adjustment (self, 0, g_value_get_object (value), G_CALLBACK (horizontal_changed_cb));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, 1, g_value_get_object (value), G_CALLBACK (vertical_changed_cb));
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
    release_view (self, i);
  g_array_set_size (self->slots, 0);
  g_array_set_size (self->slots, n);
  for (guint i = 0; i < n; i++)
    get_slot (self, i)->height = guess_height (self, i);
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
  sync_horizontal (self);
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
        get_slot (self, i)->height = guess_height (self, i);
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
    n += get_slot (self, i)->view != NULL;
  return n;
}
