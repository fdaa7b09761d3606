/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving commitments and actions to another place. */

#include "config.h"

#include "way-fixture.h"

#define add(path, test)                                                                            \
  g_test_add ("/move/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

static GArray *
list_both (Fixture *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  g_array_append_val (ids, self->pnr);
  g_array_append_val (ids, self->network);
  return ids;
}

static guint
move_both (Fixture *self, WayPlacement place, gboolean further)
{
  g_autoptr (GArray) ids = list_both (self);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  way_register_move_commitments (self->reg, ids, &place, further, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
assert_places (Fixture *self, WayId commitment, const WayPlacement *places, guint n)
{
  g_autoptr (WayCommitment) record = way_register_get_commitment (self->reg, commitment, NULL);

  g_assert_cmpuint (record->placements->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const WayPlacement *place = &g_array_index (record->placements, WayPlacement, i);

      g_assert_cmpint (place->objective, ==, places[i].objective);
      g_assert_cmpint (place->action, ==, places[i].action);
    }
}

static guint
count_acts (Fixture *self)
{
  g_autoptr (GPtrArray) journal = way_register_list_journal (self->reg, 1000, NULL);

  return journal->len;
}

/* The main place changes, the other ones stay; all in one act. */
static void
test_commitments (Fixture *self, gconstpointer data)
{
  guint acts = count_acts (self);
  WayPlacement old_pnr[] = { { 0, self->one_one } };
  WayPlacement old_network[] = { { 0, self->one_one }, { 0, self->two_one } };
  WayPlacement new_network[] = { { 0, self->one_two }, { 0, self->two_one } };

  g_assert_cmpuint (move_both (self, (WayPlacement) { 0, self->one_two }, FALSE), ==, 2);
  g_assert_cmpuint (count_acts (self), ==, acts + 1);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Move 2 commitments to 1.2");
  assert_places (self, self->pnr, new_network, 1);
  assert_places (self, self->network, new_network, 2);

  g_assert_true (way_register_undo (self->reg, NULL));
  assert_places (self, self->pnr, old_pnr, 1);
  assert_places (self, self->network, old_network, 2);
}

/* What stands at a place as a further one comes to stand there mainly; nothing stands twice. */
static void
test_to_further_place (Fixture *self, gconstpointer data)
{
  WayPlacement there[] = { { 0, self->two_one } };

  g_assert_cmpuint (move_both (self, there[0], FALSE), ==, 2);
  assert_places (self, self->network, there, 1);
  g_assert_cmpuint (move_both (self, there[0], FALSE), ==, 0);
}

static void
test_under_objective (Fixture *self, gconstpointer data)
{
  WayPlacement there[] = { { self->two, 0 } };

  g_assert_cmpuint (move_both (self, there[0], FALSE), ==, 2);
  assert_places (self, self->pnr, there, 1);
}

static void
test_further (Fixture *self, gconstpointer data)
{
  guint acts = count_acts (self);
  WayPlacement both[] = { { 0, self->one_one }, { 0, self->two_one } };

  /* The network stands there already. */
  g_assert_cmpuint (move_both (self, both[1], TRUE), ==, 1);
  assert_places (self, self->pnr, both, 2);
  assert_places (self, self->network, both, 2);
  g_assert_cmpuint (count_acts (self), ==, acts + 1);
  /* Where all stand nothing is done, and nothing is to be undone. */
  g_assert_cmpuint (move_both (self, both[1], TRUE), ==, 0);
  g_assert_cmpuint (count_acts (self), ==, acts + 1);
}

static void
test_label_of_one (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (WayCommitment) record = way_register_get_commitment (self->reg, self->pnr, NULL);
  g_autofree char *label = g_strdup_printf ("Move “%s” to 1.2", record->title);
  WayPlacement place = { 0, self->one_two };
  guint n;

  g_array_append_val (ids, self->pnr);
  g_assert_true (way_register_move_commitments (self->reg, ids, &place, FALSE, &n, NULL));
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, label);
}

/* All or none. */
static void
test_not_found (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) ids = list_both (self);
  g_autoptr (GError) error = NULL;
  WayPlacement old[] = { { 0, self->one_one } };
  WayPlacement place = { 0, self->one_two };
  WayPlacement nowhere = { 0, 4711 };
  WayId nobody = 4712;
  guint n, acts = count_acts (self);

  g_array_append_val (ids, nobody);
  g_assert_false (way_register_move_commitments (self->reg, ids, &place, FALSE, &n, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
  assert_places (self, self->pnr, old, 1);
  g_clear_error (&error);
  g_assert_false (way_register_move_commitments (self->reg, ids, &nowhere, FALSE, &n, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_acts (self), ==, acts);
}

/* It comes last under the other objective, with its number and its commitments. */
static void
test_action (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) left = NULL;
  const WayAction *last;
  WayPlacement place[] = { { 0, self->one_one } };

  g_assert_true (way_register_move_action (self->reg, self->one_one, self->two, NULL));
  actions = way_register_list_actions (self->reg, self->two, NULL);
  g_assert_cmpuint (actions->len, ==, 2);
  last = actions->pdata[1];
  g_assert_cmpint (last->id, ==, self->one_one);
  g_assert_cmpstr (last->code, ==, "1.1");
  left = way_register_list_actions (self->reg, self->one, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  assert_places (self, self->pnr, place, 1);

  g_assert_true (way_register_undo (self->reg, NULL));
  g_ptr_array_unref (g_steal_pointer (&left));
  left = way_register_list_actions (self->reg, self->one, NULL);
  g_assert_cmpint (((WayAction *) left->pdata[0])->id, ==, self->one_one);
}

static void
test_action_stays (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint acts = count_acts (self);

  g_assert_true (way_register_move_action (self->reg, self->one_one, self->one, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_acts (self), ==, acts);
  g_assert_false (way_register_move_action (self->reg, self->one_one, 4711, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
}

static WayId
add_entry (Fixture *self, WayId source, WayId objective, const char *text)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GError) error = NULL;

  forward->programme = self->programme;
  forward->objective = objective;
  forward->citation.source = source;
  way_set_text (&forward->text, text);
  way_register_save_forward (self->reg, forward, &error);
  g_assert_no_error (error);
  return forward->id;
}

static char *
list_entries (Fixture *self)
{
  g_autoptr (GPtrArray) list =
    way_register_list_forwards (self->reg, self->programme, WAY_DAY_NONE, NULL);
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append (texts, ((WayForward *) list->pdata[i])->text);
  return g_string_free_and_steal (texts);
}

static void
assert_entries (Fixture *self, const char *expected)
{
  g_autofree char *entries = list_entries (self);

  g_assert_cmpstr (entries, ==, expected);
}

/* A bullet changes places with the next of its objective, past those of others, and stays in its
 * report. */
static void
test_entry (Fixture *self, gconstpointer data)
{
  WayId a = add_entry (self, self->late, self->one, "a");
  WayId b, c;

  b = add_entry (self, self->late, self->two, "b");
  c = add_entry (self, self->late, self->one, "c");
  add_entry (self, self->late, 0, "d");
  add_entry (self, self->early, self->one, "e");
  assert_entries (self, "eabcd");
  g_assert_true (way_register_move (self->reg, WAY_RECORD_FORWARD, a, 1, NULL));
  assert_entries (self, "ecbad");
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Move entry “a”");
  g_assert_true (way_register_move (self->reg, WAY_RECORD_FORWARD, c, -1, NULL));
  g_assert_true (way_register_move (self->reg, WAY_RECORD_FORWARD, b, 1, NULL));
  assert_entries (self, "ecbad");
  g_assert_true (way_register_undo (self->reg, NULL));
  assert_entries (self, "eabcd");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("commitments", test_commitments);
  add ("to-further-place", test_to_further_place);
  add ("under-objective", test_under_objective);
  add ("further", test_further);
  add ("label-of-one", test_label_of_one);
  add ("not-found", test_not_found);
  add ("action", test_action);
  add ("action-stays", test_action_stays);
  add ("entry", test_entry);

  return g_test_run ();
}
