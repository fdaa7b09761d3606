/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AdwAnimation goes to its end at once where the user wants no motion; letting go then moves
 * nothing further either. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "way-motion.h"

#define DURATION 200
/* Per second; as GtkScrolledWindow slows down. */
#define FRICTION 4.0
#define SLOWEST  20.0
/* What was dragged before this many microseconds tells nothing of the pace at the end. */
#define MEMORY 100000

struct _WayMotion
{
  GObject parent_instance;

  GtkWidget *widget; /* borrowed: it owns us */
  WayScene *scene;
  AdwAnimation *animation;
  WayScale from;
  WayScale to;
  guint tick;
  gint64 last;
  double pace; /* pixels a second */
};

G_DEFINE_FINAL_TYPE (WayMotion, way_motion, G_TYPE_OBJECT)

static void
step_cb (double value, gpointer user_data)
{
  WayMotion *self = user_data;
  WayScale scale = way_scale_mix (&self->from, &self->to, value);

  scale.width = self->scene->scale.width;
  way_scene_set_scale (self->scene, &scale);
}

static gboolean
is_moving (WayMotion *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  WayMotion *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = CLAMP ((now - self->last) / 1e6, 0, 0.1);
  WayScale scale = way_scale_pan (&self->scene->scale, self->pace * seconds);

  self->last = now;
  self->pace *= exp (-FRICTION * seconds);
  way_scene_set_scale (self->scene, &scale);
  if (fabs (self->pace) >= SLOWEST)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
way_motion_dispose (GObject *object)
{
  WayMotion *self = WAY_MOTION (object);

  if (self->animation != NULL)
    adw_animation_reset (self->animation);
  g_clear_object (&self->animation);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_motion_parent_class)->dispose (object);
}

static void
way_motion_class_init (WayMotionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_motion_dispose;
}

static void
way_motion_init (WayMotion *self)
{
}

/**
 * way_motion_new:
 * @widget: the widget whose frames count; it must own the motion
 * @scene: whose axis is moved
 *
 * Returns: (transfer full): a motion at rest
 */
WayMotion *
way_motion_new (GtkWidget *widget, WayScene *scene)
{
  WayMotion *self = g_object_new (WAY_TYPE_MOTION, NULL);

  self->widget = widget;
  self->scene = g_object_ref (scene);
  self->animation =
    adw_timed_animation_new (widget, 0, 1, DURATION,
                             adw_callback_animation_target_new (step_cb, self, NULL));
  return self;
}

/**
 * way_motion_go:
 * @self: a motion
 * @scale: where the axis is to be
 * @animate: whether it takes its time
 *
 * Moves the axis.
 */
void
way_motion_go (WayMotion *self, const WayScale *scale, gboolean animate)
{
  WayScale to = *scale;

  way_motion_stop (self);
  if (!animate || !gtk_widget_get_mapped (self->widget))
    {
      way_scene_set_scale (self->scene, &to);
      return;
    }
  self->from = self->scene->scale;
  self->to = to;
  adw_animation_play (self->animation);
}

/**
 * way_motion_get_target:
 * @self: a motion
 *
 * Returns: where the axis is or will be, so that steps in quick succession add up
 */
WayScale
way_motion_get_target (WayMotion *self)
{
  return is_moving (self) ? self->to : self->scene->scale;
}

/**
 * way_motion_stop:
 * @self: a motion
 *
 * Stays where the axis is.
 */
void
way_motion_stop (WayMotion *self)
{
  if (is_moving (self))
    adw_animation_pause (self->animation);
  adw_animation_reset (self->animation);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  self->pace = 0;
}

/**
 * way_motion_drag:
 * @self: a motion
 * @pixels: how far the axis goes to the later days
 *
 * Follows a hand, and remembers its pace.
 */
void
way_motion_drag (WayMotion *self, double pixels)
{
  WayScale scale = way_scale_pan (&self->scene->scale, pixels);
  gint64 now = g_get_monotonic_time ();
  double seconds = MAX ((now - self->last) / 1e6, 0.001);

  self->pace = now - self->last > MEMORY ? 0 : 0.6 * self->pace + 0.4 * pixels / seconds;
  self->last = now;
  way_scene_set_scale (self->scene, &scale);
}

/**
 * way_motion_release:
 * @self: a motion
 *
 * Goes on as the hand went, ever slower.
 */
void
way_motion_release (WayMotion *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  if (self->tick != 0 || clock == NULL || !adw_get_enable_animations (self->widget) ||
      g_get_monotonic_time () - self->last > MEMORY || fabs (self->pace) < 4 * SLOWEST)
    return;
  self->last = gdk_frame_clock_get_frame_time (clock);
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}
