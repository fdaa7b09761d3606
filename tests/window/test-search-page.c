/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search page: sections, Show More, chips, empty states, and where results lead. */

#include "config.h"

#include "page-fixture.h"
#include "way-search-page.h"
#include "way-search-row.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))

static gboolean
is_searching (PageFixture *self)
{
  gboolean searching;

  g_object_get (self->page, "searching", &searching, NULL);

  return searching;
}

static void
search (PageFixture *self, const char *text)
{
  g_object_set (self->page, "text", text, NULL);
  page_fixture_settle (self);
  WAIT_FOR (!is_searching (self));
  page_fixture_settle (self);
}

static WaySearchResults *
get_results (PageFixture *self)
{
  return way_search_page_get_results (WAY_SEARCH_PAGE (self->page));
}

static guint
count_shown (PageFixture *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_results (self)));
}

static void
test_empty (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  g_assert_nonnull (page_fixture_find_label (self->page, "Search the Register"));

  search (self, "c");
  g_assert_null (get_results (self));
  search (self, "xyzzy & <co>");
  g_assert_nonnull (page_fixture_find_label (self->page, "Nothing contains “xyzzy & <co>”."));
}

/* Three of each kind, then the button. */
static void
test_sections (PageFixture *self, gconstpointer data)
{
  g_autoptr (WaySearchItem) more = NULL;
  guint total, left, start, end;

  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  search (self, "eu");
  total = way_search_results_get_count (get_results (self), WAY_RECORD_COMMITMENT);
  g_assert_cmpuint (total, >, 3);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_results (self)), 0, &start, &end);
  g_assert_cmpuint (end - start, ==, 4);
  more = g_list_model_get_item (G_LIST_MODEL (get_results (self)), 3);
  g_assert_true (way_search_item_is_more (more));
  left = way_search_item_get_left (more);
  g_assert_cmpuint (left, ==, total - 3);
  page_fixture_take_picture (self, "search", 1016, 760);
  page_fixture_take_picture (self, "search", 360, 720);

  way_search_results_expand (get_results (self), WAY_RECORD_COMMITMENT);
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_results (self)), 0, &start, &end);
  g_assert_cmpuint (end - start, ==, total);
}

static void
test_narrow (PageFixture *self, gconstpointer data)
{
  GtkWidget *chip;
  guint all, statements;

  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  search (self, "eu");
  all = count_shown (self);
  statements = way_search_results_get_count (get_results (self), WAY_RECORD_STATEMENT);
  g_assert_cmpuint (statements, >, 0);
  chip = gtk_widget_get_ancestor (page_fixture_find_label (self->page, "Statements "),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_shown (self), ==, statements);
  chip = gtk_widget_get_ancestor (page_fixture_find_label (self->page, "Everything "),
                                  GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_shown (self), ==, all);
}

/* What was typed last counts, however quickly. */
static void
test_latest_wins (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  g_object_set (self->page, "text", "border", NULL);
  page_fixture_settle (self);
  search (self, "xyzzy");
  g_assert_cmpuint (count_shown (self), ==, 0);
  search (self, "border");
  g_assert_cmpuint (count_shown (self), >, 0);
}

static void
test_open (PageFixture *self, gconstpointer data)
{
  GtkWidget *focus;

  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  search (self, "confisc");
  g_assert_true (gtk_widget_grab_focus (self->page));
  page_fixture_settle (self);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_nonnull (page_fixture_find_type (focus, WAY_TYPE_SEARCH_ROW, 0));
  g_signal_emit_by_name (page_fixture_find_type (self->page, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-commitment("));
}

static void
add_take_up (PageFixture *self, WayId source)
{
  g_autoptr (WayTakeUp) take_up = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  take_up->commitment = page_fixture_find (self, "ISS-1.1-1");
  take_up->group = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS");
  take_up->number = 6;
  take_up->total = 27;
  take_up->day = REPORT_DAY;
  way_set_text (&take_up->note, "No quokka is counted yet");
  take_up->citation.source = source;
  way_register_save_take_up (self->reg, take_up, &error);
  g_assert_no_error (error);
}

static WayId
add_finding (PageFixture *self, WayId source)
{
  g_autoptr (WayFinding) finding = way_finding_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&finding->title, "Quokkas are overlooked");
  way_set_text (&finding->klass, "gap");
  finding->citation.source = source;
  way_set_text (&finding->citation.place, "III");
  way_register_save_finding (self->reg, finding, &error);
  g_assert_no_error (error);

  return finding->id;
}

/* What follows commitments has sections of its own, says what it is of, and leads there: to the
 * commitment, or to the page where it stands. */
static void
test_following (PageFixture *self, gconstpointer data)
{
  WayId source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  WayId finding = add_finding (self, source);
  g_autofree char *shown = g_strdup_printf ("show-finding(%" G_GINT64_FORMAT ")", finding);
  g_autofree char *commitment = NULL;
  GtkWidget *list;

  add_take_up (self, source);
  page_fixture_show (self, way_search_page_new (), REPORT_DAY);
  commitment = g_strdup_printf ("show-commitment(%" G_GINT64_FORMAT ")",
                                page_fixture_find (self, "ISS-1.1-1"));
  search (self, "quokka");
  g_assert_cmpuint (count_shown (self), ==, 2);
  g_assert_nonnull (page_fixture_find_label (self->page, "Take-Up "));
  g_assert_nonnull (page_fixture_find_label (self->page, "Member States: 6 of 27 · Not started"));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2011) 790, III"));
  page_fixture_take_picture (self, "search-following", 1016, 760);

  list = page_fixture_find_type (self->page, GTK_TYPE_LIST_VIEW, 0);
  g_signal_emit_by_name (list, "activate", 0);
  g_assert_true (g_str_has_prefix (self->actions->str, commitment));
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_nonnull (strstr (self->actions->str, shown));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/search-page/empty", test_empty);
  ADD ("/search-page/sections", test_sections);
  ADD ("/search-page/narrow", test_narrow);
  ADD ("/search-page/latest-wins", test_latest_wins);
  ADD ("/search-page/open", test_open);
  ADD ("/search-page/following", test_following);

  return g_test_run ();
}
