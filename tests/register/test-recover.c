/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be read of a damaged register comes into a new one: whatever page was overwritten, the
 * new register is sound, no more is lost than stood on that page, and the damaged file stays as it
 * is. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "way-database.h"
#include "way-fixture.h"
#include "way-recover.h"

#define PAGE_SIZE     4096
#define N_COMMITMENTS 40
#define N_STATEMENTS  120
#define N_FOLLOWING   30

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
add_step (Case *self, WayId commitment, guint i)
{
  WayId id = way_register_find (self->base.reg, WAY_RECORD_PROCEDURE, 0, "ordinary");
  g_autoptr (WayProcedure) procedure = way_register_get_procedure (self->base.reg, id, NULL);
  const WayStage *stage = g_ptr_array_index (procedure->stages, i % procedure->stages->len);
  g_autoptr (WayCommitment) whole = NULL;
  g_autoptr (WayStep) step = way_step_new ();
  g_autoptr (GError) error = NULL;

  whole = way_register_get_commitment (self->base.reg, commitment, &error);
  g_assert_no_error (error);
  whole->procedure = id;
  way_register_save_commitment (self->base.reg, whole, &error);
  g_assert_no_error (error);
  step->commitment = commitment;
  step->stage = stage->id;
  step->timing = way_timing_new ("2012", "2012", NULL);
  way_set_text (&step->document, "A letter of the President to all who had a part in it");
  step->citation.source = self->base.late;
  way_register_save_step (self->base.reg, step, &error);
  g_assert_no_error (error);
}

static void
add_count (Case *self, WayId commitment, guint i)
{
  g_autoptr (WayTakeUp) take_up = way_take_up_new ();
  g_autoptr (GError) error = NULL;

  take_up->commitment = commitment;
  take_up->group = self->base.states;
  take_up->number = i % 27;
  take_up->total = 27;
  take_up->day = way_day_new (2011, 11, 25);
  way_set_text (&take_up->note, "So many of them have not said anything about it by now");
  take_up->citation.source = self->base.late;
  way_register_save_take_up (self->base.reg, take_up, &error);
  g_assert_no_error (error);
}

static WayId
add_series (Case *self)
{
  g_autoptr (WaySeries) series = way_series_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&series->title, "Requests");
  way_set_text (&series->unit, "requests");
  way_register_save_series (self->base.reg, series, &error);
  g_assert_no_error (error);
  return series->id;
}

static void
add_figure (Case *self, WayId series, guint i)
{
  g_autoptr (WayFigure) figure = way_figure_new ();
  g_autoptr (GError) error = NULL;

  figure->series = series;
  figure->value = i + 0.25;
  way_set_text (&figure->note, "Counted by hand, as far as anybody could tell at that time");
  figure->citation.source = self->base.late;
  way_register_save_figure (self->base.reg, figure, &error);
  g_assert_no_error (error);
}

static void
add_theme (Case *self, WayId commitment)
{
  g_autoptr (WayTheme) theme = way_theme_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&theme->title, "What is said of all objectives together");
  fixture_append (theme->links, WayLink, { .commitment = commitment });
  way_register_save_theme (self->base.reg, theme, &error);
  g_assert_no_error (error);
}

static void
add_finding (Case *self, WayId commitment)
{
  g_autoptr (WayFinding) finding = way_finding_new ();
  g_autoptr (GError) error = NULL;

  way_set_text (&finding->title, "What was found to be missing");
  finding->citation.source = self->base.late;
  fixture_append (finding->links, WayLink, { .commitment = commitment });
  way_register_save_finding (self->base.reg, finding, &error);
  g_assert_no_error (error);
}

static void
add_forward (Case *self, WayId commitment)
{
  g_autoptr (WayForward) forward = way_forward_new ();
  g_autoptr (GError) error = NULL;

  forward->programme = self->base.programme;
  way_set_text (&forward->text, "The work will go on, and a report will be made of it");
  forward->citation.source = self->base.late;
  fixture_append (forward->addressees, WayResponsible,
                  { .party = self->base.com, .role = WAY_ROLE_ADDRESSEE });
  fixture_append (forward->links, WayLink,
                  { .commitment = commitment, .promise = WAY_PROMISE_REPEATS });
  way_register_save_forward (self->base.reg, forward, &error);
  g_assert_no_error (error);
}

/* What version 2 of the register knows besides: as many as N_FOLLOWING of each sort. */
static void
add_following (Case *self, const WayId *commitments)
{
  WayId series = add_series (self);

  for (guint i = 0; i < N_FOLLOWING; i++)
    {
      add_step (self, commitments[i], i);
      add_count (self, commitments[i], i);
      add_figure (self, series, i);
      add_theme (self, commitments[i]);
      add_finding (self, commitments[i]);
      add_forward (self, commitments[i]);
    }
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
  add_following (self, commitments);
}

static void
fill (Case *self)
{
  g_autoptr (GError) error = NULL;

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
set_up (Case *self, gconstpointer data)
{
  fixture_set_up (&self->base, data);
  fill (self);
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
assert_counted (GArray *tables, const char *name, guint n)
{
  const WayRecoveredTable *table = get_table (tables, name);

  g_assert_cmpuint (table->n_rows + table->n_lost, ==, n);
}

static void
assert_little_lost (GArray *tables)
{
  static const char *const following[] = { "step",  "take_up", "figure",       "finding",
                                           "theme", "forward", "forward_party" };
  const WayRecoveredTable *commitments = get_table (tables, "commitment");

  g_assert_cmpuint (commitments->n_lost, <=, MOST_ON_A_PAGE);
  assert_counted (tables, "commitment", N_COMMITMENTS + 2);
  assert_counted (tables, "statement", N_STATEMENTS);
  for (gsize i = 0; i < G_N_ELEMENTS (following); i++)
    assert_counted (tables, following[i], N_FOLLOWING);
  if (commitments->n_lost == 0)
    g_assert_cmpuint (get_table (tables, "statement")->n_lost, <=, MOST_ON_A_PAGE);
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

/* Noise on every seventh page; the other kinds of damage, which take as long, on every twentieth. */
static void
test_pages (Case *self, gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);
  guint n_pages = (guint) (self->length / PAGE_SIZE);

  g_assert_cmpuint (n_pages, >, 60);
  for (guint page = kind; page < n_pages; page += kind == 0 ? 7 : 20)
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

/* ---- a register that was one of version 1 ---- */

#define N_SOURCES 200

/* Rows as version 1 wrote them, more than one page of them. */
#define OLD_SOURCES                                                                                \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "                \
  "INSERT INTO source (id, code, reference, title, day) SELECT 7000000000 + i, 'old-' || i, "      \
  "'Reference ' || i, 'A report from a time when less was asked of reports', '2009-01-01' FROM n"

/* The register of the first version in the fixture's place. */
static void
take_version_1 (Case *self)
{
  g_autofree char *kept = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "register", "fixtures",
                                            "version-1.waymark", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (kept);
  g_autoptr (GFile) to = NULL;
  g_autoptr (WayDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up_folder (&self->base, NULL);
  to = g_file_new_for_path (self->base.path);
  g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  database = way_database_open (self->base.path, TRUE, &error);
  g_assert_no_error (error);
  way_database_execute (database, OLD_SOURCES, &error);
  g_assert_no_error (error);
}

static WayId
find (Case *self, WayRecord record, WayId programme, const char *code)
{
  WayId id = way_register_find (self->base.reg, record, programme, code);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static void
set_up_migrated (Case *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  take_version_1 (self);
  self->base.reg = way_register_open (self->base.path, FALSE, NULL, &error);
  g_assert_no_error (error);
  self->base.programme = find (self, WAY_RECORD_PROGRAMME, 0, "P");
  self->base.early = self->base.late = find (self, WAY_RECORD_SOURCE, 0, "old-1");
  self->base.com = self->base.states = find (self, WAY_RECORD_PARTY, 0, "towns");
  self->base.one_two = find (self, WAY_RECORD_ACTION, self->base.programme, "1.1");
  fill (self);
}

static GArray *
recover_without (Case *self, guint page)
{
  g_autofree char *bytes = g_memdup2 (self->bytes, self->length);
  g_autoptr (GError) error = NULL;
  GArray *tables;

  g_test_message ("page %u", page + 1);
  fill_with_noise (bytes + page * PAGE_SIZE, page);
  write_bytes (self->base.path, bytes, self->length);
  tables = way_recover (self->base.path, self->into, NULL, &error);
  g_assert_no_error (error);
  assert_sound (self->into);
  return tables;
}

static void
assert_all_rows (GArray *tables, const char *name, guint n)
{
  g_assert_cmpuint (get_table (tables, name)->n_lost, ==, 0);
  g_assert_cmpuint (get_table (tables, name)->n_rows, ==, n);
}

/* Where each table begins is known from the first page alone. That of a register that grew is like
 * that of no new one. */
static void
test_migrated_schema (Case *self, gconstpointer data)
{
  g_autoptr (GArray) tables = recover_without (self, 0);

  assert_all_rows (tables, "source", N_SOURCES + 2);
  assert_all_rows (tables, "statement", N_STATEMENTS + 3);
  assert_all_rows (tables, "continuation", 1);
  assert_all_rows (tables, "procedure", 5);
  assert_all_rows (tables, "stage", 31);
  assert_all_rows (tables, "step", N_FOLLOWING);
  assert_all_rows (tables, "take_up", N_FOLLOWING);
  assert_all_rows (tables, "series", 1);
  assert_all_rows (tables, "figure", N_FOLLOWING);
  assert_all_rows (tables, "finding", N_FOLLOWING);
  assert_all_rows (tables, "finding_commitment", N_FOLLOWING);
  assert_all_rows (tables, "theme", N_FOLLOWING);
  assert_all_rows (tables, "theme_commitment", N_FOLLOWING);
  assert_all_rows (tables, "forward", N_FOLLOWING);
  assert_all_rows (tables, "forward_party", N_FOLLOWING);
  assert_all_rows (tables, "forward_commitment", N_FOLLOWING);
}

static guint
find_root (Case *self, const char *table)
{
  g_autoptr (WayDatabase) database = way_database_open (self->base.path, FALSE, NULL);
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT rootpage - 1 FROM sqlite_schema WHERE name = ?");

  way_query_add_text (query, table);
  return (guint) way_query_run_int (query, NULL);
}

/* The page above the rows is gone, which have fewer columns than the table has by now. */
static void
test_migrated_rows (Case *self, gconstpointer data)
{
  g_autoptr (GArray) tables = recover_without (self, find_root (self, "source"));
  g_autoptr (WayRegister) reg = NULL;
  g_autoptr (WaySource) source = NULL;
  WayId id;

  assert_all_rows (tables, "source", N_SOURCES + 2);
  reg = way_register_open (self->into, TRUE, NULL, NULL);
  id = way_register_find (reg, WAY_RECORD_SOURCE, 0, "old-77");
  source = way_register_get_source (reg, id, NULL);
  g_assert_cmpstr (source->reference, ==, "Reference 77");
  g_assert_cmpstr (source->number, ==, "");
  g_assert_cmpint (source->since, ==, WAY_DAY_NONE);
}

static void
test_migrated_pages (Case *self, gconstpointer data)
{
  guint n_pages = (guint) (self->length / PAGE_SIZE);

  for (guint page = 1; page < n_pages; page += 16)
    {
      g_autoptr (GArray) tables = recover_without (self, page);

      assert_counted (tables, "source", N_SOURCES + 2);
      assert_counted (tables, "statement", N_STATEMENTS + 3);
      assert_counted (tables, "step", N_FOLLOWING);
      assert_counted (tables, "forward", N_FOLLOWING);
    }
}

/* Nobody opened it with this version before it was damaged. */
static void
test_version_1 (Case *self, gconstpointer data)
{
  g_autoptr (WayRegister) reg = NULL;
  g_autoptr (GArray) tables = NULL;
  g_autoptr (GPtrArray) procedures = NULL;
  g_autoptr (GError) error = NULL;

  take_version_1 (self);
  self->into = fixture_build_path (&self->base, "new.waymark");
  tables = way_recover (self->base.path, self->into, NULL, &error);
  g_assert_no_error (error);
  assert_sound (self->into);
  assert_all_rows (tables, "source", N_SOURCES + 2);
  reg = way_register_open (self->into, TRUE, NULL, NULL);
  procedures = way_register_list_procedures (reg, NULL);
  g_assert_cmpuint (procedures->len, ==, 5);
}

/* ---- what every register is made with ---- */

static WayProcedure *
get_procedure (WayRegister *reg, const char *code)
{
  WayId id = way_register_find (reg, WAY_RECORD_PROCEDURE, 0, code);

  return way_register_get_procedure (reg, id, NULL);
}

/* The desk renamed a stage and has no studies. */
static void
change_procedures (Case *self)
{
  g_autoptr (WayRegister) reg = NULL;
  g_autoptr (WayProcedure) conference = NULL;
  g_autoptr (WayProcedure) study = NULL;
  g_autoptr (GError) error = NULL;

  reg = way_register_open (self->base.path, FALSE, NULL, &error);
  g_assert_no_error (error);
  conference = get_procedure (reg, "conference");
  study = get_procedure (reg, "study");
  way_set_text (&((WayStage *) conference->stages->pdata[2])->name, "Took place");
  way_register_save_procedure (reg, conference, &error);
  g_assert_no_error (error);
  way_register_delete_procedure (reg, study->id, &error);
  g_assert_no_error (error);
}

static void
test_shipped (Case *self, gconstpointer data)
{
  g_autoptr (GArray) tables = NULL;
  g_autoptr (WayRegister) reg = NULL;
  g_autoptr (WayProcedure) conference = NULL;
  g_autoptr (GError) error = NULL;

  change_procedures (self);
  tables = way_recover (self->base.path, self->into, NULL, &error);
  g_assert_no_error (error);
  assert_sound (self->into);
  assert_all_rows (tables, "procedure", 4);
  reg = way_register_open (self->into, TRUE, NULL, NULL);
  conference = get_procedure (reg, "conference");
  g_assert_cmpstr (((WayStage *) conference->stages->pdata[2])->name, ==, "Took place");
  g_assert_cmpint (way_register_find (reg, WAY_RECORD_PROCEDURE, 0, "study"), ==, 0);
}

/* Their keys are the same in every register, so that what is lost of them can be had again. */
static void
test_shipped_lost (Case *self, gconstpointer data)
{
  static const char *const lost[] = { "procedure", "stage" };

  for (gsize i = 0; i < G_N_ELEMENTS (lost); i++)
    {
      g_autoptr (WayRegister) reg = NULL;
      g_autoptr (WayProcedure) ordinary = NULL;
      g_autoptr (GArray) tables = NULL;

      write_bytes (self->base.path, self->bytes, self->length);
      tables = recover_without (self, find_root (self, lost[i]));
      assert_all_rows (tables, "step", N_FOLLOWING);
      reg = way_register_open (self->into, TRUE, NULL, NULL);
      ordinary = get_procedure (reg, "ordinary");
      g_assert_cmpstr (ordinary->name, ==, "Ordinary legislative procedure");
      g_assert_cmpuint (ordinary->stages->len, ==, 14);
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
  g_test_add ("/recover/migrated/schema", Case, NULL, set_up_migrated, test_migrated_schema,
              tear_down);
  g_test_add ("/recover/migrated/rows", Case, NULL, set_up_migrated, test_migrated_rows, tear_down);
  g_test_add ("/recover/migrated/pages", Case, NULL, set_up_migrated, test_migrated_pages,
              tear_down);
  g_test_add ("/recover/version-1", Case, NULL, NULL, test_version_1, tear_down);
  g_test_add ("/recover/shipped/changed", Case, NULL, set_up, test_shipped, tear_down);
  g_test_add ("/recover/shipped/lost", Case, NULL, set_up, test_shipped_lost, tear_down);
  g_test_add ("/recover/sound", Case, NULL, set_up, test_sound, tear_down);
  g_test_add ("/recover/refused", Case, NULL, set_up, test_refused, tear_down);
  g_test_add ("/recover/async", Case, NULL, set_up, test_async, tear_down);
  return g_test_run ();
}
