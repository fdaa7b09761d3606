/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the draft share. */

#pragma once

#include "way-draft.h"

G_BEGIN_DECLS

/* One new record; exactly one of the four is set. */
typedef struct
{
  WaySource     *source;
  WayParty      *party;
  WayKind       *kind;
  WayCommitment *commitment;
  WayId          saved; /* its key within the act that is open, or 0 */
} WayPending;

struct _WayDraft
{
  GObject parent_instance;

  WayRegister *reg;
  GListStore  *sources;
  GListStore  *parties;
  GListStore  *kinds;
  GHashTable  *party_names; /* folded name, abbreviation or code → GArray of WayId */
  GPtrArray   *pending;     /* of WayPending; the first has the key -1 */
  GError      *failure;     /* the first read that failed */
};

void  way_pending_free (WayPending *self);
WayId way_draft_add_pending (WayDraft *self, WayPending *pending); /* takes it */

G_END_DECLS
