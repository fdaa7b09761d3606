/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts ruler and lanes together, and decides how dense they are. */

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
#define NATURAL_WIDTH  600
#define NATURAL_HEIGHT 400

G_DEFINE_FINAL_TYPE (WayTimeline, way_timeline, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (WayTimelineDensity,
                    way_timeline_density,
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_AUTOMATIC, "automatic"),
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (WAY_TIMELINE_DENSITY_COMPACT, "compact"))

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
  g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_COMPACT]);
}

static void
scene_changed_cb (WayTimeline *self, guint change)
{
  if ((change & WAY_SCENE_SCALE) == 0)
    return;
  way_timeline_update_span_label (self);
  way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), TRUE);
}

static void
dots_wanted_cb (WayTimeline *self, gint64 commitment)
{
  g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_DOTS_WANTED], 0, commitment);
}

/* After the board, the scope or the density changed. */
static void
rebuild (WayTimeline *self)
{
  GListModel *lanes = way_timeline_find_lanes (self);

  way_timeline_survey (self, lanes);
  update_density (self);
  way_scene_clear_dots (self->scene);
  way_timeline_update_axis (self, gtk_widget_get_width (GTK_WIDGET (self)));
  way_lanes_set_model (WAY_LANES (self->lanes), lanes);
  way_scene_changed (self->scene, WAY_SCENE_ROWS | WAY_SCENE_LOOK);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
board_changed_cb (WayTimeline *self)
{
  GListModel *lanes = way_timeline_find_lanes (self);
  gboolean column = self->scene->has_column, compact = self->scene->compact;

  way_timeline_survey (self, lanes);
  update_density (self);
  way_scene_clear_dots (self->scene);
  if (column != self->scene->has_column || compact != self->scene->compact)
    {
      way_timeline_update_axis (self, gtk_widget_get_width (GTK_WIDGET (self)));
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
  way_timeline_update_axis (self, width);
  gtk_widget_measure (self->ruler, GTK_ORIENTATION_VERTICAL, -1, &ruler, NULL, NULL, NULL);
  gtk_widget_allocate (self->ruler, width, ruler, -1, NULL);
  gtk_widget_allocate (self->scroller, width, MAX (height - ruler, 0), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) ruler)));
  gtk_popover_present (GTK_POPOVER (self->popover));
  if (self->range_menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->range_menu));
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
way_timeline_dispose (GObject *object)
{
  WayTimeline *self = WAY_TIMELINE (object);

  g_clear_object (&self->motion);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->range_menu, gtk_widget_unparent);
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
fit_range_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_timeline_fit_range (WAY_TIMELINE (widget));
}

static void
way_timeline_class_init (WayTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_timeline_dispose;
  widget_class->measure = way_timeline_measure;
  widget_class->size_allocate = way_timeline_size_allocate;
  widget_class->direction_changed = way_timeline_direction_changed;
  widget_class->focus = way_timeline_focus;
  widget_class->grab_focus = way_timeline_grab_focus;
  way_timeline_install_interface (object_class);
  gtk_widget_class_install_action (widget_class, "timeline.fit-range", NULL, fit_range_action);

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
  way_timeline_update_span_label (self);
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
  g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_BOARD]);
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
    g_object_notify_by_pspec (G_OBJECT (self),
                              way_timeline_properties[WAY_TIMELINE_PROP_OBJECTIVE]);
  if (old_action != action)
    g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_ACTION]);
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
  g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_SELECTED]);
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
  g_object_notify_by_pspec (G_OBJECT (self), way_timeline_properties[WAY_TIMELINE_PROP_DENSITY]);
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
 * way_timeline_set_line:
 * @self: a timeline
 * @links: (array length=n) (nullable): which commitments continue which; they are copied
 * @n: how many
 *
 * Joins them by a line over the lanes, wherever both are on the board.
 */
void
way_timeline_set_line (WayTimeline *self, const WayTimelineLink *links, guint n)
{
  g_return_if_fail (WAY_IS_TIMELINE (self));
  g_return_if_fail (n == 0 || links != NULL);

  if (n == 0 && self->scene->line->len == 0)
    return;
  g_array_set_size (self->scene->line, 0);
  if (n > 0)
    g_array_append_vals (self->scene->line, links, n);
  gtk_widget_queue_draw (self->lanes);
}
