/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New records wait here under keys below zero.  They are saved only when something refers to
 * them, and copies are saved, so that after a failure everything is as it was. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-draft-private.h"

/* Kept with the register: what was cited last. */
typedef struct
{
  WayId source;
  WayDay day;
} WayLastCited;

/* ---- what waits ---- */

void
way_pending_free (WayPending *self)
{
  g_clear_pointer (&self->source, way_source_free);
  g_clear_pointer (&self->party, way_party_free);
  g_clear_pointer (&self->kind, way_kind_free);
  g_clear_pointer (&self->commitment, way_commitment_free);
  g_free (self);
}

static WayPending *
find_pending (WayDraft *self, WayId id)
{
  if (id >= 0 || -id > (WayId) self->pending->len)
    return NULL;
  return g_ptr_array_index (self->pending, -id - 1);
}

WayId
way_draft_add_pending (WayDraft *self, WayPending *pending)
{
  g_ptr_array_add (self->pending, pending);
  return -(WayId) self->pending->len;
}

static WayId
save_source (WayDraft *self, const WaySource *source, GError **error)
{
  g_autoptr (WaySource) copy = way_source_copy (source);

  return way_register_save_source (self->reg, copy, error) ? copy->id : 0;
}

static WayId
save_party (WayDraft *self, const WayParty *party, GError **error)
{
  g_autoptr (WayParty) copy = way_party_copy (party);

  for (guint i = 0; i < copy->members->len; i++)
    if (!way_draft_resolve (self, &g_array_index (copy->members, WayMembership, i).member, error))
      return 0;
  return way_register_save_party (self->reg, copy, error) ? copy->id : 0;
}

static WayId
save_kind (WayDraft *self, const WayKind *kind, GError **error)
{
  g_autoptr (WayKind) copy = way_kind_copy (kind);

  return way_register_save_kind (self->reg, copy, error) ? copy->id : 0;
}

static WayId
save_copy_of_commitment (WayDraft *self, const WayCommitment *commitment, GError **error)
{
  g_autoptr (WayCommitment) copy = way_commitment_copy (commitment);

  return way_draft_save_commitment (self, copy, error) ? copy->id : 0;
}

static WayId
save_pending (WayDraft *self, WayPending *pending, GError **error)
{
  if (pending->source != NULL)
    return save_source (self, pending->source, error);
  if (pending->party != NULL)
    return save_party (self, pending->party, error);
  if (pending->commitment != NULL)
    return save_copy_of_commitment (self, pending->commitment, error);
  return save_kind (self, pending->kind, error);
}

/**
 * way_draft_add_commitment:
 * @self: a draft
 * @commitment: a commitment that is not in the register
 *
 * Returns: the key by which it can be linked until it is saved
 */
WayId
way_draft_add_commitment (WayDraft *self, const WayCommitment *commitment)
{
  WayPending *pending = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && commitment != NULL, 0);

  pending = g_new0 (WayPending, 1);
  pending->commitment = way_commitment_copy (commitment);
  return way_draft_add_pending (self, pending);
}

/**
 * way_draft_get_commitment:
 * @self: a draft
 * @id: a key that way_draft_add_commitment() gave
 *
 * Returns: (transfer none) (nullable): the commitment that waits under it
 */
const WayCommitment *
way_draft_get_commitment (WayDraft *self, WayId id)
{
  WayPending *pending = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  pending = find_pending (self, id);
  return pending != NULL ? pending->commitment : NULL;
}

static void
forget_saved (WayDraft *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    ((WayPending *) g_ptr_array_index (self->pending, i))->saved = 0;
}

/* ---- saving ---- */

/**
 * way_draft_resolve:
 * @self: a draft that is being saved
 * @id: (inout): a key
 * @error: return location
 *
 * Replaces the key of a new record by the one it gets in the register, saving it when it was not
 * yet.
 *
 * Returns: whether it went well
 */
gboolean
way_draft_resolve (WayDraft *self, WayId *id, GError **error)
{
  WayPending *pending = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && id != NULL, FALSE);

  pending = find_pending (self, *id);
  if (pending == NULL)
    return TRUE;
  if (pending->saved == 0)
    pending->saved = save_pending (self, pending, error);
  if (pending->saved == 0)
    return FALSE;
  *id = pending->saved;
  return TRUE;
}

/**
 * way_draft_resolve_responsible:
 * @self: a draft that is being saved
 * @responsible: (element-type WayResponsible): who is responsible
 * @error: return location
 *
 * Returns: whether all parties are in the register now
 */
gboolean
way_draft_resolve_responsible (WayDraft *self, GArray *responsible, GError **error)
{
  for (guint i = 0; i < responsible->len; i++)
    if (!way_draft_resolve (self, &g_array_index (responsible, WayResponsible, i).party, error))
      return FALSE;
  return TRUE;
}

/**
 * way_draft_resolve_links:
 * @self: a draft that is being saved
 * @links: (element-type WayLink): links to commitments
 * @error: return location
 *
 * Returns: whether all commitments are in the register now
 */
gboolean
way_draft_resolve_links (WayDraft *self, GArray *links, GError **error)
{
  for (guint i = 0; i < links->len; i++)
    if (!way_draft_resolve (self, &g_array_index (links, WayLink, i).commitment, error))
      return FALSE;
  return TRUE;
}

/**
 * way_draft_save_commitment:
 * @self: a draft that is being saved
 * @commitment: a commitment; a new one gets its key
 * @error: return location
 *
 * Returns: whether it is in the register now, with all that is new about it
 */
gboolean
way_draft_save_commitment (WayDraft *self, WayCommitment *commitment, GError **error)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self) && commitment != NULL, FALSE);

  return way_draft_resolve (self, &commitment->kind, error) &&
         way_draft_resolve (self, &commitment->origin.source, error) &&
         way_draft_resolve_responsible (self, commitment->responsible, error) &&
         way_register_save_commitment (self->reg, commitment, error);
}

static gboolean
save_in_act (WayDraft *self,
             const char *label,
             WayDraftFunc func,
             gpointer user_data,
             GError **error)
{
  if (!way_register_begin (self->reg, label, error))
    return FALSE;
  if (func (self, user_data, error))
    return way_register_commit (self->reg, error);
  way_register_rollback (self->reg);
  return FALSE;
}

/**
 * way_draft_save:
 * @self: a draft
 * @label: what the act is called where new records belong to it
 * @func: saves the record itself
 * @user_data: for @func
 * @error: return location
 *
 * Saves everything in one act.  Where nothing is new the register itself makes an act of the single
 * call, and labels it.
 *
 * Returns: whether it is in the register
 */
gboolean
way_draft_save (WayDraft *self,
                const char *label,
                WayDraftFunc func,
                gpointer user_data,
                GError **error)
{
  gboolean saved = FALSE;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && label != NULL && func != NULL, FALSE);

  saved = self->pending->len > 0 ? save_in_act (self, label, func, user_data, error)
                                 : func (self, user_data, error);
  if (!saved)
    forget_saved (self);
  return saved;
}

/**
 * way_draft_save_together:
 * @self: a draft
 * @label: what the act is called
 * @func: saves several records
 * @user_data: for @func
 * @error: return location
 *
 * Saves everything in one act, also where nothing is new.
 *
 * Returns: whether it is in the register
 */
gboolean
way_draft_save_together (WayDraft *self,
                         const char *label,
                         WayDraftFunc func,
                         gpointer user_data,
                         GError **error)
{
  gboolean saved = FALSE;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && label != NULL && func != NULL, FALSE);

  saved = save_in_act (self, label, func, user_data, error);
  if (!saved)
    forget_saved (self);
  return saved;
}

/* ---- what was cited last ---- */

static WayLastCited *
get_last (WayDraft *self)
{
  WayLastCited *last = g_object_get_data (G_OBJECT (self->reg), "way-last-cited");

  if (last == NULL)
    {
      last = g_new0 (WayLastCited, 1);
      g_object_set_data_full (G_OBJECT (self->reg), "way-last-cited", last, g_free);
    }
  return last;
}

/**
 * way_draft_remember:
 * @self: a draft
 * @source: the source that was cited
 * @day: the day of the statement
 *
 * Keeps both for the next statement, as long as the register is open.
 */
void
way_draft_remember (WayDraft *self, WayId source, WayDay day)
{
  g_return_if_fail (WAY_IS_DRAFT (self));

  *get_last (self) = (WayLastCited) { source, day };
}

/**
 * way_draft_get_last_source:
 * @self: a draft
 *
 * Returns: the source that was cited last, or 0 when there was none or it is gone
 */
WayId
way_draft_get_last_source (WayDraft *self)
{
  WayId source = 0;

  g_return_val_if_fail (WAY_IS_DRAFT (self), 0);

  source = get_last (self)->source;
  return way_draft_find (self, WAY_RECORD_SOURCE, source) != NULL ? source : 0;
}

/**
 * way_draft_get_last_day:
 * @self: a draft
 *
 * Returns: the day of the statement recorded last, or %WAY_DAY_NONE
 */
WayDay
way_draft_get_last_day (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), WAY_DAY_NONE);

  return get_last (self)->day;
}
