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
