/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a line goes: out of the end of the earlier bar, round an elbow, and into the later one at
 * its beginning, from above or below, or at its end, whichever is not behind it. Where both stand
 * in one row it goes over their tops, and crosses out nothing that stands between them. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include "way-link-route.h"

#include <math.h>

static void
add_corner (WayLinkRoute *route, double x, double y)
{
  route->x[route->n] = x;
  route->y[route->n] = y;
  route->n++;
}

/* From the middle of the one to the middle of the other. */
static void
go_over (const WayLinkEnd *earlier, const WayLinkEnd *later, WayLinkRoute *route)
{
  double from = (earlier->x0 + earlier->x1) / 2, to = (later->x0 + later->x1) / 2;
  double top = MIN (earlier->y - earlier->half, later->y - later->half) - WAY_LINK_OVER;

  add_corner (route, from, earlier->y - earlier->half);
  add_corner (route, from, top);
  add_corner (route, to, top);
  add_corner (route, to, later->y - later->half);
  route->dy = 1;
}

/**
 * way_link_route:
 * @earlier: the bar that is continued
 * @later: the bar that continues it
 * @route: (out caller-allocates): the line from the one to the other
 */
void
way_link_route (const WayLinkEnd *earlier, const WayLinkEnd *later, WayLinkRoute *route)
{
  double elbow = earlier->x1 + WAY_LINK_ELBOW;
  int down = later->y >= earlier->y ? 1 : -1;

  *route = (WayLinkRoute) { 0 };
  if (fabs (later->y - earlier->y) < 1)
    {
      go_over (earlier, later, route);
      return;
    }
  add_corner (route, earlier->x1, earlier->y);
  add_corner (route, elbow, earlier->y);
  if (elbow > later->x0 && elbow < later->x1)
    {
      route->dy = down;
      add_corner (route, elbow, later->y - down * later->half);
      return;
    }
  route->dx = elbow <= later->x0 ? 1 : -1;
  add_corner (route, elbow, later->y);
  add_corner (route, route->dx > 0 ? later->x0 : later->x1, later->y);
}
