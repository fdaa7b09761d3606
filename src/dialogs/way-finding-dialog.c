/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What class a finding is of is the assessment’s own word; those used so far are offered. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-finding-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"
#include "way-citation-row.h"
#include "way-links-group.h"
#include "way-programme-choices.h"
#include "way-text-row.h"

struct _WayFindingDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *klass;
  GtkMenuButton *classes;
  WayTextRow *evidence;
  WayTextRow *response;
  WayChoiceRow *programme;
  WayLinksGroup *links;
  WayCitationRow *citation;
  WayNoteRow *title_note;

  WayFinding *finding;
};

G_DEFINE_FINAL_TYPE (WayFindingDialog, way_finding_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- classes ---- */

static void
choose_class_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayFindingDialog *self = WAY_FINDING_DIALOG (widget);

  gtk_editable_set_text (self->klass, g_variant_get_string (parameter, NULL));
}

static GPtrArray *
list_classes (WayDraft *draft)
{
  GPtrArray *classes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) findings =
    way_register_list_findings (way_draft_get_register (draft), 0, WAY_DAY_NONE,
                                way_draft_catch (draft));

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const WayFinding *finding = findings->pdata[i];

      if (finding->klass[0] != '\0' &&
          !g_ptr_array_find_with_equal_func (classes, finding->klass, g_str_equal, NULL))
        g_ptr_array_add (classes, g_strdup (finding->klass));
    }
  g_ptr_array_sort_values (classes, (GCompareFunc) g_utf8_collate);
  return classes;
}

static void
offer_classes (WayFindingDialog *self)
{
  g_autoptr (GPtrArray) classes = list_classes (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < classes->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (classes->pdata[i], NULL);

      g_menu_item_set_action_and_target (item, "finding.choose-class", "s", classes->pdata[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->classes, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->classes), classes->len > 0);
}

/* ---- the record ---- */

static void
load (WayFindingDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (GListModel) programmes = way_programme_choices_new (draft);

  gtk_editable_set_text (self->title_row, self->finding->title);
  gtk_editable_set_text (self->klass, self->finding->klass);
  offer_classes (self);
  way_text_row_set_text (self->evidence, self->finding->evidence);
  way_text_row_set_text (self->response, self->finding->response);
  way_choice_row_set_choices (self->programme, programmes);
  way_choice_row_set_chosen (self->programme, self->finding->programme);
  way_links_group_load (self->links, draft, self->finding->links);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->finding->citation);
}

static WayFinding *
store (WayFindingDialog *self)
{
  WayFinding *finding = way_finding_copy (self->finding);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *klass = way_form_dup_text (self->klass);
  g_autofree char *evidence = way_text_row_dup_text (self->evidence);
  g_autofree char *response = way_text_row_dup_text (self->response);

  way_set_text (&finding->title, title);
  way_set_text (&finding->klass, klass);
  way_set_text (&finding->evidence, evidence);
  way_set_text (&finding->response, response);
  finding->programme = way_choice_row_get_chosen (self->programme);
  g_array_unref (finding->links);
  finding->links = way_links_group_store (self->links);
  way_citation_row_store (self->citation, &finding->citation);
  return finding;
}

static gboolean
way_finding_dialog_check (WayFormDialog *form)
{
  WayFindingDialog *self = WAY_FINDING_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);
  gboolean valid = way_note_row_check (self->title_note, way_check_title (title));

  valid &= way_citation_row_check (self->citation, _ ("Every finding needs a source"));
  return valid;
}

static gboolean
save_finding (WayDraft *draft, gpointer user_data, GError **error)
{
  WayFinding *finding = user_data;

  return way_draft_resolve (draft, &finding->citation.source, error) &&
         way_register_save_finding (way_draft_get_register (draft), finding, error);
}

static WayId
way_finding_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayFinding) finding = store (WAY_FINDING_DIALOG (form));
  g_autofree char *label =
    g_strdup_printf (finding->id == 0 ? _ ("New finding “%s”") : _ ("Edit finding “%s”"),
                     finding->title);

  return way_draft_save (way_form_dialog_get_draft (form), label, save_finding, finding, error)
           ? finding->id
           : 0;
}

static void
way_finding_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FINDING_DIALOG);
  G_OBJECT_CLASS (way_finding_dialog_parent_class)->dispose (object);
}

static void
way_finding_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_FINDING_DIALOG (object)->finding, way_finding_free);
  G_OBJECT_CLASS (way_finding_dialog_parent_class)->finalize (object);
}

static void
way_finding_dialog_class_init (WayFindingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_finding_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_finding_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_finding_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_finding_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_LINKS_GROUP);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  way_form_dialog_class_set_template (widget_class, "way-finding-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, klass);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, classes);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, evidence);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, response);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, links);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayFindingDialog, title_note);
  gtk_widget_class_install_action (widget_class, "finding.choose-class", "s", choose_class_action);
}

static void
way_finding_dialog_init (WayFindingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_finding_dialog_new:
 * @reg: the register
 * @id: the finding to edit, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_finding_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayFinding *finding = id == 0 ? way_finding_new () : way_register_get_finding (reg, id, error);
  WayFindingDialog *self = NULL;

  if (finding == NULL)
    return NULL;
  if (id == 0)
    {
      finding->programme = programme;
      finding->citation.source = way_draft_get_last_source (draft);
    }
  self = g_object_new (WAY_TYPE_FINDING_DIALOG, "draft", draft, NULL);
  self->finding = finding;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Finding"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Finding added") : _ ("Finding changed"));
  return WAY_FORM_DIALOG (self);
}
