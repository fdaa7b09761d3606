/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts ruler and lanes together, decides what is in scope and how dense it is, and moves the axis
 * for whoever asks. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-timeline-private.h"

/* More commitments than this are shown compactly. */
#define CROWD 60
/* With more than these, marks of a compact timeline are widgets only where the focus is. */
#define THRONG         400
#define NARROW         500
#define STEP           2.0
#define NATURAL_WIDTH  600
#define NATURAL_HEIGHT 400

enum
{
  PROP_0,
  PROP_BOARD,
  PROP_OBJECTIVE,
  PROP_ACTION,
  PROP_SELECTED,
  PROP_CLASSES,
  PROP_DENSITY,
  PROP_COMPACT,
  PROP_SPAN_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

guint way_timeline_signals[WAY_TIMELINE_N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTimeline, way_timeline, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (WayTimelineDensity,
                    way_timeline_density,
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_AUTOMATIC, "automatic"),
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_COMPACT, "compact"))

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

static GListModel *
find_lanes (WayTimeline *self)
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

/* What is in scope: how much, from when to when, and whether anything has no place on the axis. */
static void
survey (WayTimeline *self, GListModel *lanes)
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
}

static void
update_summary (WayTimeline *self, GListModel *lanes)
{
  guint n = lanes != NULL ? g_list_model_get_n_items (lanes) : 0;
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", n), n);
  g_autofree char *commitments =
    g_strdup_printf (ngettext ("%u commitment", "%u commitments", self->total), self->total);
  /* Translators: two counts, such as "22 actions, 114 commitments". */
  g_autofree char *summary = g_strdup_printf (_ ("%s, %s"), actions, commitments);

  way_ruler_set_summary (WAY_RULER (self->ruler), summary);
}

static void
update_density (WayTimeline *self)
{
  WayScene *scene = self->scene;
  gboolean wanted = self->density == WAY_TIMELINE_DENSITY_COMPACT ||
                    (self->density == WAY_TIMELINE_DENSITY_AUTOMATIC && self->total > CROWD);
  gboolean compact = wanted && !scene->narrow;

  scene->crowded = self->total > THRONG;
  scene->has_column = compact ? self->without_due : self->without_value;
  if (scene->compact == compact)
    return;
  scene->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static double
get_axis_width (WayTimeline *self, int width)
{
  return MAX (width - way_scene_get_axis_x (self->scene) - way_scene_get_column (self->scene), 60);
}

static void
update_span_label (WayTimeline *self)
{
  g_autofree char *label = way_scale_describe_span (&self->scene->scale);

  if (g_set_str (&self->span_label, label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPAN_LABEL]);
}

static void
scene_changed_cb (WayTimeline *self, guint change)
{
  if ((change & WAY_SCENE_SCALE) == 0)
    return;
  update_span_label (self);
  way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), TRUE);
}

static void
dots_wanted_cb (WayTimeline *self, gint64 commitment)
{
  g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_DOTS_WANTED], 0, commitment);
}

/* The axis keeps its left end when the room for it changes, unless all is to be fitted in. */
static void
update_axis (WayTimeline *self, int width)
{
  WayScene *scene = self->scene;
  double axis = get_axis_width (self, width);
  WayScale scale = way_scale_resize (&scene->scale, axis);

  if (width <= 0)
    return;
  if (self->fit_wanted)
    scale = way_scale_fit (scene->first, scene->last, axis);
  self->fit_wanted = FALSE;
  if (scene->scale.width != axis)
    way_motion_stop (self->motion);
  way_scene_set_scale (scene, &scale);
}

/* After the board, the scope or the density changed. */
static void
rebuild (WayTimeline *self)
{
  GListModel *lanes = find_lanes (self);

  survey (self, lanes);
  update_summary (self, lanes);
  update_density (self);
  way_scene_clear_dots (self->scene);
  update_axis (self, gtk_widget_get_width (GTK_WIDGET (self)));
  way_lanes_set_model (WAY_LANES (self->lanes), lanes);
  way_scene_changed (self->scene, WAY_SCENE_ROWS | WAY_SCENE_LOOK);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
board_changed_cb (WayTimeline *self)
{
  GListModel *lanes = find_lanes (self);
  gboolean column = self->scene->has_column, compact = self->scene->compact;

  survey (self, lanes);
  update_summary (self, lanes);
  update_density (self);
  way_scene_clear_dots (self->scene);
  if (column != self->scene->has_column || compact != self->scene->compact)
    {
      update_axis (self, gtk_widget_get_width (GTK_WIDGET (self)));
      way_lanes_reload (WAY_LANES (self->lanes));
    }
  way_scene_changed (self->scene, WAY_SCENE_ROWS | WAY_SCENE_LOOK);
}

static void
set_narrow (WayTimeline *self, gboolean narrow)
{
  if (self->scene->narrow == narrow)
    return;
  self->scene->narrow = narrow;
  update_density (self);
  way_lanes_reload (WAY_LANES (self->lanes));
}

static void
way_timeline_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  WayTimeline *self = WAY_TIMELINE (widget);
  int ruler = 0, lanes = 0;

  gtk_widget_measure (self->ruler, orientation, -1, &ruler, NULL, NULL, NULL);
  gtk_widget_measure (self->scroller, orientation, -1, &lanes, NULL, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? ruler + lanes : MAX (ruler, lanes);
  *natural =
    MAX (*minimum, orientation == GTK_ORIENTATION_VERTICAL ? NATURAL_HEIGHT : NATURAL_WIDTH);
}

static void
way_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayTimeline *self = WAY_TIMELINE (widget);
  int ruler;

  set_narrow (self, width < NARROW);
  update_axis (self, width);
  gtk_widget_measure (self->ruler, GTK_ORIENTATION_VERTICAL, -1, &ruler, NULL, NULL, NULL);
  gtk_widget_allocate (self->ruler, width, ruler, -1, NULL);
  gtk_widget_allocate (self->scroller, width, MAX (height - ruler, 0), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) ruler)));
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
way_timeline_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  WayTimeline *self = WAY_TIMELINE (widget);

  GTK_WIDGET_CLASS (way_timeline_parent_class)->direction_changed (widget, previous);
  self->scene->mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  way_scene_changed (self->scene, WAY_SCENE_ROWS | WAY_SCENE_LOOK);
}

static gboolean
way_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (WAY_TIMELINE (widget)->lanes, direction);
}

static gboolean
way_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WAY_TIMELINE (widget)->lanes);
}

static void
way_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayTimeline *self = WAY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case PROP_OBJECTIVE:
      g_value_set_int64 (value, self->objective);
      break;
    case PROP_ACTION:
      g_value_set_int64 (value, self->action);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, self->scene->selected);
      break;
    case PROP_CLASSES:
      g_value_set_uint (value, self->scene->classes);
      break;
    case PROP_DENSITY:
      g_value_set_enum (value, self->density);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->scene->compact);
      break;
    case PROP_SPAN_LABEL:
      g_value_set_string (value, self->span_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timeline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayTimeline *self = WAY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_BOARD:
      way_timeline_set_board (self, g_value_get_object (value));
      break;
    case PROP_OBJECTIVE:
      way_timeline_set_scope (self, g_value_get_int64 (value), self->action);
      break;
    case PROP_ACTION:
      way_timeline_set_scope (self, self->objective, g_value_get_int64 (value));
      break;
    case PROP_SELECTED:
      way_timeline_set_selected (self, g_value_get_int64 (value));
      break;
    case PROP_CLASSES:
      way_timeline_set_classes (self, g_value_get_uint (value));
      break;
    case PROP_DENSITY:
      way_timeline_set_density (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timeline_dispose (GObject *object)
{
  WayTimeline *self = WAY_TIMELINE (object);

  g_clear_object (&self->motion);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->ruler, gtk_widget_unparent);
  g_clear_pointer (&self->palette, gtk_widget_unparent);
  if (self->scene != NULL)
    self->scene->board = NULL;
  g_clear_object (&self->scene);
  g_clear_object (&self->board);
  g_clear_pointer (&self->span_label, g_free);

  G_OBJECT_CLASS (way_timeline_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /**
   * WayTimeline:board:
   *
   * The programme as of a day that is shown.
   */
  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, WAY_TYPE_BOARD, flags);
  /**
   * WayTimeline:objective:
   *
   * The objective in scope, or 0 for all.
   */
  properties[PROP_OBJECTIVE] =
    g_param_spec_int64 ("objective", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:action:
   *
   * The action in scope, or 0: its lane is opened among those of its objective.
   */
  properties[PROP_ACTION] = g_param_spec_int64 ("action", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:selected:
   *
   * The selected commitment, or 0.
   */
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:classes:
   *
   * The classes that are shown plainly, as bits; others are faint.
   */
  properties[PROP_CLASSES] =
    g_param_spec_uint ("classes", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, flags);
  /**
   * WayTimeline:density:
   *
   * How much room a commitment gets.
   */
  properties[PROP_DENSITY] = g_param_spec_enum ("density", NULL, NULL, WAY_TYPE_TIMELINE_DENSITY,
                                                WAY_TIMELINE_DENSITY_AUTOMATIC, flags);
  /**
   * WayTimeline:compact:
   *
   * Whether the timeline is compact at present.
   */
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, read_only);
  /**
   * WayTimeline:span-label:
   *
   * How much time is seen, such as "4 years".
   */
  properties[PROP_SPAN_LABEL] = g_param_spec_string ("span-label", NULL, NULL, NULL, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static guint
add_signal (const char *name, guint n, GType first, GType second, GType third)
{
  return g_signal_new (name, WAY_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n, first, second, third);
}

static void
install_signals (void)
{
  /**
   * WayTimeline::activated:
   * @self: the timeline
   * @commitment: a commitment's key
   *
   * Emitted when Enter is pressed on a bar: the focus is to go to its details.
   */
  way_timeline_signals[WAY_TIMELINE_ACTIVATED] =
    add_signal ("activated", 1, G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * WayTimeline::edit:
   * @self: the timeline
   * @commitment: a commitment's key
   *
   * Emitted when a bar is clicked twice.
   */
  way_timeline_signals[WAY_TIMELINE_EDIT] =
    add_signal ("edit", 1, G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
  /**
   * WayTimeline::lane-activated:
   * @self: the timeline
   * @objective: an objective's key
   * @action: an action's key, or 0 for the objective's own lane
   *
   * Emitted when Enter is pressed on the head of a lane.
   */
  way_timeline_signals[WAY_TIMELINE_LANE_ACTIVATED] =
    add_signal ("lane-activated", 2, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_NONE);
  /**
   * WayTimeline::context-menu:
   * @self: the timeline
   * @commitment: a commitment's key
   * @x: where, in the widget
   * @y: where, in the widget
   *
   * Emitted when the menu of a bar is asked for, which is selected then.
   */
  way_timeline_signals[WAY_TIMELINE_CONTEXT_MENU] =
    add_signal ("context-menu", 3, G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  /**
   * WayTimeline::dots-wanted:
   * @self: the timeline
   * @commitment: a commitment's key
   *
   * Emitted when an opened lane shows a commitment; answer with [method@Timeline.set_dots], at
   * once or later.
   */
  way_timeline_signals[WAY_TIMELINE_DOTS_WANTED] =
    add_signal ("dots-wanted", 1, G_TYPE_INT64, G_TYPE_NONE, G_TYPE_NONE);
}

static void
way_timeline_class_init (WayTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_timeline_dispose;
  object_class->get_property = way_timeline_get_property;
  object_class->set_property = way_timeline_set_property;
  widget_class->measure = way_timeline_measure;
  widget_class->size_allocate = way_timeline_size_allocate;
  widget_class->direction_changed = way_timeline_direction_changed;
  widget_class->focus = way_timeline_focus;
  widget_class->grab_focus = way_timeline_grab_focus;
  install_properties (object_class);
  install_signals ();

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
make_children (WayTimeline *self)
{
  self->palette = way_palette_new ();
  gtk_widget_set_parent (self->palette, GTK_WIDGET (self));
  self->scene = way_scene_new (WAY_PALETTE (self->palette));

  self->ruler = way_ruler_new (self->scene);
  gtk_widget_set_parent (self->ruler, GTK_WIDGET (self));

  self->lanes = way_lanes_new (self->scene);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->lanes);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
way_timeline_init (WayTimeline *self)
{
  make_children (self);
  self->scene->mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  self->motion = way_motion_new (GTK_WIDGET (self), self->scene);
  way_timeline_add_input (self);
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "dots-wanted", G_CALLBACK (dots_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  update_span_label (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
}

/**
 * way_timeline_new:
 *
 * Returns: (transfer floating): a timeline without a board
 */
GtkWidget *
way_timeline_new (void)
{
  return g_object_new (WAY_TYPE_TIMELINE, NULL);
}

/**
 * way_timeline_get_board:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): what is shown
 */
WayBoard *
way_timeline_get_board (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), NULL);

  return self->board;
}

static gboolean
is_same_programme (WayBoard *one, WayBoard *two)
{
  return one != NULL && two != NULL &&
         way_board_get_programme (one) == way_board_get_programme (two);
}

/**
 * way_timeline_set_board:
 * @self: a timeline
 * @board: (nullable): what to show
 *
 * Shows a board.  With another board of the same programme the axis, what is opened, the scroll
 * position, selection and focus stay; another programme is fitted in.
 */
void
way_timeline_set_board (WayTimeline *self, WayBoard *board)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));
  g_return_if_fail (board == NULL || WAY_IS_BOARD (board));

  if (self->board == board)
    return;
  if (board != NULL && !is_same_programme (self->board, board))
    self->fit_wanted = TRUE;
  if (self->board != NULL)
    g_signal_handlers_disconnect_by_func (self->board, board_changed_cb, self);
  /* The old board lives until the lanes have let go of it. */
  g_autoptr (WayBoard) old = g_steal_pointer (&self->board);
  g_set_object (&self->board, board);
  self->scene->board = board;
  self->scene->as_of = board != NULL ? way_board_get_day (board) : WAY_DAY_NONE;
  if (board != NULL)
    g_signal_connect_object (board, "changed", G_CALLBACK (board_changed_cb), self,
                             G_CONNECT_SWAPPED);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOARD]);
}

static void
follow_scope (WayTimeline *self, WayId old_objective, WayId old_action)
{
  WayLanes *lanes = WAY_LANES (self->lanes);

  if (old_action != 0 && old_action != self->action)
    way_lanes_set_opened (lanes, old_objective, old_action, FALSE);
  if (self->action == 0)
    return;
  way_lanes_set_opened (lanes, self->objective, self->action, TRUE);
  way_lanes_reveal_lane (lanes, self->objective, self->action);
}

/**
 * way_timeline_set_scope:
 * @self: a timeline
 * @objective: an objective's key, or 0 for all
 * @action: an action's key, or 0 for all of the objective
 *
 * Shows the lanes of an objective.  An action is shown by opening its lane among them.
 */
void
way_timeline_set_scope (WayTimeline *self, WayId objective, WayId action)
{
  WayId old_objective, old_action;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  old_objective = self->objective;
  old_action = self->action;
  if (old_objective == objective && old_action == action)
    return;

  self->objective = objective;
  self->action = action;
  if (old_objective != objective)
    rebuild (self);
  follow_scope (self, old_objective, old_action);
  if (old_objective != objective)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OBJECTIVE]);
  if (old_action != action)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTION]);
}

/**
 * way_timeline_set_events:
 * @self: a timeline
 * @events: (nullable) (element-type WayTimelineEvent): the events; a reference is taken
 *
 * Shows events in the ruler.
 */
void
way_timeline_set_events (WayTimeline *self, GPtrArray *events)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_ruler_set_events (WAY_RULER (self->ruler), events);
}

/**
 * way_timeline_get_selected:
 * @self: a timeline
 *
 * Returns: the key of the selected commitment, or 0
 */
WayId
way_timeline_get_selected (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), 0);

  return self->scene->selected;
}

/**
 * way_timeline_choose:
 * @self: a timeline
 * @commitment: a commitment's key, or 0
 *
 * Selects what the user pointed at, which needs no scrolling.
 */
void
way_timeline_choose (WayTimeline *self, WayId commitment)
{
  if (self->scene->selected == commitment)
    return;
  self->scene->selected = commitment;
  way_scene_changed (self->scene, WAY_SCENE_LOOK);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * way_timeline_set_selected:
 * @self: a timeline
 * @commitment: a commitment's key, or 0
 *
 * Selects a commitment and brings it in sight.
 */
void
way_timeline_set_selected (WayTimeline *self, WayId commitment)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  if (self->scene->selected == commitment)
    return;
  way_timeline_choose (self, commitment);
  way_lanes_reveal (WAY_LANES (self->lanes), commitment, FALSE);
}

/**
 * way_timeline_focus_selected:
 * @self: a timeline
 *
 * Gives the focus to the bar of the selected commitment, as when one comes back from its details.
 *
 * Returns: whether it is in scope
 */
gboolean
way_timeline_focus_selected (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), FALSE);

  return way_lanes_reveal (WAY_LANES (self->lanes), self->scene->selected, TRUE);
}

/**
 * way_timeline_get_classes:
 * @self: a timeline
 *
 * Returns: the classes shown plainly, as bits
 */
guint
way_timeline_get_classes (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), 0);

  return self->scene->classes;
}

/**
 * way_timeline_set_classes:
 * @self: a timeline
 * @classes: classes as bits
 *
 * Shows only these classes plainly, others faintly and without their titles.
 */
void
way_timeline_set_classes (WayTimeline *self, guint classes)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  if (self->scene->classes == classes)
    return;
  self->scene->classes = classes;
  way_scene_changed (self->scene, WAY_SCENE_LOOK);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLASSES]);
}

/**
 * way_timeline_get_density:
 * @self: a timeline
 *
 * Returns: the density that was asked for
 */
WayTimelineDensity
way_timeline_get_density (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), WAY_TIMELINE_DENSITY_AUTOMATIC);

  return self->density;
}

/**
 * way_timeline_set_density:
 * @self: a timeline
 * @density: a density
 *
 * Changes how much room a commitment gets.
 */
void
way_timeline_set_density (WayTimeline *self, WayTimelineDensity density)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  if (self->density == density)
    return;
  self->density = density;
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DENSITY]);
}

/**
 * way_timeline_is_compact:
 * @self: a timeline
 *
 * Returns: whether it is compact at present
 */
gboolean
way_timeline_is_compact (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), FALSE);

  return self->scene->compact;
}

/**
 * way_timeline_get_span_label:
 * @self: a timeline
 *
 * Returns: (transfer none): how much time is seen, such as "4 years"
 */
const char *
way_timeline_get_span_label (WayTimeline *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE (self), NULL);

  return self->span_label;
}

/**
 * way_timeline_set_dots:
 * @self: a timeline
 * @commitment: a commitment's key
 * @dots: (array length=n) (nullable): its statements; they are copied
 * @n: how many
 *
 * Answers [signal@Timeline::dots-wanted].
 */
void
way_timeline_set_dots (WayTimeline *self, WayId commitment, const WayTimelineDot *dots, guint n)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));
  g_return_if_fail (n == 0 || dots != NULL);

  way_scene_set_dots (self->scene, commitment, dots, n);
  way_scene_changed (self->scene, WAY_SCENE_LOOK);
}

/**
 * way_timeline_zoom_about:
 * @self: a timeline
 * @factor: how much larger days become
 * @x: the place on the axis that stays
 * @animate: whether it takes its time
 *
 * Zooms about a point.
 */
void
way_timeline_zoom_about (WayTimeline *self, double factor, double x, gboolean animate)
{
  WayScale target = way_motion_get_target (self->motion);
  WayScale scale = way_scale_zoom (&target, factor, CLAMP (x, 0, target.width));

  way_motion_go (self->motion, &scale, animate);
}

static WayDay
get_selected_day (WayTimeline *self)
{
  WayStanding *standing = self->board != NULL && self->scene->selected != 0
                            ? way_board_find (self->board, self->scene->selected)
                            : NULL;
  WayDay due = standing != NULL ? way_standing_get_due (standing) : WAY_DAY_NONE;
  WayTiming *timing = standing != NULL ? way_standing_get_timing (standing) : NULL;

  return due == WAY_DAY_NONE && timing != NULL ? way_timing_get_earliest (timing) : due;
}

static gboolean
find_x (WayTimeline *self, WayDay day, double *x)
{
  if (day == WAY_DAY_NONE)
    return FALSE;
  *x = way_scale_get_x (&self->scene->scale, day + 0.5);
  return *x >= 0 && *x <= self->scene->scale.width;
}

/* Keys and buttons zoom about the selection, else the as-of line, else the middle. */
static double
find_zoom_point (WayTimeline *self)
{
  double x;

  if (find_x (self, get_selected_day (self), &x) || find_x (self, self->scene->as_of, &x))
    return x;
  return self->scene->scale.width / 2;
}

/**
 * way_timeline_zoom_in:
 * @self: a timeline
 *
 * Makes days twice as large.
 */
void
way_timeline_zoom_in (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_timeline_zoom_about (self, STEP, find_zoom_point (self), TRUE);
}

/**
 * way_timeline_zoom_out:
 * @self: a timeline
 *
 * Makes days half as large.
 */
void
way_timeline_zoom_out (WayTimeline *self)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));

  way_timeline_zoom_about (self, 1 / STEP, find_zoom_point (self), TRUE);
}

/**
 * way_timeline_zoom_fit:
 * @self: a timeline
 *
 * Shows all of the scope.
 */
void
way_timeline_zoom_fit (WayTimeline *self)
{
  WayScale scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  scale = way_scale_fit (self->scene->first, self->scene->last, self->scene->scale.width);
  way_motion_go (self->motion, &scale, TRUE);
}

/**
 * way_timeline_scroll_to_as_of:
 * @self: a timeline
 *
 * Brings the as-of line to the middle.
 */
void
way_timeline_scroll_to_as_of (WayTimeline *self)
{
  WayScale scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  if (self->scene->as_of == WAY_DAY_NONE)
    return;
  scale = way_scale_center (&self->scene->scale, self->scene->as_of + 0.5);
  way_motion_go (self->motion, &scale, TRUE);
}

/**
 * way_timeline_pan:
 * @self: a timeline
 * @fraction: how far to the later days, of what is seen
 *
 * Pans.
 */
void
way_timeline_pan (WayTimeline *self, double fraction)
{
  WayScale target, scale;

  g_return_if_fail (WAY_IS_TIMELINE (self));

  target = way_motion_get_target (self->motion);
  scale = way_scale_pan (&target, fraction * target.width);
  way_motion_go (self->motion, &scale, TRUE);
}

/* The commitments in scope one after the other, as the lanes have them. */
static GArray *
list_commitments (WayTimeline *self)
{
  GArray *array = g_array_new (FALSE, FALSE, sizeof (WayId));
  GListModel *lanes = find_lanes (self);

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
