/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda as a page: groups of rows, a month each. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-agenda-page.h"

#include <glib/gi18n.h>

#include "way-agenda.h"
#include "way-agenda-rows.h"
#include "way-group.h"
#include "way-settings.h"

#define FURTHER          12 /* months that Look Further adds */
#define LAST_HORIZON     240
#define OVERDUE_AT_FIRST 3
#define ROWS_AT_FIRST    50

struct _WayAgendaPage
{
  WayPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  WayGroup *overdue;
  GtkBox *months;
  GtkLabel *further;
  WayGroup *silent;
  WayGroup *events;
  GtkWidget *bar;
  GtkLabel *bar_label;
  GtkToggleButton *bar_button;

  int horizon;
  int silence; /* in months; 0 is since the last report */
};

enum
{
  PROP_HORIZON = 1,
  PROP_SILENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayAgendaPage, way_agenda_page, WAY_TYPE_PAGE)

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  return way_agenda_row_new (item, user_data);
}

static GtkWidget *
make_event_row (gpointer item, gpointer user_data)
{
  return way_agenda_event_row_new (item, user_data);
}

static const char *
describe_month (WayAgendaPage *self, const WayAgendaMonth *month, char **text)
{
  WayDay today = way_page_get_day (WAY_PAGE (self));

  if (today >= month->month && today <= way_day_get_month_end (month->month))
    return _ ("this month");
  if (!month->vague)
    return NULL;

  if (way_day_add_months (month->month, 1) !=
      way_day_new (way_day_get_year (month->month) + 1, 1, 1))
    return _ ("due some time until then");

  *text = g_strdup_printf (_ ("due some time in %d"), way_day_get_year (month->month));

  return *text;
}

static void
add_month (WayAgendaPage *self, const WayAgendaMonth *month)
{
  g_autofree char *text = NULL;
  g_autofree char *title = way_day_format (month->month, WAY_DAY_STYLE_MONTH);
  GtkWidget *group = way_group_new (title, describe_month (self, month, &text));

  way_group_fill (WAY_GROUP (group), month->items, ROWS_AT_FIRST, make_row, self);
  gtk_box_append (self->months, group);
}

static void
show_months (WayAgendaPage *self, const WayAgenda *agenda)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->months))) != NULL)
    gtk_box_remove (self->months, child);
  for (guint i = 0; i < agenda->months->len; i++)
    add_month (self, g_ptr_array_index (agenda->months, i));
  gtk_widget_set_visible (GTK_WIDGET (self->months), agenda->months->len > 0);
}

/* Since a report, or since a day. */
static char *
describe_silence (guint n, const WaySource *report, const char *day)
{
  if (report == NULL)
    return g_strdup_printf (ngettext ("%u open commitment has been silent since %s.",
                                      "%u open commitments have been silent since %s.", n),
                            n, day);

  return g_strdup_printf (
    /* Translators: the first %s is a document, the second its day. */
    ngettext ("%u open commitment has been silent since %s of %s.",
              "%u open commitments have been silent since %s of %s.", n),
    n, report->reference[0] != '\0' ? report->reference : report->title, day);
}

static void
show_silent (WayAgendaPage *self, const WayAgenda *agenda, const WaySource *report, WayDay since)
{
  guint n = agenda->silent->len;
  gboolean shown = n > 0 && gtk_toggle_button_get_active (self->bar_button);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->bar, n > 0);
  way_group_clear (self->silent);
  if (n == 0)
    return;

  day = way_day_format (since, WAY_DAY_STYLE_LONG);
  text = describe_silence (n, report, day);
  gtk_label_set_label (self->bar_label, text);
  title = g_strdup_printf (_ ("Silent since %s"), day);
  way_group_set_title (self->silent, title);
  way_group_set_count (self->silent, n);
  if (shown)
    way_group_fill (self->silent, agenda->silent, ROWS_AT_FIRST, make_row, self);
}

static void
show_horizon (WayAgendaPage *self)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Nothing is overdue or due in the next %u months.",
                               "Nothing is overdue or due in the next %u months.",
                               (guint) self->horizon),
                     (guint) self->horizon);
  WayDay until = way_day_add_months (way_page_get_day (WAY_PAGE (self)), self->horizon + FURTHER);
  g_autofree char *month = way_day_format (until, WAY_DAY_STYLE_MONTH);
  g_autofree char *label = g_strdup_printf (_ ("Look Further, until %s"), month);

  adw_status_page_set_description (self->empty, text);
  gtk_label_set_label (self->further, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.look-further",
                                 self->horizon < LAST_HORIZON);
}

static WayDay
find_since (WayAgendaPage *self, const WaySource *report)
{
  if (report != NULL)
    return report->day;
  if (self->silence == 0)
    return WAY_DAY_NONE;

  return way_day_add_months (way_page_get_day (WAY_PAGE (self)), -self->silence);
}

static WayAgenda *
make_agenda (WayAgendaPage *self, GPtrArray *events, WayDay since)
{
  WayPage *page = WAY_PAGE (self);
  WayDay until = way_day_add_months (way_page_get_day (page), self->horizon);

  return way_agenda_new (way_page_get_board (page), events, way_day_get_month_end (until), since);
}

static void
show_agenda (WayAgendaPage *self)
{
  WayPage *page = WAY_PAGE (self);
  WayRegister *reg = way_page_get_register (page);
  WayId programme = way_session_get_programme (way_page_get_session (page));
  g_autoptr (GPtrArray) events = way_register_list_events (reg, programme, way_page_catch (page));
  g_autoptr (WaySource) report = self->silence == 0 ? way_agenda_find_last_report (page) : NULL;
  WayDay since = find_since (self, report);
  g_autoptr (WayAgenda) agenda = make_agenda (self, events, since);
  gboolean any = agenda->overdue->len > 0 || agenda->months->len > 0;

  if (events == NULL)
    events = g_ptr_array_new ();
  way_group_set_count (self->overdue, agenda->overdue->len);
  way_group_fill (self->overdue, agenda->overdue, OVERDUE_AT_FIRST, make_row, self);
  show_months (self, agenda);
  show_silent (self, agenda, report, since);
  show_horizon (self);
  way_group_set_count (self->events, events->len);
  way_group_fill (self->events, events, OVERDUE_AT_FIRST, make_event_row, self);
  any = any || gtk_widget_get_visible (GTK_WIDGET (self->silent)) || events->len > 0;
  gtk_stack_set_visible_child_name (self->stack, any ? "agenda" : "empty");
}

static void
way_agenda_page_refresh (WayPage *page)
{
  WayAgendaPage *self = WAY_AGENDA_PAGE (page);

  if (way_page_get_board (page) != NULL)
    show_agenda (self);
  else
    gtk_stack_set_visible_child_name (self->stack,
                                      way_page_get_session (page) != NULL &&
                                          !way_session_is_loading (way_page_get_session (page))
                                        ? "empty"
                                        : "waiting");
}

static void
silent_toggled_cb (WayAgendaPage *self)
{
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
set_horizon (WayAgendaPage *self, int horizon)
{
  if (self->horizon == horizon)
    return;

  self->horizon = horizon;
  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HORIZON]);
}

static void
set_silence (WayAgendaPage *self, int silence)
{
  if (self->silence == silence)
    return;

  self->silence = silence;
  way_page_queue_refresh (WAY_PAGE (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SILENCE]);
}

static void
look_further_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayAgendaPage *self = WAY_AGENDA_PAGE (widget);

  set_horizon (self, MIN (self->horizon + FURTHER, LAST_HORIZON));
}

static void
way_agenda_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_AGENDA_PAGE);

  G_OBJECT_CLASS (way_agenda_page_parent_class)->dispose (object);
}

static void
way_agenda_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HORIZON:
      g_value_set_int (value, WAY_AGENDA_PAGE (object)->horizon);
      break;
    case PROP_SILENCE:
      g_value_set_int (value, WAY_AGENDA_PAGE (object)->silence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_agenda_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HORIZON:
      set_horizon (WAY_AGENDA_PAGE (object), g_value_get_int (value));
      break;
    case PROP_SILENCE:
      set_silence (WAY_AGENDA_PAGE (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/way-agenda-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, empty);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, overdue);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, months);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, further);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, silent);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, events);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, bar_label);
  gtk_widget_class_bind_template_child (widget_class, WayAgendaPage, bar_button);
  gtk_widget_class_bind_template_callback (widget_class, silent_toggled_cb);
}

static void
way_agenda_page_class_init (WayAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = way_agenda_page_dispose;
  object_class->get_property = way_agenda_page_get_property;
  object_class->set_property = way_agenda_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_agenda_page_refresh;

  properties[PROP_HORIZON] =
    g_param_spec_int ("horizon", NULL, NULL, 1, G_MAXINT, 12,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SILENCE] =
    g_param_spec_int ("silence", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_GROUP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "agenda.look-further", NULL, look_further_action);
}

static void
way_agenda_page_init (WayAgendaPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_group_add_suffix (self->events, way_group_add_button_new (_ ("New Event…"), "win.new-event"));
  gtk_stack_set_visible_child_name (self->stack, "waiting");
  g_settings_bind (way_settings_get (), "agenda-horizon", self, "horizon",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  g_settings_bind (way_settings_get (), "agenda-silence", self, "silence",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
}

GtkWidget *
way_agenda_page_new (void)
{
  return g_object_new (WAY_TYPE_AGENDA_PAGE, NULL);
}
