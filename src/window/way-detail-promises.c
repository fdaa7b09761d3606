/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each promise leads to the source it stands in. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-promises.h"

#include <glib/gi18n.h>

#include "way-promises.h"
#include "way-record-row.h"

/* "COM(2011) 790, II.1 · 25 November 2011" */
static char *
describe_source (WayPage *page, const WayPromised *promised)
{
  g_autoptr (WaySource) source =
    way_register_get_source (way_page_get_register (page), promised->citation.source,
                             way_page_catch (page));
  g_autofree char *day = way_day_format (promised->day, WAY_DAY_STYLE_LONG);
  g_autoptr (GString) text = g_string_new (NULL);

  if (source != NULL)
    g_string_append (text, source->reference[0] != '\0' ? source->reference : source->title);
  if (promised->citation.place[0] != '\0')
    g_string_append_printf (text, ", %s", promised->citation.place);
  g_string_append_printf (text, " · %s", day);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
make_row (WayPage *page, const WayPromised *promised)
{
  g_autofree char *source = describe_source (page, promised);
  WayRecordRow *row =
    WAY_RECORD_ROW (way_record_row_new (promised->citation.source, promised->text, source));

  if (promised->timing != NULL)
    way_record_row_set_end (row, way_timing_get_text (promised->timing), "dimmed");
  way_record_row_set_action (row, "win.show-source");

  return GTK_WIDGET (row);
}

void
way_detail_promises_fill (WayGroup *group, WayPage *page, WayId commitment)
{
  g_autoptr (GPtrArray) list =
    way_register_list_promises (way_page_get_register (page), commitment, way_page_get_day (page),
                                way_page_catch (page));
  WayTiming *first =
    list != NULL && list->len > 0 ? ((WayPromised *) list->pdata[0])->timing : NULL;
  g_autofree char *title = list != NULL ? way_promises_describe (list->len, first) : NULL;

  way_group_clear (group);
  if (title == NULL)
    return;
  way_group_set_title (group, title);
  for (guint i = 0; i < list->len; i++)
    way_group_add (group, make_row (page, list->pdata[i]));
}
