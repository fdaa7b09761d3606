/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one row of the sidebar stands for. The counts are read from the board's own object whenever
   they are asked for. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-sidebar-item.h"

#include <glib/gi18n.h>

#include "way-class-bar.h"

struct _WaySidebarItem
{
  GObject parent_instance;

  WaySidebarKind kind;
  const char *page;
  const char *icon;
  const char *own_title; /* of a page */
  GObject *subject;      /* WayBoard, WayArea or WayLane */
  guint badge;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WaySidebarItem, way_sidebar_item, G_TYPE_OBJECT)

static void
way_sidebar_item_dispose (GObject *object)
{
  WaySidebarItem *self = WAY_SIDEBAR_ITEM (object);

  g_clear_object (&self->subject);

  G_OBJECT_CLASS (way_sidebar_item_parent_class)->dispose (object);
}

static void
way_sidebar_item_class_init (WaySidebarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_sidebar_item_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_sidebar_item_init (WaySidebarItem *self)
{
}

static WaySidebarItem *
item_new (WaySidebarKind kind, gpointer subject)
{
  WaySidebarItem *self = g_object_new (WAY_TYPE_SIDEBAR_ITEM, NULL);

  self->kind = kind;
  self->subject = subject != NULL ? g_object_ref (subject) : NULL;

  return self;
}

/* The strings are static ones. */
WaySidebarItem *
way_sidebar_item_new_page (const char *page, const char *title, const char *icon)
{
  WaySidebarItem *self = item_new (WAY_SIDEBAR_PAGE, NULL);

  self->page = page;
  self->own_title = title;
  self->icon = icon;

  return self;
}

WaySidebarItem *
way_sidebar_item_new_all (WayBoard *board)
{
  return item_new (WAY_SIDEBAR_ALL, board);
}

WaySidebarItem *
way_sidebar_item_new_objective (WayArea *area)
{
  return item_new (WAY_SIDEBAR_OBJECTIVE, area);
}

WaySidebarItem *
way_sidebar_item_new_action (WayLane *lane)
{
  return item_new (WAY_SIDEBAR_ACTION, lane);
}

WaySidebarKind
way_sidebar_item_get_kind (WaySidebarItem *self)
{
  return self->kind;
}

const char *
way_sidebar_item_get_page (WaySidebarItem *self)
{
  return self->page;
}

const char *
way_sidebar_item_get_icon (WaySidebarItem *self)
{
  return self->icon;
}

const char *
way_sidebar_item_get_code (WaySidebarItem *self)
{
  switch (self->kind)
    {
    case WAY_SIDEBAR_OBJECTIVE:
      return way_area_get_code (WAY_AREA (self->subject));
    case WAY_SIDEBAR_ACTION:
      return way_lane_get_code (WAY_LANE (self->subject));
    case WAY_SIDEBAR_PAGE:
    case WAY_SIDEBAR_ALL:
    default:
      return "";
    }
}

const char *
way_sidebar_item_get_title (WaySidebarItem *self)
{
  switch (self->kind)
    {
    case WAY_SIDEBAR_PAGE:
      return _ (self->own_title);
    case WAY_SIDEBAR_ALL:
      return _ ("All objectives");
    case WAY_SIDEBAR_OBJECTIVE:
      return way_area_get_title (WAY_AREA (self->subject));
    case WAY_SIDEBAR_ACTION:
      return way_lane_get_title (WAY_LANE (self->subject));
    default:
      return "";
    }
}

WayId
way_sidebar_item_get_objective (WaySidebarItem *self)
{
  if (self->kind == WAY_SIDEBAR_OBJECTIVE)
    return way_area_get_objective (WAY_AREA (self->subject));
  if (self->kind == WAY_SIDEBAR_ACTION)
    return way_lane_get_objective (WAY_LANE (self->subject));

  return 0;
}

WayId
way_sidebar_item_get_action (WaySidebarItem *self)
{
  return self->kind == WAY_SIDEBAR_ACTION ? way_lane_get_action (WAY_LANE (self->subject)) : 0;
}

const WayCounts *
way_sidebar_item_get_counts (WaySidebarItem *self)
{
  switch (self->kind)
    {
    case WAY_SIDEBAR_ALL:
      return way_board_get_counts (WAY_BOARD (self->subject));
    case WAY_SIDEBAR_OBJECTIVE:
      return way_area_get_counts (WAY_AREA (self->subject));
    case WAY_SIDEBAR_ACTION:
      return way_lane_get_counts (WAY_LANE (self->subject));
    case WAY_SIDEBAR_PAGE:
    default:
      return NULL;
    }
}

guint
way_sidebar_item_get_badge (WaySidebarItem *self)
{
  return self->badge;
}

void
way_sidebar_item_set_badge (WaySidebarItem *self, guint badge)
{
  if (self->badge == badge)
    return;

  self->badge = badge;
  way_sidebar_item_changed (self);
}

char *
way_sidebar_item_describe (WaySidebarItem *self)
{
  const WayCounts *counts = way_sidebar_item_get_counts (self);
  g_autofree char *all = NULL;

  if (counts == NULL)
    return NULL;

  all = way_counts_describe (counts);

  return g_strdup_printf ("%s\n%s", way_sidebar_item_get_title (self), all);
}

void
way_sidebar_item_changed (WaySidebarItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
way_sidebar_item_is_same (WaySidebarItem *a, WaySidebarItem *b)
{
  return a->kind == b->kind && a->page == b->page &&
         way_sidebar_item_get_objective (a) == way_sidebar_item_get_objective (b) &&
         way_sidebar_item_get_action (a) == way_sidebar_item_get_action (b);
}

/**
 * way_sidebar_item_take_over:
 *
 * Makes the row show what a newer board says of the same thing.
 */
void
way_sidebar_item_take_over (WaySidebarItem *self, WaySidebarItem *newer)
{
  if (g_set_object (&self->subject, newer->subject))
    way_sidebar_item_changed (self);
}
