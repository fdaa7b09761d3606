/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places a window has been at: a list with a position in it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-history.h"

/* Nobody goes back further, and a window may stay open for weeks. */
#define MAX_PLACES 100

struct _WayHistory
{
  GArray *places; /* of WayPlace */
  int at;         /* -1 while there is none */
};

static gboolean
place_equal (const WayPlace *a, const WayPlace *b)
{
  return a->page == b->page && a->objective == b->objective && a->action == b->action;
}

WayHistory *
way_history_new (void)
{
  WayHistory *self = g_new0 (WayHistory, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (WayPlace));
  self->at = -1;

  return self;
}

void
way_history_free (WayHistory *self)
{
  g_array_unref (self->places);
  g_free (self);
}

void
way_history_visit (WayHistory *self, const WayPlace *place)
{
  if (self->at >= 0 && place_equal (&g_array_index (self->places, WayPlace, self->at), place))
    return;

  g_array_set_size (self->places, self->at + 1);
  if (self->places->len == MAX_PLACES)
    g_array_remove_index (self->places, 0);
  g_array_append_vals (self->places, place, 1);
  self->at = (int) self->places->len - 1;
}

gboolean
way_history_can_go (WayHistory *self, int by)
{
  return self->at + by >= 0 && self->at + by < (int) self->places->len;
}

const WayPlace *
way_history_go (WayHistory *self, int by)
{
  if (!way_history_can_go (self, by))
    return NULL;

  self->at += by;

  return &g_array_index (self->places, WayPlace, self->at);
}
