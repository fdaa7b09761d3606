/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program remembers between starts. Nothing of a register stands here. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-settings.h"

/**
 * way_settings_get:
 *
 * The same object each time, kept until the program ends.
 *
 * Returns: (transfer none):
 */
GSettings *
way_settings_get (void)
{
  static GSettings *settings;

  if (g_once_init_enter_pointer (&settings))
    g_once_init_leave_pointer (&settings, g_settings_new (APPLICATION_ID));

  return settings;
}
