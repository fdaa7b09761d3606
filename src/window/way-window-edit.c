/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the register from the window: the dialogs are opened, deletions are done at once and can
   be undone. */

#define G_LOG_DOMAIN "waymark-window"

#include "config.h"

#include <glib/gi18n.h>

#include "way-dialogs.h"
#include "way-editing.h"
#include "way-window-private.h"

/* What waits while another day than today is looked at, or the file cannot be written. */
static const char *const editing_actions[] = {
  "win.new-commitment",
  "win.new-commitment-in",
  "win.new-action",
  "win.new-action-in",
  "win.new-objective",
  "win.new-programme",
  "win.new-source",
  "win.new-party",
  "win.new-event",
  "win.edit-programme",
  "win.edit-objective",
  "win.edit-action",
  "win.edit-source",
  "win.edit-party",
  "win.edit-event",
  "win.edit-statement",
  "win.delete-programme",
  "win.delete-objective",
  "win.delete-action",
  "win.delete-source",
  "win.delete-party",
  "win.delete-event",
  "win.delete-statement",
  "win.link-commitment",
  "win.edit-continuation",
  "win.delete-continuation",
  "win.move-up",
  "win.move-down",
  "win.import",
  "win.record-statement",
  "win.edit-commitment",
  "win.delete-commitment",
  "win.delete-commitments",
  "win.set-status",
  "win.set-responsible",
  "win.move-commitments",
  "win.move-commitments-to",
  "win.move-action",
  "win.move-action-to",
  "win.record-take-up",
  "win.edit-take-up",
  "win.delete-take-up",
  "win.new-series",
  "win.edit-series",
  "win.delete-series",
  "win.record-figure",
  "win.edit-figure",
  "win.delete-figure",
  "win.record-step",
  "win.edit-step",
  "win.delete-step",
  "win.edit-procedures",
  "win.new-forward",
  "win.edit-forward",
  "win.delete-forward",
  "win.new-finding",
  "win.edit-finding",
  "win.delete-finding",
  "win.new-theme",
  "win.edit-theme",
  "win.delete-theme",
};

static WayRegister *
get_register (WayWindow *self)
{
  return self->session != NULL ? way_session_get_register (self->session) : NULL;
}

static gboolean
is_editable (WayWindow *self)
{
  return self->session != NULL && way_session_is_editable (self->session);
}

static void
update_undo (WayWindow *self,
             GtkWidget *button,
             const char *action,
             const char *tooltip,
             gboolean possible)
{
  gtk_widget_set_tooltip_text (button, way_editing_get_hint (self->session, tooltip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, possible && is_editable (self));
}

static void
update_undo_and_redo (WayWindow *self)
{
  WayRegister *reg = get_register (self);
  const char *undo = reg != NULL ? way_register_get_undo_label (reg) : NULL;
  const char *redo = reg != NULL ? way_register_get_redo_label (reg) : NULL;
  /* Translators: %s is what was done, such as “Edit commitment ‘PNR proposal’”. */
  g_autofree char *undo_tooltip =
    undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : g_strdup (_ ("Undo"));
  g_autofree char *redo_tooltip =
    redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo) : g_strdup (_ ("Redo"));

  update_undo (self, self->undo_button, "win.undo", undo_tooltip, undo != NULL);
  update_undo (self, self->redo_button, "win.redo", redo_tooltip, redo != NULL);
}

void
way_window_update_editing (WayWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), editing_actions[i], is_editable (self));

  gtk_widget_set_tooltip_text (self->new_button,
                               way_editing_get_hint (self->session, _ ("New Commitment")));
  update_undo_and_redo (self);
}

/**
 * way_window_get_commitment:
 * @argument: the key of a commitment, or 0 for the selected one
 *
 * Returns: the commitment; 0 where none is selected, which then was said
 */
WayId
way_window_get_commitment (WayWindow *self, GVariant *argument)
{
  WayId id = g_variant_get_int64 (argument);

  if (id != 0 || self->session == NULL)
    return id;

  id = way_session_get_selected (self->session);
  if (id == 0)
    way_window_toast (self, _ ("Select a commitment first"), FALSE);

  return id;
}

/* Opens something for a new commitment or action to stand under, where there is nothing yet, and
   says why it is not what was asked for. */
static gboolean
ensure_a_place (WayWindow *self)
{
  WayBoard *board = way_session_get_board (self->session);

  if (way_session_get_home (self->session) == 0)
    {
      way_dialogs_edit_programme (GTK_WIDGET (self), get_register (self), 0);
      way_window_toast (self, _ ("A programme is needed first"), FALSE);
      return FALSE;
    }
  if (board == NULL || g_list_model_get_n_items (way_board_get_areas (board)) == 0)
    {
      way_dialogs_edit_objective (GTK_WIDGET (self), get_register (self), 0,
                                  way_session_get_home (self->session));
      way_window_toast (self, _ ("An objective is needed first"), FALSE);
      return FALSE;
    }

  return TRUE;
}

static WayId
get_first_objective (WayBoard *board)
{
  g_autoptr (WayArea) area = g_list_model_get_item (way_board_get_areas (board), 0);

  return way_area_get_objective (area);
}

static void
new_commitment (WayWindow *self, WayId objective, WayId action)
{
  if (!ensure_a_place (self))
    return;

  if (objective == 0)
    objective = get_first_objective (way_session_get_board (self->session));
  way_dialogs_edit_commitment (GTK_WIDGET (self), get_register (self), 0, objective, action);
}

static void
new_commitment_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  new_commitment (self, way_session_get_objective (self->session),
                  way_session_get_action (self->session));
}

static void
new_commitment_in_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  gint64 objective, action;

  g_variant_get (argument, "(xx)", &objective, &action);
  new_commitment (WAY_WINDOW (widget), objective, action);
}

static void
new_action (WayWindow *self, WayId objective)
{
  if (!ensure_a_place (self))
    return;

  if (objective == 0)
    objective = get_first_objective (way_session_get_board (self->session));
  way_dialogs_edit_action (GTK_WIDGET (self), get_register (self), 0, objective);
}

static void
new_action_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  new_action (self, way_session_get_objective (self->session));
}

static void
new_action_in_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  new_action (WAY_WINDOW (widget), g_variant_get_int64 (argument));
}

/* ---- dialogs of one record ---- */

typedef void (*EditFunc) (GtkWidget *parent, WayRegister *self, WayId id);
typedef void (*EditInFunc) (GtkWidget *parent, WayRegister *self, WayId id, WayId within);

/* Without a programme that comes first. */
static void
new_objective (GtkWidget *parent, WayRegister *reg, WayId id, WayId programme)
{
  if (programme != 0)
    way_dialogs_edit_objective (parent, reg, id, programme);
  else
    way_dialogs_edit_programme (parent, reg, 0);
}

static void
edit_home (GtkWidget *parent, WayRegister *reg, WayId id, WayId programme)
{
  way_dialogs_edit_programme (parent, reg, programme);
}

static void
edit_series (GtkWidget *parent, WayRegister *reg, WayId id)
{
  way_dialogs_edit_series (parent, reg, id, 0, 0);
}

static const struct
{
  const char *action;
  const char *type; /* "x": takes the key of the record; NULL: of a new one */
  EditFunc edit;
  EditInFunc edit_in;                 /* or this, which is told what the record belongs to */
  WayId (*get_within) (WaySession *); /* NULL: the record knows */
} edits[] = {
  { "win.new-objective", NULL, NULL, new_objective, way_session_get_home },
  { "win.new-programme", NULL, way_dialogs_edit_programme, NULL, NULL },
  { "win.new-source", NULL, way_dialogs_edit_source, NULL, NULL },
  { "win.new-party", NULL, way_dialogs_edit_party, NULL, NULL },
  { "win.new-event", NULL, NULL, way_dialogs_edit_event, way_session_get_home },
  { "win.new-forward", NULL, NULL, way_dialogs_edit_forward, way_session_get_home },
  { "win.new-finding", NULL, NULL, way_dialogs_edit_finding, way_session_get_home },
  { "win.new-theme", NULL, NULL, way_dialogs_edit_theme, way_session_get_home },
  { "win.edit-programme", NULL, NULL, edit_home, way_session_get_home },
  { "win.edit-objective", "x", NULL, way_dialogs_edit_objective, way_session_get_home },
  { "win.edit-action", "x", NULL, way_dialogs_edit_action, NULL },
  { "win.edit-source", "x", way_dialogs_edit_source, NULL, NULL },
  { "win.edit-party", "x", way_dialogs_edit_party, NULL, NULL },
  { "win.edit-event", "x", NULL, way_dialogs_edit_event, way_session_get_home },
  { "win.edit-statement", "x", way_dialogs_edit_statement, NULL, NULL },
  { "win.edit-continuation", "x", NULL, way_dialogs_edit_continuation, way_session_get_selected },
  { "win.edit-take-up", "x", way_dialogs_edit_take_up, NULL, NULL },
  { "win.edit-step", "x", way_dialogs_edit_step, NULL, NULL },
  { "win.edit-series", "x", edit_series, NULL, NULL },
  { "win.edit-figure", "x", NULL, way_dialogs_edit_figure, NULL },
  { "win.edit-forward", "x", NULL, way_dialogs_edit_forward, NULL },
  { "win.edit-finding", "x", NULL, way_dialogs_edit_finding, NULL },
  { "win.edit-theme", "x", NULL, way_dialogs_edit_theme, NULL },
};

static void
edit_record_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = argument != NULL ? g_variant_get_int64 (argument) : 0;
  guint i = 0;

  while (!g_str_equal (edits[i].action, name))
    i++;
  if (edits[i].edit != NULL)
    edits[i].edit (widget, get_register (self), id);
  else
    edits[i].edit_in (widget, get_register (self), id,
                      edits[i].get_within != NULL ? edits[i].get_within (self->session) : 0);
}

/* A new series measures the commitment, where one is given. */
static void
new_series_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);

  way_dialogs_edit_series (widget, get_register (self), 0, way_session_get_home (self->session),
                           g_variant_get_int64 (argument));
}

static void
record_figure_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_dialogs_edit_figure (widget, get_register (WAY_WINDOW (widget)), 0,
                           g_variant_get_int64 (argument));
}

static void
edit_commitment_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = way_window_get_commitment (self, argument);

  if (id != 0)
    way_dialogs_edit_commitment (widget, get_register (self), id, 0, 0);
}

static void
record_statement_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = way_window_get_commitment (self, argument);

  if (id != 0)
    way_dialogs_record_statement (widget, get_register (self), id,
                                  way_session_get_day (self->session));
}

static void
record_take_up_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  gint64 commitment, group, member;

  g_variant_get (argument, "(xxx)", &commitment, &group, &member);
  way_dialogs_record_take_up (widget, get_register (self), commitment, group, member,
                              way_session_get_day (self->session));
}

static void
record_step_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = way_window_get_commitment (self, argument);

  if (id != 0)
    way_dialogs_record_step (widget, get_register (self), id, 0);
}

static void
edit_procedures_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  way_dialogs_edit_procedures (widget, get_register (WAY_WINDOW (widget)));
}

/* The same of several: a status, or who is responsible. */
static void
record_statements_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GArray) ids = way_window_read_ids (self, argument);

  if (ids->len > 0)
    way_dialogs_record_statements (widget, get_register (self), ids,
                                   way_session_get_day (self->session),
                                   g_str_equal (name, "win.set-responsible"));
}

typedef gboolean (*DeleteFunc) (WayRegister *self, WayId id, GError **error);

static const struct
{
  const char *action;
  DeleteFunc delete;
  const char *toast;
} deletions[] = {
  { "win.delete-programme", way_register_delete_programme, N_ ("Programme deleted") },
  { "win.delete-objective", way_register_delete_objective, N_ ("Objective deleted") },
  { "win.delete-action", way_register_delete_action, N_ ("Action deleted") },
  { "win.delete-source", way_register_delete_source, N_ ("Source deleted") },
  { "win.delete-party", way_register_delete_party, N_ ("Party deleted") },
  { "win.delete-event", way_register_delete_event, N_ ("Event deleted") },
  { "win.delete-statement", way_register_delete_statement, N_ ("Statement deleted") },
  { "win.delete-continuation", way_register_delete_continuation, N_ ("Link deleted") },
  { "win.delete-take-up", way_register_delete_take_up, N_ ("Take-up deleted") },
  { "win.delete-series", way_register_delete_series, N_ ("Series deleted") },
  { "win.delete-figure", way_register_delete_figure, N_ ("Figure deleted") },
  { "win.delete-step", way_register_delete_step, N_ ("Stage deleted") },
  { "win.delete-forward", way_register_delete_forward, N_ ("Entry deleted") },
  { "win.delete-finding", way_register_delete_finding, N_ ("Finding deleted") },
  { "win.delete-theme", way_register_delete_theme, N_ ("Theme deleted") },
  { "win.delete-commitment", way_register_delete_commitment, N_ ("Commitment deleted") },
};

static void
delete_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  guint i = 0;
  WayId id;

  while (!g_str_equal (deletions[i].action, name))
    i++;
  id = deletions[i].delete == way_register_delete_commitment
         ? way_window_get_commitment (self, argument)
         : g_variant_get_int64 (argument);
  if (id == 0)
    return;

  if (deletions[i].delete (get_register (self), id, &error))
    way_window_toast (self, _ (deletions[i].toast), TRUE);
  else
    way_window_say_error (self, _ ("Cannot Delete"), error, NULL);
}

static gboolean
delete_each (WayRegister *reg, GVariant *ids, GError **error)
{
  GVariantIter iter;
  gint64 id;

  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_next (&iter, "x", &id))
    if (!way_register_delete_commitment (reg, id, error))
      return FALSE;

  return TRUE;
}

static gboolean
delete_together (WayRegister *reg, const char *label, GVariant *ids, GError **error)
{
  if (!way_register_begin (reg, label, error))
    return FALSE;
  if (delete_each (reg, ids, error) && way_register_commit (reg, error))
    return TRUE;

  way_register_rollback (reg);

  return FALSE;
}

static void
delete_commitments_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  guint n = (guint) g_variant_n_children (argument);
  g_autoptr (GError) error = NULL;
  g_autofree char *label =
    g_strdup_printf (g_dngettext (NULL, "Delete %u commitment", "Delete %u commitments", n), n);
  g_autofree char *done =
    g_strdup_printf (g_dngettext (NULL, "%u commitment deleted", "%u commitments deleted", n), n);

  if (delete_together (get_register (self), label, argument, &error))
    way_window_toast (self, done, TRUE);
  else
    way_window_say_error (self, _ ("Cannot Delete"), error, NULL);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayRegister *reg = get_register (self);
  gboolean redo = g_str_equal (name, "win.redo");
  g_autofree char *label =
    g_strdup (redo ? way_register_get_redo_label (reg) : way_register_get_undo_label (reg));
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  if (redo ? !way_register_redo (reg, &error) : !way_register_undo (reg, &error))
    {
      way_window_say_error (self, redo ? _ ("Cannot Redo") : _ ("Cannot Undo"), error, NULL);
      return;
    }

  done = g_strdup_printf (redo ? _ ("Redone: %s") : _ ("Undone: %s"), label);
  way_window_toast (self, done, FALSE);
}

static void
link_commitment_action (GtkWidget *widget, const char *name, GVariant *argument)
{
  WayWindow *self = WAY_WINDOW (widget);
  WayId id = way_session_get_selected (self->session);

  if (id != 0)
    way_dialogs_edit_continuation (widget, get_register (self), 0, id);
}

static void
install_new_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-commitment", NULL, new_commitment_action);
  gtk_widget_class_install_action (widget_class, "win.new-commitment-in", "(xx)",
                                   new_commitment_in_action);
  gtk_widget_class_install_action (widget_class, "win.new-action", NULL, new_action_action);
  gtk_widget_class_install_action (widget_class, "win.new-action-in", "x", new_action_in_action);
  gtk_widget_class_install_action (widget_class, "win.new-series", "x", new_series_action);
  gtk_widget_class_install_action (widget_class, "win.record-figure", "x", record_figure_action);
}

static void
install_changing_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    gtk_widget_class_install_action (widget_class, edits[i].action, edits[i].type,
                                     edit_record_action);
  for (guint i = 0; i < G_N_ELEMENTS (deletions); i++)
    gtk_widget_class_install_action (widget_class, deletions[i].action, "x", delete_action);
  gtk_widget_class_install_action (widget_class, "win.edit-commitment", "x",
                                   edit_commitment_action);
  gtk_widget_class_install_action (widget_class, "win.link-commitment", NULL,
                                   link_commitment_action);
  gtk_widget_class_install_action (widget_class, "win.record-statement", "x",
                                   record_statement_action);
  gtk_widget_class_install_action (widget_class, "win.record-take-up", "(xxx)",
                                   record_take_up_action);
  gtk_widget_class_install_action (widget_class, "win.record-step", "x", record_step_action);
  gtk_widget_class_install_action (widget_class, "win.edit-procedures", NULL,
                                   edit_procedures_action);
  gtk_widget_class_install_action (widget_class, "win.set-status", "ax", record_statements_action);
  gtk_widget_class_install_action (widget_class, "win.set-responsible", "ax",
                                   record_statements_action);
  gtk_widget_class_install_action (widget_class, "win.delete-commitments", "ax",
                                   delete_commitments_action);
}

void
way_window_install_edit_actions (GtkWidgetClass *widget_class)
{
  install_new_actions (widget_class);
  install_changing_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
}
