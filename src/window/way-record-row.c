/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that stands for a record, with a menu. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-record-row.h"

#include <glib/gi18n.h>

#include "way-commitment-menu.h"
#include "way-edit-menu.h"
#include "way-mark.h"
#include "way-page.h"
#include "way-pills.h"
#include "way-row-menu.h"

#define END_CHARS 12
/* As much as a number or an abbreviation. */
#define SHORT_END 5

struct _WayRecordRow
{
  AdwActionRow parent_instance;

  AdwBin *prefix;
  GtkLabel *end;

  char *subtitle;
  char *end_text; /* NULL for none */
  gulong width_handler;
  WayId id;
  const char *edit_action;
  GMenuModel *model;
};

G_DEFINE_FINAL_TYPE (WayRecordRow, way_record_row, ADW_TYPE_ACTION_ROW)

/* The window says by a style class that it is narrow. There what would stand at the end, unless it is
 * short, would leave no room for the title, and begins the line below it. */
static gboolean
end_stands_below (WayRecordRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "narrow") &&
         self->end_text != NULL && g_utf8_strlen (self->end_text, -1) > SHORT_END;
}

static void
show_end (WayRecordRow *self)
{
  gboolean below = end_stands_below (self);
  gboolean both = below && self->subtitle[0] != '\0';
  g_autofree char *line = both ? g_strdup_printf ("%s · %s", self->end_text, self->subtitle)
                               : g_strdup (below ? self->end_text : self->subtitle);

  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), line) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line);
  gtk_widget_set_visible (GTK_WIDGET (self->end), self->end_text != NULL && !below);
}

static void
way_record_row_root (GtkWidget *widget)
{
  WayRecordRow *self = WAY_RECORD_ROW (widget);

  GTK_WIDGET_CLASS (way_record_row_parent_class)->root (widget);
  self->width_handler =
    g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::css-classes",
                              G_CALLBACK (show_end), self);
  show_end (self);
}

static void
way_record_row_unroot (GtkWidget *widget)
{
  WayRecordRow *self = WAY_RECORD_ROW (widget);

  g_clear_signal_handler (&self->width_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (way_record_row_parent_class)->unroot (widget);
}

static GMenuModel *
dup_menu (GtkWidget *widget)
{
  GMenuModel *model = WAY_RECORD_ROW (widget)->model;

  return model != NULL ? g_object_ref (model) : NULL;
}

static void
way_record_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (way_record_row_parent_class)->size_allocate (widget, width, height, baseline);
  way_row_menu_present (widget);
}

static void
way_record_row_dispose (GObject *object)
{
  WayRecordRow *self = WAY_RECORD_ROW (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->end_text, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_RECORD_ROW);

  G_OBJECT_CLASS (way_record_row_parent_class)->dispose (object);
}

static void
way_record_row_class_init (WayRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_record_row_dispose;
  widget_class->size_allocate = way_record_row_size_allocate;
  widget_class->root = way_record_row_root;
  widget_class->unroot = way_record_row_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayRecordRow, prefix);
  gtk_widget_class_bind_template_child (widget_class, WayRecordRow, end);
  way_row_menu_install (widget_class);
}

/* With the box around it, which would leave a gap before the title. */
static void
show_prefix (WayRecordRow *self, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->prefix), shown);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->prefix)), shown);
}

static void
way_record_row_init (WayRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_row_menu_attach (GTK_WIDGET (self), dup_menu);
  show_prefix (self, FALSE);
}

static void
set_prefix (WayRecordRow *self, GtkWidget *widget)
{
  adw_bin_set_child (self->prefix, widget);
  show_prefix (self, TRUE);
}

GtkWidget *
way_record_row_new (WayId id, const char *title, const char *subtitle)
{
  WayRecordRow *self = g_object_new (WAY_TYPE_RECORD_ROW, "title", title, NULL);

  self->id = id;
  g_set_str (&self->subtitle, subtitle != NULL ? subtitle : "");
  show_end (self);
  way_page_set_key (GTK_WIDGET (self), id);

  return GTK_WIDGET (self);
}

static void
describe_commitment (WayRecordRow *self, WayStanding *standing, const char *end)
{
  g_autofree char *klass = way_standing_describe_class (standing);
  g_autofree char *description =
    g_strdup_printf ("%s. %s. %s", klass, self->subtitle, end != NULL ? end : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

GtkWidget *
way_record_row_new_commitment (WayStanding *standing, const char *subtitle, const char *end)
{
  WayId id = way_standing_get_id (standing);
  WayRecordRow *self =
    WAY_RECORD_ROW (way_record_row_new (id, way_standing_get_title (standing), subtitle));

  set_prefix (self, way_pills_mark_new (standing));
  way_record_row_set_end (self, end, "dimmed");
  way_record_row_set_action (self, "win.show-commitment");
  self->model = way_commitment_menu_new (id, NULL);
  describe_commitment (self, standing, end);

  return GTK_WIDGET (self);
}

void
way_record_row_set_action (WayRecordRow *self, const char *action)
{
  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x", (gint64) self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
}

static void
edit_cb (WayRecordRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), self->edit_action, "x", (gint64) self->id);
}

void
way_record_row_set_edit_action (WayRecordRow *self, const char *action)
{
  g_return_if_fail (WAY_IS_RECORD_ROW (self) && self->edit_action == NULL);

  self->edit_action = g_intern_string (action);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (edit_cb), NULL);
}

void
way_record_row_set_icon (WayRecordRow *self, const char *icon_name)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  gtk_widget_add_css_class (image, "dimmed");
  set_prefix (self, image);
}

void
way_record_row_set_mark (WayRecordRow *self, WayClass klass)
{
  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  set_prefix (self, way_mark_new (klass, FALSE));
}

/* Events are diamonds on the timeline too, hollow while only announced. */
void
way_record_row_set_diamond (WayRecordRow *self, gboolean filled)
{
  GtkWidget *diamond = gtk_label_new (filled ? "◆" : "◇");

  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  gtk_widget_add_css_class (diamond, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (diamond), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  set_prefix (self, diamond);
}

void
way_record_row_set_end (WayRecordRow *self, const char *text, const char *css_class)
{
  glong length = text != NULL ? g_utf8_strlen (text, -1) : 0;

  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  g_set_str (&self->end_text, text != NULL && text[0] != '\0' ? text : NULL);
  gtk_label_set_label (self->end, text != NULL ? text : "");
  /* Short words stay on one line. */
  gtk_label_set_width_chars (self->end, (int) MIN (length, END_CHARS));
  show_end (self);
  gtk_widget_remove_css_class (GTK_WIDGET (self->end), "dimmed");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->end), css_class);
}

static void
append (GMenu *menu, const char *label, const char *action, WayId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", (gint64) id);
  g_menu_append_item (menu, item);
}

void
way_record_row_set_edit_menu (WayRecordRow *self, const char *edit, const char *delete)
{
  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  way_record_row_set_edit_menu_of (self, self->id, edit, delete);
}

void
way_record_row_set_edit_menu_of (WayRecordRow *self, WayId id, const char *edit, const char *delete)
{
  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  g_clear_object (&self->model);
  self->model = way_edit_menu_new (id, _ ("_Edit…"), edit, _ ("_Delete"), delete);
}

static void
append_move (GMenu *menu, const char *label, const char *action, WayRecord record, WayId id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "(ix)", (int) record, (gint64) id);
  g_menu_append_item (menu, item);
}

void
way_record_row_set_move_menu (WayRecordRow *self,
                              const char *edit,
                              const char *delete,
                              WayRecord record)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();

  g_return_if_fail (WAY_IS_RECORD_ROW (self));

  append (changes, _ ("_Edit…"), edit, self->id);
  append_move (moves, _ ("Move _Up"), "win.move-up", record, self->id);
  append_move (moves, _ ("Move Do_wn"), "win.move-down", record, self->id);
  append (changes, _ ("_Delete"), delete, self->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_set_object (&self->model, G_MENU_MODEL (menu));
}
