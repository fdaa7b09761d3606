/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new statement offers the day and the source of the last one: whoever works through a report
 * records many. Where a source says the same of several commitments, each gets a statement of its
 * own, all in one act. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-statement-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-citation-row.h"
#include "way-day-row.h"
#include "way-in-force.h"
#include "way-mark.h"
#include "way-places.h"
#include "way-responsible-page.h"
#include "way-status-row.h"
#include "way-subjects-row.h"
#include "way-text-row.h"
#include "way-timing-reading.h"

struct _WayStatementDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *subjects;
  WayDayRow *day;
  WayStatusRow *status;
  WayTextRow *sentence;
  AdwPreferencesGroup *where;
  WayCitationRow *citation;
  GtkWidget *add_citation;
  WayTimingRow *timing;
  WayTimingReading *reading;
  GtkEditable *title_row;
  GtkEditable *printed_row;
  GtkWidget *responsible;
  GtkLabel *responsible_label;
  WayNoteRow *day_note;
  WayNoteRow *sentence_note;

  WayResponsiblePage *responsible_page;
  GPtrArray *further; /* of WayCitationRow, borrowed */
  WayStatement *statement;
  GPtrArray *commitments;    /* of WayCommitment: of which something is said */
  WayCommitment *commitment; /* the first of them, borrowed */
};

G_DEFINE_FINAL_TYPE (WayStatementDialog, way_statement_dialog, WAY_TYPE_FORM_DIALOG)

/* ---- further citations ---- */

static void
remove_citation_cb (WayStatementDialog *self, GtkWidget *row)
{
  g_ptr_array_remove (self->further, row);
  adw_preferences_group_remove (self->where, row);
  gtk_widget_grab_focus (self->add_citation);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static GtkWidget *
append_citation (WayStatementDialog *self)
{
  GtkWidget *row = way_citation_row_new (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));

  g_object_bind_property (self, "orientation", row, "orientation", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "changed", G_CALLBACK (way_form_dialog_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_citation_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->further, row);
  way_form_insert_row (self->where, row, self->add_citation);
  return row;
}

static void
add_citation_cb (WayStatementDialog *self)
{
  gtk_widget_grab_focus (append_citation (self));
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
store_further (WayStatementDialog *self, GPtrArray *further)
{
  g_ptr_array_set_size (further, 0);
  for (guint i = 0; i < self->further->len; i++)
    {
      WayCitation *citation = way_citation_new (0, NULL);

      way_citation_row_store (self->further->pdata[i], citation);
      g_ptr_array_add (further, citation);
    }
}

static gboolean
check_citations (WayStatementDialog *self)
{
  gboolean valid = way_citation_row_check (self->citation, _ ("Every statement needs a source"));

  for (guint i = 0; i < self->further->len; i++)
    valid &=
      way_citation_row_check (self->further->pdata[i], _ ("Every further place needs a source"));
  return valid;
}

/* ---- who is responsible ---- */

static void
responsible_cb (WayStatementDialog *self)
{
  way_form_dialog_push (WAY_FORM_DIALOG (self), ADW_NAVIGATION_PAGE (self->responsible_page));
}

static void
responsible_changed_cb (WayStatementDialog *self)
{
  g_autofree char *names = way_responsible_page_describe (self->responsible_page);

  gtk_label_set_label (self->responsible_label, names);
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

/* Whom the statement names, or who was responsible before it. */
static GArray *
find_responsible (WayStatementDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));

  if (self->statement->id != 0 && self->statement->says_responsible)
    return g_array_ref (self->statement->responsible);
  return way_in_force_find_responsible (draft, self->commitments, self->statement);
}

static void
load_responsible (WayStatementDialog *self)
{
  g_autoptr (GArray) responsible = find_responsible (self);

  self->responsible_page = g_object_ref_sink (
    way_responsible_page_new (way_form_dialog_get_draft (WAY_FORM_DIALOG (self))));
  way_responsible_page_load (self->responsible_page, self->statement->says_responsible,
                             responsible);
  g_signal_connect_object (self->responsible_page, "changed", G_CALLBACK (responsible_changed_cb),
                           self, G_CONNECT_SWAPPED);
  responsible_changed_cb (self);
}

/* ---- the record ---- */

static gboolean
is_of_several (WayStatementDialog *self)
{
  return self->commitments->len > 1;
}

/* A title as printed is that of one commitment. */
static void
show_subject (WayStatementDialog *self, WayPlaces *places)
{
  g_autofree char *words = way_subject_describe (self->commitment, places);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  gtk_widget_set_visible (GTK_WIDGET (self->subjects), is_of_several (self));
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), !is_of_several (self));
  if (is_of_several (self))
    adw_preferences_group_add (self->subjects, way_subjects_row_new (self->commitments, places));
  else
    adw_preferences_page_set_description (self->page, markup);
}

static void
load_subject (WayStatementDialog *self)
{
  WayRegister *reg = way_form_dialog_get_register (WAY_FORM_DIALOG (self));
  g_autoptr (WayPlaces) places =
    way_places_new (way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
  WayId place = self->commitment->placements->len > 0
                  ? way_places_find (places, (WayPlacement *) self->commitment->placements->data)
                  : 0;

  show_subject (self, places);
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing), reg,
                                  way_places_get_programme (places, place));
}

static void
load_citations (WayStatementDialog *self)
{
  way_citation_row_set_draft (self->citation, way_form_dialog_get_draft (WAY_FORM_DIALOG (self)));
  way_citation_row_load (self->citation, &self->statement->citation);
  for (guint i = 0; i < self->statement->further->len; i++)
    way_citation_row_load (WAY_CITATION_ROW (append_citation (self)),
                           self->statement->further->pdata[i]);
}

static void
show_reading_subject (WayStatementDialog *self, WayStatus status)
{
  way_timing_reading_set_subject (self->reading,
                                  is_of_several (self) ? "" : self->commitment->title,
                                  way_mark_class_of_status (status));
}

static void
load (WayStatementDialog *self)
{
  WayStatement *statement = self->statement;
  WayTimingDraft *timing = way_timing_row_get_draft (self->timing);

  load_subject (self);
  way_day_row_set_day (self->day, statement->day);
  way_status_row_set_status (self->status, statement->status, statement->forecast);
  way_text_row_set_text (self->sentence, statement->sentence);
  gtk_editable_set_text (self->title_row, statement->title);
  gtk_editable_set_text (self->printed_row, statement->row);
  load_citations (self);
  load_responsible (self);
  show_reading_subject (self, statement->status);
  way_timing_draft_set_original (timing, is_of_several (self) ? NULL : self->commitment->timing);
  way_timing_row_set_timing (self->timing, statement->timing);
  g_signal_connect_object (timing, "changed", G_CALLBACK (way_form_dialog_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
store_texts (WayStatementDialog *self, WayStatement *statement)
{
  g_autofree char *sentence = way_text_row_dup_text (self->sentence);
  g_autofree char *title = way_form_dup_text (self->title_row);
  g_autofree char *row = way_form_dup_text (self->printed_row);

  way_set_text (&statement->sentence, sentence);
  way_set_text (&statement->title, title);
  way_set_text (&statement->row, row);
}

static void
store_responsible (WayStatementDialog *self, WayStatement *statement)
{
  g_array_unref (statement->responsible);
  statement->says_responsible = way_responsible_page_says (self->responsible_page);
  statement->responsible =
    statement->says_responsible
      ? way_responsibles_store (way_responsible_page_get_list (self->responsible_page))
      : g_array_new (FALSE, FALSE, sizeof (WayResponsible));
}

static WayStatement *
store (WayStatementDialog *self)
{
  WayStatement *statement = way_statement_copy (self->statement);

  store_texts (self, statement);
  store_responsible (self, statement);
  store_further (self, statement->further);
  statement->day = way_day_row_get_day (self->day);
  statement->status = way_status_row_get_status (self->status);
  statement->forecast = way_status_row_is_forecast (self->status);
  g_clear_pointer (&statement->timing, way_timing_unref);
  statement->timing = way_timing_row_dup_timing (self->timing);
  way_citation_row_store (self->citation, &statement->citation);
  return statement;
}

/* ---- checking ---- */

static const char *
check_said (WayStatementDialog *self)
{
  g_autofree char *timing = way_form_dup_text (self->timing);
  g_autoptr (WayStatement) said = way_statement_new ();

  store_texts (self, said);
  said->status = way_status_row_get_status (self->status);
  said->says_responsible = way_responsible_page_says (self->responsible_page);
  return *timing != '\0' ? NULL : way_check_statement (said);
}

/* A day to come is asked about, but it may be right. */
static gboolean
check_day (WayStatementDialog *self)
{
  g_autofree char *problem = way_day_row_check (self->day);

  if (problem != NULL)
    return way_note_row_check (self->day_note, problem);
  way_note_row_set_text (self->day_note,
                         way_check_forecast (way_day_row_get_day (self->day),
                                             way_status_row_is_forecast (self->status),
                                             way_day_new_today ()));
  return TRUE;
}

static gboolean
check_responsible (WayStatementDialog *self)
{
  gboolean clear =
    !way_responsible_page_says (self->responsible_page) ||
    way_responsibles_is_clear (way_responsible_page_get_list (self->responsible_page));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->responsible),
                               clear ? "" : _ ("It is not clear who is meant"));
  if (clear)
    gtk_widget_remove_css_class (self->responsible, "problem");
  else
    gtk_widget_add_css_class (self->responsible, "problem");
  return clear;
}

static gboolean
way_statement_dialog_check (WayFormDialog *form)
{
  WayStatementDialog *self = WAY_STATEMENT_DIALOG (form);
  gboolean valid = check_day (self);

  show_reading_subject (self, way_status_row_get_status (self->status));
  valid &= way_note_row_check (self->sentence_note, check_said (self));
  valid &= check_citations (self);
  valid &= check_responsible (self);
  return valid;
}

/* ---- saving ---- */

static gboolean
resolve_citations (WayDraft *draft, WayStatement *statement, GError **error)
{
  for (guint i = 0; i < statement->further->len; i++)
    {
      WayCitation *citation = statement->further->pdata[i];

      if (!way_draft_resolve (draft, &citation->source, error))
        return FALSE;
    }
  return way_draft_resolve (draft, &statement->citation.source, error);
}

/* What is to be written, and of which commitments. */
typedef struct
{
  WayStatement *statement;
  GPtrArray *commitments;
} WaySaid;

/* A copy for each commitment. */
static gboolean
save_each (WayRegister *reg, const WaySaid *said, GError **error)
{
  g_autoptr (GPtrArray) copies =
    g_ptr_array_new_with_free_func ((GDestroyNotify) way_statement_free);

  for (guint i = 0; i < said->commitments->len; i++)
    {
      WayStatement *copy = way_statement_copy (said->statement);

      copy->commitment = ((WayCommitment *) said->commitments->pdata[i])->id;
      g_ptr_array_add (copies, copy);
    }
  if (!way_register_save_statements (reg, copies, error))
    return FALSE;
  said->statement->id = ((WayStatement *) copies->pdata[0])->id;
  return TRUE;
}

static gboolean
save_statement (WayDraft *draft, gpointer user_data, GError **error)
{
  const WaySaid *said = user_data;

  if (!resolve_citations (draft, said->statement, error) ||
      !way_draft_resolve_responsible (draft, said->statement->responsible, error))
    return FALSE;
  if (said->commitments->len > 1)
    return save_each (way_draft_get_register (draft), said, error);
  return way_register_save_statement (way_draft_get_register (draft), said->statement, error);
}

static char *
make_label (WayStatementDialog *self)
{
  guint n = self->commitments->len;

  if (is_of_several (self))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Record %u statement",
                                         "Record %u statements", n),
                            n);
  return g_strdup_printf (self->statement->id == 0 ? _ ("Record statement on “%s”")
                                                   : _ ("Edit statement on “%s”"),
                          self->commitment->title);
}

static WayId
way_statement_dialog_save (WayFormDialog *form, GError **error)
{
  WayStatementDialog *self = WAY_STATEMENT_DIALOG (form);
  g_autoptr (WayStatement) statement = store (self);
  WayDraft *draft = way_form_dialog_get_draft (form);
  g_autofree char *label = make_label (self);
  WaySaid said = { statement, self->commitments };

  if (!way_draft_save (draft, label, save_statement, &said, error))
    return 0;
  way_draft_remember (draft, statement->citation.source, statement->day);
  return statement->id;
}

/* ---- the class ---- */

static void
way_statement_dialog_dispose (GObject *object)
{
  WayStatementDialog *self = WAY_STATEMENT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_STATEMENT_DIALOG);
  G_OBJECT_CLASS (way_statement_dialog_parent_class)->dispose (object);
  g_clear_object (&self->responsible_page);
}

static void
way_statement_dialog_finalize (GObject *object)
{
  WayStatementDialog *self = WAY_STATEMENT_DIALOG (object);

  g_clear_pointer (&self->further, g_ptr_array_unref);
  g_clear_pointer (&self->statement, way_statement_free);
  g_clear_pointer (&self->commitments, g_ptr_array_unref);
  G_OBJECT_CLASS (way_statement_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, subjects);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, day);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, status);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, where);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, add_citation);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, printed_row);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, responsible);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, responsible_label);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, day_note);
  gtk_widget_class_bind_template_child (widget_class, WayStatementDialog, sentence_note);
}

static void
way_statement_dialog_class_init (WayStatementDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_statement_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_statement_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_statement_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_statement_dialog_save;

  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_DAY_ROW);
  g_type_ensure (WAY_TYPE_STATUS_ROW);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-statement-dialog");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_citation_cb);
  gtk_widget_class_bind_template_callback (widget_class, responsible_cb);
}

static void
way_statement_dialog_init (WayStatementDialog *self)
{
  self->further = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayFormDialog *
make (WayDraft *draft, WayStatement *statement, GPtrArray *commitments)
{
  WayStatementDialog *self = g_object_new (WAY_TYPE_STATEMENT_DIALOG, "draft", draft, NULL);

  self->statement = statement;
  self->commitments = commitments;
  self->commitment = commitments->pdata[0];
  load (self);
  return WAY_FORM_DIALOG (self);
}

static WayStatement *
make_statement (WayDraft *draft, WayDay day)
{
  WayStatement *statement = way_statement_new ();

  statement->citation.source = way_draft_get_last_source (draft);
  statement->day = way_draft_get_last_day (draft);
  if (statement->day == WAY_DAY_NONE)
    statement->day = day != WAY_DAY_NONE ? day : way_day_new_today ();
  return statement;
}

/**
 * way_statement_dialog_new:
 * @reg: the register
 * @commitment: the commitment of which something was said
 * @day: the day offered where none was used yet; %WAY_DAY_NONE is today
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for a new statement
 */
WayFormDialog *
way_statement_dialog_new (WayRegister *reg, WayId commitment, WayDay day, GError **error)
{
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_array_append_val (alone, commitment);
  return way_statement_dialog_new_for_several (reg, alone, day, FALSE, error);
}

/**
 * way_statement_dialog_new_for_several:
 * @reg: the register
 * @commitments: (element-type WayId): the commitments of which the same was said; at least one
 * @day: the day offered where none was used yet; %WAY_DAY_NONE is today
 * @responsible: whether it is about who is responsible, rather than about a status
 * @error: return location
 *
 * What is saved is a statement on each of them, in one act.
 *
 * Returns: (transfer floating) (nullable): a dialog for new statements
 */
WayFormDialog *
way_statement_dialog_new_for_several (WayRegister *reg,
                                      GArray *commitments,
                                      WayDay day,
                                      gboolean responsible,
                                      GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  GPtrArray *subjects = NULL;
  WayStatement *statement = NULL;
  WayFormDialog *self = NULL;
  g_autofree char *toast = NULL;

  g_return_val_if_fail (commitments != NULL && commitments->len > 0, NULL);

  subjects = way_subjects_read (reg, (const WayId *) commitments->data, commitments->len, error);
  if (subjects == NULL)
    return NULL;
  statement = make_statement (draft, day);
  statement->commitment = g_array_index (commitments, WayId, 0);
  statement->says_responsible = responsible;
  self = make (draft, statement, subjects);
  toast = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement recorded",
                                        "%u statements recorded", subjects->len),
                           subjects->len);
  way_form_dialog_set_toast (self, subjects->len > 1 ? toast : _ ("Statement recorded"));
  if (responsible)
    responsible_cb (WAY_STATEMENT_DIALOG (self));
  return self;
}

/**
 * way_statement_dialog_new_for:
 * @reg: the register
 * @id: the statement to edit
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for that statement
 */
WayFormDialog *
way_statement_dialog_new_for (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  g_autoptr (WayStatement) statement = way_register_get_statement (reg, id, error);
  GPtrArray *commitments =
    statement != NULL ? way_subjects_read (reg, &statement->commitment, 1, error) : NULL;
  WayFormDialog *self = NULL;

  if (commitments == NULL)
    return NULL;
  self = make (draft, g_steal_pointer (&statement), commitments);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Statement"));
  way_form_dialog_set_toast (self, _ ("Statement changed"));
  return self;
}
