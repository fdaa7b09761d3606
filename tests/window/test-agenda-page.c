/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda: its grouping, and its page. */

#include "config.h"

#include "page-fixture.h"
#include "way-agenda-button.h"
#include "way-agenda-page.h"
#include "way-agenda.h"
#include "way-record-row.h"
#include "way-settings.h"

#define TODAY (way_day_new (2012, 1, 16))

static WayAgenda *
make_agenda (PageFixture *self, int months)
{
  WayBoard *board = way_session_get_board (self->session);
  g_autoptr (GPtrArray) events =
    way_register_list_events (self->reg, way_session_get_programme (self->session), NULL);

  return way_agenda_new (board, events, way_day_get_month_end (way_day_add_months (TODAY, months)),
                         way_day_new (2011, 11, 25));
}

static void
test_groups (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayAgenda) agenda = NULL;
  WayDay last = 0;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  agenda = make_agenda (self, 12);
  for (guint i = 0; i < agenda->overdue->len; i++)
    {
      const WayAgendaItem *item = g_ptr_array_index (agenda->overdue, i);

      g_assert_cmpint (item->day, <, TODAY);
      g_assert_cmpint (item->day, >=, last);
      last = item->day;
    }
  last = 0;
  g_assert_cmpuint (agenda->months->len, >, 0);
  for (guint i = 0; i < agenda->months->len; i++)
    {
      const WayAgendaMonth *month = g_ptr_array_index (agenda->months, i);

      g_assert_cmpint (month->month, >, last);
      g_assert_cmpuint (month->items->len, >, 0);
      last = month->month;
    }
}

/* Only what is open is late, due or silent. */
static void
test_open (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayAgenda) agenda = NULL;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  agenda = make_agenda (self, 240);
  g_assert_cmpuint (agenda->silent->len, >, 0);
  for (guint i = 0; i < agenda->silent->len; i++)
    g_assert_true (way_agenda_is_open (((WayAgendaItem *) g_ptr_array_index (agenda->silent, i))
                                         ->standing));
}

/* Due "2012" stands in December 2012, with the words as written. */
static void
test_vague (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_agenda_page_new (), TODAY);

  g_assert_nonnull (page_fixture_find_label (self->page, "December 2012"));
  g_assert_nonnull (page_fixture_find_label (self->page, "due some time in 2012"));
  page_fixture_take_picture (self, "agenda", 1016, 700);
  page_fixture_take_picture (self, "agenda", 360, 720);
}

static void
test_fold (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayAgenda) agenda = NULL;
  GtkWidget *more;
  guint before;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  agenda = make_agenda (self, 12);
  more = page_fixture_find_label (self->page, "More");
  if (agenda->overdue->len <= 3)
    {
      g_test_skip ("The sample has too few that are overdue.");
      return;
    }
  before = page_fixture_count_type (self->page, WAY_TYPE_RECORD_ROW);
  gtk_widget_activate (gtk_widget_get_ancestor (more, GTK_TYPE_LIST_BOX_ROW));
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_RECORD_ROW) ==
            before + agenda->overdue->len - 3);
}

static void
test_silent (PageFixture *self, gconstpointer data)
{
  GtkWidget *button;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  g_assert_nonnull (page_fixture_find_label (self->page, "have been silent since"));
  g_assert_null (page_fixture_find_label (self->page, "Silent since 25 November 2011"));
  button = gtk_widget_get_ancestor (page_fixture_find_label (self->page, "Show Silent"),
                                    GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  WAIT_FOR (page_fixture_find_label (self->page, "Silent since 25 November 2011") != NULL);
  page_fixture_take_picture (self, "agenda-silent", 1016, 1400);
}

static void
test_look_further (PageFixture *self, gconstpointer data)
{
  int horizon;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  g_assert_null (page_fixture_find_label (self->page, "December 2014"));
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (self->page, "agenda.look-further", NULL);
  g_object_get (self->page, "horizon", &horizon, NULL);
  g_assert_cmpint (horizon, ==, 36);
  WAIT_FOR (page_fixture_find_label (self->page, "December 2014") != NULL);
  g_settings_reset (way_settings_get (), "agenda-horizon");
}

/* What was chosen in the header is there again the next time. */
static void
test_horizon_is_remembered (PageFixture *self, gconstpointer data)
{
  GtkWidget *again;
  int horizon;

  g_settings_set_int (way_settings_get (), "agenda-horizon", 3);
  page_fixture_show (self, way_agenda_page_new (), TODAY);
  g_assert_null (page_fixture_find_label (self->page, "December 2012"));
  gtk_widget_activate_action (self->page, "agenda.look-further", NULL);
  WAIT_FOR (page_fixture_find_label (self->page, "December 2012") != NULL);
  again = g_object_ref_sink (way_agenda_page_new ());
  g_object_get (again, "horizon", &horizon, NULL);
  g_assert_cmpint (horizon, ==, 15);
  g_object_unref (again);
  g_settings_reset (way_settings_get (), "agenda-horizon");
}

static void
test_silent_for_months (PageFixture *self, gconstpointer data)
{
  g_settings_set_int (way_settings_get (), "agenda-silence", 3);
  page_fixture_show (self, way_agenda_page_new (), TODAY);
  g_assert_nonnull (page_fixture_find_label (self->page, "silent since 16 October 2011."));
  /* Since a day before the report, only those of which it says nothing. */
  g_settings_reset (way_settings_get (), "agenda-silence");
  WAIT_FOR (page_fixture_find_label (self->page, "of 25 November 2011.") != NULL);
}

static char *
get_button_words (GtkWidget *button)
{
  GtkWidget *label = page_fixture_find_type (button, GTK_TYPE_LABEL, 0);

  return label != NULL ? g_strdup (gtk_label_get_label (GTK_LABEL (label))) : NULL;
}

static void
test_button (PageFixture *self, gconstpointer data)
{
  GtkWidget *button = g_object_ref_sink (g_object_new (WAY_TYPE_AGENDA_BUTTON, NULL));
  g_autofree char *before = get_button_words (button);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "Next 12 Months");
  g_assert_true (gtk_widget_activate_action (button, "agenda.agenda-horizon", "i", 24));
  after = get_button_words (button);
  g_assert_cmpstr (after, ==, "Next 24 Months");
  g_assert_cmpint (g_settings_get_int (way_settings_get (), "agenda-horizon"), ==, 24);
  g_settings_reset (way_settings_get (), "agenda-horizon");
  g_object_unref (button);
}

static void
test_activate (PageFixture *self, gconstpointer data)
{
  GtkWidget *row;

  page_fixture_show (self, way_agenda_page_new (), TODAY);
  row = page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, 0);
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-commitment("));
}

#define ADD(path, function)                                                                        \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/agenda/groups", test_groups);
  ADD ("/agenda/open", test_open);
  ADD ("/agenda/vague", test_vague);
  ADD ("/agenda/fold", test_fold);
  ADD ("/agenda/silent", test_silent);
  ADD ("/agenda/look-further", test_look_further);
  ADD ("/agenda/horizon-is-remembered", test_horizon_is_remembered);
  ADD ("/agenda/silent-for-months", test_silent_for_months);
  ADD ("/agenda/button", test_button);
  ADD ("/agenda/activate", test_activate);

  return g_test_run ();
}
