/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders and packs the commitments of a lane.  Loading reads the standings once; arranging only
 * multiplies and packs, for it is done at every step of a zoom. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-lane-layout-private.h"
#include "way-packing.h"

/* Between two bars in a row, less than what they leave free themselves. */
#define ROW_GAP 0.5

static void
clear_item (gpointer data)
{
  WayLaneItem *item = data;

  g_clear_object (&item->standing);
}

static WayDay
get_disputed_due (WayStanding *standing)
{
  WayTiming *timing = way_standing_get_disputed_timing (standing);
  WayDay due = timing != NULL ? way_timing_get_latest (timing) : WAY_DAY_NONE;

  return due != way_standing_get_due (standing) ? due : WAY_DAY_NONE;
}

/* Asked for at every step of a zoom, so read once. */
static void
init_state (WayLaneItem *item)
{
  WayDay original = item->input.original.last;

  item->klass = way_standing_get_class (item->standing);
  item->forecast = way_standing_is_forecast (item->standing);
  item->due = way_standing_get_due (item->standing);
  item->year = item->due != WAY_DAY_NONE ? way_day_get_year (item->due) : 0;
  item->original_year =
    original != WAY_DAY_NONE && !item->input.original.open_end ? way_day_get_year (original) : 0;
}

static void
init_item (WayLaneItem *item, WayStanding *standing, guint place, WayDay first, WayDay last)
{
  const char *condition = way_standing_get_condition (standing);

  *item = (WayLaneItem) { .standing = standing, .place = place, .group = G_MAXUINT };
  way_bar_times_init (&item->input.times, way_standing_get_timing (standing), first, last);
  if (way_standing_is_slipped (standing) || way_standing_is_brought_forward (standing))
    way_bar_times_init (&item->input.original, way_standing_get_original_timing (standing), first,
                        last);
  init_state (item);
  item->input.disputed = get_disputed_due (standing);
  item->input.overdue = item->klass == WAY_CLASS_OVERDUE;
  item->input.conditional = condition != NULL && *condition != '\0';
}

static int
compare_left (gconstpointer a, gconstpointer b)
{
  const WayLaneItem *one = a, *two = b;

  if (one->in_column != two->in_column)
    return one->in_column ? 1 : -1;
  if (!one->in_column && one->geometry.extent0 != two->geometry.extent0)
    return one->geometry.extent0 < two->geometry.extent0 ? -1 : 1;
  return (int) one->place - (int) two->place;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  const WayLaneItem *one = *(const WayLaneItem *const *) a;
  const WayLaneItem *two = *(const WayLaneItem *const *) b;

  if (one->due != two->due)
    return one->due == WAY_DAY_NONE ? 1 : two->due == WAY_DAY_NONE ? -1 : one->due - two->due;
  if (one->in_column != two->in_column)
    return one->in_column ? 1 : -1;
  if (one->input.times.first != two->input.times.first)
    return one->input.times.first - two->input.times.first;
  return (int) one->place - (int) two->place;
}

/**
 * way_lane_layout_list_sorted:
 * @self: a layout
 * @compare: an order of items
 *
 * Returns: (transfer container): the items in that order
 */
GPtrArray *
way_lane_layout_list_sorted (WayLaneLayout *self, GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_sized_new (self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (sorted, &g_array_index (self->items, WayLaneItem, i));
  g_ptr_array_sort (sorted, compare);
  return sorted;
}

static guint
count_on_axis (WayLaneLayout *self)
{
  guint n = self->items->len;

  while (n > 0 && g_array_index (self->items, WayLaneItem, n - 1).in_column)
    n--;
  return n;
}

static void
find_room (WayLaneLayout *self, guint n)
{
  g_autofree WayLaneItem **last = g_new0 (WayLaneItem *, self->n_rows + 1);

  for (guint i = 0; i < n; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);

      item->room = INFINITY;
      if (last[item->row] != NULL)
        last[item->row]->room = item->geometry.extent0;
      last[item->row] = item;
    }
}

static void
pack_full (WayLaneLayout *self)
{
  guint n = count_on_axis (self);
  g_autofree WayStretch *stretches = g_new (WayStretch, n + 1);
  guint rows;

  for (guint i = 0; i < n; i++)
    {
      WayBarGeometry *geometry = &g_array_index (self->items, WayLaneItem, i).geometry;

      stretches[i] = (WayStretch) { geometry->extent0, geometry->extent1, 0 };
    }
  rows = way_packing_first_fit (stretches, n, ROW_GAP);
  for (guint i = 0; i < n; i++)
    g_array_index (self->items, WayLaneItem, i).row = stretches[i].row;
  for (guint i = n; i < self->items->len; i++)
    g_array_index (self->items, WayLaneItem, i).row = i - n;
  self->n_rows = MAX (rows, self->items->len - n);
  find_room (self, n);
}

static void
pack_rows (WayLaneLayout *self)
{
  g_autoptr (GPtrArray) sorted = NULL;

  if (self->mode == WAY_LANE_OPENED)
    sorted = way_lane_layout_list_sorted (self, compare_due);
  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = sorted != NULL ? g_ptr_array_index (sorted, i)
                                         : &g_array_index (self->items, WayLaneItem, i);

      item->row = i;
      item->room = INFINITY;
    }
  self->n_rows = self->items->len;
}

static gboolean
is_sorted (WayLaneLayout *self)
{
  for (guint i = 1; i < self->items->len; i++)
    if (compare_left (&g_array_index (self->items, WayLaneItem, i - 1),
                      &g_array_index (self->items, WayLaneItem, i)) > 0)
      return FALSE;
  return TRUE;
}

/* A compact lane has no bars of its commitments, only their marks. */
static void
lay_bars (WayLaneLayout *self, const WayScale *scale, WayDay as_of)
{
  g_clear_pointer (&self->worst, g_ptr_array_unref);
  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);

      way_bar_geometry_init (&item->geometry, &item->input, scale, as_of);
      item->in_column = item->geometry.shape == WAY_BAR_NOWHERE;
      item->group = G_MAXUINT;
      item->shown = TRUE;
    }
  if (!is_sorted (self))
    g_array_sort (self->items, compare_left);
}

/**
 * way_lane_layout_new:
 *
 * Returns: (transfer full): the layout of an empty lane
 */
WayLaneLayout *
way_lane_layout_new (void)
{
  WayLaneLayout *self = g_new0 (WayLaneLayout, 1);

  self->items = g_array_new (FALSE, TRUE, sizeof (WayLaneItem));
  g_array_set_clear_func (self->items, clear_item);
  self->groups = g_array_new (FALSE, TRUE, sizeof (WayLaneGroup));
  return self;
}

/**
 * way_lane_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees it.
 */
void
way_lane_layout_free (WayLaneLayout *self)
{
  g_clear_pointer (&self->worst, g_ptr_array_unref);
  g_array_unref (self->items);
  g_array_unref (self->groups);
  g_free (self);
}

/**
 * way_lane_layout_load:
 * @self: a layout
 * @standings: the commitments of the lane, of [class@Standing]
 * @first: the first day of the scope
 * @last: its last day
 *
 * Reads what is in the lane.  It must be arranged before anything is asked of it.
 */
void
way_lane_layout_load (WayLaneLayout *self, GListModel *standings, WayDay first, WayDay last)
{
  guint n = g_list_model_get_n_items (standings);

  g_clear_pointer (&self->worst, g_ptr_array_unref);
  g_array_set_size (self->items, 0);
  g_array_set_size (self->items, n);
  for (guint i = 0; i < n; i++)
    init_item (&g_array_index (self->items, WayLaneItem, i), g_list_model_get_item (standings, i),
               i, first, last);
}

/**
 * way_lane_layout_arrange:
 * @self: a layout
 * @mode: how the lane is shown
 * @scale: the axis
 * @as_of: the as-of day
 * @column: the width of the column of what has no due day
 *
 * Gives everything its place.
 */
void
way_lane_layout_arrange (WayLaneLayout *self,
                         WayLaneMode mode,
                         const WayScale *scale,
                         WayDay as_of,
                         double column)
{
  self->mode = mode;
  self->column_rest = 0;
  if (mode == WAY_LANE_COMPACT)
    {
      way_lane_layout_pack_compact (self, scale, column);
      return;
    }

  lay_bars (self, scale, as_of);
  if (mode == WAY_LANE_FULL)
    pack_full (self);
  else
    pack_rows (self);
}

/**
 * way_lane_layout_get_mode:
 * @self: a layout
 *
 * Returns: how the lane was arranged
 */
WayLaneMode
way_lane_layout_get_mode (const WayLaneLayout *self)
{
  return self->mode;
}

/**
 * way_lane_layout_get_pitch:
 * @self: a layout
 *
 * Returns: from one row to the next
 */
int
way_lane_layout_get_pitch (const WayLaneLayout *self)
{
  static const int pitches[] = { 28, 36, 42, WAY_LANE_COMPACT_HEIGHT };

  return pitches[self->mode];
}

/**
 * way_lane_layout_get_row_y:
 * @self: a layout
 * @row: a row
 *
 * Returns: where it begins, from the top of the lane
 */
int
way_lane_layout_get_row_y (const WayLaneLayout *self, guint row)
{
  if (self->mode == WAY_LANE_COMPACT)
    return 0;
  return WAY_LANE_HEAD + (int) row * way_lane_layout_get_pitch (self);
}

/**
 * way_lane_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of the lane
 */
int
way_lane_layout_get_height (const WayLaneLayout *self)
{
  if (self->mode == WAY_LANE_COMPACT)
    return WAY_LANE_COMPACT_HEIGHT;
  return way_lane_layout_get_row_y (self, self->n_rows) + WAY_LANE_FOOT;
}

/**
 * way_lane_layout_get_n_rows:
 * @self: a layout
 *
 * Returns: how many rows there are
 */
guint
way_lane_layout_get_n_rows (const WayLaneLayout *self)
{
  return self->n_rows;
}

/**
 * way_lane_layout_get_n_items:
 * @self: a layout
 *
 * Returns: how many commitments there are
 */
guint
way_lane_layout_get_n_items (const WayLaneLayout *self)
{
  return self->items->len;
}

/**
 * way_lane_layout_get_item:
 * @self: a layout
 * @index: which, by the left end
 *
 * Returns: (transfer none): the commitment's place, until the lane is loaded or arranged anew
 */
WayLaneItem *
way_lane_layout_get_item (const WayLaneLayout *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return &g_array_index (self->items, WayLaneItem, index);
}

/**
 * way_lane_layout_find:
 * @self: a layout
 * @commitment: a commitment's key
 *
 * Returns: its index, or %G_MAXUINT when it is not in the lane
 */
guint
way_lane_layout_find (const WayLaneLayout *self, WayId commitment)
{
  for (guint i = 0; i < self->items->len; i++)
    if (way_standing_get_id (g_array_index (self->items, WayLaneItem, i).standing) == commitment)
      return i;
  return G_MAXUINT;
}

static guint
get_distance (WayDay a, WayDay b)
{
  if (a == b)
    return 0;
  return a == WAY_DAY_NONE || b == WAY_DAY_NONE ? G_MAXUINT - 1 : (guint) ABS (a - b);
}

/**
 * way_lane_layout_find_near:
 * @self: a layout
 * @row: a row
 * @due: a due day, or %WAY_DAY_NONE
 *
 * Finds the commitment in a row that is due closest to a day.
 *
 * Returns: its index, or %G_MAXUINT for an empty row
 */
guint
way_lane_layout_find_near (const WayLaneLayout *self, guint row, WayDay due)
{
  guint best = G_MAXUINT, least = G_MAXUINT;

  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);
      guint distance = get_distance (way_standing_get_due (item->standing), due);

      if (item->row != row || !item->shown || distance >= least)
        continue;
      best = i;
      least = distance;
    }
  return best;
}

/**
 * way_lane_layout_get_n_groups:
 * @self: a layout
 *
 * Returns: how many shared bars a compact lane has
 */
guint
way_lane_layout_get_n_groups (const WayLaneLayout *self)
{
  return self->mode == WAY_LANE_COMPACT ? self->groups->len : 0;
}

/**
 * way_lane_layout_get_group:
 * @self: a layout
 * @index: which
 *
 * Returns: (transfer none): a shared bar
 */
const WayLaneGroup *
way_lane_layout_get_group (const WayLaneLayout *self, guint index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);

  return &g_array_index (self->groups, WayLaneGroup, index);
}

/**
 * way_lane_layout_get_column_rest:
 * @self: a layout
 *
 * Returns: how many without a due day have no mark, because the column is full
 */
guint
way_lane_layout_get_column_rest (const WayLaneLayout *self)
{
  return self->column_rest;
}

/**
 * way_lane_mode_estimate_height:
 * @mode: how a lane is shown
 * @n: how many commitments it has
 *
 * Guesses the height of a lane that has not been arranged, for the scroll bar's sake.
 *
 * Returns: a height; exact but for packed lanes
 */
int
way_lane_mode_estimate_height (WayLaneMode mode, guint n)
{
  WayLaneLayout layout = { .mode = mode, .n_rows = n };

  if (mode == WAY_LANE_FULL)
    layout.n_rows = (n + 1) / 2;
  return way_lane_layout_get_height (&layout);
}
