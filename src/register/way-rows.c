/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model of standings that is given a whole new list and says only what differs. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-board-private.h"

struct _WayRows
{
  GObject parent_instance;

  GPtrArray *items; /* of WayStanding */
};

static void way_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WayRows,
                               way_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, way_rows_list_model_init))

/* ---- telling what differs ---- */

static void
replace_run (WayRows *self, GPtrArray *items, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    g_set_object (&self->items->pdata[i], items->pdata[i]);
  g_list_model_items_changed (G_LIST_MODEL (self), start, end - start, end - start);
}

/* Lists of one length: each run of rows that differ is one change. */
static gboolean
set_same_length (WayRows *self, GPtrArray *items)
{
  gboolean changed = FALSE;
  guint i = 0;

  while (i < items->len)
    {
      guint start;

      while (i < items->len && items->pdata[i] == self->items->pdata[i])
        i++;
      start = i;
      while (i < items->len && items->pdata[i] != self->items->pdata[i])
        i++;
      if (start < i)
        {
          replace_run (self, items, start, i);
          changed = TRUE;
        }
    }
  return changed;
}

/* Lists of different lengths: one change, of what lies between the rows they begin and end with. */
static void
set_other_length (WayRows *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint shorter = MIN (old->len, items->len);
  guint start = 0, tail = 0;

  while (start < shorter && old->pdata[start] == items->pdata[start])
    start++;
  while (tail < shorter - start &&
         old->pdata[old->len - 1 - tail] == items->pdata[items->len - 1 - tail])
    tail++;

  self->items = g_ptr_array_ref (items);
  g_list_model_items_changed (G_LIST_MODEL (self), start, old->len - start - tail,
                              items->len - start - tail);
}

gboolean
way_rows_set (WayRows *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) owned = items;

  if (items->len == self->items->len)
    return set_same_length (self, items);
  set_other_length (self, items);
  return TRUE;
}

void
way_rows_replace (WayRows *self, GHashTable *replacements)
{
  guint start = 0;

  while (start < self->items->len)
    {
      guint end = start;
      gpointer other;

      while (end < self->items->len &&
             (other = g_hash_table_lookup (replacements, self->items->pdata[end])) != NULL)
        g_set_object (&self->items->pdata[end++], other);
      if (end > start)
        g_list_model_items_changed (G_LIST_MODEL (self), start, end - start, end - start);
      start = end + 1;
    }
}

/* ---- the list model ---- */

static GType
way_rows_get_item_type (GListModel *model)
{
  return WAY_TYPE_STANDING;
}

static guint
way_rows_get_n_items (GListModel *model)
{
  return WAY_ROWS (model)->items->len;
}

static gpointer
way_rows_get_item (GListModel *model, guint position)
{
  WayRows *self = WAY_ROWS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
way_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = way_rows_get_item_type;
  iface->get_n_items = way_rows_get_n_items;
  iface->get_item = way_rows_get_item;
}

static void
way_rows_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_ROWS (object)->items);

  G_OBJECT_CLASS (way_rows_parent_class)->finalize (object);
}

static void
way_rows_class_init (WayRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = way_rows_finalize;
}

static void
way_rows_init (WayRows *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

WayRows *
way_rows_new (void)
{
  return g_object_new (WAY_TYPE_ROWS, NULL);
}

WayStanding *
way_rows_peek (WayRows *self, guint position)
{
  return self->items->pdata[position];
}

guint
way_rows_get_size (WayRows *self)
{
  return self->items->len;
}

void
way_rows_append (WayRows *self, WayStanding *standing)
{
  g_ptr_array_add (self->items, g_object_ref (standing));
}
