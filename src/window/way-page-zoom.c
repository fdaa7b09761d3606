/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large the pages of a preview are: as wide as there is room, up to a width at which lines are
 * still easy to follow, or so many times that. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-page-view.h"
#include "way-page-zoom.h"

#define WIDEST 900

/**
 * way_page_zoom:
 * @scroller: what shows the pages
 * @page: the view of a page
 * @zoom: how large; 1: as wide as there is room
 *
 * Sizes one page, such as one that has just come into sight.
 */
void
way_page_zoom (GtkScrolledWindow *scroller, GtkWidget *page, double zoom)
{
  int room = MIN (gtk_widget_get_width (GTK_WIDGET (scroller)), WIDEST);

  gtk_widget_set_size_request (page, zoom > 1 ? (int) (room * zoom) : -1, -1);
}

/**
 * way_page_zoom_all:
 * @scroller: what shows the pages
 * @clamp: what keeps them narrow
 * @list: the list of their views
 * @zoom: how large; 1: as wide as there is room
 *
 * Sizes all pages there are views of. Larger ones scroll sideways as well.
 */
void
way_page_zoom_all (GtkScrolledWindow *scroller,
                   AdwClampScrollable *clamp,
                   GtkWidget *list,
                   double zoom)
{
  gtk_scrolled_window_set_policy (scroller, zoom > 1 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_clamp_scrollable_set_maximum_size (clamp, (int) (WIDEST * zoom));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *page = gtk_widget_get_first_child (row);

      if (WAY_IS_PAGE_VIEW (page))
        way_page_zoom (scroller, page, zoom);
    }
}
