/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making and editing commitments. */

#include "config.h"

#include "fixture.h"
#include "way-citation-row.h"
#include "way-commitment-dialog.h"
#include "way-party-chooser.h"
#include "way-party-dialog.h"
#include "way-responsible-group.h"
#include "way-responsible-row.h"
#include "way-said.h"
#include "way-timing-row.h"

static WayFormDialog *
open_new (Fixture *self)
{
  return fixture_open (self, way_commitment_dialog_new (self->reg, 0,
                                                        &(WayPlacement) { 0, self->action }, NULL));
}

static WayFormDialog *
open_known (Fixture *self)
{
  return fixture_open (self, way_commitment_dialog_new (self->reg, self->commitment, NULL, NULL));
}

static GtkWidget *
source_row (gpointer dialog)
{
  return fixture_child (fixture_child (dialog, "origin"), "source");
}

static WayResponsibles *
get_list (gpointer dialog)
{
  return way_responsible_group_get_list (WAY_RESPONSIBLE_GROUP (fixture_child (dialog,
                                                                               "responsible")));
}

static WayCommitment *
get_newest (Fixture *self)
{
  g_autoptr (GArray) ids = way_register_list_commitments (self->reg, self->programme, NULL);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, WayId, i) != self->commitment)
      return way_register_get_commitment (self->reg, g_array_index (ids, WayId, i), NULL);
  g_assert_not_reached ();
}

static void
test_reasons (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "A title is needed");
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "origin"), "note"), ==,
                   "Every commitment needs a source");
  g_assert_cmpstr (fixture_note (dialog, "stands_note"), ==, "");
  fixture_type (fixture_child (dialog, "title_row"), "A new law");
  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "");
  fixture_choose (source_row (dialog), self->strategy);
  g_assert_true (fixture_may_save (dialog));

  g_assert_true (way_responsibles_add_name (get_list (dialog), "HR"));
  g_assert_false (fixture_may_save (dialog));
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "Two parties are called HR") != NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_save (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  guint acts = fixture_count_acts (self);
  g_autoptr (WayCommitment) commitment = NULL;

  fixture_type (fixture_child (dialog, "title_row"), "  A new law ");
  fixture_type (fixture_child (dialog, "timing"), "2011-12");
  fixture_type (fixture_child (dialog, "condition"), "subject to a study");
  fixture_type (fixture_child (dialog, "legal"), "Article 83 TFEU");
  fixture_choose (fixture_child (fixture_child (dialog, "kind"), "kind"), self->kind);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (fixture_child (dialog, "kind"),
                                                            "modality")),
                              WAY_MODALITY_SHOULD);
  fixture_choose (source_row (dialog), self->strategy);
  fixture_type (fixture_child (fixture_child (dialog, "origin"), "place"), "annex");
  way_responsibles_add_party (get_list (dialog), self->commission);
  way_responsibles_add_party (get_list (dialog), self->croatia);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  g_assert_cmpstr (self->toast, ==, "Commitment added");

  commitment = get_newest (self);
  g_assert_cmpstr (commitment->title, ==, "A new law");
  g_assert_cmpstr (commitment->condition, ==, "subject to a study");
  g_assert_cmpstr (commitment->legal, ==, "Article 83 TFEU");
  g_assert_true (commitment->kind == self->kind);
  g_assert_cmpint (commitment->modality, ==, WAY_MODALITY_SHOULD);
  /* Both years are the programme's, so it is no month. */
  g_assert_cmpstr (way_timing_get_edtf (commitment->timing), ==, "2011/2012");
  g_assert_true (commitment->origin.source == self->strategy);
  g_assert_cmpstr (commitment->origin.place, ==, "annex");
  g_assert_true (g_array_index (commitment->placements, WayPlacement, 0).action == self->action);
  g_assert_cmpuint (commitment->responsible->len, ==, 2);
  g_assert_cmpint (g_array_index (commitment->responsible, WayResponsible, 1).role, ==,
                   WAY_ROLE_WITH);
}

/* Saving what was not touched changes nothing. */
static void
test_untouched (Fixture *self)
{
  g_autoptr (WayCommitment) before =
    way_register_get_commitment (self->reg, self->commitment, NULL);
  g_autoptr (WayCommitment) after = NULL;
  WayFormDialog *dialog = open_known (self);

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Commitment");
  g_assert_true (way_form_dialog_save (dialog));
  after = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpstr (after->title, ==, before->title);
  g_assert_true (way_timing_equal (after->timing, before->timing));
  g_assert_cmpuint (after->responsible->len, ==, before->responsible->len);
  g_assert_cmpuint (after->placements->len, ==, before->placements->len);
  g_assert_true (after->kind == before->kind);
}

/* A title is read from its beginning, though all of it is selected. */
static void
test_beginning (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  /* The row itself does not tell where the cursor is. */
  GtkEditable *title =
    gtk_editable_get_delegate (GTK_EDITABLE (fixture_child (dialog, "title_row")));
  int start = 0, end = 0;

  WAIT_FOR (gtk_editable_get_selection_bounds (title, &start, &end) &&
            gtk_editable_get_position (title) == 0);
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, g_utf8_strlen (gtk_editable_get_text (title), -1));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The bar of the preview carries the status that was last said. */
static void
test_class (Fixture *self)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  WayClass klass = WAY_N_CLASSES;

  g_assert_true (way_said_find_class (self->reg, self->commitment, &klass, NULL));
  g_assert_cmpint (klass, ==, WAY_CLASS_NOT_REPORTED);
  statement->commitment = self->commitment;
  statement->citation.source = self->agenda;
  statement->day = way_day_new (2012, 1, 16);
  statement->status = WAY_STATUS_NOT_STARTED;
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));
  g_assert_true (way_said_find_class (self->reg, self->commitment, &klass, NULL));
  g_assert_cmpint (klass, ==, WAY_CLASS_NOT_STARTED);
}

static void
test_new_kind (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  GtkWidget *kind = fixture_child (dialog, "kind");
  guint acts = fixture_count_acts (self);
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WayKind) saved = NULL;

  g_assert_false (gtk_widget_get_visible (fixture_child (kind, "name")));
  fixture_choose (fixture_child (kind, "kind"), WAY_CHOICE_NEW);
  g_assert_true (gtk_widget_get_visible (fixture_child (kind, "name")));
  g_assert_cmpstr (fixture_note (dialog, "kind_note"), ==, "The new kind needs a name");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (kind, "name"), "Handbook");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  saved = way_register_get_kind (self->reg, commitment->kind, NULL);
  g_assert_cmpstr (saved->name, ==, "Handbook");
  g_assert_true (way_register_undo (self->reg, NULL));
  {
    g_autoptr (GPtrArray) kinds = way_register_list_kinds (self->reg, NULL);

    g_assert_cmpuint (kinds->len, ==, 1);
  }
}

static void
test_places (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  GtkWidget *stands = fixture_child (dialog, "stands");
  GtkWidget *list = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (stands));
  g_autoptr (WayCommitment) commitment = NULL;

  fixture_press_tooltip (list, "Add Another Place");
  g_assert_cmpstr (fixture_note (dialog, "stands_note"), ==,
                   "A commitment stands under an action or an objective");
  fixture_choose (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1), 2);
  g_assert_cmpstr (fixture_note (dialog, "stands_note"), ==, "It stands there already");
  fixture_choose (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1), 3);
  g_assert_true (way_form_dialog_save (dialog));
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpuint (commitment->placements->len, ==, 2);
  g_assert_true (g_array_index (commitment->placements, WayPlacement, 0).action == self->action);
  g_assert_true (g_array_index (commitment->placements, WayPlacement, 1).action ==
                 self->other_action);
}

/* ---- choosing parties ---- */

static WayPartyChooser *
open_chooser (Fixture *self, gpointer dialog)
{
  GtkWidget *found = NULL;

  g_signal_emit_by_name (fixture_child (fixture_child (dialog, "responsible"), "add"), "activated");
  WAIT_FOR ((found = fixture_find_text (GTK_WIDGET (dialog), "New Party…")) != NULL);
  return WAY_PARTY_CHOOSER (gtk_widget_get_ancestor (found, WAY_TYPE_PARTY_CHOOSER));
}

static void
enter_name (WayPartyChooser *chooser, const char *name)
{
  GtkWidget *entry = fixture_child (chooser, "entry");

  fixture_type (entry, name);
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
}

static WayResponsibleItem *
get_item (gpointer dialog, guint position)
{
  return g_list_model_get_item (way_responsibles_get_items (get_list (dialog)), position);
}

static void
test_choose_party (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  g_autoptr (WayResponsibleItem) item = NULL;

  enter_name (open_chooser (self, dialog), "croatia");
  WAIT_FOR (g_list_model_get_n_items (way_responsibles_get_items (get_list (dialog))) == 2);
  item = get_item (dialog, 1);
  g_assert_true (way_responsible_item_get_party (item) == self->croatia);
  g_assert_true (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_ambiguous_party (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  g_autoptr (WayResponsibleItem) item = NULL;
  GtkWidget *found = NULL;

  enter_name (open_chooser (self, dialog), "HR");
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "HR · which one?") != NULL);
  g_assert_false (fixture_may_save (dialog));
  item = get_item (dialog, 1);
  g_assert_true (way_responsible_item_get_party (item) == 0);

  fixture_press (GTK_WIDGET (dialog), "Choose…");
  WAIT_FOR ((found = fixture_find_text (GTK_WIDGET (dialog), "High Representative")) != NULL);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX), "row-activated",
                         gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX_ROW));
  WAIT_FOR (fixture_may_save (dialog));
  g_assert_true (way_responsible_item_get_party (item) == self->representative);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A new party is saved with the commitment, in one act, and after a failed save it is not lost. */
static void
test_new_party (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  guint acts = fixture_count_acts (self);
  AdwDialog *party = NULL;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WayParty) saved = NULL;

  enter_name (open_chooser (self, dialog), "Europol");
  WAIT_FOR (WAY_IS_PARTY_DIALOG (party = fixture_visible_dialog (self)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (party, "name"))), ==,
                   "Europol");
  fixture_type (fixture_child (party, "abbreviation"), "EUROPOL");
  g_assert_true (way_form_dialog_save (WAY_FORM_DIALOG (party)));
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts);

  g_assert_true (way_register_delete_commitment (self->reg, self->commitment, NULL));
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_true (way_register_undo (self->reg, NULL));
  acts = fixture_count_acts (self);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpuint (commitment->responsible->len, ==, 2);
  saved =
    way_register_get_party (self->reg,
                            g_array_index (commitment->responsible, WayResponsible, 1).party, NULL);
  g_assert_cmpstr (saved->name, ==, "Europol");
}

static GtkWidget *
find_row (gpointer dialog, const char *name)
{
  GtkWidget *found = NULL;

  WAIT_FOR ((found = fixture_find_text (dialog, name)) != NULL);
  return gtk_widget_get_ancestor (found, WAY_TYPE_RESPONSIBLE_ROW);
}

static void
test_roles (Fixture *self)
{
  WayFormDialog *dialog = open_known (self);
  GtkWidget *row = find_row (dialog, "European Commission");
  g_autoptr (WayCommitment) commitment = NULL;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_child (row, "role")), WAY_ROLE_ADDRESSEE);
  g_assert_true (way_form_dialog_is_changed (dialog));
  way_responsibles_add_party (get_list (dialog), self->croatia);
  row = find_row (dialog, "Croatia");
  g_signal_emit_by_name (fixture_child (row, "remove"), "clicked");
  g_assert_true (way_form_dialog_save (dialog));
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpuint (commitment->responsible->len, ==, 1);
  g_assert_cmpint (g_array_index (commitment->responsible, WayResponsible, 0).role, ==,
                   WAY_ROLE_ADDRESSEE);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/commitment/reasons", test_reasons);
  fixture_add ("/dialogs/commitment/save", test_save);
  fixture_add ("/dialogs/commitment/untouched", test_untouched);
  fixture_add ("/dialogs/commitment/beginning", test_beginning);
  fixture_add ("/dialogs/commitment/class", test_class);
  fixture_add ("/dialogs/commitment/new-kind", test_new_kind);
  fixture_add ("/dialogs/commitment/places", test_places);
  fixture_add ("/dialogs/commitment/choose-party", test_choose_party);
  fixture_add ("/dialogs/commitment/ambiguous-party", test_ambiguous_party);
  fixture_add ("/dialogs/commitment/new-party", test_new_party);
  fixture_add ("/dialogs/commitment/roles", test_roles);
  return g_test_run ();
}
