/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next free number is offered; what is typed counts. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-objective-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"

struct _WayObjectiveDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  GtkEditable *code;
  GtkEditable *title_row;
  WayNoteRow *title_note;

  WayObjective *objective;
};

G_DEFINE_FINAL_TYPE (WayObjectiveDialog, way_objective_dialog, WAY_TYPE_FORM_DIALOG)

static char *
find_number (WayDraft *draft, WayId programme)
{
  WayRegister *reg = way_draft_get_register (draft);
  g_autoptr (GPtrArray) objectives =
    way_register_list_objectives (reg, programme, way_draft_catch (draft));
  guint number = objectives != NULL ? objectives->len + 1 : 1;
  g_autofree char *code = g_strdup_printf ("%u", number);

  while (way_register_find (reg, WAY_RECORD_OBJECTIVE, programme, code) != 0)
    {
      g_free (code);
      code = g_strdup_printf ("%u", ++number);
    }
  return g_steal_pointer (&code);
}

static void
load (WayObjectiveDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayProgramme) programme =
    way_register_get_programme (way_draft_get_register (draft), self->objective->programme,
                                way_draft_catch (draft));
  g_autofree char *number = find_number (draft, self->objective->programme);
  g_autofree char *title = g_markup_escape_text (programme != NULL ? programme->title : "", -1);

  adw_preferences_page_set_description (self->page, title);
  gtk_editable_set_text (self->code, self->objective->id == 0 ? number : self->objective->code);
  gtk_editable_set_text (self->title_row, self->objective->title);
}

static WayObjective *
store (WayObjectiveDialog *self)
{
  WayObjective *objective = way_objective_copy (self->objective);
  g_autofree char *code = way_form_dup_text (self->code);
  g_autofree char *title = way_form_dup_text (self->title_row);

  way_set_text (&objective->code, code);
  way_set_text (&objective->title, title);
  return objective;
}

static gboolean
way_objective_dialog_check (WayFormDialog *form)
{
  WayObjectiveDialog *self = WAY_OBJECTIVE_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);

  return way_note_row_check (self->title_note, way_check_title (title));
}

static WayId
way_objective_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayObjective) objective = store (WAY_OBJECTIVE_DIALOG (form));

  return way_register_save_objective (way_form_dialog_get_register (form), objective, error)
           ? objective->id
           : 0;
}

static void
way_objective_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_OBJECTIVE_DIALOG);
  G_OBJECT_CLASS (way_objective_dialog_parent_class)->dispose (object);
}

static void
way_objective_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_OBJECTIVE_DIALOG (object)->objective, way_objective_free);
  G_OBJECT_CLASS (way_objective_dialog_parent_class)->finalize (object);
}

static void
way_objective_dialog_class_init (WayObjectiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_objective_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_objective_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_objective_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_objective_dialog_save;

  way_form_dialog_class_set_template (widget_class, "way-objective-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayObjectiveDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayObjectiveDialog, code);
  gtk_widget_class_bind_template_child (widget_class, WayObjectiveDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayObjectiveDialog, title_note);
}

static void
way_objective_dialog_init (WayObjectiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_objective_dialog_new:
 * @reg: the register
 * @id: the objective to edit, or 0 for a new one
 * @programme: where a new one stands
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_objective_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayObjective *objective =
    id == 0 ? way_objective_new () : way_register_get_objective (reg, id, error);
  WayObjectiveDialog *self = NULL;

  if (objective == NULL)
    return NULL;
  if (id == 0)
    objective->programme = programme;
  self = g_object_new (WAY_TYPE_OBJECTIVE_DIALOG, "draft", draft, NULL);
  self->objective = objective;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Objective"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Objective added") : _ ("Objective changed"));
  return WAY_FORM_DIALOG (self);
}
