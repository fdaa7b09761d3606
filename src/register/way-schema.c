/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making and migrating the schema, and refusing files whose schema is not ours: whatever stands in
 * a file from elsewhere, no trigger or view of a stranger ever runs. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-database-private.h"
#include "way-register.h"
#include "way-resources.h"
#include "way-schema.h"

/* The resources of each step; to be added to, never changed once a version was released. */
static const char *const step_files[][4] = {
  { "0001.sql", "0001-search.sql" },
  { "0002.sql", "0002-search.sql", "0002-procedures.sql" },
};

#define N_STEPS G_N_ELEMENTS (step_files)

static const char *
load_script (const char *name)
{
  g_autofree char *path = g_strconcat (WAY_REGISTER_RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (way_register_resources_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  return g_bytes_get_data (bytes, NULL); /* stays: the resource is part of the program */
}

const WaySchemaStep *
way_schema_get_steps (guint *n_steps)
{
  static WaySchemaStep steps[N_STEPS];
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      for (gsize i = 0; i < N_STEPS; i++)
        for (gsize j = 0; j < G_N_ELEMENTS (step_files[i]) && step_files[i][j] != NULL; j++)
          steps[i].scripts[j] = load_script (step_files[i][j]);
      g_once_init_leave (&loaded, 1);
    }
  *n_steps = N_STEPS;
  return steps;
}

guint
way_schema_get_version (void)
{
  return N_STEPS;
}

guint
way_schema_read_version (WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, "PRAGMA user_version");

  return (guint) way_query_run_int (query, error);
}

/* ---- migration ---- */

gboolean
way_schema_check_references (WayDatabase *database, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, "PRAGMA foreign_key_check");
  gboolean broken = way_query_next (query);

  if (!way_query_finish (query, error))
    return FALSE;
  if (broken)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED,
                         _ ("The register is damaged: a record refers to one that is not there"));
  return !broken;
}

static gboolean
run_scripts (WayDatabase *database, const WaySchemaStep *step, guint version, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (step->scripts) && step->scripts[i] != NULL; i++)
    if (!way_database_execute (database, step->scripts[i], error))
      return FALSE;
  g_assert (way_schema_read_version (database, NULL) == version);
  return way_schema_check_references (database, error);
}

static gboolean
run_step (WayDatabase *database, const WaySchemaStep *step, guint version, GError **error)
{
  if (!way_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (run_scripts (database, step, version, error) &&
      way_database_execute (database, "COMMIT", error))
    return TRUE;
  if (!sqlite3_get_autocommit (way_database_get_handle (database)))
    way_database_execute (database, "ROLLBACK", NULL);
  return FALSE;
}

/* References are not followed while tables are rebuilt, else dropping the old one would empty those
 * that refer to it: https://sqlite.org/lang_altertable.html#otheralter. */
gboolean
way_schema_migrate (WayDatabase *database,
                    const WaySchemaStep *steps,
                    guint n_steps,
                    GError **error)
{
  g_autoptr (GError) unread = NULL;
  guint version = way_schema_read_version (database, &unread);
  gboolean ok = unread == NULL;

  if (!ok)
    g_propagate_error (error, g_steal_pointer (&unread));
  sqlite3_db_config (way_database_get_handle (database), SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  for (; ok && version < n_steps; version++)
    ok = run_step (database, &steps[version], version + 1, error);
  sqlite3_db_config (way_database_get_handle (database), SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return ok;
}

/* ---- refusing ---- */

#define OBJECTS                                                                                    \
  "SELECT type, name, tbl_name, coalesce (sql, '') FROM sqlite_schema ORDER BY type, name"

static gboolean
is_same_object (WayQuery *a, WayQuery *b)
{
  for (int column = 0; column < 4; column++)
    if (g_strcmp0 (way_query_get_text (a, column), way_query_get_text (b, column)) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_same_objects (WayDatabase *database, WayDatabase *model, GError **error)
{
  g_autoptr (WayQuery) found = way_database_query (database, OBJECTS);
  g_autoptr (WayQuery) wanted = way_database_query (model, OBJECTS);
  gboolean more, same = TRUE;

  do
    {
      more = way_query_next (found);
      same = more == way_query_next (wanted) && (!more || is_same_object (found, wanted));
    }
  while (more && same);
  if (!way_query_finish (found, error))
    return FALSE;
  if (!same)
    g_set_error_literal (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_NOT_A_REGISTER,
                         _ ("The file has tables or triggers in it that are not Waymark’s"));
  return same;
}

gboolean
way_schema_verify (WayDatabase *database, const WaySchemaStep *steps, guint n_steps, GError **error)
{
  g_autoptr (WayDatabase) model = way_database_open_memory (error);
  g_autoptr (GError) unread = NULL;
  guint version = way_schema_read_version (database, &unread);

  if (unread != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&unread));
      return FALSE;
    }
  return model != NULL && way_schema_migrate (model, steps, MIN (version, n_steps), error) &&
         has_same_objects (database, model, error);
}

/* SQLite says "Tree 7 page 214: …"; the page is all that a user can tell others of. */
static gboolean
fail_as_damaged (const char *finding, GError **error)
{
  const char *page = strstr (finding, "page ");
  guint64 number = page != NULL ? g_ascii_strtoull (page + strlen ("page "), NULL, 10) : 0;

  if (number > 0)
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED,
                 _ ("Page %u cannot be read."), (guint) number);
  else
    g_set_error (error, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_DAMAGED,
                 _ ("The register is damaged (%s)"), finding);
  return FALSE;
}

static gboolean
check (WayDatabase *database, const char *pragma, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, pragma);
  g_autofree char *finding =
    way_query_next (query) ? way_query_dup_text (query, 0) : g_strdup ("ok");

  if (!way_query_finish (query, error))
    return FALSE;
  return g_strcmp0 (finding, "ok") == 0 || fail_as_damaged (finding, error);
}

/**
 * way_schema_check_pages:
 * @database: a connection to a file, which cannot be searched through it from then on
 * @error: return location
 *
 * Checks every page of a file and every row of every table, those that search tables are made of
 * among them. Whether what they hold is an index of the words is left to
 * way_schema_check_search(): that takes ten times as long, and SQLite does not rely on it.
 *
 * Returns: %FALSE with an error if something is damaged
 */
gboolean
way_schema_check_pages (WayDatabase *database, GError **error)
{
  int result = sqlite3_drop_modules (way_database_get_handle (database), NULL);

  if (result != SQLITE_OK)
    return way_database_fail (database, result, error);
  return check (database, "PRAGMA quick_check (1)", error);
}

/**
 * way_schema_check_search:
 * @database: a connection to a file whose pages were checked
 * @error: return location
 *
 * Checks whether the search tables are indices of the words in them.
 *
 * Returns: %FALSE with an error if something is damaged
 */
gboolean
way_schema_check_search (WayDatabase *database, GError **error)
{
  return check (database, "PRAGMA quick_check (search_commitment)", error) &&
         check (database, "PRAGMA quick_check (search_statement)", error) &&
         check (database, "PRAGMA quick_check (search_other)", error);
}
