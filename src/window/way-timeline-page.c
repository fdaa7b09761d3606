/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as a page of the window. It brings the session and the timeline together: neither
   knows the other. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include "way-timeline-page.h"

#include "way-commitment-menu.h"
#include "way-scope-state.h"
#include "way-settings.h"

struct _WayTimelinePage
{
  WayPage parent_instance;

  WayTimeline *timeline;

  GtkWidget *menu;
  GSignalGroup *session_signals;
  GSignalGroup *register_signals;
  gboolean events_known;
  gboolean line_known;
  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayTimelinePage, way_timeline_page, WAY_TYPE_PAGE)

static void
timeline_event_free (gpointer data)
{
  WayTimelineEvent *event = data;

  g_free (event->title);
  g_clear_pointer (&event->timing, way_timing_unref);
  g_free (event);
}

static WayTimelineEvent *
make_event (const WayEvent *event)
{
  WayTimelineEvent *self = g_new0 (WayTimelineEvent, 1);

  self->id = event->id;
  self->title = g_strdup (event->title);
  self->timing = way_timing_ref (event->timing);
  self->held = event->held;

  return self;
}

static void
show_events (WayTimelinePage *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (timeline_event_free);
  WayPage *page = WAY_PAGE (self);
  g_autoptr (GPtrArray) events =
    way_register_list_events (way_page_get_register (page),
                              way_session_get_programme (way_page_get_session (page)),
                              way_page_catch (page));

  self->events_known = events != NULL;
  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      const WayEvent *event = g_ptr_array_index (events, i);

      if (event->timing != NULL)
        g_ptr_array_add (shown, make_event (event));
    }
  way_timeline_set_events (self->timeline, shown);
}

static void
show_scope (WayTimelinePage *self)
{
  WaySession *session = way_page_get_session (WAY_PAGE (self));

  way_timeline_set_scope (self->timeline, way_session_get_objective (session),
                          way_session_get_action (session));
}

/* The line of what is selected is a few rows, read by their keys. */
static void
show_line (WayTimelinePage *self)
{
  WayPage *page = WAY_PAGE (self);
  WayId selected = way_session_get_selected (way_page_get_session (page));
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (WayTimelineLink));

  if (selected != 0)
    line = way_register_list_line (way_page_get_register (page), selected, way_page_get_day (page),
                                   way_page_catch (page));
  for (guint i = 0; line != NULL && i < line->len; i++)
    {
      const WayContinuation *each = g_ptr_array_index (line, i);
      WayTimelineLink link = { each->from, each->to };

      g_array_append_val (links, link);
    }
  self->line_known = selected == 0 || line != NULL;
  way_timeline_set_line (self->timeline, (WayTimelineLink *) (void *) links->data, links->len);
}

/* The board tells the timeline itself what changed in it; only the events and the line are the
 * page's to read, only while it is shown, and only when they are others than before. */
static void
way_timeline_page_refresh (WayPage *page)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (page);
  WaySession *session = way_page_get_session (page);

  if (!self->events_known && session != NULL && way_session_get_home (session) != 0)
    show_events (self);
  if (!self->line_known && session != NULL)
    show_line (self);
}

static void
forget_events (WayTimelinePage *self)
{
  self->events_known = FALSE;
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
forget_line (WayTimelinePage *self)
{
  self->line_known = FALSE;
  way_page_queue_refresh (WAY_PAGE (self));
}

static void
show_selected (WayTimelinePage *self)
{
  WayId selected = way_session_get_selected (way_page_get_session (WAY_PAGE (self)));

  if (way_timeline_get_selected (self->timeline) != selected)
    way_timeline_set_selected (self->timeline, selected);
  forget_line (self);
}

static void
register_changed_cb (WayTimelinePage *self, const WayChange *change)
{
  if (way_change_touches (change, WAY_RECORD_EVENT))
    forget_events (self);
  if (way_change_touches (change, WAY_RECORD_CONTINUATION))
    forget_line (self);
}

static void
session_cb (WayTimelinePage *self)
{
  g_signal_group_set_target (self->session_signals, way_page_get_session (WAY_PAGE (self)));
  g_signal_group_set_target (self->register_signals, way_page_get_register (WAY_PAGE (self)));
  if (way_page_get_session (WAY_PAGE (self)) == NULL)
    return;

  show_scope (self);
  show_selected (self);
  forget_events (self);
}

static void
selected_cb (WayTimelinePage *self)
{
  WaySession *session = way_page_get_session (WAY_PAGE (self));

  if (session != NULL)
    way_session_set_selected (session, way_timeline_get_selected (self->timeline));
}

static void
activated_cb (WayTimelinePage *self, gint64 commitment)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", "x", commitment);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-detail", NULL);
}

static void
edit_cb (WayTimelinePage *self, gint64 commitment)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-commitment", "x", commitment);
}

static void
lane_activated_cb (WayTimelinePage *self, gint64 objective, gint64 action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-scope", "(xx)", objective, action);
}

static void
context_menu_cb (WayTimelinePage *self, gint64 commitment, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  way_session_set_selected (way_page_get_session (WAY_PAGE (self)), commitment);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->timeline), GTK_WIDGET (self), &point, &point))
    return;

  way_commitment_menu_popup (&self->menu, GTK_WIDGET (self), commitment, "table", point.x, point.y);
}

static void
fill_dots (GArray *dots, GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const WayStatement *statement = g_ptr_array_index (statements, i);
      WayTimelineDot dot = { statement->day, statement->status, statement->forecast };

      g_array_append_val (dots, dot);
    }
}

static void
dots_wanted_cb (WayTimelinePage *self, gint64 commitment)
{
  WayPage *page = WAY_PAGE (self);
  g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (WayTimelineDot));
  g_autoptr (GPtrArray) statements =
    way_register_list_statements (way_page_get_register (page), commitment, way_page_get_day (page),
                                  way_page_catch (page));

  if (statements == NULL)
    return;

  fill_dots (dots, statements);
  way_timeline_set_dots (self->timeline, commitment, (WayTimelineDot *) (void *) dots->data,
                         dots->len);
}

static gboolean
is_in_bar (GtkWidget *widget)
{
  for (; widget != NULL && !WAY_IS_TIMELINE (widget); widget = gtk_widget_get_parent (widget))
    if (g_strcmp0 (gtk_widget_get_css_name (widget), "bar") == 0)
      return TRUE;

  return FALSE;
}

static void
show_tapped_cb (gpointer user_data)
{
  g_autoptr (WayTimelinePage) self = user_data;
  WaySession *session = way_page_get_session (WAY_PAGE (self));
  gint64 selected = session != NULL ? way_session_get_selected (session) : 0;

  if (selected != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-commitment", "x", selected);
}

/* Where the detail fills the window a tap is the way to it; the bar selects itself first. */
static void
tapped_cb (WayTimelinePage *self, int n_press, double x, double y)
{
  if (self->narrow && is_in_bar (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT)))
    g_idle_add_once (show_tapped_cb, g_object_ref (self));
}

static void
set_narrow (WayTimelinePage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
way_timeline_page_dispose (GObject *object)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (object);

  way_page_set_session (WAY_PAGE (self), NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), WAY_TYPE_TIMELINE_PAGE);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->register_signals);

  G_OBJECT_CLASS (way_timeline_page_parent_class)->dispose (object);
}

static void
way_timeline_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
way_timeline_page_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  WayTimelinePage *self = WAY_TIMELINE_PAGE (object);

  switch (prop_id)
    {
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
                                               RESOURCE_PATH "/ui/way-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTimelinePage, timeline);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, lane_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, dots_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, tapped_cb);
}

static void
way_timeline_page_class_init (WayTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = way_timeline_page_dispose;
  object_class->get_property = way_timeline_page_get_property;
  object_class->set_property = way_timeline_page_set_property;
  WAY_PAGE_CLASS (klass)->refresh = way_timeline_page_refresh;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WAY_TYPE_SCOPE_STATE);
  g_type_ensure (WAY_TYPE_TIMELINE);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
way_timeline_page_init (WayTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::session", G_CALLBACK (session_cb), NULL);
  self->session_signals = g_signal_group_new (WAY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::objective",
                                  G_CALLBACK (show_scope), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::action", G_CALLBACK (show_scope),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected",
                                  G_CALLBACK (show_selected), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::day", G_CALLBACK (forget_line),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::programme",
                                  G_CALLBACK (forget_events), self);
  self->register_signals = g_signal_group_new (WAY_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed",
                                  G_CALLBACK (register_changed_cb), self);
  g_settings_bind (way_settings_get (), "density", self->timeline, "density", G_SETTINGS_BIND_GET);
}

WayTimeline *
way_timeline_page_get_timeline (WayTimelinePage *self)
{
  g_return_val_if_fail (WAY_IS_TIMELINE_PAGE (self), NULL);

  return self->timeline;
}
