/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one source said of take-up on one day: of a member, or how many. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-said.h"

#include <glib/gi18n.h>

#include "way-record-row.h"
#include "way-take-up-words.h"

static char *
name_member (WayPage *page, const WayTakeUp *record)
{
  g_autoptr (WayParty) member =
    way_register_get_party (way_page_get_register (page), record->member, way_page_catch (page));
  const char *status = way_take_up_status_get_name (record->status);
  g_autofree char *lower = g_utf8_strdown (status, -1);

  if (member == NULL)
    return g_strdup (status);

  /* Translators: a member, its status. */
  return g_strdup_printf (_ ("%s: %s"), member->name, lower);
}

static char *
describe_what (WayPage *page, const WayTakeUp *record)
{
  WayTakeUpCounts counts = { .total = record->total };

  if (record->member != 0)
    return name_member (page, record);
  if (record->total == 0)
    return way_take_up_count_status (record->status, record->number);

  counts.of[record->status] = record->number;

  return way_take_up_describe_counts (&counts, WAY_TAKE_UP_COUNTED);
}

static void
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
cite (WayPage *page, const WayCitation *citation)
{
  g_autoptr (WaySource) source =
    way_register_get_source (way_page_get_register (page), citation->source, way_page_catch (page));

  if (source == NULL)
    return NULL;
  if (*citation->place == '\0')
    return g_strdup (source->reference);

  return g_strdup_printf ("%s, %s", source->reference, citation->place);
}

static char *
describe_where (WayPage *page, const WayTakeUp *record)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = way_day_format (record->day, WAY_DAY_STYLE_SHORT);
  g_autofree char *cited = cite (page, &record->citation);

  append (text, day);
  append (text, record->timing != NULL ? way_timing_get_text (record->timing) : NULL);
  append (text, record->document);
  append (text, record->note);
  /* Below, for a note is a sentence with its full stop. */
  if (cited != NULL)
    g_string_append_printf (text, "\n%s", cited);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

GtkWidget *
way_take_up_said_row_new (WayPage *page, const WayTakeUp *record)
{
  g_autofree char *title = describe_what (page, record);
  g_autofree char *subtitle = describe_where (page, record);
  GtkWidget *row = way_record_row_new (record->id, title, subtitle);

  way_record_row_set_mark (WAY_RECORD_ROW (row), way_take_up_get_class (record->status));
  way_record_row_set_edit_action (WAY_RECORD_ROW (row), "win.edit-take-up");
  way_record_row_set_edit_menu (WAY_RECORD_ROW (row), "win.edit-take-up", "win.delete-take-up");

  return row;
}
