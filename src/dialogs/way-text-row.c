/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ring of focus is the one libadwaita draws about an entry, by the same style class. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-text-row.h"

#include "way-row-focus.h"

struct _WayTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *title_label;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayTextRow, way_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (WayTextRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
enter_cb (WayTextRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "focused");
}

static void
leave_cb (WayTextRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "focused");
}

static void
pressed_cb (WayTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
way_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_TEXT_ROW (widget)->view));
}

static void
way_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (way_text_row_parent_class)->dispose (object);
}

static void
way_text_row_class_init (WayTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_text_row_dispose;
  widget_class->grab_focus = way_text_row_grab_focus;

  /**
   * WayTextRow::changed:
   *
   * The text changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  way_row_class_pass_focus (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, WayTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, WayTextRow, title_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
way_text_row_init (WayTextRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * way_text_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what is typed, without blank space around it
 */
char *
way_text_row_dup_text (WayTextRow *self)
{
  char *text = NULL;

  g_return_val_if_fail (WAY_IS_TEXT_ROW (self), NULL);

  g_object_get (self->buffer, "text", &text, NULL);
  return g_strstrip (text);
}

/**
 * way_text_row_set_text:
 * @self: a row
 * @text: what is to stand in it
 */
void
way_text_row_set_text (WayTextRow *self, const char *text)
{
  g_return_if_fail (WAY_IS_TEXT_ROW (self) && text != NULL);

  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}
