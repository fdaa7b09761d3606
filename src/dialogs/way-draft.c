/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New records wait here under keys below zero.  They are saved only when something refers to
 * them, and copies are saved, so that after a failure everything is as it was. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-draft.h"

#include "way-errors.h"

/* One new record; exactly one of the three is set. */
typedef struct
{
  WaySource *source;
  WayParty *party;
  WayKind *kind;
  WayId saved; /* its key within the act that is open, or 0 */
} WayPending;

struct _WayDraft
{
  GObject parent_instance;

  WayRegister *reg;
  GListStore *sources;
  GListStore *parties;
  GListStore *kinds;
  GHashTable *party_names; /* folded name, abbreviation or code → GArray of WayId */
  GPtrArray *pending;      /* of WayPending; the first has the key -1 */
  GError *failure;         /* the first read that failed */
};

/* Kept with the register: what was cited last. */
typedef struct
{
  WayId source;
  WayDay day;
} WayLastCited;

G_DEFINE_FINAL_TYPE (WayDraft, way_draft, G_TYPE_OBJECT)

/* ---- what waits ---- */

static void
way_pending_free (WayPending *self)
{
  g_clear_pointer (&self->source, way_source_free);
  g_clear_pointer (&self->party, way_party_free);
  g_clear_pointer (&self->kind, way_kind_free);
  g_free (self);
}

static WayPending *
find_pending (WayDraft *self, WayId id)
{
  if (id >= 0 || -id > (WayId) self->pending->len)
    return NULL;
  return g_ptr_array_index (self->pending, -id - 1);
}

static WayId
add_pending (WayDraft *self, WayPending *pending)
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
save_pending (WayDraft *self, WayPending *pending, GError **error)
{
  if (pending->source != NULL)
    return save_source (self, pending->source, error);
  if (pending->party != NULL)
    return save_party (self, pending->party, error);
  return save_kind (self, pending->kind, error);
}

static void
forget_saved (WayDraft *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    ((WayPending *) g_ptr_array_index (self->pending, i))->saved = 0;
}

/* ---- what can be chosen ---- */

static void
append_choice (GListStore *store, WayId id, const char *label, const char *detail)
{
  g_autoptr (WayChoice) choice = way_choice_new (id, label, detail);

  g_list_store_append (store, choice);
}

static void
append_source (WayDraft *self, const WaySource *source, WayId id)
{
  append_choice (self->sources, id, source->reference, source->title);
}

static void
name_party (WayDraft *self, const char *name, WayId id)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  GArray *ids = g_hash_table_lookup (self->party_names, folded);

  if (*folded == '\0')
    return;
  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (WayId));
      g_hash_table_insert (self->party_names, g_steal_pointer (&folded), ids);
    }
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, WayId, i) == id)
      return;
  g_array_append_val (ids, id);
}

static void
append_party (WayDraft *self, const WayParty *party, WayId id)
{
  append_choice (self->parties, id, party->name, party->abbreviation);
  name_party (self, party->name, id);
  name_party (self, party->abbreviation, id);
}

static void
load_sources (WayDraft *self)
{
  g_autoptr (GPtrArray) list = way_register_list_sources (self->reg, way_draft_catch (self));

  for (guint i = 0; list != NULL && i < list->len; i++)
    append_source (self, list->pdata[i], ((WaySource *) list->pdata[i])->id);
}

static void
load_parties (WayDraft *self)
{
  g_autoptr (GPtrArray) list = way_register_list_parties (self->reg, way_draft_catch (self));

  for (guint i = 0; list != NULL && i < list->len; i++)
    append_party (self, list->pdata[i], ((WayParty *) list->pdata[i])->id);
}

/* Kinds are told apart without regard to case. */
static void
append_kind (WayDraft *self, const char *name, WayId id)
{
  g_autofree char *label = way_vocabulary_begin_line (name);

  append_choice (self->kinds, id, label, NULL);
}

static void
load_kinds (WayDraft *self)
{
  g_autoptr (GPtrArray) list = way_register_list_kinds (self->reg, way_draft_catch (self));

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      WayKind *kind = list->pdata[i];

      append_kind (self, kind->name, kind->id);
    }
}

static void
ensure_list (GListStore **store, WayDraft *self, void (*load) (WayDraft *))
{
  if (*store != NULL)
    return;
  *store = g_list_store_new (WAY_TYPE_CHOICE);
  load (self);
}

/* ---- the class ---- */

static void
way_draft_finalize (GObject *object)
{
  WayDraft *self = WAY_DRAFT (object);

  g_clear_object (&self->sources);
  g_clear_object (&self->parties);
  g_clear_object (&self->kinds);
  g_clear_pointer (&self->party_names, g_hash_table_unref);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_object (&self->reg);
  g_clear_error (&self->failure);
  G_OBJECT_CLASS (way_draft_parent_class)->finalize (object);
}

static void
way_draft_class_init (WayDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_draft_finalize;
}

static void
way_draft_init (WayDraft *self)
{
  self->pending = g_ptr_array_new_with_free_func ((GDestroyNotify) way_pending_free);
  self->party_names =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/**
 * way_draft_new:
 * @reg: the register
 *
 * Returns: (transfer full): a draft in which nothing is new yet
 */
WayDraft *
way_draft_new (WayRegister *reg)
{
  WayDraft *self = NULL;

  g_return_val_if_fail (WAY_IS_REGISTER (reg), NULL);

  self = g_object_new (WAY_TYPE_DRAFT, NULL);
  self->reg = g_object_ref (reg);
  return self;
}

/**
 * way_draft_get_register:
 * @self: a draft
 *
 * Returns: (transfer none): the register it is for
 */
WayRegister *
way_draft_get_register (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  return self->reg;
}

/**
 * way_draft_catch:
 * @self: a draft
 *
 * Each read for what stands in a dialog ends with this instead of %NULL for the error: a dialog
 * that knows only half of the register must not save.
 *
 * Returns: (nullable): where the read may leave its error
 */
GError **
way_draft_catch (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  return way_errors_catch (&self->failure);
}

/**
 * way_draft_get_failure:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): why something could not be read
 */
const GError *
way_draft_get_failure (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  return way_errors_is_failure (self->failure) ? self->failure : NULL;
}

/**
 * way_draft_get_sources:
 * @self: a draft
 *
 * Returns: (transfer none): the sources that can be cited, as [class@Choice]
 */
GListModel *
way_draft_get_sources (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  ensure_list (&self->sources, self, load_sources);
  return G_LIST_MODEL (self->sources);
}

/**
 * way_draft_get_parties:
 * @self: a draft
 *
 * Returns: (transfer none): the parties there are, as [class@Choice]
 */
GListModel *
way_draft_get_parties (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  ensure_list (&self->parties, self, load_parties);
  return G_LIST_MODEL (self->parties);
}

/**
 * way_draft_get_kinds:
 * @self: a draft
 *
 * Returns: (transfer none): the kinds of commitments, as [class@Choice]
 */
GListModel *
way_draft_get_kinds (WayDraft *self)
{
  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  ensure_list (&self->kinds, self, load_kinds);
  return G_LIST_MODEL (self->kinds);
}

/**
 * way_draft_add_source:
 * @self: a draft
 * @source: a source that is not in the register
 *
 * Returns: the key under which it can be chosen until it is saved
 */
WayId
way_draft_add_source (WayDraft *self, const WaySource *source)
{
  WayPending *pending = NULL;
  WayId id = 0;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && source != NULL, 0);

  way_draft_get_sources (self);
  pending = g_new0 (WayPending, 1);
  pending->source = way_source_copy (source);
  id = add_pending (self, pending);
  append_source (self, source, id);
  return id;
}

/**
 * way_draft_add_party:
 * @self: a draft
 * @party: a party that is not in the register
 *
 * Returns: the key under which it can be chosen until it is saved
 */
WayId
way_draft_add_party (WayDraft *self, const WayParty *party)
{
  WayPending *pending = NULL;
  WayId id = 0;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && party != NULL, 0);

  way_draft_get_parties (self);
  pending = g_new0 (WayPending, 1);
  pending->party = way_party_copy (party);
  id = add_pending (self, pending);
  append_party (self, party, id);
  return id;
}

/**
 * way_draft_add_kind:
 * @self: a draft
 * @name: the name of a kind that is not in the register
 *
 * Returns: the key under which it can be chosen until it is saved
 */
WayId
way_draft_add_kind (WayDraft *self, const char *name)
{
  WayPending *pending = NULL;
  WayId id = 0;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && name != NULL, 0);

  way_draft_get_kinds (self);
  pending = g_new0 (WayPending, 1);
  pending->kind = way_kind_new ();
  way_set_text (&pending->kind->name, name);
  id = add_pending (self, pending);
  append_kind (self, name, id);
  return id;
}

static GListModel *
list_of (WayDraft *self, WayRecord record)
{
  if (record == WAY_RECORD_SOURCE)
    return way_draft_get_sources (self);
  if (record == WAY_RECORD_PARTY)
    return way_draft_get_parties (self);
  return way_draft_get_kinds (self);
}

/**
 * way_draft_find:
 * @self: a draft
 * @record: sources, parties or kinds
 * @id: a key
 *
 * Returns: (transfer none) (nullable): the choice with that key
 */
WayChoice *
way_draft_find (WayDraft *self, WayRecord record, WayId id)
{
  GListModel *list = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self), NULL);

  list = list_of (self, record);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (list, i);

      if (way_choice_get_id (choice) == id)
        return choice; /* the list keeps it */
    }
  return NULL;
}

/**
 * way_draft_find_parties:
 * @self: a draft
 * @text: a name or an abbreviation, in any case
 *
 * Returns: (transfer full) (element-type gint64): the keys of all parties called that
 */
GArray *
way_draft_find_parties (WayDraft *self, const char *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;
  GArray *ids = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && text != NULL, NULL);

  way_draft_get_parties (self);
  stripped = g_strstrip (g_strdup (text));
  folded = g_utf8_casefold (stripped, -1);
  ids = g_hash_table_lookup (self->party_names, folded);
  return ids != NULL ? g_array_copy (ids) : g_array_new (FALSE, FALSE, sizeof (WayId));
}

/**
 * way_draft_find_kind:
 * @self: a draft
 * @name: a name, in any case
 *
 * Returns: the key of the kind called that, or 0
 */
WayId
way_draft_find_kind (WayDraft *self, const char *name)
{
  g_autofree char *folded = NULL;
  GListModel *list = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (self) && name != NULL, 0);

  folded = g_utf8_casefold (name, -1);
  list = way_draft_get_kinds (self);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (list, i);
      g_autofree char *other = g_utf8_casefold (way_choice_get_label (choice), -1);

      if (g_str_equal (folded, other))
        return way_choice_get_id (choice);
    }
  return 0;
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
