/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of places that disagree. */

#include "config.h"

#include <string.h>

#include "page-fixture.h"
#include "way-contradiction-row.h"
#include "way-contradictions-page.h"

#define DAY        (way_day_new (2012, 6, 1))
#define COMMITMENT "ISS-1.1-1"

static WayId
say (PageFixture *self, WayStatus status, const char *place)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = page_fixture_find (self, COMMITMENT);
  statement->day = way_day_new (2012, 5, 31);
  statement->status = status;
  statement->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&statement->citation.place, place);
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
  return statement->id;
}

static guint
count_rows (PageFixture *self)
{
  return page_fixture_count_type (self->page, WAY_TYPE_CONTRADICTION_ROW);
}

static void
filter (PageFixture *self, const char *words)
{
  GtkWidget *entry = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
}

static void
show (PageFixture *self)
{
  say (self, WAY_STATUS_ONGOING, "quetzal, footnote 1");
  say (self, WAY_STATUS_COMPLETED, "quetzal, footnote 2");
  page_fixture_show (self, way_contradictions_page_new (), DAY);
  WAIT_FOR (count_rows (self) > 0);
  filter (self, "QUETZAL");
  WAIT_FOR (count_rows (self) == 1);
}

/* Both sides with their places, under what they disagree in. */
static void
test_page (PageFixture *self, gconstpointer data)
{
  GtkWidget *row;

  show (self);
  row = page_fixture_find_type (self->page, WAY_TYPE_CONTRADICTION_ROW, 0);
  g_assert_nonnull (page_fixture_find_label (self->page, "Status"));
  g_assert_nonnull (page_fixture_find_label (row, "Ongoing"));
  g_assert_nonnull (page_fixture_find_label (row, "COM(2011) 790, quetzal, footnote 1"));
  g_assert_nonnull (page_fixture_find_label (row, "Completed"));
  g_assert_nonnull (page_fixture_find_label (row, "COM(2011) 790, quetzal, footnote 2"));
  g_assert_nonnull (page_fixture_find_label (row, "31 May 2012"));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Ongoing in COM(2011) 790; Completed in COM(2011) 790");
  filter (self, "");
  WAIT_FOR (count_rows (self) > 0);
  page_fixture_take_picture (self, "contradictions", 1016, 700);
  page_fixture_take_picture (self, "contradictions", 360, 720);
}

static void
test_rows (PageFixture *self, gconstpointer data)
{
  g_autofree char *shown = NULL;
  GtkWidget *row, *place;

  show (self);
  row = page_fixture_find_type (self->page, WAY_TYPE_CONTRADICTION_ROW, 0);
  place = page_fixture_find_label (row, "footnote 2");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (place)), "href=\"source:"));
  gtk_widget_activate (row);
  shown = g_strdup_printf ("show-commitment(%" G_GINT64_FORMAT ") ",
                           page_fixture_find (self, COMMITMENT));
  g_assert_cmpstr (self->actions->str, ==, shown);
  filter (self, "no such place");
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
}

/* The day before neither place had said anything. */
static void
test_as_of (PageFixture *self, gconstpointer data)
{
  show (self);
  way_session_set_day (self->session, way_day_new (2012, 5, 30));
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
  way_session_set_day (self->session, DAY);
  WAIT_FOR (count_rows (self) == 1);
}

static void
test_empty (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_contradictions_page_new (), way_day_new (2005, 1, 1));
  WAIT_FOR (page_fixture_find_label (self->page, "No Contradictions") != NULL);
}

/* Whoever mends one of the places sees the pair go. */
static void
test_changes (PageFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId more;

  show (self);
  more = say (self, WAY_STATUS_NOT_STARTED, "quetzal, footnote 3");
  WAIT_FOR (count_rows (self) == 3);
  way_register_delete_statement (self->reg, more, &error);
  g_assert_no_error (error);
  WAIT_FOR (count_rows (self) == 1);
}

static void
add (const char *path, void (*test) (PageFixture *, gconstpointer))
{
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, test, page_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  add ("/contradictions-page/page", test_page);
  add ("/contradictions-page/rows", test_rows);
  add ("/contradictions-page/as-of", test_as_of);
  add ("/contradictions-page/empty", test_empty);
  add ("/contradictions-page/changes", test_changes);

  return g_test_run ();
}
