/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A commitment in the overview's grid. It is a button, so that keys and screen readers know what to
 * do with it. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-overview-cell.h"

#include <glib/gi18n.h>

#include "way-commitment-menu.h"
#include "way-giving-row.h"
#include "way-mark.h"
#include "way-page.h"
#include "way-pills.h"

struct _WayOverviewCell
{
  GtkButton parent_instance;

  GtkBox *box;
  GtkLabel *title;
  GtkWidget *dispute;
  GtkLabel *note;

  GtkWidget *menu;
  WayStanding *standing;
  gboolean ghost;
};

G_DEFINE_FINAL_TYPE (WayOverviewCell, way_overview_cell, GTK_TYPE_BUTTON)

static void
popup_menu (WayOverviewCell *self, double x, double y)
{
  way_commitment_menu_popup (&self->menu, GTK_WIDGET (self), way_standing_get_id (self->standing),
                             NULL, x, y);
}

static void
popup_menu_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  popup_menu (WAY_OVERVIEW_CELL (widget), 12, gtk_widget_get_height (widget));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WayOverviewCell *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, WayOverviewCell *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
way_overview_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayOverviewCell *self = WAY_OVERVIEW_CELL (widget);

  GTK_WIDGET_CLASS (way_overview_cell_parent_class)
    ->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
way_overview_cell_dispose (GObject *object)
{
  WayOverviewCell *self = WAY_OVERVIEW_CELL (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->standing);
  gtk_button_set_child (GTK_BUTTON (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_OVERVIEW_CELL);

  G_OBJECT_CLASS (way_overview_cell_parent_class)->dispose (object);
}

static void
way_overview_cell_class_init (WayOverviewCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_overview_cell_dispose;
  widget_class->size_allocate = way_overview_cell_size_allocate;

  g_type_ensure (WAY_TYPE_GIVING_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-overview-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCell, box);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCell, title);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCell, dispute);
  gtk_widget_class_bind_template_child (widget_class, WayOverviewCell, note);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);

  gtk_widget_class_install_action (widget_class, "menu.popup", NULL, popup_menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "menu.popup", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "menu.popup",
                                       NULL);
}

static void
way_overview_cell_init (WayOverviewCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* It shows where it leaves the title its room, and only whole. */
static void
show_note (WayOverviewCell *self, const char *text)
{
  gtk_label_set_label (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

/* Where it moved, from when; else, where only the end is known, the timing as written. */
static char *
describe_note (WayStanding *standing)
{
  WayTiming *timing = way_standing_get_timing (standing);
  WayTiming *original = way_standing_get_original_timing (standing);
  gboolean moved = way_standing_is_slipped (standing) || way_standing_is_brought_forward (standing);
  WayTimingEnd start;

  if (moved && original != NULL)
    return g_strdup_printf (_ ("was %s"), way_timing_get_text (original));
  if (timing == NULL || way_timing_get_latest (timing) == WAY_DAY_NONE)
    return NULL;

  way_timing_get_start (timing, &start);
  return start.open ? g_strdup (way_timing_get_text (timing)) : NULL;
}

static void
show_standing (WayOverviewCell *self)
{
  WayClass klass = way_standing_get_class (self->standing);
  GtkWidget *mark = way_pills_mark_new (self->standing);
  g_autofree char *note = describe_note (self->standing);

  gtk_box_prepend (self->box, mark);
  gtk_label_set_label (self->title, way_standing_get_title (self->standing));
  gtk_widget_set_visible (self->dispute, way_standing_is_disputed (self->standing));
  if (note != NULL)
    show_note (self, note);
  /* The class on the button gives the tint, on the mark the colour. */
  gtk_widget_add_css_class (GTK_WIDGET (self), way_mark_get_style_class (klass));
}

/* Of a ghost where it went says more than all of its title. */
#define GHOST_CHARS 6

static void
show_ghost (WayOverviewCell *self)
{
  WayTiming *timing = way_standing_get_timing (self->standing);
  const char *arrow = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "←" : "→";
  g_autofree char *moved =
    g_strdup_printf ("%s %s", arrow, timing != NULL ? way_timing_get_text (timing) : "");

  gtk_label_set_label (self->title, way_standing_get_title (self->standing));
  gtk_label_set_max_width_chars (self->title, GHOST_CHARS);
  show_note (self, moved);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ghost");
}

static void
describe (WayOverviewCell *self)
{
  WayTiming *timing = way_standing_get_timing (self->standing);
  g_autofree char *klass = way_standing_describe_class (self->standing);
  g_autofree char *when =
    timing != NULL ? way_timing_describe (timing) : g_strdup (_ ("No timing was given"));
  g_autofree char *tooltip =
    g_strdup_printf ("%s\n%s · %s\n%s", way_standing_get_title (self->standing), klass,
                     way_standing_get_leads (self->standing), when);
  g_autofree char *label =
    g_strdup_printf ("%s. %s%s. %s", way_standing_get_title (self->standing),
                     self->ghost ? _ ("Moved from here. ") : "", klass, when);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

GtkWidget *
way_overview_cell_new (WayStanding *standing, gboolean ghost)
{
  WayOverviewCell *self = g_object_new (WAY_TYPE_OVERVIEW_CELL, NULL);

  self->standing = g_object_ref (standing);
  self->ghost = ghost;
  if (ghost)
    show_ghost (self);
  else
    show_standing (self);
  describe (self);
  if (!ghost)
    way_page_set_key (GTK_WIDGET (self), way_standing_get_id (standing));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "x",
                                    (gint64) way_standing_get_id (standing));

  return GTK_WIDGET (self);
}

WayStanding *
way_overview_cell_get_standing (WayOverviewCell *self)
{
  g_return_val_if_fail (WAY_IS_OVERVIEW_CELL (self), NULL);

  return self->standing;
}

gboolean
way_overview_cell_is_ghost (WayOverviewCell *self)
{
  g_return_val_if_fail (WAY_IS_OVERVIEW_CELL (self), FALSE);

  return self->ghost;
}
