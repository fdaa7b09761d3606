/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-linked.h"

#include <glib/gi18n.h>

#include "way-promises.h"
#include "way-record-row.h"
#include "way-standings.h"

struct _WayLinked
{
  WayBoard *board;       /* may be NULL */
  GHashTable *elsewhere; /* from WayId to WayStanding: what is not on the board */
  GHashTable *promises;  /* NULL: they could not be read */
};

static GArray *
list_elsewhere (WayBoard *board, GArray *commitments)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  for (guint i = 0; i < commitments->len; i++)
    {
      WayId id = g_array_index (commitments, WayId, i);

      if (board == NULL || way_board_find (board, id) == NULL)
        g_array_append_val (ids, id);
    }
  return ids;
}

static void
read_elsewhere (WayLinked *self, WayPage *page, GArray *commitments)
{
  g_autoptr (GArray) ids = list_elsewhere (self->board, commitments);
  g_autoptr (GPtrArray) standings = NULL;

  if (ids->len == 0)
    return;
  standings =
    way_register_list_standings (way_page_get_register (page), (const WayId *) ids->data, ids->len,
                                 way_page_get_day (page), way_page_catch (page));
  for (guint i = 0; standings != NULL && i < standings->len; i++)
    {
      WayId id = way_standing_get_id (standings->pdata[i]);

      g_hash_table_insert (self->elsewhere, g_memdup2 (&id, sizeof id),
                           g_object_ref (standings->pdata[i]));
    }
}

WayLinked *
way_linked_new (WayPage *page, GArray *commitments)
{
  WayLinked *self = g_new0 (WayLinked, 1);
  WayBoard *board = way_page_get_board (page);

  self->board = board != NULL ? g_object_ref (board) : NULL;
  self->elsewhere = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  read_elsewhere (self, page, commitments);
  self->promises = way_register_count_promises (way_page_get_register (page),
                                                way_page_get_day (page), way_page_catch (page));

  return self;
}

void
way_linked_free (WayLinked *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->board);
  g_hash_table_unref (self->elsewhere);
  g_clear_pointer (&self->promises, g_hash_table_unref);
  g_free (self);
}

WayStanding *
way_linked_find (WayLinked *self, WayId commitment)
{
  WayStanding *standing = self->board != NULL ? way_board_find (self->board, commitment) : NULL;

  return standing != NULL ? standing : g_hash_table_lookup (self->elsewhere, &commitment);
}

char *
way_linked_describe_promises (WayLinked *self, WayId commitment)
{
  const WayPromiseCount *count =
    self->promises != NULL ? g_hash_table_lookup (self->promises, &commitment) : NULL;

  return count != NULL ? way_promises_describe (count->count, count->first) : NULL;
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

GtkWidget *
way_linked_make_row (WayLinked *self, WayId commitment, const char *what)
{
  WayStanding *standing = way_linked_find (self, commitment);
  WayTiming *timing = way_standing_get_timing (standing);
  g_autofree char *promises = way_linked_describe_promises (self, commitment);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *row;

  add_part (text, what);
  add_part (text, way_standing_get_number (standing));
  add_part (text, promises);
  row = way_record_row_new_commitment (standing, text->str,
                                       timing != NULL ? way_timing_get_text (timing) : NULL);
  gtk_widget_add_css_class (row, "linked");

  return row;
}

void
way_linked_collect (GArray *ids, const GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    g_array_append_val (ids, g_array_index (links, WayLink, i).commitment);
}
