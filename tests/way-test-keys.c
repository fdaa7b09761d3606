/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Real keys, pressed on the display of the tests. */

#include "config.h"

#include "way-test-keys.h"

void
way_test_press_keys (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) command = NULL;
  g_autoptr (GError) error = NULL;

  g_strv_builder_add (builder, "xdotool");
  g_strv_builder_addv (builder, (const char **) arguments);
  command = g_strv_builder_end (builder);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}
