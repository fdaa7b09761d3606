/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The compact lane: marks in bars that the commitments due in a year share. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-density.h"
#include "way-lane-layout-private.h"

static WayDay
get_first (const WayLaneItem *item)
{
  WayDay first = item->input.times.first;

  if (item->input.original.shape != WAY_BAR_NOWHERE)
    first = MIN (first, item->input.original.first);
  return first;
}

static int
compare_first (gconstpointer a, gconstpointer b)
{
  const WayLaneItem *one = a, *two = b;

  if (one->in_column != two->in_column)
    return one->in_column ? 1 : -1;
  if (get_first (one) != get_first (two))
    return get_first (one) < get_first (two) ? -1 : 1;
  return (int) one->place - (int) two->place;
}

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  const WayLaneItem *one = *(const WayLaneItem *const *) a;
  const WayLaneItem *two = *(const WayLaneItem *const *) b;
  guint rank1 = way_density_get_rank (one->klass);
  guint rank2 = way_density_get_rank (two->klass);

  return rank1 != rank2 ? (int) rank1 - (int) rank2 : (int) one->place - (int) two->place;
}

static WayLaneGroup *
ensure_group (WayLaneLayout *self, int year, const WayScale *scale, int years)
{
  WayLaneGroup group = { .year = way_density_get_group (year, years) };
  guint i;

  for (i = 0; i < self->groups->len; i++)
    {
      WayLaneGroup *other = &g_array_index (self->groups, WayLaneGroup, i);

      if (other->year == group.year)
        return other;
      if (other->year > group.year)
        break;
    }
  group.x0 = way_scale_get_x (scale, way_day_new (MAX (group.year, 1), 1, 1));
  group.x1 = way_scale_get_x (scale, way_day_new (group.year + years, 1, 1)) - 2;
  g_array_insert_val (self->groups, i, group);
  return &g_array_index (self->groups, WayLaneGroup, i);
}

static guint
find_group (WayLaneLayout *self, int year, int years)
{
  int first = way_density_get_group (year, years);

  for (guint i = 0; i < self->groups->len; i++)
    if (g_array_index (self->groups, WayLaneGroup, i).year == first)
      return i;
  return G_MAXUINT;
}

static void
count_groups (WayLaneLayout *self, const WayScale *scale, int years)
{
  g_array_set_size (self->groups, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);

      if (item->due != WAY_DAY_NONE)
        ensure_group (self, item->year, scale, years)->n++;
      if (item->original_year != 0 &&
          (item->due == WAY_DAY_NONE || way_density_get_group (item->original_year, years) !=
                                          way_density_get_group (item->year, years)))
        ensure_group (self, item->original_year, scale, years)->slipped++;
    }
}

/* One for which there is no room would stand, when it is selected, where it is said how many more
 * there are. */
static double
get_slot_x (const WayLaneItem *item, guint room)
{
  return WAY_LANE_MARK_INDENT + MIN (item->slot, room) * WAY_DENSITY_PITCH;
}

static void
place_mark (WayLaneLayout *self, WayLaneItem *item, guint *used, guint column_shown)
{
  const WayLaneGroup *group;

  item->row = 0;
  if (item->group == G_MAXUINT)
    {
      item->slot = used[self->groups->len]++;
      item->shown = item->slot < column_shown;
      item->mark_x = get_slot_x (item, column_shown);
      return;
    }

  group = &g_array_index (self->groups, WayLaneGroup, item->group);
  item->slot = used[item->group]++;
  item->shown = item->slot < group->shown;
  item->mark_x = round (group->x0) + get_slot_x (item, group->shown);
}

/* None of this depends on the scale, so it is done once and no zoom repeats it. */
static void
sort_compact (WayLaneLayout *self)
{
  if (self->worst != NULL)
    return;
  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);

      item->in_column = item->due == WAY_DAY_NONE;
    }
  g_array_sort (self->items, compare_first);
  self->worst = way_lane_layout_list_sorted (self, compare_worst);
}

/**
 * way_lane_layout_pack_compact:
 * @self: a layout
 * @scale: the axis
 * @column: the width of the column of what has no due day
 *
 * Gives every commitment its mark.
 */
void
way_lane_layout_pack_compact (WayLaneLayout *self, const WayScale *scale, double column)
{
  int years = way_density_get_years (scale);
  g_autofree guint *used = NULL;
  guint without = 0, shown;

  sort_compact (self);
  count_groups (self, scale, years);
  for (guint i = 0; i < self->items->len; i++)
    {
      WayLaneItem *item = &g_array_index (self->items, WayLaneItem, i);

      item->group = item->in_column ? G_MAXUINT : find_group (self, item->year, years);
      without += item->in_column;
    }
  for (guint i = 0; i < self->groups->len; i++)
    {
      WayLaneGroup *group = &g_array_index (self->groups, WayLaneGroup, i);

      group->shown = way_density_get_shown (group->x1 - group->x0, group->n);
    }

  shown = way_density_get_shown (column, without);
  used = g_new0 (guint, self->groups->len + 1);
  for (guint i = 0; i < self->worst->len; i++)
    place_mark (self, g_ptr_array_index (self->worst, i), used, shown);
  self->column_rest = without - shown;
  self->n_rows = 1;
}
