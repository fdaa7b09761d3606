/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-held.h"

#include <adwaita.h>

static char *
dup_held (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (GTK_IS_CHECK_BUTTON (widget))
    return g_strdup_printf ("%d", gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
  if (ADW_IS_SWITCH_ROW (widget))
    return g_strdup_printf ("%d", adw_switch_row_get_active (ADW_SWITCH_ROW (widget)));
  if (ADW_IS_TOGGLE_GROUP (widget))
    return g_strdup_printf ("%u", adw_toggle_group_get_active (ADW_TOGGLE_GROUP (widget)));
  if (GTK_IS_DROP_DOWN (widget))
    return g_strdup_printf ("%u", gtk_drop_down_get_selected (GTK_DROP_DOWN (widget)));
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "value"))
    return g_strdup (gtk_label_get_label (GTK_LABEL (widget)));
  if (ADW_IS_ACTION_ROW (widget))
    return g_strconcat (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), "=",
                        adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), NULL);
  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  return text;
}

/* Widgets that hold nothing leave no trace: they come and go as they are shown. */
static void
append_held (GtkWidget *widget, GString *held)
{
  g_autofree char *own = NULL;

  if (GTK_IS_POPOVER (widget))
    return;
  own = dup_held (widget);
  if (own != NULL)
    g_string_append_printf (held, "%s\n", own);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_held (child, held);
}

/**
 * way_held_list:
 * @content: what holds rows
 *
 * Returns: (transfer full): what all that can be typed and chosen there holds
 */
char *
way_held_list (GtkWidget *content)
{
  GString *held = g_string_new (NULL);

  append_held (content, held);
  return g_string_free_and_steal (held);
}
