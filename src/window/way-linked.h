/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commitments that other records are linked to, as a page of a day shows them: of any programme,
 * with how often each was promised. */

#pragma once

#include "way-page.h"

G_BEGIN_DECLS

typedef struct _WayLinked WayLinked;

/* Reads what is not on the board; asked once for all that a page shows. */
WayLinked *way_linked_new (WayPage *page, GArray *commitments); /* of WayId */
void       way_linked_free (WayLinked *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLinked, way_linked_free)

/* Borrowed; NULL for what was not promised by the day. */
WayStanding *way_linked_find (WayLinked *self, WayId commitment);
/* "Promised three times, first for 2011"; NULL for once. */
char *way_linked_describe_promises (WayLinked *self, WayId commitment);
/* A row for a commitment that can be found; what it is to the record, or NULL, comes first. */
GtkWidget *way_linked_make_row (WayLinked *self, WayId commitment, const char *what);

/* Appends to an array of WayId. */
void way_linked_collect (GArray *ids, const GArray *links);

G_END_DECLS
