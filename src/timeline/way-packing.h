/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs stretches into as few rows as come, each into the first in which it fits. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WayStretch:
 * @start: where it begins
 * @end: where it ends
 * @row: set by packing
 *
 * A stretch of a line.
 */
typedef struct
{
  double start;
  double end;
  guint  row;
} WayStretch;

guint way_packing_first_fit (WayStretch *stretches, guint n, double gap);

G_END_DECLS
