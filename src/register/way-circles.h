/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever leads back to itself. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

typedef struct
{
  WayId from, to;
} WayArrow;

/* The keys from which arrows (GArray of WayArrow) lead back to the same key, over others or not, each
 * once, as GArray of WayId. */
GArray *way_circles_find (GArray *arrows);

G_END_DECLS
