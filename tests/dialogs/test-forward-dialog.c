/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries of a way forward, findings and themes, with the commitments they are linked to. */

#include "config.h"

#include "fixture.h"
#include "way-citation-row.h"
#include "way-commitment-chooser.h"
#include "way-commitment-dialog.h"
#include "way-finding-dialog.h"
#include "way-forward-dialog.h"
#include "way-link-row.h"
#include "way-links-group.h"
#include "way-responsible-group.h"
#include "way-text-row.h"
#include "way-theme-dialog.h"
#include "way-timing-row.h"

/* ---- what a person does ---- */

static WayFormDialog *
open_entry (Fixture *self, WayId id)
{
  g_autoptr (GError) error = NULL;
  WayFormDialog *dialog = way_forward_dialog_new (self->reg, id, self->programme, &error);

  g_assert_no_error (error);
  return fixture_open (self, dialog);
}

static void
type_text (gpointer dialog, const char *name, const char *text)
{
  way_text_row_set_text (WAY_TEXT_ROW (fixture_child (dialog, name)), text);
  way_form_dialog_changed (dialog);
}

static void
choose_source (gpointer dialog, WayId source)
{
  fixture_choose (fixture_child (fixture_child (dialog, "citation"), "source"), source);
}

static GtkWidget *
find_page (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child, type);
  return found;
}

/* As by typing and Enter. */
static void
choose_commitment (gpointer dialog, const char *words)
{
  GtkWidget *links = fixture_child (dialog, "links");
  GtkWidget *chooser = NULL;

  g_signal_emit_by_name (fixture_child (links, "add"), "activated");
  WAIT_FOR ((chooser = find_page (dialog, WAY_TYPE_COMMITMENT_CHOOSER)) != NULL);
  fixture_type (fixture_child (chooser, "entry"), words);
  g_signal_emit_by_name (fixture_child (chooser, "entry"), "activate");
  WAIT_FOR (find_page (dialog, WAY_TYPE_COMMITMENT_CHOOSER) == NULL);
}

static GtkWidget *
find_link (gpointer dialog, const char *title)
{
  GtkWidget *label = NULL;

  WAIT_FOR ((label = fixture_find_text (fixture_child (dialog, "links"), title)) != NULL);
  return gtk_widget_get_ancestor (label, WAY_TYPE_LINK_ROW);
}

static void
choose_promise (gpointer dialog, const char *title, WayPromise promise)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_child (find_link (dialog, title), "promise")),
                              promise);
}

static WayForward *
get_only_entry (Fixture *self)
{
  g_autoptr (GPtrArray) list =
    way_register_list_forwards (self->reg, self->programme, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (list->len, ==, 1);
  return way_forward_copy (list->pdata[0]);
}

static WayId
add_commitment (Fixture *self, const char *title)
{
  g_autoptr (WayCommitment) commitment = way_commitment_new ();
  WayPlacement placement = { 0, self->other_action };
  g_autoptr (GError) error = NULL;

  way_set_text (&commitment->title, title);
  commitment->origin.source = self->strategy;
  g_array_append_val (commitment->placements, placement);
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  return commitment->id;
}

static WayLink
get_link (const GArray *links, guint position)
{
  g_assert_cmpuint (position, <, links->len);
  return g_array_index (links, WayLink, position);
}

#define CONFISCATION "Confiscation law: third-party, extended and non-conviction-based"

/* ---- entries ---- */

static void
test_new (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);
  WayId guidelines = add_commitment (self, "Guidelines for contact points");
  WayResponsibles *addressees =
    way_responsible_group_get_list (WAY_RESPONSIBLE_GROUP (fixture_child (dialog, "addressees")));
  g_autoptr (WayForward) forward = NULL;

  g_assert_false (fixture_may_save (dialog));
  type_text (dialog, "text", "To propose the law and the guidelines");
  fixture_choose (fixture_child (dialog, "objective"), self->objective);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "modality")),
                              WAY_MODALITY_ENCOURAGED);
  way_responsibles_add_party (addressees, self->commission);
  way_responsibles_add_party (addressees, self->croatia);
  fixture_type (fixture_child (dialog, "timing"), "by the end of 2012");
  choose_commitment (dialog, "confiscation");
  choose_commitment (dialog, "guidelines");
  choose_promise (dialog, "Guidelines for contact points", WAY_PROMISE_MAKES);
  choose_source (dialog, self->agenda);
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Entry added");

  forward = get_only_entry (self);
  g_assert_cmpstr (forward->text, ==, "To propose the law and the guidelines");
  g_assert_cmpint (forward->objective, ==, self->objective);
  g_assert_cmpint (forward->modality, ==, WAY_MODALITY_ENCOURAGED);
  g_assert_cmpint (way_timing_get_latest (forward->timing), ==, way_day_new (2012, 12, 31));
  g_assert_cmpint (forward->citation.source, ==, self->agenda);
  g_assert_cmpuint (forward->addressees->len, ==, 2);
  g_assert_cmpint (g_array_index (forward->addressees, WayResponsible, 1).party, ==, self->croatia);
  /* What there was already is repeated unless it is said otherwise. */
  g_assert_cmpint (get_link (forward->links, 0).commitment, ==, self->commitment);
  g_assert_cmpint (get_link (forward->links, 0).promise, ==, WAY_PROMISE_REPEATS);
  g_assert_cmpint (get_link (forward->links, 1).commitment, ==, guidelines);
  g_assert_cmpint (get_link (forward->links, 1).promise, ==, WAY_PROMISE_MAKES);
}

/* Each thing that is missing is said beside its row. */
static void
test_missing (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);

  g_assert_cmpstr (fixture_note (dialog, "text_note"), ==, "A text is needed");
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every entry needs its report");
  type_text (dialog, "text", "Something");
  g_assert_cmpstr (fixture_note (dialog, "text_note"), ==, "");
  g_assert_false (fixture_may_save (dialog));
  choose_source (dialog, self->agenda);
  g_assert_true (fixture_may_save (dialog));
}

/* Addressees have no other role to choose. */
static void
test_addressees (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);
  GtkWidget *group = fixture_child (dialog, "addressees");

  way_responsibles_add_party (way_responsible_group_get_list (WAY_RESPONSIBLE_GROUP (group)),
                              self->commission);
  WAIT_FOR (fixture_find_text (group, "European Commission") != NULL);
  g_assert_null (fixture_find_text (group, way_role_get_name (WAY_ROLE_LEAD)));
}

static WayFormDialog *
open_new_commitment (Fixture *self, WayFormDialog *dialog)
{
  AdwDialog *commitment = NULL;

  g_signal_emit_by_name (fixture_child (fixture_child (dialog, "links"), "create"), "activated");
  WAIT_FOR (WAY_IS_COMMITMENT_DIALOG (commitment = fixture_visible_dialog (self)));
  return WAY_FORM_DIALOG (commitment);
}

static void
fill_entry (Fixture *self, WayFormDialog *dialog, WayModality modality)
{
  type_text (dialog, "text", "A network is to be set up");
  fixture_choose (fixture_child (dialog, "objective"), self->objective);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "modality")), modality);
  way_responsibles_add_party (
    way_responsible_group_get_list (WAY_RESPONSIBLE_GROUP (fixture_child (dialog, "addressees"))),
    self->commission);
  fixture_type (fixture_child (dialog, "timing"), "2013");
  choose_source (dialog, self->agenda);
  fixture_type (fixture_child (fixture_child (dialog, "citation"), "place"), "point 7");
}

/* All that the entry says is in the new commitment, and both are one act. */
static void
test_new_commitment (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);
  WayFormDialog *inner = NULL;
  guint acts = fixture_count_acts (self);
  g_autoptr (WayForward) forward = NULL;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GPtrArray) left = NULL;

  fill_entry (self, dialog, WAY_MODALITY_WILL);
  inner = open_new_commitment (self, dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (inner, "title_row"))), ==,
                   "A network is to be set up");
  g_assert_true (way_form_dialog_save (inner));
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts);
  find_link (dialog, "A network is to be set up");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpuint (fixture_count_acts (self), ==, acts + 1);

  forward = get_only_entry (self);
  g_assert_cmpint (get_link (forward->links, 0).promise, ==, WAY_PROMISE_MAKES);
  commitment =
    way_register_get_commitment (self->reg, get_link (forward->links, 0).commitment, NULL);
  g_assert_nonnull (commitment);
  g_assert_cmpstr (commitment->title, ==, "A network is to be set up");
  g_assert_cmpint (commitment->modality, ==, WAY_MODALITY_WILL);
  g_assert_cmpstr (way_timing_get_text (commitment->timing), ==, "2013");
  g_assert_cmpint (commitment->origin.source, ==, self->agenda);
  g_assert_cmpstr (commitment->origin.place, ==, "point 7");
  g_assert_cmpint (g_array_index (commitment->placements, WayPlacement, 0).objective, ==,
                   self->objective);
  g_assert_cmpint (g_array_index (commitment->responsible, WayResponsible, 0).party, ==,
                   self->commission);
  g_assert_cmpint (g_array_index (commitment->responsible, WayResponsible, 0).role, ==,
                   WAY_ROLE_LEAD);

  g_assert_true (way_register_undo (self->reg, NULL));
  left = way_register_list_forwards (self->reg, 0, WAY_DAY_NONE, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_null (way_register_get_commitment (self->reg, commitment->id, NULL));
}

/* Who is only encouraged to do something does not lead it. */
static void
test_encouraged (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);
  g_autoptr (WayForward) forward = NULL;
  g_autoptr (WayCommitment) commitment = NULL;

  fill_entry (self, dialog, WAY_MODALITY_ENCOURAGED);
  g_assert_true (way_form_dialog_save (open_new_commitment (self, dialog)));
  g_assert_true (way_form_dialog_save (dialog));
  forward = get_only_entry (self);
  commitment =
    way_register_get_commitment (self->reg, get_link (forward->links, 0).commitment, NULL);
  g_assert_cmpint (g_array_index (commitment->responsible, WayResponsible, 0).role, ==,
                   WAY_ROLE_ADDRESSEE);
}

/* A new commitment that is taken out of the entry again is not made. */
static void
test_new_commitment_removed (Fixture *self)
{
  WayFormDialog *dialog = open_entry (self, 0);
  g_autoptr (GArray) before = way_register_list_commitments (self->reg, 0, NULL);
  g_autoptr (GArray) after = NULL;

  fill_entry (self, dialog, WAY_MODALITY_WILL);
  g_assert_true (way_form_dialog_save (open_new_commitment (self, dialog)));
  g_signal_emit_by_name (fixture_child (find_link (dialog, "A network is to be set up"), "remove"),
                         "clicked");
  g_assert_true (way_form_dialog_save (dialog));
  after = way_register_list_commitments (self->reg, 0, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* What is there is shown, and only what is changed changes. */
static void
test_edit (Fixture *self)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  WayLink link = { self->commitment, WAY_PROMISE_REPEATS };
  WayFormDialog *dialog = NULL;
  g_autoptr (WayForward) saved = NULL;

  forward->programme = self->programme;
  way_set_text (&forward->text, "The law");
  forward->citation.source = self->agenda;
  forward->timing = way_timing_new ("2012", "2012", NULL);
  g_array_append_val (forward->links, link);
  g_assert_true (way_register_save_forward (self->reg, forward, NULL));
  dialog = open_entry (self, forward->id);
  find_link (dialog, CONFISCATION);
  g_assert_false (way_form_dialog_is_changed (dialog));
  choose_promise (dialog, CONFISCATION, WAY_PROMISE_MAKES);
  g_assert_true (way_form_dialog_is_changed (dialog));
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Entry changed");
  saved = get_only_entry (self);
  g_assert_cmpstr (saved->text, ==, "The law");
  g_assert_cmpstr (way_timing_get_edtf (saved->timing), ==, "2012");
  g_assert_cmpint (get_link (saved->links, 0).promise, ==, WAY_PROMISE_MAKES);
}

/* ---- findings ---- */

static WayId
add_finding (Fixture *self, const char *title, const char *klass)
{
  g_autoptr (WayFinding) finding = way_finding_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&finding->title, title);
  way_set_text (&finding->klass, klass);
  finding->citation.source = self->agenda;
  way_register_save_finding (self->reg, finding, &error);
  g_assert_no_error (error);
  return finding->id;
}

static void
test_finding (Fixture *self)
{
  WayFormDialog *dialog =
    fixture_open (self, way_finding_dialog_new (self->reg, 0, self->programme, NULL));
  g_autoptr (GPtrArray) findings = NULL;
  const WayFinding *finding = NULL;

  g_assert_cmpstr (fixture_note (dialog, "title_note"), ==, "A title is needed");
  g_assert_cmpstr (fixture_note (fixture_child (dialog, "citation"), "note"), ==,
                   "Every finding needs a source");
  fixture_type (fixture_child (dialog, "title_row"), "Little is confiscated");
  fixture_type (fixture_child (dialog, "klass"), "gap");
  type_text (dialog, "evidence", "A hundredth of it");
  type_text (dialog, "response", "A new law");
  choose_source (dialog, self->agenda);
  choose_commitment (dialog, "confiscation");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Finding added");

  findings = way_register_list_findings (self->reg, self->programme, WAY_DAY_NONE, NULL);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->title, ==, "Little is confiscated");
  g_assert_cmpstr (finding->klass, ==, "gap");
  g_assert_cmpstr (finding->evidence, ==, "A hundredth of it");
  g_assert_cmpstr (finding->response, ==, "A new law");
  g_assert_cmpint (get_link (finding->links, 0).commitment, ==, self->commitment);
  g_assert_cmpint (finding->programme, ==, self->programme);
}

/* The words used so far are offered, each once. */
static void
test_classes (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  GMenuModel *menu = NULL;

  add_finding (self, "One", "strength");
  add_finding (self, "Two", "gap");
  add_finding (self, "Three", "gap");
  dialog = fixture_open (self, way_finding_dialog_new (self->reg, 0, self->programme, NULL));
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (fixture_child (dialog, "classes")));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "finding.choose-class", "s",
                                             "gap"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (dialog, "klass"))), ==,
                   "gap");
}

/* A theme may be the desk's own. */
static void
test_theme (Fixture *self)
{
  WayFormDialog *dialog =
    fixture_open (self, way_theme_dialog_new (self->reg, 0, self->programme, NULL));
  g_autoptr (GPtrArray) themes = NULL;
  const WayTheme *theme = NULL;

  g_assert_false (fixture_may_save (dialog));
  fixture_type (fixture_child (dialog, "title_row"), "Fundamental rights");
  type_text (dialog, "text", "They cut across");
  choose_commitment (dialog, "confiscation");
  g_assert_true (way_form_dialog_save (dialog));
  g_assert_cmpstr (self->toast, ==, "Theme added");
  themes = way_register_list_themes (self->reg, self->programme, WAY_DAY_NONE, NULL);
  g_assert_cmpuint (themes->len, ==, 1);
  theme = themes->pdata[0];
  g_assert_cmpstr (theme->title, ==, "Fundamental rights");
  g_assert_cmpstr (theme->text, ==, "They cut across");
  g_assert_cmpint (theme->citation.source, ==, 0);
  g_assert_cmpint (get_link (theme->links, 0).commitment, ==, self->commitment);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/forward/new", test_new);
  fixture_add ("/dialogs/forward/missing", test_missing);
  fixture_add ("/dialogs/forward/addressees", test_addressees);
  fixture_add ("/dialogs/forward/new-commitment", test_new_commitment);
  fixture_add ("/dialogs/forward/encouraged", test_encouraged);
  fixture_add ("/dialogs/forward/new-commitment-removed", test_new_commitment_removed);
  fixture_add ("/dialogs/forward/edit", test_edit);
  fixture_add ("/dialogs/finding/new", test_finding);
  fixture_add ("/dialogs/finding/classes", test_classes);
  fixture_add ("/dialogs/theme/new", test_theme);
  return g_test_run ();
}
