/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording and editing statements. */

#include "config.h"

#include "fixture.h"
#include "way-citation-row.h"
#include "way-day-row.h"
#include "way-responsible-page.h"
#include "way-source-dialog.h"
#include "way-statement-dialog.h"
#include "way-status-row.h"
#include "way-text-row.h"
#include "way-timing-reading.h"

static WayFormDialog *
open_new (Fixture *self)
{
  return fixture_open (self, way_statement_dialog_new (self->reg, self->commitment,
                                                       way_day_new (2012, 1, 16), NULL));
}

static GtkWidget *
source_row (gpointer dialog)
{
  return fixture_child (fixture_child (dialog, "citation"), "source");
}

/* It stands below the source, not below the place in it. */
static const char *
source_note (gpointer dialog)
{
  return fixture_note (fixture_child (dialog, "citation"), "note");
}

static void
set_status (gpointer dialog, WayStatus status, gboolean forecast)
{
  way_status_row_set_status (WAY_STATUS_ROW (fixture_child (dialog, "status")), status, forecast);
}

static void
set_sentence (gpointer dialog, const char *text)
{
  way_text_row_set_text (WAY_TEXT_ROW (fixture_child (dialog, "sentence")), text);
}

static WayStatement *
get_last (Fixture *self)
{
  g_autoptr (GPtrArray) said =
    way_register_list_statements (self->reg, self->commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (said->len, >, 0);
  return way_statement_copy (said->pdata[0]);
}

static void
test_reasons (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (source_note (dialog), ==, "Every statement needs a source");
  g_assert_cmpstr (fixture_note (dialog, "sentence_note"), ==,
                   "A status, a sentence or a change is needed");

  fixture_choose (source_row (dialog), self->agenda);
  g_assert_cmpstr (source_note (dialog), ==, "");
  g_assert_false (fixture_may_save (dialog));
  set_status (dialog, WAY_STATUS_ONGOING, FALSE);
  g_assert_cmpstr (fixture_note (dialog, "sentence_note"), ==, "");
  g_assert_true (fixture_may_save (dialog));

  fixture_type (fixture_child (dialog, "day"), "some day");
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==, "This is not recognised as a day");
  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "day"), "");
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==, "A date is needed");
  g_assert_false (fixture_may_save (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A day to come is asked about, and may be saved all the same. */
static void
test_day_to_come (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  fixture_choose (source_row (dialog), self->agenda);
  set_status (dialog, WAY_STATUS_COMPLETED, FALSE);
  fixture_type (fixture_child (dialog, "day"), "1 January 2999");
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==,
                   "The day lies after today. Is it a forecast?");
  g_assert_true (fixture_may_save (dialog));
  set_status (dialog, WAY_STATUS_COMPLETED, TRUE);
  g_assert_cmpstr (fixture_note (dialog, "day_note"), ==, "");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_forecast (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  WayStatusRow *row = WAY_STATUS_ROW (fixture_child (dialog, "status"));
  GtkWidget *forecast = fixture_child (row, "forecast");

  g_assert_false (gtk_widget_get_sensitive (forecast));
  way_status_row_set_status (row, WAY_STATUS_COMPLETED, TRUE);
  g_assert_true (gtk_widget_get_sensitive (forecast));
  g_assert_true (way_status_row_is_forecast (row));
  way_status_row_set_status (row, WAY_STATUS_WITHDRAWN, FALSE);
  g_assert_false (gtk_widget_get_sensitive (forecast));
  g_assert_false (way_status_row_is_forecast (row));
  g_signal_emit_by_name (fixture_child (row, "clear"), "clicked");
  g_assert_cmpint (way_status_row_get_status (row), ==, WAY_STATUS_NONE);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
fill (Fixture *self, WayFormDialog *dialog)
{
  set_status (dialog, WAY_STATUS_NOT_STARTED, FALSE);
  set_sentence (dialog, "The proposal will be tabled in the second half of 2012.");
  fixture_choose (source_row (dialog), self->agenda);
  fixture_type (fixture_child (fixture_child (dialog, "citation"), "place"), " point 4 ");
  fixture_type (fixture_child (dialog, "timing"), "second half of 2012");
  fixture_type (fixture_child (dialog, "title_row"), "Confiscation package");
}

/* A commitment goes by its newest title, which is not that of the origin. */
static void
test_title_in_force (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "1.3 · Confiscation law: third-party, extended "
                                                    "and non-conviction-based") != NULL);
  fill (self, dialog);
  g_assert_true (way_form_dialog_save (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  dialog = open_new (self);
  WAIT_FOR (fixture_find_text (GTK_WIDGET (dialog), "1.3 · Confiscation package") != NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_save (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  guint acts = fixture_count_acts (self);
  g_autoptr (WayStatement) statement = NULL;

  fill (self, dialog);
  g_assert_true (way_form_dialog_save (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  g_assert_cmpstr (self->toast, ==, "Statement recorded");

  statement = get_last (self);
  g_assert_cmpint (statement->day, ==, way_day_new (2012, 1, 16));
  g_assert_cmpint (statement->status, ==, WAY_STATUS_NOT_STARTED);
  g_assert_cmpstr (statement->sentence, ==,
                   "The proposal will be tabled in the second half of 2012.");
  g_assert_true (statement->citation.source == self->agenda);
  g_assert_cmpstr (statement->citation.place, ==, "point 4");
  g_assert_cmpstr (way_timing_get_text (statement->timing), ==, "second half of 2012");
  g_assert_cmpint (way_timing_get_latest (statement->timing), ==, way_day_new (2012, 12, 31));
  g_assert_cmpstr (statement->title, ==, "Confiscation package");
  g_assert_false (statement->says_responsible);
}

static void
test_offer_again (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  fill (self, dialog);
  fixture_type (fixture_child (dialog, "day"), "2012-01-13");
  g_assert_true (way_form_dialog_save (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);

  dialog = open_new (self);
  g_assert_cmpint (way_day_row_get_day (WAY_DAY_ROW (fixture_child (dialog, "day"))), ==,
                   way_day_new (2012, 1, 13));
  g_assert_true (way_citation_row_get_source (WAY_CITATION_ROW (fixture_child (dialog,
                                                                               "citation"))) ==
                 self->agenda);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_edit (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  g_autoptr (WayStatement) first = NULL;
  g_autoptr (WayStatement) second = NULL;

  fill (self, dialog);
  g_assert_true (way_form_dialog_save (dialog));
  first = get_last (self);

  dialog = fixture_open (self, way_statement_dialog_new_for (self->reg, first->id, NULL));
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Statement");
  set_status (dialog, WAY_STATUS_COMPLETED, TRUE);
  g_assert_true (way_form_dialog_is_changed (dialog));
  g_assert_true (way_form_dialog_save (dialog));
  second = get_last (self);
  g_assert_true (second->id == first->id);
  g_assert_cmpint (second->status, ==, WAY_STATUS_COMPLETED);
  g_assert_true (second->forecast);
  g_assert_cmpstr (second->sentence, ==, first->sentence);
  g_assert_true (way_timing_equal (second->timing, first->timing));
}

/* What is said of the timing follows the typing without anything being pressed. */
static void
test_reading (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  GtkWidget *reading = fixture_child (dialog, "reading");
  GtkLabel *words = GTK_LABEL (fixture_child (reading, "words"));
  GtkLabel *slip = GTK_LABEL (fixture_child (reading, "slip"));

  g_assert_false (gtk_widget_get_visible (reading));
  fixture_type (fixture_child (dialog, "timing"), "second half of 2012");
  WAIT_FOR (gtk_widget_get_visible (reading));
  g_assert_cmpstr (gtk_label_get_label (words), ==,
                   "1 July to 31 December 2012, due by 31 December");
  g_assert_cmpstr (gtk_label_get_label (slip), ==, "Slipped 12 months from “2011”");
  g_assert_true (gtk_widget_get_visible (fixture_child (reading, "bar")));

  fixture_type (fixture_child (dialog, "timing"), "by the end of the yaer");
  WAIT_FOR (gtk_widget_get_visible (fixture_child (reading, "set_days")));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (words), "Not recognised."));
  g_assert_false (gtk_widget_get_visible (fixture_child (reading, "bar")));

  fixture_type (fixture_child (dialog, "timing"), "");
  WAIT_FOR (!gtk_widget_get_visible (reading));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_choose_reading (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  GtkWidget *reading = fixture_child (dialog, "reading");
  g_autoptr (WayTiming) timing = NULL;

  fixture_type (fixture_child (dialog, "timing"), "3/4/2012");
  WAIT_FOR (gtk_widget_get_visible (reading));
  g_assert_true (gtk_widget_get_visible (fixture_child (reading, "choose")));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (fixture_child (reading,
                                                                                  "words"))),
                                   "Two readings: "));
  gtk_widget_activate_action (reading, "reading.choose", "s", "2012-04-03");
  g_assert_false (gtk_widget_get_visible (fixture_child (reading, "choose")));
  timing = way_timing_row_dup_timing (WAY_TIMING_ROW (fixture_child (dialog, "timing")));
  g_assert_cmpint (way_timing_get_latest (timing), ==, way_day_new (2012, 4, 3));
  g_assert_cmpstr (way_timing_get_text (timing), ==, "3/4/2012");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_set_days (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  GtkWidget *reading = fixture_child (dialog, "reading");
  GtkWidget *days = fixture_child (reading, "days");
  g_autoptr (WayTiming) timing = NULL;

  fixture_type (fixture_child (dialog, "timing"), "when it is ready");
  WAIT_FOR (gtk_widget_get_visible (reading));
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture_child (reading, "set_days")));
  WAIT_FOR (gtk_widget_get_mapped (days));
  fixture_type (fixture_child (days, "earliest"), "1 March 2013");
  fixture_type (fixture_child (days, "latest"), "1 February 2013");
  g_assert_false (gtk_widget_get_sensitive (fixture_child (days, "set_button")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture_child (days, "problem"))), ==,
                   "The last day lies before the first");
  fixture_type (fixture_child (days, "latest"), "30 June 2013");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (days, "edtf"))), ==,
                   "2013-03-01/2013-06-30");
  g_signal_emit_by_name (fixture_child (days, "set_button"), "clicked");
  timing = way_timing_row_dup_timing (WAY_TIMING_ROW (fixture_child (dialog, "timing")));
  g_assert_cmpstr (way_timing_get_text (timing), ==, "when it is ready");
  g_assert_cmpint (way_timing_get_latest (timing), ==, way_day_new (2013, 6, 30));
  g_assert_true (way_form_dialog_is_changed (dialog));
  WAIT_FOR (!gtk_widget_get_mapped (days));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A new source is saved with the statement, in one act. */
static void
test_new_source (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  guint acts = fixture_count_acts (self);
  AdwDialog *source = NULL;
  g_autoptr (WayStatement) statement = NULL;
  g_autoptr (WaySource) saved = NULL;

  set_status (dialog, WAY_STATUS_ONGOING, FALSE);
  fixture_choose (source_row (dialog), WAY_CHOICE_NEW);
  WAIT_FOR (WAY_IS_SOURCE_DIALOG (source = fixture_visible_dialog (self)));
  fixture_type (fixture_child (source, "reference"), "COM(2011) 790");
  fixture_type (fixture_child (source, "title_row"), "First annual report");
  fixture_type (fixture_child (source, "day"), "25 November 2011");
  g_assert_true (way_form_dialog_save (WAY_FORM_DIALOG (source)));
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (source_row (dialog))), ==,
                   "COM(2011) 790");

  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  statement = get_last (self);
  saved = way_register_get_source (self->reg, statement->citation.source, NULL);
  g_assert_cmpstr (saved->reference, ==, "COM(2011) 790");
}

static void
test_further (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  GtkWidget *row = NULL;
  g_autoptr (WayStatement) statement = NULL;
  WayCitation *further = NULL;

  fill (self, dialog);
  g_signal_emit_by_name (fixture_child (dialog, "add_citation"), "activated");
  g_assert_false (fixture_may_save (dialog));
  row = gtk_widget_get_prev_sibling (fixture_child (dialog, "add_citation"));
  g_assert_true (WAY_IS_CITATION_ROW (row));
  g_assert_cmpstr (source_note (dialog), ==, "");
  g_assert_cmpstr (fixture_note (row, "note"), ==, "Every further place needs a source");
  fixture_choose (fixture_child (row, "source"), self->strategy);
  fixture_type (fixture_child (row, "place"), "annex");
  g_assert_true (way_form_dialog_save (dialog));
  statement = get_last (self);
  g_assert_cmpuint (statement->further->len, ==, 1);
  further = statement->further->pdata[0];
  g_assert_true (further->source == self->strategy);
  g_assert_cmpstr (further->place, ==, "annex");
}

static void
test_responsible (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  GtkWidget *label = fixture_child (dialog, "responsible_label");
  GtkWidget *page = NULL;
  WayResponsibles *list = NULL;
  g_autoptr (WayStatement) statement = NULL;

  fill (self, dialog);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "unchanged");
  g_signal_emit_by_name (fixture_child (dialog, "responsible"), "activated");
  WAIT_FOR ((page = fixture_find_text (GTK_WIDGET (dialog),
                                       "The source says who is responsible")) != NULL);
  page = gtk_widget_get_ancestor (page, WAY_TYPE_RESPONSIBLE_PAGE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (page, "says")), TRUE);
  list = way_responsible_page_get_list (WAY_RESPONSIBLE_PAGE (page));
  g_assert_cmpuint (g_list_model_get_n_items (way_responsibles_get_items (list)), ==, 1);
  g_assert_true (way_responsibles_add_name (list, "hr"));
  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_child (dialog,
                                                                               "responsible"))),
                   ==, "It is not clear who is meant");
  {
    g_autoptr (WayResponsibleItem) item =
      g_list_model_get_item (way_responsibles_get_items (list), 1);

    way_responsibles_settle (list, item, self->croatia);
  }
  g_assert_true (fixture_may_save (dialog));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "COM, HR");
  g_assert_true (way_form_dialog_save (dialog));
  statement = get_last (self);
  g_assert_true (statement->says_responsible);
  g_assert_cmpuint (statement->responsible->len, ==, 2);
  g_assert_true (g_array_index (statement->responsible, WayResponsible, 1).party == self->croatia);
  g_assert_cmpint (g_array_index (statement->responsible, WayResponsible, 1).role, ==,
                   WAY_ROLE_WITH);
}

/* ---- leaving ---- */

static void
test_discard (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  AdwDialog *question = NULL;

  set_sentence (dialog, "Something was said.");
  adw_dialog_close (ADW_DIALOG (dialog));
  WAIT_FOR (ADW_IS_ALERT_DIALOG (question = fixture_visible_dialog (self)));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (question)), ==,
                   "Discard Changes?");
  fixture_press (GTK_WIDGET (question), "_Keep Editing");
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));

  adw_dialog_close (ADW_DIALOG (dialog));
  WAIT_FOR (ADW_IS_ALERT_DIALOG (question = fixture_visible_dialog (self)));
  fixture_press (GTK_WIDGET (question), "_Discard");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
}

/* Typing something and taking it back is no change. */
static void
test_unchanged (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);

  set_sentence (dialog, "Something was said.");
  g_assert_false (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  set_sentence (dialog, "");
  g_assert_true (adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  adw_dialog_close (ADW_DIALOG (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
}

/* The commitment is deleted behind the dialog's back; once it is back the same dialog saves. */
static void
test_failed_save (Fixture *self)
{
  WayFormDialog *dialog = open_new (self);
  g_autofree char *sentence = NULL;
  AdwBanner *banner = ADW_BANNER (gtk_widget_get_template_child (GTK_WIDGET (dialog),
                                                                 WAY_TYPE_FORM_DIALOG, "banner"));

  fill (self, dialog);
  g_assert_true (way_register_delete_commitment (self->reg, self->commitment, NULL));
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_cmpstr (adw_banner_get_title (banner), !=, "");
  sentence = way_text_row_dup_text (WAY_TEXT_ROW (fixture_child (dialog, "sentence")));
  g_assert_cmpstr (sentence, ==, "The proposal will be tabled in the second half of 2012.");
  g_assert_true (fixture_visible_dialog (self) == ADW_DIALOG (dialog));

  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_true (way_form_dialog_save (dialog));
}

/* Below 500 it is a sheet at the bottom of the window. */
static void
test_narrow (void)
{
  Fixture *self = fixture_new (360, 720);
  WayFormDialog *dialog = open_new (self);

  WAIT_FOR (adw_dialog_get_presentation_mode (ADW_DIALOG (dialog)) == ADW_DIALOG_BOTTOM_SHEET);
  WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (self->window)) <= 360);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  fixture_free (self);
}

/* ---- of several ---- */

static WayId
add_second (Fixture *self, WayId responsible)
{
  g_autoptr (WayCommitment) second =
    way_register_get_commitment (self->reg, self->commitment, NULL);
  g_autoptr (GError) error = NULL;

  second->id = 0;
  way_set_text (&second->code, "");
  way_set_text (&second->title, "A network of contact points");
  g_array_index (second->responsible, WayResponsible, 0).party = responsible;
  way_register_save_commitment (self->reg, second, &error);
  g_assert_no_error (error);

  return second->id;
}

static WayFormDialog *
open_for_both (Fixture *self, WayId second, gboolean responsible)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_array_append_val (ids, self->commitment);
  g_array_append_val (ids, second);

  return fixture_open (self, way_statement_dialog_new_for_several (self->reg, ids,
                                                                   way_day_new (2012, 1, 16),
                                                                   responsible, NULL));
}

static WayStatement *
get_only (Fixture *self, WayId commitment)
{
  g_autoptr (GPtrArray) said =
    way_register_list_statements (self->reg, commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (said->len, ==, 1);

  return way_statement_copy (said->pdata[0]);
}

static void
assert_silent (Fixture *self, WayId commitment)
{
  g_autoptr (GPtrArray) said =
    way_register_list_statements (self->reg, commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (said->len, ==, 0);
}

/* How many there are is seen at once, which when the row is opened. */
static void
assert_lists_both (gpointer dialog)
{
  GtkWidget *count = NULL;

  WAIT_FOR ((count = fixture_find_text (dialog, "2 commitments")) != NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (count,
                                                                            ADW_TYPE_EXPANDER_ROW)),
                                 TRUE);
  WAIT_FOR (fixture_find_text (dialog, "1.3 · A network of contact points") != NULL);
}

/* One source, day, sentence and status: a statement on each, one act, one undo. */
static void
test_several (Fixture *self)
{
  WayId second = add_second (self, self->commission);
  WayFormDialog *dialog = open_for_both (self, second, FALSE);
  guint acts = fixture_count_acts (self);

  assert_lists_both (dialog);
  /* What is printed of one is not said of the other. */
  g_assert_false (gtk_widget_get_visible (fixture_child (dialog, "title_row")));
  set_status (dialog, WAY_STATUS_ONGOING, FALSE);
  g_assert_false (fixture_may_save (dialog));
  g_assert_cmpstr (source_note (dialog), ==, "Every statement needs a source");
  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);
  g_assert_cmpstr (self->toast, ==, "2 statements recorded");
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Record 2 statements");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WayStatement) said = get_only (self, i == 0 ? self->commitment : second);

      g_assert_cmpint (said->status, ==, WAY_STATUS_ONGOING);
      g_assert_cmpint (said->citation.source, ==, self->agenda);
      g_assert_cmpint (said->day, ==, way_day_new (2012, 1, 16));
      g_assert_false (said->says_responsible);
    }
  g_assert_true (way_register_undo (self->reg, NULL));
  assert_silent (self, second);
}

/* It is the source that says who is responsible; those who are so far are offered. */
static void
test_responsible_of_several (Fixture *self)
{
  WayId second = add_second (self, self->commission);
  WayFormDialog *dialog = open_for_both (self, second, TRUE);
  GtkWidget *name = NULL;
  GtkWidget *page = NULL;

  WAIT_FOR ((name = fixture_find_text (GTK_WIDGET (dialog), "European Commission")) != NULL);
  page = gtk_widget_get_ancestor (name, WAY_TYPE_RESPONSIBLE_PAGE);
  g_assert_nonnull (page);
  g_assert_true (way_responsible_page_says (WAY_RESPONSIBLE_PAGE (page)));
  g_assert_false (fixture_may_save (dialog));
  fixture_choose (source_row (dialog), self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WayStatement) said = get_only (self, i == 0 ? self->commitment : second);

      g_assert_cmpint (said->status, ==, WAY_STATUS_NONE);
      g_assert_true (said->says_responsible);
      g_assert_cmpuint (said->responsible->len, ==, 1);
      g_assert_cmpint (g_array_index (said->responsible, WayResponsible, 0).party, ==,
                       self->commission);
    }
}

/* Where they differ nobody is offered: it would be said of those of whom it is not true. */
static void
test_different_responsible (Fixture *self)
{
  WayId second = add_second (self, self->croatia);
  WayFormDialog *dialog = open_for_both (self, second, TRUE);
  GtkWidget *label = fixture_child (dialog, "responsible_label");

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "nobody");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/statement/reasons", test_reasons);
  fixture_add ("/dialogs/statement/day-to-come", test_day_to_come);
  fixture_add ("/dialogs/statement/forecast", test_forecast);
  fixture_add ("/dialogs/statement/title-in-force", test_title_in_force);
  fixture_add ("/dialogs/statement/save", test_save);
  fixture_add ("/dialogs/statement/offer-again", test_offer_again);
  fixture_add ("/dialogs/statement/edit", test_edit);
  fixture_add ("/dialogs/statement/reading", test_reading);
  fixture_add ("/dialogs/statement/choose-reading", test_choose_reading);
  fixture_add ("/dialogs/statement/set-days", test_set_days);
  fixture_add ("/dialogs/statement/new-source", test_new_source);
  fixture_add ("/dialogs/statement/further", test_further);
  fixture_add ("/dialogs/statement/responsible", test_responsible);
  fixture_add ("/dialogs/statement/discard", test_discard);
  fixture_add ("/dialogs/statement/unchanged", test_unchanged);
  fixture_add ("/dialogs/statement/failed-save", test_failed_save);
  g_test_add_func ("/dialogs/statement/narrow", test_narrow);
  fixture_add ("/dialogs/statement/several", test_several);
  fixture_add ("/dialogs/statement/responsible-of-several", test_responsible_of_several);
  fixture_add ("/dialogs/statement/different-responsible", test_different_responsible);

  return g_test_run ();
}
