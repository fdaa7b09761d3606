/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up in the window: recorded, deleted and taken back; it waits while another day is looked
 * at. */

#include "config.h"

#include "way-take-up-page.h"
#include "way-ui-test.h"

static WayWindow *window;

static WayRegister *
get_register (void)
{
  return way_session_get_register (way_window_get_session (window));
}

static WayId
find (WayRecord record, const char *code)
{
  WayId id = way_register_find (get_register (), record, 0, code);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static guint
count_said (void)
{
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (get_register (), find (WAY_RECORD_COMMITMENT, "ISS-1.3-2"),
                                WAY_DAY_NONE, NULL);

  return said->len;
}

static void
say (void)
{
  g_autoptr (WayTakeUp) record = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  record->commitment = find (WAY_RECORD_COMMITMENT, "ISS-1.3-2");
  record->group = find (WAY_RECORD_PARTY, "MS");
  record->member = find (WAY_RECORD_PARTY, "BEL");
  record->status = WAY_TAKE_UP_DONE;
  record->day = way_day_new (2011, 11, 25);
  record->citation.source = find (WAY_RECORD_SOURCE, "COM-2011-790");
  way_register_save_take_up (get_register (), record, &error);
  g_assert_no_error (error);
}

static WayId
get_last (void)
{
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (get_register (), find (WAY_RECORD_COMMITMENT, "ISS-1.3-2"),
                                WAY_DAY_NONE, NULL);

  return ((WayTakeUp *) said->pdata[0])->id;
}

static gboolean
has_dialog (const char *title)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  return dialog != NULL && g_str_equal (adw_dialog_get_title (dialog), title);
}

static void
close_dialog (void)
{
  adw_dialog_force_close (
    adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  WAIT_FOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
}

static void
record (void)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.record-take-up", "(xxx)",
                              (gint64) find (WAY_RECORD_COMMITMENT, "ISS-1.3-2"),
                              (gint64) find (WAY_RECORD_PARTY, "MS"), (gint64) 0);
}

static void
test_dialogs (void)
{
  window = way_ui_show_sample (1280, 800);
  record ();
  WAIT_FOR (has_dialog ("Record Take-up"));
  close_dialog ();
  say ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-take-up", "x", (gint64) get_last ());
  WAIT_FOR (has_dialog ("Edit Take-up"));
  close_dialog ();
  way_ui_close (window);
}

/* Deleting never asks: it is done, and can be undone. */
static void
test_delete (void)
{
  guint before;

  window = way_ui_show_sample (1280, 800);
  before = count_said ();
  say ();
  g_assert_cmpuint (count_said (), ==, before + 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-take-up", "x", (gint64) get_last ());
  WAIT_FOR (count_said () == before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  WAIT_FOR (count_said () == before + 1);
  way_ui_close (window);
}

static void
test_past (void)
{
  WaySession *session;

  window = way_ui_show_sample (1280, 800);
  session = way_window_get_session (window);
  say ();
  way_session_set_day (session, way_day_new (2011, 11, 25));
  WAIT_FOR (!way_session_is_loading (session));
  record ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.delete-take-up", "x", (gint64) get_last ());
  g_assert_cmpuint (count_said (), >, 0);
  way_session_set_day (session, WAY_DAY_NONE);
  WAIT_FOR (!way_session_is_loading (session));
  record ();
  WAIT_FOR (has_dialog ("Record Take-up"));
  close_dialog ();
  way_ui_close (window);
}

static WayId
add_group (void)
{
  g_autoptr (WayParty) group = way_party_new ();
  WayMembership belgium = { .member = find (WAY_RECORD_PARTY, "BEL") };
  g_autoptr (GError) error = NULL;

  way_set_text (&group->name, "Founders");
  group->is_group = TRUE;
  g_array_append_val (group->members, belgium);
  way_register_save_party (get_register (), group, &error);
  g_assert_no_error (error);

  return group->id;
}

static WayId
get_shown (void)
{
  GtkWidget *page = way_window_get_page_widget (window, "take-up");
  WayTakeUpTable *table = way_take_up_page_get_table (WAY_TAKE_UP_PAGE (page));

  return table != NULL ? way_take_up_table_get_group (table) : 0;
}

/* A group leads to the table of its members, whichever was shown before. */
static void
test_show (void)
{
  WayId groups[2];

  window = way_ui_show_sample (1280, 800);
  groups[0] = add_group ();
  groups[1] = find (WAY_RECORD_PARTY, "MS");
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-take-up", "x", (gint64) groups[i]);
      WAIT_FOR (g_str_equal (way_window_get_page (window), "take-up"));
      WAIT_FOR (get_shown () == groups[i]);
    }
  way_ui_close (window);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);
  g_test_add_func ("/window-take-up/dialogs", test_dialogs);
  g_test_add_func ("/window-take-up/delete", test_delete);
  g_test_add_func ("/window-take-up/past", test_past);
  g_test_add_func ("/window-take-up/show", test_show);

  return g_test_run ();
}
