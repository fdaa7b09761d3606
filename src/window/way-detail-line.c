/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of a commitment. Each step further is set in, so that one sees by which way it is
 * reached. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-line.h"

#include <glib/gi18n.h>

#include "way-record-row.h"

/* Of an indentation, in pixels; deeper ones stand below one another. */
#define STEP      12
#define MAX_STEPS 6

typedef struct
{
  WayPage *page;
  WayGroup *group;
  GPtrArray *line;  /* of WayContinuation */
  GHashTable *seen; /* of WayId *: commitments that have a row */
  gboolean backward;
} Walk;

/* The programme is told where it is another one than what is looked at. */
static char *
describe (const Walk *walk, const WayContinuation *continuation, const WayCommitment *commitment)
{
  g_autoptr (WaySource) source =
    way_register_get_source (way_page_get_register (walk->page), commitment->origin.source,
                             way_page_catch (walk->page));
  g_autoptr (GString) text = g_string_new (way_relation_get_name (continuation->relation));

  if (commitment->timing != NULL)
    g_string_append_printf (text, " · %s", way_timing_get_text (commitment->timing));
  if (source != NULL)
    g_string_append_printf (text, " · %s", source->reference);
  if (continuation->inferred)
    g_string_append_printf (text, " · %s", _ ("inferred"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Where the link itself stands, for whoever asks how it is known. */
static void
set_citation (const Walk *walk, GtkWidget *row, const WayContinuation *continuation)
{
  g_autoptr (WaySource) source =
    continuation->citation.source != 0
      ? way_register_get_source (way_page_get_register (walk->page), continuation->citation.source,
                                 way_page_catch (walk->page))
      : NULL;
  g_autofree char *cited =
    source != NULL ? g_strdup_printf (*continuation->citation.place != '\0' ? "%s, %s" : "%s",
                                      source->reference, continuation->citation.place)
                   : NULL;

  gtk_widget_set_tooltip_text (row, cited);
}

static void
add_row (const Walk *walk, const WayContinuation *continuation, WayId other, guint steps)
{
  WayStanding *standing = way_board_find (way_page_get_board (walk->page), other);
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (way_page_get_register (walk->page), other,
                                 way_page_catch (walk->page));
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (commitment == NULL)
    return;
  text = describe (walk, continuation, commitment);
  row = standing != NULL ? way_record_row_new_commitment (standing, text, NULL)
                         : way_record_row_new (other, commitment->title, text);
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-commitment");
  way_record_row_set_edit_menu_of (WAY_RECORD_ROW (row), continuation->id, "win.edit-continuation",
                                   "win.delete-continuation");
  set_citation (walk, row, continuation);
  gtk_widget_set_margin_start (row, STEP * (int) MIN (steps, MAX_STEPS));
  way_group_add (walk->group, row);
}

static void
follow (const Walk *walk, WayId commitment, guint steps)
{
  for (guint i = 0; i < walk->line->len; i++)
    {
      const WayContinuation *each = g_ptr_array_index (walk->line, i);
      WayId here = walk->backward ? each->to : each->from;
      WayId other = walk->backward ? each->from : each->to;

      if (here != commitment || !g_hash_table_add (walk->seen, g_memdup2 (&other, sizeof other)))
        continue;
      add_row (walk, each, other, steps);
      follow (walk, other, steps + 1);
    }
}

static void
walk_line (WayGroup *group, WayPage *page, GPtrArray *line, WayId commitment, gboolean backward)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const Walk walk = { page, group, line, seen, backward };

  g_hash_table_add (seen, g_memdup2 (&commitment, sizeof commitment));
  follow (&walk, commitment, 0);
}

void
way_detail_line_fill (WayGroup *before, WayGroup *after, WayPage *page, WayId commitment)
{
  g_autoptr (GPtrArray) line =
    way_register_list_line (way_page_get_register (page), commitment, way_page_get_day (page),
                            way_page_catch (page));

  way_group_clear (before);
  way_group_clear (after);
  gtk_widget_set_visible (GTK_WIDGET (before), TRUE);
  if (line == NULL)
    return;

  walk_line (before, page, line, commitment, TRUE);
  walk_line (after, page, line, commitment, FALSE);
}

void
way_detail_line_add_button (WayGroup *before)
{
  way_group_add_suffix (before, way_group_add_button_new (_ ("Link to Another Commitment…"),
                                                          "win.link-commitment"));
}
