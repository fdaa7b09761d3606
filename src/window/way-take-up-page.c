/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The take-up of a group. The table is read in a worker. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-page.h"

#include <glib/gi18n.h>

#include "way-editing.h"
#include "way-take-up-popover.h"
#include "way-take-up-view.h"
#include "way-take-up-words.h"

/* A spinner that shows at once flickers on every small register. */
#define SPINNER_DELAY_MS 300

struct _WayTakeUpPage
{
  WayPage parent_instance;

  GtkLabel *group_name;
  GtkDropDown *group_choice;
  GtkLabel *members;
  GtkEditable *search;
  GtkDropDown *status_choice;
  GtkDropDown *order_choice;
  GtkStack *stack;
  GtkButton *record;
  WayTakeUpView *view;

  WayTakeUpTable *shown_table;
  GCancellable *load;
  GtkWidget *popover;
  WayId group;  /* asked for; 0: any */
  WayId opened; /* the commitment whose popover is open */
  guint spinner_source;
  gboolean filling;     /* choices are being set, not made */
  gboolean wants_focus; /* in the table, as soon as that is there */
};

enum
{
  PROP_SHOWN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayTakeUpPage, way_take_up_page, WAY_TYPE_PAGE)

/* ---- which of its sides is shown ---- */

static const char *
choose_side (WayTakeUpPage *self)
{
  if (self->shown_table == NULL)
    return "waiting";
  if (way_take_up_table_get_group (self->shown_table) == 0)
    return "no-groups";
  if (way_take_up_table_is_empty (self->shown_table))
    return "empty";
  if (g_list_model_get_n_items (way_take_up_view_get_rows (self->view)) == 0)
    return "unmatched";

  return "table";
}

static void
spinner_due_cb (gpointer user_data)
{
  WayTakeUpPage *self = user_data;

  self->spinner_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

/* Nothing is searched where nothing is. */
static void
show_controls (WayTakeUpPage *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->search), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->status_choice), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->order_choice), shown);
}

static void
show_side (WayTakeUpPage *self)
{
  const char *side = choose_side (self);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (g_str_equal (side, "waiting"))
    self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, spinner_due_cb, self);
  gtk_stack_set_visible_child_name (self->stack, side);
  show_controls (self, g_str_equal (side, "table") || g_str_equal (side, "unmatched"));
}

/* ---- what is said above the table ---- */

static GListModel *
list_group_names (WayTakeUpTable *table)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < way_take_up_table_get_n_groups (table); i++)
    gtk_string_list_append (names, way_take_up_table_get_nth_group (table, i)->name);

  return G_LIST_MODEL (names);
}

static guint
find_group (WayTakeUpTable *table)
{
  for (guint i = 0; i < way_take_up_table_get_n_groups (table); i++)
    if (way_take_up_table_get_nth_group (table, i)->id == way_take_up_table_get_group (table))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
show_group (WayTakeUpPage *self)
{
  WayTakeUpTable *table = self->shown_table;
  g_autoptr (GListModel) names = list_group_names (table);
  guint position = find_group (table);
  gboolean several = way_take_up_table_get_n_groups (table) > 1;

  self->filling = TRUE;
  gtk_drop_down_set_model (self->group_choice, names);
  gtk_drop_down_set_selected (self->group_choice, position);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->group_choice), several);
  gtk_widget_set_visible (GTK_WIDGET (self->group_name), !several);
  gtk_label_set_label (self->group_name, position != GTK_INVALID_LIST_POSITION
                                           ? way_take_up_table_get_nth_group (table, position)->name
                                           : "");
}

static void
show_members (WayTakeUpPage *self)
{
  guint n = way_take_up_table_get_n_members (self->shown_table);
  g_autofree char *day = way_day_format (way_page_get_day (WAY_PAGE (self)), WAY_DAY_STYLE_LONG);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u member on %s", "%u members on %s", n), n, day);

  gtk_label_set_label (self->members, text);
  gtk_widget_set_visible (GTK_WIDGET (self->members),
                          way_take_up_table_get_group (self->shown_table) != 0);
}

static void
show_record_button (WayTakeUpPage *self)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->record), "(xxx)", (gint64) 0,
                                    (gint64) way_take_up_table_get_group (self->shown_table),
                                    (gint64) 0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->record), "win.record-take-up");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->record),
                               way_editing_get_hint (way_page_get_session (WAY_PAGE (self)), NULL));
}

static void
show_table (WayTakeUpPage *self, WayTakeUpTable *table)
{
  g_set_object (&self->shown_table, table);
  show_group (self);
  show_members (self);
  show_record_button (self);
  way_take_up_view_set_table (self->view, table);
  show_side (self);
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- loading ---- */

static void
cancel_load (WayTakeUpPage *self)
{
  if (self->load != NULL)
    g_cancellable_cancel (self->load);
  g_clear_object (&self->load);
}

typedef struct
{
  WayTakeUpPage *page;
  GCancellable *cancellable;
} Loading;

static void
loading_free (Loading *self)
{
  g_clear_object (&self->page);
  g_clear_object (&self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTakeUpTable) table = way_take_up_table_load_finish (result, &error);

  if (g_cancellable_is_cancelled (loading->cancellable))
    return;

  g_clear_object (&loading->page->load);
  if (table != NULL)
    show_table (loading->page, table);
  else
    way_page_fail (WAY_PAGE (loading->page), g_steal_pointer (&error));
}

static void
way_take_up_page_refresh (WayPage *page)
{
  WayTakeUpPage *self = WAY_TAKE_UP_PAGE (page);
  WaySession *session = way_page_get_session (page);
  Loading *loading;

  cancel_load (self);
  if (session == NULL)
    return;

  show_side (self);
  self->load = g_cancellable_new ();
  loading = g_new0 (Loading, 1);
  loading->page = g_object_ref (self);
  loading->cancellable = g_object_ref (self->load);
  way_take_up_table_load_async (way_session_get_register (session),
                                way_session_get_programme (session), self->group,
                                way_session_get_day (session), self->load, loaded_cb, loading);
}

/* ---- what is done on the page ---- */

static void
set_group (WayTakeUpPage *self, WayId group)
{
  if (self->group == group)
    return;

  self->group = group;
  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
group_chosen_cb (WayTakeUpPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->group_choice);

  if (!self->filling && self->shown_table != NULL &&
      selected < way_take_up_table_get_n_groups (self->shown_table))
    set_group (self, way_take_up_table_get_nth_group (self->shown_table, selected)->id);
}

static void
filter_changed_cb (WayTakeUpPage *self)
{
  if (self->view != NULL)
    way_take_up_filter_set (way_take_up_view_get_filter (self->view),
                            gtk_editable_get_text (self->search),
                            gtk_drop_down_get_selected (self->status_choice));
}

static void
order_changed_cb (WayTakeUpPage *self)
{
  if (self->view != NULL)
    way_take_up_filter_set_order (way_take_up_view_get_filter (self->view),
                                  gtk_drop_down_get_selected (self->order_choice));
}

static void
show_all_cb (WayTakeUpPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->status_choice, 0);
  filter_changed_cb (self);
}

static void
popover_closed_cb (WayTakeUpPage *self)
{
  GtkWidget *popover = g_steal_pointer (&self->popover);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static gboolean
popover_closed_idle_cb (gpointer user_data)
{
  popover_closed_cb (user_data);

  return G_SOURCE_REMOVE;
}

static gboolean
is_covered (WayTakeUpPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ADW_IS_APPLICATION_WINDOW (root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

/* A popover may not go while it says that it is closed. The focus goes back to its cell. */
static void
closed_cb (WayTakeUpPage *self)
{
  if (!is_covered (self))
    way_take_up_view_return_to (self->view, self->opened);
  g_idle_add_full (G_PRIORITY_DEFAULT, popover_closed_idle_cb, g_object_ref (self), g_object_unref);
}

static void
popup (WayTakeUpPage *self, WayTakeUpLine *line, guint member)
{
  GtkWidget *cursor = way_take_up_line_get_cursor (line);
  WayTakeUpSpan span = way_take_up_grid_get_span (
    way_take_up_view_get_grid (self->view),
    member != G_MAXUINT ? member + 1
                        : way_take_up_grid_get_totals (way_take_up_view_get_grid (self->view)));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (line)) == GTK_TEXT_DIR_RTL;
  int x = mirrored ? gtk_widget_get_width (GTK_WIDGET (line)) - span.x - span.width : span.x;
  graphene_point_t corner;

  popover_closed_cb (self);
  self->opened = way_take_up_row_get_commitment (way_take_up_line_get_row (line));
  if (!gtk_widget_compute_point (GTK_WIDGET (line), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, 0), &corner))
    return;

  self->popover = way_take_up_popover_new (WAY_PAGE (self), self->shown_table,
                                           way_take_up_line_get_row (line), member);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) corner.x, (int) corner.y, span.width,
                                                 gtk_widget_get_height (cursor) });
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* A title leads to its commitment, a cell and the totals to what was said of them. */
static void
open_cb (WayTakeUpPage *self, guint column, WayTakeUpLine *line)
{
  WayTakeUpRow *row = way_take_up_line_get_row (line);

  if (row == NULL)
    return;

  if (column == WAY_TAKE_UP_TITLE)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", "x",
                                (gint64) way_take_up_row_get_commitment (row));
  else if (column < way_take_up_grid_get_totals (way_take_up_view_get_grid (self->view)))
    popup (self, line, column - 1);
  else
    popup (self, line, G_MAXUINT);
}

static void
fill_status_choice (WayTakeUpPage *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Any status"));
  for (guint i = 0; i < WAY_N_TAKE_UP_STATUSES; i++)
    gtk_string_list_append (names, way_take_up_status_get_name (way_take_up_get_nth_status (i)));
  gtk_string_list_append (names, _ ("Not said"));
  gtk_drop_down_set_model (self->status_choice, G_LIST_MODEL (names));
  g_object_unref (names);
}

/* Into the table: whoever comes here walks it by the arrow keys next. */
static gboolean
way_take_up_page_grab_focus (GtkWidget *widget)
{
  WayTakeUpPage *self = WAY_TAKE_UP_PAGE (widget);

  self->wants_focus = self->load != NULL;
  if (g_str_equal (choose_side (self), "table"))
    return way_take_up_view_enter (self->view);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* ---- the class ---- */

static void
way_take_up_page_dispose (GObject *object)
{
  WayTakeUpPage *self = WAY_TAKE_UP_PAGE (object);

  cancel_load (self);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  popover_closed_cb (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_TAKE_UP_PAGE);
  g_clear_object (&self->shown_table);

  G_OBJECT_CLASS (way_take_up_page_parent_class)->dispose (object);
}

static void
way_take_up_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_int64 (value, WAY_TAKE_UP_PAGE (object)->group);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_take_up_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      set_group (WAY_TAKE_UP_PAGE (object), g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-take-up-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, group_name);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, group_choice);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, members);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, search);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, status_choice);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, order_choice);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, record);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpPage, view);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_side);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
way_take_up_page_class_init (WayTakeUpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = way_take_up_page_dispose;
  object_class->get_property = way_take_up_page_get_property;
  object_class->set_property = way_take_up_page_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = way_take_up_page_grab_focus;
  WAY_PAGE_CLASS (klass)->refresh = way_take_up_page_refresh;

  properties[PROP_SHOWN] =
    g_param_spec_int64 ("shown", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (WAY_TYPE_TAKE_UP_VIEW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
way_take_up_page_init (WayTakeUpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_status_choice (self);
}

GtkWidget *
way_take_up_page_new (void)
{
  return g_object_new (WAY_TYPE_TAKE_UP_PAGE, NULL);
}

WayTakeUpTable *
way_take_up_page_get_table (WayTakeUpPage *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_PAGE (self), NULL);

  return self->load == NULL ? self->shown_table : NULL;
}
