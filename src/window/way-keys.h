/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every key of the window, once: the window makes its shortcuts of this list, and the shortcuts
   dialog shows it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *group;    /* heading in the dialog; not translated yet */
  const char *title;    /* what it does; not translated yet */
  const char *triggers; /* as gtk_shortcut_trigger_parse_string () reads them, "a|b" */
  const char *action;   /* NULL: a widget does it by itself, it is only shown */
  const char *argument; /* GVariant text, or NULL */
  gboolean    anywhere; /* also over a dialog */
} WayKey;

const WayKey *way_keys_get (guint *n);

/* Controllers that activate the actions on the widget. Text entries come first, so that Delete and
   Ctrl+Z in one are its own. */
void way_keys_install (GtkWidget *window);

G_END_DECLS
