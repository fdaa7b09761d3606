/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what becomes of commitments and of what reports say beside them: procedures and
 * their stages, take-up, figures, findings, themes and the way forward. What is refused, by which
 * words, and that what goes in comes out the same. */

#include "config.h"

#include <locale.h>

#include "fixture.h"

typedef struct
{
  const char *name;
  const char *text;
} Table;

/* What rows of the tables refer to, besides the frame. */
static const Table more[] = {
  { "memberships.csv", "group,member,since\nMS,HRV,2013-07-01\n" },
  { "procedures.csv", "code,name\nletter,Letter\n" },
  { "stages.csv", "procedure,code,name,rank\nletter,sent,Sent,1\nletter,answered,Answered,2\n" },
  { "commitments.csv", "code,programme,under,procedure\nC1,ISS,1.1,letter\n" },
  { "series.csv", "code,title,unit,currency\nMONEY,Money absorbed,EUR million,EUR\n"
                  "CASES,Cases,cases,\n" },
};

static void
import_table (Fixture *fixture, const Table *table)
{
  g_autofree char *path = fixture_write_table (fixture, table->name, table->text, -1);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import_path (fixture, path, &result, &error);
  g_assert_no_error (error);
}

static void
import_more (Fixture *fixture)
{
  fixture_import_frame (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (more); i++)
    import_table (fixture, &more[i]);
}

/* ---- what is refused ---- */

/* Each of one fault in its first row, said in words that name what the user has to look at. */
static const struct
{
  const char *name;
  Table table;
  const char *column;
  const char *words;
} refused[] = {
  { "period",
    { "sources.csv",
      "code,reference,title,day,since,until\nS3,X,Y,2011-02-03,2011-02-01,2011-01-01\n" },
    "until",
    "ends before" },
  { "no-such-procedure",
    { "commitments.csv", "code,programme,under,procedure\nC1,ISS,1.1,opera\n" },
    "procedure",
    "“opera”" },
  { "rank-in-words",
    { "stages.csv", "procedure,code,name,rank\nletter,read,Read,second\n" },
    "rank",
    "“second”" },
  { "rank-0",
    { "stages.csv", "procedure,code,name,rank\nletter,read,Read,0\n" },
    "rank",
    "from 1" },
  { "rank-negative",
    { "stages.csv", "procedure,code,name,rank\nletter,read,Read,-1\n" },
    "rank",
    "“-1”" },
  { "stage-of-no-procedure",
    { "stages.csv", "procedure,code,name,rank\nopera,act,Act,1\n" },
    "procedure",
    "“opera”" },
  { "stage-of-another-procedure",
    { "steps.csv", "code,commitment,stage,source,place\nG,C1,trilogue,S2,p\n" },
    "stage",
    "write one of: sent, answered" },
  { "commitment-without-procedure",
    { "steps.csv", "code,commitment,stage,source,place\nG,C0,sent,S2,p\n" },
    "stage",
    "“C0” has no procedure" },
  { "body",
    { "steps.csv", "code,commitment,stage,body,source,place\nG,C1,sent,NOBODY,S2,p\n" },
    "body",
    "“NOBODY”" },
  { "reached",
    { "steps.csv", "code,commitment,stage,reached,source,place\nG,C1,sent,soon,S2,p\n" },
    "reached",
    "“soon”" },
  { "step-without-source",
    { "steps.csv", "code,commitment,stage,source,place\nG,C1,sent,,p\n" },
    "source",
    "empty" },
  { "take-up-status",
    { "take-up.csv", "code,commitment,group,count,status,day,source,place\n"
                     "U,C1,MS,3,completed,2014-01-01,S2,p\n" },
    "status",
    "not started, under way, done, not applicable, infringement" },
  { "member-and-count",
    { "take-up.csv", "code,commitment,group,member,count,status,day,source,place\n"
                     "U,C1,MS,HRV,3,done,2014-01-01,S2,p\n" },
    "count",
    "not both" },
  { "member-and-total",
    { "take-up.csv", "code,commitment,group,member,total,status,day,source,place\n"
                     "U,C1,MS,HRV,28,done,2014-01-01,S2,p\n" },
    "total",
    "member" },
  { "neither-member-nor-count",
    { "take-up.csv", "code,commitment,group,status,day,source,place\n"
                     "U,C1,MS,done,2014-01-01,S2,p\n" },
    "count",
    "a member or a count" },
  { "count-beyond-total",
    { "take-up.csv", "code,commitment,group,count,total,status,day,source,place\n"
                     "U,C1,MS,30,28,done,2014-01-01,S2,p\n" },
    "count",
    "30, is larger than its total, 28" },
  { "count-of-none",
    { "take-up.csv", "code,commitment,group,count,total,status,day,source,place\n"
                     "U,C1,MS,0,0,done,2014-01-01,S2,p\n" },
    "total",
    "more than 0" },
  { "count-and-a-half",
    { "take-up.csv", "code,commitment,group,count,status,day,source,place\n"
                     "U,C1,MS,1.5,done,2014-01-01,S2,p\n" },
    "count",
    "“1.5”" },
  { "member-on-the-day",
    { "take-up.csv", "code,commitment,group,member,status,day,source,place\n"
                     "U,C1,MS,HRV,done,2013-06-30,S2,p\n" },
    "member",
    "“Croatia” is not a member of “Member States” on 2013-06-30" },
  { "no-group",
    { "take-up.csv", "code,commitment,group,count,status,day,source,place\n"
                     "U,C1,COM,3,done,2014-01-01,S2,p\n" },
    "group",
    "not a group" },
  { "currency",
    { "series.csv", "code,title,unit,currency\nM,Money,EUR million,Euro\n" },
    "currency",
    "“Euro”" },
  { "no-such-series",
    { "figures.csv", "code,series,value,source,place\nF,TEAMS,33,S2,p\n" },
    "series",
    "“TEAMS”" },
  { "value-with-comma",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,\"3,8\",S2,p\n" },
    "value",
    "“3,8”" },
  { "value-with-unit",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,3.8 million,S2,p\n" },
    "value",
    "“3.8 million”" },
  { "value-infinite",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,1e999,S2,p\n" },
    "value",
    "“1e999”" },
  { "value-no-number",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,nan,S2,p\n" },
    "value",
    "“nan”" },
  { "value-hexadecimal",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,0x10,S2,p\n" },
    "value",
    "“0x10”" },
  { "value-missing",
    { "figures.csv", "code,series,value,source,place\nF,MONEY,,S2,p\n" },
    "value",
    "empty" },
  { "total-0",
    { "figures.csv", "code,series,value,total,source,place\nF,MONEY,3,0,S2,p\n" },
    "total",
    "more than 0" },
  { "qualifier",
    { "figures.csv", "code,series,qualifier,value,source,place\nF,MONEY,nearly,3,S2,p\n" },
    "qualifier",
    "over, almost, up to, at least, about" },
  { "basis",
    { "figures.csv", "code,series,value,basis,source,place\nF,MONEY,3,spent,S2,p\n" },
    "basis",
    "proposed, granted, absorbed" },
  { "basis-of-no-money",
    { "figures.csv", "code,series,value,basis,source,place\nF,CASES,3,granted,S2,p\n" },
    "basis",
    "“CASES” has no currency" },
  { "finding-without-source",
    { "findings.csv", "code,title,source,place\nN,Gap,,p\n" },
    "source",
    "empty" },
  { "follow-up-twice",
    { "findings.csv", "code,title,commitments,source,place\nN,Gap,C1; C0; C1,S2,p\n" },
    "commitments",
    "“C1” stands there twice" },
  { "theme-of-no-commitment",
    { "themes.csv", "code,title,commitments\nT,Money,C1; C9\n" },
    "commitments",
    "“C9”" },
  { "makes-and-repeats",
    { "way-forward.csv",
      "code,programme,text,makes,repeats,source,place\nW,ISS,Go on.,C1,C1,S2,p\n" },
    "repeats",
    "“C1” stands there twice" },
  { "forward-without-text",
    { "way-forward.csv", "code,programme,text,source,place\nW,ISS,,S2,p\n" },
    "text",
    "empty" },
  { "forward-modality",
    { "way-forward.csv", "code,programme,modality,text,source,place\nW,ISS,must,Go on.,S2,p\n" },
    "modality",
    "will, should, encouraged, invited" },
  { "forward-objective",
    { "way-forward.csv", "code,programme,objective,text,source,place\nW,ISS,7,Go on.,S2,p\n" },
    "objective",
    "“7”" },
  { "relation",
    { "continuations.csv", "from,relation,to,source\nC1,likes,C0,S1\n" },
    "relation",
    "carries on, replaces, splits, merges, restates, renames, next stage" },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const WayImportProblem *problem;

  import_more (fixture);
  path = fixture_write_table (fixture, refused[i].table.name, refused[i].table.text, -1);
  g_assert_false (fixture_import_path (fixture, path, &result, &error));
  g_assert_error (error, WAY_INTERCHANGE_ERROR, WAY_INTERCHANGE_ERROR_TABLE);
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpstr (problem->table, ==, refused[i].table.name);
  g_assert_cmpuint (problem->row, ==, 1);
  g_assert_cmpstr (problem->column, ==, refused[i].column);
  g_test_message ("%s", problem->what);
  g_assert_nonnull (strstr (problem->what, refused[i].words));
}

/* ---- two rows that are one record ---- */

static const struct
{
  const char *table;
  const char *head;
  const char *one;
  const char *other;
} twice[] = {
  { "procedures", "code,name", "x,One", "x,Two" },
  { "stages", "procedure,code,name,rank", "letter,read,Read,2", "letter,read,Seen,3" },
  { "steps", "code,commitment,stage,source,place", "G,C1,sent,S1,p", "G,C1,answered,S1,p" },
  { "take-up", "code,commitment,group,count,status,day,source,place",
    "U,C1,MS,1,done,2014-01-01,S1,p", "U,C1,MS,2,done,2014-01-01,S1,p" },
  { "series", "code,title,unit", "M,One,u", "M,Two,u" },
  { "figures", "code,series,value,source,place", "F,CASES,1,S1,p", "F,CASES,2,S1,p" },
  { "findings", "code,title,source,place", "N,One,S1,p", "N,Two,S1,p" },
  { "themes", "code,title", "T,One", "T,Two" },
  { "way-forward", "code,programme,text,source,place", "W,ISS,One.,S1,p", "W,ISS,Two.,S1,p" },
};

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strconcat (twice[i].table, ".csv", NULL);
  g_autofree char *text =
    g_strdup_printf ("%s\n%s\n%s\n", twice[i].head, twice[i].one, twice[i].other);
  g_autofree char *above = g_strconcat (name, ", row 1 ", NULL);
  g_autofree char *path = NULL;
  g_autoptr (WayImportResult) result = NULL;
  const WayImportProblem *problem;

  import_more (fixture);
  path = fixture_write_table (fixture, name, text, -1);
  g_assert_false (fixture_import_path (fixture, path, &result, NULL));
  g_assert_cmpuint (result->problems->len, ==, 1);
  problem = g_ptr_array_index (result->problems, 0);
  g_assert_cmpuint (problem->row, ==, 2);
  g_assert_cmpstr (problem->column, ==, "code");
  g_assert_nonnull (strstr (problem->what, above));
}

/* A stage of one procedure is none of another that has the same code. */
static void
test_same_stage (Fixture *fixture, gconstpointer data)
{
  static const Table table = {
    "stages-2.csv", "procedure,code,name,rank\nordinary,sent,Sent,1\nnetwork,sent,Sent,1\n"
  };

  import_more (fixture);
  import_table (fixture, &table);
}

/* ---- what only follows ---- */

/* Tables that are imported together, and all the faults there are in them. */
static const struct
{
  const char *name;
  Table tables[6];
  const char *lines[6];
} together[] = {
  { "procedure-failed",
    { { "procedures.csv", "code,name\nmail,\n" },
      { "stages.csv", "procedure,code,name,rank\nmail,posted,Posted,1\n" },
      { "commitments.csv", "code,programme,under,procedure\nC0,ISS,1.2,mail\n" },
      { "steps.csv", "code,commitment,stage,source,place\nG,C0,posted,S2,p\n" } },
    { "procedures.csv 1 name" } },
  { "stage-failed",
    { { "stages.csv", "procedure,code,name,rank\nletter,read,Read,0\n" },
      { "steps.csv", "code,commitment,stage,source,place\nG,C1,read,S2,p\nH,C1,lost,S2,p\n" } },
    { "stages.csv 1 rank", "steps.csv 2 stage" } },
  { "series-failed",
    { { "series.csv", "code,title,unit\nTEAMS,,teams\n" },
      { "figures.csv", "code,series,value,source,place\nF,TEAMS,33,S2,p\nG,TEAMS,x,S2,p\n" } },
    { "series.csv 1 title", "figures.csv 2 value" } },
  { "commitment-failed",
    { { "commitments.csv", "code,programme,under,title,source,place\nC7,ISS,1.1,,S1,p\n" },
      { "take-up.csv", "code,commitment,group,count,status,day,source,place\n"
                       "U,C7,MS,1,done,2014-01-01,S2,p\n" },
      { "findings.csv", "code,title,commitments,source,place\nN,Gap,C7,S2,p\n" },
      { "way-forward.csv", "code,programme,text,makes,source,place\nW,ISS,Go on.,C7,S2,p\n" } },
    { "commitments.csv 1 title" } },
  { "faults-of-a-row",
    { { "take-up.csv", "code,commitment,group,member,count,total,status,day,source,place\n"
                       "U,C1,MS,NOBODY,x,y,perhaps,never,S9,p\n" } },
    { "take-up.csv 1 member", "take-up.csv 1 count", "take-up.csv 1 total", "take-up.csv 1 status",
      "take-up.csv 1 day", "take-up.csv 1 source" } },
};

static void
test_together (Fixture *fixture, gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (WayImportResult) result = NULL;

  import_more (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (together[n].tables) && together[n].tables[i].name; i++)
    g_ptr_array_add (paths, fixture_write_table (fixture, together[n].tables[i].name,
                                                 together[n].tables[i].text, -1));
  g_assert_false (way_import_tables (fixture->target, (const char *const *) paths->pdata, NULL,
                                     FALSE, NULL, NULL, NULL, &result, NULL));
  for (guint i = 0; i < result->problems->len; i++)
    {
      const WayImportProblem *problem = g_ptr_array_index (result->problems, i);

      g_ptr_array_add (lines,
                       g_strdup_printf ("%s %u %s", problem->table, problem->row, problem->column));
    }
  /* As many lines as the case has room for are not ended by NULL. */
  for (guint i = 0; i < G_N_ELEMENTS (together[n].lines); i++)
    g_assert_cmpstr (i < lines->len ? lines->pdata[i] : NULL, ==, together[n].lines[i]);
  g_assert_cmpuint (lines->len, <=, G_N_ELEMENTS (together[n].lines));
}

/* ---- numbers ---- */

/* How numbers are written, what they are, and how they come out again. */
static const struct
{
  const char *cell;
  double value;
  const char *written;
} numbers[] = {
  { "3.8", 3.8, "3.8" },
  { "0", 0, "0" },
  { "-75", -75, "-75" },
  { "+25", 25, "25" },
  { "70000000", 70e6, "70000000" },
  { "1.10", 1.1, "1.1" },
  { ".5", 0.5, "0.5" },
  { "2.5e7", 25e6, "25000000" },
  { "0.1", 0.1, "0.1" },
  { "123456789012345", 123456789012345, "123456789012345" },
  { "0.30000000000000004", 0.1 + 0.2, "0.30000000000000004" },
};

static WayFigure *
get_figure (Fixture *fixture, const char *code)
{
  WayId id = way_register_find (fixture->target, WAY_RECORD_FIGURE, 0, code);
  g_autoptr (GError) error = NULL;
  WayFigure *figure = way_register_get_figure (fixture->target, id, &error);

  g_assert_no_error (error);
  return figure;
}

static char *
export_table (Fixture *fixture, const char *name)
{
  g_autofree char *folder = fixture_in_folder (fixture, "out");
  g_autoptr (GError) error = NULL;

  way_export_tables (fixture->target, folder, NULL, &error);
  g_assert_no_error (error);
  return fixture_read_file (folder, name);
}

static void
assert_number (Fixture *fixture, gsize i)
{
  g_autofree char *text =
    g_strdup_printf ("code,series,value,total,source,place\nF,CASES,%s,,S2,p\n", numbers[i].cell);
  const Table table = { "figures.csv", text };
  g_autofree char *line = g_strdup_printf ("\r\nF,CASES,,%s,,,,", numbers[i].written);
  g_autofree char *out = NULL;
  g_autoptr (WayFigure) figure = NULL;

  import_table (fixture, &table);
  figure = get_figure (fixture, "F");
  g_assert_true (figure->value == numbers[i].value);
  g_assert_true (figure->total == 0);
  out = export_table (fixture, "figures.csv");
  g_test_message ("%s", out);
  g_assert_nonnull (strstr (out, line));
}

/* A decimal point is a point wherever the program runs. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  g_assert_nonnull (setlocale (LC_NUMERIC, "de_DE.UTF-8"));
  import_more (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_number (fixture, i);
  setlocale (LC_ALL, before);
}

/* ---- in and out ---- */

/* Whole tables as an export writes them, each with every column in use. */
static const Table whole[] = {
  { "sources.csv",
    "code,reference,title,day,kind,address,number,since,until,variants\n"
    "S2,COM(2011) 790,The report,2011-11-25,report,,first,2010-11-22,2011-11-25,790/2; COM 790\n"
    "S1,COM(2010) 673,The strategy,2010-11-22,,,,,,\n" },
  { "memberships.csv", "group,member,since,until\nMS,HRV,2013-07-01,\n" },
  { "commitments.csv",
    "code,programme,under,title,kind,modality,condition,timing,edtf,lead,with,addressee,legal,"
    "source,place,procedure\n"
    "C1,ISS,1.1,Passenger names,law,will,,2011-12,2011/2012,COM,,,,S1,annex,letter\n"
    "C0,ISS,1.2,Money laundering,law,will,,2013,2013,COM,,,,S1,annex,\n" },
  { "statements.csv",
    "code,commitment,day,status,forecast,sentence,timing,edtf,title,lead,with,addressee,source,"
    "place,also,row\n"
    "T1,C1,2011-11-25,ongoing,,It goes on.,,,,,,,S2,annex,,2011\n" },
  { "steps.csv", "code,commitment,stage,body,reached,timing,edtf,document,source,place\n"
                 "G2,C1,answered,HIGHREP,,by the end of 2012,../2012-12-31,,S2,\n"
                 "G1,C1,sent,COM,yes,25 November 2011,2011-11-25,Letter 7,S2,II.1\n" },
  { "take-up.csv",
    "code,commitment,group,member,count,total,status,day,timing,edtf,document,note,source,place\n"
    "U3,C1,MS,,6,27,not started,2011-11-25,,,,Six have not.,S2,fn 10\n"
    "U1,C0,MS,HRV,,,done,2014-01-01,2013,2013,Law 5/2013,,S2,II.3\n"
    "U2,C1,MS,,0,,infringement,2011-11-25,,,,,S2,fn 11\n" },
  { "series.csv", "code,programme,commitment,title,unit,currency\n"
                  "MONEY,ISS,,Money absorbed,,EUR\nCASES,ISS,C1,Cases,cases,\n" },
  { "figures.csv", "code,series,qualifier,value,total,basis,target,timing,edtf,note,source,place\n"
                   "F2,MONEY,over,3.8,70.25,granted,,2014,2014,,S2,III\n"
                   "F1,CASES,up to,-75,,,yes,2013,2013,By a quarter,S2,III\n" },
  { "findings.csv", "code,programme,title,class,evidence,response,commitments,source,place\n"
                    "N2,ISS,Late answers,gap,Nine of ten,Write again,C1; C0,S2,III\n"
                    "N1,ISS,Good will,strength,,,,S2,\n" },
  { "themes.csv", "code,programme,title,text,commitments,source,place\n"
                  "H1,ISS,Research,It helps everywhere.,C0,S2,IV\nH0,ISS,Rights,,,,\n" },
  { "way-forward.csv",
    "code,programme,objective,addressee,modality,text,timing,edtf,makes,repeats,source,place\n"
    "W2,ISS,1,HRV; COM,encouraged,Answer soon.,2012,2012,C0,C1,S2,II.1\n"
    "W1,ISS,,,,Go on.,,,,,S2,II.2\n" },
  { "continuations.csv", "from,relation,to,basis,source,place\nC1,next stage,C0,stated,S2,II.1\n" },
};

static void
assert_exported (Fixture *fixture, WayRegister *from)
{
  g_autofree char *folder = fixture_in_folder (fixture, "out");
  g_autoptr (GError) error = NULL;

  way_export_tables (from, folder, NULL, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_auto (GStrv) lines = g_strsplit (whole[i].text, "\n", -1);
      g_autofree char *wanted = g_strjoinv ("\r\n", lines);
      g_autofree char *out = fixture_read_file (folder, whole[i].name);

      g_assert_cmpstr (out, ==, wanted);
    }
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_in_folder (fixture, "out");
  g_autofree char *path = fixture_in_folder (fixture, "again.waymark");
  g_autoptr (WayRegister) again = way_register_create (path, NULL);

  fixture_import_frame (fixture);
  import_table (fixture, &more[1]);
  import_table (fixture, &more[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    import_table (fixture, &whole[i]);
  assert_exported (fixture, fixture->target);
  fixture_import_folder (again, folder);
  assert_exported (fixture, again);
}

/* Importing again what went out changes nothing, in the register it is from and in another. */
static void
test_same_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = fixture_in_folder (fixture, "out");
  g_auto (GStrv) paths = NULL;
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  import_more (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    import_table (fixture, &whole[i]);
  g_free (export_table (fixture, "steps.csv"));
  paths = fixture_list_tables (folder);
  g_assert_cmpuint (g_strv_length (paths), ==, 21);
  way_import_tables (fixture->target, (const char *const *) paths, NULL, FALSE, NULL, NULL, NULL,
                     &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpuint (result->unchanged, ==, result->rows);
}

/* The procedures that every register has are records as others are: a table may rename them. */
static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  static const Table table = { "stages.csv",
                               "procedure,code,name,rank\nstudy,delivered,Handed in,3\n" };
  WayId id = way_register_find (fixture->target, WAY_RECORD_PROCEDURE, 0, "study");
  g_autoptr (WayProcedure) procedure = NULL;
  const WayStage *stage;

  import_table (fixture, &table);
  procedure = way_register_get_procedure (fixture->target, id, NULL);
  g_assert_cmpuint (procedure->stages->len, ==, 5);
  stage = g_ptr_array_index (procedure->stages, 2);
  g_assert_cmpstr (stage->code, ==, "delivered");
  g_assert_cmpstr (stage->name, ==, "Handed in");
}

/* A table with some of a record's columns leaves the others as they are. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  static const Table changes[] = {
    { "way-forward.csv", "code,programme,repeats\nW2,ISS,\n" },
    { "take-up.csv", "code,total\nU3,28\n" },
  };
  g_autofree char *forwards = NULL;
  g_autofree char *take_up = NULL;

  import_more (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    import_table (fixture, &whole[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    import_table (fixture, &changes[i]);
  forwards = export_table (fixture, "way-forward.csv");
  take_up = export_table (fixture, "take-up.csv");
  g_assert_nonnull (
    strstr (forwards, "\r\nW2,ISS,1,HRV; COM,encouraged,Answer soon.,2012,2012,C0,,S2,II.1\r\n"));
  g_assert_nonnull (strstr (take_up, "\r\nU3,C1,MS,,6,28,not started,2011-11-25,"));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

#define ADD_ALL(list, member, func)                                                                \
  for (guint i = 0; i < G_N_ELEMENTS (list); i++)                                                  \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/import-progress/" #list "/", list[i].member, NULL);   \
      g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, func, fixture_tear_down);   \
    }

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_ALL (refused, name, test_refused);
  ADD_ALL (twice, table, test_twice);
  ADD_ALL (together, name, test_together);
  ADD ("/import-progress/same-stage", test_same_stage);
  ADD ("/import-progress/numbers", test_numbers);
  ADD ("/import-progress/round-trip", test_round_trip);
  ADD ("/import-progress/same-again", test_same_again);
  ADD ("/import-progress/shipped", test_shipped);
  ADD ("/import-progress/change", test_change);
  return g_test_run ();
}
