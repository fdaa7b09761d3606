/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words a strategy has for its two levels are left empty where it calls them objectives and
 * actions. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-programme-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"
#include "way-day-row.h"
#include "way-source-dialog.h"

struct _WayProgrammeDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *short_title;
  WayDayRow *begins;
  WayDayRow *ends;
  GtkEditable *objective_label;
  GtkEditable *action_label;
  WayChoiceRow *source;
  AdwSwitchRow *published_key;
  WayNoteRow *title_note;
  WayNoteRow *begins_note;
  WayNoteRow *ends_note;

  WayProgramme *programme;
};

G_DEFINE_FINAL_TYPE (WayProgrammeDialog, way_programme_dialog, WAY_TYPE_FORM_DIALOG)

static void
created_cb (WayProgrammeDialog *self, gint64 source)
{
  way_choice_row_set_chosen (self->source, source);
}

static void
create_cb (WayProgrammeDialog *self)
{
  WayFormDialog *dialog =
    way_source_dialog_new_in_draft (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  way_form_dialog_open (dialog, GTK_WIDGET (self));
}

static void
load (WayProgrammeDialog *self)
{
  WayProgramme *programme = self->programme;
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));

  gtk_editable_set_text (self->title_row, programme->title);
  gtk_editable_set_text (self->short_title, programme->short_title);
  way_day_row_set_day (self->begins, programme->begins);
  way_day_row_set_day (self->ends, programme->ends);
  gtk_editable_set_text (self->objective_label, programme->objective_label);
  gtk_editable_set_text (self->action_label, programme->action_label);
  way_choice_row_set_choices (self->source, way_draft_get_sources (draft));
  way_choice_row_set_chosen (self->source, programme->source);
  adw_switch_row_set_active (self->published_key, programme->published_key);
}

static void
store_text (char **field, GtkEditable *editable)
{
  g_autofree char *text = way_form_dup_text (editable);

  way_set_text (field, text);
}

static WayProgramme *
store (WayProgrammeDialog *self)
{
  WayProgramme *programme = way_programme_copy (self->programme);

  store_text (&programme->title, self->title_row);
  store_text (&programme->short_title, self->short_title);
  store_text (&programme->objective_label, self->objective_label);
  store_text (&programme->action_label, self->action_label);
  programme->begins = way_day_row_get_day (self->begins);
  programme->ends = way_day_row_get_day (self->ends);
  programme->source = way_choice_row_get_chosen (self->source);
  programme->published_key = adw_switch_row_get_active (self->published_key);
  return programme;
}

static gboolean
way_programme_dialog_check (WayFormDialog *form)
{
  WayProgrammeDialog *self = WAY_PROGRAMME_DIALOG (form);
  g_autoptr (WayProgramme) programme = store (self);
  char *ends = way_day_row_check (self->ends);
  gboolean valid = TRUE;

  if (ends == NULL)
    ends = g_strdup (way_check_span (programme->begins, programme->ends));
  valid &= way_note_row_check (self->title_note, way_check_title (programme->title));
  valid &= way_note_row_take_check (self->begins_note, way_day_row_check (self->begins));
  valid &= way_note_row_take_check (self->ends_note, ends);
  return valid;
}

static gboolean
save_programme (WayDraft *draft, gpointer user_data, GError **error)
{
  WayProgramme *programme = user_data;

  return way_draft_resolve (draft, &programme->source, error) &&
         way_register_save_programme (way_draft_get_register (draft), programme, error);
}

static WayId
way_programme_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayProgramme) programme = store (WAY_PROGRAMME_DIALOG (form));
  g_autofree char *label =
    g_strdup_printf (programme->id == 0 ? _ ("New programme “%s”") : _ ("Edit programme “%s”"),
                     programme->title);

  return way_draft_save (way_form_dialog_get_draft (form), label, save_programme, programme, error)
           ? programme->id
           : 0;
}

static void
way_programme_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_PROGRAMME_DIALOG);
  G_OBJECT_CLASS (way_programme_dialog_parent_class)->dispose (object);
}

static void
way_programme_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_PROGRAMME_DIALOG (object)->programme, way_programme_free);
  G_OBJECT_CLASS (way_programme_dialog_parent_class)->finalize (object);
}

static void
way_programme_dialog_class_init (WayProgrammeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_programme_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_programme_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_programme_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_programme_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_DAY_ROW);
  way_form_dialog_class_set_template (widget_class, "way-programme-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, short_title);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, begins);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, ends);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, objective_label);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, action_label);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, source);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, published_key);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, title_note);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, begins_note);
  gtk_widget_class_bind_template_child (widget_class, WayProgrammeDialog, ends_note);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
way_programme_dialog_init (WayProgrammeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_programme_dialog_new:
 * @reg: the register
 * @id: the programme to edit, or 0 for a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_programme_dialog_new (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayProgramme *programme =
    id == 0 ? way_programme_new () : way_register_get_programme (reg, id, error);
  WayProgrammeDialog *self = NULL;

  if (programme == NULL)
    return NULL;
  self = g_object_new (WAY_TYPE_PROGRAMME_DIALOG, "draft", draft, NULL);
  self->programme = programme;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Programme"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Programme added") : _ ("Programme changed"));
  return WAY_FORM_DIALOG (self);
}
