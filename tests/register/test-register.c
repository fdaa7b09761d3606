/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making, opening, copying and checking a register, and what it lists. */

#include "config.h"

#include <errno.h>
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
  g_test_add ("/register/" path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)
#define add_empty(path, test)                                                                      \
  g_test_add ("/register/" path, Fixture, NULL, fixture_set_up_empty, test, fixture_tear_down)

/* ---- the file ---- */

static void
test_create (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = fixture_build_path (self, "no/such/folder.waymark");
  g_autofree char *name = way_register_get_name (self->reg);

  g_assert_cmpstr (name, ==, "test");
  g_assert_false (way_register_is_read_only (self->reg));
  g_assert_null (way_register_get_undo_label (self->reg));

  g_assert_null (way_register_create (self->path, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
  g_clear_error (&error);
  g_assert_null (way_register_create (missing, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
}

/* The file alone is the register: nothing is left beside it, neither on creating nor on saving. */
static void
test_nothing_beside (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, "test.waymark");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *again = NULL;

  g_assert_true (way_register_set_setting (self->reg, "name", "Our strategy", NULL));
  name = way_register_get_name (self->reg);
  g_assert_cmpstr (name, ==, "Our strategy");
  g_assert_true (way_register_set_setting (self->reg, "name", NULL, NULL));
  g_assert_null (way_register_get_setting (self->reg, "name"));
  again = way_register_get_name (self->reg);
  g_assert_cmpstr (again, ==, "test");
}

static void
test_second_writer (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) second = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  g_assert_null (way_register_open (self->path, FALSE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY);
  g_clear_error (&error);

  second = way_register_open (self->path, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (way_register_is_read_only (second));
  sources = way_register_list_sources (second, &error);
  g_assert_cmpuint (sources->len, ==, 2);
  g_assert_false (way_register_set_setting (second, "name", "No", &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY);
}

/* Runs in another process, which may share nothing with this one: exits with the code of the
 * error. */
static int
open_elsewhere (const char *path, gboolean read_only)
{
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      GError *error = NULL;
      WayRegister *reg = way_register_open (path, read_only, NULL, &error);

      _exit (reg != NULL ? 100 : error->code);
    }
  waitpid (child, &status, 0);
  return WEXITSTATUS (status);
}

/* Readers come and go in this process, which with SQLite's own locks would lose the writer's; the
 * lock must hold. */
static void
test_writer_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (WayRegister) reader = way_register_open (self->path, TRUE, NULL, NULL);

  g_assert_finalize_object (g_steal_pointer (&reader));
  g_assert_cmpint (open_elsewhere (self->path, FALSE), ==, WAY_REGISTER_ERROR_BUSY);
  g_assert_cmpint (open_elsewhere (self->path, TRUE), ==, 100);
  g_assert_finalize_object (g_steal_pointer (&self->reg));
  g_assert_cmpint (open_elsewhere (self->path, FALSE), ==, 100);
}

/* While an act is open, opening and closing the file elsewhere in the process must not drop
 * SQLite's own lock. */
static void
test_locks_survive_readers (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int status = 0;
  pid_t child;

  g_assert_true (way_register_begin (self->reg, "Act", &error));
  g_assert_true (way_register_set_setting (self->reg, "a", "b", &error));
  g_assert_finalize_object (way_register_open (self->path, TRUE, NULL, NULL));
  child = fork ();
  if (child == 0)
    {
      sqlite3 *handle = NULL;

      sqlite3_open (self->path, &handle);
      _exit (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL));
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (WEXITSTATUS (status), ==, SQLITE_BUSY);
  g_assert_true (way_register_commit (self->reg, &error));
}

static void
test_reader (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WayRegister) reader = way_register_open_reader (self->reg, cancellable, &error);
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GArray) commitments = NULL;

  g_assert_no_error (error);
  fixture_add_commitment (self, self->one_two, "Seen by the reader", "2014");
  commitments = way_register_list_commitments (reader, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (commitments->len, ==, 3);

  g_unlink (self->path);
  g_assert_null (way_register_open_reader (self->reg, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (way_register_set_setting (self->reg, "a", "b", &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
}

static void
test_not_writable (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reader = NULL;

  g_clear_object (&self->reg);
  g_chmod (self->path, 0444);
  if (access (self->path, W_OK) == 0)
    {
      g_test_skip ("this user may write everything");
      return;
    }
  g_assert_null (way_register_open (self->path, FALSE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY);
  g_clear_error (&error);

  g_chmod (self->path, 0644);
  g_chmod (self->folder, 0555);
  g_assert_null (way_register_open (self->path, FALSE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY);
  g_clear_error (&error);
  reader = way_register_open (self->path, TRUE, NULL, &error);
  g_assert_no_error (error);

  g_chmod (self->path, 0);
  g_clear_object (&reader);
  g_assert_null (way_register_open (self->path, TRUE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static WayRegister *
open_in_worker (Fixture *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_register_open_async (self->path, TRUE, cancellable, opened_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return way_register_open_finish (result, error);
}

static void
test_open_async (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WayRegister) reg = open_in_worker (self, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (WAY_IS_REGISTER (reg));
  g_cancellable_cancel (cancellable);
  g_assert_null (open_in_worker (self, cancellable, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
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

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Nothing is left of a copy there was no room for, not even a hidden file. */
static void
test_copy_full (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *path = fixture_build_path (self, "copy.waymark");
  g_autoptr (GError) error = NULL;
  g_autofree char *much = g_strnfill (3000000, 'x');
  guint n_files = count_files (folder);

  /* More than is copied at once. */
  for (char name[] = "a"; *name < 'f'; (*name)++)
    g_assert_true (way_register_set_setting (self->reg, name, much, NULL));
  signal (SIGXFSZ, SIG_IGN);
  set_largest_file (6000000);
  g_assert_false (way_register_save_copy (self->reg, path, NULL, &error));
  set_largest_file (RLIM_INFINITY);
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FULL);
  g_assert_cmpuint (count_files (folder), ==, n_files);
  g_clear_error (&error);
  g_assert_true (way_register_save_copy (self->reg, path, NULL, &error));
  g_assert_no_error (error);
}

static void
test_save_copy (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_build_path (self, "copy.waymark");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WayRegister) copy = NULL;
  g_autoptr (WayCommitment) commitment = NULL;

  g_assert_true (way_register_save_copy (self->reg, path, NULL, &error));
  copy = way_register_open (path, FALSE, NULL, &error);
  g_assert_no_error (error);
  commitment = way_register_get_commitment (copy, self->pnr, &error);
  g_assert_cmpstr (commitment->title, ==, "PNR proposal");
  g_assert_nonnull (way_register_get_undo_label (copy));

  /* Neither over itself nor over what somebody has open. */
  g_assert_false (way_register_save_copy (self->reg, path, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (way_register_save_copy (self->reg, self->path, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_object (&copy);
  g_assert_true (way_register_save_copy (self->reg, path, NULL, &error));
  g_unlink (path);
  g_cancellable_cancel (cancellable);
  g_assert_false (way_register_save_copy (self->reg, path, cancellable, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  test_nothing_beside (self, data);
}

/* ---- queries ---- */

/* A query may run within the loop over its own rows. */
static void
test_query_within_itself (Fixture *self, gconstpointer data)
{
  WayDatabase *database = way_register_get_database (self->reg);
  g_autoptr (WayQuery) outer = way_database_query (database, "SELECT id FROM party");
  guint n = 0;

  while (way_query_next (outer))
    {
      g_autoptr (WayQuery) inner = way_database_query (database, "SELECT id FROM party");

      while (way_query_next (inner))
        n++;
    }
  g_assert_cmpuint (n, ==, 25);
}

/* The first failure is kept, whatever is asked of the query afterwards. */
static void
test_query_failing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayQuery) query =
    way_database_query (way_register_get_database (self->reg), "SELECT id FROM nowhere");

  way_query_add_text (query, "a");
  way_query_add_int (way_query_named (query, ":b"), 1);
  g_assert_false (way_query_next (query));
  g_assert_false (way_query_finish (query, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "no such table: nowhere"));
}

/* ---- checking ---- */

static const struct
{
  const char *damage;
  const char *problem;
} damages[] = {
  { "UPDATE commitment SET timing_latest = '2012-01-01' WHERE title = 'PNR proposal'",
    "*“2011” of “PNR proposal”*" },
  { "UPDATE commitment SET timing_edtf = 'soon' WHERE title = 'A network'",
    "*“soon”*means nothing*" },
  { "UPDATE placement SET is_main = 0", "*no main place*" },
  { "DELETE FROM search_commitment WHERE rowid = (SELECT id FROM commitment LIMIT 1)",
    "*missing from the search index*" },
  { "INSERT INTO search_statement (rowid, title) VALUES (1, 'Ghost')", "*“Ghost”*" },
  { "UPDATE party SET is_group = 0", "*“Member States” has members*" },
  { "INSERT INTO membership (id, group_id, member_id) SELECT 1, group_id, member_id "
    "FROM membership LIMIT 1",
    "*twice at the same time*" },
  { "INSERT INTO membership (id, group_id, member_id) SELECT 1, member_id, group_id "
    "FROM membership LIMIT 1",
    "*member of its own members*" },
  { "PRAGMA foreign_keys = OFF; DELETE FROM kind", "*“commitment”*“kind”*" },
};

static gboolean
has_problem (GPtrArray *problems, const char *pattern)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_pattern_match_simple (pattern, problems->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
test_check_sound (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_COMPLETED);
  problems = way_register_check (self->reg, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_check_damage (Fixture *self, gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  way_database_execute (way_register_get_database (self->reg), damages[i].damage, &error);
  g_assert_no_error (error);
  problems = way_register_check (self->reg, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (has_problem (problems, damages[i].problem));
}

static void
test_check_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (int i = 0; i < 200; i++)
    fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_cancellable_cancel (cancellable);
  g_assert_null (way_register_check (self->reg, cancellable, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
}

/* ---- lists ---- */

static void
assert_ids (GArray *ids, const WayId *expected, guint n)
{
  g_assert_cmpuint (ids->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (ids, WayId, i), ==, expected[i]);
}

static void
test_order_of_commitments (Fixture *self, gconstpointer data)
{
  WayId direct, late = fixture_add_commitment (self, self->one_two, "Late", "2014");
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (self->reg, late, NULL);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) of_programme = NULL;

  commitment->id = 0;
  way_set_text (&commitment->code, "");
  g_array_index (commitment->placements, WayPlacement, 0) = (WayPlacement) { self->one, 0 };
  g_assert_true (way_register_save_commitment (self->reg, commitment, NULL));
  direct = commitment->id;

  all = way_register_list_commitments (self->reg, 0, NULL);
  of_programme = way_register_list_commitments (self->reg, self->programme, NULL);
  assert_ids (all, (WayId[]) { direct, self->pnr, self->network, late }, 4);
  assert_ids (of_programme, (WayId[]) { direct, self->pnr, self->network, late }, 4);
}

static void
test_statements_newest_first (Fixture *self, gconstpointer data)
{
  WayId first = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  WayId second = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_COMPLETED);
  WayId early = fixture_add_statement (self, self->pnr, "2011-01-01", WAY_STATUS_NOT_STARTED);
  g_autoptr (GPtrArray) all =
    way_register_list_statements (self->reg, self->pnr, WAY_DAY_NONE, NULL);
  g_autoptr (GPtrArray) until =
    way_register_list_statements (self->reg, self->pnr, way_day_new (2011, 11, 24), NULL);

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpint (((WayStatement *) all->pdata[0])->id, ==, second);
  g_assert_cmpint (((WayStatement *) all->pdata[1])->id, ==, first);
  g_assert_cmpint (((WayStatement *) all->pdata[2])->id, ==, early);
  g_assert_cmpuint (until->len, ==, 1);
}

static const struct
{
  const char *day;
  guint n;
} member_days[] = {
  { "1994-12-31", 0 }, { "1995-01-01", 1 }, { "2013-06-30", 1 },
  { "2013-07-01", 2 }, { "2020-01-01", 2 },
};

static void
test_members (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (member_days); i++)
    {
      g_autoptr (GPtrArray) members =
        way_register_list_members (self->reg, self->states,
                                   way_day_new_from_iso (member_days[i].day), NULL);

      g_assert_cmpuint (members->len, ==, member_days[i].n);
    }
}

static void
test_find (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) pnr = way_register_get_commitment (self->reg, self->pnr, NULL);

  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_PROGRAMME, 0, "P"), ==,
                   self->programme);
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_OBJECTIVE, self->programme, "2"), ==,
                   self->two);
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_ACTION, self->programme, "1.2"), ==,
                   self->one_two);
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, pnr->code), ==,
                   self->pnr);
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_ACTION, self->one, "1.2"), ==, 0);
  g_assert_cmpint (way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "nothing"), ==, 0);
}

static void
test_move (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) objectives = NULL;
  g_autoptr (GArray) commitments = NULL;
  g_autoptr (GPtrArray) before = way_register_list_journal (self->reg, 1000, NULL);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (way_register_move (self->reg, WAY_RECORD_OBJECTIVE, self->one, -1, NULL));
  after = way_register_list_journal (self->reg, 1000, NULL);
  g_assert_cmpuint (after->len, ==, before->len); /* it was the first already */

  g_assert_true (way_register_move (self->reg, WAY_RECORD_OBJECTIVE, self->one, 1, NULL));
  objectives = way_register_list_objectives (self->reg, self->programme, NULL);
  g_assert_cmpint (((WayObjective *) objectives->pdata[0])->id, ==, self->two);
  g_assert_cmpstr (way_register_get_undo_label (self->reg), ==,
                   "Move objective “Disrupt networks”");

  g_assert_true (way_register_move (self->reg, WAY_RECORD_COMMITMENT, self->network, -1, NULL));
  commitments = way_register_list_commitments (self->reg, self->programme, NULL);
  assert_ids (commitments, (WayId[]) { self->network, self->pnr }, 2);
}

static void
test_citing (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) early = way_register_list_citing (self->reg, self->early, NULL);
  g_autoptr (GArray) late = NULL;
  g_autoptr (GArray) europol = way_register_list_commitments_of (self->reg, self->europol, NULL);

  g_assert_cmpuint (early->len, ==, 2);
  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  fixture_add_statement (self, self->pnr, "2011-11-26", WAY_STATUS_ONGOING);
  late = way_register_list_citing (self->reg, self->late, NULL);
  assert_ids (late, &self->pnr, 1);
  assert_ids (europol, &self->pnr, 1);
}

static guint
get_count (GHashTable *counts, WayId id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id));
}

/* A commitment counts once for a source or a party, however often it is cited or named. */
static void
test_counts (Fixture *self, gconstpointer data)
{
  WayId id = fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_autoptr (WayStatement) statement = way_register_get_statement (self->reg, id, NULL);
  g_autoptr (GHashTable) citing = NULL;
  g_autoptr (GHashTable) parts = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-26", WAY_STATUS_ONGOING);
  fixture_append (statement->responsible, WayResponsible, { self->austria, WAY_ROLE_LEAD });
  fixture_append (statement->responsible, WayResponsible, { self->europol, WAY_ROLE_LEAD });
  statement->says_responsible = TRUE;
  g_ptr_array_add (statement->further, way_citation_new (self->early, "annex"));
  g_assert_true (way_register_save_statement (self->reg, statement, NULL));
  citing = way_register_count_citing (self->reg, NULL);
  parts = way_register_count_commitments_of (self->reg, NULL);

  g_assert_cmpuint (get_count (citing, self->early), ==, 2);
  g_assert_cmpuint (get_count (citing, self->late), ==, 1);
  g_assert_cmpuint (get_count (parts, self->com), ==, 2);
  g_assert_cmpuint (get_count (parts, self->europol), ==, 1);
  g_assert_cmpuint (get_count (parts, self->austria), ==, 1);
  g_assert_false (g_hash_table_contains (parts, &self->croatia));
}

/* Stages, take-up and ways forward make one a part of a commitment too. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) network = way_register_get_commitment (self->reg, self->network, NULL);
  g_autoptr (WayProcedure) procedure =
    way_register_get_procedure (self->reg,
                                way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "network"),
                                NULL);
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (WayTakeUp) take_up = way_take_up_new ();
  g_autoptr (WayForward) forward = way_forward_new ();
  const WayId parties[] = { self->europol, self->states, self->austria, self->croatia };
  g_autoptr (GHashTable) parts = NULL;

  network->procedure = procedure->id;
  g_assert_true (way_register_save_commitment (self->reg, network, NULL));
  step->commitment = self->network;
  step->stage = ((WayStage *) procedure->stages->pdata[0])->id;
  step->body = self->europol;
  step->citation.source = self->late;
  g_assert_true (way_register_save_step (self->reg, step, NULL));
  take_up->commitment = self->network;
  take_up->group = self->states;
  take_up->member = self->austria;
  take_up->day = way_day_new (2011, 11, 25);
  take_up->citation.source = self->late;
  g_assert_true (way_register_save_take_up (self->reg, take_up, NULL));
  forward->programme = self->programme;
  way_set_text (&forward->text, "Croatia is asked to join the network");
  forward->citation.source = self->late;
  fixture_append (forward->addressees, WayResponsible, { self->croatia, WAY_ROLE_ADDRESSEE });
  fixture_append (forward->links, WayLink, { self->network, WAY_PROMISE_REPEATS });
  g_assert_true (way_register_save_forward (self->reg, forward, NULL));

  parts = way_register_count_commitments_of (self->reg, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      g_autoptr (GArray) ids = way_register_list_commitments_of (self->reg, parties[i], NULL);
      gboolean found = FALSE;

      for (guint j = 0; j < ids->len; j++)
        found = found || g_array_index (ids, WayId, j) == self->network;
      g_assert_true (found);
      g_assert_cmpuint (get_count (parts, parties[i]), ==, ids->len);
    }
}

/* Entries of a way forward are those of whom they are addressed to, as far as they are known. */
static void
test_forwards_to (Fixture *self, gconstpointer data)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) others = NULL;

  forward->programme = self->programme;
  way_set_text (&forward->text, "Croatia is asked to join");
  forward->citation.source = self->late;
  fixture_append (forward->addressees, WayResponsible, { self->croatia, WAY_ROLE_ADDRESSEE });
  g_assert_true (way_register_save_forward (self->reg, forward, NULL));
  before =
    way_register_list_forwards_to (self->reg, self->croatia, way_day_new (2011, 11, 24), NULL);
  after =
    way_register_list_forwards_to (self->reg, self->croatia, way_day_new (2011, 11, 25), NULL);
  others = way_register_list_forwards_to (self->reg, self->austria, WAY_DAY_NONE, NULL);
  g_assert_cmpuint (before->len, ==, 0);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
}

static const struct
{
  const char *text;
  WayTimingPair pair;
} pairs[] = {
  { "2011-12", WAY_TIMING_PAIR_IS_YEARS }, { "2013-14", WAY_TIMING_PAIR_IS_YEARS },
  { "2011/12", WAY_TIMING_PAIR_IS_YEARS }, { "2010–11", WAY_TIMING_PAIR_IS_YEARS },
  { "2009-10", WAY_TIMING_PAIR_IS_MONTH }, { "2008-09", WAY_TIMING_PAIR_IS_MONTH },
  { "2012-11", WAY_TIMING_PAIR_IS_MONTH }, { "2011-12-31", WAY_TIMING_PAIR_IS_YEARS },
  { "Ongoing", WAY_TIMING_PAIR_IS_MONTH },
};

static void
test_timing_pair (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpint (way_register_get_timing_pair (self->reg, self->programme, pairs[i].text), ==,
                     pairs[i].pair);
  g_assert_cmpint (way_register_get_timing_pair (self->reg, 0, "2011-12"), ==,
                   WAY_TIMING_PAIR_IS_MONTH);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_empty ("create", test_create);
  add ("nothing-beside", test_nothing_beside);
  add_empty ("name", test_name);
  add ("second-writer", test_second_writer);
  add ("writer-elsewhere", test_writer_elsewhere);
  add ("locks-survive-readers", test_locks_survive_readers);
  add ("reader", test_reader);
  add ("not-writable", test_not_writable);
  add ("open-async", test_open_async);
  add ("save-copy", test_save_copy);
  add ("copy-full", test_copy_full);
  add ("query/within-itself", test_query_within_itself);
  add ("query/failing", test_query_failing);
  add ("check/sound", test_check_sound);
  add ("check/cancelled", test_check_cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/register/check/%" G_GSIZE_FORMAT, i);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), fixture_set_up, test_check_damage,
                  fixture_tear_down);
    }
  add ("order-of-commitments", test_order_of_commitments);
  add ("statements-newest-first", test_statements_newest_first);
  add ("members", test_members);
  add ("find", test_find);
  add ("move", test_move);
  add ("citing", test_citing);
  add ("counts", test_counts);
  add ("parts", test_parts);
  add ("forwards-to", test_forwards_to);
  add ("timing-pair", test_timing_pair);
  return g_test_run ();
}
