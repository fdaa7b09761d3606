/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the ruler share. */

#pragma once

#include "way-ruler.h"

G_BEGIN_DECLS

#define WAY_RULER_HEIGHT       54
#define WAY_RULER_LOWER_HEIGHT 18
/* The middle of the events, from the bottom. */
#define WAY_RULER_EVENTS 15.0
#define WAY_RULER_DIMMED 0.55f
#define WAY_RULER_STRONG 0.75f

typedef enum
{
  WAY_RULER_UPPER,
  WAY_RULER_LOWER,
  WAY_RULER_EVENT,
  WAY_RULER_FLAG,
  WAY_RULER_SUMMARY,
} WayRulerFont;

/**
 * WayRulerLabel:
 * @layout: the words, set in type
 * @width: how wide they are in full
 * @height: how high they are
 *
 * Words that are measured once.
 */
typedef struct
{
  PangoLayout *layout;
  int          width;
  int          height;
} WayRulerLabel;

struct _WayRuler
{
  GtkWidget parent_instance;

  WayScene               *scene;
  GHashTable             *labels; /* of WayRulerLabel, by font and words */
  GPtrArray              *source; /* of WayTimelineEvent, the caller's */
  GPtrArray              *events; /* those of them with a day, in order of time */
  char                   *summary;
  const WayTimelineEvent *hovered;
};

void           way_ruler_free_label (gpointer label);
WayRulerLabel *way_ruler_get_label (WayRuler *self, WayRulerFont font, const char *words);
double         way_ruler_to_left (WayRuler *self, double x, double width);
void           way_ruler_append_label (WayRuler      *self,
                                       GtkSnapshot   *snapshot,
                                       WayRulerLabel *label,
                                       double         x,
                                       double         width,
                                       double         middle,
                                       const GdkRGBA *color);
void           way_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void           way_ruler_paint_events (WayRuler *self, GtkSnapshot *snapshot);
void           way_ruler_point_at (WayRuler *self, double x, double y);
void           way_ruler_leave (WayRuler *self);
gboolean       way_ruler_query_tooltip (GtkWidget  *widget,
                                        int         x,
                                        int         y,
                                        gboolean    keyboard,
                                        GtkTooltip *tooltip);

G_END_DECLS
