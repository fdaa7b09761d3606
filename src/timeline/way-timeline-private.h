/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the timeline share. */

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
  GtkWidget *range_menu;

  WayScene          *scene;
  WayMotion         *motion;
  WayBoard          *board;
  WayId              objective;
  WayId              action;
  WayTimelineDensity density;
  char              *span_label;
  guint              total; /* bars in scope: a commitment in two lanes has two */
  gboolean           without_value;
  gboolean           without_due;
  gboolean           fit_wanted;
  double             pointer_x; /* on the axis, where a zoom is about */
  double             dragged;   /* where the hand was; not a number before it moved */
  double             dragged_y;
  double             marked_from; /* on the axis, where a range began; not a number for none */
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

typedef enum
{
  WAY_TIMELINE_PROP_BOARD = 1,
  WAY_TIMELINE_PROP_OBJECTIVE,
  WAY_TIMELINE_PROP_ACTION,
  WAY_TIMELINE_PROP_SELECTED,
  WAY_TIMELINE_PROP_CLASSES,
  WAY_TIMELINE_PROP_DENSITY,
  WAY_TIMELINE_PROP_COMPACT,
  WAY_TIMELINE_PROP_SPAN_LABEL,
  WAY_TIMELINE_N_PROPS
} WayTimelineProperty;

extern GParamSpec *way_timeline_properties[WAY_TIMELINE_N_PROPS];
extern guint       way_timeline_signals[WAY_TIMELINE_N_SIGNALS];

void        way_timeline_install_interface (GObjectClass *object_class);
GListModel *way_timeline_find_lanes (WayTimeline *self);
void        way_timeline_survey (WayTimeline *self, GListModel *lanes);
void        way_timeline_update_axis (WayTimeline *self, int width);
void        way_timeline_update_span_label (WayTimeline *self);
void        way_timeline_add_input (WayTimeline *self);
void        way_timeline_mark_range (WayTimeline *self, double from, double to);
void        way_timeline_offer_range (WayTimeline *self, double x, double y);
void        way_timeline_fit_range (WayTimeline *self);
void        way_timeline_choose (WayTimeline *self, WayId commitment);
void        way_timeline_zoom_about (WayTimeline *self, double factor, double x, gboolean animate);
void        way_timeline_toggle_lane (WayTimeline *self, WayLaneView *view);

G_END_DECLS
