/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Linking a commitment to another one: chosen by typing, refused where it would lead in a circle. */

#include "config.h"

#include "fixture.h"
#include "way-commitment-chooser.h"
#include "way-continuation-dialog.h"

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

static GtkWidget *
find_chooser (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = WAY_IS_COMMITMENT_CHOOSER (child) ? child : find_chooser (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (WayFormDialog *dialog, const char *words, const char *title)
{
  GtkWidget *chooser, *list;
  GtkListBoxRow *row;

  gtk_widget_activate (fixture_child (dialog, "other"));
  WAIT_FOR (find_chooser (GTK_WIDGET (dialog)) != NULL);
  chooser = find_chooser (GTK_WIDGET (dialog));
  list = fixture_child (chooser, "list");
  gtk_editable_set_text (GTK_EDITABLE (fixture_child (chooser, "entry")), words);
  WAIT_FOR ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)) != NULL &&
            g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title));
  gtk_widget_activate (GTK_WIDGET (row));
  WAIT_FOR (g_str_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_child (dialog,
                                                                                     "other"))),
                         title));
}

static void
test_link (Fixture *self)
{
  WayId later = add_commitment (self, "Passenger records directive");
  WayFormDialog *dialog =
    fixture_open (self, way_continuation_dialog_new (self->reg, 0, later, NULL));
  g_autoptr (WayCommitment) earlier =
    way_register_get_commitment (self->reg, self->commitment, NULL);
  g_autoptr (GPtrArray) links = NULL;
  const WayContinuation *link;

  g_assert_cmpstr (fixture_note (dialog, "other_note"), ==, "Another commitment is needed");
  g_assert_false (fixture_may_save (dialog));
  choose (dialog, "confisc", earlier->title);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "relation")),
                              WAY_RELATION_NEXT_STAGE);
  /* No source was cited before in this register: either one is, or it is inferred. */
  g_assert_false (fixture_may_save (dialog));
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "inferred")), TRUE);
  g_assert_true (way_form_dialog_save (dialog));

  links = way_register_list_continuations (self->reg, later, NULL);
  g_assert_cmpuint (links->len, ==, 1);
  link = g_ptr_array_index (links, 0);
  g_assert_cmpint (link->from, ==, self->commitment);
  g_assert_cmpint (link->to, ==, later);
  g_assert_cmpint (link->relation, ==, WAY_RELATION_NEXT_STAGE);
  g_assert_true (link->inferred);
}

static void
test_circle (Fixture *self)
{
  WayId later = add_commitment (self, "Passenger records directive");
  g_autoptr (WayContinuation) link = way_continuation_new ();
  g_autoptr (GError) error = NULL;
  WayFormDialog *dialog;

  link->from = self->commitment;
  link->to = later;
  link->inferred = TRUE;
  way_register_save_continuation (self->reg, link, &error);
  g_assert_no_error (error);
  dialog = fixture_open (self, way_continuation_dialog_new (self->reg, 0, self->commitment, NULL));
  choose (dialog, "passenger", "Passenger records directive");
  adw_switch_row_set_active (ADW_SWITCH_ROW (fixture_child (dialog, "inferred")), TRUE);
  g_assert_cmpstr (fixture_note (dialog, "other_note"), ==,
                   "The earlier of the two continues the later one already");
  g_assert_false (fixture_may_save (dialog));
}

static WayId
add_link (Fixture *self, WayId from, WayId to)
{
  g_autoptr (WayContinuation) link = way_continuation_new ();
  g_autoptr (GError) error = NULL;

  link->from = from;
  link->to = to;
  link->relation = WAY_RELATION_SPLITS;
  link->citation.source = self->strategy;
  way_set_text (&link->citation.place, "II.1");
  way_register_save_continuation (self->reg, link, &error);
  g_assert_no_error (error);
  return link->id;
}

static WayContinuation *
get_only_link (Fixture *self)
{
  g_autoptr (GPtrArray) links = way_register_list_continuations (self->reg, 0, NULL);

  g_assert_cmpuint (links->len, ==, 1);
  return way_continuation_copy (links->pdata[0]);
}

/* Seen from the earlier of the two, and with where it is said. */
static void
test_cited (Fixture *self)
{
  WayId later = add_commitment (self, "Passenger records directive");
  WayFormDialog *dialog =
    fixture_open (self, way_continuation_dialog_new (self->reg, 0, self->commitment, NULL));
  GtkWidget *citation = fixture_child (dialog, "citation");
  g_autoptr (WayContinuation) link = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "direction")), 1);
  choose (dialog, "passenger", "Passenger records directive");
  g_assert_cmpstr (fixture_note (citation, "note"), ==,
                   "A source is needed, unless it is inferred");
  g_assert_false (fixture_may_save (dialog));
  fixture_choose (fixture_child (citation, "source"), self->agenda);
  fixture_type (fixture_child (citation, "place"), "point 3");
  g_assert_cmpstr (fixture_note (citation, "note"), ==, "");
  g_assert_true (way_form_dialog_save (dialog));

  link = get_only_link (self);
  g_assert_cmpint (link->from, ==, self->commitment);
  g_assert_cmpint (link->to, ==, later);
  g_assert_false (link->inferred);
  g_assert_cmpint (link->citation.source, ==, self->agenda);
  g_assert_cmpstr (link->citation.place, ==, "point 3");
}

/* What is refused takes nothing away of what was entered. */
static void
test_nothing_lost (Fixture *self)
{
  WayId later = add_commitment (self, "Passenger records directive");
  GtkWidget *citation, *other;
  WayFormDialog *dialog;

  add_link (self, self->commitment, later);
  dialog = fixture_open (self, way_continuation_dialog_new (self->reg, 0, self->commitment, NULL));
  citation = fixture_child (dialog, "citation");
  other = fixture_child (dialog, "other");
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "direction")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (fixture_child (dialog, "relation")),
                              WAY_RELATION_REPLACES);
  fixture_choose (fixture_child (citation, "source"), self->agenda);
  fixture_type (fixture_child (citation, "place"), "point 3");
  choose (dialog, "passenger", "Passenger records directive");

  g_assert_cmpstr (fixture_note (dialog, "other_note"), ==,
                   "These two commitments are linked already");
  g_assert_false (fixture_may_save (dialog));
  g_assert_false (way_form_dialog_save (dialog));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (other)), ==,
                   "Passenger records directive");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (fixture_child (dialog, "relation"))),
                    ==, WAY_RELATION_REPLACES);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture_child (citation, "place"))), ==,
                   "point 3");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* A link is opened as it is, from whichever of its two commitments, and stays what it was. */
static void
test_edit (Fixture *self)
{
  WayId later = add_commitment (self, "Passenger records directive");
  WayId id = add_link (self, self->commitment, later);
  const WayId from[] = { self->commitment, later };
  const char *const others[] = { "Passenger records directive",
                                 "Confiscation law: third-party, extended and "
                                 "non-conviction-based" };

  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      WayFormDialog *dialog =
        fixture_open (self, way_continuation_dialog_new (self->reg, id, from[i], NULL));
      GtkWidget *direction = fixture_child (dialog, "direction");
      GtkWidget *relation = fixture_child (dialog, "relation");
      g_autoptr (WayContinuation) link = NULL;

      g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Edit Link");
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (fixture_child (dialog,
                                                                                   "other"))),
                       ==, others[i]);
      g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (direction)), ==, 1 - i);
      g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (relation)), ==,
                        i == 0 ? WAY_RELATION_SPLITS : WAY_RELATION_RESTATES);
      g_assert_false (way_form_dialog_is_changed (dialog));
      adw_combo_row_set_selected (ADW_COMBO_ROW (relation), WAY_RELATION_RESTATES);
      g_assert_true (i == 1 || way_form_dialog_save (dialog));
      link = get_only_link (self);
      g_assert_cmpint (link->id, ==, id);
      g_assert_cmpint (link->from, ==, self->commitment);
      g_assert_cmpint (link->to, ==, later);
      g_assert_cmpint (link->relation, ==, WAY_RELATION_RESTATES);
      g_assert_cmpint (link->citation.source, ==, self->strategy);
      g_assert_cmpstr (link->citation.place, ==, "II.1");
      if (i == 1)
        adw_dialog_force_close (ADW_DIALOG (dialog));
      WAIT_FOR (fixture_visible_dialog (self) == NULL);
    }
}

/* No commitment continues itself: it is not offered. */
static void
test_itself (Fixture *self)
{
  WayFormDialog *dialog;
  GtkWidget *list, *chooser;

  add_commitment (self, "Confiscation register");
  dialog = fixture_open (self, way_continuation_dialog_new (self->reg, 0, self->commitment, NULL));
  gtk_widget_activate (fixture_child (dialog, "other"));
  WAIT_FOR (find_chooser (GTK_WIDGET (dialog)) != NULL);
  chooser = find_chooser (GTK_WIDGET (dialog));
  list = fixture_child (chooser, "list");
  gtk_editable_set_text (GTK_EDITABLE (fixture_child (chooser, "entry")), "confiscation");
  WAIT_FOR (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL &&
            fixture_find_text (list, "Confiscation register") != NULL);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/continuation/link", test_link);
  fixture_add ("/dialogs/continuation/circle", test_circle);
  fixture_add ("/dialogs/continuation/cited", test_cited);
  fixture_add ("/dialogs/continuation/nothing-lost", test_nothing_lost);
  fixture_add ("/dialogs/continuation/edit", test_edit);
  fixture_add ("/dialogs/continuation/itself", test_itself);
  return g_test_run ();
}
