/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the search results: a hit with what is shown beside it, or the button for more of its
 * section. Immutable. */

#pragma once

#include <glib-object.h>

#include "way-search.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEARCH_ITEM (way_search_item_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchItem, way_search_item, WAY, SEARCH_ITEM, GObject)

/* Takes the hit; reads what else is shown of it, and leaves in error what it could not read. Total
 * is how many its section has. */
WaySearchItem *way_search_item_new (WayRegister  *reader,
                                    WaySearchHit *hit,
                                    guint         total,
                                    GError      **error);
WaySearchItem *way_search_item_new_more (WayRecord record, guint left, guint total);

gboolean            way_search_item_is_more (WaySearchItem *self);
guint               way_search_item_get_left (WaySearchItem *self); /* behind the button */
WayRecord           way_search_item_get_record (WaySearchItem *self);
guint               way_search_item_get_total (WaySearchItem *self);
const WaySearchHit *way_search_item_get_hit (WaySearchItem *self); /* NULL for the button */
const char *way_search_item_get_subtitle (WaySearchItem *self); /* when the excerpt says nothing */
const char *way_search_item_get_reference (WaySearchItem *self);
const char *way_search_item_get_place (WaySearchItem *self);
const char *way_search_item_get_end (WaySearchItem *self);
WayStatus   way_search_item_get_status (WaySearchItem *self); /* of a statement */
gboolean    way_search_item_is_forecast (WaySearchItem *self);
/* the objective of an action, the series of a figure */
WayId way_search_item_get_parent (WaySearchItem *self);

G_END_DECLS
