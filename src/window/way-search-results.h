/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The results of a search as a list model with a section for each kind of record, and searching in
 * a worker. */

#pragma once

#include <gio/gio.h>

#include "way-search-item.h"

G_BEGIN_DECLS

/* A GListModel and GtkSectionModel of WaySearchItem. */
#define WAY_TYPE_SEARCH_RESULTS (way_search_results_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchResults, way_search_results, WAY, SEARCH_RESULTS, GObject)

/* The kinds that have a section, in order; WAY_N_RECORDS ends them. */
extern const WayRecord way_search_sections[];
const char            *way_search_section_get_title (WayRecord record);

void              way_search_async (WayRegister        *reg,
                                    const char         *words,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
WaySearchResults *way_search_finish (GAsyncResult *result, GError **error);

/* How many there are of a kind; WAY_N_RECORDS: of all. */
guint way_search_results_get_count (WaySearchResults *self, WayRecord record);
/* All that was found of this kind and no other; WAY_N_RECORDS: the best of each. */
void way_search_results_narrow (WaySearchResults *self, WayRecord record);
/* All that was found of this kind, with the others as they are. */
void way_search_results_expand (WaySearchResults *self, WayRecord record);

G_END_DECLS
