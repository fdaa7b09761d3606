/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A series as a boxed list: its chart above its figures, the newest last, as one reads a chart. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-series-group.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-editing.h"
#include "way-figure-chart.h"
#include "way-figure-plot.h"
#include "way-figure-row.h"
#include "way-figure-words.h"
#include "way-record-row.h"

/* ---- above the list ---- */

static void
append (GMenu *menu, const char *label, const char *action, WayId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", (gint64) id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (const WaySeries *series)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  /* Translators: of a series of figures, by its title. */
  g_autofree char *label = g_strdup_printf (_ ("Menu of “%s”"), series->title);

  append (menu, _ ("_Record Figure…"), "win.record-figure", series->id);
  append (menu, _ ("_Edit Series…"), "win.edit-series", series->id);
  append (menu, _ ("_Delete Series"), "win.delete-series", series->id);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static GtkWidget *
make_add_button (WayPage *page, const WaySeries *series)
{
  GtkWidget *button = way_group_add_button_new (_ ("Record Figure…"), NULL);

  gtk_widget_set_tooltip_text (button, way_editing_get_hint (way_page_get_session (page),
                                                             _ ("Record Figure…")));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) series->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record-figure");

  return button;
}

/* ---- its rows ---- */

GtkWidget *
way_series_chart_row_new (const WaySeries *series, GPtrArray *figures)
{
  GtkWidget *row;

  if (!way_plot_is_worth_drawing (figures))
    return NULL;

  row = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "chart-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), way_figure_chart_new (series, figures));

  return row;
}

static void
add_chart (WayGroup *group, const WaySeries *series, GPtrArray *figures)
{
  GtkWidget *row = way_series_chart_row_new (series, figures);

  if (row != NULL)
    way_group_add (group, row);
}

/* The share of a single figure stands in its row. */
static void
add_share (WayGroup *group, GPtrArray *figures)
{
  WayShare share;
  g_autofree char *words = NULL;
  g_autofree char *begun = NULL;
  GtkWidget *row;

  if (!way_figures_find_share (figures, &share) || share.kind != WAY_SHARE_OF_LATEST)
    return;
  words = way_share_describe (&share);
  begun = way_vocabulary_begin_line (words);
  row = way_record_row_new (0, begun, NULL);
  gtk_widget_set_focusable (row, FALSE);
  way_group_add (group, row);
}

static void
add_nothing (WayGroup *group)
{
  GtkWidget *row = way_record_row_new (0, _ ("No figure yet"), NULL);

  gtk_widget_add_css_class (row, "dimmed");
  gtk_widget_set_focusable (row, FALSE);
  way_group_add (group, row);
}

/* What it measures leads there; on a board of another programme it has no mark. */
static void
add_commitment (WayGroup *group, WayPage *page, WayId id)
{
  WayBoard *board = way_page_get_board (page);
  WayStanding *standing = board != NULL ? way_board_find (board, id) : NULL;
  g_autoptr (WayCommitment) commitment = NULL;

  if (standing != NULL)
    {
      way_group_add (group, way_record_row_new_commitment (standing, _ ("What it measures"), NULL));
      return;
    }
  commitment =
    way_register_get_commitment (way_page_get_register (page), id, way_page_catch (page));
  if (commitment != NULL)
    way_group_add (group, way_record_row_new (id, commitment->title, _ ("What it measures")));
}

GtkWidget *
way_series_group_new (WayPage *page, const WaySeries *series, GPtrArray *figures)
{
  g_autofree char *unit = way_series_describe_unit (series);
  GtkWidget *group = way_group_new (series->title, unit);

  way_page_set_key (group, series->id);
  way_group_add_suffix (WAY_GROUP (group), make_add_button (page, series));
  way_group_add_suffix (WAY_GROUP (group), make_menu_button (series));
  add_chart (WAY_GROUP (group), series, figures);
  for (guint i = 0; i < figures->len; i++)
    way_group_add (WAY_GROUP (group),
                   way_figure_row_new (page, series, figures, g_ptr_array_index (figures, i)));
  if (figures->len == 0)
    add_nothing (WAY_GROUP (group));
  add_share (WAY_GROUP (group), figures);
  if (series->commitment != 0)
    add_commitment (WAY_GROUP (group), page, series->commitment);

  return group;
}
