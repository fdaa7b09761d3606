/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parties by kind. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-parties-page.h"

#include <glib/gi18n.h>

#include "way-party-view.h"
#include "way-record-row.h"

#define ROWS_AT_FIRST 50

struct _WayPartiesPage
{
  WayRecordsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (WayPartiesPage, way_parties_page, WAY_TYPE_RECORDS_PAGE)

static const struct
{
  WayPartyKind kind;
  const char *title;
} kinds[] = {
  { WAY_PARTY_INSTITUTION, N_ ("Institutions") },
  { WAY_PARTY_AGENCY, N_ ("Agencies") },
  { WAY_PARTY_GROUP, N_ ("Groups") },
  { WAY_PARTY_STATE, N_ ("States") },
  { WAY_PARTY_COMPANY, N_ ("Companies") },
  { WAY_PARTY_OTHER, N_ ("Others") },
};

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  const WayParty *party = item;
  guint n;
  gboolean counted = way_records_page_get_count (user_data, party->id, &n);
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *spoken = g_strdup_printf (ngettext ("%u commitment", "%u commitments", n), n);
  GtkWidget *row = way_record_row_new (party->id, party->name, party->abbreviation);

  way_record_row_set_icon (WAY_RECORD_ROW (row), way_party_get_icon (party));
  way_record_row_set_end (WAY_RECORD_ROW (row), n > 0 ? count : NULL, "dimmed");
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-party");
  way_record_row_set_edit_menu (WAY_RECORD_ROW (row), "win.edit-party", "win.delete-party");
  if (counted)
    gtk_widget_set_tooltip_text (row, spoken);

  return row;
}

static gboolean
belongs (const WayParty *party, WayPartyKind kind, const char *words)
{
  return party->kind == kind && way_records_page_matches (words, party->name, party->abbreviation);
}

static void
add_kind (WayRecordsPage *self, GPtrArray *parties, guint index, const char *words)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) way_party_free);
  WayGroup *group;

  for (guint i = 0; i < parties->len; i++)
    {
      const WayParty *party = g_ptr_array_index (parties, i);

      if (belongs (party, kinds[index].kind, words))
        g_ptr_array_add (items, way_party_copy (party));
    }
  if (items->len == 0)
    return;

  group = way_records_page_add_group (self, _ (kinds[index].title));
  way_group_set_count (group, items->len);
  way_group_fill (group, items, ROWS_AT_FIRST, make_row, self);
}

static void
way_parties_page_fill (WayRecordsPage *self, WayRegister *reg, const char *words)
{
  g_autoptr (GPtrArray) parties = way_register_list_parties (reg, way_page_catch (WAY_PAGE (self)));

  for (guint i = 0; parties != NULL && i < G_N_ELEMENTS (kinds); i++)
    add_kind (self, parties, i, words);
}

static void
way_parties_page_class_init (WayPartiesPageClass *klass)
{
  WayRecordsPageClass *page_class = WAY_RECORDS_PAGE_CLASS (klass);

  page_class->view_type = WAY_TYPE_PARTY_VIEW;
  page_class->title = N_ ("Parties");
  page_class->search_hint = N_ ("Filter parties");
  page_class->new_action = "win.new-party";
  page_class->new_label = N_ ("New Party…");
  page_class->empty_title = N_ ("No Parties Yet");
  page_class->empty_description = N_ ("Those who are responsible for commitments stand here.");
  page_class->empty_icon = "system-users-symbolic";
  page_class->count = way_register_count_commitments_of;
  page_class->fill = way_parties_page_fill;
}

static void
way_parties_page_init (WayPartiesPage *self)
{
}

GtkWidget *
way_parties_page_new (void)
{
  return g_object_new (WAY_TYPE_PARTIES_PAGE, NULL);
}
