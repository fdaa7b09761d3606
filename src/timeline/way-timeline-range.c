/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A stretch of time marked on the canvas, and the menu of what can be done with it. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "way-timeline-private.h"

/* A hand that trembles marks nothing. */
#define LEAST 4.0

/**
 * way_timeline_mark_range:
 * @self: a timeline
 * @from: where the hand began, on the axis
 * @to: where it is
 *
 * Marks what is between, as far as it is in sight.
 */
void
way_timeline_mark_range (WayTimeline *self, double from, double to)
{
  WayScene *scene = self->scene;
  double left = CLAMP (MIN (from, to), 0, scene->scale.width);
  double right = CLAMP (MAX (from, to), 0, scene->scale.width);

  scene->range_from = way_scale_get_day (&scene->scale, left);
  scene->range_to = way_scale_get_day (&scene->scale, right);
  scene->has_range = right - left >= LEAST;
  gtk_widget_queue_draw (self->lanes);
}

/* The days themselves are kept, for the menu goes before what was chosen in it is done. */
static void
closed_cb (WayTimeline *self)
{
  self->scene->has_range = FALSE;
  gtk_widget_queue_draw (self->lanes);
}

static GMenuModel *
make_menu (WayTimeline *self)
{
  WayScene *scene = self->scene;
  g_autoptr (GMenu) section = g_menu_new ();
  g_autofree char *first = way_day_format ((WayDay) scene->range_from, WAY_DAY_STYLE_SHORT);
  g_autofree char *last = way_day_format ((WayDay) ceil (scene->range_to) - 1, WAY_DAY_STYLE_SHORT);
  /* Translators: the first and the last day of what is marked. */
  g_autofree char *title = g_strdup_printf (_ ("%s – %s"), first, last);
  GMenu *menu = g_menu_new ();

  g_menu_append (section, _ ("_Fit"), "timeline.fit-range");
  g_menu_append (section, _ ("_Print…"), "win.print");
  g_menu_append_section (menu, title, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

/**
 * way_timeline_offer_range:
 * @self: a timeline
 * @x: where the hand let go, in the widget
 * @y: where the hand let go, in the widget
 *
 * Asks what is to be done with what is marked.
 */
void
way_timeline_offer_range (WayTimeline *self, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (!self->scene->has_range)
    return;
  menu = make_menu (self);
  g_clear_pointer (&self->range_menu, gtk_widget_unparent);
  self->range_menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->range_menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->range_menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  g_signal_connect_object (self->range_menu, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->range_menu));
}

/**
 * way_timeline_fit_range:
 * @self: a timeline
 *
 * Shows what was marked, and nothing else.
 */
void
way_timeline_fit_range (WayTimeline *self)
{
  WayScene *scene = self->scene;
  WayScale scale = way_scale_show (scene->range_from, scene->range_to, scene->scale.width);

  scene->has_range = FALSE;
  way_motion_go (self->motion, &scale, TRUE);
}
