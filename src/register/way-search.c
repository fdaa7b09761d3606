/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Full-text search through the FTS5 table of the register. What is typed becomes quoted words, so
 * that nothing in it is taken for an operator.
 *
 * FTS5's own ranking reads everything that matches, which takes too long for the beginnings of
 * common words; so a limited number of candidates is read, whole words first, and ranked here. The
 * few objectives, parties and sources stand in a table apart from the many commitments and
 * statements, which would crowd them out. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-register-private.h"
#include "way-search.h"

/* Candidates read of each scope before ranking. */
#define N_CANDIDATES 200
/* A count is exact up to here; one more stands for any larger number. */
#define COUNT_CAP 1000
/* More words than anybody types: a pasted page must not make a query without end. */
#define MAX_WORDS 16

static const struct
{
  const char *name; /* in the index */
  WayRecord record;
} records[] = {
  { "source", WAY_RECORD_SOURCE },         { "party", WAY_RECORD_PARTY },
  { "programme", WAY_RECORD_PROGRAMME },   { "objective", WAY_RECORD_OBJECTIVE },
  { "action", WAY_RECORD_ACTION },         { "event", WAY_RECORD_EVENT },
  { "commitment", WAY_RECORD_COMMITMENT }, { "statement", WAY_RECORD_STATEMENT },
  { "procedure", WAY_RECORD_PROCEDURE },   { "step", WAY_RECORD_STEP },
  { "take-up", WAY_RECORD_TAKE_UP },       { "series", WAY_RECORD_SERIES },
  { "figure", WAY_RECORD_FIGURE },         { "finding", WAY_RECORD_FINDING },
  { "theme", WAY_RECORD_THEME },           { "forward", WAY_RECORD_FORWARD },
};

#define CANDIDATES(table, record)                                                                  \
  "SELECT rowid, " record ", highlight (" table ", 0, char (1), char (2)), "                       \
  "snippet (" table ", 1, char (1), char (2), '…', 16) FROM " table " WHERE " table                \
  " MATCH ? LIMIT ?"
#define COUNT(table)                                                                               \
  "SELECT count(*) FROM (SELECT 1 FROM " table " WHERE " table " MATCH ? LIMIT ?)"

/* Kinds of records that are searched together. The many are read no further than their candidates
 * and counted apart. */
static const struct
{
  const char *candidates;
  const char *count;
  guint n_candidates;
  WayRecord record; /* of what is counted apart */
} scopes[] = {
  { CANDIDATES ("search_commitment", "'commitment'"), COUNT ("search_commitment"), N_CANDIDATES,
    WAY_RECORD_COMMITMENT },
  { CANDIDATES ("search_statement", "'statement'"), COUNT ("search_statement"), N_CANDIDATES,
    WAY_RECORD_STATEMENT },
  { CANDIDATES ("search_other", "record"), NULL, COUNT_CAP, 0 },
};

typedef struct
{
  WaySearchHit *hit;
  guint rank; /* less is better */
} Candidate;

typedef struct
{
  WayDatabase *database;
  GPtrArray *words;
  guint limit;
  guint *counts;
  GPtrArray *candidates; /* of Candidate, of one scope */
  GHashTable *seen;      /* keys of these */
  GPtrArray *hits;
} Search;

/**
 * way_search_hit_free: (skip)
 */
void
way_search_hit_free (WaySearchHit *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->excerpt);
  g_array_unref (self->title_matches);
  g_array_unref (self->excerpt_matches);
  g_free (self);
}

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  way_search_hit_free (self->hit);
  g_free (self);
}

/* ---- what was typed ---- */

/* As the tokenizer unicode61 sees it: letters, numbers, marks that belong to a letter, and private
 * use. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ||
         g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static GPtrArray *
split_words (const char *typed)
{
  g_autofree char *valid = g_utf8_make_valid (typed, -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = valid;

  while (*p != '\0' && words->len < MAX_WORDS)
    {
      const char *start;

      while (*p != '\0' && !is_word_character (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && is_word_character (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (start < p)
        g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
    }
  return words;
}

/* The query in FTS5's language: "com"* AND "790"*. */
static char *
make_match (GPtrArray *words, gboolean whole)
{
  GString *match = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (match, "%s\"%s\"%s", i > 0 ? " AND " : "", (char *) words->pdata[i],
                            whole ? "" : "*");
  return g_string_free_and_steal (match);
}

/* ---- what was found ---- */

/* Takes the marks out of a text: \1 where a match begins, \2 where it ends. A text that has such
 * characters of its own loses them. */
static char *
take_matches (const char *marked, GArray *matches)
{
  GString *text = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = marked; *p != '\0'; p++)
    {
      guint position = (guint) text->len;

      if (*p != '\1' && *p != '\2')
        {
          g_string_append_c (text, *p);
          continue;
        }
      if ((*p == '\1') == inside)
        continue;
      inside = !inside;
      g_array_append_val (matches, position);
    }
  if (inside)
    {
      guint position = (guint) text->len;

      g_array_append_val (matches, position);
    }
  return g_string_free_and_steal (text);
}

static WayRecord
find_record (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    if (g_str_equal (records[i].name, name))
      return records[i].record;
  return WAY_N_RECORDS;
}

static WaySearchHit *
read_hit (WayQuery *query)
{
  WaySearchHit *hit = g_new0 (WaySearchHit, 1);

  hit->id = way_query_get_id (query, 0);
  hit->record = find_record (way_query_get_text (query, 1));
  hit->title_matches = g_array_new (FALSE, FALSE, sizeof (guint));
  hit->excerpt_matches = g_array_new (FALSE, FALSE, sizeof (guint));
  hit->title = take_matches (way_query_get_text (query, 2), hit->title_matches);
  hit->excerpt = take_matches (way_query_get_text (query, 3), hit->excerpt_matches);
  if (hit->record == WAY_RECORD_COMMITMENT)
    hit->commitment = hit->id;
  return hit;
}

/* Better is: as many matches in the title as there are words; a title that begins with one; a
 * shorter title. */
static guint
rank_hit (WaySearchHit *hit, guint n_words, gboolean whole)
{
  guint rank = MIN ((guint) strlen (hit->title), 999);
  gboolean all_in_title = hit->title_matches->len >= 2 * n_words;
  gboolean begins =
    hit->title_matches->len > 0 && g_array_index (hit->title_matches, guint, 0) == 0;

  return rank + (begins ? 0 : 1000) + (whole ? 0 : 2000) + (all_in_title ? 0 : 4000);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(Candidate *const *) a, *second = *(Candidate *const *) b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;
  if (first->hit->id != second->hit->id)
    return first->hit->id < second->hit->id ? -1 : 1;
  return 0;
}

static void
add_candidate (Search *self, WaySearchHit *hit, gboolean whole)
{
  Candidate *candidate;

  if (hit->record == WAY_N_RECORDS || !g_hash_table_add (self->seen, &hit->id))
    {
      way_search_hit_free (hit);
      return;
    }
  candidate = g_new0 (Candidate, 1);
  candidate->hit = hit;
  candidate->rank = rank_hit (hit, self->words->len, whole);
  g_ptr_array_add (self->candidates, candidate);
}

/* ---- asking ---- */

static gboolean
read_candidates (Search *self,
                 guint scope,
                 const char *match,
                 guint n,
                 gboolean whole,
                 GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, scopes[scope].candidates);

  way_query_add_text (query, match);
  way_query_add_int (query, n);
  while (way_query_next (query))
    add_candidate (self, read_hit (query), whole);
  return way_query_finish (query, error);
}

/* Whole words first: they are what is meant when there are many, and are found without gathering
 * the index of all that begin so. Where they suffice nothing else is read. */
static gboolean
read_scope (Search *self, guint scope, const char *match, GError **error)
{
  g_autofree char *whole = make_match (self->words, TRUE);
  guint n = MAX (scopes[scope].n_candidates, self->limit);

  g_ptr_array_set_size (self->candidates, 0);
  g_hash_table_remove_all (self->seen);
  if (!read_candidates (self, scope, whole, n, TRUE, error))
    return FALSE;
  return self->candidates->len >= n || read_candidates (self, scope, match, n, FALSE, error);
}

static gboolean
count_scope (Search *self, guint scope, const char *match, GError **error)
{
  g_autoptr (WayQuery) query = NULL;
  GError *failure = NULL;

  if (self->counts == NULL || scopes[scope].record == 0)
    return TRUE;
  if (self->candidates->len < scopes[scope].n_candidates)
    {
      self->counts[scopes[scope].record] = self->candidates->len;
      return TRUE;
    }
  query = way_database_query (self->database, scopes[scope].count);
  way_query_add_text (query, match);
  way_query_add_int (query, COUNT_CAP + 1);
  self->counts[scopes[scope].record] = (guint) way_query_run_int (query, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* At most limit of each kind, best first. */
static void
take_hits (Search *self, guint scope)
{
  guint n_of[WAY_N_RECORDS] = { 0 };

  g_ptr_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = self->candidates->pdata[i];
      WayRecord record = candidate->hit->record;

      if (n_of[record]++ < self->limit)
        g_ptr_array_add (self->hits, g_steal_pointer (&candidate->hit));
    }
  if (self->counts != NULL && scopes[scope].record == 0)
    for (guint i = 0; i < WAY_N_RECORDS; i++)
      self->counts[i] += n_of[i];
}

static gboolean
search_scope (Search *self, guint scope, GError **error)
{
  g_autofree char *match = make_match (self->words, FALSE);

  if (!read_scope (self, scope, match, error) || !count_scope (self, scope, match, error))
    return FALSE;
  take_hits (self, scope);
  return TRUE;
}

/* Of what is said of one. */
static const char *const commitment_queries[WAY_N_RECORDS] = {
  [WAY_RECORD_STATEMENT] = "SELECT commitment_id FROM statement WHERE id = ?",
  [WAY_RECORD_STEP] = "SELECT commitment_id FROM step WHERE id = ?",
  [WAY_RECORD_TAKE_UP] = "SELECT commitment_id FROM take_up WHERE id = ?",
};

static gboolean
find_commitment (Search *self, WaySearchHit *hit, GError **error)
{
  g_autoptr (WayQuery) query = NULL;

  if (commitment_queries[hit->record] == NULL)
    return TRUE;
  query = way_database_query (self->database, commitment_queries[hit->record]);
  way_query_add_id (query, hit->id);
  if (way_query_next (query))
    hit->commitment = way_query_get_id (query, 0);
  return way_query_finish (query, error);
}

static gboolean
find_commitments (Search *self, GError **error)
{
  for (guint i = 0; i < self->hits->len; i++)
    if (!find_commitment (self, self->hits->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
run_search (Search *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    if (!search_scope (self, i, error))
      return FALSE;
  return find_commitments (self, error);
}

/**
 * way_register_search:
 * @self: a register
 * @words: what was typed; anything is valid
 * @limit: how many hits of each kind of record there may be
 * @counts: (nullable) (array fixed-size=19): how many there are of each kind; 1001 stands for more
 * than a thousand
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Finds the records in which all the words occur or begin a word, without regard to case and
 * diacritics. Commitments come first, then statements, then the other kinds; of each kind the best
 * first: with all the words in the title, as whole words, at its beginning. Where more than two
 * hundred match, the best of two hundred are found, those with whole words before others.
 *
 * Returns: (transfer full) (element-type WaySearchHit) (nullable): the hits; empty when there are
 * no words; %NULL with an error
 */
GPtrArray *
way_register_search (WayRegister *self,
                     const char *words,
                     guint limit,
                     guint counts[WAY_N_RECORDS],
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GPtrArray) typed = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GHashTable) seen = NULL;
  Search search;
  GCancellable *before;
  gboolean ok;

  g_return_val_if_fail (WAY_IS_REGISTER (self) && words != NULL, NULL);

  typed = split_words (words);
  hits = g_ptr_array_new_with_free_func ((GDestroyNotify) way_search_hit_free);
  if (counts != NULL)
    memset (counts, 0, WAY_N_RECORDS * sizeof *counts);
  if (typed->len == 0)
    return g_steal_pointer (&hits);

  candidates = g_ptr_array_new_with_free_func (candidate_free);
  seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  search =
    (Search) { way_register_get_database (self), typed, limit, counts, candidates, seen, hits };
  before = way_database_set_cancellable (search.database, cancellable);
  ok = run_search (&search, error);
  way_database_set_cancellable (search.database, before);
  return ok ? g_steal_pointer (&hits) : NULL;
}
