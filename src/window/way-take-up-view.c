/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The take-up table itself: head, rows and foot, scrolled sideways together. When the table comes
 * anew only the rows that look otherwise are put in, so that whoever is in it stays where they
 * are. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-view.h"

struct _WayTakeUpView
{
  AdwBin parent_instance;

  AdwBin *head;
  GtkListView *list;
  GtkScrollbar *scrollbar;
  AdwBin *foot;

  WayTakeUpGrid *grid;
  WayTakeUpFilter *filter;
  GListStore *rows;
  GListModel *sorted;
  GPtrArray *items; /* of GtkListItem, borrowed: those that exist */
  double panned_from;
};

enum
{
  OPEN,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTakeUpView, way_take_up_view, ADW_TYPE_BIN)

static WayTakeUpLine *
get_foot (WayTakeUpView *self)
{
  return WAY_TAKE_UP_LINE (adw_bin_get_child (self->foot));
}

/* ---- the focus ---- */

static GtkListItem *
find_item (WayTakeUpView *self, guint position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (gtk_list_item_get_item (self->items->pdata[i]) != NULL &&
        gtk_list_item_get_position (self->items->pdata[i]) == position)
      return self->items->pdata[i];

  return NULL;
}

/* The list makes the row when it is scrolled to, if it was not there. */
static void
go_to (WayTakeUpView *self, guint position, guint column)
{
  GtkListItem *item;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
  item = find_item (self, position);
  if (item != NULL)
    way_take_up_line_go (WAY_TAKE_UP_LINE (gtk_list_item_get_child (item)), column);
}

static WayTakeUpLine *
find_focused_line (WayTakeUpView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *line = focus != NULL ? gtk_widget_get_ancestor (focus, WAY_TYPE_TAKE_UP_LINE) : NULL;

  return line != NULL && gtk_widget_is_ancestor (line, GTK_WIDGET (self->list))
           ? WAY_TAKE_UP_LINE (line)
           : NULL;
}

static guint
find_position (WayTakeUpView *self, WayId commitment)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->sorted); i++)
    {
      g_autoptr (WayTakeUpRow) row = g_list_model_get_item (self->sorted, i);

      if (way_take_up_row_get_commitment (row) == commitment)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/* ---- filling ---- */

static gboolean
has_same_rows (WayTakeUpView *self, GListModel *rows)
{
  guint n = g_list_model_get_n_items (rows);

  if (n != g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WayTakeUpRow) before = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      g_autoptr (WayTakeUpRow) after = g_list_model_get_item (rows, i);

      if (way_take_up_row_get_commitment (before) != way_take_up_row_get_commitment (after) ||
          way_take_up_row_get_n_cells (before) != way_take_up_row_get_n_cells (after))
        return FALSE;
    }

  return TRUE;
}

static void
replace_rows (WayTakeUpView *self, GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (WayTakeUpRow) before = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      g_autoptr (WayTakeUpRow) after = g_list_model_get_item (rows, i);

      if (!way_take_up_row_equal (before, after))
        g_list_store_splice (self->rows, i, 1, (gpointer *) &after, 1);
    }
}

static void
put_rows (WayTakeUpView *self, GListModel *rows)
{
  guint n = g_list_model_get_n_items (rows);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  if (has_same_rows (self, rows))
    {
      replace_rows (self, rows);
      return;
    }

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (rows, i));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       all->pdata, n);
}

/* The row that had the focus may be another object now, or be elsewhere. */
static void
fill_rows (WayTakeUpView *self)
{
  WayTakeUpLine *focused = find_focused_line (self);
  WayTakeUpRow *row = focused != NULL ? way_take_up_line_get_row (focused) : NULL;
  WayId commitment = row != NULL ? way_take_up_row_get_commitment (row) : 0;
  guint position;

  put_rows (self, way_take_up_table_get_rows (way_take_up_grid_get_table (self->grid)));
  position = commitment != 0 ? find_position (self, commitment) : GTK_INVALID_LIST_POSITION;
  if (position != GTK_INVALID_LIST_POSITION)
    go_to (self, position, way_take_up_grid_get_column (self->grid));
}

/* Below the last row come the totals. */
static void
move (WayTakeUpView *self, int from, int by)
{
  int n = (int) g_list_model_get_n_items (self->sorted);
  guint column = way_take_up_grid_get_column (self->grid);

  if (from + by >= n && (by == 1 || from == n))
    way_take_up_line_go (get_foot (self), column);
  else
    go_to (self, (guint) CLAMP (from + by, 0, n - 1), column);
}

static void
move_cb (WayTakeUpView *self, int by, WayTakeUpLine *line)
{
  WayTakeUpRow *row = way_take_up_line_get_row (line);
  guint position = row != NULL ? find_position (self, way_take_up_row_get_commitment (row))
                               : g_list_model_get_n_items (self->sorted);

  if (position != GTK_INVALID_LIST_POSITION)
    move (self, (int) position, by);
}

/* ---- scrolling sideways ---- */

static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, WayTakeUpView *self)
{
  GtkAdjustment *adjustment = way_take_up_grid_get_adjustment (self->grid);
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? gtk_adjustment_get_step_increment (adjustment) * 3 : 1;

  if (dx == 0)
    return FALSE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dx * step);

  return TRUE;
}

static void
pan_begin_cb (GtkGesture *gesture, double x, double y, WayTakeUpView *self)
{
  self->panned_from = gtk_adjustment_get_value (way_take_up_grid_get_adjustment (self->grid));
}

static void
pan_cb (GtkGesture *gesture, GtkPanDirection direction, double offset, WayTakeUpView *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean forward = (direction == GTK_PAN_DIRECTION_LEFT) != mirrored;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_adjustment_set_value (way_take_up_grid_get_adjustment (self->grid),
                            self->panned_from + (forward ? offset : -offset));
}

static void
add_sideways (WayTakeUpView *self)
{
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pan = gtk_gesture_pan_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scrolled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (pan), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pan), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pan, "drag-begin", G_CALLBACK (pan_begin_cb), self, 0);
  g_signal_connect_object (pan, "pan", G_CALLBACK (pan_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pan));
}

static void
extent_changed_cb (WayTakeUpView *self)
{
  GtkAdjustment *adjustment = way_take_up_grid_get_adjustment (self->grid);

  gtk_widget_set_visible (GTK_WIDGET (self->scrollbar),
                          gtk_adjustment_get_upper (adjustment) >
                            gtk_adjustment_get_page_size (adjustment));
}

/* ---- the list ---- */

static void
open_cb (WayTakeUpView *self, guint column, WayTakeUpLine *line)
{
  g_signal_emit (self, signals[OPEN], 0, column, line);
}

static void
rows_changed_cb (WayTakeUpView *self)
{
  if (way_take_up_grid_get_table (self->grid) == NULL)
    return;

  way_take_up_line_set_sums (get_foot (self), self->sorted);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayTakeUpView *self)
{
  GtkWidget *line = way_take_up_line_new (self->grid, WAY_TAKE_UP_LINE_ROW);

  g_signal_connect_object (line, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, line);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  g_ptr_array_add (self->items, item);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayTakeUpView *self)
{
  way_take_up_line_set_row (WAY_TAKE_UP_LINE (gtk_list_item_get_child (item)),
                            gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayTakeUpView *self)
{
  way_take_up_line_set_row (WAY_TAKE_UP_LINE (gtk_list_item_get_child (item)), NULL);
}

static void
teardown_cb (GtkSignalListItemFactory *factory, GtkListItem *item, WayTakeUpView *self)
{
  if (self->items != NULL)
    g_ptr_array_remove (self->items, item);
}

static void
make_list (WayTakeUpView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->rows = g_list_store_new (WAY_TYPE_TAKE_UP_ROW);
  self->filter = way_take_up_filter_new ();
  self->sorted = way_take_up_filter_apply (self->filter, G_LIST_MODEL (self->rows));
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (teardown_cb), self, 0);
  selection = gtk_no_selection_new (g_object_ref (self->sorted));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_object_unref (factory);
}

static void
make_ends (WayTakeUpView *self)
{
  GtkWidget *foot = way_take_up_line_new (self->grid, WAY_TAKE_UP_LINE_FOOT);

  adw_bin_set_child (self->head, way_take_up_line_new (self->grid, WAY_TAKE_UP_LINE_HEAD));
  adw_bin_set_child (self->foot, foot);
  g_signal_connect_object (foot, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  gtk_scrollbar_set_adjustment (self->scrollbar, way_take_up_grid_get_adjustment (self->grid));
  g_signal_connect_object (way_take_up_grid_get_adjustment (self->grid), "changed",
                           G_CALLBACK (extent_changed_cb), self, G_CONNECT_SWAPPED);
}

/* ---- the class ---- */

static void
way_take_up_view_dispose (GObject *object)
{
  WayTakeUpView *self = WAY_TAKE_UP_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_TAKE_UP_VIEW);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->filter);
  g_clear_object (&self->grid);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (way_take_up_view_parent_class)->dispose (object);
}

static void
way_take_up_view_class_init (WayTakeUpViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_take_up_view_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_UINT, WAY_TYPE_TAKE_UP_LINE);
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-take-up-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpView, head);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpView, list);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpView, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, WayTakeUpView, foot);
}

static void
way_take_up_view_init (WayTakeUpView *self)
{
  self->items = g_ptr_array_new ();
  self->grid = way_take_up_grid_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self);
  make_ends (self);
  add_sideways (self);
}

void
way_take_up_view_set_table (WayTakeUpView *self, WayTakeUpTable *table)
{
  g_return_if_fail (WAY_IS_TAKE_UP_VIEW (self));

  way_take_up_grid_set_table (self->grid, table);
  fill_rows (self);
  rows_changed_cb (self);
}

/**
 * way_take_up_view_enter:
 *
 * Takes the focus into the table, to the column it was in last.
 *
 * Returns: whether there is a row to take it to
 */
gboolean
way_take_up_view_enter (WayTakeUpView *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_VIEW (self), FALSE);

  if (g_list_model_get_n_items (self->sorted) == 0)
    return FALSE;
  if (find_focused_line (self) == NULL)
    go_to (self, 0, way_take_up_grid_get_column (self->grid));

  return TRUE;
}

/**
 * way_take_up_view_return_to:
 *
 * Takes the focus to the row of a commitment, in the column it was in last.
 */
void
way_take_up_view_return_to (WayTakeUpView *self, WayId commitment)
{
  guint position;

  g_return_if_fail (WAY_IS_TAKE_UP_VIEW (self));

  position = find_position (self, commitment);
  if (position != GTK_INVALID_LIST_POSITION)
    go_to (self, position, way_take_up_grid_get_column (self->grid));
}

WayTakeUpGrid *
way_take_up_view_get_grid (WayTakeUpView *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_VIEW (self), NULL);

  return self->grid;
}

/**
 * way_take_up_view_get_rows:
 *
 * Returns: (transfer none): the rows that are shown, in order
 */
GListModel *
way_take_up_view_get_rows (WayTakeUpView *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_VIEW (self), NULL);

  return self->sorted;
}

WayTakeUpFilter *
way_take_up_view_get_filter (WayTakeUpView *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_VIEW (self), NULL);

  return self->filter;
}
