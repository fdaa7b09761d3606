/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Showing a record: the window goes to the page in which it stands, and to its programme where
 * another one is looked at. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-window-private.h"

/* Where each kind of record stands. */
static const struct
{
  const char *action;
  WayRecord record;
  const char *page;
} places[] = {
  { "win.show-source", WAY_RECORD_SOURCE, "sources" },
  { "win.show-party", WAY_RECORD_PARTY, "parties" },
  { "win.show-take-up", WAY_RECORD_PARTY, "take-up" }, /* of that group */
  { "win.show-event", WAY_RECORD_EVENT, "agenda" },
  { "win.show-series", WAY_RECORD_SERIES, "figures" },
  { "win.show-figure", WAY_RECORD_FIGURE, "figures" },
  { "win.show-finding", WAY_RECORD_FINDING, "findings" },
  { "win.show-theme", WAY_RECORD_THEME, "findings" },
  { "win.show-forward", WAY_RECORD_FORWARD, "way-forward" },
};

/**
 * way_window_go_to_programme_of:
 * @record: what kind of record it is
 * @id: its key
 *
 * Leaves the programme looked at where the record is of another one.
 *
 * Returns: whether the record's programme could be read; why not was said
 */
gboolean
way_window_go_to_programme_of (WayWindow *self, WayRecord record, WayId id)
{
  WayId now = way_session_get_programme (self->session), programme;
  g_autoptr (GError) error = NULL;

  if (now == 0)
    return TRUE;
  programme =
    way_register_find_programme_of (way_session_get_register (self->session), record, id, &error);
  if (error != NULL)
    {
      way_window_say_error (self, _ ("Cannot Show"), error, NULL);
      return FALSE;
    }
  if (programme != 0)
    way_session_set_programme (self->session, programme);

  return TRUE;
}

static gboolean
has_property (GtkWidget *widget, const char *property)
{
  return g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) != NULL;
}

/* A page that lists records shows one of them when it can; 0 is the page alone. */
static void
show_record (WayWindow *self, const char *page, WayRecord record, WayId id)
{
  GtkWidget *widget;

  if (self->session == NULL || !way_window_go_to_programme_of (self, record, id))
    return;

  way_window_go (self, page, way_session_get_objective (self->session),
                 way_session_get_action (self->session));
  widget = gtk_stack_get_visible_child (self->pages);
  if (has_property (widget, "themes"))
    g_object_set (widget, "themes", record == WAY_RECORD_THEME, NULL);
  if (has_property (widget, "shown"))
    g_object_set (widget, "shown", id, NULL);
}

static void
show_record_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].action, name))
      show_record (WAY_WINDOW (widget), places[i].page, places[i].record,
                   g_variant_get_int64 (argument));
}

static void
show_scope_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  gint64 objective, action;

  g_variant_get (argument, "(xx)", &objective, &action);
  if (self->session != NULL &&
      way_window_go_to_programme_of (self, WAY_RECORD_OBJECTIVE, objective))
    way_window_go (self, self->view, objective, action);
}

void
way_window_install_show_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_class_install_action (widget_class, places[i].action, "x", show_record_action);
  gtk_widget_class_install_action (widget_class, "win.show-scope", "(xx)", show_scope_action);
}
