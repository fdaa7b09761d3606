/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dialog calls a commitment as everything else calls it today, and gives it the mark it has. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-said.h"

#include "way-mark.h"

/* What the origin's own document says beside the origin does not replace it. */
static const char *
find_title (const WayCommitment *commitment, const WaySource *origin, GPtrArray *said)
{
  for (guint i = 0; i < said->len; i++)
    {
      const WayStatement *statement = said->pdata[i];

      if (statement->title[0] != '\0' && statement->day > origin->day)
        return statement->title;
    }
  return commitment->title;
}

/**
 * way_said_get_commitment:
 * @reg: the register
 * @id: the key of a commitment
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the commitment under the title that is in force today
 */
WayCommitment *
way_said_get_commitment (WayRegister *reg, WayId id, GError **error)
{
  g_autoptr (WayCommitment) commitment = way_register_get_commitment (reg, id, error);
  g_autoptr (WaySource) origin = NULL;
  g_autoptr (GPtrArray) said = NULL;

  if (commitment == NULL)
    return NULL;
  origin = way_register_get_source (reg, commitment->origin.source, error);
  if (origin == NULL)
    return NULL;
  said = way_register_list_statements (reg, id, way_day_new_today (), error);
  if (said == NULL)
    return NULL;
  way_set_text (&commitment->title, find_title (commitment, origin, said));
  return g_steal_pointer (&commitment);
}

/**
 * way_said_find_class:
 * @reg: the register
 * @id: the key of a commitment
 * @klass: (out): the class of the status that was last said
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
way_said_find_class (WayRegister *reg, WayId id, WayClass *klass, GError **error)
{
  g_autoptr (GPtrArray) said = way_register_list_statements (reg, id, way_day_new_today (), error);
  WayStatus status = WAY_STATUS_NONE;

  for (guint i = 0; said != NULL && i < said->len && status == WAY_STATUS_NONE; i++)
    status = ((const WayStatement *) said->pdata[i])->status;
  *klass = way_mark_class_of_status (status);
  return said != NULL;
}
