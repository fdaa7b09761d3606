/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window is looking at: a register, a programme, a day, a scope in it and a selected
   commitment. Pages watch the session and change it; none knows another. */

#pragma once

#include "way-board.h"

G_BEGIN_DECLS

#define WAY_TYPE_SESSION (way_session_get_type ())
G_DECLARE_FINAL_TYPE (WaySession, way_session, WAY, SESSION, GObject)

/* Properties, all notifying: "register", "programme" (int64), "day" (int; the as-of day, today by
   default), "is-past" (read only: * the as-of day is not today), "editable" (read only: today, and
   the register may be written), "board" (NULL while loading), "loading", "error" (GError boxed: the
   last loading failed), "objective" and "action" (int64; the scope, 0 all), "selected" (int64),
   * "classes" (uint bit set of WayClass shown plainly; all bits at first). */
WaySession   *way_session_new (WayRegister *self);
WayRegister  *way_session_get_register (WaySession *self);
WayId         way_session_get_programme (WaySession *self); /* 0: all, or none */
WayId         way_session_get_home (WaySession *self);      /* that something new belongs to */
void          way_session_set_programme (WaySession *self, WayId programme);
WayDay        way_session_get_day (WaySession *self);
void          way_session_set_day (WaySession *self, WayDay day); /* WAY_DAY_NONE: today */
gboolean      way_session_is_past (WaySession *self);
gboolean      way_session_is_editable (WaySession *self);
WayBoard     *way_session_get_board (WaySession *self);
gboolean      way_session_is_loading (WaySession *self);
const GError *way_session_get_error (WaySession *self);
void          way_session_reload (WaySession *self);
WayId         way_session_get_objective (WaySession *self);
WayId         way_session_get_action (WaySession *self);
void          way_session_set_scope (WaySession *self, WayId objective, WayId action);
WayId         way_session_get_selected (WaySession *self);
void          way_session_set_selected (WaySession *self, WayId commitment);
guint         way_session_get_classes (WaySession *self);
void          way_session_set_classes (WaySession *self, guint classes);

G_END_DECLS
