/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of what commitments refer to: sources, parties and their groups, kinds; and the
 * settings. */

#define G_LOG_DOMAIN "Waymark"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-cells-private.h"

/* ---- sources ---- */

static const char *const sources_columns[] = { "code", "reference", "title", "day",
                                               "kind", "address",   NULL };
static const char *const sources_required[] = { "code", "reference", "title", "day", NULL };
static const char *const sources_key[] = { "code", NULL };
static const char *const sources_names[] = { "code", "reference", NULL };

FORMAT_FUNCTIONS (WaySource, source, WAY_RECORD_SOURCE)
#define free_source way_source_free

static void
fill_source (WayRow *row, gpointer record)
{
  WaySource *source = record;

  way_cell_text (row, "code", &source->code);
  way_cell_text (row, "reference", &source->reference);
  way_cell_text (row, "title", &source->title);
  way_cell_day (row, "day", &source->day);
  way_cell_text (row, "kind", &source->kind);
  way_cell_text (row, "address", &source->address);
}

static char **
write_source (WayNames *names, gconstpointer record)
{
  const WaySource *source = record;

  return way_cells_new (g_strdup (source->code), g_strdup (source->reference),
                        g_strdup (source->title), way_cell_write_day (source->day),
                        g_strdup (source->kind), g_strdup (source->address), NULL);
}

FORMAT (sources,
        source,
        way_register_list_sources,
        .record = WAY_RECORD_SOURCE,
        .names = sources_names);

/* ---- parties ---- */

static const char *const parties_columns[] = {
  "code", "name", "abbreviation", "kind", "group", NULL
};
static const char *const parties_required[] = { "code", "name", NULL };
static const char *const parties_key[] = { "code", NULL };
static const char *const parties_names[] = { "code", "abbreviation", "name", NULL };

FORMAT_FUNCTIONS (WayParty, party, WAY_RECORD_PARTY)
#define free_party way_party_free

static int
party_kind_from_cell (const char *cell)
{
  return way_party_kind_from_nick (cell);
}

static void
fill_party (WayRow *row, gpointer record)
{
  WayParty *party = record;
  const char *kind = way_row_get (row, "kind");

  way_cell_text (row, "code", &party->code);
  way_cell_text (row, "name", &party->name);
  way_cell_text (row, "abbreviation", &party->abbreviation);
  if (kind != NULL && *kind == '\0')
    party->kind = WAY_PARTY_OTHER;
  else
    party->kind = way_cell_word (row, "kind", party_kind_from_cell,
                                 "institution, agency, state, group, company, other",
                                 row->is_new ? WAY_PARTY_OTHER : (int) party->kind);
  way_cell_boolean (row, "group", &party->is_group);
}

static char **
write_party (WayNames *names, gconstpointer record)
{
  const WayParty *party = record;

  return way_cells_new (g_strdup (party->code), g_strdup (party->name),
                        g_strdup (party->abbreviation),
                        way_cell_write_word (way_party_kind_get_nick (party->kind)),
                        way_cell_write_boolean (party->is_group), NULL);
}

FORMAT (parties,
        party,
        way_register_list_parties,
        .record = WAY_RECORD_PARTY,
        .names = parties_names);

/* ---- memberships: records of the table, but parts of their group in the register ---- */

typedef struct
{
  WayParty *group;
  guint index; /* in its members */
} Member;

static const char *const memberships_columns[] = { "group", "member", "since", "until", NULL };
static const char *const memberships_required[] = { "group", "member", NULL };
static const char *const memberships_key[] = { "since", "group", "member", NULL };

static void
free_member (Member *self)
{
  way_party_free (self->group);
  g_free (self);
}

static WayParty *
get_group (WayRow *row)
{
  WayId id = 0;

  way_cell_record (row, "group", WAY_RECORD_PARTY, 0, &id);
  return id != 0 ? way_register_get_party (row->names->target, id, NULL) : NULL;
}

static gboolean
find_in_group (WayRow *row, const WayParty *group, guint *index)
{
  WayMembership wanted = { 0 };

  way_cell_record (row, "member", WAY_RECORD_PARTY, 0, &wanted.member);
  way_cell_day (row, "since", &wanted.since);
  for (*index = 0; *index < group->members->len; (*index)++)
    {
      const WayMembership *known = &g_array_index (group->members, WayMembership, *index);
      if (known->member == wanted.member && known->since == wanted.since)
        return TRUE;
    }
  return FALSE;
}

static gpointer
find_member (WayRow *row)
{
  g_autoptr (WayParty) group = get_group (row);
  Member *self;
  guint index;

  if (group == NULL || !find_in_group (row, group, &index))
    return NULL;
  self = g_new0 (Member, 1);
  self->group = g_steal_pointer (&group);
  self->index = index;
  return self;
}

static gpointer
make_member (WayRow *row)
{
  WayMembership membership = { 0 };
  Member *self = g_new0 (Member, 1);

  self->group = get_group (row);
  if (self->group == NULL)
    self->group = way_party_new ();
  self->index = self->group->members->len;
  g_array_append_val (self->group->members, membership);
  return self;
}

static void
fill_member (WayRow *row, gpointer record)
{
  Member *self = record;
  WayMembership *membership = &g_array_index (self->group->members, WayMembership, self->index);

  way_cell_record (row, "member", WAY_RECORD_PARTY, 0, &membership->member);
  way_cell_day (row, "since", &membership->since);
  way_cell_day (row, "until", &membership->until);
}

static void
check_member (WayRow *row, gconstpointer record)
{
  const Member *self = record;
  const WayParty *group = self->group;
  const WayMembership *membership = &g_array_index (group->members, WayMembership, self->index);

  if (group->id != 0 && !group->is_group)
    way_row_fail (row, "group", g_strdup_printf (_ ("“%s” is not a group"), group->name));
  if (group->id != 0 && membership->member == group->id)
    way_row_fail (row, "member", g_strdup (_ ("a group cannot be its own member")));
  if (membership->since != WAY_DAY_NONE && membership->until != WAY_DAY_NONE &&
      membership->until < membership->since)
    way_row_fail (row, "until", g_strdup (_ ("the membership ends before it begins")));
}

static char **
write_member (WayNames *names, gconstpointer record)
{
  const Member *self = record;
  const WayMembership *membership =
    &g_array_index (self->group->members, WayMembership, self->index);

  return way_cells_new (g_strdup (self->group->code),
                        way_names_get_code (names, WAY_RECORD_PARTY, membership->member),
                        way_cell_write_day (membership->since),
                        way_cell_write_day (membership->until), NULL);
}

static gboolean
save_member (WayRegister *target, gpointer record, GError **error)
{
  return way_register_save_party (target, ((Member *) record)->group, error);
}

static void
list_members_of (const WayParty *group, GPtrArray *members)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      Member *self = g_new0 (Member, 1);

      self->group = way_party_copy (group);
      self->index = i;
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
  members = g_ptr_array_new_with_free_func ((GDestroyNotify) free_member);
  for (guint i = 0; i < parties->len; i++)
    list_members_of (g_ptr_array_index (parties, i), members);
  return members;
}

FORMAT (memberships, member, list_memberships, .by_party = TRUE, .check = check_member);

/* ---- kinds ---- */

static const char *const kinds_columns[] = { "code", "name", NULL };
static const char *const kinds_required[] = { "code", "name", NULL };
static const char *const kinds_key[] = { "code", NULL };
static const char *const kinds_names[] = { "code", "name", NULL };

FORMAT_FUNCTIONS (WayKind, kind, WAY_RECORD_KIND)
#define free_kind way_kind_free

static void
fill_kind (WayRow *row, gpointer record)
{
  WayKind *kind = record;

  way_cell_text (row, "code", &kind->code);
  way_cell_text (row, "name", &kind->name);
}

static char **
write_kind (WayNames *names, gconstpointer record)
{
  const WayKind *kind = record;

  return way_cells_new (g_strdup (kind->code), g_strdup (kind->name), NULL);
}

FORMAT (kinds, kind, way_register_list_kinds, .record = WAY_RECORD_KIND, .names = kinds_names);

/* ---- settings ---- */

typedef struct
{
  char *name;
  char *value;
} Setting;

static const char *const settings_columns[] = { "name", "value", NULL };
static const char *const settings_required[] = { "name", NULL };
static const char *const settings_key[] = { "name", NULL };

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
make_setting (WayRow *row)
{
  return setting_new (NULL, NULL);
}

static void
fill_setting (WayRow *row, gpointer record)
{
  Setting *self = record;

  way_cell_text (row, "name", &self->name);
  way_cell_text (row, "value", &self->value);
}

static gboolean
save_setting (WayRegister *target, gpointer record, GError **error)
{
  Setting *self = record;

  return way_register_set_setting (target, self->name, self->value, error);
}

static char **
write_setting (WayNames *names, gconstpointer record)
{
  const Setting *self = record;

  return way_cells_new (g_strdup (self->name), g_strdup (self->value), NULL);
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

FORMAT (settings, setting, list_settings, .record = WAY_RECORD_SETTING);
