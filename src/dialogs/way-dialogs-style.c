/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours stand in the program's style sheet; here stand only distances and lines, which may
 * differ from its own. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-dialogs-style.h"

#include <adwaita.h>

/* More than any dialog is wide. */
#define CONTENT_MAXIMUM 1000

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

/**
 * way_dialogs_loosen_clamp:
 * @widget: the content of a dialog
 *
 * The clamp of a preferences page would make the margins of a wider dialog wider; all dialogs have
 * the same.
 */
void
way_dialogs_loosen_clamp (GtkWidget *widget)
{
  if (ADW_IS_CLAMP (widget))
    {
      adw_clamp_set_maximum_size (ADW_CLAMP (widget), CONTENT_MAXIMUM);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (widget), CONTENT_MAXIMUM);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    way_dialogs_loosen_clamp (child);
}
