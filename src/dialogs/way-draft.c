/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen in a dialog: what is in the register, and what is new.  How the new is saved
 * stands in way-draft-save.c. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-draft-private.h"
#include "way-errors.h"

G_DEFINE_FINAL_TYPE (WayDraft, way_draft, G_TYPE_OBJECT)

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
  id = way_draft_add_pending (self, pending);
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
  id = way_draft_add_pending (self, pending);
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
  id = way_draft_add_pending (self, pending);
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
