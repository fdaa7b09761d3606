/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Full-text search over titles, texts, statements, references and party names. */

#pragma once

#include "way-register.h"

G_BEGIN_DECLS

typedef struct
{
  WayRecord record;
  WayId     id;
  WayId     commitment;    /* itself, or that of a statement, step or take-up; else 0 */
  char     *title;         /* plain text */
  char     *excerpt;       /* plain text, or "" */
  GArray   *title_matches; /* of guint pairs: start and end of each match, in bytes */
  GArray   *excerpt_matches;
} WaySearchHit;

void way_search_hit_free (WaySearchHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySearchHit, way_search_hit_free)

/* Words are found by their beginnings, diacritics and case folded; all must occur. At most limit
 * hits of each kind of record, best first. Anything typed is a valid query. Counts, indexed by
 * WayRecord, may be NULL. */
GPtrArray *way_register_search (WayRegister  *self,
                                const char   *words,
                                guint         limit,
                                guint         counts[WAY_N_RECORDS],
                                GCancellable *cancellable,
                                GError      **error);

G_END_DECLS
