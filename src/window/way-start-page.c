/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows without a register. Recent ones are those GTK remembers; whether each is
   still there is asked in the background, as it may stand on a disk that is slow or gone. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-start-page.h"

#include <glib/gi18n.h>

#define MAX_RECENT 8

struct _WayStartPage
{
  AdwBin parent_instance;

  AdwBanner *banner;
  GtkWidget *recent_heading;
  GtkListBox *recent;

  GFile *busy;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (WayStartPage, way_start_page, ADW_TYPE_BIN)

static char *
describe_time (GDateTime *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  if (g_date_time_get_year (now) == g_date_time_get_year (local) &&
      g_date_time_get_day_of_year (now) == g_date_time_get_day_of_year (local))
    return g_strdup (_ ("Today"));
  if (g_date_time_get_year (now) == g_date_time_get_year (local))
    return g_date_time_format (local, "%-e %b");

  return g_date_time_format (local, "%-e %b %Y");
}

static char *
shorten_path (GFile *file)
{
  g_autofree char *path = g_file_get_parse_name (file);
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (path, home) && path[strlen (home)] == '/')
    return g_strdup_printf ("~%s", path + strlen (home));

  return g_steal_pointer (&path);
}

static char *
describe_row (GtkRecentInfo *info, GFile *file)
{
  g_autofree char *path = shorten_path (file);
  const char *description = gtk_recent_info_get_description (info);

  return description != NULL && *description != '\0'
           ? g_strdup_printf ("%s · %s", path, description)
           : g_steal_pointer (&path);
}

static void
forget_cb (GtkWidget *button)
{
  const char *uri = g_object_get_data (G_OBJECT (button), "way-uri");

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

/* A file that is gone stays in the list, as its disk may come back, until the user takes it out. */
static void
show_as_missing (GtkWidget *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  GFile *file = g_object_get_data (G_OBJECT (row), "way-file");
  GtkWidget *arrow = g_object_get_data (G_OBJECT (row), "way-arrow");
  g_autofree char *path = shorten_path (file);
  g_autofree char *subtitle = g_strdup_printf (_ ("%s · not found"), path);

  gtk_widget_set_tooltip_text (button, _ ("Remove From the List"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "way-uri", g_file_get_uri (file), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_cb), NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (row), "way-icon"),
                                "dialog-warning-symbolic");
  adw_action_row_remove (ADW_ACTION_ROW (row), arrow);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "missing");
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      gtk_widget_get_parent (row) != NULL)
    show_as_missing (row);
}

static void
append_parts (GtkWidget *row, GtkRecentInfo *info)
{
  g_autofree char *time = describe_time (gtk_recent_info_get_modified (info));
  GtkWidget *icon = gtk_image_new_from_icon_name ("x-office-document-symbolic");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *label = gtk_label_new (time);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data (G_OBJECT (row), "way-icon", icon);
  g_object_set_data (G_OBJECT (row), "way-arrow", arrow);
}

static void
append_row (WayStartPage *self, GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *subtitle = describe_row (info, file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 gtk_recent_info_get_display_name (info));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  append_parts (row, info);
  g_object_set_data_full (G_OBJECT (row), "way-file", g_object_ref (file), g_object_unref);
  gtk_list_box_append (self->recent, row);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_LOW, self->cancellable, looked_cb, g_object_ref (row));
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static gboolean
is_register (GtkRecentInfo *info)
{
  return gtk_recent_info_has_application (info, "Waymark") &&
         g_str_has_suffix (gtk_recent_info_get_uri (info), ".waymark");
}

static void
show_recent (WayStartPage *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  infos = g_list_sort (infos, compare_newest_first);
  gtk_list_box_remove_all (self->recent);
  for (GList *each = infos; each != NULL && n < MAX_RECENT; each = each->next)
    if (is_register (each->data))
      {
        append_row (self, each->data);
        n++;
      }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), n > 0);
  gtk_widget_set_visible (self->recent_heading, n > 0);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

static void
row_activated_cb (WayStartPage *self, GtkListBoxRow *row)
{
  GFile *file = g_object_get_data (G_OBJECT (row), "way-file");
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-file", "s", uri);
}

static void
read_only_cb (WayStartPage *self)
{
  g_autofree char *uri = g_file_get_uri (self->busy);

  way_start_page_set_busy (self, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-read-only", "s", uri);
}

static void
way_start_page_dispose (GObject *object)
{
  WayStartPage *self = WAY_START_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->busy);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_START_PAGE);

  G_OBJECT_CLASS (way_start_page_parent_class)->dispose (object);
}

static void
way_start_page_class_init (WayStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayStartPage, banner);
  gtk_widget_class_bind_template_child (widget_class, WayStartPage, recent_heading);
  gtk_widget_class_bind_template_child (widget_class, WayStartPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_only_cb);
}

static void
way_start_page_init (WayStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (show_recent),
                           self, G_CONNECT_SWAPPED);
  show_recent (self);
}

GtkWidget *
way_start_page_new (void)
{
  return g_object_new (WAY_TYPE_START_PAGE, NULL);
}

void
way_start_page_set_busy (WayStartPage *self, GFile *file)
{
  g_return_if_fail (WAY_IS_START_PAGE (self));

  g_set_object (&self->busy, file);
  adw_banner_set_revealed (self->banner, file != NULL);
}
