/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Either a member is named, or a number is given. Whom the group had as members on another day can
 * be chosen too, and is told why that day is wrong: the day may be what was mistyped. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-take-up-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-choice-row.h"
#include "way-citation-row.h"
#include "way-commitment-chooser.h"
#include "way-day-row.h"
#include "way-mark.h"
#include "way-places.h"
#include "way-said.h"
#include "way-subjects-row.h"
#include "way-text-row.h"
#include "way-timing-reading.h"

struct _WayTakeUpDialog
{
  WayFormDialog parent_instance;

  AdwPreferencesPage *page;
  AdwActionRow *commitment;
  WayNoteRow *commitment_note;
  WayChoiceRow *group;
  WayNoteRow *group_note;
  WayChoiceRow *member;
  WayNoteRow *member_note;
  GtkEditable *number;
  WayNoteRow *number_note;
  GtkEditable *total;
  WayNoteRow *total_note;
  AdwComboRow *status;
  WayDayRow *day;
  WayNoteRow *day_note;
  WayCitationRow *citation;
  WayTimingRow *timing;
  WayTimingReading *reading;
  GtkEditable *document;
  WayTextRow *note;

  WayTakeUp *record;
  WayId chosen;           /* the commitment; 0: none yet */
  WayParty *group_record; /* the group that is chosen, with its members; NULL for none */
  gboolean loaded;
};

G_DEFINE_FINAL_TYPE (WayTakeUpDialog, way_take_up_dialog, WAY_TYPE_FORM_DIALOG)

static WayDraft *
get_draft (WayTakeUpDialog *self)
{
  return way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
}

static WayRegister *
get_register (WayTakeUpDialog *self)
{
  return way_form_dialog_get_register (WAY_FORM_DIALOG (self));
}

/* ---- what can be chosen ---- */

static void
append_choice (GListStore *choices, WayId id, const char *label, const char *detail)
{
  g_autoptr (WayChoice) choice = way_choice_new (id, label, detail);

  g_list_store_append (choices, choice);
}

static GListModel *
list_groups (WayTakeUpDialog *self)
{
  g_autoptr (GPtrArray) parties =
    way_register_list_parties (get_register (self), way_draft_catch (get_draft (self)));
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const WayParty *party = parties->pdata[i];

      if (party->is_group)
        append_choice (choices, party->id, party->name, party->abbreviation);
    }
  return G_LIST_MODEL (choices);
}

static void
append_member (WayTakeUpDialog *self, GListStore *choices, GHashTable *seen, WayId id)
{
  WayChoice *party = way_draft_find (get_draft (self), WAY_RECORD_PARTY, id);

  if (party != NULL && g_hash_table_add (seen, party))
    append_choice (choices, id, way_choice_get_label (party), way_choice_get_detail (party));
}

/* Whoever was a member once stands there once. */
static GListModel *
list_members (WayTakeUpDialog *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GListStore *choices = g_list_store_new (WAY_TYPE_CHOICE);

  for (guint i = 0; self->group_record != NULL && i < self->group_record->members->len; i++)
    append_member (self, choices, seen,
                   g_array_index (self->group_record->members, WayMembership, i).member);
  return G_LIST_MODEL (choices);
}

static gboolean
has_choice (GListModel *choices, WayId id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (WayChoice) choice = g_list_model_get_item (choices, i);

      if (way_choice_get_id (choice) == id)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_member (WayTakeUpDialog *self, WayId member, WayDay day)
{
  for (guint i = 0; self->group_record != NULL && i < self->group_record->members->len; i++)
    {
      const WayMembership *one = &g_array_index (self->group_record->members, WayMembership, i);

      if (one->member == member && (one->since == WAY_DAY_NONE || one->since <= day) &&
          (one->until == WAY_DAY_NONE || one->until >= day))
        return TRUE;
    }
  return FALSE;
}

/* ---- what is chosen ---- */

static void
member_cb (WayTakeUpDialog *self)
{
  gboolean counted = way_choice_row_get_chosen (self->member) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->number), counted);
  gtk_widget_set_visible (GTK_WIDGET (self->total), counted);
  if (self->loaded)
    way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
group_cb (WayTakeUpDialog *self)
{
  WayId id = way_choice_row_get_chosen (self->group);
  g_autoptr (GListModel) members = NULL;

  g_clear_pointer (&self->group_record, way_party_free);
  if (id != 0)
    self->group_record =
      way_register_get_party (get_register (self), id, way_draft_catch (get_draft (self)));
  members = list_members (self);
  if (!has_choice (members, way_choice_row_get_chosen (self->member)))
    way_choice_row_set_chosen (self->member, 0);
  way_choice_row_set_choices (self->member, members);
  member_cb (self);
}

static WayId
find_programme (WayPlaces *places, const WayCommitment *commitment)
{
  WayId place = commitment->placements->len > 0
                  ? way_places_find (places, (WayPlacement *) commitment->placements->data)
                  : 0;

  return way_places_get_programme (places, place);
}

static char *
describe_chosen (const WayCommitment *commitment, WayPlaces *places)
{
  return commitment != NULL ? way_subject_describe (commitment, places) : g_strdup (_ ("Choose…"));
}

/* How its timing is read depends on the programme. */
static void
set_commitment (WayTakeUpDialog *self, WayId id)
{
  g_autoptr (WayCommitment) commitment =
    id != 0 ? way_said_get_commitment (get_register (self), id, way_draft_catch (get_draft (self)))
            : NULL;
  g_autoptr (WayPlaces) places = way_places_new (get_draft (self));
  g_autofree char *words = describe_chosen (commitment, places);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  self->chosen = id;
  adw_action_row_set_subtitle (self->commitment, markup);
  if (commitment != NULL)
    way_timing_draft_set_programme (way_timing_row_get_draft (self->timing), get_register (self),
                                    find_programme (places, commitment));
  if (self->loaded)
    way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
chosen_cb (WayTakeUpDialog *self, gint64 id)
{
  set_commitment (self, id);
}

static void
choose_cb (WayTakeUpDialog *self)
{
  WayCommitmentChooser *chooser = way_commitment_chooser_new (get_register (self));

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  way_commitment_chooser_open (chooser, GTK_WIDGET (self->commitment));
}

/* ---- the record ---- */

/* Of one that is known only the title is shown. */
static void
load_commitment (WayTakeUpDialog *self)
{
  gboolean known = self->record->commitment != 0;

  set_commitment (self, self->record->commitment);
  gtk_widget_set_visible (GTK_WIDGET (self->commitment), !known);
  if (known)
    adw_preferences_page_set_description (self->page,
                                          adw_action_row_get_subtitle (self->commitment));
}

/* Where there is only one group it is that one. */
static void
load_parties (WayTakeUpDialog *self)
{
  g_autoptr (GListModel) groups = list_groups (self);
  g_autoptr (WayChoice) first = g_list_model_get_item (groups, 0);
  WayId group = self->record->group;

  if (group == 0 && g_list_model_get_n_items (groups) == 1)
    group = way_choice_get_id (first);
  way_choice_row_set_choices (self->group, groups);
  way_choice_row_set_chosen (self->group, group);
  group_cb (self);
  way_choice_row_set_chosen (self->member, self->record->member);
  member_cb (self);
}

static void
set_count (GtkEditable *row, guint count, gboolean shown)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_editable_set_text (row, shown ? text : "");
}

static void
load_statuses (WayTakeUpDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    gtk_string_list_append (names, way_take_up_status_get_name (i));
  adw_combo_row_set_model (self->status, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->status, self->record->status);
  g_object_unref (names);
}

static void
load (WayTakeUpDialog *self)
{
  WayTakeUp *record = self->record;

  load_commitment (self);
  load_parties (self);
  load_statuses (self);
  set_count (self->number, record->number, record->id != 0 && record->member == 0);
  set_count (self->total, record->total, record->total != 0);
  way_day_row_set_day (self->day, record->day);
  way_timing_reading_set_subject (self->reading, "", WAY_CLASS_NOT_REPORTED);
  way_timing_row_set_timing (self->timing, record->timing);
  gtk_editable_set_text (self->document, record->document);
  way_text_row_set_text (self->note, record->note);
  way_citation_row_set_draft (self->citation, get_draft (self));
  way_citation_row_load (self->citation, &record->citation);
  g_signal_connect_object (way_timing_row_get_draft (self->timing), "changed",
                           G_CALLBACK (way_form_dialog_changed), self, G_CONNECT_SWAPPED);
  self->loaded = TRUE;
}

static gboolean
read_count (GtkEditable *row, guint *count)
{
  g_autofree char *text = way_form_dup_text (row);
  guint64 value = 0;

  *count = 0;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, NULL))
    return FALSE;
  *count = (guint) value;
  return TRUE;
}

static void
store_texts (WayTakeUpDialog *self, WayTakeUp *record)
{
  g_autofree char *document = way_form_dup_text (self->document);
  g_autofree char *note = way_text_row_dup_text (self->note);

  way_set_text (&record->document, document);
  way_set_text (&record->note, note);
}

static WayTakeUp *
store (WayTakeUpDialog *self)
{
  WayTakeUp *record = way_take_up_copy (self->record);

  store_texts (self, record);
  record->commitment = self->chosen;
  record->group = way_choice_row_get_chosen (self->group);
  record->member = way_choice_row_get_chosen (self->member);
  record->number = record->total = 0;
  if (record->member == 0)
    {
      read_count (self->number, &record->number);
      read_count (self->total, &record->total);
    }
  record->status = adw_combo_row_get_selected (self->status);
  record->day = way_day_row_get_day (self->day);
  g_clear_pointer (&record->timing, way_timing_unref);
  record->timing = way_timing_row_dup_timing (self->timing);
  way_citation_row_store (self->citation, &record->citation);
  return record;
}

/* ---- checking ---- */

static char *
describe_stranger (WayTakeUpDialog *self, WayDay day)
{
  WayChoice *party =
    way_draft_find (get_draft (self), WAY_RECORD_PARTY, way_choice_row_get_chosen (self->member));
  g_autofree char *words = way_day_format (day, WAY_DAY_STYLE_LONG);

  /* Translators: a party, a day. */
  return g_strdup_printf (_ ("%s was not a member of the group on %s"),
                          party != NULL ? way_choice_get_label (party) : "", words);
}

static gboolean
check_member (WayTakeUpDialog *self)
{
  WayId member = way_choice_row_get_chosen (self->member);
  WayDay day = way_day_row_get_day (self->day);

  if (member == 0 || day == WAY_DAY_NONE || is_member (self, member, day))
    return way_note_row_check (self->member_note, NULL);
  return way_note_row_take_check (self->member_note, describe_stranger (self, day));
}

static const char *
check_total (WayTakeUpDialog *self)
{
  g_autofree char *text = way_form_dup_text (self->total);
  guint number, total;

  if (*text == '\0')
    return NULL;
  if (!read_count (self->total, &total) || total == 0)
    return _ ("This is not a number of members");
  if (read_count (self->number, &number) && number > total)
    return _ ("The number is larger than its total");
  return NULL;
}

static gboolean
check_counts (WayTakeUpDialog *self)
{
  gboolean counted = way_choice_row_get_chosen (self->member) == 0;
  guint number;
  gboolean valid;

  if (!counted)
    return way_note_row_check (self->number_note, NULL) &
           way_note_row_check (self->total_note, NULL);

  valid = way_note_row_check (self->number_note, read_count (self->number, &number)
                                                   ? NULL
                                                   : _ ("A member or a number is needed"));
  valid &= way_note_row_check (self->total_note, check_total (self));
  return valid;
}

static gboolean
way_take_up_dialog_check (WayFormDialog *form)
{
  WayTakeUpDialog *self = WAY_TAKE_UP_DIALOG (form);
  gboolean valid = way_note_row_take_check (self->day_note, way_day_row_check (self->day));

  valid &= way_note_row_check (self->commitment_note,
                               self->chosen != 0 ? NULL : _ ("A commitment is needed"));
  valid &= way_note_row_check (self->group_note, way_choice_row_get_chosen (self->group) != 0
                                                   ? NULL
                                                   : _ ("A group is needed"));
  valid &= check_member (self);
  valid &= check_counts (self);
  valid &= way_citation_row_check (self->citation, _ ("Every take-up needs a source"));
  return valid;
}

/* ---- saving ---- */

static gboolean
save_take_up (WayDraft *draft, gpointer user_data, GError **error)
{
  WayTakeUp *record = user_data;

  return way_draft_resolve (draft, &record->citation.source, error) &&
         way_register_save_take_up (way_draft_get_register (draft), record, error);
}

static WayId
way_take_up_dialog_save (WayFormDialog *form, GError **error)
{
  WayTakeUpDialog *self = WAY_TAKE_UP_DIALOG (form);
  g_autoptr (WayTakeUp) record = store (self);
  WayDraft *draft = way_form_dialog_get_draft (form);

  if (!way_draft_save (draft, record->id == 0 ? _ ("Record take-up") : _ ("Edit take-up"),
                       save_take_up, record, error))
    return 0;
  way_draft_remember (draft, record->citation.source, record->day);
  return record->id;
}

/* ---- the class ---- */

static void
way_take_up_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_TAKE_UP_DIALOG);
  G_OBJECT_CLASS (way_take_up_dialog_parent_class)->dispose (object);
}

static void
way_take_up_dialog_finalize (GObject *object)
{
  WayTakeUpDialog *self = WAY_TAKE_UP_DIALOG (object);

  g_clear_pointer (&self->record, way_take_up_free);
  g_clear_pointer (&self->group_record, way_party_free);
  G_OBJECT_CLASS (way_take_up_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, page);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, commitment);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, commitment_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, group);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, group_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, member);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, member_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, number);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, number_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, total);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, total_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, status);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, day);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, day_note);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, document);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpDialog, note);
}

static void
way_take_up_dialog_class_init (WayTakeUpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_take_up_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_take_up_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_take_up_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_take_up_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_DAY_ROW);
  g_type_ensure (WAY_TYPE_TEXT_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-take-up-dialog");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_cb);
}

static void
way_take_up_dialog_init (WayTakeUpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayFormDialog *
make (WayDraft *draft, WayTakeUp *record)
{
  WayTakeUpDialog *self = g_object_new (WAY_TYPE_TAKE_UP_DIALOG, "draft", draft, NULL);

  self->record = record;
  load (self);
  return WAY_FORM_DIALOG (self);
}

/**
 * way_take_up_dialog_new:
 * @reg: the register
 * @commitment: the commitment that it is about, or 0 to choose one
 * @group: the group, or 0 to choose one
 * @member: the member that is first chosen, or 0
 * @day: the day offered where none was used yet; %WAY_DAY_NONE is today
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for new take-up
 */
WayFormDialog *
way_take_up_dialog_new (WayRegister *reg,
                        WayId commitment,
                        WayId group,
                        WayId member,
                        WayDay day,
                        GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayTakeUp *record = way_take_up_new ();
  WayFormDialog *self = NULL;

  record->commitment = commitment;
  record->group = group;
  record->member = member;
  record->citation.source = way_draft_get_last_source (draft);
  record->day = way_draft_get_last_day (draft);
  if (record->day == WAY_DAY_NONE)
    record->day = day != WAY_DAY_NONE ? day : way_day_new_today ();
  self = make (draft, record);
  way_form_dialog_set_toast (self, _ ("Take-up recorded"));
  return self;
}

/**
 * way_take_up_dialog_new_for:
 * @reg: the register
 * @id: the take-up to edit
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): a dialog for it
 */
WayFormDialog *
way_take_up_dialog_new_for (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayTakeUp *record = way_register_get_take_up (reg, id, error);
  WayFormDialog *self = NULL;

  if (record == NULL)
    return NULL;
  self = make (draft, record);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Take-up"));
  way_form_dialog_set_toast (self, _ ("Take-up changed"));
  return self;
}
