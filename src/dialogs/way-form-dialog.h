/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all editing dialogs share: Cancel, title and Save, the question before what was typed is
 * discarded, and the words about a failed save.  Nothing of it knows a record. */

#pragma once

#include <adwaita.h>

#include "way-draft.h"
#include "way-note-row.h"

G_BEGIN_DECLS

#define WAY_TYPE_FORM_DIALOG (way_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayFormDialog, way_form_dialog, WAY, FORM_DIALOG, AdwDialog)

/**
 * WayFormDialogClass:
 * @check: shows beside the rows what is wrong; returns whether the record may be saved
 * @save: saves what is typed, once; returns the key of the record, or 0 with an error
 *
 * What a dialog for one kind of record adds.
 */
struct _WayFormDialogClass
{
  AdwDialogClass parent_class;

  gboolean (*check) (WayFormDialog *self);
  WayId (*save) (WayFormDialog *self, GError **error);
};

/* Properties: "draft" (WayDraft, construct only), "content" (GtkWidget, for templates), "narrow"
 * (boolean), "orientation" (of two rows side by side, which stand one above the other when
 * narrow), "toast" (what was done). The signal "saved" (gint64) follows a save. */
WayDraft    *way_form_dialog_get_draft (WayFormDialog *self);
WayRegister *way_form_dialog_get_register (WayFormDialog *self);
void         way_form_dialog_set_toast (WayFormDialog *self, const char *toast);
void         way_form_dialog_push (WayFormDialog *self, AdwNavigationPage *page);

/* Whatever is typed calls this. */
void way_form_dialog_changed (WayFormDialog *self);

/* Presents the dialog; what stands in it now is what Cancel needs not ask about. */
void     way_form_dialog_open (WayFormDialog *self, GtkWidget *parent);
gboolean way_form_dialog_is_changed (WayFormDialog *self);
gboolean way_form_dialog_save (WayFormDialog *self);

/* For class_init of a dialog: its template, with "changed_cb" as the name of
 * way_form_dialog_changed (). */
void  way_form_dialog_class_set_template (GtkWidgetClass *klass, const char *name);
char *way_form_dup_text (gpointer editable);
void  way_form_insert_row (AdwPreferencesGroup *group, GtkWidget *row, GtkWidget *button);

G_END_DECLS
