/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editing dialogs, as whoever opens one sees them. Each presents an AdwDialog over parent and
   saves by itself, once, on Save; what was saved is seen by the register's "changed". A dialog
   that saved then activates "win.toast-undo" (s) on * parent, with what was done ("Statement
   recorded"). An id of 0 makes a new record. */

#pragma once

#include <gtk/gtk.h>

#include "way-register.h"

G_BEGIN_DECLS

/* Day is the as-of day first offered; WAY_DAY_NONE is today. */
void way_dialogs_record_statement (GtkWidget   *parent,
                                   WayRegister *self,
                                   WayId        commitment,
                                   WayDay       day);
/* The same of several commitments, in one act. */
void way_dialogs_record_statements (GtkWidget   *parent,
                                    WayRegister *self,
                                    GArray      *commitments,
                                    WayDay       day,
                                    gboolean     responsible);
void way_dialogs_edit_statement (GtkWidget *parent, WayRegister *self, WayId id);

/* A commitment, group or member of 0 is to be chosen there. */
void way_dialogs_record_take_up (GtkWidget   *parent,
                                 WayRegister *self,
                                 WayId        commitment,
                                 WayId        group,
                                 WayId        member,
                                 WayDay       day);
void way_dialogs_edit_take_up (GtkWidget *parent, WayRegister *self, WayId id);

/* Objective and action are where a new commitment stands: an action of 0 means under the objective
   itself. */
void way_dialogs_edit_commitment (GtkWidget   *parent,
                                  WayRegister *self,
                                  WayId        id,
                                  WayId        objective,
                                  WayId        action);
void way_dialogs_edit_programme (GtkWidget *parent, WayRegister *self, WayId id);
void way_dialogs_edit_objective (GtkWidget *parent, WayRegister *self, WayId id, WayId programme);
void way_dialogs_edit_action (GtkWidget *parent, WayRegister *self, WayId id, WayId objective);
void way_dialogs_edit_party (GtkWidget *parent, WayRegister *self, WayId id);
void way_dialogs_edit_source (GtkWidget *parent, WayRegister *self, WayId id);
void way_dialogs_edit_event (GtkWidget *parent, WayRegister *self, WayId id, WayId programme);
/* How a commitment continues another: seen from the commitment. */
void way_dialogs_edit_continuation (GtkWidget   *parent,
                                    WayRegister *self,
                                    WayId        id,
                                    WayId        commitment);
void way_dialogs_edit_series (GtkWidget   *parent,
                              WayRegister *self,
                              WayId        id,
                              WayId        programme,
                              WayId        commitment);
void way_dialogs_edit_figure (GtkWidget *parent, WayRegister *self, WayId id, WayId series);
/* The stage is that first offered; 0 is the next. */
void way_dialogs_record_step (GtkWidget *parent, WayRegister *self, WayId commitment, WayId stage);
void way_dialogs_edit_step (GtkWidget *parent, WayRegister *self, WayId id);
void way_dialogs_edit_procedure (GtkWidget *parent, WayRegister *self, WayId id);
/* all of them */
void way_dialogs_edit_procedures (GtkWidget *parent, WayRegister *self);
void way_dialogs_edit_forward (GtkWidget *parent, WayRegister *self, WayId id, WayId programme);
void way_dialogs_edit_finding (GtkWidget *parent, WayRegister *self, WayId id, WayId programme);
void way_dialogs_edit_theme (GtkWidget *parent, WayRegister *self, WayId id, WayId programme);

G_END_DECLS
