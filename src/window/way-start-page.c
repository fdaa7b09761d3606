/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows without a register. Recent ones are those GTK remembers; whether each is
   still there is asked in the background, as it may stand on a disk that is slow or gone. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-start-page.h"

#include "way-recent-row.h"

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

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) row = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      gtk_widget_get_parent (row) != NULL)
    way_recent_row_set_missing (WAY_RECENT_ROW (row));
}

static void
append_row (WayStartPage *self, GtkRecentInfo *info)
{
  GtkWidget *row = way_recent_row_new (info);

  gtk_list_box_append (self->recent, row);
  g_file_query_info_async (way_recent_row_get_file (WAY_RECENT_ROW (row)),
                           G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_LOW,
                           self->cancellable, looked_cb, g_object_ref (row));
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
  g_autofree char *uri = g_file_get_uri (way_recent_row_get_file (WAY_RECENT_ROW (row)));

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
