/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting records. What hangs on a record goes with it; what merely refers to it stands in the
 * way. */

#define G_LOG_DOMAIN "waymark-register"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "way-validate.h"

typedef struct
{
  const char *title; /* what the label calls it; no row: no such record */
  const char *drop;
  const char *label;
} Deletion;

#define DELETION(table, title, label)                                                              \
  { "SELECT " title " FROM " table " WHERE id = ?", "DELETE FROM " table " WHERE id = ?", label }

static const Deletion deletions[WAY_N_RECORDS] = {
  [WAY_RECORD_SOURCE] = DELETION ("source", "reference", N_ ("Delete source “%s”")),
  [WAY_RECORD_PARTY] = DELETION ("party", "name", N_ ("Delete party “%s”")),
  [WAY_RECORD_KIND] = DELETION ("kind", "name", N_ ("Delete kind “%s”")),
  [WAY_RECORD_PROGRAMME] = DELETION ("programme", "title", N_ ("Delete programme “%s”")),
  [WAY_RECORD_OBJECTIVE] = DELETION ("objective", "title", N_ ("Delete objective “%s”")),
  [WAY_RECORD_ACTION] = DELETION ("action", "title", N_ ("Delete action “%s”")),
  [WAY_RECORD_COMMITMENT] = DELETION ("commitment", "title", N_ ("Delete commitment “%s”")),
  [WAY_RECORD_STATEMENT] = DELETION ("statement", "code", N_ ("Delete statement")),
  [WAY_RECORD_EVENT] = DELETION ("event", "title", N_ ("Delete event “%s”")),
  [WAY_RECORD_CONTINUATION] = DELETION ("continuation", "relation", N_ ("Delete link")),
  [WAY_RECORD_PROCEDURE] = DELETION ("procedure", "name", N_ ("Delete procedure “%s”")),
  [WAY_RECORD_STEP] = DELETION ("step", "code", N_ ("Delete stage")),
  [WAY_RECORD_TAKE_UP] = DELETION ("take_up", "code", N_ ("Delete take-up")),
  [WAY_RECORD_SERIES] = DELETION ("series", "title", N_ ("Delete figures “%s”")),
  [WAY_RECORD_FIGURE] = DELETION ("figure", "code", N_ ("Delete figure")),
  [WAY_RECORD_FINDING] = DELETION ("finding", "title", N_ ("Delete finding “%s”")),
  [WAY_RECORD_THEME] = DELETION ("theme", "title", N_ ("Delete theme “%s”")),
  [WAY_RECORD_FORWARD] = DELETION ("forward", "text", N_ ("Delete entry “%s”")),
};

/* A commitment that lost its main place gets the first of its others, in the order of the
 * programmes. */
#define PROMOTE_PLACES                                                                             \
  "UPDATE placement SET is_main = 1 WHERE id IN (SELECT (SELECT p.id FROM placement AS p "         \
  "LEFT JOIN action ON action.id = p.action_id "                                                   \
  "JOIN objective ON objective.id = coalesce (p.objective_id, action.objective_id) "               \
  "JOIN programme ON programme.id = objective.programme_id "                                       \
  "WHERE p.commitment_id = other.commitment_id ORDER BY programme.position, "                      \
  "objective.position, action.position, p.position, p.id LIMIT 1) FROM placement AS other "        \
  "WHERE other.is_main = 0 AND NOT EXISTS (SELECT 1 FROM placement AS main "                       \
  "WHERE main.commitment_id = other.commitment_id AND main.is_main = 1))"

/* A commitment that stands nowhere any more is gone, with what was said of it. */
#define DROP_HOMELESS                                                                              \
  "DELETE FROM commitment WHERE NOT EXISTS "                                                       \
  "(SELECT 1 FROM placement WHERE placement.commitment_id = commitment.id)"

static gboolean
rehouse_commitments (WayRegister *self, GError **error)
{
  g_autoptr (WayQuery) promote = way_database_query (self->database, PROMOTE_PLACES);
  g_autoptr (WayQuery) drop = way_database_query (self->database, DROP_HOMELESS);

  return way_query_run (promote, error) && way_query_run (drop, error);
}

static gboolean
drop_record (WayRegister *self, WayRecord record, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, deletions[record].drop);

  way_query_add_id (query, id);
  if (!way_register_write_row (self, query, error))
    return FALSE;
  if (record == WAY_RECORD_PROGRAMME || record == WAY_RECORD_OBJECTIVE ||
      record == WAY_RECORD_ACTION)
    return rehouse_commitments (self, error);
  return TRUE;
}

static char *
dup_title (WayRegister *self, WayRecord record, WayId id, GError **error)
{
  g_autoptr (WayQuery) query = way_database_query (self->database, deletions[record].title);

  way_query_add_id (query, id);
  if (way_query_next (query))
    return way_query_dup_text (query, 0);
  if (way_query_finish (query, error))
    way_register_fail_not_found (error);
  return NULL;
}

static gboolean
delete_record (WayRegister *self, WayRecord record, WayId id, GError **error)
{
  g_autofree char *title = dup_title (self, record, id, error);
  gboolean own;

  if (title == NULL || !way_validate_unused (self, record, id, error) ||
      !way_register_enter (self, &own, _ (deletions[record].label), title, error))
    return FALSE;
  return way_register_leave (self, own, drop_record (self, record, id, error), error);
}

/**
 * way_register_delete_source:
 * @self: a register
 * @id: the key of a source
 * @error: return location
 *
 * Fails with %WAY_REGISTER_ERROR_IN_USE while anything cites it.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_source (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_SOURCE, id, error);
}

/**
 * way_register_delete_party:
 * @self: a register
 * @id: the key of a party
 * @error: return location
 *
 * Its memberships go with it. Fails with %WAY_REGISTER_ERROR_IN_USE while it is responsible for
 * anything.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_party (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_PARTY, id, error);
}

/**
 * way_register_delete_kind:
 * @self: a register
 * @id: the key of a kind
 * @error: return location
 *
 * Fails with %WAY_REGISTER_ERROR_IN_USE while a commitment is of that kind.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_kind (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_KIND, id, error);
}

/**
 * way_register_delete_programme:
 * @self: a register
 * @id: the key of a programme
 * @error: return location
 *
 * Its objectives, actions and events go with it, and the commitments that stand nowhere else.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_programme (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_PROGRAMME, id, error);
}

/**
 * way_register_delete_objective:
 * @self: a register
 * @id: the key of an objective
 * @error: return location
 *
 * Its actions go with it, and the commitments that stand nowhere else.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_objective (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_OBJECTIVE, id, error);
}

/**
 * way_register_delete_action:
 * @self: a register
 * @id: the key of an action
 * @error: return location
 *
 * The commitments that stand nowhere else go with it; others keep their other places.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_action (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_ACTION, id, error);
}

/**
 * way_register_delete_commitment:
 * @self: a register
 * @id: the key of a commitment
 * @error: return location
 *
 * Its statements and continuations go with it.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_commitment (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_COMMITMENT, id, error);
}

/**
 * way_register_delete_statement:
 * @self: a register
 * @id: the key of a statement
 * @error: return location
 *
 * What was said before it is in force again.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_statement (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_STATEMENT, id, error);
}

/**
 * way_register_delete_event:
 * @self: a register
 * @id: the key of an event
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_event (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_EVENT, id, error);
}

/**
 * way_register_delete_continuation:
 * @self: a register
 * @id: the key of a continuation
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_continuation (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_CONTINUATION, id, error);
}

/**
 * way_register_delete_procedure:
 * @self: a register
 * @id: the key of a procedure
 * @error: return location
 *
 * Fails with %WAY_REGISTER_ERROR_IN_USE while a commitment goes through it.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_procedure (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_PROCEDURE, id, error);
}

/**
 * way_register_delete_step:
 * @self: a register
 * @id: the key of a step
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_step (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_STEP, id, error);
}

/**
 * way_register_delete_take_up:
 * @self: a register
 * @id: the key of a take-up
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_take_up (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_TAKE_UP, id, error);
}

/**
 * way_register_delete_series:
 * @self: a register
 * @id: the key of a series
 * @error: return location
 *
 * Its figures go with it.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_series (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_SERIES, id, error);
}

/**
 * way_register_delete_figure:
 * @self: a register
 * @id: the key of a figure
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_figure (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_FIGURE, id, error);
}

/**
 * way_register_delete_finding:
 * @self: a register
 * @id: the key of a finding
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_finding (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_FINDING, id, error);
}

/**
 * way_register_delete_theme:
 * @self: a register
 * @id: the key of a theme
 * @error: return location
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_theme (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_THEME, id, error);
}

/**
 * way_register_delete_forward:
 * @self: a register
 * @id: the key of an entry of a way forward
 * @error: return location
 *
 * The commitments it makes or repeats stay.
 *
 * Returns: whether it was deleted
 */
gboolean
way_register_delete_forward (WayRegister *self, WayId id, GError **error)
{
  g_return_val_if_fail (WAY_IS_REGISTER (self), FALSE);

  return delete_record (self, WAY_RECORD_FORWARD, id, error);
}
