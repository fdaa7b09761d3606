/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A party. Its part in a commitment is read when the row is made, so that only what is looked at
 * costs anything. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-party-view.h"

#include <glib/gi18n.h>

#include "way-record-row.h"

#define ROWS_AT_FIRST 50

struct _WayPartyView
{
  WayRecordView parent_instance;
};

G_DEFINE_FINAL_TYPE (WayPartyView, way_party_view, WAY_TYPE_RECORD_VIEW)

static gboolean
find_role (const GArray *responsible, WayId party, WayRole *role)
{
  for (guint i = 0; i < responsible->len; i++)
    if (g_array_index (responsible, WayResponsible, i).party == party)
      {
        *role = g_array_index (responsible, WayResponsible, i).role;
        return TRUE;
      }

  return FALSE;
}

/* Those who are responsible in force: as last said, else as promised. */
static gboolean
find_role_in_force (WayPage *page, WayId commitment, WayId party, WayRole *role)
{
  WayRegister *reg = way_page_get_register (page);
  g_autoptr (GPtrArray) statements =
    way_register_list_statements (reg, commitment, way_page_get_day (page), way_page_catch (page));
  g_autoptr (WayCommitment) record = NULL;

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (statements, i);

      if (statement->says_responsible)
        return find_role (statement->responsible, party, role);
    }

  record = way_register_get_commitment (reg, commitment, way_page_catch (page));

  return record != NULL && find_role (record->responsible, party, role);
}

static GtkWidget *
make_commitment_row (gpointer item, gpointer user_data)
{
  WayRecordView *self = user_data;
  WayId id = *(const WayId *) item;
  WayRole role;
  const char *text = _ ("Formerly");

  if (find_role_in_force (WAY_PAGE (self), id, way_record_view_get_shown (self), &role))
    text = way_role_get_name (role);

  return way_record_view_make_row (self, id, text);
}

const char *
way_party_get_icon (const WayParty *party)
{
  return party->is_group ? "system-users-symbolic" : "avatar-default-symbolic";
}

static GtkWidget *
make_party_row (gpointer item, gpointer user_data)
{
  const WayParty *party = item;
  GtkWidget *row = way_record_row_new (party->id, party->name, NULL);

  way_record_row_set_icon (WAY_RECORD_ROW (row), way_party_get_icon (party));
  way_record_row_set_end (WAY_RECORD_ROW (row), party->abbreviation, "dimmed");
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-party");

  return row;
}

static void
add_commitments (WayRecordView *self, WayRegister *reg, WayId party)
{
  g_autoptr (GArray) ids =
    way_register_list_commitments_of (reg, party, way_page_catch (WAY_PAGE (self)));
  g_autoptr (GPtrArray) items = way_record_view_list_ids (self, ids);
  WayGroup *group = way_record_view_add_group (self, _ ("Commitments"));

  way_group_set_count (group, items->len);
  way_group_fill (group, items, ROWS_AT_FIRST, make_commitment_row, self);
}

/* A group leads to what its members have done. */
static void
add_take_up (WayRecordView *self, const WayParty *party)
{
  WayGroup *group;
  GtkWidget *row;

  if (!party->is_group)
    return;

  group = way_record_view_add_group (self, _ ("Take-up"));
  row = way_record_row_new (party->id, _ ("What its members have done"), NULL);
  way_record_row_set_icon (WAY_RECORD_ROW (row), "selection-mode-symbolic");
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-take-up");
  way_group_add (group, row);
}

static void
add_members (WayRecordView *self, WayRegister *reg, const WayParty *party)
{
  WayDay day = way_page_get_day (WAY_PAGE (self));
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  WayGroup *group;

  if (!party->is_group)
    return;

  members = way_register_list_members (reg, party->id, day, way_page_catch (WAY_PAGE (self)));
  text = way_day_format (day, WAY_DAY_STYLE_LONG);
  title = g_strdup_printf (_ ("Members on %s"), text);
  group = way_record_view_add_group (self, title);
  way_group_set_count (group, members != NULL ? members->len : 0);
  if (members != NULL)
    way_group_fill (group, members, ROWS_AT_FIRST, make_party_row, self);
}

static gboolean
has_member (WayPage *page, const WayParty *group, WayId party)
{
  g_autoptr (GPtrArray) members =
    group->is_group ? way_register_list_members (way_page_get_register (page), group->id,
                                                 way_page_get_day (page), way_page_catch (page))
                    : NULL;

  for (guint i = 0; members != NULL && i < members->len; i++)
    if (((WayParty *) g_ptr_array_index (members, i))->id == party)
      return TRUE;

  return FALSE;
}

static void
add_groups (WayRecordView *self, WayRegister *reg, WayId party)
{
  g_autoptr (GPtrArray) parties = way_register_list_parties (reg, way_page_catch (WAY_PAGE (self)));
  WayGroup *group = way_record_view_add_group (self, _ ("Member of"));

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      WayParty *each = g_ptr_array_index (parties, i);

      if (has_member (WAY_PAGE (self), each, party))
        way_group_add (group, make_party_row (each, self));
    }
}

static gboolean
way_party_view_show (WayRecordView *self, WayId id)
{
  WayRegister *reg = way_page_get_register (WAY_PAGE (self));
  g_autoptr (WayParty) party = way_register_get_party (reg, id, way_page_catch (WAY_PAGE (self)));
  g_autofree char *subtitle = NULL;

  if (party == NULL)
    return FALSE;

  subtitle =
    party->abbreviation[0] != '\0'
      ? g_strdup_printf ("%s · %s", way_party_kind_get_name (party->kind), party->abbreviation)
      : g_strdup (way_party_kind_get_name (party->kind));
  way_record_view_set_head (self, party->name, subtitle);
  add_take_up (self, party);
  add_commitments (self, reg, id);
  add_members (self, reg, party);
  add_groups (self, reg, id);

  return TRUE;
}

static void
way_party_view_class_init (WayPartyViewClass *klass)
{
  WayRecordViewClass *view_class = WAY_RECORD_VIEW_CLASS (klass);

  view_class->edit_action = "win.edit-party";
  view_class->delete_action = "win.delete-party";
  view_class->show = way_party_view_show;
}

static void
way_party_view_init (WayPartyView *self)
{
}
