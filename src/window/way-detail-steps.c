/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ladder from its first stage to its last, planned days beside actual ones. It comes with the
 * board; nothing is read here but what the citations are called. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-detail-steps.h"

#include <glib/gi18n.h>

#include "way-rung-row.h"

void
way_detail_steps_init (WayGroup *group)
{
  GtkWidget *button = way_group_add_button_new (_ ("Record Stage…"), "win.record-step");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) 0);
  way_group_add_suffix (group, button);
}

static void
show_stalled (GtkLabel *label, WayStanding *standing)
{
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), way_standing_is_stalled (standing));
  if (!way_standing_is_stalled (standing))
    return;
  day = way_day_format (way_standing_get_moved (standing), WAY_DAY_STYLE_LONG);
  words = g_strdup_printf (_ ("Stalled since %s"), day);
  gtk_label_set_label (label, words);
}

static void
fill_rungs (WayGroup *group, WayPage *page, const WayLadder *ladder)
{
  WayRungRow *row = NULL;

  for (guint i = 0; i < way_ladder_get_n_rungs (ladder); i++)
    {
      if (!way_ladder_is_beside (ladder, i))
        {
          row = WAY_RUNG_ROW (way_rung_row_new (row == NULL));
          way_group_add (group, GTK_WIDGET (row));
        }
      way_rung_row_add_stage (row, page, way_ladder_get_rung (ladder, i));
    }
  if (row != NULL)
    way_rung_row_end (row);
}

void
way_detail_steps_fill (WayGroup *group, GtkLabel *stalled, WayPage *page, WayStanding *standing)
{
  WayLadder *ladder = way_standing_get_ladder (standing);

  way_group_clear (group);
  show_stalled (stalled, standing);
  way_group_set_note (group, ladder != NULL ? way_ladder_get_name (ladder) : _ ("No procedure"));
  if (ladder != NULL)
    fill_rungs (group, page, ladder);
  gtk_widget_set_visible (GTK_WIDGET (way_group_get_list (group)),
                          ladder != NULL && way_ladder_get_n_rungs (ladder) > 0);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}
