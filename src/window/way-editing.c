/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is insensitive says why. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-editing.h"

#include <glib/gi18n.h>

/**
 * way_editing_get_hint:
 * @session: (nullable): what is looked at
 * @otherwise: (nullable): what a button does
 *
 * Returns: why editing does not work now, else @otherwise
 */
const char *
way_editing_get_hint (WaySession *session, const char *otherwise)
{
  if (session == NULL || way_session_is_editable (session))
    return otherwise;
  if (way_session_is_past (session))
    return _ ("Editing waits until you return to today");

  return _ ("This register cannot be changed");
}
