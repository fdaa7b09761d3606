/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opened from another dialog, it leaves the party in that dialog's draft, to be saved with what
 * names it. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-party-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-member-row.h"
#include "way-party-chooser.h"

struct _WayPartyDialog
{
  WayFormDialog parent_instance;

  GtkEditable *name;
  GtkEditable *abbreviation;
  AdwComboRow *kind;
  GtkStringList *kinds;
  AdwSwitchRow *is_group;
  AdwPreferencesGroup *members;
  GtkWidget *add;
  WayNoteRow *name_note;

  WayParty *party;
  GPtrArray *rows; /* of WayMemberRow, borrowed */
  gboolean waits;
};

G_DEFINE_FINAL_TYPE (WayPartyDialog, way_party_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- members ---- */

static void
remove_cb (WayPartyDialog *self, GtkWidget *row)
{
  g_ptr_array_remove (self->rows, row);
  adw_preferences_group_remove (self->members, row);
  gtk_widget_grab_focus (self->add);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
append_member (WayPartyDialog *self, const WayMembership *membership)
{
  GtkWidget *row =
    way_member_row_new (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)), membership);

  g_signal_connect_object (row, "changed", G_CALLBACK (way_form_dialog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  way_form_insert_row (self->members, row, self->add);
}

static void
chosen_cb (WayPartyDialog *self, gint64 party)
{
  if (party != self->party->id)
    append_member (self, &(WayMembership) { .member = party });
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
add_cb (WayPartyDialog *self)
{
  WayPartyChooser *chooser =
    way_party_chooser_new (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (chooser), _ ("Add Member"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  way_party_chooser_open (chooser, self->add);
}

/* ---- the record ---- */

static void
load (WayPartyDialog *self)
{
  gtk_editable_set_text (self->name, self->party->name);
  gtk_editable_set_text (self->abbreviation, self->party->abbreviation);
  adw_combo_row_set_selected (self->kind, self->party->kind);
  adw_switch_row_set_active (self->is_group, self->party->is_group);
  for (guint i = 0; i < self->party->members->len; i++)
    append_member (self, &g_array_index (self->party->members, WayMembership, i));
}

static WayParty *
store (WayPartyDialog *self)
{
  WayParty *party = way_party_copy (self->party);
  g_autofree char *name = way_form_dup_text (self->name);
  g_autofree char *abbreviation = way_form_dup_text (self->abbreviation);

  way_set_text (&party->name, name);
  way_set_text (&party->abbreviation, abbreviation);
  party->kind = adw_combo_row_get_selected (self->kind);
  party->is_group = adw_switch_row_get_active (self->is_group);
  g_array_set_size (party->members, 0);
  for (guint i = 0; party->is_group && i < self->rows->len; i++)
    {
      WayMembership membership = way_member_row_store (self->rows->pdata[i]);

      g_array_append_val (party->members, membership);
    }
  return party;
}

static gboolean
way_party_dialog_check (WayFormDialog *form)
{
  WayPartyDialog *self = WAY_PARTY_DIALOG (form);
  g_autofree char *name = way_form_dup_text (self->name);
  gboolean valid =
    way_note_row_check (self->name_note, *name == '\0' ? _ ("A name is needed") : NULL);

  for (guint i = 0; adw_switch_row_get_active (self->is_group) && i < self->rows->len; i++)
    valid &= way_member_row_check (self->rows->pdata[i]);
  return valid;
}

static gboolean
save_party (WayDraft *draft, gpointer user_data, GError **error)
{
  WayParty *party = user_data;

  for (guint i = 0; i < party->members->len; i++)
    if (!way_draft_resolve (draft, &g_array_index (party->members, WayMembership, i).member, error))
      return FALSE;
  return way_register_save_party (way_draft_get_register (draft), party, error);
}

static WayId
way_party_dialog_save (WayFormDialog *form, GError **error)
{
  WayPartyDialog *self = WAY_PARTY_DIALOG (form);
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autoptr (WayParty) party = store (self);
  g_autofree char *label =
    g_strdup_printf (party->id == 0 ? _ ("New party “%s”") : _ ("Edit party “%s”"), party->name);

  if (self->waits)
    return way_draft_add_party (draft, party);
  return way_draft_save (draft, label, save_party, party, error) ? party->id : 0;
}

static void
way_party_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_PARTY_DIALOG);
  G_OBJECT_CLASS (way_party_dialog_parent_class)->dispose (object);
}

static void
way_party_dialog_finalize (GObject *object)
{
  WayPartyDialog *self = WAY_PARTY_DIALOG (object);

  g_clear_pointer (&self->party, way_party_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (way_party_dialog_parent_class)->finalize (object);
}

static void
way_party_dialog_class_init (WayPartyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_party_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_party_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_party_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_party_dialog_save;

  way_form_dialog_class_set_template (widget_class, "way-party-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, name);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, abbreviation);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, is_group);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, members);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, add);
  gtk_widget_class_bind_template_child (widget_class, WayPartyDialog, name_note);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_party_dialog_init (WayPartyDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = 0; kind < WAY_N_PARTY_KINDS; kind++)
    gtk_string_list_append (self->kinds, way_party_kind_get_name (kind));
}

static WayPartyDialog *
make (WayDraft *draft, WayParty *party)
{
  WayPartyDialog *self = g_object_new (WAY_TYPE_PARTY_DIALOG, "draft", draft, NULL);

  self->party = party;
  load (self);
  return self;
}

/**
 * way_party_dialog_new:
 * @reg: the register
 * @id: the party to edit, or 0 for a new one
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_party_dialog_new (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayParty *party = id == 0 ? way_party_new () : way_register_get_party (reg, id, error);
  WayPartyDialog *self = NULL;

  if (party == NULL)
    return NULL;
  self = make (draft, party);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Party"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Party added") : _ ("Party changed"));
  return WAY_FORM_DIALOG (self);
}

/**
 * way_party_dialog_new_in_draft:
 * @draft: where the party is to wait
 * @name: what was typed
 *
 * Returns: (transfer floating): a dialog for a new party
 */
WayFormDialog *
way_party_dialog_new_in_draft (WayDraft *draft, const char *name)
{
  WayParty *party = way_party_new ();
  WayPartyDialog *self = NULL;

  way_set_text (&party->name, name);
  self = make (draft, party);
  self->waits = TRUE;
  return WAY_FORM_DIALOG (self);
}
