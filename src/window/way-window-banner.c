/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the banner says of a register, and what the start page will know of it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-window-private.h"

static char *
get_banner_title (WayWindow *self)
{
  WayRegister *reg = way_session_get_register (self->session);
  g_autofree char *day = NULL;

  if (way_session_is_past (self->session))
    {
      day = way_day_format (way_session_get_day (self->session), WAY_DAY_STYLE_LONG);
      return g_strdup_printf (_ ("As it stood on %s. Editing waits."), day);
    }
  if (self->unsearchable)
    return g_strdup (
      _ ("Damaged: the search may miss records. Recover the register into a new file."));
  if (way_register_is_read_only (reg))
    return g_strdup (self->may_not_write
                       ? _ ("Read-only: you may not write in this folder.")
                       : _ ("Read-only: another Waymark has this register open for writing."));

  return NULL;
}

static const char *
get_banner_button (WayWindow *self)
{
  if (way_session_is_past (self->session))
    return _ ("Return to Today");

  return self->unsearchable ? _ ("Recover…") : _ ("Save a Copy…");
}

void
way_window_update_banner (WayWindow *self)
{
  g_autofree char *title = self->session != NULL ? get_banner_title (self) : NULL;

  adw_banner_set_revealed (self->banner, title != NULL);
  if (title == NULL)
    return;

  adw_banner_set_title (self->banner, title);
  adw_banner_set_button_label (self->banner, get_banner_button (self));
}

void
way_window_banner_clicked (WayWindow *self)
{
  if (way_session_is_past (self->session))
    way_session_set_day (self->session, WAY_DAY_NONE);
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                self->unsearchable ? "win.recover" : "win.save-copy", NULL);
}

static char *
describe_counts (WayWindow *self)
{
  const WayCounts *counts = way_board_get_counts (way_session_get_board (self->session));

  return g_strdup_printf (_ ("%u of %u completed, %u overdue"), counts->of[WAY_CLASS_COMPLETED],
                          counts->total, counts->of[WAY_CLASS_OVERDUE]);
}

/* The start page shows the figures without opening the file. */
void
way_window_remember_recent (WayWindow *self)
{
  WayRegister *reg = way_session_get_register (self->session);
  g_autofree char *uri = g_filename_to_uri (way_register_get_path (reg), NULL, NULL);
  g_autofree char *name = way_register_get_name (reg);
  g_autofree char *description = describe_counts (self);
  GtkRecentData data = {
    .display_name = name,
    .description = description,
    .mime_type = (char *) "application/x-waymark",
    .app_name = (char *) "Waymark",
    .app_exec = (char *) "waymark %f",
  };

  if (uri != NULL && !way_session_is_past (self->session))
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
