/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a changeset: which records an act touched, and of which commitments what is shown may
 * have changed. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-change.h"

struct _WayChange
{
  guint touched; /* a bit per WayRecord */
  gboolean structural;
  GHashTable *seen;    /* of gint64 *, which point into no array: keys of commitments */
  GArray *commitments; /* of WayId */
};

/* How a row leads to commitments: by the columns given, counted as the schema counts them, or
 * through another row. */
typedef struct
{
  const char *table;
  WayRecord record;
  gboolean structural;
  int columns[2];         /* that hold keys of commitments, or of what by_key asks for; 0: none */
  const char *by_key;     /* from the first column to the commitment; NULL: it holds it itself */
  const char *by_own_key; /* from the row's own key to the columns, where a changeset is silent */
} Route;

#define STATEMENT_OF "SELECT commitment_id FROM statement WHERE id = ?"
#define SERIES_OF    "SELECT commitment_id FROM series WHERE id = ?"

static const Route routes[] = {
  { "setting", WAY_RECORD_SETTING, TRUE },
  { "source", WAY_RECORD_SOURCE, TRUE },
  { "party", WAY_RECORD_PARTY, TRUE },
  { "membership", WAY_RECORD_PARTY, TRUE },
  { "kind", WAY_RECORD_KIND, TRUE },
  { "programme", WAY_RECORD_PROGRAMME, TRUE },
  { "objective", WAY_RECORD_OBJECTIVE, TRUE },
  { "action", WAY_RECORD_ACTION, TRUE },
  { "commitment", WAY_RECORD_COMMITMENT },
  { "placement",
    WAY_RECORD_COMMITMENT,
    FALSE,
    { 1 },
    NULL,
    "SELECT commitment_id FROM placement WHERE id = ?" },
  { "commitment_party",
    WAY_RECORD_COMMITMENT,
    FALSE,
    { 1 },
    NULL,
    "SELECT commitment_id FROM commitment_party WHERE id = ?" },
  { "statement", WAY_RECORD_STATEMENT, FALSE, { 2 }, NULL, STATEMENT_OF },
  { "statement_party",
    WAY_RECORD_STATEMENT,
    FALSE,
    { 1 },
    STATEMENT_OF,
    "SELECT statement_id FROM statement_party WHERE id = ?" },
  { "further_citation",
    WAY_RECORD_STATEMENT,
    FALSE,
    { 1 },
    STATEMENT_OF,
    "SELECT statement_id FROM further_citation WHERE id = ?" },
  { "event", WAY_RECORD_EVENT },
  { "continuation",
    WAY_RECORD_CONTINUATION,
    FALSE,
    { 1, 2 },
    NULL,
    "SELECT from_id FROM continuation WHERE id = ?1 UNION ALL "
    "SELECT to_id FROM continuation WHERE id = ?1" },
  { "procedure", WAY_RECORD_PROCEDURE, TRUE },
  { "stage", WAY_RECORD_PROCEDURE, TRUE },
  { "step", WAY_RECORD_STEP, FALSE, { 2 }, NULL, "SELECT commitment_id FROM step WHERE id = ?" },
  { "take_up",
    WAY_RECORD_TAKE_UP,
    FALSE,
    { 2 },
    NULL,
    "SELECT commitment_id FROM take_up WHERE id = ?" },
  { "series",
    WAY_RECORD_SERIES,
    FALSE,
    { 3 },
    NULL,
    "SELECT commitment_id FROM series WHERE id = ?" },
  { "figure",
    WAY_RECORD_FIGURE,
    FALSE,
    { 2 },
    SERIES_OF,
    "SELECT series_id FROM figure WHERE id = ?" },
  { "finding", WAY_RECORD_FINDING },
  { "finding_commitment",
    WAY_RECORD_FINDING,
    FALSE,
    { 2 },
    NULL,
    "SELECT commitment_id FROM finding_commitment WHERE id = ?" },
  { "theme", WAY_RECORD_THEME },
  { "theme_commitment",
    WAY_RECORD_THEME,
    FALSE,
    { 2 },
    NULL,
    "SELECT commitment_id FROM theme_commitment WHERE id = ?" },
  { "forward", WAY_RECORD_FORWARD },
  { "forward_party", WAY_RECORD_FORWARD },
  { "forward_commitment",
    WAY_RECORD_FORWARD,
    FALSE,
    { 2 },
    NULL,
    "SELECT commitment_id FROM forward_commitment WHERE id = ?" },
};

/* ---- collecting ---- */

static void
add_commitment (WayChange *self, WayId id)
{
  if (id == 0 || g_hash_table_contains (self->seen, &id))
    return;
  g_hash_table_add (self->seen, g_memdup2 (&id, sizeof id));
  g_array_append_val (self->commitments, id);
}

static gboolean
add_found (WayChange *self,
           WayDatabase *database,
           const char *sql,
           WayId key,
           GArray *found,
           GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (database, sql);

  way_query_add_id (query, key);
  while (way_query_next (query))
    {
      WayId id = way_query_get_id (query, 0);

      g_array_append_val (found, id);
    }
  return way_query_finish (query, error);
}

/* From what the columns hold to the commitments. */
static gboolean
add_keys (WayChange *self, WayDatabase *database, const Route *route, GArray *keys, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WayId));
  GArray *commitments = route->by_key != NULL ? found : keys;

  for (guint i = 0; route->by_key != NULL && i < keys->len; i++)
    if (!add_found (self, database, route->by_key, g_array_index (keys, WayId, i), found, error))
      return FALSE;
  for (guint i = 0; i < commitments->len; i++)
    add_commitment (self, g_array_index (commitments, WayId, i));
  return TRUE;
}

static void
add_value (GArray *keys, sqlite3_value *value)
{
  WayId id = value != NULL ? sqlite3_value_int64 (value) : 0;

  if (id != 0)
    g_array_append_val (keys, id);
}

/* What a column held before and holds now. A changeset gives both only where they differ. */
static void
add_column (GArray *keys, sqlite3_changeset_iter *iter, int operation, int column)
{
  sqlite3_value *value = NULL;

  if (operation != SQLITE_INSERT && sqlite3changeset_old (iter, column, &value) == SQLITE_OK)
    add_value (keys, value);
  value = NULL;
  if (operation != SQLITE_DELETE && sqlite3changeset_new (iter, column, &value) == SQLITE_OK)
    add_value (keys, value);
}

static WayId
own_key (sqlite3_changeset_iter *iter, int operation)
{
  sqlite3_value *value = NULL;

  if (operation == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &value);
  else
    sqlite3changeset_old (iter, 0, &value);
  return value != NULL ? sqlite3_value_int64 (value) : 0;
}

static gboolean
add_row (WayChange *self,
         WayDatabase *database,
         const Route *route,
         sqlite3_changeset_iter *iter,
         int operation,
         GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (WayId));

  if (route->record == WAY_RECORD_COMMITMENT && route->columns[0] == 0)
    add_commitment (self, own_key (iter, operation));
  for (gsize i = 0; i < G_N_ELEMENTS (route->columns) && route->columns[i] != 0; i++)
    add_column (keys, iter, operation, route->columns[i]);
  if (operation == SQLITE_UPDATE && route->by_own_key != NULL &&
      !add_found (self, database, route->by_own_key, own_key (iter, operation), keys, error))
    return FALSE;
  return add_keys (self, database, route, keys, error);
}

static const Route *
find_route (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    if (g_str_equal (routes[i].table, table))
      return &routes[i];
  return NULL;
}

static gboolean
add_current (WayChange *self, WayDatabase *database, sqlite3_changeset_iter *iter, GError **error)
{
  const char *table = NULL;
  int n_columns, operation, indirect;
  const Route *route;

  sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect);
  route = table != NULL ? find_route (table) : NULL;
  if (route == NULL)
    return way_database_fail (database, SQLITE_CORRUPT, error);
  self->touched |= 1u << route->record;
  self->structural = self->structural || route->structural;
  return add_row (self, database, route, iter, operation, error);
}

static gboolean
read_changeset (WayChange *self,
                WayDatabase *database,
                sqlite3_changeset_iter *iter,
                GError **error)
{
  int result;

  while ((result = sqlite3changeset_next (iter)) == SQLITE_ROW)
    if (!add_current (self, database, iter, error))
      return FALSE;
  return result == SQLITE_DONE || way_database_fail (database, result, error);
}

/* ---- making ---- */

const char *const *
way_change_get_tables (void)
{
  static const char *tables[G_N_ELEMENTS (routes) + 1];
  static gsize listed;

  if (g_once_init_enter (&listed))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
        tables[i] = routes[i].table;
      g_once_init_leave (&listed, 1);
    }
  return tables;
}

WayChange *
way_change_new (WayDatabase *database, gconstpointer changeset, int size, GError **error)
{
  g_autoptr (WayChange) self = g_new0 (WayChange, 1);
  sqlite3_changeset_iter *iter = NULL;
  int result = sqlite3changeset_start (&iter, size, (gpointer) changeset);
  gboolean ok;

  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->commitments = g_array_new (FALSE, FALSE, sizeof (WayId));
  ok = result == SQLITE_OK ? read_changeset (self, database, iter, error)
                           : way_database_fail (database, result, error);
  sqlite3changeset_finalize (iter);
  return ok ? g_steal_pointer (&self) : NULL;
}

void
way_change_free (WayChange *self)
{
  g_hash_table_unref (self->seen);
  g_array_unref (self->commitments);
  g_free (self);
}

/* ---- asking ---- */

/**
 * way_change_touches:
 * @self: a change
 * @record: a kind of record
 *
 * Returns: whether a record of that kind, or a part of one, was added, changed or deleted
 */
gboolean
way_change_touches (const WayChange *self, WayRecord record)
{
  return (self->touched & (1u << record)) != 0;
}

/**
 * way_change_is_structural:
 * @self: a change
 *
 * Returns: whether more changed than commitments, statements and their parts, events and
 *   continuations, so that a whole page has to be read again
 */
gboolean
way_change_is_structural (const WayChange *self)
{
  return self->structural;
}

/**
 * way_change_get_commitments:
 * @self: a change
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the keys, each once, of the commitments that were
 *   added, changed or deleted, or of which something was said
 */
const WayId *
way_change_get_commitments (const WayChange *self, guint *n)
{
  *n = self->commitments->len;
  return (const WayId *) self->commitments->data;
}
