/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is responsible, before a statement is made that may change it. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-in-force.h"

static gboolean
is_same (GArray *a, GArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    {
      const WayResponsible *one = &g_array_index (a, WayResponsible, i);
      const WayResponsible *other = &g_array_index (b, WayResponsible, i);

      same = one->party == other->party && one->role == other->role;
    }
  return same;
}

/* As the statement before says it, else as the origin has it. */
static GArray *
find_for_one (WayDraft *draft, const WayCommitment *commitment, const WayStatement *until)
{
  g_autoptr (GPtrArray) said =
    way_register_list_statements (way_draft_get_register (draft), commitment->id, until->day,
                                  way_draft_catch (draft));

  for (guint i = 0; said != NULL && i < said->len; i++)
    {
      const WayStatement *statement = said->pdata[i];

      if (statement->says_responsible && statement->id != until->id)
        return g_array_ref (statement->responsible);
    }
  return g_array_ref (commitment->responsible);
}

/**
 * way_in_force_find_responsible:
 * @draft: what is edited, which is told what could not be read
 * @commitments: (element-type WayCommitment): commitments; at least one
 * @until: a statement on each of them, which may not be recorded yet
 *
 * Returns: (transfer full) (element-type WayResponsible): who was responsible before that
 *   statement; nobody where the commitments differ
 */
GArray *
way_in_force_find_responsible (WayDraft *draft, GPtrArray *commitments, const WayStatement *until)
{
  g_autoptr (GArray) responsible = find_for_one (draft, commitments->pdata[0], until);

  for (guint i = 1; i < commitments->len; i++)
    {
      g_autoptr (GArray) other = find_for_one (draft, commitments->pdata[i], until);

      if (!is_same (responsible, other))
        return g_array_new (FALSE, FALSE, sizeof (WayResponsible));
    }
  return g_steal_pointer (&responsible);
}
