/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A name that several parties have stays as typed, until one of them is chosen. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-responsibles.h"

#include <glib/gi18n-lib.h>

struct _WayResponsibleItem
{
  GObject parent_instance;

  WayChoice *choice; /* NULL while it is not clear who is meant */
  char *typed;
  WayRole role;
};

struct _WayResponsibles
{
  GObject parent_instance;

  WayDraft *draft;
  GListStore *items;
  WayRole only_role; /* WAY_N_ROLES: each has one of its own */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayResponsibleItem, way_responsible_item, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (WayResponsibles, way_responsibles, G_TYPE_OBJECT)

/* ---- an item ---- */

static void
way_responsible_item_finalize (GObject *object)
{
  WayResponsibleItem *self = WAY_RESPONSIBLE_ITEM (object);

  g_clear_object (&self->choice);
  g_free (self->typed);
  G_OBJECT_CLASS (way_responsible_item_parent_class)->finalize (object);
}

static void
way_responsible_item_class_init (WayResponsibleItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_responsible_item_finalize;

  /**
   * WayResponsibleItem::changed:
   *
   * The party or its role changed.
   */
  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
way_responsible_item_init (WayResponsibleItem *self)
{
}

/**
 * way_responsible_item_get_party:
 * @self: an item
 *
 * Returns: the party's key, or 0 while it is not clear
 */
WayId
way_responsible_item_get_party (WayResponsibleItem *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_ITEM (self), 0);

  return self->choice != NULL ? way_choice_get_id (self->choice) : 0;
}

/**
 * way_responsible_item_get_name:
 * @self: an item
 *
 * Returns: the party's name, or what was typed
 */
const char *
way_responsible_item_get_name (WayResponsibleItem *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_ITEM (self), NULL);

  return self->choice != NULL ? way_choice_get_label (self->choice) : self->typed;
}

/**
 * way_responsible_item_get_detail:
 * @self: an item
 *
 * Returns: the party's abbreviation, or ""
 */
const char *
way_responsible_item_get_detail (WayResponsibleItem *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_ITEM (self), NULL);

  return self->choice != NULL ? way_choice_get_detail (self->choice) : "";
}

/**
 * way_responsible_item_get_role:
 * @self: an item
 *
 * Returns: what the party is to the commitment
 */
WayRole
way_responsible_item_get_role (WayResponsibleItem *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLE_ITEM (self), WAY_ROLE_LEAD);

  return self->role;
}

/**
 * way_responsible_item_set_role:
 * @self: an item
 * @role: what the party is to the commitment
 */
void
way_responsible_item_set_role (WayResponsibleItem *self, WayRole role)
{
  g_return_if_fail (WAY_IS_RESPONSIBLE_ITEM (self));

  if (self->role == role)
    return;
  self->role = role;
  g_signal_emit_by_name (self, "changed");
}

/* ---- all of them ---- */

static void
emit_changed (WayResponsibles *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
way_responsibles_finalize (GObject *object)
{
  WayResponsibles *self = WAY_RESPONSIBLES (object);

  g_clear_object (&self->items);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (way_responsibles_parent_class)->finalize (object);
}

static void
way_responsibles_class_init (WayResponsiblesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_responsibles_finalize;

  /**
   * WayResponsibles::changed:
   *
   * A party was added, removed, made clear or given another role.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_responsibles_init (WayResponsibles *self)
{
  self->items = g_list_store_new (WAY_TYPE_RESPONSIBLE_ITEM);
  self->only_role = WAY_N_ROLES;
}

static gboolean
has_lead (WayResponsibles *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (WayResponsibleItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (item->role == WAY_ROLE_LEAD)
        return TRUE;
    }
  return FALSE;
}

static WayRole
next_role (WayResponsibles *self)
{
  if (self->only_role != WAY_N_ROLES)
    return self->only_role;
  return has_lead (self) ? WAY_ROLE_WITH : WAY_ROLE_LEAD;
}

static void
append_item (WayResponsibles *self, WayChoice *choice, const char *typed, WayRole role)
{
  g_autoptr (WayResponsibleItem) item = g_object_new (WAY_TYPE_RESPONSIBLE_ITEM, NULL);

  g_set_object (&item->choice, choice);
  item->typed = g_strdup (typed);
  item->role = role;
  g_signal_connect_object (item, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->items, item);
}

/**
 * way_responsibles_new:
 * @draft: where parties are looked up
 *
 * Returns: (transfer full): an empty list
 */
WayResponsibles *
way_responsibles_new (WayDraft *draft)
{
  WayResponsibles *self = NULL;

  g_return_val_if_fail (WAY_IS_DRAFT (draft), NULL);

  self = g_object_new (WAY_TYPE_RESPONSIBLES, NULL);
  self->draft = g_object_ref (draft);
  return self;
}

/**
 * way_responsibles_get_draft:
 * @self: a list
 *
 * Returns: (transfer none): where parties are looked up
 */
WayDraft *
way_responsibles_get_draft (WayResponsibles *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self), NULL);

  return self->draft;
}

/**
 * way_responsibles_get_items:
 * @self: a list
 *
 * Returns: (transfer none): the model of [class@ResponsibleItem]
 */
GListModel *
way_responsibles_get_items (WayResponsibles *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * way_responsibles_set_only_role:
 * @self: an empty list
 * @role: the role that all in it have
 */
void
way_responsibles_set_only_role (WayResponsibles *self, WayRole role)
{
  g_return_if_fail (WAY_IS_RESPONSIBLES (self));

  self->only_role = role;
}

/**
 * way_responsibles_has_only_role:
 * @self: a list
 *
 * Returns: whether there is no role to choose
 */
gboolean
way_responsibles_has_only_role (WayResponsibles *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self), FALSE);

  return self->only_role != WAY_N_ROLES;
}

/**
 * way_responsibles_load:
 * @self: a list
 * @responsible: (element-type WayResponsible): what a record holds
 */
void
way_responsibles_load (WayResponsibles *self, GArray *responsible)
{
  g_return_if_fail (WAY_IS_RESPONSIBLES (self) && responsible != NULL);

  g_list_store_remove_all (self->items);
  for (guint i = 0; i < responsible->len; i++)
    {
      WayResponsible *each = &g_array_index (responsible, WayResponsible, i);
      WayChoice *choice = way_draft_find (self->draft, WAY_RECORD_PARTY, each->party);

      if (choice != NULL)
        append_item (self, choice, NULL, each->role);
    }
  emit_changed (self);
}

/**
 * way_responsibles_store:
 * @self: a list that is clear
 *
 * Returns: (transfer full) (element-type WayResponsible): what a record is to hold
 */
GArray *
way_responsibles_store (WayResponsibles *self)
{
  GArray *responsible = g_array_new (FALSE, FALSE, sizeof (WayResponsible));

  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self), responsible);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (WayResponsibleItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      WayResponsible each = { way_responsible_item_get_party (item), item->role };

      if (each.party != 0)
        g_array_append_val (responsible, each);
    }
  return responsible;
}

/**
 * way_responsibles_add_party:
 * @self: a list
 * @party: a party of the draft
 *
 * Adds it; the first is the lead, who follows is with it.
 */
void
way_responsibles_add_party (WayResponsibles *self, WayId party)
{
  WayChoice *choice = NULL;

  g_return_if_fail (WAY_IS_RESPONSIBLES (self));

  choice = way_draft_find (self->draft, WAY_RECORD_PARTY, party);
  g_return_if_fail (choice != NULL);
  append_item (self, choice, NULL, next_role (self));
  emit_changed (self);
}

/**
 * way_responsibles_add_name:
 * @self: a list
 * @name: what was typed
 *
 * Adds the party called @name, or the bare name when several are.
 *
 * Returns: whether there is any party of that name
 */
gboolean
way_responsibles_add_name (WayResponsibles *self, const char *name)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self) && name != NULL, FALSE);

  ids = way_draft_find_parties (self->draft, name);
  if (ids->len == 0)
    return FALSE;
  if (ids->len == 1)
    way_responsibles_add_party (self, g_array_index (ids, WayId, 0));
  else
    {
      append_item (self, NULL, name, next_role (self));
      emit_changed (self);
    }
  return TRUE;
}

/**
 * way_responsibles_settle:
 * @self: a list
 * @item: an item of it
 * @party: who is meant
 */
void
way_responsibles_settle (WayResponsibles *self, WayResponsibleItem *item, WayId party)
{
  g_return_if_fail (WAY_IS_RESPONSIBLES (self) && WAY_IS_RESPONSIBLE_ITEM (item));

  g_set_object (&item->choice, way_draft_find (self->draft, WAY_RECORD_PARTY, party));
  g_signal_emit_by_name (item, "changed");
}

/**
 * way_responsibles_remove:
 * @self: a list
 * @item: an item of it
 */
void
way_responsibles_remove (WayResponsibles *self, WayResponsibleItem *item)
{
  guint position = 0;

  g_return_if_fail (WAY_IS_RESPONSIBLES (self) && WAY_IS_RESPONSIBLE_ITEM (item));

  if (!g_list_store_find (self->items, item, &position))
    return;
  g_list_store_remove (self->items, position);
  emit_changed (self);
}

static gboolean
stands_before (WayResponsibles *self, WayResponsibleItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (WayResponsibleItem) other = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (other == item)
        return FALSE;
      if (other->choice == item->choice && other->role == item->role)
        return TRUE;
    }
  return FALSE;
}

static char *
describe_ambiguous (WayResponsibles *self, WayResponsibleItem *item)
{
  g_autoptr (GArray) ids = way_draft_find_parties (self->draft, item->typed);

  if (ids->len == 2)
    return g_strdup_printf (_ ("Two parties are called %s"), item->typed);
  return g_strdup_printf (ngettext ("%u party is called %s", "%u parties are called %s", ids->len),
                          ids->len, item->typed);
}

/**
 * way_responsibles_check_item:
 * @self: a list
 * @item: an item of it
 *
 * Returns: (transfer full) (nullable): why it cannot be saved
 */
char *
way_responsibles_check_item (WayResponsibles *self, WayResponsibleItem *item)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self) && WAY_IS_RESPONSIBLE_ITEM (item), NULL);

  if (item->choice == NULL)
    return describe_ambiguous (self, item);
  if (stands_before (self, item))
    return g_strdup (_ ("This party stands here twice in the same role"));
  return NULL;
}

/**
 * way_responsibles_is_clear:
 * @self: a list
 *
 * Returns: whether each of them can be saved
 */
gboolean
way_responsibles_is_clear (WayResponsibles *self)
{
  g_return_val_if_fail (WAY_IS_RESPONSIBLES (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (WayResponsibleItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      g_autofree char *problem = way_responsibles_check_item (self, item);

      if (problem != NULL)
        return FALSE;
    }
  return TRUE;
}
