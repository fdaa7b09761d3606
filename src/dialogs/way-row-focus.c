/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A GtkListBoxRow says that it took the focus also where it cannot have it, and the walk through
 * its list ends there. A row that only holds others, or only says something, passes the focus on.
 */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-row-focus.h"

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

/* As rows do that have the focus themselves. */
static gboolean
focus_row (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidgetClass *plain = g_type_class_peek (GTK_TYPE_LIST_BOX_ROW);

  return plain->focus (row, direction);
}

static gboolean
focus_child (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

static GtkWidget *
get_neighbour (GtkWidget *row, GtkDirectionType direction)
{
  return is_backward (direction) ? gtk_widget_get_prev_sibling (row)
                                 : gtk_widget_get_next_sibling (row);
}

/* A list asks one row only, the next, and is left when that does not take the focus. */
static gboolean
pass_focus (GtkWidget *row, GtkDirectionType direction)
{
  if (gtk_widget_get_focusable (row))
    return focus_row (row, direction);
  if (focus_child (row, direction))
    return TRUE;
  if (gtk_widget_get_focus_child (gtk_widget_get_parent (row)) == row)
    return FALSE;
  for (GtkWidget *next = get_neighbour (row, direction); next != NULL;
       next = get_neighbour (next, direction))
    if (gtk_widget_child_focus (next, direction))
      return TRUE;
  return FALSE;
}

/**
 * way_row_class_pass_focus:
 * @klass: the class of a row that is not always focusable
 *
 * While it is not, makes the focus go to what is in the row, and where nothing in it takes it, past
 * it.
 */
void
way_row_class_pass_focus (GtkWidgetClass *klass)
{
  klass->focus = pass_focus;
}

/* ---- the lists of combo rows ---- */

static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

/* A list that is searched leaves the focus to its entry, from which Down comes to the choice. Who
 * types fast searches already. */
static void
begin_at_choice (GtkWidget *popover, GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_ancestor (popover, ADW_TYPE_COMBO_ROW);
  GtkWidget *entry = find_within (popover, GTK_TYPE_SEARCH_ENTRY);
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (row));

  if (chosen == GTK_INVALID_LIST_POSITION ||
      (entry != NULL && *gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0'))
    return;
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), chosen, GTK_LIST_SCROLL_FOCUS, NULL);
  if (entry != NULL && gtk_widget_get_mapped (entry))
    gtk_widget_grab_focus (entry);
  else
    gtk_widget_grab_focus (list);
}

/* The rows of the list are there only after it was laid out. */
static gboolean
tick_cb (GtkWidget *popover, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *list = find_within (popover, GTK_TYPE_LIST_VIEW);

  if (list == NULL || !gtk_widget_get_mapped (popover))
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;
  begin_at_choice (popover, list);
  return G_SOURCE_REMOVE;
}

static void
popover_mapped_cb (GtkWidget *popover)
{
  gtk_widget_add_tick_callback (popover, tick_cb, NULL, NULL);
}

static void
prepare_popover (GtkWidget *popover)
{
  GtkWidget *scrolled = find_within (popover, GTK_TYPE_SCROLLED_WINDOW);

  /* In it the arrow keys would scroll, and Return do nothing. */
  if (scrolled != NULL)
    gtk_widget_set_focusable (scrolled, FALSE);
  g_signal_connect (popover, "map", G_CALLBACK (popover_mapped_cb), NULL);
}

/**
 * way_row_begin_lists_at_choice:
 * @widget: a combo row, or something that holds some
 *
 * Makes the lists of combo rows begin with the focus at what is chosen, and keep it in the list.
 */
void
way_row_begin_lists_at_choice (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL)
    {
      prepare_popover (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    way_row_begin_lists_at_choice (child);
}
