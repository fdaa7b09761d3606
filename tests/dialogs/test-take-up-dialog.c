/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording and editing take-up. */

#include "config.h"

#include "fixture.h"
#include "way-citation-row.h"
#include "way-choice-row.h"
#include "way-commitment-chooser.h"
#include "way-day-row.h"
#include "way-take-up-dialog.h"
#include "way-text-row.h"

#define SAID_ON (way_day_new (2013, 7, 1))

/* A group of which Croatia is a member from the first of July 2013, and the Commission before. */
static WayId
add_group (Fixture *self)
{
  g_autoptr (WayParty) group = way_party_new ();
  WayMembership members[] = {
    { 0, self->croatia, way_day_new (2013, 7, 1), WAY_DAY_NONE },
    { 0, self->commission, WAY_DAY_NONE, way_day_new (2013, 6, 30) },
  };
  g_autoptr (GError) error = NULL;

  way_set_text (&group->name, "The Members");
  group->kind = WAY_PARTY_GROUP;
  group->is_group = TRUE;
  g_array_append_vals (group->members, members, G_N_ELEMENTS (members));
  way_register_save_party (self->reg, group, &error);
  g_assert_no_error (error);
  return group->id;
}

static WayFormDialog *
open_new (Fixture *self, WayId commitment, WayId member)
{
  WayId group = add_group (self);

  return fixture_open (self, way_take_up_dialog_new (self->reg, commitment, group, member, SAID_ON,
                                                     NULL));
}

static GtkWidget *
source_row (gpointer dialog)
{
  return fixture_child (fixture_child (dialog, "citation"), "source");
}

static WayTakeUp *
get_last (Fixture *self)
{
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (self->reg, self->commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (said->len, >, 0);
  return way_take_up_copy (said->pdata[0]);
}

static GtkWidget *
find_chooser (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = WAY_IS_COMMITMENT_CHOOSER (child) ? child : find_chooser (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* There may be thousands, so that it is found by typing; its title is shown then. */
static void
find_commitment (WayFormDialog *dialog, const char *words, const char *title)
{
  AdwActionRow *shown = ADW_ACTION_ROW (fixture_child (dialog, "commitment"));
  GtkWidget *list;
  GtkListBoxRow *row;

  g_assert_cmpstr (adw_action_row_get_subtitle (shown), ==, "Choose…");
  gtk_widget_activate (GTK_WIDGET (shown));
  WAIT_FOR (find_chooser (GTK_WIDGET (dialog)) != NULL);
  list = fixture_child (find_chooser (GTK_WIDGET (dialog)), "list");
  gtk_editable_set_text (GTK_EDITABLE (fixture_child (find_chooser (GTK_WIDGET (dialog)), "entry")),
                         words);
  WAIT_FOR ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL &&
            g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title));
  gtk_widget_activate (GTK_WIDGET (row));
  WAIT_FOR (g_str_has_suffix (adw_action_row_get_subtitle (shown), title));
}

/* What is missing is said beside its row. */
static void
test_reasons (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, 0, 0);

  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (fixture_note (dialog, "commitment_note"), ==, "A commitment is needed");
  g_assert_cmpstr (fixture_note (dialog, "number_note"), ==, "A member or a number is needed");
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every take-up needs a source");

  find_commitment (dialog, "confiscation law",
                   "Confiscation law: third-party, extended and non-conviction-based");
  fixture_choose (fixture_child (dialog, "member"), self->croatia);
  g_assert_false (fixture_may_save (dialog));
  fixture_choose (source_row (dialog), self->agenda);
  g_assert_cmpstr (fixture_note (dialog, "commitment_note"), ==, "");
  g_assert_cmpstr (fixture_note (dialog, "number_note"), ==, "");
  g_assert_true (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "day"), "");
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==, "A date is needed");
  g_assert_false (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Nobody is a member before it joins, or after it left. */
static void
test_stranger (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, self->croatia);

  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "day"), "30 June 2013");
  g_assert_cmpstr (fixture_note (dialog, "member_note"), ==,
                   "Croatia was not a member of the group on 30 June 2013");
  g_assert_false (fixture_may_save (dialog));
  fixture_choose (fixture_child (dialog, "member"), self->commission);
  g_assert_cmpstr (fixture_note (dialog, "member_note"), ==, "");
  g_assert_true (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "day"), "1 July 2013");
  g_assert_false (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static const struct
{
  const char *number;
  const char *total;
  const char *number_note;
  const char *total_note;
} counts[] = {
  { "16", "18", "", "" },
  { "16", "", "", "" },
  { "0", "27", "", "" },
  { "18", "18", "", "" },
  { "19", "18", "", "The number is larger than its total" },
  { "", "18", "A member or a number is needed", "" },
  { "six", "18", "A member or a number is needed", "" },
  { "-1", "", "A member or a number is needed", "" },
  { "0", "0", "", "This is not a number of members" },
  { "1", "all", "", "This is not a number of members" },
};

static void
test_counts (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, 0);

  fixture_choose (source_row (dialog), self->agenda);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      fixture_type (fixture_child (dialog, "number"), counts[i].number);
      fixture_type (fixture_child (dialog, "total"), counts[i].total);
      g_assert_cmpstr (fixture_note (dialog, "number_note"), ==, counts[i].number_note);
      g_assert_cmpstr (fixture_note (dialog, "total_note"), ==, counts[i].total_note);
      g_assert_cmpint (fixture_may_save (dialog), ==,
                       *counts[i].number_note == '\0' && *counts[i].total_note == '\0');
    }
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_count_saved (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, 0);
  g_autoptr (WayTakeUp) record = NULL;

  fixture_type (fixture_child (dialog, "number"), " 16 ");
  fixture_type (fixture_child (dialog, "total"), "18");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "status")), WAY_TAKE_UP_DONE);
  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  record = get_last (self);
  g_assert_cmpint (record->member, ==, 0);
  g_assert_cmpuint (record->number, ==, 16);
  g_assert_cmpuint (record->total, ==, 18);
  g_assert_cmpint (record->status, ==, WAY_TAKE_UP_DONE);
  g_assert_cmpint (record->day, ==, SAID_ON);
  WAIT_FOR (g_strcmp0 (self->toast, "Take-up recorded") == 0);
}

/* Whoever changes from a number to a name does not keep the number. */
static void
test_member_saved (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, 0);
  g_autoptr (WayTakeUp) record = NULL;

  fixture_type (fixture_child (dialog, "number"), "16");
  fixture_choose (fixture_child (dialog, "member"), self->croatia);
  g_assert_false (gtk_widget_get_visible (fixture_child (dialog, "number")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "status")),
                              WAY_TAKE_UP_UNDER_WAY);
  fixture_choose (source_row (dialog), self->agenda);
  fixture_type (fixture_child (fixture_child (dialog, "citation"), "place"), "II.3 fn 10");
  fixture_type (fixture_child (dialog, "timing"), "mid-2013");
  fixture_type (fixture_child (dialog, "document"), "Act 12/2013");
  way_text_row_set_text (WAY_TEXT_ROW (fixture_child (dialog, "note")), "Before parliament");
  g_assert_true (way_form_dialog_save (dialog));

  record = get_last (self);
  g_assert_cmpint (record->member, ==, self->croatia);
  g_assert_cmpuint (record->number, ==, 0);
  g_assert_cmpint (record->status, ==, WAY_TAKE_UP_UNDER_WAY);
  g_assert_cmpstr (way_timing_get_text (record->timing), ==, "mid-2013");
  g_assert_cmpstr (record->document, ==, "Act 12/2013");
  g_assert_cmpstr (record->note, ==, "Before parliament");
  g_assert_cmpstr (record->citation.place, ==, "II.3 fn 10");
}

/* The next dialog offers the same source and date; saving is one act, which can be undone. */
static void
test_next (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, self->croatia);
  guint acts = fixture_count_acts (self);
  g_autoptr (WayTakeUp) record = NULL;
  WayCitation citation = { 0 };

  fixture_choose (source_row (dialog), self->agenda);
  fixture_type (fixture_child (dialog, "day"), "2 August 2013");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  record = get_last (self);

  dialog = fixture_open (self, way_take_up_dialog_new (self->reg, self->commitment, record->group,
                                                       self->croatia, SAID_ON, NULL));
  way_citation_row_store (WAY_CITATION_ROW (fixture_child (dialog, "citation")), &citation);
  g_assert_cmpint (citation.source, ==, self->agenda);
  g_clear_pointer (&citation.place, g_free);
  g_assert_cmpint (way_day_row_get_day (WAY_DAY_ROW (fixture_child (dialog, "day"))), ==,
                   way_day_new (2013, 8, 2));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_edit (Fixture *self)
{
  WayFormDialog *dialog = open_new (self, self->commitment, self->croatia);
  g_autoptr (WayTakeUp) before = NULL;
  g_autoptr (WayTakeUp) after = NULL;

  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  before = get_last (self);

  dialog = fixture_open (self, way_take_up_dialog_new_for (self->reg, before->id, NULL));
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Take-up");
  g_assert_cmpint (way_choice_row_get_chosen (WAY_CHOICE_ROW (fixture_child (dialog, "member"))),
                   ==, self->croatia);
  g_assert_false (way_form_dialog_is_changed (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "status")), WAY_TAKE_UP_DONE);
  g_assert_true (way_form_dialog_save (dialog));
  after = get_last (self);
  g_assert_cmpint (after->id, ==, before->id);
  g_assert_cmpint (after->status, ==, WAY_TAKE_UP_DONE);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/take-up-dialog/reasons", test_reasons);
  fixture_add ("/take-up-dialog/stranger", test_stranger);
  fixture_add ("/take-up-dialog/counts", test_counts);
  fixture_add ("/take-up-dialog/count-saved", test_count_saved);
  fixture_add ("/take-up-dialog/member-saved", test_member_saved);
  fixture_add ("/take-up-dialog/next", test_next);
  fixture_add ("/take-up-dialog/edit", test_edit);
  return g_test_run ();
}
