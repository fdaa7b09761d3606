/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of a register whose file cannot be read any more: each says so, and is whole again when it
 * can. None may look as if there were nothing. */

#include "config.h"

#include "damage.h"
#include "page-fixture.h"
#include "way-agenda-page.h"
#include "way-detail.h"
#include "way-failed-page.h"
#include "way-overview-page.h"
#include "way-parties-page.h"
#include "way-search-page.h"
#include "way-sources-page.h"
#include "way-table-page.h"
#include "way-timeline-page.h"

#define TODAY way_day_new (2012, 1, 16)

static const struct
{
  const char *name;
  Damage *(*damage) (const char *path);
} damages[] = {
  { "nonsense", damage_file },
  { "something-else", damage_replace },
  { "cut-off", damage_truncate },
};

/* A party with a commitment, to be looked at. */
static WayId
get_party (PageFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->reg, page_fixture_find (self, "ISS-1.1-1"), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (commitment->responsible->len, >, 0);

  return g_array_index (commitment->responsible, WayResponsible, 0).party;
}

static WayId
get_source (PageFixture *self)
{
  g_autoptr (GPtrArray) sources = way_register_list_sources (self->reg, NULL);

  return ((WaySource *) g_ptr_array_index (sources, 0))->id;
}

static void
select_commitment (PageFixture *self)
{
  way_session_set_selected (self->session, page_fixture_find (self, "ISS-1.1-1"));
}

static void
search (PageFixture *self)
{
  g_object_set (self->page, "text", "protection", NULL);
}

static void
open_party (PageFixture *self)
{
  way_records_page_set_shown (WAY_RECORDS_PAGE (self->page), get_party (self));
}

static void
open_source (PageFixture *self)
{
  way_records_page_set_shown (WAY_RECORDS_PAGE (self->page), get_source (self));
}

static void
fill_anew (PageFixture *self)
{
  way_page_queue_refresh (WAY_PAGE (self->page));
}

static void
fill_view_anew (PageFixture *self)
{
  way_page_queue_refresh (WAY_PAGE (page_fixture_find_type (self->page, WAY_TYPE_RECORD_VIEW, 0)));
}

static void
load_anew (PageFixture *self)
{
  way_session_reload (self->session);
}

/* What is done before the damage, and what makes the page read again. */
static const struct
{
  const char *name;
  GType (*get_type) (void);
  void (*before) (PageFixture *self);
  void (*read) (PageFixture *self);
} pages[] = {
  { "timeline", way_timeline_page_get_type, NULL, load_anew },
  { "table", way_table_page_get_type, NULL, load_anew },
  { "overview", way_overview_page_get_type, NULL, load_anew },
  { "agenda", way_agenda_page_get_type, NULL, fill_anew },
  { "detail", way_detail_get_type, select_commitment, fill_anew },
  { "search", way_search_page_get_type, search, fill_anew },
  { "parties", way_parties_page_get_type, NULL, fill_anew },
  { "sources", way_sources_page_get_type, NULL, fill_anew },
  { "party", way_parties_page_get_type, open_party, fill_view_anew },
  { "source", way_sources_page_get_type, open_source, fill_view_anew },
};

static GtkWidget *
find_failed (PageFixture *self)
{
  GtkWidget *failed;

  for (guint i = 0; (failed = page_fixture_find_type (self->page, WAY_TYPE_FAILED_PAGE, i)) != NULL;
       i++)
    if (gtk_widget_get_mapped (failed))
      return failed;

  return NULL;
}

static void
test_page (PageFixture *self, gconstpointer data)
{
  guint page = GPOINTER_TO_UINT (data) % G_N_ELEMENTS (pages);
  guint kind = GPOINTER_TO_UINT (data) / G_N_ELEMENTS (pages);
  Damage *damage;
  GtkWidget *button;

  page_fixture_show (self, g_object_new (pages[page].get_type (), NULL), TODAY);
  if (pages[page].before != NULL)
    pages[page].before (self);
  page_fixture_settle (self);
  g_assert_null (find_failed (self));

  damage = damages[kind].damage (self->path);
  pages[page].read (self);
  WAIT_FOR (find_failed (self) != NULL);
  page_fixture_settle (self);
  g_assert_nonnull (find_failed (self));
  page_fixture_take_picture (self, pages[page].name, 800, 600);

  /* Where it still cannot be read, it says so again. */
  button = page_fixture_find_type (find_failed (self), GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (button, "clicked");
  page_fixture_settle (self);
  WAIT_FOR (!way_session_is_loading (self->session) && find_failed (self) != NULL);

  damage_repair (damage);
  button = page_fixture_find_type (find_failed (self), GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (button, "clicked");
  WAIT_FOR (find_failed (self) == NULL);
  page_fixture_settle (self);
  g_assert_null (find_failed (self));
}

/* The board of another day must not stand under this one's name. */
static void
test_other_day (PageFixture *self, gconstpointer data)
{
  Damage *damage;

  page_fixture_show (self, g_object_new (WAY_TYPE_TIMELINE_PAGE, NULL), TODAY);
  damage = damage_file (self->path);
  way_session_set_day (self->session, way_day_new (2011, 1, 1));
  WAIT_FOR (!way_session_is_loading (self->session));
  page_fixture_settle (self);
  g_assert_nonnull (find_failed (self));
  g_assert_nonnull (way_session_get_error (self->session));
  damage_repair (damage);
}

/* A record that is gone is nothing to complain of. */
static void
test_deleted (PageFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId id = page_fixture_find (self, "ISS-1.1-1");

  page_fixture_show (self, way_detail_new (), TODAY);
  way_session_set_selected (self->session, id);
  page_fixture_settle (self);
  way_register_delete_commitment (self->reg, id, &error);
  g_assert_no_error (error);
  page_fixture_settle (self);
  WAIT_FOR (!way_session_is_loading (self->session));
  page_fixture_settle (self);
  g_assert_null (find_failed (self));
}

static void
add_page (guint page, guint kind)
{
  g_autofree char *path = g_strdup_printf ("/failures/%s/%s", pages[page].name, damages[kind].name);

  g_test_add (path, PageFixture, GUINT_TO_POINTER (kind * G_N_ELEMENTS (pages) + page),
              page_fixture_set_up, test_page, page_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
    for (guint kind = 0; kind < G_N_ELEMENTS (damages); kind++)
      add_page (page, kind);
  g_test_add ("/failures/other-day", PageFixture, NULL, page_fixture_set_up, test_other_day,
              page_fixture_tear_down);
  g_test_add ("/failures/deleted", PageFixture, NULL, page_fixture_set_up, test_deleted,
              page_fixture_tear_down);

  return g_test_run ();
}
