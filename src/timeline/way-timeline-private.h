/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline and its handling of pointer and keys share. */

#pragma once

#include "way-group-popover.h"
#include "way-lanes.h"
#include "way-motion.h"
#include "way-ruler.h"
#include "way-timeline.h"

G_BEGIN_DECLS

struct _WayTimeline
{
  GtkWidget parent_instance;

  GtkWidget *palette;
  GtkWidget *ruler;
  GtkWidget *scroller;
  GtkWidget *lanes;
  GtkWidget *popover;

  WayScene          *scene;
  WayMotion         *motion;
  WayBoard          *board;
  WayId              objective;
  WayId              action;
  WayTimelineDensity density;
  char              *span_label;
  guint              total; /* commitments in scope */
  gboolean           without_value;
  gboolean           without_due;
  gboolean           fit_wanted;
  double             pointer_x; /* on the axis, where a zoom is about */
  double             dragged;   /* where the hand was; not a number before it moved */
  double             dragged_y;
  double             pinched;
};

typedef enum
{
  WAY_TIMELINE_ACTIVATED,
  WAY_TIMELINE_EDIT,
  WAY_TIMELINE_LANE_ACTIVATED,
  WAY_TIMELINE_CONTEXT_MENU,
  WAY_TIMELINE_DOTS_WANTED,
  WAY_TIMELINE_N_SIGNALS
} WayTimelineSignal;

extern guint way_timeline_signals[WAY_TIMELINE_N_SIGNALS];

void way_timeline_add_input (WayTimeline *self);
void way_timeline_choose (WayTimeline *self, WayId commitment);
void way_timeline_zoom_about (WayTimeline *self, double factor, double x, gboolean animate);
void way_timeline_toggle_lane (WayTimeline *self, WayLaneView *view);

G_END_DECLS
