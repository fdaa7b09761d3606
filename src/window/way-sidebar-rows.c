/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are kept when a new board comes with the same objectives, so that focus and scrolling stay. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-sidebar-rows.h"

static void
append_lanes (GPtrArray *rows, WayArea *area)
{
  GListModel *lanes = way_area_get_lanes (area);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (way_lane_get_action (lane) != 0)
        g_ptr_array_add (rows, way_sidebar_item_new_action (lane));
    }
}

GPtrArray *
way_sidebar_rows_list (WayBoard *board)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *areas;

  if (board == NULL)
    return rows;

  areas = way_board_get_areas (board);
  g_ptr_array_add (rows, way_sidebar_item_new_all (board));
  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);

      g_ptr_array_add (rows, way_sidebar_item_new_objective (area));
      append_lanes (rows, area);
    }

  return rows;
}

/* Whether the row at position stands for the same as item; if so it shows the newer board's
   figures. */
static gboolean
take_over (GListStore *items, guint position, WaySidebarItem *newer)
{
  g_autoptr (WaySidebarItem) older = g_list_model_get_item (G_LIST_MODEL (items), position);

  if (!way_sidebar_item_is_same (older, newer))
    return FALSE;

  way_sidebar_item_take_over (older, newer);

  return TRUE;
}

/* The rows that differ are between those that are the same at the top and at the bottom. */
void
way_sidebar_rows_replace (GListStore *items, GPtrArray *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (items));
  guint common = MIN (n_old, rows->len);
  guint top = 0, bottom = 0;

  while (top < common && take_over (items, top, rows->pdata[top]))
    top++;
  while (top + bottom < common &&
         take_over (items, n_old - 1 - bottom, rows->pdata[rows->len - 1 - bottom]))
    bottom++;

  if (n_old > top + bottom || rows->len > top + bottom)
    g_list_store_splice (items, top, n_old - top - bottom, rows->pdata + top,
                         rows->len - top - bottom);
}
