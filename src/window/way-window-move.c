/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moving things: up and down among their siblings, and to another place. A menu asks for the place,
   a drop names it; both end in the same action. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-place-dialog.h"
#include "way-window-private.h"

static WayRegister *
get_register (WayWindow *self)
{
  return way_session_get_register (self->session);
}

/* 0 stands for the selected commitment. */
GArray *
way_window_read_ids (WayWindow *self, GVariant *argument)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  GVariantIter iter;
  gint64 id;

  g_variant_iter_init (&iter, argument);
  while (self->session != NULL && g_variant_iter_next (&iter, "x", &id))
    {
      WayId key = id != 0 ? id : way_session_get_selected (self->session);

      if (key != 0)
        g_array_append_val (ids, key);
    }

  return ids;
}

static GVariant *
make_ids (GArray *ids)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (guint i = 0; i < ids->len; i++)
    g_variant_builder_add (&builder, "x", (gint64) g_array_index (ids, WayId, i));

  return g_variant_builder_end (&builder);
}

/* ---- up and down ---- */

static void
move (WayWindow *self, GVariant *argument, int by)
{
  g_autoptr (GError) error = NULL;
  gint64 id;
  int record;

  g_variant_get (argument, "(ix)", &record, &id);
  if (id == 0)
    id = way_session_get_selected (self->session);
  if (id != 0 && !way_register_move (get_register (self), record, id, by, &error) && error != NULL)
    way_window_say_error (self, _ ("Cannot Move"), error, NULL);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  move (WAY_WINDOW (widget), argument, -1);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  move (WAY_WINDOW (widget), argument, 1);
}

/* ---- commitments ---- */

static char *
find_code (WayRegister *reg, const WayPlacement *place)
{
  g_autoptr (WayAction) action =
    place->action != 0 ? way_register_get_action (reg, place->action, NULL) : NULL;
  g_autoptr (WayObjective) objective =
    action == NULL ? way_register_get_objective (reg, place->objective, NULL) : NULL;

  if (action != NULL)
    return g_strdup (action->code);

  return g_strdup (objective != NULL ? objective->code : "");
}

static void
say_moved (WayWindow *self, guint n, const WayPlacement *place, gboolean further)
{
  g_autofree char *code = find_code (get_register (self), place);
  g_autofree char *text = g_strdup_printf (further ? g_dngettext (NULL, "%u commitment added to %s",
                                                                  "%u commitments added to %s", n)
                                                   : g_dngettext (NULL, "%u commitment moved to %s",
                                                                  "%u commitments moved to %s", n),
                                           n, code);

  if (n > 0)
    way_window_toast (self, text, TRUE);
  else
    way_window_toast (self, _ ("Nothing was moved: it stands there already"), FALSE);
}

static void
move_commitments_to_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GVariant) keys = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  gint64 objective, action;
  gboolean further;
  WayPlacement place;
  guint n;

  g_variant_get (argument, "(@axxxb)", &keys, &objective, &action, &further);
  ids = way_window_read_ids (self, keys);
  if (ids->len == 0)
    return;

  place = (WayPlacement) { action == 0 ? objective : 0, action };
  if (way_register_move_commitments (get_register (self), ids, &place, further, &n, &error))
    say_moved (self, n, &place, further);
  else
    way_window_say_error (self, _ ("Cannot Move"), error, NULL);
}

static void
place_chosen_cb (WayPlaceDialog *dialog,
                 gint64 objective,
                 gint64 action,
                 gboolean further,
                 GtkWidget *window)
{
  GArray *ids = g_object_get_data (G_OBJECT (dialog), "way-ids");

  gtk_widget_activate_action (window, "win.move-commitments-to", "(@axxxb)", make_ids (ids),
                              objective, action, further);
}

static void
move_commitments_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GArray) ids = way_window_read_ids (self, argument);
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  if (ids->len == 0)
    return;

  dialog = way_place_dialog_new (get_register (self), ids, &error);
  if (dialog == NULL)
    {
      way_window_say_error (self, _ ("Cannot Move"), error, NULL);
      return;
    }

  g_object_set_data_full (G_OBJECT (dialog), "way-ids", g_steal_pointer (&ids),
                          (GDestroyNotify) g_array_unref);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (place_chosen_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

/* ---- actions ---- */

static void
say_action_moved (WayWindow *self, const WayAction *action, WayId objective)
{
  WayPlacement place = { objective, 0 };
  g_autofree char *code = find_code (get_register (self), &place);
  /* Translators: the numbers of an action and of an objective. */
  g_autofree char *text = g_strdup_printf (_ ("Action %s moved to %s"), action->code, code);

  way_window_toast (self, text, TRUE);
}

static void
move_action_to_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (WayAction) action = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, objective;

  g_variant_get (argument, "(xx)", &id, &objective);
  action = way_register_get_action (get_register (self), id, &error);
  if (action == NULL || !way_register_move_action (get_register (self), id, objective, &error))
    {
      way_window_say_error (self, _ ("Cannot Move"), error, NULL);
      return;
    }

  say_action_moved (self, action, objective);
  /* Whoever looks at the action goes with it. */
  if (way_session_get_action (self->session) == id)
    way_session_set_scope (self->session, objective, id);
}

static void
objective_chosen_cb (WayPlaceDialog *dialog,
                     gint64 objective,
                     gint64 action,
                     gboolean further,
                     GtkWidget *window)
{
  gint64 *id = g_object_get_data (G_OBJECT (dialog), "way-action");

  gtk_widget_activate_action (window, "win.move-action-to", "(xx)", *id, objective);
}

static void
move_action_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  gint64 id = g_variant_get_int64 (argument);
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog = way_place_dialog_new_for_action (get_register (self), id, &error);

  if (dialog == NULL)
    {
      way_window_say_error (self, _ ("Cannot Move"), error, NULL);
      return;
    }

  g_object_set_data_full (G_OBJECT (dialog), "way-action", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (objective_chosen_cb), self, 0);
  adw_dialog_present (dialog, widget);
}

void
way_window_install_move_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.move-up", "(ix)", move_up_action);
  gtk_widget_class_install_action (widget_class, "win.move-down", "(ix)", move_down_action);
  gtk_widget_class_install_action (widget_class, "win.move-commitments", "ax",
                                   move_commitments_action);
  gtk_widget_class_install_action (widget_class, "win.move-commitments-to", "(axxxb)",
                                   move_commitments_to_action);
  gtk_widget_class_install_action (widget_class, "win.move-action", "x", move_action_action);
  gtk_widget_class_install_action (widget_class, "win.move-action-to", "(xx)",
                                   move_action_to_action);
}
