/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An action can be moved to another objective of its programme. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-action-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"

struct _WayActionDialog
{
  WayFormDialog parent_instance;

  WayChoiceRow *objective;
  GtkEditable *code;
  GtkEditable *title_row;
  WayNoteRow *objective_note;
  WayNoteRow *title_note;

  WayAction *action;
};

G_DEFINE_FINAL_TYPE (WayActionDialog, way_action_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- what is offered ---- */

static GListModel *
list_objectives (WayDraft *draft, WayId programme)
{
  WayRegister *reg = way_draft_get_register (draft);
  g_autoptr (GPtrArray) objectives =
    way_register_list_objectives (reg, programme, way_draft_catch (draft));
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);

  for (guint i = 0; objectives != NULL && i < objectives->len; i++)
    {
      WayObjective *objective = objectives->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s %s", objective->code, objective->title);
      g_autoptr (WayChoice) choice = way_choice_new (objective->id, label, NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

/* The number of the objective and the next free one below it. */
static char *
find_number (WayDraft *draft, const WayObjective *objective)
{
  WayRegister *reg = way_draft_get_register (draft);
  g_autoptr (GPtrArray) actions =
    way_register_list_actions (reg, objective->id, way_draft_catch (draft));
  guint number = actions != NULL ? actions->len + 1 : 1;
  g_autofree char *code = g_strdup_printf ("%s.%u", objective->code, number);

  while (way_register_find (reg, WAY_RECORD_ACTION, objective->programme, code) != 0)
    {
      g_free (code);
      code = g_strdup_printf ("%s.%u", objective->code, ++number);
    }
  return g_steal_pointer (&code);
}

static void
offer_number (WayActionDialog *self, const WayObjective *objective)
{
  g_autofree char *number =
    find_number (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)), objective);

  gtk_editable_set_text (self->code, self->action->id == 0 ? number : self->action->code);
}

static void
load (WayActionDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayObjective) objective =
    way_register_get_objective (way_draft_get_register (draft), self->action->objective,
                                way_draft_catch (draft));

  if (objective != NULL)
    {
      g_autoptr (GListModel) choices = list_objectives (draft, objective->programme);

      way_choice_row_set_choices (self->objective, choices);
      offer_number (self, objective);
    }
  way_choice_row_set_chosen (self->objective, self->action->objective);
  gtk_editable_set_text (self->title_row, self->action->title);
}

/* ---- the record ---- */

static WayAction *
store (WayActionDialog *self)
{
  WayAction *action = way_action_copy (self->action);
  g_autofree char *code = way_form_dup_text (self->code);
  g_autofree char *title = way_form_dup_text (self->title_row);

  way_set_text (&action->code, code);
  way_set_text (&action->title, title);
  action->objective = way_choice_row_get_chosen (self->objective);
  return action;
}

static gboolean
way_action_dialog_check (WayFormDialog *form)
{
  WayActionDialog *self = WAY_ACTION_DIALOG (form);
  g_autoptr (WayAction) action = store (self);
  gboolean valid = TRUE;

  valid &= way_note_row_check (self->objective_note,
                               action->objective == 0 ? _ ("An objective is needed") : NULL);
  valid &= way_note_row_check (self->title_note, way_check_title (action->title));
  return valid;
}

static WayId
way_action_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayAction) action = store (WAY_ACTION_DIALOG (form));

  return way_register_save_action (way_form_dialog_get_register (form), action, error) ? action->id
                                                                                       : 0;
}

static void
way_action_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_ACTION_DIALOG);
  G_OBJECT_CLASS (way_action_dialog_parent_class)->dispose (object);
}

static void
way_action_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_ACTION_DIALOG (object)->action, way_action_free);
  G_OBJECT_CLASS (way_action_dialog_parent_class)->finalize (object);
}

static void
way_action_dialog_class_init (WayActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_action_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_action_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_action_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_action_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  way_form_dialog_class_set_template (widget_class, "way-action-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayActionDialog, objective);
  gtk_widget_class_bind_template_child (widget_class, WayActionDialog, code);
  gtk_widget_class_bind_template_child (widget_class, WayActionDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayActionDialog, objective_note);
  gtk_widget_class_bind_template_child (widget_class, WayActionDialog, title_note);
}

static void
way_action_dialog_init (WayActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_action_dialog_new:
 * @reg: the register
 * @id: the action to edit, or 0 for a new one
 * @objective: where a new one stands
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_action_dialog_new (WayRegister *reg, WayId id, WayId objective, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayAction *action = id == 0 ? way_action_new () : way_register_get_action (reg, id, error);
  WayActionDialog *self = NULL;

  if (action == NULL)
    return NULL;
  if (id == 0)
    action->objective = objective;
  self = g_object_new (WAY_TYPE_ACTION_DIALOG, "draft", draft, NULL);
  self->action = action;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Action"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Action added") : _ ("Action changed"));
  return WAY_FORM_DIALOG (self);
}
