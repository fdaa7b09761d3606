/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one row of the sidebar stands for: a page, all objectives, an objective, or an action. */

#pragma once

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_SIDEBAR_ITEM (way_sidebar_item_get_type ())
G_DECLARE_FINAL_TYPE (WaySidebarItem, way_sidebar_item, WAY, SIDEBAR_ITEM, GObject)

typedef enum
{
  WAY_SIDEBAR_PAGE,
  WAY_SIDEBAR_ALL,
  WAY_SIDEBAR_OBJECTIVE,
  WAY_SIDEBAR_ACTION,
} WaySidebarKind;

WaySidebarItem *way_sidebar_item_new_page (const char *page, const char *title, const char *icon);
WaySidebarItem *way_sidebar_item_new_all (WayBoard *board);
WaySidebarItem *way_sidebar_item_new_objective (WayArea *area);
WaySidebarItem *way_sidebar_item_new_action (WayLane *lane);

WaySidebarKind   way_sidebar_item_get_kind (WaySidebarItem *self);
const char      *way_sidebar_item_get_page (WaySidebarItem *self);
const char      *way_sidebar_item_get_icon (WaySidebarItem *self);
const char      *way_sidebar_item_get_code (WaySidebarItem *self);
const char      *way_sidebar_item_get_title (WaySidebarItem *self);
WayId            way_sidebar_item_get_objective (WaySidebarItem *self);
WayId            way_sidebar_item_get_action (WaySidebarItem *self);
const WayCounts *way_sidebar_item_get_counts (WaySidebarItem *self); /* NULL for a page */
guint            way_sidebar_item_get_badge (WaySidebarItem *self);
void             way_sidebar_item_set_badge (WaySidebarItem *self, guint badge);
char            *way_sidebar_item_describe (WaySidebarItem *self); /* the tooltip */
void             way_sidebar_item_changed (WaySidebarItem *self);  /* emits "changed" */
gboolean         way_sidebar_item_is_same (WaySidebarItem *a, WaySidebarItem *b);
void             way_sidebar_item_take_over (WaySidebarItem *self, WaySidebarItem *newer);

G_END_DECLS
