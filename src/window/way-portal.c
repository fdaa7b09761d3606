/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for the portal. In a sandbox the dialogs for files and printing are the portal's; where
 * none is running GTK waits for it without end, and says nothing. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-portal.h"

#define PORTAL "org.freedesktop.portal.Desktop"

/* It may have to be started first. */
#define PATIENCE_MS 5000

/* Any answer means that the portal is there or could be started. */
static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  g_task_return_boolean (task, answer != NULL);
}

static void
bus_gotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    {
      g_task_return_boolean (task, FALSE);
      g_object_unref (task);
      return;
    }

  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", PORTAL, 0), NULL, G_DBUS_CALL_FLAGS_NONE,
                          PATIENCE_MS, NULL, asked_cb, task);
}

/**
 * way_portal_find_async:
 * @callback: called when it is known
 * @user_data: for @callback
 *
 * Finds out whether dialogs for files and printing can be shown: outside of a sandbox always, inside
 * where a portal is running or can be started.
 */
void
way_portal_find_async (GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, way_portal_find_async);
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    {
      g_bus_get (G_BUS_TYPE_SESSION, NULL, bus_gotten_cb, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

/**
 * way_portal_find_finish:
 * @result: what the callback was given
 *
 * Returns: whether the dialogs can be shown
 */
gboolean
way_portal_find_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
