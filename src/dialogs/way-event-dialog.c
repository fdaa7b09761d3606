/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event has no class, so the small bar below its timing carries no colour of one. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-event-dialog.h"

#include <glib/gi18n-lib.h>

#include "way-checks.h"
#include "way-choice-row.h"
#include "way-citation-row.h"
#include "way-programme-choices.h"
#include "way-timing-reading.h"

struct _WayEventDialog
{
  WayFormDialog parent_instance;

  GtkEditable *title_row;
  WayChoiceRow *programme;
  WayTimingRow *timing;
  WayTimingReading *reading;
  AdwSwitchRow *held;
  WayCitationRow *citation;
  WayNoteRow *title_note;

  WayEvent *event;
};

G_DEFINE_FINAL_TYPE (WayEventDialog, way_event_dialog, WAY_TYPE_FORM_DIALOG)

static void
programme_cb (WayEventDialog *self)
{
  way_timing_draft_set_programme (way_timing_row_get_draft (self->timing),
                                  way_form_dialog_get_register (WAY_FORM_DIALOG (self)),
                                  way_choice_row_get_chosen (self->programme));
  way_form_dialog_changed (WAY_FORM_DIALOG (self));
}

static void
load (WayEventDialog *self)
{
  WayDraft *draft = way_form_dialog_get_draft (WAY_FORM_DIALOG (self));
  g_autoptr (GListModel) programmes = way_programme_choices_new (draft);

  gtk_editable_set_text (self->title_row, self->event->title);
  way_choice_row_set_choices (self->programme, programmes);
  way_choice_row_set_chosen (self->programme, self->event->programme);
  programme_cb (self);
  way_timing_reading_set_subject (self->reading, self->event->title, WAY_CLASS_NOT_REPORTED);
  way_timing_row_set_timing (self->timing, self->event->timing);
  adw_switch_row_set_active (self->held, self->event->held);
  way_citation_row_set_draft (self->citation, draft);
  way_citation_row_load (self->citation, &self->event->citation);
}

static WayEvent *
store (WayEventDialog *self)
{
  WayEvent *event = way_event_copy (self->event);
  g_autofree char *title = way_form_dup_text (self->title_row);

  way_set_text (&event->title, title);
  event->programme = way_choice_row_get_chosen (self->programme);
  g_clear_pointer (&event->timing, way_timing_unref);
  event->timing = way_timing_row_dup_timing (self->timing);
  event->held = adw_switch_row_get_active (self->held);
  way_citation_row_store (self->citation, &event->citation);
  return event;
}

static gboolean
way_event_dialog_check (WayFormDialog *form)
{
  WayEventDialog *self = WAY_EVENT_DIALOG (form);
  g_autofree char *title = way_form_dup_text (self->title_row);
  gboolean valid = TRUE;

  way_timing_reading_set_subject (self->reading, title, WAY_CLASS_NOT_REPORTED);
  valid &= way_note_row_check (self->title_note, way_check_title (title));
  valid &= way_citation_row_check (self->citation, _ ("Every event needs a source"));
  return valid;
}

static gboolean
save_event (WayDraft *draft, gpointer user_data, GError **error)
{
  WayEvent *event = user_data;

  return way_draft_resolve (draft, &event->citation.source, error) &&
         way_register_save_event (way_draft_get_register (draft), event, error);
}

static WayId
way_event_dialog_save (WayFormDialog *form, GError **error)
{
  g_autoptr (WayEvent) event = store (WAY_EVENT_DIALOG (form));
  g_autofree char *label =
    g_strdup_printf (event->id == 0 ? _ ("New event “%s”") : _ ("Edit event “%s”"), event->title);

  return way_draft_save (way_form_dialog_get_draft (form), label, save_event, event, error)
           ? event->id
           : 0;
}

static void
way_event_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_EVENT_DIALOG);
  G_OBJECT_CLASS (way_event_dialog_parent_class)->dispose (object);
}

static void
way_event_dialog_finalize (GObject *object)
{
  g_clear_pointer (&WAY_EVENT_DIALOG (object)->event, way_event_free);
  G_OBJECT_CLASS (way_event_dialog_parent_class)->finalize (object);
}

static void
way_event_dialog_class_init (WayEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_event_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_event_dialog_finalize;
  WAY_FORM_DIALOG_CLASS (klass)->check = way_event_dialog_check;
  WAY_FORM_DIALOG_CLASS (klass)->save = way_event_dialog_save;

  g_type_ensure (WAY_TYPE_CHOICE_ROW);
  g_type_ensure (WAY_TYPE_CITATION_ROW);
  g_type_ensure (WAY_TYPE_TIMING_READING);
  g_type_ensure (WAY_TYPE_TIMING_ROW);
  way_form_dialog_class_set_template (widget_class, "way-event-dialog");
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, programme);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, timing);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, held);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, WayEventDialog, title_note);
  gtk_widget_class_bind_template_callback (widget_class, programme_cb);
}

static void
way_event_dialog_init (WayEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_event_dialog_new:
 * @reg: the register
 * @id: the event to edit, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 * @error: return location
 *
 * Returns: (transfer floating) (nullable): the dialog
 */
WayFormDialog *
way_event_dialog_new (WayRegister *reg, WayId id, WayId programme, GError **error)
{
  g_autoptr (WayDraft) draft = way_draft_new (reg);
  WayEvent *event = id == 0 ? way_event_new () : way_register_get_event (reg, id, error);
  WayEventDialog *self = NULL;

  if (event == NULL)
    return NULL;
  if (id == 0)
    {
      event->programme = programme;
      event->citation.source = way_draft_get_last_source (draft);
    }
  self = g_object_new (WAY_TYPE_EVENT_DIALOG, "draft", draft, NULL);
  self->event = event;
  load (self);
  if (id != 0)
    adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Event"));
  way_form_dialog_set_toast (WAY_FORM_DIALOG (self),
                             id == 0 ? _ ("Event added") : _ ("Event changed"));
  return WAY_FORM_DIALOG (self);
}
