/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the agenda: what it is, whose it is and how it stands; at the end when it is due, in
 * the words as written. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-agenda-rows.h"

#include <glib/gi18n.h>

#include "way-record-row.h"

static void
append_part (GString *text, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, text->len > 0 ? " · %s" : "%s", part);
}

/* "1.3", where the commitment stands. */
static const char *
get_code (WayPage *page, WayStanding *standing)
{
  WayLane *lane =
    way_board_find_lane (way_page_get_board (page), way_standing_get_objective (standing),
                         way_standing_get_action (standing));

  return lane != NULL ? way_lane_get_code (lane) : NULL;
}

/* "ongoing on 25 Nov 2011" */
static char *
describe_last_status (WayStanding *standing)
{
  g_autofree char *status =
    g_utf8_strdown (way_status_get_name (way_standing_get_status (standing)), -1);
  g_autofree char *day = NULL;

  if (way_standing_get_status (standing) == WAY_STATUS_NONE)
    return g_strdup (_ ("not reported"));

  day = way_day_format (way_standing_get_status_day (standing), WAY_DAY_STYLE_SHORT);
  if (way_standing_is_forecast (standing))
    return g_strdup_printf (_ ("forecast on %s: %s"), day, status);

  return g_strdup_printf (_ ("%s on %s"), status, day);
}

static char *
describe_standing (WayPage *page, WayStanding *standing, gboolean overdue)
{
  g_autoptr (GString) text = g_string_new (NULL);
  WayTiming *original = way_standing_get_original_timing (standing);

  append_part (text, get_code (page, standing));
  append_part (text, way_standing_get_leads (standing));
  if (overdue)
    {
      g_autofree char *status = describe_last_status (standing);
      g_autofree char *due =
        g_strdup_printf (_ ("due %s"), way_timing_get_text (way_standing_get_timing (standing)));

      append_part (text, due);
      append_part (text, status);
    }
  else if (way_standing_is_slipped (standing) && original != NULL)
    {
      g_autofree char *slip =
        g_strdup_printf (_ ("slipped from %s"), way_timing_get_text (original));

      append_part (text, slip);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
make_standing_row (const WayAgendaItem *item, WayPage *page)
{
  WayStanding *standing = item->standing;
  gboolean overdue = way_standing_get_class (standing) == WAY_CLASS_OVERDUE;
  WayTiming *timing = way_standing_get_timing (standing);
  guint days = (guint) MAX (way_page_get_day (page) - item->day, 0);
  g_autofree char *subtitle = describe_standing (page, standing, overdue);
  g_autofree char *late = g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
  GtkWidget *row =
    way_record_row_new_commitment (standing, subtitle,
                                   overdue || timing == NULL ? late : way_timing_get_text (timing));

  if (overdue)
    way_record_row_set_end (WAY_RECORD_ROW (row), late, "late");
  else if (timing == NULL)
    way_record_row_set_end (WAY_RECORD_ROW (row), NULL, NULL);

  return row;
}

GtkWidget *
way_agenda_row_new (const WayAgendaItem *item, WayPage *page)
{
  return item->standing != NULL ? make_standing_row (item, page)
                                : way_agenda_event_row_new (item->event, page);
}

static char *
describe_event (WayPage *page, const WayEvent *event)
{
  g_autoptr (GString) text = g_string_new (_ ("Event"));
  g_autoptr (WaySource) source =
    event->citation.source != 0
      ? way_register_get_source (way_page_get_register (page), event->citation.source,
                                 way_page_catch (page))
      : NULL;
  g_autofree char *said = NULL;

  if (source == NULL)
    return g_strdup (event->held ? _ ("Event, held") : _ ("Event, announced"));

  said = event->held ? g_strdup_printf (_ ("held, according to %s"), source->reference)
                     : g_strdup_printf (_ ("announced in %s"), source->reference);
  append_part (text, said);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

GtkWidget *
way_agenda_event_row_new (const WayEvent *event, WayPage *page)
{
  g_autofree char *subtitle = describe_event (page, event);
  GtkWidget *row = way_record_row_new (event->id, event->title, subtitle);

  way_record_row_set_diamond (WAY_RECORD_ROW (row), event->held);
  if (event->timing != NULL)
    way_record_row_set_end (WAY_RECORD_ROW (row), way_timing_get_text (event->timing), "dimmed");
  way_record_row_set_edit_action (WAY_RECORD_ROW (row), "win.edit-event");
  way_record_row_set_edit_menu (WAY_RECORD_ROW (row), "win.edit-event", "win.delete-event");

  return row;
}

WaySource *
way_agenda_find_last_report (WayPage *page)
{
  WayDay day = way_page_get_day (page);
  g_autoptr (GPtrArray) sources =
    way_register_list_sources (way_page_get_register (page), way_page_catch (page));
  const WaySource *found = NULL;

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const WaySource *source = g_ptr_array_index (sources, i);

      if (source->day == WAY_DAY_NONE || source->day >= day)
        continue;
      if (way_source_is_report (source))
        return way_source_copy (source);
      if (found == NULL)
        found = source;
    }

  return found != NULL ? way_source_copy (found) : NULL;
}
