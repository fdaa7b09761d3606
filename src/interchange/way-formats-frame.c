/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what commitments refer to: sources, parties and their groups, kinds; and the
 * settings. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- sources ---- */

FORMAT_FUNCTIONS (source)

static const WayCell source_cells[] = {
  TEXT ("code", CODE, WaySource, code),
  TEXT ("reference", REQUIRED | WAY_CELL_NAME, WaySource, reference),
  TEXT ("title", REQUIRED, WaySource, title),
  DAY ("day", REQUIRED, WaySource, day),
  TEXT ("kind", PLAIN, WaySource, kind),
  TEXT ("address", PLAIN, WaySource, address),
  TEXT ("number", PLAIN, WaySource, number),
  DAY ("since", PLAIN, WaySource, since),
  DAY ("until", PLAIN, WaySource, until),
  TEXT ("variants", PLAIN, WaySource, variants),
  END,
};

static void
check_source (WayRow *row, gconstpointer record)
{
  const WaySource *source = record;

  if (source->since != WAY_DAY_NONE && source->until != WAY_DAY_NONE &&
      source->until < source->since)
    way_row_fail (row, "until", g_strdup (_ ("the period ends before it begins")));
}

const WayTableFormat way_sources_format = {
  .name = "sources",
  .cells = source_cells,
  .record = WAY_RECORD_SOURCE,
  .check = check_source,
  .list = way_register_list_sources,
  FORMAT_MEMBERS (source),
};

/* ---- parties ---- */

FORMAT_FUNCTIONS (party)
CELL_WORDS (party_kind, WAY_N_PARTY_KINDS, WAY_PARTY_OTHER)

static const WayCell party_cells[] = {
  TEXT ("code", CODE, WayParty, code),
  TEXT ("name", REQUIRED | WAY_CELL_NAME, WayParty, name),
  TEXT ("abbreviation", WAY_CELL_NAME, WayParty, abbreviation),
  WORD ("kind", PLAIN, WayParty, kind, party_kind_words),
  BOOLEAN ("group", PLAIN, WayParty, is_group),
  END,
};

const WayTableFormat way_parties_format = {
  .name = "parties",
  .cells = party_cells,
  .record = WAY_RECORD_PARTY,
  .list = way_register_list_parties,
  FORMAT_MEMBERS (party),
};

/* ---- memberships: records of the table, but parts of their group in the register ---- */

typedef struct
{
  WayId group;
  WayMembership membership;
} Member;

static gpointer
make_member (void)
{
  return g_new0 (Member, 1);
}

/* The membership of the group that is of the same member and has begun with the same day. */
static WayMembership *
find_membership (const WayParty *group, const WayMembership *wanted)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      WayMembership *known = &g_array_index (group->members, WayMembership, i);

      if (known->member == wanted->member && known->since == wanted->since)
        return known;
    }
  return NULL;
}

static WayParty *
get_group (WayRegister *reader, const Member *member)
{
  return member->group != 0 ? way_register_get_party (reader, member->group, NULL) : NULL;
}

static const WayCell member_cells[] = {
  RECORD ("group", REQUIRED | WAY_CELL_KEY, Member, group, PARTY),
  RECORD ("member", REQUIRED | WAY_CELL_KEY, Member, membership.member, PARTY),
  DAY ("since", WAY_CELL_KEY, Member, membership.since),
  DAY ("until", PLAIN, Member, membership.until),
  END,
};

static gpointer
find_member (WayRow *row)
{
  g_autofree Member *self = make_member ();
  g_autoptr (WayParty) group = NULL;
  const WayMembership *known = NULL;

  way_table_format_fill (&way_memberships_format, row, self);
  group = get_group (row->names->target, self);
  if (group != NULL)
    known = find_membership (group, &self->membership);
  if (known == NULL)
    return NULL;
  self->membership = *known;
  return g_steal_pointer (&self);
}

static void
check_member (WayRow *row, gconstpointer record)
{
  const Member *self = record;
  const WayMembership *membership = &self->membership;
  g_autoptr (WayParty) group = get_group (row->names->target, self);

  if (group != NULL && !group->is_group)
    way_row_fail (row, "group", g_strdup_printf (_ ("“%s” is not a group"), group->name));
  if (self->group != 0 && membership->member == self->group)
    way_row_fail (row, "member", g_strdup (_ ("a group cannot be its own member")));
  if (membership->since != WAY_DAY_NONE && membership->until != WAY_DAY_NONE &&
      membership->until < membership->since)
    way_row_fail (row, "until", g_strdup (_ ("the membership ends before it begins")));
}

static gboolean
save_member (WayRegister *target, gpointer record, GError **error)
{
  const Member *self = record;
  g_autoptr (WayParty) group = way_register_get_party (target, self->group, error);
  WayMembership *known = group != NULL ? find_membership (group, &self->membership) : NULL;

  if (known != NULL)
    *known = self->membership;
  else if (group != NULL)
    g_array_append_val (group->members, self->membership);
  return group != NULL && way_register_save_party (target, group, error);
}

static void
list_members_of (const WayParty *group, GPtrArray *members)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      Member *self = make_member ();

      self->group = group->id;
      self->membership = g_array_index (group->members, WayMembership, i);
      g_ptr_array_add (members, self);
    }
}

static GPtrArray *
list_memberships (WayRegister *reader, GError **error)
{
  g_autoptr (GPtrArray) parties = way_register_list_parties (reader, error);
  GPtrArray *members;

  if (parties == NULL)
    return NULL;
  members = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parties->len; i++)
    list_members_of (g_ptr_array_index (parties, i), members);
  return members;
}

const WayTableFormat way_memberships_format = {
  .name = "memberships",
  .cells = member_cells,
  .find = find_member,
  .make = make_member,
  .check = check_member,
  .save = save_member,
  .list = list_memberships,
  .free = g_free,
};

/* ---- kinds ---- */

FORMAT_FUNCTIONS (kind)

static const WayCell kind_cells[] = {
  TEXT ("code", CODE, WayKind, code),
  TEXT ("name", REQUIRED | WAY_CELL_NAME, WayKind, name),
  END,
};

const WayTableFormat way_kinds_format = {
  .name = "kinds",
  .cells = kind_cells,
  .record = WAY_RECORD_KIND,
  .list = way_register_list_kinds,
  FORMAT_MEMBERS (kind),
};

/* ---- settings ---- */

typedef struct
{
  char *name;
  char *value;
} Setting;

static void
free_setting (Setting *self)
{
  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

static Setting *
setting_new (const char *name, const char *value)
{
  Setting *self = g_new0 (Setting, 1);

  way_set_text (&self->name, name);
  way_set_text (&self->value, value);
  return self;
}

static const WayCell setting_cells[] = {
  TEXT ("name", REQUIRED | WAY_CELL_KEY, Setting, name),
  TEXT ("value", PLAIN, Setting, value),
  END,
};

static gpointer
find_setting (WayRow *row)
{
  const char *name = way_row_get (row, "name");
  g_autofree char *value = NULL;

  if (name == NULL || *name == '\0')
    return NULL;
  value = way_register_get_setting (row->names->target, name);
  return value != NULL ? setting_new (name, value) : NULL;
}

static gpointer
make_setting (void)
{
  return setting_new (NULL, NULL);
}

static gboolean
save_setting (WayRegister *target, gpointer record, GError **error)
{
  const Setting *self = record;

  return way_register_set_setting (target, self->name, self->value, error);
}

static GPtrArray *
list_settings (WayRegister *reader, GError **error)
{
  g_auto (GStrv) names = way_register_list_settings (reader, error);
  GPtrArray *settings;

  if (names == NULL)
    return NULL;
  settings = g_ptr_array_new_with_free_func ((GDestroyNotify) free_setting);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *value = way_register_get_setting (reader, names[i]);
      g_ptr_array_add (settings, setting_new (names[i], value));
    }
  return settings;
}

const WayTableFormat way_settings_format = {
  .name = "settings",
  .cells = setting_cells,
  .record = WAY_RECORD_SETTING,
  .find = find_setting,
  .make = make_setting,
  .save = save_setting,
  .list = list_settings,
  .free = (GDestroyNotify) free_setting,
};
