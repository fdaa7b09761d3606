/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A programme as of a day: its order, its counts, and how little it says when something changes. */

#include "config.h"

#include <locale.h>

#include "way-board.h"
#include "way-fixture.h"

typedef struct
{
  Fixture fixture;
  WayBoard *board;
  GString *log;    /* what the models said: "rows 1-1+1 " */
  WayId third;     /* under one_one */
  guint n_changed; /* of the board */
} BoardFixture;

/* ---- helpers ---- */

static void
log_rows_cb (GListModel *model, guint position, guint removed, guint added, BoardFixture *self)
{
  g_string_append_printf (self->log, "rows %u-%u+%u ", position, removed, added);
}

static void
log_lane_cb (GListModel *model, guint position, guint removed, guint added, BoardFixture *self)
{
  g_string_append_printf (self->log, "%s %u-%u+%u ", way_lane_get_code (WAY_LANE (model)), position,
                          removed, added);
}

static void
log_lanes_cb (GListModel *model, guint position, guint removed, guint added, BoardFixture *self)
{
  g_string_append_printf (self->log, "lanes %u-%u+%u ", position, removed, added);
}

static void
log_counts_cb (WayLane *lane, BoardFixture *self)
{
  g_string_append_printf (self->log, "%s:counts ", way_lane_get_code (lane));
}

static void
changed_cb (WayBoard *board, BoardFixture *self)
{
  self->n_changed++;
}

static void
update_cb (WayRegister *reg, const WayChange *change, BoardFixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (way_change_is_structural (change));
  g_assert_true (way_board_update (self->board, reg, change, &error));
  g_assert_no_error (error);
}

static WayBoard *
load (BoardFixture *self, const char *day)
{
  g_autoptr (GError) error = NULL;
  WayBoard *board = way_board_load (self->fixture.reg, self->fixture.programme,
                                    way_day_new_from_iso (day), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (board);
  return board;
}

static void
set_up (BoardFixture *self, gconstpointer data)
{
  fixture_set_up (&self->fixture, data);
  self->third = fixture_add_commitment (&self->fixture, self->fixture.one_one, "Third", "2012");
  fixture_add_commitment (&self->fixture, self->fixture.one_two, "Fourth", "");
  self->log = g_string_new (NULL);
}

static void
watch (BoardFixture *self)
{
  GListModel *lanes;

  self->board = load (self, "2012-06-01");
  lanes = way_board_get_lanes (self->board);
  g_signal_connect (lanes, "items-changed", G_CALLBACK (log_lanes_cb), self);
  g_signal_connect (way_board_get_standings (self->board), "items-changed",
                    G_CALLBACK (log_rows_cb), self);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      g_signal_connect (lane, "items-changed", G_CALLBACK (log_lane_cb), self);
      g_signal_connect (lane, "counts-changed", G_CALLBACK (log_counts_cb), self);
    }
  g_signal_connect (self->board, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->fixture.reg, "changed", G_CALLBACK (update_cb), self);
}

static void
tear_down (BoardFixture *self, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (self->fixture.reg, self);
  if (self->board != NULL)
    g_assert_finalize_object (self->board);
  g_string_free (self->log, TRUE);
  fixture_tear_down (&self->fixture, data);
}

/* The numbers of a list of standings: "1.1.1 1.1.2". */
static char *
list_numbers (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", way_standing_get_number (standing));
    }
  return g_string_free_and_steal (text);
}

static void
assert_numbers (GListModel *model, const char *expected)
{
  g_autofree char *numbers = list_numbers (model);

  g_assert_cmpstr (numbers, ==, expected);
}

static void
assert_lane (WayBoard *board, WayId objective, WayId action, const char *expected)
{
  WayLane *lane = way_board_find_lane (board, objective, action);

  g_assert_nonnull (lane);
  assert_numbers (G_LIST_MODEL (lane), expected);
}

static char *
describe_lanes (GListModel *lanes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      g_string_append_printf (text, "%s:%u ", way_lane_get_code (lane),
                              g_list_model_get_n_items (G_LIST_MODEL (lane)));
    }
  return g_string_free_and_steal (text);
}

static void
assert_lanes (GListModel *lanes, const char *expected)
{
  g_autofree char *text = describe_lanes (lanes);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_same_counts (const WayCounts *a, const WayCounts *b)
{
  g_assert_cmpmem (a, sizeof *a, b, sizeof *b);
}

static void
assert_areas_equal (WayBoard *a, WayBoard *b)
{
  GListModel *areas = way_board_get_areas (a), *others = way_board_get_areas (b);

  g_assert_cmpuint (g_list_model_get_n_items (areas), ==, g_list_model_get_n_items (others));
  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr (WayArea) area = g_list_model_get_item (areas, i);
      g_autoptr (WayArea) other = g_list_model_get_item (others, i);
      g_autofree char *lanes = describe_lanes (way_area_get_lanes (area));

      assert_same_counts (way_area_get_counts (area), way_area_get_counts (other));
      assert_lanes (way_area_get_lanes (other), lanes);
    }
}

static void
assert_lists_equal (GListModel *rows, GListModel *others)
{
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, g_list_model_get_n_items (others));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (rows, i);
      g_autoptr (WayStanding) other = g_list_model_get_item (others, i);

      g_assert_true (way_standing_equal (standing, other));
    }
}

/* However it came to be, a board shows what a new one shows. */
static void
assert_like_new (BoardFixture *self)
{
  g_autoptr (WayBoard) board = load (self, "2012-06-01");
  GListModel *lanes = way_board_get_lanes (self->board), *others = way_board_get_lanes (board);

  assert_same_counts (way_board_get_counts (self->board), way_board_get_counts (board));
  assert_areas_equal (self->board, board);
  assert_lists_equal (way_board_get_standings (self->board), way_board_get_standings (board));
  g_assert_cmpuint (g_list_model_get_n_items (lanes), ==, g_list_model_get_n_items (others));
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);
      g_autoptr (WayLane) other = g_list_model_get_item (others, i);

      assert_lists_equal (G_LIST_MODEL (lane), G_LIST_MODEL (other));
      assert_same_counts (way_lane_get_counts (lane), way_lane_get_counts (other));
    }
}

static void
assert_said (BoardFixture *self, const char *expected)
{
  g_assert_cmpstr (g_strchomp (self->log->str), ==, expected);
  g_string_truncate (self->log, 0);
  g_assert_cmpuint (self->n_changed, ==, 1);
  self->n_changed = 0;
  assert_like_new (self);
}

static void
place_under_objective (BoardFixture *self, WayId id, WayId objective)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) commitment =
    way_register_get_commitment (self->fixture.reg, id, &error);

  g_assert_no_error (error);
  g_array_set_size (commitment->placements, 0);
  fixture_append (commitment->placements, WayPlacement, { objective, 0 });
  way_register_save_commitment (self->fixture.reg, commitment, &error);
  g_assert_no_error (error);
}

/* ---- loading ---- */

static void
test_order (BoardFixture *self, gconstpointer data)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (WayBoard) board = load (self, "2012-06-01");
  WayStanding *network = way_board_find (board, fixture->network);
  WayLane *lane = way_board_find_lane (board, fixture->two, fixture->two_one);
  g_autoptr (WayStanding) there = NULL;

  assert_lanes (way_board_get_lanes (board), "1.1:3 1.2:1 2.1:1 ");
  assert_numbers (way_board_get_standings (board), "1.1.1 1.1.2 1.1.3 1.2.1");
  assert_lane (board, fixture->one, fixture->one_one, "1.1.1 1.1.2 1.1.3");
  assert_lane (board, fixture->two, fixture->two_one, "1.1.2");
  there = g_list_model_get_item (G_LIST_MODEL (lane), 0);
  g_assert_true (there == network); /* one object, wherever it stands */
  g_assert_cmpstr (way_lane_get_objective_code (lane), ==, "2");
  g_assert_cmpstr (way_lane_get_title (lane), ==, "Empower communities");
  g_assert_cmpint (way_board_get_begins (board), ==, way_day_new (2010, 11, 22));
  g_assert_cmpint (way_board_get_ends (board), ==, way_day_new (2014, 12, 31));
  g_assert_null (way_board_find (board, 42));
  g_assert_null (way_board_find_lane (board, fixture->one, 0));
}

static void
test_counted_once (BoardFixture *self, gconstpointer data)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (WayBoard) board = load (self, "2012-06-01");
  g_autoptr (WayArea) one = g_list_model_get_item (way_board_get_areas (board), 0);
  g_autoptr (WayArea) two = g_list_model_get_item (way_board_get_areas (board), 1);

  g_assert_cmpuint (way_board_get_counts (board)->total, ==, 4);
  g_assert_cmpuint (way_board_get_counts (board)->of[WAY_CLASS_OVERDUE], ==, 1);
  g_assert_cmpuint (way_board_get_counts (board)->of[WAY_CLASS_NOT_REPORTED], ==, 3);
  g_assert_cmpuint (way_area_get_counts (one)->total, ==, 4);
  g_assert_cmpuint (way_area_get_counts (two)->total, ==, 1);
  g_assert_cmpuint (way_lane_get_counts (way_board_find_lane (board, fixture->one,
                                                              fixture->one_one))
                      ->total,
                    ==, 3);
}

static void
test_counted_once_in_area (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) third =
    way_register_get_commitment (self->fixture.reg, self->third, &error);
  g_autoptr (WayBoard) board = NULL;
  g_autoptr (WayArea) area = NULL;

  fixture_append (third->placements, WayPlacement, { 0, self->fixture.one_two });
  g_assert_true (way_register_save_commitment (self->fixture.reg, third, &error));
  board = load (self, "2012-06-01");
  area = g_list_model_get_item (way_board_get_areas (board), 0);
  assert_lane (board, self->fixture.one, self->fixture.one_two, "1.2.1 1.1.3");
  g_assert_cmpuint (way_area_get_counts (area)->total, ==, 4);
}

static void
test_before_origin (BoardFixture *self, gconstpointer data)
{
  g_autoptr (WayBoard) board = load (self, "2010-11-21");

  g_assert_cmpuint (way_board_get_counts (board)->total, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (way_board_get_standings (board)), ==, 0);
  assert_lanes (way_board_get_lanes (board), "1.1:0 1.2:0 2.1:0 ");
}

static void
test_numbers_of_later_origin (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCommitment) network =
    way_register_get_commitment (self->fixture.reg, self->fixture.network, &error);
  g_autoptr (WayBoard) board = NULL;

  network->origin.source = self->fixture.late;
  g_assert_true (way_register_save_commitment (self->fixture.reg, network, &error));
  board = load (self, "2011-01-01");
  /* A number does not depend on the day. */
  assert_lane (board, self->fixture.one, self->fixture.one_one, "1.1.1 1.1.3");
}

static void
test_own_lane (BoardFixture *self, gconstpointer data)
{
  g_autoptr (WayBoard) board = NULL;

  place_under_objective (self, self->third, self->fixture.two);
  board = load (self, "2012-06-01");
  assert_lanes (way_board_get_lanes (board), "1.1:2 1.2:1 2:1 2.1:1 ");
  assert_lane (board, self->fixture.two, 0, "2.0.1");
  assert_numbers (way_board_get_standings (board), "1.1.1 1.1.2 1.2.1 2.0.1");
}

static WayId
add_action_elsewhere (BoardFixture *self, WayId *programme_id)
{
  g_autoptr (WayProgramme) programme = way_programme_new ();
  g_autoptr (WayObjective) objective = way_objective_new ();
  g_autoptr (WayAction) action = way_action_new ();
  WayRegister *reg = self->fixture.reg;

  way_set_text (&programme->title, "The next one");
  programme->begins = way_day_new (2015, 1, 1);
  programme->ends = way_day_new (2020, 12, 31);
  g_assert_true (way_register_save_programme (reg, programme, NULL));
  objective->programme = programme->id;
  way_set_text (&objective->title, "First of the next");
  g_assert_true (way_register_save_objective (reg, objective, NULL));
  action->objective = objective->id;
  way_set_text (&action->title, "Action of the next");
  g_assert_true (way_register_save_action (reg, action, NULL));
  *programme_id = programme->id;
  return action->id;
}

static void
test_other_programme (BoardFixture *self, gconstpointer data)
{
  WayRegister *reg = self->fixture.reg;
  WayId programme, action = add_action_elsewhere (self, &programme);
  g_autoptr (WayCommitment) third = way_register_get_commitment (reg, self->third, NULL);
  g_autoptr (WayBoard) board = NULL;
  g_autoptr (WayBoard) next = NULL;

  fixture_append (third->placements, WayPlacement, { 0, action });
  g_assert_true (way_register_save_commitment (reg, third, NULL));
  board = load (self, "2012-06-01");
  g_assert_cmpuint (way_board_get_counts (board)->total, ==, 4);
  next = way_board_load (reg, programme, way_day_new (2012, 6, 1), NULL, NULL);
  /* Known by the number of its main place, and there once. */
  assert_numbers (way_board_get_standings (next), "1.1.3");
  g_assert_cmpuint (way_board_get_counts (next)->total, ==, 1);
  g_assert_null (way_board_find (next, self->fixture.pnr));
}

/* All programmes: what stands in two is there once, and numbers say which programme is meant. */
static void
test_joint (BoardFixture *self, gconstpointer data)
{
  WayRegister *reg = self->fixture.reg;
  WayId programme, action = add_action_elsewhere (self, &programme);
  g_autoptr (WayProgramme) second = way_register_get_programme (reg, programme, NULL);
  g_autoptr (WayCommitment) third = way_register_get_commitment (reg, self->third, NULL);
  g_autofree char *code = NULL;

  fixture_append (third->placements, WayPlacement, { 0, action });
  g_assert_true (way_register_save_commitment (reg, third, NULL));
  self->board = way_board_load (reg, 0, way_day_new (2012, 6, 1), NULL, NULL);
  g_assert_cmpuint (way_board_get_counts (self->board)->total, ==, 4);
  g_assert_nonnull (way_board_find_lane (self->board, self->fixture.one, self->fixture.one_one));
  g_assert_cmpint (way_board_get_begins (self->board), ==,
                   MIN (second->begins, way_day_new (2010, 11, 22)));
  assert_numbers (way_board_get_standings (self->board), "P 1.1.1 P 1.1.2 P 1.1.3 P 1.2.1");

  /* A change in any programme is followed. */
  g_signal_connect (reg, "changed", G_CALLBACK (update_cb), self);
  fixture_add_statement (&self->fixture, self->third, "2012-01-01", WAY_STATUS_COMPLETED);
  g_assert_cmpuint (way_board_get_counts (self->board)->of[WAY_CLASS_COMPLETED], ==, 1);
}

static void
test_no_programme (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way_board_load (self->fixture.reg, 42, way_day_new (2012, 6, 1), NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
}

static void
test_counts_of_any_day (BoardFixture *self, gconstpointer data)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (WayBoard) board = NULL;
  WayCounts counts;

  fixture_add_statement (fixture, fixture->network, "2011-11-25", WAY_STATUS_COMPLETED);
  board = load (self, "2012-06-01");
  g_assert_true (way_register_count_classes (fixture->reg, fixture->programme, 0, 0,
                                             way_board_get_day (board), &counts, NULL));
  assert_same_counts (&counts, way_board_get_counts (board));
  g_assert_true (way_register_count_classes (fixture->reg, fixture->programme, fixture->two, 0,
                                             way_day_new (2011, 11, 24), &counts, NULL));
  g_assert_cmpuint (counts.total, ==, 1);
  g_assert_cmpuint (counts.of[WAY_CLASS_NOT_REPORTED], ==, 1);
  g_assert_true (way_register_count_classes (fixture->reg, fixture->programme, fixture->two,
                                             fixture->two_one, way_day_new (2011, 11, 25), &counts,
                                             NULL));
  g_assert_cmpuint (counts.of[WAY_CLASS_COMPLETED], ==, 1);
  g_assert_true (way_register_count_classes (fixture->reg, fixture->programme, 0, 0,
                                             way_day_new (2010, 1, 1), &counts, NULL));
  g_assert_cmpuint (counts.total, ==, 0);
}

/* ---- in a worker ---- */

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
load_async (BoardFixture *self, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  way_board_load_async (self->fixture.reg, self->fixture.programme, way_day_new (2012, 6, 1),
                        cancellable, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

/* The worker lets go of its task, and with it of the register, a moment after the answer came. */
static void
wait_for_worker (BoardFixture *self)
{
  for (guint i = 0; i < 5000 && G_OBJECT (self->fixture.reg)->ref_count > 1; i++)
    g_usleep (1000);
}

static void
test_async (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = load_async (self, NULL);
  g_autoptr (GError) error = NULL;

  self->board = way_board_load_finish (result, &error);
  g_assert_no_error (error);
  g_clear_object (&result);
  wait_for_worker (self);
  assert_like_new (self);
}

static void
test_async_cancelled (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  result = load_async (self, cancellable);
  g_assert_null (way_board_load_finish (result, &error));
  g_assert_nonnull (error);
  g_clear_object (&result);
  wait_for_worker (self);
}

/* ---- updating ---- */

static void
test_statement (BoardFixture *self, gconstpointer data)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (WayStanding) before = NULL;
  WayStanding *untouched;

  watch (self);
  before = g_object_ref (way_board_find (self->board, self->third));
  untouched = way_board_find (self->board, fixture->pnr);
  fixture_add_statement (fixture, self->third, "2012-01-01", WAY_STATUS_ONGOING);

  assert_said (self, "1.1 2-1+1 1.1:counts rows 2-1+1");
  g_assert_true (way_board_find (self->board, self->third) != before);
  g_assert_cmpint (way_standing_get_class (before), ==, WAY_CLASS_NOT_REPORTED); /* as it was */
  g_assert_true (way_board_find (self->board, fixture->pnr) == untouched);
}

static void
test_statement_in_two_lanes (BoardFixture *self, gconstpointer data)
{
  watch (self);
  fixture_add_statement (&self->fixture, self->fixture.network, "2012-01-01", WAY_STATUS_ONGOING);

  g_assert_nonnull (strstr (self->log->str, "1.1 1-1+1 "));
  g_assert_nonnull (strstr (self->log->str, "2.1 0-1+1 "));
  g_assert_true (g_str_has_suffix (self->log->str, "1.1:counts 2.1:counts rows 1-1+1 "));
  g_string_assign (self->log, "");
  assert_said (self, "");
}

static void
test_statement_later (BoardFixture *self, gconstpointer data)
{
  WayStanding *before;

  watch (self);
  before = way_board_find (self->board, self->third);
  fixture_add_statement (&self->fixture, self->third, "2012-06-02", WAY_STATUS_ONGOING);

  assert_said (self, ""); /* nothing to be seen at that day */
  g_assert_true (way_board_find (self->board, self->third) == before);
}

static void
test_undo (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  watch (self);
  fixture_add_statement (&self->fixture, self->third, "2012-01-01", WAY_STATUS_ONGOING);
  assert_said (self, "1.1 2-1+1 1.1:counts rows 2-1+1");
  g_assert_true (way_register_undo (self->fixture.reg, &error));
  assert_said (self, "1.1 2-1+1 1.1:counts rows 2-1+1");
  g_assert_true (way_register_redo (self->fixture.reg, &error));
  assert_said (self, "1.1 2-1+1 1.1:counts rows 2-1+1");
}

static void
test_add_and_delete (BoardFixture *self, gconstpointer data)
{
  WayId id;
  g_autoptr (GError) error = NULL;

  watch (self);
  id = fixture_add_commitment (&self->fixture, self->fixture.one_one, "New", "2013");
  assert_said (self, "1.1 3-0+1 1.1:counts rows 3-0+1");
  g_assert_nonnull (way_board_find (self->board, id));
  way_register_delete_commitment (self->fixture.reg, id, &error);
  g_assert_no_error (error);
  assert_said (self, "1.1 3-1+0 1.1:counts rows 3-1+0");
  g_assert_null (way_board_find (self->board, id));
}

static void
test_delete_renumbers (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  watch (self);
  way_register_delete_commitment (self->fixture.reg, self->fixture.pnr, &error);
  g_assert_no_error (error);
  assert_numbers (way_board_get_standings (self->board), "1.1.1 1.1.2 1.2.1");
  /* What stands in two lanes is told its new number in both. */
  assert_lane (self->board, self->fixture.two, self->fixture.two_one, "1.1.1");
  assert_said (self, "1.1 0-3+2 2.1 0-1+1 1.1:counts rows 0-3+2");
}

static void
test_move_in_lane (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  watch (self);
  way_register_move (self->fixture.reg, WAY_RECORD_COMMITMENT, self->third, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (way_standing_get_number (way_board_find (self->board, self->third)), ==,
                   "1.1.2");
  assert_lane (self->board, self->fixture.two, self->fixture.two_one, "1.1.3");
  g_string_truncate (self->log, 0);
  assert_said (self, "");
}

static void
test_own_lane_comes_and_goes (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  watch (self);
  place_under_objective (self, self->third, self->fixture.two);
  assert_lanes (way_board_get_lanes (self->board), "1.1:2 1.2:1 2:1 2.1:1 ");
  assert_said (self, "1.1 2-1+0 1.1:counts lanes 2-0+1 rows 2-2+2");
  g_assert_true (way_register_undo (self->fixture.reg, &error));
  assert_lanes (way_board_get_lanes (self->board), "1.1:3 1.2:1 2.1:1 ");
  assert_said (self, "1.1 2-0+1 1.1:counts lanes 2-1+0 rows 2-2+2");
}

static void
test_main_place_changes (BoardFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Fixture *fixture = &self->fixture;
  g_autoptr (WayCommitment) network =
    way_register_get_commitment (fixture->reg, fixture->network, NULL);
  WayPlacement first;

  watch (self);
  first = g_array_index (network->placements, WayPlacement, 0);
  g_array_remove_index (network->placements, 0);
  g_array_append_val (network->placements, first);
  way_register_save_commitment (fixture->reg, network, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (way_standing_get_number (way_board_find (self->board, fixture->network)), ==,
                   "2.1.1");
  assert_numbers (way_board_get_standings (self->board), "1.1.1 1.1.2 1.2.1 2.1.1");
  g_string_truncate (self->log, 0);
  assert_said (self, "");
}

static void
test_second_place (BoardFixture *self, gconstpointer data)
{
  Fixture *fixture = &self->fixture;
  g_autoptr (WayCommitment) third = way_register_get_commitment (fixture->reg, self->third, NULL);

  watch (self);
  fixture_append (third->placements, WayPlacement, { 0, fixture->two_one });
  g_assert_true (way_register_save_commitment (fixture->reg, third, NULL));
  assert_said (self, "2.1 1-0+1 2.1:counts");
  g_assert_true (way_register_undo (fixture->reg, NULL));
  assert_said (self, "2.1 1-1+0 2.1:counts");
  g_assert_true (way_register_redo (fixture->reg, NULL));
  assert_said (self, "2.1 1-0+1 2.1:counts");
  fixture_add_statement (fixture, self->third, "2012-01-01", WAY_STATUS_ONGOING);
  g_assert_nonnull (strstr (self->log->str, "2.1 1-1+1 "));
  g_string_truncate (self->log, 0);
  assert_said (self, "");
  /* A row that gets another number only because of its neighbours is told where it also stands. */
  g_assert_true (way_register_delete_commitment (fixture->reg, fixture->pnr, NULL));
  g_assert_nonnull (strstr (self->log->str, "2.1 0-2+2 "));
  g_string_truncate (self->log, 0);
  assert_said (self, "");
}

static void
test_several_at_once (BoardFixture *self, gconstpointer data)
{
  WayRegister *reg = self->fixture.reg;

  watch (self);
  g_assert_true (way_register_begin (reg, "Two statements", NULL));
  fixture_add_statement (&self->fixture, self->fixture.pnr, "2012-01-01", WAY_STATUS_WITHDRAWN);
  fixture_add_statement (&self->fixture, self->third, "2012-01-01", WAY_STATUS_ONGOING);
  g_assert_true (way_register_commit (reg, NULL));
  /* The row between them is not spoken of. */
  assert_said (self, "1.1 0-1+1 1.1 2-1+1 1.1:counts rows 0-1+1 rows 2-1+1");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/board/" name, BoardFixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("counted-once", test_counted_once);
  ADD ("counted-once-in-area", test_counted_once_in_area);
  ADD ("before-origin", test_before_origin);
  ADD ("numbers-of-later-origin", test_numbers_of_later_origin);
  ADD ("own-lane", test_own_lane);
  ADD ("other-programme", test_other_programme);
  ADD ("joint", test_joint);
  ADD ("no-programme", test_no_programme);
  ADD ("counts-of-any-day", test_counts_of_any_day);
  ADD ("async/load", test_async);
  ADD ("async/cancelled", test_async_cancelled);
  ADD ("update/statement", test_statement);
  ADD ("update/statement-in-two-lanes", test_statement_in_two_lanes);
  ADD ("update/statement-later", test_statement_later);
  ADD ("update/undo", test_undo);
  ADD ("update/add-and-delete", test_add_and_delete);
  ADD ("update/delete-renumbers", test_delete_renumbers);
  ADD ("update/move-in-lane", test_move_in_lane);
  ADD ("update/own-lane", test_own_lane_comes_and_goes);
  ADD ("update/main-place", test_main_place_changes);
  ADD ("update/second-place", test_second_place);
  ADD ("update/several-at-once", test_several_at_once);
  return g_test_run ();
}
