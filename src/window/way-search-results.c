/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The results of a search. A list of lists, flattened: each inner list is a section. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-search-results.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "way-errors.h"

#define ITEMS_AT_FIRST 3
/* Nobody reads further; who looks for more types more. */
#define ITEMS_AT_MOST 50

const WayRecord way_search_sections[] = {
  WAY_RECORD_COMMITMENT, WAY_RECORD_STATEMENT, WAY_RECORD_SOURCE,    WAY_RECORD_PARTY,
  WAY_RECORD_ACTION,     WAY_RECORD_OBJECTIVE, WAY_RECORD_EVENT,     WAY_RECORD_STEP,
  WAY_RECORD_TAKE_UP,    WAY_RECORD_SERIES,    WAY_RECORD_FIGURE,    WAY_RECORD_FINDING,
  WAY_RECORD_THEME,      WAY_RECORD_FORWARD,   WAY_RECORD_PROCEDURE, WAY_N_RECORDS,
};

static const struct
{
  WayRecord record;
  const char *title;
} titles[] = {
  { WAY_RECORD_COMMITMENT, N_ ("Commitments") },
  { WAY_RECORD_STATEMENT, N_ ("Statements") },
  { WAY_RECORD_SOURCE, N_ ("Sources") },
  { WAY_RECORD_PARTY, N_ ("Parties") },
  { WAY_RECORD_ACTION, N_ ("Actions") },
  { WAY_RECORD_OBJECTIVE, N_ ("Objectives") },
  { WAY_RECORD_EVENT, N_ ("Events") },
  { WAY_RECORD_STEP, N_ ("Stages") },
  { WAY_RECORD_TAKE_UP, N_ ("Take-Up") },
  { WAY_RECORD_SERIES, N_ ("Figures") },
  { WAY_RECORD_FIGURE, N_ ("Notes on Figures") },
  { WAY_RECORD_FINDING, N_ ("Findings") },
  { WAY_RECORD_THEME, N_ ("Themes") },
  { WAY_RECORD_FORWARD, N_ ("Way Forward") },
  { WAY_RECORD_PROCEDURE, N_ ("Procedures") },
};

struct _WaySearchResults
{
  GObject parent_instance;

  GPtrArray *items[WAY_N_RECORDS]; /* of WaySearchItem; all that was found */
  guint counts[WAY_N_RECORDS];
  GListStore *sections[WAY_N_RECORDS]; /* what is shown of each */
  GListStore *shown;                   /* of the sections that are not empty */
  GtkFlattenListModel *flat;
};

static void section_model_init (GtkSectionModelInterface *iface);
static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WaySearchResults,
                               way_search_results,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

const char *
way_search_section_get_title (WayRecord record)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i].record == record)
      return _ (titles[i].title);

  return "";
}

static GType
get_item_type (GListModel *model)
{
  return WAY_TYPE_SEARCH_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (WAY_SEARCH_RESULTS (model)->flat));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (WAY_SEARCH_RESULTS (model)->flat), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  gtk_section_model_get_section (GTK_SECTION_MODEL (WAY_SEARCH_RESULTS (model)->flat), position,
                                 start, end);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
way_search_results_dispose (GObject *object)
{
  WaySearchResults *self = WAY_SEARCH_RESULTS (object);

  for (guint i = 0; i < WAY_N_RECORDS; i++)
    {
      g_clear_pointer (&self->items[i], g_ptr_array_unref);
      g_clear_object (&self->sections[i]);
    }
  g_clear_object (&self->flat);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (way_search_results_parent_class)->dispose (object);
}

static void
way_search_results_class_init (WaySearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_search_results_dispose;
}

static void
way_search_results_init (WaySearchResults *self)
{
  self->shown = g_list_store_new (G_TYPE_LIST_MODEL);
  for (guint i = 0; i < WAY_N_RECORDS; i++)
    {
      self->items[i] = g_ptr_array_new_with_free_func (g_object_unref);
      self->sections[i] = g_list_store_new (WAY_TYPE_SEARCH_ITEM);
    }
  self->flat = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->shown)));
  g_signal_connect_object (self->flat, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
fill_section (WaySearchResults *self, WayRecord record, guint wanted)
{
  guint total = self->counts[record];
  guint n = MIN (self->items[record]->len, wanted);
  guint left = MIN (self->items[record]->len, ITEMS_AT_MOST) - n;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (self->items[record], i)));
  if (left > 0)
    g_ptr_array_add (items, way_search_item_new_more (record, left, total));
  g_list_store_splice (self->sections[record], 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->sections[record])),
                       items->pdata, items->len);
}

static void
show_sections (WaySearchResults *self, WayRecord only)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();

  for (const WayRecord *each = way_search_sections; *each != WAY_N_RECORDS; each++)
    {
      if (only != WAY_N_RECORDS && only != *each)
        continue;
      fill_section (self, *each, only == *each ? ITEMS_AT_MOST : ITEMS_AT_FIRST);
      if (self->items[*each]->len > 0)
        g_ptr_array_add (sections, self->sections[*each]);
    }
  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       sections->pdata, sections->len);
}

guint
way_search_results_get_count (WaySearchResults *self, WayRecord record)
{
  guint sum = 0;

  g_return_val_if_fail (WAY_IS_SEARCH_RESULTS (self), 0);

  if (record != WAY_N_RECORDS)
    return self->counts[record];

  for (const WayRecord *each = way_search_sections; *each != WAY_N_RECORDS; each++)
    sum += self->counts[*each];

  return sum;
}

void
way_search_results_narrow (WaySearchResults *self, WayRecord record)
{
  g_return_if_fail (WAY_IS_SEARCH_RESULTS (self));

  show_sections (self, record);
}

void
way_search_results_expand (WaySearchResults *self, WayRecord record)
{
  g_return_if_fail (WAY_IS_SEARCH_RESULTS (self));

  fill_section (self, record, ITEMS_AT_MOST);
}

static gboolean
add_hits (WaySearchResults *self, WayRegister *reader, GPtrArray *hits, GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      WaySearchHit *hit = g_steal_pointer (&g_ptr_array_index (hits, i));

      g_ptr_array_add (self->items[hit->record],
                       way_search_item_new (reader, hit, self->counts[hit->record],
                                            way_errors_catch (&failure)));
    }

  if (!way_errors_is_failure (failure))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = way_register_open_reader (source, cancellable, &error);
  g_autoptr (WaySearchResults) results = g_object_new (WAY_TYPE_SEARCH_RESULTS, NULL);
  g_autoptr (GPtrArray) hits = NULL;

  if (reader != NULL)
    hits = way_register_search (reader, data, ITEMS_AT_MOST, results->counts, cancellable, &error);
  if (hits != NULL && add_hits (results, reader, hits, &error))
    g_task_return_pointer (task, g_steal_pointer (&results), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
way_search_async (WayRegister *reg,
                  const char *words,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (reg, cancellable, callback, user_data);

  g_task_set_source_tag (task, way_search_async);
  g_task_set_task_data (task, g_strdup (words), g_free);
  g_task_run_in_thread (task, search_thread);
}

WaySearchResults *
way_search_finish (GAsyncResult *result, GError **error)
{
  WaySearchResults *self = g_task_propagate_pointer (G_TASK (result), error);

  if (self != NULL)
    show_sections (self, WAY_N_RECORDS);

  return self;
}
