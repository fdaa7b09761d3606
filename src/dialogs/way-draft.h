/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dialog works on before Save: the records it may choose from, and new parties, sources,
 * kinds and commitments that are to be made in the same act as the record itself.  No widget. */

#pragma once

#include <gio/gio.h>

#include "way-choice.h"
#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_DRAFT (way_draft_get_type ())
G_DECLARE_FINAL_TYPE (WayDraft, way_draft, WAY, DRAFT, GObject)

WayDraft    *way_draft_new (WayRegister *reg);
WayRegister *way_draft_get_register (WayDraft *self);

/* What could not be read: way_register_list_kinds (reg, way_draft_catch (draft)). */
GError      **way_draft_catch (WayDraft *self);
const GError *way_draft_get_failure (WayDraft *self);

/* Lists of WayChoice.  What is added to the draft appears in them, with a key below zero. */
GListModel *way_draft_get_sources (WayDraft *self);
GListModel *way_draft_get_parties (WayDraft *self);
GListModel *way_draft_get_kinds (WayDraft *self);

/* The records are copied. */
WayId way_draft_add_source (WayDraft *self, const WaySource *source);
WayId way_draft_add_party (WayDraft *self, const WayParty *party);
WayId way_draft_add_kind (WayDraft *self, const char *name);
WayId way_draft_add_commitment (WayDraft *self, const WayCommitment *commitment);

const WayCommitment *way_draft_get_commitment (WayDraft *self, WayId id);

WayChoice *way_draft_find (WayDraft *self, WayRecord record, WayId id);
GArray    *way_draft_find_parties (WayDraft *self, const char *text);
WayId      way_draft_find_kind (WayDraft *self, const char *name);

/* Saves by func, and by way_draft_resolve () within it whatever new records it needs, all in one
 * act. */
typedef gboolean (*WayDraftFunc) (WayDraft *self, gpointer user_data, GError **error);
gboolean way_draft_save (WayDraft    *self,
                         const char  *label,
                         WayDraftFunc func,
                         gpointer     user_data,
                         GError     **error);
/* The same where func saves more than one record. */
gboolean way_draft_save_together (WayDraft    *self,
                                  const char  *label,
                                  WayDraftFunc func,
                                  gpointer     user_data,
                                  GError     **error);
gboolean way_draft_resolve (WayDraft *self, WayId *id, GError **error);
gboolean way_draft_resolve_responsible (WayDraft *self, GArray *responsible, GError **error);
gboolean way_draft_resolve_links (WayDraft *self, GArray *links, GError **error);
/* Resolves all that a commitment refers to, and saves it. */
gboolean way_draft_save_commitment (WayDraft *self, WayCommitment *commitment, GError **error);

/* "After Save, the next record dialog offers the same source and date." */
void   way_draft_remember (WayDraft *self, WayId source, WayDay day);
WayId  way_draft_get_last_source (WayDraft *self);
WayDay way_draft_get_last_day (WayDraft *self);

G_END_DECLS
