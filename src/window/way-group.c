/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A boxed list under its heading, with as many rows as are looked at. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-group.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many rows Show More adds; more than fit a screen, few enough to be made within a frame or
 * two. */
#define ROWS_A_TIME 100

struct _WayGroup
{
  GtkWidget parent_instance;

  GtkWidget *head;
  AdwWrapBox *words;
  GtkLabel *title;
  GtkLabel *note;
  GtkListBox *list;

  GtkWidget *more; /* the Show More row; NULL when all rows are there */
  GPtrArray *items;
  guint shown;
  guint wanted; /* how many were asked for by Show More */
  char *more_label;
  WayGroupRowFunc make_row;
  gpointer user_data;
};

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayGroup, way_group, GTK_TYPE_WIDGET)

static void
update_head (WayGroup *self)
{
  const char *title = gtk_label_get_label (self->title);

  gtk_widget_set_visible (self->head, title[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
append (WayGroup *self, GtkWidget *row)
{
  gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
remove_more (WayGroup *self)
{
  if (self->more != NULL)
    gtk_list_box_remove (self->list, self->more);
  self->more = NULL;
}

static void
add_more (WayGroup *self)
{
  guint left = self->items->len - self->shown;
  /* Translators: a button below the first rows of a list. */
  g_autofree char *label =
    self->more_label != NULL
      ? g_strdup (self->more_label)
      : g_strdup_printf (ngettext ("Show %u More", "Show %u More", left), left);
  GtkWidget *text = gtk_label_new (label);

  gtk_widget_add_css_class (text, "show-more");
  self->more = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->more), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  append (self, self->more);
}

static void
show_rows (WayGroup *self, guint wanted)
{
  guint until = MIN (self->items->len, wanted);

  remove_more (self);
  for (; self->shown < until; self->shown++)
    append (self, self->make_row (g_ptr_array_index (self->items, self->shown), self->user_data));
  if (self->shown < self->items->len)
    add_more (self);
}

static void
row_activated_cb (WayGroup *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  if (self->more == NULL || GTK_WIDGET (row) != self->more)
    return;

  self->wanted = self->shown + ROWS_A_TIME;
  show_rows (self, self->wanted);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, index)));
}

/* Up and Down go on into the next list of the page instead of stopping at an end. */
static gboolean
keynav_failed_cb (WayGroup *self, GtkDirectionType direction)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (page == NULL || (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;

  return gtk_widget_child_focus (page, direction == GTK_DIR_UP ? GTK_DIR_TAB_BACKWARD
                                                               : GTK_DIR_TAB_FORWARD);
}

static void
way_group_dispose (GObject *object)
{
  WayGroup *self = WAY_GROUP (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->more_label, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_GROUP);

  G_OBJECT_CLASS (way_group_parent_class)->dispose (object);
}

static void
way_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayGroup *self = WAY_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_NOTE:
      g_value_set_string (value, gtk_label_get_label (self->note));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayGroup *self = WAY_GROUP (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      way_group_set_title (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      way_group_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* A title that is longer than its line stands at the end of it, beyond the edge, where the text
 * runs to the left: libadwaita counts such a child as nothing.  The other lines are filled. */
static void
align_words (WayGroup *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  adw_wrap_box_set_align (self->words, mirrored ? 1 : 0);
}

static void
way_group_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (way_group_parent_class)->direction_changed (widget, previous);
  align_words (WAY_GROUP (widget));
}

static void
way_group_class_init (WayGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_group_dispose;
  object_class->get_property = way_group_get_property;
  object_class->set_property = way_group_set_property;
  widget_class->direction_changed = way_group_direction_changed;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "group");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WayGroup, head);
  gtk_widget_class_bind_template_child (widget_class, WayGroup, words);
  gtk_widget_class_bind_template_child (widget_class, WayGroup, title);
  gtk_widget_class_bind_template_child (widget_class, WayGroup, note);
  gtk_widget_class_bind_template_child (widget_class, WayGroup, list);
}

static void
way_group_init (WayGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  align_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "keynav-failed", G_CALLBACK (keynav_failed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
way_group_new (const char *title, const char *note)
{
  return g_object_new (WAY_TYPE_GROUP, "title", title, "note", note, NULL);
}

void
way_group_set_title (WayGroup *self, const char *title)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  if (g_strcmp0 (gtk_label_get_label (self->title), title != NULL ? title : "") == 0)
    return;

  gtk_label_set_label (self->title, title != NULL ? title : "");
  update_head (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
way_group_set_note (WayGroup *self, const char *note)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  if (g_strcmp0 (gtk_label_get_label (self->note), note != NULL ? note : "") == 0)
    return;

  gtk_label_set_label (self->note, note != NULL ? note : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
way_group_set_count (WayGroup *self, guint count)
{
  g_autofree char *note = count > 0 ? g_strdup_printf ("%u", count) : NULL;

  way_group_set_note (self, note);
}

/**
 * way_group_add_suffix:
 *
 * Puts a widget at the end of the heading.
 */
void
way_group_add_suffix (WayGroup *self, GtkWidget *widget)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  gtk_box_append (GTK_BOX (self->head), widget);
}

GtkWidget *
way_group_add_button_new (const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);

  return button;
}

void
way_group_clear (WayGroup *self)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->more = NULL;
  self->shown = 0;
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
way_group_add (WayGroup *self, GtkWidget *row)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  append (self, row);
}

/**
 * way_group_fill:
 * @items: kept until the group is cleared or filled again
 * @first: how many rows are shown before Show More is pressed
 * @user_data: must live as long as the group
 */
void
way_group_fill (WayGroup *self,
                GPtrArray *items,
                guint first,
                WayGroupRowFunc make_row,
                gpointer user_data)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  way_group_clear (self);
  self->items = g_ptr_array_ref (items);
  self->make_row = make_row;
  self->user_data = user_data;
  show_rows (self, MAX (first, self->wanted));
}

void
way_group_set_more (WayGroup *self, const char *label)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  g_set_str (&self->more_label, label);
}

void
way_group_fold (WayGroup *self)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  self->wanted = 0;
}

void
way_group_unfold (WayGroup *self)
{
  g_return_if_fail (WAY_IS_GROUP (self));

  if (self->more == NULL)
    return;

  self->wanted = self->items->len;
  show_rows (self, self->wanted);
}

GtkListBox *
way_group_get_list (WayGroup *self)
{
  g_return_val_if_fail (WAY_IS_GROUP (self), NULL);

  return self->list;
}
