/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>

char *
fixture_in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("waymark-import-XXXXXX", &error);
  g_assert_no_error (error);
  path = fixture_in_folder (fixture, "test.waymark");
  fixture->target = way_register_create (path, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->target);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

char *
fixture_write_table (Fixture *fixture, const char *name, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = fixture_in_folder (fixture, name);

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}

/* A small register: enough for any row to refer to. */
static const struct
{
  const char *name;
  const char *text;
} frame[] = {
  { "sources.csv", "code,reference,title,day\nS1,COM(2010) 673,The strategy,2010-11-22\n"
                   "S2,COM(2011) 790,The report,2011-11-25\n" },
  { "parties.csv",
    "code,name,abbreviation,kind,group\nCOM,European Commission,COM,institution,\n"
    "HIGHREP,High Representative,HR,institution,\nHRV,Croatia,HR,state,\nMS,Member States,MS,group,yes\n" },
  { "kinds.csv", "code,name\nlaw,legislative proposal\n" },
  { "programmes.csv",
    "code,title,begins,ends\nISS,Internal Security Strategy,2011-01-01,2014-12-31\n" },
  { "objectives.csv", "programme,code,title\nISS,1,Crime networks\nISS,2,Terrorism\n" },
  { "actions.csv", "programme,objective,code,title\nISS,1,1.1,Networks\nISS,1,1.2,The economy\n" },
  { "commitments.csv", "code,programme,under,title,kind,modality,timing,lead,source,place\n"
                       "C1,ISS,1.1,Passenger names,law,will,2011-12,COM,S1,annex\n"
                       "C0,ISS,1.2,Money laundering,law,will,2013,COM,S1,annex\n" },
};

gboolean
fixture_import_path (Fixture *fixture, const char *path, WayImportResult **result, GError **error)
{
  const char *paths[] = { path, NULL };

  return way_import_tables (fixture->target, paths, NULL, FALSE, NULL, NULL, NULL, result, error);
}

void
fixture_import_frame (Fixture *fixture)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  /* Last first: the order of the files does not matter. */
  for (int i = G_N_ELEMENTS (frame) - 1; i >= 0; i--)
    g_ptr_array_add (paths, fixture_write_table (fixture, frame[i].name, frame[i].text, -1));
  way_import_tables (fixture->target, (const char *const *) paths->pdata, NULL, FALSE, NULL, NULL,
                     NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->added, ==, 14);
  g_assert_cmpuint (result->problems->len, ==, 0);
}

char **
fixture_list_tables (const char *folder)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      g_strv_builder_take (paths, g_build_filename (folder, name, NULL));
  return g_strv_builder_end (paths);
}

void
fixture_import_folder (WayRegister *target, const char *folder)
{
  g_auto (GStrv) paths = fixture_list_tables (folder);
  g_autoptr (WayImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_import_tables (target, (const char *const *) paths, NULL, FALSE, NULL, NULL, NULL, &result,
                     &error);
  for (guint i = 0; i < result->problems->len; i++)
    {
      g_autofree char *words =
        way_import_problem_describe (g_ptr_array_index (result->problems, i));
      g_test_message ("%s", words);
    }
  g_assert_no_error (error);
}

char *
fixture_read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}
