/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of parties and sources: lists, searching them, and opening one. */

#include "config.h"

#include "page-fixture.h"
#include "way-parties-page.h"
#include "way-record-row.h"
#include "way-sources-page.h"

#define REPORT_DAY (way_day_new (2011, 11, 25))

static WayId
get_shown (PageFixture *self)
{
  return way_records_page_get_shown (WAY_RECORDS_PAGE (self->page));
}

static void
open_record (PageFixture *self, WayRecord record, const char *code)
{
  WayId id = way_register_find (self->reg, record, 0, code);

  g_assert_cmpint (id, !=, 0);
  g_object_set (self->page, "shown", (gint64) id, NULL);
  WAIT_FOR (get_shown (self) == id);
  page_fixture_settle (self);
}

static void
test_parties (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);

  g_assert_nonnull (page_fixture_find_label (self->page, "Institutions"));
  g_assert_nonnull (page_fixture_find_label (self->page, "European Commission"));
  page_fixture_take_picture (self, "parties", 1016, 700);
  page_fixture_take_picture (self, "parties", 360, 720);
}

/* A row without a menu opens none. */
static void
test_menu (PageFixture *self, gconstpointer data)
{
  g_autofree char *actions = NULL;
  GtkWidget *row = NULL;

  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  actions = page_fixture_read_menu (page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, 0));
  g_assert_cmpstr (actions, ==, "edit-party delete-party");

  open_record (self, WAY_RECORD_PARTY, "MS");
  WAIT_FOR (page_fixture_find_label (self->page, "Members on 25 November 2011") != NULL);
  row =
    gtk_widget_get_ancestor (page_fixture_find_label (self->page, "Austria"), WAY_TYPE_RECORD_ROW);
  g_assert_true (gtk_widget_activate_action (row, "menu.popup", NULL));
  g_assert_null (page_fixture_find_type (row, GTK_TYPE_POPOVER_MENU, 0));
}

static void
test_search (PageFixture *self, gconstpointer data)
{
  GtkWidget *entry;

  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  entry = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "EUROPOL");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_RECORD_ROW) == 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody at all");
  WAIT_FOR (page_fixture_find_label (self->page, "No Results") != NULL);
}

static void
test_party (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  open_record (self, WAY_RECORD_PARTY, "COM");

  g_assert_nonnull (page_fixture_find_label (self->page, "Institution · COM"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Lead"));
  page_fixture_take_picture (self, "party", 1016, 700);
  gtk_widget_activate (page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, 0));
}

static void
take_up (PageFixture *self, WayId commitment, WayId group, WayId member)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = commitment;
  record->group = group;
  record->member = member;
  record->status = WAY_TAKE_UP_DONE;
  record->day = REPORT_DAY;
  record->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

/* The last stage of its procedure; returns the name of that. */
static char *
record_stage (PageFixture *self, WayId commitment, WayId body)
{
  g_autoptr (WayCommitment) record = way_register_get_commitment (self->reg, commitment, NULL);
  g_autoptr (WayProcedure) procedure =
    way_register_get_procedure (self->reg, record->procedure, NULL);
  const WayStage *stage = procedure->stages->pdata[procedure->stages->len - 1];
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = commitment;
  step->stage = stage->id;
  step->reached = TRUE;
  step->body = body;
  step->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);

  return g_strdup (stage->name);
}

static void
address (PageFixture *self, WayId commitment, WayId party)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  WayResponsible addressee = { party, WAY_ROLE_ADDRESSEE };
  WayLink link = { commitment, WAY_PROMISE_REPEATS };
  g_autoptr (GError) error = NULL;

  forward->programme = way_register_find (self->reg, WAY_RECORD_PROGRAMME, 0, "ISS");
  way_set_text (&forward->text, "The quokka is to be counted");
  forward->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2011-790");
  way_set_text (&forward->citation.place, "II.3");
  g_array_append_val (forward->addressees, addressee);
  g_array_append_val (forward->links, link);
  way_register_save_forward (self->reg, forward, &error);
  g_assert_no_error (error);
}

/* Who is responsible for nothing may still have had a part, and not only formerly. */
static void
test_parts (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayParty) group = way_party_new ();
  g_autoptr (WayParty) party = way_party_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *stage = NULL;
  WayMembership membership = { .since = WAY_DAY_NONE, .until = WAY_DAY_NONE };
  GtkWidget *row;

  group->is_group = TRUE;
  way_set_text (&party->name, "Quokkaland");
  g_assert_true (way_register_save_party (self->reg, party, NULL));
  way_set_text (&group->name, "Counters");
  membership.member = party->id;
  g_array_append_val (group->members, membership);
  g_assert_true (way_register_save_party (self->reg, group, NULL));
  take_up (self, page_fixture_find (self, "ISS-1.1-1"), group->id, party->id);
  stage = record_stage (self, page_fixture_find (self, "ISS-1.3-1"), party->id);
  address (self, page_fixture_find (self, "ISS-2.1-1"), party->id);

  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  g_object_set (self->page, "shown", (gint64) party->id, NULL);
  WAIT_FOR (page_fixture_find_label (self->page, "Way forward") != NULL);
  g_assert_nonnull (page_fixture_find_label (self->page, "Take-up: Done"));
  g_assert_nonnull (page_fixture_find_label (self->page, stage));
  g_assert_nonnull (page_fixture_find_label (self->page, "Addressed in a way forward"));
  g_assert_nonnull (page_fixture_find_label (self->page, "COM(2011) 790, II.3"));
  g_assert_null (page_fixture_find_label (self->page, "Formerly"));
  row =
    gtk_widget_get_ancestor (page_fixture_find_label (self->page, "The quokka is to be counted"),
                             GTK_TYPE_LIST_BOX_ROW);
  gtk_widget_activate (row);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-forward("));

  g_object_set (self->page, "shown", (gint64) group->id, NULL);
  WAIT_FOR (page_fixture_find_label (self->page, "Taken up by its members") != NULL);

  /* What refers to it is not lost with it. */
  g_assert_false (way_register_delete_party (self->reg, party->id, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IN_USE);
  g_assert_cmpstr (error->message, ==,
                   "Still used by 1 stage of a commitment, 1 take-up, 1 entry of a way forward");
}

/* A group has the members of the day: 27 Member States in 2011, 28 from July 2013. */
static void
test_group (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  open_record (self, WAY_RECORD_PARTY, "MS");
  WAIT_FOR (page_fixture_find_label (self->page, "Members on 25 November 2011") != NULL);
  g_assert_nonnull (page_fixture_find_label (self->page, "27"));

  way_session_set_day (self->session, way_day_new (2013, 7, 1));
  WAIT_FOR (page_fixture_find_label (self->page, "Members on 1 July 2013") != NULL);
  g_assert_nonnull (page_fixture_find_label (self->page, "28"));
}

static void
test_sources (PageFixture *self, gconstpointer data)
{
  GtkWidget *row;

  page_fixture_show (self, way_sources_page_new (), REPORT_DAY);
  row = page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, 0);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                   "COM(2016) 670"));
  gtk_widget_activate (row);
  g_assert_true (g_str_has_prefix (self->actions->str, "show-source("));
  page_fixture_take_picture (self, "sources", 1016, 500);
}

/* A reference that another document prints differently finds its source too. */
static void
test_variants (PageFixture *self, gconstpointer data)
{
  GtkWidget *search, *row;

  page_fixture_show (self, way_sources_page_new (), REPORT_DAY);
  search = page_fixture_find_type (self->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "673/3");
  WAIT_FOR (page_fixture_count_type (self->page, WAY_TYPE_RECORD_ROW) == 1);
  row = page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, 0);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                   "COM(2010) 673"));
}

/* Which report of a series it is, what it covers, and its other references. */
static void
test_report (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_sources_page_new (), REPORT_DAY);
  open_record (self, WAY_RECORD_SOURCE, "COM-2011-790");
  g_assert_nonnull (page_fixture_find_label (self->page, "Number: first"));
  g_assert_nonnull (page_fixture_find_label (self->page,
                                             "Covers 1 January 2011 to 31 December 2011"));
  g_assert_nonnull (page_fixture_find_label (self->page,
                                             "Also printed as COM(2011) 790 final, 17790/11"));
}

static void
count_take_up (PageFixture *self, WayId commitment, WayId source)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = commitment;
  record->group = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "MS");
  record->number = 6;
  record->day = REPORT_DAY;
  record->citation.source = source;
  way_set_text (&record->citation.place, "quetzal, take-up");
  way_register_save_take_up (self->reg, record, &error);
  g_assert_no_error (error);
}

static void
reach (PageFixture *self, WayId id, WayId source)
{
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, id, NULL);
  g_autoptr (WayProcedure) procedure =
    way_register_get_procedure (self->reg, commitment->procedure, NULL);
  g_autoptr (GError) error = NULL;

  step->commitment = id;
  step->stage = ((WayStage *) procedure->stages->pdata[0])->id;
  step->citation.source = source;
  way_set_text (&step->citation.place, "quetzal, stage");
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
}

static void
promise (PageFixture *self, WayId commitment, WayId source)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  WayLink link = { commitment, WAY_PROMISE_REPEATS };
  g_autoptr (GError) error = NULL;

  forward->programme = way_session_get_programme (self->session);
  way_set_text (&forward->text, "To go on");
  forward->citation.source = source;
  way_set_text (&forward->citation.place, "quetzal, way forward");
  g_array_append_val (forward->links, link);
  way_register_save_forward (self->reg, forward, &error);
  g_assert_no_error (error);
}

/* Whatever cites it for a commitment, its place is told. */
static void
test_places (PageFixture *self, gconstpointer data)
{
  WayId id = way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, "ISS-1.1-1");
  WayId source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "COM-2016-670");

  count_take_up (self, id, source);
  reach (self, id, source);
  promise (self, id, source);
  page_fixture_show (self, way_sources_page_new (), way_day_new (2016, 10, 12));
  open_record (self, WAY_RECORD_SOURCE, "COM-2016-670");
  g_assert_nonnull (page_fixture_find_label (self->page, "quetzal, stage"));
  g_assert_nonnull (page_fixture_find_label (self->page, "quetzal, take-up"));
  g_assert_nonnull (page_fixture_find_label (self->page, "quetzal, way forward"));
}

static gboolean
says (PageFixture *self, guint row, const char *end)
{
  GtkWidget *widget = page_fixture_find_type (self->page, WAY_TYPE_RECORD_ROW, row);
  const char *subtitle =
    widget != NULL ? adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) : NULL;

  return subtitle != NULL && g_str_has_suffix (subtitle, end);
}

static void
cite (PageFixture *self, const char *commitment, const char *source)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autoptr (GError) error = NULL;

  statement->commitment = way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, commitment);
  statement->day = way_day_new (2016, 10, 12);
  statement->status = WAY_STATUS_ONGOING;
  statement->citation.source = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, source);
  way_register_save_statement (self->reg, statement, &error);
  g_assert_no_error (error);
}

static void
add_source (PageFixture *self, const char *code)
{
  g_autoptr (WaySource) source = way_source_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&source->code, code);
  way_set_text (&source->reference, "COM(2016) 732");
  way_set_text (&source->title, "Second progress report");
  way_set_text (&source->kind, "monthly report");
  source->day = way_day_new (2016, 11, 16);
  way_register_save_source (self->reg, source, &error);
  g_assert_no_error (error);
}

/* How often each is cited comes when it is counted, and follows what is recorded. */
static void
test_counts (PageFixture *self, gconstpointer data)
{
  add_source (self, "second");
  page_fixture_show (self, way_sources_page_new (), REPORT_DAY);
  WAIT_FOR (says (self, 0, "not cited yet"));
  WAIT_FOR (says (self, 3, "cited for 68 commitments"));
  cite (self, "ISS-1.1-1", "second");
  WAIT_FOR (says (self, 0, "cited for 1 commitment"));
}

static void
test_source (PageFixture *self, gconstpointer data)
{
  page_fixture_show (self, way_sources_page_new (), REPORT_DAY);
  open_record (self, WAY_RECORD_SOURCE, "COM-2010-673");

  g_assert_nonnull (page_fixture_find_label (self->page, "Cited for"));
  g_assert_nonnull (page_fixture_find_label (self->page, "Open Address"));
  g_assert_nonnull (page_fixture_find_label (self->page, "annex, objective 1, action 1"));
  page_fixture_take_picture (self, "source", 1016, 700);
  page_fixture_take_picture (self, "source", 360, 720);
  gtk_widget_activate_action (gtk_widget_get_ancestor (page_fixture_find_label (self->page,
                                                                                "Cited for"),
                                                       ADW_TYPE_NAVIGATION_PAGE),
                              "navigation.pop", NULL);
  WAIT_FOR (get_shown (self) == 0);
}

/* A record that is deleted closes its view. */
static void
test_deleted (PageFixture *self, gconstpointer data)
{
  g_autoptr (WayParty) party = way_party_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&party->name, "For a moment");
  way_register_save_party (self->reg, party, &error);
  g_assert_no_error (error);
  page_fixture_show (self, way_parties_page_new (), REPORT_DAY);
  g_object_set (self->page, "shown", (gint64) party->id, NULL);
  WAIT_FOR (page_fixture_find_label (self->page, "For a moment") != NULL);
  way_register_delete_party (self->reg, party->id, &error);
  g_assert_no_error (error);
  WAIT_FOR (get_shown (self) == 0);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, PageFixture, NULL, page_fixture_set_up, function, page_fixture_tear_down)

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  ADD ("/records-pages/parties", test_parties);
  ADD ("/records-pages/search", test_search);
  ADD ("/records-pages/counts", test_counts);
  ADD ("/records-pages/menu", test_menu);
  ADD ("/records-pages/party", test_party);
  ADD ("/records-pages/parts", test_parts);
  ADD ("/records-pages/group", test_group);
  ADD ("/records-pages/sources", test_sources);
  ADD ("/records-pages/variants", test_variants);
  ADD ("/records-pages/source", test_source);
  ADD ("/records-pages/report", test_report);
  ADD ("/records-pages/places", test_places);
  ADD ("/records-pages/deleted", test_deleted);

  return g_test_run ();
}
