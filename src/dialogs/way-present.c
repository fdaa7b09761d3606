/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A menu that closes under a dialog takes the focus with it: the window then looks for a first
 * widget of its own, and the dialog does not know where one was before. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-present.h"

static GtkWidget *
find_outermost_popover (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_POPOVER (widget))
      found = widget;
  return found;
}

/* The popover hangs on what opened it, or on a part of that. */
static void
leave_popover (GtkWidget *window)
{
  GtkWidget *popover = find_outermost_popover (gtk_root_get_focus (GTK_ROOT (window)));
  GtkWidget *opener = popover != NULL ? gtk_widget_get_parent (popover) : NULL;

  while (opener != NULL && opener != window && !gtk_widget_grab_focus (opener))
    opener = gtk_widget_get_parent (opener);
}

/**
 * way_present:
 * @dialog: a dialog
 * @parent: (nullable): the widget over which it is shown
 *
 * Shows a dialog that begins with its own focus, also when it was chosen from a menu, and that gives
 * the focus back to where the menu was opened.
 */
void
way_present (AdwDialog *dialog, GtkWidget *parent)
{
  GtkRoot *window = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  if (window != NULL)
    leave_popover (GTK_WIDGET (window));
  adw_dialog_present (dialog, parent);
}
