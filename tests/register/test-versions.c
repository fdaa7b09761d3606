/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Registers as earlier versions left them: each is opened, and says what it said. They are made by
 * fixtures/make-version-N, and never again. */

#include "config.h"

#include <string.h>

#include "way-board.h"
#include "way-fixture.h"
#include "way-schema.h"
#include "way-search.h"

static const char *const versions[] = { "version-1", "version-2" };

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".waymark", NULL);
  g_autofree char *path =
    g_build_filename (g_getenv ("G_TEST_SRCDIR"), "register", "fixtures", name, NULL);
  g_autoptr (GFile) kept = g_file_new_for_path (path);
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_up_folder (self, NULL);
  copy = g_file_new_for_path (self->path);
  g_file_copy (kept, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  self->reg = way_register_open (self->path, FALSE, NULL, &error);
  g_assert_no_error (error);
  self->programme = way_register_find (self->reg, WAY_RECORD_PROGRAMME, 0, "P");
}

static WayCommitment *
get_commitment (Fixture *self, const char *code)
{
  WayId id = way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, code);

  return way_register_get_commitment (self->reg, id, NULL);
}

static void
test_sound (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = way_register_check (self->reg, NULL, NULL);

  g_assert_nonnull (problems);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_records (Fixture *self, gconstpointer data)
{
  g_autofree char *name = way_register_get_name (self->reg);
  g_autofree char *words =
    g_strconcat ("Version ", (const char *) data + strlen ("version-"), NULL);
  g_autoptr (WayProgramme) programme =
    way_register_get_programme (self->reg, self->programme, NULL);
  g_autoptr (WayCommitment) lamps = get_commitment (self, "C1");
  g_autoptr (WayCommitment) other = get_commitment (self, "C3");
  g_autoptr (GPtrArray) events = way_register_list_events (self->reg, 0, NULL);
  g_autoptr (GPtrArray) continuations =
    way_register_list_continuations (self->reg, other->id, NULL);

  g_assert_cmpstr (name, ==, words);
  g_assert_cmpstr (programme->objective_label, ==, "Pillar");
  g_assert_true (programme->published_key);
  g_assert_cmpstr (lamps->title, ==, "Rules for lamps");
  g_assert_cmpstr (lamps->condition, ==, "Subject to a study");
  g_assert_cmpstr (way_timing_get_text (lamps->timing), ==, "2012-13");
  g_assert_cmpint (way_timing_get_latest (lamps->timing), ==, way_day_new (2013, 12, 31));
  g_assert_cmpuint (lamps->placements->len, ==, 2);
  g_assert_cmpuint (lamps->responsible->len, ==, 2);
  g_assert_null (way_timing_get_edtf (other->timing));
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpuint (continuations->len, ==, 1);
}

static void
test_members (Fixture *self, gconstpointer data)
{
  WayId towns = way_register_find (self->reg, WAY_RECORD_PARTY, 0, "towns");
  g_autoptr (GPtrArray) early =
    way_register_list_members (self->reg, towns, way_day_new (2011, 6, 30), NULL);
  g_autoptr (GPtrArray) late =
    way_register_list_members (self->reg, towns, way_day_new (2011, 7, 1), NULL);

  g_assert_cmpuint (early->len, ==, 1);
  g_assert_cmpuint (late->len, ==, 2);
}

static WayClass
get_class (Fixture *self, const char *code, int month, int day)
{
  g_autoptr (WayBoard) board =
    way_board_load (self->reg, self->programme, way_day_new (2012, month, day), NULL, NULL);
  WayId id = way_register_find (self->reg, WAY_RECORD_COMMITMENT, 0, code);

  return way_standing_get_class (way_board_find (board, id));
}

static void
test_standing (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (get_class (self, "C1", 1, 20), ==, WAY_CLASS_EXPECTED);
  g_assert_cmpint (get_class (self, "C2", 1, 20), ==, WAY_CLASS_ONGOING);
  g_assert_cmpint (get_class (self, "C2", 2, 1), ==, WAY_CLASS_COMPLETED);
  g_assert_cmpint (get_class (self, "C3", 2, 1), ==, WAY_CLASS_NOT_REPORTED);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = way_register_search (self->reg, "liege", 10, NULL, NULL, NULL);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpint (((WaySearchHit *) hits->pdata[0])->record, ==, WAY_RECORD_PARTY);
}

/* What was done last, in the version of then, can be undone in that of now. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (way_register_get_undo_label (self->reg));
  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_class (self, "C2", 2, 1), ==, WAY_CLASS_ONGOING);
  g_assert_null (way_register_get_undo_label (self->reg));
  g_assert_true (way_register_redo (self->reg, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_class (self, "C2", 2, 1), ==, WAY_CLASS_COMPLETED);
}

/* ---- what version 2 added ---- */

static WayId
find (Fixture *self, WayRecord record, const char *code)
{
  return way_register_find (self->reg, record, 0, code);
}

static void
test_stages (Fixture *self, gconstpointer data)
{
  g_autoptr (WayProcedure) repair =
    way_register_get_procedure (self->reg, find (self, WAY_RECORD_PROCEDURE, "repair"), NULL);
  g_autoptr (WayStep) proposed =
    way_register_get_step (self->reg, find (self, WAY_RECORD_STEP, "G1"), NULL);
  g_autoptr (WayStep) measured =
    way_register_get_step (self->reg, find (self, WAY_RECORD_STEP, "G3"), NULL);
  const WayStage *stage = repair->stages->pdata[0];

  g_assert_cmpuint (repair->stages->len, ==, 2);
  g_assert_cmpstr (stage->name, ==, "Measured");
  g_assert_true (stage->repeatable);
  g_assert_cmpint (measured->stage, ==, stage->id);
  g_assert_cmpstr (proposed->document, ==, "Draft 4");
  g_assert_true (proposed->reached);
  g_assert_cmpint (way_timing_get_latest (proposed->timing), ==, way_day_new (2011, 5, 3));
}

static void
test_take_up (Fixture *self, gconstpointer data)
{
  g_autoptr (WayTakeUp) named =
    way_register_get_take_up (self->reg, find (self, WAY_RECORD_TAKE_UP, "U1"), NULL);
  g_autoptr (WayTakeUp) counted =
    way_register_get_take_up (self->reg, find (self, WAY_RECORD_TAKE_UP, "U2"), NULL);

  g_assert_cmpint (named->member, ==, find (self, WAY_RECORD_PARTY, "bruges"));
  g_assert_cmpint (named->status, ==, WAY_TAKE_UP_DONE);
  g_assert_cmpint (counted->member, ==, 0);
  g_assert_cmpuint (counted->number, ==, 1);
  g_assert_cmpuint (counted->total, ==, 2);
  g_assert_cmpint (counted->status, ==, WAY_TAKE_UP_UNDER_WAY);
}

static void
test_figures (Fixture *self, gconstpointer data)
{
  g_autoptr (WayFigure) figure =
    way_register_get_figure (self->reg, find (self, WAY_RECORD_FIGURE, "F1"), NULL);
  g_autoptr (WaySeries) series =
    way_register_get_series (self->reg, find (self, WAY_RECORD_SERIES, "F"), NULL);

  g_assert_cmpstr (series->currency, ==, "EUR");
  g_assert_cmpint (figure->series, ==, series->id);
  g_assert_cmpint (figure->qualifier, ==, WAY_QUALIFIER_OVER);
  g_assert_true (figure->value == 12.5);
  g_assert_true (figure->total == 40);
  g_assert_cmpint (figure->basis, ==, WAY_BASIS_GRANTED);
}

static void
test_said (Fixture *self, gconstpointer data)
{
  g_autoptr (WayFinding) finding =
    way_register_get_finding (self->reg, find (self, WAY_RECORD_FINDING, "N1"), NULL);
  g_autoptr (WayTheme) theme =
    way_register_get_theme (self->reg, find (self, WAY_RECORD_THEME, "H1"), NULL);
  g_autoptr (WayForward) forward =
    way_register_get_forward (self->reg, find (self, WAY_RECORD_FORWARD, "W1"), NULL);
  const WayLink *repeated = &g_array_index (forward->links, WayLink, 1);

  g_assert_cmpstr (finding->klass, ==, "gap");
  g_assert_cmpuint (finding->links->len, ==, 2);
  g_assert_cmpstr (theme->text, ==, "It helps both pillars.");
  g_assert_cmpint (forward->modality, ==, WAY_MODALITY_ENCOURAGED);
  g_assert_cmpuint (forward->addressees->len, ==, 1);
  g_assert_cmpint (repeated->promise, ==, WAY_PROMISE_REPEATS);
  g_assert_cmpint (repeated->commitment, ==, find (self, WAY_RECORD_COMMITMENT, "C2"));
}

/* What sources and statements have besides, and a word that continuations had not before. */
static void
test_besides (Fixture *self, gconstpointer data)
{
  g_autoptr (WaySource) report =
    way_register_get_source (self->reg, find (self, WAY_RECORD_SOURCE, "report"), NULL);
  g_autoptr (WayStatement) statement =
    way_register_get_statement (self->reg, find (self, WAY_RECORD_STATEMENT, "S1"), NULL);
  g_autoptr (GPtrArray) continuations = way_register_list_continuations (self->reg, 0, NULL);
  const WayContinuation *continuation = continuations->pdata[0];

  g_assert_cmpstr (report->number, ==, "first");
  g_assert_cmpint (report->until, ==, way_day_new (2011, 12, 31));
  g_assert_cmpstr (statement->row, ==, "2012");
  g_assert_cmpint (continuation->relation, ==, WAY_RELATION_NEXT_STAGE);
}

/* ---- version 1 in a later one ---- */

/* What no earlier version knew is empty, and every register has the procedures. */
static void
test_added (Fixture *self, gconstpointer data)
{
  WayId report = way_register_find (self->reg, WAY_RECORD_SOURCE, 0, "report");
  g_autoptr (WaySource) source = way_register_get_source (self->reg, report, NULL);
  g_autoptr (WayCommitment) lamps = get_commitment (self, "C1");
  g_autoptr (GPtrArray) procedures = way_register_list_procedures (self->reg, NULL);
  g_autoptr (GPtrArray) steps = way_register_list_steps (self->reg, 0, WAY_DAY_NONE, NULL);
  g_autoptr (GPtrArray) said =
    way_register_list_statements (self->reg, lamps->id, WAY_DAY_NONE, NULL);

  g_assert_cmpstr (source->number, ==, "");
  g_assert_cmpstr (source->variants, ==, "");
  g_assert_cmpint (source->since, ==, WAY_DAY_NONE);
  g_assert_cmpint (lamps->procedure, ==, 0);
  g_assert_cmpstr (((const WayStatement *) said->pdata[0])->row, ==, "");
  g_assert_cmpuint (procedures->len, ==, 5);
  g_assert_cmpuint (steps->len, ==, 0);
}

/* An old record takes what is new, and what was done in the version of then can be undone after
 * what was done in that of now. */
static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (WayCommitment) lamps = get_commitment (self, "C1");
  g_autoptr (WayCommitment) again = NULL;
  g_autoptr (GError) error = NULL;

  lamps->procedure = way_register_find (self->reg, WAY_RECORD_PROCEDURE, 0, "ordinary");
  way_register_save_commitment (self->reg, lamps, &error);
  g_assert_no_error (error);
  fixture_reopen (self);
  again = get_commitment (self, "C1");
  g_assert_cmpint (again->procedure, ==, lamps->procedure);
  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_true (way_register_undo (self->reg, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_class (self, "C2", 2, 1), ==, WAY_CLASS_ONGOING);
  test_sound (self, data);
}

/* The register as it was stands beside; the one that was opened is of this version. */
static void
test_backup (Fixture *self, gconstpointer data)
{
  g_autofree char *path = fixture_build_path (self, "test.v1.waymark");
  g_autoptr (WayDatabase) now = way_database_open (self->path, FALSE, NULL);
  g_autoptr (WayDatabase) before = way_database_open (path, FALSE, NULL);
  g_autoptr (WayQuery) query = NULL;

  g_assert_nonnull (before);
  g_assert_cmpuint (way_schema_read_version (before, NULL), ==, 1);
  g_assert_cmpuint (way_schema_read_version (now, NULL), ==, way_schema_get_version ());
  query = way_database_query (before, "SELECT count (*) FROM statement");
  g_assert_cmpint (way_query_run_int (query, NULL), ==, 3);
}

static void
add (const char *version, const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/versions/%s/%s", version, name);

  g_test_add (path, Fixture, version, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      add (versions[i], "sound", test_sound);
      add (versions[i], "records", test_records);
      add (versions[i], "members", test_members);
      add (versions[i], "standing", test_standing);
      add (versions[i], "search", test_search);
      add (versions[i], "undo", test_undo);
    }
  add ("version-2", "stages", test_stages);
  add ("version-2", "take-up", test_take_up);
  add ("version-2", "figures", test_figures);
  add ("version-2", "said", test_said);
  add ("version-2", "besides", test_besides);
  add ("version-1", "added", test_added);
  add ("version-1", "changed", test_changed);
  add ("version-1", "backup", test_backup);
  return g_test_run ();
}
