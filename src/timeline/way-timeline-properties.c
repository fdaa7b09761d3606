/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What others see of a timeline: its properties and signals. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-timeline-private.h"

GParamSpec *way_timeline_properties[WAY_TIMELINE_N_PROPS];

guint way_timeline_signals[WAY_TIMELINE_N_SIGNALS];

static void
way_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayTimeline *self = WAY_TIMELINE (object);

  switch (prop_id)
    {
    case WAY_TIMELINE_PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case WAY_TIMELINE_PROP_OBJECTIVE:
      g_value_set_int64 (value, self->objective);
      break;
    case WAY_TIMELINE_PROP_ACTION:
      g_value_set_int64 (value, self->action);
      break;
    case WAY_TIMELINE_PROP_SELECTED:
      g_value_set_int64 (value, self->scene->selected);
      break;
    case WAY_TIMELINE_PROP_CLASSES:
      g_value_set_uint (value, self->scene->classes);
      break;
    case WAY_TIMELINE_PROP_DENSITY:
      g_value_set_enum (value, self->density);
      break;
    case WAY_TIMELINE_PROP_COMPACT:
      g_value_set_boolean (value, self->scene->compact);
      break;
    case WAY_TIMELINE_PROP_SPAN_LABEL:
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
    case WAY_TIMELINE_PROP_BOARD:
      way_timeline_set_board (self, g_value_get_object (value));
      break;
    case WAY_TIMELINE_PROP_OBJECTIVE:
      way_timeline_set_scope (self, g_value_get_int64 (value), self->action);
      break;
    case WAY_TIMELINE_PROP_ACTION:
      way_timeline_set_scope (self, self->objective, g_value_get_int64 (value));
      break;
    case WAY_TIMELINE_PROP_SELECTED:
      way_timeline_set_selected (self, g_value_get_int64 (value));
      break;
    case WAY_TIMELINE_PROP_CLASSES:
      way_timeline_set_classes (self, g_value_get_uint (value));
      break;
    case WAY_TIMELINE_PROP_DENSITY:
      way_timeline_set_density (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  way_timeline_properties[WAY_TIMELINE_PROP_BOARD] =
    g_param_spec_object ("board", NULL, NULL, WAY_TYPE_BOARD, flags);
  /**
   * WayTimeline:objective:
   *
   * The objective in scope, or 0 for all.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_OBJECTIVE] =
    g_param_spec_int64 ("objective", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:action:
   *
   * The action in scope, or 0: its lane is opened among those of its objective.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_ACTION] =
    g_param_spec_int64 ("action", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:selected:
   *
   * The selected commitment, or 0.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_SELECTED] =
    g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /**
   * WayTimeline:classes:
   *
   * The classes that are shown plainly, as bits; others are faint.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_CLASSES] =
    g_param_spec_uint ("classes", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, flags);
  /**
   * WayTimeline:density:
   *
   * How much room a commitment gets.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_DENSITY] =
    g_param_spec_enum ("density", NULL, NULL, WAY_TYPE_TIMELINE_DENSITY,
                       WAY_TIMELINE_DENSITY_AUTOMATIC, flags);
  /**
   * WayTimeline:compact:
   *
   * Whether the timeline is compact at present.
   */
  way_timeline_properties[WAY_TIMELINE_PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, read_only);
  /**
   * WayTimeline:span-label:
   *
   * How much time is seen, such as "4 years".
   */
  way_timeline_properties[WAY_TIMELINE_PROP_SPAN_LABEL] =
    g_param_spec_string ("span-label", NULL, NULL, NULL, read_only);
  g_object_class_install_properties (object_class, WAY_TIMELINE_N_PROPS, way_timeline_properties);
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

/**
 * way_timeline_install_interface:
 * @object_class: the class of the timeline
 *
 * Installs properties and signals.
 */
void
way_timeline_install_interface (GObjectClass *object_class)
{
  object_class->get_property = way_timeline_get_property;
  object_class->set_property = way_timeline_set_property;
  install_properties (object_class);
  install_signals ();
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
  g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_CLASSES]);
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
