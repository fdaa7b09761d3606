/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts, undo and redo, what is published of a change, and that nothing is ever lost or half done:
 * not when the process is killed, nor when the disk is full. */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "way-database.h"
#include "way-fixture.h"
#include "way-register-private.h"

#define add(path, test)                                                                            \
  g_test_add ("/journal/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

/* Every row of every record, in a fixed order, as one text: what undo has to bring back to the
 * letter. */
static char *
dump (Fixture *self)
{
  GString *text = g_string_new (NULL);

  for (const char *const *table = way_change_get_tables (); *table != NULL; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1", *table);
      g_autoptr (WayQuery) query = way_database_query (self->reg->database, sql);

      g_string_append_printf (text, "%s\n", *table);
      while (way_query_next (query))
        {
          for (int column = 0; column < 18; column++)
            g_string_append_printf (text, "%s|", way_query_get_text (query, column));
          g_string_append_c (text, '\n');
        }
      g_assert_true (way_query_finish (query, NULL));
    }
  return g_string_free_and_steal (text);
}

static void
assert_sound (Fixture *self)
{
  g_autoptr (GPtrArray) problems = way_register_check (self->reg, NULL, NULL);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

static guint
count_entries (Fixture *self)
{
  g_autoptr (GPtrArray) journal = way_register_list_journal (self->reg, G_MAXINT, NULL);

  return journal->len;
}

static void
rename_pnr (Fixture *self, const char *title)
{
  g_autoptr (WayCommitment) pnr = way_register_get_commitment (self->reg, self->pnr, NULL);
  g_autoptr (GError) error = NULL;

  way_set_text (&pnr->title, title);
  way_register_save_commitment (self->reg, pnr, &error);
  g_assert_no_error (error);
}

/* ---- labels ---- */

static void
test_labels (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) journal = NULL;
  WayJournalEntry *entry;

  rename_pnr (self, "PNR");
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Edit commitment “PNR”");
  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Record statement");
  g_assert_null (way_register_get_redo_label (self->reg));
  fixture_add_commitment (
    self, self->one_one,
    "A title so long that no menu could ever show all of it in one line, %s and all", "");
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==,
                   "New commitment “A title so long that no menu could ever show all of it in o…”");
  journal = way_register_list_journal (self->reg, 1, NULL);
  entry = journal->pdata[0];
  g_assert_cmpstr (entry->act, ==, "change");
  g_assert_cmpstr (entry->state, ==, "done");
  g_assert_cmpstr (entry->who, !=, "");
  g_assert_cmpint (ABS (g_get_real_time () - entry->at), <, G_TIME_SPAN_MINUTE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_labels_notify (Fixture *self, gconstpointer data)
{
  guint undo = 0, redo = 0;

  g_signal_connect (self->reg, "notify::undo-label", G_CALLBACK (count_cb), &undo);
  g_signal_connect (self->reg, "notify::redo-label", G_CALLBACK (count_cb), &redo);
  rename_pnr (self, "One");
  g_assert_cmpuint (undo, ==, 1);
  g_assert_cmpuint (redo, ==, 0);
  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_cmpuint (undo, ==, 2);
  g_assert_cmpuint (redo, ==, 1);
}

/* ---- acts ---- */

static void
test_act (Fixture *self, gconstpointer data)
{
  guint before = count_entries (self);
  g_autofree char *was = dump (self);
  g_autofree char *is = NULL;

  g_assert_true (way_register_begin (self->reg, "Move 2 commitments", NULL));
  rename_pnr (self, "One");
  fixture_add_commitment (self, self->one_one, "Two", "");
  g_assert_true (way_register_commit (self->reg, NULL));
  g_assert_cmpuint (count_entries (self), ==, before + 1);
  g_assert_true (way_register_undo (self->reg, NULL));
  is = dump (self);
  g_assert_cmpstr (was, ==, is);
}

static void
test_rollback (Fixture *self, gconstpointer data)
{
  guint before = count_entries (self);
  g_autofree char *was = dump (self);
  g_autofree char *is = NULL;

  g_assert_true (way_register_begin (self->reg, "Act", NULL));
  rename_pnr (self, "One");
  way_register_rollback (self->reg);
  is = dump (self);
  g_assert_cmpstr (was, ==, is);
  g_assert_cmpuint (count_entries (self), ==, before);
}

static void
unexpected_cb (WayRegister *reg, const WayChange *change, gpointer data)
{
  g_assert_not_reached ();
}

static void
test_nothing_changed (Fixture *self, gconstpointer data)
{
  guint before = count_entries (self);
  g_autoptr (WayParty) states = way_register_get_party (self->reg, self->states, NULL);
  g_autoptr (WayCommitment) network = way_register_get_commitment (self->reg, self->network, NULL);
  g_autofree char *label = g_strdup (way_register_get_undo_label (self->reg));

  g_signal_connect (self->reg, "changed", G_CALLBACK (unexpected_cb), NULL);
  g_assert_true (way_register_save_party (self->reg, states, NULL));
  g_assert_true (way_register_save_commitment (self->reg, network, NULL));
  g_assert_true (way_register_begin (self->reg, "There and back", NULL));
  rename_pnr (self, "One");
  rename_pnr (self, "PNR proposal");
  g_assert_true (way_register_commit (self->reg, NULL));
  g_assert_cmpuint (count_entries (self), ==, before);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, label);
}

/* An act that was open when the register is let go was never done. */
static void
test_act_left_open (Fixture *self, gconstpointer data)
{
  g_autofree char *was = dump (self);
  g_autofree char *is = NULL;

  g_assert_true (way_register_begin (self->reg, "Act", NULL));
  rename_pnr (self, "One");
  fixture_reopen (self);
  is = dump (self);
  g_assert_cmpstr (was, ==, is);
}

/* ---- undo and redo ---- */

/* Back to the empty register and forward again, over a restart: every state the same to the
 * letter. */
static void
test_all_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  way_register_delete_objective (self->reg, self->one, &error);
  g_assert_no_error (error);
  for (guint i = 0; way_register_get_undo_label (self->reg) != NULL; i++)
    {
      g_ptr_array_add (states, dump (self));
      way_register_undo (self->reg, &error);
      g_assert_no_error (error);
      if (i == 7)
        fixture_reopen (self);
    }
  assert_sound (self);
  g_assert_cmpuint (states->len, >, 15);
  while (states->len > 0)
    {
      g_autofree char *state = g_ptr_array_steal_index (states, states->len - 1);
      g_autofree char *is = NULL;

      if (states->len == 5)
        fixture_reopen (self);
      way_register_redo (self->reg, &error);
      g_assert_no_error (error);
      is = dump (self);
      g_assert_cmpstr (state, ==, is);
    }
  g_assert_null (way_register_get_redo_label (self->reg));
  assert_sound (self);
}

static void
test_abandoned (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) journal = NULL;
  static const char *const expected[] = { "change done", "undo done", "undo done",
                                          "change abandoned", "change abandoned" };

  rename_pnr (self, "One");
  rename_pnr (self, "Two");
  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_true (way_register_undo (self->reg, NULL));
  rename_pnr (self, "Three");
  g_assert_null (way_register_get_redo_label (self->reg));
  g_assert_false (way_register_redo (self->reg, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_FOUND);
  journal = way_register_list_journal (self->reg, 5, NULL);
  for (guint i = 0; i < journal->len; i++)
    {
      WayJournalEntry *entry = journal->pdata[i];
      g_autofree char *is = g_strconcat (entry->act, " ", entry->state, NULL);

      g_assert_cmpstr (is, ==, expected[i]);
    }
  /* What was abandoned is skipped by the next undo. */
  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "New commitment “A network”");
}

/* What a register was delivered with stays in the journal but is nobody's to undo; what comes after
 * it is. */
static void
test_settled (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) journal = NULL;

  rename_pnr (self, "One");
  rename_pnr (self, "Two");
  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_true (way_register_settle (self->reg, &error));
  g_assert_no_error (error);
  g_assert_null (way_register_get_undo_label (self->reg));
  g_assert_null (way_register_get_redo_label (self->reg));
  g_assert_false (way_register_undo (self->reg, NULL));
  journal = way_register_list_journal (self->reg, 3, NULL);
  g_assert_cmpstr (((WayJournalEntry *) journal->pdata[2])->state, ==, "settled");

  rename_pnr (self, "Three");
  g_assert_true (way_register_undo (self->reg, NULL));
  g_assert_null (way_register_get_undo_label (self->reg));
}

static void
test_conflict (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;
  guint before;

  rename_pnr (self, "One");
  way_database_execute (self->reg->database, "UPDATE commitment SET title = 'By another hand'",
                        &error);
  g_assert_no_error (error);
  was = dump (self);
  before = count_entries (self);
  g_assert_false (way_register_undo (self->reg, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CONFLICT);
  is = dump (self);
  g_assert_cmpstr (was, ==, is);
  g_assert_cmpuint (count_entries (self), ==, before);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==, "Edit commitment “One”");
}

/* Undoing the making of a record that others, made behind the journal's back, refer to. */
static void
test_conflict_of_references (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  WayId id = fixture_add_commitment (self, self->one_one, "One", "");
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO continuation (id, from_id, to_id, relation, inferred) VALUES "
                     "(1, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", 'merges', 1)",
                     id, self->pnr);

  way_database_execute (self->reg->database, sql, &error);
  g_assert_no_error (error);
  g_assert_false (way_register_undo (self->reg, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CONFLICT);
  assert_sound (self);
}

static void
test_search_follows (Fixture *self, gconstpointer data)
{
  rename_pnr (self, "Passenger names");
  g_assert_true (way_register_undo (self->reg, NULL));
  assert_sound (self);
  g_assert_true (way_register_delete_objective (self->reg, self->one, NULL));
  assert_sound (self);
  g_assert_true (way_register_undo (self->reg, NULL));
  assert_sound (self);
}

/* ---- changes ---- */

typedef struct
{
  guint n;
  gboolean structural;
  gboolean touched[WAY_N_RECORDS];
  WayId commitments[8];
  guint n_commitments;
} Seen;

static void
changed_cb (WayRegister *reg, const WayChange *change, Seen *seen)
{
  const WayId *ids = way_change_get_commitments (change, &seen->n_commitments);

  seen->n++;
  seen->structural = way_change_is_structural (change);
  for (guint i = 0; i < WAY_N_RECORDS; i++)
    seen->touched[i] = way_change_touches (change, (WayRecord) i);
  for (guint i = 0; i < MIN (seen->n_commitments, G_N_ELEMENTS (seen->commitments)); i++)
    seen->commitments[i] = ids[i];
}

static void
assert_seen (Seen *seen,
             WayRecord record,
             gboolean structural,
             guint n_commitments,
             WayId commitment)
{
  gboolean found = n_commitments == 0;

  g_assert_cmpuint (seen->n, ==, 1);
  g_assert_true (seen->touched[record]);
  g_assert_cmpint (seen->structural, ==, structural);
  g_assert_cmpuint (seen->n_commitments, ==, n_commitments);
  for (guint i = 0; i < n_commitments; i++)
    found = found || seen->commitments[i] == commitment;
  g_assert_true (found);
  memset (seen, 0, sizeof *seen);
}

static void
test_changes (Fixture *self, gconstpointer data)
{
  Seen seen = { 0 };
  g_autoptr (WayStatement) statement = NULL;
  g_autoptr (WayContinuation) link = way_continuation_new ();
  g_autoptr (WayEvent) event = way_event_new ();
  WayId said;

  g_signal_connect (self->reg, "changed", G_CALLBACK (changed_cb), &seen);

  rename_pnr (self, "One");
  assert_seen (&seen, WAY_RECORD_COMMITMENT, FALSE, 1, self->pnr);
  g_assert_true (way_register_undo (self->reg, NULL));
  assert_seen (&seen, WAY_RECORD_COMMITMENT, FALSE, 1, self->pnr);

  said = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  assert_seen (&seen, WAY_RECORD_STATEMENT, FALSE, 1, self->pnr);

  /* The row of the statement says nothing of its commitment in these changesets. */
  statement = way_register_get_statement (self->reg, said, NULL);
  way_set_text (&statement->sentence, "Another sentence.");
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));
  assert_seen (&seen, WAY_RECORD_STATEMENT, FALSE, 1, self->pnr);
  g_ptr_array_add (statement->further, way_citation_new (self->early, ""));
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));
  assert_seen (&seen, WAY_RECORD_STATEMENT, FALSE, 1, self->pnr);

  /* From one commitment to another: both. */
  statement->commitment = self->network;
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));
  assert_seen (&seen, WAY_RECORD_STATEMENT, FALSE, 2, self->network);
  g_assert_true (way_register_delete_statement (self->reg, said, NULL));
  assert_seen (&seen, WAY_RECORD_STATEMENT, FALSE, 1, self->network);

  link->from = self->pnr;
  link->to = self->network;
  link->inferred = TRUE;
  g_assert_true (way_register_save_continuation (self->reg, link, NULL));
  assert_seen (&seen, WAY_RECORD_CONTINUATION, FALSE, 2, self->network);
  link->relation = WAY_RELATION_SPLITS;
  g_assert_true (way_register_save_continuation (self->reg, link, NULL));
  assert_seen (&seen, WAY_RECORD_CONTINUATION, FALSE, 2, self->pnr);

  way_set_text (&event->title, "Council");
  event->citation.source = self->late;
  g_assert_true (way_register_save_event (self->reg, event, NULL));
  assert_seen (&seen, WAY_RECORD_EVENT, FALSE, 0, 0);

  g_assert_true (way_register_set_setting (self->reg, "name", "S", NULL));
  assert_seen (&seen, WAY_RECORD_SETTING, TRUE, 0, 0);
  g_assert_true (way_register_move (self->reg, WAY_RECORD_ACTION, self->one_one, 1, NULL));
  assert_seen (&seen, WAY_RECORD_ACTION, TRUE, 0, 0);
  g_assert_true (way_register_delete_commitment (self->reg, self->pnr, NULL));
  assert_seen (&seen, WAY_RECORD_COMMITMENT, FALSE, 2, self->network); /* the link went too */
}

/* A handler may well undo what it has just heard of, or let the register go. */
static void
drop_cb (WayRegister *reg, const WayChange *change, Fixture *self)
{
  g_clear_object (&self->reg);
}

static void
test_let_go_in_handler (Fixture *self, gconstpointer data)
{
  g_signal_connect (self->reg, "changed", G_CALLBACK (drop_cb), self);
  g_assert_true (way_register_set_setting (self->reg, "a", "b", NULL));
  g_assert_null (self->reg);
}

/* ---- what may happen ---- */

/* In another process: writes act after act, each of two settings that must always be the same,
 * until it is killed. */
static void
write_forever (const char *path)
{
  g_autoptr (WayRegister) reg = way_register_open (path, FALSE, NULL, NULL);

  for (guint i = 0; reg != NULL; i++)
    {
      g_autofree char *value = g_strnfill (1 + i * 97 % 20000, (char) ('a' + i % 26));

      if (!way_register_begin (reg, "Act", NULL) ||
          !way_register_set_setting (reg, "a", value, NULL) ||
          !way_register_set_setting (reg, "b", value, NULL) || !way_register_commit (reg, NULL))
        break;
      if (i % 5 == 4)
        way_register_undo (reg, NULL);
    }
  _exit (1);
}

static void
test_killed (Fixture *self, gconstpointer data)
{
  guint hot = 0;
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  for (int round = 0; round < 40; round++)
    {
      g_autofree char *a = NULL;
      g_autofree char *b = NULL;
      int status = 0;
      pid_t child;

      g_clear_object (&self->reg);
      child = fork ();
      if (child == 0)
        write_forever (self->path);
      g_usleep ((gulong) g_test_rand_int_range (10000, 60000));
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      g_assert_true (WIFSIGNALED (status));
      hot += g_file_test (journal, G_FILE_TEST_EXISTS);
      self->reg = way_register_open (self->path, FALSE, NULL, NULL);
      g_assert_nonnull (self->reg);
      a = way_register_get_setting (self->reg, "a");
      b = way_register_get_setting (self->reg, "b");
      g_assert_cmpstr (a, ==, b);
    }
  assert_sound (self);
  g_test_message ("%u of 40 were killed in the middle of an act", hot);
  while (way_register_get_undo_label (self->reg) != NULL &&
         g_str_equal (way_register_get_undo_label (self->reg), "Act"))
    g_assert_true (way_register_undo (self->reg, NULL));
  assert_sound (self);
}

/* The disk is as good as full when the process may not write a larger file. */
static void
set_largest_file (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *was = dump (self);
  g_autofree char *is = NULL;
  g_autofree char *much = g_strnfill (3000000, 'x');
  GStatBuf status;

  signal (SIGXFSZ, SIG_IGN);
  g_stat (self->path, &status);
  set_largest_file ((rlim_t) status.st_size + 4096);
  g_assert_false (way_register_set_setting (self->reg, "much", much, &error));
  set_largest_file (RLIM_INFINITY);
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FULL);
  is = dump (self);
  g_assert_cmpstr (was, ==, is);

  /* Once there is space again, it goes on as if nothing had been. */
  g_assert_true (way_register_set_setting (self->reg, "much", much, NULL));
  fixture_reopen (self);
  assert_sound (self);
}

/* The same inside an act of many saves, where it is the caller who rolls back. */
static void
test_full_in_act (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *was = dump (self);
  g_autofree char *is = NULL;
  GStatBuf status;
  gboolean ok = TRUE;

  signal (SIGXFSZ, SIG_IGN);
  g_stat (self->path, &status);
  g_assert_true (way_register_begin (self->reg, "Import", NULL));
  set_largest_file ((rlim_t) status.st_size + 4096);
  for (int i = 0; ok && i < 2000; i++)
    {
      g_autofree char *name = g_strdup_printf ("setting %d", i);
      g_autofree char *value = g_strnfill (5000, 'x');

      ok = way_register_set_setting (self->reg, name, value, &error);
    }
  if (ok)
    ok = way_register_commit (self->reg, &error);
  else
    way_register_rollback (self->reg);
  set_largest_file (RLIM_INFINITY);
  g_assert_false (ok);
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FULL);
  is = dump (self);
  g_assert_cmpstr (was, ==, is);
  fixture_reopen (self);
  assert_sound (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("labels", test_labels);
  add ("labels-notify", test_labels_notify);
  add ("act", test_act);
  add ("rollback", test_rollback);
  add ("nothing-changed", test_nothing_changed);
  add ("act-left-open", test_act_left_open);
  add ("all-the-way", test_all_the_way);
  add ("abandoned", test_abandoned);
  add ("settled", test_settled);
  add ("conflict", test_conflict);
  add ("conflict-of-references", test_conflict_of_references);
  add ("search-follows", test_search_follows);
  add ("changes", test_changes);
  add ("let-go-in-handler", test_let_go_in_handler);
  add ("killed", test_killed);
  add ("full", test_full);
  add ("full-in-act", test_full_in_act);
  return g_test_run ();
}
