/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a damaged register row by row. The keys of a table's rows are gathered from the table and
 * from its indexes, each forwards until a page cannot be read and backwards until there; where no
 * index is whole, what lies between two unreadable pages of the table is sought by halving the range
 * of keys. Then each row is read by its key, and at last the pages are gone through to which no way
 * leads any more. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-recover-private.h"
#include "way-register.h"

/* A range of keys is halved this often at most: enough to tell some thousand pages apart. */
#define MAX_DEPTH 11

/* After as many failures in a row it is the page above that cannot be read, and no halving helps. */
#define MAX_FRUITLESS 200

/* No cell of a page is smaller. A file whose pages lead in circles is read no longer than one of
 * its size can be. */
#define LEAST_CELL 4

struct _WayRecoverTable
{
  const char *name;
  const char *up;   /* keys in a range, ascending */
  const char *down; /* and descending */
  const char *row;
  const char *scans[10]; /* keys by every index, in both directions */
  int timing;            /* first of the four columns of a timing; 0: none */
  guint least;           /* columns of the rows that version 1 wrote; 0: as many as there are */
  guint since;           /* the version that knows the table first; 0: every one */
  guint home;            /* the version from which it begins where it does; 0: every one */
};

/* A table that came with version 2. In a register that was one of version 1 it begins on another
 * page than in a new one. */
#define OF_2 .since = 2, .home = 2

#define TABLE(name)                                                                                \
  #name, "SELECT id FROM " #name " WHERE id BETWEEN ? AND ? ORDER BY id",                          \
    "SELECT id FROM " #name " WHERE id BETWEEN ? AND ? ORDER BY id DESC",                          \
    "SELECT * FROM " #name " WHERE id = ?"
#define BY(name, key)                                                                              \
  "SELECT id FROM " #name " ORDER BY " #key, "SELECT id FROM " #name " ORDER BY " #key " DESC"

/* In the order of the schema. The journal is none of them: it begins anew. */
static const WayRecoverTable tables[] = {
  { TABLE (source), { BY (source, code) }, .least = 7 },
  { TABLE (party), { BY (party, code) } },
  { TABLE (membership), { BY (membership, group_id), BY (membership, member_id) } },
  { TABLE (kind), { BY (kind, code) } },
  { TABLE (programme), { BY (programme, code) } },
  { TABLE (objective), { BY (objective, programme_id) } },
  { TABLE (action), { BY (action, objective_id) } },
  { TABLE (commitment),
    { BY (commitment, code), BY (commitment, source_id), BY (commitment, kind_id) },
    .timing = 6,
    .least = 13 },
  { TABLE (placement), { BY (placement, commitment_id) } },
  { TABLE (commitment_party),
    { BY (commitment_party, commitment_id), BY (commitment_party, party_id) } },
  { TABLE (statement),
    { BY (statement, code), BY (statement, commitment_id), BY (statement, source_id),
      BY (statement, day), BY (statement, recorded) },
    .timing = 8,
    .least = 16 },
  { TABLE (statement_party),
    { BY (statement_party, statement_id), BY (statement_party, party_id) } },
  { TABLE (further_citation),
    { BY (further_citation, statement_id), BY (further_citation, source_id) } },
  { TABLE (event),
    { BY (event, code), BY (event, programme_id), BY (event, source_id) },
    .timing = 4 },
  { TABLE (continuation),
    { BY (continuation, from_id), BY (continuation, to_id), BY (continuation, source_id) },
    .home = 2 },
  { TABLE (procedure), { BY (procedure, code) }, OF_2 },
  { TABLE (stage), { BY (stage, procedure_id) }, OF_2 },
  { TABLE (step),
    { BY (step, code), BY (step, commitment_id), BY (step, stage_id), BY (step, source_id),
      BY (step, recorded) },
    .timing = 7,
    OF_2 },
  { TABLE (take_up),
    { BY (take_up, code), BY (take_up, commitment_id), BY (take_up, group_id),
      BY (take_up, source_id), BY (take_up, recorded) },
    .timing = 10,
    OF_2 },
  { TABLE (series), { BY (series, code), BY (series, programme_id) }, OF_2 },
  { TABLE (figure),
    { BY (figure, code), BY (figure, series_id), BY (figure, source_id), BY (figure, recorded) },
    .timing = 9,
    OF_2 },
  { TABLE (finding),
    { BY (finding, code), BY (finding, programme_id), BY (finding, source_id) },
    OF_2 },
  { TABLE (finding_commitment),
    { BY (finding_commitment, finding_id), BY (finding_commitment, commitment_id) },
    OF_2 },
  { TABLE (theme), { BY (theme, code), BY (theme, programme_id) }, OF_2 },
  { TABLE (theme_commitment),
    { BY (theme_commitment, theme_id), BY (theme_commitment, commitment_id) },
    OF_2 },
  { TABLE (forward),
    { BY (forward, code), BY (forward, programme_id), BY (forward, source_id) },
    .timing = 6,
    OF_2 },
  { TABLE (forward_party), { BY (forward_party, forward_id), BY (forward_party, party_id) }, OF_2 },
  { TABLE (forward_commitment),
    { BY (forward_commitment, forward_id), BY (forward_commitment, commitment_id) },
    OF_2 },
};

typedef struct
{
  WayDatabase *from;
  guint64 max_steps;
  const WayRecoverTable *table;
  GHashTable *known; /* of gint64: keys of rows that were there */
  GHashTable *seen;  /* the same of all tables so far */
  guint fruitless;   /* readings in a row that failed at once */
} Reading;

/* What cannot be read is passed over; only to be cancelled ends the reading. */
static gboolean
pass_over (GError *failure, GError **error)
{
  gboolean cancelled = g_error_matches (failure, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_CANCELLED);

  if (cancelled)
    g_propagate_error (error, failure);
  else
    g_error_free (failure);
  return !cancelled;
}

/* ---- keys ---- */

/* Adds the keys a query finds until it fails; last becomes the last of them. */
static gboolean
scan (Reading *self, WayQuery *query, WayId *last, gboolean *whole, GError **error)
{
  GError *failure = NULL;
  guint64 steps = 0;

  while (steps++ < self->max_steps && way_query_next (query))
    {
      *last = way_query_get_id (query, 0);
      if (*last > 0)
        g_hash_table_add (self->known, g_memdup2 (last, sizeof *last));
    }
  *whole = way_query_finish (query, &failure) && steps < self->max_steps;
  self->fruitless = *whole || steps > 1 ? 0 : self->fruitless + 1;
  return failure == NULL || pass_over (failure, error);
}

static gboolean
scan_range (Reading *self,
            const char *sql,
            WayId first,
            WayId last,
            WayId *reached,
            gboolean *whole,
            GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->from, sql);

  way_query_add_int (query, first);
  way_query_add_int (query, last);
  return scan (self, query, reached, whole, error);
}

/* Keys in a range, from both of its ends, then from both ends of the halves of what is left. */
static gboolean
walk (Reading *self, WayId first, WayId last, guint depth, GError **error)
{
  WayId low = first - 1, high = last + 1, middle;
  gboolean whole;

  if (first > last)
    return TRUE;
  if (!scan_range (self, self->table->up, first, last, &low, &whole, error))
    return FALSE;
  if (!whole && !scan_range (self, self->table->down, low + 1, last, &high, &whole, error))
    return FALSE;
  if (whole || depth == 0 || self->fruitless > MAX_FRUITLESS)
    return TRUE;
  middle = low + (high - low) / 2;
  return walk (self, low + 1, middle, depth - 1, error) &&
         walk (self, middle + 1, high - 1, depth - 1, error);
}

/* Any index that can be read to its end knows every key. */
static gboolean
scan_indexes (Reading *self, gboolean *any_whole, GError **error)
{
  *any_whole = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (self->table->scans) && self->table->scans[i] != NULL; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (self->from, self->table->scans[i]);
      WayId last = 0;
      gboolean whole;

      if (!scan (self, query, &last, &whole, error))
        return FALSE;
      *any_whole = *any_whole || whole;
    }
  return TRUE;
}

/* ---- rows ---- */

static char *
make_insert (const char *table, int n_columns)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s VALUES (?", table);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (sql);
}

/* The days of a timing follow from its value, and are made from it again. */
static void
bind_row (WayQuery *insert, WayQuery *row, int timing_column)
{
  int n = way_query_get_n_columns (row);

  for (int i = 0; i < n; i++)
    if (i == timing_column && i > 0)
      {
        g_autoptr (WayTiming) timing = way_query_dup_timing (row, i);

        way_query_add_timing (insert, timing);
        i += 3;
      }
    else
      way_query_add_column (insert, row, i);
}

/* What the schema refuses is lost; what the disk refuses ends the recovery. */
static gboolean
run_insert (WayQuery *insert, gboolean *taken, GError **error)
{
  GError *failure = NULL;

  *taken = way_query_run (insert, &failure);
  if (*taken || g_error_matches (failure, WAY_REGISTER_ERROR, WAY_REGISTER_ERROR_INVALID))
    {
      g_clear_error (&failure);
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
insert_row (WayDatabase *to,
            const char *table,
            int timing,
            WayQuery *row,
            gboolean *taken,
            GError **error)
{
  g_autofree char *sql = make_insert (table, way_query_get_n_columns (row));
  g_autoptr (WayQuery) insert = way_database_query (to, sql);

  bind_row (insert, row, timing);
  return run_insert (insert, taken, error);
}

static gboolean
copy_row (WayDatabase *from,
          WayDatabase *to,
          const WayRecoverTable *table,
          WayId id,
          gboolean *taken,
          GError **error)
{
  g_autoptr (WayQuery) row = way_database_query (from, table->row);
  GError *failure = NULL;

  *taken = FALSE;
  way_query_add_id (row, id);
  if (way_query_next (row))
    return insert_row (to, table->name, table->timing, row, taken, error);
  return way_query_finish (row, &failure) || pass_over (failure, error);
}

/* What was read is not looked for any more. */
gboolean
way_recover_copy_table (WayDatabase *from,
                        WayDatabase *to,
                        const WayRecoverTable *table,
                        GHashTable *unread,
                        guint *n_rows,
                        GError **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, unread);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gboolean taken;

      if (!copy_row (from, to, table, *(const WayId *) key, &taken, error))
        return FALSE;
      if (!taken)
        continue;
      (*n_rows)++;
      g_hash_table_iter_remove (&iter);
    }
  return TRUE;
}

/* ---- settings, which are found by name ---- */

static gboolean
copy_settings_by (Reading *self,
                  WayDatabase *to,
                  const char *sql,
                  WayRecoveredTable *result,
                  gboolean *whole,
                  GError **error)
{
  g_autoptr (WayQuery) row = way_database_query (self->from, sql);
  GError *failure = NULL;
  guint64 steps = 0;

  while (steps++ < self->max_steps && way_query_next (row))
    {
      gboolean taken;

      if (!insert_row (to, "setting", 0, row, &taken, error))
        return FALSE;
      result->n_rows += taken;
    }
  *whole = way_query_finish (row, &failure) && steps < self->max_steps;
  return failure == NULL || pass_over (failure, error);
}

/* How many are missing in between nobody knows. */
static gboolean
copy_settings (Reading *self, WayDatabase *to, WayRecoveredTable *result, GError **error)
{
  gboolean whole;

  result->table = "setting";
  if (!copy_settings_by (self, to, "SELECT * FROM setting ORDER BY name", result, &whole, error))
    return FALSE;
  if (whole)
    return TRUE;
  result->n_lost++;
  return copy_settings_by (self, to, "SELECT * FROM setting ORDER BY name DESC", result, &whole,
                           error);
}

/* ---- all ---- */

static guint64
get_size (WayDatabase *database)
{
  g_autoptr (WayQuery) pages = way_database_query (database, "PRAGMA page_count");
  g_autoptr (WayQuery) size = way_database_query (database, "PRAGMA page_size");

  return (guint64) way_query_run_int (pages, NULL) * (guint64) way_query_run_int (size, NULL);
}

static GHashTable *
collect_keys (Reading *self, GError **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  gboolean any_whole;

  self->known = known;
  self->fruitless = 0;
  return scan_indexes (self, &any_whole, error) &&
             walk (self, 1, G_MAXINT64 - 1, any_whole ? 0 : MAX_DEPTH, error)
           ? g_steal_pointer (&known)
           : NULL;
}

static void
note_seen (GHashTable *seen, GHashTable *keys)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (seen, g_memdup2 (key, sizeof (WayId)));
}

static gboolean
is_seen (gpointer key, gpointer value, gpointer seen)
{
  return g_hash_table_contains (seen, key);
}

static gboolean
read_table (Reading *self, WayDatabase *to, GHashTable **unread, guint *n_rows, GError **error)
{
  *unread = collect_keys (self, error);
  if (*unread != NULL)
    note_seen (self->seen, *unread);
  return *unread != NULL &&
         way_recover_copy_table (self->from, to, self->table, *unread, n_rows, error);
}

/* Where the schema is that of another register, a table whose page is not the same in both is not
 * read: whatever is on that page, it is no beginning of the table. */
static gboolean
is_astray (const WayRecoverTable *table, const WayRecoverSource *source)
{
  return source->grafted && table->home > 1;
}

static gboolean
copy_tables (Reading *self,
             const WayRecoverSource *source,
             WayDatabase *to,
             GPtrArray *unread,
             GArray *result,
             GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables) && tables[i].since <= source->version; i++)
    {
      WayRecoveredTable one = { .table = tables[i].name };
      GHashTable *known = NULL;
      gboolean ok;

      self->table = &tables[i];
      one.sought = is_astray (self->table, source);
      ok = one.sought || read_table (self, to, &known, &one.n_rows, error);
      g_ptr_array_add (unread, known);
      g_array_append_val (result, one);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

static void
free_keys (gpointer keys)
{
  g_clear_pointer ((GHashTable **) &keys, g_hash_table_unref);
}

/* Rows of another table may look the same: such as were read already are none of this one. */
static GHashTable *
seek_keys (const Reading *self, const char *path, const WayRecoverTable *table, GError **error)
{
  GHashTable *keys = way_recover_list_loose (path, table, error);

  if (keys != NULL)
    g_hash_table_foreach_remove (keys, is_seen, self->seen);
  return keys;
}

/* The settings are the first of result, and not among the tables. */
static gboolean
copy_loose_pages (const Reading *self,
                  const char *path,
                  WayDatabase *to,
                  GPtrArray *unread,
                  GArray *result,
                  GError **error)
{
  for (guint i = 0; i < unread->len; i++)
    {
      WayRecoveredTable *one = &g_array_index (result, WayRecoveredTable, i + 1);
      GHashTable *keys = unread->pdata[i];

      if (one->sought)
        keys = unread->pdata[i] = seek_keys (self, path, &tables[i], error);
      if (keys == NULL ||
          (g_hash_table_size (keys) > 0 &&
           !way_recover_copy_loose (path, to, &tables[i], keys, &one->n_rows, error)))
        return FALSE;
      one->n_lost = one->sought ? 0 : g_hash_table_size (keys);
    }
  return TRUE;
}

gboolean
way_recover_copy_rows (const WayRecoverSource *source,
                       WayDatabase *to,
                       GArray *result,
                       GError **error)
{
  Reading reading = { .from = source->database,
                      .max_steps = get_size (source->database) / LEAST_CELL };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) unread = g_ptr_array_new_with_free_func (free_keys);
  WayRecoveredTable settings = { 0 };

  reading.seen = seen;
  if (!copy_settings (&reading, to, &settings, error))
    return FALSE;
  g_array_append_val (result, settings);
  return copy_tables (&reading, source, to, unread, result, error) &&
         copy_loose_pages (&reading, source->path, to, unread, result, error);
}

const char *
way_recover_table_get_name (const WayRecoverTable *self)
{
  return self->name;
}

guint
way_recover_table_get_least (const WayRecoverTable *self)
{
  return self->least;
}
