/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of a board. A vague due stands in the last month it may mean, for only after that it
 * is overdue. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-agenda.h"

static void
item_free (gpointer data)
{
  WayAgendaItem *item = data;

  g_clear_object (&item->standing);
  g_clear_pointer (&item->event, way_event_free);
  g_free (item);
}

static void
month_free (gpointer data)
{
  WayAgendaMonth *month = data;

  g_clear_pointer (&month->items, g_ptr_array_unref);
  g_free (month);
}

static WayAgendaItem *
item_new (WayStanding *standing, const WayEvent *event, WayDay day)
{
  WayAgendaItem *item = g_new0 (WayAgendaItem, 1);

  item->standing = standing != NULL ? g_object_ref (standing) : NULL;
  item->event = event != NULL ? way_event_copy (event) : NULL;
  item->day = day;

  return item;
}

static WayDay
get_month (WayDay day)
{
  int year, month;

  way_day_get_parts (day, &year, &month, NULL);

  return way_day_new (year, month, 1);
}

/* Items that are due the same day keep the order of the board. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const WayAgendaItem *first = *(WayAgendaItem *const *) a;
  const WayAgendaItem *second = *(WayAgendaItem *const *) b;

  return (first->day > second->day) - (first->day < second->day);
}

gboolean
way_agenda_is_open (WayStanding *standing)
{
  WayClass klass = way_standing_get_class (standing);

  return klass != WAY_CLASS_COMPLETED && klass != WAY_CLASS_SUPERSEDED &&
         klass != WAY_CLASS_WITHDRAWN;
}

static void
add_standing (WayAgenda *self, GPtrArray *coming, WayStanding *standing, WayDay until, WayDay since)
{
  WayDay due = way_standing_get_due (standing);

  if (!way_agenda_is_open (standing))
    return;

  if (way_standing_get_class (standing) == WAY_CLASS_OVERDUE)
    g_ptr_array_add (self->overdue, item_new (standing, NULL, due));
  else if (due != WAY_DAY_NONE && due <= until)
    g_ptr_array_add (coming, item_new (standing, NULL, due));

  if (since != WAY_DAY_NONE && way_standing_get_last_said (standing) <= since)
    g_ptr_array_add (self->silent, item_new (standing, NULL, due));
}

static void
add_standings (WayAgenda *self, GPtrArray *coming, WayBoard *board, WayDay until, WayDay since)
{
  GListModel *standings = way_board_get_standings (board);

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      add_standing (self, coming, standing, until, since);
    }
}

static void
add_events (GPtrArray *coming, GPtrArray *events, WayDay from, WayDay until)
{
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const WayEvent *event = g_ptr_array_index (events, i);
      WayDay day = event->timing != NULL ? way_timing_get_latest (event->timing) : WAY_DAY_NONE;

      if (day >= from && day <= until)
        g_ptr_array_add (coming, item_new (NULL, event, day));
    }
}

static gboolean
is_vague (const WayAgendaItem *item)
{
  WayTiming *timing =
    item->standing != NULL ? way_standing_get_timing (item->standing) : item->event->timing;
  WayDay earliest = way_timing_get_earliest (timing);

  return earliest == WAY_DAY_NONE || earliest < get_month (item->day);
}

static void
add_to_month (WayAgenda *self, WayAgendaItem *item)
{
  WayAgendaMonth *last =
    self->months->len > 0 ? g_ptr_array_index (self->months, self->months->len - 1) : NULL;

  if (last == NULL || last->month != get_month (item->day))
    {
      last = g_new0 (WayAgendaMonth, 1);
      last->month = get_month (item->day);
      last->vague = TRUE;
      last->items = g_ptr_array_new_with_free_func (item_free);
      g_ptr_array_add (self->months, last);
    }

  last->vague = last->vague && is_vague (item);
  g_ptr_array_add (last->items, item);
}

WayAgenda *
way_agenda_new (WayBoard *board, GPtrArray *events, WayDay until, WayDay since)
{
  WayAgenda *self = g_new0 (WayAgenda, 1);
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();

  self->overdue = g_ptr_array_new_with_free_func (item_free);
  self->months = g_ptr_array_new_with_free_func (month_free);
  self->silent = g_ptr_array_new_with_free_func (item_free);

  add_standings (self, coming, board, until, since);
  add_events (coming, events, way_board_get_day (board), until);
  g_ptr_array_sort (self->overdue, compare_days);
  g_ptr_array_sort (coming, compare_days);
  for (guint i = 0; i < coming->len; i++)
    add_to_month (self, g_ptr_array_index (coming, i));

  return self;
}

void
way_agenda_free (WayAgenda *self)
{
  g_clear_pointer (&self->overdue, g_ptr_array_unref);
  g_clear_pointer (&self->months, g_ptr_array_unref);
  g_clear_pointer (&self->silent, g_ptr_array_unref);
  g_free (self);
}
