/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-forward-list.h"

#include <string.h>

#include <glib/gi18n.h>

static void
group_free (gpointer data)
{
  WayForwardGroup *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static void
report_free (gpointer data)
{
  WayForwardReport *self = data;

  way_source_free (self->source);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

void
way_forward_list_free (WayForwardList *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->reports);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_ptr_array_unref (self->addressees);
  g_hash_table_unref (self->parties);
  g_free (self);
}

/* ---- addressees ---- */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GHashTable *parties = user_data;

  return g_utf8_collate (g_hash_table_lookup (parties, a), g_hash_table_lookup (parties, b));
}

static void
note_addressees (WayForwardList *self, WayPage *page, const WayForward *forward)
{
  for (guint i = 0; i < forward->addressees->len; i++)
    {
      WayId id = g_array_index (forward->addressees, WayResponsible, i).party;
      g_autoptr (WayParty) party = NULL;
      WayId *key = NULL;

      if (g_hash_table_contains (self->parties, &id))
        continue;
      party = way_register_get_party (way_page_get_register (page), id, way_page_catch (page));
      if (party == NULL)
        continue;
      key = g_memdup2 (&id, sizeof id);
      g_hash_table_insert (self->parties, key, g_strdup (party->name));
      g_ptr_array_add (self->addressees, key);
    }
}

char *
way_forward_list_describe_addressees (WayForwardList *self, const WayForward *forward)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < forward->addressees->len; i++)
    {
      WayId id = g_array_index (forward->addressees, WayResponsible, i).party;
      const char *name = g_hash_table_lookup (self->parties, &id);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free_and_steal (names);
}

/* ---- what is wanted ---- */

static gboolean
is_addressed_to (const WayForward *forward, WayId addressee)
{
  for (guint i = 0; i < forward->addressees->len; i++)
    if (g_array_index (forward->addressees, WayResponsible, i).party == addressee)
      return TRUE;

  return addressee == 0;
}

static gboolean
has_words (WayForwardList *self, const WayForward *forward, const char *words)
{
  g_autofree char *names = way_forward_list_describe_addressees (self, forward);
  g_autofree char *text =
    g_strconcat (forward->text, " ", forward->citation.place, " ", names, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, words) != NULL;
}

/* ---- by report and objective ---- */

static char *
describe_objective (WayPage *page, WayId id)
{
  g_autoptr (WayObjective) objective =
    id != 0 ? way_register_get_objective (way_page_get_register (page), id, way_page_catch (page))
            : NULL;

  return objective != NULL ? g_strdup_printf ("%s %s", objective->code, objective->title)
                           : g_strdup (_ ("Under no objective"));
}

static WayId
get_objective (const WayForwardGroup *group)
{
  return ((const WayForward *) group->entries->pdata[0])->objective;
}

static void
add_to_report (WayForwardReport *report, WayPage *page, WayForward *forward)
{
  WayForwardGroup *group = NULL;

  for (guint i = 0; group == NULL && i < report->groups->len; i++)
    if (get_objective (report->groups->pdata[i]) == forward->objective)
      group = report->groups->pdata[i];
  if (group == NULL)
    {
      group = g_new0 (WayForwardGroup, 1);
      group->title = describe_objective (page, forward->objective);
      group->entries = g_ptr_array_new ();
      g_ptr_array_add (report->groups, group);
    }
  g_ptr_array_add (group->entries, forward);
}

/* They come report by report, the oldest first. */
static void
add_entry (WayForwardList *self, WayPage *page, WayForward *forward)
{
  WayForwardReport *report = self->reports->len > 0 ? self->reports->pdata[0] : NULL;

  if (report == NULL || report->source->id != forward->citation.source)
    {
      WaySource *source = way_register_get_source (way_page_get_register (page),
                                                   forward->citation.source, way_page_catch (page));

      if (source == NULL)
        return;
      report = g_new0 (WayForwardReport, 1);
      report->source = source;
      report->groups = g_ptr_array_new_with_free_func (group_free);
      g_ptr_array_insert (self->reports, 0, report);
    }
  add_to_report (report, page, forward);
}

/* In the order of the board; what stands under no objective comes last. */
static int
compare_groups (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GHashTable *order = user_data;
  WayId first = get_objective (a), second = get_objective (b);
  gpointer first_at = g_hash_table_lookup (order, &first);
  gpointer second_at = g_hash_table_lookup (order, &second);
  guint x = first_at != NULL ? GPOINTER_TO_UINT (first_at) : G_MAXUINT;
  guint y = second_at != NULL ? GPOINTER_TO_UINT (second_at) : G_MAXUINT;

  return x < y ? -1 : x > y;
}

static GHashTable *
number_objectives (WayBoard *board)
{
  GHashTable *order = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *areas = way_board_get_areas (board);

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);
      WayId id = way_area_get_objective (area);

      g_hash_table_insert (order, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i + 1));
    }

  return order;
}

static void
sort_groups (WayForwardList *self, WayBoard *board)
{
  g_autoptr (GHashTable) order = number_objectives (board);

  for (guint i = 0; i < self->reports->len; i++)
    g_ptr_array_sort_values_with_data (((WayForwardReport *) self->reports->pdata[i])->groups,
                                       compare_groups, order);
}

WayForwardList *
way_forward_list_new (WayPage *page, WayId addressee, const char *words)
{
  WayForwardList *self = g_new0 (WayForwardList, 1);
  WayId programme = way_session_get_programme (way_page_get_session (page));

  self->reports = g_ptr_array_new_with_free_func (report_free);
  self->addressees = g_ptr_array_new ();
  self->parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->all = way_register_list_forwards (way_page_get_register (page), programme,
                                          way_page_get_day (page), way_page_catch (page));
  if (self->all == NULL)
    self->all = g_ptr_array_new ();
  for (guint i = 0; i < self->all->len; i++)
    note_addressees (self, page, self->all->pdata[i]);
  g_ptr_array_sort_values_with_data (self->addressees, compare_names, self->parties);
  for (guint i = 0; i < self->all->len; i++)
    if (is_addressed_to (self->all->pdata[i], addressee) &&
        has_words (self, self->all->pdata[i], words))
      add_entry (self, page, self->all->pdata[i]);
  sort_groups (self, way_page_get_board (page));

  return self;
}
