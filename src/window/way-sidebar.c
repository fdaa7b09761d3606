/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar. Its rows are kept when a new board comes with the same objectives. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-sidebar.h"

#include <glib/gi18n.h>

#include "way-programme-menu.h"
#include "way-sidebar-row.h"
#include "way-sidebar-rows.h"

struct _WaySidebar
{
  AdwBin parent_instance;

  GtkWidget *list;
  GtkSingleSelection *selection;
  GListStore *pages;
  GListStore *items; /* all objectives, each, and their actions */
  GtkMenuButton *programme_button;
  GtkLabel *programme_label;
  GtkMenuButton *main_menu_button;

  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *register_signals;
  GSignalGroup *board_signals;
  char *page;
  gboolean collapsed;
  gboolean marking; /* the selection follows the window, not the user */
};

enum
{
  PROP_SESSION = 1,
  PROP_PAGE,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WaySidebar, way_sidebar, ADW_TYPE_BIN)

static gboolean
is_scope_page (const char *page)
{
  return g_strcmp0 (page, "timeline") == 0 || g_strcmp0 (page, "table") == 0;
}

static gboolean
item_is_current (WaySidebar *self, WaySidebarItem *item)
{
  WaySidebarKind kind = way_sidebar_item_get_kind (item);

  if (kind == WAY_SIDEBAR_PAGE)
    return g_strcmp0 (way_sidebar_item_get_page (item), self->page) == 0;

  return self->session != NULL && is_scope_page (self->page) &&
         way_sidebar_item_get_objective (item) == way_session_get_objective (self->session) &&
         way_sidebar_item_get_action (item) == way_session_get_action (self->session);
}

static guint
find_current (WaySidebar *self)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint n = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n && !self->collapsed; i++)
    {
      g_autoptr (WaySidebarItem) item = g_list_model_get_item (rows, i);

      if (item_is_current (self, item))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* The row of all objectives stands right below the pages. While its height is not known yet the list
   would scroll too far for it, and cut the first page off. */
static void
scroll_to (WaySidebar *self, guint row)
{
  guint n_pages = g_list_model_get_n_items (G_LIST_MODEL (self->pages));

  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), row == n_pages ? 0 : row,
                           GTK_LIST_SCROLL_NONE, NULL);
}

static void
mark_current (WaySidebar *self)
{
  guint current = find_current (self);
  gboolean moves = current != GTK_INVALID_LIST_POSITION &&
                   current != gtk_single_selection_get_selected (self->selection);

  self->marking = TRUE;
  gtk_single_selection_set_selected (self->selection, current);
  self->marking = FALSE;
  if (moves)
    scroll_to (self, current);
}

static void
replace_rows (WaySidebar *self, GPtrArray *rows)
{
  gboolean was_empty = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  way_sidebar_rows_replace (self->items, rows);
  /* A list that was short keeps what it showed in the middle when it grows; the first time that is
     the top. */
  if (was_empty && rows->len > 0)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show_badge (WaySidebar *self, WayBoard *board)
{
  g_autoptr (WaySidebarItem) agenda = g_list_model_get_item (G_LIST_MODEL (self->pages), 1);

  way_sidebar_item_set_badge (agenda, board != NULL
                                        ? way_board_get_counts (board)->of[WAY_CLASS_OVERDUE]
                                        : 0);
}

static void
show_board (WaySidebar *self)
{
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  g_autoptr (GPtrArray) rows = way_sidebar_rows_list (board);

  self->marking = TRUE;
  replace_rows (self, rows);
  self->marking = FALSE;
  show_badge (self, board);
  g_signal_group_set_target (self->board_signals, board);
  mark_current (self);
}

static void
board_changed_cb (WaySidebar *self, WayBoard *board)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WaySidebarItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      way_sidebar_item_changed (item);
    }
  show_badge (self, board);
}

static void
show_programme_label (WaySidebar *self, GPtrArray *programmes)
{
  WayId current = way_session_get_programme (self->session);

  gtk_label_set_label (self->programme_label,
                       programmes->len > 0 ? _ ("All Programmes") : _ ("No Programme"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->programme_button), NULL);
  for (guint i = 0; i < programmes->len; i++)
    {
      const WayProgramme *programme = g_ptr_array_index (programmes, i);

      if (programme->id == current)
        {
          gtk_label_set_label (self->programme_label, way_programme_menu_get_label (programme));
          gtk_widget_set_tooltip_text (GTK_WIDGET (self->programme_button), programme->title);
        }
    }
}

static void
show_programmes (WaySidebar *self)
{
  g_autoptr (GPtrArray) programmes = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  if (self->session == NULL)
    return;

  programmes = way_register_list_programmes (way_session_get_register (self->session), NULL);
  if (programmes == NULL)
    return;

  menu = way_programme_menu_new (programmes);
  gtk_menu_button_set_menu_model (self->programme_button, menu);
  show_programme_label (self, programmes);
}

static void
register_changed_cb (WaySidebar *self, const WayChange *change)
{
  if (way_change_touches (change, WAY_RECORD_PROGRAMME))
    show_programmes (self);
}

static void
open_item (WaySidebar *self, guint position)
{
  g_autoptr (WaySidebarItem) item =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;

  if (way_sidebar_item_get_kind (item) == WAY_SIDEBAR_PAGE)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-page", "s",
                                way_sidebar_item_get_page (item));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-scope", "(xx)",
                                (gint64) way_sidebar_item_get_objective (item),
                                (gint64) way_sidebar_item_get_action (item));
}

static void
activate_cb (WaySidebar *self, guint position)
{
  open_item (self, position);
}

/* Beside the content the arrow keys already open what they come to; as a page of its own only Enter
   does. */
static void
selected_cb (WaySidebar *self)
{
  if (!self->marking && !self->collapsed)
    open_item (self, gtk_single_selection_get_selected (self->selection));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, way_sidebar_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  WaySidebarItem *item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_accessible_label (list_item, way_sidebar_item_get_title (item));
  way_sidebar_row_set_item (WAY_SIDEBAR_ROW (gtk_list_item_get_child (list_item)), item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  way_sidebar_row_set_item (WAY_SIDEBAR_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  gtk_list_header_set_child (header, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/* The line stands between the pages and what is below them, not above. */
static void
bind_header_cb (GtkListItemFactory *factory, GtkListHeader *header)
{
  gtk_widget_set_visible (gtk_list_header_get_child (header),
                          gtk_list_header_get_start (header) > 0);
}

static GtkWidget *
get_focused_row (WaySidebar *self)
{
  GtkRoot *window = gtk_widget_get_root (self->list);
  GtkWidget *focus = window != NULL ? gtk_root_get_focus (window) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return WAY_IS_SIDEBAR_ROW (row) ? row : NULL;
}

/* What is not of the row that has the focus is left to the window. */
static gboolean
key_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  GtkWidget *row = get_focused_row (WAY_SIDEBAR (widget));

  return row != NULL &&
         way_sidebar_row_activate (WAY_SIDEBAR_ROW (row), g_variant_get_boolean (argument));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  GtkWidget *row = get_focused_row (WAY_SIDEBAR (widget));

  if (row != NULL)
    gtk_widget_activate_action (row, "menu.popup", NULL);
}

/* The list has the focus where one is; the header above it is reached by Shift+Tab. */
static gboolean
way_sidebar_grab_focus (GtkWidget *widget)
{
  WaySidebar *self = WAY_SIDEBAR (widget);
  guint current = gtk_single_selection_get_selected (self->selection);

  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list),
                           current != GTK_INVALID_LIST_POSITION ? current : 0,
                           GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_grab_focus (self->list);
}

static void
fill_pages (WaySidebar *self)
{
  static const struct
  {
    const char *page, *title, *icon;
  } pages[] = {
    { "overview", N_ ("Overview"), "view-grid-symbolic" },
    { "agenda", N_ ("Agenda"), "x-office-calendar-symbolic" },
    { "parties", N_ ("Parties"), "system-users-symbolic" },
    { "sources", N_ ("Sources"), "x-office-document-symbolic" },
    { "reports", N_ ("Reports"), "printer-symbolic" },
    { "take-up", N_ ("Take-up"), "selection-mode-symbolic" },
    { "figures", N_ ("Figures"), "network-cellular-signal-excellent-symbolic" },
    { "way-forward", N_ ("Way Forward"), "media-seek-forward-symbolic" },
    { "findings", N_ ("Findings and Themes"), "emoji-flags-symbolic" },
    { "contradictions", N_ ("Contradictions"), "dialog-warning-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (WaySidebarItem) item =
        way_sidebar_item_new_page (pages[i].page, pages[i].title, pages[i].icon);

      g_list_store_append (self->pages, item);
    }
}

/* Each part is a section of the list. */
static void
join_parts (WaySidebar *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) rows = gtk_flatten_list_model_new (G_LIST_MODEL (parts));

  self->pages = g_list_store_new (WAY_TYPE_SIDEBAR_ITEM);
  self->items = g_list_store_new (WAY_TYPE_SIDEBAR_ITEM);
  g_list_store_append (parts, self->pages);
  g_list_store_append (parts, self->items);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (rows));
}

static void
set_page (WaySidebar *self, const char *page)
{
  if (!g_set_str (&self->page, page))
    return;

  mark_current (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
set_collapsed (WaySidebar *self, gboolean collapsed)
{
  if (self->collapsed == collapsed)
    return;

  self->collapsed = collapsed;
  mark_current (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
way_sidebar_dispose (GObject *object)
{
  WaySidebar *self = WAY_SIDEBAR (object);

  way_sidebar_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_SIDEBAR);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->board_signals);
  g_clear_object (&self->pages);
  g_clear_object (&self->items);
  g_clear_pointer (&self->page, g_free);

  G_OBJECT_CLASS (way_sidebar_parent_class)->dispose (object);
}

static void
way_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WaySidebar *self = WAY_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WaySidebar *self = WAY_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_sidebar_set_session (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      set_page (self, g_value_get_string (value));
      break;
    case PROP_COLLAPSED:
      set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySidebar, list);
  gtk_widget_class_bind_template_child (widget_class, WaySidebar, selection);
  gtk_widget_class_bind_template_child (widget_class, WaySidebar, programme_button);
  gtk_widget_class_bind_template_child (widget_class, WaySidebar, programme_label);
  gtk_widget_class_bind_template_child (widget_class, WaySidebar, main_menu_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
}

static void
way_sidebar_class_init (WaySidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_sidebar_dispose;
  object_class->get_property = way_sidebar_get_property;
  object_class->set_property = way_sidebar_set_property;
  widget_class->grab_focus = way_sidebar_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sidebar.menu", NULL, menu_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, key_cb, "b", TRUE);
}

static void
connect_groups (WaySidebar *self)
{
  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::board", G_CALLBACK (show_board),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::programme",
                                  G_CALLBACK (show_programmes), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::objective",
                                  G_CALLBACK (mark_current), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::action",
                                  G_CALLBACK (mark_current), self);
  self->register_signals = g_signal_group_new (WAY_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed",
                                  G_CALLBACK (register_changed_cb), self);
  self->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (self->board_signals, "changed", G_CALLBACK (board_changed_cb),
                                  self);
}

static void
way_sidebar_init (WaySidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  connect_groups (self);
  join_parts (self);
  fill_pages (self);
}

WaySession *
way_sidebar_get_session (WaySidebar *self)
{
  g_return_val_if_fail (WAY_IS_SIDEBAR (self), NULL);

  return self->session;
}

void
way_sidebar_set_session (WaySidebar *self, WaySession *session)
{
  g_return_if_fail (WAY_IS_SIDEBAR (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->register_signals,
                             session != NULL ? way_session_get_register (session) : NULL);
  show_programmes (self);
  show_board (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
way_sidebar_open_main_menu (WaySidebar *self)
{
  g_return_if_fail (WAY_IS_SIDEBAR (self));

  gtk_menu_button_popup (self->main_menu_button);
}
