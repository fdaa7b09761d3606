/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of a row: reading them as what the format says they hold, and naming what is wrong with
 * them. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

void
way_cell_text (WayRow *row, const char *column, char **field)
{
  const char *cell = way_row_get (row, column);

  if (cell != NULL)
    way_set_text (field, cell);
}

void
way_cell_day (WayRow *row, const char *column, WayDay *field)
{
  const char *cell = way_row_get (row, column);

  if (cell == NULL)
    return;
  *field = way_day_new_from_iso (cell);
  if (*cell != '\0' && *field == WAY_DAY_NONE)
    way_row_fail (row, column,
                  g_strdup_printf (_ ("“%s” is not a day; write it like 2011-11-25"), cell));
}

void
way_cell_boolean (WayRow *row, const char *column, gboolean *field)
{
  const char *cell = way_row_get (row, column);

  if (cell == NULL)
    return;
  *field = g_ascii_strcasecmp (cell, "yes") == 0;
  if (!*field && *cell != '\0' && g_ascii_strcasecmp (cell, "no") != 0)
    way_row_fail (row, column, g_strdup_printf (_ ("“%s” is neither yes nor no"), cell));
}

/* Reads a word of a closed list; empty is 0. The words are those of docs/import-tables.md. */
int
way_cell_word (WayRow *row,
               const char *column,
               int (*from_nick) (const char *),
               const char *words,
               int current)
{
  const char *cell = way_row_get (row, column);
  int value;

  if (cell == NULL)
    return current;
  if (*cell == '\0')
    return 0;
  value = from_nick (cell);
  if (value >= 0)
    return value;
  way_row_fail (row, column,
                g_strdup_printf (_ ("“%s” cannot stand here; write one of: %s"), cell, words));
  return current;
}

void
way_cell_record (WayRow *row, const char *column, WayRecord record, WayId programme, WayId *field)
{
  const char *cell = way_row_get (row, column);

  if (cell != NULL)
    *field = *cell != '\0' ? way_row_find (row, column, record, programme, cell) : 0;
}

WayId
way_cell_find (WayRow *row, WayRecord record, WayId programme)
{
  const char *code = way_row_get (row, "code");

  return code != NULL && *code != '\0'
           ? way_register_find (row->names->target, record, programme, code)
           : 0;
}

WayId
way_cell_programme (WayRow *row)
{
  WayId programme = 0;

  way_cell_record (row, "programme", WAY_RECORD_PROGRAMME, 0, &programme);
  return programme;
}

void
way_cell_citation (WayRow *row, WayCitation *field)
{
  way_cell_record (row, "source", WAY_RECORD_SOURCE, 0, &field->source);
  way_cell_text (row, "place", &field->place);
}

/* Whether no day is in both: one ends before the other begins. */
static gboolean
lies_before (const WayTiming *a, const WayTiming *b)
{
  WayDay latest = way_timing_get_latest (a);
  WayDay earliest = way_timing_get_earliest (b);

  return latest != WAY_DAY_NONE && earliest != WAY_DAY_NONE && latest < earliest;
}

/* The words are others than in the register, the value is not, and belongs to the old words. */
static gboolean
is_left_behind (const WayTiming *timing, const WayTiming *read, const WayTiming *known)
{
  const char *edtf = way_timing_get_edtf (timing);

  return known != NULL &&
         !g_str_equal (way_timing_get_text (known), way_timing_get_text (timing)) &&
         g_strcmp0 (way_timing_get_edtf (known), edtf) == 0 &&
         g_strcmp0 (way_timing_get_edtf (read), edtf) != 0;
}

/* The table has the last word on what its words mean; but "by the end of 2012" with 2021 is
 * probably a slip. */
static void
warn_of_contradiction (WayRow *row,
                       const WayTiming *timing,
                       const WayTiming *known,
                       WayTimingPair pair)
{
  g_autoptr (WayTiming) read = way_timing_recognise (way_timing_get_text (timing), pair);
  const char *edtf = way_timing_get_edtf (timing);

  if (way_timing_get_edtf (read) != NULL &&
      (lies_before (read, timing) || lies_before (timing, read) ||
       is_left_behind (timing, read, known)))
    way_row_warn (row, "edtf",
                  g_strdup_printf (_ ("“%s” would be understood as %s; it is taken for %s"),
                                   way_timing_get_text (timing), way_timing_get_edtf (read),
                                   edtf != NULL ? edtf : "-"));
}

static WayTiming *
read_timing (WayRow *row,
             const char *words,
             const char *edtf,
             const WayTiming *known,
             WayTimingPair pair)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTiming) timing = NULL;

  if (*edtf == '\0')
    {
      timing = way_timing_recognise (words, pair);
      if (way_timing_get_edtf (timing) == NULL)
        way_row_warn (row, "timing",
                      g_strdup_printf (_ ("“%s” is not recognised and will be kept as text"),
                                       words));
      return g_steal_pointer (&timing);
    }
  timing = way_timing_new (words, g_str_equal (edtf, "-") ? NULL : edtf, &error);
  if (timing == NULL)
    way_row_fail (row, "edtf", g_strdup (error->message));
  else
    warn_of_contradiction (row, timing, known, pair);
  return g_steal_pointer (&timing);
}

/* Words that stand in the register already keep the value that they have there. What recognises
 * them anew may speak another language, and would find nothing. */
static gboolean
keeps_value (const WayTiming *known, const char *words, const char *edtf)
{
  if (known == NULL || !g_str_equal (way_timing_get_text (known), words))
    return FALSE;
  return edtf == NULL || (*edtf == '\0' && way_timing_get_edtf (known) != NULL);
}

/**
 * way_cell_timing: (skip)
 * @row: a row with the columns `timing` and `edtf`
 * @programme: whose years tell how "2011-12" is read; 0 for none
 * @field: the timing to set
 *
 * Reads what is due when; words without a value are kept, and named in a warning. Where no value is
 * given, the same words keep the one that they had.
 */
void
way_cell_timing (WayRow *row, WayId programme, WayTiming **field)
{
  const char *words = way_row_get (row, "timing");
  const char *edtf = way_row_get (row, "edtf");
  g_autoptr (WayTiming) known = NULL;
  WayTimingPair pair;

  if (words == NULL && edtf == NULL)
    return;
  if (words == NULL)
    words = *field != NULL ? way_timing_get_text (*field) : "";
  if (*words == '\0')
    {
      if (edtf != NULL && *edtf != '\0')
        way_row_fail (row, "timing",
                      g_strdup (_ ("the words are missing; only their value is given")));
      g_clear_pointer (field, way_timing_unref);
      return;
    }
  if (keeps_value (*field, words, edtf))
    return;
  pair = way_register_get_timing_pair (row->names->target, programme, words);
  known = g_steal_pointer (field);
  *field = read_timing (row, words, edtf != NULL ? edtf : "", known, pair);
}

/* The value as the column "edtf" has it. It is always given, "-" for none: who reads the table may
 * do so in another language, in which the words say nothing. */
char *
way_cell_write_edtf (const WayTiming *timing)
{
  const char *edtf = timing != NULL ? way_timing_get_edtf (timing) : "";

  return g_strdup (edtf != NULL ? edtf : "-");
}

char *
way_cell_write_words (const WayTiming *timing)
{
  return g_strdup (timing != NULL ? way_timing_get_text (timing) : "");
}

char *
way_cell_write_day (WayDay day)
{
  return day != WAY_DAY_NONE ? way_day_to_iso (day) : g_strdup ("");
}

char *
way_cell_write_boolean (gboolean value)
{
  return g_strdup (value ? "yes" : "");
}

/* Tables have "not started" where the file has "not-started". */
char *
way_cell_write_word (const char *nick)
{
  return g_strdelimit (g_strdup (nick), "-", ' ');
}

static const struct
{
  const char *column;
  WayRole role;
} role_columns[] = {
  { "lead", WAY_ROLE_LEAD },
  { "with", WAY_ROLE_WITH },
  { "addressee", WAY_ROLE_ADDRESSEE },
};

static gboolean
is_there (const GArray *responsible, const WayResponsible *one)
{
  for (guint i = 0; i < responsible->len; i++)
    {
      const WayResponsible *other = &g_array_index (responsible, WayResponsible, i);

      if (other->party == one->party && other->role == one->role)
        return TRUE;
    }
  return FALSE;
}

static void
read_role (WayRow *row, const char *column, WayRole role, GArray *responsible)
{
  g_auto (GStrv) items = way_table_split_list (way_row_get (row, column));

  for (guint i = 0; items[i] != NULL; i++)
    {
      WayResponsible one = { .role = role };

      one.party = way_row_find (row, column, WAY_RECORD_PARTY, 0, items[i]);
      if (one.party != 0 && is_there (responsible, &one))
        way_row_fail (row, column, g_strdup_printf (_ ("“%s” stands there twice"), items[i]));
      else if (one.party != 0)
        g_array_append_val (responsible, one);
    }
}

static void
keep_role (const GArray *old, WayRole role, GArray *responsible)
{
  for (guint i = 0; i < old->len; i++)
    if (g_array_index (old, WayResponsible, i).role == role)
      g_array_append_val (responsible, g_array_index (old, WayResponsible, i));
}

/* Reads the three columns of roles; a role whose column the table lacks stays as it is. */
void
way_cell_responsible (WayRow *row, GArray *responsible)
{
  g_autoptr (GArray) now = g_array_new (FALSE, FALSE, sizeof (WayResponsible));

  for (guint i = 0; i < G_N_ELEMENTS (role_columns); i++)
    if (way_row_get (row, role_columns[i].column) != NULL)
      read_role (row, role_columns[i].column, role_columns[i].role, now);
    else
      keep_role (responsible, role_columns[i].role, now);
  g_array_set_size (responsible, 0);
  g_array_append_vals (responsible, now->data, now->len);
}

char *
way_cell_write_role (WayNames *names, const GArray *responsible, WayRole role)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < responsible->len; i++)
    {
      const WayResponsible *one = &g_array_index (responsible, WayResponsible, i);
      if (one->role == role)
        g_strv_builder_take (items, way_names_get_code (names, WAY_RECORD_PARTY, one->party));
    }
  list = g_strv_builder_end (items);
  return way_table_join_list ((const char *const *) list);
}

/* Takes a NULL-terminated list of new strings. */
char **
way_cells_new (char *first, ...)
{
  GPtrArray *cells = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (char *cell = first; cell != NULL; cell = va_arg (rest, char *))
    g_ptr_array_add (cells, cell);
  va_end (rest);
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_free (cells, FALSE);
}
