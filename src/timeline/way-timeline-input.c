/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointer, touch and keys of the timeline. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-timeline-private.h"

/* Of a notch of the wheel. */
#define NOTCH 0.25

static double
to_axis (WayTimeline *self, double x)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));

  return way_scene_mirror (self->scene, x, 0, width) - way_scene_get_axis_x (self->scene);
}

static void
pointer_cb (WayTimeline *self, double x, double y)
{
  self->pointer_x = to_axis (self, x);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, WayTimeline *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double amount = dy;

  if ((state & GDK_CONTROL_MASK) == 0)
    {
      way_motion_stop (self->motion);
      return GDK_EVENT_PROPAGATE;
    }
  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE)
    amount = dy / 20;
  way_timeline_zoom_about (self, exp2 (-amount * NOTCH), self->pointer_x, FALSE);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (WayTimeline *self)
{
  self->pinched = 1;
}

static void
pinch_cb (GtkGestureZoom *zoom, double scale, WayTimeline *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (zoom), &x, &y) || scale <= 0)
    return;
  way_timeline_zoom_about (self, scale / self->pinched, to_axis (self, x), FALSE);
  self->pinched = scale;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device =
    gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static gboolean
has_shift (GtkGesture *gesture)
{
  return (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) &
          GDK_SHIFT_MASK) != 0;
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, WayTimeline *self)
{
  /* The scrolled window itself follows a finger. */
  if (is_touch (GTK_GESTURE (drag)))
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  way_motion_stop (self->motion);
  self->dragged = NAN;
  self->marked_from = has_shift (GTK_GESTURE (drag)) ? to_axis (self, x) : NAN;
}

static void
pan_vertically (WayTimeline *self, double by)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

static void
drag_canvas (WayTimeline *self, double x, double y)
{
  way_motion_drag (self->motion, self->scene->mirrored ? x - self->dragged : self->dragged - x);
  pan_vertically (self, self->dragged_y - y);
}

static void
drag_update_cb (GtkGestureDrag *drag, double x, double y, WayTimeline *self)
{
  gboolean marks = !isnan (self->marked_from);

  if (isnan (self->dragged))
    {
      if (!gtk_drag_check_threshold (self->lanes, 0, 0, (int) x, (int) y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->scroller, marks ? "crosshair" : "grabbing");
      self->dragged = x;
      self->dragged_y = y;
    }
  if (marks)
    way_timeline_mark_range (self, self->marked_from,
                             self->marked_from + (self->scene->mirrored ? -x : x));
  else
    drag_canvas (self, x, y);
  self->dragged = x;
  self->dragged_y = y;
}

static void
offer_range (GtkGestureDrag *drag, double x, double y, WayTimeline *self)
{
  graphene_point_t point;
  double start_x, start_y;

  if (!gtk_gesture_drag_get_start_point (drag, &start_x, &start_y))
    return;
  point = GRAPHENE_POINT_INIT ((float) (start_x + x), (float) (start_y + y));
  if (gtk_widget_compute_point (self->scroller, GTK_WIDGET (self), &point, &point))
    way_timeline_offer_range (self, point.x, point.y);
}

static void
drag_end_cb (GtkGestureDrag *drag, double x, double y, WayTimeline *self)
{
  if (!isnan (self->dragged) && isnan (self->marked_from))
    way_motion_release (self->motion);
  else if (!isnan (self->dragged))
    offer_range (drag, x, y, self);
  self->dragged = NAN;
  gtk_widget_set_cursor (self->scroller, NULL);
}

static void
ask_for_menu (WayTimeline *self, WayBar *bar, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  way_timeline_choose (self, way_bar_get_commitment (bar));
  gtk_widget_grab_focus (GTK_WIDGET (bar));
  if (gtk_widget_compute_point (self->lanes, GTK_WIDGET (self), &point, &point))
    g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_CONTEXT_MENU], 0,
                   way_bar_get_commitment (bar), (double) point.x, (double) point.y);
}

static void
click_bar (WayTimeline *self, WayBar *bar, int n_press)
{
  WayId commitment = way_bar_get_commitment (bar);

  gtk_widget_grab_focus (GTK_WIDGET (bar));
  way_timeline_choose (self, commitment);
  if (n_press == 2)
    g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_EDIT], 0, commitment);
}

static void
click_lane (WayTimeline *self, WayLaneView *view, double x, double y, int n_press)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  gboolean disclosure;

  if (!gtk_widget_compute_point (self->lanes, GTK_WIDGET (view), &point, &point) ||
      point.y > WAY_LANE_HEAD)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (view));
  disclosure = way_lane_view_is_disclosure (view, point.x, point.y);
  if ((disclosure && n_press == 1) || (!disclosure && n_press == 2))
    way_timeline_toggle_lane (self, view);
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, WayTimeline *self)
{
  WayLanes *lanes = WAY_LANES (self->lanes);
  WayBar *bar = way_lanes_pick_bar (lanes, x, y);
  WayLaneView *view = way_lanes_pick_lane (lanes, x, y);

  if (bar != NULL)
    click_bar (self, bar, n_press);
  else if (view != NULL)
    click_lane (self, view, x, y, n_press);
}

static void
menu_pressed_cb (GtkGestureClick *click, int n_press, double x, double y, WayTimeline *self)
{
  WayBar *bar = way_lanes_pick_bar (WAY_LANES (self->lanes), x, y);

  if (bar == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_menu (self, bar, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *press, double x, double y, WayTimeline *self)
{
  WayBar *bar = way_lanes_pick_bar (WAY_LANES (self->lanes), x, y);

  if (bar == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_menu (self, bar, x, y);
}

static gboolean
find_walk (WayTimeline *self, guint key, WayWalk *walk)
{
  static const struct
  {
    guint key, keypad;
    WayWalk walk, mirrored;
  } walks[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, WAY_WALK_LEFT, WAY_WALK_RIGHT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, WAY_WALK_RIGHT, WAY_WALK_LEFT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, WAY_WALK_UP, WAY_WALK_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, WAY_WALK_DOWN, WAY_WALK_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, WAY_WALK_FIRST, WAY_WALK_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, WAY_WALK_LAST, WAY_WALK_LAST },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, WAY_WALK_LANE_UP, WAY_WALK_LANE_UP },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, WAY_WALK_LANE_DOWN, WAY_WALK_LANE_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    if (key == walks[i].key || key == walks[i].keypad)
      {
        *walk = self->scene->mirrored ? walks[i].mirrored : walks[i].walk;
        return TRUE;
      }
  return FALSE;
}

static gboolean
press_enter (WayTimeline *self)
{
  WayBar *bar = way_lanes_get_focused_bar (WAY_LANES (self->lanes));
  WayLaneView *view = way_lanes_get_focused_lane (WAY_LANES (self->lanes));

  if (bar != NULL)
    {
      way_timeline_choose (self, way_bar_get_commitment (bar));
      g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_ACTIVATED], 0,
                     way_bar_get_commitment (bar));
      return TRUE;
    }
  if (view == NULL)
    return FALSE;
  g_signal_emit (self, way_timeline_signals[WAY_TIMELINE_LANE_ACTIVATED], 0,
                 way_lane_get_objective (way_lane_view_get_lane (view)),
                 way_lane_get_action (way_lane_view_get_lane (view)));
  return TRUE;
}

static gboolean
press_space (WayTimeline *self)
{
  WayBar *bar = way_lanes_get_focused_bar (WAY_LANES (self->lanes));
  WayLaneView *view = way_lanes_get_focused_lane (WAY_LANES (self->lanes));

  if (bar != NULL)
    way_timeline_choose (self, way_bar_get_commitment (bar));
  else if (view != NULL)
    way_timeline_toggle_lane (self, view);
  return view != NULL;
}

static gboolean
press_menu (WayTimeline *self)
{
  WayBar *bar = way_lanes_get_focused_bar (WAY_LANES (self->lanes));
  graphene_rect_t rect;

  if (bar == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (bar), self->lanes, &rect))
    return FALSE;
  ask_for_menu (self, bar, rect.origin.x + 12, rect.origin.y + rect.size.height);
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys,
        guint key,
        guint code,
        GdkModifierType state,
        WayTimeline *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  WayWalk walk;

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return press_menu (self);
  if (modifiers != 0)
    return FALSE;
  if (find_walk (self, key, &walk))
    {
      if (!way_lanes_walk (WAY_LANES (self->lanes), walk))
        gtk_widget_error_bell (self->lanes);
      return TRUE;
    }
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    return press_enter (self);
  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    return press_space (self);
  return FALSE;
}

static void
show_group (WayTimeline *self, WayLaneView *view, guint group, WayId current, graphene_rect_t *rect)
{
  graphene_rect_t origin;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (self), &origin))
    return;
  way_group_popover_show (WAY_GROUP_POPOVER (self->popover), view, group, current,
                          &(GdkRectangle) { (int) (origin.origin.x + rect->origin.x),
                                            (int) (origin.origin.y + rect->origin.y),
                                            (int) rect->size.width, (int) rect->size.height });
}

static void
hover_cb (WayTimeline *self, double x, double y)
{
  WayLaneView *view = way_lanes_pick_lane (WAY_LANES (self->lanes), x, y);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_rect_t rect;
  guint group = G_MAXUINT;

  if (!self->scene->compact)
    return;
  if (view != NULL && gtk_widget_compute_point (self->lanes, GTK_WIDGET (view), &point, &point))
    group = way_lane_view_find_group (view, point.x, &rect);
  if (group == G_MAXUINT)
    {
      way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), FALSE);
      return;
    }
  rect = GRAPHENE_RECT_INIT (point.x - 24, rect.origin.y, 48, rect.size.height);
  show_group (self, view, group, 0, &rect);
}

static void
unhover_cb (WayTimeline *self)
{
  way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), FALSE);
}

static void
unfocus_cb (WayTimeline *self)
{
  way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), TRUE);
}

static void
focus_changed_cb (WayTimeline *self)
{
  WayLaneView *view = way_lanes_get_focused_lane (WAY_LANES (self->lanes));
  WayBar *bar = way_lanes_get_focused_bar (WAY_LANES (self->lanes));
  graphene_rect_t rect;

  if (!self->scene->compact)
    return;
  if (bar == NULL || way_bar_get_group (bar) == G_MAXUINT ||
      !gtk_widget_has_visible_focus (GTK_WIDGET (bar)) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (bar), GTK_WIDGET (view), &rect))
    {
      way_group_popover_hide (WAY_GROUP_POPOVER (self->popover), TRUE);
      return;
    }
  show_group (self, view, way_bar_get_group (bar), way_bar_get_commitment (bar), &rect);
}

static void
walked_cb (WayTimeline *self, gint64 commitment)
{
  way_timeline_choose (self, commitment);
  focus_changed_cb (self);
}

static void
chosen_cb (WayTimeline *self, gint64 commitment)
{
  way_timeline_choose (self, commitment);
}

static void
add_zooming (WayTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (pointer_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

static void
add_panning (WayTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->dragged = self->marked_from = NAN;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (self->scroller, GTK_EVENT_CONTROLLER (drag));
}

static void
add_clicking (WayTimeline *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (self->lanes, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (self->lanes, GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (self->lanes, GTK_EVENT_CONTROLLER (press));
}

static void
add_hovering (WayTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->popover = way_group_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (hover_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (unhover_cb), self);
  gtk_widget_add_controller (self->lanes, motion);
}

/**
 * way_timeline_add_input:
 * @self: a timeline with its children
 *
 * Makes it listen to pointer, touch and keys.
 */
void
way_timeline_add_input (WayTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_zooming (self);
  add_panning (self);
  add_clicking (self);
  add_hovering (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->lanes, keys);
  g_signal_connect_object (self->lanes, "walked", G_CALLBACK (walked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (unfocus_cb), self);
  gtk_widget_add_controller (self->lanes, focus);
}
