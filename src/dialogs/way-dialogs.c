/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record that cannot be read any more is told of in a dialog of its own. */

#define G_LOG_DOMAIN "waymark-dialogs"

#include "config.h"

#include "way-dialogs.h"

#include <glib/gi18n-lib.h>

#include "way-action-dialog.h"
#include "way-commitment-dialog.h"
#include "way-errors.h"
#include "way-continuation-dialog.h"
#include "way-event-dialog.h"
#include "way-figure-dialog.h"
#include "way-finding-dialog.h"
#include "way-forward-dialog.h"
#include "way-objective-dialog.h"
#include "way-party-dialog.h"
#include "way-present.h"
#include "way-procedure-dialog.h"
#include "way-procedures-dialog.h"
#include "way-programme-dialog.h"
#include "way-series-dialog.h"
#include "way-source-dialog.h"
#include "way-statement-dialog.h"
#include "way-take-up-dialog.h"
#include "way-step-dialog.h"
#include "way-theme-dialog.h"

/* Of two arguments the compiler makes whichever it likes first, so it is told where the error will
 * stand, not what it is. */
static void
open_dialog (GtkWidget *parent, WayFormDialog *dialog, GError **error)
{
  g_autoptr (GError) failure = g_steal_pointer (error);
  g_autofree char *words = NULL;
  AdwDialog *alert = NULL;

  if (dialog != NULL)
    {
      way_form_dialog_open (dialog, parent);
      return;
    }
  words = way_errors_describe_reading (failure);
  alert = adw_alert_dialog_new (_ ("Cannot Edit"), words);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  way_present (alert, parent);
}

/**
 * way_dialogs_record_statement:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @commitment: the commitment of which something was said
 * @day: the day first offered; %WAY_DAY_NONE is today
 */
void
way_dialogs_record_statement (GtkWidget *parent, WayRegister *self, WayId commitment, WayDay day)
{
  GError *error = NULL;

  open_dialog (parent, way_statement_dialog_new (self, commitment, day, &error), &error);
}

/**
 * way_dialogs_record_statements:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @commitments: (element-type WayId): the commitments of which the same was said
 * @day: the day first offered; %WAY_DAY_NONE is today
 * @responsible: whether it is about who is responsible, rather than about a status
 */
void
way_dialogs_record_statements (GtkWidget *parent,
                               WayRegister *self,
                               GArray *commitments,
                               WayDay day,
                               gboolean responsible)
{
  GError *error = NULL;

  open_dialog (parent,
               way_statement_dialog_new_for_several (self, commitments, day, responsible, &error),
               &error);
}

/**
 * way_dialogs_edit_statement:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a statement
 */
void
way_dialogs_edit_statement (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_statement_dialog_new_for (self, id, &error), &error);
}

/**
 * way_dialogs_record_take_up:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @commitment: the commitment that it is about, or 0
 * @group: the group, or 0
 * @member: the member that is first chosen, or 0
 * @day: the day first offered; %WAY_DAY_NONE is today
 */
void
way_dialogs_record_take_up (GtkWidget *parent,
                            WayRegister *self,
                            WayId commitment,
                            WayId group,
                            WayId member,
                            WayDay day)
{
  GError *error = NULL;

  open_dialog (parent, way_take_up_dialog_new (self, commitment, group, member, day, &error),
               &error);
}

/**
 * way_dialogs_edit_take_up:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a take-up
 */
void
way_dialogs_edit_take_up (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_take_up_dialog_new_for (self, id, &error), &error);
}

/* Whoever adds a commitment goes on with it. */
static void
commitment_added_cb (GtkWidget *parent, gint64 id)
{
  gtk_widget_activate_action (parent, "win.select-commitment", "x", id);
}

/**
 * way_dialogs_edit_commitment:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a commitment, or 0 for a new one
 * @objective: where a new one stands, or 0
 * @action: the action of @objective under which it stands, or 0
 */
void
way_dialogs_edit_commitment (GtkWidget *parent,
                             WayRegister *self,
                             WayId id,
                             WayId objective,
                             WayId action)
{
  WayPlacement placement = { action == 0 ? objective : 0, action };
  gboolean placed = objective != 0 || action != 0;
  GError *error = NULL;
  WayFormDialog *dialog = way_commitment_dialog_new (self, id, placed ? &placement : NULL, &error);

  if (dialog != NULL && id == 0)
    g_signal_connect_object (dialog, "saved", G_CALLBACK (commitment_added_cb), parent,
                             G_CONNECT_SWAPPED);
  open_dialog (parent, dialog, &error);
}

/**
 * way_dialogs_edit_programme:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a programme, or 0 for a new one
 */
void
way_dialogs_edit_programme (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_programme_dialog_new (self, id, &error), &error);
}

/**
 * way_dialogs_edit_objective:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: an objective, or 0 for a new one
 * @programme: where a new one stands
 */
void
way_dialogs_edit_objective (GtkWidget *parent, WayRegister *self, WayId id, WayId programme)
{
  GError *error = NULL;

  open_dialog (parent, way_objective_dialog_new (self, id, programme, &error), &error);
}

/**
 * way_dialogs_edit_action:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: an action, or 0 for a new one
 * @objective: where a new one stands
 */
void
way_dialogs_edit_action (GtkWidget *parent, WayRegister *self, WayId id, WayId objective)
{
  GError *error = NULL;

  open_dialog (parent, way_action_dialog_new (self, id, objective, &error), &error);
}

/**
 * way_dialogs_edit_party:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a party, or 0 for a new one
 */
void
way_dialogs_edit_party (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_party_dialog_new (self, id, &error), &error);
}

/**
 * way_dialogs_edit_source:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a source, or 0 for a new one
 */
void
way_dialogs_edit_source (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_source_dialog_new (self, id, &error), &error);
}

/**
 * way_dialogs_edit_event:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: an event, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 */
void
way_dialogs_edit_event (GtkWidget *parent, WayRegister *self, WayId id, WayId programme)
{
  GError *error = NULL;

  open_dialog (parent, way_event_dialog_new (self, id, programme, &error), &error);
}

/**
 * way_dialogs_edit_continuation:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a continuation, or 0 for a new one
 * @commitment: the one of the two from which it is seen; 0 for the later one
 */
void
way_dialogs_edit_continuation (GtkWidget *parent, WayRegister *self, WayId id, WayId commitment)
{
  GError *error = NULL;

  open_dialog (parent, way_continuation_dialog_new (self, id, commitment, &error), &error);
}

/**
 * way_dialogs_edit_series:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a series of figures, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 * @commitment: what a new one measures, or 0
 */
void
way_dialogs_edit_series (GtkWidget *parent,
                         WayRegister *self,
                         WayId id,
                         WayId programme,
                         WayId commitment)
{
  GError *error = NULL;

  open_dialog (parent, way_series_dialog_new (self, id, programme, commitment, &error), &error);
}

/**
 * way_dialogs_edit_figure:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a figure, or 0 for a new one
 * @series: that of a new one
 */
void
way_dialogs_edit_figure (GtkWidget *parent, WayRegister *self, WayId id, WayId series)
{
  GError *error = NULL;

  open_dialog (parent, way_figure_dialog_new (self, id, series, &error), &error);
}

/**
 * way_dialogs_record_step:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @commitment: the commitment of which a stage is recorded
 * @stage: the stage first offered, or 0
 */
void
way_dialogs_record_step (GtkWidget *parent, WayRegister *self, WayId commitment, WayId stage)
{
  GError *error = NULL;

  open_dialog (parent, way_step_dialog_new (self, commitment, stage, &error), &error);
}

/**
 * way_dialogs_edit_step:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a step
 */
void
way_dialogs_edit_step (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_step_dialog_new_for (self, id, &error), &error);
}

/**
 * way_dialogs_edit_procedure:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a procedure, or 0 for a new one
 */
void
way_dialogs_edit_procedure (GtkWidget *parent, WayRegister *self, WayId id)
{
  GError *error = NULL;

  open_dialog (parent, way_procedure_dialog_new (self, id, &error), &error);
}

/**
 * way_dialogs_edit_procedures:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 */
void
way_dialogs_edit_procedures (GtkWidget *parent, WayRegister *self)
{
  way_present (way_procedures_dialog_new (self), parent);
}

/**
 * way_dialogs_edit_forward:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: an entry of a way forward, or 0 for a new one
 * @programme: that of a new one
 */
void
way_dialogs_edit_forward (GtkWidget *parent, WayRegister *self, WayId id, WayId programme)
{
  GError *error = NULL;

  open_dialog (parent, way_forward_dialog_new (self, id, programme, &error), &error);
}

/**
 * way_dialogs_edit_finding:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a finding, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 */
void
way_dialogs_edit_finding (GtkWidget *parent, WayRegister *self, WayId id, WayId programme)
{
  GError *error = NULL;

  open_dialog (parent, way_finding_dialog_new (self, id, programme, &error), &error);
}

/**
 * way_dialogs_edit_theme:
 * @parent: the widget over which the dialog is shown
 * @self: the register
 * @id: a theme, or 0 for a new one
 * @programme: that of a new one, or 0 for all
 */
void
way_dialogs_edit_theme (GtkWidget *parent, WayRegister *self, WayId id, WayId programme)
{
  GError *error = NULL;

  open_dialog (parent, way_theme_dialog_new (self, id, programme, &error), &error);
}
