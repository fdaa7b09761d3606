/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving commitments and actions to where they belong. What comes to a place stands last there. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

/* ---- commitments ---- */

static char *
find_code (WayRegister *self, const WayPlacement *place)
{
  g_autoptr (WayQuery) query =
    way_database_query (self->database, place->action != 0
                                          ? "SELECT code FROM action WHERE id = ?"
                                          : "SELECT code FROM objective WHERE id = ?");

  way_query_add_id (query, place->action != 0 ? place->action : place->objective);
  return way_query_next (query) ? way_query_dup_text (query, 0) : NULL;
}

static guint
find_place (const WayCommitment *record, const WayPlacement *place)
{
  guint i = 0;

  while (i < record->placements->len)
    {
      const WayPlacement *other = &g_array_index (record->placements, WayPlacement, i);

      if (other->objective == place->objective && other->action == place->action)
        break;
      i++;
    }
  return i;
}

/* Whether anything is to be done. As a further place it comes after the others; as the main one it
 * takes the place of the one there was. */
static gboolean
put (WayCommitment *record, const WayPlacement *place, gboolean further)
{
  guint at = find_place (record, place);
  gboolean there = at < record->placements->len;

  if (there && (further || at == 0))
    return FALSE;
  if (there)
    g_array_remove_index (record->placements, at);
  if (further)
    g_array_append_val (record->placements, *place);
  else
    g_array_index (record->placements, WayPlacement, 0) = *place;
  return TRUE;
}

static gboolean
put_each (WayRegister *self,
          GArray *commitments,
          const WayPlacement *place,
          gboolean further,
          guint *n_moved,
          GError **error)
{
  for (guint i = 0; i < commitments->len; i++)
    {
      g_autoptr (WayCommitment) record =
        way_register_get_commitment (self, g_array_index (commitments, WayId, i), error);

      if (record == NULL)
        return FALSE;
      if (!put (record, place, further))
        continue;
      if (!way_register_save_commitment (self, record, error))
        return FALSE;
      *n_moved += 1;
    }
  return TRUE;
}

/* One commitment is named, several are counted: “Move 3 commitments to 1.3”. */
static char *
make_label (guint n, const char *code, gboolean further)
{
  if (n == 1)
    return g_strdup_printf (further ? _ ("Add “%%s” to %s") : _ ("Move “%%s” to %s"), code);
  return g_strdup_printf (further ? g_dngettext (GETTEXT_PACKAGE, "Add %u commitment to %s",
                                                 "Add %u commitments to %s", n)
                                  : g_dngettext (GETTEXT_PACKAGE, "Move %u commitment to %s",
                                                 "Move %u commitments to %s", n),
                          n, code);
}

static gboolean
enter (WayRegister *self,
       GArray *commitments,
       const char *code,
       gboolean further,
       gboolean *own,
       GError **error)
{
  g_autofree char *label = make_label (commitments->len, code, further);
  g_autoptr (WayCommitment) first =
    way_register_get_commitment (self, g_array_index (commitments, WayId, 0), error);

  return first != NULL && way_register_enter (self, own, label, first->title, error);
}

/**
 * way_register_move_commitments:
 * @self: a register
 * @commitments: (element-type WayId): the keys of commitments
 * @place: an action, or an objective
 * @further: whether they come to stand there too, and not there in place of where they mainly stand
 * @n_moved: (out): how many of them did not stand there yet
 * @error: return location
 *
 * Moves commitments to a place, or adds a place to those they have, in one act.
 *
 * Returns: whether all went well; if not, none was moved
 */
gboolean
way_register_move_commitments (WayRegister *self,
                               GArray *commitments,
                               const WayPlacement *place,
                               gboolean further,
                               guint *n_moved,
                               GError **error)
{
  g_autofree char *code = NULL;
  gboolean own, ok;

  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (commitments != NULL && commitments->len > 0, FALSE);
  g_return_val_if_fail (place != NULL && n_moved != NULL, FALSE);

  *n_moved = 0;
  code = find_code (self, place);
  if (code == NULL)
    return way_register_fail_not_found (error);
  if (!enter (self, commitments, code, further, &own, error))
    return FALSE;
  ok = put_each (self, commitments, place, further, n_moved, error);
  return way_register_leave (self, own, ok, error);
}

/* ---- actions ---- */

#define MOVE_ACTION                                                                                \
  "UPDATE action SET objective_id = ?1, position = (SELECT coalesce (max (position) + 1, 0) "      \
  "FROM action WHERE objective_id = ?1) WHERE id = ?2 AND objective_id <> ?1"

static gboolean
move_action (WayRegister *self, WayId action, WayId objective, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, MOVE_ACTION);

  way_query_add_id (query, objective);
  way_query_add_id (query, action);
  return way_query_run (query, error);
}

/**
 * way_register_move_action:
 * @self: a register
 * @action: the key of an action
 * @objective: the key of the objective it is to stand under
 * @error: return location
 *
 * Moves an action with its commitments under another objective. Its number stays as it was
 * published.
 *
 * Returns: whether all went well
 */
gboolean
way_register_move_action (WayRegister *self, WayId action, WayId objective, GError **error)
{
  g_autoptr (WayAction) record = NULL;
  g_autoptr (WayObjective) target = NULL;
  gboolean own;

  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  record = way_register_get_action (self, action, error);
  target = record != NULL ? way_register_get_objective (self, objective, error) : NULL;
  if (target == NULL ||
      !way_validate_code (self, WAY_RECORD_ACTION, target->programme, action, record->code,
                          error) ||
      !way_register_enter (self, &own, _ ("Move action “%s”"), record->title, error))
    return FALSE;
  return way_register_leave (self, own, move_action (self, action, objective, error), error);
}
