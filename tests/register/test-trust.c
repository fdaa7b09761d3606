/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is refused and how, that a refused file stays as it was, and bringing older registers up to
 * date. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "way-database.h"
#include "way-fixture.h"
#include "way-register-private.h"
#include "way-schema.h"

/* ---- files that are refused ---- */

typedef struct
{
  const char *name;
  const char *sql;   /* done to a good register with a bare SQLite, NULL: content or make */
  const char *bytes; /* what the file holds instead */
  void (*spoil) (const char *path);
  WayRegisterError code;
  const char *message;
  gboolean readable; /* only writing is refused: SQLite reads no CHECK clauses otherwise */
} Refusal;

static void
make_folder (const char *path)
{
  g_unlink (path);
  g_mkdir (path, 0755);
}

static void
make_pipe (const char *path)
{
  g_unlink (path);
  g_assert_cmpint (mkfifo (path, 0644), ==, 0);
}

static void
make_dangling_link (const char *path)
{
  g_unlink (path);
  g_assert_cmpint (symlink ("nowhere.waymark", path), ==, 0);
}

/* Overwrites one page, counted as SQLite counts from 1, with rubbish. */
static void
spoil_page (const char *path, gsize page)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >=, page * 4096);
  memset (content + (page - 1) * 4096, 0x5a, 4096);
  g_assert_true (g_file_set_contents_full (path, content, (gssize) length, G_FILE_SET_CONTENTS_NONE,
                                           0644, NULL));
}

static void
spoil_one_page (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  gsize page;

  sqlite3_open (path, &handle);
  sqlite3_prepare_v2 (handle, "SELECT rootpage FROM sqlite_schema WHERE name = 'commitment'", -1,
                      &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  page = (gsize) sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  spoil_page (path, page);
}

static void
spoil_schema (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + 100, 0x5a, 3996);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
cut_off (const char *path)
{
  GStatBuf status;

  g_stat (path, &status);
  g_assert_cmpint (truncate (path, status.st_size / 2), ==, 0);
}

static const Refusal refusals[] = {
  { .name = "empty",
    .bytes = "",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is empty" },
  { .name = "text",
    .bytes = "Dear colleagues, please find attached the strategy.",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is not a register of Waymark" },
  { .name = "only-magic",
    .bytes = "SQLite format 3",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is not a register of Waymark" },
  { .name = "folder",
    .spoil = make_folder,
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is a folder" },
  { .name = "pipe",
    .spoil = make_pipe,
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is not a file" },
  { .name = "dangling-link",
    .spoil = make_dangling_link,
    .code = WAY_REGISTER_ERROR_IO,
    .message = "There is no file “test.waymark”" },
  { .name = "other-database",
    .sql = "PRAGMA application_id = 0",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is a database, but not one of Waymark’s" },
  { .name = "no-version",
    .sql = "PRAGMA user_version = 0",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "“test.waymark” is a database, but not one of Waymark’s" },
  { .name = "newer",
    .sql = "PRAGMA user_version = 1000",
    .code = WAY_REGISTER_ERROR_NEWER,
    .message = "“test.waymark” was made by a newer Waymark. Update Waymark to open it." },
  { .name = "negative-version",
    .sql = "PRAGMA user_version = -1",
    .code = WAY_REGISTER_ERROR_NEWER,
    .message = "*" },
  { .name = "foreign-table",
    .sql = "CREATE TABLE stranger (a)",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "foreign-view",
    .sql = "CREATE VIEW stranger AS SELECT * FROM source",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "foreign-index",
    .sql = "CREATE INDEX stranger ON source (title)",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "foreign-trigger",
    .sql = "CREATE TRIGGER stranger AFTER INSERT ON statement BEGIN DELETE FROM source; END",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "missing-trigger",
    .sql = "DROP TRIGGER source_search_insert",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "changed-trigger",
    .sql =
      "DROP TRIGGER source_search_insert; "
      "CREATE TRIGGER source_search_insert AFTER INSERT ON source BEGIN DELETE FROM source; END",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "changed-table",
    .sql = "ALTER TABLE kind ADD COLUMN x TEXT",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "writable-schema",
    .sql = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
           "replace (sql, 'ON DELETE CASCADE', '') WHERE name = 'statement'",
    .code = WAY_REGISTER_ERROR_NOT_A_REGISTER,
    .message = "*not Waymark’s" },
  { .name = "nonsense-schema",
    .sql = "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE nonsense' "
           "WHERE name = 'statement'",
    .code = WAY_REGISTER_ERROR_DAMAGED,
    .message = "*" },
  { .name = "broken-rule",
    .sql = "PRAGMA ignore_check_constraints = ON; UPDATE statement SET day = 'yesterday'",
    .code = WAY_REGISTER_ERROR_DAMAGED,
    .message = "*CHECK*statement*",
    .readable = TRUE },
  { .name = "spoilt-page",
    .spoil = spoil_one_page,
    .code = WAY_REGISTER_ERROR_DAMAGED,
    .message = "Page *cannot be read." },
  { .name = "spoilt-schema",
    .spoil = spoil_schema,
    .code = WAY_REGISTER_ERROR_DAMAGED,
    .message = "*" },
  { .name = "cut-off", .spoil = cut_off, .code = WAY_REGISTER_ERROR_DAMAGED, .message = "*" },
};

static void
spoil (Fixture *self, const Refusal *refusal)
{
  sqlite3 *handle = NULL;

  if (refusal->bytes != NULL)
    g_assert_true (g_file_set_contents (self->path, refusal->bytes, -1, NULL));
  if (refusal->spoil != NULL)
    refusal->spoil (self->path);
  if (refusal->sql == NULL)
    return;
  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_cmpint (sqlite3_exec (handle, refusal->sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* What the file is, to the byte and the nanosecond, and what else is in its folder. */
static char *
describe (Fixture *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autofree char *content = NULL;
  struct stat status;
  const char *name;
  gsize length;

  g_assert_cmpint (lstat (self->path, &status), ==, 0);
  g_string_append_printf (text, "%d %ld %ld.%ld", (int) status.st_mode, (long) status.st_size,
                          (long) status.st_mtim.tv_sec, (long) status.st_mtim.tv_nsec);
  if (S_ISREG (status.st_mode) && g_file_get_contents (self->path, &content, &length, NULL))
    {
      g_autofree char *sum =
        g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);

      g_string_append_printf (text, " %s", sum);
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    g_string_append_printf (text, " %s", name);
  return g_strdup (text->str);
}

static void
assert_refused (Fixture *self, const Refusal *refusal, gboolean read_only)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way_register_open (self->path, read_only, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, WAY_REGISTER_ERROR, (int) refusal->code);
  g_assert_true (g_pattern_match_simple (refusal->message, error->message));
}

/* A day that is none is read as none. */
static void
assert_readable (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reg = way_register_open (self->path, TRUE, NULL, &error);
  g_autoptr (GPtrArray) statements = NULL;

  g_assert_no_error (error);
  statements = way_register_list_statements (reg, self->pnr, WAY_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((WayStatement *) statements->pdata[0])->day, ==, WAY_DAY_NONE);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  const Refusal *refusal = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_add_statement (self, self->pnr, "2011-11-25", WAY_STATUS_ONGOING);
  g_clear_object (&self->reg);
  spoil (self, refusal);
  before = describe (self);
  assert_refused (self, refusal, FALSE);
  if (refusal->readable)
    assert_readable (self);
  else
    assert_refused (self, refusal, TRUE);
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way_register_open (self->path, FALSE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_IO);
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_link (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = fixture_build_path (self, "link.waymark");
  g_autofree char *real = realpath (self->path, NULL);
  g_autoptr (WayRegister) reg = NULL;

  g_clear_object (&self->reg);
  g_assert_cmpint (symlink ("test.waymark", link), ==, 0);
  reg = way_register_open (link, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (way_register_get_path (reg), ==, real);
}

/* Another program may have set WAL mode. It is ours all the same, and one file again after it was
 * opened for writing. */
static void
test_wal (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  sqlite3 *handle = NULL;

  g_clear_object (&self->reg);
  sqlite3_open (self->path, &handle);
  g_assert_cmpint (sqlite3_exec (handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (handle);
  self->reg = way_register_open (self->path, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (way_register_set_setting (self->reg, "a", "b", &error));
  dir = g_dir_open (self->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "test.waymark");
  g_assert_null (g_dir_read_name (dir));
}

/* ---- what is looked at once it is open ---- */

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
check_search (Fixture *self, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_register_check_search_async (self->reg, NULL, searched_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return way_register_check_search_finish (result, error);
}

/* Nothing but the search rests on its tables: a register is not refused for them, but it is said. */
static void
test_search_damaged (Fixture *self, gconstpointer data)
{
  const Refusal damage = { .sql = "UPDATE search_commitment_content SET c0 = 'Other words'" };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (check_search (self, &error));
  g_assert_no_error (error);
  g_clear_object (&self->reg);
  spoil (self, &damage);
  before = describe (self);
  self->reg = way_register_open (self->path, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (check_search (self, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED);
  after = describe (self);
  g_assert_cmpstr (before, ==, after);
}

/* Whoever writes does not wait for it, nor it for them. */
static void
test_search_while_writing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *writer = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &writer), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (writer, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (check_search (self, &error));
  g_assert_no_error (error);
  sqlite3_close (writer);
}

/* ---- what a connection may do ---- */

static const char *const forbidden[] = {
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''",
  "INSERT INTO search_data (id, block) VALUES (99, x'00')",
  "ATTACH 'other.db' AS other",
  "SELECT load_extension ('evil')",
  "SELECT \"no column\"",
  "INSERT INTO action (id, objective_id, code, title) VALUES (1, 4711, 'x', 'x')",
};

static void
test_forbidden (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_false (way_database_execute (way_register_get_database (self->reg), forbidden[i],
                                          NULL));
}

static const struct
{
  const char *pragma;
  gint64 value;
} pragmas[] = {
  { "PRAGMA foreign_keys", 1 },
  { "PRAGMA trusted_schema", 0 },
  { "PRAGMA cell_size_check", 1 },
  { "PRAGMA synchronous", 2 },
  { "PRAGMA mmap_size", 0 },
  { "PRAGMA writable_schema", 0 },
  { "PRAGMA application_id", WAY_APPLICATION_ID },
};

static void
test_pragmas (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      g_autoptr (WayQuery) query =
        way_database_query (way_register_get_database (self->reg), pragmas[i].pragma);

      g_assert_cmpint (way_query_run_int (query, NULL), ==, pragmas[i].value);
    }
}

/* ---- a transaction left behind ---- */

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents_full (to, content, (gssize) length, G_FILE_SET_CONTENTS_NONE,
                                           0644, NULL));
}

/* Copies a register with its hot journal from under a transaction whose pages are half in the
 * file. */
static char *
make_half_written (Fixture *self)
{
  char *path = fixture_build_path (self, "half.waymark");
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);
  g_autofree char *journal_copy = g_strconcat (path, "-journal", NULL);
  sqlite3 *handle = NULL;

  sqlite3_open (self->path, &handle);
  g_assert_cmpint (
    sqlite3_exec (handle,
                  "PRAGMA cache_size = 1; BEGIN; UPDATE commitment SET title = 'lost'; "
                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                  "i < 2000) INSERT INTO setting SELECT i, hex (randomblob (100)) FROM n",
                  NULL, NULL, NULL),
    ==, SQLITE_OK);
  copy_file (self->path, path);
  copy_file (journal, journal_copy);
  sqlite3_close (handle);
  return path;
}

static void
test_half_written (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (WayRegister) reg = NULL;
  g_autoptr (WayCommitment) pnr = NULL;

  g_clear_object (&self->reg);
  path = make_half_written (self);
  g_assert_null (way_register_open (path, TRUE, NULL, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "in the middle of a change"));
  g_clear_error (&error);

  reg = way_register_open (path, FALSE, NULL, &error);
  g_assert_no_error (error);
  pnr = way_register_get_commitment (reg, self->pnr, &error);
  g_assert_cmpstr (pnr->title, ==, "PNR proposal");
}

/* ---- older registers ---- */

/* A version to come that rebuilds a table others refer to, which is the hardest a step may do. */
static const char *const rebuild =
  "CREATE TABLE kind_2 (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
  "position INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '') STRICT; "
  "INSERT INTO kind_2 (id, code, name, position) SELECT id, code, name, position FROM kind; "
  "DROP TABLE kind; ALTER TABLE kind_2 RENAME TO kind; PRAGMA user_version = 3;";

#define N_STEPS 3 /* with the one to come */

static void
make_steps (WaySchemaStep steps[N_STEPS], const char *next)
{
  const WaySchemaStep *known;
  guint n;

  known = way_schema_get_steps (&n);
  g_assert_cmpuint (n, ==, N_STEPS - 1);
  for (guint i = 0; i < n; i++)
    steps[i] = known[i];
  steps[n] = (WaySchemaStep) { { next } };
}

static void
assert_version (const char *path, gint64 version)
{
  g_autoptr (WayDatabase) database = way_database_open (path, FALSE, NULL);

  g_assert_cmpuint (way_schema_read_version (database, NULL), ==, version);
}

static gboolean
migrate (Fixture *self, const char *next, gboolean read_only, GError **error)
{
  g_autoptr (WayDatabase) database = way_database_open (self->path, !read_only, error);
  WaySchemaStep steps[N_STEPS];

  make_steps (steps, next);
  return way_register_bring_up_to_date (database, self->path, read_only, steps, N_STEPS, NULL,
                                        error) &&
         way_schema_verify (database, steps, N_STEPS, error);
}

static void
test_migration (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) old = NULL;
  g_autoptr (WayDatabase) database = NULL;
  g_autoptr (WayQuery) query = NULL;
  g_autofree char *backup = fixture_build_path (self, "test.v2.waymark");
  g_autofree char *second_backup = fixture_build_path (self, "test.v2-2.waymark");

  g_clear_object (&self->reg);
  g_assert_true (g_file_set_contents (backup, "in the way", -1, NULL));
  migrate (self, rebuild, FALSE, &error);
  g_assert_no_error (error);
  assert_version (self->path, 3);

  /* Nothing that referred to the table was lost. */
  database = way_database_open (self->path, FALSE, &error);
  query =
    way_database_query (database, "SELECT count (*) FROM commitment JOIN kind ON kind.id = kind_id "
                                  "WHERE note = ''");
  g_assert_cmpint (way_query_run_int (query, &error), ==, 1);

  /* What was there before stands beside, nothing that stood there was overwritten. */
  old = way_register_open (second_backup, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (way_register_get_undo_label (old), ==, "New commitment “A network”");
}

static const char *const failing_steps[] = {
  "ALTER TABLE kind ADD COLUMN note TEXT; INSERT INTO nowhere VALUES (1); PRAGMA user_version = 3",
  "DELETE FROM kind; PRAGMA user_version = 3", /* commitments refer to it */
};

static void
test_failing_migration (Fixture *self, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (failing_steps); i++)
    {
      g_autoptr (GError) error = NULL;

      g_clear_object (&self->reg);
      g_assert_false (migrate (self, failing_steps[i], FALSE, &error));
      g_assert_nonnull (error);
      assert_version (self->path, 2);
      self->reg = way_register_open (self->path, FALSE, NULL, &error);
      g_assert_nonnull (self->reg);
    }
}

static void
test_migration_needs_writing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->reg);
  g_assert_false (migrate (self, rebuild, TRUE, &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_READ_ONLY);
  assert_version (self->path, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trust/refused/%s", refusals[i].name);

      g_test_add (path, Fixture, &refusals[i], fixture_set_up, test_refused, fixture_tear_down);
    }
  g_test_add ("/trust/missing", Fixture, NULL, fixture_set_up_folder, test_missing,
              fixture_tear_down);
  g_test_add ("/trust/link", Fixture, NULL, fixture_set_up, test_link, fixture_tear_down);
  g_test_add ("/trust/wal", Fixture, NULL, fixture_set_up, test_wal, fixture_tear_down);
  g_test_add ("/trust/search-damaged", Fixture, NULL, fixture_set_up, test_search_damaged,
              fixture_tear_down);
  g_test_add ("/trust/search-while-writing", Fixture, NULL, fixture_set_up,
              test_search_while_writing, fixture_tear_down);
  g_test_add ("/trust/forbidden", Fixture, NULL, fixture_set_up, test_forbidden, fixture_tear_down);
  g_test_add ("/trust/pragmas", Fixture, NULL, fixture_set_up, test_pragmas, fixture_tear_down);
  g_test_add ("/trust/half-written", Fixture, NULL, fixture_set_up, test_half_written,
              fixture_tear_down);
  g_test_add ("/trust/migration", Fixture, NULL, fixture_set_up, test_migration, fixture_tear_down);
  g_test_add ("/trust/failing-migration", Fixture, NULL, fixture_set_up, test_failing_migration,
              fixture_tear_down);
  g_test_add ("/trust/migration-needs-writing", Fixture, NULL, fixture_set_up,
              test_migration_needs_writing, fixture_tear_down);
  return g_test_run ();
}
