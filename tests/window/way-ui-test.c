/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share. */

#include "config.h"

#include "way-ui-test.h"

#include <glib/gstdio.h>

#include "way-import.h"

static GtkApplication *application;

static void
wake_up_cb (gpointer user_data)
{
}

/* Wakes up by itself, so that a condition that holds without an event is noticed too. */
void
way_ui_iterate (void)
{
  guint source = g_timeout_add_once (20, wake_up_cb, NULL);

  g_main_context_iteration (NULL, TRUE);
  if (g_main_context_find_source_by_id (NULL, source) != NULL)
    g_source_remove (source);
}

/* The user's own folders are nobody's business. G_TEST_OPTION_ISOLATE_DIRS would hide the system's
   too, among them the types of files, without which GTK cannot load its icons. */
static void
isolate (void)
{
  static const char *const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                                       "XDG_STATE_HOME" };
  g_autofree char *folder = g_dir_make_tmp ("waymark-home-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_setenv (names[i], folder, TRUE);
}

void
way_ui_init (int *argc, char ***argv)
{
  isolate ();
  g_test_init (argc, argv, NULL);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  application = GTK_APPLICATION (g_object_new (ADW_TYPE_APPLICATION, "application-id",
                                               APPLICATION_ID, "flags", G_APPLICATION_NON_UNIQUE,
                                               "resource-base-path", RESOURCE_PATH, NULL));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
}

static char **
list_tables (void)
{
  const char *folder = g_getenv ("WAYMARK_SAMPLE_TABLES");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      g_strv_builder_take (paths, g_build_filename (folder, name, NULL));

  return g_strv_builder_end (paths);
}

char *
way_ui_make_sample (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sample.waymark", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reg = way_register_create (path, &error);
  g_auto (GStrv) tables = list_tables ();
  g_autoptr (WayImportResult) result = NULL;

  g_assert_no_error (error);
  way_import_tables (reg, (const char *const *) tables, NULL, FALSE, NULL, NULL, NULL, &result,
                     &error);
  g_assert_no_error (error);

  return g_steal_pointer (&path);
}

WayRegister *
way_ui_open_sample (void)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autoptr (GError) error = NULL;
  WayRegister *reg = way_register_open (path, FALSE, NULL, &error);

  g_assert_no_error (error);

  return reg;
}

/* Of the sample's programmes a new session shows the latest; these tests are about the strategy. */
void
way_ui_choose_strategy (WaySession *session)
{
  WayId strategy =
    way_register_find (way_session_get_register (session), WAY_RECORD_PROGRAMME, 0, "ISS");

  g_assert_cmpint (strategy, !=, 0);
  way_session_set_programme (session, strategy);
}

gboolean
way_ui_shows_strategy (WaySession *session)
{
  WayBoard *board = way_session_get_board (session);

  return !way_session_is_loading (session) && board != NULL &&
         way_board_get_programme (board) == way_session_get_programme (session);
}

WayWindow *
way_ui_show_sample (int width, int height)
{
  g_autofree char *path = way_ui_make_sample ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  WayWindow *window = way_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  way_window_open (window, file, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_FOR (way_window_get_session (window) != NULL);
  way_ui_choose_strategy (way_window_get_session (window));
  WAIT_FOR (way_ui_shows_strategy (way_window_get_session (window)));

  return window;
}

void
way_ui_close (WayWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  WAIT_FOR (window == NULL);
}

GtkWidget *
way_ui_find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = way_ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

WayId
way_ui_find_commitment (WaySession *session, const char *number)
{
  GListModel *standings = way_board_get_standings (way_session_get_board (session));

  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);

      if (g_str_equal (way_standing_get_number (standing), number))
        return way_standing_get_id (standing);
    }

  return 0;
}
