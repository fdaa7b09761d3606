/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads EDTF (ISO 8601-2:2019): levels 0 and 1 for the years 1 to 9999, and of level 2 the
 * quarters and half-years. What a value says becomes a first and a last day; nothing else of it
 * is kept. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "way-edtf.h"

/* No value that is understood is longer; a hostile one is not read at all. */
#define MAX_LENGTH 64

/* Where 'd' is a digit and 'X' a digit left unspecified (level 1). */
static const char *const date_shapes[] = {
  "dddd", "dddX", "ddXX", "dddd-dd", "dddd-XX", "dddd-dd-dd", "dddd-dd-XX", "dddd-XX-XX", NULL,
};

static const char *const time_shapes[] = {
  "dd:dd:dd", "dd:dd:ddZ", "dd:dd:dd+dd", "dd:dd:dd-dd", "dd:dd:dd+dd:dd", "dd:dd:dd-dd:dd", NULL,
};

/* The parts of a year by their number in the place of the month. Seasons are the meteorological
 * ones of the northern hemisphere, and winter is that which begins in the year: 2013-24 ends in
 * February 2014. */
static const struct
{
  int number;
  int first_month;
  int n_months;
} parts_of_year[] = {
  { 21, 3, 3 }, { 22, 6, 3 }, { 23, 9, 3 },  { 24, 12, 3 }, { 33, 1, 3 },
  { 34, 4, 3 }, { 35, 7, 3 }, { 36, 10, 3 }, { 40, 1, 6 },  { 41, 7, 6 },
};

static gboolean
fail_syntax (const char *text, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), MAX_LENGTH));

  g_set_error (error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_SYNTAX,
               /* Translators: %s is what was written in place of such a value. */
               _ ("“%s” is not a date that can be understood. Dates are written 2012, 2012-07 or "
                  "2012-07-31, spans 2012/2014, 2012/.. or ../2014."),
               valid);
  return FALSE;
}

static gboolean
fail_year (GError **error)
{
  g_set_error_literal (error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_RANGE,
                       _ ("Years go from 1 to 9999."));
  return FALSE;
}

/* Writes what @text looks like with every digit as 'd' into @shape. */
static void
get_shape (const char *text, char shape[MAX_LENGTH + 1])
{
  gsize length = MIN (strlen (text), MAX_LENGTH);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == 'd')
        shape[i] = '?';
      else
        shape[i] = g_ascii_isdigit (text[i]) ? 'd' : text[i];
    }
  shape[length] = '\0';
}

/* Reads @n_digits digits, with @unspecified in the place of each X. */
static int
read_number (const char *text, int n_digits, int unspecified)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    number = number * 10 + (text[i] == 'X' ? unspecified : g_ascii_digit_value (text[i]));
  return number;
}

static gboolean
set_months (WayEdtfDate *date, int year, int month, int n_months, GError **error)
{
  date->first = way_day_new (year, month, 1);
  date->last = way_day_get_month_end (way_day_add_months (date->first, n_months - 1));
  return date->last != WAY_DAY_NONE || fail_year (error);
}

static gboolean
read_years (const char *text, WayEdtfDate *date, GError **error)
{
  date->first = way_day_new (read_number (text, 4, 0), 1, 1);
  date->last = way_day_new (read_number (text, 4, 9), 12, 31);
  return date->first != WAY_DAY_NONE || fail_year (error);
}

static gboolean
read_part_of_year (const char *text, WayEdtfDate *date, GError **error)
{
  int year = read_number (text, 4, 0);
  int number = read_number (text + 5, 2, 0);

  if (number >= 1 && number <= 12)
    return set_months (date, year, number, 1, error);

  for (guint i = 0; i < G_N_ELEMENTS (parts_of_year); i++)
    if (parts_of_year[i].number == number)
      return set_months (date, year, parts_of_year[i].first_month, parts_of_year[i].n_months,
                         error);

  /* Hemispheres and thirds of a year are EDTF, but of the part of level 2 that is not
   * understood. */
  if ((number >= 25 && number <= 32) || (number >= 37 && number <= 39))
    return fail_syntax (text, error);
  g_set_error (error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_RANGE,
               /* Translators: %.2s is two digits, as in 2012-13. */
               _ ("There is no month, season, quarter or half-year %.2s."), text + 5);
  return FALSE;
}

static gboolean
fail_month (const char *text, GError **error)
{
  g_set_error (error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_RANGE,
               /* Translators: %.2s is two digits, as in 2012-13-01. */
               _ ("There is no month %.2s."), text + 5);
  return FALSE;
}

static gboolean
read_day (const char *text, WayEdtfDate *date, GError **error)
{
  WayEdtfDate month = { 0 };
  g_autofree char *name = NULL;

  date->first = date->last = way_day_new_from_iso (text);
  if (date->first != WAY_DAY_NONE)
    return TRUE;
  if (read_number (text + 5, 2, 0) > 12)
    return fail_month (text, error);
  if (!read_part_of_year (text, &month, error))
    return FALSE;

  name = way_day_format (month.first, WAY_DAY_STYLE_MONTH);
  g_set_error (
    error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_RANGE,
    /* Translators: the first is two digits, the second a month such as “February 2012”. */
    _ ("There is no day %.2s in %s."), text + 8, name);
  return FALSE;
}

/* ISO 8601-2 has years before 1 and after 9999 ("-0044", "Y-20000"); a calendar of duties does
 * not. */
static gboolean
is_year_out_of_reach (const char *shape)
{
  if (shape[0] == '-')
    return g_str_has_prefix (shape, "-dddd") && (shape[5] == '\0' || shape[5] == '-');
  if (shape[0] != 'Y')
    return FALSE;
  shape += shape[1] == '-' ? 2 : 1;
  return strlen (shape) >= 5 && strspn (shape, "d") == strlen (shape);
}

static gboolean
read_calendar_date (const char *text, WayEdtfDate *date, GError **error)
{
  char shape[MAX_LENGTH + 1];

  get_shape (text, shape);
  if (!g_strv_contains (date_shapes, shape))
    {
      if (is_year_out_of_reach (shape))
        return fail_year (error);
      return fail_syntax (text, error);
    }
  if (shape[4] == '\0' || shape[5] == 'X')
    return read_years (text, date, error);
  if (shape[7] == '\0')
    return read_part_of_year (text, date, error);
  if (shape[8] == 'd')
    return read_day (text, date, error);
  if (read_number (text + 5, 2, 0) > 12)
    return fail_month (text, error);
  return read_part_of_year (text, date, error);
}

static gboolean
is_time (const char *text)
{
  char shape[MAX_LENGTH + 1];
  gboolean valid;

  get_shape (text, shape);
  if (!g_strv_contains (time_shapes, shape))
    return FALSE;
  /* A leap second is second 60. */
  valid = read_number (text, 2, 0) <= 23 && read_number (text + 3, 2, 0) <= 59 &&
          read_number (text + 6, 2, 0) <= 60;
  if (strlen (text) >= 11)
    valid = valid && read_number (text + 9, 2, 0) <= 23;
  if (strlen (text) == 14)
    valid = valid && read_number (text + 12, 2, 0) <= 59;
  return valid;
}

/* Reads a date with its qualifier, the last character (level 1). */
static gboolean
read_date (const char *text, WayEdtfDate *date, GError **error)
{
  g_autofree char *bare = g_strdup (text);
  gsize length = strlen (bare);

  if (length > 0 && strchr ("?~%", bare[length - 1]) != NULL)
    {
      date->uncertain = bare[length - 1] != '~';
      date->approximate = bare[length - 1] != '?';
      bare[length - 1] = '\0';
    }
  return read_calendar_date (bare, date, error);
}

/* Reads a date with a time of day (level 0). The day is the one written, whatever the zone. */
static gboolean
read_date_time (const char *text, WayEdtfDate *date, GError **error)
{
  const char *separator = strchr (text, 'T');
  g_autofree char *day = g_strndup (text, (gsize) (separator - text));
  char shape[MAX_LENGTH + 1];

  get_shape (day, shape);
  if (!g_str_equal (shape, "dddd-dd-dd") || !is_time (separator + 1))
    return fail_syntax (text, error);
  return read_day (day, date, error);
}

static gboolean
read_interval_end (const char *text, WayEdtfDate *date, GError **error)
{
  date->open = g_str_equal (text, "..");
  return date->open || *text == '\0' || read_date (text, date, error);
}

static gboolean
read_interval (const char *text, WayEdtf *edtf, GError **error)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 0);
  g_autofree char *first = NULL, *last = NULL;

  if (g_strv_length (ends) != 2 || g_str_equal (text, "/"))
    return fail_syntax (text, error);
  if (!read_interval_end (ends[0], &edtf->start, error) ||
      !read_interval_end (ends[1], &edtf->end, error))
    return FALSE;
  if (edtf->start.first == WAY_DAY_NONE || edtf->end.last == WAY_DAY_NONE ||
      edtf->start.first <= edtf->end.last)
    return TRUE;

  first = way_day_format (edtf->start.first, WAY_DAY_STYLE_LONG);
  last = way_day_format (edtf->end.last, WAY_DAY_STYLE_LONG);
  g_set_error (error, WAY_TIMING_ERROR, WAY_TIMING_ERROR_RANGE,
               /* Translators: both are days, such as “31 December 2012”. */
               _ ("The end, %s, lies before the start, %s."), last, first);
  return FALSE;
}

/**
 * way_edtf_parse:
 * @text: a value as ISO 8601-2:2019 writes it, nothing before or after
 * @edtf: (out caller-allocates): what it says
 * @error: return location
 *
 * Reads an EDTF value. Understood are calendar dates (level 0: `2012`, `2012-07`, `2012-07-31`,
 * also with a time of day), qualified dates (`2012?`, `2012~`, `2012%`), unspecified digits from
 * the right (`201X`, `2012-XX`, `2012-07-XX`), seasons (`2012-21` to `2012-24`), intervals of these
 * with open (`..`) and unknown (empty) ends (level 1), and quarters (`2012-33` to `2012-36`) and
 * half-years (`2012-40`, `2012-41`; level 2).
 *
 * An interval may begin and end in units of different size; it is an error only when its last day
 * lies before its first.
 *
 * Returns: whether @text could be read; if not, @error is set and @edtf undefined
 */
gboolean
way_edtf_parse (const char *text, WayEdtf *edtf, GError **error)
{
  *edtf = (WayEdtf) { 0 };

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH)
    return fail_syntax (text, error);
  if (strchr (text, '/') != NULL)
    return read_interval (text, edtf, error);
  if (strchr (text, 'T') != NULL ? !read_date_time (text, &edtf->start, error)
                                 : !read_date (text, &edtf->start, error))
    return FALSE;
  edtf->end = edtf->start;
  return TRUE;
}
