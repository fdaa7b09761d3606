/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The annex table of a scope. Rows are the board's own standings, filtered and sorted; nothing is
   queried here. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-scope-state.h"
#include "way-table-page-private.h"

enum
{
  PROP_SESSION = 1,
  PROP_SELECTING,
  PROP_TIGHT,
  PROP_COMPACT,
  PROP_COLLAPSED,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayTablePage, way_table_page, ADW_TYPE_BIN)

/* ---- selection ---- */

GPtrArray *
way_table_page_list_selected (WayTablePage *self)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) bits =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, bits, &position))
    do
      g_ptr_array_add (standings, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
    while (gtk_bitset_iter_next (&iter, &position));

  return standings;
}

static guint
count_rows (WayTablePage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static void
show_selecting (WayTablePage *self, guint n)
{
  g_autofree char *label = g_strdup_printf (_ ("%u of %u selected"), n, count_rows (self));

  gtk_label_set_label (self->selection_label, label);
  if (self->selecting == (n > 1))
    return;

  self->selecting = n > 1;
  way_table_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
}

static void
selection_changed_cb (WayTablePage *self)
{
  g_autoptr (GPtrArray) selected = way_table_page_list_selected (self);

  show_selecting (self, selected->len);
  if (self->marking || self->session == NULL || selected->len != 1)
    return;

  way_session_set_selected (self->session, way_standing_get_id (selected->pdata[0]));
}

guint
way_table_page_find_row (WayTablePage *self, WayId id)
{
  for (guint i = 0; id != 0 && i < count_rows (self); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (way_standing_get_id (standing) == id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
show_selected (WayTablePage *self)
{
  guint row = self->session != NULL
                ? way_table_page_find_row (self, way_session_get_selected (self->session))
                : GTK_INVALID_LIST_POSITION;

  if (row == GTK_INVALID_LIST_POSITION ||
      gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    return;

  self->marking = TRUE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  self->marking = FALSE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    gtk_column_view_scroll_to (self->view, row, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

/* ---- rows ---- */

static void
show_selected_later_cb (gpointer user_data)
{
  WayTablePage *self = user_data;

  self->later_id = 0;
  show_selected (self);
}

/* The view learns of the rows by the same signal: nothing may be selected in them before it knows
 * them. */
static void
rows_changed_cb (WayTablePage *self)
{
  gtk_stack_set_visible_child_name (self->results, count_rows (self) > 0 ? "rows" : "none");
  if (self->later_id == 0)
    self->later_id = g_idle_add_once (show_selected_later_cb, self);
}

static void
show_scope (WayTablePage *self)
{
  way_table_filter_set_scope (self->filter, way_session_get_board (self->session),
                              way_session_get_objective (self->session),
                              way_session_get_action (self->session));
}

static void
show_classes (WayTablePage *self)
{
  way_table_filter_set_classes (self->filter, way_session_get_classes (self->session));
}

static void
show_board (WayTablePage *self)
{
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;

  g_signal_group_set_target (self->board_signals, board);
  if (self->session != NULL)
    show_scope (self);
  gtk_filter_list_model_set_model (self->filtered,
                                   board != NULL ? way_board_get_standings (board) : NULL);
  way_table_page_fit_columns (self);
  rows_changed_cb (self);
}

static void
search_changed_cb (WayTablePage *self)
{
  way_table_filter_set_text (self->filter, gtk_editable_get_text (self->search_entry));
}

static void
activate_cb (WayTablePage *self, guint position)
{
  g_autoptr (WayStanding) standing =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", "x",
                              (gint64) way_standing_get_id (standing));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-detail", NULL);
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, WayTablePage *self)
{
  way_table_page_open_menu_at (self, x, y);
}

static void
long_pressed_cb (GtkGesture *gesture, double x, double y, WayTablePage *self)
{
  way_table_page_open_menu_at (self, x, y);
}

/* Where there is little room the picture has to do. */
static char *
choose_copy_label (WayTablePage *self, gboolean tight)
{
  return g_strdup (tight ? "" : _ ("Copy as Table"));
}

static char *
choose_filter_label (WayTablePage *self, gboolean narrow)
{
  return g_strdup (narrow ? "" : _ ("Filter"));
}

static char *
choose_change_label (WayTablePage *self, gboolean narrow)
{
  return g_strdup (narrow ? "" : _ ("Change"));
}

static void
clear_filters_cb (WayTablePage *self)
{
  way_table_page_clear_filters (self);
}

/* ---- the object ---- */

/* The rows are bound anew, as their second line comes or goes. */
static void
set_width (WayTablePage *self, gboolean *field, gboolean value, guint property)
{
  if (*field == value)
    return;

  *field = value;
  way_table_page_show_width (self);
  if (property == PROP_NARROW)
    {
      gtk_column_view_set_model (self->view, NULL);
      gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Nobody waits for the order of a page that is not seen; that of one that is seen must not change
 * under whoever reads it. */
static void
way_table_page_map (GtkWidget *widget)
{
  gtk_sort_list_model_set_incremental (WAY_TABLE_PAGE (widget)->sorted, FALSE);
  GTK_WIDGET_CLASS (way_table_page_parent_class)->map (widget);
}

static void
way_table_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (way_table_page_parent_class)->unmap (widget);
  if (WAY_TABLE_PAGE (widget)->sorted != NULL)
    gtk_sort_list_model_set_incremental (WAY_TABLE_PAGE (widget)->sorted, TRUE);
}

static void
way_table_page_dispose (GObject *object)
{
  WayTablePage *self = WAY_TABLE_PAGE (object);

  way_table_page_set_session (self, NULL);
  g_clear_handle_id (&self->later_id, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_TABLE_PAGE);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->board_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (way_table_page_parent_class)->dispose (object);
}

static void
way_table_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayTablePage *self = WAY_TABLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    case PROP_TIGHT:
      g_value_set_boolean (value, self->tight);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_table_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayTablePage *self = WAY_TABLE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_table_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_TIGHT:
      set_width (self, &self->tight, g_value_get_boolean (value), prop_id);
      break;
    case PROP_COMPACT:
      set_width (self, &self->compact, g_value_get_boolean (value), prop_id);
      break;
    case PROP_COLLAPSED:
      set_width (self, &self->collapsed, g_value_get_boolean (value), prop_id);
      break;
    case PROP_NARROW:
      set_width (self, &self->narrow, g_value_get_boolean (value), prop_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, pills);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, column_checks);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, results);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, view);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, selection_label);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, change_buttons);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, change_menu_button);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, WayTablePage, selection_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_copy_label);
  gtk_widget_class_bind_template_callback (widget_class, choose_filter_label);
  gtk_widget_class_bind_template_callback (widget_class, choose_change_label);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_SELECTING] = g_param_spec_boolean ("selecting", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
way_table_page_class_init (WayTablePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_table_page_dispose;
  object_class->get_property = way_table_page_get_property;
  object_class->set_property = way_table_page_set_property;
  widget_class->map = way_table_page_map;
  widget_class->unmap = way_table_page_unmap;

  install_properties (object_class);
  g_type_ensure (WAY_TYPE_SCOPE_STATE);
  bind_template (widget_class);
  way_table_page_install_filter_actions (widget_class);
  way_table_page_install_actions (widget_class);
}

static void
connect_session (WayTablePage *self)
{
  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::board", G_CALLBACK (show_board),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::objective",
                                  G_CALLBACK (show_scope), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::action", G_CALLBACK (show_scope),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::classes",
                                  G_CALLBACK (show_classes), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::editable",
                                  G_CALLBACK (way_table_page_update_actions), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected",
                                  G_CALLBACK (show_selected), self);
  self->board_signals = g_signal_group_new (WAY_TYPE_BOARD);
  g_signal_group_connect_swapped (self->board_signals, "changed", G_CALLBACK (show_scope), self);
}

static void
make_model (WayTablePage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  GtkSortListModel *sorted;

  self->filter = way_table_filter_new ();
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  sorted =
    gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)), g_object_ref (sorter));
  self->sorted = g_object_ref (sorted);
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
way_table_page_init (WayTablePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_table_page_set_up_columns (self);
  make_model (self);
  connect_session (self);
  way_table_page_set_up_filters (self);
  way_table_page_set_up_actions (self);
}

WaySession *
way_table_page_get_session (WayTablePage *self)
{
  g_return_val_if_fail (WAY_IS_TABLE_PAGE (self), NULL);

  return self->session;
}

void
way_table_page_set_session (WayTablePage *self, WaySession *session)
{
  g_return_if_fail (WAY_IS_TABLE_PAGE (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    show_classes (self);
  show_board (self);
  if (self->change_buttons != NULL)
    way_table_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
way_table_page_is_selecting (WayTablePage *self)
{
  g_return_val_if_fail (WAY_IS_TABLE_PAGE (self), FALSE);

  return self->selecting;
}

/**
 * way_table_page_select_step:
 * @by: -1 for the row above, 1 for the one below
 */
void
way_table_page_select_step (WayTablePage *self, int by)
{
  guint row, n;

  g_return_if_fail (WAY_IS_TABLE_PAGE (self));

  if (self->session == NULL || (n = count_rows (self)) == 0)
    return;

  row = way_table_page_find_row (self, way_session_get_selected (self->session));
  if (row == GTK_INVALID_LIST_POSITION)
    row = by > 0 ? 0 : n - 1;
  else if ((by < 0 && row == 0) || (by > 0 && row == n - 1))
    return;
  else
    row += (guint) by;

  gtk_column_view_scroll_to (self->view, row, NULL, GTK_LIST_SCROLL_SELECT, NULL);
}
