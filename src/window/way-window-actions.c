/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at things: the selected commitment, the timeline's zoom, panes, menus and the dialogs
   that only show. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-report-dialog.h"
#include "way-preferences-dialog.h"
#include "way-shortcuts-dialog.h"
#include "way-table-page.h"
#include "way-timeline-page.h"
#include "way-window-private.h"

#include "way-present.h"

static WayTimeline *
get_timeline (WayWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "timeline");

  return page != NULL ? way_timeline_page_get_timeline (WAY_TIMELINE_PAGE (page)) : NULL;
}

static gboolean
is_on (WayWindow *self, const char *page)
{
  return g_strcmp0 (self->page, page) == 0;
}

static void
show_detail (WayWindow *self)
{
  way_window_ensure_detail (self);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_overlay_split_view_set_show_sidebar (self->detail_split, TRUE);
}

static void
remember_focus (WayWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->detail_bin)))
    g_set_weak_pointer (&self->focus_before_detail, focus);
}

/* A commitment out of the scope is shown by widening the scope to its own action. */
static void
widen_scope (WayWindow *self, WayId id)
{
  WayBoard *board = way_session_get_board (self->session);
  WayStanding *standing = board != NULL ? way_board_find (board, id) : NULL;
  WayId objective = way_session_get_objective (self->session);
  WayId action = way_session_get_action (self->session);

  if (standing == NULL || objective == 0)
    return;
  if (way_standing_get_objective (standing) != objective ||
      (action != 0 && way_standing_get_action (standing) != action))
    way_session_set_scope (self->session, 0, 0);
}

/* A commitment of another programme is shown by going to that one. */
static gboolean
go_to_programme_of (WayWindow *self, WayId id)
{
  WayBoard *board = way_session_get_board (self->session);

  return board == NULL || way_board_find (board, id) != NULL ||
         way_window_go_to_programme_of (self, WAY_RECORD_COMMITMENT, id);
}

static void
show_commitment_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = g_variant_get_int64 (argument);

  if (self->session == NULL || !go_to_programme_of (self, id))
    return;

  widen_scope (self, id);
  remember_focus (self);
  way_session_set_selected (self->session, id);
  show_detail (self);
}

/* What is not in the scope, or on the board only when it is loaded anew, is selected all the same. */
static void
select_commitment_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  if (self->session != NULL)
    way_session_set_selected (self->session, g_variant_get_int64 (argument));
}

static void
focus_detail_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  remember_focus (self);
  show_detail (self);
  gtk_widget_child_focus (GTK_WIDGET (self->detail_bin), GTK_DIR_TAB_FORWARD);
}

static void
toggle_detail_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  adw_overlay_split_view_set_show_sidebar (
    self->detail_split, !adw_overlay_split_view_get_show_sidebar (self->detail_split));
}

/* Collapsed, the sidebar is a page of its own: what F9 hides can be gone back to. */
static void
toggle_sidebar_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  AdwBreakpoint *current =
    adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self));

  if (current == self->narrow_breakpoint || current == self->collapsed_breakpoint)
    {
      adw_navigation_split_view_set_show_content (
        self->split, !adw_navigation_split_view_get_show_content (self->split));
      return;
    }

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_navigation_split_view_set_collapsed (self->split,
                                           !adw_navigation_split_view_get_collapsed (self->split));
}

static void
select_step (WayWindow *self, int by)
{
  WayTimeline *timeline = get_timeline (self);
  GtkWidget *table = gtk_stack_get_child_by_name (self->pages, "table");

  if (is_on (self, "table") && table != NULL)
    way_table_page_select_step (WAY_TABLE_PAGE (table), by);
  else if (timeline != NULL && by > 0)
    way_timeline_select_next (timeline);
  else if (timeline != NULL)
    way_timeline_select_previous (timeline);
}

static void
select_previous_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  select_step (WAY_WINDOW (widget), -1);
}

static void
select_next_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  select_step (WAY_WINDOW (widget), 1);
}

static void
timeline_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayTimeline *timeline = get_timeline (self);

  if (timeline == NULL || !is_on (self, "timeline"))
    return;

  if (g_str_equal (name, "win.zoom-in"))
    way_timeline_zoom_in (timeline);
  else if (g_str_equal (name, "win.zoom-out"))
    way_timeline_zoom_out (timeline);
  else if (g_str_equal (name, "win.zoom-fit"))
    way_timeline_zoom_fit (timeline);
  else if (g_str_equal (name, "win.to-as-of"))
    way_timeline_scroll_to_as_of (timeline);
  else
    way_timeline_pan (timeline, g_variant_get_double (argument));
}

static void
choose_day_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  if (self->session == NULL)
    return;

  adw_navigation_split_view_set_show_content (self->split, TRUE);
  way_as_of_button_popup (self->as_of_button);
}

static void
main_menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  way_sidebar_open_main_menu (self->sidebar);
}

/* The citation of the status shown; where nothing was said yet, that of the origin. */
static char *
get_citation (WayWindow *self, WayId id, GError **error)
{
  WayBoard *board = way_session_get_board (self->session);
  WayStanding *standing = board != NULL ? way_board_find (board, id) : NULL;
  WayRegister *reg = way_session_get_register (self->session);
  g_autoptr (WayCommitment) commitment = NULL;
  g_autoptr (WaySource) source = NULL;

  if (standing != NULL && *way_standing_get_source (standing) != '\0')
    return g_strdup (way_standing_get_source (standing));

  commitment = way_register_get_commitment (reg, id, error);
  source =
    commitment != NULL ? way_register_get_source (reg, commitment->origin.source, error) : NULL;
  if (source == NULL)
    return NULL;

  return *commitment->origin.place != '\0'
           ? g_strdup_printf ("%s, %s", source->reference, commitment->origin.place)
           : g_strdup (source->reference);
}

static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id;
  g_autofree char *citation = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL)
    return;
  id = way_window_get_commitment (self, argument);
  citation = id != 0 ? get_citation (self, id, &error) : NULL;
  if (error != NULL)
    way_window_say_error (self, _ ("Cannot Copy"), error, NULL);
  if (citation == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
  way_window_toast (self, _ ("Citation copied"), FALSE);
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_window_toast (WAY_WINDOW (widget), g_variant_get_string (argument, NULL),
                    g_str_equal (name, "win.toast-undo"));
}

/* From the overview its own table is printed, from anywhere else the summary; the page of reports
   has all of them. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayReportTemplate template =
    is_on (self, "overview") ? WAY_REPORT_OVERVIEW_TABLE : WAY_REPORT_STATUS_SUMMARY;

  if (self->session != NULL && way_session_get_home (self->session) != 0)
    way_present (way_report_dialog_new (self->session, template), widget);
}

/* On another day than today the register waits, and only the program has preferences. */
static void
show_preferences_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  gboolean editable = self->session != NULL && way_session_is_editable (self->session);
  WayRegister *reg = editable ? way_session_get_register (self->session) : NULL;

  way_present (way_preferences_dialog_new (reg), widget);
}

static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_present (way_shortcuts_dialog_new (), widget);
}

static GtkWidget *
get_pane (WayWindow *self, int i)
{
  GtkWidget *const panes[] = { GTK_WIDGET (self->sidebar), GTK_WIDGET (self->content_view),
                               GTK_WIDGET (self->detail_bin) };

  return panes[i];
}

static int
find_pane (WayWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  for (int i = 0; focus != NULL && i < 3; i++)
    if (gtk_widget_is_ancestor (focus, get_pane (self, i)))
      return i;

  return -1;
}

/* In the sidebar and the content what they hold comes first, not the header above it; a detail of
   nothing is passed over. */
static gboolean
focus_pane (WayWindow *self, int i)
{
  GtkWidget *pane = get_pane (self, i);

  if (!gtk_widget_get_mapped (pane) || !gtk_widget_get_child_visible (pane))
    return FALSE;
  if (i == 0)
    return gtk_widget_grab_focus (pane);
  if (i == 1 && way_window_focus_page (self))
    return TRUE;
  if (i == 2 && way_session_get_selected (self->session) == 0)
    return FALSE;

  return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
pane_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  int by = g_str_equal (name, "win.next-pane") ? 1 : 2;
  int pane = find_pane (self);

  for (int i = 0; self->session != NULL && i < 3; i++)
    {
      pane = pane < 0 ? (by == 1 ? 0 : 2) : (pane + by) % 3;
      if (focus_pane (self, pane))
        return;
    }
}

static gboolean
return_from_detail (WayWindow *self)
{
  WayTimeline *timeline = get_timeline (self);

  if (find_pane (self) != 2)
    return FALSE;
  if (adw_overlay_split_view_get_collapsed (self->detail_split))
    adw_overlay_split_view_set_show_sidebar (self->detail_split, FALSE);
  if (is_on (self, "timeline") && timeline != NULL && way_timeline_focus_selected (timeline))
    return TRUE;

  return self->focus_before_detail != NULL ? gtk_widget_grab_focus (self->focus_before_detail)
                                           : focus_pane (self, 1);
}

/* Closes only the topmost thing, and never leaves an as-of day. */
static void
escape_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  if (self->session == NULL || return_from_detail (self))
    return;

  if (is_on (self, "search"))
    way_window_leave_search (self);
  else if (adw_overlay_split_view_get_collapsed (self->detail_split) &&
           adw_overlay_split_view_get_show_sidebar (self->detail_split))
    adw_overlay_split_view_set_show_sidebar (self->detail_split, FALSE);
  else
    way_session_set_selected (self->session, 0);
}

static char *
dup_programme (WayWindow *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, way_session_get_programme (self->session));
}

static void
programme_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autofree char *now = self->session != NULL ? dup_programme (self) : NULL;
  const char *wanted = g_variant_get_string (argument, NULL);

  if (now != NULL && !g_str_equal (now, wanted))
    way_session_set_programme (self->session, g_ascii_strtoll (wanted, NULL, 10));
}

static void
install_timeline_actions (GtkWidgetClass *widget_class)
{
  static const char *const plain[] = { "win.zoom-in", "win.zoom-out", "win.zoom-fit",
                                       "win.to-as-of" };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    gtk_widget_class_install_action (widget_class, plain[i], NULL, timeline_action);
  gtk_widget_class_install_action (widget_class, "win.pan", "d", timeline_action);
}

static void
install_pane_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.focus-detail", NULL, focus_detail_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-detail", NULL, toggle_detail_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.escape", NULL, escape_action);
}

void
way_window_install_view_actions (GtkWidgetClass *widget_class)
{
  install_timeline_actions (widget_class);
  install_pane_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.show-commitment", "x",
                                   show_commitment_action);
  gtk_widget_class_install_action (widget_class, "win.select-commitment", "x",
                                   select_commitment_action);
  gtk_widget_class_install_action (widget_class, "win.select-previous", NULL,
                                   select_previous_action);
  gtk_widget_class_install_action (widget_class, "win.select-next", NULL, select_next_action);
  gtk_widget_class_install_action (widget_class, "win.choose-day", NULL, choose_day_action);
  gtk_widget_class_install_action (widget_class, "win.main-menu", NULL, main_menu_action);
  gtk_widget_class_install_action (widget_class, "win.copy-citation", "x", copy_citation_action);
  gtk_widget_class_install_action (widget_class, "win.programme", "s", programme_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.show-preferences", NULL,
                                   show_preferences_action);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts_action);
}
