/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opened from another dialog, it leaves the source in that dialog's draft, to be saved with what
 * cites it. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-source-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-day-row.h"

struct _WaySourceDialog
{
  WayFormDialog parent_instance;

  GtkEditable *reference;
  GtkEditable *title_row;
  WayDayRow *day;
  GtkEditable *kind;
  GtkEditable *address;
  GtkEditable *variants;
  GtkEditable *number;
  WayDayRow *since;
  WayDayRow *until;
  WayNoteRow *reference_note;
  WayNoteRow *title_note;
  WayNoteRow *day_note;
  WayNoteRow *since_note;
  WayNoteRow *until_note;

  WaySource *source;
  gboolean waits; /* in the draft, instead of being saved */
};

G_DEFINE_FINAL_TYPE (WaySourceDialog, way_source_dialog, WAY_TYPE_FORM_DIALOG)

static void
load (WaySourceDialog *self)
{
  gtk_editable_set_text (self->reference, self->source->reference);
  gtk_editable_set_text (self->title_row, self->source->title);
  way_day_row_set_day (self->day, self->source->day);
  gtk_editable_set_text (self->kind, self->source->kind);
  gtk_editable_set_text (self->address, self->source->address);
  gtk_editable_set_text (self->variants, self->source->variants);
  gtk_editable_set_text (self->number, self->source->number);
  way_day_row_set_day (self->since, self->source->since);
  way_day_row_set_day (self->until, self->source->until);
}

static void
store_series (WaySourceDialog *self, WaySource *source)
{
  g_autofree char *variants = way_form_dup_text (self->variants);
  g_autofree char *number = way_form_dup_text (self->number);

  way_set_text (&source->variants, variants);
  way_set_text (&source->number, number);
  source->since = way_day_row_get_day (self->since);
  source->until = way_day_row_get_day (self->until);
}

static WaySource *
store (WaySourceDialog *self)
{
  WaySource *source = way_source_copy (self->source);
  g_autofree char *reference = way_form_dup_text (self->reference);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *kind = way_form_dup_text (self->kind);
  g_autofree char *address = way_form_dup_text (self->address);

  way_set_text (&source->reference, reference);
  way_set_text (&source->title, title);
  way_set_text (&source->kind, kind);
  way_set_text (&source->address, address);
  source->day = way_day_row_get_day (self->day);
  store_series (self, source);
  return source;
}

static gboolean
check_period (WaySourceDialog *self, const WaySource *source)
{
  gboolean ends_early =
    source->since != WAY_DAY_NONE && source->until != WAY_DAY_NONE && source->until < source->since;
  gboolean valid = way_note_row_take_check (self->since_note, way_day_row_check (self->since));

  if (ends_early)
    return way_note_row_check (self->until_note, _ ("The period ends before it begins")) && valid;
  return way_note_row_take_check (self->until_note, way_day_row_check (self->until)) && valid;
}

static gboolean
way_source_dialog_check (WayFormDialog *form)
{
  WaySourceDialog *self = WAY_SOURCE_DIALOG (form);
  g_autoptr (WaySource) source = store (self);
  gboolean valid = TRUE;

  valid &= way_note_row_check (self->reference_note,
                               *source->reference == '\0' ? _ ("A reference is needed") : NULL);
  valid &= way_note_row_check (self->title_note, way_check_title (source->title));
  valid &= way_note_row_take_check (self->day_note, way_day_row_check (self->day));
  valid &= check_period (self, source);
  return valid;
}

static WayId
way_source_dialog_save (WayFormDialog *form, GError **error)
{
  WaySourceDialog *self = WAY_SOURCE_DIALOG (form);
  g_autoptr (WaySource) source = store (self);

  if (self->waits)
    return way_draft_add_source (way_form_dialog_get_draft (form), source);
  return way_register_save_source (way_form_dialog_get_register (form), source, error) ? source->id
                                                                                       : 0;
}

static void
way_source_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_SOURCE_DIALOG);
  G_OBJECT_CLASS (way_source_dialog_parent_class)->dispose (object);
}

static void
way_source_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_SOURCE_DIALOG (object)->source, way_source_free);
  G_OBJECT_CLASS (way_source_dialog_parent_class)->finalize (object);
}

static void
way_source_dialog_class_init (WaySourceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_source_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_source_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_source_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_source_dialog_save;

  g_type_ensure (WAY_TYPE_DAY_ROW);
  way_form_dialog_class_set_template (widget_class, "way-source-dialog");
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, reference);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, day);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, address);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, variants);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, number);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, since);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, until);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, since_note);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, until_note);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, reference_note);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, title_note);
  gtk_widget_class_bind_template_child (widget_class, WaySourceDialog, day_note);
}

static void
way_source_dialog_init (WaySourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WaySourceDialog *
make (WayDraft *draft, WaySource *source)
{
  WaySourceDialog *self = g_object_new (WAY_TYPE_SOURCE_DIALOG, "draft", draft, NULL);

  self->source = source;
  load (self);
  return self;
}

/**
 * way_source_dialog_new:
 * @reg: the register
 * @id: the source to edit, or 0 for a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_source_dialog_new (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WaySource *source = id == 0 ? way_source_new () : way_register_get_source (reg, id, error);
  WaySourceDialog *self = NULL;

  if (source == NULL)
    return NULL;
  self = make (draft, source);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Source"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Source added") : _ ("Source changed"));
  return WAY_FORM_DIALOG (self);
}

/**
 * way_source_dialog_new_in_draft:
 * @draft: where the source is to wait
 *
 * Returns: (transfer floating): a dialog for a new source
 */
WayFormDialog *
way_source_dialog_new_in_draft (WayDraft *draft)
{
  WaySourceDialog *self = make (draft, way_source_new ());

  self->waits = TRUE;
  return WAY_FORM_DIALOG (self);
}
