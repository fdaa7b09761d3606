/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is dragged within a window: commitments, or an action; and where it may be dropped. */

#pragma once

#include <gtk/gtk.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_DRAG (way_drag_get_type ())
G_DECLARE_FINAL_TYPE (WayDrag, way_drag, WAY, DRAG, GObject)

/* Keys of commitments (WayId), and the words shown under the pointer. */
WayDrag *way_drag_new_commitments (GtkWidget *from, GArray *commitments, const char *words);
WayDrag *way_drag_new_action (GtkWidget *from, WayId action, WayId objective, const char *words);

/* On an objective the action is 0. */
gboolean way_drag_may_drop (WayDrag *self, GtkWidget *onto, WayId objective, WayId action);
gboolean way_drag_drop (WayDrag   *self,
                        GtkWidget *onto,
                        WayId      objective,
                        WayId      action,
                        gboolean   further);

/* For GtkDragSource: what "prepare" returns (takes the drag), and its "drag-begin". */
GdkContentProvider *way_drag_make_content (GtkDragSource *source, WayDrag *drag);

/* For GtkDropTarget: moving, unless Ctrl is held and it can stand at two places. */
GdkDragAction way_drag_get_action (WayDrag *self, GtkDropTarget *target);

G_END_DECLS
