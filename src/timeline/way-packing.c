/* SPDX-License-Identifier: GPL-3.0-or-later */

/* First-fit with a tree over the rows, so that a lane of thousands does not take thousands squared:
 * each node holds the least end of the rows below it. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-packing.h"

static guint
find_row (const double *tree, guint leaves, double start)
{
  guint node = 1;

  while (node < leaves)
    {
      node *= 2;
      if (tree[node] > start)
        node++;
    }
  return node - leaves;
}

static void
set_end (double *tree, guint leaves, guint row, double end)
{
  guint node = leaves + row;

  tree[node] = end;
  for (node /= 2; node >= 1; node /= 2)
    tree[node] = MIN (tree[2 * node], tree[2 * node + 1]);
}

/**
 * way_packing_first_fit:
 * @stretches: (array length=n): the stretches, by start
 * @n: how many
 * @gap: what must stay free between two in a row
 *
 * Gives each stretch the first row where nothing reaches closer to it than @gap.
 *
 * Returns: how many rows there are
 */
guint
way_packing_first_fit (WayStretch *stretches, guint n, double gap)
{
  g_autofree double *tree = NULL;
  guint leaves = 1;
  guint rows = 0;

  while (leaves < n)
    leaves *= 2;
  tree = g_new (double, 2 * leaves);
  for (guint i = 0; i < 2 * leaves; i++)
    tree[i] = -INFINITY;

  for (guint i = 0; i < n; i++)
    {
      guint row = find_row (tree, leaves, stretches[i].start);

      stretches[i].row = row;
      set_end (tree, leaves, row, stretches[i].end + gap);
      rows = MAX (rows, row + 1);
    }
  return rows;
}
