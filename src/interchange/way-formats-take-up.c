/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of take-up: what members of groups have done about commitments, or how many have. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

FORMAT_FUNCTIONS (take_up)
CELL_WORDS (take_up_status, WAY_N_TAKE_UP_STATUSES, WAY_TAKE_UP_NOT_STARTED)

static WayId
get_programme (WayRow *row, gconstpointer record)
{
  return way_formats_get_programme (row->names, ((const WayTakeUp *) record)->commitment);
}

/* That none have is a count too; of a member there is none. */
static char *
write_count (WayNames *names, const WayCell *cell, gconstpointer record)
{
  const WayTakeUp *take_up = record;

  return take_up->member == 0 ? g_strdup_printf ("%u", take_up->number) : g_strdup ("");
}

static const WayCell take_up_cells[] = {
  TEXT ("code", REQUIRED | WAY_CELL_KEY, WayTakeUp, code),
  RECORD ("commitment", REQUIRED, WayTakeUp, commitment, COMMITMENT),
  RECORD ("group", REQUIRED, WayTakeUp, group, PARTY),
  RECORD ("member", PLAIN, WayTakeUp, member, PARTY),
  { .column = "count",
    .offset = G_STRUCT_OFFSET (WayTakeUp, number),
    .fill = way_cell_fill_number,
    .write = write_count },
  NUMBER ("total", PLAIN, WayTakeUp, total),
  WORD ("status", REQUIRED, WayTakeUp, status, take_up_status_words),
  DAY ("day", REQUIRED, WayTakeUp, day),
  TIMING (WayTakeUp, timing, get_programme),
  TEXT ("document", PLAIN, WayTakeUp, document),
  TEXT ("note", PLAIN, WayTakeUp, note),
  CITATION (REQUIRED, WayTakeUp, citation),
  END,
};

static gboolean
is_written (WayRow *row, const char *column)
{
  const char *text = way_row_get (row, column);

  return text != NULL && *text != '\0';
}

/* A table without the column leaves the count of a known row as it is. */
static gboolean
has_count (WayRow *row)
{
  return is_written (row, "count") || (way_row_get (row, "count") == NULL && !row->is_new);
}

/* Nothing is counted of one member. */
static void
check_uncounted (WayRow *row, const char *column, guint number, const char *what)
{
  if ((is_written (row, column) || number != 0) && !way_row_has_failed (row, column))
    way_row_fail (row, column, g_strdup (what));
}

/* That none of none have is no count; no total is an empty cell. */
static void
check_total (WayRow *row, const WayTakeUp *take_up)
{
  if (is_written (row, "total") && take_up->total == 0 && !way_row_has_failed (row, "total"))
    way_row_fail (row, "total", g_strdup (_ ("a total is more than 0")));
}

static void
check_count (WayRow *row, const WayTakeUp *take_up)
{
  if (take_up->member != 0 || is_written (row, "member"))
    {
      check_uncounted (row, "count", take_up->number,
                       _ ("a row has either a member or a count, not both"));
      check_uncounted (row, "total", take_up->total,
                       _ ("a total belongs to a count, and the row has a member"));
    }
  else if (!has_count (row))
    way_row_fail (row, "count", g_strdup (_ ("a row needs a member or a count")));
  else if (take_up->total != 0 && take_up->number > take_up->total)
    way_row_fail (row, "count",
                  g_strdup_printf (_ ("the count, %u, is larger than its total, %u"),
                                   take_up->number, take_up->total));
}

static gboolean
is_member_on (const WayParty *group, WayId member, WayDay day)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      const WayMembership *one = &g_array_index (group->members, WayMembership, i);

      if (one->member == member && (one->since == WAY_DAY_NONE || one->since <= day) &&
          (one->until == WAY_DAY_NONE || one->until >= day))
        return TRUE;
    }
  return FALSE;
}

static void
check_member (WayRow *row, const WayTakeUp *take_up)
{
  g_autoptr (WayParty) group =
    take_up->group != 0 ? way_register_get_party (row->names->target, take_up->group, NULL) : NULL;
  g_autoptr (WayParty) member =
    take_up->member != 0 ? way_register_get_party (row->names->target, take_up->member, NULL)
                         : NULL;
  g_autofree char *day = take_up->day != WAY_DAY_NONE ? way_day_to_iso (take_up->day) : NULL;

  if (group != NULL && !group->is_group)
    way_row_fail (row, "group", g_strdup_printf (_ ("“%s” is not a group"), group->name));
  else if (group != NULL && member != NULL && day != NULL &&
           !is_member_on (group, member->id, take_up->day))
    way_row_fail (row, "member",
                  g_strdup_printf (_ ("“%s” is not a member of “%s” on %s"), member->name,
                                   group->name, day));
}

static void
check_take_up (WayRow *row, gconstpointer record)
{
  check_count (row, record);
  check_total (row, record);
  check_member (row, record);
}

static GPtrArray *
list_take_up (WayRegister *reader, GError **error)
{
  GPtrArray *take_ups = way_register_list_take_ups (reader, 0, WAY_DAY_NONE, error);

  way_formats_sort_recorded (take_ups, G_STRUCT_OFFSET (WayTakeUp, recorded));
  return take_ups;
}

const WayTableFormat way_take_up_format = {
  .name = "take-up",
  .cells = take_up_cells,
  .record = WAY_RECORD_TAKE_UP,
  .check = check_take_up,
  .list = list_take_up,
  FORMAT_MEMBERS (take_up),
};
