/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching is done by a worker with a connection of its own; a code that is typed whole finds its
 * commitment before all others. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-commitment-item.h"

#include <glib/gi18n-lib.h>

#include "way-search.h"
#include "way-standings.h"

struct _WayCommitmentItem
{
  GObject parent_instance;

  WayId id;
  char *title;
  char *detail;
  WayClass klass;
  gboolean forecast;
};

G_DEFINE_FINAL_TYPE (WayCommitmentItem, way_commitment_item, G_TYPE_OBJECT)

static void
way_commitment_item_finalize (GObject *object)
{
  WayCommitmentItem *self = WAY_COMMITMENT_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  G_OBJECT_CLASS (way_commitment_item_parent_class)->finalize (object);
}

static void
way_commitment_item_class_init (WayCommitmentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_commitment_item_finalize;
}

static void
way_commitment_item_init (WayCommitmentItem *self)
{
  self->klass = WAY_CLASS_NOT_REPORTED;
}

/**
 * way_commitment_item_new:
 * @id: the key of a commitment
 * @title: its title
 * @detail: what else tells it apart
 *
 * Returns: (transfer full): an item of which no status is known
 */
WayCommitmentItem *
way_commitment_item_new (WayId id, const char *title, const char *detail)
{
  WayCommitmentItem *self = g_object_new (WAY_TYPE_COMMITMENT_ITEM, NULL);

  self->id = id;
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  return self;
}

WayId
way_commitment_item_get_id (WayCommitmentItem *self)
{
  g_return_val_if_fail (WAY_IS_COMMITMENT_ITEM (self), 0);

  return self->id;
}

const char *
way_commitment_item_get_title (WayCommitmentItem *self)
{
  g_return_val_if_fail (WAY_IS_COMMITMENT_ITEM (self), NULL);

  return self->title;
}

const char *
way_commitment_item_get_detail (WayCommitmentItem *self)
{
  g_return_val_if_fail (WAY_IS_COMMITMENT_ITEM (self), NULL);

  return self->detail;
}

WayClass
way_commitment_item_get_class (WayCommitmentItem *self)
{
  g_return_val_if_fail (WAY_IS_COMMITMENT_ITEM (self), WAY_CLASS_NOT_REPORTED);

  return self->klass;
}

gboolean
way_commitment_item_is_forecast (WayCommitmentItem *self)
{
  g_return_val_if_fail (WAY_IS_COMMITMENT_ITEM (self), FALSE);

  return self->forecast;
}

/* ---- reading ---- */

static WayStanding *
find_standing (GPtrArray *standings, WayId id)
{
  for (guint i = 0; i < standings->len; i++)
    if (way_standing_get_id (standings->pdata[i]) == id)
      return standings->pdata[i];
  return NULL;
}

static WayCommitmentItem *
make_item (WayStanding *standing, const WayCommitment *commitment)
{
  g_autofree char *klass = way_standing_describe_class (standing);
  /* Translators: the number and the code of a commitment, and how it stands. */
  g_autofree char *detail =
    g_strdup_printf (C_ ("commitment to choose", "%s · %s · %s"),
                     way_standing_get_number (standing), commitment->code, klass);
  WayCommitmentItem *self =
    way_commitment_item_new (commitment->id, way_standing_get_title (standing), detail);

  self->klass = way_standing_get_class (standing);
  self->forecast = self->klass != WAY_CLASS_OVERDUE && way_standing_is_forecast (standing);
  return self;
}

static gboolean
read_item (WayRegister *reg, GPtrArray *standings, WayId id, GPtrArray *items, GError **error)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, error);
  WayStanding *standing = find_standing (standings, id);

  if (commitment == NULL)
    return FALSE;
  /* One that is promised only later stands nowhere yet. */
  g_ptr_array_add (items, standing != NULL
                            ? make_item (standing, commitment)
                            : way_commitment_item_new (id, commitment->title, commitment->code));
  return TRUE;
}

/**
 * way_commitment_items_read:
 * @reg: a register
 * @ids: (array length=n): keys of commitments
 * @n: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayCommitmentItem) (nullable): them, in the same order
 */
GPtrArray *
way_commitment_items_read (WayRegister *reg, const WayId *ids, guint n, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) standings =
    way_register_list_standings (reg, ids, n, way_day_new_today (), error);

  if (standings == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!read_item (reg, standings, ids[i], items, error))
      return NULL;
  return g_steal_pointer (&items);
}

/* ---- searching ---- */

typedef struct
{
  char *words;
  guint limit;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->words);
  g_free (request);
}

static void
add_id (GArray *ids, WayId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, WayId, i) == id)
      return;
  if (id != 0)
    g_array_append_val (ids, id);
}

static gboolean
add_hits (WayRegister *reader, const Request *request, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) hits =
    way_register_search (reader, request->words, request->limit, NULL, NULL, error);

  if (hits == NULL)
    return FALSE;
  add_id (ids, way_register_find (reader, WAY_RECORD_COMMITMENT, 0, request->words));
  for (guint i = 0; i < hits->len; i++)
    if (((WaySearchHit *) hits->pdata[i])->record == WAY_RECORD_COMMITMENT)
      add_id (ids, ((WaySearchHit *) hits->pdata[i])->id);
  return TRUE;
}

static GArray *
find_ids (WayRegister *reader, const Request *request, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  if (*request->words != '\0')
    return add_hits (reader, request, ids, error) ? g_steal_pointer (&ids) : NULL;
  g_array_unref (ids);
  ids = way_register_list_commitments (reader, 0, error);
  if (ids != NULL)
    g_array_set_size (ids, MIN (ids->len, request->limit));
  return g_steal_pointer (&ids);
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source, cancellable, &error);
  g_autoptr (GArray) ids = reader != NULL ? find_ids (reader, data, &error) : NULL;
  GPtrArray *items =
    ids != NULL ? way_commitment_items_read (reader, (const WayId *) ids->data, ids->len, &error)
                : NULL;

  if (items != NULL)
    g_task_return_pointer (task, items, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * way_commitment_items_search_async:
 * @reg: a register
 * @words: what was typed
 * @limit: how many to find at most
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are found
 * @user_data: for @callback
 */
void
way_commitment_items_search_async (WayRegister *reg,
                                   const char *words,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (reg, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  *request = (Request) { g_strdup (words), limit };
  g_task_set_source_tag (task, way_commitment_items_search_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, search_thread);
}

/**
 * way_commitment_items_search_finish:
 * @result: the result
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayCommitmentItem) (nullable): what was found
 */
GPtrArray *
way_commitment_items_search_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
