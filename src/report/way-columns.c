/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are: fixed ones first; the others share what is
 * left in proportion to the root of the length of their text, none below its longest unbroken
 * part, and none above its longest line while another still wants more. */

#include "config.h"

#include <math.h>

#include "way-columns.h"

static double
get_weight (const WayColumnMeasure *column)
{
  return sqrt (MAX (column->length, 1));
}

static double
take_fixed (WayColumnMeasure *columns, guint n, double total)
{
  for (guint i = 0; i < n; i++)
    {
      columns[i].width = 0;
      if (columns[i].rule == WAY_COLUMN_FLEXIBLE)
        continue;
      columns[i].width =
        columns[i].rule == WAY_COLUMN_FIXED ? columns[i].minimum : columns[i].natural;
      total -= columns[i].width;
    }

  return total;
}

static double
sum_weights (const WayColumnMeasure *columns, const gboolean *settled, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (!settled[i])
      sum += get_weight (&columns[i]);

  return sum;
}

/* Gives each column that is not settled its share; settles those that may not have it, and says
 * whether there were any. The ones below their minimum go first: they take from the others. */
static gboolean
settle (WayColumnMeasure *columns, gboolean *settled, guint n, double *left, gboolean at_most)
{
  double weights = sum_weights (columns, settled, n);
  double share = *left;
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      double most = MAX (columns[i].natural, columns[i].minimum);
      double bound = at_most ? most : columns[i].minimum;

      if (settled[i])
        continue;
      columns[i].width = MAX (share, 0) * get_weight (&columns[i]) / weights;
      if (at_most ? columns[i].width <= bound : columns[i].width >= bound)
        continue;
      columns[i].width = bound;
      *left -= bound;
      settled[i] = TRUE;
      any = TRUE;
    }

  return any;
}

static double
sum_minima (const WayColumnMeasure *columns, guint n, double most)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (columns[i].rule == WAY_COLUMN_FLEXIBLE)
      sum += MIN (columns[i].minimum, most);

  return sum;
}

/* Where even the minima together are too wide, the widest give way first: a word of sixty letters
 * is broken before the heads of its neighbours are. */
static void
lower_minima (WayColumnMeasure *columns, guint n, double left)
{
  double low = 0;
  double high = MAX (left, 0);

  if (sum_minima (columns, n, G_MAXDOUBLE) <= left)
    return;
  while (high - low > 0.01)
    {
      double middle = (low + high) / 2;

      if (sum_minima (columns, n, middle) > left)
        high = middle;
      else
        low = middle;
    }
  for (guint i = 0; i < n; i++)
    if (columns[i].rule == WAY_COLUMN_FLEXIBLE)
      columns[i].minimum = MIN (columns[i].minimum, low);
}

static gboolean
all_settled (const gboolean *settled, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!settled[i])
      return FALSE;

  return TRUE;
}

/* What remains, more or less, is spread over all: too little only when even the minima together
 * are too wide, and then text is broken within words. */
static void
spread (WayColumnMeasure *columns, guint n, double left)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    if (columns[i].rule == WAY_COLUMN_FLEXIBLE || left < 0)
      sum += columns[i].width;
  for (guint i = 0; i < n; i++)
    if (sum > 0 && (columns[i].rule == WAY_COLUMN_FLEXIBLE || left < 0))
      columns[i].width += left * columns[i].width / sum;
}

/**
 * way_columns_share:
 * @columns: (array length=n): the columns, measured
 * @n: how many
 * @total: the width of the table
 *
 * Sets the width of each column. Together they are as wide as the table, if any may grow.
 */
void
way_columns_share (WayColumnMeasure *columns, guint n, double total)
{
  g_autofree gboolean *settled = g_new0 (gboolean, n);
  double left = take_fixed (columns, n, total);

  lower_minima (columns, n, left);
  for (guint i = 0; i < n; i++)
    settled[i] = columns[i].rule != WAY_COLUMN_FLEXIBLE;
  while (!all_settled (settled, n) &&
         (settle (columns, settled, n, &left, FALSE) || settle (columns, settled, n, &left, TRUE)))
    ;

  left = total;
  for (guint i = 0; i < n; i++)
    left -= columns[i].width;
  if (fabs (left) > 0.01)
    spread (columns, n, left);
}
