/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes EDTF values out of EDTF values, as the words around them in any language ask for. What
 * is vague is made an approximate month or an approximate span: a false day never comes out of
 * it. */

#define G_LOG_DOMAIN "waymark-timing"

#include "config.h"

#include <string.h>

#include "way-edtf.h"
#include "way-operations.h"

typedef char *(*WayOperation) (const char *text, const WayEdtf *edtf);

static gboolean
has_days (const WayEdtf *edtf)
{
  return edtf->start.first != WAY_DAY_NONE && edtf->end.last != WAY_DAY_NONE;
}

static char *
format_month (WayDay day, const char *qualifier)
{
  int year, month;

  way_day_get_parts (day, &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d%s", year, month, qualifier);
}

/* How many months a value covers, 0 when it does not begin and end with one. */
static int
count_months (const WayEdtf *edtf)
{
  int year, month, day, last_year, last_month;

  if (!has_days (edtf) || way_day_get_month_end (edtf->end.last) != edtf->end.last)
    return 0;
  way_day_get_parts (edtf->start.first, &year, &month, &day);
  way_day_get_parts (edtf->end.last, &last_year, &last_month, NULL);
  return day == 1 ? (last_year - year) * 12 + last_month - month + 1 : 0;
}

static char *
format_days (WayDay first, WayDay last)
{
  g_autofree char *from = way_day_to_iso (first), *to = way_day_to_iso (last);

  return g_strdup_printf ("%s~/%s~", from, to);
}

/* A third of a year, half-year or quarter is made of months; of a month it is ten days, the last
 * the rest. */
static char *
get_third (const WayEdtf *edtf, int third)
{
  int n_months = count_months (edtf);
  WayDay first = edtf->start.first;
  g_autofree char *from = NULL, *to = NULL;

  if (n_months == 1)
    return format_days (first + third * 10, third == 2 ? edtf->end.last : first + third * 10 + 9);
  if (n_months == 0 || n_months % 3 != 0)
    return NULL;

  from = format_month (way_day_add_months (first, third * n_months / 3), "~");
  to = format_month (way_day_add_months (first, (third + 1) * n_months / 3 - 1), "~");
  return n_months == 3 ? g_steal_pointer (&from) : g_strdup_printf ("%s/%s", from, to);
}

static char *
get_early (const char *text, const WayEdtf *edtf)
{
  return get_third (edtf, 0);
}

static char *
get_middle (const char *text, const WayEdtf *edtf)
{
  return get_third (edtf, 1);
}

static char *
get_late (const char *text, const WayEdtf *edtf)
{
  return get_third (edtf, 2);
}

/* "The beginning of" is narrower than "early": the first month, or of a month the first ten
 * days. */
static char *
get_beginning (const char *text, const WayEdtf *edtf)
{
  if (count_months (edtf) > 1)
    return format_month (edtf->start.first, "~");
  return get_third (edtf, 0);
}

static char *
get_ending (const char *text, const WayEdtf *edtf)
{
  if (count_months (edtf) > 1)
    return format_month (edtf->end.last, "~");
  return get_third (edtf, 2);
}

/* The month with which the first half ends; where a month lies in the middle, that month's 15th. */
static char *
get_midpoint (const char *text, const WayEdtf *edtf)
{
  int n_months = count_months (edtf);
  g_autofree char *month = NULL;

  if (n_months == 0)
    return NULL;
  if (n_months % 2 == 0)
    return format_month (way_day_add_months (edtf->start.first, n_months / 2 - 1), "~");
  month = format_month (way_day_add_months (edtf->start.first, n_months / 2), "");
  return g_strdup_printf ("%s-15~", month);
}

static char *
format_iso (WayDay day)
{
  g_autofree char *iso = way_day_to_iso (day);

  return *iso != '\0' ? g_steal_pointer (&iso) : NULL;
}

static char *
get_first (const char *text, const WayEdtf *edtf)
{
  return format_iso (edtf->start.first);
}

static char *
get_last (const char *text, const WayEdtf *edtf)
{
  return format_iso (edtf->end.last);
}

/* Before the first day there is none, and none after the last: format_iso knows neither. */
static char *
get_before (const char *text, const WayEdtf *edtf)
{
  return edtf->start.first != WAY_DAY_NONE ? format_iso (edtf->start.first - 1) : NULL;
}

static char *
get_after (const char *text, const WayEdtf *edtf)
{
  return edtf->end.last != WAY_DAY_NONE ? format_iso (edtf->end.last + 1) : NULL;
}

static char *
get_start (const char *text, const WayEdtf *edtf)
{
  return edtf->start.first != WAY_DAY_NONE ? g_strndup (text, strcspn (text, "/")) : NULL;
}

static char *
get_end (const char *text, const WayEdtf *edtf)
{
  const char *slash = strchr (text, '/');

  if (edtf->end.last == WAY_DAY_NONE)
    return NULL;
  return g_strdup (slash != NULL ? slash + 1 : text);
}

/* Writes @qualifier at every end that is a date and has none yet. */
static char *
qualify (const char *text, const WayEdtf *edtf, const char *qualifier)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);

  if (edtf->start.approximate || edtf->start.uncertain || edtf->end.approximate ||
      edtf->end.uncertain || !has_days (edtf))
    return NULL;
  if (ends[1] == NULL)
    return g_strconcat (ends[0], qualifier, NULL);
  return g_strconcat (ends[0], qualifier, "/", ends[1], qualifier, NULL);
}

static char *
get_about (const char *text, const WayEdtf *edtf)
{
  return qualify (text, edtf, "~");
}

static char *
get_perhaps (const char *text, const WayEdtf *edtf)
{
  return qualify (text, edtf, "?");
}

static const struct
{
  const char *name;
  WayOperation operation;
} operations[] = {
  { "early", get_early },         { "middle", get_middle },   { "late", get_late },
  { "beginning", get_beginning }, { "ending", get_ending },   { "midpoint", get_midpoint },
  { "first", get_first },         { "last", get_last },       { "before", get_before },
  { "after", get_after },         { "start", get_start },     { "end", get_end },
  { "about", get_about },         { "perhaps", get_perhaps },
};

/* Whether rules may use an operation of this name. */
gboolean
way_operation_exists (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (g_str_equal (operations[i].name, name))
      return TRUE;
  return FALSE;
}

/* Applies the operation @name to @edtf. NULL when it makes no sense there: a day has no middle. */
char *
way_operation_apply (const char *name, const char *edtf)
{
  WayEdtf value;

  if (!way_edtf_parse (edtf, &value, NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (g_str_equal (operations[i].name, name))
      return operations[i].operation (edtf, &value);
  return NULL;
}
