/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed is written out when the row is left, so that it can be seen how it was
 * understood. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-day-row.h"

#include <glib/gi18n-lib.h>

#include "way-day-words.h"

struct _WayDayRow
{
  AdwEntryRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;

  gboolean required;
  gboolean showing; /* the calendar follows the row, not the user */
};

enum
{
  PROP_REQUIRED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayDayRow, way_day_row, ADW_TYPE_ENTRY_ROW)

static const char *
get_text (WayDayRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
show_in_calendar (WayDayRow *self, WayDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year = 0, month = 0, of_month = 0;

  way_day_get_parts (day, &year, &month, &of_month);
  date = g_date_time_new_local (year, month, of_month, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

static void
popover_cb (WayDayRow *self)
{
  WayDay day = way_day_row_get_day (self);

  if (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (self->button))))
    show_in_calendar (self, day != WAY_DAY_NONE ? day : way_day_new_today ());
}

static void
day_selected_cb (WayDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->showing)
    return;
  date = gtk_calendar_get_date (self->calendar);
  way_day_row_set_day (self, way_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                                          g_date_time_get_day_of_month (date)));
}

/* ---- the class ---- */

static void
leave_cb (WayDayRow *self)
{
  WayDay day = way_day_row_get_day (self);

  if (day != WAY_DAY_NONE)
    way_day_row_set_day (self, day);
}

static void
way_day_row_dispose (GObject *object)
{
  WAY_DAY_ROW (object)->showing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_DAY_ROW);
  G_OBJECT_CLASS (way_day_row_parent_class)->dispose (object);
}

static void
way_day_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REQUIRED:
      g_value_set_boolean (value, WAY_DAY_ROW (object)->required);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_day_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REQUIRED:
      WAY_DAY_ROW (object)->required = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_day_row_class_init (WayDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_day_row_dispose;
  object_class->get_property = way_day_row_get_property;
  object_class->set_property = way_day_row_set_property;

  /**
   * WayDayRow:required:
   *
   * Whether there must be a day.
   */
  properties[PROP_REQUIRED] =
    g_param_spec_boolean ("required", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/way-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDayRow, button);
  gtk_widget_class_bind_template_child (widget_class, WayDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, popover_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
way_day_row_init (WayDayRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))), focus);
}

/**
 * way_day_row_get_day:
 * @self: a row
 *
 * Returns: the day that is typed, %WAY_DAY_NONE where there is none or it is not clear
 */
WayDay
way_day_row_get_day (WayDayRow *self)
{
  g_return_val_if_fail (WAY_IS_DAY_ROW (self), WAY_DAY_NONE);

  return way_day_from_words (get_text (self), NULL);
}

/**
 * way_day_row_set_day:
 * @self: a row
 * @day: a day, or %WAY_DAY_NONE
 */
void
way_day_row_set_day (WayDayRow *self, WayDay day)
{
  g_autofree char *text = NULL;

  g_return_if_fail (WAY_IS_DAY_ROW (self));

  text = day != WAY_DAY_NONE ? way_day_format (day, WAY_DAY_STYLE_LONG) : g_strdup ("");
  if (!g_str_equal (text, get_text (self)))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

/**
 * way_day_row_check:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): why what is typed cannot be saved
 */
char *
way_day_row_check (WayDayRow *self)
{
  g_autofree char *text = NULL;
  guint n = 0;

  g_return_val_if_fail (WAY_IS_DAY_ROW (self), NULL);

  text = g_strstrip (g_strdup (get_text (self)));
  if (*text == '\0')
    return self->required ? g_strdup (_ ("A date is needed")) : NULL;
  if (way_day_from_words (text, &n) != WAY_DAY_NONE)
    return NULL;
  return n > 1 ? way_day_describe_readings (text)
               : g_strdup (_ ("This is not recognised as a day"));
}
