/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of a dialog on which a commitment of any programme is found by typing. */

#pragma once

#include <adwaita.h>

#include "way-records.h"
#include "way-register.h"

G_BEGIN_DECLS

#define WAY_TYPE_COMMITMENT_CHOOSER (way_commitment_chooser_get_type ())
G_DECLARE_FINAL_TYPE (WayCommitmentChooser, way_commitment_chooser, WAY, COMMITMENT_CHOOSER,
                      AdwNavigationPage)

/* The signal "chosen" (gint64) tells the commitment; the page closes itself. A chooser may be opened
 * from any widget within an AdwNavigationView, as that of every WayFormDialog. */
WayCommitmentChooser *way_commitment_chooser_new (WayRegister *reg);
void way_commitment_chooser_leave_out (WayCommitmentChooser *self, WayId commitment);
void way_commitment_chooser_open (WayCommitmentChooser *self, GtkWidget *from);

G_END_DECLS
