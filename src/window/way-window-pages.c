/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's pages: which there are, going from one to another, and back. A page is made when it
   is first shown. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-settings.h"
#include "way-table-page.h"
#include "way-timeline-page.h"
#include "way-window-private.h"

#include "way-detail.h"
#include "way-overview-page.h"
#include "way-agenda-page.h"
#include "way-contradictions-page.h"
#include "way-figures-page.h"
#include "way-parties-page.h"
#include "way-sources-page.h"
#include "way-reports-page.h"
#include "way-search-page.h"
#include "way-take-up-page.h"
#include "way-findings-page.h"
#include "way-forward-page.h"

static const struct
{
  const char *name;
  GType (*get_type) (void);
} page_types[] = {
  { "timeline", way_timeline_page_get_type },
  { "table", way_table_page_get_type },
  { "overview", way_overview_page_get_type },
  { "agenda", way_agenda_page_get_type },
  { "parties", way_parties_page_get_type },
  { "sources", way_sources_page_get_type },
  { "take-up", way_take_up_page_get_type },
  { "reports", way_reports_page_get_type },
  { "search", way_search_page_get_type },
  { "figures", way_figures_page_get_type },
  { "contradictions", way_contradictions_page_get_type },
  { "way-forward", way_forward_page_get_type },
  { "findings", way_findings_page_get_type },
};

gboolean
way_window_is_scope_page (const char *page)
{
  return g_strcmp0 (page, "timeline") == 0 || g_strcmp0 (page, "table") == 0;
}

static void
bind_if_there (WayWindow *self, GtkWidget *page, const char *source, const char *target)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), target) != NULL)
    g_object_bind_property (self, source, page, target, G_BINDING_SYNC_CREATE);
}

static GtkWidget *
make_page (WayWindow *self, const char *name)
{
  GtkWidget *page = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    if (g_str_equal (page_types[i].name, name))
      page = g_object_new (page_types[i].get_type (), NULL);
  if (page == NULL)
    return NULL;

  bind_if_there (self, page, "session", "session");
  gtk_stack_add_named (self->pages, page, name);

  return page;
}

GtkWidget *
way_window_get_page_widget (WayWindow *self, const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (WAY_IS_WINDOW (self), NULL);

  page = gtk_stack_get_child_by_name (self->pages, name);
  if (page != NULL)
    return page;

  page = make_page (self, name);
  way_window_update_width (self);
  if (WAY_IS_TABLE_PAGE (page))
    g_signal_connect_object (page, "notify::selecting", G_CALLBACK (way_window_update_bottom), self,
                             G_CONNECT_SWAPPED);

  return page;
}

void
way_window_ensure_detail (WayWindow *self)
{
  GtkWidget *detail;

  if (adw_bin_get_child (self->detail_bin) != NULL)
    return;

  detail = g_object_new (WAY_TYPE_DETAIL, NULL);
  bind_if_there (self, detail, "session", "session");
  adw_bin_set_child (self->detail_bin, detail);
}

static void
update_title_widget (WayWindow *self)
{
  gboolean narrow = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self)) ==
                    self->narrow_breakpoint;
  gboolean searching = g_strcmp0 (self->page, "search") == 0;
  const char *title = "title";

  if (searching)
    title = "search";
  else if (way_window_is_scope_page (self->page) && !narrow)
    title = "views";

  gtk_stack_set_visible_child_name (self->titles, title);
  /* The entry has the header to itself. */
  gtk_widget_set_visible (self->edit_bin, !searching);
  gtk_widget_set_visible (GTK_WIDGET (self->as_of_button), !searching);
}

static void
set_if_there (GtkWidget *widget, const char *property, gboolean value)
{
  if (widget != NULL &&
      g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) != NULL)
    g_object_set (widget, property, value, NULL);
}

void
way_window_update_width (WayWindow *self)
{
  AdwBreakpoint *current =
    adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self));
  gboolean narrow = current == self->narrow_breakpoint;
  gboolean collapsed = narrow || current == self->collapsed_breakpoint;
  gboolean compact = collapsed || current == self->compact_breakpoint;

  if (self->status_bar == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    {
      GtkWidget *page = gtk_stack_get_child_by_name (self->pages, page_types[i].name);

      set_if_there (page, "compact", compact);
      set_if_there (page, "collapsed", collapsed);
      set_if_there (page, "narrow", narrow);
    }
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  update_title_widget (self);
  way_window_update_bottom (self);
}

/* Below a scope and the overview stand the statuses; while rows are selected the page shows what
 * can be done with them instead. */
void
way_window_update_bottom (WayWindow *self)
{
  gboolean narrow = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self)) ==
                    self->narrow_breakpoint;
  gboolean scope = way_window_is_scope_page (self->page);
  GtkWidget *table = gtk_stack_get_child_by_name (self->pages, "table");
  gboolean selecting = g_strcmp0 (self->page, "table") == 0 && table != NULL &&
                       way_table_page_is_selecting (WAY_TABLE_PAGE (table));

  gtk_widget_set_visible (self->status_bar, (scope && !narrow && !selecting) ||
                                              g_strcmp0 (self->page, "overview") == 0);
  g_object_set (self->status_bar, "density-shown", g_strcmp0 (self->page, "timeline") == 0, NULL);
  gtk_widget_set_visible (self->bottom_views, scope && narrow);
}

static void
update_history_actions (WayWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back",
                                 way_history_can_go (self->history, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 way_history_can_go (self->history, 1));
}

static void
show_place (WayWindow *self, const char *page, WayId objective, WayId action)
{
  GtkWidget *widget = way_window_get_page_widget (self, page);

  if (widget == NULL)
    return;

  way_session_set_scope (self->session, objective, action);
  gtk_stack_set_visible_child (self->pages, widget);
  way_window_set_page (self, page);
  if (way_window_is_scope_page (page))
    way_window_set_view (self, page);
  update_title_widget (self);
  way_window_update_bottom (self);
}

/**
 * way_window_go:
 *
 * Goes to a page and a scope, which then can be come back to.
 */
void
way_window_go (WayWindow *self, const char *page, WayId objective, WayId action)
{
  WayPlace place = { g_intern_string (page), objective, action };

  if (self->session == NULL)
    return;

  show_place (self, page, objective, action);
  way_history_visit (self->history, &place);
  update_history_actions (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

void
way_window_show_register (WayWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "register");
  way_window_ensure_detail (self);
  way_window_get_page_widget (self, self->view);
  if (self->session != NULL)
    {
      WayPlace place = { g_intern_string (self->view), 0, 0 };

      show_place (self, self->view, 0, 0);
      way_history_visit (self->history, &place);
      update_history_actions (self);
    }
}

/* The lanes come first, and the buttons over them are no place to land on while there are none. */
static gboolean
focus_timeline (WayTimelinePage *page)
{
  WayTimeline *timeline = way_timeline_page_get_timeline (page);

  if (!gtk_widget_get_mapped (GTK_WIDGET (timeline)))
    return gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);

  return way_timeline_focus_selected (timeline) || gtk_widget_grab_focus (GTK_WIDGET (timeline));
}

/**
 * way_window_focus_page:
 *
 * Gives the focus to the page shown, where it has not got it: whoever goes to a page by its key
 * walks it by the arrow keys next.
 *
 * Returns: whether the page has the focus
 */
gboolean
way_window_focus_page (WayWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (page == NULL)
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    return TRUE;
  if (WAY_IS_TIMELINE_PAGE (page))
    return focus_timeline (WAY_TIMELINE_PAGE (page));
  if (WAY_IS_TAKE_UP_PAGE (page) && gtk_widget_grab_focus (page))
    return TRUE;

  return gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
go_in_history (WayWindow *self, int by)
{
  const WayPlace *place = way_history_go (self->history, by);

  if (place == NULL || self->session == NULL)
    return;

  show_place (self, place->page, place->objective, place->action);
  update_history_actions (self);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  go_in_history (WAY_WINDOW (widget), -1);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  go_in_history (WAY_WINDOW (widget), 1);
}

static void
focus_page_cb (gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (self);

  if (self->session != NULL && adw_application_window_get_visible_dialog (window) == NULL)
    way_window_focus_page (self);
}

/* Opening a page leaves the focus where one chooses among pages; showing it goes there, when its
   rows have come in. */
static void
show_page_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  const char *page = g_variant_get_string (argument, NULL);

  if (self->session == NULL)
    return;

  /* The overview is of all objectives. */
  if (g_str_equal (page, "overview"))
    way_window_go (self, page, 0, 0);
  else
    way_window_go (self, page, way_session_get_objective (self->session),
                   way_session_get_action (self->session));
  if (g_str_equal (name, "win.show-page"))
    g_idle_add_once (focus_page_cb, g_object_ref (self));
}

static void
show_home_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  way_window_go (self, "timeline", 0, 0);
  way_window_focus_page (self);
}

static void
switch_view_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  way_window_set_view (self, g_strcmp0 (self->view, "table") == 0 ? "timeline" : "table");
  way_window_focus_page (self);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  GtkWidget *page;

  if (self->session == NULL || (page = way_window_get_page_widget (self, "search")) == NULL)
    return;

  if (g_strcmp0 (self->page, "search") != 0)
    {
      self->before_search = g_intern_string (self->page);
      show_place (self, "search", way_session_get_objective (self->session),
                  way_session_get_action (self->session));
      adw_navigation_split_view_set_show_content (self->split, TRUE);
      gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), page);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (self->search_entry, 0, -1);
}

void
way_window_leave_search (WayWindow *self)
{
  const char *page = self->before_search != NULL ? self->before_search : self->view;

  if (self->session == NULL || g_strcmp0 (self->page, "search") != 0)
    return;

  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), NULL);
  show_place (self, page, way_session_get_objective (self->session),
              way_session_get_action (self->session));
  way_window_focus_page (self);
}

void
way_window_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-home", NULL, show_home_action);
  gtk_widget_class_install_action (widget_class, "win.switch-view", NULL, switch_view_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
}
