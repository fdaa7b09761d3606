/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A statement is recorded by keyboard alone, with keys that come from the display. Whoever has the
 * focus there gets them, so no other test may run beside this one. */

#include "config.h"

#include "fixture.h"
#include "way-citation-row.h"
#include "way-commitment-chooser.h"
#include "way-forward-dialog.h"
#include "way-links-group.h"
#include "way-statement-dialog.h"
#include "way-status-row.h"
#include "way-test-keys.h"
#include "way-text-row.h"

static WayStatement *
get_last (Fixture *self)
{
  g_autoptr (GPtrArray) said =
    way_register_list_statements (self->reg, self->commitment, WAY_DAY_NONE, NULL);

  g_assert_cmpuint (said->len, >, 0);
  return way_statement_copy (said->pdata[0]);
}

static gboolean
focus_is_within (gpointer dialog, const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (dialog)));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL &&
         (focus == fixture_child (dialog, name) ||
          gtk_widget_is_ancestor (focus, fixture_child (dialog, name)));
}

static void
test_record (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  g_autoptr (WayStatement) statement = NULL;
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  dialog = fixture_open (self, way_statement_dialog_new (self->reg, self->commitment,
                                                         way_day_new (2012, 1, 16), NULL));
  WAIT_FOR (focus_is_within (dialog, "day") && gtk_window_is_active (self->window));
  KEYS ("ctrl+a");
  TYPE ("13 Jan 2012");
  KEYS ("Tab", "Tab");
  WAIT_FOR (focus_is_within (dialog, "status"));
  KEYS ("Right", "space");
  WAIT_FOR (way_status_row_get_status (WAY_STATUS_ROW (fixture_child (dialog, "status"))) !=
            WAY_STATUS_NONE);
  KEYS ("alt+w");
  WAIT_FOR (focus_is_within (dialog, "sentence"));
  TYPE ("It was said.");
  KEYS ("Tab");
  WAIT_FOR (focus_is_within (dialog, "citation"));
  KEYS ("space", "Down", "Return");
  WAIT_FOR (way_citation_row_get_source (WAY_CITATION_ROW (fixture_child (dialog, "citation"))) !=
            0);
  WAIT_FOR (focus_is_within (dialog, "citation")); /* no longer in the list */
  KEYS ("Tab");
  WAIT_FOR (focus_is_within (fixture_child (dialog, "citation"), "place"));
  TYPE ("point 4");
  KEYS ("ctrl+Return");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  statement = get_last (self);
  g_assert_cmpint (statement->day, ==, way_day_new (2012, 1, 13));
  g_assert_cmpstr (statement->sentence, ==, "It was said.");
  g_assert_cmpstr (statement->citation.place, ==, "point 4");
  g_assert_cmpint (statement->status, !=, WAY_STATUS_NONE);
}

/* Escape asks before what was typed is lost, and a second Escape goes on editing. */
static void
test_escape (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  AdwDialog *question = NULL;
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  dialog =
    fixture_open (self, way_statement_dialog_new (self->reg, self->commitment, WAY_DAY_NONE, NULL));
  WAIT_FOR (focus_is_within (dialog, "day") && gtk_window_is_active (self->window));
  TYPE ("1 May 2012");
  WAIT_FOR (!adw_dialog_get_can_close (ADW_DIALOG (dialog)));
  KEYS ("Escape");
  WAIT_FOR (ADW_IS_ALERT_DIALOG (question = fixture_visible_dialog (self)) &&
            gtk_widget_get_focus_child (GTK_WIDGET (question)) != NULL);
  KEYS ("Escape");
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* The title of the row that has the focus, also where it is an entry within it. */
static const char *
get_row (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

  if (row == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return "";
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

/* A source that is missing is made from the list of sources, and then one goes on after it. */
static void
test_new_source (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  GtkWidget *citation = NULL;
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  dialog =
    fixture_open (self, way_statement_dialog_new (self->reg, self->commitment, WAY_DAY_NONE, NULL));
  citation = fixture_child (dialog, "citation");
  WAIT_FOR (focus_is_within (dialog, "day") && gtk_window_is_active (self->window));
  gtk_widget_grab_focus (citation);
  KEYS ("space", "End", "Return");
  WAIT_FOR (g_str_has_prefix (get_row (self), "_Reference"));
  TYPE ("StR 2020/114");
  KEYS ("Tab");
  WAIT_FOR (g_str_equal (get_row (self), "_Title"));
  TYPE ("Conclusions");
  KEYS ("Tab");
  TYPE ("1 May 2012");
  WAIT_FOR (fixture_may_save (fixture_visible_dialog (self)));
  KEYS ("ctrl+Return");
  WAIT_FOR (fixture_visible_dialog (self) == ADW_DIALOG (dialog));
  WAIT_FOR (focus_is_within (citation, "source"));
  g_assert_cmpint (way_citation_row_get_source (WAY_CITATION_ROW (citation)), !=, 0);
  KEYS ("Tab");
  WAIT_FOR (focus_is_within (citation, "place"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static gboolean
chooser_has_focus (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && gtk_widget_get_ancestor (focus, WAY_TYPE_COMMITMENT_CHOOSER) != NULL;
}

static gboolean
text_is (WayFormDialog *dialog, const char *expected)
{
  g_autofree char *text = way_text_row_dup_text (WAY_TEXT_ROW (fixture_child (dialog, "text")));

  return g_str_equal (text, expected);
}

static guint
count_links (WayFormDialog *dialog)
{
  g_autoptr (GArray) links =
    way_links_group_store (WAY_LINKS_GROUP (fixture_child (dialog, "links")));

  return links->len;
}

/* An entry of a way forward that repeats a commitment, which is found by typing. */
static void
test_forward (Fixture *self)
{
  WayFormDialog *dialog = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  dialog = fixture_open (self, way_forward_dialog_new (self->reg, 0, self->programme, NULL));
  WAIT_FOR (focus_is_within (dialog, "text") && gtk_window_is_active (self->window));
  TYPE ("To propose it");
  WAIT_FOR (text_is (dialog, "To propose it"));
  gtk_widget_grab_focus (fixture_child (fixture_child (dialog, "links"), "add"));
  KEYS ("Return");
  WAIT_FOR (chooser_has_focus (self));
  TYPE ("confisc");
  KEYS ("Return");
  WAIT_FOR (count_links (dialog) == 1);
  WAIT_FOR (!chooser_has_focus (self));
  KEYS ("alt+l");
  WAIT_FOR (focus_is_within (fixture_child (dialog, "citation"), "place"));
  TYPE ("point 4");
  KEYS ("shift+Tab", "space", "Down", "Return");
  WAIT_FOR (way_citation_row_get_source (WAY_CITATION_ROW (fixture_child (dialog, "citation"))) !=
            0);
  WAIT_FOR (focus_is_within (dialog, "citation")); /* no longer in the list */
  KEYS ("ctrl+Return");
  WAIT_FOR (fixture_visible_dialog (self) == NULL);
  entries = way_register_list_forwards (self->reg, self->programme, WAY_DAY_NONE, NULL);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((WayForward *) entries->pdata[0])->text, ==, "To propose it");
  g_assert_cmpstr (((WayForward *) entries->pdata[0])->citation.place, ==, "point 4");
  g_assert_cmpint (g_array_index (((WayForward *) entries->pdata[0])->links, WayLink, 0).commitment,
                   ==, self->commitment);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/keyboard/record", test_record);
  fixture_add ("/dialogs/keyboard/escape", test_escape);
  fixture_add ("/dialogs/keyboard/new-source", test_new_source);
  fixture_add ("/dialogs/keyboard/forward", test_forward);
  return g_test_run ();
}
