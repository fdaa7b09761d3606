/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment that goes through no procedure yet is given one here, in the same act. A stage out of
 * its order is asked about, but it may be right. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-step-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-citation-row.h"
#include "way-party-dialog.h"
#include "way-places.h"
#include "way-procedure-choices.h"
#include "way-said.h"
#include "way-subjects-row.h"
#include "way-timing-reading.h"

struct _WayStepDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  WayChoiceRow *procedure;
  WayNoteRow *procedure_note;
  WayChoiceRow *stage;
  WayNoteRow *stage_note;
  AdwSwitchRow *reached;
  WayChoiceRow *body;
  WayTimingRow *timing;
  WayTimingReading *reading;
  WayNoteRow *timing_note;
  GtkEditable *document;
  WayCitationRow *citation;

  WayStep *step;
  WayCommitment *commitment;
  WayLadder *ladder; /* NULL: it goes through no procedure yet */
};

G_DEFINE_FINAL_TYPE (WayStepDialog, way_step_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- what can be chosen ---- */

static GListModel *
list_stages (WayStepDialog *self, WayId procedure)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);
  g_autoptr (WayProcedure) record =
    procedure != 0 ? way_register_get_procedure (way_draft_get_register (draft), procedure,
                                                 way_draft_catch (draft))
                   : NULL;

  for (guint i = 0; record != NULL && i < record->stages->len; i++)
    {
      const WayStage *stage = record->stages->pdata[i];
      g_autoptr (WayChoice) choice = way_choice_new (stage->id, stage->name, NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

static void
procedure_cb (WayStepDialog *self)
{
  g_autoptr (GListModel) stages = list_stages (self, way_choice_row_get_chosen (self->procedure));
  g_autoptr (WayChoice) first = g_list_model_get_item (stages, 0);

  way_choice_row_set_choices (self->stage, stages);
  way_choice_row_set_chosen (self->stage, first != NULL ? way_choice_get_id (first) : 0);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
body_saved_cb (WayStepDialog *self, gint64 party)
{
  way_choice_row_set_chosen (self->body, party);
}

static void
new_body_cb (WayStepDialog *self)
{
  WayFormDialog *dialog =
    way_party_dialog_new_in_draft (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)), "");

  g_signal_connect_object (dialog, "saved", G_CALLBACK (body_saved_cb), self, G_CONNECT_SWAPPED);
  way_form_dialog_open (dialog, GTK_WIDGET (self));
}

/* ---- the record ---- */

static void
load_subject (WayStepDialog *self)
{
  WayFormDialog *form = WAY_FORM_DIALOG (self);
  g_autoptr (WayPlaces) places = way_places_new (way_form_dialog_get_draft (form));
  WayId place = self->commitment->placements->len > 0
                  ? way_places_find (places, (WayPlacement *) self->commitment->placements->data)
                  : 0;
  g_autofree char *words = way_subject_describe (self->commitment, places);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_preferences_page_set_description (self->page, markup);
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing),
                                  way_form_dialog_get_register (form),
                                  way_places_get_programme (places, place));
}

static void
load_stages (WayStepDialog *self)
{
  WayId procedure = self->commitment->procedure;
  g_autoptr (GListModel) stages = NULL;

  if (procedure == 0)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->procedure), TRUE);
      adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->procedure));
      way_procedure_choices_serve (self->procedure,
                                   way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
      return;
    }
  stages = list_stages (self, procedure);
  way_choice_row_set_choices (self->stage, stages);
  way_choice_row_set_chosen (self->stage, self->step->stage);
}

static void
load (WayStepDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));

  load_subject (self);
  load_stages (self);
  adw_switch_row_set_active (self->reached, self->step->reached);
  way_choice_row_set_choices (self->body, way_draft_get_parties (draft));
  way_choice_row_set_chosen (self->body, self->step->body);
  way_timing_row_set_timing (self->timing, self->step->timing);
  gtk_editable_set_text (self->document, self->step->document);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->step->citation);
  way_timing_reading_set_subject (self->reading, "", WAY_CLASS_NOT_REPORTED);
  g_signal_connect_object (way_timing_row_get_draft (self->timing), "changed",
                           G_CALLBACK (way_form_dialog_changed), self, G_CONNECT_SWAPPED);
}

static WayStep *
store (WayStepDialog *self)
{
  WayStep *step = way_step_copy (self->step);
  g_autofree char *document = way_form_dup_text (self->document);

  step->stage = way_choice_row_get_chosen (self->stage);
  step->reached = adw_switch_row_get_active (self->reached);
  step->body = way_choice_row_get_chosen (self->body);
  g_clear_pointer (&step->timing, way_timing_unref);
  step->timing = way_timing_row_dup_timing (self->timing);
  way_set_text (&step->document, document);
  way_citation_row_store (self->citation, &step->citation);
  return step;
}

/* ---- checking ---- */

static char *
describe_order (WayStepDialog *self, const WayStep *step)
{
  const WayRung *own = way_ladder_find_rung (self->ladder, step->stage);
  gboolean before = FALSE;
  const WayStage *other =
    way_ladder_find_unordered (self->ladder, step->stage, step->timing, step->id, &before);

  if (own == NULL || other == NULL)
    return NULL;
  return g_strdup_printf (before
                            /* Translators: two stages, the earlier comes later in the procedure. */
                            ? _ ("Would be reached before “%s”, which comes first. Is that right?")
                            : _ ("Would be reached after “%s”, which comes later. Is that right?"),
                          other->name);
}

static void
warn_of_order (WayStepDialog *self, const WayStep *step)
{
  g_autofree char *words =
    step->reached && self->ladder != NULL ? describe_order (self, step) : NULL;

  way_note_row_set_text (self->stage_note, words);
}

/* A source can tell of what was reached only after that. */
static void
warn_of_timing (WayStepDialog *self, const WayStep *step)
{
  WayFormDialog *form = WAY_FORM_DIALOG (self);
  WayDay start = step->timing != NULL ? way_timing_get_earliest (step->timing) : WAY_DAY_NONE;
  g_autoptr (WaySource) source =
    step->reached && start != WAY_DAY_NONE && step->citation.source > 0
      ? way_register_get_source (way_form_dialog_get_register (form), step->citation.source,
                                 way_draft_catch (way_form_dialog_get_draft (form)))
      : NULL;
  gboolean early = source != NULL && source->day != WAY_DAY_NONE && start > source->day;

  way_note_row_set_text (self->timing_note,
                         early ? _ ("The source is older than that. Is it planned?") : NULL);
}

static gboolean
check_stage (WayStepDialog *self, const WayStep *step)
{
  gboolean chosen = gtk_widget_get_visible (GTK_WIDGET (self->procedure))
                      ? way_choice_row_get_chosen (self->procedure) != 0
                      : TRUE;
  gboolean valid =
    way_note_row_check (self->procedure_note,
                        chosen ? NULL : _ ("Choose the procedure the commitment goes through"));

  if (!chosen || step->stage != 0)
    {
      warn_of_order (self, step);
      return valid;
    }
  return way_note_row_check (self->stage_note, _ ("A stage is needed"));
}

static gboolean
way_step_dialog_check (WayFormDialog *form)
{
  WayStepDialog *self = WAY_STEP_DIALOG (form);
  g_autoptr (WayStep) step = store (self);
  gboolean valid = check_stage (self, step);

  warn_of_timing (self, step);
  valid &= way_citation_row_check (self->citation, _ ("Every stage needs a source"));
  return valid;
}

/* ---- saving ---- */

/* What is to be written: the commitment only where it is given a procedure. */
typedef struct
{
  WayStep *step;
  WayCommitment *commitment;
} WayRecorded;

static gboolean
save_step (WayDraft *draft, gpointer user_data, GError **error)
{
  const WayRecorded *recorded = user_data;
  WayRegister *reg = way_draft_get_register (draft);

  return way_draft_resolve (draft, &recorded->step->body, error) &&
         way_draft_resolve (draft, &recorded->step->citation.source, error) &&
         (recorded->commitment == NULL ||
          way_register_save_commitment (reg, recorded->commitment, error)) &&
         way_register_save_step (reg, recorded->step, error);
}

/* The commitment as it is in the register, under its own title, with the procedure chosen. */
static WayCommitment *
dup_commitment (WayStepDialog *self, GError **error)
{
  WayCommitment *commitment =
    way_register_get_commitment (way_form_dialog_get_register (WAY_FORM_DIALOG (self)),
                                 self->commitment->id, error);

  if (commitment != NULL)
    commitment->procedure = way_choice_row_get_chosen (self->procedure);
  return commitment;
}

static WayId
way_step_dialog_save (WayFormDialog *form, GError **error)
{
  WayStepDialog *self = WAY_STEP_DIALOG (form);
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autoptr (WayStep) step = store (self);
  g_autoptr (WayCommitment) commitment = NULL;
  WayRecorded recorded = { .step = step };
  g_autofree char *label =
    g_strdup_printf (step->id == 0 ? _ ("Record stage of “%s”") : _ ("Edit stage of “%s”"),
                     self->commitment->title);

  if (self->commitment->procedure == 0)
    {
      recorded.commitment = commitment = dup_commitment (self, error);
      if (commitment == NULL)
        return 0;
    }
  if (!way_draft_save_together (draft, label, save_step, &recorded, error))
    return 0;
  way_draft_remember (draft, step->citation.source, way_draft_get_last_day (draft));
  return step->id;
}

/* ---- the class ---- */

static void
way_step_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_STEP_DIALOG);
  G_OBJECT_CLASS (way_step_dialog_parent_class)->dispose (object);
}

static void
way_step_dialog_finalize (GObject *object)
{
  WayStepDialog *self = WAY_STEP_DIALOG (object);

  g_clear_pointer (&self->step, way_step_free);
  g_clear_pointer (&self->commitment, way_commitment_free);
  g_clear_pointer (&self->ladder, way_ladder_unref);
  G_OBJECT_CLASS (way_step_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, procedure);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, procedure_note);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, stage_note);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, reached);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, body);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, timing_note);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, document);
  gtk_widget_class_bind_template_child (widget_class, WayStepDialog, citation);
}

static void
way_step_dialog_class_init (WayStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_step_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_step_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_step_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_step_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-step-dialog");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, procedure_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_body_cb);
}

static void
way_step_dialog_init (WayStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Takes the step. */
static WayFormDialog *
make (WayDraft *draft, WayStep *step, GError **error)
{
  WayRegister *reg = way_draft_get_register (draft);
  g_autoptr (WayStep) owned = step;
  g_autoptr (WayCommitment) commitment = way_said_get_commitment (reg, step->commitment, error);
  g_autoptr (WayLadder) ladder = NULL;
  g_autoptr (GError) failure = NULL;
  WayStepDialog *self = NULL;

  if (commitment == NULL)
    return NULL;
  ladder = way_register_get_ladder (reg, step->commitment, way_day_new_today (), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  self = g_object_new (WAY_TYPE_STEP_DIALOG, "draft", draft, NULL);
  self->step = g_steal_pointer (&owned);
  self->commitment = g_steal_pointer (&commitment);
  self->ladder = g_steal_pointer (&ladder);
  return WAY_FORM_DIALOG (self);
}

/* The furthest rung reached; NULL where none is. */
static const WayRung *
find_furthest (const WayLadder *ladder)
{
  for (guint i = way_ladder_get_n_rungs (ladder); i > 0; i--)
    {
      const WayRung *rung = way_ladder_get_rung (ladder, i - 1);

      if (rung->n_reached > 0)
        return rung;
    }
  return NULL;
}

/* What will be recorded next: of the stages that run beside the furthest reached those still missing,
 * then what comes after it, even where that one may come again. At the end it is the last. */
static WayId
find_next (const WayLadder *ladder)
{
  const WayRung *furthest = find_furthest (ladder);
  guint rank = furthest != NULL ? furthest->stage->rank : 0;

  for (guint i = 0; i < way_ladder_get_n_rungs (ladder); i++)
    {
      const WayRung *rung = way_ladder_get_rung (ladder, i);

      if (rung->stage->rank >= rank && rung->n_reached == 0)
        return rung->stage->id;
    }
  return furthest != NULL ? furthest->stage->id : 0;
}

/**
 * way_step_dialog_new:
 * @reg: the register
 * @commitment: the commitment of which a stage is recorded
 * @stage: the stage first offered, or 0
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for a new step
 */
WayFormDialog *
way_step_dialog_new (WayRegister *reg, WayId commitment, WayId stage, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayStep *step = way_step_new ();
  WayFormDialog *form = NULL;
  WayStepDialog *self = NULL;

  step->commitment = commitment;
  step->stage = stage;
  step->reached = TRUE;
  step->citation.source = way_draft_get_last_source (draft);
  form = make (draft, step, error);
  if (form == NULL)
    return NULL;
  self = WAY_STEP_DIALOG (form);
  if (stage == 0 && self->ladder != NULL)
    self->step->stage = find_next (self->ladder);
  load (self);
  way_form_dialog_set_toast (form, _ ("Stage recorded"));
  return form;
}

/**
 * way_step_dialog_new_for:
 * @reg: the register
 * @id: the step to edit
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for that step
 */
WayFormDialog *
way_step_dialog_new_for (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayStep *step = way_register_get_step (reg, id, error);
  WayFormDialog *form = step != NULL ? make (draft, step, error) : NULL;

  if (form == NULL)
    return NULL;
  load (WAY_STEP_DIALOG (form));
  adw_dialog_set_title (ADW_DIALOG (form), _ ("Edit Stage"));
  way_form_dialog_set_toast (form, _ ("Stage changed"));
  return form;
}
