/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often something was promised: at its origin, and in each way forward that repeats it. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

/* One promise: the origin of a commitment, or an entry of a way forward that repeats it. */
typedef struct
{
  WayId       commitment; /* whose origin it is; 0: an entry of a way forward */
  WayId       forward;    /* the entry; 0: an origin */
  WayDay      day;        /* of the source */
  char       *text;       /* the title of the commitment, or the text of the entry */
  WayTiming  *timing;
  WayCitation citation;
} WayPromised;

void way_promised_free (WayPromised *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayPromised, way_promised_free)

/* In order of day; only what was promised up to a day, all of it for WAY_DAY_NONE. */
GPtrArray *way_register_list_promises (WayRegister *self,
                                       WayId        commitment,
                                       WayDay       until,
                                       GError     **error);

typedef struct
{
  WayId      commitment;
  guint      count;
  WayTiming *first; /* what the first promise was for; NULL: it did not say */
} WayPromiseCount;

/* How often all commitments were promised, at once: from gint64 keys to WayPromiseCount. What was
 * promised only once is not in it. */
GHashTable *way_register_count_promises (WayRegister *self, WayDay until, GError **error);

/* "Promised three times, first for 2011"; NULL for what was promised only once. */
char *way_promises_describe (guint count, WayTiming *first);

G_END_DECLS
