/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording and editing the stages of a file. */

#include "config.h"

#include "fixture.h"
#include "way-choice-row.h"
#include "way-procedures-dialog.h"
#include "way-step-dialog.h"

static WayProcedure *
get_ordinary (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  WayProcedure *procedure =
    way_register_get_procedure (self->reg,
                                way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "ordinary"),
                                &error);

  g_assert_no_error (error);
  return procedure;
}

static WayId
find_stage (Fixture *self, const char *code)
{
  g_autoptr (WayProcedure) ordinary = get_ordinary (self);

  for (guint i = 0; i < ordinary->stages->len; i++)
    {
      const WayStage *stage = ordinary->stages->pdata[i];

      if (g_str_equal (stage->code, code))
        return stage->id;
    }
  g_assert_not_reached ();
}

static void
give_procedure (Fixture *self)
{
  g_autoptr (WayProcedure) ordinary = get_ordinary (self);
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->reg, self->commitment, NULL);

  commitment->procedure = ordinary->id;
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));
}

/* Reached, in the source of January 2012. */
static WayId
record (Fixture *self, const char *stage, const char *timing)
{
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  step->commitment = self->commitment;
  step->stage = find_stage (self, stage);
  step->reached = TRUE;
  step->timing = way_timing_recognise (timing, WAY_TIMING_PAIR_IS_YEARS);
  step->citation.source = self->agenda;
  way_register_save_step (self->reg, step, &error);
  g_assert_no_error (error);
  return step->id;
}

static WayFormDialog *
open_new (Fixture *self)
{
  return fixture_open (self, way_step_dialog_new (self->reg, self->commitment, 0, NULL));
}

static GtkWidget *
source_row (gpointer dialog)
{
  return fixture_child (fixture_child (dialog, "citation"), "source");
}

static WayId
get_chosen (gpointer dialog, const char *row)
{
  return way_choice_row_get_chosen (WAY_CHOICE_ROW (fixture_child (dialog, row)));
}

static WayStep *
get_only (Fixture *self)
{
  g_autoptr (GPtrArray) steps =
    way_register_list_steps (self->reg, self->commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (steps->len, ==, 1);
  return way_step_copy (steps->pdata[0]);
}

/* ---- recording ---- */

static void
test_reasons (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  give_procedure (self);
  dialog = open_new (self);
  g_assert_false (gtk_widget_get_visible (fixture_child (dialog, "procedure")));
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "announced"));
  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every stage needs a source");

  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_saved (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  g_autoptr (WayStep) step = NULL;

  give_procedure (self);
  dialog = open_new (self);
  fixture_choose (fixture_child (dialog, "stage"), find_stage (self, "proposed"));
  fixture_choose (fixture_child (dialog, "body"), self->commission);
  fixture_type (fixture_child (dialog, "timing"), "February 2011");
  fixture_type (fixture_child (dialog, "document"), " COM(2011) 32 ");
  fixture_choose (source_row (dialog), self->agenda);
  fixture_type (fixture_child (fixture_child (dialog, "citation"), "place"), "point 4");
  g_assert_true (way_form_dialog_save (dialog));

  step = get_only (self);
  g_assert_cmpint (step->stage, ==, find_stage (self, "proposed"));
  g_assert_cmpint (step->body, ==, self->commission);
  g_assert_true (step->reached);
  g_assert_cmpstr (way_timing_get_edtf (step->timing), ==, "2011-02");
  g_assert_cmpstr (step->document, ==, "COM(2011) 32");
  g_assert_cmpint (step->citation.source, ==, self->agenda);
  g_assert_cmpstr (step->citation.place, ==, "point 4");
  g_assert_cmpstr (self->toast, ==, "Stage recorded");
}

/* Whoever works through a report records many: the next stage and the same source are offered. */
static void
test_next (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  give_procedure (self);
  record (self, "proposed", "February 2011");
  dialog = open_new (self);
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "committee"));
  fixture_choose (source_row (dialog), self->strategy);
  g_assert_true (way_form_dialog_save (dialog));

  dialog = open_new (self);
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "general-approach"));
  g_assert_cmpint (way_choice_row_get_chosen (WAY_CHOICE_ROW (source_row (dialog))), ==,
                   self->strategy);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A stage may be skipped, may come again, and may run side by side with another. */
static void
test_next_in_order (Fixture *self)
{
  static const struct
  {
    const char *reached;
    const char *timing;
    const char *next;
  } cases[] = {
    { "general-approach", "March 2011", "committee" },
    { "committee", "April 2011", "trilogue" },
    { "trilogue", "May 2011", "agreement" },
    { "trilogue", "June 2011", "agreement" },
    { "in-force", "July 2011", "delegated-act" },
    { "transposition-due", "August 2011", "applies" },
    { "referral", "2012", "referral" },
  };

  give_procedure (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WayFormDialog *dialog = NULL;

      record (self, cases[i].reached, cases[i].timing);
      dialog = open_new (self);
      g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, cases[i].next));
      adw_dialog_force_close (ADW_DIALOG (dialog));
    }
}

/* What is only aimed at is still to be reached. */
static void
test_next_aimed_at (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  g_autoptr (WayStep) step = NULL;

  give_procedure (self);
  record (self, "adopted", "March 2011");
  step = get_only (self);
  step->reached = FALSE;
  g_assert_true (way_register_save_step (self->reg, step, NULL));
  record (self, "proposed", "2011");
  dialog = open_new (self);
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "committee"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- a commitment without a procedure ---- */

static void
test_procedure_first (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  g_autoptr (WayProcedure) ordinary = get_ordinary (self);
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WayCommitment) undone = NULL;
  g_autoptr (WayStep) step = NULL;
  guint acts = fixture_count_acts (self);

  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (gtk_widget_get_visible (fixture_child (dialog, "procedure")));
  g_assert_cmpstr (fixture_note (dialog, "procedure_note"), ==,
                   "Choose the procedure the commitment goes through");
  g_assert_false (fixture_may_save (dialog));

  fixture_choose (fixture_child (dialog, "procedure"), ordinary->id);
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "announced"));
  fixture_choose (fixture_child (dialog, "stage"), find_stage (self, "proposed"));
  g_assert_true (fixture_may_save (dialog));
  g_assert_true (way_form_dialog_save (dialog));

  step = get_only (self);
  commitment = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpint (step->stage, ==, find_stage (self, "proposed"));
  g_assert_cmpint (commitment->procedure, ==, ordinary->id);

  /* One act, so that undoing takes back both. */
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  g_assert_true (way_register_undo (self->reg, NULL));
  undone = way_register_get_commitment (self->reg, self->commitment, NULL);
  g_assert_cmpint (undone->procedure, ==, 0);
}

/* The list of procedures opens over the dialog, and what is typed stays. */
static void
test_procedures_from_here (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  g_autoptr (WayProcedure) own = way_procedure_new ();

  fixture_type (fixture_child (dialog, "document"), "COM(2011) 32");
  fixture_choose (fixture_child (dialog, "procedure"), WAY_CHOICE_NEW);
  WAIT_FOR (WAY_IS_PROCEDURES_DIALOG (fixture_visible_dialog (self)));

  way_set_text (&own->name, "Local plan");
  g_assert_true (way_register_save_procedure (self->reg, own, NULL));
  adw_dialog_force_close (fixture_visible_dialog (self));
  fixture_choose (fixture_child (dialog, "procedure"), own->id);
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, 0);
  g_assert_cmpstr (fixture_note (dialog, "stage_note"), ==, "A stage is needed");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, "document"))), ==,
                   "COM(2011) 32");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- what is asked ---- */

static void
test_order (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  give_procedure (self);
  record (self, "adopted", "March 2011");
  dialog = open_new (self);
  fixture_choose (source_row (dialog), self->agenda);
  fixture_choose (fixture_child (dialog, "stage"), find_stage (self, "in-force"));
  fixture_type (fixture_child (dialog, "timing"), "February 2011");
  g_assert_cmpstr (fixture_note (dialog, "stage_note"), ==,
                   "Would be reached before “Adopted”, which comes first. Is that right?");
  fixture_choose (fixture_child (dialog, "stage"), find_stage (self, "proposed"));
  fixture_type (fixture_child (dialog, "timing"), "May 2011");
  g_assert_cmpstr (fixture_note (dialog, "stage_note"), ==,
                   "Would be reached after “Adopted”, which comes later. Is that right?");

  /* What is planned is in nobody's way, and what is out of order may be right. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "reached")), FALSE);
  g_assert_cmpstr (fixture_note (dialog, "stage_note"), ==, "");
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "reached")), TRUE);
  g_assert_true (fixture_may_save (dialog));
  g_assert_true (way_form_dialog_save (dialog));
}

static void
test_source_before (Fixture *self)
{
  WayFormDialog *dialog = NULL;

  give_procedure (self);
  dialog = open_new (self);
  fixture_choose (source_row (dialog), self->strategy);
  fixture_type (fixture_child (dialog, "timing"), "2012");
  g_assert_cmpstr (fixture_note (dialog, "timing_note"), ==,
                   "The source is older than that. Is it planned?");
  g_assert_true (fixture_may_save (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "reached")), FALSE);
  g_assert_cmpstr (fixture_note (dialog, "timing_note"), ==, "");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* ---- editing ---- */

static void
test_edit (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  g_autoptr (WayStep) step = NULL;
  WayId id = 0;

  give_procedure (self);
  id = record (self, "adopted", "March 2011");
  dialog = fixture_open (self, way_step_dialog_new_for (self->reg, id, NULL));
  g_assert_false (way_form_dialog_is_changed (dialog));
  g_assert_cmpint (get_chosen (dialog, "stage"), ==, find_stage (self, "adopted"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, "timing"))), ==,
                   "March 2011");

  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "reached")), FALSE);
  fixture_type (fixture_child (dialog, "timing"), "2014");
  g_assert_true (way_form_dialog_is_changed (dialog));
  g_assert_true (way_form_dialog_save (dialog));
  step = get_only (self);
  g_assert_cmpint (step->id, ==, id);
  g_assert_false (step->reached);
  g_assert_cmpstr (way_timing_get_edtf (step->timing), ==, "2014");
}

static void
test_gone (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way_step_dialog_new_for (self->reg, 42, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/step/reasons", test_reasons);
  fixture_add ("/dialogs/step/saved", test_saved);
  fixture_add ("/dialogs/step/next", test_next);
  fixture_add ("/dialogs/step/next-in-order", test_next_in_order);
  fixture_add ("/dialogs/step/next-aimed-at", test_next_aimed_at);
  fixture_add ("/dialogs/step/procedure-first", test_procedure_first);
  fixture_add ("/dialogs/step/procedures-from-here", test_procedures_from_here);
  fixture_add ("/dialogs/step/order", test_order);
  fixture_add ("/dialogs/step/source-before", test_source_before);
  fixture_add ("/dialogs/step/edit", test_edit);
  fixture_add ("/dialogs/step/gone", test_gone);
  return g_test_run ();
}
