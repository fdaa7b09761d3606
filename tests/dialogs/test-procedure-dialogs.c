/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Defining procedures: their list, and one with its stages. */

#include "config.h"

#include "fixture.h"
#include "way-choice-row.h"
#include "way-commitment-dialog.h"
#include "way-procedure-dialog.h"
#include "way-procedures-dialog.h"
#include "way-stage-row.h"

static WayId
find_procedure (Fixture *self, const char *code)
{
  WayId id = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, code);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static WayFormDialog *
open_procedure (Fixture *self, WayId id)
{
  return fixture_open (self, way_procedure_dialog_new (self->reg, id, NULL));
}

/* The one that was added last. */
static WayProcedure *
get_last (Fixture *self)
{
  g_autoptr (GPtrArray) procedures = way_register_list_procedures (self->reg, NULL);

  return way_procedure_copy (procedures->pdata[procedures->len - 1]);
}

/* "Drafted 1, Consulted 2, Adopted 3 again". */
static char *
write_stages (const WayProcedure *procedure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < procedure->stages->len; i++)
    {
      const WayStage *stage = procedure->stages->pdata[i];

      g_string_append_printf (text, "%s%s %u%s", text->len > 0 ? ", " : "", stage->name,
                              stage->rank, stage->repeatable ? " again" : "");
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_stages (const WayProcedure *procedure, const char *expected)
{
  g_autofree char *stages = write_stages (procedure);

  g_assert_cmpstr (stages, ==, expected);
}

/* In the order in which they stand. */
static GtkWidget *
find_row (GtkWidget *root, guint *nth)
{
  if (WAY_IS_STAGE_ROW (root) && (*nth)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, nth);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_row (gpointer dialog, guint nth)
{
  GtkWidget *row = find_row (dialog, &nth);

  g_assert_nonnull (row);
  return row;
}

static void
add_stage (gpointer dialog, guint nth, const char *name)
{
  g_signal_emit_by_name (fixture_child (dialog, "add"), "activated");
  fixture_type (fixture_child (get_row (dialog, nth), "name"), name);
}

static void
press (GtkWidget *row, const char *button)
{
  g_assert_true (gtk_widget_get_sensitive (fixture_child (row, button)));
  g_signal_emit_by_name (fixture_child (row, button), "clicked");
}

static void
set_switch (GtkWidget *row, const char *name)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (row, name)), TRUE);
}

/* ---- one procedure ---- */

static void
test_new (Fixture *self)
{
  WayFormDialog *dialog = open_procedure (self, 0);
  g_autoptr (WayProcedure) procedure = NULL;

  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (fixture_note (dialog, "name_note"), ==, "A name is needed");
  fixture_type (fixture_child (dialog, "name"), "Local plan");
  g_assert_true (fixture_may_save (dialog));

  add_stage (dialog, 0, "");
  g_assert_cmpstr (fixture_note (get_row (dialog, 0), "name_note"), ==, "A stage needs a name");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (get_row (dialog, 0), "name"), "Drafted");
  add_stage (dialog, 1, "Consulted");
  add_stage (dialog, 2, "Assessed");
  add_stage (dialog, 3, "Adopted");
  set_switch (get_row (dialog, 2), "beside");
  set_switch (get_row (dialog, 1), "repeatable");
  g_assert_true (way_form_dialog_save (dialog));

  procedure = get_last (self);
  g_assert_cmpstr (procedure->name, ==, "Local plan");
  assert_stages (procedure, "Drafted 1, Consulted 2 again, Assessed 2, Adopted 3");
  g_assert_cmpstr (self->toast, ==, "Procedure added");
}

static void
test_moved (Fixture *self)
{
  WayFormDialog *dialog = open_procedure (self, find_procedure (self, "study"));
  g_autoptr (WayProcedure) study = NULL;

  g_assert_false (way_form_dialog_is_changed (dialog));
  g_assert_false (gtk_widget_get_sensitive (fixture_child (get_row (dialog, 0), "up")));
  g_assert_false (gtk_widget_get_sensitive (fixture_child (get_row (dialog, 4), "down")));
  press (get_row (dialog, 3), "up");
  press (get_row (dialog, 0), "remove");
  g_assert_true (way_form_dialog_save (dialog));

  study = way_register_get_procedure (self->reg, find_procedure (self, "study"), NULL);
  assert_stages (study, "Commissioned 2, Published 4, Delivered 5, Followed up 6");
}

/* What was not touched is saved as it was. */
static void
test_kept (Fixture *self)
{
  WayId id = find_procedure (self, "ordinary");
  g_autoptr (WayProcedure) before = way_register_get_procedure (self->reg, id, NULL);
  g_autofree char *stages = write_stages (before);
  WayFormDialog *dialog = open_procedure (self, id);
  g_autoptr (WayProcedure) after = NULL;

  fixture_type (fixture_child (dialog, "name"), "Ordinary procedure");
  g_assert_true (way_form_dialog_save (dialog));
  after = way_register_get_procedure (self->reg, id, NULL);
  g_assert_cmpstr (after->name, ==, "Ordinary procedure");
  assert_stages (after, stages);
}

/* Two stages that ran side by side do so no longer once one stands first. */
static void
test_first_is_not_beside (Fixture *self)
{
  WayFormDialog *dialog = open_procedure (self, 0);
  g_autoptr (WayProcedure) procedure = NULL;

  fixture_type (fixture_child (dialog, "name"), "Local plan");
  add_stage (dialog, 0, "Drafted");
  add_stage (dialog, 1, "Consulted");
  set_switch (get_row (dialog, 1), "beside");
  press (get_row (dialog, 1), "up");
  g_assert_false (gtk_widget_get_visible (fixture_child (get_row (dialog, 0), "beside")));
  g_assert_true (way_form_dialog_save (dialog));
  procedure = get_last (self);
  assert_stages (procedure, "Consulted 1, Drafted 2");
}

static void
use (Fixture *self, const char *code, gboolean recorded)
{
  g_autoptr (WayProcedure) procedure =
    way_register_get_procedure (self->reg, find_procedure (self, code), NULL);
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->reg, self->commitment, NULL);
  g_autoptr (WayStep) step = way_step_new ();

  commitment->procedure = procedure->id;
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));
  if (!recorded)
    return;
  step->commitment = self->commitment;
  step->stage = ((const WayStage *) procedure->stages->pdata[0])->id;
  step->citation.source = self->strategy;
  g_assert_true (way_register_save_step (self->reg, step, NULL));
}

static void
test_recorded_stage_stays (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  use (self, "study", TRUE);
  dialog = open_procedure (self, find_procedure (self, "study"));
  press (get_row (dialog, 0), "remove");
  g_assert_cmpstr (fixture_note (dialog, "stages_note"), ==,
                   "“Announced” is recorded of 1 commitment. Delete it there first.");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (dialog, 0))), ==,
                   "Announced");

  press (get_row (dialog, 1), "remove");
  g_assert_cmpstr (fixture_note (dialog, "stages_note"), ==, "");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (dialog, 1))), ==,
                   "Delivered");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- all of them ---- */

static AdwDialog *
open_list (Fixture *self)
{
  AdwDialog *dialog = way_procedures_dialog_new (self->reg);

  adw_dialog_present (dialog, GTK_WIDGET (self->window));
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "Study") != NULL);
  return dialog;
}

static GtkWidget *
get_list_row (AdwDialog *dialog, const char *name)
{
  GtkWidget *label = fixture_find_text (GTK_WIDGET (dialog), name);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
test_list (Fixture *self)
{
  AdwDialog *dialog = NULL;

  use (self, "study", FALSE);
  dialog = open_list (self);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_list_row (dialog, "Study"))),
                   ==, "5 stages · used by 1 commitment");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_list_row (dialog,
                                                                              "Conference"))),
                   ==, "4 stages");

  g_signal_emit_by_name (get_list_row (dialog, "Conference"), "activated");
  WAIT_FOR (WAY_IS_PROCEDURE_DIALOG (fixture_visible_dialog (self)));
  adw_dialog_force_close (fixture_visible_dialog (self));
  adw_dialog_force_close (dialog);
}

static void
test_delete (Fixture *self)
{
  AdwDialog *dialog = open_list (self);

  fixture_press_tooltip (get_list_row (dialog, "Conference"), "Delete");
  g_assert_null (fixture_find_text (GTK_WIDGET (dialog), "Conference"));
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "Procedure deleted") != NULL);
  fixture_press (GTK_WIDGET (dialog), "Undo");
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "Conference") != NULL);
  adw_dialog_force_close (dialog);
}

static void
test_used_stays (Fixture *self)
{
  AdwDialog *dialog = NULL;

  use (self, "study", FALSE);
  dialog = open_list (self);
  fixture_press_tooltip (get_list_row (dialog, "Study"), "Delete");
  WAIT_FOR (ADW_IS_ALERT_DIALOG (fixture_visible_dialog (self)));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (fixture_visible_dialog (self))), ==,
                   "Still used by 1 commitment");
  adw_dialog_force_close (fixture_visible_dialog (self));
  g_assert_nonnull (fixture_find_text (GTK_WIDGET (dialog), "Study"));
  adw_dialog_force_close (dialog);
}

/* ---- of a commitment ---- */

static void
test_commitment (Fixture *self)
{
  WayFormDialog *dialog =
    fixture_open (self, way_commitment_dialog_new (self->reg, self->commitment, NULL, NULL));
  g_autoptr (WayCommitment) commitment = NULL;

  g_assert_false (way_form_dialog_is_changed (dialog));
  fixture_choose (fixture_child (dialog, "procedure"), find_procedure (self, "study"));
  g_assert_true (way_form_dialog_is_changed (dialog));
  g_assert_true (way_form_dialog_save (dialog));
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpint (commitment->procedure, ==, find_procedure (self, "study"));
}

/* A procedure of which stages are recorded cannot be exchanged. */
static void
test_commitment_recorded (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  use (self, "study", TRUE);
  dialog = fixture_open (self, way_commitment_dialog_new (self->reg, self->commitment, NULL, NULL));
  fixture_choose (fixture_child (dialog, "procedure"), find_procedure (self, "conference"));
  g_assert_cmpstr (fixture_note (dialog, "procedure_note"), ==,
                   "Stages of another procedure are recorded of it; delete them first");
  g_assert_false (fixture_may_save (dialog));
  fixture_choose (fixture_child (dialog, "procedure"), find_procedure (self, "study"));
  g_assert_cmpstr (fixture_note (dialog, "procedure_note"), ==, "");
  g_assert_true (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/procedure/new", test_new);
  fixture_add ("/dialogs/procedure/moved", test_moved);
  fixture_add ("/dialogs/procedure/kept", test_kept);
  fixture_add ("/dialogs/procedure/first-is-not-beside", test_first_is_not_beside);
  fixture_add ("/dialogs/procedure/recorded-stage-stays", test_recorded_stage_stays);
  fixture_add ("/dialogs/procedures/list", test_list);
  fixture_add ("/dialogs/procedures/delete", test_delete);
  fixture_add ("/dialogs/procedures/used-stays", test_used_stays);
  fixture_add ("/dialogs/procedures/commitment", test_commitment);
  fixture_add ("/dialogs/procedures/commitment-recorded", test_commitment_recorded);
  return g_test_run ();
}
