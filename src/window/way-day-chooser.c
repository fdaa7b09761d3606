/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The entry and the calendar show the same day; what the entry is taken to mean stands below it, by
 * the same rules as in the dialogs. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-day-chooser.h"

#include <glib/gi18n.h>

#include "way-day-words.h"

struct _WayDayChooser
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkLabel *meaning;
  GtkCalendar *calendar;

  gboolean showing; /* the calendar follows the entry */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayDayChooser, way_day_chooser, ADW_TYPE_BIN)

static char *
describe (const char *text, WayDay day, guint n)
{
  if (day != WAY_DAY_NONE)
    return way_day_format (day, WAY_DAY_STYLE_LONG);
  if (n > 1)
    return way_day_describe_readings (text);
  if (text[0] == '\0')
    return g_strdup (_ ("A day is needed"));

  return g_strdup (_ ("This is not recognised as a day"));
}

static void
show_in_calendar (WayDayChooser *self, WayDay day)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, number;

  way_day_get_parts (day, &year, &month, &number);
  date = g_date_time_new_utc (year, month, number, 0, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->showing = FALSE;
}

static void
changed_cb (WayDayChooser *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  guint n = 0;
  WayDay day = way_day_from_words (text, &n);
  g_autofree char *meaning = describe (text, day, n);

  gtk_label_set_label (self->meaning, meaning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  meaning, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               day == WAY_DAY_NONE ? GTK_ACCESSIBLE_INVALID_TRUE
                                                   : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.show", day != WAY_DAY_NONE);
  if (day != WAY_DAY_NONE)
    show_in_calendar (self, day);
}

static void
set_day (WayDayChooser *self, WayDay day)
{
  g_autofree char *text = way_day_format (day, WAY_DAY_STYLE_LONG);

  gtk_editable_set_text (self->entry, text);
}

static void
day_selected_cb (WayDayChooser *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (self->showing)
    return;

  date = gtk_calendar_get_date (self->calendar);
  set_day (self, way_day_new (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date)));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayDayChooser *self = WAY_DAY_CHOOSER (widget);
  WayDay day = way_day_from_words (gtk_editable_get_text (self->entry), NULL);

  g_signal_emit (self, signals[CHOSEN], 0, (int) day);
}

static void
activated_cb (WayDayChooser *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "day.show", NULL);
}

static void
way_day_chooser_dispose (GObject *object)
{
  WAY_DAY_CHOOSER (object)->showing = TRUE;
  /* A bound child that is the only one is the bin's to let go. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_DAY_CHOOSER);

  G_OBJECT_CLASS (way_day_chooser_parent_class)->dispose (object);
}

static void
way_day_chooser_class_init (WayDayChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_day_chooser_dispose;

  /**
   * WayDayChooser::chosen:
   * @day: the day
   *
   * The user wants this day shown.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "day.show", NULL, show_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-day-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, WayDayChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, WayDayChooser, meaning);
  gtk_widget_class_bind_template_child (widget_class, WayDayChooser, calendar);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
way_day_chooser_init (WayDayChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * way_day_chooser_begin:
 * @day: the day that stands there first, to be typed over
 */
void
way_day_chooser_begin (WayDayChooser *self, WayDay day)
{
  g_return_if_fail (WAY_IS_DAY_CHOOSER (self));
  g_return_if_fail (day != WAY_DAY_NONE);

  set_day (self, day);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
