/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button that says as of which day things are shown. The list is made anew each time it is
   opened. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-as-of-button.h"

#include <glib/gi18n.h>

#include "way-day-chooser.h"
#include "way-errors.h"

struct _WayAsOfButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkStack *stack;
  GtkListBox *list;
  WayDayChooser *chooser;

  WaySession *session;
  GSignalGroup *session_signals;
  gboolean narrow;
};

enum
{
  PROP_SESSION = 1,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayAsOfButton, way_as_of_button, ADW_TYPE_BIN)

/* A row that opens the calendar instead of standing for a day. */
#define CHOOSE_DAY (-1)

static void
show_day (WayAsOfButton *self)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;
  gboolean past;

  if (self->session == NULL)
    return;

  past = way_session_is_past (self->session);
  day = way_day_format (way_session_get_day (self->session), WAY_DAY_STYLE_SHORT);
  label = past ? g_strdup_printf (_ ("As of %s"), day) : g_strdup (_ ("As of Today"));
  gtk_label_set_label (self->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self->button), past ? "flat" : "raised");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), past ? "raised" : "flat");
}

static GtkWidget *
make_row_label (const char *text, gboolean dimmed)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (dimmed)
    {
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static gboolean
day_is_shown (WayAsOfButton *self, WayDay day)
{
  if (day == WAY_DAY_NONE)
    return !way_session_is_past (self->session);

  return way_session_is_past (self->session) && way_session_get_day (self->session) == day;
}

static gboolean
row_is_of_shown_day (WayAsOfButton *self, GtkListBoxRow *row)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "way-day"));

  return day != CHOOSE_DAY && gtk_widget_get_sensitive (GTK_WIDGET (row)) &&
         day_is_shown (self, day);
}

static void
append_row (WayAsOfButton *self, const char *title, const char *subtitle, int day)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (box), make_row_label (title, FALSE));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (box), make_row_label (subtitle, TRUE));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_visible (check, day != CHOOSE_DAY && day_is_shown (self, day));
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "way-day", GINT_TO_POINTER (day));
  gtk_list_box_append (self->list, row);
}

static void
append_failure (WayAsOfButton *self, const GError *error)
{
  g_autofree char *words = way_errors_describe_reading (error);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_list_box_append (self->list, label);
  gtk_widget_set_sensitive (gtk_widget_get_parent (label), FALSE);
}

static void
append_reports (WayAsOfButton *self)
{
  WayRegister *reg = way_session_get_register (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = way_register_list_reports (reg, &error);

  if (reports == NULL)
    append_failure (self, error);
  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      const WaySource *report = g_ptr_array_index (reports, i);
      g_autofree char *day = way_day_format (report->day, WAY_DAY_STYLE_LONG);
      g_autofree char *title = g_strdup_printf ("%s · %s", report->reference, report->title);

      append_row (self, day, title, report->day);
    }
}

static void
separate_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "way-day"));

  if (day == CHOOSE_DAY && before != NULL)
    gtk_list_box_row_set_header (row, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
}

/* The popover gave the focus to what stood in it when it appeared, and those rows are gone. */
static void
focus_shown (WayAsOfButton *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (row_is_of_shown_day (self, row))
      break;
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
popover_shown_cb (WayAsOfButton *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_list_box_remove_all (self->list);
  if (self->session == NULL)
    return;

  append_row (self, _ ("Today"), NULL, WAY_DAY_NONE);
  append_reports (self);
  append_row (self, _ ("Choose Day…"), NULL, CHOOSE_DAY);
  focus_shown (self);
}

static void
open_calendar (WayAsOfButton *self)
{
  gtk_stack_set_visible_child_name (self->stack, "calendar");
  way_day_chooser_begin (self->chooser, way_session_get_day (self->session));
}

static void
row_activated_cb (WayAsOfButton *self, GtkListBoxRow *row)
{
  int day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "way-day"));

  if (day == CHOOSE_DAY)
    {
      open_calendar (self);
      return;
    }

  gtk_popover_popdown (self->popover);
  way_session_set_day (self->session, day);
}

static void
day_chosen_cb (WayAsOfButton *self, int day)
{
  gtk_popover_popdown (self->popover);
  way_session_set_day (self->session, day);
}

static void
set_narrow (WayAsOfButton *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_menu_button_set_always_show_arrow (self->button, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
way_as_of_button_dispose (GObject *object)
{
  WayAsOfButton *self = WAY_AS_OF_BUTTON (object);

  way_as_of_button_set_session (self, NULL);
  /* A bound child that is the only one is the bin's to let go. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_AS_OF_BUTTON);
  g_clear_object (&self->session_signals);

  G_OBJECT_CLASS (way_as_of_button_parent_class)->dispose (object);
}

static void
way_as_of_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayAsOfButton *self = WAY_AS_OF_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_as_of_button_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  WayAsOfButton *self = WAY_AS_OF_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      way_as_of_button_set_session (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-as-of-button.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, button);
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, label);
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, popover);
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, stack);
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, list);
  gtk_widget_class_bind_template_child (widget_class, WayAsOfButton, chooser);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
}

static void
way_as_of_button_class_init (WayAsOfButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_as_of_button_dispose;
  object_class->get_property = way_as_of_button_get_property;
  object_class->set_property = way_as_of_button_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, WAY_TYPE_SESSION, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_DAY_CHOOSER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
way_as_of_button_init (WayAsOfButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, separate_cb, NULL, NULL);

  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::day", G_CALLBACK (show_day),
                                  self);
}

WaySession *
way_as_of_button_get_session (WayAsOfButton *self)
{
  g_return_val_if_fail (WAY_IS_AS_OF_BUTTON (self), NULL);

  return self->session;
}

void
way_as_of_button_set_session (WayAsOfButton *self, WaySession *session)
{
  g_return_if_fail (WAY_IS_AS_OF_BUTTON (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
way_as_of_button_popup (WayAsOfButton *self)
{
  g_return_if_fail (WAY_IS_AS_OF_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
