/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of the take-up table are shown, and in which order. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In the order in which they are offered. */
typedef enum
{
  WAY_TAKE_UP_BY_REGISTER,
  WAY_TAKE_UP_BY_TITLE,
  WAY_TAKE_UP_BY_DONE,
  WAY_TAKE_UP_BY_NOT_SAID,
} WayTakeUpOrder;

#define WAY_TYPE_TAKE_UP_FILTER (way_take_up_filter_get_type ())
G_DECLARE_FINAL_TYPE (WayTakeUpFilter, way_take_up_filter, WAY, TAKE_UP_FILTER, GObject)

WayTakeUpFilter *way_take_up_filter_new (void);
GListModel      *way_take_up_filter_apply (WayTakeUpFilter *self, GListModel *rows);
/* Choice: 0 for any, then the statuses as sums show them, last for what is not said. */
void way_take_up_filter_set (WayTakeUpFilter *self, const char *words, guint choice);
void way_take_up_filter_set_order (WayTakeUpFilter *self, WayTakeUpOrder order);

G_END_DECLS
