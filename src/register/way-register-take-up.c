/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Take-up: what members of a group have done about commitments. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-mapping.h"
#include "way-validate.h"

static const WayColumn take_up_columns[] = {
  WAY_COLUMN (TEXT, WayTakeUp, code, "code"),
  WAY_COLUMN (ID, WayTakeUp, commitment, "commitment_id"),
  WAY_COLUMN (ID, WayTakeUp, group, "group_id"),
  WAY_COLUMN (ID, WayTakeUp, member, "member_id"),
  WAY_COLUMN (NUMBER, WayTakeUp, number, "number"),
  WAY_COLUMN (SOME, WayTakeUp, total, "total"),
  WAY_COLUMN_OF_WORDS (WayTakeUp, status, "status", take_up_status),
  WAY_COLUMN (DAY, WayTakeUp, day, "day"),
  WAY_COLUMN (RECORDED, WayTakeUp, recorded, "recorded"),
  WAY_COLUMN (TIMING, WayTakeUp, timing, NULL),
  WAY_COLUMN (TEXT, WayTakeUp, document, "document"),
  WAY_COLUMN (TEXT, WayTakeUp, note, "note"),
  WAY_COLUMN (CITATION, WayTakeUp, citation, NULL),
};

static const WayMapping take_up_mapping = {
  .table = "take_up",
  .make = (gpointer (*) (void)) way_take_up_new,
  .free = (GDestroyNotify) way_take_up_free,
  .columns = take_up_columns,
  .n_columns = G_N_ELEMENTS (take_up_columns),
};

#define IS_MEMBER                                                                                  \
  "SELECT count (*) FROM membership WHERE group_id = ?1 AND member_id = ?2 "                       \
  "AND coalesce (since, ?3) <= ?3 AND coalesce (until, ?3) >= ?3"

static gboolean
check_member (WayRegister *self, const WayTakeUp *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, IS_MEMBER);

  if (record->member == 0)
    return TRUE;
  way_query_add_id (query, record->group);
  way_query_add_id (query, record->member);
  way_query_add_day (query, record->day);
  return way_validate_any (query, _ ("It is not a member of the group on that day"), error);
}

static gboolean
check_count (const WayTakeUp *record, GError **error)
{
  if (record->member != 0)
    return way_validate (record->number == 0 && record->total == 0,
                         _ ("A member is not counted: leave the number out"), error);
  return way_validate (record->total == 0 || record->number <= record->total,
                       _ ("The number is larger than its total"), error);
}

static gboolean
check_take_up (WayRegister *self, WayTakeUp *record, GError **error)
{
  way_fill_code (self, &record->code, "u-");
  return way_validate (record->commitment != 0, _ ("A commitment is needed"), error) &&
         way_validate (record->group != 0, _ ("A group is needed"), error) &&
         way_validate (record->day != WAY_DAY_NONE, _ ("A date is needed"), error) &&
         check_count (record, error) && check_member (self, record, error) &&
         way_validate (record->citation.source != 0, _ ("Every take-up needs a source"), error) &&
         way_validate_code (self, WAY_RECORD_TAKE_UP, 0, record->id, record->code, error);
}

/**
 * way_register_get_take_up:
 * @self: a register
 * @id: the key of a take-up
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the record
 */
WayTakeUp *
way_register_get_take_up (WayRegister *self, WayId id, GError **error)
{
  return way_mapping_get (&take_up_mapping, self, id, error);
}

/**
 * way_register_save_take_up:
 * @self: a register
 * @record: a take-up; a new one is given its key and, where it has none, a code
 * @error: return location
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_take_up (WayRegister *self, WayTakeUp *record, GError **error)
{
  return check_take_up (self, record, error) &&
         way_mapping_save (&take_up_mapping, self, record,
                           record->id == 0 ? _ ("Record take-up") : _ ("Edit take-up"), NULL,
                           error);
}

/* Beside another condition, never within it: SQLite finds no index for what may be left out. */
#define SAID_UNTIL "(?1 IS NULL OR day <= ?1) ORDER BY day DESC, recorded DESC"

/**
 * way_register_list_take_ups:
 * @self: a register
 * @commitment: the key of a commitment; 0 for all
 * @until: the day up to which it was said; %WAY_DAY_NONE for all
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayTakeUp) (nullable): what was said, newest
 *   first: by day, then by time of recording
 */
GPtrArray *
way_register_list_take_ups (WayRegister *self, WayId commitment, WayDay until, GError **error)
{
  g_autoptr (WayQuery) query =
    way_mapping_query (&take_up_mapping, self,
                       commitment != 0 ? "WHERE commitment_id = ?2 AND " SAID_UNTIL
                                       : "WHERE " SAID_UNTIL);

  way_query_add_day (query, until);
  if (commitment != 0)
    way_query_add_id (query, commitment);

  return way_mapping_collect (&take_up_mapping, self, query, error);
}
