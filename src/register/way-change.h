/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a changeset: what an act touched. Private to the register. */

#pragma once

#include "way-database.h"
#include "way-register.h"

G_BEGIN_DECLS

/* The tables a changeset may speak of: those of the records, with neither the journal nor the
 * search index. */
const char *const *way_change_get_tables (void); /* NULL ends them */

/* The changeset must have been applied already: what it does not say is looked up in the
 * register. */
WayChange *way_change_new (WayDatabase  *database,
                           gconstpointer changeset,
                           int           size,
                           GError      **error);
void       way_change_free (WayChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayChange, way_change_free)

G_END_DECLS
