/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is responsible, while it is being edited: parties with their roles, and names that are not
 * clear yet.  No widget. */

#pragma once

#include "way-draft.h"

G_BEGIN_DECLS

/* One of them.  The signal "changed" follows a new party or role. */
#define WAY_TYPE_RESPONSIBLE_ITEM (way_responsible_item_get_type ())
G_DECLARE_FINAL_TYPE (WayResponsibleItem, way_responsible_item, WAY, RESPONSIBLE_ITEM, GObject)

WayId       way_responsible_item_get_party (WayResponsibleItem *self); /* 0: not clear */
const char *way_responsible_item_get_name (WayResponsibleItem *self);
const char *way_responsible_item_get_detail (WayResponsibleItem *self);
WayRole     way_responsible_item_get_role (WayResponsibleItem *self);
void        way_responsible_item_set_role (WayResponsibleItem *self, WayRole role);

/* A GListModel of them.  The signal "changed" follows whatever changes in it. */
#define WAY_TYPE_RESPONSIBLES (way_responsibles_get_type ())
G_DECLARE_FINAL_TYPE (WayResponsibles, way_responsibles, WAY, RESPONSIBLES, GObject)

WayResponsibles *way_responsibles_new (WayDraft *draft);
WayDraft        *way_responsibles_get_draft (WayResponsibles *self);
GListModel      *way_responsibles_get_items (WayResponsibles *self);
/* All have this role, and no other can be chosen. */
void     way_responsibles_set_only_role (WayResponsibles *self, WayRole role);
gboolean way_responsibles_has_only_role (WayResponsibles *self);
void     way_responsibles_load (WayResponsibles *self, GArray *responsible);
GArray  *way_responsibles_store (WayResponsibles *self);
void     way_responsibles_add_party (WayResponsibles *self, WayId party);
gboolean way_responsibles_add_name (WayResponsibles *self, const char *name);
void     way_responsibles_settle (WayResponsibles *self, WayResponsibleItem *item, WayId party);
void     way_responsibles_remove (WayResponsibles *self, WayResponsibleItem *item);
char    *way_responsibles_check_item (WayResponsibles *self, WayResponsibleItem *item);
gboolean way_responsibles_is_clear (WayResponsibles *self);

G_END_DECLS
