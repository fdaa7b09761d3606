/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover is made when it is opened first, and goes with its row. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-row-menu.h"

/* Where a menu that is opened by a key begins. */
#define KEY_X 24

typedef struct
{
  WayRowMenuFunc make_model;
  GtkWidget *popover; /* NULL: never opened */
} Menu;

static GQuark
menu_quark (void)
{
  return g_quark_from_static_string ("way-row-menu");
}

static Menu *
get_menu (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), menu_quark ());
}

static GtkWidget *
make_popover (GtkWidget *row, GMenuModel *model)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, row);

  return popover;
}

static void
popup (GtkWidget *row, double x, double y)
{
  Menu *menu = get_menu (row);
  g_autoptr (GMenuModel) model = menu->popover == NULL ? menu->make_model (row) : NULL;

  if (model != NULL)
    menu->popover = make_popover (row, model);
  if (menu->popover == NULL)
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (menu->popover),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu->popover));
}

static void
popup_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  popup (widget, KEY_X, gtk_widget_get_height (widget) / 2.0);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *row)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (row, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, GtkWidget *row)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (row, x, y);
}

static void
destroy_cb (GtkWidget *row, Menu *menu)
{
  g_clear_pointer (&menu->popover, gtk_widget_unparent);
}

void
way_row_menu_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, popup_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup",
                                       NULL);
}

void
way_row_menu_attach (GtkWidget *row, WayRowMenuFunc make_model)
{
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  Menu *menu = g_new0 (Menu, 1);

  menu->make_model = make_model;
  g_object_set_qdata_full (G_OBJECT (row), menu_quark (), menu, g_free);
  g_signal_connect (row, "destroy", G_CALLBACK (destroy_cb), menu);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (pressed_cb), row, 0);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (long_pressed_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (hold));
}

void
way_row_menu_present (GtkWidget *row)
{
  Menu *menu = get_menu (row);

  if (menu->popover != NULL)
    gtk_popover_present (GTK_POPOVER (menu->popover));
}
