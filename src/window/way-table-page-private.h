/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the table share: one for each concern. */

#pragma once

#include "way-table-cells.h"
#include "way-table-filter.h"
#include "way-table-page.h"

G_BEGIN_DECLS

struct _WayTablePage
{
  AdwBin parent_instance;

  /* Template */
  GtkEditable   *search_entry;
  AdwWrapBox    *pills;
  GtkMenuButton *filter_button;
  GtkBox        *column_checks;
  GtkStack      *results;
  GtkColumnView *view;
  GtkLabel      *selection_label;
  GtkWidget     *change_buttons;
  GtkWidget     *change_menu_button;
  GtkWidget     *delete_button;
  GMenuModel    *selection_menu;

  /* Owned */
  WaySession         *session;
  GSignalGroup       *session_signals;
  GSignalGroup       *board_signals;
  WayTableFilter     *filter;
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkMultiSelection  *selection;
  GtkWidget          *menu;

  /* Borrowed */
  GtkColumnViewColumn *columns[WAY_N_COLUMNS];

  gboolean tight; /* the page itself, whatever the window is */
  gboolean compact;
  gboolean collapsed;
  gboolean narrow;
  gboolean selecting;
  gboolean marking;  /* the selection follows the session, not the user */
  guint    later_id; /* selecting waits for the view to know the rows */
};

/* way-table-page.c: the rows */
guint      way_table_page_find_row (WayTablePage *self, WayId id);
GPtrArray *way_table_page_list_selected (WayTablePage *self); /* of WayStanding */

/* way-table-pills.c: what the rows are narrowed down to */
void way_table_page_set_up_filters (WayTablePage *self);
void way_table_page_clear_filters (WayTablePage *self);
void way_table_page_install_filter_actions (GtkWidgetClass *widget_class);

/* way-table-columns.c: which columns there are, and which there is room for */
void way_table_page_set_up_columns (WayTablePage *self);
void way_table_page_show_width (WayTablePage *self);
void way_table_page_fit_columns (WayTablePage *self);

/* way-table-actions.c: what is done with the rows */
void way_table_page_set_up_actions (WayTablePage *self);
void way_table_page_update_actions (WayTablePage *self);
void way_table_page_install_actions (GtkWidgetClass *widget_class);
void way_table_page_open_menu_at (WayTablePage *self, double x, double y);

G_END_DECLS
