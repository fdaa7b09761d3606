/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an entry promises anew is made with it: the new commitment waits in the draft until both are
 * saved, in one act. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-forward-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-choice-row.h"
#include "way-citation-row.h"
#include "way-commitment-dialog.h"
#include "way-links-group.h"
#include "way-programme-choices.h"
#include "way-responsible-group.h"
#include "way-text-row.h"
#include "way-timing-reading.h"

struct _WayForwardDialog
{
  WayFormDialog parent_instance;

  WayTextRow *text;
  WayChoiceRow *programme;
  WayChoiceRow *objective;
  AdwComboRow *modality;
  GtkStringList *modalities;
  WayResponsibleGroup *addressees;
  WayTimingRow *timing;
  WayTimingReading *reading;
  WayLinksGroup *links;
  WayCitationRow *citation;
  WayNoteRow *text_note;
  WayNoteRow *programme_note;

  WayForward *forward;
};

G_DEFINE_FINAL_TYPE (WayForwardDialog, way_forward_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- programme and objective ---- */

static gboolean
has_choice (GListModel *choices, WayId id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (choices, i);

      if (way_choice_get_id (choice) == id)
        return TRUE;
    }
  return FALSE;
}

/* Another programme has other objectives, and other years by which "2011-12" is read. */
static void
programme_cb (WayForwardDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  WayId programme = way_choice_row_get_chosen (self->programme);
  g_autoptr (GListModel) objectives = way_objective_choices_new (draft, programme);

  if (!has_choice (objectives, way_choice_row_get_chosen (self->objective)))
    way_choice_row_set_chosen (self->objective, 0);
  way_choice_row_set_choices (self->objective, objectives);
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing),
                                  way_draft_get_register (draft), programme);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

/* ---- the record ---- */

static void
load_lists (WayForwardDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (GListModel) programmes = way_programme_choices_new (draft);
  WayResponsibles *addressees = NULL;

  way_choice_row_set_choices (self->programme, programmes);
  way_choice_row_set_chosen (self->programme, self->forward->programme);
  programme_cb (self);
  way_choice_row_set_chosen (self->objective, self->forward->objective);
  way_responsible_group_set_draft (self->addressees, draft);
  addressees = way_responsible_group_get_list (self->addressees);
  way_responsibles_set_only_role (addressees, WAY_ROLE_ADDRESSEE);
  way_responsibles_load (addressees, self->forward->addressees);
  way_links_group_load (self->links, draft, self->forward->links);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->forward->citation);
}

static void
load (WayForwardDialog *self)
{
  way_text_row_set_text (self->text, self->forward->text);
  load_lists (self);
  adw_combo_row_set_selected (self->modality, self->forward->modality);
  way_timing_reading_set_subject (self->reading, self->forward->text, WAY_CLASS_NOT_REPORTED);
  way_timing_row_set_timing (self->timing, self->forward->timing);
  g_signal_connect_object (way_timing_row_get_draft (self->timing), "changed",
                           G_CALLBACK (way_form_dialog_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (way_responsible_group_get_list (self->addressees), "changed",
                           G_CALLBACK (way_form_dialog_changed), self, G_CONNECT_SWAPPED);
}

static WayForward *
store (WayForwardDialog *self)
{
  WayForward *forward = way_forward_copy (self->forward);
  g_autofree char *text = way_text_row_dup_text (self->text);

  way_set_text (&forward->text, text);
  forward->programme = way_choice_row_get_chosen (self->programme);
  forward->objective = way_choice_row_get_chosen (self->objective);
  forward->modality = adw_combo_row_get_selected (self->modality);
  g_clear_pointer (&forward->timing, way_timing_unref);
  forward->timing = way_timing_row_dup_timing (self->timing);
  g_array_unref (forward->addressees);
  forward->addressees = way_responsibles_store (way_responsible_group_get_list (self->addressees));
  g_array_unref (forward->links);
  forward->links = way_links_group_store (self->links);
  way_citation_row_store (self->citation, &forward->citation);
  return forward;
}

static gboolean
way_forward_dialog_check (WayFormDialog *form)
{
  WayForwardDialog *self = WAY_FORWARD_DIALOG (form);
  g_autofree char *text = way_text_row_dup_text (self->text);
  gboolean has_programme = way_choice_row_get_chosen (self->programme) != 0;
  gboolean valid = TRUE;

  way_timing_reading_set_subject (self->reading, text, WAY_CLASS_NOT_REPORTED);
  valid &= way_note_row_check (self->text_note, *text == '\0' ? _ ("A text is needed") : NULL);
  valid &=
    way_note_row_check (self->programme_note, has_programme ? NULL : _ ("A programme is needed"));
  valid &= way_citation_row_check (self->citation, _ ("Every entry needs its report"));
  valid &= way_responsibles_is_clear (way_responsible_group_get_list (self->addressees));
  return valid;
}

static gboolean
save_forward (WayDraft *draft, gpointer user_data, GError **error)
{
  WayForward *forward = user_data;

  return way_draft_resolve (draft, &forward->citation.source, error) &&
         way_draft_resolve_responsible (draft, forward->addressees, error) &&
         way_draft_resolve_links (draft, forward->links, error) &&
         way_register_save_forward (way_draft_get_register (draft), forward, error);
}

static WayId
way_forward_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayForward) forward = store (WAY_FORWARD_DIALOG (form));
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autofree char *label =
    g_strdup_printf (forward->id == 0 ? _ ("New entry “%s”") : _ ("Edit entry “%s”"),
                     forward->text);

  if (!way_draft_save (draft, label, save_forward, forward, error))
    return 0;
  way_draft_remember (draft, forward->citation.source, way_draft_get_last_day (draft));
  return forward->id;
}

/* ---- a new commitment from it ---- */

/* Who will do it leads; who should, is encouraged or invited to is only addressed. */
static WayRole
choose_role (WayModality modality)
{
  return modality == WAY_MODALITY_NONE || modality == WAY_MODALITY_WILL ? WAY_ROLE_LEAD
                                                                        : WAY_ROLE_ADDRESSEE;
}

static WayCommitment *
make_commitment (const WayForward *forward)
{
  WayCommitment *commitment = way_commitment_new ();
  WayPlacement placement = { forward->objective, 0 };

  way_set_text (&commitment->title, forward->text);
  commitment->modality = forward->modality;
  commitment->timing = forward->timing != NULL ? way_timing_ref (forward->timing) : NULL;
  commitment->origin.source = forward->citation.source;
  way_set_text (&commitment->origin.place, forward->citation.place);
  if (forward->objective != 0)
    g_array_append_val (commitment->placements, placement);
  for (guint i = 0; i < forward->addressees->len; i++)
    {
      WayResponsible each = g_array_index (forward->addressees, WayResponsible, i);

      each.role = choose_role (forward->modality);
      g_array_append_val (commitment->responsible, each);
    }
  return commitment;
}

static void
created_cb (WayForwardDialog *self, gint64 id)
{
  const WayCommitment *commitment =
    way_draft_get_commitment (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)), id);

  if (commitment != NULL)
    way_links_group_add_new (self->links, id, commitment->title);
}

static void
create_cb (WayForwardDialog *self)
{
  g_autoptr (WayForward) forward = store (self);
  g_autoptr (WayCommitment) commitment = make_commitment (forward);
  WayFormDialog *dialog =
    way_commitment_dialog_new_in_draft (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)),
                                        commitment);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  way_form_dialog_open (dialog, GTK_WIDGET (self));
}

/* ---- the class ---- */

static void
way_forward_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FORWARD_DIALOG);
  G_OBJECT_CLASS (way_forward_dialog_parent_class)->dispose (object);
}

static void
way_forward_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_FORWARD_DIALOG (object)->forward, way_forward_free);
  G_OBJECT_CLASS (way_forward_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, text);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, objective);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, modality);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, modalities);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, addressees);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, links);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, text_note);
  gtk_widget_class_bind_template_child (widget_class, WayForwardDialog, programme_note);
  gtk_widget_class_bind_template_callback (widget_class, programme_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
way_forward_dialog_class_init (WayForwardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_forward_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_forward_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_forward_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_forward_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_LINKS_GROUP);
  g_type_ensure (WAY_TYPE_RESPONSIBLE_GROUP);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-forward-dialog");
  bind_template (widget_class);
}

static void
way_forward_dialog_init (WayForwardDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (self->modalities, C_ ("strength", "Not said"));
  for (int modality = WAY_MODALITY_NONE + 1; modality < WAY_N_MODALITIES; modality++)
    gtk_string_list_append (self->modalities, way_modality_get_name (modality));
}

static gboolean
has_source (GPtrArray *reports, WayId id)
{
  for (guint i = 0; i < reports->len; i++)
    if (((WaySource *) reports->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* An entry stands in a report: the one cited last, or else the newest. */
static WayId
choose_report (WayDraft *draft)
{
  WayId last = way_draft_get_last_source (draft);
  g_autoptr (GPtrArray) reports =
    way_register_list_reports (way_draft_get_register (draft), way_draft_catch (draft));

  if (reports == NULL || reports->len == 0 || has_source (reports, last))
    return last;
  return ((WaySource *) reports->pdata[0])->id;
}

static WayForward *
make_forward (WayDraft *draft, WayId programme)
{
  WayForward *forward = way_forward_new ();

  forward->programme = programme;
  forward->citation.source = choose_report (draft);
  return forward;
}

/**
 * way_forward_dialog_new:
 * @reg: the register
 * @id: the entry to edit, or 0 for a new one
 * @programme: that of a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_forward_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayForward *forward =
    id == 0 ? make_forward (draft, programme) : way_register_get_forward (reg, id, error);
  WayForwardDialog *self = NULL;

  if (forward == NULL)
    return NULL;
  self = g_object_new (WAY_TYPE_FORWARD_DIALOG, "draft", draft, NULL);
  self->forward = forward;
  load (self);
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Entry added") : _ ("Entry changed"));
  return WAY_FORM_DIALOG (self);
}
