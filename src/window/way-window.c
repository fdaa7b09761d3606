/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window itself: its template, its properties and what is remembered of it. Its concerns have
   files of their own. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-window.h"

#include <glib/gi18n.h>

#include "way-agenda-button.h"
#include "way-commitment-menu.h"
#include "way-keys.h"
#include "way-settings.h"
#include "way-split-guard.h"
#include "way-start-page.h"
#include "way-window-private.h"

enum
{
  PROP_SESSION = 1,
  PROP_PAGE,
  PROP_VIEW,
  PROP_PLACE_TITLE,
  PROP_REGISTER_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayWindow, way_window, ADW_TYPE_APPLICATION_WINDOW)

void
way_window_update_title (WayWindow *self)
{
  g_autofree char *title = way_window_dup_place_title (self);
  g_autofree char *name = way_window_dup_register_name (self);

  if (g_set_str (&self->place_title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE_TITLE]);
  gtk_window_set_title (GTK_WINDOW (self), name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER_NAME]);
}

static void
update_day (WayWindow *self)
{
  way_window_update_banner (self);
  way_window_update_editing (self);
}

static gboolean
focus_is_nowhere (WayWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus == NULL || !gtk_widget_get_mapped (focus) || GTK_IS_SCROLLED_WINDOW (focus);
}

static void
focus_first_cb (gpointer user_data)
{
  WayWindow *self = user_data;
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (self);

  self->focus_id = 0;
  if (self->session == NULL || adw_application_window_get_visible_dialog (window) != NULL ||
      !focus_is_nowhere (self))
    return;

  if (way_window_focus_page (self) && !self->focused)
    gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
  self->focused = TRUE;
}

/* Someone who opened a register, or closed a dialog whose opener is gone, goes on by the arrow keys
 * at once; the rows come in after the board. */
static void
focus_something_later (WayWindow *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add_once (focus_first_cb, self);
}

static void
board_replaced_cb (WayWindow *self)
{
  WayBoard *board = way_session_get_board (self->session);

  g_signal_group_set_target (self->board_signals, board);
  way_window_update_title (self);
  way_window_update_bottom (self);
  if (board == NULL)
    return;

  way_window_remember_recent (self);
  focus_something_later (self);
}

static void
selected_cb (WayWindow *self)
{
  way_window_update_editing (self);
}

static void
register_changed_cb (WayWindow *self, const WayChange *change)
{
  if (way_change_touches (change, WAY_RECORD_SETTING) || way_change_is_structural (change))
    way_window_update_title (self);
}

/* Midnight may have passed since the window was last used; "today" follows. */
static void
active_cb (WayWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)) &&
      !way_session_is_past (self->session) &&
      way_session_get_day (self->session) != way_day_new_today ())
    way_session_reload (self->session);
}

static void
breakpoint_changed_cb (WayWindow *self)
{
  way_window_update_width (self);
}

static void
banner_clicked_cb (WayWindow *self)
{
  way_window_banner_clicked (self);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, WayWindow *self)
{
  return way_window_dropped (self, value);
}

static void
search_changed_cb (WayWindow *self)
{
  if (g_strcmp0 (self->page, "search") == 0)
    g_object_set (way_window_get_page_widget (self, "search"), "text",
                  gtk_editable_get_text (self->search_entry), NULL);
}

static void
search_stopped_cb (WayWindow *self)
{
  way_window_leave_search (self);
}

/* Down goes from the entry into the results. */
static gboolean
search_key_pressed_cb (GtkEventControllerKey *controller,
                       guint keyval,
                       guint keycode,
                       GdkModifierType state,
                       WayWindow *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (way_window_get_page_widget (self, "search"));
}

static gboolean
is_agenda (WayWindow *self, const char *page)
{
  return g_strcmp0 (page, "agenda") == 0;
}

static gboolean
way_window_close_request (GtkWindow *window)
{
  WayWindow *self = WAY_WINDOW (window);
  GSettings *settings = way_settings_get ();
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
  if (self->stack != NULL && !adw_overlay_split_view_get_collapsed (self->detail_split))
    g_settings_set_boolean (settings, "detail-shown",
                            adw_overlay_split_view_get_show_sidebar (self->detail_split));
  if (self->session != NULL && way_session_get_board (self->session) != NULL)
    way_window_remember_recent (self);

  return GTK_WINDOW_CLASS (way_window_parent_class)->close_request (window);
}

static void
way_window_dispose (GObject *object)
{
  WayWindow *self = WAY_WINDOW (object);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before_detail);
  way_window_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_WINDOW);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->board_signals);
  g_clear_pointer (&self->history, way_history_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->place_title, g_free);

  G_OBJECT_CLASS (way_window_parent_class)->dispose (object);
}

static void
way_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayWindow *self = WAY_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_VIEW:
      g_value_set_string (value, self->view);
      break;
    case PROP_PLACE_TITLE:
      g_value_set_string (value, self->place_title);
      break;
    case PROP_REGISTER_NAME:
      g_value_take_string (value, way_window_dup_register_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayWindow *self = WAY_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_window_set_session (self, g_value_get_object (value));
      break;
    case PROP_VIEW:
      way_window_set_view (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, read);
  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, flags);
  properties[PROP_PLACE_TITLE] = g_param_spec_string ("place-title", NULL, NULL, NULL, read);
  properties[PROP_REGISTER_NAME] = g_param_spec_string ("register-name", NULL, NULL, NULL, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, split);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, detail_split);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, content_view);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, edit_bin);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, titles);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, as_of_button);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, status_bar);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, bottom_views);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, detail_bin);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, detail_menu_button);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, compact_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, collapsed_breakpoint);
  gtk_widget_class_bind_template_child (widget_class, WayWindow, narrow_breakpoint);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, breakpoint_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, banner_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_agenda);
}

static void
way_window_class_init (WayWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_window_dispose;
  object_class->get_property = way_window_get_property;
  object_class->set_property = way_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = way_window_close_request;

  install_properties (object_class);
  g_type_ensure (WAY_TYPE_SIDEBAR);
  g_type_ensure (WAY_TYPE_STATUS_BAR);
  g_type_ensure (WAY_TYPE_AS_OF_BUTTON);
  g_type_ensure (WAY_TYPE_AGENDA_BUTTON);
  bind_template (widget_class);
  way_window_install_page_actions (widget_class);
  way_window_install_show_actions (widget_class);
  way_window_install_view_actions (widget_class);
  way_window_install_edit_actions (widget_class);
  way_window_install_move_actions (widget_class);
  way_window_install_open_actions (widget_class);
  way_window_install_new_actions (widget_class);
  way_window_install_transfer_actions (widget_class);
  way_window_install_recover_actions (widget_class);
}

static void
connect_session (WayWindow *self)
{
  static const struct
  {
    const char *signal;
    void (*callback) (WayWindow *self);
  } watched[] = {
    { "notify::board", board_replaced_cb },
    { "notify::day", update_day },
    { "notify::selected", selected_cb },
    { "notify::objective", way_window_update_title },
    { "notify::action", way_window_update_title },
    { "notify::programme", way_window_update_editing },
  };

  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_group_connect_swapped (self->session_signals, watched[i].signal,
                                    G_CALLBACK (watched[i].callback), self);
}

static void
connect_groups (WayWindow *self)
{
  connect_session (self);
  self->register_signals = g_signal_group_new (WAY_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed",
                                  G_CALLBACK (register_changed_cb), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::undo-label",
                                  G_CALLBACK (way_window_update_editing), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::redo-label",
                                  G_CALLBACK (way_window_update_editing), self);
  self->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (self->board_signals, "changed",
                                  G_CALLBACK (way_window_update_bottom), self);
}

static void
restore_size (WayWindow *self)
{
  GSettings *settings = way_settings_get ();

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
accept_drops (WayWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
add_setting_actions (WayWindow *self)
{
  g_autoptr (GAction) density = g_settings_create_action (way_settings_get (), "density");

  g_action_map_add_action (G_ACTION_MAP (self), density);
}

/* What a window is before it is built: its frame, with nothing in it yet. */
static void
show_frame (WayWindow *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), view);
}

static void
way_window_init (WayWindow *self)
{
  self->history = way_history_new ();
  connect_groups (self);
  self->view = g_settings_get_string (way_settings_get (), "view");
  way_window_update_title (self);
  restore_size (self);
  way_window_watch_first_frame (self);
}

/* All that is in the window is made here, at once for whoever goes on to use it, and after the first
 * frame for a person who starts the program on a register. */
void
way_window_build (WayWindow *self)
{
  g_autoptr (GMenuModel) detail_menu = NULL;

  if (self->stack != NULL)
    return;

  gtk_widget_init_template (GTK_WIDGET (self));
  way_split_guard (self->split);
  adw_overlay_split_view_set_show_sidebar (self->detail_split,
                                           g_settings_get_boolean (way_settings_get (),
                                                                   "detail-shown"));
  detail_menu = way_commitment_menu_new (0, NULL);
  gtk_menu_button_set_menu_model (self->detail_menu_button, detail_menu);
  way_keys_install (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (focus_something_later), NULL);
  accept_drops (self);
  add_setting_actions (self);
  way_window_update_editing (self);
}

WayWindow *
way_window_new (GtkApplication *application)
{
  WayWindow *self = g_object_new (WAY_TYPE_WINDOW, "application", application, NULL);

  way_window_build (self);
  return self;
}

/* A window that is built when its first frame has been painted. */
WayWindow *
way_window_new_frame (GtkApplication *application)
{
  WayWindow *self = g_object_new (WAY_TYPE_WINDOW, "application", application, NULL);

  show_frame (self);
  return self;
}

WaySession *
way_window_get_session (WayWindow *self)
{
  g_return_val_if_fail (WAY_IS_WINDOW (self), NULL);

  return self->session;
}

const char *
way_window_get_page (WayWindow *self)
{
  g_return_val_if_fail (WAY_IS_WINDOW (self), NULL);

  return self->page;
}

void
way_window_set_page (WayWindow *self, const char *page)
{
  if (!g_set_str (&self->page, page))
    return;

  way_window_update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* The start page is made only for those who see it. */
void
way_window_show_start (WayWindow *self)
{
  if (adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, way_start_page_new ());
  gtk_stack_set_visible_child_name (self->stack, "start");
}

void
way_window_set_session (WayWindow *self, WaySession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  self->unsearchable = FALSE;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->register_signals,
                             session != NULL ? way_session_get_register (session) : NULL);
  if (session == NULL)
    g_signal_group_set_target (self->board_signals, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  if (session == NULL)
    return;

  way_window_update_title (self);
  update_day (self);
  board_replaced_cb (self);
  way_window_show_register (self);
}

void
way_window_set_view (WayWindow *self, const char *view)
{
  if (view == NULL || g_strcmp0 (self->view, view) == 0)
    return;

  g_set_str (&self->view, view);
  g_settings_set_string (way_settings_get (), "view", view);
  if (self->session != NULL && way_window_is_scope_page (self->page))
    way_window_go (self, view, way_session_get_objective (self->session),
                   way_session_get_action (self->session));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}
