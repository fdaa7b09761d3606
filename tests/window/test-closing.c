/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a closed window and its dialogs leave behind: nothing. */

#include "config.h"

#include "way-ui-test.h"

#define ROUNDS 3

/* Every object of ours that was seen and still lives, by its address. */
static GHashTable *alive;

static void
finalized_cb (gpointer object)
{
  g_hash_table_remove (alive, object);
}

/* A weak reference would be told of the disposal, after which an object may well stay. */
static void
watch (gpointer object)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (object), "Way") &&
      g_hash_table_insert (alive, object, (gpointer) G_OBJECT_TYPE_NAME (object)))
    g_object_set_data_full (object, "watched", object, finalized_cb);
}

static void
watch_tree (GtkWidget *root)
{
  watch (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_tree (child);
}

static void
assert_none_alive (void)
{
  GHashTableIter iter;
  gpointer name;

  for (guint i = 0; i < 100 && g_hash_table_size (alive) > 0; i++)
    way_ui_iterate ();
  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_message ("still there: %s", (const char *) name);
  g_assert_cmpuint (g_hash_table_size (alive), ==, 0);
}

static void
watch_window (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  watch (session);
  watch (way_session_get_register (session));
  watch (way_session_get_board (session));
  watch_tree (GTK_WIDGET (window));
}

static AdwDialog *
get_dialog (WayWindow *window)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
}

/* A dialog is watched when it has had the time to fill itself. */
static void
open_and_close_dialog (WayWindow *window, const char *action, GVariant *argument)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, argument));
  WAIT_FOR (get_dialog (window) != NULL);
  for (guint i = 0; i < 3; i++)
    way_ui_iterate ();
  watch_tree (GTK_WIDGET (get_dialog (window)));
  adw_dialog_force_close (get_dialog (window));
  WAIT_FOR (get_dialog (window) == NULL);
}

static void
open_and_close_dialogs (WayWindow *window, WayId commitment)
{
  static const char *const plain[] = { "win.new-programme",  "win.new-objective",
                                       "win.new-commitment", "win.new-party",
                                       "win.new-source",     "win.new-event",
                                       "win.edit-programme", "win.show-shortcuts",
                                       "win.print" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    open_and_close_dialog (window, plain[i], NULL);
  open_and_close_dialog (window, "win.edit-commitment", g_variant_new_int64 (commitment));
  open_and_close_dialog (window, "win.record-statement", g_variant_new_int64 (commitment));
}

static void
show_all_pages (WayWindow *window)
{
  static const char *const pages[] = { "table",   "overview", "agenda", "parties", "sources",
                                       "reports", "take-up",  "search", "timeline" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", pages[i]);
      way_ui_iterate ();
    }
}

static void
test_nothing_stays (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      WayWindow *window = way_ui_show_sample (1280, 800);
      WaySession *session = way_window_get_session (window);
      WayId commitment = way_ui_find_commitment (session, "1.3.1");

      way_session_set_selected (session, commitment);
      show_all_pages (window);
      watch_window (window);
      open_and_close_dialogs (window, commitment);
      way_ui_close (window);
      assert_none_alive ();
    }
}

/* A collapsed window is closed in the moment it turns from its sidebar to its content. */
static void
test_while_turning (void)
{
  WayWindow *window = way_ui_show_sample (360, 800);
  GtkWidget *split = way_ui_find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  WAIT_FOR (adw_navigation_split_view_get_collapsed (ADW_NAVIGATION_SPLIT_VIEW (split)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-home", NULL));
  way_ui_close (window);
  /* Nothing waits to write where the split view was. */
  g_assert_null (g_main_context_find_source_by_user_data (NULL, split));
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  alive = g_hash_table_new (NULL, NULL);

  g_test_add_func ("/closing/nothing-stays", test_nothing_stays);
  g_test_add_func ("/closing/while-turning", test_while_turning);

  return g_test_run ();
}
