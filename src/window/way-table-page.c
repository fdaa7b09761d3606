/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The annex table of a scope. Rows are the board's own standings, filtered and sorted; nothing is
   queried here. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-table-page.h"

#include <glib/gi18n.h>

#include "way-commitment-menu.h"
#include "way-scope-state.h"
#include "way-settings.h"
#include "way-table-copy.h"
#include "way-table-filter.h"

struct _WayTablePage
{
  AdwBin parent_instance;

  /* Template */
  GtkEditable *search_entry;
  AdwWrapBox *pills;
  GtkMenuButton *filter_button;
  GtkBox *column_checks;
  GtkStack *results;
  GtkColumnView *view;
  GtkLabel *selection_label;

  /* Owned */
  WaySession *session;
  GSignalGroup *session_signals;
  GSignalGroup *board_signals;
  WayTableFilter *filter;
  GtkFilterListModel *filtered;
  GtkMultiSelection *selection;
  GtkWidget *menu;

  /* Borrowed */
  GtkColumnViewColumn *columns[WAY_N_COLUMNS];

  gboolean tight; /* the page itself, whatever the window is */
  gboolean compact;
  gboolean collapsed;
  gboolean narrow;
  gboolean selecting;
  gboolean marking; /* the selection follows the session, not the user */
  guint later_id;   /* selecting waits for the view to know the rows */
};

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

static GPtrArray *
list_selected (WayTablePage *self)
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
}

static void
selection_changed_cb (WayTablePage *self)
{
  g_autoptr (GPtrArray) selected = list_selected (self);

  show_selecting (self, selected->len);
  if (self->marking || self->session == NULL || selected->len != 1)
    return;

  way_session_set_selected (self->session, way_standing_get_id (selected->pdata[0]));
}

static guint
find_row (WayTablePage *self, WayId id)
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
  guint row = self->session != NULL ? find_row (self, way_session_get_selected (self->session))
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
append_condition (GMenu *menu, const char *condition)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *label = way_table_filter_describe (condition);

  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target_value (item, "table.add-filter",
                                           g_variant_new_string (condition));
  g_menu_append_item (menu, item);
}

static void
append_values (GMenu *menu, const char *label, const char *sort, GHashTable *values)
{
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GList) keys =
    g_list_sort (g_hash_table_get_keys (values), (GCompareFunc) g_utf8_collate);

  for (GList *each = keys; each != NULL; each = each->next)
    {
      g_autofree char *condition = g_strdup_printf ("%s:%s", sort, (char *) each->data);

      append_condition (submenu, condition);
    }
  if (keys != NULL)
    g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

static void
collect (GListModel *standings, GHashTable *kinds, GHashTable *leads)
{
  for (guint i = 0; i < g_list_model_get_n_items (standings); i++)
    {
      g_autoptr (WayStanding) standing = g_list_model_get_item (standings, i);
      g_auto (GStrv) parts = g_strsplit (way_standing_get_leads (standing), ", ", -1);

      if (*way_standing_get_kind (standing) != '\0')
        g_hash_table_add (kinds, g_strdup (way_standing_get_kind (standing)));
      for (guint j = 0; parts[j] != NULL; j++)
        if (*parts[j] != '\0')
          g_hash_table_add (leads, g_strdup (parts[j]));
    }
}

static void
fill_filter_menu (GtkMenuButton *button, gpointer user_data)
{
  WayTablePage *self = user_data;
  WayBoard *board = self->session != NULL ? way_session_get_board (self->session) : NULL;
  g_autoptr (GHashTable) kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) leads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) findings = g_menu_new ();

  if (board != NULL)
    collect (way_board_get_standings (board), kinds, leads);
  append_values (menu, _ ("Kind"), "kind", kinds);
  append_values (menu, _ ("Responsible"), "lead", leads);
  append_condition (findings, "finding:slipped");
  append_condition (findings, "finding:disputed");
  append_condition (findings, "finding:no-due-day");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (findings));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
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
  rows_changed_cb (self);
}

static void
search_changed_cb (WayTablePage *self)
{
  way_table_filter_set_text (self->filter, gtk_editable_get_text (self->search_entry));
}

/* ---- pills ---- */

static void
pill_clicked_cb (GtkWidget *pill, WayTablePage *self)
{
  way_table_filter_remove (self->filter, g_object_get_data (G_OBJECT (pill), "way-condition"));
  adw_wrap_box_remove (self->pills, pill);
}

static GtkWidget *
make_pill (const char *condition)
{
  GtkWidget *pill = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = way_table_filter_describe (condition);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove the filter “%s”"), text);

  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (pill), box);
  gtk_widget_add_css_class (pill, "filter-pill");
  gtk_widget_set_tooltip_text (pill, tooltip);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (pill), "way-condition", g_strdup (condition), g_free);

  return pill;
}

static void
add_filter_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  const char *condition = g_variant_get_string (argument, NULL);
  GtkWidget *pill;

  if (g_ptr_array_find_with_equal_func (way_table_filter_get_conditions (self->filter), condition,
                                        g_str_equal, NULL))
    return;

  way_table_filter_add (self->filter, condition);
  pill = make_pill (condition);
  g_signal_connect_object (pill, "clicked", G_CALLBACK (pill_clicked_cb), self, 0);
  adw_wrap_box_insert_child_after (self->pills, pill,
                                   gtk_widget_get_prev_sibling (GTK_WIDGET (self->filter_button)));
}

static void
clear_filters_cb (WayTablePage *self)
{
  GtkWidget *pill;

  gtk_editable_set_text (self->search_entry, "");
  while ((pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills))) !=
         GTK_WIDGET (self->filter_button))
    pill_clicked_cb (pill, self);
  way_table_filter_set_text (self->filter, "");
}

/* ---- columns ---- */

static gboolean
fits (WayTablePage *self, WayColumn column)
{
  if (self->narrow)
    return column == WAY_COLUMN_COMMITMENT;
  if (column == WAY_COLUMN_SAID_ON || column == WAY_COLUMN_KIND)
    return !self->compact && !self->tight;
  if (column == WAY_COLUMN_NUMBER)
    return !self->collapsed;

  return TRUE;
}

static void
show_columns (WayTablePage *self)
{
  g_auto (GStrv) hidden = g_settings_get_strv (way_settings_get (), "table-hidden-columns");

  for (guint i = 0; i < WAY_N_COLUMNS; i++)
    gtk_column_view_column_set_visible (self->columns[i],
                                        fits (self, i) &&
                                          !g_strv_contains ((const char *const *) hidden,
                                                            way_column_get_nick (i)));
}

static void
column_toggled_cb (GtkCheckButton *check)
{
  const char *nick = g_object_get_data (G_OBJECT (check), "way-column");
  g_auto (GStrv) old = g_settings_get_strv (way_settings_get (), "table-hidden-columns");
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto (GStrv) new = NULL;

  for (guint i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], nick))
      g_strv_builder_add (hidden, old[i]);
  if (!gtk_check_button_get_active (check))
    g_strv_builder_add (hidden, nick);
  new = g_strv_builder_end (hidden);
  g_settings_set_strv (way_settings_get (), "table-hidden-columns", (const char *const *) new);
}

static void
add_column_check (WayTablePage *self, WayColumn column)
{
  GtkWidget *check = gtk_check_button_new_with_label (way_column_get_title (column));
  g_auto (GStrv) hidden = g_settings_get_strv (way_settings_get (), "table-hidden-columns");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !g_strv_contains ((const char *const *) hidden,
                                                 way_column_get_nick (column)));
  gtk_widget_set_sensitive (check, column != WAY_COLUMN_COMMITMENT);
  g_object_set_data (G_OBJECT (check), "way-column", (gpointer) way_column_get_nick (column));
  g_signal_connect (check, "toggled", G_CALLBACK (column_toggled_cb), NULL);
  gtk_box_append (self->column_checks, check);
}

/* Wide enough for what usually stands there; the commitments' titles take the rest. */
static const int column_widths[WAY_N_COLUMNS] = {
  [WAY_COLUMN_NUMBER] = 60,       [WAY_COLUMN_COMMITMENT] = -1, [WAY_COLUMN_KIND] = 150,
  [WAY_COLUMN_RESPONSIBLE] = 110, [WAY_COLUMN_TIMING] = 140,    [WAY_COLUMN_STATUS] = 190,
  [WAY_COLUMN_SAID_ON] = 110,
};

static void
add_column (WayTablePage *self, WayColumn column)
{
  g_autoptr (GtkColumnViewColumn) made =
    gtk_column_view_column_new (way_column_get_title (column), way_column_make_factory (column));
  g_autoptr (GtkSorter) sorter = way_column_make_sorter (column);

  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column == WAY_COLUMN_COMMITMENT);
  gtk_column_view_column_set_fixed_width (made, column_widths[column]);
  gtk_column_view_column_set_resizable (made, TRUE);
  gtk_column_view_append_column (self->view, made);
  self->columns[column] = made;
  add_column_check (self, column);
}

static void
columns_setting_cb (WayTablePage *self)
{
  show_columns (self);
}

/* ---- actions ---- */

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
open_menu (WayTablePage *self, WayStanding *standing, double x, double y)
{
  guint row = find_row (self, way_standing_get_id (standing));

  if (row != GTK_INVALID_LIST_POSITION &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), row))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), row, TRUE);
  way_commitment_menu_popup (&self->menu, GTK_WIDGET (self), way_standing_get_id (standing),
                             "timeline", x, y);
}

static void
open_menu_at (WayTablePage *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  WayStanding *standing = picked != NULL ? way_table_cell_find_standing (picked) : NULL;

  if (standing != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self), &point, &point))
    open_menu (self, standing, point.x, point.y);
}

static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, WayTablePage *self)
{
  open_menu_at (self, x, y);
}

static void
long_pressed_cb (GtkGesture *gesture, double x, double y, WayTablePage *self)
{
  open_menu_at (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  WayStanding *standing = focus != NULL ? way_table_cell_find_standing (focus) : NULL;
  graphene_point_t point = GRAPHENE_POINT_INIT (24, 24);

  if (standing != NULL && gtk_widget_compute_point (focus, widget, &point, &point))
    open_menu (self, standing, point.x, point.y);
}

static GArray *
list_visible_columns (WayTablePage *self)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (WayColumn));

  for (WayColumn i = 0; i < WAY_N_COLUMNS; i++)
    if (self->narrow || gtk_column_view_column_get_visible (self->columns[i]))
      g_array_append_val (columns, i);

  return columns;
}

static GPtrArray *
list_all (WayTablePage *self)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count_rows (self); i++)
    g_ptr_array_add (standings, g_list_model_get_item (G_LIST_MODEL (self->selection), i));

  return standings;
}

/* With nothing or only the current row selected, the whole table is meant by the button, the row by
   the key. */
static void
copy_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayTablePage *self = WAY_TABLE_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean in_rows = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
  g_autoptr (GPtrArray) selected = list_selected (self);
  g_autoptr (GPtrArray) copied = selected->len > 1 || (in_rows && selected->len == 1)
                                   ? g_ptr_array_ref (selected)
                                   : list_all (self);
  g_autoptr (GArray) columns = list_visible_columns (self);
  g_autoptr (GdkContentProvider) provider = way_table_make_provider (copied, columns);
  g_autofree char *done =
    g_strdup_printf (g_dngettext (NULL, "%u row copied", "%u rows copied", copied->len),
                     copied->len);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  gtk_widget_activate_action (widget, "win.toast", "s", done);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (WAY_TABLE_PAGE (widget)->selection));
}

static void
unselect_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (WAY_TABLE_PAGE (widget)->selection));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  g_autoptr (GPtrArray) selected = list_selected (WAY_TABLE_PAGE (widget));
  GVariantBuilder ids;

  if (selected->len == 1)
    gtk_widget_activate_action (widget, "win.delete-commitment", "x",
                                (gint64) way_standing_get_id (selected->pdata[0]));
  if (selected->len < 2)
    return;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < selected->len; i++)
    g_variant_builder_add (&ids, "x", (gint64) way_standing_get_id (selected->pdata[i]));
  gtk_widget_activate_action_variant (widget, "win.delete-commitments",
                                      g_variant_builder_end (&ids));
}

/* ---- the object ---- */

static void
set_width (WayTablePage *self, gboolean *field, gboolean value, guint property)
{
  if (*field == value)
    return;

  *field = value;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self->view), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "narrow");
  way_column_factory_set_two_lines (
    gtk_column_view_column_get_factory (self->columns[WAY_COLUMN_COMMITMENT]), self->narrow);
  show_columns (self);
  /* The rows are bound anew, as their second line comes or goes. */
  if (property == PROP_NARROW)
    {
      gtk_column_view_set_model (self->view, NULL);
      gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
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
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
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

  install_properties (object_class);
  g_type_ensure (WAY_TYPE_SCOPE_STATE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "table.add-filter", "s", add_filter_action);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "table.unselect", NULL, unselect_action);
  gtk_widget_class_install_action (widget_class, "table.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, menu_action);
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
  for (guint i = 0; i < WAY_N_COLUMNS; i++)
    add_column (self, i);
  make_model (self);
  connect_session (self);
  show_columns (self);
  gtk_menu_button_set_create_popup_func (self->filter_button, fill_filter_menu, self, NULL);
  g_signal_connect_object (way_settings_get (), "changed::table-hidden-columns",
                           G_CALLBACK (columns_setting_cb), self, G_CONNECT_SWAPPED);
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

  row = find_row (self, way_session_get_selected (self->session));
  if (row == GTK_INVALID_LIST_POSITION)
    row = by > 0 ? 0 : n - 1;
  else if ((by < 0 && row == 0) || (by > 0 && row == n - 1))
    return;
  else
    row += (guint) by;

  gtk_column_view_scroll_to (self->view, row, NULL, GTK_LIST_SCROLL_SELECT, NULL);
}
