/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: lanes of bars on an axis of time. It is handed a board and never queries. */

#pragma once

#include <gtk/gtk.h>

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_TIMELINE (way_timeline_get_type ())
G_DECLARE_FINAL_TYPE (WayTimeline, way_timeline, WAY, TIMELINE, GtkWidget)

#define WAY_TYPE_TIMELINE_DENSITY (way_timeline_density_get_type ())

/**
 * WayTimelineDensity:
 * @WAY_TIMELINE_DENSITY_AUTOMATIC: compact above 60 commitments in scope
 * @WAY_TIMELINE_DENSITY_FULL: a bar with its title per commitment
 * @WAY_TIMELINE_DENSITY_COMPACT: one row per lane, a mark per commitment
 *
 * How much room a commitment gets.
 */
typedef enum
{
  WAY_TIMELINE_DENSITY_AUTOMATIC,
  WAY_TIMELINE_DENSITY_FULL,
  WAY_TIMELINE_DENSITY_COMPACT,
} WayTimelineDensity;

/* An event flag in the ruler. */
typedef struct
{
  WayId      id;
  char      *title;
  WayTiming *timing;
  gboolean   held;
} WayTimelineEvent;

/* A statement dot under a bar of an opened lane. */
typedef struct
{
  WayDay    day;
  WayStatus status; /* WAY_STATUS_NONE: none given */
  gboolean  forecast;
} WayTimelineDot;

/* That a commitment continues an earlier one. */
typedef struct
{
  WayId from;
  WayId to;
} WayTimelineLink;

GType      way_timeline_density_get_type (void) G_GNUC_CONST;
GtkWidget *way_timeline_new (void);

/* Properties: "board" (WayBoard), "objective" and "action" (gint64; the scope, 0 all), "selected"
 * (gint64 commitment id, 0 none), "classes" (uint bit set of WayClass to show plainly; others at
 * 15 %), "density" (WayTimelineDensity), "compact" (read only: what the density came to),
 * "span-label" (read only, "4 years", for the zoom control). */
void               way_timeline_set_board (WayTimeline *self, WayBoard *board);
WayBoard          *way_timeline_get_board (WayTimeline *self);
void               way_timeline_set_scope (WayTimeline *self, WayId objective, WayId action);
void               way_timeline_set_events (WayTimeline *self, GPtrArray *events);
WayId              way_timeline_get_selected (WayTimeline *self);
void               way_timeline_set_selected (WayTimeline *self, WayId commitment);
guint              way_timeline_get_classes (WayTimeline *self);
void               way_timeline_set_classes (WayTimeline *self, guint classes);
WayTimelineDensity way_timeline_get_density (WayTimeline *self);
void               way_timeline_set_density (WayTimeline *self, WayTimelineDensity density);
gboolean           way_timeline_is_compact (WayTimeline *self);
const char        *way_timeline_get_span_label (WayTimeline *self);
void               way_timeline_set_dots (WayTimeline          *self,
                                          WayId                 commitment,
                                          const WayTimelineDot *dots,
                                          guint                 n);
/* What joins the selected commitment to others; drawn until it is set anew. */
void way_timeline_set_line (WayTimeline *self, const WayTimelineLink *links, guint n);

void     way_timeline_zoom_in (WayTimeline *self);
void     way_timeline_zoom_out (WayTimeline *self);
void     way_timeline_zoom_fit (WayTimeline *self);
void     way_timeline_scroll_to_as_of (WayTimeline *self);
void     way_timeline_pan (WayTimeline *self, double fraction);
void     way_timeline_select_next (WayTimeline *self);
void     way_timeline_select_previous (WayTimeline *self);
void     way_timeline_set_lane_opened (WayTimeline *self, WayId action, gboolean opened);
gboolean way_timeline_focus_selected (WayTimeline *self);

/* Signals: "activated" (gint64 commitment): Enter, the bar keeps nothing and the window moves the
 * focus to the detail; "edit" (gint64 commitment): double click; "lane-activated" (gint64
 * objective, gint64 action); "context-menu" (gint64 commitment, double x, double y, in the
 * widget's coordinates); "dots-wanted" (gint64 commitment). */

G_END_DECLS
