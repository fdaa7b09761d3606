/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours stand in the program's style sheet; here stand only distances and lines, which may
 * differ from its own. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-dialogs-style.h"

#include <gtk/gtk.h>

/**
 * way_dialogs_add_style:
 *
 * Adds the sheet to the display, the first time it is called.
 */
void
way_dialogs_add_style (void)
{
  static gboolean added;
  g_autoptr (GtkCssProvider) provider = NULL;

  if (added || gdk_display_get_default () == NULL)
    return;
  added = TRUE;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/ui/way-dialogs.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}
