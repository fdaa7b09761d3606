/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the window, shown as they stand in the one list of them. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "way-keys.h"

#define CONTENT_WIDTH  560
#define CONTENT_HEIGHT 640

static char *
describe_trigger (const char *text)
{
  g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (text);

  return trigger != NULL ? gtk_shortcut_trigger_to_label (trigger, gdk_display_get_default ())
                         : g_strdup (text);
}

/* "a b" are two keys that each do their part; of "a|b" the first is the one to learn, unless it is
   a function key's twin. */
static char *
describe_triggers (const char *triggers)
{
  g_auto (GStrv) parts = g_strsplit_set (triggers, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GStrv) others = g_strsplit (parts[i], "|", -1);
      g_autofree char *label = describe_trigger (others[0]);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", label);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
make_row (const WayKey *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = describe_triggers (key->triggers);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

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
