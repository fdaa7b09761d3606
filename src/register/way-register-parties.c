/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties, and groups with the periods of their members. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

#define PARTY_COLUMNS                                                                              \
  "SELECT party.id, party.code, party.name, party.abbreviation, party.kind, party.is_group "       \
  "FROM party "

#define LIST_MEMBERSHIPS                                                                           \
  "SELECT id, member_id, since, until FROM membership WHERE group_id = ? ORDER BY position, id"

/* ---- reading ---- */

static void
read_members (WayRegister *self, WayParty *party, WayQuery *record)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_MEMBERSHIPS);

  way_query_add_id (query, party->id);
  while (way_query_next (query))
    {
      WayMembership membership = { way_query_get_id (query, 0), way_query_get_id (query, 1),
                                   way_query_get_day (query, 2), way_query_get_day (query, 3) };

      g_array_append_val (party->members, membership);
    }
  way_query_pass_on (query, record);
}

static gpointer
read_party (WayRegister *self, WayQuery *query)
{
  WayParty *party = way_party_new ();
  int kind = way_party_kind_from_nick (way_query_get_text (query, 4));

  party->id = way_query_get_id (query, 0);
  way_set_text (&party->code, way_query_get_text (query, 1));
  way_set_text (&party->name, way_query_get_text (query, 2));
  way_set_text (&party->abbreviation, way_query_get_text (query, 3));
  party->kind = kind >= 0 ? (WayPartyKind) kind : WAY_PARTY_OTHER;
  party->is_group = way_query_get_int (query, 5) != 0;
  if (party->is_group)
    read_members (self, party, query);
  return party;
}

/**
 * way_register_get_party:
 * @self: a register
 * @id: the key of a party
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the party, with its members if it is a group
 */
WayParty *
way_register_get_party (WayRegister *self, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, PARTY_COLUMNS "WHERE id = ?");

  way_query_add_id (query, id);
  return way_register_read_one (self, query, read_party, (GDestroyNotify) way_party_free, error);
}

/**
 * way_register_list_parties:
 * @self: a register
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayParty) (nullable): all parties, in order
 */
GPtrArray *
way_register_list_parties (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, PARTY_COLUMNS "ORDER BY position, name, id");

  return way_register_collect (self, query, read_party, (GDestroyNotify) way_party_free, error);
}

/**
 * way_register_list_members:
 * @self: a register
 * @group: the key of a group
 * @day: the day; %WAY_DAY_NONE for whoever was ever a member
 * @error: return location
 *
 * Returns: (transfer full) (element-type WayParty) (nullable): the members on that day, in the
 *   group's order, each once
 */
GPtrArray *
way_register_list_members (WayRegister *self, WayId group, WayDay day, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    PARTY_COLUMNS "JOIN (SELECT member_id, min (position) AS place FROM membership "
                  "WHERE group_id = ?1 AND (?2 IS NULL OR ((since IS NULL OR since <= ?2) AND "
                  "(until IS NULL OR until >= ?2))) GROUP BY member_id) ON member_id = party.id "
                  "ORDER BY place, party.id");

  way_query_add_id (query, group);
  way_query_add_day (query, day);
  return way_register_collect (self, query, read_party, (GDestroyNotify) way_party_free, error);
}

/* ---- checking ---- */

/* An end that is not said lies after every day, a beginning before. */
static gboolean
overlap (const WayMembership *a, const WayMembership *b)
{
  WayDay a_until = a->until != WAY_DAY_NONE ? a->until : G_MAXINT32;
  WayDay b_until = b->until != WAY_DAY_NONE ? b->until : G_MAXINT32;

  return a->member == b->member && a->since <= b_until && b->since <= a_until;
}

static gboolean
check_membership (const WayParty *record, guint index, GError **error)
{
  const WayMembership *one = &g_array_index (record->members, WayMembership, index);
  gboolean alone = TRUE;

  for (guint i = 0; i < index; i++)
    alone = alone && !overlap (one, &g_array_index (record->members, WayMembership, i));
  return way_validate (one->member != 0, _ ("A member is needed"), error) &&
         way_validate (one->member != record->id, _ ("A group cannot be its own member"), error) &&
         way_validate (one->since == WAY_DAY_NONE || one->until == WAY_DAY_NONE ||
                         one->since <= one->until,
                       _ ("A membership ends before it begins"), error) &&
         way_validate (alone, _ ("A party is a member twice at the same time"), error);
}

#define REACHES_GROUP                                                                              \
  "WITH RECURSIVE below (id) AS (SELECT ?1 UNION SELECT member_id FROM membership "                \
  "JOIN below ON group_id = below.id) SELECT count (*) FROM below WHERE id = ?2"

/* Whether the group is, over however many steps, a member of what is to be its member. */
static gboolean
check_circle (WayRegister *self, const WayParty *record, GError **error)
{
  for (guint i = 0; record->id != 0 && i < record->members->len; i++)
    {
      g_autoptr (WayQuery) query = way_database_query (self->database, REACHES_GROUP);

      way_query_add_id (query, g_array_index (record->members, WayMembership, i).member);
      way_query_add_id (query, record->id);
      if (!way_validate (way_query_run_int (query, NULL) == 0,
                         _ ("A group cannot be a member of its own members"), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_party (WayRegister *self, WayParty *record, GError **error)
{
  way_fill_code (self, &record->code, "p-");
  if (!way_validate_text (record->name, _ ("A name is needed"), error) ||
      !way_validate_code (self, WAY_RECORD_PARTY, 0, record->id, record->code, error) ||
      !way_validate (record->is_group || record->members->len == 0, _ ("Only a group has members"),
                     error))
    return FALSE;
  for (guint i = 0; i < record->members->len; i++)
    if (!check_membership (record, i, error))
      return FALSE;
  return check_circle (self, record, error);
}

/* ---- writing ---- */

static gboolean
write_party_row (WayRegister *self, WayParty *record, gboolean is_new, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (
    self->database,
    is_new ? "INSERT INTO party (code, name, abbreviation, kind, is_group, id, position) VALUES "
             "(?, ?, ?, ?, ?, ?, (SELECT coalesce (max (position) + 1, 0) FROM party))"
           : "UPDATE party SET code = ?, name = ?, abbreviation = ?, kind = ?, is_group = ? "
             "WHERE id = ?");

  if (is_new)
    record->id = way_database_make_id (self->database);
  way_query_add_text (query, record->code);
  way_query_add_text (query, record->name);
  way_query_add_text (query, record->abbreviation);
  way_query_add_text (query, way_party_kind_get_nick (record->kind));
  way_query_add_int (query, record->is_group ? 1 : 0);
  way_query_add_id (query, record->id);
  return way_register_write_row (self, query, error);
}

static gboolean
is_kept (const WayParty *record, WayId membership)
{
  for (guint i = 0; i < record->members->len; i++)
    if (g_array_index (record->members, WayMembership, i).id == membership)
      return TRUE;
  return FALSE;
}

static gboolean
drop_memberships (WayRegister *self, const WayParty *record, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, LIST_MEMBERSHIPS);
  g_autoptr (GArray) there = NULL;

  way_query_add_id (query, record->id);
  there = way_register_collect_ids (query, error);
  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      WayId id = g_array_index (there, WayId, i);
      g_autoptr (WayQuery) drop =
        way_database_query (self->database, "DELETE FROM membership WHERE id = ?");

      way_query_add_id (drop, id);
      if (!is_kept (record, id) && !way_query_run (drop, error))
        return FALSE;
    }
  return there != NULL;
}

static gboolean
write_membership (WayRegister *self, const WayParty *record, guint index, WayId id, GError **error)
{
  const WayMembership *one = &g_array_index (record->members, WayMembership, index);
  g_autoptr (WayQuery) query = way_database_query (
    self->database, one->id == 0
                      ? "INSERT INTO membership (group_id, member_id, since, until, position, id) "
                        "VALUES (?, ?, ?, ?, ?, ?)"
                      : "UPDATE membership SET group_id = ?, member_id = ?, since = ?, until = ?, "
                        "position = ? WHERE id = ?");

  way_query_add_id (query, record->id);
  way_query_add_id (query, one->member);
  way_query_add_day (query, one->since);
  way_query_add_day (query, one->until);
  way_query_add_int (query, index);
  way_query_add_id (query, id);
  return way_register_write_row (self, query, error);
}

static gboolean
write_party (WayRegister *self, WayParty *record, gboolean is_new, GArray *ids, GError **error)
{
  if (!write_party_row (self, record, is_new, error) || !drop_memberships (self, record, error))
    return FALSE;
  for (guint i = 0; i < record->members->len; i++)
    {
      WayId id = g_array_index (record->members, WayMembership, i).id;

      if (id == 0)
        id = way_database_make_id (self->database);
      g_array_append_val (ids, id);
      if (!write_membership (self, record, i, id, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * way_register_save_party:
 * @self: a register
 * @record: a party; a new one, and its new memberships, are given their keys
 * @error: return location
 *
 * Saves a party and, for a group, all of its memberships.
 *
 * Returns: whether it was saved
 */
gboolean
way_register_save_party (WayRegister *self, WayParty *record, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  gboolean own, is_new = record->id == 0;

  if (!check_party (self, record, error) ||
      !way_register_enter (self, &own, is_new ? _ ("New party “%s”") : _ ("Edit party “%s”"),
                           record->name, error))
    return FALSE;
  if (!way_register_leave_saved (self, own, write_party (self, record, is_new, ids, error),
                                 &record->id, is_new, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    g_array_index (record->members, WayMembership, i).id = g_array_index (ids, WayId, i);
  return TRUE;
}
