/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is edited here is what the origin said; how that changed later is for statements to say. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-commitment-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-citation-row.h"
#include "way-kind-row.h"
#include "way-procedure-choices.h"
#include "way-responsible-group.h"
#include "way-said.h"
#include "way-stands-row.h"
#include "way-timing-reading.h"

struct _WayCommitmentDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  WayStandsRow *stands;
  WayKindRow *kind;
  WayChoiceRow *procedure;
  WayTimingRow *timing;
  WayTimingReading *reading;
  GtkEditable *condition;
  WayResponsibleGroup *responsible;
  WayCitationRow *origin;
  GtkEditable *legal;
  WayNoteRow *title_note;
  WayNoteRow *stands_note;
  WayNoteRow *kind_note;
  WayNoteRow *procedure_note;

  WayCommitment *commitment;
  WayClass klass;    /* of the status that was last said */
  gboolean recorded; /* stages of its procedure are */
  gboolean waits;    /* in the draft, for another record that is saved with it */
};

G_DEFINE_FINAL_TYPE (WayCommitmentDialog, way_commitment_dialog, WAY_TYPE_FORM_DIALOG)

/* "2011-12" is read by the years of the programme under which it stands. */
static void
stands_cb (WayCommitmentDialog *self)
{
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing),
                                  way_form_dialog_get_register (WAY_FORM_DIALOG (self)),
                                  way_stands_row_get_programme (self->stands));
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

/* ---- the record ---- */

static void
load_lists (WayCommitmentDialog *self)
{
  WayCommitment *commitment = self->commitment;
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayPlaces) places = way_places_new (draft);

  way_stands_row_load (self->stands, places, commitment->placements);
  way_kind_row_load (self->kind, draft, commitment->kind, commitment->modality);
  way_procedure_choices_serve (self->procedure, draft);
  way_choice_row_set_chosen (self->procedure, commitment->procedure);
  way_responsible_group_set_draft (self->responsible, draft);
  way_responsibles_load (way_responsible_group_get_list (self->responsible),
                         commitment->responsible);
  way_citation_row_set_draft (self->origin, draft);
  way_citation_row_load (self->origin, &commitment->origin);
}

static void
load (WayCommitmentDialog *self)
{
  WayCommitment *commitment = self->commitment;
  WayTimingDraft *timing = way_timing_row_get_draft (self->timing);

  gtk_editable_set_text (self->title_row, commitment->title);
  gtk_editable_set_text (self->condition, commitment->condition);
  gtk_editable_set_text (self->legal, commitment->legal);
  load_lists (self);
  stands_cb (self);
  way_timing_reading_set_subject (self->reading, commitment->title, self->klass);
  way_timing_row_set_timing (self->timing, commitment->timing);
  /* Set only now, so that a timing which is as it was is not said to have slipped. */
  way_timing_draft_set_original (timing, commitment->timing);
  g_signal_connect_object (timing, "changed", G_CALLBACK (way_form_dialog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (way_responsible_group_get_list (self->responsible), "changed",
                           G_CALLBACK (way_form_dialog_changed), self, G_CONNECT_SWAPPED);
}

static void
store_texts (WayCommitmentDialog *self, WayCommitment *commitment)
{
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *condition = way_form_dup_text (self->condition);
  g_autofree char *legal = way_form_dup_text (self->legal);

  way_set_text (&commitment->title, title);
  way_set_text (&commitment->condition, condition);
  way_set_text (&commitment->legal, legal);
}

static WayCommitment *
store (WayCommitmentDialog *self)
{
  WayCommitment *commitment = way_commitment_copy (self->commitment);

  store_texts (self, commitment);
  g_array_unref (commitment->placements);
  commitment->placements = way_stands_row_store (self->stands);
  commitment->kind =
    way_kind_row_get_kind (self->kind, way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
  commitment->modality = way_kind_row_get_modality (self->kind);
  commitment->procedure = way_choice_row_get_chosen (self->procedure);
  g_clear_pointer (&commitment->timing, way_timing_unref);
  commitment->timing = way_timing_row_dup_timing (self->timing);
  g_array_unref (commitment->responsible);
  commitment->responsible =
    way_responsibles_store (way_responsible_group_get_list (self->responsible));
  way_citation_row_store (self->origin, &commitment->origin);
  return commitment;
}

/* Stages that are recorded are those of the procedure. */
static const char *
check_procedure (WayCommitmentDialog *self)
{
  if (!self->recorded || way_choice_row_get_chosen (self->procedure) == self->commitment->procedure)
    return NULL;
  return _ ("Stages of another procedure are recorded of it; delete them first");
}

static gboolean
way_commitment_dialog_check (WayFormDialog *form)
{
  WayCommitmentDialog *self = WAY_COMMITMENT_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);
  gboolean valid = TRUE;

  way_timing_reading_set_subject (self->reading, title, self->klass);
  valid &= way_note_row_check (self->title_note, way_check_title (title));
  valid &= way_note_row_check (self->stands_note, way_stands_row_check (self->stands));
  valid &= way_note_row_check (self->kind_note, way_kind_row_check (self->kind));
  valid &= way_note_row_check (self->procedure_note, check_procedure (self));
  valid &= way_citation_row_check (self->origin, _ ("Every commitment needs a source"));
  valid &= way_responsibles_is_clear (way_responsible_group_get_list (self->responsible));
  return valid;
}

static gboolean
save_commitment (WayDraft *draft, gpointer user_data, GError **error)
{
  return way_draft_save_commitment (draft, user_data, error);
}

static WayId
way_commitment_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayCommitment) commitment = store (WAY_COMMITMENT_DIALOG (form));
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autofree char *label =
    g_strdup_printf (commitment->id == 0 ? _ ("New commitment “%s”") : _ ("Edit commitment “%s”"),
                     commitment->title);

  if (WAY_COMMITMENT_DIALOG (form)->waits)
    return way_draft_add_commitment (draft, commitment);
  if (!way_draft_save (draft, label, save_commitment, commitment, error))
    return 0;
  way_draft_remember (draft, commitment->origin.source, way_draft_get_last_day (draft));
  return commitment->id;
}

/* ---- the class ---- */

static void
way_commitment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_COMMITMENT_DIALOG);
  G_OBJECT_CLASS (way_commitment_dialog_parent_class)->dispose (object);
}

static void
way_commitment_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_COMMITMENT_DIALOG (object)->commitment, way_commitment_free);
  G_OBJECT_CLASS (way_commitment_dialog_parent_class)->finalize (object);
}

static void
way_commitment_dialog_class_init (WayCommitmentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_commitment_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_commitment_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_commitment_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_commitment_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_KIND_ROW);
  g_type_ensure (WAY_TYPE_RESPONSIBLE_GROUP);
  g_type_ensure (WAY_TYPE_STANDS_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-commitment-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, stands);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, condition);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, responsible);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, origin);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, legal);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, title_note);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, stands_note);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, kind_note);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, procedure);
  gtk_widget_class_bind_template_child (widget_class, WayCommitmentDialog, procedure_note);
  gtk_widget_class_bind_template_callback (widget_class, stands_cb);
}

static void
way_commitment_dialog_init (WayCommitmentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayCommitment *
make_commitment (WayDraft *draft, const WayPlacement *placement)
{
  WayCommitment *commitment = way_commitment_new ();

  if (placement != NULL)
    g_array_append_vals (commitment->placements, placement, 1);
  commitment->origin.source = way_draft_get_last_source (draft);
  return commitment;
}

static gboolean
has_steps (WayDraft *draft, WayId id)
{
  g_autoptr (GPtrArray) steps = id != 0
                                  ? way_register_list_steps (way_draft_get_register (draft), id,
                                                             WAY_DAY_NONE, way_draft_catch (draft))
                                  : NULL;

  return steps != NULL && steps->len > 0;
}

static WayCommitmentDialog *
make (WayDraft *draft, WayCommitment *commitment, WayClass klass)
{
  WayCommitmentDialog *self = g_object_new (WAY_TYPE_COMMITMENT_DIALOG, "draft", draft, NULL);

  self->commitment = commitment;
  self->klass = klass;
  self->recorded = has_steps (draft, commitment->id);
  load (self);
  return self;
}

/**
 * way_commitment_dialog_new:
 * @reg: the register
 * @id: the commitment to edit, or 0 for a new one
 * @placement: (nullable): where a new one stands
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_commitment_dialog_new (WayRegister *reg,
                           WayId id,
                           const WayPlacement *placement,
                           GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayCommitment *commitment =
    id == 0 ? make_commitment (draft, placement) : way_register_get_commitment (reg, id, error);
  WayClass klass = WAY_CLASS_NOT_REPORTED;
  WayCommitmentDialog *self = NULL;

  if (commitment == NULL || (id != 0 && !way_said_find_class (reg, id, &klass, error)))
    {
      g_clear_pointer (&commitment, way_commitment_free);
      return NULL;
    }
  self = make (draft, commitment, klass);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Commitment"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Commitment added") : _ ("Commitment changed"));
  return WAY_FORM_DIALOG (self);
}

/**
 * way_commitment_dialog_new_in_draft:
 * @draft: where the commitment is to wait
 * @commitment: what is known of it
 *
 * Returns: (transfer floating): a dialog for a new commitment
 */
WayFormDialog *
way_commitment_dialog_new_in_draft (WayDraft *draft, const WayCommitment *commitment)
{
  WayCommitmentDialog *self =
    make (draft, way_commitment_copy (commitment), WAY_CLASS_NOT_REPORTED);

  self->waits = TRUE;
  return WAY_FORM_DIALOG (self);
}
