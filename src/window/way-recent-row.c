/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Below its name stands where it is; of a long path the middle is left out, which tells least. On a
 * line of its own stands what the register holds. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-recent-row.h"

#include <glib/gi18n.h>

struct _WayRecentRow
{
  AdwPreferencesRow parent_instance;

  GtkImage *icon;
  GtkLabel *path;
  GtkLabel *holds;
  GtkLabel *time;
  GtkWidget *arrow;
  GtkWidget *forget;

  GFile *file;
};

G_DEFINE_FINAL_TYPE (WayRecentRow, way_recent_row, ADW_TYPE_PREFERENCES_ROW)

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

static void
show_holds (WayRecentRow *self, const char *text)
{
  gtk_label_set_label (self->holds, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->holds), text != NULL && *text != '\0');
}

static void
forget_cb (WayRecentRow *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static void
way_recent_row_dispose (GObject *object)
{
  WayRecentRow *self = WAY_RECENT_ROW (object);

  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_RECENT_ROW);

  G_OBJECT_CLASS (way_recent_row_parent_class)->dispose (object);
}

static void
way_recent_row_class_init (WayRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, path);
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, holds);
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, time);
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, WayRecentRow, forget);
  gtk_widget_class_bind_template_callback (widget_class, forget_cb);
}

static void
way_recent_row_init (WayRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_recent_row_new (GtkRecentInfo *info)
{
  WayRecentRow *self =
    g_object_new (WAY_TYPE_RECENT_ROW, "title", gtk_recent_info_get_display_name (info), NULL);
  g_autofree char *path = NULL;
  g_autofree char *time = describe_time (gtk_recent_info_get_modified (info));

  self->file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  path = shorten_path (self->file);
  gtk_label_set_label (self->path, path);
  gtk_label_set_label (self->time, time);
  show_holds (self, gtk_recent_info_get_description (info));

  return GTK_WIDGET (self);
}

GFile *
way_recent_row_get_file (WayRecentRow *self)
{
  g_return_val_if_fail (WAY_IS_RECENT_ROW (self), NULL);

  return self->file;
}

/* A file that is gone stays in the list, as its disk may come back, until the user takes it out. */
void
way_recent_row_set_missing (WayRecentRow *self)
{
  g_return_if_fail (WAY_IS_RECENT_ROW (self));

  show_holds (self, _ ("Not found"));
  gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  gtk_widget_set_visible (self->arrow, FALSE);
  gtk_widget_set_visible (self->forget, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}
