/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the register and the place are called. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-window-private.h"

char *
way_window_dup_register_name (WayWindow *self)
{
  if (self->session == NULL)
    return g_strdup (_ ("Waymark"));

  return way_register_get_name (way_session_get_register (self->session));
}

/* The title of the scope: an action's, an objective's, or of all. */
static char *
get_scope_title (WayWindow *self)
{
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  WayId objective = board != NULL ? way_session_get_objective (self->session) : 0;
  WayId action = board != NULL ? way_session_get_action (self->session) : 0;
  GListModel *lanes = board != NULL ? way_board_get_lanes (board) : NULL;

  for (guint i = 0; objective != 0 && i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (WayLane) lane = g_list_model_get_item (lanes, i);

      if (way_lane_get_objective (lane) != objective)
        continue;
      if (action == 0)
        return g_strdup_printf ("%s %s", way_lane_get_objective_code (lane),
                                way_lane_get_objective_title (lane));
      if (way_lane_get_action (lane) == action)
        return g_strdup_printf ("%s %s", way_lane_get_code (lane), way_lane_get_title (lane));
    }

  return g_strdup (_ ("All Objectives"));
}

/* That of the page, or of the scope. */
char *
way_window_dup_place_title (WayWindow *self)
{
  static const struct
  {
    const char *page, *title;
  } titles[] = {
    { "overview", N_ ("Overview") },
    { "agenda", N_ ("Agenda") },
    { "parties", N_ ("Parties") },
    { "sources", N_ ("Sources") },
    { "reports", N_ ("Reports") },
    { "search", N_ ("Search") },
    { "take-up", N_ ("Take-up") },
    { "figures", N_ ("Figures") },
    { "contradictions", N_ ("Contradictions") },
    { "way-forward", N_ ("Way Forward") },
    { "findings", N_ ("Findings and Themes") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_strcmp0 (self->page, titles[i].page) == 0)
      return g_strdup (_ (titles[i].title));

  return get_scope_title (self);
}
