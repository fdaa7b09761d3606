/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The documents that are cited, newest first. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-sources-page.h"

#include <glib/gi18n.h>

#include "way-record-row.h"
#include "way-source-view.h"

#define ROWS_AT_FIRST 50

struct _WaySourcesPage
{
  WayRecordsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (WaySourcesPage, way_sources_page, WAY_TYPE_RECORDS_PAGE)

static char *
describe_citing (WayRecordsPage *self, const WaySource *source)
{
  guint n;

  if (!way_records_page_get_count (self, source->id, &n))
    return NULL;
  if (n == 0)
    return g_strdup (_ ("not cited yet"));

  return g_strdup_printf (ngettext ("cited for %u commitment", "cited for %u commitments", n), n);
}

/* "Communication · cited for 5 commitments", as far as that is known. */
static char *
describe (WayRecordsPage *self, const WaySource *source)
{
  g_autofree char *cited = describe_citing (self, source);
  g_autofree char *words = cited != NULL && source->kind[0] != '\0'
                             ? g_strdup_printf ("%s · %s", source->kind, cited)
                             : g_strdup (cited != NULL ? cited : source->kind);

  return way_vocabulary_begin_line (words);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  const WaySource *source = item;
  g_autofree char *day =
    source->day != WAY_DAY_NONE ? way_day_format (source->day, WAY_DAY_STYLE_SHORT) : NULL;
  g_autofree char *title = source->reference[0] != '\0' && source->title[0] != '\0'
                             ? g_strdup_printf ("%s: %s", source->reference, source->title)
                             : g_strconcat (source->reference, source->title, NULL);
  g_autofree char *subtitle = describe (user_data, source);
  WayRecordRow *row = WAY_RECORD_ROW (way_record_row_new (source->id, title, subtitle));

  way_record_row_set_icon (row, "text-x-generic-symbolic");
  way_record_row_set_end (row, day, "dimmed");
  way_record_row_set_action (row, "win.show-source");
  way_record_row_set_edit_menu (row, "win.edit-source", "win.delete-source");

  return GTK_WIDGET (row);
}

static void
way_sources_page_fill (WayRecordsPage *self, WayRegister *reg, const char *words)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (reg, way_page_catch (WAY_PAGE (self)));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) way_source_free);
  WayGroup *group;

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const WaySource *source = g_ptr_array_index (sources, i);

      if (way_records_page_matches (words, source->reference, source->title) ||
          way_records_page_matches (words, source->variants, source->number))
        g_ptr_array_add (items, way_source_copy (source));
    }
  if (items->len == 0)
    return;

  group = way_records_page_add_group (self, _ ("Sources"));
  way_group_set_count (group, items->len);
  way_group_fill (group, items, ROWS_AT_FIRST, make_row, self);
}

static void
way_sources_page_class_init (WaySourcesPageClass *klass)
{
  WayRecordsPageClass *page_class = WAY_RECORDS_PAGE_CLASS (klass);

  page_class->view_type = WAY_TYPE_SOURCE_VIEW;
  page_class->title = N_ ("Sources");
  page_class->search_hint = N_ ("Filter sources");
  page_class->new_action = "win.new-source";
  page_class->new_label = N_ ("New Source…");
  page_class->empty_title = N_ ("No Sources Yet");
  page_class->empty_description = N_ ("Every statement needs a source. Add the first document.");
  page_class->empty_icon = "text-x-generic-symbolic";
  page_class->count = way_register_count_citing;
  page_class->fill = way_sources_page_fill;
}

static void
way_sources_page_init (WaySourcesPage *self)
{
}

GtkWidget *
way_sources_page_new (void)
{
  return g_object_new (WAY_TYPE_SOURCES_PAGE, NULL);
}
