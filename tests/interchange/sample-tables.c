/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of the sample register, and what is counted in them. The clauses:
 *
 *   all
 *   COLUMN=VALUE           one of the names in the cell; nothing behind the "=": the cell is empty
 *   with COLUMN, without COLUMN
 *   COLUMN begins WORDS
 *   COLUMN before DAY
 *   COLUMN is not COLUMN
 *   N in COLUMN            so many names in the cell
 *   more than one in COLUMN
 *   each COLUMN once       counted are the different cells, no longer the rows
 *   names in COLUMN        counted are the names
 *   sum of COLUMN
 *   several COLUMN of one COLUMN   counted are the second, where the first differs between its rows
 */

#include "config.h"

#include "sample-tables.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#include "way-import.h"

/* Which table the names in a column are of. */
static const struct
{
  const char *column;
  const char *table;
} references[] = {
  { "commitment", "commitments" }, { "commitments", "commitments" }, { "from", "commitments" },
  { "to", "commitments" },         { "makes", "commitments" },       { "repeats", "commitments" },
  { "series", "series" },          { "source", "sources" },
};

/* ---- the tables ---- */

GPtrArray *
sample_tables_read (const char *folder)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) way_table_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        WayTable *table = way_table_read (path);

        g_assert_cmpuint (table->faults->len, ==, 0);
        g_ptr_array_add (tables, table);
      }
  return tables;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_remove (path);
    }
  g_rmdir (folder);
}

static const char *
get_cell (const WayTable *table, char **row, const char *column)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (g_str_equal (table->columns[i], column))
      return row[i];
  return NULL;
}

static void
add_table (SampleTables *self, WayTable *table)
{
  char *name = g_strndup (table->name, strlen (table->name) - strlen (".csv"));

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);
      const char *code = get_cell (table, row, "code");

      if (code != NULL)
        g_hash_table_insert (self->rows, g_strdup_printf ("%s %s", name, code), row);
    }
  g_hash_table_insert (self->tables, name, table);
}

void
sample_tables_init (SampleTables *self, WayRegister *reg)
{
  g_autofree char *folder = g_dir_make_tmp ("waymark-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables = NULL;

  way_export_tables (reg, folder, NULL, &error);
  g_assert_no_error (error);
  tables = sample_tables_read (folder);
  remove_folder (folder);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tables =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) way_table_free);
  g_ptr_array_set_free_func (tables, NULL);
  for (guint i = 0; i < tables->len; i++)
    add_table (self, g_ptr_array_index (tables, i));
}

void
sample_tables_clear (SampleTables *self)
{
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->tables);
}

/* ---- cells ---- */

/* Words of the vocabulary may be written with blanks. */
static gboolean
same_word (const char *a, const char *b)
{
  g_autofree char *first = g_strdelimit (g_strdup (a), "-", ' ');
  g_autofree char *second = g_strdelimit (g_strdup (b), "-", ' ');

  return g_str_equal (first, second);
}

/* With or without blanks between the names. */
static gboolean
same_names (const char *written, const char *here)
{
  g_auto (GStrv) a = way_table_split_list (written);
  g_auto (GStrv) b = way_table_split_list (here);
  guint n = g_strv_length (a);

  if (g_strv_length (b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!same_word (a[i], b[i]))
      return FALSE;
  return TRUE;
}

/* What an export adds to a row: the value of words that were recognised, and "no". */
static gboolean
same_cell (const char *column, const char *written, const char *here)
{
  return same_names (written, here) || (g_str_equal (column, "edtf") && *written == '\0') ||
         (g_str_equal (written, "no") && *here == '\0');
}

static gboolean
same_row (const WayTable *table, char **row, const WayTable *whole, char **here)
{
  for (guint i = 0; i < table->n_columns; i++)
    {
      const char *cell = get_cell (whole, here, table->columns[i]);

      if (cell == NULL || !same_cell (table->columns[i], row[i], cell))
        return FALSE;
    }
  return TRUE;
}

gboolean
sample_tables_have (SampleTables *self, const WayTable *table, guint row)
{
  const char *end = strpbrk (table->name, "0123456789.");
  gsize length = end - table->name - (*end != '.');
  g_autofree char *name = g_strndup (table->name, length);
  const WayTable *whole = g_hash_table_lookup (self->tables, name);

  for (guint i = 0; whole != NULL && i < whole->rows->len; i++)
    if (same_row (table, g_ptr_array_index (table->rows, row), whole,
                  g_ptr_array_index (whole->rows, i)))
      return TRUE;
  return FALSE;
}

static char **
find_row (SampleTables *self, const char *table, const char *code)
{
  g_autofree char *key = g_strdup_printf ("%s %s", table, code);

  return g_hash_table_lookup (self->rows, key);
}

/* The action of a programme that has the code, or NULL. */
static char **
find_action (SampleTables *self, const char *programme, const char *code)
{
  const WayTable *actions = g_hash_table_lookup (self->tables, "actions");

  for (guint i = 0; i < actions->rows->len; i++)
    {
      char **row = g_ptr_array_index (actions->rows, i);

      if (g_str_equal (get_cell (actions, row, "programme"), programme) &&
          g_str_equal (get_cell (actions, row, "code"), code))
        return row;
    }
  return NULL;
}

/* The objectives or the actions that a commitment stands under. */
static char **
list_places (SampleTables *self, char **row, gboolean objectives)
{
  const WayTable *actions = g_hash_table_lookup (self->tables, "actions");
  g_auto (GStrv) programme = sample_tables_get (self, "commitments", row, "programme");
  g_auto (GStrv) under = sample_tables_get (self, "commitments", row, "under");
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (guint i = 0; under[i] != NULL; i++)
    {
      char **action = find_action (self, programme[0], under[i]);

      if (!objectives && action != NULL)
        g_strv_builder_add (found, under[i]);
      else if (objectives)
        g_strv_builder_add (found,
                            action != NULL ? get_cell (actions, action, "objective") : under[i]);
    }
  return g_strv_builder_end (found);
}

/* The latest day of the timing in the row, or nothing. */
static char **
list_due (const WayTable *table, char **row, gboolean year_only)
{
  g_autoptr (WayTiming) timing =
    way_timing_new (get_cell (table, row, "timing"), get_cell (table, row, "edtf"), NULL);
  WayDay day = timing != NULL ? way_timing_get_latest (timing) : WAY_DAY_NONE;
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char *iso = day != WAY_DAY_NONE ? way_day_to_iso (day) : NULL;

  if (iso != NULL)
    g_strv_builder_take (found, g_strndup (iso, year_only ? 4 : 10));
  return g_strv_builder_end (found);
}

/* Status and forecast in one, where there is a status. */
static char **
list_outcome (const WayTable *table, char **row)
{
  const char *status = get_cell (table, row, "status");
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  if (*status != '\0')
    g_strv_builder_take (found, g_strconcat (status, " ", get_cell (table, row, "forecast"), NULL));
  return g_strv_builder_end (found);
}

static const char *
find_reference (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (references[i].column, column))
      return references[i].table;
  return NULL;
}

/* What the records named in a column have in another: "commitment.programme". */
static char **
follow (SampleTables *self, const char *table, char **row, const char *column)
{
  const char *stop = strchr (column, '.');
  g_autofree char *first = stop != NULL ? g_strndup (column, stop - column) : NULL;
  const char *target = first != NULL ? find_reference (first) : NULL;
  g_auto (GStrv) names = target != NULL ? sample_tables_get (self, table, row, first) : NULL;
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  if (names == NULL)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      char **there = find_row (self, target, names[i]);
      g_auto (GStrv) cells =
        there != NULL ? sample_tables_get (self, target, there, stop + 1) : NULL;

      if (cells == NULL)
        return NULL;
      g_strv_builder_addv (found, (const char **) cells);
    }
  return g_strv_builder_end (found);
}

/* The names in a cell; those of columns that no table has are worked out. NULL where there is no
 * such column. */
char **
sample_tables_get (SampleTables *self, const char *table, char **row, const char *column)
{
  const WayTable *whole = g_hash_table_lookup (self->tables, table);
  const char *cell = get_cell (whole, row, column);

  if (cell != NULL)
    return way_table_split_list (cell);
  if (g_str_equal (table, "commitments") && g_str_equal (column, "objective"))
    return list_places (self, row, TRUE);
  if (g_str_equal (table, "commitments") && g_str_equal (column, "action"))
    return list_places (self, row, FALSE);
  if (get_cell (whole, row, "edtf") != NULL && g_str_equal (column, "due"))
    return list_due (whole, row, FALSE);
  if (get_cell (whole, row, "edtf") != NULL && g_str_equal (column, "due-year"))
    return list_due (whole, row, TRUE);
  if (g_str_equal (table, "statements") && g_str_equal (column, "outcome"))
    return list_outcome (whole, row);
  return follow (self, table, row, column);
}

/* ---- clauses ---- */

/* What is counted, and how. */
typedef struct
{
  SampleTables *self;
  const char *table;
  GPtrArray *rows; /* those that are left; borrowed */
  int n;           /* -1 until something else than rows is counted */
} Counting;

typedef struct
{
  char *a;
  char *b;
} Words;

typedef gboolean (*Holds) (char **cells, const char *value);

static gboolean
holds_value (char **cells, const char *value)
{
  if (*value == '\0')
    return cells[0] == NULL;
  for (guint i = 0; cells[i] != NULL; i++)
    if (same_word (cells[i], value))
      return TRUE;
  return FALSE;
}

static gboolean
holds_any (char **cells, const char *value)
{
  return cells[0] != NULL;
}

static gboolean
holds_none (char **cells, const char *value)
{
  return cells[0] == NULL;
}

static gboolean
holds_start (char **cells, const char *value)
{
  return cells[0] != NULL && g_str_has_prefix (cells[0], value);
}

static gboolean
holds_earlier (char **cells, const char *value)
{
  return cells[0] != NULL && strcmp (cells[0], value) < 0;
}

static gboolean
holds_number (char **cells, const char *value)
{
  return (int) g_strv_length (cells) == atoi (value);
}

static gboolean
holds_several (char **cells, const char *value)
{
  return g_strv_length (cells) > 1;
}

static gboolean
keep (Counting *counting, const char *column, Holds holds, const char *value)
{
  for (guint i = counting->rows->len; i > 0; i--)
    {
      g_auto (GStrv) cells = sample_tables_get (counting->self, counting->table,
                                                g_ptr_array_index (counting->rows, i - 1), column);

      if (cells == NULL)
        return FALSE;
      if (!holds (cells, value))
        g_ptr_array_remove_index (counting->rows, i - 1);
    }
  return TRUE;
}

static gboolean
keep_different (Counting *counting, const char *column, const char *other)
{
  for (guint i = counting->rows->len; i > 0; i--)
    {
      char **row = g_ptr_array_index (counting->rows, i - 1);
      g_auto (GStrv) a = sample_tables_get (counting->self, counting->table, row, column);
      g_auto (GStrv) b = sample_tables_get (counting->self, counting->table, row, other);

      if (a == NULL || b == NULL)
        return FALSE;
      if (g_strv_equal ((const char *const *) a, (const char *const *) b))
        g_ptr_array_remove_index (counting->rows, i - 1);
    }
  return TRUE;
}

/* The names in a column, each once or all of them. */
static gboolean
count_names (Counting *counting, const char *column, gboolean once)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int n = 0;

  for (guint i = 0; i < counting->rows->len; i++)
    {
      g_auto (GStrv) cells = sample_tables_get (counting->self, counting->table,
                                                g_ptr_array_index (counting->rows, i), column);

      if (cells == NULL)
        return FALSE;
      n += g_strv_length (cells);
      for (guint k = 0; cells[k] != NULL; k++)
        g_hash_table_add (seen, g_strdup (cells[k]));
    }
  counting->n = once ? (int) g_hash_table_size (seen) : n;
  return TRUE;
}

static gboolean
count_sum (Counting *counting, const char *column)
{
  counting->n = 0;
  for (guint i = 0; i < counting->rows->len; i++)
    {
      g_auto (GStrv) cells = sample_tables_get (counting->self, counting->table,
                                                g_ptr_array_index (counting->rows, i), column);

      if (cells == NULL)
        return FALSE;
      counting->n += cells[0] != NULL ? atoi (cells[0]) : 0;
    }
  return TRUE;
}

static gboolean
count_disagreeing (Counting *counting, const char *column, const char *of)
{
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < counting->rows->len; i++)
    {
      char **row = g_ptr_array_index (counting->rows, i);
      g_auto (GStrv) cells = sample_tables_get (counting->self, counting->table, row, column);
      g_auto (GStrv) owner = sample_tables_get (counting->self, counting->table, row, of);
      const char *before;

      if (cells == NULL || owner == NULL || owner[0] == NULL)
        return FALSE;
      if (cells[0] == NULL)
        continue;
      before = g_hash_table_lookup (first, owner[0]);
      if (before == NULL)
        g_hash_table_insert (first, g_strdup (owner[0]), g_strdup (cells[0]));
      else if (!g_str_equal (before, cells[0]))
        g_hash_table_add (found, g_strdup (owner[0]));
    }
  counting->n = g_hash_table_size (found);
  return TRUE;
}

/* ---- their words ---- */

/* Whether the clause is worded so; a and b are what stands in the place of the two groups. */
static gboolean
is_worded (const char *clause, const char *pattern, Words *words)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_ANCHORED, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, clause, 0, &match))
    return FALSE;
  g_free (words->a);
  g_free (words->b);
  words->a = g_match_info_fetch (match, 1);
  words->b = g_match_info_fetch (match, 2);
  return TRUE;
}

/* The clauses that leave out rows. */
static gboolean
apply_filter (Counting *counting, const char *clause, Words *words, gboolean *done)
{
  if (is_worded (clause, "([a-z_.-]+)=(.*)$", words))
    *done = keep (counting, words->a, holds_value, words->b);
  else if (is_worded (clause, "with ([a-z_.-]+)()$", words))
    *done = keep (counting, words->a, holds_any, NULL);
  else if (is_worded (clause, "without ([a-z_.-]+)()$", words))
    *done = keep (counting, words->a, holds_none, NULL);
  else if (is_worded (clause, "([a-z_.-]+) begins (.+)$", words))
    *done = keep (counting, words->a, holds_start, words->b);
  else if (is_worded (clause, "([a-z_.-]+) before ([0-9-]+)$", words))
    *done = keep (counting, words->a, holds_earlier, words->b);
  else if (is_worded (clause, "([a-z_.-]+) is not ([a-z_.-]+)$", words))
    *done = keep_different (counting, words->a, words->b);
  else if (is_worded (clause, "([0-9]+) in ([a-z_.-]+)$", words))
    *done = keep (counting, words->b, holds_number, words->a);
  else if (is_worded (clause, "more than one in ([a-z_.-]+)()$", words))
    *done = keep (counting, words->a, holds_several, NULL);
  else
    return FALSE;
  return TRUE;
}

/* The clauses that count something else than rows; they come last. */
static gboolean
apply_counter (Counting *counting, const char *clause, Words *words)
{
  if (g_str_equal (clause, "all"))
    return TRUE;
  if (is_worded (clause, "each ([a-z_.-]+) once()$", words))
    return count_names (counting, words->a, TRUE);
  if (is_worded (clause, "names in ([a-z_.-]+)()$", words))
    return count_names (counting, words->a, FALSE);
  if (is_worded (clause, "sum of ([a-z_.-]+)()$", words))
    return count_sum (counting, words->a);
  if (is_worded (clause, "several ([a-z_.-]+) of one ([a-z_.-]+)$", words))
    return count_disagreeing (counting, words->a, words->b);
  return FALSE;
}

gboolean
sample_tables_count (SampleTables *self, const char *table, const char *what, int *n)
{
  const WayTable *whole = g_hash_table_lookup (self->tables, table);
  g_auto (GStrv) clauses = g_strsplit (what, " and ", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  Counting counting = { self, table, rows, -1 };
  Words words = { NULL };
  gboolean done = whole != NULL;

  if (done)
    g_ptr_array_extend (rows, whole->rows, NULL, NULL);
  for (guint i = 0; done && clauses[i] != NULL; i++)
    if (!apply_filter (&counting, clauses[i], &words, &done))
      done = apply_counter (&counting, clauses[i], &words);
  if (done)
    *n = counting.n >= 0 ? counting.n : (int) rows->len;
  g_free (words.a);
  g_free (words.b);
  return done;
}
