/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A continuation is seen from one of its two commitments: whether that is the earlier or the later
 * one is the first thing asked. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-continuation-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-citation-row.h"
#include "way-commitment-chooser.h"
#include "way-note-row.h"
#include "way-said.h"
#include "way-subjects-row.h"

/* In the order of the row "direction". */
enum
{
  CONTINUES,
  IS_CONTINUED
};

struct _WayContinuationDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  AdwComboRow *direction;
  AdwActionRow *other;
  AdwComboRow *relation;
  AdwSwitchRow *inferred;
  WayCitationRow *citation;
  WayNoteRow *other_note;

  WayContinuation *continuation;
  WayId commitment; /* from which it is seen */
  WayId chosen;     /* the other one; 0: none yet */
};

G_DEFINE_FINAL_TYPE (WayContinuationDialog, way_continuation_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- the other one ---- */

static void
show_chosen (WayContinuationDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayCommitment) commitment =
    self->chosen != 0 ? way_said_get_commitment (way_draft_get_register (draft), self->chosen,
                                                 way_draft_catch (draft))
                      : NULL;
  g_autofree char *markup =
    g_markup_escape_text (commitment != NULL ? commitment->title : _ ("Choose…"), -1);

  adw_action_row_set_subtitle (self->other, markup);
}

static void
chosen_cb (WayContinuationDialog *self, gint64 id)
{
  self->chosen = id;
  show_chosen (self);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
choose_cb (WayContinuationDialog *self)
{
  WayCommitmentChooser *chooser =
    way_commitment_chooser_new (way_form_dialog_get_register (WAY_FORM_DIALOG (self)));

  way_commitment_chooser_leave_out (chooser, self->commitment);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  way_commitment_chooser_open (chooser, GTK_WIDGET (self->other));
}

/* ---- there and back ---- */

static void
fill_relations (WayContinuationDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < WAY_N_RELATIONS; i++)
    gtk_string_list_append (names, way_relation_get_name ((WayRelation) i));
  adw_combo_row_set_model (self->relation, G_LIST_MODEL (names));
}

static void
show_subject (WayContinuationDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (WayCommitment) commitment =
    way_said_get_commitment (way_draft_get_register (draft), self->commitment,
                             way_draft_catch (draft));
  g_autoptr (WayPlaces) places = way_places_new (draft);
  g_autofree char *words = commitment != NULL ? way_subject_describe (commitment, places) : NULL;
  g_autofree char *markup = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  adw_preferences_page_set_description (self->page, markup);
}

static void
load (WayContinuationDialog *self)
{
  const WayContinuation *continuation = self->continuation;
  gboolean is_continued = continuation->from == self->commitment;

  show_subject (self);
  fill_relations (self);
  self->chosen = is_continued ? continuation->to : continuation->from;
  adw_combo_row_set_selected (self->direction, is_continued ? IS_CONTINUED : CONTINUES);
  adw_combo_row_set_selected (self->relation, continuation->relation);
  adw_switch_row_set_active (self->inferred, continuation->inferred);
  way_citation_row_set_draft (self->citation, way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
  way_citation_row_load (self->citation, &continuation->citation);
  show_chosen (self);
}

static WayContinuation *
store (WayContinuationDialog *self)
{
  WayContinuation *continuation = way_continuation_copy (self->continuation);
  gboolean continues = adw_combo_row_get_selected (self->direction) == CONTINUES;

  continuation->from = continues ? self->chosen : self->commitment;
  continuation->to = continues ? self->commitment : self->chosen;
  continuation->relation = (WayRelation) adw_combo_row_get_selected (self->relation);
  continuation->inferred = adw_switch_row_get_active (self->inferred);
  way_citation_row_store (self->citation, &continuation->citation);
  return continuation;
}

/* What is wrong between the two commitments; the source is spoken of at its own row. */
static char *
check_other (WayContinuationDialog *self)
{
  g_autoptr (WayContinuation) continuation = store (self);
  g_autoptr (GError) error = NULL;

  if (self->chosen == 0)
    return g_strdup (_ ("Another commitment is needed"));
  continuation->inferred = TRUE;
  if (way_register_check_continuation (way_form_dialog_get_register (WAY_FORM_DIALOG (self)),
                                       continuation, &error))
    return NULL;
  return g_strdup (error->message);
}

static gboolean
way_continuation_dialog_check (WayFormDialog *form)
{
  WayContinuationDialog *self = WAY_CONTINUATION_DIALOG (form);
  gboolean inferred = adw_switch_row_get_active (self->inferred);
  gboolean valid = way_note_row_take_check (self->other_note, check_other (self));

  return way_citation_row_check (self->citation,
                                 inferred ? NULL
                                          : _ ("A source is needed, unless it is inferred")) &&
         valid;
}

static gboolean
save_continuation (WayDraft *draft, gpointer user_data, GError **error)
{
  WayContinuation *continuation = user_data;

  return way_draft_resolve (draft, &continuation->citation.source, error) &&
         way_register_save_continuation (way_draft_get_register (draft), continuation, error);
}

static WayId
way_continuation_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayContinuation) continuation = store (WAY_CONTINUATION_DIALOG (form));
  const char *label = continuation->id == 0 ? _ ("Link commitments") : _ ("Edit link");

  return way_draft_save (way_form_dialog_get_draft (form), label, save_continuation, continuation,
                         error)
           ? continuation->id
           : 0;
}

/* ---- the object ---- */

static void
way_continuation_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_CONTINUATION_DIALOG);
  G_OBJECT_CLASS (way_continuation_dialog_parent_class)->dispose (object);
}

static void
way_continuation_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_CONTINUATION_DIALOG (object)->continuation, way_continuation_free);
  G_OBJECT_CLASS (way_continuation_dialog_parent_class)->finalize (object);
}

static void
way_continuation_dialog_class_init (WayContinuationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_continuation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_continuation_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_continuation_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_continuation_dialog_save;

  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_NOTE_ROW);
  way_form_dialog_class_set_template (widget_class, "way-continuation-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, direction);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, other);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, relation);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, inferred);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayContinuationDialog, other_note);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
way_continuation_dialog_init (WayContinuationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayContinuation *
make_continuation (WayDraft *draft, WayId commitment)
{
  WayContinuation *continuation = way_continuation_new ();

  continuation->to = commitment;
  continuation->citation.source = way_draft_get_last_source (draft);
  return continuation;
}

/**
 * way_continuation_dialog_new:
 * @reg: the register
 * @id: the continuation to edit, or 0 for a new one
 * @commitment: the one of the two from which it is seen
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_continuation_dialog_new (WayRegister *reg, WayId id, WayId commitment, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayContinuation *continuation = id == 0 ? make_continuation (draft, commitment)
                                          : way_register_get_continuation (reg, id, error);
  WayContinuationDialog *self;

  if (continuation == NULL)
    return NULL;
  self = g_object_new (WAY_TYPE_CONTINUATION_DIALOG, "draft", draft, NULL);
  self->continuation = continuation;
  self->commitment = commitment != 0 ? commitment : continuation->to;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Link"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Commitments linked") : _ ("Link changed"));
  return WAY_FORM_DIALOG (self);
}
