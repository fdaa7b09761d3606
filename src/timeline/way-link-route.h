/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of the line that joins a commitment to the one that continues it. Pure: pixels, no
 * widget. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WAY_LINK_ELBOW 6.0
/* How far over the tops the line goes. */
#define WAY_LINK_OVER 4.0

/**
 * WayLinkEnd:
 * @x0: where the bar begins
 * @x1: where it ends
 * @y: its middle
 * @half: half its height
 *
 * A bar that a line comes from or leads to.
 */
typedef struct
{
  double x0;
  double x1;
  double y;
  double half;
} WayLinkEnd;

/**
 * WayLinkRoute:
 * @x: the corners of the line
 * @y: the same
 * @n: how many there are; the arrow stands at the last
 * @dx: where the arrow points: 1 to the right, -1 to the left
 * @dy: 1 down, -1 up
 *
 * Horizontal and vertical pieces, one after the other.
 */
typedef struct
{
  double x[4];
  double y[4];
  guint  n;
  int    dx;
  int    dy;
} WayLinkRoute;

void way_link_route (const WayLinkEnd *earlier, const WayLinkEnd *later, WayLinkRoute *route);

G_END_DECLS
