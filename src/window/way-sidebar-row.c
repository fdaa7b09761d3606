/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the sidebar: a page with its badge, an objective with its bar, or an action with its
   count. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-sidebar-row.h"

#include <glib/gi18n.h>

#include "way-class-bar.h"
#include "way-drag.h"
#include "way-register.h"
#include "way-sidebar.h"

struct _WaySidebarRow
{
  GtkWidget parent_instance;

  GtkWidget *line;
  GtkWidget *icon;
  GtkWidget *code;
  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *badge;
  GtkWidget *bar;

  GtkWidget *menu;
  WaySidebarItem *item;
  GSignalGroup *item_signals;
};

G_DEFINE_FINAL_TYPE (WaySidebarRow, way_sidebar_row, GTK_TYPE_WIDGET)

static const char *const kind_classes[] = {
  [WAY_SIDEBAR_PAGE] = "page-row",
  [WAY_SIDEBAR_ALL] = "objective-row",
  [WAY_SIDEBAR_OBJECTIVE] = "objective-row",
  [WAY_SIDEBAR_ACTION] = "action-row",
};

static void
show_text (GtkWidget *label, const char *text, gboolean visible)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, visible);
}

static void
show_counts (WaySidebarRow *self, WaySidebarKind kind)
{
  const WayCounts *counts = way_sidebar_item_get_counts (self->item);
  g_autofree char *share = NULL;

  gtk_widget_set_visible (self->bar, kind == WAY_SIDEBAR_ALL || kind == WAY_SIDEBAR_OBJECTIVE);
  gtk_widget_set_visible (self->count, kind == WAY_SIDEBAR_ALL || kind == WAY_SIDEBAR_ACTION);
  if (counts == NULL)
    return;

  way_class_bar_set_counts (WAY_CLASS_BAR (self->bar), counts);
  share = g_strdup_printf ("%u/%u", way_counts_get_done (counts), counts->total);
  gtk_label_set_label (GTK_LABEL (self->count), share);
}

static void
show_badge (WaySidebarRow *self)
{
  guint badge = way_sidebar_item_get_badge (self->item);
  g_autofree char *text = g_strdup_printf ("%u", badge);

  show_text (self->badge, text, badge > 0);
}

static void
show_accessible_name (WaySidebarRow *self)
{
  const WayCounts *counts = way_sidebar_item_get_counts (self->item);
  g_autofree char *name = NULL;

  if (counts != NULL)
    name = g_strdup_printf (_ ("%s %s, %u of %u done"), way_sidebar_item_get_code (self->item),
                            way_sidebar_item_get_title (self->item), way_counts_get_done (counts),
                            counts->total);
  else if (way_sidebar_item_get_badge (self->item) > 0)
    name = g_strdup_printf (_ ("%s, %u overdue"), way_sidebar_item_get_title (self->item),
                            way_sidebar_item_get_badge (self->item));
  else
    name = g_strdup (way_sidebar_item_get_title (self->item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_strstrip (name), -1);
}

static void
show_item (WaySidebarRow *self)
{
  WaySidebarKind kind = way_sidebar_item_get_kind (self->item);
  g_autofree char *tooltip = way_sidebar_item_describe (self->item);
  const char *code = way_sidebar_item_get_code (self->item);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), way_sidebar_item_get_icon (self->item));
  gtk_widget_set_visible (self->icon, kind == WAY_SIDEBAR_PAGE);
  show_text (self->code, code, *code != '\0');
  show_text (self->title, way_sidebar_item_get_title (self->item), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->title), kind == WAY_SIDEBAR_OBJECTIVE ? 2 : 1);
  gtk_label_set_wrap (GTK_LABEL (self->title), kind == WAY_SIDEBAR_OBJECTIVE);
  show_counts (self, kind);
  show_badge (self);
  show_accessible_name (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

static GMenu *
make_section (GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  return g_steal_pointer (&section);
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_new_section (WaySidebarRow *self, GMenu *menu)
{
  g_autoptr (GMenu) section = make_section (menu);
  gint64 objective = way_sidebar_item_get_objective (self->item);
  gint64 action = way_sidebar_item_get_action (self->item);

  if (action == 0)
    append (section, _ ("New _Action…"), "win.new-action-in", g_variant_new_int64 (objective));
  append (section, _ ("New _Commitment…"), "win.new-commitment-in",
          g_variant_new ("(xx)", objective, action));
}

static gint64
get_id (WaySidebarRow *self)
{
  gint64 action = way_sidebar_item_get_action (self->item);

  return action != 0 ? action : way_sidebar_item_get_objective (self->item);
}

static void
append_edit_section (WaySidebarRow *self, GMenu *menu)
{
  g_autoptr (GMenu) section = make_section (menu);
  gint64 action = way_sidebar_item_get_action (self->item);
  gint64 id = get_id (self);
  int record = action != 0 ? WAY_RECORD_ACTION : WAY_RECORD_OBJECTIVE;

  append (section, _ ("_Edit…"), action != 0 ? "win.edit-action" : "win.edit-objective",
          g_variant_new_int64 (id));
  if (action != 0)
    append (section, _ ("Move _To…"), "win.move-action", g_variant_new_int64 (id));
  append (section, _ ("Move _Up"), "win.move-up", g_variant_new ("(ix)", record, id));
  append (section, _ ("Move Do_wn"), "win.move-down", g_variant_new ("(ix)", record, id));
  append (section, _ ("_Delete"), action != 0 ? "win.delete-action" : "win.delete-objective",
          g_variant_new_int64 (id));
}

static GMenuModel *
make_menu (WaySidebarRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = NULL;

  if (way_sidebar_item_get_kind (self->item) == WAY_SIDEBAR_ALL)
    {
      section = make_section (menu);
      append (section, _ ("New _Objective…"), "win.new-objective", NULL);
      append (section, _ ("_Edit Programme…"), "win.edit-programme", NULL);
    }
  else
    {
      append_new_section (self, menu);
      append_edit_section (self, menu);
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
open_menu (WaySidebarRow *self, double x, double y)
{
  WaySidebarKind kind = way_sidebar_item_get_kind (self->item);
  g_autoptr (GMenuModel) menu = NULL;

  if (kind == WAY_SIDEBAR_PAGE)
    return;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  menu = make_menu (self);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  open_menu (WAY_SIDEBAR_ROW (widget), 12, gtk_widget_get_height (widget));
}

static void
pressed_cb (WaySidebarRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
long_pressed_cb (WaySidebarRow *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

/* ---- dragging ---- */

static gboolean
is_editable (WaySidebarRow *self)
{
  GtkWidget *sidebar = gtk_widget_get_ancestor (GTK_WIDGET (self), WAY_TYPE_SIDEBAR);
  WaySession *session = sidebar != NULL ? way_sidebar_get_session (WAY_SIDEBAR (sidebar)) : NULL;

  return session != NULL && way_session_is_editable (session);
}

static GdkContentProvider *
drag_prepare_cb (WaySidebarRow *self, double x, double y, GtkDragSource *source)
{
  WayId action = way_sidebar_item_get_action (self->item);
  g_autofree char *words = NULL;

  if (action == 0 || !is_editable (self))
    return NULL;

  words = g_strdup_printf ("%s %s", way_sidebar_item_get_code (self->item),
                           way_sidebar_item_get_title (self->item));

  return way_drag_make_content (source,
                                way_drag_new_action (GTK_WIDGET (self), action,
                                                     way_sidebar_item_get_objective (self->item),
                                                     words));
}

/* The drag over the row, if it may be dropped there. */
static WayDrag *
get_drag (WaySidebarRow *self, const GValue *value)
{
  WayDrag *drag =
    value != NULL && G_VALUE_HOLDS (value, WAY_TYPE_DRAG) ? g_value_get_object (value) : NULL;
  gboolean fits =
    drag != NULL && self->item != NULL && is_editable (self) &&
    way_drag_may_drop (drag, GTK_WIDGET (self), way_sidebar_item_get_objective (self->item),
                       way_sidebar_item_get_action (self->item));

  return fits ? drag : NULL;
}

static void
drag_leave_cb (WaySidebarRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-onto");
}

static GdkDragAction
drag_motion_cb (WaySidebarRow *self, double x, double y, GtkDropTarget *target)
{
  WayDrag *drag = get_drag (self, gtk_drop_target_get_value (target));

  if (drag == NULL)
    return 0;

  gtk_widget_add_css_class (GTK_WIDGET (self), "drop-onto");

  return way_drag_get_action (drag, target);
}

static gboolean
drop_cb (WaySidebarRow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  WayDrag *drag = get_drag (self, value);

  drag_leave_cb (self);

  return drag != NULL &&
         way_drag_drop (drag, GTK_WIDGET (self), way_sidebar_item_get_objective (self->item),
                        way_sidebar_item_get_action (self->item),
                        way_drag_get_action (drag, target) == GDK_ACTION_COPY);
}

static void
way_sidebar_row_dispose (GObject *object)
{
  WaySidebarRow *self = WAY_SIDEBAR_ROW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_SIDEBAR_ROW);
  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (way_sidebar_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, line);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, code);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, count);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, badge);
  gtk_widget_class_bind_template_child (widget_class, WaySidebarRow, bar);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
}

static void
way_sidebar_row_class_init (WaySidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_sidebar_row_dispose;

  g_type_ensure (WAY_TYPE_CLASS_BAR);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, open_menu_action);
}

static void
accept_drops (WaySidebarRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (WAY_TYPE_DRAG, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  /* Whether it may be dropped here depends on what it is. */
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (drag_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drag_leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
way_sidebar_row_init (WaySidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accept_drops (self);
  self->item_signals = g_signal_group_new (WAY_TYPE_SIDEBAR_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "changed", G_CALLBACK (show_item), self);
}

GtkWidget *
way_sidebar_row_new (void)
{
  return g_object_new (WAY_TYPE_SIDEBAR_ROW, NULL);
}

void
way_sidebar_row_set_item (WaySidebarRow *self, WaySidebarItem *item)
{
  g_return_if_fail (WAY_IS_SIDEBAR_ROW (self));

  if (self->item != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self),
                                 kind_classes[way_sidebar_item_get_kind (self->item)]);
  g_signal_group_set_target (self->item_signals, item);
  if (!g_set_object (&self->item, item) || item == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), kind_classes[way_sidebar_item_get_kind (item)]);
  show_item (self);
}

static const char *
get_action_name (WaySidebarRow *self, gboolean deletes)
{
  if (way_sidebar_item_get_kind (self->item) == WAY_SIDEBAR_OBJECTIVE)
    return deletes ? "win.delete-objective" : "win.edit-objective";

  return deletes ? "win.delete-action" : "win.edit-action";
}

/**
 * way_sidebar_row_activate:
 * @self: a row
 * @deletes: whether what it stands for is to be deleted, not edited
 *
 * Returns: whether it stands for something that can be; what cannot be now, a key does not do to
 *   something else either
 */
gboolean
way_sidebar_row_activate (WaySidebarRow *self, gboolean deletes)
{
  WaySidebarKind kind;

  g_return_val_if_fail (WAY_IS_SIDEBAR_ROW (self), FALSE);

  kind = self->item != NULL ? way_sidebar_item_get_kind (self->item) : WAY_SIDEBAR_PAGE;
  if (kind == WAY_SIDEBAR_PAGE)
    return FALSE;

  if (kind != WAY_SIDEBAR_ALL)
    gtk_widget_activate_action (GTK_WIDGET (self), get_action_name (self, deletes), "x",
                                get_id (self));
  else if (!deletes)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-programme", NULL);

  return TRUE;
}
