/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A theme may be the desk’s own: no source is asked for. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-theme-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"
#include "way-citation-row.h"
#include "way-links-group.h"
#include "way-programme-choices.h"
#include "way-text-row.h"

struct _WayThemeDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  WayTextRow *text;
  WayChoiceRow *programme;
  WayLinksGroup *links;
  WayCitationRow *citation;
  WayNoteRow *title_note;

  WayTheme *theme;
};

G_DEFINE_FINAL_TYPE (WayThemeDialog, way_theme_dialog, WAY_TYPE_FORM_DIALOG)

static void
load (WayThemeDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (GListModel) programmes = way_programme_choices_new (draft);

  gtk_editable_set_text (self->title_row, self->theme->title);
  way_text_row_set_text (self->text, self->theme->text);
  way_choice_row_set_choices (self->programme, programmes);
  way_choice_row_set_chosen (self->programme, self->theme->programme);
  way_links_group_load (self->links, draft, self->theme->links);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->theme->citation);
}

static WayTheme *
store (WayThemeDialog *self)
{
  WayTheme *theme = way_theme_copy (self->theme);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *text = way_text_row_dup_text (self->text);

  way_set_text (&theme->title, title);
  way_set_text (&theme->text, text);
  theme->programme = way_choice_row_get_chosen (self->programme);
  g_array_unref (theme->links);
  theme->links = way_links_group_store (self->links);
  way_citation_row_store (self->citation, &theme->citation);
  return theme;
}

static gboolean
way_theme_dialog_check (WayFormDialog *form)
{
  WayThemeDialog *self = WAY_THEME_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);

  return way_note_row_check (self->title_note, way_check_title (title));
}

static gboolean
save_theme (WayDraft *draft, gpointer user_data, GError **error)
{
  WayTheme *theme = user_data;

  return way_draft_resolve (draft, &theme->citation.source, error) &&
         way_register_save_theme (way_draft_get_register (draft), theme, error);
}

static WayId
way_theme_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayTheme) theme = store (WAY_THEME_DIALOG (form));
  g_autofree char *label =
    g_strdup_printf (theme->id == 0 ? _ ("New theme “%s”") : _ ("Edit theme “%s”"), theme->title);

  return way_draft_save (way_form_dialog_get_draft (form), label, save_theme, theme, error)
           ? theme->id
           : 0;
}

static void
way_theme_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_THEME_DIALOG);
  G_OBJECT_CLASS (way_theme_dialog_parent_class)->dispose (object);
}

static void
way_theme_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_THEME_DIALOG (object)->theme, way_theme_free);
  G_OBJECT_CLASS (way_theme_dialog_parent_class)->finalize (object);
}

static void
way_theme_dialog_class_init (WayThemeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_theme_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_theme_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_theme_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_theme_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_LINKS_GROUP);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  way_form_dialog_class_set_template (widget_class, "way-theme-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, text);
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, links);
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayThemeDialog, title_note);
}

static void
way_theme_dialog_init (WayThemeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_theme_dialog_new:
 * @reg: the register
 * @id: the theme to edit, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_theme_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayTheme *theme = id == 0 ? way_theme_new () : way_register_get_theme (reg, id, error);
  WayThemeDialog *self = NULL;

  if (theme == NULL)
    return NULL;
  if (id == 0)
    theme->programme = programme;
  self = g_object_new (WAY_TYPE_THEME_DIALOG, "draft", draft, NULL);
  self->theme = theme;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Theme"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Theme added") : _ ("Theme changed"));
  return WAY_FORM_DIALOG (self);
}
