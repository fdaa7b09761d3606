/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words of a bar go: inside if they fit, else wholly to the right if there is room, else
 * inside and cut. */

#define G_LOG_DOMAIN "way-timeline"

#include "config.h"

#include <math.h>

#include "way-bar-private.h"

#define MARK_HALF     8.0
#define MARK_AT       12.0
#define TEXT_AT       23.0
#define SIGN_STEP     18.0
#define SIDE_GAP      4.0
#define END_GAP       6.0
#define LEAST_TEXT    20.0
#define BAR_WITH_MARK 24.0
#define NARROW_MARGIN 10.0
#define NARROW_START  6.0
#define SIGN_HALF     7.0

static double
get_step (const WayBarWords *words)
{
  return words->disputed ? SIGN_STEP : 0;
}

/* A bar that begins before the view keeps its words in sight, as far as it goes. */
static double
get_content_x (const WayBarGeometry *geometry)
{
  double x = way_bar_geometry_get_content_x (geometry);
  double last = geometry->x1 - 2 * BAR_WITH_MARK;

  return x < 0 && last > x ? MIN (0, last) : x;
}

static void
put_note (WayBarLabel *self, const WayBarWords *words, double limit)
{
  self->note_x = self->text_x + self->text_width + 8;
  self->has_note =
    words->note > 0 && self->text_width >= words->title && self->note_x + words->note <= limit;
  if (self->has_note)
    self->x1 = self->note_x + words->note;
}

static void
put_at_side (WayBarLabel *self, const WayLaneItem *item, const WayBarWords *words)
{
  const WayBarGeometry *geometry = &item->geometry;
  double right = MAX (geometry->x1, geometry->overdue_x);
  double limit = MIN (item->room, words->view) - SIDE_GAP;

  self->mark_x = right + SIDE_GAP + MARK_AT;
  self->sign_x = self->mark_x + SIGN_STEP;
  self->text_x = self->mark_x + TEXT_AT - MARK_AT + get_step (words) + 2;
  self->text_width = MIN (words->title, limit - self->text_x);
  if (self->text_width < LEAST_TEXT)
    self->text_width = 0;
  self->x1 = MAX (self->text_x + self->text_width, self->mark_x + MARK_HALF);
  put_note (self, words, limit);
}

static void
put_on_bar (WayBarLabel *self, const WayLaneItem *item, const WayBarWords *words)
{
  const WayBarGeometry *geometry = &item->geometry;
  double content = get_content_x (geometry);
  double edge = geometry->has_edge ? WAY_BAR_EDGE : 0;
  double inside, right, limit;

  self->mark_x = content + MARK_AT;
  self->sign_x = self->mark_x + SIGN_STEP;
  self->text_x = content + TEXT_AT + get_step (words);
  inside = MIN (geometry->x1, words->view) - edge - END_GAP - self->text_x;
  right = way_bar_geometry_get_right (geometry);
  right += geometry->overdue_x > geometry->x1 ? END_GAP : SIDE_GAP;
  limit = MIN (item->room, words->view) - SIDE_GAP;

  /* On a bar too short for both, the sign follows it, and the title the sign. */
  if (words->disputed && self->sign_x + SIGN_HALF > geometry->x1 - edge)
    {
      self->sign_x = right + SIGN_HALF;
      right += SIGN_STEP;
    }

  self->text_width = inside >= LEAST_TEXT ? MIN (words->title, inside) : 0;
  if (words->title > inside && (right + words->title <= limit || inside < LEAST_TEXT))
    {
      self->text_x = right;
      self->text_width = MIN (words->title, limit - right);
    }
  if (self->text_width < LEAST_TEXT)
    self->text_width = 0;
  self->x1 = MAX (geometry->x1, self->text_x + self->text_width);
}

static void
put_in_column (WayBarLabel *self, const WayBarWords *words)
{
  self->mark_x = WAY_LANE_MARK_INDENT + 6;
  self->sign_x = self->mark_x + SIGN_STEP;
  self->text_x = self->mark_x + TEXT_AT - MARK_AT + get_step (words);
  self->text_width = MAX (MIN (words->title, WAY_SCENE_NO_DUE - END_GAP - self->text_x), 0);
  self->x0 = 0;
  self->x1 = WAY_SCENE_NO_DUE;
}

/* Above the bar, and never out of sight. */
static void
put_above (WayBarLabel *self, const WayLaneItem *item, const WayBarWords *words)
{
  double head = TEXT_AT - 1 + get_step (words);
  double start = item->in_column ? NARROW_MARGIN : item->geometry.x0;
  double last = words->view - NARROW_MARGIN - head - words->title;

  start = MAX (MIN (start, last), item->in_column ? NARROW_MARGIN : NARROW_START);
  self->mark_x = start + 9;
  self->mark_y = 11;
  self->sign_x = self->mark_x + SIGN_STEP - 2;
  self->text_x = start + head;
  self->text_width = MAX (MIN (words->title, words->view - NARROW_MARGIN - self->text_x), 0);
  self->x0 = start;
  self->x1 = self->text_x + self->text_width;
}

static void
put_mark (WayBarLabel *self, const WayLaneItem *item)
{
  self->mark_x = item->mark_x;
  self->x0 = item->mark_x - WAY_LANE_MARK_INDENT + 3;
  self->x1 = self->x0 + 14;
}

/**
 * way_bar_label_init:
 * @self: what is set
 * @item: the commitment's place
 * @mode: how its lane is shown
 * @words: what has to find room
 *
 * Decides where the words of a bar stand.
 */
void
way_bar_label_init (WayBarLabel *self,
                    const WayLaneItem *item,
                    WayLaneMode mode,
                    const WayBarWords *words)
{
  const WayBarGeometry *geometry = &item->geometry;

  *self = (WayBarLabel) { .mark_y = WAY_LANE_BAR / 2, .x0 = geometry->x0, .x1 = geometry->x1 };
  if (mode == WAY_LANE_COMPACT)
    put_mark (self, item);
  else if (mode == WAY_LANE_NARROW)
    put_above (self, item, words);
  else if (item->in_column)
    put_in_column (self, words);
  else if (geometry->shape == WAY_BAR_DIAMOND || geometry->x1 - geometry->x0 < BAR_WITH_MARK)
    put_at_side (self, item, words);
  else
    put_on_bar (self, item, words);
}
