/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which commitments the table shows. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-table-filter.h"

#include <glib/gi18n.h>

#define ALL_CLASSES ((1u << WAY_N_CLASSES) - 1)

struct _WayTableFilter
{
  GtkFilter parent_instance;

  GHashTable *scope; /* of commitments' keys; NULL: all */
  guint classes;
  char **words; /* folded; NULL: any */
  GPtrArray *conditions;
};

G_DEFINE_FINAL_TYPE (WayTableFilter, way_table_filter, GTK_TYPE_FILTER)

static gboolean
has_no_due_day (WayStanding *standing)
{
  return way_standing_get_due (standing) == WAY_DAY_NONE;
}

/* What can be found of a commitment, in the order of the menu. */
static const struct
{
  const char *condition;
  const char *name;
  gboolean (*is_met) (WayStanding *standing);
} findings[] = {
  { "finding:slipped", N_ ("Slipped"), way_standing_is_slipped },
  { "finding:renamed", N_ ("Renamed"), way_standing_is_renamed },
  { "finding:handed-over", N_ ("Handed over"), way_standing_is_handed_over },
  { "finding:disputed", N_ ("Disputed"), way_standing_is_disputed },
  { "finding:stalled", N_ ("Stalled"), way_standing_is_stalled },
  { "finding:no-due-day", N_ ("No Due Day"), has_no_due_day },
};

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static gboolean
meets_words (WayTableFilter *self, WayStanding *standing)
{
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return TRUE;

  all = g_strjoin ("\n", way_standing_get_number (standing), way_standing_get_title (standing),
                   way_standing_get_kind (standing), way_standing_get_leads (standing),
                   way_standing_get_lead_abbreviations (standing), NULL);
  folded = fold (all);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
has_lead (WayStanding *standing, const char *lead)
{
  g_auto (GStrv) leads = g_strsplit (way_standing_get_leads (standing), ", ", -1);

  return g_strv_contains ((const char *const *) leads, lead);
}

static gboolean
meets (WayStanding *standing, const char *condition)
{
  const char *value = strchr (condition, ':') + 1;

  if (g_str_has_prefix (condition, "kind:"))
    return g_str_equal (way_standing_get_kind (standing), value);
  if (g_str_has_prefix (condition, "lead:"))
    return has_lead (standing, value);
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (g_str_equal (condition, findings[i].condition))
      return findings[i].is_met (standing);

  return FALSE;
}

/* Of the conditions of the same sort as one, whether any is met. */
static gboolean
meets_sort_of (WayTableFilter *self, WayStanding *standing, const char *condition)
{
  gsize length = (gsize) (strchr (condition, ':') - condition) + 1;

  for (guint i = 0; i < self->conditions->len; i++)
    if (strncmp (self->conditions->pdata[i], condition, length) == 0 &&
        meets (standing, self->conditions->pdata[i]))
      return TRUE;

  return FALSE;
}

static gboolean
meets_conditions (WayTableFilter *self, WayStanding *standing)
{
  for (guint i = 0; i < self->conditions->len; i++)
    if (!meets_sort_of (self, standing, self->conditions->pdata[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_in_scope (WayTableFilter *self, WayStanding *standing)
{
  gint64 id = way_standing_get_id (standing);

  return self->scope == NULL || g_hash_table_contains (self->scope, &id);
}

static gboolean
way_table_filter_match (GtkFilter *filter, gpointer item)
{
  WayTableFilter *self = WAY_TABLE_FILTER (filter);
  WayStanding *standing = WAY_STANDING (item);

  return (self->classes & (1u << way_standing_get_class (standing))) != 0 &&
         is_in_scope (self, standing) && meets_conditions (self, standing) &&
         meets_words (self, standing);
}

static void
way_table_filter_finalize (GObject *object)
{
  WayTableFilter *self = WAY_TABLE_FILTER (object);

  g_clear_pointer (&self->scope, g_hash_table_unref);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);

  G_OBJECT_CLASS (way_table_filter_parent_class)->finalize (object);
}

static void
way_table_filter_class_init (WayTableFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_table_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = way_table_filter_match;
}

static void
way_table_filter_init (WayTableFilter *self)
{
  self->classes = ALL_CLASSES;
  self->conditions = g_ptr_array_new_with_free_func (g_free);
}

WayTableFilter *
way_table_filter_new (void)
{
  return g_object_new (WAY_TYPE_TABLE_FILTER, NULL);
}

static void
add_lane (GHashTable *scope, WayLane *lane)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lane)); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (lane), i);
      gint64 id = way_standing_get_id (standing);

      g_hash_table_add (scope, g_memdup2 (&id, sizeof id));
    }
}

static GHashTable *
list_scope (WayBoard *board, WayId objective, WayId action)
{
  GHashTable *scope = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *lanes = way_board_get_lanes (board);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (way_lane_get_objective (lane) == objective &&
          (action == 0 || way_lane_get_action (lane) == action))
        add_lane (scope, lane);
    }

  return scope;
}

void
way_table_filter_set_scope (WayTableFilter *self, WayBoard *board, WayId objective, WayId action)
{
  g_return_if_fail (WAY_IS_TABLE_FILTER (self));

  g_clear_pointer (&self->scope, g_hash_table_unref);
  if (board != NULL && objective != 0)
    self->scope = list_scope (board, objective, action);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
way_table_filter_set_classes (WayTableFilter *self, guint classes)
{
  g_return_if_fail (WAY_IS_TABLE_FILTER (self));

  if (self->classes == classes)
    return;

  self->classes = classes;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
way_table_filter_set_text (WayTableFilter *self, const char *text)
{
  g_autofree char *folded = fold (text);

  g_return_if_fail (WAY_IS_TABLE_FILTER (self));

  g_clear_pointer (&self->words, g_strfreev);
  if (*g_strstrip (folded) != '\0')
    self->words = g_strsplit (folded, " ", -1);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
find_condition (WayTableFilter *self, const char *condition, guint *position)
{
  return g_ptr_array_find_with_equal_func (self->conditions, condition, g_str_equal, position);
}

void
way_table_filter_add (WayTableFilter *self, const char *condition)
{
  g_return_if_fail (WAY_IS_TABLE_FILTER (self));
  g_return_if_fail (strchr (condition, ':') != NULL);

  if (find_condition (self, condition, NULL))
    return;

  g_ptr_array_add (self->conditions, g_strdup (condition));
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

void
way_table_filter_remove (WayTableFilter *self, const char *condition)
{
  guint position;

  g_return_if_fail (WAY_IS_TABLE_FILTER (self));

  if (!find_condition (self, condition, &position))
    return;

  g_ptr_array_remove_index (self->conditions, position);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

GPtrArray *
way_table_filter_get_conditions (WayTableFilter *self)
{
  g_return_val_if_fail (WAY_IS_TABLE_FILTER (self), NULL);

  return self->conditions;
}

char *
way_table_filter_describe (const char *condition)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (g_str_equal (condition, findings[i].condition))
      return g_strdup (_ (findings[i].name));

  return g_strdup (strchr (condition, ':') + 1);
}

/**
 * way_table_filter_get_finding:
 * @index: from 0
 *
 * Returns: (nullable): a condition of what can be found of a commitment; %NULL after the last
 */
const char *
way_table_filter_get_finding (guint index)
{
  return index < G_N_ELEMENTS (findings) ? findings[index].condition : NULL;
}
