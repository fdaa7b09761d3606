/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: what belongs to no window, and which window a file goes to. */

#define G_LOG_DOMAIN "waymark"

#include "config.h"

#include "waymark-application.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "way-settings.h"
#include "way-present.h"
#include "way-window.h"

struct _WaymarkApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (WaymarkApplication, waymark_application, ADW_TYPE_APPLICATION)

static void
quit_cb (GSimpleAction *action, GVariant *argument, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window may have something to say before it goes. */
  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (GTK_WINDOW (each->data));
}

static void
about_cb (GSimpleAction *action, GVariant *argument, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog, "application-name", _ ("Waymark"), "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION, "developer-name", _ ("The Waymark developers"),
                "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("Keep track of what a strategy promised, what was said of it, and where."),
                NULL);
  way_present (dialog, window != NULL ? GTK_WIDGET (window) : NULL);
}

static void
waymark_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
  };

  if (!gtk_init_check ())
    {
      g_printerr ("waymark: %s\n",
                  _ ("There is no display to open a window on. “waymark --help” lists the commands "
                     "that need none."));
      exit (EXIT_FAILURE);
    }
  G_APPLICATION_CLASS (waymark_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  way_settings_apply_color_scheme ();
}

static void
waymark_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (way_window_new (GTK_APPLICATION (application)));
      way_window_show_start (WAY_WINDOW (window));
    }
  gtk_window_present (window);
}

static void
waymark_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    way_window_open_file (GTK_APPLICATION (application), files[i]);
}

static void
waymark_application_class_init (WaymarkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = waymark_application_startup;
  application_class->activate = waymark_application_activate;
  application_class->open = waymark_application_open;
}

static void
waymark_application_init (WaymarkApplication *self)
{
}

WaymarkApplication *
waymark_application_new (void)
{
  return g_object_new (WAYMARK_TYPE_APPLICATION, "application-id", APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_PATH, NULL);
}
