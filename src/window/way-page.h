/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages have in common: they watch a session, fill themselves anew when it or the register
 * changes, keep the keyboard focus on the same record while they do, and say what could not be
 * read. */

#pragma once

#include <adwaita.h>

#include "way-session.h"

G_BEGIN_DECLS

#define WAY_TYPE_PAGE (way_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (WayPage, way_page, WAY, PAGE, AdwBin)

/* Property: "session" (WaySession, may be NULL). */
struct _WayPageClass
{
  AdwBinClass parent_class;

  /* Shows what the session now holds. Only called while the page is shown, before a frame. */
  void (*refresh) (WayPage *self);
};

WaySession  *way_page_get_session (WayPage *self);
void         way_page_set_session (WayPage *self, WaySession *session);
WayRegister *way_page_get_register (WayPage *self); /* NULL without a session */
WayBoard    *way_page_get_board (WayPage *self);    /* NULL without a session or while loading */
WayDay       way_page_get_day (WayPage *self);

/* Only while a page is being initialised. */
void way_page_watch (WayPage *self, const char *session_signal);
void way_page_queue_refresh (WayPage *self);

/* What goes wrong in a read: way_register_list_events (reg, id, way_page_catch (self)). */
GError **way_page_catch (WayPage *self);
void     way_page_fail (WayPage *self, GError *error);
gboolean way_page_has_failed (WayPage *self);

/* What a widget stands for, so that the one made in its place can take the focus over. */
void  way_page_set_key (GtkWidget *widget, WayId key);
WayId way_page_get_key (GtkWidget *widget);
/* Gives the focus to what stands for this, once the page is filled with it. */
void way_page_focus_key (WayPage *self, WayId key);

G_END_DECLS
