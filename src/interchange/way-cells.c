/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sorts of cells: reading them as what the format says they hold, naming what is wrong with
 * them, and writing them. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "way-cells-private.h"

gpointer
way_cell_get_field (const WayCell *cell, gconstpointer record)
{
  return G_STRUCT_MEMBER_P (record, cell->offset);
}

/* ---- text, days, yes and no ---- */

void
way_cell_fill_text (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);

  if (text != NULL)
    way_set_text (way_cell_get_field (cell, record), text);
}

char *
way_cell_write_text (WayNames *names, const WayCell *cell, gconstpointer record)
{
  char *const *field = way_cell_get_field (cell, record);

  return g_strdup (*field);
}

void
way_cell_fill_day (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);
  WayDay *field = way_cell_get_field (cell, record);

  if (text == NULL)
    return;
  *field = way_day_new_from_iso (text);
  if (*text != '\0' && *field == WAY_DAY_NONE)
    way_row_fail (row, cell->column,
                  g_strdup_printf (_ ("“%s” is not a day; write it like 2011-11-25"), text));
}

char *
way_cell_write_day (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const WayDay *field = way_cell_get_field (cell, record);

  return *field != WAY_DAY_NONE ? way_day_to_iso (*field) : g_strdup ("");
}

void
way_cell_fill_boolean (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);
  gboolean *field = way_cell_get_field (cell, record);

  if (text == NULL)
    return;
  *field = g_ascii_strcasecmp (text, "yes") == 0;
  if (!*field && *text != '\0' && g_ascii_strcasecmp (text, "no") != 0)
    way_row_fail (row, cell->column, g_strdup_printf (_ ("“%s” is neither yes nor no"), text));
}

char *
way_cell_write_boolean (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const gboolean *field = way_cell_get_field (cell, record);

  return g_strdup (*field ? "yes" : "");
}

/* ---- numbers ---- */

void
way_cell_fill_number (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);
  guint *field = way_cell_get_field (cell, record);
  guint64 value = 0;

  if (text == NULL)
    return;
  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL))
    way_row_fail (row, cell->column,
                  g_strdup_printf (_ ("“%s” is not a whole number from 0 on"), text));
  *field = (guint) value;
}

char *
way_cell_write_number (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const guint *field = way_cell_get_field (cell, record);

  return *field != 0 ? g_strdup_printf ("%u", *field) : g_strdup ("");
}

/* Only figures as one writes them: no infinity, no hexadecimal digits, no blanks. */
static gboolean
read_real (const char *text, double *value)
{
  char *end;

  if (text[strspn (text, "+-.0123456789eE")] != '\0')
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

void
way_cell_fill_real (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);
  double *field = way_cell_get_field (cell, record);
  double value = 0;

  if (text == NULL)
    return;
  if (*text != '\0' && !read_real (text, &value))
    way_row_fail (row, cell->column,
                  g_strdup_printf (_ ("“%s” is not a number; write it like 1250.5"), text));
  *field = value;
}

/* With as few digits as read back the same. */
char *
way_cell_write_real (WayNames *names, const WayCell *cell, gconstpointer record)
{
  static const char *const digits[] = { "%.15g", "%.16g", "%.17g" };
  const double *field = way_cell_get_field (cell, record);
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (digits); i++)
    if (g_ascii_strtod (g_ascii_formatd (text, sizeof text, digits[i], *field), NULL) == *field)
      break;
  return g_strdup (text);
}

/* A number that is not said where it is nothing. */
char *
way_cell_write_some_real (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const double *field = way_cell_get_field (cell, record);

  return *field != 0 ? way_cell_write_real (names, cell, record) : g_strdup ("");
}

/* ---- words of a list ---- */

/* Tables have "not started" where the file has "not-started". */
static char *
make_word (const WayCellWords *words, int value)
{
  return g_strdelimit (g_strdup (words->get_nick (value)), "-", ' ');
}

static char *
list_words (const WayCellWords *words)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int i = 0; i < words->n_values; i++)
    {
      g_autofree char *word = make_word (words, i);

      if (*word != '\0')
        g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", word);
    }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

void
way_cell_fill_word (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *text = way_row_get (row, cell->column);
  int *field = way_cell_get_field (cell, record);
  g_autofree char *list = NULL;
  int value;

  if (text == NULL ? row->is_new : *text == '\0')
    *field = cell->words->empty;
  if (text == NULL || *text == '\0')
    return;
  value = cell->words->from_nick (text);
  if (value >= 0)
    {
      *field = value;
      return;
    }
  list = list_words (cell->words);
  way_row_fail (row, cell->column,
                g_strdup_printf (_ ("“%s” cannot stand here; write one of: %s"), text, list));
}

char *
way_cell_write_word (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const int *field = way_cell_get_field (cell, record);

  return make_word (cell->words, *field);
}

/* ---- other records ---- */

static WayId
find_record (WayRow *row, const char *column, WayRecord record, WayId programme)
{
  const char *name = way_row_get (row, column);

  return name != NULL && *name != '\0' ? way_row_find (row, column, record, programme, name) : 0;
}

WayId
way_cell_find (WayRow *row, const char *column, WayRecord record)
{
  return find_record (row, column, record, 0);
}

WayId
way_cell_programme (WayRow *row)
{
  return way_cell_find (row, "programme", WAY_RECORD_PROGRAMME);
}

WayId
way_cell_programme_of (WayRow *row, gconstpointer record)
{
  return way_cell_programme (row);
}

void
way_cell_fill_programme (WayRow *row, const WayCell *cell, gpointer record)
{
  way_cell_programme (row);
}

/* Nothing is sought in a programme that is not known: that one is at fault. */
void
way_cell_fill_record (WayRow *row, const WayCell *cell, gpointer record)
{
  WayId programme = cell->programme != NULL ? cell->programme (row, record) : 0;
  WayId *field = way_cell_get_field (cell, record);

  if (way_row_get (row, cell->column) != NULL && (cell->programme == NULL || programme != 0))
    *field = find_record (row, cell->column, cell->record, programme);
}

char *
way_cell_write_record (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const WayId *field = way_cell_get_field (cell, record);

  return way_names_get_code (names, cell->record, *field);
}

/* ---- timings ---- */

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

/* Reads what is due when; words without a value are kept, and named in a warning. Where no value is
 * given, the same words keep the one that they had. */
void
way_cell_fill_timing (WayRow *row, const WayCell *cell, gpointer record)
{
  const char *words = way_row_get (row, cell->column);
  const char *edtf = way_row_get (row, "edtf");
  WayTiming **field = way_cell_get_field (cell, record);
  g_autoptr (WayTiming) known = NULL;
  WayTimingPair pair;

  if (words == NULL && edtf == NULL)
    return;
  if (words == NULL)
    words = *field != NULL ? way_timing_get_text (*field) : "";
  if (*words == '\0')
    {
      if (edtf != NULL && *edtf != '\0')
        way_row_fail (row, cell->column,
                      g_strdup (_ ("the words are missing; only their value is given")));
      g_clear_pointer (field, way_timing_unref);
      return;
    }
  if (keeps_value (*field, words, edtf))
    return;
  pair = way_register_get_timing_pair (row->names->target, cell->programme (row, record), words);
  known = g_steal_pointer (field);
  *field = read_timing (row, words, edtf != NULL ? edtf : "", known, pair);
}

char *
way_cell_write_timing (WayNames *names, const WayCell *cell, gconstpointer record)
{
  WayTiming *const *field = way_cell_get_field (cell, record);

  return g_strdup (*field != NULL ? way_timing_get_text (*field) : "");
}

/* The value is always given, "-" for none: who reads the table may do so in another language, in
 * which the words say nothing. */
char *
way_cell_write_edtf (WayNames *names, const WayCell *cell, gconstpointer record)
{
  WayTiming *const *field = way_cell_get_field (cell, record);
  const char *edtf = *field != NULL ? way_timing_get_edtf (*field) : "";

  return g_strdup (edtf != NULL ? edtf : "-");
}
