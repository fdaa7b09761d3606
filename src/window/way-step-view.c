/* SPDX-License-Identifier: GPL-3.0-or-later */

/* It is opened to be edited like a row of the statements, and has the same menu. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-step-view.h"

#include <glib/gi18n.h>

#include "way-edit-menu.h"
#include "way-links.h"
#include "way-row-menu.h"

struct _WayStepView
{
  AdwBin parent_instance;

  GtkBox *lines;
  WayId id;
};

G_DEFINE_FINAL_TYPE (WayStepView, way_step_view, ADW_TYPE_BIN)

/* ---- opening, deleting, the menu ---- */

static GMenuModel *
make_menu (GtkWidget *widget)
{
  return way_edit_menu_new (WAY_STEP_VIEW (widget)->id, _ ("_Edit Stage…"), "win.edit-step",
                            _ ("_Delete Stage"), "win.delete-step");
}

static void
window_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gtk_widget_activate_action (widget,
                              g_str_equal (name, "step.edit") ? "win.edit-step" : "win.delete-step",
                              "x", (gint64) WAY_STEP_VIEW (widget)->id);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, WayStepView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "step.edit", NULL);
}

static void
add_click (WayStepView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* ---- the class ---- */

static void
add_key (GtkWidgetClass *widget_class, guint key, const char *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, action, NULL);
}

static void
way_step_view_class_init (WayStepViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "step");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  way_row_menu_install (widget_class);
  gtk_widget_class_install_action (widget_class, "step.edit", NULL, window_action);
  gtk_widget_class_install_action (widget_class, "step.delete", NULL, window_action);
  add_key (widget_class, GDK_KEY_Delete, "step.delete");
  add_key (widget_class, GDK_KEY_Return, "step.edit");
  add_key (widget_class, GDK_KEY_KP_Enter, "step.edit");
  add_key (widget_class, GDK_KEY_ISO_Enter, "step.edit");
  add_key (widget_class, GDK_KEY_space, "step.edit");
}

static void
way_step_view_init (WayStepView *self)
{
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lines));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_click (self);
  way_row_menu_attach (GTK_WIDGET (self), make_menu);
}

/* ---- what it says ---- */

/* "18 November 2015", "Planned 2014", "Was planned 2013". */
static char *
describe_day (const WayRung *rung, guint index)
{
  WayTiming *timing = rung->steps[index]->timing;
  const char *words = timing != NULL ? way_timing_get_text (timing) : NULL;

  if (index < rung->n_reached)
    return g_strdup (words != NULL ? words : _ ("Reached, no day given"));
  if (index < rung->n_reached + rung->n_aims)
    return words != NULL ? g_strdup_printf (_ ("Planned %s"), words)
                         : g_strdup (_ ("Planned, no day given"));
  return words != NULL ? g_strdup_printf (_ ("Was planned %s"), words)
                       : g_strdup (_ ("Was planned, no day given"));
}

static void
add_line (WayStepView *self, const char *markup, const char *css_class)
{
  if (markup != NULL && *markup != '\0')
    gtk_box_append (self->lines, way_links_label_new (markup, css_class));
}

static void
add_when (WayStepView *self, const WayRung *rung, guint index)
{
  const WayRungStep *step = rung->steps[index];
  g_autofree char *day = describe_day (rung, index);
  const char *alpha = index < rung->n_reached + rung->n_aims ? "100%" : "70%";
  g_autofree char *markup =
    *step->body_name != '\0'
      ? g_markup_printf_escaped ("<span alpha=\"%s\">%s</span> <span alpha=\"70%%\">· %s</span>",
                                 alpha, day, step->body_name)
      : g_markup_printf_escaped ("<span alpha=\"%s\">%s</span>", alpha, day);

  add_line (self, markup, NULL);
}

static void
add_document (WayStepView *self, const WayRungStep *step)
{
  g_autofree char *markup = g_markup_escape_text (step->document, -1);

  add_line (self, markup, "caption");
}

static void
add_citation (WayStepView *self, WayPage *page, const WayRungStep *step)
{
  g_autofree char *cited = way_links_cite (page, &step->citation, TRUE);

  add_line (self, cited, "caption");
}

/* "Adopted: 18 November 2015, Council". */
static void
describe (WayStepView *self, const WayRung *rung, guint index)
{
  const WayRungStep *step = rung->steps[index];
  g_autofree char *day = describe_day (rung, index);
  g_autofree char *label =
    *step->body_name != '\0'
      ? g_strdup_printf ("%s: %s, %s", rung->stage->name, day, step->body_name)
      : g_strdup_printf ("%s: %s", rung->stage->name, day);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, step->document, -1);
}

GtkWidget *
way_step_view_new (WayPage *page, const WayRung *rung, guint index)
{
  WayStepView *self = g_object_new (WAY_TYPE_STEP_VIEW, NULL);
  const WayRungStep *step = rung->steps[index];

  self->id = step->id;
  way_page_set_key (GTK_WIDGET (self), step->id);
  add_when (self, rung, index);
  add_document (self, step);
  add_citation (self, page, step);
  describe (self, rung, index);
  return GTK_WIDGET (self);
}
