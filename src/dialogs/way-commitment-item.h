/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment as a list to choose from shows it: its title, number and code, and how it stands
 * today. No widget. */

#pragma once

#include <gio/gio.h>

#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_COMMITMENT_ITEM (way_commitment_item_get_type ())
G_DECLARE_FINAL_TYPE (WayCommitmentItem, way_commitment_item, WAY, COMMITMENT_ITEM, GObject)

WayCommitmentItem *way_commitment_item_new (WayId id, const char *title, const char *detail);
WayId              way_commitment_item_get_id (WayCommitmentItem *self);
const char        *way_commitment_item_get_title (WayCommitmentItem *self);
const char        *way_commitment_item_get_detail (WayCommitmentItem *self);
WayClass           way_commitment_item_get_class (WayCommitmentItem *self);
gboolean           way_commitment_item_is_forecast (WayCommitmentItem *self);

/* Lists of WayCommitmentItem: of these commitments; of those in which the words occur, best first,
 * or the first there are where no word is given. */
GPtrArray *way_commitment_items_read (WayRegister *reg, const WayId *ids, guint n, GError **error);
void       way_commitment_items_search_async (WayRegister        *reg,
                                              const char         *words,
                                              guint               limit,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GPtrArray *way_commitment_items_search_finish (GAsyncResult *result, GError **error);

G_END_DECLS
