/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment is found by typing and chosen by keys alone, which come from the display. */

#include "config.h"

#include "fixture.h"
#include "way-commitment-chooser.h"
#include "way-test-keys.h"

typedef struct
{
  AdwNavigationView *view;
  WayCommitmentChooser *chooser;
  GtkWidget *list;
  WayId chosen;
} Page;

static void
chosen_cb (Page *page, gint64 commitment)
{
  page->chosen = commitment;
}

static WayId
add_commitment (Fixture *self, const char *code, const char *title)
{
  g_autoptr (WayCommitment) commitment = way_commitment_new ();
  WayPlacement placement = { 0, self->other_action };
  g_autoptr (GError) error = NULL;

  way_set_text (&commitment->code, code);
  way_set_text (&commitment->title, title);
  commitment->origin.source = self->strategy;
  g_array_append_val (commitment->placements, placement);
  way_register_save_commitment (self->reg, commitment, &error);
  g_assert_no_error (error);
  return commitment->id;
}

/* As it opens from any dialog: over the page with the rows. */
static void
open_page (Fixture *self, Page *page, WayId left_out)
{
  GtkWidget *button = gtk_button_new_with_label ("Choose");

  page->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (page->view, adw_navigation_page_new (button, "Rows"));
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (page->view));
  page->chooser = way_commitment_chooser_new (self->reg);
  if (left_out != 0)
    way_commitment_chooser_leave_out (page->chooser, left_out);
  g_signal_connect_swapped (page->chooser, "chosen", G_CALLBACK (chosen_cb), page);
  way_commitment_chooser_open (page->chooser, button);
  page->list = fixture_child (page->chooser, "list");
  WAIT_FOR (gtk_widget_get_mapped (GTK_WIDGET (page->chooser)) &&
            gtk_window_is_active (self->window));
}

static guint
count_rows (Page *page)
{
  guint n = 0;

  if (gtk_widget_get_visible (page->list))
    while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (page->list), n) != NULL)
      n++;
  return n;
}

static const char *
get_row_title (Page *page, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (page->list), index);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

static gboolean
lacks_keys (void)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    g_test_skip ("xdotool is not installed");
  return xdotool == NULL;
}

/* Enter pressed before anything was found takes what is found then. */
static void
test_type_and_enter (Fixture *self)
{
  Page page = { NULL };

  if (lacks_keys ())
    return;
  add_commitment (self, "A1.2x", "Guidelines for contact points");
  open_page (self, &page, 0);
  WAIT_FOR (count_rows (&page) == 2);
  TYPE ("confisc law");
  KEYS ("Return");
  WAIT_FOR (page.chosen != 0);
  g_assert_cmpint (page.chosen, ==, self->commitment);
  WAIT_FOR (adw_navigation_view_get_visible_page (page.view) != ADW_NAVIGATION_PAGE (page.chooser));
}

/* The code finds it too, and before whatever else has these words. */
static void
test_code (Fixture *self)
{
  Page page = { NULL };
  WayId id = 0;

  if (lacks_keys ())
    return;
  add_commitment (self, "A1.2y", "What became of A1.2x");
  id = add_commitment (self, "A1.2x", "Guidelines for contact points");
  open_page (self, &page, 0);
  TYPE ("A1.2x");
  WAIT_FOR (g_strcmp0 (get_row_title (&page, 0), "Guidelines for contact points") == 0);
  g_assert_cmpuint (count_rows (&page), ==, 2);
  KEYS ("Return", "Return"); /* to the list, for there are two */
  WAIT_FOR (page.chosen != 0);
  g_assert_cmpint (page.chosen, ==, id);
}

static void
test_arrows (Fixture *self)
{
  Page page = { NULL };
  WayId id = 0;

  if (lacks_keys ())
    return;
  id = add_commitment (self, "A1.2x", "Guidelines for contact points");
  add_commitment (self, "A1.2y", "Guidelines for the networks of them");
  open_page (self, &page, 0);
  TYPE ("guidelines");
  WAIT_FOR (g_strcmp0 (get_row_title (&page, 0), "Guidelines for contact points") == 0);
  WAIT_FOR (count_rows (&page) == 2);
  KEYS ("Down", "Down", "Up", "Return");
  WAIT_FOR (page.chosen != 0);
  g_assert_cmpint (page.chosen, ==, id);
}

/* What is linked already cannot be linked again; Escape goes back without a choice. */
static void
test_left_out (Fixture *self)
{
  Page page = { NULL };

  if (lacks_keys ())
    return;
  open_page (self, &page, self->commitment);
  TYPE ("confiscation");
  WAIT_FOR (fixture_find_text (GTK_WIDGET (page.chooser),
                               "No commitment contains “confiscation”.") != NULL);
  g_assert_cmpuint (count_rows (&page), ==, 0);
  KEYS ("Return");
  g_assert_cmpint (page.chosen, ==, 0);
  KEYS ("Escape");
  WAIT_FOR (adw_navigation_view_get_visible_page (page.view) != ADW_NAVIGATION_PAGE (page.chooser));
  g_assert_cmpint (page.chosen, ==, 0);
}

/* Each row says where the commitment stands, its code, and how it stands. */
static void
test_row (Fixture *self)
{
  Page page = { NULL };

  add_commitment (self, "A1.2x", "Guidelines for contact points");
  open_page (self, &page, self->commitment);
  WAIT_FOR (count_rows (&page) == 1);
  g_assert_nonnull (fixture_find_text (page.list, "1.2.1 · A1.2x · Not reported"));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  fixture_add ("/dialogs/commitment-chooser/type-and-enter", test_type_and_enter);
  fixture_add ("/dialogs/commitment-chooser/code", test_code);
  fixture_add ("/dialogs/commitment-chooser/arrows", test_arrows);
  fixture_add ("/dialogs/commitment-chooser/left-out", test_left_out);
  fixture_add ("/dialogs/commitment-chooser/row", test_row);
  return g_test_run ();
}
