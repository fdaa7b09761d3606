/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every key of the window. The list is the only place where one stands: what the shortcuts dialog
   shows is what is bound. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-keys.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const WayKey keys[] = {
  { N_ ("Editing"), N_ ("New commitment here"), "<Control>n", "win.new-commitment" },
  { N_ ("Editing"), N_ ("Menu of a row: new action, move, delete"), "<Shift>F10" },
  { N_ ("Editing"), N_ ("Record a statement"), "<Control>r", "win.record-statement", "int64 0" },
  { N_ ("Editing"), N_ ("Record a stage"), "<Control>g", "win.record-step", "int64 0" },
  { N_ ("Editing"), N_ ("Edit"), "<Control>e|F2", "win.edit-commitment", "int64 0" },
  { N_ ("Editing"), N_ ("Delete"), "Delete", "win.delete-commitment", "int64 0" },
  { N_ ("Editing"), N_ ("Undo"), "<Control>z", "win.undo" },
  { N_ ("Editing"), N_ ("Redo"), "<Control><Shift>z", "win.redo" },
  { N_ ("Editing"), N_ ("Copy the citation"), "<Control><Shift>c", "win.copy-citation", "int64 0" },
  { N_ ("Editing"), N_ ("Save"), "<Control>Return" },

  { N_ ("Navigation"), N_ ("Search"), "<Control>f", "win.search" },
  { N_ ("Navigation"), N_ ("All objectives"), "<Alt>1", "win.show-home" },
  { N_ ("Navigation"), N_ ("Overview"), "<Alt>2", "win.show-page", "'overview'" },
  { N_ ("Navigation"), N_ ("Agenda"), "<Alt>3", "win.show-page", "'agenda'" },
  { N_ ("Navigation"), N_ ("Parties"), "<Alt>4", "win.show-page", "'parties'" },
  { N_ ("Navigation"), N_ ("Sources"), "<Alt>5", "win.show-page", "'sources'" },
  { N_ ("Navigation"), N_ ("Reports"), "<Alt>6", "win.show-page", "'reports'" },
  { N_ ("Navigation"), N_ ("Take-up"), "<Alt>7", "win.show-page", "'take-up'" },
  { N_ ("Navigation"), N_ ("Figures"), "<Alt>8", "win.show-page", "'figures'" },
  { N_ ("Navigation"), N_ ("Way forward"), "<Alt>9", "win.show-page", "'way-forward'" },
  { N_ ("Navigation"), N_ ("Timeline or table"), "<Control>t", "win.switch-view" },
  { N_ ("Navigation"), N_ ("Back"), "<Alt>Left", "win.back" },
  { N_ ("Navigation"), N_ ("Forward"), "<Alt>Right", "win.forward" },
  { N_ ("Navigation"), N_ ("Previous commitment"), "<Alt>Up", "win.select-previous" },
  { N_ ("Navigation"), N_ ("Next commitment"), "<Alt>Down", "win.select-next" },
  { N_ ("Navigation"), N_ ("Next pane"), "F6", "win.next-pane", NULL, TRUE },
  { N_ ("Navigation"), N_ ("Previous pane"), "<Shift>F6", "win.previous-pane", NULL, TRUE },

  { N_ ("Time"), N_ ("Choose the as-of day"), "<Control>d", "win.choose-day" },
  { N_ ("Time"), N_ ("To the as-of day"), "<Control>Home", "win.to-as-of" },
  { N_ ("Time"), N_ ("Zoom in"), "<Control>plus|<Control>equal|<Control>KP_Add", "win.zoom-in" },
  { N_ ("Time"), N_ ("Zoom out"), "<Control>minus|<Control>KP_Subtract", "win.zoom-out" },
  { N_ ("Time"), N_ ("Fit"), "<Control>0|<Control>KP_0", "win.zoom-fit" },
  { N_ ("Time"), N_ ("Earlier"), "<Control>Left", "win.pan", "-0.25" },
  { N_ ("Time"), N_ ("Later"), "<Control>Right", "win.pan", "0.25" },

  { N_ ("Timeline"), N_ ("Previous, next bar"), "Left Right" },
  { N_ ("Timeline"), N_ ("Nearest bar above, below"), "Up Down" },
  { N_ ("Timeline"), N_ ("First, last bar of the lane"), "Home End" },
  { N_ ("Timeline"), N_ ("Previous, next lane"), "Page_Up Page_Down" },
  { N_ ("Timeline"), N_ ("Open or close the lane"), "space" },
  { N_ ("Timeline"), N_ ("To the detail, and back"), "Return Escape" },

  { N_ ("Table"), N_ ("Copy the selected rows"), "<Control>c" },
  { N_ ("Table"), N_ ("Select all rows"), "<Control>a" },

  { N_ ("Window"), N_ ("Show the sidebar"), "F9", "win.toggle-sidebar" },
  { N_ ("Window"), N_ ("Show the detail"), "<Control>F9", "win.toggle-detail" },
  { N_ ("Window"), N_ ("Close what is on top"), "Escape", "win.escape" },
  { N_ ("Window"), N_ ("Main menu"), "F10", "win.main-menu" },
  { N_ ("Window"), N_ ("Preferences"), "<Control>comma", "win.show-preferences" },
  { N_ ("Window"), N_ ("Keyboard shortcuts"), "<Control>question|<Control>slash",
    "win.show-shortcuts" },
  { N_ ("Window"), N_ ("Close"), "<Control>w", "window.close", NULL, TRUE },
  { N_ ("Window"), N_ ("Quit"), "<Control>q", "app.quit", NULL, TRUE },

  { N_ ("Register"), N_ ("New register"), "<Control><Shift>n", "win.new-register" },
  { N_ ("Register"), N_ ("Open a register"), "<Control>o", "win.open-register" },
  { N_ ("Register"), N_ ("Import tables"), "<Control>i", "win.import" },
  { N_ ("Register"), N_ ("Print a report"), "<Control>p", "win.print" },
};

static gboolean
is_covered_by_dialog (GtkWidget *widget)
{
  return ADW_IS_APPLICATION_WINDOW (widget) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL;
}

/* An action that cannot be done now leaves the key to whoever comes next. */
static gboolean
key_pressed_cb (GtkWidget *widget, GVariant *argument, gpointer user_data)
{
  const WayKey *key = user_data;

  if (!key->anywhere && is_covered_by_dialog (widget))
    return FALSE;

  return gtk_widget_activate_action_variant (widget, key->action, argument);
}

static GtkShortcut *
make_shortcut (const WayKey *key)
{
  g_autoptr (GVariant) argument = NULL;
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key->triggers),
                      gtk_callback_action_new (key_pressed_cb, (gpointer) key, NULL));

  if (key->argument != NULL)
    {
      argument = g_variant_ref_sink (g_variant_new_parsed (key->argument));
      gtk_shortcut_set_arguments (shortcut, argument);
    }

  return shortcut;
}

const WayKey *
way_keys_get (guint *n)
{
  *n = G_N_ELEMENTS (keys);

  return keys;
}

void
way_keys_install (GtkWidget *window)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].action != NULL)
      gtk_shortcut_controller_add_shortcut (controller, make_shortcut (&keys[i]));

  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (controller));
}
