/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables into a register and out again: what is refused, by which words, and that a refusal changes
 * nothing. */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "fixture.h"

static WayCommitment *
get_commitment (Fixture *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  WayId id = way_register_find (fixture->target, WAY_RECORD_COMMITMENT, 0, code);
  WayCommitment *commitment = way_register_get_commitment (fixture->target, id, &error);

  g_assert_no_error (error);
  return commitment;
}

static void
test_frame (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WayCommitment) commitment = NULL;

  fixture_import_frame (fixture);
  commitment = get_commitment (fixture, "C1");
  g_assert_cmpstr (commitment->title, ==, "Passenger names");
  g_assert_cmpint (commitment->modality, ==, WAY_MODALITY_WILL);
  /* The programme spans both years, so the words are no month. */
  g_assert_cmpstr (way_timing_get_text (commitment->timing), ==, "2011-12");
  g_assert_cmpstr (way_timing_get_edtf (commitment->timing), ==, "2011/2012");
  g_assert_cmpuint (commitment->responsible->len, ==, 1);
  g_assert_cmpstr (commitment->origin.place, ==, "annex");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_import_frame (fixture);
  g_assert_true (way_register_undo (fixture->target, &error));
  g_assert_no_error (error);
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_SOURCE, 0, "S1"), ==, 0);
  g_assert_null (way_register_get_undo_label (fixture->target));
}

/* Each table is refused; the problem is named by row and column; what stands in the register
 * stays. */
static const struct
{
  const char *name;
  const char *file;
  const char *text;
  guint row;
  const char *column;
} refused[] = {
  { "day", "sources.csv", "code,reference,title,day\nS3,X,Y,2011-02-30\n", 1, "day" },
  { "day-format", "sources.csv", "code,reference,title,day\nS3,X,Y,25.11.2011\n", 1, "day" },
  { "no-title", "sources.csv", "code,reference,title,day\nS3,X,,2011-02-03\n", 1, "title" },
  { "missing-column", "sources.csv", "code,title,day\nS3,Y,2011-02-03\n", 1, "reference" },
  { "unknown-column", "sources.csv", "code,reference,title,day,colour\nS3,X,Y,2011-02-03,red\n", 0,
    "" },
  { "column-twice", "sources.csv", "code,reference,title,day,Day\nS3,X,Y,2011-02-03,2011-02-03\n",
    0, "" },
  { "second-row", "sources.csv", "code,reference,title,day\nS3,X,Y,2011-02-03\nS4,X,Y,never\n", 2,
    "day" },
  { "too-few-cells", "sources.csv", "code,reference,title,day\nS3,X,Y\n", 1, "" },
  { "after-empty-row", "sources.csv", "code,reference,title,day\n,,,\nS4,X,Y,never\n", 2, "day" },
  { "semicolons", "sources.csv", "code;reference;title;day\nS3;X;Y;2011-02-03\n", 0, "" },
  { "open-quote", "sources.csv", "code,reference,title,day\nS3,\"X,Y,2011-02-03\n", 1, "" },
  { "no-head", "sources.csv", "", 0, "" },
  { "latin-1", "sources.csv", "code,reference,title,day\nS3,X,Caf\xe9,2011-02-03\n", 0, "" },
  { "file-name", "things.csv", "code\nX\n", 0, "" },
  { "party-kind", "parties.csv", "code,name,kind\nX,Y,club\n", 1, "kind" },
  { "yes-or-no", "parties.csv", "code,name,group\nX,Y,perhaps\n", 1, "group" },
  { "not-a-group", "memberships.csv", "group,member\nCOM,HRV\n", 1, "group" },
  { "no-such-member", "memberships.csv", "group,member\nMS,XYZ\n", 1, "member" },
  { "membership-order", "memberships.csv",
    "group,member,since,until\nMS,HRV,2014-01-01,2013-01-01\n", 1, "until" },
  { "own-member", "memberships.csv", "group,member\nMS,MS\n", 1, "member" },
  { "programme-order", "programmes.csv", "code,title,begins,ends\nP,T,2012-01-01,2011-01-01\n", 1,
    "ends" },
  { "no-such-programme", "objectives.csv", "programme,code,title\nXXX,1,T\n", 1, "programme" },
  { "no-such-objective", "actions.csv", "programme,objective,code,title\nISS,9,9.1,T\n", 1,
    "objective" },
  { "ambiguous-party", "commitments.csv",
    "code,programme,under,title,lead,source,place\nC2,ISS,1.1,T,HR,S1,p\n", 1, "lead" },
  { "no-such-party", "commitments.csv",
    "code,programme,under,title,with,source,place\nC2,ISS,1.1,T,COM; NOBODY,S1,p\n", 1, "with" },
  { "no-such-action", "commitments.csv",
    "code,programme,under,title,source,place\nC2,ISS,7.7,T,S1,p\n", 1, "under" },
  { "modality", "commitments.csv",
    "code,programme,under,title,modality,source,place\nC2,ISS,1.1,T,must,S1,p\n", 1, "modality" },
  { "no-such-kind", "commitments.csv",
    "code,programme,under,title,kind,source,place\nC2,ISS,1.1,T,song,S1,p\n", 1, "kind" },
  { "edtf", "commitments.csv",
    "code,programme,under,title,timing,edtf,source,place\nC2,ISS,1.1,T,soon,2011-13-01,S1,p\n", 1,
    "edtf" },
  { "edtf-alone", "commitments.csv",
    "code,programme,under,title,timing,edtf,source,place\nC2,ISS,1.1,T,,2011,S1,p\n", 1, "timing" },
  { "no-source", "commitments.csv", "code,programme,under,title,source,place\nC2,ISS,1.1,T,,p\n", 1,
    "source" },
  { "no-such-source", "commitments.csv",
    "code,programme,under,title,source,place\nC2,ISS,1.1,T,S9,p\n", 1, "source" },
  { "status", "statements.csv",
    "code,commitment,day,status,source,place\nX,C1,2011-11-25,done,S2,p\n", 1, "status" },
  { "no-such-commitment", "statements.csv",
    "code,commitment,day,status,source,place\nX,C9,2011-11-25,ongoing,S2,p\n", 1, "commitment" },
  { "says-nothing", "statements.csv", "code,commitment,day,source,place\nX,C1,2011-11-25,S2,p\n", 1,
    "" },
  { "forecast-alone", "statements.csv",
    "code,commitment,day,forecast,sentence,source,place\nX,C1,2011-11-25,yes,It will come.,S2,p\n",
    1, "forecast" },
  { "also", "statements.csv",
    "code,commitment,day,status,source,place,also\nX,C1,2011-11-25,ongoing,S2,p,S9: II.1\n", 1,
    "also" },
  { "relation", "continuations.csv", "from,relation,to,source\nC1,likes,C0,S1\n", 1, "relation" },
  { "basis", "continuations.csv", "from,relation,to,basis,source\nC1,replaces,C0,guessed,S1\n", 1,
    "basis" },
  { "itself", "continuations.csv", "from,relation,to,source\nC1,replaces,C1,S1\n", 1, "to" },
  { "code-twice", "kinds.csv", "code,name\nx,one\nx,two\n", 2, "code" },
  { "party-twice", "commitments.csv",
    "code,programme,under,title,lead,source,place\nC2,ISS,1.1,T,COM; COM,S1,p\n", 1, "lead" },
  { "place-twice", "commitments.csv",
    "code,programme,under,title,source,place\nC2,ISS,1.1; 1.1,T,S1,p\n", 1, "under" },
  { "too-many-cells", "sources.csv", "code,reference,title,day\nS3,X,Y,2011-02-03,Z\n", 1, "" },
  { "head-only-blank", "kinds.csv", "\n\n", 0, "" },
  { "one-quote", "kinds.csv", "code,name\nx,a \"b\nc,d\n", 1, "" },
  { "utf-16-marked", "kinds.csv",
    "\xff\xfe"
    "c,n",
    0, "" },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  const WayImportProblem *problem;

  fixture_import_frame (fixture);
  before = g_strdup (way_register_get_undo_label (fixture->target));
  path = fixture_write_table (fixture, refused[i].file, refused[i].text, -1);
  g_assert_false (fixture_import_path (fixture, path, &result, &error));
  g_assert_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE);
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpstr (problem->table, ==, refused[i].file);
  g_assert_cmpuint (problem->row, ==, refused[i].row);
  g_assert_cmpstr (problem->column, ==, refused[i].column);
  g_assert_cmpstr (problem->what, !=, "");
  /* Only the import of the frame is in the journal. */
  g_assert_cmpstr (way_register_get_undo_label (fixture->target), ==, before);
  g_assert_true (way_register_undo (fixture->target, NULL));
  g_assert_null (way_register_get_undo_label (fixture->target));
}

/* Of every table: two rows that are one record, in one file and in two of the table. */
static const struct
{
  const char *table;
  const char *head;
  const char *one;
  const char *other;
  const char *column;
} twice[] = {
  { "settings", "name,value", "colour,red", "colour,blue", "name" },
  { "sources", "code,reference,title,day", "S3,R,T,2011-02-03", "S3,Q,T,2011-02-03", "code" },
  { "parties", "code,name", "X,One", "X,Two", "code" },
  { "memberships", "group,member,since,until", "MS,HRV,2013-07-01,",
    "Member States,Croatia,2013-07-01,2014-01-01", "member" },
  { "kinds", "code,name", "x,one", "x,two", "code" },
  { "programmes", "code,title,begins,ends", "P,T,2011-01-01,2012-12-31",
    "P,U,2011-01-01,2012-12-31", "code" },
  { "objectives", "programme,code,title", "ISS,3,T", "ISS,3,U", "code" },
  { "actions", "programme,objective,code,title", "ISS,1,1.3,T", "ISS,2,1.3,U", "code" },
  { "commitments", "code,programme,under,title,source,place", "K1,ISS,1.1,T,S1,p",
    "K1,ISS,1.1,U,S1,p", "code" },
  { "statements", "code,commitment,day,status,source,place", "T1,C1,2011-11-25,ongoing,S2,p",
    "T1,C0,2011-11-25,ongoing,S2,p", "code" },
  { "events", "code,title,timing,source,place", "E,T,2013,S1,p", "E,U,2014,S1,p", "code" },
  { "continuations", "from,relation,to,source", "C1,replaces,C0,S1", "C1,splits,C0,S1", "to" },
};

static void
assert_twice (Fixture *fixture,
              guint i,
              const char *const *paths,
              const char *file,
              guint row,
              const char *first)
{
  g_autoptr (WayImportResult) result = NULL;
  g_autofree char *words = NULL;
  g_autofree char *begin = g_strdup_printf ("%s, row %u, “%s”: ", file, row, twice[i].column);

  g_assert_false (way_import_tables (fixture->target, paths, NULL, FALSE, NULL, NULL, NULL, &result,
                                     NULL));
  g_assert_cmpuint (result->problems->len, ==, 1);
  words = way_import_problem_describe (g_ptr_array_index (result->problems, 0));
  g_assert_true (g_str_has_prefix (words, begin));
  g_assert_nonnull (strstr (words, first));
}

static char *
write_rows (Fixture *fixture, const char *name, guint i, const char *one, const char *other)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s\n%s\n", twice[i].head, one, other);

  return fixture_write_table (fixture, name, text, -1);
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strconcat (twice[i].table, ".csv", NULL);
  g_autofree char *later = g_strconcat (twice[i].table, "-2016.csv", NULL);
  g_autofree char *above = g_strconcat (name, ", row 1 ", NULL);
  g_autofree char *path = fixture_in_folder (fixture, name);
  g_autofree char *later_path = fixture_in_folder (fixture, later);

  fixture_import_frame (fixture);
  g_free (write_rows (fixture, name, i, twice[i].one, twice[i].other));
  assert_twice (fixture, i, (const char *[]) { path, NULL }, name, 2, above);
  g_free (write_rows (fixture, name, i, twice[i].one, ""));
  g_free (write_rows (fixture, later, i, twice[i].other, ""));
  assert_twice (fixture, i, (const char *[]) { later_path, path, NULL }, later, 1, above);
}

static void
test_all_problems (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  fixture_import_frame (fixture);
  path = fixture_write_table (
    fixture, "commitments.csv",
    "code,programme,under,title,lead,modality,source,place\n"
    "C2,ISS,1.1,T,HR,must,S1,p\nC3,ISS,1.1,,COM,will,S1,p\nC4,ISS,1.1,T,COM,will,S1,p\n",
    -1);
  g_assert_false (fixture_import_path (fixture, path, &result, &error));
  g_assert_cmpuint (result->problems->len, ==, 3);
  g_assert_cmpuint (result->rows, ==, 3);
  words = way_import_problem_describe (g_ptr_array_index (result->problems, 0));
  g_assert_true (g_str_has_prefix (words, "commitments.csv, row 1, “modality”: "));
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_COMMITMENT, 0, "C4"), ==, 0);
}

/* Words without a value are no error; they are kept, and named. */
static void
test_vague (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import_frame (fixture);
  path = fixture_write_table (
    fixture, "commitments.csv",
    "code,programme,under,title,timing,source,place\nC2,ISS,1.1,T,in the fullness of time,S1,p\n",
    -1);
  fixture_import_path (fixture, path, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 1);
  g_assert_cmpint (((WayImportProblem *) g_ptr_array_index (result->problems, 0))->weight, ==,
                   WAY_PROBLEM_WARNING);
  commitment = get_commitment (fixture, "C2");
  g_assert_cmpstr (way_timing_get_text (commitment->timing), ==, "in the fullness of time");
  g_assert_null (way_timing_get_edtf (commitment->timing));
}

/* A spreadsheet's ways: a byte order mark, CRLF, quoted line ends, blanks round the head, rows of
 * empty cells. */
static void
test_spreadsheet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_write_table (fixture, "sources-2012.csv",
                         "\xef\xbb\xbf Code ,Reference,Title,Day\r\n"
                         "S8,\"A \"\"B\"\", C\",\"two\nlines\",2012-01-02\r\n,,,\r\n,,,\r\n",
                         -1);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySource) source = NULL;

  fixture_import_path (fixture, path, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->added, ==, 1);
  source = way_register_get_source (fixture->target,
                                    way_register_find (fixture->target, WAY_RECORD_SOURCE, 0, "S8"),
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpstr (source->reference, ==, "A \"B\", C");
  g_assert_cmpstr (source->title, ==, "two\nlines");
}

static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) mapping = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *path =
    fixture_write_table (fixture, "sources.csv", "Nr,Ref.,What,When\nS1,R,T,2012-01-02\n", -1);
  const char *paths[] = { path, NULL };
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (mapping, (char *) "Nr", (char *) "code");
  g_hash_table_insert (mapping, (char *) "Ref.", (char *) "reference");
  g_hash_table_insert (mapping, (char *) "What", (char *) "title");
  g_hash_table_insert (mapping, (char *) "When", (char *) "day");
  way_import_tables (fixture->target, paths, mapping, FALSE, NULL, NULL, NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_SOURCE, 0, "S1"), !=, 0);
}

/* A table with two of a record's columns changes these two and leaves the others. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (WayImportResult) again = NULL;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import_frame (fixture);
  path = fixture_write_table (fixture, "commitments.csv",
                              "code,programme,under,title\nC1,ISS,1.2; 2,Air passengers\n", -1);
  fixture_import_path (fixture, path, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->changed, ==, 1);
  commitment = get_commitment (fixture, "C1");
  g_assert_cmpstr (commitment->title, ==, "Air passengers");
  g_assert_cmpuint (commitment->placements->len, ==, 2);
  g_assert_cmpint (g_array_index (commitment->placements, WayPlacement, 1).objective, !=, 0);
  g_assert_cmpuint (commitment->responsible->len, ==, 1);
  g_assert_cmpstr (way_timing_get_text (commitment->timing), ==, "2011-12");
  fixture_import_path (fixture, path, &again, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->unchanged, ==, 1);
}

static void
test_dry_run (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_table (fixture, "kinds.csv", "code,name\nlaw,law\n", -1);
  const char *paths[] = { path, NULL };
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (way_import_tables (fixture->target, paths, NULL, TRUE, NULL, NULL, NULL, &result,
                                    &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->added, ==, 1);
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_KIND, 0, "law"), ==, 0);
  g_assert_null (way_register_get_undo_label (fixture->target));
}

static void
cancel_at_second (guint done, guint total, gpointer user_data)
{
  g_assert_cmpuint (total, ==, 3);
  if (done == 2)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path =
    fixture_write_table (fixture, "kinds.csv", "code,name\na,a\nb,b\nc,c\n", -1);
  const char *paths[] = { path, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (way_import_tables (fixture->target, paths, NULL, FALSE, cancel_at_second,
                                     cancellable, cancellable, &result, &error));
  g_assert_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_CANCELLED);
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_KIND, 0, "a"), ==, 0);
}

static void
assert_one_fault (Fixture *fixture, const char *path, guint row, const char *column)
{
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const WayImportProblem *problem;

  g_assert_false (fixture_import_path (fixture, path, &result, &error));
  g_assert_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE);
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpuint (problem->row, ==, row);
  g_assert_cmpstr (problem->column, ==, column);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = fixture_in_folder (fixture, "kinds.csv");
  g_autofree char *folder = fixture_in_folder (fixture, "parties.csv");

  g_assert_cmpint (g_mkdir (folder, 0777), ==, 0);
  assert_one_fault (fixture, missing, 0, "");
  assert_one_fault (fixture, folder, 0, "");
}

/* What cannot be written as a string above. */
static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  static const char nul[] = "code,name\na,b\0c\nd,e\n";
  static const char utf16[] = "c\0o\0d\0e\0,\0n\0a\0m\0e\0\n\0a\0,\0b\0\n\0";
  static const char utf16_marked[] = "\xff\xfe"
                                     "c\0o\0d\0e\0,\0n\0a\0m\0e\0\n\0a\0,\0b\0\n\0";
  g_autofree char *path = fixture_write_table (fixture, "kinds.csv", nul, sizeof nul - 1);

  assert_one_fault (fixture, path, 1, "name");
  g_free (fixture_write_table (fixture, "kinds.csv", utf16, sizeof utf16 - 1));
  assert_one_fault (fixture, path, 0, "");
  g_free (fixture_write_table (fixture, "kinds.csv", utf16_marked, sizeof utf16_marked - 1));
  assert_one_fault (fixture, path, 0, "");
}

/* A text as long as a book is none of a record; one of some pages is. */
static void
test_long_cell (Fixture *fixture, gconstpointer data)
{
  g_autofree char *book = g_strnfill (2000000, 'x');
  g_autofree char *page = g_strnfill (60000, 'x');
  g_autofree char *too_long = g_strdup_printf ("code,name\na,%s\n", book);
  g_autofree char *just_long = g_strdup_printf ("code,name\na,%s\n", page);
  g_autofree char *path = fixture_write_table (fixture, "kinds.csv", too_long, -1);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  assert_one_fault (fixture, path, 1, "name");
  g_free (fixture_write_table (fixture, "kinds.csv", just_long, -1));
  g_assert_true (fixture_import_path (fixture, path, &result, &error));
  g_assert_no_error (error);
}

/* An old Macintosh's line ends are line ends. */
static void
test_carriage_returns (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_write_table (fixture, "kinds.csv", "code,name\ra,b\rc,d\r", -1);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_import_path (fixture, path, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->added, ==, 2);
}

/* The value given is taken, and that the words say otherwise is told. */
static void
test_contradiction (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (GError) error = NULL;
  const WayImportProblem *problem;

  fixture_import_frame (fixture);
  path = fixture_write_table (fixture, "commitments.csv",
                              "code,programme,under,title,timing,edtf,source,place\n"
                              "C2,ISS,1.1,T,by the end of 2012,2021,S1,p\n"
                              "C3,ISS,1.1,T,by the end of 2012,2012-11,S1,p\n",
                              -1);
  g_assert_true (fixture_import_path (fixture, path, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpint (problem->weight, ==, WAY_PROBLEM_WARNING);
  g_assert_cmpuint (problem->row, ==, 1);
  g_assert_cmpstr (problem->column, ==, "edtf");
  commitment = get_commitment (fixture, "C2");
  g_assert_cmpstr (way_timing_get_edtf (commitment->timing), ==, "2021");
}

static void
import_timings (Fixture *fixture, const char *rows, WayImportResult **result)
{
  g_autofree char *text =
    g_strconcat ("code,programme,under,title,timing,edtf,source,place\n", rows, NULL);
  g_autofree char *path = fixture_write_table (fixture, "commitments.csv", text, -1);
  g_autoptr (GError) error = NULL;

  fixture_import_path (fixture, path, result, &error);
  g_assert_no_error (error);
}

static void
assert_edtf (Fixture *fixture, const char *code, const char *edtf)
{
  g_autoptr (WayCommitment) commitment = get_commitment (fixture, code);

  g_assert_cmpstr (way_timing_get_edtf (commitment->timing), ==, edtf);
}

/* The desk's tables are German. A colleague whose machine speaks English imports them again. */
static void
test_other_language (Fixture *fixture, gconstpointer data)
{
  static const char rows[] = "C2,ISS,1.1,T,bis Ende 2012,,S1,p\nC3,ISS,1.1,T,Ende 2012,-,S1,p\n";
  g_autofree char *old = g_strdup (g_getenv ("LANGUAGE"));
  g_autoptr (WayImportResult) first = NULL, again = NULL, alone = NULL;
  g_autofree char *path = NULL;

  fixture_import_frame (fixture);
  g_setenv ("LANGUAGE", "de", TRUE);
  import_timings (fixture, rows, &first);
  g_setenv ("LANGUAGE", old != NULL ? old : "en", TRUE);
  assert_edtf (fixture, "C2", "../2012-12-31");
  import_timings (fixture, rows, &again);
  g_assert_cmpuint (again->unchanged, ==, 2);
  g_assert_cmpuint (again->problems->len, ==, 0);
  assert_edtf (fixture, "C2", "../2012-12-31");
  assert_edtf (fixture, "C3", NULL);

  /* Without the column nothing is said of values. */
  path = fixture_write_table (fixture, "commitments.csv",
                              "code,programme,under,timing\nC2,ISS,1.1,bis Ende 2012\n", -1);
  fixture_import_path (fixture, path, &alone, NULL);
  g_assert_cmpuint (alone->unchanged, ==, 1);
}

/* What goes out of one machine comes into another whole. */
static void
test_out_in_one_language (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_in_folder (fixture, "out");
  g_autofree char *table = g_build_filename (folder, "commitments.csv", NULL);
  g_autofree char *old = g_strdup (g_getenv ("LANGUAGE"));
  g_autofree char *text = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import_frame (fixture);
  g_setenv ("LANGUAGE", "de", TRUE);
  import_timings (fixture, "C2,ISS,1.1,T,bis Ende 2012,,S1,p\nC3,ISS,1.1,T,demnächst,,S1,p\n",
                  &result);
  way_export_tables (fixture->target, folder, NULL, &error);
  g_setenv ("LANGUAGE", old != NULL ? old : "en", TRUE);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (table, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, ",bis Ende 2012,../2012-12-31,"));
  g_assert_nonnull (strstr (text, ",demnächst,-,"));
}

/* Whoever changes the words in a table that was exported easily forgets the value beside. */
static void
test_value_left_behind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WayImportResult) first = NULL, result = NULL;
  const WayImportProblem *problem;

  fixture_import_frame (fixture);
  import_timings (fixture, "C2,ISS,1.1,T,by the end of 2012,../2012-12-31,S1,p\n", &first);
  g_assert_cmpuint (first->problems->len, ==, 0);
  import_timings (fixture, "C2,ISS,1.1,T,by the end of 2013,../2012-12-31,S1,p\n", &result);
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpint (problem->weight, ==, WAY_PROBLEM_WARNING);
  g_assert_cmpstr (problem->column, ==, "edtf");
}

/* ---- everything at once, and nothing that only follows ---- */

typedef struct
{
  const char *name;
  const char *text;
} Table;

/* Each case: tables that are imported together into an empty register, and all the lines that are
 * to come of them, as table, row and column. */
static const struct
{
  const char *name;
  Table tables[8];
  const char *lines[12];
} together[] = {
  { "faults-of-a-row",
    { { "sources.csv", "code,reference,title,day\nS1,,,2011-02-30\n" } },
    { "sources.csv 1 reference", "sources.csv 1 title", "sources.csv 1 day" } },
  { "empty-code",
    { { "parties.csv", "code,name,kind,group\n,,club,perhaps\n" } },
    { "parties.csv 1 code", "parties.csv 1 name", "parties.csv 1 kind", "parties.csv 1 group" } },
  { "source-failed",
    { { "sources.csv", "code,reference,title,day\nS1,R,T,never\nS2,Q,T,2011-01-01\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,T,2011-01-01,2011-12-31,R\n" },
      { "objectives.csv", "programme,code,title\nP,1,T\n" },
      { "actions.csv", "programme,objective,code,title\nP,1,1.1,T\n" },
      { "commitments.csv",
        "code,programme,under,title,source,place\nC,P,1.1,T,S1,p\nD,P,1,T,S2,p\n" },
      { "statements.csv", "code,commitment,day,status,source,place,also\n"
                          "T1,C,2011-01-01,ongoing,S1,p,\nT2,D,2011-01-01,done,S2,p,S1: q\n" } },
    { "sources.csv 1 day", "statements.csv 2 status" } },
  { "party-failed",
    { { "sources.csv", "code,reference,title,day\nS1,R,T,2011-01-01\n" },
      { "parties.csv",
        "code,name,abbreviation,kind,group\nCOM,Commission,EC,club,\nMS,States,,,yes\n" },
      { "memberships.csv", "group,member\nMS,COM\nCOM,MS\nMS,NOBODY\n" },
      { "programmes.csv", "code,title,begins,ends\nP,T,2011-01-01,2011-12-31\n" },
      { "objectives.csv", "programme,code,title\nP,1,T\n" },
      { "commitments.csv", "code,programme,under,title,lead,with,source,place\n"
                           "C,P,1,T,EC,Commission; MS,S1,p\nD,P,1,T,NOBODY,COM,S1,p\n" } },
    { "parties.csv 1 kind", "memberships.csv 3 member", "commitments.csv 2 lead" } },
  { "table-not-read",
    { { "sources.csv", "code,reference,title,day\nS1,Caf\xe9,T,2011-01-01\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,T,2012-01-01,2011-12-31,S1\n" } },
    { "sources.csv 0 ", "programmes.csv 1 ends" } },
  { "quote-in-the-midst",
    { { "sources.csv",
        "code,reference,title,day\nS1,R,T,never\nS2,\"R,T,2011-01-01\nS3,R,T,2011-01-01\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,T,2011-01-01,2011-12-31,S3\n" } },
    { "sources.csv 1 day", "sources.csv 2 " } },
  { "cells-missing",
    { { "sources.csv", "code,reference,title,day\nS1,R\nS2,R,T,never\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,T,2011-01-01,2011-12-31,S1\n" } },
    { "sources.csv 1 ", "sources.csv 2 day" } },
  { "unknown-file",
    { { "sourcs.csv", "code,reference,title,day\nS1,R,T,2011-01-01\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,,2011-01-01,2011-12-31,S1\n" } },
    { "sourcs.csv 0 ", "programmes.csv 1 title" } },
  { "misspelt-column",
    { { "sources.csv", "code,refrence,title,day\nS1,R,T,2011-01-01\nS2,R,T,never\n" },
      { "programmes.csv", "code,title,begins,ends,source\nP,T,2011-01-01,2011-12-31,S1\n" } },
    { "sources.csv 0 ", "sources.csv 2 day" } },
  { "missing-column",
    { { "sources.csv", "code,title,day\nS1,T,2011-01-01\nS2,T,2011-01-01\nS3,T,2011-30-01\n" } },
    { "sources.csv 1 reference", "sources.csv 3 day" } },
  { "code-in-two-files",
    { { "kinds.csv", "code,name\nx,one\n" }, { "kinds-2016.csv", "code,name\nx,two\ny,\n" } },
    { "kinds-2016.csv 1 code", "kinds-2016.csv 2 name" } },
  { "objective-failed",
    { { "sources.csv", "code,reference,title,day\nS1,R,T,2011-01-01\n" },
      { "programmes.csv", "code,title,begins,ends\nP,T,2011-01-01,2011-12-31\n" },
      { "objectives.csv", "programme,code,title\nP,1,\nQ,2,T\n" },
      { "actions.csv", "programme,objective,code,title\nP,1,1.1,T\nP,3,3.1,T\n" },
      { "commitments.csv", "code,programme,under,title,source,place\n"
                           "C,P,1.1; 3.1,T,S1,p\nD,P,9,T,S1,p\n" } },
    { "objectives.csv 1 title", "objectives.csv 2 programme", "actions.csv 2 objective",
      "commitments.csv 2 under" } },
  { "statement-of-nothing",
    { { "sources.csv", "code,reference,title,day\nS1,R,T,2011-01-01\n" },
      { "statements.csv", "code,commitment,day,status,source,place,forecast\n"
                          "T1,C,2011-13-01,,S1,p,yes\n" } },
    { "statements.csv 1 commitment", "statements.csv 1 day", "statements.csv 1 ",
      "statements.csv 1 forecast" } },
};

static void
test_together (Fixture *fixture, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (together[n].tables) && together[n].tables[i].name; i++)
    g_ptr_array_add (paths, fixture_write_table (fixture, together[n].tables[i].name,
                                                 together[n].tables[i].text, -1));
  g_assert_false (way_import_tables (fixture->target, (const char *const *) paths->pdata, NULL,
                                     FALSE, NULL, NULL, NULL, &result, &error));
  g_assert_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE);
  for (guint i = 0; i < result->problems->len; i++)
    {
      const WayImportProblem *problem = g_ptr_array_index (result->problems, i);
      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %u %s", problem->table, problem->row, problem->column));
    }
  g_assert_cmpstrv (lines->pdata, together[n].lines);
  g_assert_null (way_register_get_undo_label (fixture->target));
}

/* ---- the sample, in and out and in and out ---- */

/* Those of the format; docs/import-tables.md lists them. */
#define N_TABLES 21

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = fixture_in_folder (fixture, "first");
  g_autofree char *second = fixture_in_folder (fixture, "second");
  g_autofree char *path = fixture_in_folder (fixture, "again.waymark");
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRegister) again = way_register_create (path, &error);
  g_auto (GStrv) exported = NULL;

  fixture_import_folder (fixture->target, g_getenv ("WAYMARK_SAMPLE_TABLES"));
  g_assert_true (way_export_tables (fixture->target, first, NULL, &error));
  fixture_import_folder (again, first);
  g_assert_true (way_export_tables (again, second, NULL, &error));
  g_assert_no_error (error);
  exported = fixture_list_tables (first);
  g_assert_cmpuint (g_strv_length (exported), ==, N_TABLES);
  for (guint i = 0; exported[i] != NULL; i++)
    {
      g_autofree char *name = g_path_get_basename (exported[i]);
      g_autofree char *a = fixture_read_file (first, name);
      g_autofree char *b = fixture_read_file (second, name);
      g_assert_cmpstr (a, ==, b);
      /* A head, and rows below it. */
      g_assert_nonnull (strstr (strstr (a, "\r\n") + 1, "\r\n"));
    }
}

/* Importing again what was imported changes nothing. */
static void
test_same_again (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) paths = fixture_list_tables (g_getenv ("WAYMARK_SAMPLE_TABLES"));
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import_folder (fixture->target, g_getenv ("WAYMARK_SAMPLE_TABLES"));
  way_import_tables (fixture->target, (const char *const *) paths, NULL, FALSE, NULL, NULL, NULL,
                     &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->added, ==, 0);
  g_assert_cmpuint (result->changed, ==, 0);
  g_assert_cmpuint (result->unchanged, ==, result->rows);
}

/* ---- in a worker ---- */

typedef struct
{
  gboolean finished;
  gboolean done;
  WayImportResult *result;
  GError *error;
} Outcome;

static void
finished_cb (GObject *source, GAsyncResult *outcome, gpointer user_data)
{
  Outcome *self = user_data;

  self->done =
    way_import_tables_finish (WAY_REGISTER (source), outcome, &self->result, &self->error);
  self->finished = TRUE;
}

static void
count_cb (WayRegister *target, const WayChange *change, guint *n)
{
  g_assert_true (way_change_touches (change, WAY_RECORD_COMMITMENT));
  (*n)++;
}

static void
import_in_worker (Fixture *fixture, gboolean dry_run, GCancellable *cancellable, Outcome *outcome)
{
  g_auto (GStrv) paths = fixture_list_tables (g_getenv ("WAYMARK_SAMPLE_TABLES"));

  way_import_tables_async (fixture->target, (const char *const *) paths, dry_run, NULL, NULL,
                           cancellable, finished_cb, outcome);
}

static void
clear_outcome (Outcome *self)
{
  g_clear_pointer (&self->result, way_import_result_free);
  g_clear_error (&self->error);
}

/* Meanwhile the register can be read and not written; then it tells of one act, which can be
 * undone, and can be written again. */
static void
test_worker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };
  guint n_changes = 0;

  g_signal_connect (fixture->target, "changed", G_CALLBACK (count_cb), &n_changes);
  import_in_worker (fixture, FALSE, NULL, &outcome);
  g_assert_false (way_register_begin (fixture->target, "Meanwhile", &error));
  g_assert_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (way_register_find (fixture->target, WAY_RECORD_SOURCE, 0, "none"), ==, 0);
  while (!outcome.finished)
    g_main_context_iteration (NULL, TRUE);

  g_assert_no_error (outcome.error);
  g_assert_true (outcome.done);
  g_assert_cmpuint (outcome.result->added, ==, outcome.result->rows);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_nonnull (way_register_get_undo_label (fixture->target));
  g_assert_true (way_register_undo (fixture->target, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_changes, ==, 2);
  clear_outcome (&outcome);
}

static void
test_worker_trial (Fixture *fixture, gconstpointer data)
{
  Outcome outcome = { 0 };

  import_in_worker (fixture, TRUE, NULL, &outcome);
  while (!outcome.finished)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (outcome.done);
  g_assert_cmpuint (outcome.result->added, >, 0);
  g_assert_null (way_register_get_undo_label (fixture->target));
  clear_outcome (&outcome);
}

static void
test_worker_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { 0 };

  g_cancellable_cancel (cancellable);
  import_in_worker (fixture, FALSE, cancellable, &outcome);
  while (!outcome.finished)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (outcome.done);
  g_assert_error (outcome.error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_CANCELLED);
  g_assert_null (way_register_get_undo_label (fixture->target));
  g_assert_true (way_register_begin (fixture->target, "Afterwards", &error));
  g_assert_no_error (error);
  way_register_rollback (fixture->target);
  clear_outcome (&outcome);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/import/frame", test_frame);
  ADD ("/import/undo", test_undo);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/import/refused/", refused[i].name, NULL);
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_refused,
                  fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    {
      g_autofree char *path = g_strconcat ("/import/twice/", twice[i].table, NULL);
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_twice,
                  fixture_tear_down);
    }
  ADD ("/import/all-problems", test_all_problems);
  ADD ("/import/vague", test_vague);
  ADD ("/import/spreadsheet", test_spreadsheet);
  ADD ("/import/mapping", test_mapping);
  ADD ("/import/change", test_change);
  ADD ("/import/dry-run", test_dry_run);
  ADD ("/import/cancel", test_cancel);
  ADD ("/import/no-file", test_no_file);
  ADD ("/import/bytes", test_bytes);
  ADD ("/import/long-cell", test_long_cell);
  ADD ("/import/carriage-returns", test_carriage_returns);
  ADD ("/import/contradiction", test_contradiction);
  ADD ("/import/other-language", test_other_language);
  ADD ("/import/out-in-one-language", test_out_in_one_language);
  ADD ("/import/value-left-behind", test_value_left_behind);
  for (guint i = 0; i < G_N_ELEMENTS (together); i++)
    {
      g_autofree char *path = g_strconcat ("/import/together/", together[i].name, NULL);
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_together,
                  fixture_tear_down);
    }
  ADD ("/import/round-trip", test_round_trip);
  ADD ("/import/same-again", test_same_again);
  ADD ("/import/worker/done", test_worker);
  ADD ("/import/worker/trial", test_worker_trial);
  ADD ("/import/worker/cancel", test_worker_cancel);
  return g_test_run ();
}
