/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: its board, and what it keeps and lets go when things change. */

#include "config.h"

#include "way-ui-test.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static WaySession *
make_session (void)
{
  g_autoptr (WayRegister) reg = way_ui_open_sample ();
  WaySession *session = way_session_new (reg);

  way_ui_choose_strategy (session);
  WAIT_FOR (way_ui_shows_strategy (session));

  return session;
}

static void
test_loads (void)
{
  g_autoptr (WayRegister) reg = way_ui_open_sample ();
  g_autoptr (WaySession) session = way_session_new (reg);
  g_autoptr (GArray) all =
    way_register_list_commitments (reg, way_session_get_programme (session), NULL);
  guint loading = 0;

  g_assert_null (way_session_get_board (session));
  g_assert_true (way_session_is_loading (session));
  g_signal_connect_swapped (session, "notify::loading", G_CALLBACK (count_cb), &loading);
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_nonnull (way_session_get_board (session));
  g_assert_cmpuint (loading, ==, 1);
  g_assert_true (way_session_is_editable (session));
  g_assert_false (way_session_is_past (session));
  g_assert_cmpuint (way_board_get_counts (way_session_get_board (session))->total, ==, all->len);
}

static void
test_empty_register (void)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "empty.waymark", NULL);
  g_autoptr (WayRegister) reg = way_register_create (path, NULL);
  g_autoptr (WaySession) session = way_session_new (reg);
  g_autoptr (WayProgramme) programme = way_programme_new ();

  g_assert_false (way_session_is_loading (session));
  g_assert_cmpint (way_session_get_programme (session), ==, 0);

  way_set_text (&programme->title, "Plan");
  programme->begins = way_day_new (2011, 1, 1);
  programme->ends = way_day_new (2014, 12, 31);
  g_assert_true (way_register_save_programme (reg, programme, NULL));
  WAIT_FOR (way_session_get_board (session) != NULL);
  g_assert_cmpint (way_session_get_programme (session), ==, programme->id);
}

static void
test_day (void)
{
  g_autoptr (WaySession) session = make_session ();
  WayBoard *before = way_session_get_board (session);
  WayDay day = way_day_new (2011, 11, 25);
  guint editable = 0;

  g_signal_connect_swapped (session, "notify::editable", G_CALLBACK (count_cb), &editable);
  way_session_set_day (session, day);
  g_assert_true (way_session_is_past (session));
  g_assert_false (way_session_is_editable (session));
  g_assert_cmpuint (editable, ==, 1);
  /* Until the other day is there, the day before it stays. */
  g_assert_true (way_session_get_board (session) == before);
  WAIT_FOR (way_session_get_board (session) != before);
  g_assert_cmpint (way_board_get_day (way_session_get_board (session)), ==, day);

  way_session_set_day (session, WAY_DAY_NONE);
  g_assert_true (way_session_is_editable (session));
  WAIT_FOR (!way_session_is_loading (session));
}

/* Of several programmes the latest that has begun is looked at first. */
static void
test_latest_programme (void)
{
  g_autoptr (WayRegister) reg = way_ui_open_sample ();
  g_autoptr (WaySession) session = way_session_new (reg);

  g_assert_cmpint (way_session_get_programme (session), ==,
                   way_register_find (reg, WAY_RECORD_PROGRAMME, 0, "SU"));
  WAIT_FOR (!way_session_is_loading (session));
}

static void
test_all_programmes (void)
{
  g_autoptr (WaySession) session = make_session ();
  WayRegister *reg = way_session_get_register (session);
  WayId first = way_session_get_programme (session);
  WayId latest = way_register_find (reg, WAY_RECORD_PROGRAMME, 0, "SU");
  guint total = way_board_get_counts (way_session_get_board (session))->total;
  g_autoptr (WayProgramme) second = way_programme_new ();

  way_set_text (&second->title, "The plan after it");
  second->begins = way_day_new (2099, 1, 1);
  second->ends = way_day_new (2099, 12, 31);
  g_assert_true (way_register_save_programme (reg, second, NULL));
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpint (way_session_get_home (session), ==, first);

  way_session_set_programme (session, 0);
  g_assert_cmpint (way_session_get_programme (session), ==, 0);
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpuint (way_board_get_counts (way_session_get_board (session))->total, >, total);
  /* What is new belongs to the latest programme that has begun, not to the one to come. */
  g_assert_cmpint (way_session_get_home (session), ==, latest);

  way_session_set_programme (session, second->id);
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpuint (way_board_get_counts (way_session_get_board (session))->total, ==, 0);
}

static void
test_later_wish_wins (void)
{
  g_autoptr (WaySession) session = make_session ();

  for (int year = 2010; year <= 2013; year++)
    way_session_set_day (session, way_day_new (year, 6, 1));
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpint (way_board_get_day (way_session_get_board (session)), ==,
                   way_day_new (2013, 6, 1));
}

static void
test_update_keeps_board (void)
{
  g_autoptr (WaySession) session = make_session ();
  WayRegister *reg = way_session_get_register (session);
  WayBoard *board = way_session_get_board (session);
  WayId id = way_ui_find_commitment (session, "1.1.1");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, NULL);

  way_set_text (&commitment->title, "Another title");
  way_set_text (&commitment->condition, "if money is found");
  g_assert_true (way_register_save_commitment (reg, commitment, NULL));
  g_assert_true (way_session_get_board (session) == board);
  g_assert_cmpstr (way_standing_get_condition (way_board_find (board, id)), ==,
                   "if money is found");
}

static void
test_structural_change_reloads (void)
{
  g_autoptr (WaySession) session = make_session ();
  WayRegister *reg = way_session_get_register (session);
  WayBoard *board = way_session_get_board (session);
  g_autoptr (WayObjective) objective = way_objective_new ();

  objective->programme = way_session_get_programme (session);
  way_set_text (&objective->title, "A sixth objective");
  g_assert_true (way_register_save_objective (reg, objective, NULL));
  g_assert_true (way_session_is_loading (session));
  g_assert_true (way_session_get_board (session) == board);
  WAIT_FOR (way_session_get_board (session) != board);
  g_assert_cmpuint (
    g_list_model_get_n_items (way_board_get_areas (way_session_get_board (session))), ==, 6);
}

static void
test_selected_goes_with_its_commitment (void)
{
  g_autoptr (WaySession) session = make_session ();
  WayId id = way_ui_find_commitment (session, "1.3.1");

  way_session_set_selected (session, id);
  g_assert_true (way_register_delete_commitment (way_session_get_register (session), id, NULL));
  WAIT_FOR (!way_session_is_loading (session));
  g_assert_cmpint (way_session_get_selected (session), ==, 0);
}

static void
test_setters (void)
{
  g_autoptr (WaySession) session = make_session ();
  static const char *const names[] = { "selected", "classes", "objective", "action" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strdup_printf ("notify::%s", names[i]);
      guint count = 0;
      gulong handler = g_signal_connect_swapped (session, signal, G_CALLBACK (count_cb), &count);

      if (g_str_equal (names[i], "classes"))
        g_object_set (session, names[i], 5u, names[i], 5u, NULL);
      else
        g_object_set (session, names[i], G_GINT64_CONSTANT (7), names[i], G_GINT64_CONSTANT (7),
                      NULL);
      g_assert_cmpuint (count, ==, 1);
      g_signal_handler_disconnect (session, handler);
    }
}

static void
test_finalizes (void)
{
  WaySession *session = make_session ();

  g_assert_finalize_object (session);
}

int
main (int argc, char **argv)
{
  way_ui_init (&argc, &argv);

  g_test_add_func ("/session/loads", test_loads);
  g_test_add_func ("/session/empty-register", test_empty_register);
  g_test_add_func ("/session/day", test_day);
  g_test_add_func ("/session/latest-programme", test_latest_programme);
  g_test_add_func ("/session/all-programmes", test_all_programmes);
  g_test_add_func ("/session/later-wish-wins", test_later_wish_wins);
  g_test_add_func ("/session/update-keeps-board", test_update_keeps_board);
  g_test_add_func ("/session/structural-change-reloads", test_structural_change_reloads);
  g_test_add_func ("/session/selected-goes-with-its-commitment",
                   test_selected_goes_with_its_commitment);
  g_test_add_func ("/session/setters", test_setters);
  g_test_add_func ("/session/finalizes", test_finalizes);

  return g_test_run ();
}
