/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read of a damaged register comes into a new one: whatever page was overwritten, the
 * new register is sound, no more is lost than stood on that page, and the damaged file stays as it
 * is. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-fixture.h"
#include "way-recover.h"

#define PAGE_SIZE     4096
#define N_COMMITMENTS 40
#define N_STATEMENTS  120

/* No row of these is shorter than a hundred and twenty bytes in this register. */
#define MOST_ON_A_PAGE 34

typedef struct
{
  Fixture base;
  char *bytes; /* of the sound file */
  gsize length;
  char *into;
} Case;

static void
add_statement (Case *self, WayId commitment, guint i)
{
  g_autoptr (WayStatement) statement = way_statement_new ();
  g_autofree char *sentence =
    g_strdup_printf ("In statement %u it was said at some length that the work goes on.", i);
  g_autoptr (GError) error = NULL;

  statement->commitment = commitment;
  statement->day = way_day_new (2011 + (int) (i % 3), 1 + (int) (i % 12), 15);
  statement->status = WAY_STATUS_ONGOING;
  way_set_text (&statement->sentence, sentence);
  statement->citation.source = self->base.late;
  way_set_text (&statement->citation.place, "section II, way forward, third bullet");
  way_register_save_statement (self->base.reg, statement, &error);
  g_assert_no_error (error);
}

static void
add_records (Case *self)
{
  WayId commitments[N_COMMITMENTS];

  for (guint i = 0; i < N_COMMITMENTS; i++)
    {
      g_autofree char *title =
        g_strdup_printf ("A proposal that is number %u of those which fill some pages", i);
      commitments[i] = fixture_add_commitment (&self->base, self->base.one_two, title, "mid-2013");
    }
  for (guint i = 0; i < N_STATEMENTS; i++)
    add_statement (self, commitments[i % N_COMMITMENTS], i);
}

static void
set_up (Case *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->base, data);
  way_register_begin (self->base.reg, "Fill", &error);
  g_assert_no_error (error);
  add_records (self);
  way_register_set_setting (self->base.reg, "name", "The register", &error);
  way_register_commit (self->base.reg, &error);
  g_assert_no_error (error);
  g_clear_object (&self->base.reg);
  g_file_get_contents (self->base.path, &self->bytes, &self->length, &error);
  g_assert_no_error (error);
  self->into = fixture_build_path (&self->base, "new.waymark");
}

static void
tear_down (Case *self, gconstpointer data)
{
  g_free (self->bytes);
  g_free (self->into);
  fixture_tear_down (&self->base, data);
}

/* ---- damage ---- */

typedef void (*Damage) (char *page, guint seed);

static void
empty_page (char *page, guint seed)
{
  memset (page, 0, PAGE_SIZE);
}

static void
fill_with_noise (char *page, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < PAGE_SIZE; i++)
    page[i] = (char) g_rand_int_range (random, 0, 256);
}

static void
overwrite_end (char *page, guint seed)
{
  memset (page + PAGE_SIZE / 2, 0xff, PAGE_SIZE / 2);
}

/* A sector of another file. */
static void
overwrite_start (char *page, guint seed)
{
  memset (page, 'x', 512);
}

static const struct
{
  const char *name;
  Damage damage;
} damages[] = {
  { "noise", fill_with_noise },
  { "empty", empty_page },
  { "end", overwrite_end },
  { "start", overwrite_start },
};

static void
write_bytes (const char *path, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
assert_untouched (const char *path, const char *bytes, gsize length)
{
  g_autofree char *now = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (path, &now, &n, NULL));
  g_assert_cmpmem (now, n, bytes, length);
}

static const WayRecoveredTable *
get_table (GArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (g_array_index (tables, WayRecoveredTable, i).table, name))
      return &g_array_index (tables, WayRecoveredTable, i);
  g_assert_not_reached ();
}

static void
assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) reg = way_register_open (path, FALSE, NULL, &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  problems = way_register_check (reg, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (way_register_get_undo_label (reg));
}

/* All that the recovered register says was said in the damaged one; every commitment that came over
 * can be found in it, under some objective. */
static void
assert_told (const char *path, guint n_commitments, guint n_statements)
{
  g_autoptr (WayRegister) reg = way_register_open (path, TRUE, NULL, NULL);
  g_autoptr (GArray) commitments = way_register_list_commitments (reg, 0, NULL);
  guint n = 0;

  g_assert_cmpuint (commitments->len, ==, n_commitments);
  for (guint i = 0; i < commitments->len; i++)
    {
      g_autoptr (GPtrArray) said =
        way_register_list_statements (reg, g_array_index (commitments, WayId, i), WAY_DAY_NONE,
                                      NULL);
      n += said->len;
    }
  g_assert_cmpuint (n, ==, n_statements);
}

static void
assert_little_lost (GArray *tables)
{
  const WayRecoveredTable *commitments = get_table (tables, "commitment");
  const WayRecoveredTable *statements = get_table (tables, "statement");

  g_assert_cmpuint (commitments->n_lost, <=, MOST_ON_A_PAGE);
  g_assert_cmpuint (commitments->n_rows + commitments->n_lost, ==, N_COMMITMENTS + 2);
  g_assert_cmpuint (statements->n_rows + statements->n_lost, ==, N_STATEMENTS);
  if (commitments->n_lost == 0)
    g_assert_cmpuint (statements->n_lost, <=, MOST_ON_A_PAGE);
}

static void
recover_page (Case *self, guint page, Damage damage)
{
  g_autofree char *bytes = g_memdup2 (self->bytes, self->length);
  g_autoptr (GArray) tables = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("page %u", page + 1);
  damage (bytes + page * PAGE_SIZE, page);
  write_bytes (self->base.path, bytes, self->length);
  tables = way_recover (self->base.path, self->into, NULL, &error);
  g_assert_no_error (error);
  assert_untouched (self->base.path, bytes, self->length);
  assert_sound (self->into);
  assert_little_lost (tables);
  assert_told (self->into, get_table (tables, "commitment")->n_rows,
               get_table (tables, "statement")->n_rows);
}

/* Noise on every third page; the other kinds of damage, which take as long, on every ninth. */
static void
test_pages (Case *self, gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  guint n_pages = (guint) (self->length / PAGE_SIZE);

  g_assert_cmpuint (n_pages, >, 60);
  for (guint page = kind; page < n_pages; page += kind == 0 ? 3 : 9)
    recover_page (self, page, damages[kind].damage);
}

/* ---- more than one page ---- */

/* Every seventh page is gone, another seventh in each round. */
static void
test_many_pages (Case *self, gconstpointer data)
{
  for (guint round = 0; round < 7; round++)
    {
      g_autofree char *bytes = g_memdup2 (self->bytes, self->length);
      g_autoptr (GArray) tables = NULL;
      g_autoptr (GError) error = NULL;

      for (gsize page = round; page < self->length / PAGE_SIZE; page += 7)
        fill_with_noise (bytes + page * PAGE_SIZE, (guint) page);
      write_bytes (self->base.path, bytes, self->length);
      tables = way_recover (self->base.path, self->into, NULL, &error);
      g_assert_no_error (error);
      assert_untouched (self->base.path, bytes, self->length);
      assert_sound (self->into);
      assert_told (self->into, get_table (tables, "commitment")->n_rows,
                   get_table (tables, "statement")->n_rows);
      g_assert_cmpuint (get_table (tables, "commitment")->n_rows, >, 0);
    }
}

/* The file ends early, as after a copy that broke off. */
static void
test_cut_off (Case *self, gconstpointer data)
{
  for (gsize part = 2; part < 10; part++)
    {
      gsize length = self->length / 10 * part;
      g_autoptr (GArray) tables = NULL;
      g_autoptr (GError) error = NULL;

      write_bytes (self->base.path, self->bytes, length);
      tables = way_recover (self->base.path, self->into, NULL, &error);
      g_assert_no_error (error);
      assert_untouched (self->base.path, self->bytes, length);
      assert_sound (self->into);
    }
}

/* ---- what is not recovered ---- */

static void
test_sound (Case *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tables = way_recover (self->base.path, self->into, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < tables->len; i++)
    g_assert_cmpuint (g_array_index (tables, WayRecoveredTable, i).n_lost, ==, 0);
  assert_sound (self->into);
  assert_told (self->into, N_COMMITMENTS + 2, N_STATEMENTS);
}

static void
assert_refused (Case *self, const char *damaged, const char *into, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) tables = way_recover (damaged, into, NULL, &error);
  g_autoptr (GDir) dir = g_dir_open (self->base.folder, 0, NULL);
  const char *name;

  g_assert_error (error, WAY_REGISTER_ERROR, code);
  g_assert_null (tables);
  /* Nothing half made is left behind. */
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (*name != '.');
}

static void
test_refused (Case *self, gconstpointer data)
{
  g_autofree char *other = fixture_build_path (&self->base, "other");
  g_autofree char *missing = fixture_build_path (&self->base, "missing");
  g_autofree char *noise = g_malloc (16 * PAGE_SIZE);
  g_autoptr (WayRegister) open = NULL;

  assert_refused (self, missing, self->into, WAY_REGISTER_ERROR_IO);
  assert_refused (self, self->base.folder, self->into, WAY_REGISTER_ERROR_NOT_A_REGISTER);
  for (guint i = 0; i < 16; i++)
    fill_with_noise (noise + (gsize) i * PAGE_SIZE, i);
  write_bytes (other, noise, (gsize) 16 * PAGE_SIZE);
  assert_refused (self, other, self->into, WAY_REGISTER_ERROR_NOT_A_REGISTER);
  write_bytes (other, "", 0);
  assert_refused (self, other, self->into, WAY_REGISTER_ERROR_NOT_A_REGISTER);
  write_bytes (other, "A letter", 8);
  assert_refused (self, other, self->into, WAY_REGISTER_ERROR_NOT_A_REGISTER);
  assert_refused (self, self->base.path, self->base.path, WAY_REGISTER_ERROR_INVALID);
  open = way_register_create (self->into, NULL);
  assert_refused (self, self->base.path, self->into, WAY_REGISTER_ERROR_BUSY);
}

/* ---- in a worker ---- */

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
recover_async (Case *self, GCancellable *cancellable, guint *n_rows, guint *n_lost, GError **error)
{
  g_autoptr (GFile) damaged = g_file_new_for_path (self->base.path);
  g_autoptr (GFile) into = g_file_new_for_path (self->into);
  g_autoptr (GAsyncResult) result = NULL;

  way_recover_async (damaged, into, cancellable, recovered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return way_recover_finish (result, n_rows, n_lost, error);
}

static void
test_async (Case *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) cancelled = NULL;
  guint n_rows, n_lost;

  g_assert_true (recover_async (self, NULL, &n_rows, &n_lost, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, >, N_COMMITMENTS + N_STATEMENTS);
  g_assert_cmpuint (n_lost, ==, 0);
  g_unlink (self->into);
  g_cancellable_cancel (cancellable);
  g_assert_false (recover_async (self, cancellable, &n_rows, &n_lost, &cancelled));
  g_assert_error (cancelled, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);
  g_assert_false (g_file_test (self->into, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/recover/page/%s", damages[i].name);

      g_test_add (path, Case, GUINT_TO_POINTER (i), set_up, test_pages, tear_down);
    }
  g_test_add ("/recover/many-pages", Case, NULL, set_up, test_many_pages, tear_down);
  g_test_add ("/recover/cut-off", Case, NULL, set_up, test_cut_off, tear_down);
  g_test_add ("/recover/sound", Case, NULL, set_up, test_sound, tear_down);
  g_test_add ("/recover/refused", Case, NULL, set_up, test_refused, tear_down);
  g_test_add ("/recover/async", Case, NULL, set_up, test_async, tear_down);
  return g_test_run ();
}
