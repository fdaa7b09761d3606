/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the take-up table. Thirty lines of thirty cells would be a thousand widgets to move with
 * each frame; so the cells are painted, and the one that the keyboard is in is covered by a cursor.
 * There are two, which take turns: a screen reader hears that something else has the focus. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-take-up-line-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-take-up-words.h"

/* How many lines a title may take. Every row has the room for them, so that all are of one height
 * whatever the width is. */
#define TITLE_LINES 2
/* How far Page Up and Page Down go, in lines. */
#define PAGE 10

enum
{
  MOVE,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTakeUpLine, way_take_up_line, GTK_TYPE_WIDGET)

/* ---- words ---- */

static char *
name_title (WayTakeUpLine *self)
{
  WayTiming *timing = self->row != NULL ? way_take_up_row_get_timing (self->row) : NULL;

  if (self->row == NULL)
    return g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (self->title)));
  if (timing == NULL)
    return g_strdup (way_take_up_row_get_title (self->row));

  return g_strdup_printf ("%s, %s", way_take_up_row_get_title (self->row),
                          way_timing_get_text (timing));
}

static char *
name_totals (WayTakeUpLine *self)
{
  g_autofree char *counts = NULL;
  g_autofree char *basis = NULL;

  if (self->row == NULL)
    return way_take_up_describe_counts (&self->all, WAY_TAKE_UP_NAMED);

  counts = way_take_up_describe_counts (way_take_up_row_get_counts (self->row),
                                        way_take_up_row_get_basis (self->row));
  basis = way_take_up_describe_basis (self->row);

  return g_strdup_printf (*basis != '\0' ? "%s: %s. %s" : "%s: %s",
                          way_take_up_row_get_title (self->row), counts, basis);
}

static char *
name_sum (WayTakeUpLine *self, guint member)
{
  WayTakeUpTable *table = way_take_up_grid_get_table (self->grid);
  g_autofree char *counts = way_take_up_describe_counts (&self->sums[member], WAY_TAKE_UP_NAMED);

  /* Translators: a member, and how often what is said of it. */
  return g_strdup_printf (_ ("%s: %s"), way_take_up_table_get_member (table, member)->name, counts);
}

/**
 * way_take_up_line_name_column:
 * @column: a column
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
way_take_up_line_name_column (WayTakeUpLine *self, guint column)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_LINE (self), NULL);

  if (column == WAY_TAKE_UP_TITLE)
    return name_title (self);
  if (column >= way_take_up_grid_get_totals (self->grid))
    return name_totals (self);
  if (self->kind == WAY_TAKE_UP_LINE_FOOT && column <= self->n_sums)
    return name_sum (self, column - 1);
  if (self->row != NULL)
    return way_take_up_name_cell (way_take_up_grid_get_table (self->grid), self->row, column - 1);

  return g_strdup (way_take_up_table_get_member (way_take_up_grid_get_table (self->grid),
                                                 column - 1)
                     ->name);
}

static char *
describe_column (WayTakeUpLine *self, guint column)
{
  if (self->row != NULL && column > WAY_TAKE_UP_TITLE &&
      column < way_take_up_grid_get_totals (self->grid))
    return way_take_up_describe_cell (way_take_up_grid_get_table (self->grid), self->row,
                                      column - 1);

  return way_take_up_line_name_column (self, column);
}

/* ---- the cursor ---- */

static void
name_cursor (WayTakeUpLine *self)
{
  g_autofree char *name = way_take_up_line_name_column (self, self->column);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cursors[self->turn]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->cursors[self->turn]),
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, (int) self->column + 1, -1);
}

void
way_take_up_line_go (WayTakeUpLine *self, guint column)
{
  g_return_if_fail (WAY_IS_TAKE_UP_LINE (self));

  self->column = MIN (column, way_take_up_grid_get_totals (self->grid));
  self->turn = 1 - self->turn;
  gtk_widget_set_visible (self->cursors[self->turn], TRUE);
  name_cursor (self);
  way_take_up_grid_set_column (self->grid, self->column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->cursors[self->turn]);
  gtk_widget_set_visible (self->cursors[1 - self->turn], FALSE);
}

GtkWidget *
way_take_up_line_get_cursor (WayTakeUpLine *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_LINE (self), NULL);

  return self->cursors[self->turn];
}

static gboolean
has_focus_in (WayTakeUpLine *self)
{
  return self->cursors[self->turn] != NULL && gtk_widget_has_focus (self->cursors[self->turn]);
}

static gboolean
way_take_up_line_grab_focus (GtkWidget *widget)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);

  if (self->kind == WAY_TAKE_UP_LINE_HEAD)
    return FALSE;

  way_take_up_line_go (self, way_take_up_grid_get_column (self->grid));

  return TRUE;
}

static gboolean
way_take_up_line_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !has_focus_in (WAY_TAKE_UP_LINE (widget)) && gtk_widget_grab_focus (widget);
}

static gboolean
step_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);
  int by = g_variant_get_int32 (argument);
  int last = (int) way_take_up_grid_get_totals (self->grid);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && ABS (by) == 1)
    by = -by;
  way_take_up_line_go (self, (guint) CLAMP ((int) self->column + by, 0, last));

  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  g_signal_emit (widget, signals[MOVE], 0, g_variant_get_int32 (argument));

  return TRUE;
}

static gboolean
open_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);

  g_signal_emit (self, signals[OPEN], 0, self->column);

  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, WayTakeUpLine *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint column = way_take_up_grid_find_column (self->grid, mirrored ? width - x : x);

  way_take_up_line_go (self, column);
  g_signal_emit (self, signals[OPEN], 0, column);
}

static gboolean
way_take_up_line_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int from_start = mirrored ? gtk_widget_get_width (widget) - x : x;
  g_autofree char *text = NULL;

  if (way_take_up_grid_get_table (self->grid) == NULL)
    return FALSE;

  text = describe_column (self, keyboard ? self->column
                                         : way_take_up_grid_find_column (self->grid, from_start));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* ---- painting ---- */

static void
way_take_up_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (widget);

  if (way_take_up_grid_get_table (self->grid) != NULL)
    way_take_up_line_paint (self, snapshot);
}

/* ---- the class ---- */

/* Of another size, texts take other room. */
static void
way_take_up_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (way_take_up_line_parent_class)->css_changed (widget, change);
  WAY_TAKE_UP_LINE (widget)->texts_width = 0;
  way_take_up_line_forget_cells (WAY_TAKE_UP_LINE (widget));
}

static void
clear_children (WayTakeUpLine *self)
{
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  g_clear_pointer (&self->sum, gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    g_clear_pointer (&self->cursors[i], gtk_widget_unparent);
}

static void
way_take_up_line_dispose (GObject *object)
{
  WayTakeUpLine *self = WAY_TAKE_UP_LINE (object);
  WayPalette *palette = self->grid != NULL ? way_take_up_grid_get_palette (self->grid) : NULL;

  clear_children (self);
  way_take_up_line_forget_cells (self);
  if (self->kind == WAY_TAKE_UP_LINE_HEAD && palette != NULL)
    {
      way_take_up_grid_set_palette (self->grid, NULL);
      gtk_widget_unparent (GTK_WIDGET (palette));
    }
  g_clear_object (&self->row);
  g_clear_object (&self->grid);
  g_clear_pointer (&self->sums, g_free);

  G_OBJECT_CLASS (way_take_up_line_parent_class)->dispose (object);
}

static void
bind_key (GtkWidgetClass *klass, guint key, GtkShortcutFunc func, int by)
{
  gtk_widget_class_add_binding (klass, key, 0, func, "i", by);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  bind_key (klass, GDK_KEY_Left, step_cb, -1);
  bind_key (klass, GDK_KEY_Right, step_cb, 1);
  bind_key (klass, GDK_KEY_Home, step_cb, G_MININT16);
  bind_key (klass, GDK_KEY_End, step_cb, G_MAXINT16);
  bind_key (klass, GDK_KEY_Up, move_cb, -1);
  bind_key (klass, GDK_KEY_Down, move_cb, 1);
  bind_key (klass, GDK_KEY_Page_Up, move_cb, -PAGE);
  bind_key (klass, GDK_KEY_Page_Down, move_cb, PAGE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, open_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, open_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, open_cb, NULL);
}

static void
way_take_up_line_class_init (WayTakeUpLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_take_up_line_dispose;
  widget_class->measure = way_take_up_line_measure;
  widget_class->size_allocate = way_take_up_line_size_allocate;
  widget_class->snapshot = way_take_up_line_snapshot;
  widget_class->css_changed = way_take_up_line_css_changed;
  widget_class->focus = way_take_up_line_focus;
  widget_class->grab_focus = way_take_up_line_grab_focus;
  widget_class->query_tooltip = way_take_up_line_query_tooltip;

  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "takeupline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
way_take_up_line_init (WayTakeUpLine *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static GtkWidget *
take_child (WayTakeUpLine *self, GtkWidget *child, const char *css_class)
{
  if (css_class != NULL)
    gtk_widget_add_css_class (child, css_class);
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return child;
}

/* Text that takes the room it is given need not be laid out to be measured. */
static GtkWidget *
add_text (WayTakeUpLine *self, const char *text, guint lines, const char *css_class)
{
  GtkWidget *inscription =
    g_object_new (GTK_TYPE_INSCRIPTION, "text", text, "text-overflow",
                  GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, "min-chars", 0, "nat-chars", 0,
                  "min-lines", lines, "nat-lines", lines, NULL);

  return take_child (self, inscription, css_class);
}

static GtkWidget *
add_label (WayTakeUpLine *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return take_child (self, label, css_class);
}

static GtkWidget *
add_cursor (WayTakeUpLine *self)
{
  GtkWidget *cursor =
    g_object_new (ADW_TYPE_BIN, "css-name", "takeupcursor", "accessible-role",
                  GTK_ACCESSIBLE_ROLE_GRID_CELL, "focusable", TRUE, "visible", FALSE, NULL);

  gtk_widget_set_parent (cursor, GTK_WIDGET (self));

  return cursor;
}

static void
add_children (WayTakeUpLine *self)
{
  gboolean is_head = self->kind == WAY_TAKE_UP_LINE_HEAD;

  self->title =
    add_text (self, is_head ? _ ("Commitment") : "",
              self->kind == WAY_TAKE_UP_LINE_ROW ? TITLE_LINES : 1, is_head ? "heading" : NULL);
  self->note = add_text (self, "", 1, "caption");
  gtk_widget_add_css_class (self->note, "dimmed");
  self->sum = add_label (self, is_head ? _ ("Totals") : "", is_head ? "heading" : "caption");
  gtk_widget_set_visible (self->note, FALSE);
  if (is_head)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->cursors); i++)
    self->cursors[i] = add_cursor (self);
}

static void
add_click (WayTakeUpLine *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* The head has the palette: it is there as long as the table. */
static void
add_palette (WayTakeUpLine *self)
{
  GtkWidget *palette = way_palette_new ();

  gtk_widget_set_parent (palette, GTK_WIDGET (self));
  way_take_up_grid_set_palette (self->grid, WAY_PALETTE (palette));
}

static void
grid_changed_cb (WayTakeUpLine *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
palette_changed_cb (WayTakeUpLine *self)
{
  way_take_up_line_forget_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
way_take_up_line_new (WayTakeUpGrid *grid, WayTakeUpLineKind kind)
{
  WayTakeUpLine *self = g_object_new (WAY_TYPE_TAKE_UP_LINE, NULL);

  self->grid = g_object_ref (grid);
  self->kind = kind;
  self->column = way_take_up_grid_get_column (grid);
  add_children (self);
  if (kind == WAY_TAKE_UP_LINE_HEAD)
    add_palette (self);
  else
    add_click (self);
  if (kind == WAY_TAKE_UP_LINE_ROW)
    g_signal_connect_object (way_take_up_grid_get_palette (grid), "changed",
                             G_CALLBACK (palette_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "changed", G_CALLBACK (grid_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
show_line (WayTakeUpLine *self, const char *title, const char *note, char *sum)
{
  g_autofree char *owned = sum;

  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->note), note);
  self->texts_width = 0;
  gtk_widget_set_visible (self->note, *note != '\0');
  gtk_label_set_label (GTK_LABEL (self->sum), sum);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_line (WayTakeUpLine *self)
{
  g_autofree char *name = name_totals (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (has_focus_in (self))
    name_cursor (self);
}

void
way_take_up_line_set_row (WayTakeUpLine *self, WayTakeUpRow *row)
{
  WayTiming *timing;

  g_return_if_fail (WAY_IS_TAKE_UP_LINE (self));

  if (!g_set_object (&self->row, row) || row == NULL)
    return;

  way_take_up_line_forget_cells (self);
  timing = way_take_up_row_get_timing (row);
  show_line (self, way_take_up_row_get_title (row),
             timing != NULL ? way_timing_get_text (timing) : "",
             way_take_up_sum_up (way_take_up_row_get_counts (row),
                                 way_take_up_row_get_basis (row)));
  name_line (self);
}

WayTakeUpRow *
way_take_up_line_get_row (WayTakeUpLine *self)
{
  g_return_val_if_fail (WAY_IS_TAKE_UP_LINE (self), NULL);

  return self->row;
}

static void
add_up (WayTakeUpLine *self)
{
  self->all = (WayTakeUpCounts) { 0 };
  for (guint i = 0; i < self->n_sums; i++)
    {
      for (guint status = 0; status < WAY_N_TAKE_UP_STATUSES; status++)
        self->all.of[status] += self->sums[i].of[status];
      self->all.not_said += self->sums[i].not_said;
      self->all.total += self->sums[i].total;
    }
}

void
way_take_up_line_set_sums (WayTakeUpLine *self, GListModel *rows)
{
  g_return_if_fail (WAY_IS_TAKE_UP_LINE (self) && self->kind == WAY_TAKE_UP_LINE_FOOT);

  g_free (self->sums);
  self->n_sums = way_take_up_grid_get_n_members (self->grid);
  self->sums = g_new0 (WayTakeUpCounts, self->n_sums);
  way_take_up_count_members (rows, self->n_sums, self->sums);
  add_up (self);
  show_line (self, _ ("Done"), _ ("Not said"), way_take_up_sum_up (&self->all, WAY_TAKE_UP_NAMED));
  name_line (self);
}
