/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading standings from the views of sql/standing.sql. A register of a hundred thousand
 * commitments says the same words, timings and parties over and over: each is made once and
 * shared. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include "way-ladder-private.h"
#include "way-resources.h"
#include "way-standing-private.h"

/* The columns of the view board_row. */
enum
{
  COLUMN_ID,
  COLUMN_OWN_TITLE,
  COLUMN_TITLE,
  COLUMN_KIND,
  COLUMN_MODALITY,
  COLUMN_CONDITION,
  COLUMN_CLASS,
  COLUMN_STATUS,
  COLUMN_FORECAST,
  COLUMN_STATUS_DAY,
  COLUMN_STATUS_STATEMENT,
  COLUMN_LAST_SAID,
  COLUMN_TIMING,
  COLUMN_TIMING_STATEMENT = COLUMN_TIMING + 2,
  COLUMN_ORIGINAL_TIMING,
  COLUMN_DISPUTED_TIMING = COLUMN_ORIGINAL_TIMING + 2,
  COLUMN_SLIPPED = COLUMN_DISPUTED_TIMING + 2,
  COLUMN_BROUGHT_FORWARD,
  COLUMN_SLIP_MONTHS,
  COLUMN_RENAMED,
  COLUMN_HANDED_OVER,
  COLUMN_DISPUTED,
  COLUMN_REFERENCE,
  COLUMN_PLACE,
  COLUMN_PARTS,
  COLUMN_PROCEDURE,
  COLUMN_MOVED_DAY,
  COLUMN_STALLED,
};

typedef struct
{
  char *name;
  char *abbreviation; /* or the name */
} Party;

/* The words for one set of responsible parties. */
typedef struct
{
  char *leads;
  char *lead_abbreviations;
  char *supporting;
} Parts;

struct _WayStandingReader
{
  WayDatabase *database;
  WayLadderReader *ladders;
  GHashTable *strings; /* of GRefString, keys and values the same */
  GHashTable *timings; /* "words\x1f edtf" to WayTiming */
  GHashTable *parties; /* WayId to Party */
  GHashTable *parts;   /* "l42 w7" to Parts */
  GString *buffer;
};

/* ---- as of ---- */

#define STANDING_SQL RESOURCE_PATH "/register/standing.sql"

gboolean
way_as_of_make_views (WayDatabase *database, const char *resource, const char *view, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT count(*) FROM temp.sqlite_schema WHERE name = ?");
  g_autoptr (GBytes) sql = NULL;

  way_query_add_text (query, view);
  if (way_query_run_int (query, NULL) > 0)
    return TRUE;
  sql = g_resource_lookup_data (way_register_resources_get_resource (), resource,
                                G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return sql != NULL && way_database_execute (database, g_bytes_get_data (sql, NULL), error);
}

static int
read_stalled_after (WayDatabase *database)
{
  g_autoptr (WayQuery) query =
    way_database_query (database, "SELECT value FROM main.setting WHERE name = ?");
  int months;

  way_query_add_text (query, WAY_STALLED_AFTER_SETTING);
  months = way_query_next (query) ? atoi (way_query_get_text (query, 0)) : 0;
  way_query_finish (query, NULL);
  return months > 0 ? MIN (months, WAY_STALLED_AFTER_MOST) : WAY_STALLED_AFTER;
}

gboolean
way_as_of_set (WayDatabase *database, WayDay day, GError **error)
{
  g_autoptr (WayQuery) query = NULL;

  if (!way_as_of_make_views (database, STANDING_SQL, "board_row", error))
    return FALSE;
  query =
    way_database_query (database,
                        "INSERT OR REPLACE INTO temp.as_of (only, day, moving) VALUES (1, ?, ?)");
  way_query_add_day (query, day);
  way_query_add_day (query, way_day_add_months (day, -read_stalled_after (database)));
  return way_query_run (query, error);
}

/* ---- sharing ---- */

static char *
share (WayStandingReader *self, const char *text)
{
  char *shared;

  if (*text == '\0')
    return NULL;
  shared = g_hash_table_lookup (self->strings, text);
  if (shared == NULL)
    {
      shared = g_ref_string_new (text);
      g_hash_table_add (self->strings, shared);
    }
  return g_ref_string_acquire (shared);
}

/* Finds a timing by its words before it is made: reading an EDTF value takes longer than all the
 * rest of a row. */
static WayTiming *
share_timing (WayStandingReader *self, WayQuery *query, int column)
{
  WayTiming *timing;

  if (way_query_is_null (query, column))
    return NULL;
  g_string_assign (self->buffer, way_query_get_text (query, column));
  g_string_append_c (self->buffer, '\x1f');
  g_string_append (self->buffer, way_query_get_text (query, column + 1));
  if (self->buffer->len == 1)
    return NULL;

  timing = g_hash_table_lookup (self->timings, self->buffer->str);
  if (timing == NULL)
    {
      timing = way_query_dup_timing (query, column);
      if (timing == NULL)
        return NULL;
      g_hash_table_insert (self->timings, g_strdup (self->buffer->str), timing);
    }
  return way_timing_ref (timing);
}

/* ---- responsible parties ---- */

static void
party_free (gpointer data)
{
  Party *self = data;

  g_free (self->name);
  g_free (self->abbreviation);
  g_free (self);
}

static void
parts_free (gpointer data)
{
  Parts *self = data;

  g_clear_pointer (&self->leads, g_ref_string_release);
  g_clear_pointer (&self->lead_abbreviations, g_ref_string_release);
  g_clear_pointer (&self->supporting, g_ref_string_release);
  g_free (self);
}

static Party *
read_party (WayStandingReader *self, WayId id)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    "SELECT name, coalesce(nullif(abbreviation, ''), name) FROM party WHERE id = ?");
  Party *party = g_new0 (Party, 1);

  way_query_add_id (query, id);
  way_query_next (query);
  party->name = way_query_dup_text (query, 0);
  party->abbreviation = way_query_dup_text (query, 1);
  way_query_finish (query, NULL);
  return party;
}

static Party *
find_party (WayStandingReader *self, WayId id)
{
  Party *party = g_hash_table_lookup (self->parties, &id);

  if (party == NULL)
    {
      party = read_party (self, id);
      g_hash_table_insert (self->parties, g_memdup2 (&id, sizeof id), party);
    }
  return party;
}

static void
append_name (GString *list, const char *name)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, name);
}

static char *
end_list (GString *list)
{
  char *text = list->len > 0 ? g_ref_string_new_len (list->str, (gssize) list->len) : NULL;

  g_string_free (list, TRUE);
  return text;
}

static Parts *
make_parts (WayStandingReader *self, const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  GString *leads = g_string_new (NULL), *abbreviations = g_string_new (NULL);
  GString *supporting = g_string_new (NULL);
  Parts *parts = g_new0 (Parts, 1);

  for (char **word = words; *word != NULL; word++)
    {
      Party *party = find_party (self, g_ascii_strtoll (*word + 1, NULL, 10));

      if (**word == 'l')
        {
          append_name (leads, party->name);
          append_name (abbreviations, party->abbreviation);
        }
      else if (**word == 'w')
        append_name (supporting, party->abbreviation);
    }
  parts->leads = end_list (leads);
  parts->lead_abbreviations = end_list (abbreviations);
  parts->supporting = end_list (supporting);
  return parts;
}

static char *
acquire (char *text)
{
  return text != NULL ? g_ref_string_acquire (text) : NULL;
}

static void
read_parts (WayStandingReader *self, WayStanding *standing, const char *key)
{
  Parts *parts;

  if (*key == '\0')
    return;
  parts = g_hash_table_lookup (self->parts, key);
  if (parts == NULL)
    {
      parts = make_parts (self, key);
      g_hash_table_insert (self->parts, g_strdup (key), parts);
    }
  standing->leads = acquire (parts->leads);
  standing->lead_abbreviations = acquire (parts->lead_abbreviations);
  standing->supporting = acquire (parts->supporting);
}

/* ---- the row ---- */

static void
read_titles (WayStanding *standing, WayQuery *query)
{
  standing->own_title = g_ref_string_new (way_query_get_text (query, COLUMN_OWN_TITLE));
  if (way_query_get_int (query, COLUMN_RENAMED))
    standing->title = g_ref_string_new (way_query_get_text (query, COLUMN_TITLE));
  else
    standing->title = g_ref_string_acquire (standing->own_title);
}

static char *
read_source (WayStandingReader *self, WayQuery *query)
{
  const char *place = way_query_get_text (query, COLUMN_PLACE);

  g_string_assign (self->buffer, way_query_get_text (query, COLUMN_REFERENCE));
  if (self->buffer->len > 0 && *place != '\0')
    {
      g_string_append (self->buffer, ", ");
      g_string_append (self->buffer, place);
    }
  return share (self, self->buffer->str);
}

static WayStandingFlags
read_flags (WayQuery *query)
{
  static const struct
  {
    int column;
    WayStandingFlags flag;
  } columns[] = {
    { COLUMN_FORECAST, WAY_STANDING_FORECAST },
    { COLUMN_SLIPPED, WAY_STANDING_SLIPPED },
    { COLUMN_BROUGHT_FORWARD, WAY_STANDING_BROUGHT_FORWARD },
    { COLUMN_RENAMED, WAY_STANDING_RENAMED },
    { COLUMN_HANDED_OVER, WAY_STANDING_HANDED_OVER },
    { COLUMN_DISPUTED, WAY_STANDING_DISPUTED },
    { COLUMN_STALLED, WAY_STANDING_STALLED },
  };
  WayStandingFlags flags = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    if (way_query_get_int (query, columns[i].column) != 0)
      flags |= columns[i].flag;
  return flags;
}

static void
read_status (WayStanding *standing, WayQuery *query)
{
  int klass = way_class_from_nick (way_query_get_text (query, COLUMN_CLASS));
  int status = way_status_from_nick (way_query_get_text (query, COLUMN_STATUS));
  int modality = way_modality_from_nick (way_query_get_text (query, COLUMN_MODALITY));

  standing->klass = klass >= 0 ? (WayClass) klass : WAY_CLASS_NOT_REPORTED;
  standing->status = status >= 0 ? (WayStatus) status : WAY_STATUS_NONE;
  standing->modality = modality >= 0 ? (WayModality) modality : WAY_MODALITY_NONE;
  standing->flags = read_flags (query);
  standing->status_day = way_query_get_day (query, COLUMN_STATUS_DAY);
  standing->status_statement = way_query_get_id (query, COLUMN_STATUS_STATEMENT);
  standing->last_said = way_query_get_day (query, COLUMN_LAST_SAID);
}

static void
read_timings (WayStandingReader *self, WayStanding *standing, WayQuery *query)
{
  standing->timing = share_timing (self, query, COLUMN_TIMING);
  standing->timing_statement = way_query_get_id (query, COLUMN_TIMING_STATEMENT);
  standing->original_timing = share_timing (self, query, COLUMN_ORIGINAL_TIMING);
  standing->disputed_timing = share_timing (self, query, COLUMN_DISPUTED_TIMING);
  standing->slip_months = (int) way_query_get_int (query, COLUMN_SLIP_MONTHS);
}

WayStanding *
way_standing_reader_read (WayStandingReader *self, WayQuery *query)
{
  WayStanding *standing = g_object_new (WAY_TYPE_STANDING, NULL);

  standing->id = way_query_get_id (query, COLUMN_ID);
  read_titles (standing, query);
  standing->kind = share (self, way_query_get_text (query, COLUMN_KIND));
  standing->condition = share (self, way_query_get_text (query, COLUMN_CONDITION));
  read_status (standing, query);
  read_timings (self, standing, query);
  standing->source = read_source (self, query);
  read_parts (self, standing, way_query_get_text (query, COLUMN_PARTS));
  standing->moved = way_query_get_day (query, COLUMN_MOVED_DAY);
  standing->ladder = way_ladder_reader_read (self->ladders, standing->id,
                                             way_query_get_id (query, COLUMN_PROCEDURE), query);
  return standing;
}

/* ---- the reader ---- */

WayStandingReader *
way_standing_reader_new (WayDatabase *database)
{
  WayStandingReader *self = g_new0 (WayStandingReader, 1);

  self->database = database;
  self->ladders = way_ladder_reader_new (database);
  self->strings =
    g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  self->timings =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) way_timing_unref);
  self->parties = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, party_free);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, parts_free);
  self->buffer = g_string_new (NULL);
  return self;
}

void
way_standing_reader_free (WayStandingReader *self)
{
  way_ladder_reader_free (self->ladders);
  g_hash_table_unref (self->strings);
  g_hash_table_unref (self->timings);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->parts);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}
