/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A party. Its part in a commitment is read when the row is made, so that only what is looked at
 * costs anything. What is said of its part by the day: its role, else the stages of which it was the
 * body, what it or its members took up, and that a report addressed the commitment to it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-party-view.h"

#include <glib/gi18n.h>

#include "way-ladder.h"
#include "way-links.h"
#include "way-record-row.h"

#define ROWS_AT_FIRST 50

struct _WayPartyView
{
  WayRecordView parent_instance;

  GPtrArray *forwards; /* of WayForward: the entries addressed to it */
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

/* ---- its part in a commitment ---- */

static void
add_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "Proposed, Adopted"; NULL: none was of it. */
static char *
describe_stages (WayPage *page, WayId commitment, WayId party)
{
  g_autoptr (WayLadder) ladder =
    way_register_get_ladder (way_page_get_register (page), commitment, way_page_get_day (page),
                             way_page_catch (page));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ladder != NULL && i < way_ladder_get_n_rungs (ladder); i++)
    {
      const WayRung *rung = way_ladder_get_rung (ladder, i);
      gboolean own = FALSE;

      for (guint j = 0; j < rung->n_steps; j++)
        own = own || rung->steps[j]->body == party;
      if (own)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", rung->stage->name);
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Of a group it is told that its members took it up, of a member what it did last. */
static char *
describe_take_up (WayPage *page, WayId commitment, WayId party)
{
  g_autoptr (GPtrArray) said =
    way_register_list_take_ups (way_page_get_register (page), commitment, way_page_get_day (page),
                                way_page_catch (page));

  for (guint i = 0; said != NULL && i < said->len; i++)
    {
      const WayTakeUp *take_up = g_ptr_array_index (said, i);

      if (take_up->group == party)
        return g_strdup (_ ("Taken up by its members"));
      if (take_up->member == party)
        /* Translators: what a party has done about a commitment, such as “Done”. */
        return g_strdup_printf (_ ("Take-up: %s"), way_take_up_status_get_name (take_up->status));
    }

  return NULL;
}

static gboolean
has_link (const WayForward *forward, WayId commitment)
{
  for (guint i = 0; i < forward->links->len; i++)
    if (g_array_index (forward->links, WayLink, i).commitment == commitment)
      return TRUE;

  return FALSE;
}

static const char *
describe_forward (WayPartyView *self, WayId commitment)
{
  for (guint i = 0; self->forwards != NULL && i < self->forwards->len; i++)
    if (has_link (g_ptr_array_index (self->forwards, i), commitment))
      return _ ("Addressed in a way forward");

  return NULL;
}

/* "Proposed, Adopted · Addressed in a way forward"; what is over was so formerly. */
static char *
describe_part (WayPartyView *self, WayId commitment, WayId party)
{
  WayPage *page = WAY_PAGE (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *stages = describe_stages (page, commitment, party);
  g_autofree char *take_up = describe_take_up (page, commitment, party);

  add_part (text, stages);
  add_part (text, take_up);
  add_part (text, describe_forward (self, commitment));

  return g_strdup (text->len > 0 ? text->str : _ ("Formerly"));
}

static GtkWidget *
make_commitment_row (gpointer item, gpointer user_data)
{
  WayRecordView *self = user_data;
  WayId id = *(const WayId *) item, party = way_record_view_get_shown (self);
  g_autofree char *part = NULL;
  WayRole role;

  if (find_role_in_force (WAY_PAGE (self), id, party, &role))
    part = g_strdup (way_role_get_name (role));
  else
    part = describe_part (WAY_PARTY_VIEW (self), id, party);

  return way_record_view_make_row (self, id, part);
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

static GtkWidget *
make_forward_row (gpointer item, gpointer user_data)
{
  const WayForward *forward = item;
  g_autofree char *citation = way_links_describe (user_data, &forward->citation);
  GtkWidget *row = way_record_row_new (forward->id, forward->text, citation);

  if (forward->timing != NULL)
    way_record_row_set_end (WAY_RECORD_ROW (row), way_timing_get_text (forward->timing), "dimmed");
  way_record_row_set_action (WAY_RECORD_ROW (row), "win.show-forward");

  return row;
}

/* What reports ask of it, be it of a commitment or not. */
static void
add_forwards (WayPartyView *self)
{
  WayGroup *group = way_record_view_add_group (WAY_RECORD_VIEW (self), _ ("Way forward"));

  if (self->forwards == NULL)
    return;

  way_group_set_count (group, self->forwards->len);
  way_group_fill (group, self->forwards, ROWS_AT_FIRST, make_forward_row, self);
}

static void
read_forwards (WayPartyView *self, WayRegister *reg, WayId party)
{
  WayPage *page = WAY_PAGE (self);

  g_clear_pointer (&self->forwards, g_ptr_array_unref);
  self->forwards =
    way_register_list_forwards_to (reg, party, way_page_get_day (page), way_page_catch (page));
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
  read_forwards (WAY_PARTY_VIEW (self), reg, id);
  add_commitments (self, reg, id);
  add_forwards (WAY_PARTY_VIEW (self));
  add_members (self, reg, party);
  add_groups (self, reg, id);

  return TRUE;
}

static void
way_party_view_finalize (GObject *object)
{
  g_clear_pointer (&WAY_PARTY_VIEW (object)->forwards, g_ptr_array_unref);

  G_OBJECT_CLASS (way_party_view_parent_class)->finalize (object);
}

static void
way_party_view_class_init (WayPartyViewClass *klass)
{
  WayRecordViewClass *view_class = WAY_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_party_view_finalize;

  view_class->edit_action = "win.edit-party";
  view_class->delete_action = "win.delete-party";
  view_class->show = way_party_view_show;
}

static void
way_party_view_init (WayPartyView *self)
{
}
