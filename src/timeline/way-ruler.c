/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ruler as a widget: its height, what it listens to, and what it is told. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-ruler-private.h"

#define LOWER_FROM 240.0

G_DEFINE_FINAL_TYPE (WayRuler, way_ruler, GTK_TYPE_WIDGET)

static void
way_ruler_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural =
    orientation == GTK_ORIENTATION_VERTICAL ? way_ruler_get_height (WAY_RULER (widget)) : 0;
}

static void
way_ruler_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (way_ruler_parent_class)->css_changed (widget, change);
  g_hash_table_remove_all (WAY_RULER (widget)->labels);
}

static void
scene_changed_cb (WayRuler *self, guint change)
{
  double year = way_scale_get_year (&self->scene->scale);
  gboolean tall = year >= LOWER_FROM;

  if (tall != (gtk_widget_get_height (GTK_WIDGET (self)) > WAY_RULER_HEIGHT))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
way_ruler_dispose (GObject *object)
{
  WayRuler *self = WAY_RULER (object);

  self->hovered = NULL;
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->source, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->summary, g_free);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (way_ruler_parent_class)->dispose (object);
}

static void
way_ruler_class_init (WayRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_ruler_dispose;
  widget_class->measure = way_ruler_measure;
  widget_class->snapshot = way_ruler_snapshot;
  widget_class->css_changed = way_ruler_css_changed;
  widget_class->query_tooltip = way_ruler_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "ruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
way_ruler_init (WayRuler *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, way_ruler_free_label);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (way_ruler_point_at), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (way_ruler_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * way_ruler_new:
 * @scene: what the timeline shows
 *
 * Returns: (transfer floating): a ruler without events
 */
GtkWidget *
way_ruler_new (WayScene *scene)
{
  WayRuler *self = g_object_new (WAY_TYPE_RULER, NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (scene_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * way_ruler_get_height:
 * @self: a ruler
 *
 * Returns: how high it is at the present scale; with lower labels it is higher
 */
int
way_ruler_get_height (WayRuler *self)
{
  return WAY_RULER_HEIGHT +
         (way_scale_get_year (&self->scene->scale) >= LOWER_FROM ? WAY_RULER_LOWER_HEIGHT : 0);
}

/**
 * way_ruler_set_summary:
 * @self: a ruler
 * @summary: what stands above the titles of a compact timeline
 *
 * Sets the words above the titles.
 */
void
way_ruler_set_summary (WayRuler *self, const char *summary)
{
  if (g_set_str (&self->summary, summary))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * way_ruler_get_summary:
 * @self: a ruler
 *
 * Returns: (nullable): the words above the titles
 */
const char *
way_ruler_get_summary (WayRuler *self)
{
  return self->summary;
}
