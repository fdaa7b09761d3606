/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up in words and marks. A mark has the shape and colour that its like has among the classes
 * of commitments: who is in infringement is late. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-words.h"

#include <glib/gi18n.h>

WayClass
way_take_up_get_class (WayTakeUpStatus status)
{
  static const WayClass classes[WAY_N_TAKE_UP_STATUSES] = {
    [WAY_TAKE_UP_NOT_STARTED] = WAY_CLASS_NOT_STARTED,
    [WAY_TAKE_UP_UNDER_WAY] = WAY_CLASS_ONGOING,
    [WAY_TAKE_UP_DONE] = WAY_CLASS_COMPLETED,
    [WAY_TAKE_UP_NOT_APPLICABLE] = WAY_CLASS_NOT_REPORTED,
    [WAY_TAKE_UP_INFRINGEMENT] = WAY_CLASS_OVERDUE,
  };

  g_return_val_if_fail (status < WAY_N_TAKE_UP_STATUSES, WAY_CLASS_NOT_REPORTED);

  return classes[status];
}

WayTakeUpStatus
way_take_up_get_nth_status (guint nth)
{
  static const WayTakeUpStatus order[WAY_N_TAKE_UP_STATUSES] = {
    WAY_TAKE_UP_DONE, WAY_TAKE_UP_UNDER_WAY, WAY_TAKE_UP_NOT_STARTED, WAY_TAKE_UP_INFRINGEMENT,
    WAY_TAKE_UP_NOT_APPLICABLE
  };

  g_return_val_if_fail (nth < WAY_N_TAKE_UP_STATUSES, WAY_TAKE_UP_DONE);

  return order[nth];
}

const char *
way_take_up_get_short_name (const WayParty *party)
{
  return party->abbreviation[0] != '\0' ? party->abbreviation : party->name;
}

static char *
dup_status (const WayTakeUpCell *cell)
{
  if (cell->id == 0)
    return g_strdup (_ ("not said"));

  return g_utf8_strdown (way_take_up_status_get_name (cell->status), -1);
}

/**
 * way_take_up_name_cell:
 *
 * What a screen reader says of a cell.
 *
 * Returns: (transfer full): “Belgium, Ratify the Convention: not started, COM(2011) 790, II.3”
 */
char *
way_take_up_name_cell (WayTakeUpTable *table, WayTakeUpRow *row, guint member)
{
  const WayTakeUpCell *cell = way_take_up_row_get_cell (row, member);
  const char *name = way_take_up_table_get_member (table, member)->name;
  g_autofree char *status = dup_status (cell);

  if (cell->id == 0)
    /* Translators: a member, a commitment, a status. */
    return g_strdup_printf (_ ("%s, %s: %s"), name, way_take_up_row_get_title (row), status);

  /* Translators: a member, a commitment, a status, a citation. */
  return g_strdup_printf (_ ("%s, %s: %s, %s"), name, way_take_up_row_get_title (row), status,
                          cell->citation);
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/**
 * way_take_up_describe_cell:
 *
 * Returns: (transfer full): all that is known of a cell, in lines
 */
char *
way_take_up_describe_cell (WayTakeUpTable *table, WayTakeUpRow *row, guint member)
{
  const WayTakeUpCell *cell = way_take_up_row_get_cell (row, member);
  g_autoptr (GString) text = g_string_new (way_take_up_table_get_member (table, member)->name);
  g_autofree char *status = NULL;
  g_autofree char *day = NULL;

  append_line (text, way_take_up_row_get_title (row));
  if (cell->id == 0)
    {
      append_line (text, _ ("Not said"));
      return g_string_free_and_steal (g_steal_pointer (&text));
    }

  day = way_day_format (cell->day, WAY_DAY_STYLE_LONG);
  status = g_strdup_printf ("%s · %s", way_take_up_status_get_name (cell->status), day);
  append_line (text, status);
  append_line (text, cell->timing);
  append_line (text, cell->document);
  append_line (text, cell->note);
  append_line (text, cell->citation);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
way_take_up_count_status (WayTakeUpStatus status, guint n)
{
  switch (status)
    {
    case WAY_TAKE_UP_NOT_STARTED:
      return g_strdup_printf (ngettext ("%u not started", "%u not started", n), n);
    case WAY_TAKE_UP_UNDER_WAY:
      return g_strdup_printf (ngettext ("%u under way", "%u under way", n), n);
    case WAY_TAKE_UP_DONE:
      return g_strdup_printf (ngettext ("%u done", "%u done", n), n);
    case WAY_TAKE_UP_NOT_APPLICABLE:
      return g_strdup_printf (ngettext ("%u not applicable", "%u not applicable", n), n);
    case WAY_TAKE_UP_INFRINGEMENT:
      return g_strdup_printf (ngettext ("%u in infringement", "%u in infringement", n), n);
    case WAY_N_TAKE_UP_STATUSES:
    default:
      return g_strdup ("");
    }
}

char *
way_take_up_count_not_said (guint n)
{
  return g_strdup_printf (ngettext ("%u not said", "%u not said", n), n);
}

/* "16 of 18 done": of how many is what the source says, not who is a member. */
static char *
count_of_total (WayTakeUpStatus status, guint n, guint total)
{
  switch (status)
    {
    case WAY_TAKE_UP_NOT_STARTED:
      return g_strdup_printf (_ ("%u of %u not started"), n, total);
    case WAY_TAKE_UP_UNDER_WAY:
      return g_strdup_printf (_ ("%u of %u under way"), n, total);
    case WAY_TAKE_UP_DONE:
      return g_strdup_printf (_ ("%u of %u done"), n, total);
    case WAY_TAKE_UP_NOT_APPLICABLE:
      return g_strdup_printf (_ ("%u of %u not applicable"), n, total);
    case WAY_TAKE_UP_INFRINGEMENT:
      return g_strdup_printf (_ ("%u of %u in infringement"), n, total);
    case WAY_N_TAKE_UP_STATUSES:
    default:
      return g_strdup ("");
    }
}

static void
append_part (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static GString *
list_statuses (const WayTakeUpCounts *counts, gboolean of_total)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    {
      WayTakeUpStatus status = way_take_up_get_nth_status (i);
      guint n = counts->of[status];
      g_autofree char *part =
        of_total ? count_of_total (status, n, counts->total) : way_take_up_count_status (status, n);

      if (n == 0)
        continue;
      append_part (text, part);
      of_total = FALSE;
    }

  return text;
}

/* Where there is no room for all the words, "●1 ◐2 ○11". */
static GString *
list_marks (const WayTakeUpCounts *counts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    {
      WayTakeUpStatus status = way_take_up_get_nth_status (i);

      if (counts->of[status] > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? "  " : "",
                                way_class_get_mark (way_take_up_get_class (status)),
                                counts->of[status]);
    }

  return text;
}

static guint
count_kinds (const WayTakeUpCounts *counts)
{
  guint n = 0;

  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    n += counts->of[i] > 0;

  return n;
}

char *
way_take_up_sum_up (const WayTakeUpCounts *counts, WayTakeUpBasis basis)
{
  g_autoptr (GString) text = count_kinds (counts) > 1
                               ? list_marks (counts)
                               : list_statuses (counts, basis == WAY_TAKE_UP_COUNTED);
  g_autofree char *not_said = way_take_up_count_not_said (counts->not_said);

  if (basis == WAY_TAKE_UP_COUNTED)
    append_line (text, _ ("not named"));
  else if (counts->not_said > 0)
    append_line (text, not_said);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
way_take_up_describe_counts (const WayTakeUpCounts *counts, WayTakeUpBasis basis)
{
  g_autoptr (GString) text = list_statuses (counts, basis == WAY_TAKE_UP_COUNTED);

  if (counts->not_said > 0)
    {
      g_autofree char *part = way_take_up_count_not_said (counts->not_said);

      append_part (text, part);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
way_take_up_describe_basis (WayTakeUpRow *row)
{
  const char *citation = way_take_up_row_get_citation (row);

  switch (way_take_up_row_get_basis (row))
    {
    case WAY_TAKE_UP_NAMED:
      /* Translators: %s is where members are named that have done something. */
      return g_strdup_printf (_ ("Named in %s"), citation);
    case WAY_TAKE_UP_COUNTED:
      /* Translators: %s is where it is said how many have, without naming them. */
      return g_strdup_printf (_ ("Counted in %s, not named"), citation);
    case WAY_TAKE_UP_NOT_SAID:
    default:
      return g_strdup ("");
    }
}
