/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialogs of programmes, objectives, actions, parties, sources and events. */

#include "config.h"

#include "fixture.h"
#include "way-action-dialog.h"
#include "way-day-row.h"
#include "way-event-dialog.h"
#include "way-member-row.h"
#include "way-objective-dialog.h"
#include "way-party-dialog.h"
#include "way-programme-dialog.h"
#include "way-source-dialog.h"

static WayId saved_id;

static void
saved_cb (WayFormDialog *dialog, gint64 id)
{
  saved_id = id;
}

static WayFormDialog *
open_dialog (Fixture *self, WayFormDialog *dialog)
{
  saved_id = 0;
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), NULL);
  return fixture_open (self, dialog);
}

static const char *
get_text (gpointer dialog, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, name)));
}

static void
test_programme (Fixture *self)
{
  WayFormDialog *dialog = open_dialog (self, way_programme_dialog_new (self->reg, 0, NULL));
  g_autoptr (WayProgramme) programme = NULL;

  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "A title is needed");
  g_assert_cmpstr (fixture_note (dialog, "begins_note"), ==, "A date is needed");
  fixture_type (fixture_child (dialog, "title_row"), "European Agenda on Security");
  fixture_type (fixture_child (dialog, "begins"), "28 April 2015");
  fixture_type (fixture_child (dialog, "ends"), "2014-12-31");
  g_assert_cmpstr (fixture_note (dialog, "ends_note"), ==, "The last day lies before the first");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "ends"), "2020-12-31");
  fixture_type (fixture_child (dialog, "objective_label"), "Pillar");
  fixture_choose (fixture_child (dialog, "source"), self->strategy);
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "published_key")), TRUE);
  g_assert_true (way_form_dialog_save (dialog));

  programme = way_register_get_programme (self->reg, saved_id, NULL);
  g_assert_cmpstr (programme->title, ==, "European Agenda on Security");
  g_assert_cmpint (programme->begins, ==, way_day_new (2015, 4, 28));
  g_assert_cmpint (programme->ends, ==, way_day_new (2020, 12, 31));
  g_assert_cmpstr (programme->objective_label, ==, "Pillar");
  g_assert_true (programme->source == self->strategy);
  g_assert_true (programme->published_key);
}

static void
test_objective (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_objective_dialog_new (self->reg, 0, self->programme, NULL));
  g_autoptr (WayObjective) objective = NULL;

  g_assert_cmpstr (get_text (dialog, "code"), ==, "2");
  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "A title is needed");
  fixture_type (fixture_child (dialog, "title_row"), "Prevent terrorism");
  g_assert_true (way_form_dialog_save (dialog));
  objective = way_register_get_objective (self->reg, saved_id, NULL);
  g_assert_cmpstr (objective->title, ==, "Prevent terrorism");
  g_assert_cmpstr (objective->code, ==, "2");
  g_assert_true (objective->programme == self->programme);
}

/* A number that is taken is refused by the register; its words stand in the dialog, and what was
 * typed too. */
static void
test_number_taken (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_objective_dialog_new (self->reg, 0, self->programme, NULL));
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                                 WAY_TYPE_FORM_DIALOG, "banner"));

  fixture_type (fixture_child (dialog, "title_row"), "Prevent terrorism");
  fixture_type (fixture_child (dialog, "code"), "1");
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (get_text (dialog, "title_row"), ==, "Prevent terrorism");
  fixture_type (fixture_child (dialog, "code"), "7");
  g_assert_true (way_form_dialog_save (dialog));
}

static void
test_action (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_action_dialog_new (self->reg, 0, self->objective, NULL));
  g_autoptr (WayAction) action = NULL;

  g_assert_cmpstr (get_text (dialog, "code"), ==, "1.4");
  fixture_type (fixture_child (dialog, "title_row"), "Another action");
  g_assert_true (way_form_dialog_save (dialog));
  action = way_register_get_action (self->reg, saved_id, NULL);
  g_assert_cmpstr (action->title, ==, "Another action");
  g_assert_true (action->objective == self->objective);
}

/* One of a series of reports: its number, and the period it covers. */
static void
test_report (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_source_dialog_new (self->reg, self->strategy, NULL));
  g_autoptr (WaySource) source = NULL;

  fixture_type (fixture_child (dialog, "variants"), "COM(2010) 673/3");
  fixture_type (fixture_child (dialog, "number"), "3");
  fixture_type (fixture_child (dialog, "since"), "2011-01-01");
  fixture_type (fixture_child (dialog, "until"), "2010-12-31");
  g_assert_cmpstr (fixture_note (dialog, "until_note"), ==, "The period ends before it begins");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "until"), "2011-12-31");
  g_assert_true (way_form_dialog_save (dialog));

  source = way_register_get_source (self->reg, self->strategy, NULL);
  g_assert_cmpstr (source->variants, ==, "COM(2010) 673/3");
  g_assert_cmpstr (source->number, ==, "3");
  g_assert_cmpint (source->since, ==, way_day_new (2011, 1, 1));
  g_assert_cmpint (source->until, ==, way_day_new (2011, 12, 31));
}

static void
test_source (Fixture *self)
{
  WayFormDialog *dialog = open_dialog (self, way_source_dialog_new (self->reg, 0, NULL));
  g_autoptr (WaySource) source = NULL;

  g_assert_cmpstr (fixture_note (dialog, "reference_note"), ==, "A reference is needed");
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==, "A date is needed");
  fixture_type (fixture_child (dialog, "reference"), "COM(2011) 790");
  fixture_type (fixture_child (dialog, "title_row"), "First annual report");
  fixture_type (fixture_child (dialog, "day"), "3/4/2012");
  g_assert_true (g_str_has_prefix (fixture_note (dialog, "day_note"), "Two readings: "));
  fixture_type (fixture_child (dialog, "day"), "25.11.2011");
  fixture_type (fixture_child (dialog, "kind"), "annual report");
  fixture_type (fixture_child (dialog, "address"), "https://example.org/790");
  g_assert_true (way_form_dialog_save (dialog));
  source = way_register_get_source (self->reg, saved_id, NULL);
  g_assert_cmpstr (source->reference, ==, "COM(2011) 790");
  g_assert_cmpint (source->day, ==, way_day_new (2011, 11, 25));
  g_assert_cmpstr (source->kind, ==, "annual report");
  g_assert_cmpstr (source->address, ==, "https://example.org/790");
}

static GtkWidget *
add_member (Fixture *self, gpointer dialog, const char *name)
{
  GtkWidget *found = NULL;

  g_signal_emit_by_name (fixture_child (dialog, "add"), "activated");
  WAIT_FOR ((found = fixture_find_text (GTK_WIDGET (dialog), name)) != NULL);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX), "row-activated",
                         gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX_ROW));
  WAIT_FOR (WAY_IS_MEMBER_ROW (gtk_widget_get_prev_sibling (fixture_child (dialog, "add"))));
  return gtk_widget_get_prev_sibling (fixture_child (dialog, "add"));
}

static void
test_group (Fixture *self)
{
  WayFormDialog *dialog = open_dialog (self, way_party_dialog_new (self->reg, 0, NULL));
  g_autoptr (WayParty) party = NULL;
  GtkWidget *row = NULL;

  g_assert_cmpstr (fixture_note (dialog, "name_note"), ==, "A name is needed");
  fixture_type (fixture_child (dialog, "name"), "Member States");
  fixture_type (fixture_child (dialog, "abbreviation"), "MS");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "kind")), WAY_PARTY_GROUP);
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "is_group")), TRUE);
  row = add_member (self, dialog, "Croatia");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Always");
  fixture_type (fixture_child (row, "since"), "1 July 2013");
  fixture_type (fixture_child (row, "until"), "1 July 2012");
  g_assert_cmpstr (fixture_note (row, "until_note"), ==, "The last day lies before the first");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (row, "until"), "");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Since 1 July 2013");
  g_assert_true (way_form_dialog_save (dialog));

  party = way_register_get_party (self->reg, saved_id, NULL);
  g_assert_true (party->is_group);
  g_assert_cmpint (party->kind, ==, WAY_PARTY_GROUP);
  g_assert_cmpuint (party->members->len, ==, 1);
  g_assert_true (g_array_index (party->members, WayMembership, 0).member == self->croatia);
  g_assert_cmpint (g_array_index (party->members, WayMembership, 0).since, ==,
                   way_day_new (2013, 7, 1));
}

static void
test_event (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_event_dialog_new (self->reg, 0, self->programme, NULL));
  g_autoptr (WayEvent) event = NULL;

  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every event needs a source");
  fixture_type (fixture_child (dialog, "title_row"), "Council on justice and home affairs");
  fixture_type (fixture_child (dialog, "timing"), "13-14 December 2011");
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "held")), TRUE);
  fixture_choose (fixture_child (fixture_child (dialog, "citation"), "source"), self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  event = way_register_get_event (self->reg, saved_id, NULL);
  g_assert_cmpstr (event->title, ==, "Council on justice and home affairs");
  g_assert_cmpint (way_timing_get_latest (event->timing), ==, way_day_new (2011, 12, 14));
  g_assert_true (event->held);
  g_assert_true (event->programme == self->programme);
}

/* A day is picked from the calendar as well as typed. */
static void
test_calendar (Fixture *self)
{
  WayFormDialog *dialog =
    open_dialog (self, way_source_dialog_new (self->reg, self->strategy, NULL));
  GtkWidget *day = fixture_child (dialog, "day");
  GtkWidget *calendar = fixture_child (day, "calendar");
  g_autoptr (GDateTime) picked = g_date_time_new_local (2010, 11, 23, 0, 0, 0);

  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture_child (day, "button")));
  WAIT_FOR (gtk_widget_get_mapped (calendar));
  g_assert_cmpint (gtk_calendar_get_day (GTK_CALENDAR (calendar)), ==, 22);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), picked);
  g_assert_cmpint (way_day_row_get_day (WAY_DAY_ROW (day)), ==, way_day_new (2010, 11, 23));
  g_assert_true (way_form_dialog_save (dialog));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/records/programme", test_programme);
  fixture_add ("/dialogs/records/objective", test_objective);
  fixture_add ("/dialogs/records/number-taken", test_number_taken);
  fixture_add ("/dialogs/records/action", test_action);
  fixture_add ("/dialogs/records/source", test_source);
  fixture_add ("/dialogs/records/report", test_report);
  fixture_add ("/dialogs/records/group", test_group);
  fixture_add ("/dialogs/records/event", test_event);
  fixture_add ("/dialogs/records/calendar", test_calendar);
  return g_test_run ();
}
