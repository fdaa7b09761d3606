/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of the commitment selected: what it continues and what continues it, joined over the
 * lanes. An end that is not in sight is where its lane would be. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lanes-private.h"
#include "way-link-route.h"

#define ARROW 4.0f
/* Half a mark of a compact lane. */
#define MARK_HALF 7

/* Where a commitment stands in a lane in sight. */
static gboolean
find_in_lane (WayLanes *self, const WayLaneSlot *slot, WayId commitment, WayLinkEnd *end)
{
  const WayLaneLayout *layout = way_lane_view_get_layout (slot->view);
  guint index = way_lane_layout_find (layout, commitment);
  gboolean compact = way_lane_layout_get_mode (layout) == WAY_LANE_COMPACT;
  double axis = way_scene_get_axis_x (self->scene);
  const WayLaneItem *item;

  if (index == G_MAXUINT)
    return FALSE;
  item = way_lane_layout_get_item (layout, index);
  end->half = compact ? 6 : WAY_LANE_BAR / 2.0;
  end->y = slot->y + (compact ? WAY_LANE_COMPACT_HEIGHT / 2.0
                              : way_lane_layout_get_row_y (layout, item->row) + end->half);
  end->x0 = axis + (compact ? item->mark_x - MARK_HALF : item->geometry.x0);
  end->x1 = axis + (compact ? item->mark_x + MARK_HALF : item->geometry.x1);
  if (item->in_column)
    end->x0 = end->x1 = axis + self->scene->scale.width;
  return TRUE;
}

static gboolean
find_in_sight (WayLanes *self, WayId commitment, WayLinkEnd *end)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      const WayLaneSlot *slot = way_lanes_get_slot (self, i);

      if (slot->view != NULL && find_in_lane (self, slot, commitment, end))
        return TRUE;
    }
  return FALSE;
}

/* Whether the lane of a commitment is above those in sight; FALSE in known for none at all. */
static gboolean
is_above (WayLanes *self, WayId commitment, gboolean *known)
{
  WayStanding *standing =
    self->scene->board != NULL ? way_board_find (self->scene->board, commitment) : NULL;

  *known = FALSE;
  for (guint i = 0; standing != NULL && i < self->slots->len; i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (self->model, i);

      if (way_lane_get_objective (lane) != way_standing_get_objective (standing) ||
          way_lane_get_action (lane) != way_standing_get_action (standing))
        continue;
      *known = TRUE;
      return i < self->anchor;
    }
  return FALSE;
}

/* The other end of a line whose one end is in sight: straight above or below it. */
static gboolean
guess_end (WayLanes *self, WayId commitment, const WayLinkEnd *other, WayLinkEnd *end)
{
  gboolean known, above = is_above (self, commitment, &known);

  *end = *other;
  end->x0 = end->x1 = other->x1 + WAY_LINK_ELBOW;
  end->y = above ? -end->half : gtk_widget_get_height (GTK_WIDGET (self)) + end->half;
  return known;
}

static gboolean
find_ends (WayLanes *self, const WayTimelineLink *link, WayLinkEnd *earlier, WayLinkEnd *later)
{
  gboolean has_earlier = find_in_sight (self, link->from, earlier);
  gboolean has_later = find_in_sight (self, link->to, later);

  if (has_earlier && has_later)
    return TRUE;
  if (has_earlier)
    return guess_end (self, link->to, earlier, later);
  if (!has_later || !guess_end (self, link->from, later, earlier))
    return FALSE;
  earlier->x0 = earlier->x1 = later->x0 - 2 * WAY_LINK_ELBOW;
  return TRUE;
}

static float
mirror (WayLanes *self, double x)
{
  return (float) way_scene_mirror (self->scene, x, 0, gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
add_arrow (WayLanes *self, GskPathBuilder *builder, const WayLinkRoute *route)
{
  float x = mirror (self, route->x[route->n - 1]), y = (float) route->y[route->n - 1];
  float dx = (float) (self->scene->mirrored ? -route->dx : route->dx), dy = (float) route->dy;

  gsk_path_builder_move_to (builder, x - ARROW * (dx + dy), y - ARROW * (dy + dx));
  gsk_path_builder_line_to (builder, x, y);
  gsk_path_builder_line_to (builder, x - ARROW * (dx - dy), y - ARROW * (dy - dx));
}

static void
add_link (WayLanes *self, GskPathBuilder *builder, const WayTimelineLink *link)
{
  WayLinkEnd earlier, later;
  WayLinkRoute route;

  if (!find_ends (self, link, &earlier, &later))
    return;
  way_link_route (&earlier, &later, &route);
  gsk_path_builder_move_to (builder, mirror (self, route.x[0]), (float) route.y[0]);
  for (guint i = 1; i < route.n; i++)
    gsk_path_builder_line_to (builder, mirror (self, route.x[i]), (float) route.y[i]);
  add_arrow (self, builder, &route);
}

/**
 * way_lanes_paint_line:
 * @self: the lanes
 * @snapshot: where to paint
 * @color: its colour
 *
 * Joins the commitments of the line of the one that is selected.
 */
void
way_lanes_paint_line (WayLanes *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  const GArray *line = self->scene->line;
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke;

  if (line->len == 0)
    return;
  builder = gsk_path_builder_new ();
  for (guint i = 0; i < line->len; i++)
    add_link (self, builder, &g_array_index (line, WayTimelineLink, i));
  path = gsk_path_builder_to_path (builder);
  stroke = gsk_stroke_new (1);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}
