/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a timeline share: the axis, the as-of day, what is selected, the colours.  The
 * timeline sets it; ruler, lanes and bars read it and are told what changed. */

#pragma once

#include <gtk/gtk.h>

#include "way-lane-layout.h"
#include "way-palette.h"
#include "way-timeline.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCENE (way_scene_get_type ())
G_DECLARE_FINAL_TYPE (WayScene, way_scene, WAY, SCENE, GObject)

/* The columns pinned beside the axis. */
#define WAY_SCENE_TITLES 234
#define WAY_SCENE_NO_DUE 126

/**
 * WaySceneChange:
 * @WAY_SCENE_SCALE: the axis moved
 * @WAY_SCENE_ROWS: lanes are to be arranged anew
 * @WAY_SCENE_LOOK: only how things are drawn
 *
 * What changed.
 */
typedef enum
{
  WAY_SCENE_SCALE = 1 << 0,
  WAY_SCENE_ROWS = 1 << 1,
  WAY_SCENE_LOOK = 1 << 2,
} WaySceneChange;

struct _WayScene
{
  GObject parent_instance;

  WayBoard   *board; /* borrowed from the timeline */
  WayScale    scale;
  WayDay      as_of;
  WayDay      first; /* of the scope */
  WayDay      last;
  gboolean    compact;
  gboolean    narrow;
  gboolean    crowded;    /* too many for each mark to be a widget all the time */
  gboolean    has_column; /* something has no place on the axis */
  gboolean    mirrored;   /* from right to left */
  guint       classes;
  WayId       selected;
  gboolean    has_range;  /* a stretch of time is marked */
  double      range_from; /* in days */
  double      range_to;
  WayDay      marked;  /* the day of an event that is hovered */
  WayPalette *palette; /* borrowed */
  GHashTable *dots;    /* commitment to GArray of WayTimelineDot */
  GArray     *line;    /* of WayTimelineLink: that of the commitment selected */
};

WayScene        *way_scene_new (WayPalette *palette);
const WayColors *way_scene_get_colors (WayScene *self);
double           way_scene_get_axis_x (WayScene *self);
double           way_scene_get_column (WayScene *self);
double           way_scene_mirror (WayScene *self, double x, double size, double width);
void             way_scene_set_scale (WayScene *self, const WayScale *scale);
void             way_scene_changed (WayScene *self, WaySceneChange change);
gboolean         way_scene_is_plain (WayScene *self, WayClass klass);
GArray          *way_scene_get_dots (WayScene *self, WayId commitment);
void way_scene_set_dots (WayScene *self, WayId commitment, const WayTimelineDot *dots, guint n);
void way_scene_clear_dots (WayScene *self);

/* Signals: "changed" (guint of WaySceneChange); "dots-wanted" (gint64 commitment). */

G_END_DECLS
