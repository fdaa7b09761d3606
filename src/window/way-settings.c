/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program remembers between starts. Nothing of a register stands here. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-settings.h"

#include <adwaita.h>

static gboolean
scheme_of_word (GValue *scheme, GVariant *word, gpointer user_data)
{
  const char *chosen = g_variant_get_string (word, NULL);

  if (g_str_equal (chosen, "dark"))
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_FORCE_DARK);
  else if (g_str_equal (chosen, "light"))
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else
    g_value_set_enum (scheme, ADW_COLOR_SCHEME_DEFAULT);

  return TRUE;
}

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

/**
 * way_settings_apply_color_scheme:
 *
 * Once for the whole program; whatever is chosen later takes effect at once.
 */
void
way_settings_apply_color_scheme (void)
{
  g_settings_bind_with_mapping (way_settings_get (), "color-scheme",
                                adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET, scheme_of_word, NULL, NULL, NULL);
}
