/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places a window has been at, for Back and Forward. Knows no widget. */

#pragma once

#include "way-records.h"

G_BEGIN_DECLS

typedef struct
{
  const char *page; /* interned */
  WayId       objective;
  WayId       action;
} WayPlace;

typedef struct _WayHistory WayHistory;

WayHistory *way_history_new (void);
void        way_history_free (WayHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayHistory, way_history_free)

/* Goes to a new place: what was ahead is forgotten. Going to where one is does nothing. */
void            way_history_visit (WayHistory *self, const WayPlace *place);
gboolean        way_history_can_go (WayHistory *self, int by); /* -1 back, 1 forward */
const WayPlace *way_history_go (WayHistory *self, int by);     /* NULL at the end */

G_END_DECLS
