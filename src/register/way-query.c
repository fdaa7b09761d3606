/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements: taken from the cache of a connection, bound, stepped, and given back. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-database-private.h"
#include "way-register.h"

struct _WayQuery
{
  WayDatabase *database;
  char *sql;
  sqlite3_stmt *statement; /* NULL when it could not be prepared */
  int position;            /* the parameter bound next, from 1 */
  gboolean cached;
  gboolean in_use;
  GError *error; /* the first failure */
};

/* ---- taking and giving back ---- */

/* Keeps the first failure: what follows from it would only hide it. */
static void
keep_result (WayQuery *self, int result)
{
  if (result != SQLITE_OK && self->error == NULL)
    way_database_fail (self->database, result, &self->error);
}

static WayQuery *
prepare (WayDatabase *database, const char *sql)
{
  WayQuery *self = g_new0 (WayQuery, 1);

  self->database = database;
  self->sql = g_strdup (sql);
  self->position = 1;
  self->in_use = TRUE;
  keep_result (self, sqlite3_prepare_v3 (database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                         &self->statement, NULL));
  if (self->error == NULL && self->statement == NULL)
    keep_result (self, SQLITE_MISUSE);
  return self;
}

WayQuery *
way_database_query (WayDatabase *self, const char *sql)
{
  WayQuery *query = g_hash_table_lookup (self->queries, sql);

  /* The same query within a loop over its own rows gets a statement of its own. */
  if (query != NULL && query->in_use)
    return prepare (self, sql);
  if (query == NULL)
    {
      query = prepare (self, sql);
      query->cached = query->error == NULL;
      if (query->cached)
        g_hash_table_insert (self->queries, query->sql, query);
    }
  query->in_use = TRUE;
  query->position = 1;
  return query;
}

void
way_query_destroy (WayQuery *self)
{
  sqlite3_finalize (self->statement);
  g_clear_error (&self->error);
  g_free (self->sql);
  g_free (self);
}

void
way_query_free (WayQuery *self)
{
  if (!self->cached)
    {
      way_query_destroy (self);
      return;
    }
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  g_clear_error (&self->error);
  self->in_use = FALSE;
}

/* ---- binding ---- */

WayQuery *
way_query_at (WayQuery *self, int position)
{
  self->position = position;
  return self;
}

WayQuery *
way_query_named (WayQuery *self, const char *name)
{
  self->position =
    self->statement != NULL ? sqlite3_bind_parameter_index (self->statement, name) : 0;
  return self;
}

/* The parameter to bind now, or 0 after a failure. */
static int
next_parameter (WayQuery *self)
{
  return self->error == NULL ? self->position++ : 0;
}

void
way_query_add_int (WayQuery *self, gint64 value)
{
  int position = next_parameter (self);

  if (self->error == NULL)
    keep_result (self, sqlite3_bind_int64 (self->statement, position, value));
}

static void
add_null (WayQuery *self)
{
  int position = next_parameter (self);

  if (self->error == NULL)
    keep_result (self, sqlite3_bind_null (self->statement, position));
}

void
way_query_add_id (WayQuery *self, WayId id)
{
  if (id == 0)
    add_null (self);
  else
    way_query_add_int (self, id);
}

void
way_query_add_real (WayQuery *self, double value)
{
  int position = next_parameter (self);

  if (self->error == NULL)
    keep_result (self, sqlite3_bind_double (self->statement, position, value));
}

void
way_query_add_text (WayQuery *self, const char *text)
{
  int position = next_parameter (self);

  if (self->error == NULL)
    keep_result (self, sqlite3_bind_text (self->statement, position, text, -1, SQLITE_TRANSIENT));
}

void
way_query_add_day (WayQuery *self, WayDay day)
{
  g_autofree char *text = day != WAY_DAY_NONE ? way_day_to_iso (day) : NULL;

  way_query_add_text (self, text);
}

void
way_query_add_timing (WayQuery *self, WayTiming *timing)
{
  if (timing == NULL)
    {
      way_query_add_text (self, "");
      for (int i = 0; i < 3; i++)
        add_null (self);
      return;
    }
  way_query_add_text (self, way_timing_get_text (timing));
  way_query_add_text (self, way_timing_get_edtf (timing));
  way_query_add_day (self, way_timing_get_earliest (timing));
  way_query_add_day (self, way_timing_get_latest (timing));
}

void
way_query_add_citation (WayQuery *self, const WayCitation *citation)
{
  way_query_add_id (self, citation->source);
  way_query_add_text (self, citation->place != NULL ? citation->place : "");
}

void
way_query_add_blob (WayQuery *self, gconstpointer data, gsize size)
{
  int position = next_parameter (self);

  if (self->error == NULL)
    keep_result (self, sqlite3_bind_blob64 (self->statement, position, data, size, SQLITE_STATIC));
}

void
way_query_add_column (WayQuery *self, WayQuery *from, int column)
{
  sqlite3_value *value = sqlite3_column_value (from->statement, column);
  int position = next_parameter (self);
  g_autofree char *text = NULL;

  if (self->error != NULL)
    return;
  if (sqlite3_column_type (from->statement, column) != SQLITE_TEXT)
    {
      keep_result (self, sqlite3_bind_value (self->statement, position, value));
      return;
    }
  text = g_utf8_make_valid ((const char *) sqlite3_column_text (from->statement, column),
                            sqlite3_column_bytes (from->statement, column));
  keep_result (self, sqlite3_bind_text (self->statement, position, text, -1, SQLITE_TRANSIENT));
}

/* ---- stepping ---- */

gboolean
way_query_next (WayQuery *self)
{
  int result;

  if (self->error != NULL)
    return FALSE;
  result = sqlite3_step (self->statement);
  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    keep_result (self, result);
  sqlite3_reset (self->statement);
  return FALSE;
}

gboolean
way_query_finish (WayQuery *self, GError **error)
{
  if (self->statement != NULL)
    sqlite3_reset (self->statement);
  self->position = 1;
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

void
way_query_pass_on (WayQuery *self, WayQuery *whole)
{
  way_query_finish (self, whole->error == NULL ? &whole->error : NULL);
}

gboolean
way_query_run (WayQuery *self, GError **error)
{
  while (way_query_next (self))
    continue;
  return way_query_finish (self, error);
}

gint64
way_query_run_int (WayQuery *self, GError **error)
{
  gint64 value = way_query_next (self) ? way_query_get_int (self, 0) : 0;

  way_query_finish (self, error);
  return value;
}

/* ---- columns ---- */

int
way_query_get_n_columns (WayQuery *self)
{
  return self->statement != NULL ? sqlite3_column_count (self->statement) : 0;
}

gboolean
way_query_is_null (WayQuery *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

gint64
way_query_get_int (WayQuery *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

double
way_query_get_real (WayQuery *self, int column)
{
  return sqlite3_column_double (self->statement, column);
}

WayId
way_query_get_id (WayQuery *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/* Text that is not UTF-8 can stand only in a file from elsewhere. It is no text to us: GTK must
 * never see it. */
const char *
way_query_get_text (WayQuery *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

char *
way_query_dup_text (WayQuery *self, int column)
{
  return g_strdup (way_query_get_text (self, column));
}

WayDay
way_query_get_day (WayQuery *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->statement, column);

  return text != NULL ? way_day_new_from_iso (text) : WAY_DAY_NONE;
}

WayTiming *
way_query_dup_timing (WayQuery *self, int column)
{
  const char *text = way_query_get_text (self, column);
  const char *edtf =
    way_query_is_null (self, column + 1) ? NULL : way_query_get_text (self, column + 1);
  WayTiming *timing;

  if (*text == '\0' && edtf == NULL)
    return NULL;
  timing = way_timing_new (text, edtf, NULL);
  /* A value nobody understands, from a file made elsewhere: the words are kept. */
  return timing != NULL ? timing : way_timing_new (text, NULL, NULL);
}

GBytes *
way_query_dup_blob (WayQuery *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->statement, column));
}
