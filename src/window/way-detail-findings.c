/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each leads to the page of findings and themes. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-findings.h"

#include <glib/gi18n.h>

#include "way-pills.h"
#include "way-record-row.h"

static GtkWidget *
make_row (WayId id, const char *title, const char *text, gboolean themes)
{
  GtkWidget *row = way_record_row_new (id, title, text);

  way_record_row_set_action (WAY_RECORD_ROW (row), themes ? "win.show-theme" : "win.show-finding");

  return row;
}

/* "Finding: gap"; once for each class. */
static void
add_pill (AdwWrapBox *pills, const WayFinding *finding, GPtrArray *shown)
{
  g_autofree char *text = finding->klass[0] != '\0'
                            /* Translators: %s is the class of a finding, such as “gap”. */
                            ? g_strdup_printf (_ ("Finding: %s"), finding->klass)
                            : g_strdup (_ ("Finding"));

  if (g_ptr_array_find_with_equal_func (shown, text, g_str_equal, NULL))
    return;
  adw_wrap_box_append (pills, way_pills_word_new (text));
  g_ptr_array_add (shown, g_steal_pointer (&text));
}

void
way_detail_findings_fill (WayGroup *group, AdwWrapBox *pills, WayPage *page, WayId commitment)
{
  g_autoptr (GPtrArray) list =
    way_register_list_findings_of (way_page_get_register (page), commitment,
                                   way_page_get_day (page), way_page_catch (page));
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  way_group_clear (group);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const WayFinding *finding = list->pdata[i];
      const char *text = finding->response[0] != '\0' ? finding->response : finding->evidence;
      GtkWidget *row = make_row (finding->id, finding->title, text, FALSE);

      if (finding->klass[0] != '\0')
        adw_action_row_add_suffix (ADW_ACTION_ROW (row), way_pills_word_new (finding->klass));
      way_group_add (group, row);
      add_pill (pills, finding, shown);
    }
}

void
way_detail_themes_fill (WayGroup *group, WayPage *page, WayId commitment)
{
  g_autoptr (GPtrArray) list =
    way_register_list_themes_of (way_page_get_register (page), commitment, way_page_get_day (page),
                                 way_page_catch (page));

  way_group_clear (group);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const WayTheme *theme = list->pdata[i];

      way_group_add (group, make_row (theme->id, theme->title, theme->text, TRUE));
    }
}
