/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "joint.h"

#include "shooting.h"

/* The day of the sample's latest report. */
#define LATEST way_day_new (2016, 10, 12)

static void
await_board (WaySession *session, WayId programme, WayDay day)
{
  SHOOT_WAIT (!way_session_is_loading (session) && way_session_get_board (session) != NULL &&
              way_board_get_programme (way_session_get_board (session)) == programme &&
              way_board_get_day (way_session_get_board (session)) == day);
}

void
joint_show (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  way_session_set_day (session, LATEST);
  way_session_set_programme (session, 0);
  await_board (session, 0, LATEST);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-home", NULL);
}

void
joint_select (WayWindow *window, const char *number)
{
  WaySession *session = way_window_get_session (window);

  way_session_set_selected (session, way_register_find (way_session_get_register (session),
                                                        WAY_RECORD_COMMITMENT, 0, number));
}

void
joint_leave (WayWindow *window)
{
  WaySession *session = way_window_get_session (window);

  way_session_set_day (session, WAY_DAY_NONE);
  SHOOT_WAIT (!way_session_is_loading (session) && way_session_get_board (session) != NULL &&
              way_board_get_day (way_session_get_board (session)) == way_day_new_today ());
}
