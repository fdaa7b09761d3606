/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Filter and order of the take-up table. What is asked of a status are the counts in force, be they
 * of named members or bare. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-filter.h"

#include "way-take-up-words.h"

struct _WayTakeUpFilter
{
  GObject parent_instance;

  GtkFilter *filter;
  GtkSorter *sorter;
  char *words; /* folded */
  guint choice;
  WayTakeUpOrder order;
};

G_DEFINE_FINAL_TYPE (WayTakeUpFilter, way_take_up_filter, G_TYPE_OBJECT)

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static gboolean
has_status (WayTakeUpFilter *self, const WayTakeUpCounts *counts)
{
  if (self->choice == 0)
    return TRUE;
  if (self->choice > WAY_N_TAKE_UP_STATUSES)
    return counts->not_said > 0;

  return counts->of[way_take_up_get_nth_status (self->choice - 1)] > 0;
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  WayTakeUpFilter *self = user_data;
  g_autofree char *title = NULL;

  if (!has_status (self, way_take_up_row_get_counts (item)))
    return FALSE;
  if (self->words == NULL)
    return TRUE;

  title = fold (way_take_up_row_get_title (item));

  return strstr (title, self->words) != NULL;
}

/* As fractions are compared, without dividing: the larger comes first. */
static int
compare_shares (guint a, guint a_total, guint b, guint b_total)
{
  guint64 left = (guint64) a * MAX (b_total, 1), right = (guint64) b * MAX (a_total, 1);

  return left > right ? -1 : left < right;
}

static int
compare_by_order (WayTakeUpRow *a, WayTakeUpRow *b, WayTakeUpOrder order)
{
  const WayTakeUpCounts *one = way_take_up_row_get_counts (a);
  const WayTakeUpCounts *other = way_take_up_row_get_counts (b);

  switch (order)
    {
    case WAY_TAKE_UP_BY_TITLE:
      return g_utf8_collate (way_take_up_row_get_title (a), way_take_up_row_get_title (b));
    case WAY_TAKE_UP_BY_DONE:
      return compare_shares (one->of[WAY_TAKE_UP_DONE], one->total, other->of[WAY_TAKE_UP_DONE],
                             other->total);
    case WAY_TAKE_UP_BY_NOT_SAID:
      return compare_shares (one->not_said, one->total, other->not_said, other->total);
    case WAY_TAKE_UP_BY_REGISTER:
    default:
      return 0;
    }
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  WayTakeUpFilter *self = user_data;
  int order = compare_by_order ((gpointer) a, (gpointer) b, self->order);
  guint first = way_take_up_row_get_position ((gpointer) a);
  guint second = way_take_up_row_get_position ((gpointer) b);

  if (order != 0)
    return order;

  return first < second ? -1 : first > second;
}

static void
way_take_up_filter_dispose (GObject *object)
{
  WayTakeUpFilter *self = WAY_TAKE_UP_FILTER (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (way_take_up_filter_parent_class)->dispose (object);
}

static void
way_take_up_filter_class_init (WayTakeUpFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_take_up_filter_dispose;
}

static void
way_take_up_filter_init (WayTakeUpFilter *self)
{
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
}

WayTakeUpFilter *
way_take_up_filter_new (void)
{
  return g_object_new (WAY_TYPE_TAKE_UP_FILTER, NULL);
}

/**
 * way_take_up_filter_apply:
 * @rows: (transfer none): a model of #WayTakeUpRow
 *
 * Returns: (transfer full): those of them that are shown, in order; it may not outlive @self
 */
GListModel *
way_take_up_filter_apply (WayTakeUpFilter *self, GListModel *rows)
{
  GtkFilterListModel *filtered =
    gtk_filter_list_model_new (g_object_ref (rows), g_object_ref (self->filter));

  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (filtered),
                                                g_object_ref (self->sorter)));
}

void
way_take_up_filter_set (WayTakeUpFilter *self, const char *words, guint choice)
{
  g_autofree char *folded = fold (words);

  g_strstrip (folded);
  g_free (self->words);
  self->words = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  self->choice = choice;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

void
way_take_up_filter_set_order (WayTakeUpFilter *self, WayTakeUpOrder order)
{
  if (self->order == order)
    return;

  self->order = order;
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}
