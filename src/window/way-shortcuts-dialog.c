/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the window, shown as they stand in the one list of them. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "way-keys.h"

#define CONTENT_WIDTH  560
#define CONTENT_HEIGHT 640

/* In the order in which they are named. */
static const struct
{
  GdkModifierType modifier;
  const char *name;
} modifiers[] = {
  { GDK_CONTROL_MASK, "Ctrl" },
  { GDK_ALT_MASK, "Alt" },
  { GDK_SHIFT_MASK, "Shift" },
};

static void
append_label (GtkWidget *box, const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
}

/* A cap for each key that is held, in the words of the toolkit, then one for the key. */
static void
append_caps (GtkWidget *box, guint keyval, GdkModifierType held)
{
  GtkWidget *caps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *key = gtk_accelerator_get_label (keyval, 0);

  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if ((held & modifiers[i].modifier) != 0)
      {
        append_label (caps, g_dpgettext2 ("gtk40", "keyboard label", modifiers[i].name), "keycap");
        append_label (caps, "+", "dimmed");
      }
  append_label (caps, key, "keycap");
  gtk_box_append (GTK_BOX (box), caps);
}

static gboolean
is_function_key (guint keyval)
{
  return keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F35;
}

/* Of "a|b" the first is the one to learn; the others are the same key elsewhere on the keyboard,
   unless it is a function key. */
static void
append_alternatives (GtkWidget *box, const char *trigger)
{
  g_auto (GStrv) others = g_strsplit (trigger, "|", -1);

  for (guint i = 0; others[i] != NULL; i++)
    {
      guint keyval = 0;
      GdkModifierType held = 0;

      if (!gtk_accelerator_parse (others[i], &keyval, &held) ||
          (i > 0 && !is_function_key (keyval)))
        continue;
      if (i > 0)
        /* Translators: between two keys that do the same. */
        append_label (box, C_ ("keys", "or"), "dimmed");
      append_caps (box, keyval, held);
    }
}

/* "a b" are two keys that each do their part. */
static GtkWidget *
make_keys (const char *triggers)
{
  g_auto (GStrv) parts = g_strsplit (triggers, " ", -1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; parts[i] != NULL; i++)
    append_alternatives (box, parts[i]);

  return box;
}

static GtkWidget *
make_row (const WayKey *key)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (key->triggers));

  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *heading = NULL;
  const WayKey *keys;
  guint n;

  gtk_widget_add_css_class (page, "shortcuts");
  keys = way_keys_get (&n);
  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (heading, keys[i].group) != 0)
        {
          heading = keys[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (heading));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (&keys[i]));
    }

  return page;
}

AdwDialog *
way_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page ());
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, CONTENT_WIDTH);
  adw_dialog_set_content_height (dialog, CONTENT_HEIGHT);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
